"""Days as a resident reads them."""

from __future__ import annotations

import datetime

from django.utils import translation
from django.utils.formats import date_format

# Where the name of the month is well known to read; elsewhere figures, as on an official letter.
_WORDED = frozenset({"nl", "en", "tr", "fr", "es"})


def day_text(day: datetime.date, language: str) -> str:
    """24 november 2026, or 24-11-2026 where we cannot be sure of the name of the month."""
    if language not in _WORDED:
        return f"{day.day}-{day.month}-{day.year}"
    with translation.override(language):
        return date_format(day, "j F Y")
