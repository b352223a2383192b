"""The few signs that stand beside a word. An icon never stands alone, so all are decoration."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from django.utils.safestring import SafeString, mark_safe

STATIC = Path(__file__).parent / "static" / "platform"
STEPS = ("detect", "listen", "connect", "inform", "learn")

_PATHS = {
    "arrow": '<path d="M5 12h14M13 6l6 6-6 6"/>',
    "caution": '<path d="M12 3.5 2.5 20h19Z"/><path d="M12 10v4.5M12 17.4v.1"/>',
    "check": '<circle cx="12" cy="12" r="9"/><path d="m8 12.3 2.8 2.8L16 9.7"/>',
    "error": '<circle cx="12" cy="12" r="9"/><path d="M12 7.5v5.500M12 16.400v.1"/>',
    "hidden": (
        '<path d="M4 4l16 16M9.5 5.900A9.6 9.6 0 0 1 12 5.500c4 0 7.2 2.2 9.5 6.5'
        "a15 15 0 0 1-2.9 3.700M6.3 7.600A14.5 14.5 0 0 0 2.5 12c2.3 4.3 5.5 6.5 9.5 6.5"
        'a9.5 9.5 0 0 0 4.7-1.2"/>'
    ),
    "info": '<circle cx="12" cy="12" r="9"/><path d="M12 11v5.500M12 7.500v.1"/>',
    "neutral": '<circle cx="12" cy="12" r="4"/>',
    "people": (
        '<circle cx="8.5" cy="8" r="3"/><path d="M2.8 19v-1a5.7 5.7 0 0 1 11.4 0v1"/>'
        '<circle cx="17" cy="9.5" r="2.4"/><path d="M17 14.500a4.4 4.4 0 0 1 4.4 4.4"/>'
    ),
    "phone": (
        '<path d="M6 3.500h3.500l1.5 4.5-2 1.500a13 13 0 0 0 5.5 5.500l1.5-2 4.5 1.500V18'
        'a2.5 2.5 0 0 1-2.7 2.500C10.5 20 4 13.5 3.5 6.200A2.5 2.5 0 0 1 6 3.500Z"/>'
    ),
    "stop": '<circle cx="12" cy="12" r="9"/><path d="M8.5 8.500l7 7M15.5 8.500l-7 7"/>',
    "undo": '<path d="M4 9h10a5.5 5.5 0 0 1 0 11H8M4 9l4.5-4.500M4 9l4.5 4.5"/>',
    "wait": '<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3.5 2"/>',
}
_OPEN = (
    '<svg viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" '
    'stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" '
    'focusable="false">'
)


@cache
def icon_svg(name: str) -> SafeString:
    """One sign as inline SVG in the colour of the text around it."""
    return mark_safe(f"{_OPEN}{_PATHS[name]}</svg>")  # noqa: S308  # our own constants


@cache
def step_svg(step: str) -> SafeString:
    """The pictogram of a step, the same file that prints and the manual use."""
    if step not in STEPS:
        raise ValueError(f"{step!r} is not one of the five steps: {', '.join(STEPS)}.")
    return _decoration((STATIC / "steps" / f"{step}.svg").read_text(encoding="utf-8"))


@cache
def logo_svg() -> SafeString:
    """Two people beside one another."""
    return _decoration((STATIC / "logo.svg").read_text(encoding="utf-8"))


def _decoration(svg: str) -> SafeString:
    hidden = svg.strip().replace("<svg ", '<svg aria-hidden="true" focusable="false" ', 1)
    return mark_safe(hidden)  # noqa: S308  # files of our own package
