// What to do when someone is in need. Nothing of it is kept: no write, no count, no clock.

import type { App } from "../app";
import { button, h, heading, paragraph, phoneLink } from "../dom";
import { openLocked } from "../opening";

export function openRedCard(app: App, back: () => Promise<void>): Promise<void> {
  app.current?.session.stopClock();
  const unlocked = app.key !== null;
  const { spoken } = app;
  // The card is for the ambassador, so it speaks the language of the app and not of the talk.
  app.spoken = app.language;
  const leave = (): Promise<void> => {
    // The app may lock itself while this card is up; then the code comes first.
    if (unlocked && !app.key) return openLocked(app);
    app.spoken = spoken;
    return back();
  };
  return app.show(() => redCard(app, leave));
}

function redCard(app: App, back: () => Promise<void>): Node[] {
  const { words, pack } = app;
  const lines = pack?.red_card.lines.length ? pack.red_card.lines : words.redLines;
  // The lines of the package are the programme's own words, in Dutch.
  const dutch = pack?.red_card.lines.length ? { lang: "nl", dir: "ltr" } : {};
  return [
    h(
      "main",
      { class: "screen talk red-card" },
      heading(words.redTitle),
      h("ul", { class: "say", ...dutch }, ...lines.slice(0, 2).map((line) => h("li", {}, line))),
      h(
        "div",
        { class: "stack" },
        phoneLink(words.call113, "0800-0113"),
        phoneLink(words.call112, "112"),
        backup(app),
      ),
      paragraph(words.noTrace, "quiet"),
    ),
    h("footer", { class: "foot" }, button(words.back, () => void back(), "primary wide")),
  ];
}

export function backup(app: App): HTMLElement | null {
  const card = app.pack?.red_card;
  if (!card?.backup_phone) return null;
  return phoneLink(app.words.callBackup(card.backup_role), card.backup_phone);
}
