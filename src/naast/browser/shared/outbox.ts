// Things that wait on the device until the server has them. Bytes never change between tries,
// an item leaves only after the server acknowledged it, and what is refused stays and is shown.

import type { Bytes } from "./bytes";
import type { Database, Write } from "./db";

export interface OutboxItem {
  readonly body: Bytes;
  /** HTTP status with which the server refused it, or null while it waits. */
  readonly refused: number | null;
}

export type Verdict =
  | { readonly kind: "delivered" }
  | { readonly kind: "refused"; readonly status: number }
  | { readonly kind: "later"; readonly afterSeconds: number | null };

export interface Counts {
  readonly waiting: number;
  readonly refused: number;
}

export interface OutboxOptions {
  readonly db: Pick<Database, "entries" | "put" | "write">;
  readonly store: string;
  readonly send: (body: Bytes) => Promise<Verdict>;
  /** Writes that belong in the same transaction as the removal of a delivered item. */
  readonly onDelivered?: () => Promise<readonly Write[]>;
  readonly onChange?: () => void;
  readonly schedule?: (run: () => void, seconds: number) => void;
}

const FIRST_WAIT = 30;
const LONGEST_WAIT = 15 * 60;

export class Outbox {
  private running: Promise<void> | null = null;
  private failures = 0;

  constructor(private readonly options: OutboxOptions) {}

  async add(body: Bytes, together: readonly Write[] = []): Promise<void> {
    const item: OutboxItem = { body, refused: null };
    // A random key: the order in which talks were held is written nowhere.
    const write: Write = { store: this.options.store, key: crypto.randomUUID(), value: item };
    await this.options.db.write([write, ...together]);
    this.options.onChange?.();
  }

  async counts(): Promise<Counts> {
    const items = await this.entries();
    const refused = items.filter(([, item]) => item.refused !== null).length;
    return { waiting: items.length - refused, refused };
  }

  async refusals(): Promise<number[]> {
    const items = await this.entries();
    return items.flatMap(([, item]) => (item.refused === null ? [] : [item.refused]));
  }

  async bodies(): Promise<Bytes[]> {
    return shuffled(await this.entries()).map(([, item]) => item.body);
  }

  /** Offers refused items again, for instance after the coordinator opened the round. */
  async retryRefused(): Promise<void> {
    const items = await this.entries();
    await this.options.db.write(
      items.map(([key, item]) => ({
        store: this.options.store,
        key,
        value: { ...item, refused: null } satisfies OutboxItem,
      })),
    );
    await this.flush();
  }

  /** Sends what waits. A second call while one runs waits for that one. */
  flush(): Promise<void> {
    this.running ??= this.round().finally(() => {
      this.running = null;
      this.options.onChange?.();
    });
    return this.running;
  }

  private async round(): Promise<void> {
    const waiting = (await this.entries()).filter(([, item]) => item.refused === null);
    for (const [key, item] of shuffled(waiting)) {
      const verdict = await this.options.send(item.body);
      if (verdict.kind === "later") {
        this.waitAndRetry(verdict.afterSeconds);
        return;
      }
      await this.settle(key, item, verdict);
      this.options.onChange?.();
    }
    this.failures = 0;
  }

  private async settle(key: string, item: OutboxItem, verdict: Verdict): Promise<void> {
    const { db, store } = this.options;
    if (verdict.kind === "refused") {
      await db.put(store, key, { ...item, refused: verdict.status } satisfies OutboxItem);
      return;
    }
    const extra = (await this.options.onDelivered?.()) ?? [];
    await db.write([{ store, key, remove: true }, ...extra]);
  }

  private waitAndRetry(afterSeconds: number | null): void {
    const wait = Math.min(FIRST_WAIT * 2 ** this.failures, LONGEST_WAIT);
    this.failures += 1;
    this.options.schedule?.(() => void this.flush(), Math.max(wait, afterSeconds ?? 0));
  }

  private entries(): Promise<[string, OutboxItem][]> {
    return this.options.db.entries<OutboxItem>(this.options.store);
  }
}

/** Fisher and Yates with the browser's own randomness. */
export function shuffled<T>(items: readonly T[]): T[] {
  const result = [...items];
  for (let last = result.length - 1; last > 0; last -= 1) {
    const pick = randomBelow(last + 1);
    [result[last], result[pick]] = [result[pick] as T, result[last] as T];
  }
  return result;
}

function randomBelow(limit: number): number {
  const range = 2 ** 32 - (2 ** 32 % limit);
  for (;;) {
    const [draw = 0] = crypto.getRandomValues(new Uint32Array(1));
    if (draw < range) return draw % limit;
  }
}
