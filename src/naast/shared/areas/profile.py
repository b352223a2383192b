"""The open figures of one area: with bounds, benchmarks, and crossings of years said."""

import json
from functools import lru_cache

from django.utils.translation import gettext as _

from naast.shared.areas import store
from naast.shared.areas.indicator import Indicator
from naast.shared.areas.indicators import BY_KEY, INDICATORS
from naast.shared.areas.types import COUNTRY, Area, Margin, Table, Variable
from naast.shared.figures import Benchmark, Bound, OpenFigure, Unit

Cells = dict[str, list[str]]
Value = tuple[float | None, Bound]

MISSING: Value = (None, Bound.MISSING)
# CBS found that a code can live on over another area; beyond this change we say so.
MUCH_CHANGED = 0.25


def figures(area: Area) -> list[OpenFigure]:
    """Return all open figures of the area, strengths before what is hard."""
    mine, gemeente, country = (
        _cells_of(area.code),
        _cells_of(area.gemeente_code),
        _cells_of(COUNTRY),
    )
    found = []
    for indicator in INDICATORS:
        if area.kind in indicator.kinds and _offered(area, indicator, mine):
            found.append(_figure(area, indicator, mine, gemeente, country))
    return found


def figure(area: Area, key: str) -> OpenFigure:
    """Return one open figure; a KeyError means that the registry has no such indicator."""
    return _figure(
        area,
        BY_KEY[key],
        _cells_of(area.code),
        _cells_of(area.gemeente_code),
        _cells_of(COUNTRY),
    )


def _offered(area: Area, indicator: Indicator, mine: Cells) -> bool:
    """Leave out what an invented place lacks; a real place's gap is shown as a gap."""
    return indicator.table in mine or not area.invented


def _figure(
    area: Area, indicator: Indicator, mine: Cells, gemeente: Cells, country: Cells
) -> OpenFigure:
    table = _tables()[indicator.table]
    value, bound = _value(indicator, mine)
    invented = area.invented
    return OpenFigure(
        key=indicator.key,
        label=str(indicator.label),
        group=str(indicator.group),
        unit=indicator.unit,
        area_code=area.code,
        area_name=area.name,
        value=value,
        bound=bound,
        share=_share(indicator, mine),
        period=indicator.period,
        boundary_year=indicator.boundary_year,
        source=_("Naast (invented)") if invented else table.source,
        definition=str(indicator.definition),
        caution=_caution(area, indicator),
        crossing=_crossing(area, indicator, mine),
        strength=indicator.strength,
        invented=invented,
        gemeente=_gemeente_mark(area, indicator, gemeente),
        country=_country_mark(area, indicator, country),
    )


def _gemeente_mark(area: Area, indicator: Indicator, cells: Cells) -> Benchmark | None:
    if area.kind in ("land", "gemeente") or "gemeente" not in indicator.kinds:
        return None
    return _mark(area.gemeente_code, area.gemeente_name, indicator, cells)


def _country_mark(area: Area, indicator: Indicator, cells: Cells) -> Benchmark | None:
    if area.kind == "land":
        return None
    if indicator.country_by_definition is not None:
        return Benchmark(
            area_code=COUNTRY, area_name="Nederland", value=indicator.country_by_definition
        )
    if "land" not in indicator.kinds:
        return None
    return _mark(COUNTRY, "Nederland", indicator, cells)


def _mark(code: str, name: str, indicator: Indicator, cells: Cells) -> Benchmark:
    """Compare counts by their share; other figures as they are."""
    if indicator.of:
        share = _share(indicator, cells)
        bound = Bound.EXACT if share is not None else Bound.MISSING
        return Benchmark(
            area_code=code, area_name=name, value=share, bound=bound, unit=Unit.PERCENT
        )
    value, bound = _value(indicator, cells)
    return Benchmark(area_code=code, area_name=name, value=value, bound=bound)


def _cells_of(code: str) -> Cells:
    found = store.rows("SELECT tab, cells FROM row WHERE code = ?", code) if code else []
    return {tab: cells.split("\t") for tab, cells in found}


def _value(indicator: Indicator, cells: Cells) -> Value:
    row = cells.get(indicator.table)
    if row is None:
        return MISSING
    first, dots, last = indicator.column.partition("..")
    if dots:
        return _summed(indicator.table, first, last, row)
    value, bound = _read(row[_positions(indicator.table)[indicator.column]])
    return (None if value is None else round(value * indicator.factor, 3), bound)


def _read(cell: str) -> Value:
    if not cell:
        return MISSING
    if cell == "*":
        return None, Bound.SUPPRESSED
    bound = {">": Bound.AT_LEAST, "<": Bound.AT_MOST}.get(cell[0], Bound.EXACT)
    return float(cell.lstrip("<>")), bound


def _summed(table: str, first: str, last: str, row: list[str]) -> Value:
    """Add the published rates of the days in the period; a missing day leaves no sum."""
    positions = _positions(table)
    cells = [row[at] for day, at in positions.items() if first <= day <= last]
    rates = [cell.partition("/")[2] for cell in cells]
    if not rates or not all(rates):
        return MISSING
    return round(sum(float(rate) for rate in rates), 1), Bound.EXACT


