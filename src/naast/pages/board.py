"""What stands where, per place and per step: a board in alphabetical order, never a ranking."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse

from naast.pages.context import step_titles
from naast.pages.places.from_steps import doing, explaining, heard, promised
from naast.pages.places.sections import Section, readings
from naast.shared.people.queries import Member
from naast.steps.detect import queries as detect
from naast.steps.listen.rounds import queries as rounds


@dataclass(frozen=True)
class WaitingShifts:
    title: str
    url: str
    shifts: int


def waiting_shifts(actor: Member) -> list[WaitingShifts]:
    """The rounds in which shifts wait to be accepted."""
    counts = rounds.waiting_counts(actor)
    return [
        WaitingShifts(wave.title, reverse("listen:wave", kwargs={"wave": wave.pk}), counts[wave.pk])
        for wave in rounds.waves(actor)
        if wave.pk in counts
    ]


@dataclass(frozen=True)
class StepState:
    """Whether a step has begun in a place: how many things of ours stand there."""

    key: str
    title: str
    items: int


@dataclass(frozen=True)
class PlaceState:
    name: str
    url: str
    steps: list[StepState]


def place_states(actor: Member) -> list[PlaceState]:
    """Each place of the organisation's programmes with what has begun in each step."""
    found: dict[str, PlaceState] = {}
    titles = step_titles()
    parts = {
        "detect": readings,
        "listen": heard,
        "connect": doing,
        "inform": explaining,
        "learn": promised,
    }
    for place in detect.programme_places(actor):
        if place.area is None or place.code in found:
            continue
        sections: dict[str, Section] = {
            key: provider(actor, place.area) for key, provider in parts.items()
        }
        found[place.code] = PlaceState(
            place.name,
            reverse("places:place", kwargs={"area": place.code}),
            [StepState(key, titles[key], len(section.items)) for key, section in sections.items()],
        )
    return sorted(found.values(), key=lambda state: state.name)
