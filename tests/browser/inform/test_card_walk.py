"""A question heard becomes a card that a resident reads in Arabic, is put right, and taken back."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import DESK, PHONE, axe_findings, sign_in

NewPage = Callable[..., Page]
QUESTION = "Kunnen kinderen mee naar het kookuur?"
FACTS = {
    "title": "Mogen kinderen mee naar het kookuur?",
    "claim": "Ja. Kinderen vanaf 6 jaar mogen mee.",
    "certain": "Het kookuur is gratis.",
    "good_sides": "U kookt samen.\nU eet samen.",
    "downsides": "Er is plaats voor 8 kinderen.",
    "unknown": "We weten niet of het in de zomer doorgaat.",
    "source_name": "Afspraken van De Brug (verzonnen)",
    "source_date": "2026-11-01",
    "ask_who": "De balie van De Brug",
    "ask_phone": "010 000 00 00",
    "ask_hours": "maandag tot en met vrijdag, 9:00-17:00",
    "expires": "2099-12-31",
}
ARABIC = {
    "title": "هل يمكن للأطفال الحضور إلى ساعة الطبخ؟",
    "claim": "نعم. يمكن للأطفال من عمر 6 سنوات الحضور.",
    "certain": "ساعة الطبخ مجانية.",
    "good_sides": "تطبخون معًا.\nتأكلون معًا.",
    "downsides": "يوجد مكان لعدد 9 أطفال.",
    "unknown": "لا نعرف ما إذا كانت ستستمر في الصيف.",
    "source_name": "اتفاقات «دي بروخ» (غير حقيقية)",
    "ask_who": "مكتب الاستقبال في «دي بروخ»",
    "ask_hours": "من الإثنين إلى الجمعة، 9:00-17:00",
}


def fill(page: Page, words: dict[str, str]) -> None:
    for name, value in words.items():
        page.fill(f"[name={name}]", value)


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def follow(page: Page, name: str) -> None:
    page.get_by_role("link", name=name, exact=True).click()


def note_question(new_page: NewPage) -> None:
    """A question reaches the bank through the communicator's own ear."""
    page = new_page(size=PHONE)
    sign_in(page, "communicatie")
    page.goto("/informeren/vragen/nieuw/")
    fill(page, {"words": QUESTION})
    press(page, "Bewaar de vraag")
    expect(page.get_by_text(QUESTION).first).to_be_visible()


def begin_card(page: Page) -> str:
    """From the question to a begun card; returns the address of the card."""
    page.goto("/informeren/vragen/")
    page.get_by_role("link", name=QUESTION).click()
    follow(page, "Maak een nieuwe kaart")
    page.fill("[name=title]", FACTS["title"])
    page.select_option("[name=theme]", "meeting")
    press(page, "Begin de kaart")
    page.wait_for_url(re.compile(r"/schrijven/$"))
    return page.url.removesuffix("schrijven/")


def write_card(page: Page, card: str) -> None:
    """Write while the phone beside it follows; publishing waits for a checker."""
    fill(page, FACTS)
    expect(page.locator(".card-phone")).to_contain_text(FACTS["downsides"])
    press(page, "Bewaar het concept")
    page.wait_for_url(card)
    expect(page.get_by_role("button", name="Publiceer", exact=True)).to_be_disabled()
    follow(page, "Noteer wie heeft nagekeken")
    fill(page, {"checker_name": "Joke Voorbeeld", "checker_role": "beheerder"})
    press(page, "Noteer dat het is nagekeken")
    expect(page.get_by_role("button", name="Publiceer", exact=True)).to_be_enabled()


def translate(page: Page, card: str) -> None:
    """A wrong number is caught; the right one is approved by name."""
    page.goto(f"{card}vertaling/ar/")
    fill(page, ARABIC)
    press(page, "Bewaar de vertaling")
    expect(page.get_by_text("Nadelen: een getal is anders.")).to_be_visible()
    page.fill("[name=downsides]", "يوجد مكان لعدد 8 أطفال.")
    press(page, "Bewaar de vertaling")
    assert axe_findings(page) == []
    page.fill("[name=reviewer_name]", "Huda Nakijker")
    press(page, "Keur deze vertaling goed")
    page.wait_for_url(card)


def publish(page: Page) -> str:
    """Publish; returns the public path of the card."""
    press(page, "Publiceer")
    link = page.get_by_role("link", name="Bekijk de openbare pagina")
    expect(link).to_be_visible()
    return link.get_attribute("href") or ""


