"""The browser parts of this step, as the build left them."""

from __future__ import annotations

import hashlib
from pathlib import Path

from django.contrib.staticfiles import finders

from naast.platform.errors import NotThere

PARTS = ("build/sessionlog-sw.js", "build/sessionlog.js", "build/style.css")


def session_log_worker() -> str:
    """The worker's script, headed by a version that changes with any part it keeps."""
    contents = [_content(part) for part in PARTS]
    version = hashlib.sha256(b"".join(contents)).hexdigest()[:12]
    return f'self.VERSION = "{version}";\n{contents[0].decode()}'


def _content(part: str) -> bytes:
    found = finders.find(part)
    if not isinstance(found, str):
        raise NotThere(part)
    return Path(found).read_bytes()
