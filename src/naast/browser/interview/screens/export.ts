// The sealed queue as a file, for when there is no network for long or the server refuses.
// The envelopes in it are the very bytes that would be sent; nobody on the way can open them.

import { text } from "../../shared/bytes";
import type { App } from "../app";
import { button, h, paragraph } from "../dom";

export async function exportButton(app: App): Promise<HTMLElement | null> {
  const { waiting, refused } = await app.outbox.counts();
  const count = waiting + refused;
  if (count === 0) return null;
  return h(
    "div",
    { class: "stack" },
    button(app.words.exportButton(count), () => void save(app), "big"),
    paragraph(app.words.exportText, "quiet"),
  );
}

async function save(app: App): Promise<void> {
  const envelopes = (await app.outbox.bodies()).map((body) => text(body));
  const content = JSON.stringify({ format: "naast-sealed-queue-1", envelopes });
  const address = URL.createObjectURL(new Blob([content], { type: "application/json" }));
  h("a", { href: address, download: "naast-bewaard.json" }).click();
  // The browser reads the address after the click has returned.
  window.setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
