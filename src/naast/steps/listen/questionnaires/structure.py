"""How a form is built: names, lists, groups and references, each with its row."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from naast.steps.listen.questionnaires.conventions import ATTRIBUTES, RATHER_NOT, ROOT
from naast.steps.listen.questionnaires.expressions import expression_fault
from naast.steps.listen.questionnaires.findings import Finding
from naast.steps.listen.questionnaires.items import ASKED, Item, texts
from naast.steps.listen.questionnaires.rules import DEVICE, EXPRESSIONS
from naast.steps.listen.questionnaires.workbook import Row, Sheet

RESERVED = frozenset({ROOT, "meta", "instanceid", "instancename", "root"})
_NAME = re.compile(r"[^\W\d][\w.-]*")
REFERENCE = re.compile(r"\$\{\s*(?:last-saved#)?([^}\s]*)\s*\}")
_COMPUTED = (
    "relevant",
    "relevance",
    "constraint",
    "calculation",
    "calculate",
    "choice_filter",
    "repeat_count",
    "bind::relevant",
    "bind::constraint",
    "bind::calculate",
)
_CLOSES = {"end_group": "begin_group", "end_repeat": "begin_repeat"}


def missing_columns(survey: Sheet) -> Iterator[Finding]:
    """What must stand above the columns of the survey sheet, and nothing twice."""
    if "type" not in survey.header and "command" not in survey.header:
        yield Finding("no_column", survey.title, 1, {"name": "type"})
    if not {"name", "value", "tag"} & set(survey.header):
        yield Finding("no_column", survey.title, 1, {"name": "name"})
    for column, times in Counter(filter(None, survey.header)).items():
        if times > 1:
            yield Finding("column_twice", survey.title, 1, {"name": column})


def structure(
    items: Sequence[Item], choices: dict[str, list[Row]], sheets: dict[str, Sheet]
) -> Iterator[Finding]:
    """Everything about the build that can be said with a row."""
    yield from _kinds(items)
    yield from _names(items)
    yield from _groups(items)
    yield from _lists(items, choices)
    yield from _references(items)
    yield from _expressions(items)
    for choice_list, rows in choices.items():
        if any(item.list_name == choice_list for item in items):
            yield from _choices(choice_list, rows, sheets)
    yield from _attributes(items, choices)


def read_choices(sheets: dict[str, Sheet]) -> dict[str, list[Row]]:
    """The rows of the choices sheet by list."""
    found: dict[str, list[Row]] = {}
    sheet = sheets.get("choices") or sheets.get("choices_and_columns")
    for row in sheet.rows if sheet is not None else ():
        if name := row.get("list_name", "list"):
            found.setdefault(name, []).append(row)
    return found


def choice_name(row: Row) -> str:
    """The name of a choice; older forms call it value."""
    return row.get("name", "value")


def _kinds(items: Sequence[Item]) -> Iterator[Finding]:
    for item in items:
        if item.kind == "unknown":
            yield _at(item, "unknown_type")
        elif item.kind in ASKED and item.kind != "location" and not _has_text(item):
            yield _at(item, "label_missing")


def _has_text(item: Item) -> bool:
    spoken = [key for key in item.row.cells if key.startswith(("media", "image", "audio", "video"))]
    return bool(item.labels or item.hints or spoken)


def _names(items: Sequence[Item]) -> Iterator[Finding]:
    seen: dict[str, int] = {}
    for item in items:
        if item.kind in ("end_group", "end_repeat", "include", "audit"):
            continue
        if not item.name:
            # Metadata without a name gets one from pyxform; a group may do without.
            if item.kind in ASKED or item.kind in ("note", "calculate", "begin_repeat"):
                yield _at(item, "name_missing")
        elif not _NAME.fullmatch(item.name):
            yield _at(item, "name_invalid")
        elif item.name.lower() in RESERVED:
            yield _at(item, "name_reserved")
        elif item.name in seen:
            yield _at(item, "name_twice", other=str(seen[item.name]))
        seen.setdefault(item.name, item.number)


def _groups(items: Sequence[Item]) -> Iterator[Finding]:
    opened: list[Item] = []
    for item in items:
        if item.kind in _CLOSES.values():
            opened.append(item)
        elif item.kind in _CLOSES:
            if opened and opened[-1].kind == _CLOSES[item.kind]:
                opened.pop()
            else:
                yield _at(item, "group_close")
    for item in opened:
        yield _at(item, "group_open")


def _lists(items: Sequence[Item], choices: dict[str, list[Row]]) -> Iterator[Finding]:
    for item in items:
        if item.kind in ("select_one", "select_multiple", "rank") and item.list_name not in choices:
            yield _at(item, "unknown_list", list=item.list_name)


def _references(items: Sequence[Item]) -> Iterator[Finding]:
    names = {item.name for item in items}
    for item in items:
        used = [item.row.get(column) for column in EXPRESSIONS]
        used += [*item.labels.values(), *item.hints.values()]
        missing = {name for text in used for name in REFERENCE.findall(text)} - names
        for name in sorted(missing):
            yield _at(item, "reference", what=name)


def _expressions(items: Sequence[Item]) -> Iterator[Finding]:
    """pyxform does not read expressions; a mistake in one would only show on a phone."""
    for item in items:
        for column in _COMPUTED:
            expression = item.row.get(column)
            if not expression or DEVICE.search(expression):
                continue
            if fault := expression_fault(expression):
                yield _at(item, "expression", list=column, what=fault)


def _choices(name: str, rows: Sequence[Row], sheets: dict[str, Sheet]) -> Iterator[Finding]:
    settings = sheets.get("settings")
    twice_allowed = any(
        row.get("allow_choice_duplicates").lower() in ("yes", "true", "1")
        for row in (settings.rows if settings is not None else ())
    )
    seen: set[str] = set()
    for row in rows:
        choice = choice_name(row)
        params = {"list": name, "name": choice}
        if not choice or re.search(r"\s", choice):
            yield Finding("choice_name", "choices", row.number, params)
        elif choice in seen and not twice_allowed:
            yield Finding("choice_twice", "choices", row.number, params)
        elif not any(key.startswith(("label", "media", "image")) for key in row.cells):
            yield Finding("choice_label", "choices", row.number, params)
        seen.add(choice)


def _attributes(items: Sequence[Item], choices: dict[str, list[Row]]) -> Iterator[Finding]:
    for item in items:
        allowed = ATTRIBUTES.get(item.name)
        if allowed is None or item.kind not in ASKED:
            continue
        named = {choice_name(row) for row in choices.get(item.list_name, ())}
        if item.kind != "select_one" or not named or named - {*allowed, RATHER_NOT}:
            yield _at(item, "attribute_choices", what=", ".join(allowed))


def _at(item: Item, code: str, **params: str) -> Finding:
    named = {"name": item.name or item.type, "type": item.type, **params}
    return Finding(code, "survey", item.number, named)


def choice_texts(row: Row) -> dict[str, str]:
    """The texts of a choice by language."""
    return texts(row, "label")
