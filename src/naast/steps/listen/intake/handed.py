"""The sealed queue of a phone, handed over as a file (browser/interview/screens/export.ts)."""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from naast.steps.listen.intake.actions import Outcome, take_in
from naast.steps.listen.intake.check import MOST_BYTES, Unacceptable, checked


class NoQueue(Exception):
    """The file was not made by the interview app, or was damaged on its way."""


class Queue(BaseModel):
    """The file; each envelope holds the very bytes that the phone would have sent."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)

    format: Literal["naast-sealed-queue-1"]
    envelopes: list[str]


def take_in_queue(content: bytes) -> Counter[Outcome | None]:
    """Take in every envelope of the file; counts what became of them, None for a damaged one.

    The phone may still send the same envelopes, and the file may come twice: each counts once.
    """
    try:
        queue = Queue.model_validate_json(content)
    except ValidationError:
        raise NoQueue from None
    return Counter(_take_in(envelope.encode()) for envelope in queue.envelopes)


def _take_in(raw: bytes) -> Outcome | None:
    digest = hashlib.sha256(raw).hexdigest()
    try:
        if len(raw) > MOST_BYTES:
            return None
        body, sealed = checked(raw, f"sha-256={digest}")
    except Unacceptable:
        return None
    return take_in(body=body, sealed=sealed, digest=digest)
