"""Reads of cards, for those who write them and those who take them along."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from django.db.models import Prefetch, Q, QuerySet

from naast.platform.access import Actor, Right
from naast.platform.errors import NotThere
from naast.steps.connect.choices import Theme
from naast.steps.inform.cards import rules
from naast.steps.inform.headings import LANGUAGES, SOURCE_LANGUAGE
from naast.steps.inform.models import (
    CardState,
    CardVersion,
    FactCard,
    Translation,
    TranslationState,
    VersionState,
)


@dataclass(frozen=True)
class Standing:
    """A translation, and whether it may be read."""

    translation: Translation
    stale: bool
    reasons: list[str]
    public: bool

    @property
    def language_name(self) -> str:
        return LANGUAGES.get(self.translation.language, self.translation.language)

    @property
    def approved(self) -> bool:
        return self.translation.state == TranslationState.APPROVED and not self.stale


@dataclass(frozen=True)
class CardRow:
    """A card in a list: where it stands and what needs doing."""

    card: FactCard
    version: CardVersion
    expired: bool
    expires_soon: bool
    languages: list[str]
    waiting: list[str]

    @property
    def title(self) -> str:
        return self.version.title

    def title_in(self, language: str) -> str:
        """The title in a language of `languages`."""
        titles = {row.language: row.title for row in self.version.translations.all()}
        return titles.get(language, self.version.title)

    @property
    def language_names(self) -> str:
        return ", ".join(LANGUAGES.get(code, code) for code in self.languages)

    @property
    def prints(self) -> list[tuple[str, str]]:
        """Languages in which it can be printed, with their names."""
        return [(code, LANGUAGES[code]) for code in self.languages]

    @property
    def waiting_names(self) -> str:
        return ", ".join(LANGUAGES.get(code, code) for code in self.waiting)


def cards(actor: Actor) -> QuerySet[FactCard]:
    return FactCard.objects.filter(organisation_id=actor.organisation_id)


def card(actor: Actor, card_id: int) -> FactCard:
    """A card to work on."""
    found = cards(actor).filter(pk=card_id).select_related("programme").first()
    if found is None:
        raise NotThere("card")
    return found


def working_version(card: FactCard) -> CardVersion:
    """The version in hand: the draft, else what stands published."""
    found = (
        CardVersion.objects.filter(card=card)
        .exclude(state=VersionState.PAST)
        .select_related("written_by", "check_noted_by", "card")
        .first()
    )
    assert found is not None  # noqa: S101  # a card is made with its first version
    return found


def standings(version: CardVersion) -> list[Standing]:
    """Each translation of a version with its state, in the order of our languages."""
    order = list(LANGUAGES)
    rows = Translation.objects.filter(version=version).select_related("written_by")
    found = [
        Standing(
            row,
            rules.is_stale(row, version),
            rules.reasons_not_to_approve(row, version),
            row.published_on is not None,
        )
        for row in rows
    ]
    return sorted(found, key=lambda one: order.index(one.translation.language))


def translation(version: CardVersion, language: str) -> Translation | None:
    return Translation.objects.filter(version=version, language=language).first()


def _rows(found: QuerySet[FactCard], today: datetime.date) -> list[CardRow]:
    current = CardVersion.objects.exclude(state=VersionState.PAST).prefetch_related("translations")
    prefetched = found.prefetch_related(Prefetch("versions", current, to_attr="in_hand"), "areas")
    return [_row(one, one.in_hand[0], today) for one in prefetched]


def _row(found: FactCard, version: CardVersion, today: datetime.date) -> CardRow:
    rows = list(version.translations.all())
    public = [row.language for row in rows if row.published_on is not None]
    return CardRow(
        card=found,
        version=version,
        expired=rules.expired(version, today),
        expires_soon=rules.expires_soon(version, today),
        languages=[SOURCE_LANGUAGE, *public],
        waiting=[row.language for row in rows if row.published_on is None],
    )


def work(actor: Actor, today: datetime.date) -> list[CardRow]:
    """All cards for those who make them; what needs attention first."""
    if not actor.may(Right.CARDS):
        return []
    rows = _rows(cards(actor), today)
    order = {CardState.DRAFT: 0, CardState.PUBLISHED: 1, CardState.RECALLED: 2}
    return sorted(
        rows,
        key=lambda row: (
            order[CardState(row.card.state)],
            row.version.expires or datetime.date.max,
            row.title.casefold(),
        ),
    )


def valid_cards(actor: Actor, today: datetime.date) -> list[CardRow]:
    """Cards that may be taken along today: published, not recalled, not too old."""
    published = cards(actor).filter(state=CardState.PUBLISHED)
    rows = [row for row in _rows(published, today) if not row.expired]
    return sorted(rows, key=lambda row: row.title.casefold())


def find(
    actor: Actor, today: datetime.date, *, words: str = "", theme: str = "", language: str = ""
) -> list[CardRow]:
    """Valid cards by what is in them, by theme and by language."""
    published = cards(actor).filter(state=CardState.PUBLISHED)
    if theme:
        published = published.filter(theme=theme)
    for word in words.split():
        current = CardVersion.objects.filter(state=VersionState.PUBLISHED).filter(
            Q(title__icontains=word)
            | Q(claim__icontains=word)
            | Q(translations__title__icontains=word)
        )
        published = published.filter(
            Q(versions__in=current)
            | Q(theme__in=_themes_named(word))
            | Q(areas__area_name__icontains=word)
            | Q(code__iexact=word)
        )
    rows = [row for row in _rows(published.distinct(), today) if not row.expired]
    if language:
        rows = [row for row in rows if language in row.languages]
    return sorted(rows, key=lambda row: row.title.casefold())


def _themes_named(word: str) -> list[str]:
    return [value for value, label in Theme.choices if word.casefold() in str(label).casefold()]


def themes(actor: Actor) -> list[tuple[str, str]]:
    """Themes of published cards, with their names."""
    published = cards(actor).filter(state=CardState.PUBLISHED)
    used = set(published.values_list("theme", flat=True))
    return [(value, str(label)) for value, label in Theme.choices if value in used]


def languages_in_use(actor: Actor, today: datetime.date) -> list[tuple[str, str]]:
    """Languages in which at least one valid card can be taken along."""
    used = {code for row in valid_cards(actor, today) for code in row.languages}
    return [(code, name) for code, name in LANGUAGES.items() if code in used]


def in_area(actor: Actor, area_code: str, today: datetime.date) -> list[CardRow]:
    """Valid cards about this place, a place in it or the place around it."""
    return [
        row
        for row in valid_cards(actor, today)
        if any(_touch(area.area_code, area_code) for area in row.card.areas.all())
    ]


def _touch(one: str, other: str) -> bool:
    """Codes of wijken and buurten begin with the number of what lies around them."""
    return one[2:].startswith(other[2:]) or other[2:].startswith(one[2:])
