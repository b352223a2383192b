"""Reads of the question bank."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypedDict

from django.db.models import F, QuerySet, Sum
from django.db.models.functions import Coalesce
from django_stubs_ext import WithAnnotations

from naast.platform.access import Actor
from naast.platform.errors import NotThere
from naast.steps.inform.models import Question, QuestionState


class Counted(TypedDict):
    """How often it was asked, in all words together."""

    total: int


if TYPE_CHECKING:
    CountedQuestion = WithAnnotations[Question, Counted]
else:
    CountedQuestion = Question  # at run time the count is simply there


def questions(actor: Actor) -> QuerySet[CountedQuestion]:
    """Each question once; `total` counts it with those that were found to be the same."""
    return (
        Question.objects.filter(organisation_id=actor.organisation_id, same_as__isnull=True)
        .select_related("card")
        .annotate(total=F("count") + Coalesce(Sum("merged__count"), 0))
    )


def question(actor: Actor, question_id: int) -> CountedQuestion:
    found = questions(actor).filter(pk=question_id).first()
    if found is None:
        raise NotThere("question")
    return found


def merged_question(actor: Actor, question_id: int) -> Question:
    """A question that was joined with another."""
    found = Question.objects.filter(
        organisation_id=actor.organisation_id, pk=question_id, same_as__isnull=False
    ).first()
    if found is None:
        raise NotThere("question")
    return found


def waiting(actor: Actor) -> QuerySet[CountedQuestion]:
    """Questions without an answer: most asked first, then who waits longest."""
    return (
        questions(actor).filter(state=QuestionState.WAITING).order_by("-total", "heard_week", "pk")
    )


def answered(actor: Actor) -> QuerySet[CountedQuestion]:
    return questions(actor).filter(state=QuestionState.ANSWERED).order_by("-answered_on", "-pk")


def aside(actor: Actor) -> QuerySet[CountedQuestion]:
    return questions(actor).filter(state=QuestionState.SET_ASIDE).order_by("-heard_week", "-pk")


def new_today(actor: Actor, today: datetime.date) -> int:
    """How many questions came in today, counting those merged since."""
    return Question.objects.filter(organisation_id=actor.organisation_id, arrived_on=today).count()


def alike(actor: Actor, about: Question) -> QuerySet[CountedQuestion]:
    """Other waiting questions it may be the same as."""
    return waiting(actor).exclude(pk=about.pk)


def others_merged(about: Question) -> QuerySet[Question]:
    """The same question in the words of others."""
    return Question.objects.filter(same_as=about).order_by("heard_week")


@dataclass(frozen=True)
class AnswerTime:
    """How long people waited; about our own work, so exact inside the organisation."""

    answered: int
    median_days: int | None


def time_to_answer(actor: Actor) -> AnswerTime:
    """Days from the week in which it was heard to the day the card stood there."""
    rows = questions(actor).filter(state=QuestionState.ANSWERED).exclude(answered_on=None)
    days = sorted(
        (row.answered_on - row.heard_week).days for row in rows if row.answered_on is not None
    )
    return AnswerTime(len(days), days[len(days) // 2] if days else None)


def known_keys(actor: Actor) -> set[str]:
    found = Question.objects.filter(organisation_id=actor.organisation_id).exclude(source_key="")
    return set(found.values_list("source_key", flat=True))
