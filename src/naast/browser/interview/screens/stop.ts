// Stopping is always fine. Keeping or throwing away is one tap each.

import type { App, Screen } from "../app";
import { button, h, heading, paragraph } from "../dom";
import { dropTalk, finishTalk } from "../talking";
import { bar } from "./bar";
import { failed } from "./ends";
import { questionScreen } from "./question";

export function stopScreen(app: App): Screen {
  return () => {
    const { words } = app;
    const keep = (): void => {
      finishTalk(app).catch(failed(app));
    };
    return [
      h(
        "main",
        { class: "screen talk" },
        heading(words.stopTitle),
        paragraph(words.stopText, "line"),
        h(
          "div",
          { class: "stack" },
          button(words.stopKeep, keep, "big primary"),
          button(words.stopDrop, () => void dropTalk(app), "big"),
          button(words.stopOn, () => void app.show(questionScreen(app)), "big"),
        ),
      ),
      bar(app, { back: () => app.show(stopScreen(app)) }),
    ];
  };
}
