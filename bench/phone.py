"""How quickly the interview app opens on a cheap phone: slow processor, slow 4G.

After `make setup-test`, give it a running demo:
`.venv/bin/python bench/phone.py http://127.0.0.1:8000`. Chromium is slowed four times and held to
1.6 Mbit/s with 150 ms. The targets are our own promises; the last column is the median over them.
Nobody types here, so what the app fetches while a person chooses a code counts in full.
"""

from __future__ import annotations

import os
import statistics
import sys
import time
from collections.abc import Callable

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

PASSWORD = "naast op de koffie"  # noqa: S105 - of the demo, which answers on loopback only
PIN = "258036"
SLOW_4G = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 200_000,
    "uploadThroughput": 94_000,
}
SLOWER = 4
TARGETS = {
    "first question, s": 5.0,
    "next question, ms (median)": 50.0,
    "offline: first screen, s": 1.0,
}
ROUNDS = 5

STEP = """
async (choose) => {
  const title = () => document.getElementById("question")?.textContent;
  const before = title();
  if (choose) document.querySelector(".options input")?.click();
  const start = performance.now();
  const skip = document.querySelector(".foot .button");
  (document.querySelector(".options") ? document.querySelector(".next") : skip).click();
  while (title() === before) await new Promise((next) => setTimeout(next, 0));
  return performance.now() - start;
}
"""


def slow_page(context: BrowserContext, *, network: bool) -> tuple[Page, Callable[[], int]]:
    page = context.new_page()
    devtools = context.new_cdp_session(page)
    sizes: list[int] = []
    devtools.send("Network.enable")
    devtools.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    if network:
        devtools.send("Network.emulateNetworkConditions", SLOW_4G)
    devtools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    return page, lambda: int(sum(sizes))


def sign_in(context: BrowserContext) -> None:
    page = context.new_page()
    page.goto("/inloggen/")
    page.fill("[name=login]", "ambassadeur@naast.example")
    page.fill("[name=password]", PASSWORD)
    page.press("[name=password]", "Enter")
    page.wait_for_url(lambda url: "/inloggen/" not in url)
    page.close()


def tap(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def first_visit(context: BrowserContext) -> dict[str, float]:
    page, received = slow_page(context, network=True)
    start = time.perf_counter()
    page.goto("/gesprek/", wait_until="commit")
    page.locator("#pin").wait_for()
    opened = time.perf_counter()
    page.fill("#pin", PIN)
    tap(page, "Verder")
    page.get_by_role("heading", name="Typ de code nog een keer").wait_for()
    page.fill("#pin", PIN)
    tap(page, "Open")
    tap(page, "Begin een gesprek")
    page.locator("main .stack .button").first.click()
    tap(page, "Ja, 16 of ouder")
    tap(page, "Ja, ik doe mee")
    page.locator("#question").wait_for()
    asked = time.perf_counter()
    steps = [page.evaluate(STEP, at > 0) for at in range(6)]
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    page.wait_for_function("async () => (await caches.keys()).length > 0")
    size = received()
    page.wait_for_timeout(3000)
    page.close()
    return {
        "first screen, s": opened - start,
        "first question, s": asked - start,
        "next question, ms (median)": statistics.median(steps),
        "received by the page, kB": size / 1000,
    }


def second_visit(context: BrowserContext) -> dict[str, float]:
    context.set_offline(True)
    page, _ = slow_page(context, network=False)
    start = time.perf_counter()
    page.goto("/gesprek/", wait_until="commit")
    page.locator("#pin").wait_for()
    opened = time.perf_counter()
    page.fill("#pin", PIN)
    tap(page, "Open")
    page.locator("#question").wait_for()
    return {
        "offline: first screen, s": opened - start,
        "offline: from code to the same question, s": time.perf_counter() - opened,
    }


def measure(browser: Browser, url: str) -> dict[str, float]:
    context = browser.new_context(viewport={"width": 360, "height": 640}, base_url=url)
    context.set_default_timeout(60_000)
    sign_in(context)
    found = first_visit(context) | second_visit(context)
    context.close()
    return found


def main(url: str) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("NAAST_CHROMIUM", "/usr/bin/chromium"),
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        rounds = [measure(browser, url) for _ in range(ROUNDS)]
        browser.close()
    print(f"{'':42} {'best':>8} {'median':>8} {'target':>8} {'median/target':>14}")  # noqa: T201
    for name in rounds[0]:
        values = sorted(each[name] for each in rounds)
        print(line(name, values[0], statistics.median(values)))  # noqa: T201


def line(name: str, best: float, median: float) -> str:
    """One row; what has no target shows its figures only."""
    row = f"{name:42} {best:8.2f} {median:8.2f}"
    target = TARGETS.get(name)
    return f"{row} {target:8.2f} {median / target:14.2f}" if target else row


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "http://127.0.0.1:8000")
