"""The demo of detect: what people of the invented town say that its figures mean."""

from __future__ import annotations

import datetime

from naast.pages.demo.world import World
from naast.shared.areas.indicators import BY_KEY
from naast.shared.areas.queries import find
from naast.shared.people.roles import Role
from naast.steps.detect.actions import note_reading

# Place, indicator, with whom, with how many, verdict, what they say, weeks ago. All invented.
READINGS = (
    (
        "WKX00103",
        "age_65_plus",
        "residents",
        "from_5",
        "mixed",
        "Veel ouderen wonen bij hun kinderen in huis. Alleen zijn ze dus niet vaak.",
        9,
    ),
    (
        "WKX00102",
        "inhabitants",
        "professionals",
        "up_to_4",
        "disputed",
        "Er wonen meer mensen dan geteld zijn. Wie voor werk komt, staat vaak niet ingeschreven.",
        6,
    ),
    (
        "WKX00101",
        "age_0_14",
        "mixed",
        "from_10",
        "agreed",
        "Je ziet het aan de speeltuin. Na school is er voor kinderen weinig te doen.",
        3,
    ),
)


def load(world: World) -> None:
    """Note the readings as the coordinator of the invented organisation would."""
    for code, key, spoken_with, headcount, verdict, meaning, weeks_ago in READINGS:
        indicator = BY_KEY[key]
        day = world.today - datetime.timedelta(weeks=weeks_ago)
        year, week, _weekday = day.isocalendar()
        note_reading(
            actor=world.member(Role.COORDINATOR),
            programme_id=world.programme.pk,
            area=find(code),
            subject_kind="figure",
            subject_key=key,
            subject_title=f"{indicator.label}, {indicator.period}",
            spoken_with=spoken_with,
            headcount=headcount,
            verdict=verdict,
            meaning=meaning,
            week=f"{year}-W{week:02d}",
        )