def _share(indicator: Indicator, cells: Cells) -> float | None:
    row = cells.get(indicator.table)
    if not indicator.of or row is None:
        return None
    positions = _positions(indicator.table)
    part, _bound = _read(row[positions[indicator.column]])
    whole, _bound = _read(row[positions[indicator.of]])
    return 100 * part / whole if part is not None and whole else None


def _caution(area: Area, indicator: Indicator) -> str:
    parts = [str(indicator.caution)]
    if area.kind in indicator.computed_for:
        parts.append(_("Computed by Naast from the published figures."))
    return " ".join(part for part in parts if part)


def _crossing(area: Area, indicator: Indicator, mine: Cells) -> str:
    """Say that the figure stands on boundaries of another year, and when that is suspect."""
    year = indicator.boundary_year
    if area.kind == "land" or not _other_boundaries(area, year):
        return ""
    if indicator.table not in mine:
        return _(
            "Code %(code)s has no figure in this table: in %(year)d it did not exist, or "
            "the publisher gave none."
        ) % {"code": area.code, "year": year}
    before = _residents_in(year, mine)
    now = area.inhabitants
    if before and now is not None and abs(now - before) > MUCH_CHANGED * before:
        return _(
            "On boundaries of %(year)d. The code had %(before)d residents then and %(now)d now: "
            "it is probably not the same area."
        ) % {"year": year, "before": before, "now": now}
    return _("On boundaries of %(year)d; the code is the same, the area may have changed.") % {
        "year": year
    }


def _other_boundaries(area: Area, year: int) -> bool:
    """Tell whether boundaries can differ. No gemeente changed between 2023 and 2024."""
    if area.kind == "gemeente" and {area.year, year} <= {2023, 2024}:
        return False
    return area.year != year


_RESIDENTS = {
    2017: ("income_2017", "inhabitants"),
    2021: ("wbk_2021", "inhabitants"),
    2022: ("kwb_2022", "population"),
}


def _residents_in(year: int, mine: Cells) -> int | None:
    table, column = _RESIDENTS.get(year, ("", ""))
    if table not in mine:
        return None
    value, _bound = _read(mine[table][_positions(table)[column]])
    return None if value is None else int(value)


def values_of(key: str, kind: str = "gemeente") -> dict[str, Value]:
    """Return one indicator for all official areas of a kind, by code: for selecting places."""
    indicator = BY_KEY[key]
    prefix = {"land": "NL", "gemeente": "GM", "wijk": "WK", "buurt": "BU"}[kind]
    found = store.rows(
        "SELECT code, cells FROM row WHERE tab = ? AND code >= ? AND code < ?",
        indicator.table,
        prefix,
        f"{prefix}\x7f",
    )
    return {
        code: _value(indicator, {indicator.table: cells.split("\t")})
        for code, cells in found
        if code[2] != "X"
    }


# Column of kwb_2024, variable and category; nobody under 15 is in a margin.
_MARGINS: tuple[tuple[str, Variable, str], ...] = (
    ("age_15_24", "age", "15-25"),
    ("age_25_44", "age", "25-45"),
    ("age_45_64", "age", "45-65"),
    ("age_65_plus", "age", "65+"),
    ("men", "sex", "man"),
    ("women", "sex", "woman"),
    ("origin_country_nl", "origin", "netherlands"),
    ("origin_country_europe_excl_nl", "origin", "europe"),
    ("origin_country_outside_europe", "origin", "outside_europe"),
)
_MARGIN_ORDER = (*(category for _c, _v, category in _MARGINS), "low", "middle", "high")


def margins(area: Area) -> list[Margin]:
    """Return the residents by age (15 and older), sex, origin and, where known, education.

    Sex and origin count residents of all ages: the published tables do not cross them.
    """
    row = _cells_of(area.code).get("kwb_2024")
    positions = _positions("kwb_2024")
    source = _("Naast (invented)") if area.invented else _tables()["kwb_2024"].source
    found = []
    if row is not None:
        for column, variable, category in _MARGINS:
            value, _bound = _read(row[positions[column]])
            if value is not None:
                found.append(
                    Margin(variable=variable, category=category, total=int(value), source=source)
                )
    sql = "SELECT category, total FROM margin WHERE code = ? AND variable = 'education'"
    found += [
        Margin(variable="education", category=category, total=total, source=source)
        for category, total in store.rows(sql, area.code)
    ]
    return sorted(found, key=lambda margin: _MARGIN_ORDER.index(margin.category))


def tables() -> list[Table]:
    """Return the provenance of every carried table."""
    return list(_tables().values())


def _tables() -> dict[str, Table]:
    return _catalogue(store.mark())[0]


def _positions(table: str) -> dict[str, int]:
    return _catalogue(store.mark())[1][table]


@lru_cache(maxsize=2)
def _catalogue(_mark: tuple[str, int, int]) -> tuple[dict[str, Table], dict[str, dict[str, int]]]:
    """Read tables and columns once per compiled file."""
    about, positions = {}, {}
    for key, columns, text in store.rows("SELECT key, columns, about FROM tab"):
        entry = json.loads(text)
        about[key] = Table(
            boundary_years=tuple(entry["boundary_years"]),
            **{name: entry[name] for name in _TABLE_FIELDS},
        )
        positions[key] = {column: at for at, column in enumerate(json.loads(columns))}
    return about, positions


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
