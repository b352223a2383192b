"""Short codes for cards: six signs that nobody confuses when reading them aloud."""

from __future__ import annotations

import secrets

# No 0 and O, no 1, I and L, no 5 and S, no 2 and Z, no 8 and B, no 6 and G, no U and V.
ALPHABET = "ACDEFHJKMNPQRTWXY3479"
LENGTH = 6


def new_code() -> str:
    return "".join(secrets.choice(ALPHABET) for _position in range(LENGTH))


def may_be_code(typed: str) -> bool:
    """False for what was never given out, so that nobody needs to look for it."""
    return len(typed) == LENGTH and set(typed) <= set(ALPHABET)


def normal(typed: str) -> str:
    """A code as somebody types it from paper: small letters and spaces do not matter."""
    return "".join(typed.split()).upper()
