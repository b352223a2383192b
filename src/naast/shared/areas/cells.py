"""Read cells of the compiled tables as values with their bounds."""

import json
from dataclasses import dataclass
from functools import lru_cache

from naast.shared.areas import store
from naast.shared.areas.indicator import Indicator
from naast.shared.areas.types import Table
from naast.shared.figures import Bound

Value = tuple[float | None, Bound]
Positions = dict[str, dict[str, int]]

MISSING: Value = (None, Bound.MISSING)


@dataclass(frozen=True)
class Cells:
    """All rows of one area code, by table."""

    rows: dict[str, list[str]]
    positions: Positions

    def value(self, indicator: Indicator) -> Value:
        """Return the figure as published, with its bound."""
        first, dots, last = indicator.column.partition("..")
        if dots:
            return self._summed(indicator.table, first, last)
        value, bound = self.cell(indicator.table, indicator.column)
        return (None if value is None else round(value * indicator.factor, 3), bound)

    def share(self, indicator: Indicator) -> float | None:
        """Return a count as a percentage of the column that it is part of."""
        if not indicator.of:
            return None
        part, _bound = self.cell(indicator.table, indicator.column)
        whole, _bound = self.cell(indicator.table, indicator.of)
        return 100 * part / whole if part is not None and whole else None

    def cell(self, table: str, column: str) -> Value:
        """Return one cell; '' is missing, '*' withheld, '>95' means 95 or more."""
        row = self.rows.get(table)
        text = row[self.positions[table][column]] if row is not None else ""
        if not text:
            return MISSING
        if text == "*":
            return None, Bound.SUPPRESSED
        bound = {">": Bound.AT_LEAST, "<": Bound.AT_MOST}.get(text[0], Bound.EXACT)
        return float(text.lstrip("<>")), bound

    def _summed(self, table: str, first: str, last: str) -> Value:
        """Add the published rates of the days in the period; a missing day leaves no sum."""
        row = self.rows.get(table)
        if row is None:
            return MISSING
        days = [row[at] for day, at in self.positions[table].items() if first <= day <= last]
        rates = [cell.partition("/")[2] for cell in days]
        if not rates or not all(rates):
            return MISSING
        return round(sum(float(rate) for rate in rates), 1), Bound.EXACT


def cells_of(code: str) -> Cells:
    """Return all rows of a code, of every boundary year."""
    found = store.rows("SELECT tab, cells FROM row WHERE code = ?", code) if code else []
    rows = {tab: cells.split("\t") for tab, cells in found}
    return Cells(rows, _catalogue(store.mark())[1])


def cells_of_kind(table: str, prefix: str) -> dict[str, Cells]:
    """Return one table for every official code of a kind."""
    sql = "SELECT code, cells FROM row WHERE tab = ? AND code >= ? AND code < ?"
    found = store.rows(sql, table, prefix, f"{prefix}\x7f")
    positions = _catalogue(store.mark())[1]
    return {
        code: Cells({table: cells.split("\t")}, positions)
        for code, cells in found
        if code[2] != "X"
    }


def tables_by_key() -> dict[str, Table]:
    """Return the provenance of every carried table by its key."""
    return _catalogue(store.mark())[0]


_TABLE_FIELDS = (
    "key",
    "title",
    "publisher",
    "source",
    "url",
    "licence",
    "period",
    "definition",
    "rows",
    "file",
)


@lru_cache(maxsize=2)
def _catalogue(_mark: tuple[str, int, int]) -> tuple[dict[str, Table], Positions]:
    """Read tables and columns once per compiled file."""
    about: dict[str, Table] = {}
    positions: Positions = {}
    for key, columns, text in store.rows("SELECT key, columns, about FROM tab"):
        entry = json.loads(text)
        years = tuple(entry["boundary_years"])
        fields = {name: entry[name] for name in _TABLE_FIELDS}
        about[key] = Table(boundary_years=years, **fields)
        positions[key] = {column: at for at, column in enumerate(json.loads(columns))}
    return about, positions
