import assert from "node:assert/strict";
import { test } from "node:test";
import { createVault, decrypt, encrypt, pinIsGood, TRIES, unlock } from "../../../../src/naast/browser/interview/vault";
import type { VaultRecord } from "../../../../src/naast/browser/interview/vault";
import type { Write } from "../../../../src/naast/browser/shared/db";
import { Shelf } from "./shelf";

const PIN = "258036";

async function safe() {
  const db = new Shelf();
  const storage = {
    db,
    vault: async () => db.store("values").get("vault") as VaultRecord | undefined,
    withoutDraft: (): Write[] => [{ store: "values", key: "draft", remove: true }],
  };
  const key = await createVault(storage, PIN);
  db.store("values").set("draft", await encrypt(key, { answer: "ja" }));
  db.store("queue").set("sealed", "waits");
  return { db, storage };
}

test("the right code opens the draft", async () => {
  const { db, storage } = await safe();
  const opened = await unlock(storage, PIN);
  assert.equal(opened.kind, "open");
  if (opened.kind !== "open") return;
  const draft = db.store("values").get("draft") as Parameters<typeof decrypt>[1];
  assert.deepEqual(await decrypt(opened.key, draft), { answer: "ja" });
});

test("a wrong code costs a try, the right one gives them back", async () => {
  const { storage } = await safe();
  assert.deepEqual(await unlock(storage, "000111"), { kind: "wrong", left: TRIES - 1 });
  assert.deepEqual(await unlock(storage, "000111"), { kind: "wrong", left: TRIES - 2 });
  await unlock(storage, PIN);
  assert.equal((await storage.vault())?.left, TRIES);
});

test("a try is counted before it is made", async () => {
  const { db, storage } = await safe();
  const seen: unknown[] = [];
  db.beforeWrite = () => seen.push((db.store("values").get("vault") as VaultRecord).left);
  await unlock(storage, "000111");
  assert.deepEqual(seen, [TRIES]);
  assert.equal((await storage.vault())?.left, TRIES - 1);
});

test("ten wrong codes wipe the draft and leave the sealed queue", async () => {
  const { db, storage } = await safe();
  const outcomes = [];
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    outcomes.push((await unlock(storage, "000111")).kind);
  }
  assert.equal(outcomes.at(-1), "wiped");
  assert.equal(db.store("values").has("draft"), false);
  assert.equal(db.store("values").has("vault"), false);
  assert.equal(db.store("queue").get("sealed"), "waits");
});

test("the derivation is slow enough for the rule", async () => {
  const { storage } = await safe();
  assert.ok(((await storage.vault())?.iterations ?? 0) >= 600_000);
});

test("codes that anybody would try first are refused", () => {
  for (const pin of ["111111", "123456", "654321", "24680", "12345a"]) {
    assert.equal(pinIsGood(pin), false, pin);
  }
  assert.equal(pinIsGood(PIN), true);
});
