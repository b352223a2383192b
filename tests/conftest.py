"""The cast of every test: Anna coordinates, Bas researches, Chris belongs elsewhere."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings as django_settings
from django.contrib.staticfiles.storage import StaticFilesStorage
from django.test import Client
from django_scopes import scope

from naast.shared.areas.compile import compile_areas
from naast.shared.people import actions as people
from naast.shared.people.queries import Member
from naast.shared.people.roles import Role
from naast.shared.programmes import actions as programmes
from naast.shared.programmes.actions import PlaceRef
from naast.shared.programmes.models import Programme

TODAY = datetime.date(2026, 11, 24)
SHARED = Path(__file__).resolve().parent.parent.parent / "shared"
PLACE = PlaceRef("GMX001", 2024, "Voorbeelddam")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The given material; tests that need it skip on a machine without it."""
    if not SHARED.exists():
        pytest.skip("../shared is not on this machine")
    return SHARED


@pytest.fixture(autouse=True)
def fast_settings(settings: pytest.FixtureRequest, tmp_path: Path) -> None:
    settings.NAAST_KEYS = tmp_path / "keys"  # type: ignore[attr-defined]
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # type: ignore[attr-defined]
    storage = f"{StaticFilesStorage.__module__}.{StaticFilesStorage.__qualname__}"
    settings.STORAGES = settings.STORAGES | {"staticfiles": {"BACKEND": storage}}  # type: ignore[attr-defined]


@pytest.fixture(scope="session", autouse=True)
def areas_db() -> Path:
    """The open data, compiled once and kept between runs while the data stay the same."""
    target: Path = django_settings.NAAST_AREAS_DB
    target.parent.mkdir(parents=True, exist_ok=True)
    compile_areas(target, lambda _line: None)
    return target


class Cast:
    """Members with one role each, made when first asked for."""

    def __init__(self, organisation: str) -> None:
        owner = people.create_user(
            name=f"Ada van {organisation}", email=f"ada@{_slug(organisation)}.example", password="x"
        )
        self.owner = people.found_organisation(
            name=organisation, owner=owner, roles=frozenset({Role.ADMINISTRATOR})
        )
        self.organisation = self.owner.organisation
        self._members = {Role.ADMINISTRATOR: self.owner}

    def member(self, role: Role) -> Member:
        if role not in self._members:
            user = people.create_user(
                name=f"{role.value} van {self.organisation.name}",
                email=f"{role.value}@{_slug(self.organisation.name)}.example",
                password="x",
            )
            with scope(organisation=self.organisation):
                self._members[role] = people.add_member(
                    actor=self.owner, user=user, roles=frozenset({role})
                )
        return self._members[role]

    def client(self, role: Role) -> Client:
        """A browser in which the member with this role has signed in, second factor set up."""
        client = Client(headers={"host": "localhost"})
        user = self.member(role).user
        if not is_mfa_enabled(user):
            TOTP.activate(user, "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP")
            RecoveryCodes.activate(user)
        client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
        return client


def _slug(name: str) -> str:
    return name.lower().replace(" ", "-")


@pytest.fixture
def cast(db: None) -> Cast:
    return Cast("Welzijn Test")


@pytest.fixture
def elsewhere(db: None) -> Cast:
    """Another organisation: its members may never see anything of `cast`."""
    return Cast("Elders")


@pytest.fixture
def anna(cast: Cast) -> Member:
    return cast.member(Role.COORDINATOR)


@pytest.fixture
def bas(cast: Cast) -> Member:
    return cast.member(Role.RESEARCHER)


@pytest.fixture
def chris(elsewhere: Cast) -> Member:
    return elsewhere.member(Role.COORDINATOR)


@pytest.fixture
def inside(cast: Cast) -> Iterator[None]:
    """Queries of this test stand inside the cast's organisation."""
    with scope(organisation=cast.organisation):
        yield


def make_programme(actor: Member, title: str = "Gezond in Voorbeelddam") -> Programme:
    with scope(organisation=actor.organisation):
        return programmes.start_programme(
            actor=actor,
            title=title,
            theme="gezondheid",
            purpose="Horen wat mensen nodig hebben.",
            controller="Gemeente",
            processor="Welzijn Test",
            legal_basis="Taak van algemeen belang",
            starts=TODAY - datetime.timedelta(days=100),
            # Far off: pages ask the real calendar, and the tests must pass on any day.
            ends=datetime.date(2199, 12, 31),
            places=[PLACE],
        )


@pytest.fixture
def programme(anna: Member) -> Programme:
    return make_programme(anna)
