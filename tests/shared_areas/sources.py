"""Read the publishers' files themselves, with none of the product's code."""

from __future__ import annotations

import csv
import gzip
import io
from collections import defaultdict
from functools import cache
from pathlib import Path

SHARED = Path(__file__).resolve().parents[3] / "shared" / "data"


@cache
def raw_rows(name: str) -> list[dict[str, str]]:
    """Return all rows of a file as the publisher's columns."""
    data = (SHARED / name).read_bytes()
    text = gzip.decompress(data) if name.endswith(".gz") else data
    return list(csv.DictReader(io.StringIO(text.decode("utf-8"), newline="")))


@cache
def _by(name: str, column: str) -> dict[str, list[dict[str, str]]]:
    found: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in raw_rows(name):
        found[row[column]].append(row)
    return found


def raw_row(name: str, **wanted: str) -> dict[str, str]:
    """Return the one row in which these columns have these values; the first is looked up."""
    column, value = next(iter(wanted.items()))
    found = [
        row
        for row in _by(name, column)[value]
        if all(row[key] == value for key, value in wanted.items())
    ]
    assert len(found) == 1, (name, wanted, len(found))
    return found[0]
