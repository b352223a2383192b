"""What the place page shows: figures in groups, the map, places above and below."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import groupby
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from naast.pages.places.from_steps import doing, explaining, heard, promised
from naast.pages.places.sections import Provider, Section, readings, unknown
from naast.platform.access import Actor, Right
from naast.platform.ui import Link, Share
from naast.shared.areas.indicator import STRENGTHS, WHO
from naast.shared.areas.maps import Places, places_of, svg_map
from naast.shared.areas.queries import Area, children, figures, handbook_facts, parent_of
from naast.shared.figures import Benchmark, Bound, HandbookFact, OpenFigure, Unit
from naast.shared.figures.present import value_text
from naast.steps.detect.queries import figures_with_readings

PLACE_SECTIONS: list[Provider] = [doing, heard, explaining, unknown, readings, promised]


@dataclass(frozen=True)
class Row:
    """A figure with the address where a reader says whether it is right."""

    figure: OpenFigure
    reading_url: str
    has_readings: bool
    notes: str = ""


@dataclass(frozen=True)
class Group:
    """Figures under one heading; `shares` are the ones that a bar can show."""

    title: str
    rows: list[Row]
    shares: list[Share]
    reference: str
    period: str
    sources: list[tuple[str, str]]
    notes: list[str]


@dataclass(frozen=True)
class PlacePage:
    area: Area
    trail: list[Link]
    residents: OpenFigure
    first_groups: list[Group]
    more_groups: list[Group]
    facts: list[HandbookFact]
    sections: list[Section]
    below: list[Area]
    nearby: list[Area]
    map: SafeString
    map_places: Places


def _first() -> set[str]:
    """Name the groups that are open on the page; the others are one tap away."""
    return {str(STRENGTHS), str(WHO)}


def place_page(actor: Actor, area: Area) -> PlacePage:
    """Gather everything that stands on the page of a place."""
    found, below = figures(area), children(area)
    read = figures_with_readings(actor, area)
    may_note = actor.may(Right.ADVISE)
    rest = [
        Row(figure, _reading_url(figure) if may_note else "", figure.key in read)
        for figure in found[1:]
    ]
    groups = _groups(rest)
    return PlacePage(
        area=area,
        trail=_trail(area),
        residents=found[0],
        first_groups=[group for group in groups if group.title in _first()],
        more_groups=[group for group in groups if group.title not in _first()],
        facts=handbook_facts(area, inside=True),
        sections=[provider(actor, area) for provider in PLACE_SECTIONS],
        below=below,
        nearby=below or _beside(area),
        map=svg_map(area, _highlight(area), link=place_url),
        map_places=places_of(area),
    )


def _beside(area: Area) -> list[Area]:
    """Return the places that share the one above, for a place that holds none."""
    above = parent_of(area)
    return children(above) if above else []


def place_url(area: Area) -> str:
    return reverse("places:place", kwargs={"area": area.code})


def _reading_url(figure: OpenFigure) -> str:
    address = reverse("detect:reading_new", kwargs={"area": figure.area_code})
    return f"{address}?{urlencode({'soort': 'figure', 'over': figure.key})}"


def _highlight(area: Area) -> str:
    """Colour the wijk that is, or holds, the place; a whole gemeente needs no colour."""
    return {"wijk": area.code, "buurt": area.parent_code}.get(area.kind, "")


def _trail(area: Area) -> list[Link]:
    trail = [Link(area.name, place_url(area))]
    above = parent_of(area)
    while above is not None:
        trail.insert(0, Link(above.name, place_url(above)))
        above = parent_of(above)
    return [Link(_("Places"), reverse("places:search")), *trail]


def _groups(rows: Iterable[Row]) -> list[Group]:
    """Keep the registry's order: strengths first, hard things last."""
    return [
        _group(title, list(rows_)) for title, rows_ in groupby(rows, lambda row: row.figure.group)
    ]


def _group(title: str, rows: list[Row]) -> Group:
    percents = [row.figure for row in rows if _as_percent(row.figure) is not None]
    periods = {figure.period for figure in percents}
    period = periods.pop() if len(periods) == 1 else ""
    names = {mark.area_name for mark in map(_reference, percents) if mark is not None}
    notes = list(dict.fromkeys(note for row in rows for note in _notes(row.figure)))
    return Group(
        title=title,
        rows=[replace(row, notes=_numbers(row.figure, notes)) for row in rows],
        shares=[_share(figure, with_period=not period) for figure in percents],
        reference=names.pop() if len(names) == 1 else "",
        period=period,
        sources=_sources(rows),
        notes=notes,
    )


def _notes(figure: OpenFigure) -> list[str]:
    return [note for note in (figure.crossing, figure.caution) if note]


def _numbers(figure: OpenFigure, notes: list[str]) -> str:
    """Point at the notes under the table, so that one note is not read ten times."""
    return ", ".join(str(notes.index(note) + 1) for note in _notes(figure))


def _sources(rows: list[Row]) -> list[tuple[str, str]]:
    """Name each source once, with what its figures mean."""
    found: dict[str, dict[str, None]] = {}
    for row in rows:
        found.setdefault(row.figure.source, {})[row.figure.definition] = None
    return [(source, " ".join(definitions)) for source, definitions in found.items()]


def _as_percent(figure: OpenFigure) -> float | None:
    if figure.share is not None:
        return figure.share
    return figure.value if figure.unit is Unit.PERCENT else None


def _reference(figure: OpenFigure) -> Benchmark | None:
    """Hold a wijk against its gemeente, a gemeente against the country."""
    return figure.gemeente or figure.country


def _share(figure: OpenFigure, *, with_period: bool) -> Share:
    mark = _reference(figure)
    dated = _("%(label)s (%(period)s)") % {"label": figure.label, "period": figure.period}
    bounded = figure.bound in (Bound.AT_LEAST, Bound.AT_MOST)
    text = value_text(figure.value, figure.unit, figure.bound) if bounded else ""
    return Share(
        label=dated if with_period else figure.label,
        percent=_as_percent(figure),
        text=text,
        reference=mark.value if mark else None,
    )
