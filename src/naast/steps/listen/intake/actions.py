"""Taking in an envelope. No audit line here, no log line, no time (RULINGS 1.3)."""

from __future__ import annotations

import hashlib
import hmac
from enum import Enum

from django.db import IntegrityError, connection, transaction
from django_scopes import scopes_disabled

from naast.steps.listen.custody.files import receipt_key
from naast.steps.listen.intake.check import Body
from naast.steps.listen.intake.queries import public_receipt, public_wave
from naast.steps.listen.intake.sealing import Sealed
from naast.steps.listen.models import Envelope, Receipt, Wave


class Outcome(Enum):
    STORED = "stored"
    UNKNOWN = "unknown"
    OTHER_CONTENT = "other content"
    CLOSED = "closed"


def _keyed(text: str) -> str:
    return hmac.new(receipt_key(), text.encode(), hashlib.sha256).hexdigest()


def take_in(*, body: Body, sealed: Sealed, digest: str, durable: bool = True) -> Outcome:
    """Store the envelope durably, once. Whoever sends the same again hears the same again.

    `durable` refuses to run inside another transaction, which could still be undone after we
    answered; only the demo, which is loaded whole or not at all, does without.
    """
    wave = public_wave(body)
    if wave is None:
        return Outcome.UNKNOWN
    mark, content = _keyed(f"instance {body.instance}"), _keyed(f"content {digest}")
    before = _seen_before(mark, content)
    if before is not None:
        return before
    if not wave.is_open:
        return Outcome.CLOSED
    try:
        with transaction.atomic(durable=durable):
            _store(
                wave, body, sealed, Receipt(mark=mark, content=content, programme=wave.programme)
            )
    except IntegrityError:
        # A twin of this request was faster; its receipt tells whether it was the same.
        return _seen_before(mark, content) or Outcome.CLOSED
    return Outcome.STORED


def _seen_before(mark: str, content: str) -> Outcome | None:
    receipt = public_receipt(mark)
    if receipt is None:
        return None
    same = hmac.compare_digest(receipt.content, content)
    return Outcome.STORED if same else Outcome.OTHER_CONTENT


def _store(wave: Wave, body: Body, sealed: Sealed, receipt: Receipt) -> None:
    if connection.vendor == "postgresql":
        # Whatever the server's setting: on disk before we answer.
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL synchronous_commit TO on")
    with scopes_disabled():
        receipt.save(force_insert=True)
        Envelope.objects.create(
            wave=wave,
            sealed=sealed.to_bytes(),
            shift=body.shift,
            duration=body.quality.duration,
            straight_lining=body.quality.straight_lining,
            refusals=body.quality.refusals,
        )
