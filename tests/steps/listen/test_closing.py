"""Table plan, release, the end of a round and the end of a programme."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

import pytest
from django.urls import reverse
from django_scopes import scopes_disabled

from naast.platform import jobs
from naast.platform.access import Actor
from naast.platform.errors import DomainError, NotThere
from naast.shared.audit.models import AuditEntry
from naast.shared.figures import Bound
from naast.shared.people.queries import Member
from naast.shared.people.roles import Role
from naast.shared.programmes.models import Programme
from naast.shared.release import queries as released
from naast.steps.listen import closing, night, results
from naast.steps.listen.custody.files import KeyFileMissing
from naast.steps.listen.custody.keys import private_key
from naast.steps.listen.intake.answers import form_of
from naast.steps.listen.intake.opening import job_open_pools
from naast.steps.listen.models import Envelope, Interview, ProgrammeKey, Receipt, Wave
from naast.steps.listen.retention import job_end_programmes
from naast.steps.listen.rounds import actions
from tests.conftest import TODAY, Cast
from tests.steps.listen.makers import ANSWERS, Phone, make_wave
from tests.steps.listen.test_opening import EVENING, accept, fill


@pytest.fixture(autouse=True)
def no_scope() -> Iterator[None]:
    with scopes_disabled():
        yield


# In the field a table waits until each answer stands on a line of its own.
VARIED = ["altijd", "meestal", "soms", "nooit"] * 11


def hold(
    bas: Member, wave: Wave, answers: list[str], *, module: str = "module_ervaring/wonen"
) -> None:
    """Talks with these answers, in three accepted shifts, opened in the evening."""
    for shift in range(3):
        phone = Phone(wave)
        for answer in answers[shift::3]:
            phone.talk(1, answers=ANSWERS | {module: answer})
        accept(bas, wave, phone)
    job_open_pools(EVENING)
    night.job_show_field_teams(EVENING)


def test_each_choice_question_becomes_one_table(wave: Wave) -> None:
    planned = {one.key: one for one in results.planned_questions(form_of(wave.version))}
    assert len(planned) == 24
    assert planned["wonen"].ordered
    assert planned["hulp_soort"].kind == "many"
    assert (planned["hulp_soort"].parent, planned["hulp_soort"].parent_answers) == (
        "hulp_nodig",
        ("ja",),
    )
    assert planned["twijfel_redenen"].parent_answers == ("veel", "beetje")
    assert planned["gender"].other == ""
    assert planned["gevoel"].other == "anders"
    assert dict(planned["wonen"].answers)["prettig"] == "Prettig"


def test_true_counts_follow_the_base_of_each_question(bas: Member, wave: Wave) -> None:
    hold(bas, wave, ["prettig"] * 14 + ["gaat_wel"] * 7)
    questions = results.planned_questions(form_of(wave.version))
    raw = {table.key: table for table in results._raw_tables(wave, questions)}
    assert raw["wonen"].counts == {"prettig": 14, "gaat_wel": 7}
    assert (raw["wonen"].answered, raw["wonen"].asked) == (21, 21)
    assert raw["hulp_soort"].counts == {"geld": 21, "praten": 21}
    assert (raw["gender"].answered, raw["gender"].asked) == (0, 21)
    assert (raw["twijfel_redenen"].asked, raw["twijfel"].asked) == (0, 0)


def test_the_plan_is_made_and_released_on_the_page(cast: Cast, bas: Member, wave: Wave) -> None:
    hold(bas, wave, VARIED, module="module_ervaring/erbij_horen")
    client = cast.client(Role.RESEARCHER)
    client.post(reverse("listen:wave_plan", args=[wave.pk]))
    found = released.latest(bas, wave.round_key)
    assert found is not None
    tables = {table.key: table for table in released.tables(bas, found.pk)}
    shown = [figure.share for figure in tables["erbij_horen"].rows if figure.bound is Bound.EXACT]
    assert len(shown) == 4
    page = client.get(reverse("listen:wave", args=[wave.pk])).content.decode()
    assert "Had u in de laatste 12 maanden extra hulp nodig?" in page
    assert (
        cast.client(Role.COORDINATOR).post(reverse("listen:wave_plan", args=[wave.pk])).status_code
        == 403
    )


def test_a_plan_without_answers_stays_and_says_why(cast: Cast, bas: Member, wave: Wave) -> None:
    client = cast.client(Role.RESEARCHER)
    answer = client.post(reverse("listen:wave_plan", args=[wave.pk]), follow=True)
    assert answer.status_code == 200
    assert results.is_planned(bas, wave)
    assert released.latest(bas, wave.round_key) is None


def test_the_evening_releases_for_the_field_team(bas: Member, wave: Wave) -> None:
    actions.plan_tables(actor=bas, wave=wave)
    hold(bas, wave, VARIED, module="module_ervaring/erbij_horen")
    found = released.latest(bas, wave.round_key)
    assert found is not None
    assert found.moment == "field"


def test_a_round_is_not_closed_while_shifts_wait(anna: Member, wave: Wave, phone: Phone) -> None:
    phone.talk(1)
    with pytest.raises(DomainError):
        actions.close_wave(actor=anna, wave=wave, today=TODAY)
    wave.refresh_from_db()
    assert wave.is_open


def test_a_round_is_not_closed_before_a_full_pool_opened(
    anna: Member, bas: Member, wave: Wave
) -> None:
    fill(bas, wave, (7, 7, 6))
    wave.refresh_from_db()
    assert len(closing.reasons(anna, wave)) == 1
    with pytest.raises(DomainError):
        actions.close_wave(actor=anna, wave=wave, today=TODAY)


def test_a_round_with_talks_is_not_closed_without_a_plan(
    anna: Member, bas: Member, wave: Wave
) -> None:
    hold(bas, wave, ["prettig"] * 21)
    with pytest.raises(DomainError):
        actions.close_wave(actor=anna, wave=wave, today=TODAY)


def test_reasons_of_later_steps_hold_too(
    cast: Cast, anna: Member, wave: Wave, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_promise(actor: Actor, wave: Wave) -> str | None:
        return "Er is nog geen belofte met een eigenaar en een datum."

    monkeypatch.setattr(closing, "CONDITIONS", [*closing.CONDITIONS, no_promise])
    client = cast.client(Role.COORDINATOR)
    page = client.get(reverse("listen:wave", args=[wave.pk])).content.decode()
    assert "nog geen belofte" in page
    assert reverse("listen:wave_close", args=[wave.pk]) not in page
    client.post(reverse("listen:wave_close", args=[wave.pk]))
    wave.refresh_from_db()
    assert wave.is_open


def test_closing_releases_a_last_time_and_ends_the_round(
    cast: Cast, anna: Member, bas: Member, wave: Wave
) -> None:
    hold(bas, wave, ["prettig"] * 28 + ["gaat_wel"] * 14)
    actions.plan_tables(actor=bas, wave=wave)
    client = cast.client(Role.COORDINATOR)
    address = reverse("listen:wave_close", args=[wave.pk])
    assert client.get(address).status_code == 200
    client.post(address)
    wave.refresh_from_db()
    assert not wave.is_open
    found = released.latest(anna, wave.round_key)
    assert found is not None
    assert found.moment == "closing"
    assert Phone(wave).send().status_code == 410
    with pytest.raises(DomainError):
        actions.close_wave(actor=anna, wave=wave, today=TODAY)


def test_a_researcher_does_not_close(cast: Cast, wave: Wave) -> None:
    address = reverse("listen:wave_close", args=[wave.pk])
    assert cast.client(Role.RESEARCHER).post(address).status_code == 403


def test_another_organisation_does_not_close(chris: Member, wave: Wave) -> None:
    with pytest.raises(NotThere):
        actions.close_wave(actor=chris, wave=wave, today=TODAY)


def test_an_ended_programme_is_emptied_with_proof(
    bas: Member, wave: Wave, programme: Programme
) -> None:
    hold(bas, wave, ["prettig"] * 21)
    fill(bas, wave, (3,))
    Phone(wave).talk(2)
    last_day = datetime.datetime.combine(programme.ends, datetime.time(3), datetime.UTC)
    job_end_programmes(last_day)
    assert Interview.objects.count() == 21
    job_end_programmes(last_day + datetime.timedelta(days=1))
    assert not Interview.objects.exists()
    assert not Envelope.objects.exists()
    assert not Receipt.objects.exists()
    wave.refresh_from_db()
    assert (wave.destroyed, wave.pool_envelopes, wave.is_open) == (5, 0, False)
    with pytest.raises(KeyFileMissing):
        private_key(ProgrammeKey.objects.get())
    proof = AuditEntry.objects.filter(actor=None)
    assert [line.details for line in proof] == [{"interviews": 21, "sealed": 5}]
    job_end_programmes(last_day + datetime.timedelta(days=2))
    assert proof.count() == 1


def test_a_programme_that_runs_keeps_what_it_has(
    anna: Member, bas: Member, wave: Wave, programme: Programme
) -> None:
    hold(bas, wave, ["prettig"] * 21)
    job_end_programmes(EVENING)
    assert Interview.objects.count() == 21


def test_retention_runs_by_itself() -> None:
    jobs_of_ours = {job.name: job.run for job in jobs.registered()}
    assert jobs_of_ours["listen: end programmes"] is job_end_programmes
    assert jobs_of_ours["listen: release for field teams"] is night.job_show_field_teams


def test_two_programmes_end_apart(
    anna: Member, bas: Member, wave: Wave, programme: Programme
) -> None:
    from tests.conftest import make_programme

    other = make_wave(bas, make_programme(anna, title="Ander traject"), title="Ronde 2")
    Phone(other).talk(1)
    Programme.objects.filter(pk=programme.pk).update(ends=TODAY)
    job_end_programmes(EVENING + datetime.timedelta(days=1))
    assert Receipt.objects.filter(programme=other.programme).count() == 1
