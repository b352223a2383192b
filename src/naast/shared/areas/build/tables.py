"""Which tables the package carries, from which file, and how they are made compact.

A compact table is a gzipped TSV: a header, then one row per area code. A cell is a
number as published, '' (missing), '*' (withheld by the publisher), or a bound such as
'>95' (95 or more) and '<5' (5 or less).
"""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from django.utils.translation import gettext as _

from naast.shared.areas.build.raw import RawRow, read_rows

Rows = dict[str, list[str]]


@dataclass(frozen=True)
class Compact:
    """A compact table: column names after the key, and cells per key."""

    columns: tuple[str, ...]
    rows: Rows


INFECTIONS_DAILY = "rivm_covid_infections_gemeente_daily_2021-09_2022-03.csv.gz"
INFECTIONS_WEEKLY = "rivm_covid_infections_gemeente_weekly_2020_2023.csv.gz"
KWB_2024 = "cbs_kwb_2024_gemeente_wijk_buurt.csv.gz"
KWB_2024_COLUMNS = (
    "inhabitants",
    "men",
    "women",
    "age_0_14",
    "age_15_24",
    "age_25_44",
    "age_45_64",
    "age_65_plus",
    "origin_country_nl",
    "origin_country_europe_excl_nl",
    "origin_country_outside_europe",
    "households",
    "households_with_children",
    "avg_household_size",
    "density_per_km2",
    "urbanity_class_1_5",
)
URBANITY = {
    "extremely urbanised": "1",
    "strongly urbanised": "2",
    "moderately urbanised": "3",
    "hardly urbanised": "4",
    "not urbanised": "5",
    "": "",
}
KWB_2022_COLUMNS = (
    "population",
    "dwelling_value",
    "dwelling_ownership",
    "employment_rate",
    "income_low",
    "income_high",
    "edu_appl_sci",
)
WBK_2021_COLUMNS = (
    "inhabitants",
    "households",
    "pct_hh_single",
    "pct_hh_with_children",
    "avg_household_size",
    "density_per_km2",
    "urbanity_class_1_5",
)
INCOME_2017_COLUMNS = (
    "inhabitants",
    "households",
    "avg_income_per_inhabitant_keur",
    "pct_households_at_or_below_social_minimum",
)
INCOME_2024_COLUMNS = (
    "private_households_x1000",
    "mean_standardised_income_keur",
    "median_standardised_income_keur",
    "mean_disposable_income_keur",
    "median_disposable_income_keur",
)
MONITOR_COLUMNS = (
    "ErvarenGezondheidGoedZeerGoed",
    "MatigVeelRegieOverEigenLeven",
    "Vrijwilligerswerk",
    "Mantelzorger",
    "Eenzaam",
    "ErnstigZeerErnstigEenzaam",
    "MoeiteMetRondkomen",
    "BeperktVanwegeGezondheid",
    "HeelVeelStressInAfgelopen4Weken",
)
YOUNG_COLUMNS = (
    "GoedErvarenGezondheid_6",
    "TevredenMetEigenLeven_11",
    "VeelVertrouwenInEigenToekomst_43",
    "KanBijIemandTerechtBijProbleem_130",
    "EnigszinsTotSterkEenzaam_53",
    "MoeiteMetRondkomen_1",
)


def plain_table(
    file: str, code: str, columns: tuple[str, ...], name: str = ""
) -> Callable[[Path], Compact]:
    """Make the reader of a file that already has one row per area; `name` is kept as text."""
    named = (name,) if name else ()

    def make(folder: Path) -> Compact:
        rows: Rows = {}
        for raw in read_rows(folder, file, (code, *named, *columns)):
            cells = [raw.text(column) for column in named]
            _once(rows, raw, code, cells + [raw.figure(column) for column in columns])
        return Compact(("name", *columns) if name else columns, rows)

    return make


def _once(rows: Rows, raw: RawRow, column: str, cells: list[str]) -> None:
    code = _national(raw.code(column))
    if code in rows:
        raise raw.error(column, _("%(code)s occurs twice.") % {"code": code})
    rows[code] = cells


def _national(code: str) -> str:
    """One code for the country: CBS writes NL00, its health tables NL01."""
    return "NL00" if code == "NL01" else code


def areas_2024(folder: Path) -> Compact:
    """Names and parents of every area of 2024; parents must exist."""
    rows: Rows = {}
    origin: dict[str, RawRow] = {}
    needed = ("code", "level", "name", "gm_code", "wk_code")
    for raw in read_rows(folder, KWB_2024, needed):
        parent = _parent(raw)
        _once(rows, raw, "code", [raw.text("name"), parent])
        origin[raw.text("code")] = raw
    for code, (_name, parent) in rows.items():
        if parent and parent not in rows:
            raise origin[code].error(
                "gm_code", _("the area above it, %(code)s, is not in the file.") % {"code": parent}
            )
    return Compact(("name", "parent"), rows)


