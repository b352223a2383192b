"""Quarantine, pool and opening: all or nothing, in an order that is chance."""

from __future__ import annotations

import datetime
import random
from collections.abc import Iterator
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from django.db import IntegrityError
from django_scopes import scopes_disabled

from naast.platform import jobs
from naast.platform.errors import DomainError, NotThere
from naast.shared.audit.models import AuditEntry
from naast.shared.people.queries import Member
from naast.shared.programmes.actions import set_sensitivity
from naast.shared.programmes.models import Level, Programme
from naast.steps.listen.custody import files
from naast.steps.listen.intake import opening
from naast.steps.listen.intake.opening import job_open_pools
from naast.steps.listen.models import Envelope, Interview, Receipt, Wave
from naast.steps.listen.retention import job_coarsen_places
from naast.steps.listen.rounds import actions, queries
from tests.conftest import PLACE, TODAY
from tests.steps.listen.makers import ANSWERS, WEEK, Phone, make_wave

EVENING = datetime.datetime(2026, 11, 24, 20, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))


@pytest.fixture(autouse=True)
def no_scope() -> Iterator[None]:
    with scopes_disabled():
        yield


def accept(bas: Member, wave: Wave, phone: Phone) -> None:
    actions.accept_shift(actor=bas, wave_id=wave.pk, shift=phone.shift, today=TODAY)


def fill(bas: Member, wave: Wave, shifts: tuple[int, ...]) -> list[Phone]:
    phones = [Phone(wave) for _shift in shifts]
    for phone, talks in zip(phones, shifts, strict=True):
        phone.talk(talks)
        accept(bas, wave, phone)
    return phones


def test_a_shift_waits_as_a_whole_with_its_classes(bas: Member, wave: Wave, phone: Phone) -> None:
    phone.talk(2)
    phone.talk(1, quality={"duration": "short", "straight_lining": "much", "refusals": "none"})
    (shift,) = queries.waiting_shifts(bas, wave)
    assert (shift.token, shift.envelopes) == (phone.shift, 3)
    assert [number for _label, number in shift.durations] == [1, 2]
    assert [number for _label, number in shift.sameness] == [2, 1]


def test_accepting_destroys_token_and_classes_and_counts(
    bas: Member, wave: Wave, phone: Phone
) -> None:
    phone.talk(3)
    other = Phone(wave)
    other.talk(1)
    accept(bas, wave, phone)
    wave.refresh_from_db()
    assert (wave.pool_envelopes, wave.pool_shifts) == (3, 1)
    pooled = Envelope.objects.filter(shift="")
    assert pooled.count() == 3
    assert set(pooled.values_list("duration", "straight_lining", "refusals")) == {("", "", "")}
    assert [shift.token for shift in queries.waiting_shifts(bas, wave)] == [other.shift]


def test_accepting_twice_is_refused_and_counts_once(bas: Member, wave: Wave, phone: Phone) -> None:
    phone.talk(2)
    accept(bas, wave, phone)
    with pytest.raises(DomainError):
        accept(bas, wave, phone)
    with pytest.raises(DomainError):
        actions.accept_shift(actor=bas, wave_id=wave.pk, shift="", today=TODAY)
    wave.refresh_from_db()
    assert (wave.pool_envelopes, wave.pool_shifts) == (2, 1)


def test_rejecting_destroys_and_counts(bas: Member, wave: Wave, phone: Phone) -> None:
    phone.talk(2)
    actions.reject_shift(actor=bas, wave_id=wave.pk, shift=phone.shift, today=TODAY)
    wave.refresh_from_db()
    assert (wave.rejected, wave.pool_envelopes, Envelope.objects.count()) == (2, 0, 0)


def test_the_audit_line_names_actor_wave_and_week_only(
    bas: Member, wave: Wave, phone: Phone
) -> None:
    phone.talk(1)
    accept(bas, wave, phone)
    line = AuditEntry.objects.filter(verb="shift accepted").first()
    assert line is not None
    assert (line.verb, line.actor_id, line.subject) == (
        "shift accepted",
        bas.user_id,
        f"wave {wave.pk}",
    )
    assert line.details == {"week": WEEK}
    assert line.day.weekday() == 0
    assert phone.shift not in f"{line.subject}{line.details}"


def test_another_organisation_cannot_touch_a_shift(chris: Member, wave: Wave, phone: Phone) -> None:
    phone.talk(1)
    for act in (actions.accept_shift, actions.reject_shift):
        with pytest.raises(NotThere):
            act(actor=chris, wave_id=wave.pk, shift=phone.shift, today=TODAY)
    assert Envelope.objects.filter(shift=phone.shift).count() == 1


