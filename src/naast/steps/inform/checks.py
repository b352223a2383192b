"""Checks of words: numbers that must not change in translation, sentences that grow long."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

LONG_SENTENCE = 15
_NUMBER = re.compile(r"\d+(?:[.,:/\-٫٬]\d+)*")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+|\n+")


@dataclass(frozen=True)
class Difference:
    """A number that stands in one of the two texts only."""

    field: str
    only_in_source: tuple[str, ...]
    only_in_translation: tuple[str, ...]


def _as_digits(text: str) -> str:
    """Arabic and Persian digits as ours; the rest of the text stays."""
    return "".join(str(unicodedata.decimal(sign, sign)) for sign in text)


def numbers(text: str) -> Counter[str]:
    """The numbers, dates and phone numbers in `text`, in one way of writing."""
    found = _NUMBER.findall(_as_digits(text))
    # 3,50 and 3.50, 9:30 and 9.30, 24/11/2026 and 24-11-2026 say the same.
    return Counter(re.sub(r"[,:٫٬]", ".", one).replace("/", "-") for one in found)


def differing_numbers(
    source: Mapping[str, str], translation: Mapping[str, str]
) -> list[Difference]:
    """Per field what differs. A field that is still blank in translation is not compared."""
    found = []
    for field, text in source.items():
        translated = translation.get(field, "")
        if not translated.strip():
            continue
        ours, theirs = numbers(text), numbers(translated)
        if ours != theirs:
            found.append(
                Difference(
                    field, tuple((ours - theirs).elements()), tuple((theirs - ours).elements())
                )
            )
    return found


def long_sentences(text: str, limit: int = LONG_SENTENCE) -> list[str]:
    """Sentences of more than `limit` words."""
    sentences = (part.strip() for part in _SENTENCE_END.split(text))
    return [sentence for sentence in sentences if len(sentence.split()) > limit]
