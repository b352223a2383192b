"""The open figures of one area: with bounds, benchmarks, and crossings of years said."""

from django.utils.translation import gettext as _

from naast.shared.areas import store
from naast.shared.areas.cells import Cells, Value, cells_of, cells_of_kind, tables_by_key
from naast.shared.areas.indicator import Indicator
from naast.shared.areas.indicators import BY_KEY, INDICATORS
from naast.shared.areas.types import COUNTRY, Area, Kind, Margin, Table, Variable
from naast.shared.figures import Benchmark, Bound, OpenFigure, Unit

# A code can live on over another area; from this change in residents we say so.
MUCH_CHANGED = 0.25


def figures(area: Area) -> list[OpenFigure]:
    """Return all open figures of the area, strengths before what is hard."""
    around = _Around(area)
    return [
        around.figure(indicator)
        for indicator in INDICATORS
        if area.kind in indicator.kinds and around.offers(indicator)
    ]


def figure(area: Area, key: str) -> OpenFigure:
    """Return one open figure; a KeyError means that the registry has no such indicator."""
    return _Around(area).figure(BY_KEY[key])


class _Around:
    """An area with what is published about it, its gemeente and the country."""

    def __init__(self, area: Area) -> None:
        self.area = area
        self.mine = cells_of(area.code)
        self.gemeente = cells_of(area.gemeente_code)
        self.country = cells_of(COUNTRY)
        self.tables = tables_by_key()

    def offers(self, indicator: Indicator) -> bool:
        """Leave out what an invented place lacks; a real place's gap is shown as a gap."""
        return indicator.table in self.mine.rows or not self.area.invented

    def figure(self, indicator: Indicator) -> OpenFigure:
        area = self.area
        value, bound = self.mine.value(indicator)
        source = self.tables[indicator.table].source
        return OpenFigure(
            key=indicator.key,
            label=str(indicator.label),
            group=str(indicator.group),
            unit=indicator.unit,
            area_code=area.code,
            area_name=area.name,
            value=value,
            bound=bound,
            share=self.mine.share(indicator),
            period=indicator.period,
            boundary_year=indicator.boundary_year,
            source=_("Naast (invented)") if area.invented else source,
            definition=str(indicator.definition),
            caution=_caution(area, indicator),
            crossing=_crossing(area, indicator, self.mine, bound),
            strength=indicator.strength,
            invented=area.invented,
            gemeente=self._gemeente_mark(indicator),
            country=self._country_mark(indicator),
        )

    def _gemeente_mark(self, indicator: Indicator) -> Benchmark | None:
        area = self.area
        if area.kind in ("land", "gemeente") or "gemeente" not in indicator.kinds:
            return None
        return _mark(area.gemeente_code, area.gemeente_name, indicator, self.gemeente)

    def _country_mark(self, indicator: Indicator) -> Benchmark | None:
        if self.area.kind == "land":
            return None
        name = _("the Netherlands")
        if indicator.country_by_definition is not None:
            value = indicator.country_by_definition
            return Benchmark(area_code=COUNTRY, area_name=name, value=value)
        if "land" not in indicator.kinds:
            return None
        return _mark(COUNTRY, name, indicator, self.country)


def _mark(code: str, name: str, indicator: Indicator, cells: Cells) -> Benchmark:
    """Compare counts by their share; other figures as they are."""
    if not indicator.of:
        value, bound = cells.value(indicator)
        return Benchmark(area_code=code, area_name=name, value=value, bound=bound)
    share = cells.share(indicator)
    return Benchmark(
        area_code=code,
        area_name=name,
        value=None if share is None else round(share),
        bound=Bound.MISSING if share is None else Bound.EXACT,
        unit=Unit.PERCENT,
    )


def _caution(area: Area, indicator: Indicator) -> str:
    parts = [str(indicator.caution)] if area.kind in indicator.caution_for else []
    if area.kind in indicator.computed_for:
        parts.append(_("Computed by Naast from the published figures."))
    return " ".join(part for part in parts if part)


def _crossing(area: Area, indicator: Indicator, mine: Cells, bound: Bound) -> str:
    """Say that the figure stands on boundaries of another year, and when that is suspect."""
    year = indicator.boundary_year
    if not _other_boundaries(area, year):
        return ""
    if bound is Bound.MISSING:
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
    if area.kind == "land" or area.invented:
        return False
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
    if table not in mine.rows:
        return None
    value, _bound = mine.cell(table, column)
    return None if value is None else int(value)


_PREFIX: dict[Kind, str] = {"land": "NL", "gemeente": "GM", "wijk": "WK", "buurt": "BU"}


def values_of(key: str, kind: Kind = "gemeente") -> dict[str, Value]:
    """Return one indicator for all official areas of a kind, by code: for selecting places."""
    indicator = BY_KEY[key]
    found = cells_of_kind(indicator.table, _PREFIX[kind])
    return {code: cells.value(indicator) for code, cells in found.items()}


# Column of kwb_2024, variable and category; nobody under 15 is in a margin of ages.
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
_EDUCATION = ("low", "middle", "high")


def margins(area: Area) -> list[Margin]:
    """Return the residents by age (15 and older), sex, origin and, where known, education.

    Sex and origin count residents of all ages: the published tables do not cross them.
    """
    cells = cells_of(area.code)
    source = _("Naast (invented)") if area.invented else tables_by_key()["kwb_2024"].source
    found = []
    for column, variable, category in _MARGINS:
        value, _bound = cells.cell("kwb_2024", column)
        if value is not None:
            found.append(
                Margin(variable=variable, category=category, total=int(value), source=source)
            )
    sql = "SELECT category, total FROM margin WHERE code = ? AND variable = 'education'"
    totals: dict[str, int] = dict(store.rows(sql, area.code))
    found += [
        Margin(variable="education", category=level, total=totals[level], source=source)
        for level in _EDUCATION
        if level in totals
    ]
    return found


def tables() -> list[Table]:
    """Return the provenance of every carried table."""
    return list(tables_by_key().values())
