"""Two places, a walk and a language café in the invented town, with what was heard there.

The programme of real places gets nothing: there nothing is invented.
"""

from __future__ import annotations

import datetime
import uuid

from naast.pages.demo.world import World
from naast.shared.people.queries import Member
from naast.shared.people.roles import Role
from naast.shared.programmes.actions import PlaceRef
from naast.steps.connect import actions, queries
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
from naast.steps.connect.facts import ActivityFacts, LogFacts, Rhythm, VenueFacts
from naast.steps.connect.models import Activity, Session

NORTH = PlaceRef("WKX00101", 2024, "Wijk 01 Noord")
HARBOUR = PlaceRef("WKX00102", 2024, "Wijk 02 Havenkwartier")
WEEKS_BACK, WEEKS_AHEAD = 6, 10

# What was heard, session by session; most sessions bring one question or none.
AT_THE_WALK: list[tuple[str, Language, Theme]] = [
    ("Waarom moet ik die griepprik elk jaar opnieuw?", Language.DUTCH, Theme.VACCINATION),
    ("Mag je wandelen met hoge bloeddruk?", Language.DUTCH, Theme.HEALTH),
    ("Kan ik bij de huisarts iemand meenemen die tolkt?", Language.DUTCH, Theme.CARE),
    ("Ik hoorde dat je van de griepprik juist griep krijgt. Klopt dat?", Language.DUTCH,
     Theme.VACCINATION),
    ("Waar vraag je de energietoeslag aan als je geen computer hebt?", Language.DUTCH, Theme.MONEY),
]  # fmt: skip
AT_THE_CAFE: list[tuple[str, Language, Theme]] = [
    ("Grip aşısı hamileyken güvenli mi?", Language.TURKISH, Theme.VACCINATION),
    ("Wat zeg je als je de dokter niet begrijpt?", Language.DUTCH, Theme.CARE),
    ("هل التطعيم مجاني؟", Language.ARABIC, Theme.VACCINATION),
    ("Moet mijn kind van 9 de prik tegen HPV of mag het later?", Language.DUTCH,
     Theme.VACCINATION),
]  # fmt: skip


def load(world: World) -> None:
    """Plan and note the work of the last weeks, as a coordinator and a social worker do."""
    coordinator = world.member(Role.COORDINATOR)
    walk = _plan_walk(world, coordinator)
    cafe = _plan_cafe(world, coordinator)
    _note(world, walk, AT_THE_WALK, 9)
    _note(world, cafe, AT_THE_CAFE, 6)
    world.made["connect.walk"] = walk


def _plan_walk(world: World, actor: Member) -> Activity:
    bridge = actions.add_venue(
        actor=actor,
        facts=VenueFacts(
            name="De Brug",
            kind=VenueKind.COMMUNITY_CENTRE,
            place=NORTH,
            address="Bloemenplein 2 (verzonnen)",
            opening_hours="ma-vr 9:00-17:00\nza 10:00-13:00\nzo 13:00-17:00",
            accessibility="Geen drempel, toilet voor rolstoelen, bus voor de deur.",
            languages=(Language.DUTCH, Language.TURKISH, Language.ARABIC),
        ),
    )
    return actions.plan_activity(
        actor=actor,
        programme_id=world.programme.pk,
        venue_id=bridge.pk,
        facts=ActivityFacts(
            title="Wandelen vanaf De Brug",
            kind=ActivityKind.WALK,
            wanted="Even het huis uit, bewegen en een praatje maken.",
            audience="Iedereen die drie kwartier kan lopen",
            host_role=HostRole.SOCIAL_WORKER,
            cost="Gratis, koffie na afloop",
            theme=Theme.HEALTH,
        ),
        rhythm=_weekly(world, 0, datetime.time(10), 60),
    )


def _plan_cafe(world: World, actor: Member) -> Activity:
    room = actions.add_venue(
        actor=actor,
        facts=VenueFacts(
            name="De achterkamer",
            kind=VenueKind.CHURCH,
            place=HARBOUR,
            address="Via de zijdeur, Kadestraat 14 (verzonnen)",
            opening_hours="ma-zo 9:00-21:00",
            accessibility="Eigen ingang, niet te zien vanaf de straat.",
            languages=(Language.DUTCH, Language.TURKISH, Language.ARABIC, Language.TIGRINYA),
            visibility=Visibility.DISCREET,
        ),
    )
    return actions.plan_activity(
        actor=actor,
        programme_id=world.programme.pk,
        venue_id=room.pk,
        facts=ActivityFacts(
            title="Taalcafé",
            kind=ActivityKind.LANGUAGE,
            wanted="Nederlands oefenen zonder boek, met thee en met de kinderen erbij.",
            audience="Vrouwen die Nederlands willen oefenen",
            host_role=HostRole.VOLUNTEER,
            cost="Gratis",
            theme=Theme.LANGUAGE,
            visibility=Visibility.DISCREET,
        ),
        rhythm=_weekly(world, 2, datetime.time(13, 30), 90),
    )


def _weekly(world: World, shift: int, starts_at: datetime.time, minutes: int) -> Rhythm:
    """Every week on the weekday of the demo's first day, or `shift` days after it."""
    day = world.today + datetime.timedelta(days=shift)
    return Rhythm(
        weekday=Weekday(day.weekday()),
        starts_at=starts_at,
        minutes=minutes,
        first_day=day - datetime.timedelta(weeks=WEEKS_BACK),
        last_day=day + datetime.timedelta(weeks=WEEKS_AHEAD),
    )


def _note(
    world: World, activity: Activity, heard: list[tuple[str, Language, Theme]], usual: int
) -> None:
    actor = world.member(Role.SOCIAL_WORKER)
    past = queries.sessions_of(actor, activity.pk).filter(day__lt=world.today)
    for number, held in enumerate(past):
        _note_one(world, actor, held, heard[number : number + 1], usual)


def _note_one(
    world: World,
    actor: Member,
    held: Session,
    heard: list[tuple[str, Language, Theme]],
    usual: int,
) -> None:
    rng = world.rng
    themes = {Theme(held.theme_or_usual), *(theme for _words, _language, theme in heard)}
    actions.log_session(
        actor=actor,
        session_id=held.pk,
        client=uuid.UUID(int=rng.getrandbits(128), version=4),
        facts=LogFacts(
            adults=usual + rng.randint(-3, 4),
            under_16=rng.choice((0, 0, 1, 3)),
            mood=rng.choice((Mood.GOOD, Mood.GOOD, Mood.OK, Mood.HEAVY)),
            themes=tuple(sorted(themes)),
            follow_up=FollowUp.ASK if heard else FollowUp.NONE,
            questions=tuple((words, language) for words, language, _theme in heard),
        ),
        today=world.today,
    )
