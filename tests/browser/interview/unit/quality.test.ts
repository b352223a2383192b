import assert from "node:assert/strict";
import { test } from "node:test";
import { quality, type Course } from "../../../../src/naast/browser/interview/quality";

const course = (changes: Partial<Course>): Course => ({
  seconds: 200,
  shown: 20,
  skipped: 0,
  positions: [],
  ...changes,
});

test("a usual talk has nothing to see", () => {
  assert.deepEqual(quality(course({})), {
    duration: "normal",
    straight_lining: "none",
    refusals: "none",
  });
});

test("three seconds a question is short, more than a minute is long", () => {
  assert.equal(quality(course({ seconds: 60 })).duration, "short");
  assert.equal(quality(course({ seconds: 1300 })).duration, "long");
});

const SERIES: [number[], string][] = [
  [[1, 1, 1, 1], "much"],
  [[1, 1, 1, 1, 2], "some"],
  [[1, 1, 1, 2, 2], "none"],
  [[1, 1, 1], "none"],
];

for (const [positions, found] of SERIES) {
  test(`positions ${positions.join(" ")} on scales show ${found} straight-lining`, () => {
    assert.equal(quality(course({ positions })).straight_lining, found);
  });
}

test("a third skipped is many", () => {
  assert.equal(quality(course({ skipped: 1 })).refusals, "some");
  assert.equal(quality(course({ skipped: 7 })).refusals, "many");
});

test("a talk without any question does not divide by nothing", () => {
  assert.equal(quality(course({ shown: 0, seconds: 0 })).duration, "short");
});
