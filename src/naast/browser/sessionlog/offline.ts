// Hands the pages of today to the service worker, so that they open without a network.

/** Registers the worker and gives it this page, the sessions that can be noted, and their parts. */
export async function keepPages(): Promise<void> {
  const place = document.querySelector<HTMLElement>("#sessionlog-waiting");
  const worker = place?.dataset["worker"];
  const today = place?.dataset["today"];
  if (!worker || !today || !("serviceWorker" in navigator)) return;
  navigator.serviceWorker.addEventListener("message", (event) => {
    if (event.data === "kept") document.documentElement.dataset["offline"] = "ready";
  });
  const registration = await navigator.serviceWorker.register(worker);
  const active = await whenActive(registration);
  // Only the list knows all sessions of today; a single page adds itself.
  const only = document.querySelector("[data-sessionlog-list]") !== null;
  active?.postMessage({ keep: [today, ...logPages(), ...ownPage(today)], only, parts: parts() });
}

function logPages(): string[] {
  const links = document.querySelectorAll<HTMLAnchorElement>("a[data-log]");
  return [...links].map((each) => each.pathname);
}

function ownPage(today: string): string[] {
  const here = window.location.pathname;
  return here.startsWith(today) && here !== today ? [here] : [];
}

function parts(): string[] {
  const styles = document.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet], link[rel=icon]");
  const scripts = document.querySelectorAll<HTMLScriptElement>("script[src]");
  const loaded = performance.getEntriesByType("resource").map((entry) => entry.name);
  const all = [
    ...[...styles].map((each) => each.href),
    ...[...scripts].map((each) => each.src),
    ...loaded,
  ];
  const here = window.location.origin;
  return [...new Set(all)].filter((address) => address.startsWith(`${here}/static/`));
}

async function whenActive(registration: ServiceWorkerRegistration): Promise<ServiceWorker | null> {
  const coming = registration.installing ?? registration.waiting;
  if (registration.active && !coming) return registration.active;
  if (!coming) return null;
  return new Promise((resolve) => {
    const look = (): void => {
      if (coming.state === "activated") resolve(coming);
      if (coming.state === "redundant") resolve(registration.active);
    };
    coming.addEventListener("statechange", look);
    look();
  });
}

/** Who signs out leaves no page with today's places behind on the phone. */
export function forgetPagesOnSignOut(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-forget]")) {
    form.addEventListener("submit", () => {
      void caches.keys().then((names) => Promise.all(names.filter(ours).map(forget)));
    });
  }
}

const ours = (name: string): boolean => name.startsWith("naast-vastleggen-");
const forget = (name: string): Promise<boolean> => caches.delete(name);
