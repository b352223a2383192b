// Opens the pages for noting a session without a network. It keeps pages and their parts; what was
// noted lies in IndexedDB and is never here. The server heads this script with a version.

interface Keep {
  readonly keep?: readonly string[];
  /** These are all pages that matter: others that were kept may go. */
  readonly only?: boolean;
  readonly parts?: readonly string[];
}

const worker = self as unknown as ServiceWorkerGlobalScope & { readonly VERSION: string };
const PREFIX = "naast-vastleggen-";
const CACHE = PREFIX + worker.VERSION;
const SCOPE = new URL("./", worker.location.href).pathname;
const PATIENCE = 4000;

worker.addEventListener("install", () => {
  void worker.skipWaiting();
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(takeOver().then(() => worker.clients.claim()));
});

worker.addEventListener("message", (event) => {
  const asked = event.data as Keep;
  if (asked.keep) {
    event.waitUntil(keep(asked).then(() => event.source?.postMessage("kept")));
  }
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== worker.location.origin) return;
  if (request.mode === "navigate") event.respondWith(page(request, pathname));
  else if (pathname.startsWith("/static/")) event.respondWith(part(request));
});

/** Pages of an older version stay: they may be the only ones there are on this day. */
async function takeOver(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  const cache = await caches.open(CACHE);
  for (const name of names) {
    const old = await caches.open(name);
    for (const request of await old.keys()) {
      const kept = await old.match(request);
      if (kept && !(await cache.match(request))) await cache.put(request, kept);
    }
    await caches.delete(name);
  }
}

async function keep(asked: Keep): Promise<void> {
  const cache = await caches.open(CACHE);
  const pages = asked.keep ?? [];
  await Promise.all([
    ...pages.map((address) => put(cache, address)),
    ...(asked.parts ?? []).map(async (address) => {
      if (!(await cache.match(address))) await put(cache, address);
    }),
  ]);
  if (asked.only) await removeOthers(cache, new Set(pages));
}

async function put(cache: Cache, address: string): Promise<void> {
  try {
    const answer = await fetch(address, { credentials: "same-origin" });
    if (answer.ok && !answer.redirected) await cache.put(address, answer);
  } catch {
    // No network now: what was kept before stays.
  }
}

async function removeOthers(cache: Cache, pages: ReadonlySet<string>): Promise<void> {
  for (const request of await cache.keys()) {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith(SCOPE) && !pages.has(pathname)) await cache.delete(request);
  }
}

/** The newest page while there is a network; the kept one when there is none, or a very slow one. */
async function page(request: Request, pathname: string): Promise<Response> {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(pathname);
  const fresh = fetch(request).then(async (answer) => {
    if (answer.ok && !answer.redirected) await cache.put(pathname, answer.clone());
    return answer;
  });
  if (!kept) return fresh.catch(async () => (await cache.match(SCOPE)) ?? Response.error());
  const late = new Promise<Response>((resolve) => {
    setTimeout(() => resolve(kept.clone()), PATIENCE);
  });
  return Promise.race([fresh.catch(() => kept.clone()), late]);
}

async function part(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request.url);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request.url, answer.clone());
  return answer;
}

export {};
