"""`naast area` prints what the place page shows."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from django.test import override_settings

from naast.commands_data import area
from naast.shared.areas.queries import figures, find


def run(*words: str) -> Result:
    return CliRunner().invoke(area, list(words))


def test_name_prints_the_profile_with_sources() -> None:
    result = run("Alblasserdam")
    assert result.exit_code == 0
    for words in ("20.314", "1-1-2024", "72%", "CBS", "20.356", "78,4%"):
        assert words in result.stdout


def test_json_has_area_and_figures_and_nothing_else_on_standard_output() -> None:
    found = json.loads(run("GM0482", "--json").stdout)
    assert (found["area"]["code"], found["area"]["year"]) == ("GM0482", 2024)
    by_key = {figure["key"]: figure for figure in found["figures"]}
    assert by_key["inhabitants"]["value"] == 20314
    assert by_key["health_good"]["country"]["value"] == 78.4
    assert len(by_key) == len(figures(find("GM0482")))
    assert {"source", "period", "boundary_year", "bound", "definition"} <= set(
        by_key["inhabitants"]
    )


def test_csv_goes_to_a_file(tmp_path: Path) -> None:
    target = tmp_path / "weert.csv"
    assert run("Weert", "-o", str(target)).stdout == ""
    with target.open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines))
    assert rows[0]["area_code"] == "GM0988"
    assert rows[0]["value"] == "51079"
    assert len(rows) == len(figures(find("GM0988")))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("Nieuwland",), "WK060606"),
        (("Nergenshuizen",), "Nergenshuizen"),
        (("WK036300",), "2022"),
        (("GM0482", "--year", "1999"), "2024"),
    ],
)
def test_unknown_and_ambiguous_end_with_1_and_say_what_to_do(
    words: tuple[str, ...], said: str
) -> None:
    result = run(*words)
    assert result.exit_code == 1
    assert result.stdout == ""
    assert said in result.stderr


def test_code_of_another_year_and_invented_places_work() -> None:
    assert "Burgwallen" in run("WK036300", "--year", "2022").stdout
    assert "verzonnen" in run("Voorbeelddam").stdout


def test_name_of_another_year_is_found_in_that_year() -> None:
    found = json.loads(run("Burgwallen-Oude Zijde", "--year", "2022", "--json").stdout)["area"]
    assert (found["code"], found["year"]) == ("WK036300", 2022)


def test_name_that_only_holds_the_text_is_offered_not_taken() -> None:
    result = run("Heerhugowaard")
    assert result.exit_code == 1
    assert "Bedrijventerrein Heerhugowaard" in result.stderr
    assert run("Alblasserd").exit_code == 0


def test_folder_that_cannot_be_written_says_what_to_do(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("x")
    with override_settings(NAAST_AREAS_DB=blocked / "areas.sqlite3"):
        result = run("Weert")
    assert result.exit_code == 1
    assert "NAAST_HOME" in result.stderr


def test_wrong_call_ends_with_2() -> None:
    assert run().exit_code == 2
    assert run("GM0482", "--year", "dit jaar").exit_code == 2
