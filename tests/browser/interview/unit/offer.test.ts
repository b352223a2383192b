import assert from "node:assert/strict";
import { test } from "node:test";
import { liveTalks, offeredLanguages } from "../../../../src/naast/browser/interview/offer";
import type { Form, Package } from "../../../../src/naast/browser/interview/types";

const language = (code: string, reviewed: boolean) =>
  ({ code, name: code, dir: "ltr", reviewed }) as const;

const form = (practice: boolean, languages = [language("nl", true), language("tr", false)]): Form => ({
  form_id: "f",
  version: "1",
  title: "",
  xform: "",
  languages,
  practice,
});

const pack = (changes: Partial<Package> = {}): Package => ({
  organisation: "o",
  invented: false,
  programme: { title: "", theme: "", public_key_jwk: { kty: "RSA" }, key_id: "k", ends: "2027-01-01" },
  wave: { id: "w", title: "", token: "t", closes: "2026-12-01" },
  places: [],
  forms: [form(false), form(true)],
  red_card: { lines: [], backup_phone: "", backup_role: "" },
  cards: [],
  ...changes,
});

const now = new Date("2026-11-24T12:00");

test("a live round speaks only languages that somebody checked", () => {
  assert.deepEqual(offeredLanguages(form(false)).map(({ code }) => code), ["nl"]);
});

test("practice speaks all, and knows which are drafts", () => {
  assert.deepEqual(offeredLanguages(form(true)), [
    { code: "nl", reviewed: true },
    { code: "tr", reviewed: false },
  ]);
});

test("a language that the app does not speak is not offered", () => {
  assert.deepEqual(offeredLanguages(form(true, [language("zh", true)])), []);
});

test("an open round can begin", () => {
  assert.equal(liveTalks(pack(), now).length, 1);
});

const CLOSED: [string, Partial<Package>][] = [
  ["there is no round", { wave: null }],
  ["there is no programme", { programme: null }],
  ["the programme has no key", { programme: { ...pack().programme!, public_key_jwk: null } }],
  ["the programme has ended", { programme: { ...pack().programme!, ends: "2026-11-23" } }],
  ["the round has closed", { wave: { ...pack().wave!, closes: "2026-11-23" } }],
  ["no language was checked", { forms: [form(false, [language("tr", false)])] }],
];

for (const [why, changes] of CLOSED) {
  test(`no talk begins when ${why}`, () => assert.deepEqual(liveTalks(pack(changes), now), []));
}
