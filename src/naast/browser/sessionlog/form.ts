// The form on the phone: keeps every tap, and on [Done] puts the note in the outbox first.

import { restore, valuesOf } from "../keepform/fields";
import type { Database } from "../shared/db";
import type { Outbox } from "../shared/outbox";
import { check } from "./checks";
import { startHeads } from "./heads";
import { DRAFTS, packed, type Draft, type Note } from "./notes";
import { say } from "./waiting";
import { notice, word } from "./words";

export async function startForm(
  form: HTMLFormElement,
  db: Database,
  outbox: Outbox,
): Promise<void> {
  const session = form.dataset["session"] ?? "";
  const client = form.querySelector<HTMLInputElement>("[name=client]");
  if (!client) return;
  const draft = await db.get<Draft>(DRAFTS, session);
  // A page that came from this phone's own store has an old number; every note gets a new one.
  client.value = draft?.client ?? crypto.randomUUID();
  const broughtBack = draft !== undefined && restore(form, draft.values);
  startHeads(form);
  if (broughtBack) form.prepend(notice("info", word("draft")));
  const keep = (): void => {
    const kept: Draft = { client: client.value, values: valuesOf(form), at: Date.now() };
    void db.put(DRAFTS, session, kept);
  };
  form.addEventListener("input", keep);
  form.addEventListener("change", keep);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (check(form)) void done(form, session, outbox);
  });
}

async function done(
  form: HTMLFormElement,
  session: string,
  outbox: Outbox,
): Promise<void> {
  const note: Note = {
    session,
    title: document.querySelector("h1")?.textContent?.trim() ?? "",
    address: window.location.pathname,
    fields: fieldsOf(form),
  };
  try {
    await outbox.add(packed(note), [{ store: DRAFTS, key: session, remove: true }]);
  } catch {
    // A full or forbidden store: the ordinary way still works while there is a network.
    say(word("cannot-keep"));
    form.submit();
    return;
  }
  form.dataset["noted"] = "";
  form.replaceChildren();
  say(word("waiting-1"));
  await outbox.flush();
}

/** Once nothing waits any more, the page where it was noted says so. */
export function thank(form: HTMLFormElement): void {
  if (!("noted" in form.dataset) || form.childElementCount > 0) return;
  const thanks = notice("good", word("sent"));
  thanks.tabIndex = -1;
  form.append(thanks);
  thanks.focus();
}

/** What the form would send, without the token: that is read when it is sent. */
function fieldsOf(form: HTMLFormElement): [string, string][] {
  return [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === "string" && name !== "csrfmiddlewaretoken" ? [[name, value]] : [],
  );
}
