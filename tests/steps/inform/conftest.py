"""Coen writes cards; in these tests every view thinks it is TODAY."""

from __future__ import annotations

import datetime

import pytest
from django.utils import timezone

from naast.shared.people.queries import Member
from naast.shared.people.roles import Role
from tests.conftest import TODAY, Cast


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> datetime.date:
    monkeypatch.setattr(timezone, "localdate", lambda *_args, **_kwargs: TODAY)
    return TODAY


@pytest.fixture
def coen(cast: Cast) -> Member:
    return cast.member(Role.COMMUNICATOR)
