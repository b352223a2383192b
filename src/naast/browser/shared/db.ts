// A small layer over IndexedDB: promises, and writes that are on the disk when they resolve.

export type Write =
  | { store: string; key: string; value: unknown }
  | { store: string; key: string; remove: true };

export class Database {
  constructor(private readonly idb: IDBDatabase) {
    // A newer version of the app in another window may not be held up by this one.
    idb.onversionchange = () => idb.close();
  }

  get<T>(store: string, key: string): Promise<T | undefined> {
    const request = this.idb.transaction(store).objectStore(store).get(key);
    return settled(request) as Promise<T | undefined>;
  }

  async entries<T>(store: string): Promise<[string, T][]> {
    const objects = this.idb.transaction(store).objectStore(store);
    const [keys, values] = await Promise.all([
      settled(objects.getAllKeys()),
      settled(objects.getAll()),
    ]);
    return keys.map((key, index) => [String(key), values[index] as T]);
  }

  put(store: string, key: string, value: unknown): Promise<void> {
    return this.write([{ store, key, value }]);
  }

  remove(store: string, key: string): Promise<void> {
    return this.write([{ store, key, remove: true }]);
  }

  /** All or nothing: several writes in one transaction. */
  write(writes: readonly Write[]): Promise<void> {
    if (writes.length === 0) return Promise.resolve();
    const stores = [...new Set(writes.map((write) => write.store))];
    const transaction = this.idb.transaction(stores, "readwrite", { durability: "strict" });
    for (const write of writes) {
      const objects = transaction.objectStore(write.store);
      if ("remove" in write) objects.delete(write.key);
      else objects.put(write.value, write.key);
    }
    return new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(transaction.error ?? new Error("write failed"));
      transaction.onabort = () => reject(transaction.error ?? new Error("write aborted"));
    });
  }

  close(): void {
    this.idb.close();
  }
}

/** Opens a database; stores that are not there yet are made, none is ever removed. */
export function openDatabase(
  name: string,
  version: number,
  stores: readonly string[],
): Promise<Database> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = () => {
      for (const store of stores) {
        if (!request.result.objectStoreNames.contains(store)) {
          request.result.createObjectStore(store);
        }
      }
    };
    request.onsuccess = () => resolve(new Database(request.result));
    request.onerror = () => reject(request.error ?? new Error("cannot open"));
    request.onblocked = () => reject(new Error("blocked by another window"));
  });
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("read failed"));
  });
}
