import assert from "node:assert/strict";
import { test } from "node:test";
import { Keeper } from "../../../../src/naast/browser/interview/keeper";

test("taps while a write runs make one more write, with the newest answer", async () => {
  const written: number[] = [];
  const releases: (() => void)[] = [];
  let newest = 1;
  const keeper = new Keeper(async () => {
    written.push(newest);
    await new Promise<void>((resolve) => releases.push(resolve));
  });
  const first = keeper.keep();
  newest = 2;
  void keeper.keep();
  newest = 3;
  const last = keeper.keep();
  releases[0]?.();
  await new Promise((resolve) => setImmediate(resolve));
  releases[1]?.();
  await Promise.all([first, last]);
  assert.deepEqual(written, [1, 3]);
});

test("after a failed write the next one is made", async () => {
  let fails = true;
  let writes = 0;
  const keeper = new Keeper(async () => {
    writes += 1;
    if (fails) throw new Error("disk full");
  });
  await assert.rejects(keeper.keep());
  fails = false;
  await keeper.keep();
  assert.equal(writes, 2);
});
