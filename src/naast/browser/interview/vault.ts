// The PIN guards the draft: a random key, wrapped under a key that is slow to derive from the PIN.
// The number of tries is written before a try, so that pulling the plug gains nothing. Who copies
// the storage can try at leisure: that is why only the draft depends on the PIN (RULINGS 1.1).

import { randomBytes, text, utf8, type Bytes } from "../shared/bytes";
import type { Database } from "../shared/db";
import { STORE, type Storage } from "./storage";

const ITERATIONS = 600_000;
export const TRIES = 10;
export const PIN_LENGTH = 6;

export interface VaultRecord {
  readonly salt: Bytes;
  readonly iterations: number;
  readonly iv: Bytes;
  readonly wrapped: ArrayBuffer;
  readonly left: number;
}

export interface Encrypted {
  readonly iv: Bytes;
  readonly data: ArrayBuffer;
}

/** The part of the storage that guards the draft. */
export type Safe = Pick<Storage, "vault" | "withoutDraft"> & {
  readonly db: Pick<Database, "put" | "write">;
};

export type Unlocking =
  | { readonly kind: "open"; readonly key: CryptoKey }
  | { readonly kind: "wrong"; readonly left: number }
  | { readonly kind: "wiped" };

/** Six digits that are not a row of the same or of neighbours. */
export function pinIsGood(pin: string): boolean {
  if (!new RegExp(`^[0-9]{${PIN_LENGTH}}$`).test(pin)) return false;
  const steps = new Set<number>();
  for (let at = 1; at < pin.length; at += 1) steps.add(Number(pin[at]) - Number(pin[at - 1]));
  return steps.size > 1;
}

export async function createVault(storage: Safe, pin: string): Promise<CryptoKey> {
  const draftKey = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, true, [
    "encrypt",
    "decrypt",
  ]);
  const salt = randomBytes(16);
  const iv = randomBytes(12);
  const guard = await keyFromPin(pin, salt, ITERATIONS);
  const wrapped = await crypto.subtle.wrapKey("raw", draftKey, guard, { name: "AES-GCM", iv });
  const record: VaultRecord = { salt, iterations: ITERATIONS, iv, wrapped, left: TRIES };
  await storage.db.write([
    { store: STORE.values, key: "vault", value: record },
    ...storage.withoutDraft(),
  ]);
  return unwrap(record, guard);
}

export async function unlock(storage: Safe, pin: string): Promise<Unlocking> {
  const record = await storage.vault();
  if (!record) return { kind: "wiped" };
  const tried: VaultRecord = { ...record, left: record.left - 1 };
  await storage.db.put(STORE.values, "vault", tried);
  try {
    const guard = await keyFromPin(pin, record.salt, record.iterations);
    const key = await unwrap(record, guard);
    await storage.db.put(STORE.values, "vault", { ...record, left: TRIES });
    return { kind: "open", key };
  } catch {
    if (tried.left > 0) return { kind: "wrong", left: tried.left };
    await storage.db.write([
      { store: STORE.values, key: "vault", remove: true },
      ...storage.withoutDraft(),
    ]);
    return { kind: "wiped" };
  }
}

export async function encrypt(key: CryptoKey, value: unknown): Promise<Encrypted> {
  const iv = randomBytes(12);
  const clear = utf8(JSON.stringify(value));
  return { iv, data: await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, clear) };
}

export async function decrypt<T>(key: CryptoKey, { iv, data }: Encrypted): Promise<T> {
  return JSON.parse(text(await crypto.subtle.decrypt({ name: "AES-GCM", iv }, key, data))) as T;
}

async function keyFromPin(pin: string, salt: Bytes, iterations: number): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey("raw", utf8(pin), "PBKDF2", false, ["deriveKey"]);
  return crypto.subtle.deriveKey(
    { name: "PBKDF2", hash: "SHA-256", salt, iterations },
    material,
    { name: "AES-GCM", length: 256 },
    false,
    ["wrapKey", "unwrapKey"],
  );
}

function unwrap(record: VaultRecord, guard: CryptoKey): Promise<CryptoKey> {
  return crypto.subtle.unwrapKey(
    "raw",
    record.wrapped,
    guard,
    { name: "AES-GCM", iv: record.iv },
    { name: "AES-GCM" },
    false,
    ["encrypt", "decrypt"],
  );
}
