// The interview app: opens the storage, sees to it that one window works at a time, and starts.

import { App } from "./app";
import { h } from "./dom";
import { watchIdle } from "./idle";
import { lock, openLocked } from "./opening";
import { failed } from "./screens/ends";
import { otherWindow, unsupported } from "./screens/windows";
import { addresses } from "./server";
import { Storage } from "./storage";
import { questionBack } from "./screens/question";

const LOCK = "naast-gesprek";

async function start(): Promise<void> {
  const root = document.getElementById("app");
  if (!root) return;
  if (!window.isSecureContext || !("indexedDB" in window) || !("locks" in navigator)) {
    root.replaceChildren(unsupported());
    return;
  }
  const app = new App(root, await Storage.open(() => new Date()), addresses(document.body));
  app.language = await app.storage.language();
  app.spoken = app.language;
  // After the first screen, so that what it fetches does not hold that screen up.
  if (document.readyState === "complete") registerWorker(app);
  else window.addEventListener("load", () => registerWorker(app));
  await work(app, false);
}

/** One window works; another may take over, and the first then says so and stops. */
async function work(app: App, takeOver: boolean): Promise<void> {
  const options: LockOptions = takeOver ? { steal: true } : { ifAvailable: true };
  try {
    await navigator.locks.request(LOCK, options, async (held) => {
      if (!held) {
        await app.show(otherWindow(app, () => void work(app, true)));
        return;
      }
      open(app);
      await openLocked(app);
      await new Promise(() => undefined);
    });
  } catch (error) {
    if (!(error instanceof DOMException && error.name === "AbortError")) throw error;
    app.key = null;
    app.current = null;
    app.retired = true;
    await app.show(otherWindow(app, () => window.location.reload()));
  }
}

let opened = false;

function open(app: App): void {
  if (opened) return;
  opened = true;
  watchIdle(() => {
    if (!app.retired) lock(app).catch(failed(app));
  });
  window.addEventListener("online", () => {
    if (app.retired || !app.key) return;
    void app.refreshPackage();
    void app.send();
  });
  // The phone's own back button goes one question back instead of out of the talk.
  window.addEventListener("popstate", () => questionBack(app));
}

function registerWorker(app: App): void {
  const { serviceWorker } = navigator;
  if (!serviceWorker) return;
  const hadController = serviceWorker.controller !== null;
  serviceWorker.addEventListener("controllerchange", () => {
    if (hadController) window.location.reload();
  });
  serviceWorker
    .register(app.addresses.worker, { scope: new URL("./", window.location.href).pathname })
    .then((registration) => {
      const look = (): void => {
        app.updateWaiting = serviceWorker.controller ? registration.waiting : null;
      };
      look();
      registration.addEventListener("updatefound", () => {
        registration.installing?.addEventListener("statechange", look);
      });
    })
    // Without a worker the app works while there is a network.
    .catch(() => undefined);
}

start().catch(() => {
  const root = document.getElementById("app");
  root?.replaceChildren(h("main", { class: "screen" }, unsupported()));
});
