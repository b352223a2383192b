"""A card that is not public yet, laid out as residents would see it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from naast.steps.inform.cards import queries, rules
from naast.steps.inform.checks import long_sentences
from naast.steps.inform.headings import NL, SOURCE_LANGUAGE, from_stored
from naast.steps.inform.models import CardText, CardVersion, FactCard
from naast.steps.inform.public.page import CardPage, page_of


@dataclass(frozen=True)
class Preview:
    """The page in phone form, and what still needs work."""

    page: CardPage
    long: list[str]
    reasons: list[str]


def preview_of(version: CardVersion, card: FactCard, today: datetime.date) -> Preview:
    """`version` may hold what was typed a moment ago and is not stored."""
    page = page_of(
        version,
        version,
        language=SOURCE_LANGUAGE,
        words=NL,
        code=card.code or "",
        invented=card.organisation.invented,
    )
    texts = rules.texts_of(version)
    spoken = ("claim", "certain", "good_sides", "downsides", "unknown")
    long = [sentence for name in spoken for sentence in long_sentences(texts[name])]
    return Preview(page, long, rules.reasons_not_to_publish(version, today))


def concept_page(card: FactCard, language: str) -> CardPage | None:
    """The version in hand in one language, approved or not; None where nobody wrote it."""
    version = queries.working_version(card)
    text: CardText
    if language == SOURCE_LANGUAGE:
        text, words, reviewer = version, NL, ""
    else:
        row = queries.translation(version, language)
        if row is None:
            return None
        text, words, reviewer = row, from_stored(row.headings), row.reviewer_name
    return page_of(
        version,
        text,
        language=language,
        words=words,
        code=card.code or "",
        invented=card.organisation.invented,
        reviewer=reviewer,
    )
