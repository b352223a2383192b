"""The outside of an envelope, checked as far as that goes without opening it."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError

from naast.steps.listen.intake.sealing import BLOCK, IV_BYTES, RSA_BITS, TAG_BYTES, Header, Sealed

MOST_BYTES = 256 * 1024
_DIGEST = "sha-256="

Short = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_.-]{1,64}$")]
Token = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{20,64}$")]
Instance = Annotated[
    str, StringConstraints(pattern=r"^uuid:[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$")
]


class Unacceptable(Exception):
    """The body is not a sealed envelope as we know it."""


class Quality(BaseModel):
    """What the phone worked out about the talk, in classes and without any time."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)

    duration: Literal["short", "normal", "long"]
    straight_lining: Literal["none", "some", "much"]
    refusals: Literal["none", "some", "many"]


class Body(BaseModel):
    """The body of a submission. Any other field is refused, so nothing can ride along."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)

    v: Literal[1]
    key_id: Short
    form_id: Short
    form_version: Short
    wave: Short
    token: Token
    shift: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{32}$")]
    quality: Quality
    instance: Instance
    wrapped_key: str
    iv: str
    data: str

    def sealed(self) -> Sealed:
        header = Header(self.key_id, self.form_id, self.form_version, self.wave, self.instance)
        found = Sealed(header, _bytes(self.wrapped_key), _bytes(self.iv), _bytes(self.data))
        shaped = (
            len(found.wrapped_key) == RSA_BITS // 8
            and len(found.iv) == IV_BYTES
            and len(found.data) > BLOCK
            and (len(found.data) - TAG_BYTES) % BLOCK == 0
        )
        if not shaped:
            raise Unacceptable
        return found


def _bytes(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise Unacceptable from None


def checked(raw: bytes, digest_header: str) -> tuple[Body, Sealed]:
    """The envelope in `raw`; raises Unacceptable for a damaged, plain or foreign body."""
    said = digest_header.removeprefix(_DIGEST)
    came = hashlib.sha256(raw).hexdigest()
    if not digest_header.startswith(_DIGEST) or not hmac.compare_digest(
        said.lower().encode(), came.encode()
    ):
        raise Unacceptable
    try:
        body = Body.model_validate_json(raw)
    except ValidationError:
        raise Unacceptable from None
    return body, body.sealed()
