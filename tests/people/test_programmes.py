"""A programme says why, where and until when; a touchy topic raises the bar."""

from __future__ import annotations

import datetime

import pytest
from django.urls import reverse
from django_scopes import scope

from naast.platform.errors import DomainError
from naast.shared.people.queries import Member
from naast.shared.people.roles import Role
from naast.shared.programmes import actions, queries
from naast.shared.programmes.models import Level, Programme
from tests.conftest import PLACE, TODAY, Cast, make_programme

TYPED = {
    "title": "Gezond in de wijk",
    "theme": "gezondheid",
    "purpose": "Horen wat mensen nodig hebben.",
    "controller": "Gemeente",
    "processor": "Welzijn",
    "legal_basis": "Taak van algemeen belang",
    "starts": "2026-11-01",
    "ends": "2027-10-31",
    "places": "Alblasserdam\nBarneveld",
}


def test_coordinator_starts_a_programme(cast: Cast) -> None:
    client = cast.client(Role.COORDINATOR)
    answer = client.post(reverse("programmes:new"), TYPED)
    assert answer.status_code == 302
    page = client.get(answer["Location"]).content.decode()
    assert "GM0482" in page
    assert "GM0203" in page


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("ends", "2026-10-01", "einde ligt voor het begin"),
        ("places", "Nergenshuizen", "We kennen ‘Nergenshuizen’ niet"),
        ("purpose", "", "Vul dit nog in"),
    ],
)
def test_wrong_input_is_explained_and_nothing_is_lost(
    cast: Cast, field: str, value: str, words: str
) -> None:
    answer = cast.client(Role.COORDINATOR).post(reverse("programmes:new"), TYPED | {field: value})
    page = answer.content.decode()
    assert answer.status_code == 200
    assert words in page
    assert "Gezond in de wijk" in page


def test_title_is_used_once(programme: Programme, anna: Member) -> None:
    with pytest.raises(DomainError):
        make_programme(anna, programme.title)


@pytest.mark.parametrize(
    ("level", "threshold"), [(Level.OPEN, 10), (Level.CAREFUL, 15), (Level.TABOO, 20)]
)
def test_touchier_topic_raises_the_threshold(
    programme: Programme, anna: Member, inside: None, level: Level, threshold: int
) -> None:
    actions.set_sensitivity(
        actor=anna, programme_id=programme.pk, topic="Vaccineren", place=PLACE, level=level
    )
    assert queries.threshold(programme.pk) == threshold


def test_strictest_topic_counts(programme: Programme, anna: Member, inside: None) -> None:
    for topic, level in [("schulden", Level.TABOO), ("wandelen", Level.OPEN)]:
        actions.set_sensitivity(
            actor=anna, programme_id=programme.pk, topic=topic, place=PLACE, level=level
        )
    assert queries.strictest_level(programme.pk) == Level.TABOO
    assert queries.strictest_level(programme.pk, ["GM0482"]) == Level.OPEN


def test_purpose_cannot_be_changed(programme: Programme, anna: Member, inside: None) -> None:
    changed = actions.change_programme(
        actor=anna,
        programme_id=programme.pk,
        title="Anders",
        ends=TODAY + datetime.timedelta(days=10),
        places=[],
        today=TODAY,
    )
    changed.refresh_from_db()
    assert (changed.title, changed.purpose) == ("Anders", "Horen wat mensen nodig hebben.")
    assert not changed.areas.exists()


def move_end(actor: Member, programme: Programme, days: int, *, on: int = 0) -> Programme:
    return actions.change_programme(
        actor=actor,
        programme_id=programme.pk,
        title=programme.title,
        ends=TODAY + datetime.timedelta(days=days),
        places=[PLACE],
        today=TODAY + datetime.timedelta(days=on),
    )


def test_a_slip_of_the_pen_destroys_nothing(
    programme: Programme, anna: Member, inside: None
) -> None:
    """The night after the last day all talks of a programme are destroyed."""
    with pytest.raises(DomainError, match="vernietigd"):
        move_end(anna, programme, -1)
    assert move_end(anna, programme, 0).ends == TODAY


def test_what_has_ended_is_not_made_longer(
    programme: Programme, anna: Member, inside: None
) -> None:
    move_end(anna, programme, 5)
    with pytest.raises(DomainError, match="nieuw traject"):
        move_end(anna, programme, 30, on=6)
    assert move_end(anna, programme, 5, on=6).ends == TODAY + datetime.timedelta(days=5)


def test_programmes_of_another_organisation_do_not_exist(
    programme: Programme, chris: Member
) -> None:
    with scope(organisation=chris.organisation):
        assert not queries.programmes(chris).exists()


def test_the_page_of_a_programme_says_above_where_one_is(cast: Cast, programme: Programme) -> None:
    address = reverse("programmes:detail", kwargs={"programme": programme.pk})
    page = cast.client(Role.COORDINATOR).get(address).content.decode()
    assert f'naast-where__programme">{programme.title}<' in page
