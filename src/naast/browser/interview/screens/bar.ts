// The bar at the foot of every screen of a talk. Three places that never change: what is not
// needed on a screen leaves its place empty, so that the red card is always in the same corner.

import type { App } from "../app";
import { button, h } from "../dom";
import { openRedCard } from "./redcard";

export interface Bar {
  readonly first?: HTMLElement;
  readonly second?: HTMLElement;
  /** Where the red card leads back to. */
  readonly back: () => Promise<void>;
}

export function bar(app: App, { first, second, back }: Bar): HTMLElement {
  return h(
    "footer",
    { class: "foot" },
    first ?? h("span"),
    second ?? h("span"),
    button(app.words.redCard, () => void openRedCard(app, back), "red"),
  );
}
