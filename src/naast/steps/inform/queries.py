"""What other parts of Naast may ask of this step."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from django.utils.translation import gettext as _

from naast.platform.access import Actor, Right
from naast.shared.areas.parts import PlaceItem, PlacePart
from naast.steps.inform.cards import queries as cards
from naast.steps.inform.public.queries import card_url
from naast.steps.inform.questions import queries as questions


@dataclass(frozen=True)
class CardForPhone:
    """A card as the ambassador's phone keeps it: what it is called and where it stands."""

    code: str
    title: str
    url: str
    language: str


def cards_for_phone(actor: Actor, today: datetime.date) -> list[CardForPhone]:
    """Public cards that hold today, in every language they are public in.

    Discreet cards have no address and are not among them.
    """
    return [
        CardForPhone(
            row.card.code, row.title_in(language), card_url(row.card.code, language), language
        )
        for row in cards.valid_cards(actor, today)
        if row.card.code is not None
        for language in row.languages
    ]


def waiting_questions(actor: Actor) -> int:
    """How many questions wait for an answer."""
    return questions.waiting(actor).count()


def place_section(actor: Actor, area: str, today: datetime.date) -> PlacePart:
    """Cards about this place, discreet ones left out, and how many questions wait."""
    items = [
        PlaceItem(row.title, card_url(row.card.code))
        for row in cards.in_area(actor, area, today)
        if row.card.code is not None
    ]
    return PlacePart(
        title=_("What we explain here"),
        items=items,
        empty=_("No card is about this place yet. A card answers a question that people ask here."),
    )


def work_waits(actor: Actor, today: datetime.date) -> str:
    """One line for the home of who writes cards; empty for others."""
    if not actor.may(Right.CARDS):
        return ""
    soon = sum(row.expires_soon for row in cards.work(actor, today))
    return _("%(waiting)s questions wait, %(soon)s cards end soon") % {
        "waiting": waiting_questions(actor),
        "soon": soon,
    }
