import assert from "node:assert/strict";
import { test } from "node:test";
import { text, type Bytes } from "../../../../src/naast/browser/shared/bytes";
import { instanceId, padded, seal, type Contents } from "../../../../src/naast/browser/interview/seal";
import type { TalkContext } from "../../../../src/naast/browser/interview/types";

const INSTANCE = "uuid:0b0e5da5-9993-4eed-b5b6-9ddde2a892bc";
const CONTENTS: Contents = {
  area: "WK1",
  area_year: 2024,
  week: "2026-W48",
  language: "ar",
  xml: `<data><q>نعم</q><meta><instanceID>${INSTANCE}</instanceID></meta></data>`,
};

async function sealed() {
  const pair = await crypto.subtle.generateKey(
    { name: "RSA-OAEP", hash: "SHA-256", modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) },
    true,
    ["wrapKey", "unwrapKey"],
  );
  const jwk = await crypto.subtle.exportKey("jwk", pair.publicKey);
  const context: TalkContext = {
    form: { form_id: "f", version: "2", title: "", xform: "", languages: [], practice: false },
    key: { id: "k", jwk },
    wave: { id: "w", title: "", token: "t", closes: null },
  };
  const quality = { duration: "normal", straight_lining: "none", refusals: "none" } as const;
  const body = await seal({ context, shift: "ab".repeat(16), quality, contents: CONTENTS });
  return { pair, envelope: JSON.parse(text(body)) as Record<string, string> };
}

const bytes = (base64: string) => Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));

async function opened(pair: CryptoKeyPair, envelope: Record<string, string>, wave: string) {
  const { wrapped_key = "", iv = "", data = "" } = envelope;
  const key = await crypto.subtle.unwrapKey(
    "raw", bytes(wrapped_key), pair.privateKey, "RSA-OAEP", "AES-GCM", false, ["decrypt"],
  );
  const additionalData = new TextEncoder().encode(`naast-envelope-1|k|f|2|${wave}|${INSTANCE}`);
  return crypto.subtle.decrypt({ name: "AES-GCM", iv: bytes(iv), additionalData }, key, bytes(data));
}

test("the holder of the private key reads what was said", async () => {
  const { pair, envelope } = await sealed();
  assert.deepEqual(JSON.parse(text(await opened(pair, envelope, "w"))), CONTENTS);
});

test("an envelope cannot be moved to another round", async () => {
  const { pair, envelope } = await sealed();
  await assert.rejects(opened(pair, envelope, "another"));
});

test("nothing of the answers can be read on the envelope", async () => {
  const { envelope } = await sealed();
  const outside = JSON.stringify(envelope);
  for (const word of ["نعم", "WK1", "2026-W48", "area", "language"]) {
    assert.ok(!outside.includes(word), word);
  }
});

test("lengths are rounded up, so that they tell nothing", () => {
  const sizes = [1, 100, 2048].map((size) => padded(new Uint8Array(size) as Bytes).length);
  assert.deepEqual(sizes, [2048, 2048, 2048]);
  assert.equal(padded(new Uint8Array(2049) as Bytes).length, 4096);
});

test("a form without an instanceID is never sealed", () => {
  assert.throws(() => instanceId("<data><q>1</q></data>"));
});

test("an instanceID with a prefix is found", () => {
  assert.equal(instanceId(`<orx:instanceID>${INSTANCE}</orx:instanceID>`), INSTANCE);
});
