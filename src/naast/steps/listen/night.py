"""What the listening part does by itself each day."""

from __future__ import annotations

import datetime
import logging
import random

from django.db import transaction
from django_scopes import scopes_disabled

from naast.platform.errors import DomainError
from naast.steps.listen import results
from naast.steps.listen.intake.opening import open_pools
from naast.steps.listen.models import Wave
from naast.steps.listen.retention import end_programmes

_log = logging.getLogger(__name__)


def evening(now: datetime.datetime, chance: random.Random | None = None) -> None:
    """Open full pools, then show the field team what may be shown by now."""
    opened = open_pools(now, chance)
    with scopes_disabled():
        for wave in Wave.objects.filter(pk__in=opened).select_related("programme", "version"):
            _release(wave, now.date())


def _release(wave: Wave, today: datetime.date) -> None:
    if not results.is_planned(results.Night(wave.programme.organisation_id), wave):
        return
    try:
        with transaction.atomic():
            results.release(actor=None, wave=wave, moment="field", today=today)
    except DomainError as error:
        # Nothing may be added yet; the tables of before stay.
        _log.info("No new tables for wave %d: %s", wave.pk, error.message)


def morning(now: datetime.datetime) -> None:
    """Destroy what an ended programme left."""
    end_programmes(now)
