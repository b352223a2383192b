"""The question bank: what people ask becomes what we answer."""

from __future__ import annotations

import datetime

import pytest
from django_scopes import scope

from naast.platform.errors import DomainError, NotThere
from naast.platform.jobs import registered
from naast.shared.audit.models import AuditEntry
from naast.shared.people.queries import Member
from naast.shared.people.roles import Role
from naast.shared.programmes.models import Programme
from naast.steps.inform.models import Question
from naast.steps.inform.questions import actions, overview, queries
from tests.conftest import TODAY, Cast
from tests.steps.connect.builders import make_activity, make_log, make_venue, session_on
from tests.steps.inform.builders import join, make_card, make_question, publish_card

pytestmark = pytest.mark.django_db


def heard_at_a_session(anna: Member, programme: Programme, *questions: str) -> None:
    walk = make_activity(anna, programme, make_venue(anna))
    heard = tuple((words, "nl") for words in questions)
    make_log(anna, session_on(anna, walk), questions=heard)


def test_questions_of_a_session_are_taken_over_once(
    anna: Member, coen: Member, programme: Programme, inside: None
) -> None:
    heard_at_a_session(anna, programme, "Mag ik mee met een rollator?", "Wat kost het?")
    assert actions.take_over_questions(actor=coen, today=TODAY) == 2
    assert actions.take_over_questions(actor=coen, today=TODAY) == 0
    found = list(queries.waiting(coen))
    assert {one.words for one in found} == {"Mag ik mee met een rollator?", "Wat kost het?"}
    assert {one.area_code for one in found} == {"GMX001"}


def test_week_is_kept_and_no_day(
    anna: Member, coen: Member, programme: Programme, inside: None
) -> None:
    heard_at_a_session(anna, programme, "Wat kost het?")
    actions.take_over_questions(actor=coen, today=TODAY)
    week = queries.waiting(coen)[0].heard_week
    assert week.weekday() == 0
    assert week <= TODAY < week + datetime.timedelta(days=7)


def test_opening_the_home_brings_in_what_was_heard(
    anna: Member, cast: Cast, programme: Programme
) -> None:
    heard_at_a_session(anna, programme, "Mag mijn hond mee?")
    page = cast.client(Role.COMMUNICATOR).get("/informeren/").content.decode()
    assert "Mag mijn hond mee?" in page


def test_reader_sees_no_question_in_own_words(
    anna: Member, cast: Cast, programme: Programme
) -> None:
    heard_at_a_session(anna, programme, "Mag mijn hond mee?")
    page = cast.client(Role.SOCIAL_WORKER).get("/informeren/").content.decode()
    assert "Mag mijn hond mee?" not in page


def test_joined_questions_count_together_and_keep_their_words(coen: Member, inside: None) -> None:
    kept = make_question(coen, count=3)
    other = make_question(coen, words="Is het gratis?", count=2)
    third = make_question(coen, words="Hoe duur is het?", count=1)
    join(coen, other, third)
    join(coen, kept, other)
    found = list(queries.waiting(coen))
    assert [(one.pk, one.total) for one in found] == [(kept.pk, 6)]
    merged = {one.words for one in queries.others_merged(kept)}
    assert merged == {"Is het gratis?", "Hoe duur is het?"}


def test_separated_question_takes_its_own_count_along(coen: Member, inside: None) -> None:
    kept = make_question(coen, count=3)
    other = make_question(coen, words="Is het gratis?", count=2)
    join(coen, kept, other)
    actions.separate_question(actor=coen, question_id=other.pk)
    assert [one.total for one in queries.waiting(coen)] == [3, 2]


def test_question_is_not_joined_with_itself(coen: Member, inside: None) -> None:
    kept = make_question(coen)
    with pytest.raises(DomainError):
        join(coen, kept, kept)


def test_question_of_another_organisation_is_not_there(
    coen: Member, elsewhere: Cast, inside: None
) -> None:
    theirs = make_question(elsewhere.member(Role.COMMUNICATOR))
    mine = make_question(coen)
    with pytest.raises(NotThere):
        join(coen, mine, theirs)


@pytest.mark.parametrize(
    "words", ["Bel Piet op 06 12345678", "Ik woon Dorpsstraat 12, mag ik mee?", "mail a@b.nl"]
)
def test_question_that_tells_who_asked_is_refused_and_stays_on_screen(
    cast: Cast, words: str
) -> None:
    client = cast.client(Role.COMMUNICATOR)
    given = {"words": words, "language": "nl", "count": "1", "place": "", "theme": ""}
    page = client.post("/informeren/vragen/nieuw/", given)
    assert page.status_code == 200
    assert words in page.content.decode()
    with scope(organisation=cast.organisation):
        assert not queries.waiting(cast.member(Role.COMMUNICATOR)).exists()


