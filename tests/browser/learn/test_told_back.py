"""From a finding to a promise in a minute, and read by a resident without script or cookie."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE, axe_findings, sign_in

SAID = "De brieven zijn te moeilijk."
WILL_DO = "Nieuwe brieven zijn in eenvoudige woorden."


def test_adviser_promises_and_resident_reads(new_page: Callable[..., Page]) -> None:
    adviser = new_page()
    sign_in(adviser, "beleid")
    adviser.goto("/resultaten/")
    adviser.get_by_role("link", name="Eerste ronde").click()
    expect(adviser.get_by_text("Dit is geen aselecte steekproef").first).to_be_visible()
    assert axe_findings(adviser) == []
    block = adviser.locator("#vraag-duidelijk")
    finding = block.locator(".naast-shares__title").inner_text()
    block.get_by_role("link", name="Maak een belofte").click()
    expect(adviser.get_by_text(finding)).to_be_visible()
    assert axe_findings(adviser) == []
    adviser.fill("[name=said]", SAID)
    adviser.fill("[name=will_do]", WILL_DO)
    adviser.fill("[name=owner]", "wethouder Dienstverlening")
    adviser.fill("[name=due]", "2030-03-01")
    adviser.get_by_role("button", name="Beloof dit").click()
    expect(adviser.get_by_role("heading", level=1, name=WILL_DO)).to_be_visible()
    assert axe_findings(adviser) == []
    address = adviser.get_by_role("link", name="De openbare pagina").get_attribute("href")

    resident = new_page(size=PHONE, java_script_enabled=False)
    resident.goto(str(address))
    promise = resident.locator("article", has_text=SAID)
    expect(promise).to_contain_text(WILL_DO)
    expect(promise).to_contain_text("Vóór 1 maart 2030")
    expect(promise).to_contain_text("wethouder Dienstverlening")
    expect(resident.get_by_text("Voorbeelddata (verzonnen)")).to_be_visible()
    expect(resident.get_by_text("Dit is nog niet gedaan. Beloofd voor").first).to_be_visible()
    assert resident.context.cookies() == []


def test_public_page_fits_a_phone_and_axe_finds_nothing(new_page: Callable[..., Page]) -> None:
    page = new_page(size=PHONE)
    sign_in(page, "beleid")
    page.goto("/leren/")
    page.get_by_role("link", name=re.compile("Openbare pagina van")).click()
    assert axe_findings(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_making_tables_final_says_first_what_it_does(new_page: Callable[..., Page]) -> None:
    page = new_page(size=PHONE)
    sign_in(page, "onderzoek")
    page.goto("/resultaten/")
    page.goto("/luisteren/")
    page.get_by_role("link", name="Tweede ronde").first.click()
    page.get_by_role("button", name=re.compile("tabellenplan", re.IGNORECASE)).click()
    page.get_by_role("link", name="Stel de tabellen vast").click()
    expect(page.get_by_text("tellen niet meer mee")).to_be_visible()
    assert axe_findings(page) == []
