"""Between stored questionnaires and the pure functions that read XLSForms."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import groupby
from typing import Any

from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from naast.platform.errors import DomainError
from naast.steps.listen.questionnaires.conventions import ROOT
from naast.steps.listen.questionnaires.findings import Told
from naast.steps.listen.questionnaires.lint import lint
from naast.steps.listen.questionnaires.schema import Form, Question, pick, read_form
from naast.steps.listen.questionnaires.shipped import shipped
from naast.steps.listen.questionnaires.xform import to_xform

STREET, PRACTICE = "straatinterview", "oefengesprek"
SHIPPED: dict[str, Any] = {
    STREET: _("Street interview: living here, information, help, trust, choices"),
    PRACTICE: _("Practice talk: a few easy questions, never kept"),
}
RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur", "ckb", "ps"})
# What an envelope may carry as the name of its form.
_FORM_ID = re.compile(r"[A-Za-z0-9_.-]{1,64}")
_NAMED = re.compile(r"^(?P<name>.*?)\s*\((?P<code>[A-Za-z-]{2,12})\)$")


def languages_in(form: Form, reviewed: frozenset[str]) -> list[dict[str, Any]]:
    """The languages of a form, its own first, as a version keeps them."""
    own = form.default_language
    ordered = sorted(form.languages, key=lambda label: label != own)
    return [_language(label, reviewed, first=at == 0) for at, label in enumerate(ordered)]


def _language(label: str, reviewed: frozenset[str], *, first: bool) -> dict[str, Any]:
    named = _NAMED.match(label)
    code = named["code"].lower() if named else "nl"
    return {
        "code": code,
        "name": named["name"] if named else (label or "Nederlands"),
        "dir": "rtl" if code.split("-")[0] in RIGHT_TO_LEFT else "ltr",
        "reviewed": first or code in reviewed,
    }


# Tables, findings and promises keep these texts.
TITLE_LETTERS = 120
NAME_LETTERS = 64
QUESTION_LETTERS = 200
ANSWER_LETTERS = 120


class FormRefused(Exception):
    """The linter does not let this workbook through; `findings` say where and why."""

    def __init__(self, findings: list[Told]) -> None:
        super().__init__("The workbook was refused.")
        self.findings = findings


@dataclass(frozen=True)
class Module:
    """A part of a questionnaire as the preview shows it."""

    title: str
    questions: list[PreviewQuestion]


@dataclass(frozen=True)
class PreviewQuestion:
    text: str
    hint: str
    answers: list[str]
    several: bool
    only_after: list[tuple[str, list[str]]]


def preview(xform: str) -> list[Module]:
    """The questions of a form in Dutch, or in its own language, module by module."""
    form = read_form(xform)
    return [
        Module(
            pick(form.groups.get(group, {}), "nl"),
            [_previewed(form, question) for question in questions],
        )
        for group, questions in groupby(form.questions, key=lambda question: question.group)
    ]


def _previewed(form: Form, question: Question) -> PreviewQuestion:
    return PreviewQuestion(
        text=question.label("nl"),
        hint=pick(question.hints, "nl"),
        answers=[pick(choice.labels, "nl") for choice in question.choices],
        several=question.kind == "select_multiple",
        only_after=[
            (form.question(name).label("nl"), _labels(form.question(name), answers))
            for name, answers in question.follows.items()
        ],
    )


def _labels(question: Question, answers: tuple[str, ...]) -> list[str]:
    return [pick(choice.labels, "nl") for choice in question.choices if choice.name in answers]


@dataclass(frozen=True)
class Draft:
    """A questionnaire that may be taken in: read, checked and converted."""

    source: bytes
    title: str
    xform: str
    form: Form
    languages: list[dict[str, Any]]
    # What the linter would do otherwise; it stops nobody.
    advice: list[dict[str, Any]] = field(default_factory=list)


def _draft(source: bytes, title: str, xform: str, reviewed: frozenset[str]) -> Draft:
    form = read_form(xform)
    return Draft(source, title or form.title, xform, form, languages_in(form, reviewed))


@lru_cache(maxsize=4)
def shipped_draft(name: str) -> Draft:
    own = shipped(name)
    return _draft(own.workbook, own.title, to_xform(own.workbook), frozenset(own.reviewed))


@lru_cache(maxsize=4)
def practice_form() -> dict[str, Any]:
    """The shipped practice talk, for phones of organisations that chose none of their own."""
    draft = shipped_draft(PRACTICE)
    return {
        "form_id": draft.form.form_id,
        "version": draft.form.version,
        "title": draft.title,
        "xform": draft.xform,
        "languages": draft.languages,
        "practice": True,
    }


def draft_of(content: bytes) -> Draft:
    """The draft in an uploaded workbook; raises FormRefused with what the linter found."""
    found = lint(content, lang="en" if get_language() == "en" else "nl")
    if not found.ok:
        raise FormRefused(list(found.errors))
    draft = _draft(content, "", to_xform(content), frozenset())
    if draft.form.form_id == ROOT or not _FORM_ID.fullmatch(draft.form.form_id):
        raise DomainError(
            gettext(
                "This questionnaire has no usable form_id. Write one on the sheet ‘settings’, up "
                "to 64 letters, digits, dots, dashes or underscores."
            )
        )
    if too_long := _too_long(draft):
        raise DomainError(
            gettext(
                "“%(text)s” is too long: at most %(most)d letters. Make it shorter, so that it can "
                "be read aloud and stand above a table."
            )
            % too_long
        )
    return replace(draft, advice=[_kept(told) for told in found.warnings])


def _too_long(draft: Draft) -> dict[str, Any] | None:
    """The first text that would not fit where it is kept and shown."""
    texts = [(draft.title, TITLE_LETTERS)]
    for question in draft.form.asked:
        texts.append((question.name, NAME_LETTERS))
        texts += [(text, QUESTION_LETTERS) for text in question.labels.values()]
        texts += [
            (text, ANSWER_LETTERS) for one in question.choices for text in one.labels.values()
        ]
        texts += [(one.name, NAME_LETTERS) for one in question.choices]
    for text, most in texts:
        if len(text) > most:
            return {"text": f"{text[:40]}…", "most": most}
    return None


def _kept(told: Told) -> dict[str, Any]:
    return {
        "sheet": told.sheet,
        "row": told.row,
        "reason": told.reason,
        "remedy": told.remedy,
    }
