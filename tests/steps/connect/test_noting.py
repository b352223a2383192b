"""Noting a session: once, without names, and never lost."""

from __future__ import annotations

import datetime
import threading
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse
from django_scopes import scope, scopes_disabled

from naast.platform.errors import DomainError
from naast.shared.audit.models import AuditEntry
from naast.shared.people.queries import Member
from naast.shared.people.roles import Role
from naast.shared.programmes.models import Programme
from naast.steps.connect import actions, figures, jobs, queries
from naast.steps.connect.choices import Language, Mood, State, Theme, Visibility
from naast.steps.connect.models import Activity, Session, SessionLog, SessionQuestion, Venue
from tests.conftest import TODAY, Cast
from tests.steps.connect.builders import (
    log_facts,
    make_activity,
    make_log,
    make_venue,
    rhythm,
    session_on,
)

ONE, TWO = UUID(int=1, version=4), UUID(int=2, version=4)
WEEK = datetime.timedelta(weeks=1)


def filled(client: UUID = ONE, **changes: Any) -> dict[str, Any]:
    return {
        "client": str(client),
        "adults": 9,
        "under_16": 2,
        "themes": ["health", "money"],
        "mood": "good",
        "follow_up": "none",
        "question_1": "Mag ik met een griepprik sporten?",
        "language_1": "nl",
    } | changes


def address_of(session: Session) -> str:
    return reverse("connect:session_log", kwargs={"session": session.pk})


def by_phone(client: Client, session: Session, data: dict[str, Any]) -> Any:
    return client.post(address_of(session), data, headers={"Accept": "application/json"})


@pytest.fixture
def sam(cast: Cast) -> Client:
    """The social worker."""
    return cast.client(Role.SOCIAL_WORKER)


def test_a_session_is_noted_and_counts_as_held(sam: Client, session: Session, inside: None) -> None:
    response = sam.post(address_of(session), filled())
    assert response.status_code == 302
    assert response["Location"] == reverse("connect:today")
    log = SessionLog.objects.get()
    assert (log.adults, log.under_16, log.mood) == (9, 2, Mood.GOOD)
    assert log.themes == [Theme.HEALTH, Theme.MONEY]
    assert [question.words for question in log.questions.all()] == [filled()["question_1"]]
    session.refresh_from_db()
    assert session.state == State.HELD


def test_six_fields_suffice(sam: Client, session: Session, inside: None) -> None:
    least = {"client": str(ONE), "adults": 4, "under_16": 0, "mood": "ok", "follow_up": "none"}
    assert sam.post(address_of(session), least).status_code == 302
    assert SessionLog.objects.get().visits == 4


def test_a_question_on_two_lines_is_one_line(sam: Client, session: Session, inside: None) -> None:
    sam.post(address_of(session), filled(question_1="  Mag ik\r\n sporten? "))
    assert SessionQuestion.objects.get().words == "Mag ik sporten?"


def test_the_same_note_sent_twice_is_one_note(sam: Client, session: Session, inside: None) -> None:
    for _attempt in range(3):
        response = by_phone(sam, session, filled())
        assert response.status_code == 200
        assert response.json() == {"noted": True, "errors": []}
    assert SessionLog.objects.count() == 1
    assert SessionQuestion.objects.count() == 1
    assert AuditEntry.objects.filter(verb="session noted").count() == 1


def test_another_note_of_the_same_session_overwrites_nothing(
    sam: Client, session: Session, inside: None
) -> None:
    by_phone(sam, session, filled())
    other = by_phone(sam, session, filled(TWO, adults=30))
    assert other.status_code == 409
    assert other.json()["noted"] is False
    assert other.json()["errors"]
    assert SessionLog.objects.get().adults == 9


def test_the_same_number_with_other_content_overwrites_nothing(
    sam: Client, session: Session, inside: None
) -> None:
    by_phone(sam, session, filled())
    assert by_phone(sam, session, filled(adults=30)).status_code == 409
    assert SessionLog.objects.get().adults == 9


def test_who_saw_the_note_may_change_it_and_untouched_questions_stay(
    sam: Client, session: Session, inside: None
) -> None:
    by_phone(sam, session, filled(question_2="Wat kost het?", language_2="nl"))
    kept = SessionQuestion.objects.get(words=filled()["question_1"]).pk
    page = sam.get(address_of(session))
    assert page.context["form"].initial["replaces"] == ONE
    assert page.context["form"].initial["adults"] == 9
    changed = filled(TWO, replaces=str(ONE), adults=10, question_2="Hoe lang duurt het?")
    assert sam.post(address_of(session), changed).status_code == 302
    log = SessionLog.objects.get()
    assert (log.client, log.adults) == (TWO, 10)
    words = dict(SessionQuestion.objects.values_list("words", "pk"))
    assert words[filled()["question_1"]] == kept
    assert set(words) == {filled()["question_1"], "Hoe lang duurt het?"}
    assert by_phone(sam, session, changed).status_code == 200


