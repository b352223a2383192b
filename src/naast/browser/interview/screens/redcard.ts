// What to do when someone is in need. Nothing of it is kept: no write, no count, no clock.

import type { App } from "../app";
import { button, h, heading, paragraph, phoneLink } from "../dom";
import { openLocked } from "../opening";

export function openRedCard(app: App, back: () => Promise<void>): Promise<void> {
  app.current?.session.stopClock();
  const unlocked = app.key !== null;
  // The app may lock itself while this card is up; then the code comes first.
  const leave = (): Promise<void> => (unlocked && !app.key ? openLocked(app) : back());
  return app.show(() => redCard(app, leave));
}

function redCard(app: App, back: () => Promise<void>): Node[] {
  const { words, pack } = app;
  const lines = pack?.red_card.lines.length ? pack.red_card.lines : words.redLines;
  // The lines of the package are the programme's own words, in Dutch.
  const lang = pack?.red_card.lines.length ? "nl" : null;
  return [
    h(
      "main",
      { class: "screen red-card" },
      heading(words.redTitle),
      h("ul", { class: "say", lang }, ...lines.slice(0, 2).map((line) => h("li", {}, line))),
      h(
        "div",
        { class: "stack" },
        phoneLink(words.call113, "0800-0113", "big"),
        phoneLink(words.call112, "112", "big"),
        backup(app),
      ),
      paragraph(words.noTrace, "quiet"),
      button(words.back, () => void back(), "big primary"),
    ),
  ];
}

export function backup(app: App): HTMLElement | null {
  const card = app.pack?.red_card;
  if (!card?.backup_phone) return null;
  return phoneLink(app.words.callBackup(card.backup_role), card.backup_phone, "big");
}
