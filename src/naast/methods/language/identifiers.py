"""Finds what may tell who somebody is in a short text, before the text is kept.

The method is a list of patterns with checks: the 11-test of the citizen service number, the
97-test of the IBAN. It reads no dictionary of names, so a bare first name in a sentence is not
found; it is a net under people who take care, not a guarantee. src/naast/browser/shared holds
the same patterns for the phone; one list of cases tests both.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from naast.methods.language.identifier_patterns import (
    ADDRESS,
    AREA_CODES_FOR_ALL,
    BSN,
    DATE,
    EMAIL,
    HANDLE,
    IBAN_LENGTHS,
    IBAN_START,
    NAME,
    NAME_ANY_CASE,
    NOT_A_NAME,
    NOT_A_NAME_ENDING,
    PHONE,
    PLAIN_WORDS_ON_STREETS,
    POSTCODE,
)


class Kind(StrEnum):
    """What was found."""

    EMAIL = "email"
    IBAN = "iban"
    PHONE = "phone"
    BSN = "bsn"
    POSTCODE = "postcode"
    ADDRESS = "address"
    HANDLE = "handle"
    NAME = "name"


@dataclass(frozen=True)
class Identifier:
    """A piece of the text, from `start` up to `end`, that may tell who somebody is."""

    kind: Kind
    start: int
    end: int


def find_identifiers(text: str) -> list[Identifier]:
    """Find phone numbers, addresses, names and the like in a short text.

    Parameters
    ----------
    text : str
        What somebody typed; any script, digits of any script.

    Returns
    -------
    list of Identifier
        The pieces found, in the order of the text and without overlap. Where two patterns
        see the same piece the one with the stronger check wins (IBAN before phone).

    Notes
    -----
    Numbers for everybody (0800, 0900, 112, 113) are no identifiers. The citizen service number
    passes when the digits weighed 9, 8, ..., 2, -1 sum to a multiple of eleven [1]_; the IBAN when
    its rearranged number leaves 1 after division by 97 [2]_.

    References
    ----------
    .. [1] Rijksdienst voor Identiteitsgegevens, Logisch Ontwerp BSN, 'elfproef'.
    .. [2] ISO 13616-1:2020, IBAN, check digits by ISO 7064 MOD 97-10.

    Examples
    --------
    >>> [(found.kind.value, found.start) for found in find_identifiers("Bel 06-12345678")]
    [('phone', 4)]
    >>> find_identifiers("Mag ik om 10 uur komen?")
    []
    """
    plain = _ascii_digits(text)
    found: list[Identifier] = []
    for kind, spans in _finders(plain):
        for start, end in spans:
            if all(end <= other.start or start >= other.end for other in found):
                found.append(Identifier(kind, start, end))
    return sorted(found, key=lambda each: each.start)


def _finders(text: str) -> Iterator[tuple[Kind, Iterator[tuple[int, int]]]]:
    """The searches, strongest check first."""
    yield Kind.EMAIL, (match.span() for match in EMAIL.finditer(text))
    yield Kind.IBAN, _ibans(text)
    yield Kind.PHONE, _phones(text)
    yield Kind.BSN, (match.span() for match in BSN.finditer(text) if _eleven(match[0]))
    yield Kind.POSTCODE, (match.span() for match in POSTCODE.finditer(text))
    yield Kind.ADDRESS, _addresses(text)
    yield Kind.HANDLE, (match.span() for match in HANDLE.finditer(text))
    yield Kind.NAME, _names(text)


def _ascii_digits(text: str) -> str:
    """Digits of any script as 0 to 9, so that a number typed in Arabic is seen as well."""
    return "".join(str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in text)


def _phones(text: str) -> Iterator[tuple[int, int]]:
    for match in PHONE.finditer(text):
        digits = re.sub(r"\D", "", match[0])
        if not DATE.match(match[0]) and not digits.startswith(AREA_CODES_FOR_ALL):
            yield match.span()


def _eleven(found: str) -> bool:
    digits = [int(sign) for sign in found if sign.isdigit()]
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    total = sum(weight * digit for weight, digit in zip(weights, digits, strict=True))
    return any(digits) and total % 11 == 0


def _ibans(text: str) -> Iterator[tuple[int, int]]:
    for match in IBAN_START.finditer(text):
        length = IBAN_LENGTHS[match[1].upper()]
        read = _read_signs(length)
        whole = read.match(text, match.start())
        if whole and _ninety_seven(re.sub(r"[ .-]", "", whole[0]).upper()):
            yield whole.span()


@cache
def _read_signs(length: int) -> re.Pattern[str]:
    """`length` letters and digits, with at most one space, point or dash between two."""
    return re.compile(rf"[A-Za-z0-9](?:[ .-]?[A-Za-z0-9]){{{length - 1}}}(?![A-Za-z0-9])")


def _ninety_seven(iban: str) -> bool:
    moved = iban[4:] + iban[:4]
    return int("".join(str(int(sign, 36)) for sign in moved)) % 97 == 1


def _addresses(text: str) -> Iterator[tuple[int, int]]:
    for match in ADDRESS.finditer(text):
        if match["street"].lower() not in PLAIN_WORDS_ON_STREETS:
            yield match.span()


def _names(text: str) -> Iterator[tuple[int, int]]:
    for pattern, may_be_small in ((NAME, False), (NAME_ANY_CASE, True)):
        for match in pattern.finditer(text):
            if _is_name(match["name"], may_be_small=may_be_small):
                yield match.span()


def _is_name(word: str, *, may_be_small: bool) -> bool:
    """A capital makes a name, but for languages, peoples, months and abbreviations."""
    if word.lower() in NOT_A_NAME or word.lower().endswith(NOT_A_NAME_ENDING):
        return False
    return may_be_small or (word[0].isupper() and not word.isupper())