def test_one_number_cannot_note_two_sessions(
    sam: Client, anna: Member, walk: Activity, session: Session, inside: None
) -> None:
    by_phone(sam, session, filled())
    earlier = session_on(anna, walk, TODAY - WEEK)
    assert by_phone(sam, earlier, filled()).status_code == 409
    assert SessionLog.objects.count() == 1


@pytest.mark.parametrize(
    ("words", "piece"),
    [
        ("Mevrouw Jansen vroeg of het mag", "Mevrouw Jansen"),
        ("bel 06-12345678 terug", "06-12345678"),
        ("mail fatima@mail.example", "fatima@mail.example"),
        ("ik woon Dorpsstraat 12", "Dorpsstraat 12"),
        ("mijn bsn is 123456782", "123456782"),
        ("stuur maar naar 2951 AB", "2951 AB"),
    ],
)
def test_a_question_that_tells_who_asked_is_refused_and_the_text_is_kept(
    sam: Client, session: Session, inside: None, words: str, piece: str
) -> None:
    page = sam.post(address_of(session), filled(question_1=words))
    assert page.status_code == 400
    errors = str(page.context["form"].errors["question_1"])
    assert piece in errors
    assert words in page.content.decode()
    phone = by_phone(sam, session, filled(question_1=words))
    assert phone.status_code == 400
    assert piece in " ".join(phone.json()["errors"])
    assert SessionLog.objects.count() == 0
    session.refresh_from_db()
    assert session.state == State.PLANNED


@pytest.mark.parametrize(
    "changes",
    [
        {"adults": -1},
        {"adults": 501},
        {"adults": "veel"},
        {"mood": ""},
        {"mood": "boos"},
        {"themes": ["iets"]},
        {"follow_up": "x"},
        {"client": "1"},
        {"question_1": "a" * 201},
        {"language_1": "klingon"},
    ],
)
def test_bad_input_is_answered_and_changes_nothing(
    sam: Client, session: Session, inside: None, changes: dict[str, Any]
) -> None:
    response = by_phone(sam, session, filled(**changes))
    assert response.status_code == 400
    assert response.json()["errors"]
    assert SessionLog.objects.count() == 0


def test_a_session_that_has_yet_to_come_cannot_be_noted(
    sam: Client, anna: Member, walk: Activity, inside: None
) -> None:
    later = session_on(anna, walk, TODAY + WEEK)
    assert by_phone(sam, later, filled()).status_code == 400
    assert SessionLog.objects.count() == 0


def test_a_cancelled_session_that_was_held_after_all_is_not_lost(
    sam: Client, anna: Member, session: Session, inside: None
) -> None:
    actions.cancel_session(actor=anna, session_id=session.pk)
    assert by_phone(sam, session, filled()).status_code == 200
    session.refresh_from_db()
    assert session.state == State.HELD


def test_a_phone_that_is_signed_out_is_sent_to_sign_in(session: Session, inside: None) -> None:
    response = by_phone(Client(), session, filled())
    assert response.status_code == 302
    assert SessionLog.objects.count() == 0


@pytest.mark.parametrize("role", [Role.RESEARCHER, Role.ADVISER, Role.AMBASSADOR])
def test_who_does_not_run_sessions_cannot_note_them(
    cast: Cast, session: Session, inside: None, role: Role
) -> None:
    client = cast.client(role)
    assert client.get(address_of(session)).status_code == 403
    assert by_phone(client, session, filled()).status_code == 403
    assert SessionLog.objects.count() == 0


def test_an_outsider_notes_nothing_of_ours(elsewhere: Cast, session: Session, inside: None) -> None:
    assert by_phone(elsewhere.client(Role.COORDINATOR), session, filled()).status_code == 404
    assert SessionLog.objects.count() == 0


def test_the_log_and_its_trail_hold_no_name_of_who_was_there_or_who_noted(
    sam: Client, cast: Cast, session: Session, inside: None
) -> None:
    sam.post(address_of(session), filled())
    entry = AuditEntry.objects.get(verb="session noted")
    assert entry.subject == f"session {session.pk}"
    assert "griepprik" not in str(entry.details)
    columns = {field.name for field in SessionLog._meta.get_fields()}
    assert columns == {
        "id", "session", "client", "adults", "under_16", "themes", "mood", "follow_up", "questions",
    }  # fmt: skip


def test_today_lists_what_is_to_be_noted_and_what_was_forgotten(
    sam: Client, anna: Member, walk: Activity, session: Session
) -> None:
    forgotten = session_on(anna, walk, TODAY - WEEK)
    make_log(anna, session_on(anna, walk, TODAY - 2 * WEEK))
    page = sam.get(reverse("connect:today"))
    assert list(page.context["sessions"]) == [session]
    assert list(page.context["earlier"]) == [forgotten]
    assert address_of(session) in page.content.decode()


