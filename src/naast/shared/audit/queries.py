"""Reads of the trail, for the privacy officer and the residents' board."""

from __future__ import annotations

from django.db.models import QuerySet

from naast.platform.access import Actor
from naast.shared.audit.models import AuditEntry


def entries(actor: Actor) -> QuerySet[AuditEntry]:
    return AuditEntry.objects.filter(organisation_id=actor.organisation_id).select_related("actor")
