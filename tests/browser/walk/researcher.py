"""What the researcher does: choose questions, start a round, accept shifts, read results."""

from __future__ import annotations

import csv
import re
from datetime import timedelta
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.walk.adviser import finding
from tests.browser.walk.stage import Walk, follow, press, reads, says, task
from tests.steps.listen.questionnaires.forms import ask, make_form

NOT_RANDOM = re.compile("geen aselecte steekproef")
# No interval, no margin, no significance: on no screen and in no file (RULINGS 4).
INTERVAL = re.compile(r"betrouwbaarheid|interval|foutmarge|significan|p-waarde|±|\[\d+ ?[-–]", re.I)


def is_refused_a_questionnaire(walk: Walk, folder: Path) -> None:
    """A question after a phone number: refused with sheet and row, and nothing is lost."""
    page = walk.desk("onderzoek")
    walk.show(page, "onderzoek-begin")
    task(page, "Vragenlijsten")
    before = page.locator("main .naast-card__title").all_inner_texts()
    assert any("traatinterview" in title for title in before)
    walk.show(page, "vragenlijsten")
    follow(page, "Stuur een XLSForm in")
    form = folder / "wie_bent_u.xlsx"
    form.write_bytes(make_form(ask("text", "telefoon", "Wat is uw telefoonnummer?")))
    page.set_input_files("[name=file]", form)
    press(page, "Controleer en stuur in")
    says(page, "Deze vragenlijst kan nog niet gebruikt worden")
    row = page.locator("main table tbody tr").first
    expect(row.locator("td").nth(0)).to_have_text("survey")
    expect(row.locator("td").nth(1)).to_have_text("3")
    walk.show(page, "vragenlijst-geweigerd")
    page.goto("/")
    task(page, "Vragenlijsten")
    assert page.locator("main .naast-card__title").all_inner_texts() == before


def starts_a_round(walk: Walk, round_title: str) -> None:
    page = walk.desk("onderzoek")
    task(page, "Vragenlijsten")
    page.locator("main .naast-card__title a", has_text="traatinterview").first.click()
    expect(page.locator("main").get_by_text("gepubliceerd").first).to_be_visible()
    walk.show(page, "vragenlijst")
    follow(page, "Begin een ronde")
    page.select_option("[name=programme_id]", label=walk.title)
    page.fill("[name=title]", round_title)
    page.fill("[name=opens]", walk.today.isoformat())
    page.fill("[name=closes]", (walk.today + timedelta(days=21)).isoformat())
    walk.show(page, "ronde-nieuw")
    press(page, "Begin de ronde")
    reads(page, round_title)


def accepts_shifts(walk: Walk, round_title: str, *, shifts: int, talks: int) -> None:
    page = walk.desk("onderzoek")
    page.locator("[aria-labelledby=waiting-shifts]").get_by_role("link", name=round_title).click()
    accept = page.get_by_role("button", name="Accepteer", exact=True)
    expect(accept).to_have_count(shifts)
    walk.show(page, "diensten")
    for left in range(shifts, 0, -1):
        expect(accept).to_have_count(left)
        accept.first.click()
    expect(accept).to_have_count(0)
    says(page, re.compile(f"om 20:00 uur.*{talks}|{talks}.*20:00"))


def plans_the_tables(walk: Walk, round_title: str) -> None:
    """The plan is fixed before anybody has seen an answer."""
    page = _round(walk, round_title)
    press(page, "Maak het tabellenplan en geef vrij")
    says(page, "Het tabellenplan staat vast.")
    says(page, "Er is nog niets vrijgegeven.")
    walk.show(page, "tabellenplan")


def reads_field_results(walk: Walk, round_title: str, key: str, n: int) -> None:
    """After the night the field team reads the first tables."""
    page = _round(walk, round_title)
    follow(page, "Bekijk de resultaten")
    says(page, "Tussenstand")
    expect(finding(page, key)).to_contain_text(f"n = {n}")
    walk.show(page, "resultaat-veld")


def makes_tables_final(walk: Walk, round_title: str) -> Page:
    page = _round(walk, round_title)
    follow(page, "Stel de tabellen vast")
    walk.show(page, "tabellen-vaststellen")
    press(page, "Stel de tabellen vast")
    says(page, "Eindstand")
    return page


def says_only_what_may_be_said(walk: Walk, page: Page, key: str, n: int, hidden: str) -> None:
    """A finding with n and base, why a cell is hidden, and nowhere an interval."""
    found = finding(page, key)
    expect(found.locator(".naast-shares__title")).not_to_be_empty()
    expect(found).to_contain_text(f"n = {n}")
    expect(found).to_contain_text("mensen die wij spraken")
    expect(found).to_contain_text(NOT_RANDOM)
    expect(finding(page, hidden)).to_contain_text(
        re.compile("minder dan 15 mensen|een kleine groep|samen")
    )
    assert not INTERVAL.search(page.locator("main").inner_text())
    walk.show(page, "resultaat")


def compares_the_file(page: Page) -> None:
    """Each answer stands in the file with the share and the number that the screen shows."""
    with page.expect_download() as download:
        follow(page, "Tabellen (CSV)")
    text = Path(download.value.path()).read_text(encoding="utf-8-sig")
    assert NOT_RANDOM.search(text)
    assert not INTERVAL.search(text)
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    rows = [row for row in csv.DictReader(lines) if row["antwoord"]]
    in_file = [_as_on_screen(row) for row in rows]
    on_screen = page.locator("table.naast-shares tbody tr").evaluate_all(
        """rows => rows.map(row => [
          row.querySelector('th').innerText,
          row.querySelector('.naast-shares__why, .naast-shares__value').innerText,
          row.querySelector('.naast-shares__n')?.innerText ?? '',
        ].map(text => text.trim()))"""
    )
    assert len(in_file) > 2
    assert in_file == on_screen


def _as_on_screen(row: dict[str, str]) -> list[str]:
    share = f"{row['aandeel in procenten']}%"
    if row["toestand"] == "niet getoond":
        share = f"Niet getoond. {row['opmerking']}"
    elif row["toestand"] != "getoond":
        share = row["toestand"]
    return [row["antwoord"], share, f"n = {row['mensen']}" if row["mensen"] else ""]


def compares_the_report(walk: Walk, page: Page, round_title: str, folder: Path) -> None:
    """`naast report` writes the same sentences and percentages."""
    target = folder / "verslag.html"
    walk.naast.command("report", round_title, "-o", str(target))
    report = target.read_text(encoding="utf-8")
    assert NOT_RANDOM.search(report)
    assert not INTERVAL.search(re.sub(r"<style.*?</style>", "", report, flags=re.S))
    for sentence in page.locator(".naast-shares__title").all_inner_texts():
        assert sentence in report
    shares = page.locator("td.naast-shares__value").all_inner_texts()
    for share in {re.search(r"\d+%", one)[0] for one in shares if "%" in one}:  # type: ignore[index]
        assert share in report


def _round(walk: Walk, round_title: str) -> Page:
    page = walk.desk("onderzoek")
    task(page, "Vraagrondes")
    follow(page, round_title)
    return page
