// The three things the phone asks of the server. Submissions carry no cookie: the server cannot
// know which account sent them, and is not told.

import { sha256Hex, type Bytes } from "../shared/bytes";
import type { Verdict } from "../shared/outbox";
import type { Package } from "./types";

export interface Addresses {
  readonly engine: string;
  readonly worker: string;
  readonly package: string;
  readonly submission: string;
  readonly signIn: string;
}

export type Fetched =
  | { readonly kind: "package"; readonly package: Package }
  | { readonly kind: "signed-out" }
  | { readonly kind: "unreachable" };

const PATIENCE = 30_000;
/** Answers that another try will not change. Anything else may be a portal or a busy server. */
const FINAL = new Set([400, 404, 409, 410, 413]);

export function addresses(page: HTMLElement): Addresses {
  const { engine, worker, package: pack, submission, signIn } = page.dataset;
  if (!engine || !worker || !pack || !submission || !signIn) {
    throw new Error("the page does not name its addresses");
  }
  return { engine, worker, package: pack, submission, signIn };
}

export async function fetchPackage(address: string): Promise<Fetched> {
  try {
    const response = await fetch(address, {
      credentials: "same-origin",
      cache: "no-store",
      redirect: "manual",
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (response.type === "opaqueredirect" || [401, 403].includes(response.status)) {
      return { kind: "signed-out" };
    }
    if (!response.ok) return { kind: "unreachable" };
    const pack = (await response.json()) as Package;
    return Array.isArray(pack.forms) ? { kind: "package", package: pack } : { kind: "unreachable" };
  } catch {
    return { kind: "unreachable" };
  }
}

export async function submit(address: string, body: Bytes): Promise<Verdict> {
  try {
    const response = await fetch(address, {
      method: "POST",
      credentials: "omit",
      cache: "no-store",
      redirect: "error",
      referrerPolicy: "no-referrer",
      headers: {
        "Content-Type": "application/json",
        "X-Naast-Digest": `sha-256=${await sha256Hex(body)}`,
      },
      body,
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (response.status === 201) return { kind: "delivered" };
    if (FINAL.has(response.status)) return { kind: "refused", status: response.status };
    const after = Number(response.headers.get("Retry-After"));
    return { kind: "later", afterSeconds: Number.isFinite(after) && after > 0 ? after : null };
  } catch {
    return { kind: "later", afterSeconds: null };
  }
}
