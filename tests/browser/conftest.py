"""A real Naast with its demo, and a real Chromium that may speak to nothing else."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlparse

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
PHONE = {"width": 360, "height": 740}
DESK = {"width": 1280, "height": 800}
PASSWORD = "naast op de koffie"
START_SECONDS = 180


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(item.path).is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.browser)


@dataclass(frozen=True)
class Naast:
    """A running demo."""

    url: str
    home: Path

    def command(self, *words: str) -> str:
        """Run `naast …` against the same data and return what it printed."""
        done = subprocess.run(
            [sys.executable, "-m", "naast.cli", *words],
            env=os.environ | {"NAAST_HOME": str(self.home)},
            capture_output=True,
            text=True,
            check=False,
            cwd=ROOT,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait_until_up(process: subprocess.Popen[bytes], url: str, log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        if process.poll() is not None:
            break
        try:
            with urllib.request.urlopen(f"{url}/gezond/", timeout=2):
                return
        except OSError:
            time.sleep(0.2)
    pytest.fail(f"naast demo did not come up:\n{log.read_text(encoding='utf-8')}")


@pytest.fixture(scope="session")
def naast_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Naast]:
    home = tmp_path_factory.mktemp("naast")
    log = home / "log"
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    with log.open("wb") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", "naast.cli", "demo", "--port", str(port)],
            env=os.environ | {"NAAST_HOME": str(home)},
            stdout=out,
            stderr=subprocess.STDOUT,
            cwd=ROOT,
        )
        try:
            _wait_until_up(process, url, log)
            yield Naast(url, home)
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(timeout=30)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("NAAST_CHROMIUM", "/usr/bin/chromium"),
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        yield browser
        browser.close()


def _guard(context: BrowserContext, complaints: list[str]) -> None:
    """Note every request to another host and every error in a page's console."""

    def watch_request(request: Any) -> None:
        host = urlparse(request.url).hostname
        if host not in {"127.0.0.1", None}:
            complaints.append(f"outside request: {request.url}")

    def watch_console(message: Any) -> None:
        if message.type == "error" and "Content Security Policy" in message.text:
            complaints.append(message.text)

    context.on("request", watch_request)
    context.on("console", watch_console)
    context.on("weberror", lambda error: complaints.append(f"script error: {error.error}"))


@pytest.fixture
def new_page(chromium: Browser, naast_server: Naast) -> Iterator[Callable[..., Page]]:
    """Make pages in browsers of their own: `new_page(size=PHONE)`; other hosts are a failure."""
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def make(size: dict[str, int] = DESK, **options: Any) -> Page:
        context = chromium.new_context(
            viewport=size, base_url=naast_server.url, locale="nl-NL", **options
        )
        context.set_default_timeout(15_000)
        _guard(context, complaints)
        contexts.append(context)
        return context.new_page()

    yield make
    for context in contexts:
        context.close()
    assert complaints == []


def sign_in(page: Page, who: str) -> None:
    """Sign in as a demo account, for example `sign_in(page, "coordinator")`."""
    page.goto("/inloggen/")
    page.fill("[name=login]", f"{who}@naast.example")
    page.fill("[name=password]", PASSWORD)
    page.press("[name=password]", "Enter")
    page.wait_for_url(lambda url: "/inloggen/" not in url)


def axe_findings(page: Page) -> list[str]:
    """What axe finds on this page, in words; empty when it finds nothing."""
    # Evaluated by the debugger, so the page's own Content-Security-Policy stays as it is.
    page.evaluate(AXE.read_text(encoding="utf-8") + "; undefined")
    result = page.evaluate("() => axe.run(document)")
    return [
        f"{found['id']}: {found['help']} — {node['html'][:160]}"
        for found in result["violations"]
        for node in found["nodes"]
    ]
