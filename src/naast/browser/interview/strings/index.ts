// Languages of the app itself. Only Dutch was checked by a native speaker; the others are drafts.
// They enter a live round with a questionnaire whose translation a named person has checked on the
// phone, with these words around it (RULINGS 7).

import { ar } from "./ar";
import { en } from "./en";
import { fy } from "./fy";
import { nl } from "./nl";
import { tr } from "./tr";
import type { Words } from "./words";

export type LanguageCode = "nl" | "fy" | "en" | "tr" | "ar";
export type { Words };

export interface AppLanguage {
  readonly name: string;
  readonly dir: "ltr" | "rtl";
  readonly words: Words;
}

export const LANGUAGES: Readonly<Record<LanguageCode, AppLanguage>> = {
  nl: { name: "Nederlands", dir: "ltr", words: nl },
  fy: { name: "Frysk", dir: "ltr", words: fy },
  en: { name: "English", dir: "ltr", words: en },
  tr: { name: "Türkçe", dir: "ltr", words: tr },
  ar: { name: "العربية", dir: "rtl", words: ar },
};

export const LANGUAGE_CODES = Object.keys(LANGUAGES) as LanguageCode[];

export function isLanguageCode(code: string): code is LanguageCode {
  return code in LANGUAGES;
}
