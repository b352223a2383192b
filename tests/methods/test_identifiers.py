"""What may tell who somebody is is found, and ordinary sentences are left alone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from naast.methods.language import Identifier, Kind, find_identifiers

CASES = json.loads((Path(__file__).parent / "identifier_cases.json").read_text())


def found_in(text: str) -> list[tuple[str, str]]:
    return [(found.kind.value, text[found.start : found.end]) for found in find_identifiers(text)]


@pytest.mark.parametrize(("kind", "piece", "text"), CASES["found"])
def test_what_identifies_is_found_whole(kind: str, piece: str, text: str) -> None:
    assert found_in(text) == [(kind, piece)]


@pytest.mark.parametrize("text", CASES["harmless"])
def test_ordinary_sentences_give_no_alarm(text: str) -> None:
    assert found_in(text) == []


@pytest.mark.parametrize(
    ("kind", "piece"),
    [
        (Kind.IBAN, "NL91 ABNA 0417 1643 00"),
        (Kind.IBAN, "nl91abna0417164300"),
        (Kind.IBAN, "DE89 3704 0044 0532 0130 00"),
        (Kind.HANDLE, "@fatima_1990"),
        (Kind.HANDLE, "instagram.com/fatima1990"),
        (Kind.HANDLE, "insta: fatima_1990"),
        (Kind.NAME, "dhr. jansen"),
        (Kind.NAME, "mijn zoon Ahmed"),
        (Kind.NAME, "imam Yusuf"),
        (Kind.NAME, "Mijn naam is fatima"),
        (Kind.PHONE, "٠٦١٢٣٤٥٦٧٨"),
    ],
)
def test_accounts_relatives_and_other_scripts_are_found(kind: Kind, piece: str) -> None:
    assert found_in(f"vraag het aan {piece} als het kan") == [(kind.value, piece)]


def test_a_citizen_number_that_fails_its_test_is_only_a_number() -> None:
    assert found_in("nummer 123456789") == []


def test_an_account_number_that_fails_its_test_is_not_one() -> None:
    assert "iban" not in dict(found_in("NL92 ABNA 0417 1643 00"))


def test_every_piece_is_found_in_the_order_of_the_text() -> None:
    text = "mevrouw Jansen, Dorpsstraat 12, 2951 AB, bel 0612345678"
    assert [kind for kind, _ in found_in(text)] == ["name", "address", "postcode", "phone"]


@given(st.text(max_size=200))
def test_pieces_never_overlap_and_lie_inside_the_text(text: str) -> None:
    found = find_identifiers(text)
    at = 0
    for each in found:
        assert isinstance(each, Identifier)
        assert at <= each.start < each.end <= len(text)
        at = each.end


@given(st.integers(min_value=0, max_value=99_999_999))
def test_every_mobile_number_is_found_however_it_is_spaced(number: int) -> None:
    digits = f"06{number:08d}"
    for written in (digits, f"06-{digits[2:]}", " ".join((digits[:2], digits[2:6], digits[6:]))):
        assert [kind for kind, _ in found_in(f"bel {written} even")] == ["phone"]
