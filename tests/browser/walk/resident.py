"""What a resident sees: a phone without script, without cookie, without account."""

from __future__ import annotations

import re
import shutil
import subprocess
import zlib
from pathlib import Path

from playwright.sync_api import Page, Response, expect

from tests.browser.conftest import PHONE
from tests.browser.walk.adviser import OWNER, SAID, WILL_DO
from tests.browser.walk.communicator import (
    ARABIC,
    FACTS,
    NOW,
    PHONE_NUMBER,
    STOPPED,
    WRONG,
    card_of,
)
from tests.browser.walk.stage import Walk, says

ARABIC_LETTERS = re.compile(r"[\u0600-\u06ff]")


def opens(walk: Walk) -> Page:
    return walk.new_page(size=PHONE, java_script_enabled=False)


def _visit(page: Page, path: str, status: int = 200) -> Response:
    answer = page.goto(path)
    assert answer is not None
    assert answer.status == status
    assert "set-cookie" not in answer.all_headers()
    assert page.context.cookies() == []
    assert page.locator("script").count() == 0
    return answer


def _looks(walk: Walk, path: str, name: str) -> None:
    """The same page where axe can run; the resident's own browser has no script."""
    page = walk.new_page(size=PHONE)
    page.goto(path)
    walk.show(page, name)
    assert page.context.cookies() == []
    page.context.close()


def reads_the_card_in_dutch(walk: Walk, page: Page, path: str) -> None:
    code = path.strip("/").split("/")[-1]
    _visit(page, f"/k/{code.lower()}/")
    assert page.url.endswith(path), "a code in small letters is the same code"
    expect(page.locator("html")).to_have_attribute("lang", "nl")
    expect(page.locator("h1")).to_have_text(FACTS["title"])
    for words in ("Meedoen is gratis.", "Nadelen", "Het duurt 60 minuten.", "Wat we niet weten"):
        says(page, words)
    expect(page.get_by_role("link", name=PHONE_NUMBER)).to_be_visible()
    _looks(walk, path, "bewoner-kaart")


def reads_the_card_in_arabic(walk: Walk, page: Page, path: str) -> None:
    page.get_by_role("link", name="العربية").first.click()
    assert page.url.endswith(f"{path}ar/")
    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    expect(page.locator("html")).to_have_attribute("lang", "ar")
    expect(page.locator("h1")).to_have_text(ARABIC["title"])
    number = page.get_by_role("link", name=PHONE_NUMBER)
    expect(number).to_be_visible()
    direction = number.evaluate(
        "link => getComputedStyle(link.querySelector('[dir]') ?? link.closest('[dir]')).direction"
    )
    assert direction == "ltr", "a phone number is read from left to right"
    assert page.context.cookies() == []
    _looks(walk, f"{path}ar/", "bewoner-kaart-arabisch")


def has_prints(walk: Walk, title: str, path: str, folder: Path) -> None:
    """A5 in both languages: a tagged PDF with the code to type over and the number to call."""
    code = path.strip("/").split("/")[-1]
    page = card_of(walk, title)
    for name in ("Nederlands", "العربية"):
        link = page.get_by_role("link", name=f"Print A5 {name}")
        answer = page.request.get(str(link.get_attribute("href")))
        assert answer.status == 200
        assert b"/StructTreeRoot" in _unpacked(answer.body())
        target = folder / "kaart.pdf"
        target.write_bytes(answer.body())
        words = _words(target)
        assert words is None or code in words
        assert words is None or PHONE_NUMBER in words


def _unpacked(document: bytes) -> bytes:
    """The objects of a PDF, which lie compressed in streams."""
    packed = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", document, flags=re.DOTALL)
    return document + b"".join(
        zlib.decompressobj().decompress(one) for one in packed if one[:1] == b"x"
    )


def _words(document: Path) -> str | None:
    """The text of a PDF, where poppler is on the machine."""
    if shutil.which("pdftotext") is None:
        return None
    done = subprocess.run(
        ["pdftotext", str(document), "-"], capture_output=True, text=True, check=True
    )
    return done.stdout


def reads_what_was_done(walk: Walk, page: Page, path: str) -> None:
    _visit(page, path)
    promise = page.locator("article", has_text=SAID)
    expect(promise).to_contain_text(WILL_DO)
    expect(promise).to_contain_text(OWNER)
    expect(promise).to_contain_text("Vóór")
    _looks(walk, path, "bewoner-u-zei-wij-deden")


def reads_what_changed(walk: Walk, page: Page, path: str) -> None:
    _visit(page, path)
    for words in ("Dit is veranderd", WRONG, NOW):
        says(page, words)
    expect(page.locator("main")).not_to_contain_text("kost 1 euro.\nKoffie")
    _looks(walk, path, "bewoner-dit-is-veranderd")
    _visit(page, f"{path}ar/")
    expect(page.locator("main")).to_contain_text(ARABIC_LETTERS)
    expect(page.locator("main")).not_to_contain_text("بـ 1 يورو")
    _looks(walk, f"{path}ar/", "bewoner-dit-is-veranderd-arabisch")


def reads_that_it_was_recalled(walk: Walk, page: Page, path: str) -> None:
    for address in (path, f"{path}ar/"):
        _visit(page, address, 410)
        assert FACTS["claim"].splitlines()[0] not in page.locator("main").inner_text()
    page.goto(path)
    says(page, STOPPED)
    _looks(walk, path, "bewoner-ingetrokken")
