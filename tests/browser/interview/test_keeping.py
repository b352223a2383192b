"""What guards the phone: the code, the lock, one window, and refusals that lose nothing."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.conftest import DESK, PHONE, axe_findings
from tests.browser.interview.phone import Phone

NewPage = Callable[..., Page]


def _answer_with(phone: Phone, status: int) -> None:
    phone.page.context.route("**/inzending/", lambda route: route.fulfill(status=status))


def test_ten_wrong_codes_wipe_the_draft_and_leave_the_queue(phone: Phone) -> None:
    _answer_with(phone, 503)
    phone.short_talk()
    phone.tap("Begin een gesprek")
    phone.agree()
    phone.page.reload()
    for left in range(9, 0, -1):
        phone.unlock("135799")
        phone.sees(f"nog {left} keer")
    phone.unlock("135799")
    phone.reads("Kies een code")
    phone.sees("De code was 10 keer fout")
    kept = phone.stored()
    assert not {"draft", "draft-context", "vault"} & set(kept["values"])
    assert len(kept["queue"]) == 1
    phone.choose_pin("864209")
    phone.sees("1 bewaard, 0 verstuurd")


def test_simple_code_is_refused(new_page: NewPage) -> None:
    phone = Phone(new_page(size=PHONE))
    phone.open()
    phone.page.fill("#pin", "123456")
    phone.tap("Verder")
    expect(phone.page.locator("#pin-alert")).to_have_text(
        "Deze code raadt iemand snel. Kies 6 andere cijfers."
    )


def test_two_codes_that_differ_are_refused(new_page: NewPage) -> None:
    phone = Phone(new_page(size=PHONE))
    phone.open()
    phone.page.fill("#pin", "258036")
    phone.tap("Verder")
    phone.page.fill("#pin", "258037")
    phone.tap("Open")
    phone.sees("De twee codes zijn niet gelijk.")


def test_locks_after_two_minutes_and_opens_at_the_same_question(phone: Phone) -> None:
    page = phone.page
    page.clock.install()
    page.reload()
    phone.unlock()
    phone.begin()
    phone.to_first_choice()
    question = phone.question
    phone.choose(1)
    page.clock.fast_forward("01:50")
    expect(page.locator("#question")).to_have_text(question)
    page.clock.fast_forward("00:11")
    phone.reads("Typ uw code")
    assert question not in page.content()
    phone.unlock()
    expect(page.locator("#question")).to_have_text(question)
    expect(page.locator(".option input").nth(1)).to_be_checked()


def test_red_card_stays_when_the_app_locks_itself(phone: Phone) -> None:
    page = phone.page
    page.clock.install()
    page.reload()
    phone.unlock()
    phone.begin()
    phone.tap("Rode kaart")
    page.clock.fast_forward("02:05")
    phone.sees("0800-0113")
    phone.tap("Terug")
    phone.reads("Typ uw code")


def test_red_card_needs_no_code(phone: Phone) -> None:
    phone.page.reload()
    phone.tap("Rode kaart")
    phone.sees("0800-0113")
    phone.tap("Terug")
    phone.reads("Typ uw code")


def test_draft_of_more_than_a_day_is_thrown_away_and_that_is_said(phone: Phone) -> None:
    page = phone.page
    page.clock.install()
    page.reload()
    phone.unlock()
    phone.begin()
    page.clock.fast_forward("25:00:00")
    page.reload()
    phone.unlock()
    phone.sees("Het is weggegooid.")
    assert "draft" not in phone.stored()["values"]


def test_second_window_says_so_and_may_take_over(phone: Phone) -> None:
    phone.begin()
    phone.to_first_choice()
    question = phone.question
    phone.choose(1)
    phone.kept()
    other = Phone(phone.page.context.new_page())
    other.open()
    other.reads("Naast is al open")
    assert axe_findings(other.page) == []
    expect(phone.page.locator("#question")).to_have_text(question)
    other.tap("Ga hier verder")
    other.unlock()
    expect(other.page.locator("#question")).to_have_text(question)
    phone.reads("Naast is al open")
    assert question not in phone.page.locator("#app").inner_text()


REFUSALS = {
    400: "De server kon dit gesprek niet lezen.",
    404: "De server kent deze vragenlijst niet.",
    409: "De server heeft al een ander gesprek met dit nummer.",
    410: "De ronde is afgelopen.",
    413: "Dit gesprek is te groot.",
}


def test_refused_talk_stays_and_says_what_to_do(phone: Phone, tmp_path: Path) -> None:
    _answer_with(phone, 410)
    phone.short_talk()
    phone.sees("1 gesprek is niet aangenomen.")
    phone.tap("Bekijk wat u kunt doen")
    phone.sees(REFUSALS[410])
    phone.sees("Er is niets weg.")
    assert axe_findings(phone.page) == []
    with phone.page.expect_download() as download:
        phone.tap("Bewaar 1 gesprek als bestand")
    saved = tmp_path / "saved.json"
    download.value.save_as(saved)
    content = json.loads(saved.read_text())
    assert content["format"] == "naast-sealed-queue-1"
    assert [json.loads(envelope)["v"] for envelope in content["envelopes"]] == [1]
    phone.page.context.unroute("**/inzending/")
    phone.tap("Probeer opnieuw")
    phone.sees("0 bewaard, 1 verstuurd")


def test_each_refusal_is_said_in_plain_words(phone: Phone) -> None:
    _answer_with(phone, 400)
    phone.short_talk()
    for status, words in REFUSALS.items():
        _answer_with(phone, status)
        phone.tap("Bekijk wat u kunt doen")
        phone.tap("Probeer opnieuw")
        phone.at_home()
        phone.tap("Bekijk wat u kunt doen")
        phone.sees(words)
        phone.tap("Naar het begin")


def test_signed_out_phone_still_holds_and_sends_talks(phone: Phone) -> None:
    phone.page.context.clear_cookies()
    phone.page.reload()
    phone.unlock()
    phone.sees("U bent niet meer aangemeld.")
    phone.short_talk()
    phone.sees("0 bewaard, 1 verstuurd")


def test_phone_without_package_says_what_to_do(new_page: NewPage) -> None:
    phone = Phone(new_page(size=PHONE))
    phone.open()
    phone.choose_pin()
    phone.sees("Deze telefoon heeft nog geen vragen.")
    link = phone.page.get_by_role("link", name="Meld u aan")
    expect(link).to_have_attribute("href", "/inloggen/?next=/gesprek/")


def test_counts_are_of_today_only(phone: Phone) -> None:
    page = phone.page
    page.clock.install()
    page.reload()
    phone.unlock()
    phone.short_talk()
    phone.sees("0 bewaard, 1 verstuurd")
    page.clock.fast_forward("30:00:00")
    page.reload()
    phone.unlock()
    phone.sees("0 bewaard, 0 verstuurd")


def test_places_of_one_day_keep_their_shift_and_the_next_day_begins_anew(phone: Phone) -> None:
    page = phone.page
    page.clock.install()
    page.reload()
    phone.unlock()
    phone.begin()
    first = phone.stored()["values"]["shifts"]["tokens"]
    page.clock.fast_forward("30:00:00")
    page.reload()
    phone.unlock()
    phone.begin()
    second = phone.stored()["values"]["shifts"]["tokens"]
    assert set(first) == set(second)
    assert set(first.values()).isdisjoint(second.values())


def test_home_and_help_are_clean_on_phone_and_desk(phone: Phone) -> None:
    assert axe_findings(phone.page) == []
    phone.tap("Hulp nodig")
    phone.sees("Wist u de gegevens van deze website?")
    assert axe_findings(phone.page) == []
    phone.tap("English")
    phone.reads("I need help")
    phone.page.set_viewport_size(DESK)  # type: ignore[arg-type]
    assert axe_findings(phone.page) == []


def test_every_screen_of_a_talk_is_clean(phone: Phone) -> None:
    page = phone.page
    phone.tap("Begin een gesprek")
    assert axe_findings(page) == []
    phone.first_place()
    assert axe_findings(page) == []
    phone.tap("Ja, 16 of ouder")
    assert axe_findings(page) == []
    phone.tap("Ja, ik doe mee")
    expect(page.locator("#question")).to_be_visible()
    phone.to_first_choice()
    assert axe_findings(page) == []
    phone.tap("Stoppen")
    assert axe_findings(page) == []


def test_targets_are_large_and_nothing_is_cut_off(phone: Phone) -> None:
    phone.begin()
    phone.to_first_choice()
    page = phone.page
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    for box in page.locator(".option, .foot .button, .next").all():
        size = box.bounding_box()
        assert size is not None
        assert size["height"] >= 56
    sizes = page.locator("#question, .option span").evaluate_all(
        "found => found.map(each => parseFloat(getComputedStyle(each).fontSize))"
    )
    assert min(sizes) >= 20


def test_new_screen_is_read_from_its_heading(phone: Phone) -> None:
    phone.begin()
    expect(phone.page.locator("#question")).to_be_focused()
    phone.page.keyboard.press("Tab")
    focused = "document.activeElement.matches('button, input, a')"
    assert phone.page.evaluate(focused)


def test_draft_that_cannot_be_opened_does_not_stop_the_work(phone: Phone) -> None:
    phone.begin()
    phone.kept()
    phone.page.evaluate(
        """async () => {
          const open = (request) =>
            new Promise((done) => { request.onsuccess = () => done(request.result); });
          const db = await open(indexedDB.open("naast-gesprek"));
          const values = db.transaction("values", "readwrite").objectStore("values");
          const context = await open(values.get("draft-context"));
          context.form.xform = "<broken/>";
          await open(values.put(context, "draft-context"));
          db.close();
        }"""
    )
    phone.page.reload()
    phone.unlock()
    phone.sees("Een gesprek dat niet af was, gaat niet open.")
    phone.tap("Weggooien")
    phone.sees("0 bewaard, 0 verstuurd")
