"""The state of keys and of their recovery pages."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from naast.platform.access import Actor, Right
from naast.platform.errors import NotThere
from naast.shared.people.models import User
from naast.shared.people.queries import holders
from naast.steps.listen.custody import files
from naast.steps.listen.models import ProgrammeKey, RecoveryHalf


@dataclass(frozen=True)
class HalfState:
    half: str
    label: str
    holder: str
    holder_id: int | None
    shown: bool
    made_on: datetime.date


@dataclass(frozen=True)
class KeyState:
    """What the administrator and the privacy officer see of an organisation's keys."""

    programmes: int
    file_present: bool
    file_right: bool
    halves: list[HalfState]

    @property
    def needed(self) -> bool:
        return self.programmes > 0

    @property
    def recoverable(self) -> bool:
        return len(self.halves) == 2 and all(half.shown for half in self.halves)


def fingerprint(actor: Actor) -> str:
    """Of the key file that belongs to this organisation's keys; empty when there is none yet."""
    keys = ProgrammeKey.objects.filter(programme__organisation_id=actor.organisation_id)
    halves = RecoveryHalf.objects.filter(organisation_id=actor.organisation_id)
    found = keys.values_list("lock_fingerprint", flat=True).first()
    return found or halves.values_list("lock_fingerprint", flat=True).first() or ""


def _file_state(actor: Actor) -> tuple[bool, bool]:
    path = files.organisation_file(actor.organisation_id)
    if not path.exists():
        return False, False
    expected = fingerprint(actor)
    try:
        files.organisation_key(actor.organisation_id, expected)
    except files.KeyFileMissing:
        return True, not expected
    return True, True


def key_state(actor: Actor) -> KeyState:
    present, right = _file_state(actor)
    halves = RecoveryHalf.objects.filter(organisation_id=actor.organisation_id)
    keys = ProgrammeKey.objects.filter(programme__organisation_id=actor.organisation_id)
    return KeyState(
        programmes=keys.exclude(locked_private_key=b"").count(),
        file_present=present,
        file_right=right,
        halves=[
            HalfState(
                half=row.half,
                label=row.get_half_display(),
                holder=row.holder.name if row.holder else "",
                holder_id=row.holder_id,
                shown=row.shown,
                made_on=row.made_on,
            )
            for row in halves.select_related("holder").order_by("half")
        ],
    )


def possible_holders(actor: Actor) -> list[User]:
    """Who may keep a recovery page: administrators and privacy officers."""
    return holders(actor, Right.ORGANISATION_SEE)


def half(actor: Actor, which: str) -> RecoveryHalf:
    found = RecoveryHalf.objects.filter(organisation_id=actor.organisation_id, half=which)
    row = found.select_related("holder").first()
    if row is None:
        raise NotThere("half")
    return row
