"""Each role signs in and finds its own home."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import DESK, PHONE, axe_findings, sign_in

STAFF = [
    "beheer",
    "coordinator",
    "sociaalwerk",
    "onderzoek",
    "communicatie",
    "beleid",
    "privacy",
]


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("who", STAFF)
def test_home_shows_at_most_five_tasks_and_axe_finds_nothing(
    new_page: Callable[..., Page], who: str, size: dict[str, int]
) -> None:
    page = new_page(size=size)
    sign_in(page, who)
    assert 1 <= page.locator("ul.naast-tasks > li").count() <= 5
    assert page.get_by_text("Voorbeelddata (verzonnen)").count() >= 1
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert axe_findings(page) == []
