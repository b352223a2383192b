"""Reading our own PDFs in tests."""

from __future__ import annotations

import contextlib
import re
import zlib


def unpacked(document: bytes) -> bytes:
    """The PDF with its compressed parts unpacked, so that its dictionaries can be read."""
    parts = [document]
    for packed in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", document, flags=re.DOTALL):
        with contextlib.suppress(zlib.error):
            # A last byte that looks like a line end is lost to the pattern; this copes with it.
            parts.append(zlib.decompressobj().decompress(packed))
    return b"\n".join(parts)
