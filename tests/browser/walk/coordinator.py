"""What the coordinator does: begin a programme, plan a walk, log it, close the round."""

from __future__ import annotations

import re
from datetime import date, timedelta

from playwright.sync_api import Page, expect

from tests.browser.walk.stage import Walk, fill, follow, press, reads, says, task

WALK = "Wandelen vanaf Het Anker"
VENUE = "Het Anker"
QUESTION = "Kost het meedoen geld?"
TAPS = (
    "addEventListener('pointerup', () => sessionStorage.setItem('taps',"
    " String(Number(sessionStorage.getItem('taps')) + 1)), true)"
)


def server_day(walk: Walk) -> date:
    """The day as the server has it, read from a form."""
    page = walk.desk("coordinator")
    task(page, "Plan een activiteit")
    return date.fromisoformat(page.input_value("[name=first_day]"))


def begins_a_programme(walk: Walk) -> None:
    page = walk.desk("coordinator")
    walk.show(page, "coordinator-begin")
    task(page, "Trajecten")
    follow(page, "Traject beginnen")
    fill(
        page,
        {
            "title": walk.title,
            "theme": "duidelijke brieven",
            "purpose": "Horen of brieven en berichten duidelijk zijn, en er iets mee doen.",
            "controller": "Gemeente Voorbeelddam (verzonnen)",
            "processor": "Welzijn Voorbeelddam (verzonnen)",
            "legal_basis": "Taak van algemeen belang (voorbeeld); meedoen is vrijwillig.",
            "starts": (walk.today - timedelta(days=7)).isoformat(),
            "ends": (walk.today + timedelta(days=120)).isoformat(),
            "places": "Voorbeelddam",
        },
    )
    walk.show(page, "traject-nieuw")
    press(page, "Opslaan")
    reads(page, walk.title)
    follow(page, "Noteer hoe gevoelig een onderwerp ligt")
    page.fill("[name=topic]", "geld")
    page.check("[name=level][value=careful]")
    walk.show(page, "gevoeligheid")
    press(page, "Opslaan")
    says(page, re.compile("minstens 15 mensen"))
    walk.show(page, "traject")


def counts_the_languages(walk: Walk) -> None:
    page = walk.desk("coordinator")
    task(page, "Vraagrondes")
    follow(page, walk.title)
    page.fill("[name=nl]", "3")
    walk.show(page, "talen")
    press(page, re.compile("^(Opslaan|Bewaar)"))
    says(page, "Opgeslagen")


def plans_a_weekly_walk(walk: Walk) -> None:
    """At a place that did not stand in the list before."""
    page = walk.desk("coordinator")
    page.get_by_role("navigation").get_by_role("link", name="Verbinden").first.click()
    follow(page, "Voeg een plek toe")
    fill(page, {"name": VENUE, "address": "Havenstraat 1", "opening_hours": "ma-zo 8:00-22:00"})
    page.select_option("[name=place]", label="Voorbeelddam")
    walk.show(page, "plek-nieuw")
    press(page, "Bewaar deze plek")
    reads(page, VENUE)
    page.goto("/")
    task(page, "Plan een activiteit")
    page.select_option("[name=programme]", label=walk.title)
    page.select_option("[name=venue]", label=VENUE)
    page.select_option("[name=kind]", "walk")
    page.select_option("[name=weekday]", str(walk.today.weekday()))
    fill(
        page,
        {"title": WALK, "wanted": "Even naar buiten en iemand spreken.", "audience": "Iedereen"},
    )
    fill(page, {"starts_at": "14:00", "minutes": "60", "cost": "Gratis"})
    fill(page, {"first_day": walk.today.isoformat()})
    fill(page, {"last_day": (walk.today + timedelta(weeks=4)).isoformat()})
    page.check("[name=visibility][value=open]")
    walk.show(page, "activiteit-nieuw")
    press(page, "Plannen")
    heading = page.get_by_role("heading", name=WALK, level=1)
    anyway = page.get_by_role("button", name="Toch plannen")
    expect(anyway.or_(heading).first).to_be_visible()
    if anyway.is_visible():
        anyway.click()
    expect(heading).to_be_visible()
    assert page.locator("li[data-session]").count() == 5
    walk.show(page, "activiteit")


def _to_the_log(page: Page) -> None:
    row = page.locator(f"li[data-session]:has-text('{WALK}')")
    row.get_by_role("link", name="Vastleggen").tap()
    expect(page.get_by_role("button", name="Klaar")).to_be_visible()


def is_refused_a_phone_number(walk: Walk, number: str) -> None:
    """A social worker types too much. The phone itself says so, and nothing is sent."""
    page = walk.phone("sociaalwerk")
    walk.show(page, "sociaalwerk-begin")
    _to_the_log(page)
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.method))
    page.locator("label:has([name=mood][value=good])").tap()
    page.fill("[name=question_1]", f"Wilt u mij bellen op {number}?")
    page.get_by_role("button", name="Klaar").tap()
    says(page, f"een telefoonnummer: ‘{number}’")
    assert "POST" not in sent
    walk.show(page, "vastleggen-geweigerd")


def logs_the_walk_in_six_taps(walk: Walk) -> None:
    page = walk.phone("coordinator")
    page.evaluate("sessionStorage.setItem('taps', '0')")
    page.context.add_init_script(TAPS)
    page.reload()
    _to_the_log(page)
    page.get_by_role("button", name="7 volwassenen", exact=True).tap()
    page.locator("label:has([name=mood][value=good])").tap()
    page.locator("label:has([name=themes][value=money])").tap()
    page.locator("[name=question_1]").tap()
    page.keyboard.type(QUESTION)
    walk.show(page, "vastleggen")
    page.get_by_role("button", name="Klaar").tap()
    says(page, "Vastgelegd. Dank u wel.")
    assert page.evaluate("Number(sessionStorage.getItem('taps'))") <= 6


def cannot_close_yet(walk: Walk, round_title: str, *reasons: str) -> None:
    page = walk.desk("coordinator")
    task(page, "Vraagrondes")
    follow(page, round_title)
    expect(page.get_by_role("button", name="Sluit de ronde")).to_be_disabled()
    for reason in reasons:
        says(page, re.compile(reason))


def closes(walk: Walk, round_title: str) -> None:
    page = walk.desk("coordinator")
    task(page, "Vraagrondes")
    follow(page, round_title)
    says(page, "Er staat niets in de weg.")
    walk.show(page, "ronde-kan-dicht")
    follow(page, "Sluit de ronde")
    walk.show(page, "ronde-sluiten")
    press(page, "Sluit de ronde")
    says(page, "De ronde is gesloten. De tabellen staan vast.")
    walk.show(page, "ronde-gesloten")
