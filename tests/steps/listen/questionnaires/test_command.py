"""`naast lint` as people and scripts call it."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from naast.commands_lint import lint
from naast.steps.listen.questionnaires.build import SOURCES
from tests.steps.listen.questionnaires.forms import ask, make_form

OWN = str(SOURCES / "straatinterview.xlsx")
KEYS = {"ok", "errors", "warnings", "removed", "languages", "questions"}


def call(*arguments: str | Path) -> Result:
    return CliRunner().invoke(lint, [str(argument) for argument in arguments])


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    path = tmp_path / "slecht.xlsx"
    path.write_bytes(make_form(ask("geopoint", "plek"), ask("text", "naam", "Uw naam?")))
    return path


def test_a_good_form_gives_0_and_says_so() -> None:
    result = call(OWN)
    assert result.exit_code == 0
    assert "mag worden gebruikt" in result.output


def test_a_refused_form_gives_1_with_sheet_and_row(bad: Path) -> None:
    result = call(bad)
    assert result.exit_code == 1
    assert "survey regel 3: 'plek' legt vast waar iemand is" in result.output


def test_messages_can_be_english(bad: Path) -> None:
    assert "survey row 3: 'plek' records where someone is" in call(bad, "--lang", "en").output


def test_json_is_one_object_also_when_refused(bad: Path) -> None:
    result = call(bad, "--json")
    shown = json.loads(result.output)
    assert result.exit_code == 1
    assert set(shown) == KEYS
    assert {"sheet", "row", "reason", "remedy"} <= set(shown["errors"][0])
    assert (shown["ok"], shown["errors"][0]["row"]) == (False, 3)


@pytest.mark.parametrize("content", [None, b"", b"gewone tekst", b"PK\x03\x04kapot"])
def test_json_also_for_a_file_that_cannot_be_read(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "x.xlsx"
    if content is not None:
        path.write_bytes(content)
    result = call(path, "--json")
    assert result.exit_code == 1
    shown = json.loads(result.output)
    assert shown["ok"] is False
    assert shown["errors"][0]["row"] is None


def test_json_tells_languages_and_questions() -> None:
    shown = json.loads(call(OWN, "--json").output)
    assert shown["languages"][0] == "Nederlands (nl)"
    assert shown["questions"] == 24


def test_clean_writes_a_copy_that_may_be_used(bad: Path, tmp_path: Path) -> None:
    out = tmp_path / "schoon.xlsx"
    result = call(bad, "--clean", out, "--json")
    shown = json.loads(result.output)
    assert result.exit_code == 1
    assert [one["row"] for one in shown["removed"]] == [3, 4]
    assert shown["copy"]["ok"] is True
    assert call(out).exit_code == 0


def test_clean_lists_what_was_left_out(bad: Path, tmp_path: Path) -> None:
    result = call(bad, "--clean", tmp_path / "schoon.xlsx")
    assert "Weggelaten uit de kopie (2)" in result.output
    assert "De kopie mag worden gebruikt." in result.output


def test_nothing_is_written_when_nothing_can_be_read(tmp_path: Path) -> None:
    out = tmp_path / "schoon.xlsx"
    (tmp_path / "x.xlsx").write_bytes(b"gewone tekst")
    result = call(tmp_path / "x.xlsx", "--clean", out)
    assert result.exit_code == 1
    assert not out.exists()


def test_a_wrong_call_gives_2(bad: Path) -> None:
    assert call().exit_code == 2
    assert call(bad, "--lang", "fr").exit_code == 2
    assert call(bad, "--clean", bad).exit_code == 2
    assert call(bad, "--clean", bad.parent / "geen_map" / "x.xlsx").exit_code == 2


def test_a_form_can_come_through_standard_input(bad: Path) -> None:
    result = CliRunner().invoke(lint, ["-", "--json"], input=bad.read_bytes())
    assert json.loads(result.output)["errors"][0]["row"] == 3
