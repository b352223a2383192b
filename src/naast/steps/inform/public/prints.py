"""Which page of a card may be printed by whom, and how it is marked."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from django.utils.translation import gettext as _

from naast.platform.access import Actor, Right
from naast.platform.errors import DomainError, NotThere
from naast.steps.inform.cards import queries as cards
from naast.steps.inform.cards.preview import concept_page
from naast.steps.inform.headings import SOURCE_LANGUAGE
from naast.steps.inform.models import CardState
from naast.steps.inform.public.page import CardPage
from naast.steps.inform.public.queries import OtherLanguages, card_url, page_for


@dataclass(frozen=True)
class Sheet:
    """One card on A5. A concept says so and carries no code, since nothing is behind it yet."""

    page: CardPage
    concept: bool

    @property
    def path(self) -> str:
        """The public address behind the code; empty for what exists on paper only."""
        if self.concept or not self.page.code:
            return ""
        return card_url(self.page.code, self.page.language)

    @property
    def short_path(self) -> str:
        """What somebody types over from paper."""
        return card_url(self.page.code, SOURCE_LANGUAGE) if self.path else ""

    @property
    def file_name(self) -> str:
        name = self.page.code.lower() or "kaart"
        return f"{name}-{self.page.language}.pdf"


def sheet(actor: Actor, card_id: int, language: str, today: datetime.date) -> Sheet:
    """The public text where it is public; a marked concept for those who write it."""
    card = cards.card(actor, card_id)
    if card.state == CardState.RECALLED:
        raise DomainError(
            _("This card was recalled, so it is not printed. Correct it and publish it again.")
        )
    if card.state == CardState.PUBLISHED:
        page = _public(actor, card_id, language, today)
        if page is not None:
            return Sheet(page, concept=False)
    if actor.may(Right.CARDS):
        concept = concept_page(card, language)
        if concept is not None:
            return Sheet(concept, concept=True)
    raise NotThere("print")


def _public(actor: Actor, card_id: int, language: str, today: datetime.date) -> CardPage | None:
    """Only a text that holds today: nobody hands out a notice."""
    try:
        page = page_for(cards.card(actor, card_id), language, today)
    except OtherLanguages:
        return None
    return page if page.kind == "valid" else None
