"""What an ambassador's phone takes along."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

import pytest
from django.urls import reverse
from django_scopes import scopes_disabled

from naast.shared.people.queries import Member
from naast.shared.people.roles import Role
from naast.shared.programmes.actions import set_sensitivity
from naast.shared.programmes.models import Level, Programme
from naast.steps.listen.intake import package
from naast.steps.listen.intake.package import build_package
from naast.steps.listen.models import Wave
from naast.steps.listen.versions.actions import review_language, set_practice
from tests.conftest import PLACE, TODAY, Cast
from tests.steps.listen.makers import make_version, make_wave

WIJK = {
    "code": "WKX00101",
    "year": 2024,
    "name": "Wijk 01 Noord",
    "gemeente": PLACE.code,
    "gemeente_name": PLACE.name,
}


@pytest.fixture(autouse=True)
def no_scope() -> Iterator[None]:
    with scopes_disabled():
        yield


def test_a_phone_gets_round_key_questions_and_red_card(
    cast: Cast, wave: Wave, settings: pytest.FixtureRequest
) -> None:
    got = cast.client(Role.AMBASSADOR).get(reverse("listen:package")).json()
    assert got["wave"] == {
        "id": wave.public_id,
        "title": "Ronde 1",
        "token": wave.token,
        "closes": wave.closes.isoformat(),
    }
    assert got["programme"]["public_key_jwk"]["kty"] == "RSA"
    assert set(got["programme"]["public_key_jwk"]) <= {"kty", "n", "e", "alg", "ext", "key_ops"}
    live = [form for form in got["forms"] if not form["practice"]]
    assert [form["form_id"] for form in live] == ["straatinterview"]
    assert live[0]["version"] in live[0]["xform"]
    assert len(got["red_card"]["lines"]) == 2


def test_only_reviewed_languages_go_along(cast: Cast, bas: Member, wave: Wave) -> None:
    def codes() -> list[str]:
        live = build_package(bas, TODAY)["forms"][0]
        return [language["code"] for language in live["languages"]]

    assert codes() == ["nl"]
    review_language(actor=bas, version_id=wave.version_id, language="ar", reviewer=bas.user_id)
    assert codes() == ["nl", "ar"]


def test_practice_shows_drafts_as_drafts(bas: Member, programme: Programme) -> None:
    version = make_version(bas)
    set_practice(actor=bas, version_id=version.pk, practice=True)
    (form,) = build_package(bas, TODAY)["forms"]
    assert form["practice"]
    assert [one["reviewed"] for one in form["languages"]] == [True, False, False, False, False]


def test_without_a_round_there_is_still_something_to_practise(bas: Member) -> None:
    got = build_package(bas, TODAY)
    assert (got["programme"], got["wave"], got["places"]) == (None, None, [])
    assert [(form["form_id"], form["practice"]) for form in got["forms"]] == [
        ("oefengesprek", True)
    ]


def test_a_round_goes_along_on_its_days_only(bas: Member, wave: Wave) -> None:
    day = datetime.timedelta(days=1)
    assert build_package(bas, wave.opens)["wave"] is not None
    assert build_package(bas, wave.closes)["wave"] is not None
    assert build_package(bas, wave.opens - day)["wave"] is None
    assert build_package(bas, wave.closes + day)["wave"] is None


def test_a_closed_round_does_not_go_along(bas: Member, wave: Wave) -> None:
    Wave.objects.update(state=Wave.State.CLOSED)
    assert build_package(bas, TODAY)["wave"] is None


def test_a_quiet_place_is_offered_as_its_gemeente(
    anna: Member, bas: Member, wave: Wave, programme: Programme
) -> None:
    Wave.objects.update(places=[WIJK])
    assert [place["code"] for place in build_package(bas, TODAY)["places"]] == ["WKX00101"]
    set_sensitivity(
        actor=anna, programme_id=programme.pk, topic="geloof", place=PLACE, level=Level.TABOO
    )
    assert build_package(bas, TODAY)["places"] == [
        {"code": PLACE.code, "year": PLACE.year, "name": PLACE.name}
    ]


def test_cards_come_from_whoever_registered(bas: Member, monkeypatch: pytest.MonkeyPatch) -> None:
    card = {"code": "abc", "title": "Hulp met brieven", "url": "/k/abc/"}
    assert build_package(bas, TODAY)["cards"] == []
    monkeypatch.setattr(package, "CARD_PROVIDERS", [lambda _member: [card]])
    assert build_package(bas, TODAY)["cards"] == [card]


def test_the_newest_of_two_rounds_goes_along(bas: Member, programme: Programme, wave: Wave) -> None:
    newer = make_wave(bas, programme, title="Ronde 2")
    assert build_package(bas, TODAY)["wave"]["id"] == newer.public_id


def test_another_organisation_gets_nothing_of_it(elsewhere: Cast, wave: Wave) -> None:
    got = elsewhere.client(Role.AMBASSADOR).get(reverse("listen:package")).json()
    assert (got["programme"], got["wave"]) == (None, None)
    assert wave.token not in str(got)


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.AMBASSADOR])
def test_nobody_but_an_ambassador_takes_it_along(cast: Cast, role: Role) -> None:
    assert cast.client(role).get(reverse("listen:package")).status_code == 403
