"""What people say about figures: kept without anyone in it, seen by the own organisation only."""

from __future__ import annotations

import pytest
from django.db import DataError, IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from django_scopes import scope

from naast.platform.errors import DomainError, NotThere
from naast.shared.areas.queries import find
from naast.shared.audit.queries import entries
from naast.shared.people.queries import Member
from naast.shared.people.roles import Role
from naast.shared.programmes.models import Programme
from naast.shared.release.models import Release
from naast.steps.detect import actions, queries
from naast.steps.detect.models import Reading
from tests.conftest import Cast
from tests.shared_release.builders import make_plan, make_release, raw
from tests.steps.detect.builders import make_reading

ANSWERS = {
    "verdict": "disputed",
    "meaning": "Wie hier huurt bij familie, staat nergens ingeschreven.",
    "spoken_with": "residents",
    "headcount": "from_5",
    "week": "2026-W01",
}


def address(area: str = "WKX00101", query: str = "?soort=figure&over=inhabitants") -> str:
    return reverse("detect:reading_new", kwargs={"area": area}) + query


@pytest.fixture
def coordinator(cast: Cast, programme: Programme) -> Client:
    return cast.client(Role.COORDINATOR)


def test_coordinator_notes_what_residents_say(
    coordinator: Client, anna: Member, programme: Programme
) -> None:
    answer = coordinator.post(address(), ANSWERS | {"programme": programme.pk})
    assert answer.status_code == 302
    assert answer["Location"] == reverse("places:place", kwargs={"area": "WKX00101"})
    with scope(organisation=anna.organisation):
        noted = queries.readings_for(anna, "figure", "inhabitants").get()
        assert (noted.area_code, noted.area_year, noted.verdict) == ("WKX00101", 2024, "disputed")
        assert next(entry.verb for entry in entries(anna)) == "note_reading"
    page = coordinator.get(answer["Location"]).content.decode()
    assert ANSWERS["meaning"] in page


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("meaning", "Bel 06-12345678, dan hoort u het."),
        ("meaning", ""),
        ("week", "2026-W54"),
        ("week", "2999-W01"),
        ("week", "vorige week"),
        ("headcount", "7"),
        ("verdict", "waar"),
    ],
)
def test_wrong_input_stays_on_the_page_and_saves_nothing(
    coordinator: Client, anna: Member, programme: Programme, field: str, value: str
) -> None:
    answer = coordinator.post(address(), ANSWERS | {"programme": programme.pk, field: value})
    assert answer.status_code == 200
    if field != "meaning":
        assert ANSWERS["meaning"] in answer.content.decode()
    with scope(organisation=anna.organisation):
        assert not queries.readings(anna).exists()


def test_action_itself_refuses_a_telephone_number(anna: Member, programme: Programme) -> None:
    with pytest.raises(DomainError):
        make_reading(anna, programme, meaning="Vraag het aan 06-12345678.")


def test_place_outside_the_programme_is_refused(anna: Member, programme: Programme) -> None:
    with pytest.raises(DomainError):
        make_reading(anna, programme, area=find("GM0482"))


def test_page_without_a_subject_offers_the_figures_of_the_place(coordinator: Client) -> None:
    page = coordinator.get(address(query="")).content.decode()
    assert "over=inhabitants" in page


def test_place_of_no_programme_says_what_to_do(coordinator: Client) -> None:
    page = coordinator.get(address("GM0482")).content.decode()
    assert reverse("programmes:list") in page
    assert "<textarea" not in page


def result_address(release: Release, typed: str = "") -> str:
    return address(query=f"?soort=result&over=release:{release.pk}:reached&titel={typed}")


def noted_title(
    coordinator: Client, anna: Member, programme: Programme, release: Release, typed: str = ""
) -> str:
    answers = ANSWERS | {"programme": programme.pk}
    assert coordinator.post(result_address(release, typed), answers).status_code == 302
    with scope(organisation=anna.organisation):
        key = f"release:{release.pk}:reached"
        return queries.readings_for(anna, "result", key).get().subject_title


def test_result_of_a_release_can_be_read_too(
    coordinator: Client, anna: Member, bas: Member, programme: Programme
) -> None:
    with scope(organisation=bas.organisation):
        final = make_release(bas, make_plan(bas, programme), raw(60, 40, 35))
    title = noted_title(coordinator, anna, programme, final, typed="80%25+wil+niet")
    assert title == "Meest gegeven antwoord: ‘Ja’ (44%) (Bereikt de informatie van de gemeente u?)"


