// Noting a session on a phone. Without this script the page is an ordinary form.

import { Outbox } from "../shared/outbox";
import { startForm, thank } from "./form";
import { OUTBOX, forgetOldDrafts, openNotes } from "./notes";
import { forgetPagesOnSignOut, keepPages } from "./offline";
import { Sender } from "./sending";
import { showWaiting } from "./waiting";

async function start(): Promise<void> {
  const db = await openNotes();
  const sender = new Sender();
  const around = {
    db,
    trouble: () => sender.trouble,
    sendNow: () => void outbox.flush(),
  };
  const form = document.querySelector<HTMLFormElement>("#sessionlog");
  let waited = 0;
  const show = async (): Promise<void> => {
    const count = await showWaiting(around);
    const arrived = waited > 0 && count === 0;
    waited = count;
    if (count === 0 && form) thank(form);
    // The list came from the server before it knew of what arrived just now.
    if (arrived && document.querySelector("li[data-session]")) window.location.reload();
  };
  const outbox = new Outbox({
    db,
    store: OUTBOX,
    send: (body) => sender.send(body),
    onChange: () => void show(),
    schedule: (run, seconds) => void window.setTimeout(run, seconds * 1000),
  });
  await forgetOldDrafts(db, Date.now());
  if (form) await startForm(form, db, outbox);
  window.addEventListener("online", () => void outbox.flush());
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") void outbox.flush();
  });
  await show();
  // A session that somebody else's account could not see may be seen by who is here now.
  if ((await outbox.refusals()).includes(404)) await outbox.retryRefused();
  else await outbox.flush();
}

forgetPagesOnSignOut();
void start();
// Without a worker everything works while there is a network.
keepPages().catch(() => undefined);
