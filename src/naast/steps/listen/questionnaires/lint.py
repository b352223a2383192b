"""May this questionnaire be used? Errors and warnings with sheet, row, reason and remedy."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from naast.steps.listen.questionnaires.advice import advice
from naast.steps.listen.questionnaires.findings import FORBIDDEN_ROWS, Finding, Told
from naast.steps.listen.questionnaires.items import ASKED, Item, languages_of, read_items
from naast.steps.listen.questionnaires.rules import forbidden, forbidden_sheets
from naast.steps.listen.questionnaires.schema import FormInvalid, read_form
from naast.steps.listen.questionnaires.structure import (
    missing_columns,
    read_choices,
    structure,
)
from naast.steps.listen.questionnaires.workbook import (
    Sheet,
    UnreadableWorkbook,
    read_workbook,
    workbook_of,
    write_workbook,
)
from naast.steps.listen.questionnaires.xform import NotConvertible, convert_plain


@dataclass(frozen=True)
class Removed:
    """What a cleaned copy leaves out: a whole row, a cell or a sheet of the original."""

    sheet: str
    row: int | None
    what: str
    reason: str


@dataclass(frozen=True)
class LintResult:
    """Whether a questionnaire may be used, and what there is to say about it."""

    ok: bool
    errors: tuple[Told, ...]
    warnings: tuple[Told, ...]
    removed: tuple[Removed, ...] = ()
    languages: tuple[str, ...] = ()
    questions: int = 0


@dataclass(frozen=True)
class Findings:
    """What was found in a readable workbook, before it is put into words."""

    errors: tuple[Finding, ...]
    warnings: tuple[Finding, ...]
    items: tuple[Item, ...] = ()
    languages: tuple[str, ...] = ()


def lint(source: Path | bytes, *, lang: str = "nl") -> LintResult:
    """Check a questionnaire. Never raises for what is in the file."""
    try:
        sheets = read_workbook(source)
    except UnreadableWorkbook as problem:
        return LintResult(False, (Finding(problem.code).told(lang),), ())
    return tell(examine(sheets), lang)


def tell(found: Findings, lang: str, removed: Sequence[Removed] = ()) -> LintResult:
    """Put findings into words."""
    return LintResult(
        ok=not found.errors,
        errors=tuple(finding.told(lang) for finding in found.errors),
        warnings=tuple(finding.told(lang) for finding in found.warnings),
        removed=tuple(removed),
        languages=found.languages,
        questions=sum(item.kind in ASKED for item in found.items),
    )


def examine(sheets: dict[str, Sheet]) -> Findings:
    """Apply all rules to a readable workbook."""
    survey = sheets.get("survey")
    if survey is None:
        return Findings((Finding("no_survey"),), ())
    items = read_items(survey)
    if not any(item.kind in ASKED for item in items):
        columns = list(missing_columns(survey))
        refused = [*forbidden(items), *forbidden_sheets(sheets)]
        empty = Finding("no_questions", survey.title, 1)
        return Findings((*columns, *refused, empty), (), tuple(items), languages_of(survey))
    choices = read_choices(sheets)
    errors = [
        *missing_columns(survey),
        *forbidden(items),
        *forbidden_sheets(sheets),
        *structure(items, choices, sheets),
    ]
    errors += _conversion(sheets, items, errors)
    languages = languages_of(survey)
    gone = {error.row for error in errors if error.code in FORBIDDEN_ROWS}
    warnings = [
        warning
        for warning in advice(items, choices, languages)
        if warning.sheet != "survey" or warning.row not in gone
    ]
    return Findings(
        tuple(sorted(errors, key=_place)),
        tuple(sorted(warnings, key=_place)),
        tuple(items),
        languages,
    )


def _place(finding: Finding) -> tuple[str, int]:
    # The survey sheet first: that is where people work.
    sheet = finding.sheet or ""
    return ("" if sheet == "survey" else sheet, finding.row or 0)


def _conversion(
    sheets: dict[str, Sheet], items: Sequence[Item], errors: Sequence[Finding]
) -> Iterator[Finding]:
    """What only pyxform and our own reader see; beside errors of our own it is mostly an echo."""
    if errors:
        return
    try:
        read_form(convert_plain(workbook_of(sheets)))
    except NotConvertible as problem:
        yield _located(str(problem), sheets, items)
    except FormInvalid as problem:
        yield Finding("conversion", "survey", None, {"what": str(problem)})


def _located(problem: str, sheets: dict[str, Sheet], items: Sequence[Item]) -> Finding:
    """Find the row of a message of pyxform: as it says, by a name in it, or by trying."""
    named = re.search(r"'(\w+)' sheet", problem)
    sheet = named[1].lower() if named and named[1].lower() in sheets else "survey"
    row = None
    if said := re.search(r"\[row : (\d+)\]", problem):
        row = int(said[1])
    else:
        quoted = set(re.findall(r"['\"‘’`]([^'\"‘’`]+)['\"‘’`]", problem))
        row = next((i.number for i in items if i.name in quoted or i.type in quoted), None)
        row = row or _first_failing_row(sheets, items)
    short = problem.split("\n", maxsplit=1)[0][:200]
    return Finding("conversion", sheet, row, {"what": short})


def _first_failing_row(sheets: dict[str, Sheet], items: Sequence[Item]) -> int | None:
    """The first row with which the form no longer converts, by halving."""
    good, bad = 0, len(items)
    while bad - good > 1:
        middle = (good + bad) // 2
        if _converts(sheets, items[:middle]):
            good = middle
        else:
            bad = middle
    return items[bad - 1].number if items and not _converts(sheets, items[:bad]) else None


def _converts(sheets: dict[str, Sheet], items: Sequence[Item]) -> bool:
    survey = sheets["survey"]
    opened: list[str] = []
    for item in items:
        if item.kind in ("begin_group", "begin_repeat"):
            opened.append(item.kind.replace("begin", "end"))
        elif item.kind in ("end_group", "end_repeat") and opened:
            opened.pop()
    kind = survey.header.index("type")
    closing = [("",) * kind + (end,) for end in reversed(opened)]
    last = items[-1].number if items else 1
    rows = [*survey.raw[:last], *closing]
    other = [(sheet.title, sheet.raw) for name, sheet in sheets.items() if name != "survey"]
    try:
        convert_plain(write_workbook([(survey.title, rows), *other]))
    except NotConvertible:
        return False
    return True