def put_right(page: Page, resident: Page, card: str, path: str) -> None:
    """The page says what changed; the Arabic of the old text is gone at once."""
    page.goto(f"{card}verbeteren/")
    page.fill("[name=claim]", "Ja. Kinderen vanaf 8 jaar mogen mee.")
    fill(page, {"what_was_wrong": "Er stond 6 jaar.", "what_now": "Kinderen vanaf 8 jaar."})
    fill(page, {"checker_name": "Joke Voorbeeld", "checker_role": "beheerder"})
    press(page, "Verbeter de openbare pagina")
    page.wait_for_url(card)
    resident.goto(path)
    expect(resident.get_by_text("Dit is veranderd")).to_be_visible()
    expect(resident.get_by_text("Er stond 6 jaar.")).to_be_visible()
    assert axe_findings(resident) == []
    resident.goto(f"{path}ar/")
    expect(resident.get_by_text("تغيّر هذا النص").first).to_be_visible()
    assert resident.get_by_text("من عمر 6 سنوات").count() == 0
    assert axe_findings(resident) == []


def take_back(page: Page, resident: Page, card: str, path: str) -> None:
    """The old address answers that the card is withdrawn, until it is published again."""
    page.goto(card)
    follow(page, "Trek deze kaart in")
    fill(page, {"what_was_wrong": "Het kookuur is gestopt.", "what_now": "Bel de balie."})
    press(page, "Trek de kaart in")
    page.wait_for_url(card)
    answer = resident.goto(path)
    assert answer is not None
    assert answer.status == 410
    expect(resident.get_by_text("Deze kaart is ingetrokken")).to_be_visible()
    assert axe_findings(resident) == []
    press(page, "Publiceer opnieuw")
    answer = resident.goto(path)
    assert answer is not None
    assert answer.status == 200


@pytest.fixture
def resident(new_page: NewPage) -> Page:
    return new_page(size=PHONE)


def test_question_becomes_a_card_that_is_put_right_and_taken_back(
    new_page: NewPage, resident: Page
) -> None:
    note_question(new_page)
    page = new_page(size=DESK)
    sign_in(page, "communicatie")
    card = begin_card(page)
    write_card(page, card)
    translate(page, card)
    path = publish(page)

    resident.goto(f"{path}ar/")
    assert resident.locator("html").get_attribute("dir") == "rtl"
    expect(resident.locator("h1")).to_have_text(ARABIC["title"])
    expect(resident.get_by_role("link", name="010 000 00 00")).to_be_visible()
    assert resident.locator("script").count() == 0
    assert resident.context.cookies() == []
    assert resident.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert axe_findings(resident) == []
    put_right(page, resident, card, path)
    take_back(page, resident, card, path)


COMMUNICATOR = [
    "/informeren/",
    "/informeren/zoeken/",
    "/informeren/vragen/",
    "/informeren/vragen/nieuw/",
    "/informeren/kaart/nieuw/",
]


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_axe_finds_nothing_on_the_screens_of_cards(new_page: NewPage, size: dict[str, int]) -> None:
    page = new_page(size=size)
    sign_in(page, "communicatie")
    page.goto("/informeren/")
    cards = page.locator(".naast-card__title a").evaluate_all("all => all.map(one => one.href)")
    assert cards
    published = [one for one in cards if one != cards[0]]
    looked_at = [*COMMUNICATOR, *cards, f"{cards[0]}schrijven/", f"{cards[0]}nagekeken/"]
    looked_at += [f"{published[0]}{name}/" for name in ("verbeteren", "verlengen", "vertaling/ar")]
    for url in looked_at:
        page.goto(url)
        assert axe_findings(page) == [], url
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), url


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_axe_finds_nothing_on_any_public_card(new_page: NewPage, size: dict[str, int]) -> None:
    page = new_page(size=size)
    page.goto("/openbaar/kaarten/")
    links = page.locator("main a").evaluate_all("all => all.map(one => one.href)")
    assert any(link.endswith("/ar/") for link in links)
    for url in ["/openbaar/kaarten/", "/k/QQQQQQ/", *links]:
        page.goto(url)
        assert axe_findings(page) == [], url
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), url
        assert page.context.cookies() == []


def test_editor_works_without_script(new_page: NewPage) -> None:
    page = new_page(size=DESK, java_script_enabled=False)
    sign_in(page, "communicatie")
    page.goto("/informeren/")
    page.locator(".naast-card__title a").first.click()
    follow(page, "Schrijf verder")
    page.fill("[name=downsides]", "Het kost een halve dag.")
    press(page, "Bekijk")
    expect(page.locator(".card-phone")).to_contain_text("Het kost een halve dag.")


def test_social_worker_finds_and_prints_a_card(new_page: NewPage) -> None:
    page = new_page(size=PHONE)
    sign_in(page, "sociaalwerk")
    page.goto("/informeren/zoeken/")
    page.select_option("[name=language]", "ar")
    press(page, "Zoek")
    link = page.get_by_role("link", name="Print العربية").first
    answer = page.request.get(link.get_attribute("href") or "")
    assert answer.status == 200
    assert answer.body().startswith(b"%PDF")