def _parent(raw: RawRow) -> str:
    code, level = raw.code("code"), raw.text("level")
    expected = {"NL": "Land", "GM": "Gemeente", "WK": "Wijk", "BU": "Buurt"}.get(code[:2])
    if level != expected:
        raise raw.error(
            "level",
            _("“%(level)s” does not go with code %(code)s.") % {"level": level, "code": code},
        )
    parents = {"NL": "", "GM": "NL00", "WK": raw.text("gm_code"), "BU": raw.text("wk_code")}
    return parents[code[:2]]


def kwb_2022(folder: Path) -> Compact:
    """Gemeente and wijk of 2022 from two files, urbanity as CBS's class 1 to 5."""
    rows: Rows = {}
    for file in ("cbs_kwb_2022_gemeente_tmap.csv.gz", "cbs_kwb_2022_wijk_tmap.csv.gz"):
        for raw in read_rows(folder, file, ("code", "name", "urbanity", *KWB_2022_COLUMNS)):
            words = raw.text("urbanity")
            if words not in URBANITY:
                raise raw.error("urbanity", _("“%(words)s” is unknown.") % {"words": words})
            cells = [raw.figure(column) for column in KWB_2022_COLUMNS]
            _once(rows, raw, "code", [raw.text("name"), *cells, URBANITY[words]])
    return Compact(("name", *KWB_2022_COLUMNS, "urbanity_class_1_5"), rows)


def income_2017(folder: Path) -> Compact:
    """Buurten as published; wijk and gemeente are our own weighted means of them."""
    file = "cbs_kwb_2017_buurt_income_poverty.csv.gz"
    table = plain_table(file, "code", INCOME_2017_COLUMNS)(folder)
    above: dict[str, list[list[float]]] = defaultdict(list)
    for code, cells in table.rows.items():
        if all(cells):
            values = [float(cell) for cell in cells]
            above[f"WK{code[2:8]}"].append(values)
            above[f"GM{code[2:6]}"].append(values)
    rows = dict(table.rows)
    for code, buurten in above.items():
        people = sum(values[0] for values in buurten)
        homes = sum(values[1] for values in buurten)
        income = sum(values[0] * values[2] for values in buurten) / people if people else 0
        minimum = sum(values[1] * values[3] for values in buurten) / homes if homes else 0
        if people and homes:
            rows[code] = [f"{people:.0f}", f"{homes:.0f}", f"{income:.3f}", f"{minimum:.1f}"]
    return Compact(INCOME_2017_COLUMNS, rows)


def income_2024(folder: Path) -> Compact:
    """Household income per gemeente; the file has names, so names become codes."""
    names = {
        cells[0]: code
        for code, cells in areas_2024(folder).rows.items()
        if code[:2] in ("GM", "NL")
    }
    rows: Rows = {}
    file = "cbs_household_income_gemeente_2024.csv"
    for raw in read_rows(folder, file, ("region", *INCOME_2024_COLUMNS)):
        name = raw.text("region").removesuffix(" (gemeente)")
        if name not in names:
            raise raw.error("region", _("“%(name)s” is no gemeente of 2024.") % {"name": name})
        rows[names[name]] = [raw.figure(column) for column in INCOME_2024_COLUMNS]
    return Compact(INCOME_2024_COLUMNS, rows)


DOSES = ("pct_at_least_one_dose", "pct_primary_series", "pct_booster")


def vaccination(folder: Path) -> Compact:
    """Coverage wide: one column per date, ages and dose; bounds stay bounds."""
    wide: dict[str, dict[str, str]] = defaultdict(dict)
    needed = ("date", "region_code", "age_group", *DOSES, *(f"{dose}_bound" for dose in DOSES))
    for raw in read_rows(folder, "rivm_covid_vaccination_gemeente_vr_2021_2023.csv.gz", needed):
        code = raw.code("region_code")
        for dose in DOSES:
            cell = _bounded(raw, dose)
            if cell:
                wide[code][f"{raw.text('date')}|{raw.text('age_group')}|{dose}"] = cell
    columns = tuple(sorted({column for cells in wide.values() for column in cells}))
    rows = {code: [cells.get(column, "") for column in columns] for code, cells in wide.items()}
    return Compact(columns, rows)


