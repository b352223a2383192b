"""The compiled file is made whole or not at all, is skipped when up to date, is only read."""

from __future__ import annotations

import sqlite3
import threading
from pathlib import Path

import pytest
from django.test import override_settings

from naast.shared.areas import compile as compiling
from naast.shared.areas import store
from naast.shared.areas.compile import compile_areas
from naast.shared.areas.queries import AreasNotReady, find


def test_compiles_once_and_again_for_other_inputs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "var" / "areas.sqlite3"
    target.parent.mkdir()
    target.write_bytes(b"not a database at all, and certainly not the open figures")
    first: list[str] = []
    compile_areas(target, first.append)
    inode = target.stat().st_ino
    second: list[str] = []
    compile_areas(target, second.append)
    assert len(first) > 5 and len(second) == 1
    assert target.stat().st_ino == inode
    assert [path.name for path in target.parent.iterdir()] == ["areas.sqlite3"]
    monkeypatch.setattr(compiling, "_fill", lambda *_args: None)
    monkeypatch.setattr(compiling, "inputs_digest", lambda: "other")
    compile_areas(target, lambda _line: None)
    assert target.stat().st_ino != inode


def test_broken_compile_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "areas.sqlite3"
    target.write_bytes(b"old")
    monkeypatch.setattr(compiling, "_fill_table", lambda *_args: None)

    def broken(*_args: object) -> None:
        raise OSError("no space left")

    monkeypatch.setattr(compiling, "_fill_areas", broken)
    with pytest.raises(OSError, match="no space"):
        compile_areas(target, lambda _line: None)
    assert target.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["areas.sqlite3"]


def test_connection_cannot_write() -> None:
    find("GM0482")
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        store.rows("DELETE FROM area")


def test_each_thread_reads_by_itself() -> None:
    found: list[str] = []

    def look() -> None:
        found.append(find("GM0482").name)

    threads = [threading.Thread(target=look) for _number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == ["Alblasserdam"] * 4


def test_missing_file_says_what_to_do(tmp_path: Path) -> None:
    missing = override_settings(NAAST_AREAS_DB=tmp_path / "nothing.sqlite3")
    with missing, pytest.raises(AreasNotReady, match="naast"):
        find("GM0482")
