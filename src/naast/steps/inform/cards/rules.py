"""What a card and a translation need before residents may read them."""

from __future__ import annotations

import datetime
import hashlib

from django.utils.translation import gettext as _

from naast.steps.inform.checks import Difference, differing_numbers
from naast.steps.inform.headings import missing as missing_headings
from naast.steps.inform.models import (
    TEXT_FIELDS,
    CardText,
    CardVersion,
    Translation,
    TranslationState,
)

# What a translator must fill when the Dutch has it.
_LAST_DAYS = 30


def texts_of(text: CardText) -> dict[str, str]:
    return {name: getattr(text, name) for name in TEXT_FIELDS}


def digest_of(version: CardVersion) -> str:
    """Changes whenever a word of the Dutch text changes; a translation follows one digest."""
    joined = "\x1f".join(texts_of(version).values())
    return hashlib.sha256(joined.encode()).hexdigest()


def same_person(one: str, other: str) -> bool:
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()


def field_names() -> dict[str, str]:
    """The texts of a card as screens name them."""
    return {
        "title": _("Title"),
        "claim": _("The message"),
        "certain": _("What is certain"),
        "good_sides": _("Good sides"),
        "downsides": _("Downsides"),
        "unknown": _("What we do not know"),
        "source_name": _("Source"),
        "ask_who": _("Whom to ask"),
        "ask_desk": _("Desk"),
        "ask_hours": _("When"),
        "change_wrong": _("What was not right"),
        "change_now": _("What is right now"),
    }


def _blank_reasons(version: CardVersion) -> list[str]:
    needed = [
        (version.title, _("The title is missing.")),
        (version.claim, _("The message is missing.")),
        (version.source_name, _("The source is missing.")),
        (version.source_date, _("The date of the source is missing.")),
        (version.good_sides, _("The good sides are missing.")),
        (version.downsides, _("The downsides are missing.")),
        (version.unknown, _("What we do not know is missing.")),
        (version.ask_who, _("Whom to ask is missing.")),
        (version.ask_phone, _("The phone number is missing.")),
        (version.sender, _("The sender is missing.")),
        (version.expires, _("The last day of the card is missing.")),
    ]
    return [reason for value, reason in needed if not value]


def reasons_not_to_publish(version: CardVersion, today: datetime.date) -> list[str]:
    """Why this version may not be published; empty when it may."""
    reasons = _blank_reasons(version)
    if version.expires is not None and version.expires < today:
        reasons.append(_("The last day of the card has passed. Choose a later day."))
    if version.checked_on is None:
        reasons.append(_("Nobody has checked the card yet. Ask somebody else than the writer."))
    return reasons


def expires_soon(version: CardVersion, today: datetime.date) -> bool:
    return version.expires is not None and version.expires <= today + datetime.timedelta(_LAST_DAYS)


def expired(version: CardVersion, today: datetime.date) -> bool:
    return version.expires is not None and version.expires < today


def is_stale(translation: Translation, version: CardVersion) -> bool:
    return translation.follows != digest_of(version)


def differences(translation: Translation, version: CardVersion) -> list[Difference]:
    return differing_numbers(texts_of(version), texts_of(translation))


def difference_sentences(found: list[Difference]) -> list[str]:
    """Each differing number as a sentence that says where and which."""
    names = field_names()
    sentences = []
    for one in found:
        parts = {
            "field": names[one.field],
            "source": ", ".join(one.only_in_source) or _("nothing"),
            "translation": ", ".join(one.only_in_translation) or _("nothing"),
        }
        sentences.append(
            _(
                "%(field)s: a number differs. Only in the Dutch: %(source)s. "
                "Only in the translation: %(translation)s."
            )
            % parts
        )
    return sentences


def reasons_not_to_approve(translation: Translation, version: CardVersion) -> list[str]:
    """Why this translation may not be approved; empty when it may."""
    names = field_names()
    ours, theirs = texts_of(version), texts_of(translation)
    reasons = [
        _("%(field)s is not translated yet.") % {"field": names[name]}
        for name in TEXT_FIELDS
        if ours[name] and not theirs[name].strip()
    ]
    blank = len(missing_headings(translation.headings))
    if blank:
        reasons.append(_("%(count)s words around the text are still blank.") % {"count": blank})
    if is_stale(translation, version):
        reasons.append(_("The Dutch text has changed. Look at the translation again and save it."))
    return reasons + difference_sentences(differences(translation, version))


def may_be_public(translation: Translation, version: CardVersion) -> bool:
    return translation.state == TranslationState.APPROVED and not reasons_not_to_approve(
        translation, version
    )
