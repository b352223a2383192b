"""Codes, numbers and sentences: checks that need no database."""

from __future__ import annotations

import pytest

from naast.steps.inform import codes
from naast.steps.inform.checks import differing_numbers, long_sentences, numbers
from naast.steps.inform.headings import KEYS, LANGUAGES, SUGGESTED, missing, suggested
from naast.steps.inform.public.dates import day_text
from naast.steps.inform.templatetags.inform_text import for_language
from tests.conftest import TODAY


def test_code_has_six_signs_that_nobody_confuses() -> None:
    for _times in range(200):
        code = codes.new_code()
        assert len(code) == 6
        assert not set(code) & set("0OIL1S5Z2B8UVG6")


def test_typed_code_may_be_small_and_spaced() -> None:
    assert codes.normal(" ac 4kqt ") == "AC4KQT"


@pytest.mark.parametrize(
    ("dutch", "translated"),
    [
        ("60 minuten", "60 دقيقة"),
        ("60 minuten", "٦٠ دقيقة"),
        ("€ 3,50", "3.50 euro"),
        ("om 9:30 uur", "at 9.30"),
        ("op 24-11-2026", "24/11/2026"),
        ("bel 010 123 45 67", "اتصل بـ 010 123 45 67"),
    ],
)
def test_same_number_in_another_way_of_writing_is_the_same(dutch: str, translated: str) -> None:
    assert numbers(dutch) == numbers(translated)


@pytest.mark.parametrize(
    ("dutch", "translated"),
    [("60 minuten", "6 minutes"), ("bel 112", "bel 113"), ("2 keer 2", "2"), ("in 2026", "")],
)
def test_other_number_is_another_number(dutch: str, translated: str) -> None:
    assert numbers(dutch) != numbers(translated)


def test_difference_names_the_field_and_the_number() -> None:
    found = differing_numbers(
        {"claim": "Bel 112.", "title": "Hulp"}, {"claim": "Call 113.", "title": "Help"}
    )
    assert [(one.field, one.only_in_source, one.only_in_translation) for one in found] == [
        ("claim", ("112",), ("113",))
    ]


def test_blank_translation_is_not_compared_yet() -> None:
    assert differing_numbers({"claim": "Bel 112."}, {"claim": " "}) == []


def test_only_sentences_of_more_than_fifteen_words_are_long() -> None:
    short = (
        "een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien."
    )
    long = f"nul {short}"
    assert long_sentences(f"{short} {long}\nKort.") == [long]


@pytest.mark.parametrize("language", sorted(SUGGESTED))
def test_suggested_headings_leave_nothing_blank(language: str) -> None:
    assert missing(suggested(language)) == []
    assert language in LANGUAGES


def test_language_without_suggestion_starts_blank() -> None:
    assert missing(suggested("pl")) == list(KEYS)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("nl", "24 november 2026"),
        ("en", "24 November 2026"),
        ("tr", "24 Kasım 2026"),
        ("ar", "24-11-2026"),
        ("fy", "24-11-2026"),
    ],
)
def test_day_is_written_as_readers_know_it(language: str, words: str) -> None:
    assert day_text(TODAY, language) == words


def test_numbers_in_arabic_keep_their_direction_and_markup_is_escaped() -> None:
    shown = for_language("اتصل بـ 010 123 45 67 <b>'7-8'</b> 60 25%", "ar")
    assert '<bdi dir="ltr">010 123 45 67</bdi>' in shown
    assert "<b>" not in shown
    assert '&#x27;<bdi dir="ltr">7-8</bdi>&#x27;' in shown


def test_numbers_in_dutch_stay_plain() -> None:
    assert for_language("Bel 112 & wacht", "nl") == "Bel 112 &amp; wacht"
