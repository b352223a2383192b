"""Write the compact tables into a folder: all of them, or on an error none."""

import gzip
import hashlib
import json
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

from naast.shared.areas.build.catalogue import TableSpec, carried_tables
from naast.shared.areas.build.geometry import SHAPES, ShapeSpec, compact_topology
from naast.shared.areas.build.raw import locate, read_bytes
from naast.shared.areas.build.tables import Compact

Progress = Callable[[str], None]
CATALOGUE = "tables.json"


def build_open_data(folder: Path, target: Path, progress: Progress) -> list[dict[str, Any]]:
    """Read the publishers' files in `folder`, write compact tables and provenance to `target`.

    Everything is made beside the target first, so that a wrong file changes nothing.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".open-") as made:
        work = Path(made)
        entries = []
        for spec in carried_tables():
            progress(_("Reading %(title)s") % {"title": spec.title})
            entries.append(_write_table(spec, folder, work))
        for shape in SHAPES:
            progress(_("Reading %(title)s") % {"title": shape.title})
            entries.append(_write_shapes(shape, folder, work))
        text = json.dumps({"tables": entries}, ensure_ascii=False, indent=1) + "\n"
        (work / CATALOGUE).write_text(text, "utf-8")
        _replace(work, target)
    return entries


def _write_table(spec: TableSpec, folder: Path, work: Path) -> dict[str, Any]:
    table = spec.make(folder)
    name = f"{spec.key}.tsv.gz"
    _pack(work / name, _tsv(table))
    return {
        "key": spec.key,
        "title": spec.title,
        "publisher": spec.publisher,
        "source": spec.source,
        "url": spec.url,
        "licence": spec.licence,
        "period": spec.period,
        "boundary_years": list(spec.boundary_years),
        "definition": spec.definition,
        "rows": len(table.rows),
        "file": name,
        "made_from": _made_from(folder, spec.files),
    }


def _write_shapes(spec: ShapeSpec, folder: Path, work: Path) -> dict[str, Any]:
    topology = compact_topology(folder, spec)
    name = f"{spec.key}.topojson.gz"
    _pack(work / name, json.dumps(topology, separators=(",", ":")))
    return {
        "key": spec.key,
        "title": spec.title,
        "publisher": "CBS / Kadaster",
        "source": spec.source,
        "url": "https://www.cbs.nl/nl-nl/dossier/nederland-regionaal/geografische-data",
        "licence": spec.licence,
        "period": str(spec.boundary_year),
        "boundary_years": [spec.boundary_year],
        "definition": "Vereenvoudigde grenzen in WGS84.",
        "rows": len(topology["objects"]["areas"]["geometries"]),
        "file": name,
        "made_from": _made_from(folder, (spec.file,)),
    }


def _made_from(folder: Path, files: tuple[str, ...]) -> dict[str, str]:
    """Name the files and the digest of what is in them, packed or not."""
    return {
        file.removesuffix(".gz"): hashlib.sha256(read_bytes(locate(folder, file))).hexdigest()
        for file in files
    }


def _tsv(table: Compact) -> str:
    lines = ["\t".join(("code", *table.columns))]
    lines += ["\t".join((code, *cells)) for code, cells in sorted(table.rows.items())]
    return "\n".join(lines) + "\n"


def _pack(path: Path, text: str) -> None:
    """Pack without a time stamp: the same data give the same bytes."""
    path.write_bytes(gzip.compress(text.encode("utf-8"), compresslevel=9, mtime=0))


def _replace(work: Path, target: Path) -> None:
    target.mkdir(parents=True, exist_ok=True)
    made = {path.name for path in work.iterdir()}
    for path in sorted(work.iterdir(), key=lambda found: found.name == CATALOGUE):
        shutil.move(path, target / path.name)
    for old in target.iterdir():
        if old.name not in made and old.suffix in (".gz", ".json"):
            old.unlink()


def read_catalogue(folder: Path) -> list[dict[str, Any]]:
    """Return the provenance of every carried table."""
    found: dict[str, list[dict[str, Any]]] = json.loads((folder / CATALOGUE).read_text("utf-8"))
    return found["tables"]
