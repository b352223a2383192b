"""The listening part can hold no person, and a talk cannot be traced to a shift or an account."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterator

import pytest
from django.apps import apps
from django.db import connection, models
from django.db.utils import OperationalError
from django_scopes import scopes_disabled

from naast.shared.audit.models import AuditEntry
from naast.shared.people.models import User
from naast.shared.people.queries import Member
from naast.shared.programmes.models import Programme
from naast.steps.listen.intake.opening import job_open_pools
from naast.steps.listen.models import Envelope, Interview, Receipt
from naast.steps.listen.questionnaires.conventions import ATTRIBUTES, RATHER_NOT
from naast.steps.listen.rounds import actions
from tests.conftest import TODAY
from tests.steps.listen.makers import ANSWERS, Phone, make_wave

KNOWS_NOBODY = (Receipt, Envelope, Interview)
FORBIDDEN_WORDS = re.compile(
    r"(^|_)(name|names|first|last|surname|initials|person|respondent|user|account|ambassador|"
    r"interviewer|worker|author|sender|phone|tel|mobile|mail|email|address|street|postcode|zip|"
    r"house|ip|host|geo|lat|lon|lng|gps|location|coordinates|device|imei|sim|agent|browser|cookie|"
    r"session|bsn|ssn|bag|birth|born|dob|age|religion|faith|church|mosque|belief|skin|race|ethnic|"
    r"ethnicity|nationality|passport|visa|politics|party|sexual|photo|image|audio|video|file|"
    r"signature|time|timestamp|datetime|date|day|hour|minute|created|updated|modified|received|"
    r"arrived|start|started|end|ended|sequence|number|order|position|serial|counter)(_|$)"
)
FORBIDDEN_TYPES = (
    models.DateField,
    models.TimeField,
    models.DurationField,
    models.GenericIPAddressField,
    models.EmailField,
    models.URLField,
    models.FileField,
    models.AutoField,
    models.BigAutoField,
    models.SmallAutoField,
)
# Whose keys lead nowhere near a person: rounds, texts, programmes, organisations.
HARMLESS = {"listen", "programmes", "people.organisation"}


def fields_of(model: type[models.Model]) -> list[models.Field[object, object]]:
    return [field for field in model._meta.get_fields() if isinstance(field, models.Field)]


@pytest.mark.parametrize("model", KNOWS_NOBODY)
def test_no_field_can_hold_a_person_or_a_moment(model: type[models.Model]) -> None:
    allowed = {"age_band", *ATTRIBUTES}
    for field in fields_of(model):
        assert field.name in allowed or not FORBIDDEN_WORDS.search(field.name), field
        assert not isinstance(field, FORBIDDEN_TYPES), field


@pytest.mark.parametrize(
    "name",
    ["phone", "home_address", "ip", "birth_date", "religion", "device_id", "created", "first_name"],
)
def test_the_list_of_words_would_catch_such_a_field(name: str) -> None:
    assert FORBIDDEN_WORDS.search(name)


def test_a_record_holds_no_attribute_beyond_the_closed_list() -> None:
    kept = {field.name for field in fields_of(Interview)}
    around = {"id", "wave", "version", "week", "area_code", "area_year", "language", "answers"}
    assert kept == around | set(ATTRIBUTES)


def test_every_answer_about_the_person_fits_its_column() -> None:
    """SQLite keeps whatever it gets; PostgreSQL would refuse the whole pool, every night."""
    for name, answers in ATTRIBUTES.items():
        room = Interview._meta.get_field(name).max_length
        assert isinstance(room, int)
        assert max(len(answer) for answer in (*answers, RATHER_NOT)) <= room, name


def test_no_model_of_the_listening_part_stores_a_clock_time() -> None:
    for model in apps.get_app_config("listen").get_models():
        for field in fields_of(model):
            assert not isinstance(field, models.DateTimeField | models.TimeField), field


def reachable(model: type[models.Model]) -> set[type[models.Model]]:
    """Every model that the keys of `model` lead to, step by step."""
    found: set[type[models.Model]] = set()
    todo = [model]
    while todo:
        for field in fields_of(todo.pop()):
            target = field.related_model
            if isinstance(target, type) and target not in found:
                found.add(target)
                todo.append(target)
    return found


@pytest.mark.parametrize("model", KNOWS_NOBODY)
def test_no_key_leads_to_an_account_or_the_trail(model: type[models.Model]) -> None:
    ways = reachable(model)
    assert not ways & {User, AuditEntry, *KNOWS_NOBODY}
    for target in ways:
        assert target._meta.app_label in HARMLESS or target._meta.label_lower in HARMLESS, target


@pytest.mark.parametrize("model", KNOWS_NOBODY)
def test_nothing_points_at_a_receipt_envelope_or_interview(model: type[models.Model]) -> None:
    pointing = [field for field in model._meta.get_fields() if field.auto_created]
    assert not [field for field in pointing if isinstance(field, models.ForeignObjectRel)]


@pytest.fixture
def opened(bas: Member, programme: Programme) -> Iterator[None]:
    """Twenty-one talks whose order of arrival can be read from one answer, opened."""
    with scopes_disabled():
        wave = make_wave(bas, programme)
        choices = ["heel_prettig", "prettig", "gaat_wel", "niet_prettig", "helemaal_niet_prettig"]
        for shift in range(3):
            phone = Phone(wave)
            for talk in range(7):
                answer = choices[(shift * 7 + talk) // 5]
                phone.talk(1, answers=ANSWERS | {"module_ervaring/wonen": answer})
            actions.accept_shift(actor=bas, wave_id=wave.pk, shift=phone.shift, today=TODAY)
        assert job_open_pools(datetime.datetime(2026, 11, 24, 20, tzinfo=datetime.UTC)) == [wave.pk]
        assert Interview.objects.count() == Receipt.objects.count() == 21
        yield


def rows(table: str) -> list[tuple[object, ...]]:
    """A table as it lies on disk."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM {table}")  # noqa: S608  # our own names
        return cursor.fetchall()


