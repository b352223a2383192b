"""Areas are found by code and name; figures carry bounds, gaps and crossings of years."""

from __future__ import annotations

import pytest
from django.utils import translation

from naast.platform.errors import NotThere
from naast.shared.areas import queries
from naast.shared.areas.indicators import BY_KEY, INDICATORS
from naast.shared.areas.queries import AreaNotFound, figure, figures, find, search
from naast.shared.figures import Bound, Unit
from naast.shared.figures.present import present


@pytest.fixture(autouse=True)
def english() -> object:
    with translation.override("en"):
        yield


def codes(text: str, limit: int = 10) -> list[str]:
    return [area.code for area in search(text, limit)]


def test_official_counts_leave_out_the_invented_municipality() -> None:
    assert queries.counts() == {"land": 1, "gemeente": 342, "wijk": 3393, "buurt": 14574}
    assert find("GMX001").invented
    assert len(queries.gemeenten()) == 342
    assert "GMX001" not in {area.code for area in queries.children(find("NL00"))}


def test_unknown_code_or_year_is_not_there() -> None:
    for code, year in (("GM9999", 2024), ("GM0482", 1999), ("", 2024), ("' OR 1=1", 2024)):
        with pytest.raises(AreaNotFound):
            find(code, year)
    assert issubclass(AreaNotFound, NotThere)


def test_a_code_is_found_in_its_own_year_only() -> None:
    assert find("WK036300", 2022).name == "Burgwallen-Oude Zijde"
    assert queries.years_of("WK036300") == [2021, 2022]
    with pytest.raises(AreaNotFound):
        find("WK036300")
    assert queries.resolve("WK036300") == []


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("alblas", "GM0482"),
        ("GM0482", "GM0482"),
        ("gm0482", "GM0482"),
        ("sudwest", "GM1900"),
        ("Súdwest-Fryslân", "GM1900"),
        ("'s-gravenhage", "GM0518"),
        ("den haag", "GM0518"),
        ("tarwewijk", "BU05991571"),
        ("Schiedam", "GM0606"),
        ("voorbeelddam", "GMX001"),
    ],
)
def test_search_begins_with_what_was_typed(typed: str, first: str) -> None:
    assert codes(typed)[0] == first


def test_search_puts_larger_kinds_first_and_names_the_gemeente() -> None:
    found = search("nieuwland", 8)
    assert [area.code for area in found][:3] == ["WK060606", "WK030724", "WK196109"]
    assert found[0].full_name == "Wijk 06 Nieuwland (Schiedam)"
    assert len(found) == 8


def test_search_puts_a_name_that_begins_so_before_a_larger_place_that_does_not() -> None:
    names = [area.name for area in search("charlois", 5)]
    assert names == ["Charlois", "Charlois Zuidrand", "Oud Charlois"]


@pytest.mark.parametrize("typed", ["", "   ", "%", "_", "--", "'\"", "zzzzqq"])
def test_search_for_nothing_finds_nothing(typed: str) -> None:
    assert search(typed, 10) == []


def test_resolve_says_what_a_name_can_mean() -> None:
    assert [area.code for area in queries.resolve("Alblasserdam")] == ["GM0482"]
    assert [area.code for area in queries.resolve("Nieuwland, Schiedam")] == ["WK060606"]
    assert [area.code for area in queries.resolve("Nieuwland (Schiedam)")] == ["WK060606"]
    assert len(queries.resolve("Nieuwland")) == 8
    assert queries.resolve("Nergenshuizen") == []


def test_family_of_an_area() -> None:
    buurt = find("BU05991571")
    assert queries.gemeente_of(buurt).code == "GM0599"
    assert queries.parent_of(buurt) == find("WK059915")
    assert buurt in queries.children(find("WK059915"))
    assert queries.parent_of(find("NL00")) is None
    choices = queries.choices(find("GMX001"))
    assert [choice.code for choice in choices] == ["WKX00101", "WKX00102", "WKX00103", "WKX00104"]
    assert choices[1].name == "Wijk 02 Havenkwartier"


def test_bounds_stay_bounds() -> None:
    place = find("GM0823")  # Oirschot, 18+ on 22 November 2021: '>=95'
    found = figure(place, "vaccination_18plus_2021-11-22")
    assert (found.value, found.bound) == (95.0, Bound.AT_LEAST)
    assert present(found).value == "95% or more"


