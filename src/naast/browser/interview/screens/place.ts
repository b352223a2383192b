// Where the ambassador is today: as coarse as the programme asks, chosen by hand, never located.

import type { App, Screen } from "../app";
import { button, h, heading, paragraph } from "../dom";
import { goHome } from "../talking";
import type { Place } from "../types";

/** With more places than this a box to type in is quicker than the list. */
const A_LONG_LIST = 8;

export function placeScreen(app: App, then: () => Promise<void> = () => goHome(app)): Screen {
  return () => {
    const { words } = app;
    const places = app.pack?.places ?? [];
    const list = h("div", { class: "stack" });
    const draw = (typed: string): void => {
      const shown = places.filter(({ name }) => simple(name).includes(simple(typed)));
      list.replaceChildren(...shown.map((place) => placeButton(app, place, then)));
    };
    draw("");
    return [
      h(
        "main",
        { class: "screen" },
        heading(words.placeTitle),
        paragraph(words.placeText),
        places.length > A_LONG_LIST ? finder(words.placeFind, draw) : null,
        list,
        button(words.toHome, () => void goHome(app), "plain"),
      ),
    ];
  };
}

function placeButton(app: App, place: Place, then: () => Promise<void>): HTMLElement {
  const choose = async (): Promise<void> => {
    await app.storage.choosePlace(place);
    await then();
  };
  return button(place.name, () => void choose(), "big");
}

function finder(label: string, find: (typed: string) => void): HTMLElement {
  const box = h("input", {
    id: "find",
    class: "typed",
    type: "search",
    autocomplete: "off",
    input: () => find(box.value),
  });
  return h("div", { class: "stack" }, h("label", { for: "find" }, label), box);
}

function simple(name: string): string {
  return name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
