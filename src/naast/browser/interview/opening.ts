// From opening the page to the first useful screen, and back to the lock.

import type { App } from "./app";
import { brokenDraft } from "./screens/ends";
import { choosePin, enterPin } from "./screens/pin";
import { goHome, leaveTalk, loadEngine, resumeTalk } from "./talking";

export async function openLocked(app: App): Promise<void> {
  app.spoken = app.language;
  const known = await app.storage.vault();
  await app.show(known ? enterPin(app) : choosePin(app));
  // The engine comes in while the code is typed; not sooner, or typing would stutter.
  window.setTimeout(() => void loadEngine(app).catch(() => undefined), 500);
}

export async function openUnlocked(app: App): Promise<void> {
  app.pack ??= (await app.storage.package()) ?? null;
  if (!app.pack) await app.refreshPackage();
  else void app.refreshPackage();
  void app.send();
  try {
    const resumed = await resumeTalk(app);
    if (resumed === "resumed") return;
    app.notice = resumed === "too-old" ? app.words.draftOld : "";
    await goHome(app);
  } catch (error) {
    console.error(error);
    await app.show(brokenDraft(app, () => dropDraft(app)));
  }
}

/** The way out when a draft cannot be opened at all: the work of the day must go on. */
async function dropDraft(app: App): Promise<void> {
  await app.storage.db.write(app.storage.withoutDraft());
  await goHome(app);
}

export async function lock(app: App): Promise<void> {
  if (!app.key) return;
  await leaveTalk(app);
  app.key = null;
  // Who holds the phone may be in the middle of a call for help: that screen stays.
  if (app.root.querySelector(".red-card")) return;
  await openLocked(app);
}
