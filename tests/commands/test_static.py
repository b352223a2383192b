"""Static files are gathered when they changed, and only then."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from naast.config import static


@pytest.fixture
def files(tmp_path: Path, settings: pytest.FixtureRequest) -> Path:
    source = tmp_path / "source"
    source.mkdir()
    (source / "one.css").write_text("body { color: black }", encoding="utf-8")
    settings.STATICFILES_DIRS = [source]  # type: ignore[attr-defined]
    settings.STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.FileSystemFinder"]  # type: ignore[attr-defined]
    settings.STATIC_ROOT = tmp_path / "gathered"  # type: ignore[attr-defined]
    return source


def test_gathers_once_and_again_after_a_change(files: Path, tmp_path: Path) -> None:
    root = tmp_path / "gathered"
    assert static.gather(root)
    assert not static.gather(root)
    (files / "one.css").write_text("body { color: white }", encoding="utf-8")
    os.utime(files / "one.css", (4_102_444_800, 4_102_444_800))
    assert static.gather(root)
    assert "white" in (root / "one.css").read_text(encoding="utf-8")
