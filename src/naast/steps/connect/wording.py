"""What we say about pieces of text that may tell who somebody is, or that put a label on people."""

from __future__ import annotations

import re
from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from naast.methods.language import Kind, find_identifiers

# Words that make people smaller, or look at them as a nuisance. Written as people type them.
_LABELS = re.compile(
    r"\b(kwetsbar\w*|moeilijk bereikba\w*|allochto\w*|laag ?opgeleid\w*|laag ?geletterd\w*|"
    r"achterstand\w*|probleem\w*|zorgmijd\w*|overlast\w*|minima)\b",
    re.IGNORECASE,
)


def kind_words() -> dict[Kind, str]:
    return {
        Kind.EMAIL: _("an e-mail address"),
        Kind.IBAN: _("a bank account number"),
        Kind.PHONE: _("a phone number"),
        Kind.BSN: _("a citizen service number"),
        Kind.POSTCODE: _("a postcode"),
        Kind.ADDRESS: _("an address"),
        Kind.HANDLE: _("the name of an account"),
        Kind.NAME: _("a name"),
    }


def refuse_identifiers(text: str, *, allowed: Iterable[Kind] = ()) -> str:
    """`text` itself when it tells of nobody; else an error that says what was found and why."""
    words = kind_words()
    found = [each for each in find_identifiers(text) if each.kind not in allowed]
    if found:
        pieces = ", ".join(
            f"{words[each.kind]} (“{text[each.start : each.end]}”)" for each in found
        )
        raise ValidationError(
            _(
                "This looks like %(pieces)s. Take it out: Naast keeps nothing that tells who "
                "somebody is."
            )
            % {"pieces": pieces}
        )
    return text


def refuse_labels(text: str) -> str:
    """Activities are for everybody; a title puts no label on who comes."""
    if found := _LABELS.search(text):
        raise ValidationError(
            _("“%(word)s” puts a label on people. Say what you do together, or who is welcome.")
            % {"word": found[0]}
        )
    return text
