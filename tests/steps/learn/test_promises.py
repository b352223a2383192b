"""You said, we did: from a finding to a promise, to telling back."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace

import pytest
from django.test import Client
from django.urls import reverse
from django_scopes import scope

from naast.platform.errors import DomainError, NotThere
from naast.shared.areas.queries import Area
from naast.shared.audit.models import AuditEntry
from naast.shared.people.queries import Member
from naast.shared.people.roles import Role
from naast.shared.programmes.models import Programme
from naast.shared.release.models import Release
from naast.steps.learn import actions, adapters, queries
from naast.steps.learn.models import State
from tests.conftest import TODAY, Cast
from tests.prints import unpacked
from tests.shared_release.builders import make_plan, make_release, raw
from tests.steps.learn.builders import DUE, OWNER, SAID, WILL_DO, code_of, make_promise

LATER = TODAY + datetime.timedelta(days=90)


@pytest.fixture
def eva(cast: Cast) -> Member:
    return cast.member(Role.ADVISER)


@pytest.fixture
def released(inside: None, bas: Member, programme: Programme) -> Release:
    return make_release(bas, make_plan(bas, programme), raw(60, 40, 35))


def settle(actor: Member, promise_id: int, state: str = State.DONE) -> None:
    actions.settle_promise(
        actor=actor,
        promise_id=promise_id,
        state=state,
        outcome="Het loket is nu elke zaterdag open van 10 tot 13 uur.",
        today=TODAY,
    )


def tell(actor: Member, promise_id: int, day: datetime.date = TODAY) -> None:
    actions.tell_back(
        actor=actor, promise_id=promise_id, way="meeting", place="buurthuis", day=day, today=TODAY
    )


def public(code: str) -> str:
    address = reverse("learn:public", kwargs={"programme_code": code})
    return Client().get(address).content.decode()


def test_promise_keeps_the_finding_as_it_stood(eva: Member, released: Release) -> None:
    promise = make_promise(eva, released.pk)
    assert promise.finding == "Meest gegeven antwoord: ‘Ja’ (44%)"
    assert (promise.n, promise.round_key) == (135, "wave:1")
    assert promise.finding_key == f"release:{released.pk}:reached"
    assert (promise.owner, promise.due, promise.made_by) == (OWNER, DUE, eva.user)
    assert AuditEntry.objects.filter(verb="promise made").exists()


def test_a_round_has_an_owned_promise_after_one_was_made(eva: Member, released: Release) -> None:
    assert not queries.has_owned_promise(eva, "wave:1")
    make_promise(eva, released.pk)
    assert queries.has_owned_promise(eva, "wave:1")
    assert not queries.has_owned_promise(eva, "wave:2")


def test_a_promise_for_yesterday_is_refused(eva: Member, released: Release) -> None:
    with pytest.raises(DomainError):
        make_promise(eva, released.pk, due=TODAY - datetime.timedelta(days=1))
    assert not queries.promises(eva).exists()


def test_a_name_in_a_promise_is_refused(eva: Member, released: Release) -> None:
    with pytest.raises(DomainError, match="wie iemand is"):
        actions.make_promise(
            actor=eva,
            release_id=released.pk,
            key="reached",
            said="Mevrouw Jansen kan niet komen.",
            will_do=WILL_DO,
            owner=OWNER,
            due=DUE,
            today=TODAY,
        )


@pytest.mark.parametrize("role", [Role.RESEARCHER, Role.SOCIAL_WORKER, Role.PRIVACY_OFFICER])
def test_only_coordinator_and_adviser_promise(role: Role, cast: Cast, released: Release) -> None:
    with pytest.raises(DomainError):
        make_promise(cast.member(role), released.pk)


def test_nobody_promises_on_a_finding_that_is_not_there(
    eva: Member, chris: Member, released: Release
) -> None:
    with pytest.raises(NotThere):
        make_promise(eva, released.pk, key="unknown")
    with scope(organisation=chris.organisation), pytest.raises(NotThere):
        make_promise(chris, released.pk)


def test_board_puts_overdue_first_and_told_last(eva: Member, released: Release) -> None:
    overdue = make_promise(eva, released.pk)
    later = make_promise(eva, released.pk, due=LATER + datetime.timedelta(days=30))
    done = make_promise(eva, released.pk)
    told = make_promise(eva, released.pk)
    for one in (done, told):
        settle(eva, one.pk)
    tell(eva, told.pk)
    board = queries.board(eva, LATER)
    assert (board.overdue, board.open) == ([overdue], [later])
    assert (board.to_tell, board.told) == ([done], [told])
    assert queries.due(eva, LATER) == [overdue, later]


def test_told_before_it_was_settled_is_not_told(eva: Member, released: Release) -> None:
    promise = make_promise(eva, released.pk, today=TODAY - datetime.timedelta(days=5))
    tell(eva, promise.pk, TODAY - datetime.timedelta(days=1))
    settle(eva, promise.pk)
    assert not queries.was_told(queries.promise(eva, promise.pk))
    tell(eva, promise.pk)
    assert queries.was_told(queries.promise(eva, promise.pk))


def test_a_settled_promise_stays_as_it_is(eva: Member, released: Release) -> None:
    promise = make_promise(eva, released.pk)
    settle(eva, promise.pk)
    with pytest.raises(DomainError):
        settle(eva, promise.pk, State.NOT_POSSIBLE)
    actions.reopen_promise(actor=eva, promise_id=promise.pk)
    settle(eva, promise.pk, State.NOT_POSSIBLE)
    tell(eva, promise.pk)
    with pytest.raises(DomainError):
        actions.reopen_promise(actor=eva, promise_id=promise.pk)
    assert queries.promise(eva, promise.pk).state == State.NOT_POSSIBLE


def test_nobody_was_told_tomorrow(eva: Member, released: Release) -> None:
    promise = make_promise(eva, released.pk)
    with pytest.raises(DomainError):
        tell(eva, promise.pk, TODAY + datetime.timedelta(days=1))


def test_residents_read_promise_owner_and_day_without_cookie_or_script(
    eva: Member, released: Release
) -> None:
    code = code_of(eva, make_promise(eva, released.pk))
    address = reverse("learn:public", kwargs={"programme_code": code})
    answer = Client().get(address)
    shown = answer.content.decode()
    for text in ("U zei", SAID, "Dit gaan wij doen", WILL_DO, OWNER, "135 mensen", "Welzijn Test"):
        assert text in shown, text
    assert "<script" not in shown
    assert not answer.cookies
    assert "Voorbeelddata" not in shown


def test_residents_see_what_is_overdue_and_the_day_that_was_promised_first(
    eva: Member, released: Release
) -> None:
    promise = make_promise(eva, released.pk, today=TODAY - datetime.timedelta(days=70), due=TODAY)
    code = code_of(eva, promise)
    page = queries.public_page(code, LATER)
    assert [one.overdue for one in page.promises] == [True]
    promise.refresh_from_db()
    actions.change_promise(
        actor=eva,
        promise_id=promise.pk,
        said=SAID,
        will_do=WILL_DO,
        owner=OWNER,
        due=DUE,
        today=TODAY,
    )
    shown = public(code)
    assert "Eerst zeiden wij: vóór 24 november 2026" in shown


def test_an_overdue_promise_says_so(eva: Member, released: Release) -> None:
    long_ago = datetime.date(2020, 1, 1)
    promise = make_promise(eva, released.pk, today=long_ago, due=datetime.date(2020, 3, 1))
    shown = public(code_of(eva, promise))
    assert "Dit is nog niet gedaan. Beloofd voor 1 maart 2020." in shown


def test_residents_read_what_was_done_and_what_is_not_possible(
    eva: Member, released: Release
) -> None:
    first, second = make_promise(eva, released.pk), make_promise(eva, released.pk)
    settle(eva, first.pk)
    settle(eva, second.pk, State.NOT_POSSIBLE)
    shown = public(code_of(eva, first))
    assert "Wij deden" in shown and "Dit lukt niet" in shown
    assert "Gedaan op 24 november 2026" in shown


def test_public_page_of_an_invented_organisation_says_so(
    eva: Member, cast: Cast, released: Release
) -> None:
    cast.organisation.invented = True
    cast.organisation.contact_phone = "0800 123 45 67"
    cast.organisation.save(update_fields=["invented", "contact_phone"])
    shown = public(code_of(eva, make_promise(eva, released.pk)))
    assert "Voorbeelddata (verzonnen)" in shown
    assert 'href="tel:08001234567"' in shown


@pytest.mark.django_db
def test_an_unknown_code_shows_nothing() -> None:
    address = reverse("learn:public", kwargs={"programme_code": "bestaatniet"})
    assert Client().get(address).status_code == 404


def test_the_code_tells_nothing_and_stays(eva: Member, released: Release) -> None:
    first = code_of(eva, make_promise(eva, released.pk))
    second = code_of(eva, make_promise(eva, released.pk))
    assert first == second
    assert re.fullmatch(r"[b-df-hj-np-tv-z2-9]{8}", first)


def test_poster_is_a_tagged_a4_with_a_code(eva: Member, released: Release) -> None:
    code = code_of(eva, make_promise(eva, released.pk))
    page = queries.public_page(code, TODAY)
    pdf = adapters.poster_pdf(page, f"https://naast.example/openbaar/u-zei-wij-deden/{code}/")
    inside = unpacked(pdf)
    for mark in (b"/StructTreeRoot", b"/Lang (nl)", b"pdfuaid"):
        assert mark in inside, mark


def test_making_a_promise_is_one_form(cast: Cast, eva: Member, released: Release) -> None:
    address = reverse("learn:promise_new", kwargs={"release": released.pk, "key": "reached"})
    client = cast.client(Role.ADVISER)
    assert "Meest gegeven antwoord: ‘Ja’ (44%)" in client.get(address).content.decode()
    typed = {"said": SAID, "will_do": WILL_DO, "owner": OWNER, "due": "2999-01-31"}
    answer = client.post(address, typed)
    promise = queries.promises(eva).get()
    assert answer["Location"] == reverse("learn:promise", kwargs={"promise": promise.pk})
    assert "Vóór" in client.get(answer["Location"]).content.decode()


def test_nothing_is_promised_on_figures_that_still_change(
    inside: None, cast: Cast, anna: Member, bas: Member, programme: Programme
) -> None:
    """A promise shows its finding to people who may not see the figures of a running round."""
    running = make_release(bas, make_plan(bas, programme), raw(30, 20, 15), moment="field")
    with pytest.raises(DomainError, match="Stel eerst de tabellen vast"):
        make_promise(anna, running.pk)
    shown = cast.client(Role.COORDINATOR).get(
        reverse("results:round", kwargs={"release": running.pk})
    )
    assert "Klopt dit?" in shown.content.decode()
    assert reverse("learn:promise_new", args=[running.pk, "reached"]) not in shown.content.decode()


def test_what_was_typed_stays_after_an_error(cast: Cast, released: Release) -> None:
    address = reverse("learn:promise_new", kwargs={"release": released.pk, "key": "reached"})
    typed = {"said": "Bel 06-12345678", "will_do": WILL_DO, "owner": OWNER, "due": "2999-01-31"}
    shown = cast.client(Role.ADVISER).post(address, typed).content.decode()
    assert WILL_DO in shown and "kan verraden wie iemand is" in shown


def test_settling_and_telling_back_through_the_pages(
    cast: Cast, eva: Member, released: Release
) -> None:
    promise = make_promise(eva, released.pk)
    client = cast.client(Role.ADVISER)
    where = {"promise": promise.pk}
    client.post(
        reverse("learn:promise_settle", kwargs=where),
        {"state": "done", "outcome": "Het loket is op zaterdag open."},
    )
    client.post(
        reverse("learn:promise_told", kwargs=where),
        {"way": "poster", "place": "bibliotheek", "day": "2999-01-01"},
    )
    found = queries.promise(eva, promise.pk)
    assert found.state == State.DONE
    assert not found.tellings.exists(), "nobody was told in the year 2999"
    assert client.get(reverse("learn:promise", kwargs=where)).status_code == 200
    assert "Nog aan bewoners te vertellen" in client.get(reverse("learn:home")).content.decode()


def test_empty_home_says_what_will_stand_here(cast: Cast) -> None:
    shown = cast.client(Role.ADVISER).get(reverse("learn:home")).content.decode()
    assert "Hier komen beloften te staan" in shown
    assert reverse("results:list") in shown


def test_outsiders_find_no_promise(elsewhere: Cast, eva: Member, released: Release) -> None:
    promise = make_promise(eva, released.pk)
    client = elsewhere.client(Role.ADVISER)
    for name in ("promise", "promise_change", "promise_settle", "promise_reopen", "promise_told"):
        address = reverse(f"learn:{name}", kwargs={"promise": promise.pk})
        assert client.get(address).status_code == 404
    address = reverse("learn:poster", kwargs={"programme": promise.programme_id})
    assert client.get(address).status_code == 404


def test_a_place_shows_the_promises_of_its_programme(
    eva: Member, chris: Member, released: Release
) -> None:
    place = Area(
        code="WKX00101",
        year=2024,
        name="Oud-Voorbeelddam",
        kind="wijk",
        parent_code="GMX001",
        gemeente_code="GMX001",
        gemeente_name="Voorbeelddam",
        invented=True,
    )
    part = queries.place_section(eva, place)
    assert (part.items, bool(part.empty)) == ([], True)
    promise = make_promise(eva, released.pk)
    item = queries.place_section(eva, place).items[0]
    assert item.text == f"{WILL_DO} ({OWNER}): vóór 23 januari 2027"
    assert item.url == reverse("learn:promise", kwargs={"promise": promise.pk})
    elsewhere = replace(place, code="GM0606", parent_code="NL00", gemeente_code="GM0606")
    assert queries.place_section(eva, elsewhere).items == []
    with scope(organisation=chris.organisation):
        assert queries.place_section(chris, place).items == []
