// From opening the page to the first useful screen, and back to the lock.

import type { App } from "./app";
import { choosePin, enterPin } from "./screens/pin";
import { goHome, leaveTalk, loadEngine, resumeTalk } from "./talking";

export async function openLocked(app: App): Promise<void> {
  app.spoken = app.language;
  const known = await app.storage.vault();
  // With a talk to come back to, the engine comes in while the code is typed.
  if (await app.storage.draft()) loadEngine(app).catch(() => undefined);
  await app.show(known ? enterPin(app) : choosePin(app));
}

export async function openUnlocked(app: App): Promise<void> {
  app.pack ??= (await app.storage.package()) ?? null;
  if (!app.pack) await app.refreshPackage();
  else void app.refreshPackage();
  const resumed = await resumeTalk(app);
  if (resumed !== "resumed") {
    app.notice = resumed === "too-old" ? app.words.draftOld : "";
    await goHome(app);
  }
  void app.send();
  // While the person reads the home, the engine comes in quietly.
  if (app.pack) loadEngine(app).catch(() => undefined);
}

export async function lock(app: App): Promise<void> {
  if (!app.key) return;
  await leaveTalk(app);
  app.key = null;
  // Who holds the phone may be in the middle of a call for help: that screen stays.
  if (app.root.querySelector(".red-card")) return;
  await openLocked(app);
}
