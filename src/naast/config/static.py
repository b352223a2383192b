"""Static files: gathered, named after their content and compressed once per version."""

from __future__ import annotations

import hashlib
from pathlib import Path

from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command


def _mark(root: Path) -> str:
    """Says which files were gathered: another file, size or moment gives another mark."""
    found = [str(root)]
    for finder in get_finders():
        for name, storage in finder.list([]):
            state = Path(storage.path(name)).stat()
            found.append(f"{name} {state.st_size} {state.st_mtime_ns}")
    return hashlib.sha256("\n".join(sorted(found)).encode()).hexdigest()


def gather(root: Path) -> bool:
    """Fill `root` unless it holds these very files already; returns whether it was filled."""
    stamp = root / ".gathered"
    mark = _mark(root)
    if stamp.exists() and stamp.read_text(encoding="ascii") == mark:
        return False
    call_command("collectstatic", interactive=False, verbosity=0)
    stamp.write_text(mark, encoding="ascii")
    return True
