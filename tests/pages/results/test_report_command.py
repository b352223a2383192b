"""`naast report`: the same figures as the screen, clear answers where it cannot."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from django_scopes import scope

from naast.commands_report import report
from naast.pages.results import content
from naast.shared.people.queries import Member
from naast.shared.people.roles import Role
from naast.shared.programmes.models import Programme
from naast.shared.release.models import Release
from tests.conftest import Cast, make_programme
from tests.shared_release.builders import make_plan, make_release, raw
from tests.steps.learn.builders import OWNER, WILL_DO, make_promise


def run(*words: str) -> Result:
    return CliRunner().invoke(report, [str(word) for word in words])


@pytest.fixture
def released(cast: Cast, bas: Member, programme: Programme) -> Release:
    with scope(organisation=cast.organisation):
        made = make_release(bas, make_plan(bas, programme), raw(62, 25, 15, skipped=12))
        make_promise(cast.member(Role.ADVISER), made.pk)
        return made


def test_html_holds_findings_caution_and_promises(
    released: Release, bas: Member, cast: Cast, tmp_path: Path
) -> None:
    target = tmp_path / "verslag.html"
    done = run("straatgesprekken voorjaar", "-o", target)
    assert done.exit_code == 0, done.output
    text = target.read_text(encoding="utf-8")
    with scope(organisation=cast.organisation):
        block = content.result(bas, released.pk).blocks[0]
    for row in block.rows:
        assert re.search(rf">{re.escape(row.label)}</th>.*?{row.percent}%", text, re.DOTALL)
    for part in ("n = 102", "geen aselecte steekproef", "Wie wij niet bereikten", WILL_DO, OWNER):
        assert part in text, part


def test_pdf_by_number_and_json(released: Release, tmp_path: Path) -> None:
    target = tmp_path / "verslag.pdf"
    done = run("1", "-o", target, "--json")
    assert done.exit_code == 0, done.output
    assert json.loads(done.stdout) == {
        "file": str(target),
        "round": "Straatgesprekken voorjaar",
        "tables": 1,
    }
    assert target.read_bytes().startswith(b"%PDF-")


def test_an_unknown_round_names_those_that_are_there(released: Release, tmp_path: Path) -> None:
    done = run("Zomer", "-o", tmp_path / "a.pdf")
    assert done.exit_code == 1
    assert "Straatgesprekken voorjaar" in done.output
    assert not (tmp_path / "a.pdf").exists()


@pytest.mark.django_db
def test_nothing_released_is_said(tmp_path: Path) -> None:
    done = run("1", "-o", tmp_path / "a.pdf")
    assert done.exit_code == 1
    assert "nog van geen enkele ronde" in done.output


def test_another_kind_of_file_is_a_wrong_call(tmp_path: Path) -> None:
    done = run("1", "-o", tmp_path / "a.docx")
    assert done.exit_code == 2
    assert ".pdf of .html" in done.output


def test_a_place_that_cannot_be_written_is_said(released: Release, tmp_path: Path) -> None:
    done = run("1", "-o", tmp_path / "nergens" / "a.html")
    assert done.exit_code == 1
    assert "kan niet geschreven worden" in done.output


def test_a_running_round_is_reported_only_when_asked(
    bas: Member, programme: Programme, cast: Cast, tmp_path: Path
) -> None:
    with scope(organisation=cast.organisation):
        make_release(bas, make_plan(bas, programme), raw(30, 20, 15), moment="field")
    target = tmp_path / "a.html"
    assert run("1", "-o", target).exit_code == 1
    assert run("1", "-o", target, "--so-far").exit_code == 0
    assert "Tussenstand" in target.read_text(encoding="utf-8")


def test_one_title_in_two_organisations_asks_for_the_number(
    released: Release, elsewhere: Cast, tmp_path: Path
) -> None:
    other = elsewhere.member(Role.RESEARCHER)
    programme = make_programme(elsewhere.member(Role.COORDINATOR), "Elders")
    with scope(organisation=elsewhere.organisation):
        plan = make_plan(other, programme, round_key="wave:2")
        make_release(other, plan, raw(30, 20, 15))
    done = run("Straatgesprekken voorjaar", "-o", tmp_path / "a.html")
    assert done.exit_code == 1
    assert "Elders" in done.output and "Geef het nummer" in done.output
    assert run("2", "-o", tmp_path / "a.html").exit_code == 0
