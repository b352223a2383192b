"""One line per deliberate act."""

from __future__ import annotations

import datetime
import secrets

from django.utils import timezone

from naast.platform.access import Actor
from naast.shared.audit.models import AuditEntry


def record(
    actor: Actor,
    verb: str,
    subject: object,
    *,
    by_week: bool = False,
    **details: str | int | bool | None,
) -> None:
    """Note that `actor` did `verb` to `subject`; details are coarse facts, never free text.

    `by_week` keeps the week instead of the day, where a day would say too much. Such a line gets a
    number by chance below zero: its neighbours in order of arrival would give the day away.
    """
    day = timezone.localdate()
    if by_week:
        details.setdefault("week", day.strftime("%G-W%V"))
    AuditEntry.objects.create(
        pk=-1 - secrets.randbelow(2**62) if by_week else None,
        organisation_id=actor.organisation_id,
        actor_id=actor.user_id,
        day=day - datetime.timedelta(days=day.weekday()) if by_week else day,
        verb=verb,
        subject=str(subject)[:160],
        details=details,
    )


def record_by_itself(
    organisation_id: int, verb: str, subject: object, **details: str | int | bool | None
) -> None:
    """Note what Naast did by itself, as proof: what retention destroyed, for example."""
    AuditEntry.objects.create(
        organisation_id=organisation_id,
        day=timezone.localdate(),
        verb=verb,
        subject=str(subject)[:160],
        details=details,
    )
