"""What may not be asked, and how not to ask: rules on one question at a time."""

import re
from collections.abc import Iterator, Sequence

from naast.steps.listen.questionnaires import words
from naast.steps.listen.questionnaires.findings import Finding
from naast.steps.listen.questionnaires.items import ASKED, OPEN, Item, Kind
from naast.steps.listen.questionnaires.workbook import Sheet

# Kinds that are refused for what they are; the code of the message bears the same name.
_REFUSED: frozenset[Kind] = frozenset(
    {
        "location",
        "device",
        "person",
        "clock",
        "audit",
        "media",
        "barcode",
        "date",
        "external_data",
        "include",
        "rank",
    }
)
# Columns whose content is computed, by how a cell with a forbidden name in it is treated.
EXPRESSIONS = (
    "relevant",
    "relevance",
    "constraint",
    "calculation",
    "calculate",
    "default",
    "required",
    "readonly",
    "read_only",
    "choice_filter",
    "repeat_count",
    "trigger",
    "parameters",
    "bind::relevant",
    "bind::constraint",
    "bind::calculate",
    "bind::required",
    "bind::readonly",
)
_STORED = ("calculation", "calculate", "bind::calculate", "default")
DEVICE = re.compile(
    r"\b(now|today|duration|property|device-info|plug-in-metadata|phone-call-\w+|"
    r"collect-is-phone-app|username|deviceid)\s*\(",
    re.IGNORECASE,
)
_FILES = re.compile(r"\b(pulldata|pulldata_sheet|search|lookup)\s*\(", re.IGNORECASE)
_SETTINGS_ELSEWHERE = ("submission_url", "public_key", "auto_send", "auto_delete")
_FIRST = 3


def forbidden(items: Sequence[Item]) -> Iterator[Finding]:
    """For each row at most one reason why it may not be asked, and its forbidden cells."""
    for item in items:
        refusal = _refusal(item)
        if refusal is not None:
            yield refusal
        else:
            yield from _forbidden_cells(item)
    yield from _opening(items)


def forbidden_sheets(sheets: dict[str, Sheet]) -> Iterator[Finding]:
    """Settings that send answers elsewhere, and lists of people across talks."""
    if (entities := sheets.get("entities")) is not None and entities.rows:
        yield Finding("entities", entities.title, entities.rows[0].number)
    if (settings := sheets.get("settings")) is not None:
        for row in settings.rows:
            for column in _SETTINGS_ELSEWHERE:
                if row.get(column):
                    place = settings.title, row.number
                    yield Finding("sends_elsewhere", *place, {"name": column})


def _refusal(item: Item) -> Finding | None:
    if item.kind in _REFUSED:
        return _at(item, item.kind)
    if item.kind == "begin_repeat":
        return _at(item, "repeat")
    if item.kind == "select_external":
        return _at(item, "external_list")
    if item.kind in ASKED and (refusal := _asks(item)) is not None:
        return refusal
    if item.kind == "text":
        return _at(item, "open_text")
    return _at(item, "external_app") if _opens_an_app(item) else None


def _asks(item: Item) -> Finding | None:
    """What a question asks, by its words."""
    if what := _what(item):
        return _at(item, "asks", what=what)
    if item.kind in OPEN - {"text"} and words.AGE.search(item.words):
        return _at(item, "exact_age")
    if words.PUSHES.search(item.words):
        return _at(item, "pushes")
    return None


def _what(item: Item) -> str:
    tiers = [words.NEVER, words.OPEN] if item.kind in OPEN else [words.NEVER]
    # A number is no name: 'number of names' may be counted, a name may not be typed.
    skip = {"name"} if item.kind not in ("text", "barcode") else set()
    for tier in tiers:
        for what, pattern in tier.items():
            if what not in skip and pattern.search(item.words):
                return what
    return ""


def _opens_an_app(item: Item) -> bool:
    appearance = item.row.get("appearance", "control::appearance", "body::appearance")
    return "ex:" in appearance.lower() or bool(item.row.get("body::intent", "control::intent"))


def _forbidden_cells(item: Item) -> Iterator[Finding]:
    for column in EXPRESSIONS:
        expression = item.row.get(column)
        if "last-saved#" in expression:
            yield _at(item, "last_saved", column=column)
        elif column in _STORED and DEVICE.search(expression):
            yield _at(item, "reads_device", column=column)
        elif _FILES.search(expression):
            yield _at(item, "external_data", column=column)
    if _FILES.search(item.row.get("appearance")):
        yield _at(item, "external_data", column="appearance")
    if item.or_other:
        yield _at(item, "or_other", column="type")


def _opening(items: Sequence[Item]) -> Iterator[Finding]:
    asked = [item for item in items if item.kind in ASKED]
    for item in asked[:_FIRST]:
        if words.VACCINATION.search(item.words):
            yield _at(item, "sore_point")
            return


def _at(item: Item, code: str, **params: str) -> Finding:
    named = {"name": item.name or item.type, "type": item.type, **params}
    return Finding(code, "survey", item.number, named)