def test_withheld_is_not_missing() -> None:
    found = figure(find("GM0088"), "vaccination_12plus_2021-11-22")  # Schiermonnikoog: 9999
    assert (found.value, found.bound) == (None, Bound.SUPPRESSED)
    assert present(found).value == "not shown"


def test_missing_is_said_with_the_reason() -> None:
    found = figure(find("GM1992"), "vaccination_18plus_2021-11-22")  # Voorne aan Zee, from 2023
    assert (found.value, found.bound) == (None, Bound.MISSING)
    assert present(found).value == "not known"
    assert "GM1992 has no figure" in found.crossing and "2021" in found.crossing
    assert found in figures(find("GM1992"))


def test_crossing_of_years_is_said() -> None:
    same = figure(find("WK060606"), "education_high")
    assert (same.boundary_year, "2022" in same.crossing) == (2022, True)
    assert figure(find("GM0606"), "infections_2021-11_2021-12").crossing == ""


def test_figures_come_with_source_definition_year_and_benchmarks() -> None:
    for code in ("NL00", "GM0482", "WK060606", "BU05991571"):
        found = figures(find(code))
        assert found[0].key == "inhabitants"
        for one in found:
            assert one.source and one.definition and one.period and one.boundary_year
    health = figure(find("BU05991571"), "health_good")
    assert health.gemeente is not None and health.country is not None
    assert (health.gemeente.area_name, health.country.value) == ("Rotterdam", 78.4)
    age = figure(find("WK060606"), "age_65_plus")
    assert age.gemeente is not None
    assert (age.gemeente.unit, round(age.share or 0)) == (Unit.PERCENT, 16)


def test_strengths_come_before_what_is_hard() -> None:
    found = [one.key for one in figures(find("WK060606"))]
    strengths = [at for at, key in enumerate(found) if BY_KEY[key].strength]
    hard = [found.index(key) for key in ("lonely", "ends_meet", "limited", "social_minimum")]
    assert strengths and max(strengths) < min(hard)


def test_keys_of_indicators_are_their_own() -> None:
    assert len(BY_KEY) == len(INDICATORS)


def test_vaccination_says_that_consent_differs() -> None:
    found = figure(find("GM0482"), "vaccination_18plus_2021-10-04")
    assert "did not agree to registration" in found.caution


def test_invented_place_is_marked_in_every_figure_and_borrows_none() -> None:
    for area in (find("GMX001"), find("WKX00103"), find("BUX0010301")):
        found = figures(area)
        assert found and all(one.invented for one in found)
        assert all("invented" in one.source for one in found)
        assert present(found[0]).invented
    assert not any(one.invented for one in figures(find("GM0482")))
    assert "GMX001" not in queries.values_of("inhabitants")


def test_invented_numbers_add_up() -> None:
    gemeente = find("GMX001")
    wijken = queries.children(gemeente)
    assert len(wijken) == 4
    assert sum(len(queries.children(wijk)) for wijk in wijken) == 9
    for above in (gemeente, *wijken):
        for key in ("inhabitants", "men", "age_65_plus", "origin_outside"):
            parts = [figure(below, key).value or 0 for below in queries.children(above)]
            assert figure(above, key).value == sum(parts)


def test_margins_are_the_groups_of_a_sample() -> None:
    found = queries.margins(find("GMX001"))
    totals = {
        variable: sum(row.total for row in found if row.variable == variable)
        for variable in ("age", "sex", "origin", "education")
    }
    residents = figure(find("GMX001"), "inhabitants").value or 0
    children = figure(find("GMX001"), "age_0_14").value or 0
    assert totals["sex"] == totals["origin"] == residents
    assert totals["age"] == totals["education"] == residents - children
    assert {row.variable for row in queries.margins(find("GM0482"))} == {"age", "sex", "origin"}


def test_values_of_all_gemeenten_for_a_selection() -> None:
    found = queries.values_of("vaccination_18plus_2021-11-22")
    assert found["GM0482"] == (74.0, Bound.EXACT)
    assert found["GM0823"] == (95.0, Bound.AT_LEAST)
    # The table of 2021 also holds gemeenten that are gone; they have a code of their own year.
    assert len(found) == 356


def test_tables_carry_their_provenance() -> None:
    found = {table.key: table for table in queries.tables()}
    assert found["kwb_2024"].rows == 18310
    for table in found.values():
        assert table.publisher and table.licence and table.definition and table.boundary_years