def test_question_is_answered_when_its_card_is_published(
    coen: Member, programme: Programme, inside: None
) -> None:
    question = make_question(coen)
    card = make_card(coen, programme)
    actions.answer_with_card(actor=coen, question_id=question.pk, card_id=card.pk, today=TODAY)
    assert queries.question(coen, question.pk).state == "waiting"
    publish_card(coen, card)
    answered = queries.question(coen, question.pk)
    assert (answered.state, answered.answered_on) == ("answered", TODAY)
    assert list(queries.waiting(coen)) == []


def test_time_to_answer_runs_from_the_week_it_was_heard(
    coen: Member, programme: Programme, inside: None
) -> None:
    question = make_question(coen)
    card = make_card(coen, programme, published=True)
    later = TODAY + datetime.timedelta(days=9)
    actions.answer_with_card(actor=coen, question_id=question.pk, card_id=card.pk, today=later)
    taken = queries.time_to_answer(coen)
    assert taken.answered == 1
    assert taken.median_days == (later - actions.monday_of(TODAY)).days


def test_overview_counts_new_and_waiting(coen: Member, inside: None) -> None:
    for number in range(7):
        make_question(coen, words=f"Vraag nummer {number}?")
    seen = overview.overview(coen, TODAY)
    assert [(count.value) for count in seen.counts] == [7, 7]
    assert (len(seen.waiting), seen.more) == (5, 2)


def test_set_aside_can_be_taken_back(coen: Member, inside: None) -> None:
    question = make_question(coen)
    actions.set_aside(actor=coen, question_id=question.pk)
    assert list(queries.waiting(coen)) == []
    actions.take_back(actor=coen, question_id=question.pk)
    assert [one.pk for one in queries.waiting(coen)] == [question.pk]


def test_empty_home_offers_the_first_step(cast: Cast) -> None:
    page = cast.client(Role.COMMUNICATOR).get("/informeren/").content.decode()
    assert "/informeren/vragen/nieuw/" in page
    assert "/informeren/kaart/nieuw/" in page


def test_question_of_another_language_keeps_its_direction(cast: Cast) -> None:
    client = cast.client(Role.COMMUNICATOR)
    given = {
        "words": "هل المشي مجاني؟",
        "language": "ar",
        "count": "2",
        "place": "",
        "theme": "health",
    }
    page = client.post("/informeren/vragen/nieuw/", given, follow=True).content.decode()
    assert '<p lang="ar" dir="rtl">“هل المشي مجاني؟”</p>' in page


A_YEAR = datetime.timedelta(days=365)


def forget(today: datetime.date) -> None:
    job = next(job for job in registered() if job.name == "inform.forget_questions")
    job.run(datetime.datetime.combine(today, datetime.time(3, 20)))


def test_words_older_than_a_year_are_destroyed_with_proof(
    anna: Member, coen: Member, programme: Programme, inside: None
) -> None:
    heard_at_a_session(anna, programme, "Wat kost het?")
    actions.take_over_questions(actor=coen, today=TODAY)
    forget(TODAY + A_YEAR - datetime.timedelta(days=7))
    assert Question.objects.count() == 1
    forget(TODAY + A_YEAR + datetime.timedelta(days=7))
    assert not Question.objects.exists()
    proof = AuditEntry.objects.get(verb="questions destroyed", subject="question bank")
    assert proof.details == {"rows": 1}


def test_destroyed_words_do_not_come_back(
    anna: Member, coen: Member, programme: Programme, inside: None
) -> None:
    heard_at_a_session(anna, programme, "Wat kost het?")
    actions.take_over_questions(actor=coen, today=TODAY)
    gone = queries.waiting(coen)[0].heard_week + A_YEAR + datetime.timedelta(days=1)
    forget(gone)
    assert actions.take_over_questions(actor=coen, today=gone) == 0


def test_a_younger_question_stands_for_the_old_one_it_was_joined_with(
    coen: Member, programme: Programme, inside: None
) -> None:
    old = make_question(coen, "Wat kost het?")
    young, other = make_question(coen, "Is het duur?"), make_question(coen, "Kost dat geld?")
    join(coen, old, young)
    join(coen, old, other)
    card = make_card(coen, programme, published=True)
    actions.answer_with_card(actor=coen, question_id=old.pk, card_id=card.pk, today=TODAY)
    Question.objects.filter(pk=old.pk).update(heard_week=TODAY - 2 * A_YEAR)
    forget(TODAY)
    kept = queries.answered(coen).get()
    assert (kept.words, kept.total, kept.card) == ("Is het duur?", 2, card)
