import type { App, Screen } from "../app";
import { button, h, heading, paragraph } from "../dom";
import { goHome } from "../talking";

export function cardsScreen(app: App): Screen {
  return () => {
    const { words } = app;
    const cards = app.pack?.cards ?? [];
    const links = cards.map((card) =>
      h(
        "a",
        {
          class: "button big",
          href: card.url,
          lang: card.language,
          dir: "auto",
          target: "_blank",
          rel: "noopener",
        },
        card.title,
      ),
    );
    return [
      h(
        "main",
        { class: "screen" },
        heading(words.cards),
        paragraph(cards.length > 0 ? words.cardsOnline : words.cardsEmpty),
        h("div", { class: "stack" }, ...links),
        button(words.toHome, () => void goHome(app), "big primary"),
      ),
    ];
  };
}
