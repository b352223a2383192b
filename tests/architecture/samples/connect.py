"""A place, an open activity and its session of today."""

from __future__ import annotations

from naast.shared.people.roles import Role
from tests.conftest import Cast, make_programme
from tests.steps.connect.builders import make_activity, make_venue, session_on


def samples(cast: Cast) -> dict[str, object]:
    anna = cast.member(Role.COORDINATOR)
    venue = make_venue(anna)
    activity = make_activity(anna, make_programme(anna), venue)
    session = session_on(anna, activity)
    return {"venue": venue.pk, "activity": activity.pk, "session": session.pk}
