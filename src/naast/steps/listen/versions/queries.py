"""Reads of questionnaires, their versions and the state of their translations."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from django.db.models import Prefetch, QuerySet

from naast.platform.access import Actor
from naast.platform.errors import NotThere
from naast.steps.listen.models import Questionnaire, QuestionnaireVersion


@dataclass(frozen=True)
class Language:
    """A language of a version, and who has read it. The language of origin needs no reading."""

    code: str
    name: str
    dir: Literal["ltr", "rtl"]
    reviewed: bool
    reviewer: str


def questionnaires(actor: Actor) -> QuerySet[Questionnaire]:
    light = QuestionnaireVersion.objects.defer("xform", "source")
    return Questionnaire.objects.filter(organisation_id=actor.organisation_id).prefetch_related(
        Prefetch("versions", queryset=light)
    )


def questionnaire(actor: Actor, questionnaire_id: int) -> Questionnaire:
    found = questionnaires(actor).filter(pk=questionnaire_id).first()
    if found is None:
        raise NotThere("questionnaire")
    return found


def versions(actor: Actor) -> QuerySet[QuestionnaireVersion]:
    return QuestionnaireVersion.objects.filter(
        questionnaire__organisation_id=actor.organisation_id
    ).select_related("questionnaire")


def version(actor: Actor, version_id: int) -> QuestionnaireVersion:
    found = versions(actor).filter(pk=version_id).first()
    if found is None:
        raise NotThere("version")
    return found


def published_versions(actor: Actor) -> QuerySet[QuestionnaireVersion]:
    return versions(actor).filter(published=True).defer("xform", "source")


def practice_versions(actor: Actor) -> QuerySet[QuestionnaireVersion]:
    return versions(actor).filter(practice=True)


def languages_of(version: QuestionnaireVersion) -> list[Language]:
    """The languages of `version`; the first is the one it was written in."""
    readers = {
        review.language: review.reviewer.name if review.reviewer else ""
        for review in version.reviews.select_related("reviewer")
    }
    return [
        Language(
            code=kept["code"],
            name=kept["name"],
            dir=kept["dir"],
            reviewed=kept["reviewed"] or kept["code"] in readers,
            reviewer=readers.get(kept["code"], ""),
        )
        for kept in version.languages
    ]
