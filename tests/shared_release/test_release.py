"""The door: who may see what, and what is kept of raw counts."""

from __future__ import annotations

import datetime
import json

import pytest
from django.core import serializers
from django.db import connection
from django_scopes import scope

from naast.platform.errors import DomainError, NotThere
from naast.shared.audit.models import AuditEntry
from naast.shared.figures import Bound
from naast.shared.people.queries import Member
from naast.shared.people.roles import Role
from naast.shared.programmes import actions as programmes
from naast.shared.programmes.models import Level, Programme
from naast.shared.release import queries
from naast.shared.release.models import ReleasedTable
from naast.shared.release.types import PlannedQuestion
from tests.conftest import PLACE, TODAY, Cast
from tests.shared_release.builders import make_plan, make_release, options, question, raw

pytestmark = pytest.mark.usefixtures("inside")


def test_shares_come_with_n_base_period_and_route(bas: Member, programme: Programme) -> None:
    released = make_release(bas, make_plan(bas, programme), raw(60, 25, 15, skipped=12))
    table = queries.table(bas, released.pk, "reached")
    assert [(row.label, row.share, row.count) for row in table.rows] == [
        ("Ja", 0.6, 60),
        ("Een beetje", 0.25, 25),
        ("Nee", 0.15, 15),
    ]
    assert (table.n, table.skipped, table.period) == (100, "10-24", "maart en april 2026")
    assert table.route == "straat en buurthuis"
    assert table.base
    assert table.rows[0].n == 100


def test_raw_counts_of_hidden_lines_stand_nowhere_in_the_database(
    bas: Member, programme: Programme
) -> None:
    make_release(
        bas,
        make_plan(bas, programme, question(ordered=False), options()),
        raw(71, 67, 7),
        raw(83, 79, 6, key="channels", values=("paper", "people", "other"), answered=145),
    )
    kept = serializers.serialize("json", ReleasedTable.objects.all())
    states = {
        (state["values"][0], state["state"], state["count"])
        for row in json.loads(kept)
        for state in row["fields"]["cells"]
    }
    assert ("no", "hidden", None) in states
    assert ("other", "hidden", None) in states
    with connection.cursor() as cursor:
        cursor.execute("select cells, n, skipped from release_releasedtable")
        everything = json.dumps(cursor.fetchall())
    assert " 67" not in everything  # hidden to protect the 7
    assert " 7}" not in everything
    assert " 6}" not in everything


def test_field_release_waits_until_each_answer_can_stand_alone(
    bas: Member, programme: Programme
) -> None:
    plan = make_plan(bas, programme)
    with pytest.raises(DomainError, match="Er kan nog niets nieuws"):
        make_release(bas, plan, raw(20, 12, 4), moment="field")
    assert queries.latest(bas, "wave:1") is None
    released = make_release(bas, plan, raw(30, 14, 11), moment="field")
    assert [row.bound for row in queries.table(bas, released.pk, "reached").rows] == [
        Bound.EXACT
    ] * 3


def test_closing_merges_neighbours_before_it_hides(bas: Member, programme: Programme) -> None:
    released = make_release(bas, make_plan(bas, programme), raw(30, 14, 6))
    rows = queries.table(bas, released.pk, "reached").rows
    assert [(row.label, row.count) for row in rows] == [("Ja", 30), ("Een beetje of Nee", 20)]


def test_fewer_than_ten_new_interviews_are_refused_in_the_field(
    bas: Member, programme: Programme
) -> None:
    plan = make_plan(bas, programme)
    make_release(bas, plan, raw(30, 20, 15), moment="field")
    with pytest.raises(DomainError, match="10"):
        make_release(bas, plan, raw(33, 23, 18), moment="field")
    assert len(queries.series(bas, "wave:1")) == 1


def test_a_small_increment_keeps_the_earlier_table(bas: Member, programme: Programme) -> None:
    plan = make_plan(bas, programme)
    make_release(bas, plan, raw(30, 20, 15), moment="field")
    with pytest.raises(DomainError):
        make_release(bas, plan, raw(60, 40, 16), moment="field")
    later = TODAY + datetime.timedelta(days=30)
    closing = make_release(bas, plan, raw(60, 40, 16), today=later, period="tot en met mei 2026")
    table = queries.table(bas, closing.pk, "reached")
    assert (table.n, table.counted_on) == (65, TODAY)
    assert table.period == "maart en april 2026"


def test_a_large_increment_is_released(bas: Member, programme: Programme) -> None:
    plan = make_plan(bas, programme)
    make_release(bas, plan, raw(30, 20, 15), moment="field")
    second = make_release(bas, plan, raw(60, 40, 35), moment="field")
    assert queries.table(bas, second.pk, "reached").n == 135


