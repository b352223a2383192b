"""Readings for tests, made through the same action that people use."""

from __future__ import annotations

from typing import Any

from django_scopes import scope

from naast.shared.areas.queries import find
from naast.shared.people.queries import Member
from naast.shared.programmes.models import Programme
from naast.steps.detect.actions import note_reading
from naast.steps.detect.models import Reading


def make_reading(actor: Member, programme: Programme, **changes: Any) -> Reading:
    """Note a reading about the number of residents in one wijk of Voorbeelddam."""
    fields: dict[str, Any] = {
        "area": find("WKX00101"),
        "subject_kind": "figure",
        "subject_key": "inhabitants",
        "subject_title": "inwoners, 1-1-2024",
        "spoken_with": "residents",
        "headcount": "from_5",
        "verdict": "mixed",
        "meaning": "Er wonen meer mensen dan er geteld zijn, vooral in de zomer.",
        "week": "2026-W46",
    }
    with scope(organisation=actor.organisation):
        return note_reading(actor=actor, programme_id=programme.pk, **(fields | changes))
