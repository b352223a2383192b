"""An ambassador's phone: signed in once, a fresh browser for every test."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import PHONE, Naast, sign_in
from tests.browser.interview.phone import Phone, with_phone


@pytest.fixture(scope="session")
def ambassador(chromium: Browser, naast_server: Naast) -> dict[str, Any]:
    """Cookies of somebody who interviews."""
    context = chromium.new_context(base_url=naast_server.url)
    page = context.new_page()
    sign_in(page, "ambassadeur")
    state: dict[str, Any] = dict(context.storage_state())
    context.close()
    return state


@pytest.fixture
def phone(new_page: Callable[..., Page], ambassador: dict[str, Any]) -> Phone:
    """The app, opened, locked with a code and ready to go offline."""
    return with_phone(new_page(size=PHONE, storage_state=ambassador))
