// The last screen of a talk, in the language of the talk, and what is said when something broke.

import type { App, Screen } from "../app";
import { button, h, heading, paragraph } from "../dom";
import { goHome } from "../talking";

export function doneScreen(app: App, practice: boolean): Screen {
  return () => [
    end(app, app.words.doneTitle, practice ? app.words.donePractice : app.words.doneText),
  ];
}

export function droppedScreen(app: App): Screen {
  return () => [end(app, app.words.droppedTitle, app.words.droppedText)];
}

export function plainEnd(app: App, title: string, text: string): Screen {
  return () => [end(app, title, text)];
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

function end(app: App, title: string, text: string): Node {
  return h(
    "main",
    { class: "screen talk" },
    heading(title),
    paragraph(text, "line"),
    button(app.words.toHome, () => void goHome(app), "big primary"),
  );
}
