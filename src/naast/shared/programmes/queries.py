"""Reads of programmes, their places and how touchy a topic is there."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from django.db.models import QuerySet

from naast.platform.access import Actor
from naast.platform.errors import NotThere
from naast.shared.programmes.models import Level, Programme, ProgrammeArea, Sensitivity

# Smallest number of people behind a figure that is shown (RULINGS 3).
THRESHOLDS: dict[Level, int] = {Level.OPEN: 10, Level.CAREFUL: 15, Level.TABOO: 20}
_ORDER = [Level.OPEN, Level.CAREFUL, Level.TABOO]


def programmes(actor: Actor) -> QuerySet[Programme]:
    return Programme.objects.filter(organisation_id=actor.organisation_id)


def running_programmes(actor: Actor, day: datetime.date) -> QuerySet[Programme]:
    return programmes(actor).filter(starts__lte=day, ends__gte=day)


def programme(actor: Actor, programme_id: int) -> Programme:
    found = programmes(actor).filter(pk=programme_id).first()
    if found is None:
        raise NotThere("programme")
    return found


def programme_areas(actor: Actor) -> QuerySet[ProgrammeArea]:
    return ProgrammeArea.objects.filter(programme__organisation_id=actor.organisation_id)


def sensitivities(actor: Actor, programme_id: int) -> QuerySet[Sensitivity]:
    return Sensitivity.objects.filter(programme=programme(actor, programme_id))


def strictest_level(programme_id: int, area_codes: Iterable[str] | None = None) -> Level:
    """The most careful level of any topic of the programme, in these places or anywhere in it."""
    rows = Sensitivity.objects.filter(programme_id=programme_id)
    if area_codes is not None:
        rows = rows.filter(area_code__in=list(area_codes))
    levels = [Level(level) for level in rows.values_list("level", flat=True)]
    return max(levels, key=_ORDER.index, default=Level.OPEN)


def threshold(programme_id: int, area_codes: Iterable[str] | None = None) -> int:
    """How many people must stand behind a figure of this programme before it is shown."""
    return THRESHOLDS[strictest_level(programme_id, area_codes)]