@pytest.mark.parametrize("shifts", [(7, 7, 5), (19, 1), (25,)])
def test_a_pool_that_is_too_small_stays_sealed(
    bas: Member, wave: Wave, shifts: tuple[int, ...]
) -> None:
    fill(bas, wave, shifts)
    assert job_open_pools(EVENING) == []
    assert (Interview.objects.count(), Envelope.objects.count()) == (0, sum(shifts))


def test_a_full_pool_is_opened_whole(bas: Member, wave: Wave) -> None:
    fill(bas, wave, (7, 7, 6))
    waiting = Phone(wave)
    waiting.talk(2)
    assert job_open_pools(EVENING) == [wave.pk]
    wave.refresh_from_db()
    assert (wave.pool_envelopes, wave.pool_shifts, wave.unreadable) == (0, 0, 0)
    assert Interview.objects.count() == 20
    assert set(Envelope.objects.values_list("shift", flat=True)) == {waiting.shift}
    assert Receipt.objects.count() == 22
    said = Interview.objects.first()
    assert said is not None
    assert (said.week, said.age_band, said.gender) == (WEEK, "25_44", "")
    assert said.answers == {
        "wonen": "prettig",
        "hulp_nodig": "ja",
        "hulp_soort": ["geld", "praten"],
    }


def test_the_daily_job_opens_at_eight_in_the_evening(bas: Member, wave: Wave) -> None:
    job = next(job for job in jobs.registered() if job.name == "listen: open full pools")
    assert job.at == datetime.time(20, 0)
    fill(bas, wave, (7, 7, 6))
    job.run(EVENING)
    assert Interview.objects.count() == 20


