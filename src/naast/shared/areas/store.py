"""The read-only connection to the compiled figures, one per thread."""

import sqlite3
import threading
from pathlib import Path
from typing import Any

from django.conf import settings

from naast.shared.areas.types import AreasNotReady

_local = threading.local()


def _connection() -> sqlite3.Connection:
    """Open the file again when it was compiled anew (another inode), else reuse."""
    path = Path(settings.NAAST_AREAS_DB)
    try:
        state = path.stat()
    except OSError as error:
        raise AreasNotReady from error
    mark = (str(path), state.st_ino, state.st_mtime_ns)
    if getattr(_local, "mark", None) != mark:
        old: sqlite3.Connection | None = getattr(_local, "db", None)
        if old is not None:
            old.close()
        _local.db = sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)
        _local.mark = mark
    db: sqlite3.Connection = _local.db
    return db


def rows(sql: str, *values: str | int) -> list[tuple[Any, ...]]:
    """Run a read and return all rows."""
    return _connection().execute(sql, values).fetchall()


def mark() -> tuple[str, int, int]:
    """Identify the compiled file in use, so that what is derived from it can be kept."""
    _connection()
    found: tuple[str, int, int] = _local.mark
    return found
