"""Invitations, roles, the second factor and the wall around demo accounts."""

from __future__ import annotations

import datetime

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django_scopes import scope

from naast.platform.errors import DomainError, NotThere
from naast.shared.people import actions, queries
from naast.shared.people.models import User
from naast.shared.people.roles import Role
from tests.conftest import Cast

NOW = timezone.make_aware(datetime.datetime(2026, 11, 24, 10, 0))  # noqa: DTZ001


def invite(cast: Cast, roles: set[Role], now: datetime.datetime = NOW) -> str:
    with scope(organisation=cast.organisation):
        return actions.invite(actor=cast.owner, name="Nieuw", roles=frozenset(roles), now=now)


def test_invitation_makes_a_member_and_works_once(cast: Cast) -> None:
    token = invite(cast, {Role.RESEARCHER}, timezone.now())
    url = reverse("people:accept", args=[token])
    typed = {"name": "Noor", "email": "Noor@Example.nl", "password": "een lange zin hier"}
    answer = Client().post(url, typed)
    assert answer.status_code == 302
    member = queries.member(User.objects.get(email="noor@example.nl"))
    assert member is not None
    assert member.roles == {Role.RESEARCHER}
    assert Client().post(url, typed).status_code == 404


def test_weak_password_is_explained_and_nothing_typed_is_lost(cast: Cast) -> None:
    token = invite(cast, {Role.RESEARCHER}, timezone.now())
    url = reverse("people:accept", args=[token])
    answer = Client().post(url, {"name": "Noor", "email": "noor@example.nl", "password": "kort"})
    assert answer.status_code == 200
    assert "noor@example.nl" in answer.content.decode()
    assert Client().get(url).status_code == 200


def test_ambassador_needs_no_address_and_no_password(cast: Cast) -> None:
    token = invite(cast, {Role.AMBASSADOR}, timezone.now())
    client = Client()
    answer = client.post(reverse("people:accept", args=[token]), {"name": "Amina"})
    assert answer.status_code == 302
    user = User.objects.get(name="Amina")
    assert user.email is None
    assert not user.has_usable_password()
    assert client.session.get_expiry_age() > 80 * 24 * 3600


def test_expired_invitation_is_not_there(cast: Cast) -> None:
    token = invite(cast, {Role.RESEARCHER})
    with pytest.raises(NotThere):
        queries.invitation(token, NOW + datetime.timedelta(days=15))


def test_token_is_not_kept(cast: Cast) -> None:
    token = invite(cast, {Role.RESEARCHER})
    assert queries.invitation(token, NOW).token_digest != token


def test_last_administrator_stays(cast: Cast, inside: None) -> None:
    with pytest.raises(DomainError, match="beheerder"):
        actions.set_roles(
            actor=cast.owner, user_id=cast.owner.user_id, roles=frozenset({Role.COORDINATOR})
        )


def test_leaver_loses_everything_at_once(cast: Cast, inside: None) -> None:
    client = cast.client(Role.RESEARCHER)
    assert client.get(reverse("home")).status_code == 200
    bas = cast.member(Role.RESEARCHER)
    actions.set_roles(actor=cast.owner, user_id=bas.user_id, roles=frozenset())
    assert client.get(reverse("home")).status_code == 403


def test_person_of_two_organisations_acts_in_one_at_a_time(cast: Cast, elsewhere: Cast) -> None:
    bas = cast.member(Role.RESEARCHER)
    with scope(organisation=elsewhere.organisation):
        actions.add_member(actor=elsewhere.owner, user=bas.user, roles=frozenset({Role.ADVISER}))
    client = cast.client(Role.RESEARCHER)
    assert cast.organisation.name in client.get(reverse("home")).content.decode()
    client.post(reverse("people:choose", args=[elsewhere.organisation.pk]))
    answer = client.get(reverse("home"))
    assert answer.context["actor"].organisation == elsewhere.organisation
    assert answer.context["actor"].roles == {Role.ADVISER}


def test_staff_without_second_factor_must_set_it_up_first(cast: Cast) -> None:
    client = cast.client(Role.RESEARCHER)
    Authenticator.objects.all().delete()
    answer = client.get(reverse("home"))
    assert answer.status_code == 302
    assert answer["Location"] == reverse("mfa_activate_totp")


def demo_client(cast: Cast) -> Client:
    client = cast.client(Role.RESEARCHER)
    User.objects.update(is_demo=True)
    return client


def test_demo_account_is_refused_from_another_address(cast: Cast) -> None:
    client = demo_client(cast)
    assert client.get(reverse("home"), REMOTE_ADDR="127.0.0.1").status_code == 200
    assert client.get(reverse("home"), REMOTE_ADDR="192.0.2.7").status_code == 403


@pytest.mark.parametrize("host", ["naast.example", "192.0.2.1"])
def test_demo_account_is_refused_under_another_name(
    cast: Cast, host: str, settings: pytest.FixtureRequest
) -> None:
    settings.ALLOWED_HOSTS = ["*"]  # type: ignore[attr-defined]
    client = demo_client(cast)
    assert client.get(reverse("home"), headers={"host": host}).status_code == 403


def test_demo_account_is_refused_behind_a_proxy(cast: Cast) -> None:
    client = demo_client(cast)
    answer = client.get(reverse("home"), headers={"x-forwarded-for": "192.0.2.7"})
    assert answer.status_code == 403


def test_sign_up_is_closed(db: None) -> None:
    assert Client().get("/accounts/signup/").status_code == 404


@pytest.mark.parametrize(("typed", "kept"), [("010 123 45 67", True), ("bel ons", False)])
def test_administrator_sets_the_number_that_residents_can_call(
    cast: Cast, typed: str, kept: bool
) -> None:
    client = cast.client(Role.ADMINISTRATOR)
    answer = client.post(reverse("people:organisation"), {"contact_phone": typed})
    cast.organisation.refresh_from_db()
    assert (answer.status_code == 302) == kept
    assert cast.organisation.contact_phone == (typed if kept else "")
    assert kept or typed in answer.content.decode()