def test_disappeared_interviews_stop_the_release(bas: Member, programme: Programme) -> None:
    plan = make_plan(bas, programme)
    make_release(bas, plan, raw(30, 20, 15), moment="field")
    with pytest.raises(DomainError):
        make_release(bas, plan, raw(15, 50, 40))
    assert len(queries.series(bas, "wave:1")) == 1


def test_a_round_is_released_for_good_once(bas: Member, programme: Programme) -> None:
    plan = make_plan(bas, programme)
    make_release(bas, plan, raw(30, 20, 15))
    with pytest.raises(DomainError):
        make_release(bas, plan, raw(60, 50, 40))
    with pytest.raises(DomainError):
        make_plan(bas, programme, question(), options())


def test_closing_with_hardly_anyone_says_only_that(bas: Member, programme: Programme) -> None:
    released = make_release(bas, make_plan(bas, programme), raw(4, 2, 1, skipped=1))
    table = queries.table(bas, released.pk, "reached")
    assert (table.n, table.rows, table.skipped) == (None, (), "")
    assert table.why
    assert released.n == 0


def test_sensitive_topics_raise_the_threshold_and_nothing_lowers_it(
    anna: Member, bas: Member, programme: Programme
) -> None:
    programmes.set_sensitivity(
        actor=anna, programme_id=programme.pk, topic="geld", place=PLACE, level=Level.TABOO
    )
    plan = make_plan(bas, programme)
    assert plan.threshold == 20
    programmes.set_sensitivity(
        actor=anna, programme_id=programme.pk, topic="geld", place=PLACE, level=Level.OPEN
    )
    assert make_plan(bas, programme).threshold == 20
    released = make_release(bas, plan, raw(60, 30, 12))
    assert [row.label for row in queries.table(bas, released.pk, "reached").rows] == [
        "Ja",
        "Een beetje of Nee",
    ]


def test_a_topic_that_became_touchy_after_planning_counts_too(
    anna: Member, bas: Member, programme: Programme
) -> None:
    plan = make_plan(bas, programme)
    programmes.set_sensitivity(
        actor=anna, programme_id=programme.pk, topic="geld", place=PLACE, level=Level.TABOO
    )
    assert make_release(bas, plan, raw(60, 30, 12)).threshold == 20


def test_field_figures_are_for_the_researcher_and_the_coordinator(
    cast: Cast, bas: Member, programme: Programme
) -> None:
    plan = make_plan(bas, programme)
    field = make_release(bas, plan, raw(30, 20, 15), moment="field")
    for role in (Role.RESEARCHER, Role.COORDINATOR):
        assert queries.release(cast.member(role), field.pk) == field
    for role in (Role.ADVISER, Role.SOCIAL_WORKER, Role.AMBASSADOR, Role.PRIVACY_OFFICER):
        with pytest.raises(NotThere):
            queries.release(cast.member(role), field.pk)
    closing = make_release(bas, plan, raw(60, 40, 35))
    for role in Role:
        visible = closing in queries.releases(cast.member(role))
        assert visible is (role != Role.ADMINISTRATOR)


def test_another_organisation_sees_and_releases_nothing(
    bas: Member, chris: Member, programme: Programme
) -> None:
    plan = make_plan(bas, programme)
    released = make_release(bas, plan, raw(30, 20, 15))
    with scope(organisation=chris.organisation):
        assert queries.plan_for(chris, "wave:1") is None
        assert list(queries.releases(chris)) == []
        with pytest.raises(NotThere):
            queries.table(chris, released.pk, "reached")
    with pytest.raises(NotThere):
        make_release(chris, plan, raw(60, 40, 35))


def test_released_answers_of_a_question_stay_as_they_are(bas: Member, programme: Programme) -> None:
    plan = make_plan(bas, programme)
    make_release(bas, plan, raw(30, 20, 15), moment="field")
    split = (("yes", "Ja"), ("partly", "Deels"), ("no", "Nee"), ("never", "Nooit"))
    with pytest.raises(DomainError):
        make_plan(bas, programme, question(answers=split))
    make_plan(bas, programme, options())
    with pytest.raises(DomainError):
        make_plan(bas, programme, question(answers=split))


def test_planning_and_releasing_leave_a_line_in_the_trail(
    bas: Member, programme: Programme
) -> None:
    plan = make_plan(bas, programme)
    make_plan(bas, programme, question(), options())
    make_plan(bas, programme)
    make_release(bas, plan, raw(30, 20, 15))
    verbs = set(AuditEntry.objects.values_list("verb", flat=True))
    assert {"table plan set", "table plan changed", "tables released"} <= verbs


