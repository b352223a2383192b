"""Key files: outside the database and outside its backups, readable by the owner only."""

from __future__ import annotations

import hashlib
import os
import secrets
from functools import lru_cache
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings
from django.utils.translation import gettext as _

from naast.platform.errors import DomainError

KEY_BYTES = 32
NONCE_BYTES = 12


class KeyFileMissing(DomainError):
    """The key file is not where it should be, or belongs to another database."""

    status = 503

    def __init__(self) -> None:
        super().__init__(
            _(
                "The key file of this organisation is missing or is not the right one. Nothing is "
                "lost: the talks stay sealed. Put the key file back, or restore it with the two "
                "printed recovery pages."
            )
        )


def _path(name: str) -> Path:
    return Path(settings.NAAST_KEYS) / name


def organisation_file(organisation_id: int) -> Path:
    return _path(f"organisation-{organisation_id}.key")


def write_key(path: Path, key: bytes) -> None:
    """Write `key` at once or not at all; an existing file stays as it is."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    half_made = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    handle = os.open(half_made, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(key)
            file.flush()
            os.fsync(file.fileno())
        os.link(half_made, path)
    except FileExistsError:
        pass
    finally:
        half_made.unlink()


def _read(path: Path) -> bytes:
    try:
        key = path.read_bytes()
    except FileNotFoundError:
        raise KeyFileMissing from None
    if len(key) != KEY_BYTES:
        raise KeyFileMissing
    return key


def forget_organisation_key(organisation_id: int) -> None:
    """Destroy the key of an organisation that is gone; nothing it locked can be opened again."""
    organisation_file(organisation_id).unlink(missing_ok=True)


def make_organisation_key(organisation_id: int) -> bytes:
    """The key that locks private keys; made when the organisation has none yet."""
    path = organisation_file(organisation_id)
    if not path.exists():
        write_key(path, secrets.token_bytes(KEY_BYTES))
    return _read(path)


def organisation_key(organisation_id: int, fingerprint: str) -> bytes:
    """The key of the organisation, checked against the fingerprint of what it locked."""
    key = _read(organisation_file(organisation_id))
    if fingerprint_of(key) != fingerprint:
        raise KeyFileMissing
    return key


def receipt_key() -> bytes:
    """The key that makes receipts unreadable; one per installation, made at first use."""
    return _receipt_key(str(_path("receipts.key")))


@lru_cache(maxsize=8)
def _receipt_key(path: str) -> bytes:
    where = Path(path)
    if not where.exists():
        write_key(where, secrets.token_bytes(KEY_BYTES))
    return _read(where)


def fingerprint_of(key: bytes) -> str:
    return hashlib.sha256(b"naast key file" + key).hexdigest()[:16]


def lock(key: bytes, plain: bytes, purpose: str) -> bytes:
    """`plain` encrypted under `key`; `purpose` ties it to the place where it is kept."""
    nonce = secrets.token_bytes(NONCE_BYTES)
    return nonce + AESGCM(key).encrypt(nonce, plain, purpose.encode())


def unlock(key: bytes, locked: bytes, purpose: str) -> bytes:
    try:
        return AESGCM(key).decrypt(locked[:NONCE_BYTES], locked[NONCE_BYTES:], purpose.encode())
    except (InvalidTag, ValueError):
        raise KeyFileMissing from None
