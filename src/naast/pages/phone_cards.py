"""Cards on the ambassador's phone: inform makes them, listen packs them; only pages knows both."""

from __future__ import annotations

from django.utils import timezone

from naast.shared.people.queries import Member
from naast.steps.inform.queries import cards_for_phone
from naast.steps.listen.intake.package import CARD_PROVIDERS, Card


def cards(member: Member) -> list[Card]:
    return [
        {"code": card.code, "title": card.title, "url": card.url, "language": card.language}
        for card in cards_for_phone(member, timezone.localdate())
    ]


def register() -> None:
    """Called once, when Naast starts."""
    if cards not in CARD_PROVIDERS:
        CARD_PROVIDERS.append(cards)