def _bounded(raw: RawRow, dose: str) -> str:
    bound = raw.text(f"{dose}_bound")
    if bound.startswith("suppressed"):
        return "*"
    if bound not in ("", ">=", "<="):
        raise raw.error(f"{dose}_bound", _("“%(bound)s” is unknown.") % {"bound": bound})
    value = raw.figure(dose)
    return f"{bound[:1]}{value}" if value else ""


def infections(file: str, moment: str) -> Callable[[Path], Compact]:
    """Make the reader of counts per gemeente and day or week, wide."""

    def make(folder: Path) -> Compact:
        wide: dict[str, dict[str, str]] = defaultdict(dict)
        needed = ("gm_code", moment, "infected", "infected_per_100k")
        for raw in read_rows(folder, file, needed):
            when = raw.text(moment)
            cell = f"{raw.figure('infected')}/{raw.figure('infected_per_100k')}"
            wide[raw.code("gm_code")][when] = cell
        columns = tuple(sorted({when for cells in wide.values() for when in cells}))
        wide["NL00"] = _country_infections(wide, columns)
        rows = {code: [cells.get(when, "") for when in columns] for code, cells in wide.items()}
        return Compact(columns, rows)

    return make


def _country_infections(
    wide: dict[str, dict[str, str]], columns: tuple[str, ...]
) -> dict[str, str]:
    """Add the gemeenten up; their residents follow from count and rate over the whole period."""
    people = 0.0
    counts = dict.fromkeys(columns, 0)
    for cells in wide.values():
        pairs = {when: cell.split("/") for when, cell in cells.items()}
        infected = {when: int(pair[0] or 0) for when, pair in pairs.items()}
        rate = sum(float(pair[1] or 0) for pair in pairs.values())
        people += sum(infected.values()) / rate * 100_000 if rate else 0
        for when, count in infected.items():
            counts[when] += count
    if not people:
        return {}
    return {when: f"{n}/{n / people * 100_000:.1f}" for when, n in counts.items()}


def monitor_2020(folder: Path) -> Compact:
    """Health monitor: the chosen indicators, 18+ and 65+ side by side."""
    file = "rivm_gezondheidsmonitor_2020_gemeente_wijk_buurt.csv.gz"
    wide: dict[str, dict[str, list[str]]] = defaultdict(dict)
    for raw in read_rows(folder, file, ("code", "age_group", *MONITOR_COLUMNS)):
        code = _national(raw.code("code"))
        wide[code][raw.text("age_group")] = [raw.figure(column) for column in MONITOR_COLUMNS]
    blank = [""] * len(MONITOR_COLUMNS)
    rows = {code: [*ages.get("18+", blank), *ages.get("65+", blank)] for code, ages in wide.items()}
    columns = tuple(f"{age}|{name}" for age in ("18+", "65+") for name in MONITOR_COLUMNS)
    return Compact(columns, rows)


def young_2024(folder: Path) -> Compact:
    """Health monitor of young adults; rows of GGD regions and clusters are left out."""
    file = "rivm_gezondheidsmonitor_jongvolwassenen_2024_gemeente.csv.gz"
    rows: Rows = {}
    for raw in read_rows(folder, file, ("RegioS", *YOUNG_COLUMNS)):
        if raw.text("RegioS")[:2] in ("GM", "NL"):
            _once(rows, raw, "RegioS", [raw.figure(column) for column in YOUNG_COLUMNS])
    return Compact(YOUNG_COLUMNS, rows)


def behaviour(folder: Path) -> Compact:
    """The behaviour unit's eleven waves: a row per wave, region, subgroup and indicator."""
    file = "rivm_gedragsunit_covid_behaviour_vaccination_willingness_vr_2020-09_2021-04.csv.gz"
    key = ("Wave", "Region_code", "Subgroup_category", "Subgroup", "Indicator_category")
    values = ("Sample_size", "Value", "Lower_limit", "Upper_limit")
    rows: Rows = {}
    for raw in read_rows(folder, file, ("Date_of_measurement", *key, "Indicator", *values)):
        name = "|".join(raw.text(part) for part in (*key, "Indicator"))
        date = raw.text("Date_of_measurement")
        rows[name] = [date, *(raw.figure(column) for column in values)]
    return Compact(("date", *values), rows)


def regions_2023(folder: Path) -> Compact:
    """Which GGD region a gemeente belongs to."""
    rows: Rows = {}
    file = "gemeente_to_ggd_vr_region_2023.csv"
    for raw in read_rows(folder, file, ("gm_code", "vr_code", "vr_name")):
        _once(rows, raw, "gm_code", [raw.code("vr_code"), raw.text("vr_name")])
    return Compact(("vr_code", "vr_name"), rows)
