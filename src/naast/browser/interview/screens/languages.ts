// The row of languages: one tap each, by their own names.

import { h } from "../dom";
import { LANGUAGES, type LanguageCode } from "../strings";
import type { Words } from "../strings";

export function languageRow(
  words: Words,
  codes: readonly LanguageCode[],
  chosen: LanguageCode,
  choose: (code: LanguageCode) => void | Promise<void>,
): HTMLElement | null {
  if (codes.length < 2) return null;
  const buttons = codes.map((code) => {
    const { name, dir } = LANGUAGES[code];
    const attributes = {
      type: "button",
      class: "language",
      lang: code,
      dir,
      "aria-pressed": code === chosen ? "true" : "false",
      click: () => void chooseAndStay(code, choose),
    };
    return h("button", attributes, name);
  });
  return h("div", { class: "languages", role: "group", "aria-label": words.language }, ...buttons);
}

/** The screen is drawn anew in the other language; the keyboard stays where it was. */
async function chooseAndStay(
  code: LanguageCode,
  choose: (code: LanguageCode) => void | Promise<void>,
): Promise<void> {
  await choose(code);
  document.querySelector<HTMLElement>(`.language[lang="${code}"]`)?.focus({ preventScroll: true });
}
