"""Talks on a phone: without a network, in two languages, interrupted and picked up again."""

from __future__ import annotations

import json
import re

from playwright.sync_api import Request, Route, expect

from tests.browser.conftest import axe_findings
from tests.browser.interview.phone import Phone


def test_whole_talk_without_network_is_sent_when_it_is_back(phone: Phone) -> None:
    phone.sees("0 bewaard, 0 verstuurd")
    phone.offline(True)
    phone.page.reload()
    phone.unlock()
    phone.begin()
    phone.finish()
    phone.reads("Klaar. Dank u wel!")
    phone.tap("Naar het begin")
    phone.sees("1 bewaard, 0 verstuurd")
    phone.offline(False)
    phone.sees("0 bewaard, 1 verstuurd")
    assert phone.stored()["queue"] == {}


def test_demo_says_on_every_screen_that_it_is_invented(phone: Phone) -> None:
    banner = phone.page.locator(".banner")
    for button in ("Kaarten", "Hulp nodig"):
        expect(banner).to_have_text("Voorbeelddata (verzonnen)")
        phone.tap(button)
        phone.reads(button)
        expect(banner).to_have_text("Voorbeelddata (verzonnen)")
        phone.tap("Naar het begin")
    phone.tap("Hulp nodig")
    phone.tap("Rode kaart")
    expect(phone.page.locator(".red-card .banner")).to_have_text("Voorbeelddata (verzonnen)")


def test_retry_sends_the_same_bytes_without_a_cookie(phone: Phone) -> None:
    sent: list[tuple[bytes | None, str | None]] = []
    answers = [503, 503]

    def answer(route: Route, request: Request) -> None:
        sent.append((request.post_data_buffer, request.headers.get("cookie")))
        if answers:
            route.fulfill(status=answers.pop())
        else:
            route.continue_()

    phone.page.context.route("**/inzending/", answer)
    phone.short_talk()
    phone.sees("Versturen lukte niet")
    phone.tap("Verstuur 1 gesprek")
    expect(phone.page.get_by_role("button", name="Verstuur 1 gesprek")).to_be_visible()
    phone.tap("Verstuur 1 gesprek")
    phone.sees("0 bewaard, 1 verstuurd")
    assert len({body for body, _ in sent}) == 1
    assert [cookie for _, cookie in sent] == [None, None, None]


def test_reload_comes_back_to_the_same_question_and_language(phone: Phone) -> None:
    phone.begin()
    phone.to_first_choice()
    phone.choose(1)
    phone.go_on()
    question, chosen = phone.question, phone.choose(1)
    phone.kept()
    phone.page.reload()
    phone.unlock()
    expect(phone.page.locator("#question")).to_have_text(question)
    checked = phone.page.locator(".option:has(input:checked)")
    expect(checked).to_have_text(chosen)
    phone.tap("Terug")
    expect(phone.page.locator(".option input").nth(1)).to_be_checked()


def test_nothing_that_is_kept_can_be_read(phone: Phone) -> None:
    phone.begin()
    phone.to_first_choice()
    value = phone.page.locator(".option input").nth(1).get_attribute("value")
    phone.choose(1)
    phone.kept()
    draft = json.dumps({"draft": phone.stored()["values"]["draft"]})
    assert "<data" not in draft
    assert str(value) not in draft
    phone.page.context.route("**/inzending/", lambda route: route.fulfill(status=503))
    phone.tap("Stoppen")
    phone.tap("Bewaren")
    phone.reads("Klaar")
    kept = phone.stored()
    assert "draft" not in kept["values"]
    (sealed,) = kept["queue"].values()
    assert set(json.loads(sealed["body"])) == {
        "v", "key_id", "form_id", "form_version", "wave", "token", "shift", "quality", "instance",
        "wrapped_key", "iv", "data",
    }  # fmt: skip


def test_language_of_practice_changes_in_one_tap_and_keeps_the_answer(phone: Phone) -> None:
    phone.offline(True)
    phone.practise()
    phone.agree()
    phone.to_first_choice()
    phone.choose(1)
    phone.tap("العربية")
    page = phone.page
    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    expect(page.locator("html")).to_have_attribute("lang", "ar")
    expect(page.locator("#question")).to_have_text(re.compile(r"[\u0600-\u06ff]"))
    expect(page.locator(".option input").nth(1)).to_be_checked()
    assert axe_findings(page) == []
    phone.finish()
    phone.reads("شكرًا لك")
    phone.sees("لم يُحفظ شيء")


