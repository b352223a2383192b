import assert from "node:assert/strict";
import { test } from "node:test";
import { LANGUAGE_CODES, LANGUAGES } from "../../../../src/naast/browser/interview/strings";

const said = (word: unknown): string =>
  typeof word === "function" ? String(word(2, 3)) : JSON.stringify(word);

for (const code of LANGUAGE_CODES) {
  test(`${code} leaves nothing empty`, () => {
    for (const [name, word] of Object.entries(LANGUAGES[code].words)) {
      assert.ok(said(word).replace(/["[\],]/g, "").trim().length > 0, name);
    }
  });
}

test("counts are said with their numbers in every language", () => {
  for (const code of LANGUAGE_CODES) {
    const counts = LANGUAGES[code].words.counts(3, 12);
    assert.ok(counts.includes("3") && counts.includes("12"), code);
  }
});

test("no language promises anonymity as a legal term", () => {
  for (const code of LANGUAGE_CODES) {
    const all = Object.values(LANGUAGES[code].words).map(said).join(" ");
    assert.doesNotMatch(all, /anoniem|anonymous|anonim|مجهول/i, code);
  }
});
