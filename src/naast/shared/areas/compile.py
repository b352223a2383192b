"""Compile the carried tables into one read-only SQLite file that answers in a millisecond."""

import csv
import gzip
import hashlib
import json
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from math import cos, radians
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

from naast.shared.areas.build.geometry import Ring, rings_by_code
from naast.shared.areas.build.write import read_catalogue
from naast.shared.areas.types import COUNTRY, YEAR, kind_of
from naast.shared.areas.words import short_name, words_of

DATA = Path(__file__).parents[2] / "data"
OPEN = DATA / "open"
INVENTED = DATA / "voorbeelddam"
FACTS = DATA / "handbook_facts.csv"
LAYOUT = "1"

# Metres per degree at 52.2 degrees north, enough for a drawing of one gemeente.
_METRES_LAT = 111_260.0
_METRES_LON = 111_320.0 * cos(radians(52.2))

SCHEMA = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE tab (key TEXT PRIMARY KEY, columns TEXT NOT NULL, about TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE area (
    id INTEGER PRIMARY KEY, code TEXT NOT NULL, year INTEGER NOT NULL, name TEXT NOT NULL,
    kind TEXT NOT NULL, parent TEXT NOT NULL, gemeente TEXT NOT NULL, invented INTEGER NOT NULL,
    inhabitants INTEGER, sort TEXT NOT NULL, UNIQUE (code, year));
CREATE INDEX area_parent ON area (parent, year);
CREATE TABLE word (word TEXT NOT NULL, area INTEGER NOT NULL, PRIMARY KEY (word, area))
    WITHOUT ROWID;
CREATE TABLE row (code TEXT NOT NULL, tab TEXT NOT NULL, cells TEXT NOT NULL,
    PRIMARY KEY (code, tab)) WITHOUT ROWID;
CREATE TABLE shape (code TEXT NOT NULL, year INTEGER NOT NULL, rings TEXT NOT NULL,
    PRIMARY KEY (code, year)) WITHOUT ROWID;
CREATE TABLE margin (code TEXT NOT NULL, variable TEXT NOT NULL, category TEXT NOT NULL,
    total INTEGER NOT NULL, PRIMARY KEY (code, variable, category)) WITHOUT ROWID;
CREATE TABLE fact (id TEXT PRIMARY KEY, place TEXT NOT NULL, value TEXT NOT NULL,
    what TEXT NOT NULL, quote TEXT NOT NULL, line INTEGER NOT NULL, remark TEXT NOT NULL,
    compare_code TEXT NOT NULL, compare_key TEXT NOT NULL, caution INTEGER NOT NULL)
    WITHOUT ROWID;
CREATE TABLE fact_place (code TEXT NOT NULL, fact TEXT NOT NULL, PRIMARY KEY (code, fact))
    WITHOUT ROWID;
"""


def compile_areas(target: Path, progress: Callable[[str], None]) -> None:
    """Write the SQLite file, whole or not at all; nothing to do when it is up to date."""
    digest = inputs_digest()
    if _digest_in(target) == digest:
        progress(_("The open figures are up to date."))
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    making = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        with closing(sqlite3.connect(making)) as db:
            _fill(db, digest, progress)
        making.replace(target)
    finally:
        making.unlink(missing_ok=True)


def inputs_digest() -> str:
    """Return a digest of all that goes in, and of the layout that comes out."""
    digest = hashlib.sha256(LAYOUT.encode())
    for folder in (OPEN, INVENTED):
        for path in sorted(folder.iterdir()):
            digest.update(path.name.encode() + path.read_bytes())
    digest.update(FACTS.read_bytes())
    return digest.hexdigest()


def _digest_in(target: Path) -> str:
    if not target.is_file():
        return ""
    try:
        with closing(sqlite3.connect(f"{target.as_uri()}?mode=ro", uri=True)) as db:
            found = db.execute("SELECT value FROM meta WHERE key = 'digest'").fetchone()
    except sqlite3.DatabaseError:
        return ""
    return str(found[0]) if found else ""


def _fill(db: sqlite3.Connection, digest: str, progress: Callable[[str], None]) -> None:
    db.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")
    db.executescript(SCHEMA)
    catalogue = read_catalogue(OPEN)
    for entry in catalogue:
        if entry["file"].endswith(".tsv.gz"):
            progress(_("Compiling %(title)s") % {"title": entry["title"]})
            _fill_table(db, entry)
    progress(_("Compiling names, shapes and the example municipality"))
    _fill_invented(db)
    _fill_areas(db)
    for entry in catalogue:
        if entry["file"].endswith(".topojson.gz"):
            packed = gzip.decompress((OPEN / entry["file"]).read_bytes())
            _fill_shapes(db, json.loads(packed), entry["boundary_years"][0])
            _insert_tab(db, entry, [])
    _fill_shapes(db, json.loads((INVENTED / "shapes.topojson").read_text("utf-8")), 2022)
    _fill_facts(db)
    db.execute("INSERT INTO meta VALUES ('digest', ?)", (digest,))
    db.commit()
    db.executescript("ANALYZE; PRAGMA journal_mode = DELETE;")


def _fill_table(db: sqlite3.Connection, entry: dict[str, Any]) -> None:
    lines = gzip.decompress((OPEN / entry["file"]).read_bytes()).decode("utf-8").splitlines()
    columns = lines[0].split("\t")[1:]
    rows = (line.partition("\t") for line in lines[1:])
    db.executemany(
        "INSERT INTO row (code, tab, cells) VALUES (?, ?, ?)",
        ((code, entry["key"], cells) for code, _tab, cells in rows),
    )
    _insert_tab(db, entry, columns)


def _insert_tab(db: sqlite3.Connection, entry: dict[str, Any], columns: list[str]) -> None:
    about = json.dumps(entry, ensure_ascii=False)
    db.execute("INSERT INTO tab VALUES (?, ?, ?)", (entry["key"], json.dumps(columns), about))


def _fill_invented(db: sqlite3.Connection) -> None:
    """Add the example municipality: same columns as the real table, own codes."""
    for cells in _tsv(INVENTED / "areas.tsv"):
        code, name, parent, *figures = cells
        db.executemany(
            "INSERT INTO row (code, tab, cells) VALUES (?, ?, ?)",
            [
                (code, "areas_2024", f"{name}\t{parent}"),
                (code, "kwb_2024", "\t".join(figures)),
            ],
        )
    db.executemany(
        "INSERT INTO row (code, tab, cells) VALUES (?, 'monitor_2020', ?)",
        ((code, "\t".join(cells)) for code, *cells in _tsv(INVENTED / "monitor.tsv")),
    )
    db.executemany("INSERT INTO margin VALUES (?, ?, ?, ?)", _tsv(INVENTED / "margins.tsv"))


def _tsv(path: Path) -> Iterator[list[str]]:
    lines = path.read_text("utf-8").splitlines()
    return (line.split("\t") for line in lines[1:])


def _fill_areas(db: sqlite3.Connection) -> None:
    """Fill names per year: 2024 in full, the names of 2022 and 2021 for older figures."""
    counts = dict(_cells(db, "kwb_2024"))
    for code, cells in _cells(db, "areas_2024"):
        area = _insert_area(
            db,
            code,
            YEAR,
            name=cells[0],
            parent=cells[1],
            inhabitants=counts.get(code, [""])[0],
        )
        db.executemany(
            "INSERT INTO word VALUES (?, ?)", [(word, area) for word in words_of(code, cells[0])]
        )
    for tab, year, column in (("kwb_2022", 2022, 1), ("wbk_2021", 2021, 1)):
        for code, cells in _cells(db, tab):
            parent = COUNTRY if code.startswith("GM") else f"GM{code[2:6]}"
            _insert_area(db, code, year, name=cells[0], parent=parent, inhabitants=cells[column])


def _cells(db: sqlite3.Connection, tab: str) -> list[tuple[str, list[str]]]:
    found = db.execute("SELECT code, cells FROM row WHERE tab = ?", (tab,)).fetchall()
    return [(code, cells.split("\t")) for code, cells in found]


def _insert_area(
    db: sqlite3.Connection, code: str, year: int, *, name: str, parent: str, inhabitants: str
) -> int:
    cursor = db.execute(
        "INSERT INTO area (code, year, name, kind, parent, gemeente, invented, inhabitants, sort)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            code,
            year,
            name,
            kind_of(code),
            parent,
            "" if code == COUNTRY else f"GM{code[2:6]}",
            code[2] == "X",
            int(inhabitants) if inhabitants else None,
            short_name(name),
        ),
    )
    return int(cursor.lastrowid or 0)


def _fill_shapes(db: sqlite3.Connection, topology: dict[str, Any], year: int) -> None:
    """Store rings as whole metres east and south, ready to be drawn."""
    scale, translate = topology["transform"]["scale"], topology["transform"]["translate"]

    def place(point: tuple[int, int]) -> tuple[int, int]:
        return project(point[0] * scale[0] + translate[0], point[1] * scale[1] + translate[1])

    shapes = rings_by_code(topology)
    db.executemany(
        "INSERT INTO shape VALUES (?, ?, ?)",
        (
            (code, year, json.dumps([_flat(map(place, ring)) for ring in rings]))
            for code, rings in shapes.items()
        ),
    )


def project(lon: float, lat: float) -> tuple[int, int]:
    """Return metres east of 3 degrees and south of 54 degrees, rounded."""
    return round((lon - 3.0) * _METRES_LON), round((54.0 - lat) * _METRES_LAT)


def _flat(ring: Iterator[tuple[int, int]] | Ring) -> list[int]:
    return [number for point in ring for number in point]


def _fill_facts(db: sqlite3.Connection) -> None:
    with FACTS.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            compare_code, _colon, compare_key = row["compare"].partition(":")
            db.execute(
                "INSERT INTO fact VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    row["id"],
                    row["place"],
                    row["value"],
                    row["what"],
                    row["quote"],
                    int(row["line"]),
                    row["remark"],
                    compare_code,
                    compare_key,
                    row["caution"] == "yes",
                ),
            )
            db.executemany(
                "INSERT INTO fact_place VALUES (?, ?)",
                [(code, row["id"]) for code in row["place_codes"].split()],
            )
