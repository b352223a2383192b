"""The key pair of a programme: made at its first round, opened only by the opening job."""

from __future__ import annotations

import secrets

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from django.utils.translation import gettext as _

from naast.platform.errors import DomainError
from naast.shared.programmes.models import Programme
from naast.steps.listen.custody import files
from naast.steps.listen.intake.sealing import RSA_BITS, public_jwk
from naast.steps.listen.models import ProgrammeKey


def new_private_key() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(public_exponent=65537, key_size=RSA_BITS)


def _purpose(key_id: str) -> str:
    return f"private key {key_id}"


def ensure_programme_key(programme: Programme) -> ProgrammeKey:
    """The key of `programme`, made now when it has none. Runs in the caller's transaction."""
    found = ProgrammeKey.objects.filter(programme=programme).first()
    if found is not None:
        _refuse_destroyed(found)
        return found
    lock_key = files.make_organisation_key(programme.organisation_id)
    private = new_private_key()
    key_id = secrets.token_hex(8)
    plain = private.private_bytes(
        serialization.Encoding.DER,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    return ProgrammeKey.objects.create(
        programme=programme,
        key_id=key_id,
        public_jwk=public_jwk(private.public_key()),
        locked_private_key=files.lock(lock_key, plain, _purpose(key_id)),
        lock_fingerprint=files.fingerprint_of(lock_key),
    )


def _refuse_destroyed(key: ProgrammeKey) -> None:
    """What would be sealed with the other half of a destroyed key could never be read."""
    if not key.locked_private_key:
        raise DomainError(
            _(
                "This programme has ended and its key was destroyed, so new talks could never be "
                "opened. Start a new programme."
            )
        )


def private_key(key: ProgrammeKey) -> rsa.RSAPrivateKey:
    """The private half, unlocked with the key file; raises KeyFileMissing when that fails."""
    lock_key = files.organisation_key(key.programme.organisation_id, key.lock_fingerprint)
    plain = files.unlock(lock_key, bytes(key.locked_private_key), _purpose(key.key_id))
    loaded = serialization.load_der_private_key(plain, password=None)
    assert isinstance(loaded, rsa.RSAPrivateKey)  # noqa: S101  # we made it ourselves
    return loaded
