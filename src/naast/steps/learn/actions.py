"""Writes about promises: make, change, settle, tell back."""

from __future__ import annotations

import datetime
import secrets

from django.db import transaction
from django.utils.translation import gettext as _

from naast.methods.language.identifiers import find_identifiers
from naast.platform.access import Actor, Right
from naast.platform.errors import DomainError
from naast.shared.audit.actions import record
from naast.shared.programmes.models import Programme
from naast.shared.release import queries as released
from naast.shared.release.models import Moment
from naast.steps.learn.models import Promise, PublicCode, State, Telling
from naast.steps.learn.queries import promise as promise_of

# No vowels and no look-alikes: the code is read aloud and spells no word.
CODE_SIGNS = "bcdfghjkmnpqrstvwxz23456789"
CODE_LENGTH = 8


@transaction.atomic
def make_promise(
    *,
    actor: Actor,
    release_id: int,
    key: str,
    said: str,
    will_do: str,
    owner: str,
    due: datetime.date,
    today: datetime.date,
) -> Promise:
    """Promise something on a finding, with an owner and a date. It stands on the public page."""
    _may(actor)
    table = released.table(actor, release_id, key)
    programme = released.release(actor, release_id).plan.programme
    if table.moment != Moment.CLOSING:
        raise DomainError(
            _(
                "The figures of this round still change. Make the tables final first; then "
                "everybody sees on what the promise was made."
            )
        )
    _check(said, will_do, owner)
    if due < today:
        raise DomainError(_("This day has passed. Choose a later day."))
    made = Promise.objects.create(
        programme=programme,
        round_key=table.round_key,
        finding_key=table.subject_key,
        question=table.title,
        finding=table.finding,
        n=table.n,
        period=table.period,
        said=said,
        will_do=will_do,
        owner=owner,
        first_due=due,
        due=due,
        made_on=today,
        made_by_id=actor.user_id,
    )
    _ensure_code(programme)
    record(actor, "promise made", f"promise {made.pk}", due=due.isoformat())
    return made


@transaction.atomic
def change_promise(
    *,
    actor: Actor,
    promise_id: int,
    said: str,
    will_do: str,
    owner: str,
    due: datetime.date,
    today: datetime.date,
) -> Promise:
    """Mend the words or move the day; residents keep seeing the day that was promised first."""
    _may(actor)
    changed = promise_of(actor, promise_id)
    _check_open(changed)
    _check(said, will_do, owner)
    if due != changed.due and due < today:
        raise DomainError(_("This day has passed. Choose a later day."))
    changed.said, changed.will_do, changed.owner, changed.due = said, will_do, owner, due
    changed.save(update_fields=["said", "will_do", "owner", "due"])
    record(actor, "promise changed", f"promise {changed.pk}", due=due.isoformat())
    return changed


@transaction.atomic
def settle_promise(
    *, actor: Actor, promise_id: int, state: str, outcome: str, today: datetime.date
) -> Promise:
    """Say that it is done, or that it is not possible and why."""
    _may(actor)
    settled = promise_of(actor, promise_id)
    _check_open(settled)
    _check(outcome)
    if state not in {State.DONE, State.NOT_POSSIBLE}:
        raise DomainError(_("Choose whether it is done or not possible."))
    settled.state = state
    settled.outcome = outcome
    settled.settled_on = today
    settled.settled_by_id = actor.user_id
    settled.save(update_fields=["state", "outcome", "settled_on", "settled_by"])
    record(actor, "promise settled", f"promise {settled.pk}", state=str(state))
    return settled


@transaction.atomic
def reopen_promise(*, actor: Actor, promise_id: int) -> Promise:
    """Take 'done' or 'not possible' back, as long as nobody was told."""
    _may(actor)
    reopened = promise_of(actor, promise_id)
    if reopened.is_open or reopened.tellings.exists():
        raise DomainError(_("Residents were told already. Make a new promise instead."))
    reopened.state, reopened.outcome = State.PROMISED, ""
    reopened.settled_on = reopened.settled_by = None
    reopened.save(update_fields=["state", "outcome", "settled_on", "settled_by"])
    record(actor, "promise reopened", f"promise {reopened.pk}")
    return reopened


@transaction.atomic
def tell_back(
    *,
    actor: Actor,
    promise_id: int,
    way: str,
    place: str,
    day: datetime.date,
    today: datetime.date,
) -> Telling:
    """Note how and when residents heard what came of it."""
    _may(actor)
    told = promise_of(actor, promise_id)
    _check(place)
    if day > today:
        raise DomainError(_("This day has yet to come. Note it when residents have been told."))
    if day < told.made_on:
        raise DomainError(_("This day lies before the promise was made."))
    telling = Telling.objects.create(promise=told, way=way, place=place, day=day)
    record(actor, "told back", f"promise {told.pk}", way=str(way), day=day.isoformat())
    return telling


def _ensure_code(programme: Programme) -> None:
    code = "".join(secrets.choice(CODE_SIGNS) for _place in range(CODE_LENGTH))
    PublicCode.objects.get_or_create(programme=programme, defaults={"code": code})


def _check_open(promise: Promise) -> None:
    if not promise.is_open:
        raise DomainError(_("This promise has been settled. It can no longer be changed."))


def _check(*texts: str) -> None:
    if any(find_identifiers(text) for text in texts):
        raise DomainError(
            _(
                "This text may tell who somebody is. It comes on the public page: name an office "
                "or an organisation, and leave out names, addresses and numbers."
            )
        )


def _may(actor: Actor) -> None:
    if not actor.may(Right.ADVISE):
        raise DomainError(_("Only a coordinator or a policy adviser makes promises."))
