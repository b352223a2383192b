"""Writes of the question bank."""

from __future__ import annotations

import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from naast.methods.language.identifiers import find_identifiers
from naast.platform.access import Actor
from naast.platform.errors import DomainError
from naast.shared.audit.actions import record, record_by_itself
from naast.shared.programmes.actions import PlaceRef
from naast.steps.connect import queries as connect
from naast.steps.connect.actions import KEEP_QUESTIONS_DAYS
from naast.steps.inform.cards import queries as cards
from naast.steps.inform.models import (
    WORDS,
    CardState,
    Question,
    QuestionState,
    Source,
)
from naast.steps.inform.questions import queries

# Some days less than words are kept, so that none comes back after it was destroyed.
_LOOK_BACK_DAYS = KEEP_QUESTIONS_DAYS - 14


def monday_of(day: datetime.date) -> datetime.date:
    return day - datetime.timedelta(days=day.weekday())


@transaction.atomic
def take_over_questions(*, actor: Actor, today: datetime.date) -> int:
    """Bring in what was heard at sessions; returns how many are new. Safe to repeat."""
    known = queries.known_keys(actor)
    heard = connect.questions_heard(actor, today - datetime.timedelta(days=_LOOK_BACK_DAYS))
    new = [one for one in heard if _key(one) not in known]
    # Two colleagues may open the page at the same moment: the second brings in nothing.
    Question.objects.bulk_create(
        [_taken_over(actor, one, today) for one in new], ignore_conflicts=True
    )
    if new:
        record(actor, "questions taken over", "question bank", count=len(new))
    return len(new)


def _key(heard: connect.QuestionHeard) -> str:
    return f"session-question:{heard.id}"


def _taken_over(actor: Actor, heard: connect.QuestionHeard, today: datetime.date) -> Question:
    return Question(
        organisation_id=actor.organisation_id,
        words=heard.words[:WORDS],
        language=heard.language,
        source=Source.SESSION,
        source_key=_key(heard),
        theme=next(iter(heard.themes), ""),
        area_code=heard.area_code,
        area_year=heard.area_year,
        area_name=heard.area_name,
        heard_week=monday_of(heard.day),
        arrived_on=today,
    )


@transaction.atomic
def note_question(
    *,
    actor: Actor,
    words: str,
    language: str,
    count: int,
    place: PlaceRef | None,
    theme: str,
    today: datetime.date,
) -> Question:
    """Note a question that was heard elsewhere than at a session."""
    if find_identifiers(words):
        raise DomainError(
            _("There seems to be a name, number or address in it. Take it out and save again.")
        )
    noted = Question.objects.create(
        organisation_id=actor.organisation_id,
        words=words,
        language=language,
        count=count,
        source=Source.OTHER,
        theme=theme,
        area_code=place.code if place else "",
        area_year=place.year if place else None,
        area_name=place.name if place else "",
        heard_week=monday_of(today),
        arrived_on=today,
    )
    record(actor, "question noted", noted)
    return noted


@transaction.atomic
def join_questions(*, actor: Actor, question_id: int, same_ids: list[int]) -> Question:
    """'These are the same question': one stays and counts for all, the words of all stay."""
    kept = queries.question(actor, question_id)
    for same_id in same_ids:
        same = queries.question(actor, same_id)
        if same.pk == kept.pk:
            raise DomainError(_("A question is always the same as itself. Choose another one."))
        Question.objects.filter(same_as=same).update(same_as=kept)
        same.same_as = kept
        same.save(update_fields=["same_as"])
    record(actor, "questions joined", kept, joined=len(same_ids))
    return kept


@transaction.atomic
def separate_question(*, actor: Actor, question_id: int) -> Question:
    """'This is another question after all': it waits for its own answer again."""
    separated = queries.merged_question(actor, question_id)
    separated.same_as = None
    separated.save(update_fields=["same_as"])
    record(actor, "questions separated", separated)
    return separated


@transaction.atomic
def answer_with_card(
    *, actor: Actor, question_id: int, card_id: int, today: datetime.date
) -> Question:
    """Let a card answer this question; it counts as answered once the card is published."""
    answered = queries.question(actor, question_id)
    card = cards.card(actor, card_id)
    answered.card = card
    published = card.state == CardState.PUBLISHED
    answered.state = QuestionState.ANSWERED if published else QuestionState.WAITING
    answered.answered_on = today if published else None
    answered.save(update_fields=["card", "state", "answered_on"])
    record(actor, "question answered", answered, card=card.pk)
    return answered


@transaction.atomic
def set_aside(*, actor: Actor, question_id: int) -> Question:
    """Put a question away that needs no card; it can be taken back."""
    return _move(actor, question_id, QuestionState.SET_ASIDE, "question set aside")


@transaction.atomic
def take_back(*, actor: Actor, question_id: int) -> Question:
    """Let a question wait for an answer again."""
    return _move(actor, question_id, QuestionState.WAITING, "question taken back")


def _move(actor: Actor, question_id: int, state: QuestionState, verb: str) -> Question:
    moved = queries.question(actor, question_id)
    moved.state = state
    moved.answered_on = None
    moved.save(update_fields=["state", "answered_on"])
    record(actor, verb, moved)
    return moved


@transaction.atomic
def forget_questions(*, organisation_id: int, today: datetime.date) -> int:
    """Destroy words that are older than we promised to keep them; returns how many.

    A younger question that was joined with an old one stands for both from then on.
    """
    before = today - datetime.timedelta(days=KEEP_QUESTIONS_DAYS)
    old = list(Question.objects.filter(organisation_id=organisation_id, heard_week__lt=before))
    for question in old:
        _hand_on(question, before)
        question.delete()
    if old:
        record_by_itself(organisation_id, "questions destroyed", "question bank", rows=len(old))
    return len(old)


def _hand_on(old: Question, before: datetime.date) -> None:
    """Let the first younger question with the same meaning take the place of `old`."""
    younger = Question.objects.filter(same_as=old, heard_week__gte=before)
    heir = younger.order_by("heard_week", "pk").first()
    if heir is None:
        return
    heir.same_as = None
    heir.card, heir.state, heir.answered_on = old.card, old.state, old.answered_on
    heir.save(update_fields=["same_as", "card", "state", "answered_on"])
    Question.objects.filter(same_as=old).update(same_as=heir)
