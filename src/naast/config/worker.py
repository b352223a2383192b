"""The job worker: daily jobs at their hour, and as soon as it can when the hour was missed."""

from __future__ import annotations

import datetime
import signal
import threading

from django.db import close_old_connections
from django.utils import timezone

from naast.platform.jobs import run_due

SECONDS_BETWEEN = 20.0


def run_once(now: datetime.datetime | None = None) -> list[str]:
    """Run the daily jobs that are due at `now` (a naive local time) or at this moment."""
    moment = timezone.localtime() if now is None else timezone.make_aware(now)
    return run_due(moment)


def run_until_stopped() -> None:
    stop = threading.Event()
    signal.signal(signal.SIGTERM, lambda _signal, _frame: stop.set())
    signal.signal(signal.SIGINT, lambda _signal, _frame: stop.set())
    while not stop.wait(SECONDS_BETWEEN):
        close_old_connections()
        run_due(timezone.localtime())
