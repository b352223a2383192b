"""What was acknowledged is never lost, whatever is killed when; nothing happens twice."""

from __future__ import annotations

import contextlib
import os
import signal
import sqlite3
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
POOLED = 20


def start(home: Path, *what: str) -> subprocess.Popen[str]:
    without = ("DATABASE_URL", "NAAST_KEYS", "DJANGO_SETTINGS_MODULE")
    around = {name: value for name, value in os.environ.items() if name not in without}
    return subprocess.Popen(
        [sys.executable, "-m", "tests.steps.listen.crashing", *what],
        cwd=ROOT,
        env=around | {"NAAST_HOME": str(home)},
        stdout=subprocess.PIPE,
        text=True,
    )


def outcome(process: subprocess.Popen[str]) -> tuple[str, int]:
    said, _errors = process.communicate()
    return said, process.returncode


def counts(home: Path) -> tuple[int, int, int]:
    """Envelopes, receipts and interviews, read by somebody else than Naast."""
    with contextlib.closing(sqlite3.connect(home / "naast.sqlite3")) as database:
        found = [
            database.execute(f"SELECT count(*) FROM listen_{table}").fetchone()[0]  # noqa: S608
            for table in ("envelope", "receipt", "interview")
        ]
    return found[0], found[1], found[2]


@pytest.fixture(scope="module")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("crashing")
    assert outcome(start(home, "found")) == ("", 0)
    assert counts(home) == (POOLED, POOLED, 0)
    return home


@pytest.fixture
def home(founded: Path, tmp_path: Path) -> Path:
    """A copy of its own for each test."""
    for file in founded.rglob("*"):
        target = tmp_path / file.relative_to(founded)
        if file.is_dir():
            target.mkdir()
        else:
            target.write_bytes(file.read_bytes())
    return tmp_path


def test_an_acknowledged_talk_survives_a_kill(home: Path) -> None:
    assert outcome(start(home, "send", "one")) == ("201", -signal.SIGKILL)
    assert counts(home) == (POOLED + 1, POOLED + 1, 0)


def test_twins_at_the_same_moment_are_stored_once(home: Path) -> None:
    twins = [start(home, "send", "one") for _twin in range(3)]
    assert [outcome(twin)[0] for twin in twins] == ["201"] * 3
    assert counts(home) == (POOLED + 1, POOLED + 1, 0)


def test_of_two_contents_under_one_instance_one_wins(home: Path) -> None:
    both = [start(home, "send", name) for name in ("one", "other")]
    assert Counter(outcome(one)[0] for one in both) == {"201": 1, "409": 1}
    assert counts(home) == (POOLED + 1, POOLED + 1, 0)


def test_a_kill_during_opening_leaves_all_sealed_and_the_next_evening_opens(home: Path) -> None:
    assert outcome(start(home, "torn")) == ("", -signal.SIGKILL)
    assert counts(home) == (POOLED, POOLED, 0)
    assert outcome(start(home, "whole")) == ("", 0)
    assert counts(home) == (0, POOLED, POOLED)
