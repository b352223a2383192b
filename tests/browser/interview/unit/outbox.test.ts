import assert from "node:assert/strict";
import { test } from "node:test";
import { text, utf8, type Bytes } from "../../../../src/naast/browser/shared/bytes";
import { Outbox, shuffled, type Verdict } from "../../../../src/naast/browser/shared/outbox";
import { Shelf } from "./shelf";

function outbox(answer: (body: string) => Verdict) {
  const db = new Shelf();
  const sent: string[] = [];
  const waits: number[] = [];
  const retries: (() => void)[] = [];
  const box = new Outbox({
    db,
    store: "queue",
    send: async (body: Bytes) => {
      sent.push(text(body));
      return answer(text(body));
    },
    onDelivered: async () => [{ store: "values", key: "sent", value: sent.length }],
    schedule: (run, seconds) => {
      retries.push(run);
      waits.push(seconds);
    },
  });
  return { box, db, sent, waits, retries };
}

const later: Verdict = { kind: "later", afterSeconds: null };
const delivered: Verdict = { kind: "delivered" };

test("what the server acknowledged is gone and counted in one transaction", async () => {
  const { box, db } = outbox(() => delivered);
  await box.add(utf8("one"));
  await box.flush();
  assert.deepEqual(await box.counts(), { waiting: 0, refused: 0 });
  assert.equal(db.store("values").get("sent"), 1);
});

test("a crash between acknowledgement and removal keeps the talk", async () => {
  const { box, db } = outbox(() => delivered);
  await box.add(utf8("one"));
  db.beforeWrite = () => {
    throw new Error("the battery died");
  };
  await assert.rejects(box.flush());
  db.beforeWrite = () => undefined;
  assert.deepEqual(await box.counts(), { waiting: 1, refused: 0 });
});

test("a retry sends the very same bytes", async () => {
  let online = false;
  const { box, sent } = outbox(() => (online ? delivered : later));
  await box.add(utf8("sealed once"));
  await box.flush();
  online = true;
  await box.flush();
  assert.deepEqual(sent, ["sealed once", "sealed once"]);
});

test("without a network the rest waits and the next try comes later and later", async () => {
  const { box, sent, waits } = outbox(() => later);
  await box.add(utf8("one"));
  await box.add(utf8("two"));
  for (let round = 0; round < 7; round += 1) await box.flush();
  assert.equal(sent.length, 7);
  assert.deepEqual(waits, [30, 60, 120, 240, 480, 900, 900]);
});

test("the server may ask to wait longer", async () => {
  const { box, waits } = outbox(() => ({ kind: "later", afterSeconds: 90 }));
  await box.add(utf8("one"));
  await box.flush();
  assert.deepEqual(waits, [90]);
});

test("the planned retry sends", async () => {
  let online = false;
  const { box, retries } = outbox(() => (online ? delivered : later));
  await box.add(utf8("one"));
  await box.flush();
  online = true;
  retries[0]?.();
  await box.flush();
  assert.equal((await box.counts()).waiting, 0);
});

test("what is refused stays, is not sent again by itself, and holds up nothing", async () => {
  const { box, sent } = outbox((body) =>
    body === "closed" ? { kind: "refused", status: 410 } : delivered,
  );
  await box.add(utf8("closed"));
  await box.add(utf8("fine"));
  await box.flush();
  await box.flush();
  assert.deepEqual(await box.counts(), { waiting: 0, refused: 1 });
  assert.deepEqual(await box.refusals(), [410]);
  assert.equal(sent.filter((body) => body === "closed").length, 1);
  assert.deepEqual((await box.bodies()).map((body) => text(body)), ["closed"]);
});

test("a person may offer what was refused again", async () => {
  let open = false;
  const { box } = outbox(() => (open ? delivered : { kind: "refused", status: 410 }));
  await box.add(utf8("one"));
  await box.flush();
  open = true;
  await box.retryRefused();
  assert.deepEqual(await box.counts(), { waiting: 0, refused: 0 });
});

test("two calls at once send each talk once", async () => {
  const { box, sent } = outbox(() => delivered);
  await box.add(utf8("one"));
  await Promise.all([box.flush(), box.flush()]);
  assert.deepEqual(sent, ["one"]);
});

test("sealing and leaving the draft behind is one transaction", async () => {
  const { box, db } = outbox(() => later);
  db.store("values").set("draft", "secret");
  await box.add(utf8("one"), [{ store: "values", key: "draft", remove: true }]);
  assert.equal(db.store("values").has("draft"), false);
});

test("the order of sending is not the order of the talks", () => {
  const numbers = Array.from({ length: 200 }, (_, index) => index);
  const mixed = shuffled(numbers);
  assert.notDeepEqual(mixed, numbers);
  assert.deepEqual([...mixed].sort((one, other) => one - other), numbers);
});
