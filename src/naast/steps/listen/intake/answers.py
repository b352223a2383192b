"""From the answers of a form to what a record keeps: the closed list apart, nothing unasked."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from naast.steps.listen.intake.sealing import Unreadable
from naast.steps.listen.models import QuestionnaireVersion
from naast.steps.listen.questionnaires.conventions import ATTRIBUTES
from naast.steps.listen.questionnaires.schema import AnswersInvalid, Form, read_answers, read_form


@dataclass(frozen=True)
class Said:
    """What somebody said: about themselves, coarse and optional, and about the questions."""

    attributes: dict[str, str]
    answers: dict[str, str | list[str]]


@lru_cache(maxsize=32)
def _form(xform: str) -> Form:
    return read_form(xform)


def form_of(version: QuestionnaireVersion) -> Form:
    return _form(version.xform)


def read_talk(version: QuestionnaireVersion, xml: str, instance: str) -> Said:
    """The answers in `xml`; raises Unreadable when they do not fit the form or the envelope."""
    if instance not in xml:
        raise Unreadable
    try:
        given = read_answers(form_of(version), xml)
    except AnswersInvalid:
        raise Unreadable from None
    answers = {name: answer for name, answer in given.items() if answer is not None}
    attributes = {name: str(answers.pop(name, "")) for name in ATTRIBUTES}
    return Said(attributes, answers)
