"""Writing, checking and translating cards. Publishing stands in `cards.publish`."""

from __future__ import annotations

import datetime

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from naast.platform.access import Actor
from naast.platform.errors import DomainError
from naast.shared.audit.actions import record
from naast.shared.programmes.queries import programme as programme_of
from naast.steps.inform import codes
from naast.steps.inform.cards import queries, rules
from naast.steps.inform.cards.drafts import CardAbout, CardDraft, Check
from naast.steps.inform.headings import KEYS, LANGUAGES, SOURCE_LANGUAGE
from naast.steps.inform.models import (
    TEXT_FIELDS,
    CardArea,
    CardVersion,
    FactCard,
    Translation,
    TranslationState,
    VersionState,
)

_TRIES = 20


@transaction.atomic
def start_card(*, actor: Actor, programme_id: int, draft: CardDraft, about: CardAbout) -> FactCard:
    """Begin a card with its first version. It gets its code at once and keeps it for ever."""
    started = _with_free_code(actor, programme_id, about)
    _set_places(started, about)
    version = draft.put_on(CardVersion(card=started, number=1, written_by_id=actor.user_id))
    version.save()
    record(actor, "card started", started)
    return started


def _with_free_code(actor: Actor, programme_id: int, about: CardAbout) -> FactCard:
    programme = programme_of(actor, programme_id)
    for _attempt in range(_TRIES):
        try:
            with transaction.atomic():
                return FactCard.objects.create(
                    organisation_id=actor.organisation_id,
                    programme=programme,
                    theme=about.theme,
                    discreet=about.discreet,
                    code=None if about.discreet else codes.new_code(),
                )
        except IntegrityError:
            continue  # somebody has this code; another one is as good
    raise DomainError(_("No free code was found. Try again."))


def _set_places(card: FactCard, about: CardAbout) -> None:
    CardArea.objects.filter(card=card).delete()
    for place in about.places:
        CardArea.objects.create(
            card=card, area_code=place.code, area_year=place.year, area_name=place.name
        )


@transaction.atomic
def write_card(*, actor: Actor, card_id: int, draft: CardDraft, about: CardAbout) -> CardVersion:
    """Change a card that is still being written. Changed words must be checked again."""
    written = queries.card(actor, card_id)
    version = queries.working_version(written)
    if version.state != VersionState.DRAFT:
        raise DomainError(
            _("This card is published. Use “Correct this card”, so that readers see what changed.")
        )
    before = (rules.digest_of(version), _facts(version))
    draft.put_on(version)
    if (rules.digest_of(version), _facts(version)) != before:
        version.written_by_id = actor.user_id
        version.checker_name = version.checker_role = ""
        version.checked_on = None
        version.check_noted_by = None
    version.save()
    _change_about(written, about)
    record(actor, "card written", written)
    return version


def _facts(version: CardVersion) -> tuple[object, ...]:
    return (
        version.certainty,
        version.source_date,
        version.source_url,
        version.ask_phone,
        version.sender,
        version.expires,
    )


def _change_about(card: FactCard, about: CardAbout) -> None:
    card.theme = about.theme
    if about.discreet != card.discreet:
        card.discreet = about.discreet
        card.code = None if about.discreet else codes.new_code()
    card.save(update_fields=["theme", "discreet", "code"])
    _set_places(card, about)


@transaction.atomic
def note_check(*, actor: Actor, card_id: int, check: Check, today: datetime.date) -> CardVersion:
    """Note who checked the facts: always somebody else than who wrote them."""
    checked = queries.card(actor, card_id)
    version = queries.working_version(checked)
    if version.state != VersionState.DRAFT:
        raise DomainError(_("This card is published already. Its check stays as it was."))
    set_check(version, actor=actor, check=check, today=today)
    version.save()
    record(actor, "card checked", checked)
    return version


def set_check(version: CardVersion, *, actor: Actor, check: Check, today: datetime.date) -> None:
    """Put the check on a version that the caller saves."""
    writer = version.written_by
    if writer is not None and rules.same_person(writer.name, check.name):
        raise DomainError(
            _("%(name)s wrote this card. Ask somebody else to check it.") % {"name": writer.name}
        )
    version.checker_name = check.name
    version.checker_role = check.role
    version.checked_on = today
    version.check_noted_by_id = actor.user_id


@transaction.atomic
def write_translation(
    *, actor: Actor, card_id: int, language: str, texts: dict[str, str], headings: dict[str, str]
) -> Translation:
    """Keep a translation as concept. It follows the Dutch text as it stands now."""
    if language not in LANGUAGES or language == SOURCE_LANGUAGE:
        raise DomainError(_("Choose a language from the list."))
    card = queries.card(actor, card_id)
    version = queries.working_version(card)
    found = queries.translation(version, language) or Translation(
        version=version, language=language
    )
    for name in TEXT_FIELDS:
        setattr(found, name, texts.get(name, ""))
    found.headings = {key: headings.get(key, "") for key in KEYS}
    found.follows = rules.digest_of(version)
    found.written_by_id = actor.user_id
    _unapprove(found)
    found.save()
    record(actor, "translation written", card, language=language)
    return found


def _unapprove(translation: Translation) -> None:
    translation.state = TranslationState.DRAFT
    translation.reviewer_name = ""
    translation.approved_on = translation.approval_noted_by = translation.published_on = None


@transaction.atomic
def approve_translation(
    *, actor: Actor, card_id: int, language: str, reviewer_name: str, today: datetime.date
) -> Translation:
    """Note which native speaker read text and headings and found them right."""
    card = queries.card(actor, card_id)
    version = queries.working_version(card)
    found = queries.translation(version, language)
    if found is None:
        raise DomainError(_("There is no translation in this language yet. Write it first."))
    reasons = rules.reasons_not_to_approve(found, version)
    if reasons:
        raise DomainError(" ".join(reasons))
    if found.written_by is not None and rules.same_person(found.written_by.name, reviewer_name):
        raise DomainError(
            _("%(name)s wrote this translation. Ask another speaker of the language to read it.")
            % {"name": reviewer_name}
        )
    found.state = TranslationState.APPROVED
    found.reviewer_name = reviewer_name
    found.approved_on = today
    found.approval_noted_by_id = actor.user_id
    found.save()
    record(actor, "translation approved", card, language=language)
    return found


@transaction.atomic
def take_off_translation(*, actor: Actor, card_id: int, language: str) -> Translation:
    """Take one language off the public page; the text stays here as concept."""
    card = queries.card(actor, card_id)
    found = queries.translation(queries.working_version(card), language)
    if found is None or found.published_on is None:
        raise DomainError(_("This language is not on the public page."))
    _unapprove(found)
    found.save()
    record(actor, "translation taken off", card, language=language)
    return found
