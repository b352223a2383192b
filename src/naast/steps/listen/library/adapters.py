"""Between stored questionnaires and the pure functions that read XLSForms."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from naast.steps.listen.questionnaires.schema import Form, read_form
from naast.steps.listen.questionnaires.shipped import shipped
from naast.steps.listen.questionnaires.xform import to_xform

PRACTICE = "oefengesprek"
RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur", "ckb", "ps"})
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


@dataclass(frozen=True)
class Draft:
    """A questionnaire that may be taken in: read, checked and converted."""

    source: bytes
    title: str
    xform: str
    form: Form
    languages: list[dict[str, Any]]


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
    """The draft in an uploaded workbook."""
    return _draft(content, "", to_xform(content), frozenset())
