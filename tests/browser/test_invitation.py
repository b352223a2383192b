"""A new colleague comes in by a link, sets up a second factor, and finds the own home."""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
import struct
import time
from collections.abc import Callable

from playwright.sync_api import Page

from tests.browser.conftest import PHONE, axe_findings, sign_in


def one_time_code(secret: str, moment: float) -> str:
    """RFC 6238 with the usual 30 seconds and six digits."""
    key = base64.b32decode(secret + "=" * (-len(secret) % 8))
    counter = struct.pack(">Q", int(moment // 30))
    digest = hmac.new(key, counter, hashlib.sha1).digest()
    start = digest[-1] & 15
    number = struct.unpack(">I", digest[start : start + 4])[0] & 0x7FFFFFFF
    return f"{number % 1_000_000:06d}"


def make_invitation(page: Page, name: str, role: str) -> str:
    page.goto("/collegas/uitnodigen/")
    page.fill("[name=name]", name)
    page.check(f"[name=roles][value={role}]")
    page.get_by_role("button", name="Maak de uitnodiging").click()
    assert page.locator("svg.qr").count() == 1
    return str(page.locator("main a[href*='/uitnodiging/']").get_attribute("href"))


def test_staff_member_comes_in_with_a_second_factor(new_page: Callable[..., Page]) -> None:
    administrator = new_page()
    sign_in(administrator, "beheer")
    link = make_invitation(administrator, "Noor", "researcher")

    noor = new_page(size=PHONE)
    noor.goto(link)
    assert axe_findings(noor) == []
    noor.fill("[name=email]", "noor@welzijn.example")
    noor.fill("[name=password]", "een fiets in de regen")
    noor.get_by_role("button", name="Beginnen").click()
    noor.wait_for_url("**/beveiliging/app/")
    assert axe_findings(noor) == []
    noor.goto("/")
    assert noor.url.endswith("/beveiliging/app/"), "nothing opens before the second factor stands"

    secret = re.search(r"\b[A-Z2-7]{32}\b", noor.content())
    assert secret is not None
    noor.fill("[name=code]", one_time_code(secret.group(), time.time()))
    noor.press("[name=code]", "Enter")
    noor.wait_for_url("**/beveiliging/codes/")
    assert axe_findings(noor) == []
    noor.goto("/")
    assert noor.get_by_role("heading", name="Dag Noor").count() == 1
    assert noor.get_by_role("heading", name="Veldonderzoeker").count() == 1


def test_ambassador_comes_in_without_address_or_password(new_page: Callable[..., Page]) -> None:
    administrator = new_page()
    sign_in(administrator, "beheer")
    link = make_invitation(administrator, "Amir", "ambassador")

    amir = new_page(size=PHONE)
    amir.goto(link)
    assert amir.locator("[name=password]").count() == 0
    assert axe_findings(amir) == []
    amir.get_by_role("button", name="Beginnen").click()
    amir.wait_for_url("**/gesprek/")
