"""How we ask SQLite to keep and to forget."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from django.db import connection


@pytest.mark.skipif(connection.vendor != "sqlite", reason="about SQLite")
def test_sqlite_keeps_durably_and_overwrites_what_it_forgets(tmp_path: Path) -> None:
    """Whatever this SQLite was built with: an opened envelope may not lie on in a free page."""
    opened = sqlite3.connect(tmp_path / "naast.sqlite3")
    opened.executescript("PRAGMA secure_delete=OFF; PRAGMA synchronous=OFF;")
    opened.executescript(connection.settings_dict["OPTIONS"]["init_command"])
    asked = ("journal_mode", "synchronous", "secure_delete")
    found = [opened.execute(f"PRAGMA {name}").fetchone()[0] for name in asked]
    opened.close()
    assert found == ["wal", 2, 1]
