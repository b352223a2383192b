// Which forms and languages may be used now.

import { localDay } from "./calendar";
import { isLanguageCode, type LanguageCode } from "./strings";
import type { Form, Package, TalkContext } from "./types";

export interface OfferedLanguage {
  readonly code: LanguageCode;
  readonly reviewed: boolean;
}

/**
 * In a live round only languages that a named person checked. Checking is done on the phone, in
 * practice, where the app's own words stand around the questions: it covers both.
 */
export function offeredLanguages(form: Form): OfferedLanguage[] {
  const spoken = form.languages.flatMap(({ code, reviewed }) =>
    isLanguageCode(code) ? [{ code, reviewed }] : [],
  );
  return form.practice ? spoken : spoken.filter(({ reviewed }) => reviewed);
}

export function practiceForms(pack: Package): Form[] {
  return pack.forms.filter((form) => form.practice);
}

/** Talks that can begin: a round that is open, a key to seal with, a language to speak. */
export function liveTalks(pack: Package, now: Date): TalkContext[] {
  const { programme, wave } = pack;
  if (!programme?.public_key_jwk || !programme.key_id || !wave) return [];
  const today = localDay(now);
  if (today > programme.ends || (wave.closes !== null && today > wave.closes)) return [];
  const key = { id: programme.key_id, jwk: programme.public_key_jwk };
  return pack.forms
    .filter((form) => !form.practice && offeredLanguages(form).length > 0)
    .map((form) => ({ form, key, wave }));
}
