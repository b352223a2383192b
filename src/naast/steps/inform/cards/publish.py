"""Making a card public, putting it right, and taking it back."""

from __future__ import annotations

import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from naast.platform.access import Actor
from naast.platform.errors import DomainError
from naast.shared.audit.actions import record
from naast.steps.inform.cards import queries, rules
from naast.steps.inform.cards.actions import set_check
from naast.steps.inform.cards.drafts import CardDraft, Check
from naast.steps.inform.models import (
    TEXT_FIELDS,
    CardState,
    CardVersion,
    ChangeKind,
    Correction,
    FactCard,
    Question,
    QuestionState,
    Translation,
    VersionState,
)


@transaction.atomic
def publish_card(*, actor: Actor, card_id: int, today: datetime.date) -> list[str]:
    """Make the card public with every approved translation; returns the languages now public.

    Publishing again adds newly approved languages and takes back a recall.
    """
    card = queries.card(actor, card_id)
    version = queries.working_version(card)
    _refuse_unready(version, today)
    if version.state == VersionState.DRAFT:
        version.state = VersionState.PUBLISHED
        version.published_on = today
        version.save(update_fields=["state", "published_on"])
    open_recalls = Correction.objects.filter(
        card=card, kind=ChangeKind.RECALL, ended_on__isnull=True
    )
    open_recalls.update(ended_on=today)
    _set_state(card, CardState.PUBLISHED)
    languages = _publish_translations(version, today)
    _answer_questions(card, today)
    record(actor, "card published", card, languages=" ".join(languages))
    return languages


def _refuse_unready(version: CardVersion, today: datetime.date) -> None:
    reasons = rules.reasons_not_to_publish(version, today)
    if reasons:
        raise DomainError(" ".join(reasons))


def _set_state(card: FactCard, state: CardState) -> None:
    card.state = state
    card.save(update_fields=["state"])


def _publish_translations(version: CardVersion, today: datetime.date) -> list[str]:
    languages = []
    for row in Translation.objects.filter(version=version):
        if not rules.may_be_public(row, version):
            continue
        if row.published_on is None:
            row.published_on = today
            row.public_headings = row.headings
            row.save(update_fields=["published_on", "public_headings"])
        languages.append(row.language)
    return languages


def _answer_questions(card: FactCard, today: datetime.date) -> None:
    Question.objects.filter(card=card, state=QuestionState.WAITING).update(
        state=QuestionState.ANSWERED, answered_on=today
    )


@transaction.atomic
def correct_card(
    *,
    actor: Actor,
    card_id: int,
    draft: CardDraft,
    what_was_wrong: str,
    what_now: str,
    check: Check,
    today: datetime.date,
) -> CardVersion:
    """Replace the public text at once and say on the page what changed and why.

    Translations of the old text are taken off; their readers see a notice until the new
    translation is approved.
    """
    card = queries.card(actor, card_id)
    wrong = queries.working_version(card)
    if wrong.state != VersionState.PUBLISHED or wrong.published_on is None:
        raise DomainError(_("This card is not published yet. You can simply change it."))
    right = CardVersion(card=card, number=wrong.number + 1, state=VersionState.PUBLISHED)
    draft.put_on(right)
    right.change_wrong, right.change_now = what_was_wrong, what_now
    right.written_by_id = actor.user_id
    right.published_on = today
    set_check(right, actor=actor, check=check, today=today)
    _refuse_unready(right, today)
    wrong.state = VersionState.PAST
    wrong.save(update_fields=["state"])
    right.save()
    Correction.objects.create(
        card=card,
        kind=ChangeKind.CORRECTION,
        wrong_version=wrong,
        right_version=right,
        what_was_wrong=what_was_wrong,
        what_now=what_now,
        since=wrong.published_on,
        on=today,
    )
    Correction.objects.filter(card=card, kind=ChangeKind.RECALL, ended_on__isnull=True).update(
        ended_on=today
    )
    _set_state(card, CardState.PUBLISHED)
    _carry_translations(wrong, right)
    record(actor, "card corrected", card, version=right.number)
    return right


def _carry_translations(wrong: CardVersion, right: CardVersion) -> None:
    """Old words as a start for the translator; they follow the old text, so they are stale."""
    for old in Translation.objects.filter(version=wrong):
        Translation.objects.create(
            version=right,
            language=old.language,
            headings=old.headings,
            public_headings=old.public_headings,
            follows=old.follows,
            written_by_id=old.written_by_id,
            **{name: getattr(old, name) for name in TEXT_FIELDS},
        )


@transaction.atomic
def recall_card(
    *, actor: Actor, card_id: int, what_was_wrong: str, what_now: str, today: datetime.date
) -> Correction:
    """Take a card back: its address and its printed code say what was wrong and what now."""
    card = queries.card(actor, card_id)
    version = queries.working_version(card)
    if card.state != CardState.PUBLISHED or version.published_on is None:
        raise DomainError(_("Only a published card can be recalled."))
    _set_state(card, CardState.RECALLED)
    recall = Correction.objects.create(
        card=card,
        kind=ChangeKind.RECALL,
        wrong_version=version,
        what_was_wrong=what_was_wrong,
        what_now=what_now,
        since=version.published_on,
        on=today,
    )
    record(actor, "card recalled", card)
    return recall


@transaction.atomic
def extend_card(
    *, actor: Actor, card_id: int, expires: datetime.date, check: Check, today: datetime.date
) -> CardVersion:
    """Let a published card stand longer, after somebody looked at the facts again."""
    card = queries.card(actor, card_id)
    version = queries.working_version(card)
    if version.state != VersionState.PUBLISHED:
        raise DomainError(_("This card is not published yet. You can simply change it."))
    if expires <= today:
        raise DomainError(_("Choose a last day in the future."))
    set_check(version, actor=actor, check=check, today=today)
    version.expires = expires
    version.save()
    record(actor, "card extended", card, expires=expires.isoformat())
    return version
