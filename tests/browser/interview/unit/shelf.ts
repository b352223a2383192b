// A database in memory with the same calls as the real one.

import type { Write } from "../../../../src/naast/browser/shared/db";

export class Shelf {
  readonly stores = new Map<string, Map<string, unknown>>();
  /** Called before each transaction; throws to play a full disk. */
  beforeWrite: () => void = () => undefined;

  async get(store: string, key: string): Promise<unknown> {
    return this.store(store).get(key);
  }

  async entries<T>(store: string): Promise<[string, T][]> {
    return [...this.store(store)].map(([key, value]) => [key, value as T]);
  }

  async put(store: string, key: string, value: unknown): Promise<void> {
    await this.write([{ store, key, value }]);
  }

  async write(writes: readonly Write[]): Promise<void> {
    this.beforeWrite();
    for (const write of writes) {
      if ("remove" in write) this.store(write.store).delete(write.key);
      else this.store(write.store).set(write.key, structuredClone(write.value));
    }
  }

  store(name: string): Map<string, unknown> {
    const store = this.stores.get(name) ?? new Map<string, unknown>();
    this.stores.set(name, store);
    return store;
  }
}
