// When this window cannot be the one that works.

import type { App, Screen } from "../app";
import { button, h, heading, paragraph } from "../dom";
import { LANGUAGES } from "../strings";

export function otherWindow(app: App, takeOver: () => void): Screen {
  return () => [
    h(
      "main",
      { class: "screen" },
      heading(app.words.otherTitle),
      paragraph(app.words.otherText),
      button(app.words.otherHere, takeOver, "big primary"),
    ),
  ];
}

export function unsupported(): HTMLElement {
  const { words } = LANGUAGES.nl;
  return h(
    "main",
    { class: "screen" },
    heading(words.unsupportedTitle),
    paragraph(words.unsupportedText),
  );
}
