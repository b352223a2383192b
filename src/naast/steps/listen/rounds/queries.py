"""Reads of rounds: what runs, what waits, how full the pool is."""

from __future__ import annotations

import datetime
from collections import Counter
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.db.models import Count, QuerySet
from django.utils.translation import gettext as _

from naast.platform.access import Actor
from naast.platform.errors import NotThere
from naast.shared.areas.queries import Area
from naast.shared.figures.types import WorkFigure
from naast.steps.listen.models import (
    AmbassadorLanguage,
    Duration,
    Envelope,
    Interview,
    Refusals,
    Sameness,
    Wave,
)

# A pool is opened whole when it holds at least this much (RULINGS 1.5).
OPENS_AT_ENVELOPES = 20
OPENS_AT_SHIFTS = 3
# A language is kept by name when at least this many ambassadors speak it.
ENOUGH_SPEAKERS = 3
SHORT_TOKEN = 4


@dataclass(frozen=True)
class WaitingShift:
    """A shift in quarantine, as a whole: how many talks, in which quality classes."""

    token: str
    envelopes: int
    durations: list[tuple[str, int]]
    sameness: list[tuple[str, int]]
    refusals: list[tuple[str, int]]

    @property
    def facts(self) -> list[tuple[str, str]]:
        """The classes in words: '5 normal, 2 long'."""
        named = (
            (_("Length"), self.durations),
            (_("Answers"), self.sameness),
            (_("Skipped"), self.refusals),
        )
        return [
            (name, ", ".join(f"{number} {label}" for label, number in classes))
            for name, classes in named
        ]

    @property
    def short(self) -> str:
        return self.token[:SHORT_TOKEN]


@dataclass(frozen=True)
class Pool:
    envelopes: int
    shifts: int

    @property
    def opens_tonight(self) -> bool:
        return self.envelopes >= OPENS_AT_ENVELOPES and self.shifts >= OPENS_AT_SHIFTS

    @property
    def envelopes_needed(self) -> int:
        return OPENS_AT_ENVELOPES

    @property
    def shifts_needed(self) -> int:
        return OPENS_AT_SHIFTS


def waves(actor: Actor) -> QuerySet[Wave]:
    rows = Wave.objects.filter(programme__organisation_id=actor.organisation_id)
    rows = rows.select_related("programme", "version__questionnaire")
    return rows.defer("version__xform", "version__source")


def wave(actor: Actor, wave_id: int) -> Wave:
    found = waves(actor).filter(pk=wave_id).first()
    if found is None:
        raise NotThere("wave")
    return found


def wave_of_round(actor: Actor, round_key: str) -> Wave:
    """The wave behind a round key of the release door, `wave:<pk>`."""
    kind, _colon, key = round_key.partition(":")
    if kind != "wave" or not key.isdigit():
        raise NotThere("wave")
    return wave(actor, int(key))


def waves_in(actor: Actor, area: Area) -> list[Wave]:
    """The waves that ask in this place, in a place within it, or in the one it lies in."""
    around = {area.code, area.parent_code, area.gemeente_code}
    return [
        wave
        for wave in waves(actor)
        if any(place["code"] in around or place["gemeente"] == area.code for place in wave.places)
    ]


def open_waves(actor: Actor) -> QuerySet[Wave]:
    return waves(actor).filter(state=Wave.State.OPEN)


def waiting_shifts(actor: Actor, wave: Wave) -> list[WaitingShift]:
    """Shifts in quarantine in the order of their tokens, which is chance."""
    rows = (
        Envelope.objects.filter(wave=wave, wave__programme__organisation_id=actor.organisation_id)
        .exclude(shift="")
        .values("shift", "duration", "straight_lining", "refusals")
        .annotate(envelopes=Count("id"))
        .order_by("shift")
    )
    by_shift: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        by_shift.setdefault(row["shift"], []).append({**row})
    return [_shift(token, found) for token, found in by_shift.items()]


def _shift(token: str, rows: list[dict[str, Any]]) -> WaitingShift:
    def classes(field: str, choices: type[models.TextChoices]) -> list[tuple[str, int]]:
        counts: Counter[str] = Counter()
        for row in rows:
            counts[row[field]] += row["envelopes"]
        return [(str(one.label), counts[one.value]) for one in choices if counts[one.value]]

    return WaitingShift(
        token=token,
        envelopes=sum(row["envelopes"] for row in rows),
        durations=classes("duration", Duration),
        sameness=classes("straight_lining", Sameness),
        refusals=classes("refusals", Refusals),
    )


def waiting_counts(actor: Actor) -> dict[int, int]:
    """How many shifts wait per wave."""
    rows = (
        Envelope.objects.filter(wave__programme__organisation_id=actor.organisation_id)
        .exclude(shift="")
        .values("wave")
        .annotate(shifts=Count("shift", distinct=True))
        .values_list("wave", "shifts")
    )
    return dict(rows)


def pool(wave: Wave) -> Pool:
    return Pool(wave.pool_envelopes, wave.pool_shifts)


def interviews(actor: Actor, wave: Wave) -> QuerySet[Interview]:
    return Interview.objects.filter(
        wave=wave, wave__programme__organisation_id=actor.organisation_id
    )


def talks_held(actor: Actor, wave: Wave) -> WorkFigure:
    """How many talks became a record: our own work, so exact inside the organisation."""
    return WorkFigure(
        label=_("talks opened and kept"), value=interviews(actor, wave).count(), period=wave.title
    )


def ambassador_languages(programme_id: int) -> dict[str, int]:
    rows = AmbassadorLanguage.objects.filter(programme_id=programme_id)
    return dict(rows.values_list("language", "ambassadors"))


def kept_languages(programme_id: int) -> frozenset[str]:
    """The languages that a record may name; all others are kept as 'other'."""
    counts = ambassador_languages(programme_id)
    return frozenset(code for code, number in counts.items() if number >= ENOUGH_SPEAKERS)


def next_wave(wave: Wave, today: datetime.date) -> Wave | None:
    """The round of the same programme whose pool takes over what this one leaves."""
    later = Wave.objects.filter(
        programme_id=wave.programme_id, state=Wave.State.OPEN, closes__gte=today
    )
    return later.exclude(pk=wave.pk).order_by("-opens", "-pk").first()