def test_the_order_is_chance_and_not_the_order_of_arrival(bas: Member, wave: Wave) -> None:
    bands = ["16_24"] * 7 + ["25_44"] * 7 + ["65_plus"] * 6
    phones = [Phone(wave) for _shift in range(3)]
    for number, band in enumerate(bands):
        answers = ANSWERS | {"module_kenmerken/age_band": band}
        phones[number // 7].talk(1, answers=answers)
    for phone in phones:
        accept(bas, wave, phone)

    class Watched(random.Random):
        def shuffle(self, x: list[Interview]) -> None:  # type: ignore[override]
            super().shuffle(x)
            written.extend(talk.age_band for talk in x)

    written: list[str] = []
    job_open_pools(EVENING, Watched(1))
    assert sorted(written) == sorted(bands)
    on_disk = list(Interview.objects.values_list("age_band", flat=True))
    for order in (written, on_disk):
        assert order != bands
        # Neighbours of one shift: 17 of 19 when the order of arrival is kept.
        assert sum(one == other for one, other in pairwise(order)) < 15


def test_unreadable_envelopes_are_destroyed_and_counted(bas: Member, wave: Wave) -> None:
    phone = Phone(wave)
    good = phone.body()
    swapped = phone.body() | {"data": good["data"]}
    bad = [
        swapped,
        phone.body(talk={"area": "GM0518"}),
        phone.body(talk={"week": "24 november"}),
        phone.body(talk={"phone": "0612345678"}),
        phone.body(talk={"xml": "<data>"}),
        phone.body(answers={"module_ervaring/wonen": "fantastisch"}),
        phone.body(answers={"naam": "Jan Jansen"}),
    ]
    for body in bad:
        assert phone.send(body).status_code == 201
    accept(bas, wave, phone)
    fill(bas, wave, (10, 10))
    job_open_pools(EVENING)
    wave.refresh_from_db()
    assert (wave.unreadable, Interview.objects.count()) == (len(bad), 20)
    assert Envelope.objects.count() == 0


def test_a_wrong_clock_costs_nobody_their_answers(bas: Member, wave: Wave) -> None:
    fill(bas, wave, (10, 9))
    phone = Phone(wave)
    phone.talk(1, talk={"week": "2031-W01"})
    phone.talk(1, talk={"week": "1970-W01"})
    accept(bas, wave, phone)
    job_open_pools(EVENING)
    weeks = list(Interview.objects.order_by("week").values_list("week", flat=True))
    assert (weeks[0], weeks[-1], len(weeks)) == ("2026-W33", WEEK, 21)


def test_a_language_of_few_ambassadors_is_kept_as_other(bas: Member, wave: Wave) -> None:
    actions.count_ambassadors(
        actor=bas, programme_id=wave.programme_id, speakers={"nl": 5, "tr": 2, "ar": 3}
    )
    phones = fill(bas, wave, (8, 8))
    last = Phone(wave)
    for language in ("tr", "ar", "nl", "zz"):
        last.talk(1, talk={"language": language})
    accept(bas, wave, last)
    job_open_pools(EVENING)
    spoken = sorted(set(Interview.objects.values_list("language", flat=True)))
    assert spoken == ["ar", "nl", "other"]
    assert Interview.objects.filter(language="other").count() == 2
    assert len(phones) == 2


def test_a_quiet_place_is_kept_as_its_gemeente(
    anna: Member, bas: Member, wave: Wave, programme: Programme
) -> None:
    wijk = {
        "code": "WKX00101",
        "year": 2024,
        "name": "Wijk 01",
        "gemeente": PLACE.code,
        "gemeente_name": PLACE.name,
    }
    Wave.objects.filter(pk=wave.pk).update(places=[wijk])
    wave.refresh_from_db()
    fill(bas, wave, (10, 10))
    set_sensitivity(
        actor=anna, programme_id=programme.pk, topic="schulden", place=PLACE, level=Level.CAREFUL
    )
    fill(bas, wave, (1,))
    job_open_pools(EVENING)
    assert set(Interview.objects.values_list("area_code", flat=True)) == {PLACE.code}


def test_a_place_that_becomes_touchy_is_made_coarser_afterwards_too(
    anna: Member, bas: Member, programme: Programme, wave: Wave
) -> None:
    wijk = wave.places[0] | {"code": "WKX00101", "name": "Noord"}
    Wave.objects.filter(pk=wave.pk).update(places=[wijk])
    wave.refresh_from_db()
    fill(bas, wave, (7, 7, 6))
    job_open_pools(EVENING)
    assert job_coarsen_places(EVENING) == 0
    assert set(Interview.objects.values_list("area_code", flat=True)) == {"WKX00101"}
    set_sensitivity(
        actor=anna, programme_id=programme.pk, topic="schulden", place=PLACE, level=Level.TABOO
    )
    assert job_coarsen_places(EVENING) == 20
    assert set(Interview.objects.values_list("area_code", flat=True)) == {PLACE.code}


def test_without_the_key_file_nothing_is_lost(bas: Member, wave: Wave) -> None:
    fill(bas, wave, (7, 7, 6))
    path = files.organisation_file(bas.organisation_id)
    key = path.read_bytes()
    path.unlink()
    assert job_open_pools(EVENING) == []
    path.write_bytes(b"x" * 32)
    assert job_open_pools(EVENING) == []
    assert (Envelope.objects.count(), Interview.objects.count()) == (20, 0)
    path.write_bytes(key)
    assert job_open_pools(EVENING) == [wave.pk]


def test_an_error_half_way_leaves_everything_as_it_was(
    bas: Member, wave: Wave, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(bas, wave, (7, 7, 6))

    class Torn(Exception):
        pass

    def torn(self: object) -> None:
        raise Torn

    before = set(Envelope.objects.values_list("pk", flat=True))
    monkeypatch.setattr("django.db.models.query.QuerySet.delete", torn)
    with pytest.raises(Torn):
        job_open_pools(EVENING)
    monkeypatch.undo()
    wave.refresh_from_db()
    assert set(Envelope.objects.values_list("pk", flat=True)) == before
    assert (Interview.objects.count(), wave.pool_envelopes, wave.pool_shifts) == (0, 20, 3)


def test_what_the_database_refuses_is_not_logged(
    bas: Member, wave: Wave, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """PostgreSQL names the row it refuses, so what somebody said; other pools are opened."""
    fill(bas, wave, (7, 7, 6))

    def refuse(self: object, rows: object) -> None:
        raise IntegrityError("Failing row contains (prettig, 25_44, vrouw).")

    monkeypatch.setattr("django.db.models.query.QuerySet.bulk_create", refuse)
    assert job_open_pools(EVENING) == []
    assert Envelope.objects.count() == 20
    assert "IntegrityError" in caplog.text and "prettig" not in caplog.text


def test_what_is_left_joins_the_next_round(
    bas: Member, anna: Member, programme: Programme, wave: Wave
) -> None:
    fill(bas, wave, (7, 5))
    actions.close_wave(actor=anna, wave=wave, today=TODAY)
    later = make_wave(bas, programme, title="Ronde 2")
    later.refresh_from_db()
    wave.refresh_from_db()
    assert (wave.pool_envelopes, later.pool_envelopes, later.pool_shifts) == (0, 12, 2)
    fill(bas, later, (8,))
    job_open_pools(EVENING)
    assert Interview.objects.filter(wave=later).count() == 20


def test_what_is_left_joins_a_round_that_runs_already(
    bas: Member, anna: Member, programme: Programme, wave: Wave
) -> None:
    later = make_wave(bas, programme, title="Ronde 2")
    fill(bas, wave, (3,))
    actions.close_wave(actor=anna, wave=wave, today=TODAY)
    later.refresh_from_db()
    assert (later.pool_envelopes, later.pool_shifts) == (3, 1)


def test_opening_says_nothing_about_single_talks(
    bas: Member, wave: Wave, caplog: pytest.LogCaptureFixture
) -> None:
    fill(bas, wave, (7, 7, 6))
    lines = AuditEntry.objects.count()
    job_open_pools(EVENING)
    assert AuditEntry.objects.count() == lines
    assert not caplog.records
    assert opening.OTHER == "other"
