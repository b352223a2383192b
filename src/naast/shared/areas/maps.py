"""A map of a gemeente and its wijken (or the country and its gemeenten), drawn on the server.

One hue, no figures about people on it. Beside it stands the table with the same places.
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from naast.shared.areas import store
from naast.shared.areas.compile import project
from naast.shared.areas.lookup import children, gemeente_of
from naast.shared.areas.types import Area

WIDTH = 1000
MARGIN = 12
GROUND, LINE, HIGHLIGHT, INK = "#efe9dc", "#6f6552", "#1d5171", "#26211a"

Ring = list[int]
Link = Callable[[Area], str]


@dataclass(frozen=True, kw_only=True)
class MapPoint:
    """One of our own public places. Discreet places are never made into a MapPoint."""

    lon: float
    lat: float
    label: str
    url: str = ""


@dataclass(frozen=True, kw_only=True)
class Places:
    """The places of a map and its table, with what cannot be drawn."""

    gemeente: Area
    areas: tuple[Area, ...]
    without_shape: tuple[Area, ...]
    boundary_year: int

    @property
    def note(self) -> str:
        """Say which boundaries are drawn and which places are not on the map."""
        if self.gemeente.invented:
            return _("The boundaries are invented.")
        year = _("The map shows boundaries of %(year)d (CBS / Kadaster).") % {
            "year": self.boundary_year
        }
        if not self.without_shape:
            return year
        names = ", ".join(area.name for area in self.without_shape)
        missing = _("Not on the map, because they have no boundary there: %(names)s.")
        return f"{year} {missing % {'names': names}}"


def places_of(area: Area) -> Places:
    """Return what the map of an area shows: wijken of its gemeente, gemeenten of the country.

    Buurten have no boundaries in the carried data, so a buurt is shown by its wijk.
    """
    return _drawing(store.mark(), gemeente_of(area)).places


@dataclass(frozen=True)
class _Drawing:
    """A map without its links: worked out once per gemeente and compiled file."""

    places: Places
    frame: "_Frame"
    paths: dict[str, str]
    outline: str


@lru_cache(maxsize=64)
def _drawing(_mark: tuple[str, int, int], gemeente: Area) -> _Drawing:
    areas = tuple(children(gemeente))
    year = 2023 if gemeente.kind == "land" else 2022
    shapes = _shapes([place.code for place in areas], year)
    outline = _outline(gemeente)
    frame = _Frame([ring for rings in (*shapes.values(), outline) for ring in rings])
    places = Places(
        gemeente=gemeente,
        areas=areas,
        without_shape=tuple(place for place in areas if place.code not in shapes),
        boundary_year=year,
    )
    paths = {code: frame.path(rings) for code, rings in shapes.items()}
    return _Drawing(places, frame, paths, frame.path(outline))


def svg_map(
    area: Area,
    highlight: str = "",
    *,
    link: Link | None = None,
    points: Sequence[MapPoint] = (),
) -> SafeString:
    """Draw the gemeente of `area` with its wijken as SVG text.

    `highlight` is the code of the place that gets the one colour; `link` gives the address
    of a place's own page (each becomes a link that the keyboard reaches); `points` are our
    own public places, never discreet ones.
    """
    drawing = _drawing(store.mark(), gemeente_of(area))
    places, frame = drawing.places, drawing.frame
    drawn = [place for place in places.areas if place.code in drawing.paths]
    parts = [
        _shape(place, drawing.paths[place.code], place.code == highlight, link)
        for place in sorted(drawn, key=lambda place: place.code == highlight)
    ]
    dots = [_dot(point, frame) for point in points]
    title = _("Map of %(name)s") % {"name": places.gemeente.name}
    return format_html(
        '<svg class="naast-map" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {} {}" '
        'role="group" aria-labelledby="map-title map-desc">'
        '<title id="map-title">{}</title><desc id="map-desc">{}</desc>'
        '<path class="naast-map__outline" d="{}" fill="{}" fill-rule="evenodd"></path>{}{}</svg>',
        WIDTH,
        frame.height,
        title,
        _description(places, highlight),
        drawing.outline,
        GROUND,
        format_html_join("", "{}", ((part,) for part in parts)),
        format_html_join("", "{}", ((dot,) for dot in dots)),
    )


def _description(places: Places, highlight: str) -> str:
    drawn = len(places.areas) - len(places.without_shape)
    text = _("%(drawn)d of %(all)d places are drawn. The table beside it has them all.") % {
        "drawn": drawn,
        "all": len(places.areas),
    }
    for place in places.areas:
        if place.code == highlight:
            text += " " + _("%(name)s is coloured.") % {"name": place.name}
    return text


def _shapes(codes: list[str], year: int) -> dict[str, list[Ring]]:
    marks = ",".join("?" for _code in codes) or "''"
    sql = f"SELECT code, rings FROM shape WHERE year = ? AND code IN ({marks})"  # noqa: S608
    return {code: json.loads(rings) for code, rings in store.rows(sql, year, *codes)}


def _outline(gemeente: Area) -> list[Ring]:
    """Return the outer line; the country is drawn by its gemeenten alone."""
    found = store.rows(
        "SELECT rings FROM shape WHERE code = ? ORDER BY year DESC LIMIT 1", gemeente.code
    )
    rings: list[Ring] = json.loads(found[0][0]) if found else []
    return rings


class _Frame:
    """Fits metres into the picture, with north up."""

    def __init__(self, rings: list[Ring]) -> None:
        across = [x for ring in rings for x in ring[::2]] or [0]
        down = [y for ring in rings for y in ring[1::2]] or [0]
        self.left, self.top = min(across), min(down)
        wide, high = max(across) - self.left, max(down) - self.top
        self.scale = (WIDTH - 2 * MARGIN) / max(wide, high, 1)
        self.shift = MARGIN + (WIDTH - 2 * MARGIN - wide * self.scale) / 2
        self.height = round(high * self.scale) + 2 * MARGIN

    def place(self, x: int, y: int) -> tuple[int, int]:
        return (
            round((x - self.left) * self.scale + self.shift),
            round((y - self.top) * self.scale) + MARGIN,
        )

    def path(self, rings: list[Ring]) -> str:
        """Return SVG path data in whole units, without points that fall together."""
        parts = []
        for ring in rings:
            points: list[tuple[int, int]] = []
            for at in range(0, len(ring), 2):
                point = self.place(ring[at], ring[at + 1])
                if not points or points[-1] != point:
                    points.append(point)
            parts.append("M" + "L".join(f"{x} {y}" for x, y in points) + "Z")
        return "".join(parts)


def _shape(place: Area, path: str, highlighted: bool, link: Link | None) -> SafeString:
    drawn = format_html(
        '<path class="{}" d="{}" fill="{}" stroke="{}" stroke-width="2" '
        'fill-rule="evenodd"><title>{}</title></path>',
        "naast-map__place naast-map__place--here" if highlighted else "naast-map__place",
        path,
        HIGHLIGHT if highlighted else GROUND,
        LINE,
        place.name,
    )
    if link is None:
        return drawn
    return format_html(
        '<a href="{}" aria-label="{}" aria-current="{}">{}</a>',
        link(place),
        place.name,
        "true" if highlighted else "false",
        drawn,
    )


def _dot(point: MapPoint, frame: _Frame) -> SafeString:
    x, y = frame.place(*project(point.lon, point.lat))
    dot = format_html(
        '<circle class="naast-map__dot" cx="{}" cy="{}" r="9" fill="{}" stroke="{}" '
        'stroke-width="3"><title>{}</title></circle>',
        x,
        y,
        INK,
        LINE,
        point.label,
    )
    if not point.url:
        return dot
    return format_html('<a href="{}" aria-label="{}">{}</a>', point.url, point.label, dot)
