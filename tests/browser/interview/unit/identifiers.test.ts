// The phone and the server find the same: one list of cases for both.

import assert from "node:assert/strict";
import { test } from "node:test";
import { findIdentifiers } from "../../../../src/naast/browser/shared/identifiers";
import cases from "../../../methods/identifier_cases.json";

for (const [kind, piece, text] of cases.found as [string, string, string][]) {
  test(`finds ${kind} in '${text}'`, () => {
    const found = findIdentifiers(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);
    assert.deepEqual(found, [[kind, piece]]);
  });
}

for (const text of cases.harmless as string[]) {
  test(`leaves '${text}' alone`, () => {
    assert.deepEqual(findIdentifiers(text), []);
  });
}