def test_practice_leaves_nothing_behind(phone: Phone) -> None:
    before = phone.stored()
    phone.practise()
    phone.agree()
    phone.sees("Oefenen. Er wordt niets bewaard.")
    phone.finish()
    phone.sees("Dit was oefenen")
    after = phone.stored()
    assert (after["queue"], set(after["values"])) == (before["queue"], set(before["values"]))


def test_draft_language_is_marked_in_practice(phone: Phone) -> None:
    phone.practise()
    phone.tap("Türkçe")
    phone.sees("taslak, kontrol edilmedi")


def test_skipping_goes_on_without_an_answer(phone: Phone) -> None:
    phone.begin()
    phone.to_first_choice()
    before = phone.question
    phone.to_next("Overslaan")
    assert phone.question != before
    phone.tap("Terug")
    expect(phone.page.locator("#question")).to_have_text(before)
    expect(phone.page.locator(".option input:checked")).to_have_count(0)


def test_going_on_without_answer_asks_for_one_or_a_skip(phone: Phone) -> None:
    phone.begin()
    phone.to_first_choice()
    phone.tap("Verder")
    expect(phone.page.locator("#why")).to_have_text("Geef een antwoord, of tik op Overslaan.")


def test_stopping_keeps_what_was_said(phone: Phone) -> None:
    phone.begin()
    phone.to_first_choice()
    phone.choose()
    phone.tap("Stoppen")
    phone.reads("Stoppen")
    phone.tap("Bewaren")
    phone.reads("Klaar")
    phone.tap("Naar het begin")
    phone.sees("0 bewaard, 1 verstuurd")


def test_stopping_throws_away_what_was_said(phone: Phone) -> None:
    phone.begin()
    phone.to_first_choice()
    phone.choose()
    phone.tap("Stoppen")
    phone.tap("Weggooien")
    phone.sees("De antwoorden zijn weggegooid.")
    kept = phone.stored()
    assert kept["queue"] == {}
    assert not {"draft", "draft-context"} & set(kept["values"])
    phone.page.reload()
    phone.unlock()
    phone.sees("0 bewaard, 0 verstuurd")


def test_stopping_by_mistake_goes_on_where_it_was(phone: Phone) -> None:
    phone.begin()
    phone.to_first_choice()
    question = phone.question
    phone.choose(1)
    phone.tap("Stoppen")
    phone.tap("Toch verder")
    expect(phone.page.locator("#question")).to_have_text(question)
    expect(phone.page.locator(".option input").nth(1)).to_be_checked()


def test_back_button_of_the_phone_goes_one_question_back(phone: Phone) -> None:
    phone.begin()
    phone.to_first_choice()
    question = phone.question
    phone.choose()
    phone.go_on()
    phone.page.evaluate("history.back()")
    expect(phone.page.locator("#question")).to_have_text(question)


def test_somebody_under_16_is_not_asked(phone: Phone) -> None:
    phone.at_home()
    phone.tap("Begin een gesprek")
    phone.first_place()
    phone.tap("Nee, jonger")
    phone.sees("Dit gesprek is voor mensen van 16 jaar en ouder")
    assert "draft" not in phone.stored()["values"]


def test_no_is_an_answer_that_leaves_nothing(phone: Phone) -> None:
    phone.at_home()
    phone.tap("Begin een gesprek")
    phone.first_place()
    phone.tap("Ja, 16 of ouder")
    phone.tap("Nee, liever niet")
    phone.reads("Dat is goed")
    assert "draft" not in phone.stored()["values"]


def test_red_card_leaves_no_trace(phone: Phone) -> None:
    phone.begin()
    phone.to_first_choice()
    question = phone.question
    phone.choose(1)
    phone.kept()
    requests: list[str] = []
    phone.page.on("request", lambda request: requests.append(request.url))
    before = phone.stored()
    phone.tap("Rode kaart")
    phone.sees("0800-0113")
    hrefs = phone.page.locator("a.call").evaluate_all("links => links.map(link => link.href)")
    assert hrefs[:2] == ["tel:08000113", "tel:112"]
    assert axe_findings(phone.page) == []
    phone.tap("Terug")
    expect(phone.page.locator("#question")).to_have_text(question)
    assert phone.stored() == before
    assert requests == []
    assert phone.page.url.endswith("/gesprek/")
