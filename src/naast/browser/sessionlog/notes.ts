// What was noted of a session and waits on this phone until the server has it.

import { text, utf8, type Bytes } from "../shared/bytes";
import { openDatabase, type Database } from "../shared/db";
import type { OutboxItem } from "../shared/outbox";
import type { Values } from "../keepform/store";

export const OUTBOX = "outbox";
export const DRAFTS = "drafts";
const DAY = 24 * 60 * 60 * 1000;
const DRAFT_DAYS = 3;

export interface Note {
  readonly session: string;
  readonly title: string;
  readonly address: string;
  /** The fields of the form, in order, as the server's own form would send them. */
  readonly fields: readonly (readonly [name: string, value: string])[];
}

/** What was tapped on a page that was left before [Done]. */
export interface Draft {
  readonly client: string;
  readonly values: Values;
  readonly at: number;
}

export interface Waiting {
  readonly key: string;
  readonly note: Note;
  readonly refused: number | null;
}

export function openNotes(): Promise<Database> {
  return openDatabase("naast-vastleggen", 1, [OUTBOX, DRAFTS]);
}

export function packed(note: Note): Bytes {
  return utf8(JSON.stringify(note));
}

export function unpacked(body: Bytes): Note {
  return JSON.parse(text(body)) as Note;
}

export async function waiting(db: Database): Promise<Waiting[]> {
  const items = await db.entries<OutboxItem>(OUTBOX);
  return items.map(([key, item]) => ({ key, note: unpacked(item.body), refused: item.refused }));
}

/** Half a note that nobody came back for goes; words should not lie about on a phone. */
export async function forgetOldDrafts(db: Database, now: number): Promise<void> {
  const drafts = await db.entries<Draft>(DRAFTS);
  const old = drafts.filter(([, draft]) => now - draft.at > DRAFT_DAYS * DAY);
  await db.write(old.map(([key]) => ({ store: DRAFTS, key, remove: true })));
}

/** A refused note goes back into its form, to be changed and sent anew. */
export async function backToForm(db: Database, item: Waiting, now: number): Promise<void> {
  const values: Values = {};
  for (const [name, value] of item.note.fields) (values[name] ??= []).push(value);
  const draft: Draft = { client: crypto.randomUUID(), values, at: now };
  await db.write([
    { store: DRAFTS, key: item.note.session, value: draft },
    { store: OUTBOX, key: item.key, remove: true },
  ]);
}
