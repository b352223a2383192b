// The last screen of a talk, in the language of the talk, and what is said when something broke.

import type { App, Screen } from "../app";
import { button, h, heading, paragraph } from "../dom";
import { goHome } from "../talking";
import { bar } from "./bar";

export function doneScreen(app: App, practice: boolean): Screen {
  const { words } = app;
  return plainEnd(app, words.doneTitle, practice ? words.donePractice : words.doneText);
}

export function droppedScreen(app: App): Screen {
  return plainEnd(app, app.words.droppedTitle, app.words.droppedText);
}

export function plainEnd(app: App, title: string, text: string): Screen {
  const screen: Screen = () => [
    h(
      "main",
      { class: "screen talk" },
      heading(title),
      paragraph(text, "line"),
      button(app.words.toHome, () => void goHome(app), "big primary"),
    ),
    bar(app, { back: () => app.show(screen) }),
  ];
  return screen;
}

export function brokenDraft(app: App, drop: () => Promise<void>): Screen {
  return () => [
    h(
      "main",
      { class: "screen" },
      heading(app.words.errorTitle),
      paragraph(app.words.draftBroken),
      button(app.words.reload, () => window.location.reload(), "big primary"),
      button(app.words.stopDrop, () => void drop(), "big"),
    ),
  ];
}

function errorScreen(app: App): Screen {
  return () => [
    h(
      "main",
      { class: "screen" },
      heading(app.words.errorTitle),
      paragraph(app.words.errorText),
      button(app.words.reload, () => window.location.reload(), "big primary"),
    ),
  ];
}

/** For whatever went wrong: says so, with what was kept still there. */
export function failed(app: App): (error: unknown) => Promise<void> {
  return (error) => {
    console.error(error);
    return app.show(errorScreen(app));
  };
}
