"""The seal: what is inside comes back whole, and nothing outside it can be changed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from naast.steps.listen.custody.keys import new_private_key
from naast.steps.listen.intake.sealing import (
    BLOCK,
    TAG_BYTES,
    Header,
    Sealed,
    Unreadable,
    public_jwk,
    seal,
    unseal,
)
from tests.steps.listen.makers import ready_key

HEADER = Header("0123456789abcdef", "straatinterview", "fedcba9876543210", "a1b2c3", "uuid:1")
KEY = ready_key()
JWK = public_jwk(KEY.public_key())
TALK: dict[str, Any] = {"area": "WKX00101", "language": "ar", "xml": "<data>سلام</data>"}


@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(st.dictionaries(st.text(max_size=8), st.text(max_size=3000), max_size=4))
def test_what_is_sealed_comes_back_whole(talk: dict[str, str]) -> None:
    sealed = seal(JWK, HEADER, talk)
    kept = Sealed.from_bytes(sealed.to_bytes())
    assert kept == sealed
    assert unseal(KEY, kept) == talk


@pytest.mark.parametrize("letters", [0, 1, 1900, 2100, 9000])
def test_the_size_tells_little(letters: int) -> None:
    data = seal(JWK, HEADER, {"xml": "x" * letters}).data
    assert (len(data) - TAG_BYTES) % BLOCK == 0


def test_the_same_talk_looks_different_each_time() -> None:
    first, again = seal(JWK, HEADER, TALK), seal(JWK, HEADER, TALK)
    assert len({first.data, again.data, first.wrapped_key, again.wrapped_key}) == 4
    assert first.iv != again.iv


@pytest.mark.parametrize("field", ["key_id", "form_id", "form_version", "wave", "instance"])
def test_an_envelope_cannot_be_moved(field: str) -> None:
    sealed = seal(JWK, HEADER, TALK)
    moved = replace(sealed, header=replace(HEADER, **{field: "elsewhere"}))
    with pytest.raises(Unreadable):
        unseal(KEY, moved)


@pytest.mark.parametrize("part", ["wrapped_key", "iv", "data"])
@pytest.mark.parametrize("at", [0, 5, -1])
def test_one_changed_bit_is_noticed(part: str, at: int) -> None:
    sealed = seal(JWK, HEADER, TALK)
    changed = bytearray(getattr(sealed, part))
    changed[at] ^= 1
    with pytest.raises(Unreadable):
        unseal(KEY, replace(sealed, **{part: bytes(changed)}))


def test_another_key_does_not_open_it() -> None:
    other = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    with pytest.raises(Unreadable):
        unseal(other, seal(JWK, HEADER, TALK))


def test_what_is_no_talk_is_unreadable() -> None:
    talk: Any = ["a", "list"]
    with pytest.raises(Unreadable):
        unseal(KEY, seal(JWK, HEADER, talk))


def test_a_new_key_is_as_long_as_promised() -> None:
    assert new_private_key().key_size == 3072
