"""What a writer hands in, checked by the form and not yet stored."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field

from naast.shared.programmes.actions import PlaceRef
from naast.steps.inform.models import CardVersion


@dataclass(frozen=True, kw_only=True)
class CardDraft:
    """The words and facts of a card. What is still unknown stays blank."""

    title: str
    claim: str = ""
    certainty: str = "probably"
    certain: str = ""
    good_sides: str = ""
    downsides: str = ""
    unknown: str = ""
    source_name: str = ""
    source_date: datetime.date | None = None
    source_url: str = ""
    ask_who: str = ""
    ask_phone: str = ""
    ask_desk: str = ""
    ask_hours: str = ""
    sender: str = ""
    expires: datetime.date | None = None

    def put_on(self, version: CardVersion) -> CardVersion:
        """Lay these words on a version; the caller saves it."""
        for name, value in vars(self).items():
            setattr(version, name, value)
        return version


@dataclass(frozen=True, kw_only=True)
class CardAbout:
    """Where a card belongs: found by theme and place."""

    theme: str
    places: list[PlaceRef] = field(default_factory=list)
    discreet: bool = False


@dataclass(frozen=True, kw_only=True)
class Check:
    """Who looked at the facts: a name and in what role."""

    name: str
    role: str
