"""What the address for sealed talks takes in, and what it refuses without a trace."""

from __future__ import annotations

import hashlib
import json
import logging
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django_scopes import scopes_disabled

from naast.shared.audit.models import AuditEntry
from naast.shared.people.queries import Member
from naast.shared.people.roles import Role
from naast.shared.programmes.models import Programme
from naast.steps.listen.models import Envelope, Receipt, Wave
from tests.conftest import Cast
from tests.steps.listen.makers import Phone, make_wave


@pytest.fixture(autouse=True)
def no_scope() -> Any:
    with scopes_disabled():
        yield


def stored() -> tuple[int, int]:
    return Envelope.objects.count(), Receipt.objects.count()


def test_a_sealed_talk_is_stored_and_acknowledged(phone: Phone) -> None:
    answer = phone.send()
    assert (answer.status_code, stored()) == (201, (1, 1))
    assert answer.json()["message"]


def test_the_same_bytes_again_are_acknowledged_again_and_stored_once(phone: Phone) -> None:
    body = phone.body()
    assert [phone.send(body).status_code for _time in range(3)] == [201, 201, 201]
    assert stored() == (1, 1)


def test_a_retry_is_acknowledged_after_the_envelope_was_opened(phone: Phone) -> None:
    body = phone.body()
    phone.send(body)
    Envelope.objects.all().delete()
    assert phone.send(body).status_code == 201
    assert stored() == (0, 1)


def test_other_content_under_the_same_instance_is_refused(phone: Phone) -> None:
    body = phone.body()
    phone.send(body)
    before = Envelope.objects.get().sealed
    assert phone.send(phone.body(instance=body["instance"])).status_code == 409
    assert (Envelope.objects.get().sealed, stored()) == (before, (1, 1))


def test_a_truncated_body_changes_nothing(phone: Phone) -> None:
    raw = json.dumps(phone.body()).encode()
    for cut in (0, 1, len(raw) // 2, len(raw) - 1):
        assert phone.send(raw[:cut]).status_code == 400
    assert stored() == (0, 0)


def test_a_body_that_was_altered_on_the_way_is_refused(phone: Phone) -> None:
    raw = json.dumps(phone.body()).encode()
    said = f"sha-256={hashlib.sha256(raw).hexdigest()}"
    altered = raw.replace(b'"some"', b'"many"')
    assert phone.send(altered, **{"X-Naast-Digest": said}).status_code == 400
    assert phone.send(raw, **{"X-Naast-Digest": ""}).status_code == 400
    assert stored() == (0, 0)


@pytest.mark.parametrize(
    "body",
    [
        b'<data id="straatinterview"><wonen>prettig</wonen></data>',
        b'{"v": 1, "answers": {"wonen": "prettig"}}',
        b"[]",
        b"null",
        b"\xff\xfe",
        b'{"v":' + b"[" * 5000,
    ],
)
def test_a_plain_or_foreign_body_is_refused(phone: Phone, body: bytes) -> None:
    assert phone.send(body).status_code == 400
    assert stored() == (0, 0)


@pytest.mark.parametrize(
    "changed",
    [
        {"v": 2},
        {"deviceid": "collect:1234"},
        {"shift": "vandaag"},
        {"instance": "uuid:1"},
        {"quality": {"duration": "12 minutes", "straight_lining": "none", "refusals": "none"}},
        {"quality": {"duration": "short", "straight_lining": "none"}},
        {"iv": "AAAA"},
        {"wrapped_key": "AAAA"},
        {"data": "AAAA"},
        {"data": "not base64!"},
        {"token": 12},
    ],
)
def test_a_body_of_another_shape_is_refused(phone: Phone, changed: dict[str, Any]) -> None:
    assert phone.send(phone.body() | changed).status_code == 400
    assert stored() == (0, 0)


@pytest.mark.parametrize(
    "changed",
    [
        {"wave": "0123456789abcdef"},
        {"token": "a" * 43},
        {"key_id": "0123456789abcdef"},
        {"form_id": "another"},
        {"form_version": "0123456789abcdef"},
    ],
)
def test_an_unknown_round_token_key_or_form_is_not_found(
    phone: Phone, changed: dict[str, Any]
) -> None:
    assert phone.send(phone.body() | changed).status_code == 404
    assert stored() == (0, 0)


def test_a_closed_round_takes_nothing_new_but_knows_what_it_had(phone: Phone) -> None:
    body = phone.body()
    phone.send(body)
    Wave.objects.update(state=Wave.State.CLOSED)
    assert phone.send().status_code == 410
    assert phone.send(body).status_code == 201
    assert stored() == (1, 1)


def test_too_large_is_said_so(phone: Phone) -> None:
    for size in (300 * 1024, 6 * 1024 * 1024):
        assert phone.send(b" " * size).status_code == 413
    assert stored() == (0, 0)


@pytest.mark.django_db(transaction=True)
def test_a_full_disk_asks_to_try_again(phone: Phone) -> None:
    if connection.vendor != "sqlite":
        pytest.skip("SQLite can be told that its disk is full")
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA page_count")
        pages = cursor.fetchone()[0]
        cursor.execute(f"PRAGMA max_page_count = {pages}")
        try:
            answers = [phone.send(phone.body()) for _time in range(12)]
        finally:
            cursor.execute("PRAGMA max_page_count = 1073741823")
    full = [answer for answer in answers if answer.status_code == 503]
    assert full
    assert int(full[0]["Retry-After"]) > 0
    acknowledged = sum(answer.status_code == 201 for answer in answers)
    assert stored() == (acknowledged, acknowledged)
    assert phone.send().status_code == 201


def test_no_cookie_is_read_or_set(phone: Phone, cast: Cast) -> None:
    phone.client = cast.client(Role.AMBASSADOR)
    held = phone.client.cookies["naast_session"].value
    answer = phone.send()
    assert answer.status_code == 201
    assert not answer.cookies
    assert "Cookie" not in answer.get("Vary", "")
    assert phone.client.cookies["naast_session"].value == held


def test_nothing_is_logged_or_audited(
    phone: Phone, bas: Member, caplog: pytest.LogCaptureFixture
) -> None:
    lines = AuditEntry.objects.count()
    with caplog.at_level(logging.DEBUG):
        raw = json.dumps(phone.body()).encode()
        for body in (raw, raw[:-1], b"{}"):
            phone.client.post(
                "/inzending/?deviceID=collect:1234",
                body,
                content_type="application/json",
                REMOTE_ADDR="203.0.113.9",
                HTTP_X_NAAST_DIGEST=f"sha-256={hashlib.sha256(body).hexdigest()}",
            )
    assert stored() == (1, 1)
    assert AuditEntry.objects.count() == lines
    assert "203.0.113.9" not in caplog.text
    assert "1234" not in caplog.text
    assert "inzending" not in caplog.text


def test_reading_the_address_is_refused() -> None:
    assert Client().get("/inzending/").status_code == 405


def test_two_programmes_do_not_share_a_key(bas: Member, anna: Member, phone: Phone) -> None:
    from tests.conftest import make_programme

    other: Programme = make_programme(anna, title="Ander traject")
    second = Phone(make_wave(bas, other, title="Ronde 2"))
    keys = {phone.body()["key_id"], second.body()["key_id"]}
    assert len(keys) == 2
    assert phone.send(phone.body() | {"wave": second.wave.public_id}).status_code == 404
