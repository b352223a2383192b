"""Places and activities, through the pages that people use."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django_scopes import scope

from naast.platform.errors import DomainError
from naast.shared.people.queries import Member
from naast.shared.people.roles import Role
from naast.shared.programmes.models import Programme
from naast.steps.connect import actions, queries
from naast.steps.connect.choices import State, Visibility, Weekday
from naast.steps.connect.models import Activity, Session, Venue
from tests.conftest import TODAY, Cast
from tests.steps.connect.builders import make_activity, make_log, make_venue, rhythm, session_on

VENUE_FORM = {
    "name": "De Brug",
    "kind": "community_centre",
    "place": "GMX001 2024",
    "address": "Kade 1, 2951 AB",
    "opening_hours": "ma-vr 9:00-17:00",
    "accessibility": "Geen drempel",
    "languages": ["nl", "tr"],
    "visibility": "open",
}


def activity_form(venue: Venue, programme: Programme, **changes: Any) -> dict[str, Any]:
    return {
        "wanted": "Het huis uit en even praten",
        "title": "Wandelen vanaf De Brug",
        "kind": "walk",
        "audience": "Iedereen",
        "programme": programme.pk,
        "venue": venue.pk,
        "weekday": TODAY.weekday(),
        "starts_at": "10:00",
        "minutes": 60,
        "first_day": TODAY.isoformat(),
        "last_day": (TODAY + datetime.timedelta(weeks=3)).isoformat(),
        "host_role": "social_worker",
        "cost": "Gratis",
        "theme": "health",
        "visibility": "open",
    } | changes


@pytest.fixture
def coordinator(cast: Cast) -> Client:
    return cast.client(Role.COORDINATOR)


def text_of(response: Any) -> str:
    return str(response.content.decode())


def test_a_place_is_added_with_its_own_address(
    coordinator: Client, programme: Programme, inside: None
) -> None:
    response = coordinator.post(reverse("connect:venue_new"), VENUE_FORM, follow=True)
    assert response.status_code == 200
    added = Venue.objects.get()
    assert (added.name, added.area_code, added.area_year) == ("De Brug", "GMX001", 2024)
    assert added.languages == ["nl", "tr"]
    assert "Kade 1, 2951 AB" in text_of(response)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", "Bij mevrouw Jansen"),
        ("accessibility", "bel 06-12345678"),
        ("address", "bij meneer Bakker, Kade 1"),
        ("opening_hours", "altijd"),
        ("place", "GM0482 2024"),
    ],
)
def test_a_place_that_names_somebody_or_cannot_be_read_is_refused_and_kept_in_the_form(
    coordinator: Client, programme: Programme, inside: None, field: str, value: str
) -> None:
    response = coordinator.post(reverse("connect:venue_new"), VENUE_FORM | {field: value})
    assert field in response.context["form"].errors
    assert Venue.objects.count() == 0
    assert "Geen drempel" in text_of(response) or field == "accessibility"


def test_two_places_of_one_name_are_told_apart(
    coordinator: Client, venue: Venue, programme: Programme, inside: None
) -> None:
    response = coordinator.post(reverse("connect:venue_new"), VENUE_FORM)
    assert response.status_code == 200
    assert "naam" in str(response.context["form"].non_field_errors())
    assert Venue.objects.count() == 1


def test_a_weekly_walk_gets_a_session_for_every_week(
    coordinator: Client, venue: Venue, programme: Programme, inside: None
) -> None:
    response = coordinator.post(reverse("connect:activity_new"), activity_form(venue, programme))
    assert response.status_code == 302
    days = list(Session.objects.values_list("day", flat=True))
    assert days == [TODAY + datetime.timedelta(weeks=week) for week in range(4)]


def test_a_new_activity_starts_as_a_copy_of_the_last_one(
    coordinator: Client, walk: Activity
) -> None:
    page = coordinator.get(reverse("connect:activity_new"))
    initial = page.context["form"].initial
    assert (initial["title"], initial["venue"]) == (walk.title, walk.venue_id)
    assert initial["first_day"] == TODAY
    assert "Wandelen vanaf De Brug" in text_of(page)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"starts_at": "10:30"}, "Wandelen vanaf De Brug"),
        ({"starts_at": "16:30"}, "ma-vr 9:00-17:00"),
        ({"weekday": Weekday.SUNDAY}, "ma-vr 9:00-17:00"),
    ],
)
def test_a_clash_or_a_closed_door_is_a_warning_and_no_block(
    *,
    coordinator: Client,
    walk: Activity,
    venue: Venue,
    programme: Programme,
    inside: None,
    changes: dict[str, Any],
    words: str,
) -> None:
    filled = activity_form(venue, programme, title="Koffie", **changes)
    warned = coordinator.post(reverse("connect:activity_new"), filled)
    assert warned.status_code == 200
    assert [warning for warning in warned.context["form"].warnings if words in warning]
    assert Activity.objects.count() == 1
    planned = coordinator.post(reverse("connect:activity_new"), filled | {"anyway": "1"})
    assert planned.status_code == 302
    assert Activity.objects.count() == 2


def test_times_that_only_touch_do_not_clash(
    anna: Member, walk: Activity, venue: Venue, inside: None
) -> None:
    after = rhythm(starts_at=datetime.time(11))
    assert queries.planning_warnings(anna, venue, after) == []


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", "Wandelen met mevrouw Jansen"),
        ("title", "Ochtend voor kwetsbare ouderen"),
        ("audience", "moeilijk bereikbare groepen"),
        ("wanted", "bel 0612345678"),
        ("minutes", "5"),
        ("last_day", "2020-01-01"),
    ],
)
def test_an_activity_names_nobody_and_labels_nobody(
    *,
    coordinator: Client,
    venue: Venue,
    programme: Programme,
    inside: None,
    field: str,
    value: str,
) -> None:
    filled = activity_form(venue, programme, **{field: value})
    response = coordinator.post(reverse("connect:activity_new"), filled)
    assert field in response.context["form"].errors
    assert Activity.objects.count() == 0


def test_an_activity_without_a_day_in_its_period_is_refused(
    anna: Member, programme: Programme, venue: Venue
) -> None:
    short = rhythm(first_day=TODAY, last_day=TODAY, weekday=Weekday((TODAY.weekday() + 1) % 7))
    with pytest.raises(DomainError):
        make_activity(anna, programme, venue, when=short)


def test_an_activity_for_more_than_a_year_is_refused(
    anna: Member, programme: Programme, venue: Venue
) -> None:
    long = rhythm(first_day=TODAY, last_day=TODAY + datetime.timedelta(days=400))
    with pytest.raises(DomainError):
        make_activity(anna, programme, venue, when=long)


def test_at_a_discreet_place_an_activity_is_discreet(anna: Member, programme: Programme) -> None:
    quiet = make_venue(anna, "De achterkamer", visibility=Visibility.DISCREET)
    assert make_activity(anna, programme, quiet).visibility == Visibility.DISCREET


def test_a_cancelled_session_can_be_put_back(
    coordinator: Client, session: Session, inside: None
) -> None:
    coordinator.post(reverse("connect:session_cancel", kwargs={"session": session.pk}))
    session.refresh_from_db()
    assert session.state == State.CANCELLED
    coordinator.post(reverse("connect:session_restore", kwargs={"session": session.pk}))
    session.refresh_from_db()
    assert session.state == State.PLANNED


def test_a_session_that_was_held_cannot_be_cancelled(
    coordinator: Client, anna: Member, session: Session, inside: None
) -> None:
    make_log(anna, session)
    response = coordinator.post(reverse("connect:session_cancel", kwargs={"session": session.pk}))
    assert response.status_code == 400
    session.refresh_from_db()
    assert session.state == State.HELD


def test_stopping_cancels_what_is_to_come_and_keeps_what_was(
    coordinator: Client, anna: Member, walk: Activity, inside: None
) -> None:
    past = session_on(anna, walk, TODAY - datetime.timedelta(weeks=1))
    make_log(anna, past)
    coordinator.post(reverse("connect:activity_stop", kwargs={"activity": walk.pk}))
    states = dict(Session.objects.filter(activity=walk).values_list("day", "state"))
    assert states[past.day] == State.HELD
    assert {state for day, state in states.items() if day >= TODAY} == {State.CANCELLED}
    assert State.CANCELLED not in {state for day, state in states.items() if day < TODAY}


def test_a_session_gets_its_own_theme_and_card(
    coordinator: Client, session: Session, inside: None
) -> None:
    address = reverse("connect:session", kwargs={"session": session.pk})
    wrong = coordinator.post(address, {"theme": "money", "card_code": "K1 ; bel mij"})
    assert "card_code" in wrong.context["form"].errors
    coordinator.post(address, {"theme": "money", "card_code": "K-204"})
    session.refresh_from_db()
    assert (session.theme_or_usual, session.card_code) == ("money", "K-204")


def test_a_place_that_becomes_discreet_disappears_for_readers(
    cast: Cast, anna: Member, walk: Activity, venue: Venue
) -> None:
    reader = cast.client(Role.RESEARCHER)
    address = reverse("connect:activity", kwargs={"activity": walk.pk})
    assert reader.get(address).status_code == 200
    changed = VENUE_FORM | {"visibility": "discreet"}
    cast.client(Role.COORDINATOR).post(
        reverse("connect:venue_change", kwargs={"venue": venue.pk}), changed
    )
    assert reader.get(address).status_code == 404
    for page in ("connect:home", "connect:overview"):
        assert "De Brug" not in text_of(reader.get(reverse(page)))


def test_a_discreet_activity_stands_on_no_place_page(
    anna: Member, walk: Activity, programme: Programme, venue: Venue, inside: None
) -> None:
    quiet = make_activity(
        anna, programme, venue, title="Stil samenzijn", visibility=Visibility.DISCREET
    )
    section = queries.place_section(anna, "GMX001", TODAY)
    assert [walk.title in item.text for item in section.items] == [True]
    assert quiet.title not in " ".join(item.text for item in section.items)


def test_a_place_page_shows_what_lies_in_it_and_not_its_neighbours(
    anna: Member, walk: Activity, inside: None
) -> None:
    Venue.objects.update(area_code="WKX00101")
    for area, count in (("GMX001", 1), ("WKX00101", 1), ("WKX00102", 0), ("GM0482", 0)):
        assert len(queries.place_section(anna, area, TODAY).items) == count, area


def test_researchers_read_and_do_not_plan(cast: Cast, walk: Activity, venue: Venue) -> None:
    reader = cast.client(Role.RESEARCHER)
    page = reader.get(reverse("connect:activity", kwargs={"activity": walk.pk}))
    assert page.status_code == 200
    assert reverse("connect:activity_change", kwargs={"activity": walk.pk}) not in text_of(page)
    assert reader.get(reverse("connect:activity_new")).status_code == 403
    assert reader.post(reverse("connect:venue_new"), VENUE_FORM).status_code == 403


def test_outsiders_find_nothing(elsewhere: Cast, walk: Activity, session: Session) -> None:
    chris = elsewhere.client(Role.COORDINATOR)
    for name, kwargs in (
        ("connect:venue", {"venue": walk.venue_id}),
        ("connect:venue_change", {"venue": walk.venue_id}),
        ("connect:activity", {"activity": walk.pk}),
        ("connect:activity_change", {"activity": walk.pk}),
        ("connect:session", {"session": session.pk}),
        ("connect:session_log", {"session": session.pk}),
    ):
        assert chris.get(reverse(name, kwargs=kwargs)).status_code == 404, name
    home = chris.get(reverse("connect:home"))
    assert walk.title not in text_of(home)


def test_an_outsider_cannot_plan_at_our_place(
    elsewhere: Cast, chris: Member, venue: Venue, programme: Programme
) -> None:
    response = elsewhere.client(Role.COORDINATOR).post(
        reverse("connect:activity_new"), activity_form(venue, programme)
    )
    assert {"programme", "venue"} <= set(response.context["form"].errors)


def test_without_a_place_the_first_step_is_to_add_one(
    coordinator: Client, programme: Programme
) -> None:
    for page in ("connect:home", "connect:activity_new"):
        assert reverse("connect:venue_new") in text_of(coordinator.get(reverse(page)))


def test_every_page_of_the_planner_opens(coordinator: Client, session: Session) -> None:
    walk = session.activity
    for name, kwargs in (
        ("connect:home", {}),
        ("connect:overview", {}),
        ("connect:venue", {"venue": walk.venue_id}),
        ("connect:venue_change", {"venue": walk.venue_id}),
        ("connect:activity", {"activity": walk.pk}),
        ("connect:activity_change", {"activity": walk.pk}),
        ("connect:activity_stop", {"activity": walk.pk}),
        ("connect:session", {"session": session.pk}),
        ("connect:today", {}),
        ("connect:session_log", {"session": session.pk}),
    ):
        assert coordinator.get(reverse(name, kwargs=kwargs)).status_code == 200, name


def test_changing_an_activity_is_audited_without_its_words(
    coordinator: Client, walk: Activity, inside: None
) -> None:
    from naast.shared.audit.models import AuditEntry

    with scope(organisation=walk.programme.organisation):
        entry = AuditEntry.objects.filter(verb="activity planned").get()
    assert entry.subject == f"activity {walk.pk}"
    assert walk.title not in str(entry.details)


def test_stopping_needs_no_second_right(anna: Member, walk: Activity, inside: None) -> None:
    assert actions.stop_activity(actor=anna, activity_id=walk.pk, today=TODAY) == 5
    assert actions.stop_activity(actor=anna, activity_id=walk.pk, today=TODAY) == 0
