"""A walk at De Brug, with a session today."""

from __future__ import annotations

import datetime

import pytest
from django.utils import timezone

from naast.shared.people.queries import Member
from naast.shared.programmes.models import Programme
from naast.steps.connect.models import Activity, Session, Venue
from tests.conftest import TODAY
from tests.steps.connect.builders import make_activity, make_venue, session_on


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> datetime.date:
    """Views ask the clock; in these tests it says TODAY."""
    monkeypatch.setattr(timezone, "localdate", lambda *_args, **_kwargs: TODAY)
    return TODAY


@pytest.fixture
def venue(anna: Member) -> Venue:
    return make_venue(anna)


@pytest.fixture
def walk(anna: Member, programme: Programme, venue: Venue) -> Activity:
    return make_activity(anna, programme, venue)


@pytest.fixture
def session(anna: Member, walk: Activity) -> Session:
    """The walk of today."""
    return session_on(anna, walk)
