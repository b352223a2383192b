"""What the communicators do: a question heard becomes a card, is put right, and taken back."""

from __future__ import annotations

import re
import time

from playwright.sync_api import Page, expect

from tests.browser.conftest import DESK
from tests.browser.test_invitation import one_time_code
from tests.browser.walk.ambassador import invitation
from tests.browser.walk.coordinator import QUESTION
from tests.browser.walk.stage import Walk, fill, follow, press, reads, says, task

CHECKER, EMAIL = "Noor", "noor.wandelt@welzijn.example"
PHONE_NUMBER = "078 000 11 22"
FACTS = {
    "title": "Wat kost het om mee te wandelen?",
    "claim": "Meedoen is gratis.\nKoffie na afloop kost 1 euro.",
    "certain": "U hoeft niets te kopen.",
    "good_sides": "U komt buiten.\nU spreekt andere mensen.",
    "downsides": "Koffie kost geld.\nHet duurt 60 minuten.",
    "unknown": "We weten niet of de koffie volgend jaar 1 euro blijft.",
    "source_name": "Afspraken van Het Anker (verzonnen)",
    "ask_who": "De balie van Het Anker",
    "ask_phone": PHONE_NUMBER,
    "ask_hours": "maandag tot en met vrijdag, 9:00-17:00",
    "expires": "2099-12-31",
}
ARABIC = {
    "title": "كم تكلفة المشاركة في المشي؟",
    "claim": "المشاركة مجانية.\nالقهوة بعد المشي بـ 1 يورو.",
    "certain": "لست مضطرًا لشراء أي شيء.",
    "good_sides": "تخرج إلى الهواء الطلق.\nتتحدث مع أشخاص آخرين.",
    "downsides": "القهوة ليست مجانية.\nيستغرق المشي 60 دقيقة.",
    "unknown": "لا نعرف هل سيبقى ثمن القهوة 1 يورو في العام المقبل.",
    "source_name": "اتفاقات «هيت أنكر» (غير حقيقية)",
    "ask_who": "مكتب الاستقبال في «هيت أنكر»",
    "ask_hours": "من الإثنين إلى الجمعة، 9:00-17:00",
}
WRONG = "Er stond dat koffie 1 euro kost."
NOW = "Koffie kost 2 euro."
STOPPED = "De wandeling is gestopt."
PUBLISH = re.compile("^Publiceer$")


def colleague_comes_in(walk: Walk) -> Page:
    """A second communicator, so that two people stand behind a card."""
    page = walk.new_page(size=DESK)
    page.goto(invitation(walk, CHECKER, "communicator"))
    fill(page, {"email": EMAIL, "password": "een fiets in de regen"})
    press(page, "Beginnen")
    page.wait_for_url("**/beveiliging/app/")
    secret = re.search(r"\b[A-Z2-7]{32}\b", page.content())
    assert secret is not None
    page.fill("[name=code]", one_time_code(secret.group(), time.time()))
    page.press("[name=code]", "Enter")
    page.wait_for_url("**/beveiliging/codes/")
    page.goto("/")
    reads(page, f"Dag {CHECKER}")
    walk.seat(CHECKER, page)
    return page


def takes_the_question_over(walk: Walk) -> str:
    """From the question heard at the walk to a begun card; returns the card's address."""
    page = walk.desk("communicatie")
    walk.show(page, "communicatie-begin")
    task(page, "Vragen en kaarten")
    walk.show(page, "vragen-en-kaarten")
    follow(page, "Alle vragen")
    page.get_by_role("link", name=re.compile(re.escape(QUESTION))).first.click()
    walk.show(page, "vraag")
    follow(page, "Maak een nieuwe kaart")
    page.fill("[name=title]", FACTS["title"])
    page.get_by_label(walk.title).check()
    page.select_option("[name=theme]", "money")
    press(page, "Begin de kaart")
    page.wait_for_url(re.compile(r"/schrijven/$"))
    return page.url.removesuffix("schrijven/")


def writes_the_card(walk: Walk, card: str) -> None:
    page = walk.desk("communicatie")
    page.goto(f"{card}schrijven/")
    fill(page, FACTS | {"source_date": walk.today.isoformat()})
    page.check("[name=certainty][value=sure]")
    expect(page.locator(".card-phone")).to_contain_text("Het duurt 60 minuten.")
    walk.show(page, "kaart-schrijven")
    press(page, "Bewaar het concept")
    page.wait_for_url(card)
    expect(page.get_by_role("button", name=PUBLISH)).to_be_disabled()
    walk.show(page, "kaart-nog-niet-publiceren")


def colleague_checks(walk: Walk, title: str) -> None:
    page = walk.desk(CHECKER)
    task(page, "Vragen en kaarten")
    follow(page, title)
    follow(page, "Noteer wie heeft nagekeken")
    fill(page, {"checker_name": CHECKER, "checker_role": "communicatie"})
    walk.show(page, "kaart-nakijken")
    press(page, "Noteer dat het is nagekeken")
    expect(page.get_by_role("button", name=PUBLISH)).to_be_enabled()


def translates(walk: Walk, title: str) -> None:
    """Nothing is public in Arabic before a named person approved it."""
    page = card_of(walk, title)
    page.locator("summary", has_text="Voeg een taal toe").click()
    follow(page, re.compile("العربية"))
    fill(page, ARABIC)
    press(page, "Bewaar de vertaling")
    expect(page.locator("[name=reviewer_name]")).to_be_visible()
    page.fill("[name=reviewer_name]", "Huda Nakijker")
    walk.show(page, "kaart-vertalen")
    press(page, "Keur deze vertaling goed")
    says(page, re.compile("Huda Nakijker"))


def publishes(walk: Walk, title: str) -> str:
    """Returns the public path of the card."""
    page = card_of(walk, title)
    press(page, PUBLISH)
    link = page.get_by_role("link", name="Bekijk de openbare pagina")
    expect(link).to_be_visible()
    walk.show(page, "kaart-gepubliceerd")
    return str(link.get_attribute("href"))


def corrects(walk: Walk, title: str) -> None:
    page = card_of(walk, title)
    follow(page, "Verbeter deze kaart")
    fill(page, {"claim": "Meedoen is gratis.\nKoffie na afloop kost 2 euro."})
    fill(page, {"unknown": "We weten niet of de koffie volgend jaar 2 euro blijft."})
    fill(page, {"what_was_wrong": WRONG, "what_now": NOW})
    fill(page, {"checker_name": CHECKER, "checker_role": "communicatie"})
    walk.show(page, "kaart-verbeteren")
    press(page, "Verbeter de openbare pagina")
    says(page, WRONG)


def recalls(walk: Walk, title: str) -> None:
    page = card_of(walk, title)
    follow(page, "Trek deze kaart in")
    fill(page, {"what_was_wrong": STOPPED, "what_now": "Bel de balie."})
    walk.show(page, "kaart-intrekken")
    press(page, "Trek de kaart in")
    says(page, STOPPED)


def card_of(walk: Walk, title: str) -> Page:
    page = walk.desk("communicatie")
    task(page, "Vragen en kaarten")
    follow(page, title)
    reads(page, title)
    return page