def test_the_form_starts_with_the_theme_of_this_session(
    sam: Client, anna: Member, session: Session, inside: None
) -> None:
    assert sam.get(address_of(session)).context["form"].initial["themes"] == ["health"]
    actions.prepare_session(actor=anna, session_id=session.pk, theme=Theme.MONEY, card_code="")
    assert sam.get(address_of(session)).context["form"].initial["themes"] == ["money"]


def test_questions_heard_carry_no_session_and_also_come_from_discreet_groups(
    anna: Member, programme: Programme, session: Session, inside: None
) -> None:
    quiet = make_venue(anna, "De achterkamer", visibility=Visibility.DISCREET)
    cafe = make_activity(anna, programme, quiet, title="Taalcafé")
    make_log(
        anna, session_on(anna, cafe), questions=(("Grip aşısı güvenli mi?", Language.TURKISH),)
    )
    make_log(anna, session)
    heard = queries.questions_heard(anna, TODAY)
    assert {(each.words, each.language) for each in heard} == {
        ("Grip aşısı güvenli mi?", "tr"),
        ("Mag ik met een griepprik sporten?", "nl"),
    }
    assert "Taalcafé" not in repr(heard)
    assert "achterkamer" not in repr(heard)
    # A wijk and a day would tell that something quiet happens there.
    assert {(each.language, each.area_name) for each in heard} == {
        ("tr", ""),
        ("nl", session.activity.venue.area_name),
    }
    assert queries.questions_heard(anna, TODAY + WEEK) == []


def test_an_outsider_hears_no_questions(
    anna: Member, chris: Member, elsewhere: Cast, session: Session
) -> None:
    make_log(anna, session)
    with scope(organisation=elsewhere.organisation):
        assert queries.questions_heard(chris, TODAY) == []


def test_the_overview_counts_visits_apart_from_people(
    sam: Client, anna: Member, walk: Activity, session: Session
) -> None:
    make_log(anna, session, adults=12, under_16=3)
    make_log(anna, session_on(anna, walk, TODAY - 4 * WEEK), adults=8, under_16=0, questions=())
    with scope(organisation=walk.programme.organisation):
        rows = figures.overview(anna, figures.periods(TODAY))
    counted = {row.label: [figure.value for figure in row.figures] for row in rows}
    assert list(counted.values()) == [[1, 2, 2], [0, 0, 0], [12, 20, 20], [3, 3, 3], [1, 1, 1]]
    assert rows[2].figures[0].outside() == "10–24"
    page = sam.get(reverse("connect:overview")).content.decode()
    assert "geen mensen" in page
    assert 'data-figure-class="' in page


def test_words_older_than_a_year_are_destroyed_with_proof(
    anna: Member, walk: Activity, session: Session, programme: Programme, venue: Venue
) -> None:
    old = make_activity(
        anna,
        programme,
        venue,
        title="Vorig jaar",
        when=rhythm(first_day=TODAY - 56 * WEEK, last_day=TODAY - 54 * WEEK),
    )
    make_log(anna, session_on(anna, old, TODAY - 54 * WEEK))
    make_log(anna, session)
    jobs.forget_questions(datetime.datetime(2026, 11, 24, 3, 15, tzinfo=datetime.UTC))
    with scopes_disabled():
        assert SessionQuestion.objects.count() == 1
        assert SessionLog.objects.count() == 2
        proof = AuditEntry.objects.get(verb="questions destroyed")
    assert proof.details == {"rows": 1}


def test_the_worker_is_script_and_names_its_version(client: Client, db: None) -> None:
    response = client.get(reverse("connect:session_log_worker"))
    assert response.status_code == 200
    assert response["Content-Type"].startswith("text/javascript")
    assert response.content.decode().startswith('self.VERSION = "')
    assert not response.cookies


def test_a_log_is_refused_before_the_database_would(anna: Member, session: Session) -> None:
    with pytest.raises(DomainError), scope(organisation=anna.organisation):
        actions.log_session(
            actor=anna,
            session_id=session.pk,
            client=uuid4(),
            facts=log_facts(),
            today=TODAY - WEEK,
        )


@pytest.mark.skipif(
    connection.vendor == "sqlite", reason="SQLite in memory has no second connection to race with"
)
@pytest.mark.django_db(transaction=True)
def test_twins_at_the_same_moment_are_one_note(cast: Cast, anna: Member, session: Session) -> None:
    clients = [cast.client(Role.SOCIAL_WORKER) for _twin in range(4)]
    start = threading.Barrier(len(clients))
    statuses: list[int] = []

    def send(client: Client) -> None:
        try:
            start.wait(timeout=10)
            statuses.append(by_phone(client, session, filled()).status_code)
        finally:
            connection.close()

    threads = [threading.Thread(target=send, args=(client,)) for client in clients]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=30)
    assert statuses == [200] * len(clients)
    with scopes_disabled():
        assert SessionLog.objects.count() == 1
        assert SessionQuestion.objects.count() == 1
