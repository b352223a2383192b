"""One line per deliberate act."""

from __future__ import annotations

from django.utils import timezone

from naast.platform.access import Actor
from naast.shared.audit.models import AuditEntry


def record(actor: Actor, verb: str, subject: object, **details: str | int | bool | None) -> None:
    """Note that `actor` did `verb` to `subject`; details are coarse facts, never free text."""
    AuditEntry.objects.create(
        organisation_id=actor.organisation_id,
        actor_id=actor.user_id,
        day=timezone.localdate(),
        verb=verb,
        subject=str(subject)[:160],
        details=details,
    )
