"""A row of the survey sheet as a question: what kind it is, which list it uses, what it says."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from naast.steps.listen.questionnaires.workbook import Row, Sheet

Kind = Literal[
    "select_one",
    "select_multiple",
    "select_external",
    "rank",
    "integer",
    "decimal",
    "range",
    "acknowledge",
    "note",
    "text",
    "calculate",
    "begin_group",
    "end_group",
    "begin_repeat",
    "end_repeat",
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
    "unknown",
]

_TYPES: dict[Kind, str] = {
    "integer": "integer|int",
    "decimal": "decimal|percentage|number of days in last (month|six months|year)",
    "range": "range",
    "acknowledge": "acknowledge|trigger",
    "note": "note",
    "text": "text|string|comments",
    "calculate": "calculate|hidden",
    "begin_group": "begin[ _]group|begin[ _]loop",
    "end_group": "end[ _]group|end[ _]loop",
    "begin_repeat": "begin[ _]repeat",
    "end_repeat": "end[ _]repeat",
    "location": "geopoint|geotrace|geoshape|gps|location|osm( .+)?|start-geopoint|"
    "background-geopoint",
    "device": "(uri:)?(device ?id|subscriber ?id|sim ?serial|sim ?id|imei)",
    "person": "(uri:)?(phone ?number|phone|username|e-?mail)|case ?id",
    "clock": "(start|end|today)( time)?",
    "audit": "audit|text audit|audio audit|(sensor_|speed.?violations).*",
    "media": "image|photo|picture|audio|video|file|signature|annotate|draw|background-audio",
    "barcode": "barcode",
    "date": "date|time|date ?time",
    "external_data": "csv-external|xml-external",
    "include": "include( .+)?|xml.*",
}
_PATTERNS = [(kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in _TYPES.items()]
_SELECT = re.compile(
    r"(select[ _]?(?:one|1)?[ _]external|select[ _](?:one|multiple)[ _]from[ _]file|"
    r"select[ _]one|select1|select[ _]multiple|select all that apply|rank)"
    r"(?: prompt)?(?: (?:from|using))? (.+?)(?: (or[ _](?:other|specify[ _]other)))?",
    re.IGNORECASE,
)
# What gets an answer that a resident gives.
ASKED: frozenset[Kind] = frozenset(
    {
        "select_one",
        "select_multiple",
        "select_external",
        "rank",
        "integer",
        "decimal",
        "range",
        "acknowledge",
        "text",
        "date",
        "media",
        "barcode",
        "location",
    }
)
# Asked, and answered in words or figures of one's own.
OPEN: frozenset[Kind] = frozenset({"text", "integer", "decimal", "range", "barcode"})


@dataclass(frozen=True)
class Item:
    """One row of the survey sheet."""

    row: Row
    kind: Kind
    type: str
    name: str
    list_name: str
    or_other: bool
    labels: Mapping[str, str]
    hints: Mapping[str, str]

    @property
    def number(self) -> int:
        return self.row.number

    @property
    def words(self) -> str:
        """Everything that says what is asked, for looking up words."""
        spoken = [*self.labels.values(), *self.hints.values()]
        return "\n".join([re.sub(r"[_\W]+", " ", self.name), *spoken])


def read_items(survey: Sheet) -> list[Item]:
    """The rows of the survey sheet that hold a type."""
    return [_item(row) for row in survey.rows if row.get("type", "command")]


def texts(row: Row, column: str) -> dict[str, str]:
    """The texts of a column by language; the empty language where none is named."""
    found: dict[str, str] = {}
    for header, text in row.cells.items():
        if header in (column, f"{column}s"):
            found[""] = text
        elif header.startswith(f"{column}::"):
            found[header.partition("::")[2]] = text
    return found


def languages_of(survey: Sheet) -> tuple[str, ...]:
    """The languages in which labels are written."""
    named = [header.partition("::")[2] for header in survey.header if header.startswith("label::")]
    return tuple(dict.fromkeys(named))


def _item(row: Row) -> Item:
    written = re.sub(r"\s+", " ", row.get("type", "command"))
    bare = re.sub(r"^(?:add|q|get) (.+?)(?: prompt)?$", r"\1", written, flags=re.IGNORECASE)
    kind, list_name, or_other = _kind(bare)
    return Item(
        row,
        kind,
        written,
        row.get("name", "value", "tag"),
        list_name,
        or_other,
        texts(row, "label") or texts(row, "caption"),
        texts(row, "hint"),
    )


def _kind(written: str) -> tuple[Kind, str, bool]:
    if select := _SELECT.fullmatch(written):
        stem = select[1].lower().replace(" ", "_")
        list_name, or_other = select[2].strip(), bool(select[3])
        if stem == "rank":
            return "rank", list_name, or_other
        if "external" in stem or "file" in stem or "${" in list_name:
            return "select_external", list_name, or_other
        several = "multiple" in stem or "all" in stem
        return ("select_multiple" if several else "select_one"), list_name, or_other
    for kind, pattern in _PATTERNS:
        if pattern.fullmatch(written):
            return kind, "", False
    return "unknown", "", False
