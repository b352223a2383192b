"""Sealing and unsealing a finished interview (docs/methods/intake.md, 'The envelope').

A fresh AES-256-GCM key seals the talk; RSA-OAEP with SHA-256 wraps that key. What the envelope
says about itself is authenticated with it, so that it cannot be moved to another round or form.
"""

from __future__ import annotations

import base64
import json
import secrets
from dataclasses import asdict, dataclass
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

RSA_BITS = 3072
BLOCK = 2048
TAG_BYTES = 16
IV_BYTES = 12
_OAEP = padding.OAEP(padding.MGF1(hashes.SHA256()), hashes.SHA256(), None)


class Unreadable(Exception):
    """The envelope was altered, belongs elsewhere, or does not hold an interview."""


@dataclass(frozen=True)
class Header:
    """What is written on the outside; the seal covers it."""

    key_id: str
    form_id: str
    form_version: str
    wave: str
    instance: str

    @property
    def sealed_with(self) -> bytes:
        parts = (self.key_id, self.form_id, self.form_version, self.wave, self.instance)
        return "|".join(("naast-envelope-1", *parts)).encode()


@dataclass(frozen=True)
class Sealed:
    """An envelope as it waits: its outside and three runs of bytes."""

    header: Header
    wrapped_key: bytes
    iv: bytes
    data: bytes

    def to_bytes(self) -> bytes:
        outside = json.dumps(asdict(self.header), separators=(",", ":")).encode()
        parts = (outside, self.wrapped_key, self.iv, self.data)
        return b"".join(len(part).to_bytes(4, "big") + part for part in parts)

    @classmethod
    def from_bytes(cls, kept: bytes) -> Sealed:
        parts: list[bytes] = []
        while kept:
            size = int.from_bytes(kept[:4], "big")
            parts.append(kept[4 : 4 + size])
            kept = kept[4 + size :]
        outside, wrapped_key, iv, data = parts
        return cls(Header(**json.loads(outside)), wrapped_key, iv, data)


def _as_b64url(number: int) -> str:
    raw = number.to_bytes((number.bit_length() + 7) // 8, "big")
    return base64.urlsafe_b64encode(raw).decode("ascii").rstrip("=")


def _from_b64url(text: str) -> int:
    return int.from_bytes(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)), "big")


def public_jwk(key: rsa.RSAPublicKey) -> dict[str, Any]:
    """The public key as WebCrypto imports it."""
    numbers = key.public_numbers()
    return {
        "kty": "RSA",
        "n": _as_b64url(numbers.n),
        "e": _as_b64url(numbers.e),
        "alg": "RSA-OAEP-256",
        "ext": True,
        "key_ops": ["encrypt"],
    }


def _public_key(jwk: dict[str, Any]) -> rsa.RSAPublicKey:
    return rsa.RSAPublicNumbers(_from_b64url(jwk["e"]), _from_b64url(jwk["n"])).public_key()


def seal(jwk: dict[str, Any], header: Header, talk: dict[str, Any]) -> Sealed:
    """Seal `talk` as the phone does, padded so that its length tells little."""
    plain = json.dumps(talk, ensure_ascii=False, separators=(",", ":")).encode()
    plain += b" " * (-len(plain) % BLOCK)
    key, iv = secrets.token_bytes(32), secrets.token_bytes(IV_BYTES)
    data = AESGCM(key).encrypt(iv, plain, header.sealed_with)
    return Sealed(header, _public_key(jwk).encrypt(key, _OAEP), iv, data)


def unseal(private_key: rsa.RSAPrivateKey, sealed: Sealed) -> dict[str, Any]:
    """The talk inside; raises Unreadable whatever is wrong with it."""
    try:
        key = private_key.decrypt(sealed.wrapped_key, _OAEP)
        plain = AESGCM(key).decrypt(sealed.iv, sealed.data, sealed.header.sealed_with)
        talk = json.loads(plain)
    except (ValueError, InvalidTag, RecursionError):
        raise Unreadable from None
    if not isinstance(talk, dict):
        raise Unreadable
    return talk
