"""Weeks, the finest time the listening part knows."""

from __future__ import annotations

import datetime


def week_of(day: datetime.date) -> str:
    """The ISO week, as 2026-W48; as text it sorts in time."""
    year, week, _weekday = day.isocalendar()
    return f"{year}-W{week:02d}"
