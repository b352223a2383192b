"""Where people are asked: a wijk, or only the gemeente where the place asks for quiet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from naast.platform.access import Actor
from naast.shared.areas import queries as areas
from naast.shared.programmes import queries as programmes
from naast.shared.programmes.models import Level, ProgrammeArea


@dataclass(frozen=True)
class AskedPlace:
    """A place of a round as it was when the round began."""

    code: str
    year: int
    name: str
    gemeente: str
    gemeente_name: str

    def as_json(self) -> dict[str, Any]:
        return asdict(self)

    @property
    def as_gemeente(self) -> AskedPlace:
        return AskedPlace(
            self.gemeente, self.year, self.gemeente_name, self.gemeente, self.gemeente_name
        )


def _asked(area: areas.Area) -> AskedPlace:
    return AskedPlace(area.code, area.year, area.name, area.gemeente_code, area.gemeente_name)


def _wijken_in(row: ProgrammeArea) -> list[AskedPlace]:
    try:
        area = areas.find(row.area_code, row.area_year)
    except (areas.AreaNotFound, areas.AreasNotReady):
        return [
            AskedPlace(row.area_code, row.area_year, row.area_name, row.area_code, row.area_name)
        ]
    if area.kind == "gemeente":
        return [_asked(wijk) for wijk in areas.children(area)] or [_asked(area)]
    if area.kind == "buurt":
        above = areas.parent_of(area)
        return [_asked(above)] if above is not None else []
    return [_asked(area)]


def places_of(actor: Actor, programme_id: int) -> list[AskedPlace]:
    """The wijken of a programme's places; a buurt is too small to keep."""
    rows = programmes.programme_areas(actor).filter(programme_id=programme_id)
    found = {place.code: place for row in rows for place in _wijken_in(row)}
    return sorted(found.values(), key=lambda place: place.name)


def from_json(kept: Iterable[dict[str, Any]]) -> list[AskedPlace]:
    return [AskedPlace(**place) for place in kept]


def coarsened(programme_id: int, place: AskedPlace) -> AskedPlace:
    """The wijk, or its gemeente where a topic of the programme is careful or taboo there."""
    level = programmes.strictest_level(programme_id, {place.code, place.gemeente})
    return place if level == Level.OPEN else place.as_gemeente


def offered(programme_id: int, places: Iterable[AskedPlace]) -> list[AskedPlace]:
    """What the ambassador chooses from, no finer than what is kept."""
    coarse = (coarsened(programme_id, place) for place in places)
    return sorted({place.code: place for place in coarse}.values(), key=lambda place: place.name)
