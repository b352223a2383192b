"""A card as one page: what screen, print and preview show, in one language."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field, replace
from typing import Literal

from naast.steps.inform.headings import Headings, direction
from naast.steps.inform.models import CardText, CardVersion, Certainty
from naast.steps.inform.public.dates import day_text

Kind = Literal["valid", "expired", "recalled", "stale"]


def lines_of(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


@dataclass(frozen=True)
class Block:
    """A heading with its lines."""

    title: str
    lines: list[str]


@dataclass(frozen=True)
class Change:
    """What was wrong, what holds now, and the days between which it stood here wrong.

    `in_dutch` marks words that nobody has translated yet.
    """

    wrong: list[str]
    now: list[str]
    since: str
    on: str
    language: str
    in_dutch: bool = False


@dataclass(frozen=True)
class LanguageLink:
    """As the public base template takes them."""

    code: str
    title: str
    url: str
    active: bool


@dataclass(frozen=True, kw_only=True)
class CardPage:
    """Everything a reader sees. A notice page has no blocks, only what to know and whom to call."""

    kind: Kind
    language: str
    words: Headings
    title: str
    code: str
    sender: str
    day: str
    expires: str
    invented: bool
    certainty: str = ""
    claim: list[str] = field(default_factory=list)
    certain: list[str] = field(default_factory=list)
    sides: list[Block] = field(default_factory=list)
    source: str = ""
    source_day: str = ""
    source_url: str = ""
    ask_who: str = ""
    ask_desk: str = ""
    ask_hours: str = ""
    phone: str = ""
    checked_by: str = ""
    reviewed_by: str = ""
    changes: list[Change] = field(default_factory=list)
    languages: list[LanguageLink] = field(default_factory=list)

    @property
    def direction(self) -> str:
        return direction(self.language)

    @property
    def phone_url(self) -> str:
        return "tel:" + "".join(sign for sign in self.phone if sign.isdigit() or sign == "+")

    @property
    def notice_title(self) -> str:
        titles = {
            "expired": self.words.expired,
            "recalled": self.words.recalled,
            "stale": self.words.stale,
        }
        return titles.get(self.kind, "")

    @property
    def notice_text(self) -> str:
        texts = {
            "expired": self.words.expired_text,
            "recalled": self.words.recalled_text,
            "stale": self.words.stale_text,
        }
        return texts.get(self.kind, "")


def _certainty(value: str, words: Headings) -> str:
    labels = {
        Certainty.SURE: words.sure,
        Certainty.PROBABLY: words.probably,
        Certainty.UNKNOWN: words.unknown_yet,
    }
    return labels[Certainty(value)]


def page_of(
    version: CardVersion,
    text: CardText,
    *,
    language: str,
    words: Headings,
    kind: Kind = "valid",
    code: str = "",
    invented: bool = False,
    reviewer: str = "",
    changes: list[Change] | None = None,
    languages: list[LanguageLink] | None = None,
) -> CardPage:
    """Lay a version out with the text of one language; only a valid page carries that text."""

    def day(value: datetime.date | None) -> str:
        return day_text(value, language) if value else ""

    common = CardPage(
        kind=kind,
        language=language,
        words=words,
        title=text.title,
        code=code,
        sender=version.sender,
        day=day(version.published_on),
        expires=day(version.expires),
        invented=invented,
        ask_who=text.ask_who,
        ask_desk=text.ask_desk,
        ask_hours=text.ask_hours,
        phone=version.ask_phone,
        changes=changes or [],
        languages=languages or [],
    )
    if kind != "valid":
        return common
    checker = ", ".join(part for part in (version.checker_name, version.checker_role) if part)
    return replace(
        common,
        certainty=_certainty(version.certainty, words),
        claim=lines_of(text.claim),
        certain=lines_of(text.certain),
        sides=[
            Block(words.good_sides, lines_of(text.good_sides)),
            Block(words.downsides, lines_of(text.downsides)),
            Block(words.unknown, lines_of(text.unknown)),
        ],
        source=text.source_name,
        source_day=day(version.source_date),
        source_url=version.source_url,
        checked_by=checker,
        reviewed_by=reviewer,
    )
