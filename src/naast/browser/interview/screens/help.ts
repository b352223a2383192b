// Someone to call, and what this phone keeps.

import type { App, Screen } from "../app";
import { button, h, heading, paragraph } from "../dom";
import { lock } from "../opening";
import { LANGUAGE_CODES } from "../strings";
import { goHome } from "../talking";
import { exportButton } from "./export";
import { languageRow } from "./languages";
import { backup, openRedCard } from "./redcard";

export function helpScreen(app: App): Screen {
  return async () => {
    const { words } = app;
    const persistent = (await navigator.storage?.persisted?.().catch(() => false)) ?? false;
    return [
      h(
        "main",
        { class: "screen" },
        heading(words.help),
        h(
          "div",
          { class: "stack" },
          backup(app),
          button(
            words.redCard,
            () => void openRedCard(app, () => app.show(helpScreen(app))),
            "big red",
          ),
        ),
        h("h2", {}, words.helpPhone),
        paragraph(words.helpKept),
        paragraph(persistent ? words.helpPersistent : words.helpNotPersistent),
        paragraph(words.helpClear),
        await exportButton(app),
        button(words.lockNow, () => void lock(app), "big"),
        h("h2", {}, words.language),
        languageRow(words, LANGUAGE_CODES, app.language, (code) => app.speakAppLanguage(code)),
        button(words.toHome, () => void goHome(app), "big primary"),
      ),
    ];
  };
}
