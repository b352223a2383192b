"""Venues, activities and logs for tests, with sensible defaults."""

from __future__ import annotations

import datetime
from typing import Any
from uuid import uuid4

from django_scopes import scope

from naast.shared.people.queries import Member
from naast.shared.programmes.models import Programme
from naast.steps.connect import actions, queries
from naast.steps.connect.choices import (
    ActivityKind,
    HostRole,
    Language,
    Mood,
    Theme,
    VenueKind,
    Visibility,
    Weekday,
)
from naast.steps.connect.facts import ActivityFacts, LogFacts, Rhythm, VenueFacts
from naast.steps.connect.models import Activity, Session, SessionLog, Venue
from tests.conftest import PLACE, TODAY


def make_venue(actor: Member, name: str = "De Brug", **changes: Any) -> Venue:
    facts: dict[str, Any] = {
        "name": name,
        "kind": VenueKind.COMMUNITY_CENTRE,
        "place": PLACE,
        "address": "Kade 1",
        "opening_hours": "ma-vr 9:00-17:00",
        "languages": (Language.DUTCH, Language.TURKISH),
    }
    with scope(organisation=actor.organisation):
        return actions.add_venue(actor=actor, facts=VenueFacts(**(facts | changes)))


def activity_facts(**changes: Any) -> ActivityFacts:
    facts: dict[str, Any] = {
        "title": "Wandelen vanaf De Brug",
        "kind": ActivityKind.WALK,
        "wanted": "Het huis uit en even praten.",
        "audience": "Iedereen",
        "host_role": HostRole.SOCIAL_WORKER,
        "cost": "Gratis",
        "theme": Theme.HEALTH,
    }
    return ActivityFacts(**(facts | changes))


def rhythm(**changes: Any) -> Rhythm:
    facts: dict[str, Any] = {
        "weekday": Weekday(TODAY.weekday()),
        "starts_at": datetime.time(10),
        "minutes": 60,
        "first_day": TODAY - datetime.timedelta(weeks=4),
        "last_day": TODAY + datetime.timedelta(weeks=4),
    }
    return Rhythm(**(facts | changes))


def make_activity(
    actor: Member, programme: Programme, venue: Venue, *, when: Rhythm | None = None, **changes: Any
) -> Activity:
    with scope(organisation=actor.organisation):
        return actions.plan_activity(
            actor=actor,
            programme_id=programme.pk,
            venue_id=venue.pk,
            facts=activity_facts(**changes),
            rhythm=when or rhythm(),
        )


def session_on(actor: Member, activity: Activity, day: datetime.date = TODAY) -> Session:
    with scope(organisation=actor.organisation):
        return queries.sessions_of(actor, activity.pk).get(day=day)


def log_facts(**changes: Any) -> LogFacts:
    facts: dict[str, Any] = {
        "adults": 9,
        "under_16": 2,
        "mood": Mood.GOOD,
        "themes": (Theme.HEALTH,),
        "questions": (("Mag ik met een griepprik sporten?", Language.DUTCH),),
    }
    return LogFacts(**(facts | changes))


def make_log(actor: Member, session: Session, **changes: Any) -> SessionLog:
    with scope(organisation=actor.organisation):
        return actions.log_session(
            actor=actor,
            session_id=session.pk,
            client=uuid4(),
            facts=log_facts(**changes),
            today=max(TODAY, session.day),
        )


def discreet(venue: dict[str, Any] | None = None) -> dict[str, Any]:
    return (venue or {}) | {"visibility": Visibility.DISCREET}
