// The ambassador's home: today's place, one button to begin, what waits, and little else.

import type { App, Screen } from "../app";
import { button, h, heading, paragraph } from "../dom";
import { practiceForms } from "../offer";
import type { Shift } from "../types";
import { talksNow } from "../talking";
import { cardsScreen } from "./cards";
import { helpScreen } from "./help";
import { introScreen } from "./intro";
import { placeScreen } from "./place";
import { refusedScreen } from "./refused";

export function homeScreen(app: App): Screen {
  return async () => {
    const { words } = app;
    const shift = await app.storage.shift();
    const status = h("div", { class: "status", role: "status" });
    const update = async (): Promise<void> => {
      status.replaceChildren(...(await statusLines(app)));
    };
    app.onQueueChange(() => void update());
    await update();
    const main = h(
      "main",
      { class: "screen home" },
      ...placeLines(app, shift),
      ...notices(app),
      beginButton(app),
      status,
      h(
        "div",
        { class: "stack" },
        practiseButton(app),
        button(words.cards, () => void app.show(cardsScreen(app)), "big"),
        button(words.help, () => void app.show(helpScreen(app)), "big"),
      ),
    );
    return [main];
  };
}

function placeLines(app: App, shift: Shift | null): Node[] {
  const change = button(app.words.placeChange, () => void app.show(placeScreen(app)), "plain");
  const canChange = (app.pack?.places.length ?? 0) > 1;
  return [
    ...(shift ? [h("p", { class: "kicker" }, app.words.today)] : []),
    h(
      "div",
      { class: "place" },
      heading(shift?.place.name ?? app.pack?.organisation ?? "Naast"),
      shift && canChange ? change : null,
    ),
  ];
}

function notices(app: App): Node[] {
  const { words } = app;
  const lines: Node[] = [];
  const notice = app.takeNotice();
  if (notice) lines.push(h("p", { class: "notice", role: "status" }, notice));
  if (!app.pack) lines.push(paragraph(words.noPackage, "notice"));
  else if (talksNow(app.pack).length === 0) lines.push(paragraph(words.noWave, "notice"));
  if (app.signedOut && app.pack) lines.push(paragraph(words.signedOut, "notice"));
  if (app.signedOut) {
    lines.push(h("a", { class: "button big", href: app.addresses.signIn }, words.signIn));
  }
  if (app.updateWaiting) {
    const update = (): void => app.updateWaiting?.postMessage("skip-waiting");
    lines.push(
      h("div", { class: "notice" }, words.newVersion, " ", button(words.update, update, "plain")),
    );
  }
  return lines;
}

function beginButton(app: App): HTMLElement | null {
  const talks = app.pack ? talksNow(app.pack) : [];
  if (talks.length === 0) return null;
  return button(app.words.begin, () => void begin(app), "big primary begin");
}

async function begin(app: App): Promise<void> {
  if (await app.storage.shift()) await app.show(introScreen(app, "live"));
  else await app.show(placeScreen(app, () => app.show(introScreen(app, "live"))));
}

function practiseButton(app: App): HTMLElement | null {
  if (!app.pack || practiceForms(app.pack).length === 0) return null;
  return button(app.words.practise, () => void app.show(introScreen(app, "practice")), "big");
}

async function statusLines(app: App): Promise<Node[]> {
  const { words } = app;
  const [{ waiting, refused }, sent] = await Promise.all([
    app.outbox.counts(),
    app.storage.sentToday(),
  ]);
  const lines: Node[] = [paragraph(words.counts(waiting + refused, sent), "counts")];
  if (waiting > 0) {
    lines.push(button(words.send(waiting), () => void app.send(), "big"));
    if (app.sendFailed) lines.push(paragraph(words.sendFailed, "quiet"));
  }
  if (refused > 0) {
    lines.push(
      paragraph(words.refusedSome(refused), "notice"),
      button(words.refusedLook, () => void app.show(refusedScreen(app)), "big"),
    );
  }
  return lines;
}
