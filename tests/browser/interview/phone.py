"""A phone with the interview app in the hands of an ambassador."""

from __future__ import annotations

from typing import Any, cast

from playwright.sync_api import Page, expect

PIN = "258036"

DUMP = """
async () => {
  const open = (request) =>
    new Promise((done) => { request.onsuccess = () => done(request.result); });
  const db = await open(indexedDB.open("naast-gesprek"));
  const readable = (value) => {
    if (value instanceof ArrayBuffer) return new TextDecoder("latin1").decode(value);
    if (ArrayBuffer.isView(value)) return new TextDecoder("latin1").decode(value);
    if (Array.isArray(value)) return value.map(readable);
    if (value && typeof value === "object") {
      const pairs = Object.entries(value).map(([name, inner]) => [name, readable(inner)]);
      return Object.fromEntries(pairs);
    }
    return value;
  };
  const found = {};
  for (const store of db.objectStoreNames) {
    const objects = db.transaction(store).objectStore(store);
    const [keys, values] = [await open(objects.getAllKeys()), await open(objects.getAll())];
    found[store] = Object.fromEntries(keys.map((key, at) => [key, readable(values[at])]));
  }
  db.close();
  return found;
}
"""


class Phone:
    def __init__(self, page: Page) -> None:
        self.page = page

    def open(self) -> None:
        self.page.goto("/gesprek/")

    def ready_for_offline(self) -> None:
        self.page.evaluate(
            """async () => {
              const { active } = await navigator.serviceWorker.ready;
              if (active.state === "activated") return;
              await new Promise((done) => active.addEventListener("statechange", done));
            }"""
        )

    def offline(self, off: bool) -> None:
        self.page.context.set_offline(off)

    def tap(self, name: str, *, exact: bool = True) -> None:
        self.page.get_by_role("button", name=name, exact=exact).click()

    def sees(self, words: str) -> None:
        expect(self.page.get_by_text(words).first).to_be_visible()

    def reads(self, title: str) -> None:
        """The screen with this heading is there, and a screen reader stands at it."""
        expect(self.page.locator("h1")).to_contain_text(title)

    def choose_pin(self, pin: str = PIN) -> None:
        self.reads("Kies een code")
        self.page.fill("#pin", pin)
        self.tap("Verder")
        self.reads("Typ de code nog een keer")
        self.page.fill("#pin", pin)
        self.tap("Open")

    def unlock(self, pin: str = PIN) -> None:
        self.reads("Typ uw code")
        self.page.fill("#pin", pin)
        self.tap("Open")

    def at_home(self) -> None:
        expect(self.page.locator(".home")).to_be_visible()

    def first_place(self) -> str:
        place = self.page.locator("main .stack .button").first
        name = place.inner_text()
        place.click()
        return name

    def agree(self, *, yes_16: str = "Ja, 16 of ouder", yes: str = "Ja, ik doe mee") -> None:
        self.tap(yes_16)
        self.tap(yes)
        expect(self.page.locator("#question")).to_be_visible()

    def begin(self) -> None:
        """From the home to the first question, choosing the first place of the day."""
        self.at_home()
        self.tap("Begin een gesprek")
        self.reads("Waar bent u vandaag?")
        self.first_place()
        self.reads("Voor we beginnen")
        self.agree()

    def practise(self) -> None:
        self.at_home()
        self.tap("Oefenen")
        self.reads("Voor we beginnen")

    @property
    def question(self) -> str:
        return self.page.locator("#question").inner_text()

    def to_next(self, tap: str) -> None:
        """Tap and wait until another screen is there."""
        before = self.page.locator("h1").inner_text()
        self.tap(tap)
        expect(self.page.locator("h1")).not_to_have_text(before)

    def choose(self, at: int = 0) -> str:
        """Choose an answer where there is something to choose; say which."""
        options = self.page.locator(".option")
        if options.count() == 0:
            return ""
        options.nth(at).locator("input").check()
        return options.nth(at).inner_text()

    def go_on(self) -> None:
        label = self.page.locator(".next").inner_text()
        self.to_next(label)

    def to_first_choice(self) -> None:
        """Past the words of welcome."""
        while self.page.locator(".option").count() == 0:
            self.go_on()

    def finish(self) -> None:
        """Answer every question that is left with its first answer."""
        while self.page.locator("#question").count() > 0:
            self.choose()
            self.go_on()

    def short_talk(self) -> None:
        """A talk that stops after one answer and is kept; back at the home."""
        self.begin()
        self.to_first_choice()
        self.choose()
        self.tap("Stoppen")
        self.tap("Bewaren")
        self.tap("Naar het begin")
        self.at_home()

    def kept(self) -> None:
        """Wait until the last answer is on the disk: the draft then stays as it is."""
        before = None
        while (now := self.stored()["values"].get("draft")) != before or now is None:
            before = now
            self.page.wait_for_timeout(150)

    def stored(self) -> dict[str, Any]:
        return cast("dict[str, Any]", self.page.evaluate(DUMP))


def with_phone(page: Page) -> Phone:
    """The app, opened and locked with a code."""
    phone = Phone(page)
    phone.open()
    phone.choose_pin()
    phone.at_home()
    phone.ready_for_offline()
    return phone
