"""What somebody typed is never lost, and never kept where it should not be."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route

from tests.browser.conftest import Naast

NewPage = Callable[..., Page]

SCRIPT = '<script type="module" src="/static/build/keepform.js"></script>'
WORDS = """<template id="naast-words">
  <span data-word="kept">We hebben bewaard wat u typte.</span>
  <span data-word="offline">Er is nu geen netwerk.</span>
  <span data-word="more">Eén erbij</span><span data-word="fewer">Eén eraf</span>
</template>"""
FORM = """<form method="post" data-keep>
  <input type="hidden" name="token" value="geheim-token">
  <label>Titel <input name="title"></label>
  <label>Tekst <textarea name="text"></textarea></label>
  <label>Wachtwoord <input type="password" name="password"></label>
  <label>Code <input name="code" autocomplete="one-time-code"></label>
  <label>Pin <input name="pin" inputmode="numeric" data-nokeep></label>
  <label><input type="checkbox" name="theme" value="a"> A</label>
  <label><input type="checkbox" name="theme" value="b"> B</label>
  <label><input type="radio" name="mood" value="good"> Fijn</label>
  <label>Plek
    <select name="place"><option value="">-</option><option value="x">X</option></select></label>
  <label for="count">Aantal</label> <input id="count" type="number" name="count" min="0" data-count>
  <button>Verstuur</button>
</form>"""


def _page_of(who: str, body: str) -> str:
    return (
        f'<!doctype html><html lang="nl"><body data-who="{who}">{body}{WORDS}{SCRIPT}</body></html>'
    )


@pytest.fixture
def page(new_page: NewPage, naast_server: Naast) -> Page:
    """A browser on a form of our own making, served under the address of the real site."""
    made = new_page()
    made.route("**/proef/**", lambda route: _serve(route, "7"))
    made.goto("/proef/form")
    return made


def _serve(route: Route, who: str) -> None:
    name = route.request.url.rpartition("/")[2]
    bodies = {
        "form": FORM,
        "arrived": f"<p data-kept-ok>Bewaard</p>{FORM}",
        "elsewhere": "<p>Iets anders</p>",
        "sign-in": "<div data-kept-later>Log in</div>",
        "leave": '<form action="/proef/elsewhere" data-forget><button>Uit</button></form>',
    }
    route.fulfill(
        content_type="text/html; charset=utf-8", body=_page_of(who, bodies.get(name, FORM))
    )


def _type(page: Page) -> None:
    page.fill("[name=title]", "Wandeling")
    page.fill("[name=text]", "Langs het water")
    page.check("[name=theme][value=b]")
    page.check("[name=mood]")
    page.select_option("[name=place]", "x")


def _stored(page: Page) -> str:
    return str(page.evaluate("JSON.stringify({...sessionStorage})"))


def _send_to(page: Page, target: str) -> None:
    page.evaluate(f"document.querySelector('form').action = '/proef/{target}'")
    page.click("button:has-text('Verstuur')")
    page.wait_for_url(f"**/proef/{target}")


def test_what_was_typed_comes_back_after_a_reload_and_says_so(page: Page) -> None:
    _type(page)
    page.reload()
    assert page.input_value("[name=title]") == "Wandeling"
    assert page.input_value("[name=text]") == "Langs het water"
    assert page.is_checked("[name=theme][value=b]") and not page.is_checked("[name=theme][value=a]")
    assert page.is_checked("[name=mood]")
    assert page.input_value("[name=place]") == "x"
    assert page.get_by_role("status").get_by_text("We hebben bewaard wat u typte.").is_visible()


def test_a_fresh_form_says_nothing(page: Page) -> None:
    assert page.locator("[data-kept-notice]").count() == 0


def test_secrets_are_never_kept(page: Page) -> None:
    _type(page)
    page.fill("[name=password]", "geheim-woord")
    page.fill("[name=code]", "geheim-code")
    page.fill("[name=pin]", "geheim-pin")
    assert "Wandeling" in _stored(page)
    assert "geheim" not in _stored(page)


def test_it_is_forgotten_when_the_server_says_that_it_arrived(page: Page) -> None:
    _type(page)
    _send_to(page, "arrived")
    assert "Wandeling" not in _stored(page)
    assert page.input_value("[name=title]") == ""


def test_it_is_forgotten_when_the_next_page_is_another(page: Page) -> None:
    _type(page)
    _send_to(page, "elsewhere")
    assert "Wandeling" not in _stored(page)


def test_it_outlives_an_expired_session(page: Page) -> None:
    _type(page)
    _send_to(page, "sign-in")
    page.goto("/proef/form")
    assert page.input_value("[name=title]") == "Wandeling"


def test_it_outlives_a_walk_to_another_page_before_sending(page: Page) -> None:
    _type(page)
    page.goto("/proef/elsewhere")
    page.goto("/proef/form")
    assert page.input_value("[name=title]") == "Wandeling"


def test_without_network_nothing_is_sent_and_the_page_says_what_to_do(page: Page) -> None:
    _type(page)
    page.context.set_offline(True)
    page.click("button:has-text('Verstuur')")
    assert page.get_by_role("alert").get_by_text("Er is nu geen netwerk.").is_visible()
    assert page.url.endswith("/proef/form")
    assert page.input_value("[name=title]") == "Wandeling"
    page.context.set_offline(False)
    _send_to(page, "arrived")
    assert "Wandeling" not in _stored(page)


def test_signing_out_leaves_nothing_behind(page: Page) -> None:
    _type(page)
    page.goto("/proef/leave")
    page.click("button:has-text('Uit')")
    page.wait_for_url("**/proef/elsewhere**")
    assert "Wandeling" not in _stored(page)


def test_the_next_member_in_the_same_tab_does_not_see_it(page: Page) -> None:
    _type(page)
    page.unroute("**/proef/**")
    page.route("**/proef/**", lambda route: _serve(route, "8"))
    page.goto("/proef/form")
    assert page.input_value("[name=title]") == ""


def test_a_count_grows_by_one_and_never_under_zero(page: Page) -> None:
    page.get_by_role("button", name="Eén erbij: Aantal").click()
    page.get_by_role("button", name="Eén erbij: Aantal").click()
    assert page.input_value("[name=count]") == "2"
    for _ in range(4):
        page.get_by_role("button", name="Eén eraf: Aantal").click()
    assert page.input_value("[name=count]") == "0"
    page.get_by_role("button", name="Eén erbij: Aantal").click()
    page.reload()
    assert page.input_value("[name=count]") == "1"
