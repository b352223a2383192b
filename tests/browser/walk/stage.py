"""The stage of the walk: who sits where, what every screen has to hold, and pictures of it."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from playwright.sync_api import Page, expect

from tests.browser.conftest import DESK, PHONE, ROOT, Naast, axe_findings, sign_in

PICTURES = ROOT / "test-results" / "walk"


@dataclass
class Walk:
    """One round from start to end. `title` names the programme that the walk makes for itself."""

    naast: Naast
    new_page: Callable[..., Page]
    title: str = "Proefronde Voorbeelddam"
    today: date = date.min
    shown: list[str] = field(default_factory=list)
    _seats: dict[tuple[str, int], Page] = field(default_factory=dict)

    def desk(self, who: str) -> Page:
        """The desk of somebody, standing at the own home."""
        return self._home(who, DESK)

    def phone(self, who: str) -> Page:
        """The phone of somebody, standing at the own home."""
        return self._home(who, PHONE, has_touch=True, is_mobile=True)

    def _home(self, who: str, size: dict[str, int], **options: Any) -> Page:
        seat = (who, size["width"])
        if seat not in self._seats:
            self._seats[seat] = self.new_page(size=size, **options)
            sign_in(self._seats[seat], who)
        self._seats[seat].goto("/")
        return self._seats[seat]

    def seat(self, who: str, page: Page) -> None:
        """Keep the desk of somebody who came in by an invitation."""
        self._seats[who, DESK["width"]] = page

    def show(self, page: Page, name: str) -> None:
        """A main screen: axe finds nothing, nothing sticks out, and a picture when asked for."""
        self.shown.append(name)
        assert axe_findings(page) == [], f"{name} ({page.url})"
        stays_inside(page, name)
        if os.environ.get("NAAST_PICTURES"):
            PICTURES.mkdir(parents=True, exist_ok=True)
            number = f"{len(self.shown):02d}"
            # The app on the phone has bars that stay in place: there the screen is the picture.
            whole = "/gesprek/" not in page.url
            page.screenshot(path=PICTURES / f"{number}-{name}.png", full_page=whole)


def stays_inside(page: Page, name: str) -> None:
    wide = page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
    assert wide <= 0, f"{name} sticks out by {wide} px"


def task(page: Page, name: str) -> None:
    """Choose one of the tasks on a home."""
    page.locator("ul.naast-tasks").get_by_role("link", name=name).first.click()


def follow(page: Page, name: str | re.Pattern[str], *, exact: bool = True) -> None:
    page.get_by_role("link", name=name, exact=exact).first.click()


def press(page: Page, name: str | re.Pattern[str]) -> None:
    page.get_by_role("button", name=name, exact=True).first.click()


def fill(page: Page, words: dict[str, str]) -> None:
    for name, value in words.items():
        page.fill(f"[name={name}]", value)


def says(page: Page, words: str | re.Pattern[str]) -> None:
    expect(page.get_by_text(words).filter(visible=True).first).to_be_visible()


def reads(page: Page, heading: str | re.Pattern[str]) -> None:
    expect(page.locator("h1")).to_contain_text(heading)