def test_the_job_releases_without_an_actor(bas: Member, programme: Programme) -> None:
    plan = make_plan(bas, programme)
    released = make_release(None, plan, raw(30, 20, 15), moment="field")
    assert queries.latest(bas, "wave:1") == released


def test_follow_up_waits_for_its_answer_to_be_shown(bas: Member, programme: Programme) -> None:
    follow = question("why", title="Waarom niet?", parent="reached", parent_answers=["no"])
    plan = make_plan(bas, programme, question(), follow)
    released = make_release(bas, plan, raw(60, 30, 9), raw(4, 3, 2, key="why"))
    assert queries.table(bas, released.pk, "why").n is None
    plan = make_plan(bas, programme, question(), follow, round_key="wave:2")
    released = make_release(bas, plan, raw(60, 30, 40), raw(15, 13, 12, key="why"))
    assert queries.table(bas, released.pk, "why").n == 40


def test_the_number_of_interviews_is_said_in_whole_tens(bas: Member, programme: Programme) -> None:
    released = make_release(bas, make_plan(bas, programme), raw(30, 20, 15, skipped=3))
    assert released.n == 60


@pytest.mark.parametrize(
    ("counts", "sentence"),
    [
        ((60, 25, 15), "Meer dan de helft (60%): ‘Ja’"),
        ((40, 35, 25), "Meest gegeven antwoord: ‘Ja’ (40%)"),
        ((101, 50, 50), "Meest gegeven antwoord: ‘Ja’ (50%)"),
        ((40, 40, 20), "Meest gegeven antwoord: ‘Ja’ en ‘Een beetje’ (40%)"),
        ((400, 2, 1), "Bijna iedereen (95% of meer): ‘Ja’"),
        ((4, 3, 2), "Hier kunnen wij niets tonen"),
    ],
)
def test_the_finding_says_what_is_seen(
    counts: tuple[int, ...], sentence: str, bas: Member, programme: Programme
) -> None:
    released = make_release(bas, make_plan(bas, programme), raw(*counts))
    assert queries.table(bas, released.pk, "reached").finding == sentence


def test_the_finding_claims_no_most_while_a_hidden_answer_could_be_larger(
    bas: Member, programme: Programme
) -> None:
    plan = make_plan(bas, programme, options())
    named = raw(40, 35, 4, key="channels", values=("paper", "people", "other"), answered=60)
    finding = queries.table(bas, make_release(bas, plan, named).pk, "channels").finding
    assert finding == "Vaak genoemd: ‘Krant’ (67%)"


def test_who_would_rather_not_say_gave_no_answer(bas: Member, programme: Programme) -> None:
    asked = question(answers=(*question().answers, ("rather_not", "Wil ik niet zeggen")))
    plan = make_plan(
        bas, programme, PlannedQuestion(**(vars(asked) | {"refusals": ("rather_not",)}))
    )
    values = ("yes", "partly", "no", "rather_not")
    released = make_release(bas, plan, raw(60, 25, 15, 4, values=values, skipped=8))
    table = queries.table(bas, released.pk, "reached")
    assert [row.label for row in table.rows] == ["Ja", "Een beetje", "Nee"]
    assert (table.n, table.rows[0].share, table.skipped) == (100, 0.6, "10-24")


def test_a_table_comes_back_in_the_field_when_its_answers_have_doubled(
    bas: Member, programme: Programme
) -> None:
    plan = make_plan(bas, programme)
    make_release(bas, plan, raw(30, 20, 15), moment="field")
    with pytest.raises(DomainError, match="twee keer zoveel"):
        make_release(bas, plan, raw(50, 40, 35), moment="field")
    again = make_release(bas, plan, raw(55, 40, 35), moment="field")
    assert queries.table(bas, again.pk, "reached").n == 130


def test_a_question_with_a_follow_up_waits_for_the_end(bas: Member, programme: Programme) -> None:
    follow = question("why", title="Waarom niet?", parent="reached", parent_answers=["no"])
    plan = make_plan(bas, programme, question(), follow, question("other"))
    counts = (raw(60, 30, 40), raw(15, 13, 12, key="why"), raw(60, 30, 40, key="other"))
    field = make_release(bas, plan, *counts, moment="field")
    assert [table.key for table in queries.tables(bas, field.pk)] == ["other"]
    final = make_release(bas, plan, *counts)
    assert [table.n for table in queries.tables(bas, final.pk)] == [130, 40, 130]
