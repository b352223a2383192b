"""Daily jobs run once a day, from their hour on, and a failed one is tried again."""

from __future__ import annotations

import datetime

import pytest
from django.utils import timezone

from naast.platform import jobs


@pytest.fixture(autouse=True)
def no_other_jobs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs, "_registered", {})


def at(day: int, hour: int) -> datetime.datetime:
    return timezone.make_aware(datetime.datetime(2026, 11, day, hour))  # noqa: DTZ001


@pytest.mark.django_db
def test_job_waits_for_its_hour_and_runs_once_a_day() -> None:
    ran: list[datetime.datetime] = []
    jobs.daily("open", datetime.time(20), ran.append)
    for moment in (at(24, 19), at(24, 20), at(24, 21), at(25, 19), at(25, 20)):
        jobs.run_due(moment)
    assert ran == [at(24, 20), at(25, 20)]


@pytest.mark.django_db
def test_failed_job_is_tried_again_and_stops_no_other() -> None:
    ran: list[str] = []
    fails = [True]

    def broken(_now: datetime.datetime) -> None:
        if fails.pop():
            raise RuntimeError("full disk")
        ran.append("broken")

    fails.append(True)
    fails.insert(0, False)
    jobs.daily("a-broken", datetime.time(1), broken)
    jobs.daily("b-whole", datetime.time(1), lambda _now: ran.append("whole"))
    assert jobs.run_due(at(24, 2)) == ["b-whole"]
    assert jobs.run_due(at(24, 2)) == []
    assert jobs.run_due(at(24, 2)) == ["a-broken"]
    assert ran == ["whole", "broken"]
