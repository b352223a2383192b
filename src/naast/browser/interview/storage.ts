// What the phone keeps, by name. The queue is sealed, the draft is encrypted under the PIN, the
// rest says nothing about a talk. Counts are of today only.

import { hex, randomBytes } from "../shared/bytes";
import { openDatabase, type Database, type Write } from "../shared/db";
import { localDay } from "./calendar";
import type { LanguageCode } from "./strings";
import type { Package, Place, Shift, TalkContext } from "./types";
import type { Encrypted, VaultRecord } from "./vault";

export const STORE = { values: "values", queue: "queue" } as const;

interface Sent {
  readonly day: string;
  readonly count: number;
}

interface Shifts {
  readonly day: string;
  readonly current: Place;
  /** One token per place and day: going back to a place continues its shift. */
  readonly tokens: Readonly<Record<string, string>>;
}

export class Storage {
  private constructor(
    readonly db: Database,
    private readonly now: () => Date,
  ) {}

  static async open(now: () => Date): Promise<Storage> {
    return new Storage(await openDatabase("naast-gesprek", 1, Object.values(STORE)), now);
  }

  vault(): Promise<VaultRecord | undefined> {
    return this.value("vault");
  }

  package(): Promise<Package | undefined> {
    return this.value("package");
  }

  setPackage(pack: Package): Promise<void> {
    return this.db.put(STORE.values, "package", pack);
  }

  async language(): Promise<LanguageCode> {
    return (await this.value<LanguageCode>("language")) ?? "nl";
  }

  setLanguage(code: LanguageCode): Promise<void> {
    return this.db.put(STORE.values, "language", code);
  }

  /** Today's place and shift, or nothing when the day is new. */
  async shift(): Promise<Shift | null> {
    const shifts = await this.shiftsOfToday();
    if (!shifts) return null;
    const token = shifts.tokens[placeKey(shifts.current)];
    return token ? { day: shifts.day, place: shifts.current, token } : null;
  }

  async choosePlace(place: Place): Promise<void> {
    const known = (await this.shiftsOfToday())?.tokens ?? {};
    const key = placeKey(place);
    const tokens = { ...known, [key]: known[key] ?? hex(randomBytes(16)) };
    const shifts: Shifts = { day: localDay(this.now()), current: place, tokens };
    await this.db.put(STORE.values, "shifts", shifts);
  }

  async sentToday(): Promise<number> {
    const sent = await this.value<Sent>("sent");
    return sent?.day === localDay(this.now()) ? sent.count : 0;
  }

  async oneMoreSent(): Promise<Write[]> {
    const value: Sent = { day: localDay(this.now()), count: (await this.sentToday()) + 1 };
    return [{ store: STORE.values, key: "sent", value }];
  }

  draft(): Promise<Encrypted | undefined> {
    return this.value("draft");
  }

  draftContext(): Promise<TalkContext | undefined> {
    return this.value("draft-context");
  }

  saveDraft(draft: Encrypted): Promise<void> {
    return this.db.put(STORE.values, "draft", draft);
  }

  beginDraft(draft: Encrypted, context: TalkContext): Promise<void> {
    return this.db.write([
      { store: STORE.values, key: "draft", value: draft },
      { store: STORE.values, key: "draft-context", value: context },
    ]);
  }

  withoutDraft(): Write[] {
    return [
      { store: STORE.values, key: "draft", remove: true },
      { store: STORE.values, key: "draft-context", remove: true },
    ];
  }

  private async shiftsOfToday(): Promise<Shifts | null> {
    const shifts = await this.value<Shifts>("shifts");
    return shifts?.day === localDay(this.now()) ? shifts : null;
  }

  private value<T>(key: string): Promise<T | undefined> {
    return this.db.get<T>(STORE.values, key);
  }
}

function placeKey(place: Place): string {
  return `${place.code} ${place.year}`;
}
