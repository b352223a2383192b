"""The look in a real browser: on a phone, on a desk, in Arabic, on paper, by keyboard."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import DESK, PHONE, axe_findings

NewPage = Callable[..., Page]

SMALL_TARGETS = """() => [...document.querySelectorAll(
    'a, button, input:not([type=hidden]), select, textarea, summary, label.naast-choice')]
  .filter((e) => !e.closest('label.naast-choice') || e.matches('label'))
  .filter((e) => getComputedStyle(e).display !== 'inline')
  .map((e) => [e.outerHTML.slice(0, 80), e.getBoundingClientRect()])
  .filter(([, box]) => box.width > 0 && (box.height < 44 || box.width < 44))
  .map(([html, box]) => `${html} ${box.width}x${box.height}`)"""
SMALL_TEXT = """() => [...document.querySelectorAll('body *')]
  .filter((e) => [...e.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim()))
  .filter((e) => parseFloat(getComputedStyle(e).fontSize) < 16)
  .map((e) => e.outerHTML.slice(0, 80))"""
# Laying out the page is what makes a browser ask for fonts.
FONTS = """() => { document.body.offsetHeight; return document.fonts.ready.then(() =>
  performance.getEntriesByType('resource').map((e) => e.name)
    .filter((name) => name.includes('woff2'))) }"""
AAA = """() => axe.run(document, {runOnly: ['color-contrast-enhanced', 'target-size']})
  .then((r) => r.violations.flatMap((v) => v.nodes.map((n) => v.id + n.html.slice(0, 99))))"""


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("address", ["/stijl/", "/stijl/?taal=ar", "/inloggen/"])
def test_every_part_is_readable_and_large_enough_to_touch(
    new_page: NewPage, address: str, size: dict[str, int]
) -> None:
    page = new_page(size=size)
    page.goto(address)
    assert axe_findings(page) == []
    assert page.evaluate(AAA) == []
    assert page.evaluate(SMALL_TARGETS) == []
    assert page.evaluate(SMALL_TEXT) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_axe_would_see_a_fault(new_page: NewPage) -> None:
    page = new_page()
    page.goto("/inloggen/")
    page.evaluate("document.querySelector('label').remove()")
    assert any(found.startswith("label") for found in axe_findings(page))


def test_the_first_tab_leads_past_the_header(new_page: NewPage) -> None:
    page = new_page()
    page.goto("/stijl/")
    page.evaluate("document.activeElement.blur()")
    page.evaluate("window.getSelection().removeAllRanges()")
    skip = page.locator("a.naast-skip")
    skip.focus()
    box = skip.bounding_box()
    assert box is not None and box["y"] >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "inhoud"


def test_focus_is_seen_on_every_kind_of_control(new_page: NewPage) -> None:
    page = new_page()
    page.goto("/stijl/")
    for selector in ("a.naast-task", "button.utrecht-button", "#ok_title", "#ok_place", "summary"):
        control = page.locator(selector).first
        control.focus()
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Tab")
        style = control.evaluate(
            "e => [getComputedStyle(e).outlineStyle, getComputedStyle(e).outlineWidth]"
        )
        assert style == ["solid", "3px"], selector


def test_errors_take_the_focus_so_that_they_are_heard_first(new_page: NewPage) -> None:
    page = new_page()
    page.goto("/stijl/")
    assert page.evaluate("document.activeElement.hasAttribute('data-error-summary')")


def test_a_dutch_page_fetches_two_small_fonts_only(new_page: NewPage) -> None:
    page = new_page()
    page.goto("/inloggen/")
    fonts = page.evaluate(FONTS)
    assert len(fonts) == 2
    assert all("noto-sans-latin-400" in font or "noto-sans-latin-700" in font for font in fonts)


def test_arabic_is_mirrored_and_numbers_are_not(new_page: NewPage) -> None:
    page = new_page(size=PHONE)
    page.goto("/stijl/?taal=ar")
    assert page.evaluate("getComputedStyle(document.documentElement).direction") == "rtl"
    picture = page.locator(".naast-sentence svg").first.bounding_box()
    words = page.locator(".naast-sentence p").first.bounding_box()
    assert picture is not None and words is not None and picture["x"] > words["x"]
    number = page.locator("bdi").get_by_text("078 123 45 67")
    assert number.evaluate("e => getComputedStyle(e).direction") == "ltr"
    assert page.locator("script").count() == 0


def test_paper_shows_the_page_without_its_frame(new_page: NewPage) -> None:
    page = new_page()
    page.goto("/stijl/")
    page.emulate_media(media="print")
    for hidden in (".naast-steps", ".naast-crumbs", ".naast-header__tools", ".naast-pagination"):
        assert page.locator(hidden).first.is_hidden(), hidden
    assert page.locator(".naast-demo").get_by_text("Voorbeelddata").is_visible()
    assert page.locator("h1").evaluate("e => getComputedStyle(e).color") == "rgb(0, 0, 0)"


def test_high_contrast_keeps_edges_and_marks(new_page: NewPage) -> None:
    page = new_page(forced_colors="active")
    page.goto("/stijl/")
    card = page.locator(".naast-card").first
    assert card.evaluate("e => getComputedStyle(e).borderTopStyle") == "solid"


def test_nothing_moves_for_who_asks_for_rest(new_page: NewPage) -> None:
    page = new_page(reduced_motion="reduce")
    page.goto("/stijl/")
    still = "e => getComputedStyle(e).transitionDuration"
    assert page.locator(".naast-choice").first.evaluate(still) == "0s"
