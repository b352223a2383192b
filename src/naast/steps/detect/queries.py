"""Reads of what people say about figures, inside the actor's organisation."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import QuerySet

from naast.platform.access import Actor
from naast.platform.errors import NotThere
from naast.shared.areas.queries import Area, AreaNotFound, find
from naast.shared.programmes.queries import programme_areas, programmes, running_programmes
from naast.shared.release import queries as released
from naast.steps.detect.models import SUBJECT_LENGTH, Reading, SubjectKind

if TYPE_CHECKING:
    from naast.shared.programmes.models import Programme


@dataclass(frozen=True)
class ProgrammePlace:
    """A place of a programme; `area` is None when its code does not live on."""

    programme: Programme
    code: str
    year: int
    name: str
    area: Area | None


def readings(actor: Actor) -> QuerySet[Reading]:
    """Return all readings of the organisation, newest week first."""
    return Reading.objects.filter(programme__organisation_id=actor.organisation_id).select_related(
        "programme"
    )


def reading(actor: Actor, reading_id: int) -> Reading:
    """Return one reading; for outsiders it does not exist."""
    found = readings(actor).filter(pk=reading_id).first()
    if found is None:
        raise NotThere("reading")
    return found


def readings_for(
    actor: Actor, subject_kind: str, subject_key: str, *, area_code: str = ""
) -> QuerySet[Reading]:
    """Return what people said about one figure or result, in one place if it is named."""
    found = readings(actor).filter(subject_kind=subject_kind, subject_key=subject_key)
    return found.filter(area_code=area_code) if area_code else found


def result_title(actor: Actor, subject_key: str) -> str:
    """Name a result as every reader may see it: with its finding only once the tables are final.

    Readings stand on pages of people who may not see the figures of a running round.
    """
    table = released.table_of_subject(actor, subject_key)
    named = f"{table.finding} ({table.title})" if table.moment == "closing" else table.title
    return named[:SUBJECT_LENGTH]


def readings_of_place(actor: Actor, area: Area) -> QuerySet[Reading]:
    """Return what people said about the figures of a place and the places within it."""
    found = readings(actor)
    if area.kind == "land":
        return found.filter(area_code=area.code)
    within = area.code[2:]
    inner = {
        "gemeente": (f"WK{within}", f"BU{within}"),
        "wijk": (f"BU{within}", f"BU{within}"),
        "buurt": (area.code, area.code),
    }[area.kind]
    return (
        found.filter(area_code=area.code)
        | found.filter(area_code__startswith=inner[0])
        | found.filter(area_code__startswith=inner[1])
    )


def figures_with_readings(actor: Actor, area: Area) -> set[str]:
    """Return the keys of this place's open figures about which people said something."""
    found = readings(actor).filter(subject_kind=SubjectKind.FIGURE, area_code=area.code)
    return set(found.values_list("subject_key", flat=True))


def programmes_of_place(actor: Actor, area: Area, day: datetime.date) -> QuerySet[Programme]:
    """Return the running programmes that work in the place, or in a place around it."""
    around = {area.code, area.parent_code, area.gemeente_code} - {""}
    ids = programme_areas(actor).filter(area_code__in=around).values("programme")
    return running_programmes(actor, day).filter(pk__in=ids)


def programme_places(actor: Actor) -> list[ProgrammePlace]:
    """Return the places of the organisation's programmes, by programme and name."""
    rows = programme_areas(actor).filter(programme__in=programmes(actor))
    return [
        ProgrammePlace(
            row.programme, row.area_code, row.area_year, row.area_name, _living(row.area_code)
        )
        for row in rows.select_related("programme").order_by("programme__title", "area_name")
    ]


def _living(code: str) -> Area | None:
    try:
        return find(code)
    except AreaNotFound:
        return None
