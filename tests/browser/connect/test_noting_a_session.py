"""Noting a session on a phone: six taps, with one hand, with or without a network."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import parse_qs

import pytest
from playwright.sync_api import Browser, Locator, Page, Request, Route, StorageState, expect

from tests.browser.conftest import DESK, PHONE, Naast, axe_findings, sign_in

NewPage = Callable[..., Page]
WHO = "sociaalwerk"
TODAY_PAGE = "/verbinden/vastleggen/"
ADULTS = 7


@pytest.fixture(scope="module")
def signed_in(chromium: Browser, naast_server: Naast) -> StorageState:
    """The cookies of a social worker, so that not every test has to sign in."""
    context = chromium.new_context(base_url=naast_server.url)
    sign_in(context.new_page(), WHO)
    state = context.storage_state()
    context.close()
    return state


@pytest.fixture
def phone(new_page: NewPage, signed_in: StorageState) -> Page:
    return new_page(size=PHONE, has_touch=True, is_mobile=True, storage_state=signed_in)


def plan_session_of_today(page: Page, title: str) -> None:
    """A walk of its own for each test, planned through the form as a copy of the last one."""
    page.goto("/verbinden/activiteiten/nieuw/")
    page.fill("[name=title]", title)
    page.select_option("[name=venue]", label="De Brug")
    day = page.input_value("[name=first_day]")
    weekday = page.evaluate("day => String((new Date(day).getUTCDay() + 6) % 7)", day)
    page.select_option("[name=weekday]", weekday)
    page.fill("[name=starts_at]", "14:00")
    page.fill("[name=last_day]", day)
    page.check("[name=visibility][value=open]")
    page.get_by_role("button", name="Plannen", exact=True).click()
    anyway = page.get_by_role("button", name="Toch plannen")
    heading = page.get_by_role("heading", name=title, level=1)
    expect(anyway.or_(heading).first).to_be_visible()
    if anyway.is_visible():
        anyway.click()
    expect(heading).to_be_visible()


def row_of(title: str) -> str:
    return f"li[data-session]:has-text('{title}')"


def waiting(page: Page) -> Locator:
    """Where the page shows what waits on this phone."""
    return page.locator("#sessionlog-waiting")


def open_log(page: Page, title: str) -> None:
    page.goto(TODAY_PAGE)
    page.locator(row_of(title)).get_by_role("link", name="Vastleggen").tap()
    expect(page.get_by_role("button", name="Klaar")).to_be_visible()


def tap_a_log(page: Page) -> None:
    page.get_by_role("button", name=f"{ADULTS} volwassenen", exact=True).tap()
    page.locator("label:has([name=mood][value=good])").tap()


def keep_offline(page: Page) -> None:
    """Wait until the worker says that the pages lie on the phone."""
    page.wait_for_selector("html[data-offline=ready]", state="attached")


def posts_of(page: Page) -> list[Request]:
    """What the page sends from now on."""
    sent: list[Request] = []
    page.on("request", lambda request: sent.append(request) if request.method == "POST" else None)
    return sent


def client_of(request: Request) -> str:
    return parse_qs(request.post_data or "")["client"][0]


def times_noted(page: Page, title: str) -> list[str]:
    """What the page of the activity says about its one session."""
    page.goto("/verbinden/")
    page.get_by_role("link", name=title, exact=True).last.click()
    return page.locator("[data-session-state] .naast-badge").all_inner_texts()


def test_six_taps_from_home_are_enough(phone: Page) -> None:
    plan_session_of_today(phone, "Koffie in zes tikken")
    phone.goto("/")
    phone.evaluate("sessionStorage.setItem('taps', '0')")
    phone.context.add_init_script(
        "addEventListener('pointerup', () => sessionStorage.setItem('taps',"
        " String(Number(sessionStorage.getItem('taps')) + 1)), true)"
    )
    phone.reload()
    phone.locator(row_of("Koffie in zes tikken")).get_by_role("link", name="Vastleggen").tap()
    tap_a_log(phone)
    phone.locator("label:has([name=themes][value=money])").tap()
    phone.locator("label:has([name=follow_up][value=ask])").tap()
    phone.get_by_role("button", name="Klaar").tap()
    expect(phone.get_by_text("Vastgelegd. Dank u wel.")).to_be_visible()
    assert phone.evaluate("Number(sessionStorage.getItem('taps'))") == 6
    assert times_noted(phone, "Koffie in zes tikken") == [f"Vastgelegd, {ADULTS} bezoeken"]


def test_what_is_noted_without_a_network_arrives_once_when_it_is_back(phone: Page) -> None:
    title = "Wandelen zonder netwerk"
    plan_session_of_today(phone, title)
    phone.goto(TODAY_PAGE)
    keep_offline(phone)
    phone.context.set_offline(True)
    open_log(phone, title)
    tap_a_log(phone)
    phone.fill("[name=question_1]", "Mag ik na de prik sporten?")
    phone.get_by_role("button", name="Klaar").tap()
    expect(waiting(phone).get_by_text("1 bewaard, wordt verstuurd")).to_be_visible()
    expect(waiting(phone).get_by_text("Er is nu geen internet.")).to_be_visible()

    # A reload, and another page of the phone, still know what waits.
    phone.reload()
    expect(waiting(phone).get_by_text("1 bewaard, wordt verstuurd")).to_be_visible()
    phone.goto(TODAY_PAGE)
    expect(phone.locator(row_of(title)).get_by_text("Bewaard, wordt verstuurd")).to_be_visible()

    answers: list[int] = []
    phone.on(
        "response",
        lambda response: (
            answers.append(response.status) if response.request.method == "POST" else None
        ),
    )
    phone.context.set_offline(False)
    expect(waiting(phone)).to_be_hidden()
    assert answers == [200]
    expect(phone.locator(row_of(title)).get_by_text(f"{ADULTS} bezoeken")).to_be_visible()
    assert times_noted(phone, title) == [f"Vastgelegd, {ADULTS} bezoeken"]


def test_an_answer_that_got_lost_leads_to_one_note(phone: Page) -> None:
    """The server noted it but the phone never heard so: the retry is the same note."""
    title = "Wandelen met een gat"
    plan_session_of_today(phone, title)
    open_log(phone, title)
    clients: list[str] = []

    def lose_the_answer(route: Route, request: Request) -> None:
        if request.method != "POST":
            route.continue_()
            return
        clients.append(client_of(request))
        route.fetch()
        route.abort()

    address = phone.url
    phone.route(address, lose_the_answer)
    tap_a_log(phone)
    phone.get_by_role("button", name="Klaar").tap()
    expect(waiting(phone).get_by_text("1 bewaard, wordt verstuurd")).to_be_visible()
    expect(phone.get_by_role("button", name="Verstuur nu")).to_be_visible()
    phone.unroute(address)
    with phone.expect_response(lambda response: response.request.method == "POST") as answer:
        phone.get_by_role("button", name="Verstuur nu").tap()
    assert client_of(answer.value.request) == clients[0]
    expect(waiting(phone)).to_be_hidden()
    expect(phone.get_by_text("Vastgelegd. Dank u wel.")).to_be_visible()
    assert times_noted(phone, title) == [f"Vastgelegd, {ADULTS} bezoeken"]


def test_an_expired_session_keeps_the_note_and_sends_it_after_signing_in(phone: Page) -> None:
    title = "Wandelen na uitloggen"
    plan_session_of_today(phone, title)
    open_log(phone, title)
    tap_a_log(phone)
    phone.context.clear_cookies(name="naast_session")
    phone.get_by_role("button", name="Klaar").tap()
    expect(waiting(phone).get_by_text("1 bewaard, wordt verstuurd")).to_be_visible()
    expect(waiting(phone).get_by_text("U bent uitgelogd.")).to_be_visible()
    phone.get_by_role("link", name="Inloggen").tap()
    phone.fill("[name=login]", f"{WHO}@naast.example")
    phone.fill("[name=password]", "naast op de koffie")
    phone.locator("main form [type=submit]").first.click()
    phone.wait_for_url(lambda url: "/vastleggen/" in url)
    expect(waiting(phone)).to_be_hidden()
    assert times_noted(phone, title) == [f"Vastgelegd, {ADULTS} bezoeken"]


def test_a_name_is_found_on_the_phone_and_nothing_is_kept(phone: Page) -> None:
    title = "Koffie met namen"
    plan_session_of_today(phone, title)
    open_log(phone, title)
    tap_a_log(phone)
    phone.fill("[name=question_1]", "Mevrouw Jansen vroeg of ze mag bellen op 06-12345678")
    sent = posts_of(phone)
    phone.get_by_role("button", name="Klaar").tap()
    field = phone.locator("[name=question_1]")
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(phone.get_by_text("een naam: ‘Mevrouw Jansen’")).to_be_visible()
    expect(phone.get_by_text("een telefoonnummer: ‘06-12345678’")).to_be_visible()
    assert sent == []
    assert axe_findings(phone) == []
    field.fill("Mag ik bellen?")
    phone.get_by_role("button", name="Klaar").tap()
    expect(phone.get_by_text("Vastgelegd. Dank u wel.")).to_be_visible()


def test_half_a_note_survives_a_reload(phone: Page) -> None:
    title = "Koffie halverwege"
    plan_session_of_today(phone, title)
    open_log(phone, title)
    tap_a_log(phone)
    phone.fill("[name=question_1]", "Hoe laat is de bus?")
    phone.wait_for_function(
        """async () => await new Promise(resolve => {
          const open = indexedDB.open('naast-vastleggen');
          open.onsuccess = () => {
            const all = open.result.transaction('drafts').objectStore('drafts').getAll();
            all.onsuccess = () => { open.result.close(); resolve(
              all.result.some(draft => draft.values.question_1?.[0] === 'Hoe laat is de bus?')) };
          };
        })"""
    )
    phone.reload()
    expect(phone.get_by_text("We hebben bewaard wat u hier eerder invulde.")).to_be_visible()
    expect(phone.locator("[name=adults]")).to_have_value(str(ADULTS))
    expect(phone.locator("[name=question_1]")).to_have_value("Hoe laat is de bus?")
    expect(phone.locator("[name=mood][value=good]")).to_be_checked()


def test_two_phones_that_note_one_session_overwrite_nothing(phone: Page, new_page: NewPage) -> None:
    title = "Koffie met twee telefoons"
    plan_session_of_today(phone, title)
    other = new_page(size=PHONE, has_touch=True, is_mobile=True)
    sign_in(other, "coordinator")
    open_log(other, title)
    open_log(phone, title)
    tap_a_log(phone)
    phone.get_by_role("button", name="Klaar").tap()
    expect(phone.get_by_text("Vastgelegd. Dank u wel.")).to_be_visible()
    other.get_by_role("button", name="12 volwassenen", exact=True).tap()
    other.locator("label:has([name=mood][value=ok])").tap()
    other.get_by_role("button", name="Klaar").tap()
    expect(waiting(other).get_by_text("Iemand legde deze keer al vast.")).to_be_visible()
    assert times_noted(phone, title) == [f"Vastgelegd, {ADULTS} bezoeken"]
    other.get_by_role("button", name="Gooi het mijne weg").tap()
    other.get_by_role("button", name="Ja, gooi weg").tap()
    expect(waiting(other).get_by_text("Iemand legde deze keer al vast.")).to_be_hidden()


def test_without_script_it_is_an_ordinary_form(
    new_page: NewPage, phone: Page, signed_in: StorageState
) -> None:
    title = "Koffie zonder script"
    plan_session_of_today(phone, title)
    plain = new_page(size=PHONE, java_script_enabled=False, storage_state=signed_in)
    plain.goto(TODAY_PAGE)
    plain.locator(row_of(title)).get_by_role("link", name="Vastleggen").click()
    plain.fill("[name=adults]", "5")
    plain.fill("[name=question_1]", "bel 0612345678")
    with plain.expect_response(lambda response: response.request.method == "POST") as refused:
        plain.get_by_role("button", name="Klaar").click()
    assert refused.value.status == 400
    assert plain.input_value("[name=question_1]") == "bel 0612345678"
    assert plain.input_value("[name=adults]") == "5"
    plain.fill("[name=question_1]", "Mag ik bellen?")
    plain.check("[name=mood][value=ok]")
    plain.get_by_role("button", name="Klaar").click()
    expect(plain.get_by_text("Vastgelegd. Dank u wel.")).to_be_visible()
    assert times_noted(plain, title) == ["Vastgelegd, 5 bezoeken"]


def test_signing_out_takes_the_pages_off_the_phone(new_page: NewPage) -> None:
    phone = new_page(size=PHONE, has_touch=True, is_mobile=True)
    sign_in(phone, WHO)
    phone.goto(TODAY_PAGE)
    keep_offline(phone)
    names = "async () => (await caches.keys()).filter(name => name.startsWith('naast-vastleggen-'))"
    assert len(phone.evaluate(names)) == 1
    phone.get_by_role("button", name="Uitloggen").tap()
    phone.wait_for_url(lambda url: "/vastleggen/" not in url)
    assert phone.evaluate(names) == []


def test_a_new_version_takes_over_what_an_older_one_kept(phone: Page) -> None:
    phone.goto("/verbinden/")
    phone.evaluate(
        """async () => {
          const old = await caches.open('naast-vastleggen-oud');
          await old.put('/static/oud.css', new Response('oud'));
        }"""
    )
    phone.goto(TODAY_PAGE)
    keep_offline(phone)
    kept = phone.evaluate(
        """async () => {
          const names = (await caches.keys()).filter(each => each.startsWith('naast-vastleggen-'));
          const found = await caches.match('/static/oud.css');
          return [names.length, names.includes('naast-vastleggen-oud'), await found?.text()];
        }"""
    )
    assert kept == [1, False, "oud"]


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_axe_finds_nothing_and_nothing_sticks_out(
    new_page: NewPage, signed_in: StorageState, size: dict[str, int]
) -> None:
    page = new_page(size=size, storage_state=signed_in)
    for address in (
        "/",
        "/verbinden/",
        "/verbinden/cijfers/",
        TODAY_PAGE,
        "/verbinden/activiteiten/nieuw/",
        "/verbinden/plekken/nieuw/",
    ):
        page.goto(address)
        assert axe_findings(page) == [], address
        assert page.evaluate("document.documentElement.scrollWidth") <= size["width"], address


def test_the_note_itself_passes_axe_and_its_targets_are_large(phone: Page) -> None:
    plan_session_of_today(phone, "Koffie voor de duim")
    open_log(phone, "Koffie voor de duim")
    assert axe_findings(phone) == []
    small = phone.evaluate(
        """() => ['main button', 'main .naast-choice', 'main input[type=number]']
          .flatMap(each => [...document.querySelectorAll(each)])
          .map(each => [each.textContent, each.getBoundingClientRect()])
          .filter(([, box]) => box.width > 0 && (box.width < 44 || box.height < 44))
          .map(([text]) => text)"""
    )
    assert small == []