def test_a_receipt_and_a_record_share_no_value(opened: None) -> None:
    programmes = {receipt.programme_id for receipt in Receipt.objects.all()}
    assert len(programmes) == 1
    marks = {str(value) for row in rows("listen_receipt") for value in row} - {
        str(pk) for pk in programmes
    }
    said = {str(value) for row in rows("listen_interview") for value in row}
    assert not marks & said
    long = [value for value in said if len(value) > 7]
    assert not [mark for mark in marks for value in long if mark in value or value in mark]


def test_every_join_of_receipts_and_records_gives_all_with_all(opened: None) -> None:
    receipts = [field.column for field in fields_of(Receipt)]
    records = [field.column for field in fields_of(Interview)]
    with connection.cursor() as cursor:
        for left in receipts:
            for right in records:
                join = f"ON CAST(a.{left} AS TEXT) = CAST(b.{right} AS TEXT)"
                pair = "listen_receipt a JOIN listen_interview b"
                cursor.execute(f"SELECT count(*) FROM {pair} {join}")  # noqa: S608  # our names
                (pairs,) = cursor.fetchone()
                assert pairs in (0, 21 * 21), (left, right)


@pytest.mark.parametrize("table", ["listen_receipt", "listen_envelope", "listen_interview"])
def test_rows_have_no_number_of_arrival(opened: None, table: str) -> None:
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL numbers no rows; the order of its pages is tested below")
    with connection.cursor() as cursor, pytest.raises(OperationalError, match="rowid"):
        cursor.execute(f"SELECT rowid FROM {table}")  # noqa: S608  # our own names


def test_the_order_on_disk_is_not_the_order_of_arrival(opened: None) -> None:
    order = ["heel_prettig", "prettig", "gaat_wel", "niet_prettig", "helemaal_niet_prettig"]
    with connection.cursor() as cursor:
        cursor.execute("SELECT answers FROM listen_interview")
        talks = [json.loads(row[0]) for row in cursor.fetchall()]
    said = [order.index(talk["wonen"]) for talk in talks]
    assert sorted(said) != said
    # Pairs in order of arrival: about half when the order is chance, all when it is kept.
    pairs = [(a, b) for at, a in enumerate(said) for b in said[at + 1 :] if a != b]
    kept = sum(a < b for a, b in pairs) / len(pairs)
    assert 0.1 < kept < 0.9


def test_rows_lie_in_the_order_of_their_random_keys(opened: None) -> None:
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL writes rows as they come; interviews come shuffled")
    for table in ("listen_receipt", "listen_interview"):
        keys = [str(row[0]) for row in rows(table)]
        assert keys == sorted(keys)


def test_the_trail_and_the_sign_ins_share_no_value_with_records(opened: None) -> None:
    said = {str(talk.pk) for talk in Interview.objects.all()}
    for table in ("audit_auditentry", "django_session"):
        text = " ".join(str(row) for row in rows(table))
        assert not [key for key in said if key in text or key.replace("-", "") in text]
