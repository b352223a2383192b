"""What a new ambassador does on the own phone: pair, choose a code, talk without a network."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE
from tests.browser.interview.phone import Phone
from tests.browser.walk.stage import Walk, follow, press, task

NAME = "Yara"
PIN = "740825"
DEVICE = "Wandeltelefoon/7 (proef)"


def invitation(walk: Walk, name: str, role: str) -> str:
    """The administrator makes a link that works once."""
    page = walk.desk("beheer")
    task(page, "Collega’s")
    follow(page, "Collega uitnodigen")
    page.fill("[name=name]", name)
    page.check(f"[name=roles][value={role}]")
    press(page, "Maak de uitnodiging")
    expect(page.locator("svg.qr")).to_be_visible()
    return str(page.locator("main a[href*='/uitnodiging/']").get_attribute("href"))


def pairs_a_phone(walk: Walk) -> Phone:
    link = invitation(walk, NAME, "ambassador")
    page = walk.new_page(size=PHONE, has_touch=True, user_agent=DEVICE)
    page.goto(link)
    walk.show(page, "uitnodiging")
    press(page, "Beginnen")
    page.wait_for_url("**/gesprek/")
    phone = Phone(page)
    walk.show(page, "telefoon-code")
    phone.choose_pin(PIN)
    phone.at_home()
    phone.ready_for_offline()
    walk.show(page, "telefoon-begin")
    return phone


def talks_without_network(walk: Walk, phone: Phone) -> None:
    """One talk to the end, one that is stopped and thrown away; then the network is back."""
    phone.offline(True)
    phone.page.reload()
    phone.unlock(PIN)
    phone.begin()
    phone.to_first_choice()
    walk.show(phone.page, "telefoon-vraag")
    phone.finish()
    phone.reads("Klaar. Dank u wel!")
    walk.show(phone.page, "telefoon-klaar")
    phone.tap("Naar het begin")
    phone.sees("1 bewaard, 0 verstuurd")
    phone.tap("Begin een gesprek")
    phone.agree()
    phone.to_first_choice()
    phone.choose(1)
    phone.tap("Stoppen")
    walk.show(phone.page, "telefoon-stoppen")
    phone.tap("Weggooien")
    phone.sees("De antwoorden zijn weggegooid.")
    phone.tap("Naar het begin")
    phone.sees("1 bewaard, 0 verstuurd")
    phone.offline(False)
    phone.sees("0 bewaard, 1 verstuurd")
    assert phone.stored()["queue"] == {}


def practises_in_arabic(walk: Walk, phone: Phone) -> None:
    """A translation that nobody has read yet may be practised, not used."""
    phone.practise()
    phone.agree()
    phone.to_first_choice()
    phone.tap("العربية")
    expect(phone.page.locator("html")).to_have_attribute("dir", "rtl")
    walk.show(phone.page, "telefoon-arabisch")


def package_of(page: Page) -> dict[str, Any]:
    """What the phone took along, fetched with its own session."""
    answer = page.request.get("/gesprek/pakket.json")
    assert answer.status == 200
    found: dict[str, Any] = answer.json()
    live = next(one for one in found["forms"] if not one["practice"])
    assert all(language["reviewed"] for language in live["languages"])
    return found
