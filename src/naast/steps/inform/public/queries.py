"""What residents may read. There is no actor: these look by code, in no organisation's scope."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import reverse
from django_scopes import scopes_disabled

from naast.platform.errors import NotThere
from naast.steps.inform import codes
from naast.steps.inform.cards import rules
from naast.steps.inform.headings import LANGUAGES, NL, SOURCE_LANGUAGE, from_stored
from naast.steps.inform.models import (
    CardState,
    CardText,
    CardVersion,
    ChangeKind,
    Correction,
    FactCard,
    Translation,
    VersionState,
)
from naast.steps.inform.public.dates import day_text
from naast.steps.inform.public.page import (
    CardPage,
    Change,
    Kind,
    LanguageLink,
    lines_of,
    page_of,
)


class OtherLanguages(NotThere):
    """The card exists, not in this language; `links` says in which it does."""

    def __init__(self, links: list[LanguageLink]) -> None:
        super().__init__("language")
        self.links = links


def card_url(code: str, language: str = SOURCE_LANGUAGE) -> str:
    """The stable address of a card."""
    if language == SOURCE_LANGUAGE:
        return reverse("inform:public_card", args=[code])
    return reverse("inform:public_card", args=[code, language])


def public_page(code: str, language: str, today: datetime.date) -> CardPage:
    """The page behind a code, in whatever state the card is."""
    if not codes.may_be_code(code):
        raise NotThere("card")
    with scopes_disabled():
        card = (
            FactCard.objects.filter(code=code)
            .exclude(state=CardState.DRAFT)
            .select_related("organisation")
            .first()
        )
        if card is None:
            raise NotThere("card")
        return page_for(card, language, today)


def page_for(card: FactCard, language: str, today: datetime.date) -> CardPage:
    """As residents see the card in this language; also what its print shows."""
    version = CardVersion.objects.get(card=card, state=VersionState.PUBLISHED)
    rows = {row.language: row for row in Translation.objects.filter(version=version)}
    row = rows.get(language)
    links = _links(card, rows, language)
    text: CardText
    if language == SOURCE_LANGUAGE:
        text, words, reviewer = version, NL, ""
    elif row is not None and row.public_headings:
        text, words, reviewer = row, from_stored(row.public_headings), row.reviewer_name
    else:
        raise OtherLanguages(links)
    return page_of(
        version,
        text,
        language=language,
        words=words,
        kind=_kind(card, version, row, language, today),
        code=card.code or "",
        invented=card.organisation.invented,
        reviewer=reviewer,
        changes=_changes(card, language),
        languages=links,
    )


def _kind(
    card: FactCard,
    version: CardVersion,
    row: Translation | None,
    language: str,
    today: datetime.date,
) -> Kind:
    if card.state == CardState.RECALLED:
        return "recalled"
    if rules.expired(version, today):
        return "expired"
    if language != SOURCE_LANGUAGE and not _readable(row, version):
        return "stale"
    return "valid"


def _readable(row: Translation | None, version: CardVersion) -> bool:
    return row is not None and row.published_on is not None and not rules.is_stale(row, version)


def _links(card: FactCard, rows: dict[str, Translation], active: str) -> list[LanguageLink]:
    code = card.code
    if code is None:
        return []
    known = [
        language
        for language in LANGUAGES
        if language == SOURCE_LANGUAGE or (language in rows and rows[language].public_headings)
    ]
    return [LanguageLink(one, LANGUAGES[one], card_url(code, one), one == active) for one in known]


def _changes(card: FactCard, language: str) -> list[Change]:
    """What was put right, newest first. A recall stands only as long as it lasts."""
    rows = Correction.objects.filter(card=card).exclude(
        kind=ChangeKind.RECALL, ended_on__isnull=False
    )
    return [_change(row, language) for row in rows.select_related("right_version")]


def _change(row: Correction, language: str) -> Change:
    wrong, now, in_dutch = row.what_was_wrong, row.what_now, language != SOURCE_LANGUAGE
    if in_dutch and row.right_version is not None:
        translated = Translation.objects.filter(
            version=row.right_version, language=language, published_on__isnull=False
        ).first()
        if translated is not None:
            wrong, now, in_dutch = translated.change_wrong, translated.change_now, False
    return Change(
        wrong=lines_of(wrong),
        now=lines_of(now),
        since=day_text(row.since, language),
        on=day_text(row.on, language),
        language=SOURCE_LANGUAGE if in_dutch else language,
        in_dutch=in_dutch,
    )


@dataclass(frozen=True)
class ListedCard:
    title: str
    url: str
    languages: list[LanguageLink]


@dataclass(frozen=True)
class ListedOrganisation:
    """The cards of one organisation; `invented` is said beside its name."""

    name: str
    invented: bool
    cards: list[ListedCard]


def public_list(today: datetime.date) -> list[ListedOrganisation]:
    """Cards that hold today. Discreet ones have no code, so they are not among them."""
    with scopes_disabled():
        found: dict[int, ListedOrganisation] = {}
        versions = (
            CardVersion.objects.filter(
                state=VersionState.PUBLISHED,
                card__state=CardState.PUBLISHED,
                card__code__isnull=False,
                expires__gte=today,
            )
            .select_related("card__organisation")
            .prefetch_related("translations")
            .order_by("card__organisation__name", "title")
        )
        for version in versions:
            owner = version.card.organisation
            listed = found.setdefault(owner.pk, ListedOrganisation(owner.name, owner.invented, []))
            listed.cards.append(_listed(version))
        return list(found.values())


def _listed(version: CardVersion) -> ListedCard:
    rows = {row.language: row for row in version.translations.all() if _readable(row, version)}
    links = _links(version.card, rows, SOURCE_LANGUAGE)
    return ListedCard(version.title, card_url(version.card.code or ""), links[1:])


def public_addresses() -> Iterator[str]:
    """Every address of this step that a resident may open, notices included."""
    yield reverse("inform:public_cards")
    with scopes_disabled():
        cards = list(
            FactCard.objects.exclude(state=CardState.DRAFT)
            .filter(code__isnull=False)
            .order_by("pk")
        )
        for card in cards:
            version = CardVersion.objects.get(card=card, state=VersionState.PUBLISHED)
            rows = {row.language: row for row in Translation.objects.filter(version=version)}
            yield from (link.url for link in _links(card, rows, ""))
