"""The printed recovery pages: two halves that say nothing alone and give the key together."""

from __future__ import annotations

import base64
import hashlib
import secrets

from django.utils.translation import gettext as _

from naast.platform.errors import DomainError
from naast.steps.listen.custody.files import KEY_BYTES

CHECK_BYTES = 3
GROUP = 4


class HalfMistyped(DomainError):
    def __init__(self) -> None:
        super().__init__(
            _(
                "This is not a complete half. Compare each group of four with the printed page. "
                "The digits 0 and 1 do not occur: they are the letters O and I."
            )
        )


def split(key: bytes) -> tuple[str, str]:
    """Two printable halves of `key`. The first is pure chance, so neither tells anything."""
    first = secrets.token_bytes(len(key))
    second = bytes(a ^ b for a, b in zip(key, first, strict=True))
    return _as_text(first), _as_text(second)


def recover(half_a: str, half_b: str) -> bytes:
    """The key from both printed halves, in any order."""
    a, b = _from_text(half_a), _from_text(half_b)
    return bytes(x ^ y for x, y in zip(a, b, strict=True))


def _check(half: bytes) -> bytes:
    return hashlib.sha256(b"naast recovery half" + half).digest()[:CHECK_BYTES]


def _as_text(half: bytes) -> str:
    text = base64.b32encode(half + _check(half)).decode("ascii").rstrip("=")
    return " ".join(text[at : at + GROUP] for at in range(0, len(text), GROUP))


def _from_text(typed: str) -> bytes:
    text = "".join(typed.split()).upper().replace("0", "O").replace("1", "I").replace("-", "")
    padded = text + "=" * (-len(text) % 8)
    try:
        both = base64.b32decode(padded)
    except ValueError:
        raise HalfMistyped from None
    half, check = both[:KEY_BYTES], both[KEY_BYTES:]
    if len(half) != KEY_BYTES or check != _check(half):
        raise HalfMistyped
    return half
