"""A copy of a questionnaire without what may not be asked, and a list of what was left out.

Nothing else is changed: what is built wrongly stays wrong, and the linter says so.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from naast.steps.listen.questionnaires.findings import (
    FORBIDDEN_CELLS,
    FORBIDDEN_ROWS,
    Finding,
)
from naast.steps.listen.questionnaires.items import Item, read_items
from naast.steps.listen.questionnaires.lint import LintResult, Removed, examine, lint, tell
from naast.steps.listen.questionnaires.rules import EXPRESSIONS
from naast.steps.listen.questionnaires.structure import REFERENCE
from naast.steps.listen.questionnaires.workbook import (
    Sheet,
    UnreadableWorkbook,
    read_workbook,
    text_of,
    write_workbook,
)

_CALCULATIONS = ("calculation", "calculate", "bind::calculate")


@dataclass(frozen=True)
class Cleaned:
    """A cleaned copy (None when nothing could be read), and what the linter says of both."""

    content: bytes | None
    original: LintResult
    copy: LintResult | None


@dataclass
class _Copy:
    """The work in hand: which rows and cells of the survey go, and why."""

    items: list[Item]
    lang: str
    rows: dict[int, str] = field(default_factory=dict)
    cells: dict[tuple[str, int, str], Any] = field(default_factory=dict)
    sheets: dict[str, str] = field(default_factory=dict)
    removed: list[Removed] = field(default_factory=list)

    def drop_row(self, item: Item, reason: str) -> None:
        if item.number not in self.rows:
            self.rows[item.number] = reason
            what = f"{item.type} {item.name}".strip()
            self.removed.append(Removed("survey", item.number, what, reason))

    def change_cell(self, sheet: str, row: int, column: str, before: str, after: str) -> None:
        if (sheet, row, column) not in self.cells:
            self.cells[sheet, row, column] = after or None
            self.removed.append(Removed(sheet, row, f"{column}: {before[:120]}", self.naming))

    @property
    def naming(self) -> str:
        return {"nl": "Noemt iets dat is weggehaald."}.get(
            self.lang, "Names something that was removed."
        )

    @property
    def gone(self) -> set[str]:
        """The names that no row bears any more."""
        names = {item.name for item in self.items if item.number in self.rows and item.name}
        return names - {item.name for item in self.items if item.number not in self.rows}


def clean(source: Path | bytes, *, lang: str = "nl") -> Cleaned:
    """Write a copy without what may not be asked; `original.removed` lists what was left out."""
    try:
        sheets = read_workbook(source)
    except UnreadableWorkbook as problem:
        told = Finding(problem.code).told(lang)
        return Cleaned(None, LintResult(False, (told,), ()), None)
    found = examine(sheets)
    if "survey" not in sheets:
        return Cleaned(None, tell(found, lang), None)
    work = _Copy(read_items(sheets["survey"]), lang)
    _apply(work, found.errors)
    _follow(work, sheets)
    content = write_workbook(list(_written(work, sheets)))
    removed = sorted(work.removed, key=lambda one: (one.sheet != "survey", one.sheet, one.row or 0))
    return Cleaned(content, tell(found, lang, removed), lint(content, lang=lang))


def _apply(work: _Copy, errors: Iterable[Finding]) -> None:
    by_row = {item.number: item for item in work.items}
    for finding in errors:
        reason = finding.told(work.lang).reason
        column = finding.params.get("column", "")
        if finding.code == "entities" and finding.sheet:
            work.sheets[finding.sheet] = reason
            work.removed.append(Removed(finding.sheet, None, finding.sheet, reason))
        elif finding.row is None or finding.sheet is None:
            continue
        elif finding.code in FORBIDDEN_CELLS or (finding.code in FORBIDDEN_ROWS and column):
            _drop_cell(work, by_row.get(finding.row), finding, reason)
        elif finding.code in FORBIDDEN_ROWS:
            for item in _block(work.items, by_row[finding.row]):
                work.drop_row(item, reason)


def _drop_cell(work: _Copy, item: Item | None, finding: Finding, reason: str) -> None:
    if finding.code == "sends_elsewhere" or item is None:
        column = finding.params["name"]
        place = finding.sheet or "settings", finding.row or 0
        work.cells[(*place, column)] = None
        work.removed.append(Removed(*place, column, reason))
        return
    column = finding.params["column"]
    if item.kind == "calculate":
        work.drop_row(item, reason)
        return
    after = re.sub(r"\s+or[ _]\w+( other)?$", "", item.type) if finding.code == "or_other" else None
    work.cells["survey", item.number, column] = after
    work.removed.append(Removed("survey", item.number, f"{column}: {item.type}", reason))


def _block(items: list[Item], first: Item) -> list[Item]:
    """A row, or with a repeat all that stands inside it."""
    if first.kind != "begin_repeat":
        return [first]
    block, depth = [], 0
    for item in items[items.index(first) :]:
        block.append(item)
        depth += (item.kind == "begin_repeat") - (item.kind == "end_repeat")
        if depth == 0:
            break
    return block


def _follow(work: _Copy, sheets: dict[str, Sheet]) -> None:
    """Take away what only served, or names, something that went."""
    while _drop_calculations(work):
        pass
    _drop_empty_groups(work)
    gone = work.gone
    for item in work.items:
        if item.number not in work.rows:
            _mend_row(work, item, gone)
    for name in ("settings", "choices", "choices_and_columns", "external_choices"):
        for row in sheets[name].rows if name in sheets else ():
            for column, text in row.cells.items():
                if set(REFERENCE.findall(text)) & gone:
                    after = "" if name == "settings" else _without(text, gone)
                    work.change_cell(sheets[name].title, row.number, column, text, after)


def _drop_calculations(work: _Copy) -> bool:
    """A calculation without one of its terms has no meaning; true while one more goes."""
    gone = work.gone
    named = [
        item
        for item in work.items
        if item.kind == "calculate"
        and item.number not in work.rows
        and set(REFERENCE.findall(item.row.get(*_CALCULATIONS))) & gone
    ]
    for item in named:
        work.drop_row(item, work.naming)
    return bool(named)


def _mend_row(work: _Copy, item: Item, gone: set[str]) -> None:
    for column, text in item.row.cells.items():
        if set(REFERENCE.findall(text)) & gone:
            after = "" if column in EXPRESSIONS else _without(text, gone)
            work.change_cell("survey", item.number, column, text, after)


def _without(text: str, gone: set[str]) -> str:
    return REFERENCE.sub(lambda found: "…" if found[1] in gone else found[0], text)


def _drop_empty_groups(work: _Copy) -> None:
    opened: list[tuple[Item, bool]] = []
    for item in work.items:
        if item.number in work.rows:
            continue
        if item.kind == "begin_group":
            opened.append((item, False))
        elif item.kind == "end_group" and opened:
            first, filled = opened.pop()
            if not filled:
                reason = {"nl": "Deze groep is nu leeg."}.get(work.lang, "This group is now empty.")
                work.drop_row(first, reason)
                work.drop_row(item, reason)
            elif opened:
                opened[-1] = (opened[-1][0], True)
        elif opened:
            opened[-1] = (opened[-1][0], True)


def _written(work: _Copy, sheets: dict[str, Sheet]) -> Iterable[tuple[str, list[list[Any]]]]:
    for name, sheet in sheets.items():
        if sheet.title in work.sheets:
            continue
        own = "survey" if name == "survey" else sheet.title
        rows = [
            [_cell(work, own, number, column, value) for column, value in _pairs(sheet, values)]
            for number, values in enumerate(sheet.raw, 1)
            if name != "survey" or number not in work.rows
        ]
        yield sheet.title, rows


def _pairs(sheet: Sheet, values: tuple[Any, ...]) -> Iterable[tuple[str, Any]]:
    for place, value in enumerate(values):
        yield (sheet.header[place] if place < len(sheet.header) else ""), value


def _cell(work: _Copy, sheet: str, number: int, column: str, value: Any) -> Any:
    if column and (sheet, number, column) in work.cells and text_of(value):
        return work.cells[sheet, number, column]
    return value
