"""Compile the translations: `python -m naast.config.messages`. Part of set-up and of the wheel."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent


def catalogues() -> list[Path]:
    return sorted(PACKAGE.glob("**/locale/*/LC_MESSAGES/django.po"))


def compile_all() -> int:
    """Compile what is newer than its compiled form; returns how many were compiled."""
    msgfmt = shutil.which("msgfmt")
    if msgfmt is None:
        sys.exit("msgfmt is missing. Install it with: apt-get install gettext")
    stale = [
        source
        for source in catalogues()
        if not source.with_suffix(".mo").exists()
        or source.with_suffix(".mo").stat().st_mtime < source.stat().st_mtime
    ]
    for source in stale:
        target = source.with_suffix(".mo")
        subprocess.run([msgfmt, "--check-format", "-o", target, source], check=True)  # noqa: S603
    return len(stale)


if __name__ == "__main__":
    print(f"Compiled {compile_all()} catalogues.")  # noqa: T201
