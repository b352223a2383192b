"""Typed builders of small workbooks."""

from collections.abc import Mapping, Sequence
from typing import Any

from naast.steps.listen.questionnaires.lint import lint
from naast.steps.listen.questionnaires.workbook import write_workbook

Row = Mapping[str, Any]

WONEN = {"type": "select_one mening", "name": "wonen", "label": "Hoe is het om hier te wonen?"}
MENING = (
    {"list_name": "mening", "name": "goed", "label": "Goed"},
    {"list_name": "mening", "name": "anders", "label": "Anders"},
    {"list_name": "mening", "name": "wil_niet_zeggen", "label": "Dat zeg ik liever niet"},
)


def make_form(
    *questions: Row,
    choices: Sequence[Row] = MENING,
    settings: Row | None = None,
    first: Sequence[Row] = (WONEN,),
    **sheets: Sequence[Row],
) -> bytes:
    """A workbook with a harmless question in row 2 and the given ones below it."""
    tables: dict[str, Sequence[Row]] = {
        "survey": [*first, *questions],
        "choices": choices,
        "settings": [settings or {"form_title": "Proef", "form_id": "proef"}],
        **sheets,
    }
    return write_workbook([(title, _table(rows)) for title, rows in tables.items()])


def _table(rows: Sequence[Row]) -> list[list[Any]]:
    header = list(dict.fromkeys(column for row in rows for column in row))
    return [header, *([row.get(column) for column in header] for row in rows)]


def ask(kind: str, name: str, label: str = "Wat vindt u?", **cells: Any) -> dict[str, Any]:
    return {"type": kind, "name": name, "label": label, **cells}


def only_error(content: bytes) -> tuple[str, str | None, int | None]:
    """Code, sheet and row of the one thing that is wrong with a form."""
    result = lint(content)
    assert len(result.errors) == 1, result.errors
    assert not result.ok
    error = result.errors[0]
    return error.code, error.sheet, error.row
