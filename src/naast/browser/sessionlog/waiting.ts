// Shows what waits on this phone, why, and what can be done about it.

import type { Database } from "../shared/db";
import { OUTBOX, backToForm, waiting, type Waiting } from "./notes";
import type { Trouble } from "./sending";
import { button, element, filled, link, notice, word } from "./words";

export interface Around {
  readonly db: Database;
  readonly trouble: () => Trouble | null;
  readonly sendNow: () => void;
}

/** Answers with how many wait. */
export async function showWaiting(around: Around): Promise<number> {
  const items = await waiting(around.db);
  const place = document.querySelector<HTMLElement>("#sessionlog-waiting");
  if (!place) return items.length;
  const queued = items.filter((item) => item.refused === null);
  const refused = items.filter((item) => item.refused !== null);
  place.hidden = items.length === 0;
  place.replaceChildren(
    ...(queued.length > 0 ? [queue(queued.length, around)] : []),
    ...refused.map((item) => refusal(item, around)),
  );
  markRows(items);
  return items.length;
}

function queue(count: number, around: Around): HTMLElement {
  const title = count === 1 ? word("waiting-1") : filled("waiting-n", { NUMBER: String(count) });
  const trouble = around.trouble();
  const shown = notice("info", title);
  const body = shown.firstElementChild as HTMLElement;
  if (trouble) body.append(element("p", "", word(`why-${trouble}`)));
  if (trouble === "signin") {
    const back = encodeURIComponent(window.location.pathname);
    body.append(element("p", "", link(word("sign-in"), `/inloggen/?next=${back}`)));
  } else if (trouble) {
    body.append(button(word("send-now"), around.sendNow));
  }
  return shown;
}

function refusal(item: Waiting, around: Around): HTMLElement {
  const why = word(`refused-${item.refused}`) || word("refused-400");
  const acts = element("div", "naast-actions");
  if (item.refused === 409) acts.append(link(word("open"), item.note.address));
  if (item.refused === 400 || item.refused === 413) {
    acts.append(
      button(word("open"), () => {
        void backToForm(around.db, item, Date.now()).then(() =>
          window.location.assign(item.note.address),
        );
      }),
    );
  }
  acts.append(throwAway(item, around));
  return notice("caution", item.note.title, element("p", "", why), acts);
}

/** Two taps: what is thrown away here stands nowhere else. */
function throwAway(item: Waiting, around: Around): HTMLButtonElement {
  let sure = false;
  const made = button(word("throw-away"), () => {
    if (!sure) {
      sure = true;
      made.textContent = word("throw-away-sure");
      return;
    }
    void around.db.remove(OUTBOX, item.key).then(() => showWaiting(around));
  });
  return made;
}

function markRows(items: readonly Waiting[]): void {
  const kept = new Set(items.map((item) => item.note.session));
  for (const row of document.querySelectorAll<HTMLElement>("li[data-session]")) {
    const mark = row.querySelector("[data-kept]");
    if (!kept.has(row.dataset["session"] ?? "")) mark?.remove();
    else if (!mark) row.querySelector("[data-session-state]")?.prepend(badge());
  }
}

function badge(): HTMLElement {
  const made = element("span", "naast-badge naast-badge--wait", word("row-waiting"));
  made.dataset["kept"] = "";
  return made;
}

export function say(text: string): void {
  const place = document.querySelector("#sessionlog-said");
  if (place) place.textContent = text;
}
