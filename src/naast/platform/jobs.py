"""Daily jobs. A step registers a function; the worker runs it once a day, from its hour on.

A job that was missed (the machine was off) runs as soon as a worker is there again. A job
that fails keeps the day unclaimed, so it is tried again at the next tick.
"""

from __future__ import annotations

import datetime
import logging
from collections.abc import Callable
from dataclasses import dataclass

from django.db import transaction

from naast.platform.models import DailyRun

Job = Callable[[datetime.datetime], object]
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class DailyJob:
    name: str
    at: datetime.time
    run: Job


_registered: dict[str, DailyJob] = {}


def daily(name: str, at: datetime.time, run: Job) -> None:
    """Register `run` under `name`; called from an app's `ready`."""
    _registered[name] = DailyJob(name, at, run)


def registered() -> list[DailyJob]:
    return sorted(_registered.values(), key=lambda job: (job.at, job.name))


def _run_if_due(job: DailyJob, now: datetime.datetime) -> bool:
    """Run `job` unless it ran on this day; of several workers at once only one does."""
    if now.time() < job.at:
        return False
    with transaction.atomic():
        DailyRun.objects.get_or_create(job=job.name, defaults={"last_day": datetime.date.min})
        run = DailyRun.objects.select_for_update().get(job=job.name)
        if run.last_day >= now.date():
            return False
        run.last_day = now.date()
        run.save(update_fields=["last_day"])
        job.run(now)
    return True


def run_due(now: datetime.datetime) -> list[str]:
    """Run what is due at `now`; returns the names of what ran. One failure stops no other."""
    ran = []
    for job in registered():
        try:
            if _run_if_due(job, now):
                ran.append(job.name)
        except Exception:
            _log.exception("The daily job %s failed; it is tried again.", job.name)
    return ran
