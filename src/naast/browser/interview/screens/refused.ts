// Talks that the server did not accept: why, that nothing is lost, and what to do.

import type { App, Screen } from "../app";
import { button, h, heading, paragraph } from "../dom";
import { goHome } from "../talking";
import { exportButton } from "./export";

export function refusedScreen(app: App): Screen {
  return async () => {
    const { words } = app;
    const reasons = new Set((await app.outbox.refusals()).map((status) => words.refusedWhy(status)));
    return [
      h(
        "main",
        { class: "screen" },
        heading(words.refusedTitle),
        h("ul", {}, ...[...reasons].map((reason) => h("li", {}, reason))),
        paragraph(words.refusedDo),
        h(
          "div",
          { class: "stack" },
          button(words.retry, () => void retry(app), "big primary"),
          await exportButton(app),
          button(words.toHome, () => void goHome(app), "big"),
        ),
      ),
    ];
  };
}

async function retry(app: App): Promise<void> {
  await app.outbox.retryRefused();
  await goHome(app);
}
