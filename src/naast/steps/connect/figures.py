"""Counts of our own work. Exact inside the organisation; outside it figures show a class."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from django.db.models import Sum
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _

from naast.platform.access import Actor
from naast.shared.figures import WorkFigure
from naast.steps.connect.choices import State
from naast.steps.connect.models import Session, SessionQuestion


@dataclass(frozen=True)
class Period:
    """From `first` up to and including `last`."""

    name: str
    first: datetime.date
    last: datetime.date


@dataclass(frozen=True)
class WorkRow:
    """One thing we count, over several periods."""

    label: str
    figures: list[WorkFigure]


def periods(today: datetime.date) -> list[Period]:
    """The month so far, the year so far and the half year that people report over."""
    half_year = today - datetime.timedelta(days=182)
    return [
        Period(_("this month"), today.replace(day=1), today),
        Period(_("half a year"), half_year, today),
        Period(_("this year"), today.replace(month=1, day=1), today),
    ]


def overview(actor: Actor, shown: list[Period]) -> list[WorkRow]:
    """Sessions, visits and questions, also of discreet sessions: a sum tells no place."""
    counted = [(_counts(actor, period), period) for period in shown]
    kinds = (
        ("sessions", _("Sessions held")),
        ("cancelled", _("Sessions cancelled")),
        ("adults", _("Visits of adults")),
        ("under_16", _("Visits under 16")),
        ("questions", _("Questions heard")),
    )
    return [
        WorkRow(label, [_figure(label, counts[key], period) for counts, period in counted])
        for key, label in kinds
    ]


def _figure(label: str, value: int, period: Period) -> WorkFigure:
    return WorkFigure(label=label, value=value, period=period.name, source=_("session logs"))


def _counts(actor: Actor, period: Period) -> dict[str, int]:
    inside = Session.objects.filter(
        activity__programme__organisation_id=actor.organisation_id,
        day__gte=period.first,
        day__lte=period.last,
    )
    held = inside.filter(state=State.HELD)
    heads = held.aggregate(
        adults=Coalesce(Sum("log__adults"), 0), under_16=Coalesce(Sum("log__under_16"), 0)
    )
    return {
        "sessions": held.count(),
        "cancelled": inside.filter(state=State.CANCELLED).count(),
        "adults": heads["adults"],
        "under_16": heads["under_16"],
        "questions": SessionQuestion.objects.filter(log__session__in=held).count(),
    }
