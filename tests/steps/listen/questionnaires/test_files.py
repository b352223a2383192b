"""Files that are no questionnaire: refused as a whole, and never a crash."""

import io
import random
import zipfile
from pathlib import Path

import pytest

from naast.steps.listen.questionnaires.lint import lint
from naast.steps.listen.questionnaires.xform import NotConvertible, to_xform
from tests.steps.listen.questionnaires.forms import ask, make_form, only_error


def zipped(*parts: tuple[str, bytes]) -> bytes:
    saved = io.BytesIO()
    with zipfile.ZipFile(saved, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts:
            file.writestr(name, content)
    return saved.getvalue()


def with_part(name: str, content: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(make_form())) as file:
        kept = [(part, file.read(part)) for part in file.namelist() if part != name]
    return zipped(*kept, (name, content))


BILLION = b'<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet>&a;</worksheet>'
FILES = {
    "file_empty": b"",
    "file_no_workbook": b"gewone tekst",
    "file_old_or_locked": b"\xd0\xcf\x11\xe0" + b"\0" * 600,
    "file_macros": with_part("xl/vbaProject.bin", b"x"),
    "file_damaged": with_part("xl/worksheets/sheet1.xml", b"<worksheet><"),
}


@pytest.mark.parametrize("code", FILES)
def test_a_file_that_is_no_questionnaire_is_refused(code: str) -> None:
    assert only_error(FILES[code]) == (code, None, None)


def test_a_zip_that_is_no_workbook_is_refused() -> None:
    assert only_error(zipped(("a.txt", b"x"))) == ("file_no_workbook", None, None)


def test_a_file_that_unpacks_to_far_too_much_is_refused() -> None:
    bomb = with_part("xl/media/groot.bin", bytes(120_000_000))
    assert len(bomb) < 1_000_000
    assert only_error(bomb) == ("file_bomb", None, None)


@pytest.mark.parametrize("content", [BILLION, BILLION.decode().encode("utf-16")])
def test_a_document_type_is_refused(content: bytes) -> None:
    assert only_error(with_part("xl/worksheets/sheet1.xml", content)) == ("file_bomb", None, None)


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    assert [error.code for error in lint(tmp_path / "er_niet.xlsx").errors] == ["file_missing"]
    assert [error.code for error in lint(tmp_path).errors] == ["file_missing"]


def test_what_cannot_be_read_cannot_be_converted() -> None:
    with pytest.raises(NotConvertible):
        to_xform(b"gewone tekst")


def test_no_damage_to_a_file_makes_the_linter_fall_over() -> None:
    whole, rng = make_form(ask("select_one mening", "vraag")), random.Random(1)  # noqa: S311
    for _ in range(150):
        damaged = bytearray(whole)
        for _ in range(rng.randint(1, 12)):
            damaged[rng.randrange(len(damaged))] = rng.randrange(256)
        result = lint(bytes(damaged[: rng.choice([len(damaged), rng.randrange(len(damaged))])]))
        assert result.ok == (not result.errors)