def test_a_reading_carries_no_figure_of_a_running_round(
    coordinator: Client, anna: Member, bas: Member, programme: Programme
) -> None:
    """Readings stand on pages of people who may not see the figures of the field team."""
    with scope(organisation=bas.organisation):
        running = make_release(bas, make_plan(bas, programme), raw(30, 20, 15), moment="field")
    title = noted_title(coordinator, anna, programme, running)
    assert title == "Bereikt de informatie van de gemeente u?"


def test_a_result_that_one_may_not_see_has_no_readings(
    elsewhere: Cast, cast: Cast, chris: Member, bas: Member, programme: Programme
) -> None:
    with scope(organisation=bas.organisation):
        running = make_release(bas, make_plan(bas, programme), raw(30, 20, 15), moment="field")
    theirs = elsewhere.client(Role.COORDINATOR)
    assert theirs.get(result_address(running)).status_code == 404
    assert cast.client(Role.ADVISER).get(result_address(running)).status_code == 404
    adviser = cast.member(Role.ADVISER)
    with pytest.raises(NotThere):
        make_reading(
            adviser,
            programme,
            subject_kind="result",
            subject_key=f"release:{running.pk}:reached",
            subject_title="iets anders",
        )


def test_researcher_may_read_but_not_note(cast: Cast, bas: Member, programme: Programme) -> None:
    client = cast.client(Role.RESEARCHER)
    assert client.get(reverse("detect:home")).status_code == 200
    assert client.post(address(), ANSWERS | {"programme": programme.pk}).status_code == 403
    with pytest.raises(DomainError):
        make_reading(bas, programme)


def test_outsider_sees_no_reading_and_gets_404(
    cast: Cast, elsewhere: Cast, anna: Member, chris: Member, programme: Programme
) -> None:
    reading = make_reading(anna, programme)
    client = elsewhere.client(Role.COORDINATOR)
    address_of = reverse("detect:reading_withdraw", kwargs={"reading": reading.pk})
    assert client.get(address_of).status_code == 404
    assert client.post(address_of).status_code == 404
    place = reverse("places:place", kwargs={"area": "WKX00101"})
    assert reading.meaning not in client.get(place).content.decode()
    assert reading.meaning in cast.client(Role.ADVISER).get(place).content.decode()
    with scope(organisation=chris.organisation):
        assert not queries.readings(chris).exists()
        with pytest.raises(NotThere):
            actions.withdraw_reading(actor=chris, reading_id=reading.pk)


def test_outsider_cannot_note_for_our_programme(chris: Member, programme: Programme) -> None:
    with pytest.raises(NotThere):
        make_reading(chris, programme)


def test_reading_of_a_buurt_stands_on_the_page_of_its_gemeente_too(
    anna: Member, programme: Programme
) -> None:
    make_reading(anna, programme, area=find("BUX0010101"))
    with scope(organisation=anna.organisation):
        assert queries.readings_of_place(anna, find("GMX001")).count() == 1
        assert queries.readings_of_place(anna, find("WKX00101")).count() == 1
        assert queries.readings_of_place(anna, find("WKX00102")).count() == 0


def test_withdrawn_reading_is_gone_for_good(
    coordinator: Client, anna: Member, programme: Programme
) -> None:
    reading = make_reading(anna, programme)
    coordinator.post(reverse("detect:reading_withdraw", kwargs={"reading": reading.pk}))
    with scope(organisation=anna.organisation):
        assert not queries.readings(anna).exists()


def test_database_refuses_unknown_words_and_days(anna: Member, programme: Programme) -> None:
    reading = make_reading(anna, programme)
    with scope(organisation=anna.organisation):
        for change in ({"week": "2026-11-24"}, {"headcount": "7"}, {"meaning": ""}):
            with pytest.raises((IntegrityError, DataError)), transaction.atomic():
                Reading.objects.filter(pk=reading.pk).update(**change)


def test_detect_home_lists_places_and_newest_readings(
    coordinator: Client, anna: Member, programme: Programme
) -> None:
    reading = make_reading(anna, programme)
    page = coordinator.get(reverse("detect:home")).content.decode()
    assert reverse("places:place", kwargs={"area": "GMX001"}) in page
    assert reading.meaning in page
