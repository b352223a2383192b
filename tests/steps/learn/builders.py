"""Promises as an adviser makes them."""

from __future__ import annotations

import datetime

from naast.shared.people.queries import Member
from naast.steps.learn import actions, queries
from naast.steps.learn.models import Promise
from tests.conftest import TODAY

SAID = "Het loket is dicht als wij vrij zijn."
WILL_DO = "Het loket gaat ook op zaterdag open."
OWNER = "wethouder Dienstverlening"
DUE = TODAY + datetime.timedelta(days=60)


def make_promise(
    actor: Member,
    release: int,
    *,
    key: str = "reached",
    due: datetime.date = DUE,
    today: datetime.date = TODAY,
) -> Promise:
    return actions.make_promise(
        actor=actor,
        release_id=release,
        key=key,
        said=SAID,
        will_do=WILL_DO,
        owner=OWNER,
        due=due,
        today=today,
    )


def code_of(actor: Member, promise: Promise) -> str:
    return queries.public_code(actor, promise.programme_id)
