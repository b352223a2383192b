"""Text of a card in a template: numbers keep their own direction in right-to-left text."""

from __future__ import annotations

import re

from django import template
from django.urls import reverse
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext

from naast.platform.ui import Link
from naast.steps.inform.headings import RIGHT_TO_LEFT
from naast.steps.inform.models import FactCard

register = template.Library()


@register.inclusion_tag("platform/components/crumbs.html")
def inform_crumbs(
    here: str, card: FactCard | None = None, title: str = ""
) -> dict[str, list[Link]]:
    """The way back to the step, and to the card a page is about."""
    items = [Link(gettext("Inform"), reverse("inform:home"))]
    if card is not None:
        items.append(Link(title, reverse("inform:card", args=[card.pk])))
    return {"items": [*items, Link(here, "")]}


# Digits in a row keep their order by themselves; what has a sign or a space in it does not.
_NUMBER = re.compile(r"\+?\d[\d .,:/()\-–]*\d%?|\d%")
_PLAIN = re.compile(r"\d+")


@register.filter
def for_language(text: str, language: str) -> SafeString:
    """Escape `text`; in Arabic and Persian wrap numbers that would be turned around."""
    escaped = escape(text)
    if language not in RIGHT_TO_LEFT:
        return escaped
    # Entities such as &#x27; hold digits too: leave them alone.
    parts = re.split(r"(&#?\w+;)", escaped)
    return mark_safe("".join(_wrapped(part) for part in parts))  # noqa: S308  # escaped above


def _wrapped(part: str) -> str:
    if part.startswith("&") and part.endswith(";"):
        return part
    return _NUMBER.sub(_isolated, part)


def _isolated(found: re.Match[str]) -> str:
    if _PLAIN.fullmatch(found[0]):
        return found[0]
    return f'<bdi dir="ltr">{found[0]}</bdi>'
