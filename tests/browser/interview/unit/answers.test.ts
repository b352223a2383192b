import assert from "node:assert/strict";
import { test } from "node:test";
import { checkTyped } from "../../../../src/naast/browser/interview/answers";

test("words are no number", () => {
  assert.deepEqual(checkTyped("integer", "drie"), { ok: false, why: "wholeNumber" });
});

test("a fraction is no whole number, and is not cut to one", () => {
  assert.deepEqual(checkTyped("integer", "20.7"), { ok: false, why: "wholeNumber" });
});

test("digits of an Arabic keyboard become the digits of the form", () => {
  assert.deepEqual(checkTyped("integer", "٣٧"), { ok: true, values: ["37"] });
});

test("a decimal comma is understood", () => {
  assert.deepEqual(checkTyped("decimal", "3,5"), { ok: true, values: ["3.5"] });
});

test("half a date is refused", () => {
  assert.deepEqual(checkTyped("date", "2026-11"), { ok: false, why: "dateWrong" });
});

test("nothing typed is no answer", () => {
  assert.deepEqual(checkTyped("text", "   "), { ok: true, values: [] });
});

test("a phone number in words of one's own is refused", () => {
  assert.deepEqual(checkTyped("text", "bel 06-12345678"), { ok: false, why: "phone" });
});

test("a text keeps 200 characters at most", () => {
  const checked = checkTyped("text", "a".repeat(250));
  assert.equal(checked.ok && checked.values[0]?.length, 200);
});
