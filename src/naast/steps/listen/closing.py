"""Why a round cannot be closed yet. Later steps add their reasons to CONDITIONS."""

from __future__ import annotations

from collections.abc import Callable

from django.utils.translation import gettext as _

from naast.platform.access import Actor
from naast.steps.listen import results
from naast.steps.listen.models import Wave
from naast.steps.listen.rounds import queries

Condition = Callable[[Actor, Wave], str | None]


def _shifts_wait(actor: Actor, wave: Wave) -> str | None:
    if queries.waiting_counts(actor).get(wave.pk):
        return _("There are shifts that nobody has accepted or rejected.")
    return None


def _pool_opens_tonight(actor: Actor, wave: Wave) -> str | None:
    if queries.pool(wave).opens_tonight:
        return _("Talks will be opened at 20:00. Close the round after that.")
    return None


def _nothing_planned(actor: Actor, wave: Wave) -> str | None:
    if queries.interviews(actor, wave).exists() and not results.is_planned(actor, wave):
        return _("There is no table plan, so nobody would see what was said. Make one first.")
    return None


# `pages` adds that a promise has an owner and a date, and that residents have said whether the
# findings are right.
CONDITIONS: list[Condition] = [_shifts_wait, _pool_opens_tonight, _nothing_planned]


def reasons(actor: Actor, wave: Wave) -> list[str]:
    """What stands in the way of closing `wave`, each with what to do; empty when nothing does."""
    said = (condition(actor, wave) for condition in CONDITIONS)
    return [reason for reason in said if reason]
