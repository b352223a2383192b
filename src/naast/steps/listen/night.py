"""What the listening part does by itself each day, as jobs that stand apart.

Opening must not wait for releasing: when the second fails, what the first did stays.
"""

from __future__ import annotations

import datetime
import logging

from django.db import transaction
from django_scopes import scopes_disabled

from naast.platform.errors import DomainError
from naast.steps.listen import results
from naast.steps.listen.models import Wave

_log = logging.getLogger(__name__)


def job_show_field_teams(now: datetime.datetime) -> None:
    """Release for the field team of each running round what may be shown by now."""
    with scopes_disabled():
        running = Wave.objects.filter(state=Wave.State.OPEN)
        for wave in running.select_related("programme", "version"):
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
