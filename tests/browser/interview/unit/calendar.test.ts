import assert from "node:assert/strict";
import { test } from "node:test";
import { isoWeek, localDay } from "../../../../src/naast/browser/interview/calendar";

const WEEKS: [string, string][] = [
  ["2026-11-24T23:59", "2026-W48"],
  ["2026-01-01T00:00", "2026-W01"],
  ["2027-01-03T12:00", "2026-W53"],
  ["2027-01-04T00:00", "2027-W01"],
  ["2024-12-30T08:00", "2025-W01"],
];

for (const [moment, week] of WEEKS) {
  test(`${moment} lies in ${week}`, () => assert.equal(isoWeek(new Date(moment)), week));
}

test("the day is that of the phone", () => {
  assert.equal(localDay(new Date("2026-03-05T00:30")), "2026-03-05");
});
