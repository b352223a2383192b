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
const positions = (list: string, ...indexes: number[]) => indexes.map((index) => ({ list, index }));

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

test("the same place in one list each time is straight-lining", () => {
  const same = positions("a b c", 1, 1, 1, 1);
  assert.equal(quality(course({ positions: same })).straight_lining, "much");
});

test("nearly always the same is some straight-lining", () => {
  const nearly = positions("a b c", 1, 1, 1, 1, 2);
  assert.equal(quality(course({ positions: nearly })).straight_lining, "some");
});

test("the same place in different lists says nothing", () => {
  const lists = ["a b", "c d", "e f", "g h"].flatMap((list) => positions(list, 0));
  assert.equal(quality(course({ positions: lists })).straight_lining, "none");
});

test("a third skipped is many", () => {
  assert.equal(quality(course({ skipped: 1 })).refusals, "some");
  assert.equal(quality(course({ skipped: 7 })).refusals, "many");
});

test("a talk without any question does not divide by nothing", () => {
  assert.equal(quality(course({ shown: 0, seconds: 0 })).duration, "short");
});
