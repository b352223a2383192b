"""The colours of a municipality: one CSS file of design tokens beside ours."""

from __future__ import annotations

from pathlib import Path

from django.conf import settings
from django.urls import reverse


def theme_file() -> Path | None:
    """The file that NAAST_THEME names, or None when it names nothing or an address."""
    if not settings.NAAST_THEME:
        return None
    path = Path(settings.NAAST_THEME)
    return path if path.is_file() else None


def theme_address() -> str:
    """Where a page finds the theme: our own address for a file, else what NAAST_THEME says."""
    if theme_file() is not None:
        return reverse("platform:theme")
    return str(settings.NAAST_THEME)
