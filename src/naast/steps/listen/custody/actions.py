"""Writes about keys: the two recovery pages, shown once each, and their use."""

from __future__ import annotations

import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from naast.platform.access import Actor
from naast.platform.errors import DomainError, NotThere
from naast.shared.audit.actions import record
from naast.shared.people.queries import colleague
from naast.steps.listen.custody import files, queries
from naast.steps.listen.custody.halves import recover, split
from naast.steps.listen.models import RecoveryHalf

Half = RecoveryHalf.Half


def _purpose(half: str) -> str:
    return f"recovery half {half}"


def _current_key(actor: Actor) -> bytes:
    expected = queries.fingerprint(actor)
    if expected:
        return files.organisation_key(actor.organisation_id, expected)
    return files.make_organisation_key(actor.organisation_id)


@transaction.atomic
def make_halves(
    *, actor: Actor, first_holder: int, second_holder: int, today: datetime.date
) -> None:
    """Split the key anew for two different colleagues; each half can then be shown once."""
    if first_holder == second_holder:
        raise DomainError(_("Choose two different people: one person may not hold both halves."))
    if not {first_holder, second_holder} <= {one.pk for one in queries.possible_holders(actor)}:
        raise NotThere("holder")
    key = _current_key(actor)
    holders = {Half.FIRST: first_holder, Half.SECOND: second_holder}
    for half, text in zip(holders, split(key), strict=True):
        RecoveryHalf.objects.update_or_create(
            organisation_id=actor.organisation_id,
            half=half,
            defaults={
                "holder": colleague(actor, holders[half]).user,
                "lock_fingerprint": files.fingerprint_of(key),
                "shown": False,
                "locked_half": files.lock(key, text.encode(), _purpose(half)),
                "made_on": today,
            },
        )
    record(actor, "recovery pages made", "keys", first=first_holder, second=second_holder)


@transaction.atomic
def show_half(*, actor: Actor, which: str) -> tuple[RecoveryHalf, str]:
    """The half to print, this once, for the one who keeps it: nobody may see both."""
    row = queries.half(actor, which)
    if row.holder_id != actor.user_id:
        raise DomainError(_("Only the one who keeps this page may show it. Ask that colleague."))
    locked = bytes(row.locked_half)
    if row.shown or not locked:
        raise DomainError(
            _("This page has been shown already. Is it lost? Then make two new pages.")
        )
    text = files.unlock(_current_key(actor), locked, _purpose(row.half)).decode()
    row.shown = True
    row.locked_half = b""
    row.save(update_fields=["shown", "locked_half"])
    record(actor, "recovery page shown", row.half)
    return row, text


@transaction.atomic
def use_halves(*, actor: Actor, first: str, second: str) -> bool:
    """Check two typed halves; put the key file back when it is missing. True when it was put back.

    A file that is there but wrong is not overwritten: it may belong to something else.
    """
    key = recover(first, second)
    if files.fingerprint_of(key) != queries.fingerprint(actor):
        raise DomainError(
            _("These two halves do not belong together, or not to the present key of Naast here.")
        )
    path = files.organisation_file(actor.organisation_id)
    if path.exists():
        record(actor, "recovery pages checked", "keys")
        return False
    files.write_key(path, key)
    record(actor, "key file put back", "keys")
    return True
