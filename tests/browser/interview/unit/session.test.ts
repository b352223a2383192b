import assert from "node:assert/strict";
import { test } from "node:test";
import type { Question, Talk } from "../../../../src/naast/browser/engine/main";
import { Session, type Draft } from "../../../../src/naast/browser/interview/session";

type Kind = Question["kind"];

class FakeTalk implements Pick<Talk, keyof Talk> {
  readonly answers = new Map<string, readonly string[]>();
  hidden = new Set<string>();
  language = "nl";

  constructor(private readonly kinds: Readonly<Record<string, Kind>>) {}

  places(): string[] {
    return Object.keys(this.kinds).filter((place) => !this.hidden.has(place));
  }

  question(at: string): Question | null {
    const kind = this.kinds[at];
    if (!kind) return null;
    const options = ["ja", "nee", "wil_niet_zeggen"].map((value) => ({ value, label: value }));
    const value = this.answers.get(at) ?? [];
    const texts = { label: at, hint: "", required: false, violation: null };
    return { at, kind, options, value, scale: kind === "one", ...texts };
  }

  answer(at: string, values: readonly string[]): void {
    this.answers.set(at, values);
  }

  addAnother(): void {}
  removeLast(): void {}
  languages(): string[] {
    return ["nl", "ar"];
  }

  setLanguage(code: string): boolean {
    if (!this.languages().includes(code)) return false;
    this.language = code;
    return true;
  }

  async xml(): Promise<string> {
    return JSON.stringify([...this.answers]);
  }
}

const SHIFT = { day: "2026-11-24", place: { code: "WK1", year: 2024, name: "" }, token: "a" };

const STILL = { ticks: () => 0, now: () => 0 };

function begun(kinds: Record<string, Kind> = { a: "one", note: "note", b: "one", c: "text" }) {
  const clock = { now: 0 };
  const talk = new FakeTalk(kinds);
  return { clock, talk, session: new Session(talk, "nl", { ticks: () => clock.now, now: () => clock.now }) };
}

test("skipping empties the answer and counts, but a note cannot be refused", () => {
  const { session, talk } = begun();
  session.question();
  session.answer(["ja"]);
  session.skip();
  session.question();
  session.skip();
  assert.deepEqual(talk.answers.get("a"), []);
  assert.equal(session.course().skipped, 1);
});

test("coming back and answering takes the refusal away", () => {
  const { session } = begun();
  session.question();
  session.skip();
  assert.equal(session.course().skipped, 1);
  session.back();
  session.answer(["nee"]);
  assert.equal(session.course().skipped, 0);
});

test("'I would rather not say' is a refusal and no place on a scale", () => {
  const { session } = begun({ a: "one", b: "one" });
  session.question();
  session.answer(["wil_niet_zeggen"]);
  session.next();
  session.question();
  session.answer(["nee"]);
  const { skipped, positions } = session.course();
  assert.deepEqual({ skipped, positions }, { skipped: 1, positions: [1] });
});

test("a question that no longer matters does not count", () => {
  const { session, talk } = begun();
  session.question();
  session.skip();
  talk.hidden.add("a");
  assert.equal(session.course().skipped, 0);
});

test("another language keeps the place", () => {
  const { session, talk } = begun();
  session.next();
  session.setLanguage("ar");
  assert.equal(session.question()?.at, "note");
  assert.equal(talk.language, "ar");
});

test("a language that the form does not have changes nothing", () => {
  const { session } = begun();
  session.setLanguage("xx");
  assert.equal(session.language, "nl");
});

test("a draft brings back place, language, refusals and time", async () => {
  const { session, clock } = begun();
  session.startClock();
  session.skip();
  session.setLanguage("ar");
  clock.now = 30_000;
  const draft = await session.draft(SHIFT);
  const again = new Session(begun().talk, draft.language, STILL);
  again.resume(draft);
  assert.equal(again.question()?.at, "note");
  assert.equal(again.language, "ar");
  const { seconds, skipped } = again.course();
  assert.deepEqual({ seconds, skipped }, { seconds: 30, skipped: 0 });
});

test("a draft whose place is gone opens at the first question not seen", async () => {
  const { session } = begun();
  session.question();
  const draft: Draft = { ...(await session.draft(SHIFT)), at: "gone" };
  const again = new Session(begun().talk, "nl", STILL);
  again.resume(draft);
  assert.equal(again.question()?.at, "note");
});

test("only what somebody does keeps a draft fresh, not the lock that keeps it", async () => {
  const { session, clock } = begun();
  clock.now = 1_000;
  session.answer(["ja"]);
  clock.now = 90_000_000;
  session.stopClock();
  assert.equal((await session.draft(SHIFT)).touched, 1_000);
});

test("time stands still while the clock is stopped", () => {
  const { session, clock } = begun();
  session.startClock();
  clock.now = 10_000;
  session.stopClock();
  clock.now = 100_000;
  session.startClock();
  clock.now = 105_000;
  assert.equal(session.course().seconds, 15);
});

test("the end is the end", () => {
  const { session } = begun({ a: "one", b: "text" });
  assert.equal(session.isLast(), false);
  assert.equal(session.next(), true);
  assert.equal(session.isLast(), true);
  assert.equal(session.next(), false);
});

test("time left is at least one minute and counts what is to come", () => {
  const kinds = Object.fromEntries(Array.from({ length: 16 }, (_, at) => [`q${at}`, "one"]));
  const { session } = begun(kinds as Record<string, Kind>);
  assert.equal(session.minutesLeft(), 4);
  for (let step = 0; step < 15; step += 1) session.next();
  assert.equal(session.minutesLeft(), 1);
});
