"""What the pages about one card show together."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from naast.platform.access import Actor
from naast.platform.errors import NotThere
from naast.shared.programmes import queries as programme_queries
from naast.shared.programmes.actions import PlaceRef
from naast.shared.programmes.models import Programme
from naast.steps.inform.cards import actions, queries, rules
from naast.steps.inform.cards.drafts import CardDraft
from naast.steps.inform.cards.forms import (
    ApproveForm,
    CardForm,
    StartForm,
    TranslationForm,
)
from naast.steps.inform.cards.preview import concept_page, preview_of
from naast.steps.inform.headings import (
    KEYS,
    LANGUAGES,
    SOURCE_LANGUAGE,
    direction,
    suggested,
)
from naast.steps.inform.models import CardVersion, FactCard, Question
from naast.steps.inform.public.page import CardPage
from naast.steps.inform.public.queries import card_url
from naast.steps.inform.questions import queries as questions
from naast.steps.inform.questions.actions import answer_with_card


def programmes(actor: Actor, today: datetime.date) -> list[Programme]:
    return list(programme_queries.running_programmes(actor, today))


def places(card: FactCard) -> list[PlaceRef]:
    rows = card.programme.areas.all()
    return [PlaceRef(row.area_code, row.area_year, row.area_name) for row in rows]


def asked_question(actor: Actor, typed: str) -> Question | None:
    """The question a new card starts from; a strange address starts from none."""
    return questions.question(actor, int(typed)) if typed.isdecimal() else None


def begin(
    actor: Actor, form: StartForm, question: Question | None, today: datetime.date
) -> FactCard:
    """Begin a card, with the organisation as sender, for the question it came from."""
    programme = form.programme_chosen()
    draft = CardDraft(title=form.cleaned_data["title"], sender=programme.organisation.name)
    started = actions.start_card(
        actor=actor, programme_id=programme.pk, draft=draft, about=form.about()
    )
    if question is not None:
        answer_with_card(actor=actor, question_id=question.pk, card_id=started.pk, today=today)
    return started


@dataclass(frozen=True)
class LanguageChoice:
    name: str
    url: str


def card_page(card: FactCard, today: datetime.date) -> dict[str, Any]:
    """Everything about one card: its page, its state, its languages and what may happen next."""
    version = queries.working_version(card)
    standings = queries.standings(version)
    taken = {one.translation.language for one in standings}
    others = [code for code in LANGUAGES if code != SOURCE_LANGUAGE and code not in taken]
    return {
        "card": card,
        "version": version,
        "preview": preview_of(version, card, today),
        "standings": standings,
        "ready_languages": [
            one.language_name for one in standings if one.approved and not one.public
        ],
        "other_languages": [
            LanguageChoice(LANGUAGES[code], reverse("inform:translation", args=[card.pk, code]))
            for code in others
        ],
        "expired": rules.expired(version, today),
        "expires_soon": rules.expires_soon(version, today),
        "public_url": card_url(card.code) if card.code and version.published_on else "",
        "corrections": card.corrections.all(),
        "questions": card.questions.all(),
    }


def editor(card: FactCard, version: CardVersion, form: CardForm) -> dict[str, Any]:
    """The editor: facts, words and the card as it looks with what was typed last."""
    shown = form.as_typed() if form.is_bound else version
    return {
        "card": card,
        "version": version,
        "form": form,
        "preview": preview_of(shown, card, timezone.localdate()),
        "questions": card.questions.all(),
    }


@dataclass(frozen=True)
class Desk:
    """The translator's desk: both texts side by side, what differs, and who may approve."""

    language: str
    name: str
    title: str
    direction: str
    form: TranslationForm
    approve: ApproveForm
    standing: queries.Standing | None
    page: CardPage | None


def translation_desk(
    card: FactCard, language: str, data: QueryDict | None, *, approve: ApproveForm | None = None
) -> Desk:
    if language not in LANGUAGES or language == SOURCE_LANGUAGE:
        raise NotThere("language")
    version = queries.working_version(card)
    row = queries.translation(version, language)
    labels = row.headings if row else suggested(language)
    initial = {f"label_{key}": labels.get(key, "") for key in KEYS}
    if row is not None:
        initial |= rules.texts_of(row)
    form = TranslationForm(
        data, language=language, source=version, names=rules.field_names(), initial=initial
    )
    standing = next(
        (one for one in queries.standings(version) if one.translation.language == language), None
    )
    return Desk(
        language=language,
        name=LANGUAGES[language],
        title=version.title,
        direction=direction(language),
        form=form,
        approve=approve or ApproveForm(),
        standing=standing,
        page=concept_page(card, language),
    )


def confirm_recall(card: FactCard) -> dict[str, Any]:
    """What a recall does, said before it is done."""
    return {
        "title": _("Recall this card?"),
        "consequence": _(
            "The page and the printed code then say that the card has been withdrawn, "
            "what was not right and what now. The text is gone from the page at once."
        ),
        "undo": _("You can publish the card again at any time."),
        "confirm_label": _("Recall the card"),
        "cancel_url": reverse("inform:card", args=[card.pk]),
        "danger": True,
    }
