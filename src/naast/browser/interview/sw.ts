// Keeps the app on the phone. Each version has a cache of its own, filled whole or not at all;
// an older version keeps its cache until its last window is closed, so that an update never
// takes a form or the engine away from under a talk. Drafts and the queue are not here at all.

interface Precache {
  readonly version: string;
  readonly shell: string;
  readonly assets: readonly string[];
}

const worker = self as unknown as ServiceWorkerGlobalScope & { readonly NAAST: Precache };
const { version, shell, assets } = worker.NAAST;
const PREFIX = "naast-gesprek-";
const CACHE = PREFIX + version;

worker.addEventListener("install", (event) => {
  event.waitUntil(fill());
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(removeOthers().then(() => worker.clients.claim()));
});

worker.addEventListener("message", (event) => {
  if (event.data === "skip-waiting") void worker.skipWaiting();
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  const { origin, pathname } = new URL(request.url);
  if (origin !== worker.location.origin) return;
  if (pathname === shell && request.mode === "navigate") event.respondWith(cached(shell, request));
  else if (assets.includes(pathname)) event.respondWith(cached(pathname, request));
});

async function fill(): Promise<void> {
  const cache = await caches.open(CACHE);
  const requests = [shell, ...assets].map(
    (path) => new Request(path, { cache: "no-cache", credentials: "omit", redirect: "error" }),
  );
  await cache.addAll(requests);
}

async function removeOthers(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
}

async function cached(path: string, request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  return (await cache.match(path)) ?? fetch(request);
}
