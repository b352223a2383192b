"""Loads and resets the demo: the handbook's places with real figures, and an invented town."""

from __future__ import annotations

import datetime
import importlib
import importlib.util
from collections.abc import Callable

from django.db import transaction
from django.utils import timezone
from django_scopes import scope, scopes_disabled

from naast.pages.demo.world import PASSWORD, World
from naast.shared.people import actions as people
from naast.shared.people.models import Organisation, User
from naast.shared.people.queries import Member
from naast.shared.people.roles import Role
from naast.shared.programmes import actions as programmes
from naast.shared.programmes.actions import PlaceRef
from naast.shared.programmes.models import Level, Programme
from naast.steps.listen.custody.files import forget_organisation_key

INVENTED = "Welzijn Voorbeelddam"
# No number in use: it only has zeros.
PHONE = "(000) 000 00 00"
REAL = "Handreiking: vijf pilotplaatsen en Weert"
STEPS = ("detect", "listen", "connect", "inform", "learn")

NAMES: dict[Role, str] = {
    Role.ADMINISTRATOR: "Ada (beheer)",
    Role.COORDINATOR: "Anna (coördinator)",
    Role.SOCIAL_WORKER: "Sam (sociaal werk)",
    Role.AMBASSADOR: "Amina (ambassadeur)",
    Role.RESEARCHER: "Bas (onderzoek)",
    Role.COMMUNICATOR: "Coen (communicatie)",
    Role.ADVISER: "Eva (beleid)",
    Role.PRIVACY_OFFICER: "Fien (privacy)",
}
LOGIN_NAMES: dict[Role, str] = {
    Role.ADMINISTRATOR: "beheer",
    Role.COORDINATOR: "coordinator",
    Role.SOCIAL_WORKER: "sociaalwerk",
    Role.AMBASSADOR: "ambassadeur",
    Role.RESEARCHER: "onderzoek",
    Role.COMMUNICATOR: "communicatie",
    Role.ADVISER: "beleid",
    Role.PRIVACY_OFFICER: "privacy",
}
REAL_PLACES = [
    PlaceRef("GM0482", 2024, "Alblasserdam"),
    PlaceRef("GM0203", 2024, "Barneveld"),
    PlaceRef("GM1891", 2024, "Dantumadiel"),
    PlaceRef("GM0599", 2024, "Rotterdam"),
    PlaceRef("GM0606", 2024, "Schiedam"),
    PlaceRef("GM0988", 2024, "Weert"),
]


def sign_ins() -> list[tuple[str, str, str]]:
    """Role, e-mail address and password of each demo account."""
    return [
        (str(role.label), f"{LOGIN_NAMES[role]}@naast.example", PASSWORD) for role in LOGIN_NAMES
    ]


def loaded() -> bool:
    return Organisation.objects.filter(is_demo=True).exists()


@transaction.atomic
def reset(today: datetime.date | None = None) -> None:
    """Throw the demo away and build it again. Real organisations are not touched."""
    gone = list(Organisation.objects.filter(is_demo=True).values_list("pk", flat=True))
    with scopes_disabled():
        Organisation.objects.filter(pk__in=gone).delete()
        User.objects.filter(is_demo=True).delete()
    load(today)
    # Only once the old talks are certainly gone.
    transaction.on_commit(lambda: _forget_keys(gone))


def _forget_keys(organisations: list[int]) -> None:
    for organisation in organisations:
        forget_organisation_key(organisation)


@transaction.atomic
def load(
    today: datetime.date | None = None, say: Callable[[str], None] = lambda _line: None
) -> None:
    """Build both parts of the demo through the same actions that people use."""
    day = today or timezone.localdate()
    users = {
        role: people.create_user(
            name=NAMES[role],
            email=f"{LOGIN_NAMES[role]}@naast.example",
            password=PASSWORD,
            is_demo=True,
        )
        for role in LOGIN_NAMES
    }
    invented = _organisation(INVENTED, users, invented=True)
    real = _organisation(REAL, users, invented=False)
    with scope(organisation=invented[Role.ADMINISTRATOR].organisation):
        programme = _invented_programme(invented, day)
    with scope(organisation=real[Role.ADMINISTRATOR].organisation):
        real_programme = _real_programme(real, day)
    world = World(day, invented, programme, real, real_programme)
    organisations = [
        invented[Role.ADMINISTRATOR].organisation,
        real[Role.ADMINISTRATOR].organisation,
    ]
    for step in STEPS:
        name = f"naast.pages.demo.{step}"
        if importlib.util.find_spec(name) is not None:
            say(f"  {step}")
            with scope(organisation=organisations):
                importlib.import_module(name).load(world)


def _organisation(name: str, users: dict[Role, User], *, invented: bool) -> dict[Role, Member]:
    owner = people.found_organisation(
        name=name,
        owner=users[Role.ADMINISTRATOR],
        roles=frozenset({Role.ADMINISTRATOR}),
        invented=invented,
        is_demo=True,
    )
    members = {Role.ADMINISTRATOR: owner}
    with scope(organisation=owner.organisation):
        people.set_contact(actor=owner, contact_phone=PHONE)
        for role, user in users.items():
            if role != Role.ADMINISTRATOR:
                members[role] = people.add_member(actor=owner, user=user, roles=frozenset({role}))
    return members


def _invented_programme(members: dict[Role, Member], day: datetime.date) -> Programme:
    coordinator = members[Role.COORDINATOR]
    place = PlaceRef("GMX001", 2024, "Voorbeelddam")
    programme = programmes.start_programme(
        actor=coordinator,
        title="Gezond in Voorbeelddam",
        theme="gezondheid",
        purpose="Horen wat mensen nodig hebben om gezond te leven, en er iets mee doen.",
        controller="Gemeente Voorbeelddam (verzonnen)",
        processor="Welzijn Voorbeelddam (verzonnen)",
        legal_basis="Taak van algemeen belang (voorbeeld); meedoen is vrijwillig.",
        starts=day - datetime.timedelta(days=200),
        ends=day + datetime.timedelta(days=400),
        places=[place],
    )
    programmes.set_sensitivity(
        actor=coordinator,
        programme_id=programme.pk,
        topic="vaccineren",
        place=place,
        level=Level.OPEN,
    )
    return programme


def _real_programme(members: dict[Role, Member], day: datetime.date) -> Programme:
    return programmes.start_programme(
        actor=members[Role.COORDINATOR],
        title="De plaatsen van de handreiking",
        theme="contact met inwoners",
        purpose="Laten zien wat open cijfers en de handreiking over zes plaatsen zeggen.",
        controller="Voorbeeld (er wordt niemand bevraagd)",
        processor="Voorbeeld (er wordt niemand bevraagd)",
        legal_basis="Er worden geen gegevens van personen verwerkt; alleen open cijfers.",
        starts=day - datetime.timedelta(days=1),
        ends=day + datetime.timedelta(days=365),
        places=REAL_PLACES,
    )
