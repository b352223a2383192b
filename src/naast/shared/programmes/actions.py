"""Writes about programmes."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from naast.platform.access import Actor
from naast.platform.errors import DomainError
from naast.shared.audit.actions import record
from naast.shared.programmes.models import Level, Programme, ProgrammeArea, Sensitivity
from naast.shared.programmes.queries import programme


@dataclass(frozen=True)
class PlaceRef:
    """A place as a programme keeps it: code, year and the name at that time."""

    code: str
    year: int
    name: str


@transaction.atomic
def start_programme(
    *,
    actor: Actor,
    title: str,
    theme: str,
    purpose: str,
    controller: str,
    processor: str,
    legal_basis: str,
    starts: datetime.date,
    ends: datetime.date,
    places: list[PlaceRef],
) -> Programme:
    """Start a programme; its purpose and end are part of it from the first day."""
    if ends < starts:
        raise DomainError(_("The end lies before the start. Choose a later end date."))
    try:
        with transaction.atomic():
            started = Programme.objects.create(
                organisation_id=actor.organisation_id,
                title=title,
                theme=theme,
                purpose=purpose,
                controller=controller,
                processor=processor,
                legal_basis=legal_basis,
                starts=starts,
                ends=ends,
            )
    except IntegrityError as error:
        raise DomainError(
            _("There is a programme with this title already. Choose another title.")
        ) from error
    for place in places:
        add_place(started, place)
    record(actor, "programme started", started)
    return started


def add_place(started: Programme, place: PlaceRef) -> None:
    ProgrammeArea.objects.get_or_create(
        programme=started,
        area_code=place.code,
        area_year=place.year,
        defaults={"area_name": place.name},
    )


@transaction.atomic
def change_programme(
    *,
    actor: Actor,
    programme_id: int,
    title: str,
    ends: datetime.date,
    places: list[PlaceRef],
    today: datetime.date,
) -> Programme:
    """Change title, end and places. Theme and purpose stay: a new purpose is a new programme.

    The night after the end all talks are destroyed, so the end can only move ahead of us.
    """
    changed = programme(actor, programme_id)
    if ends < changed.starts:
        raise DomainError(_("The end lies before the start. Choose a later end date."))
    if ends != changed.ends and changed.ends < today:
        raise DomainError(
            _("This programme has ended and its talks are destroyed. Start a new programme.")
        )
    if ends != changed.ends and ends < today:
        raise DomainError(
            _(
                "This day has passed, and after the last day all talks are destroyed. Choose today "
                "or a later day."
            )
        )
    changed.title = title
    changed.ends = ends
    changed.save(update_fields=["title", "ends"])
    kept = {(place.code, place.year) for place in places}
    for row in ProgrammeArea.objects.filter(programme=changed):
        if (row.area_code, row.area_year) not in kept:
            row.delete()
    for place in places:
        add_place(changed, place)
    record(actor, "programme changed", changed, ends=ends.isoformat())
    return changed


@transaction.atomic
def set_sensitivity(
    *, actor: Actor, programme_id: int, topic: str, place: PlaceRef, level: Level
) -> Sensitivity:
    """Say how touchy `topic` is in `place`."""
    row, _created = Sensitivity.objects.update_or_create(
        programme=programme(actor, programme_id),
        topic=topic.strip().lower(),
        area_code=place.code,
        area_year=place.year,
        defaults={"area_name": place.name, "level": level},
    )
    record(actor, "sensitivity set", f"{place.code} {place.year}", level=level.value)
    return row
