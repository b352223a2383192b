"""What forms, phones and the demo hand to the actions, checked and typed."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field

from naast.shared.programmes.actions import PlaceRef
from naast.steps.connect.choices import (
    ActivityKind,
    FollowUp,
    HostRole,
    Language,
    Mood,
    Theme,
    VenueKind,
    Visibility,
    Weekday,
)


@dataclass(frozen=True, kw_only=True)
class VenueFacts:
    name: str
    kind: VenueKind
    place: PlaceRef
    address: str
    opening_hours: str = ""
    accessibility: str = ""
    languages: tuple[Language, ...] = ()
    visibility: Visibility = Visibility.OPEN


@dataclass(frozen=True, kw_only=True)
class ActivityFacts:
    title: str
    kind: ActivityKind
    wanted: str
    audience: str
    host_role: HostRole
    cost: str
    theme: Theme | None = None
    visibility: Visibility = Visibility.OPEN


@dataclass(frozen=True, kw_only=True)
class Rhythm:
    """Every week on `weekday`, from the first day up to and including the last."""

    weekday: Weekday
    starts_at: datetime.time
    minutes: int
    first_day: datetime.date
    last_day: datetime.date

    @property
    def ends_at(self) -> datetime.time:
        start = datetime.datetime.combine(datetime.date.min, self.starts_at)
        return (start + datetime.timedelta(minutes=self.minutes)).time()

    def days(self) -> list[datetime.date]:
        ahead = (self.weekday - self.first_day.weekday()) % 7
        day = self.first_day + datetime.timedelta(days=ahead)
        found = []
        while day <= self.last_day:
            found.append(day)
            day += datetime.timedelta(days=7)
        return found


@dataclass(frozen=True, kw_only=True)
class LogFacts:
    """What was noted of a session, as it came from a form or a phone."""

    adults: int
    under_16: int
    mood: Mood
    themes: tuple[Theme, ...] = ()
    follow_up: FollowUp = FollowUp.NONE
    # Words and language of each question heard.
    questions: tuple[tuple[str, Language], ...] = field(default=())
