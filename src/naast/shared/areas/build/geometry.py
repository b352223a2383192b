"""Make a publisher's TopoJSON small: one object, only codes as properties, used arcs only."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

from naast.shared.areas.build.raw import CODE, DataError, locate, read_bytes

Topology = dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class ShapeSpec:
    """One carried set of shapes with its provenance."""

    key: str
    title: str
    file: str
    layer: str
    boundary_year: int
    source: str = "CBS / Kadaster"
    licence: str = "CC BY 4.0"


SHAPES = (
    ShapeSpec(
        key="shapes_wijk_2022",
        title="Grenzen van wijken 2022",
        file="cbs_wijk_2022_boundaries.topojson",
        layer="wijk",
        boundary_year=2022,
    ),
    ShapeSpec(
        key="shapes_gemeente_2023",
        title="Grenzen van gemeenten 2023 (in 2024 gelijk)",
        file="cbs_gemeente_vr_nl_2023_boundaries_minvws.topojson",
        layer="gm_features",
        boundary_year=2023,
    ),
)


def compact_topology(folder: Path, spec: ShapeSpec) -> Topology:
    """Read one layer and drop every arc that it does not use."""
    path = locate(folder, spec.file)
    topology = _parse(read_bytes(path), path.name)
    layer = topology["objects"].get(spec.layer)
    if layer is None:
        raise DataError(
            _("layer “%(layer)s” is missing; found: %(found)s.")
            % {"layer": spec.layer, "found": ", ".join(topology["objects"])},
            _("Use the boundary file that shared/areas/build describes."),
            file=path.name,
        )
    renumbered: dict[int, int] = {}
    shapes = []
    for shape in layer["geometries"]:
        code = str(shape.get("properties", {}).get("code", ""))
        if not CODE.match(code):
            raise DataError(
                _("a shape has “%(code)s” as its code.") % {"code": code},
                _("Use the boundary file that shared/areas/build describes."),
                file=path.name,
            )
        arcs = _renumber(shape["arcs"], renumbered)
        shapes.append({"type": shape["type"], "id": code, "arcs": arcs})
    arcs_in_use = [topology["arcs"][old] for old in renumbered]
    return {
        "type": "Topology",
        "transform": topology["transform"],
        "objects": {"areas": {"type": "GeometryCollection", "geometries": shapes}},
        "arcs": arcs_in_use,
    }


def _parse(data: bytes, name: str) -> Topology:
    remedy = _("Copy or download it again. Nothing was changed.")
    try:
        topology = json.loads(data)
    except ValueError as error:
        what = _("the file is no JSON (%(error)s).") % {"error": error}
        raise DataError(what, remedy, file=name) from error
    wanted = {"objects", "arcs", "transform"}
    if not isinstance(topology, dict) or not wanted <= topology.keys():
        raise DataError(_("the file is no quantised TopoJSON."), remedy, file=name)
    return topology


def _renumber(arcs: Any, renumbered: dict[int, int]) -> Any:
    """Replace arc numbers, at any depth; ~n means arc n backwards."""
    if isinstance(arcs, list):
        return [_renumber(part, renumbered) for part in arcs]
    forward = arcs if arcs >= 0 else ~arcs
    new = renumbered.setdefault(forward, len(renumbered))
    return new if arcs >= 0 else ~new


Ring = list[tuple[int, int]]


def rings_by_code(topology: Topology) -> dict[str, list[Ring]]:
    """Return the closed rings of each shape in the topology's own integer grid."""
    arcs = [_walk(arc) for arc in topology["arcs"]]
    found: dict[str, list[Ring]] = {}
    for shape in topology["objects"]["areas"]["geometries"]:
        polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
        found[shape["id"]] = [_ring(ring, arcs) for polygon in polygons for ring in polygon]
    return found


def _walk(arc: list[list[int]]) -> Ring:
    """Turn the steps of a quantised arc into points."""
    x = y = 0
    points = []
    for step in arc:
        x, y = x + step[0], y + step[1]
        points.append((x, y))
    return points


def _ring(numbers: list[int], arcs: list[Ring]) -> Ring:
    """Join arcs end to start; neighbours share their joint."""
    points: Ring = []
    for number in numbers:
        part = arcs[number] if number >= 0 else arcs[~number][::-1]
        points.extend(part if not points else part[1:])
    return points
