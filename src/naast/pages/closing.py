"""What later steps ask before a round is closed, and how its tables become final before that."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext as _

from naast.pages.results.content import readings_of_round
from naast.platform.access import Actor, Right
from naast.platform.errors import DomainError
from naast.shared.release import queries as released
from naast.steps.learn import queries as learn
from naast.steps.listen import closing as listen
from naast.steps.listen import results
from naast.steps.listen.rounds import queries as rounds

if TYPE_CHECKING:
    from naast.steps.listen.models import Wave

# With professionals alone, residents have not said anything.
RESIDENTS = frozenset({"residents", "mixed"})


def no_promise(actor: Actor, wave: Wave) -> str | None:
    """Nothing was told back as long as nobody promised anything."""
    if not _asked(actor, wave) or learn.has_owned_promise(actor, wave.round_key):
        return None
    if not released.is_final(actor, wave.round_key):
        return _("Nothing could be promised yet: the tables still change. Make the tables final.")
    return _(
        "There is no promise with an owner and a date yet. Open the results and choose ‘Make a "
        "promise’."
    )


def residents_did_not_say(actor: Actor, wave: Wave) -> str | None:
    """A finding that residents never saw is ours, not theirs."""
    newest = released.latest(actor, wave.round_key)
    if newest is None or not any(one.says_something for one in released.tables(actor, newest.pk)):
        return None
    if any(one.spoken_with in RESIDENTS for one in readings_of_round(actor, wave.round_key)):
        return None
    return _(
        "Residents have not said yet whether the findings are right. Show them a result, and "
        "choose ‘Is this right?’ beside it."
    )


def register() -> None:
    """Called once, when Naast starts."""
    for condition in (no_promise, residents_did_not_say):
        if condition not in listen.CONDITIONS:
            listen.CONDITIONS.append(condition)


def in_the_way_of_final(actor: Actor, wave: Wave) -> list[str]:
    """Why the tables of a round cannot be made final yet."""
    own = [one for one in listen.CONDITIONS if one not in (no_promise, residents_did_not_say)]
    found = [reason for condition in own if (reason := condition(actor, wave))]
    if not _asked(actor, wave):
        found.append(_("No talks have been opened in this round yet."))
    return found


@transaction.atomic
def make_final(*, actor: Actor, wave_id: int, today: datetime.date) -> None:
    """Release the tables of a round a last time, so that everyone can read and answer them."""
    if not actor.may(Right.RESEARCH):
        raise DomainError(_("A researcher makes the tables of a round final."))
    wave = rounds.wave(actor, wave_id)
    if not wave.is_open or released.is_final(actor, wave.round_key):
        raise DomainError(_("The tables of this round are final already."))
    if reasons := in_the_way_of_final(actor, wave):
        raise DomainError(" ".join(reasons))
    results.release(actor=actor, wave=wave, moment="closing", today=today)


def _asked(actor: Actor, wave: Wave) -> bool:
    return rounds.talks_held(actor, wave).value > 0
