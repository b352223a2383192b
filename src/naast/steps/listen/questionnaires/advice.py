"""What could be better: warnings, never a refusal."""

import re
from collections.abc import Iterator, Sequence
from math import ceil, prod

from naast.steps.listen.questionnaires import words
from naast.steps.listen.questionnaires.conventions import ATTRIBUTES
from naast.steps.listen.questionnaires.findings import Finding
from naast.steps.listen.questionnaires.items import ASKED, Item
from naast.steps.listen.questionnaires.structure import choice_name, choice_texts
from naast.steps.listen.questionnaires.workbook import Row

_LONG = 30
_SECONDS_EACH = 15
_SENTENCE = 15
_FALSE = {"", "no", "false", "false()", "0"}


def advice(
    items: Sequence[Item], choices: dict[str, list[Row]], languages: Sequence[str]
) -> Iterator[Finding]:
    """Everything that may be better."""
    asked = [item for item in items if item.kind in ASKED]
    if len(asked) > _LONG:
        minutes = ceil(len(asked) * _SECONDS_EACH / 60)
        yield Finding("long", "survey", None, {"what": str(len(asked)), "other": str(minutes)})
    for item in items:
        yield from _words(item, languages)
        if item.row.get("required", "bind::required").lower() not in _FALSE:
            yield _at(item, "required")
        if any(key.startswith(("media::", "image", "audio", "video")) for key in item.row.cells):
            yield _at(item, "media_label")
    for item in asked:
        yield from _answers(item, choices.get(item.list_name, []))
        yield from _person(item)
    yield from _missing_choices(choices, languages)
    yield from _combinations(items, choices)


def _words(item: Item, languages: Sequence[str]) -> Iterator[Finding]:
    missing = [language for language in languages if language not in item.labels]
    if item.labels and missing and languages:
        yield _at(item, "translation", what=", ".join(missing))
    longest = max(
        (
            len(re.findall(r"\w+", sentence))
            for text in item.labels.values()
            for sentence in re.split(r"[.!?؟\n]+", text)
        ),
        default=0,
    )
    if longest > _SENTENCE:
        yield _at(item, "long_sentence", what=str(longest))


def _answers(item: Item, rows: Sequence[Row]) -> Iterator[Finding]:
    if item.kind not in ("select_one", "select_multiple") or not rows:
        return
    spoken = [[choice_name(row), *choice_texts(row).values()] for row in rows]
    if not any(words.RATHER_NOT.search(text) for texts in spoken for text in texts):
        yield _at(item, "no_rather_not")
    if item.kind == "select_multiple" and not any(
        words.OTHER.search(text) for texts in spoken for text in texts
    ):
        yield _at(item, "no_other")


def _person(item: Item) -> Iterator[Finding]:
    if item.name in ATTRIBUTES:
        return
    for attribute, pattern in words.ATTRIBUTE.items():
        if pattern.search(item.words):
            yield _at(item, "attribute_name", what=attribute)
            return
    if words.NEW_ATTRIBUTE.search(item.words):
        yield _at(item, "attribute_new")


def _missing_choices(choices: dict[str, list[Row]], languages: Sequence[str]) -> Iterator[Finding]:
    for name, rows in choices.items():
        for row in rows:
            spoken = choice_texts(row)
            missing = [language for language in languages if language not in spoken]
            if spoken and missing:
                params = {"name": f"{name}/{choice_name(row)}", "what": ", ".join(missing)}
                yield Finding("translation", "choices", row.number, params)


def _combinations(items: Sequence[Item], choices: dict[str, list[Row]]) -> Iterator[Finding]:
    asked = [item for item in items if item.name in ATTRIBUTES]
    if len(asked) > len(ATTRIBUTES) - 1:
        known = prod(len(ATTRIBUTES[item.name]) for item in asked)
        params = {"what": str(len(asked)), "other": str(known)}
        yield Finding("attributes", "survey", asked[0].number, params)


def _at(item: Item, code: str, **params: str) -> Finding:
    named = {"name": item.name or item.type, "type": item.type, **params}
    return Finding(code, "survey", item.number, named)
