"""What the adviser does: look at places, promise something, note what residents say."""

from __future__ import annotations

import re
from datetime import timedelta

from playwright.sync_api import Locator, Page, expect

from tests.browser.walk.stage import Walk, fill, follow, press, reads, says, task

SAID = "Brieven van de gemeente zijn vaak niet duidelijk."
WILL_DO = "Nieuwe brieven zijn kort en in eenvoudige woorden."
OWNER = "wethouder Dienstverlening"
MEANING = "Brieven zijn lang. Aan de balie leggen ze het wel goed uit."


def looks_at_places(walk: Walk) -> None:
    """Alblasserdam by name, then a wijk of it by code."""
    page = walk.desk("beleid")
    walk.show(page, "beleid-begin")
    _search(page, "Alblasserdam")
    walk.show(page, "plaats-zoeken")
    page.get_by_role("row", name=re.compile("GM0482")).get_by_role("link").click()
    reads(page, "Alblasserdam")
    _residents_with_source_and_year(page)
    _handbook_beside_cbs(page)
    _strengths_before_problems(page)
    _map_and_table(page)
    walk.show(page, "plaats-alblasserdam")
    page.goto("/")
    _search(page, "WK048204")
    page.get_by_role("row", name=re.compile("WK048204")).get_by_role("link").click()
    reads(page, "Souburgh")
    walk.show(page, "plaats-wijk")


def _search(page: Page, words: str) -> None:
    task(page, "Zoek een plaats")
    page.fill("main [name=q]", words)
    page.press("main [name=q]", "Enter")
    says(page, re.compile(r"\d+ pla(ats|atsen) gevonden"))


def _residents_with_source_and_year(page: Page) -> None:
    expect(page.locator("main")).to_contain_text("(2024), 20.314 inwoners")
    row = page.get_by_role("row", name=re.compile("Souburgh"))
    expect(row).to_contain_text("3.825")
    says(page, "CBS, Kerncijfers wijken en buurten 2024")


def _handbook_beside_cbs(page: Page) -> None:
    page.locator("summary", has_text=re.compile(r"^\d+ feit")).click()
    fact = page.locator("li.naast-card", has_text="20.356").first
    expect(fact).to_be_visible()
    expect(fact).to_contain_text("CBS, Kerncijfers wijken en buurten 2024): 20.314")


def _strengths_before_problems(page: Page) -> None:
    text = page.locator("main").inner_text()
    assert 0 < text.index("Wat hier sterk is") < text.index("Meer cijfers")


def _map_and_table(page: Page) -> None:
    around = page.locator("section[aria-labelledby=map-heading]")
    assert around.locator("svg path").count() >= 1
    assert around.locator("table tbody tr").count() >= 1


def finding(page: Page, key: str) -> Locator:
    return page.locator(f"#vraag-{key}")


def promises(walk: Walk, round_title: str, key: str) -> str:
    """From a final result to a promise; returns the address of the public page."""
    page = walk.desk("beleid")
    task(page, "Resultaten")
    follow(page, round_title)
    found = finding(page, key)
    sentence = found.locator(".naast-shares__title").inner_text()
    found.get_by_role("link", name="Maak een belofte").click()
    says(page, sentence)
    walk.show(page, "belofte-maken")
    due = walk.today + timedelta(days=90)
    fill(page, {"said": SAID, "will_do": WILL_DO, "owner": OWNER, "due": due.isoformat()})
    press(page, "Beloof dit")
    reads(page, WILL_DO)
    walk.show(page, "belofte")
    return str(page.get_by_role("link", name="De openbare pagina").get_attribute("href"))


def notes_a_reading(walk: Walk, round_title: str, key: str) -> None:
    """Residents say what they think of a finding; it stands beside it from then on."""
    page = walk.desk("beleid")
    task(page, "Resultaten")
    follow(page, round_title)
    finding(page, key).get_by_role("link", name=re.compile("^Klopt dit")).first.click()
    page.check("[name=verdict][value=agreed]")
    page.fill("[name=meaning]", MEANING)
    page.check("[name=spoken_with][value=residents]")
    page.check("[name=headcount][value=from_5]")
    page.locator("[name=programme]").select_option(label=walk.title)
    walk.show(page, "duiding")
    press(page, "Leg vast wat ze zeggen")
    expect(page.locator("[name=meaning]")).to_have_count(0)
    page.goto("/")
    task(page, "Resultaten")
    follow(page, round_title)
    expect(finding(page, key)).to_contain_text(MEANING)
