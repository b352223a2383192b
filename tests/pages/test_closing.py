"""A round ends when residents have said whether it is right and somebody promised something."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from django.urls import reverse
from django_scopes import scopes_disabled

from naast.pages import closing
from naast.pages.results.content import key_of
from naast.platform.errors import DomainError, NotThere
from naast.shared.areas.queries import Area
from naast.shared.people.queries import Member
from naast.shared.people.roles import Role
from naast.shared.programmes.models import Programme
from naast.shared.release import queries as released
from naast.steps.detect import actions as detect
from naast.steps.listen import closing as listen
from naast.steps.listen import night
from naast.steps.listen.custody import keys
from naast.steps.listen.intake.opening import job_open_pools
from naast.steps.listen.models import Wave
from naast.steps.listen.rounds import actions as rounds
from tests.conftest import TODAY, Cast
from tests.steps.learn.builders import make_promise
from tests.steps.listen.makers import ANSWERS, Phone, make_wave
from tests.steps.listen.test_opening import EVENING, accept

_ONE_KEY = keys.new_private_key()
PLACE = Area(
    code="GMX001",
    year=2024,
    name="Voorbeelddam",
    kind="gemeente",
    parent_code="",
    gemeente_code="GMX001",
    gemeente_name="Voorbeelddam",
    invented=True,
)


@pytest.fixture(autouse=True)
def keys_and_scope(
    settings: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[rsa.RSAPrivateKey]:
    settings.NAAST_KEYS = tmp_path / "keys"  # type: ignore[attr-defined]
    monkeypatch.setattr(keys, "new_private_key", lambda: _ONE_KEY)
    with scopes_disabled():
        yield _ONE_KEY


@pytest.fixture
def wave(bas: Member, programme: Programme) -> Wave:
    """A round in which 42 people spoke."""
    made = make_wave(bas, programme)
    answers = ["prettig"] * 28 + ["gaat_wel"] * 14
    for shift in range(3):
        phone = Phone(made)
        for answer in answers[shift::3]:
            phone.talk(1, answers=ANSWERS | {"module_ervaring/wonen": answer})
        accept(bas, made, phone)
    job_open_pools(EVENING)
    night.job_show_field_teams(EVENING)
    rounds.plan_tables(actor=bas, wave=made)
    made.refresh_from_db()
    return made


def finish(actor: Member, wave: Wave) -> None:
    closing.make_final(actor=actor, wave_id=wave.pk, today=TODAY)


def read(actor: Member, wave: Wave, spoken_with: str = "residents") -> None:
    newest = released.latest(actor, wave.round_key)
    assert newest is not None
    table = released.table(actor, newest.pk, "wonen")
    detect.note_reading(
        actor=actor,
        programme_id=wave.programme_id,
        area=PLACE,
        subject_kind="result",
        subject_key=table.subject_key,
        subject_title=table.finding,
        spoken_with=spoken_with,
        headcount="from_5",
        verdict="agreed",
        meaning="Dat herkennen wij: de meeste mensen wonen hier graag.",
        week="2026-W48",
    )


def promise(actor: Member, wave: Wave) -> None:
    newest = released.latest(actor, wave.round_key)
    assert newest is not None
    make_promise(actor, newest.pk, key="wonen")


def close(actor: Member, wave: Wave) -> None:
    rounds.close_wave(actor=actor, wave=wave, today=TODAY)
    wave.refresh_from_db()


def test_both_conditions_are_registered_once() -> None:
    closing.register()
    for condition in (closing.no_promise, closing.residents_did_not_say):
        assert listen.CONDITIONS.count(condition) == 1


def test_a_round_cannot_be_closed_without_being_told_back(
    anna: Member, bas: Member, wave: Wave
) -> None:
    with pytest.raises(DomainError, match="Stel de tabellen vast"):
        close(anna, wave)
    finish(bas, wave)
    with pytest.raises(DomainError, match="nog geen belofte"):
        close(anna, wave)
    promise(anna, wave)
    with pytest.raises(DomainError, match="Bewoners hebben nog niet gezegd"):
        close(anna, wave)
    read(anna, wave)
    close(anna, wave)
    assert not wave.is_open


def test_a_reading_with_professionals_alone_is_not_enough(
    anna: Member, bas: Member, wave: Wave
) -> None:
    finish(bas, wave)
    promise(anna, wave)
    read(anna, wave, "professionals")
    with pytest.raises(DomainError, match="Bewoners"):
        close(anna, wave)
    read(anna, wave, "mixed")
    close(anna, wave)


def test_final_tables_come_before_closing_and_stay(
    anna: Member, bas: Member, cast: Cast, wave: Wave
) -> None:
    adviser = cast.member(Role.ADVISER)
    assert released.latest(adviser, wave.round_key) is None
    finish(bas, wave)
    newest = released.latest(adviser, wave.round_key)
    assert newest is not None
    with pytest.raises(DomainError, match="al vastgesteld"):
        finish(bas, wave)
    make_promise(adviser, newest.pk, key="wonen")
    read(adviser, wave)
    close(anna, wave)
    assert released.latest(adviser, wave.round_key) == newest


def test_tables_are_not_final_while_a_shift_waits(bas: Member, wave: Wave) -> None:
    Phone(wave).talk(1)
    with pytest.raises(DomainError):
        finish(bas, wave)
    assert not released.is_final(bas, wave.round_key)


def test_a_round_in_which_nobody_spoke_asks_no_promise(
    anna: Member, bas: Member, programme: Programme
) -> None:
    empty = make_wave(bas, programme, title="Lege ronde")
    assert listen.reasons(anna, empty) == []
    with pytest.raises(DomainError, match="nog geen gesprekken"):
        finish(bas, empty)
    close(anna, empty)
    assert not empty.is_open


def test_making_final_is_the_researchers_page(
    cast: Cast, anna: Member, bas: Member, elsewhere: Cast, wave: Wave
) -> None:
    address = reverse("results:finish", kwargs={"wave": wave.pk})
    assert cast.client(Role.COORDINATOR).post(address).status_code == 403
    assert elsewhere.client(Role.RESEARCHER).post(address).status_code == 404
    with pytest.raises(DomainError):
        finish(anna, wave)
    client = cast.client(Role.RESEARCHER)
    assert "tellen niet meer mee" in client.get(address).content.decode()
    answer = client.post(address)
    newest = released.latest(bas, wave.round_key)
    assert newest is not None
    assert answer["Location"] == reverse("results:round", kwargs={"release": newest.pk})


def test_the_wave_page_says_what_is_missing(cast: Cast, bas: Member, wave: Wave) -> None:
    finish(bas, wave)
    page = cast.client(Role.COORDINATOR).get(reverse("listen:wave", kwargs={"wave": wave.pk}))
    assert "nog geen belofte" in page.content.decode()


def test_another_organisation_makes_nothing_final(elsewhere: Cast, wave: Wave) -> None:
    with pytest.raises(NotThere):
        finish(elsewhere.member(Role.RESEARCHER), wave)


def test_readings_follow_a_finding_over_later_releases() -> None:
    assert key_of("release:12:wonen") == "wonen"


def test_the_evening_after_final_releases_nothing_more(
    anna: Member, bas: Member, wave: Wave
) -> None:
    finish(bas, wave)
    for _shift in range(3):
        phone = Phone(wave)
        phone.talk(10)
        accept(bas, wave, phone)
    job_open_pools(EVENING + datetime.timedelta(days=1))
    night.job_show_field_teams(EVENING + datetime.timedelta(days=1))
    assert len(released.series(bas, wave.round_key)) == 1
