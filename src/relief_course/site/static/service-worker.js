/* Keeps the site's files in the browser, so that a second visit works without the internet.
 *
 * A file of one version of the site never changes, so what is kept is never asked for again; a new version has a cache
 * of its own, and the old one goes. No answer is ever in here. `relief site build` fills in the two lists.
 */
const VERSION = "{{version}}";
const READ = {{read}}; // the pages to read: kept at the first visit
const OPENED = {{opened}}; // what the interactive pages are made of: kept once one has been open

const scope = new URL("./", self.location.href).href;
const PREFIX = `relief-site:${new URL(scope).pathname}:`;
const CACHE = PREFIX + VERSION;
const whole = (names) => names.map((name) => new URL(name, scope).href);
const MARK = `${scope}kept-whole`; // in the cache once an interactive page and all that it is made of are

self.addEventListener("install", (event) => {
  event.waitUntil(keep(whole(READ)).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil((async () => {
    const old = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
    await Promise.all(old.map((name) => caches.delete(name)));
    await self.clients.claim();
  })());
});

self.addEventListener("message", (event) => {
  if (event.data?.keep) event.waitUntil(keepOpened(event.data.keep));
});

async function keepOpened(loaded) {
  const isWhole = await keep([...loaded, ...whole(OPENED)].filter((address) => address.startsWith(scope)));
  if (isWhole) await (await caches.open(CACHE)).put(MARK, new Response());
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method === "GET" && request.url.startsWith(scope)) event.respondWith(answer(event));
});

async function answer({ request }) {
  const cache = await caches.open(CACHE);
  const kept = await find(cache, request);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.status === 200 && response.type === "basic") {
    const copy = response.clone();
    cache.put(addressOf(request), copy).catch(() => undefined); // a full disk takes nothing from the page
  }
  return response;
}

const find = (cache, request) => cache.match(addressOf(request));

/** A page's address without its question: which notebook is meant, the page reads by itself. */
function addressOf({ url, mode }) {
  const address = new URL(url);
  address.hash = "";
  if (mode === "navigate" || address.pathname.endsWith("/index.html")) address.search = "";
  if (address.pathname.endsWith("/")) address.pathname += "index.html";
  return address.href;
}

/** Fetch and keep what is not kept yet, a few at a time; one that fails is left for later. True if none did. */
async function keep(addresses) {
  const cache = await caches.open(CACHE);
  const queue = [...new Set(addresses.map((url) => addressOf({ url, mode: "" })))];
  let failed = 0;
  const work = async () => {
    for (let address = queue.shift(); address; address = queue.shift()) {
      if (await cache.match(address)) continue;
      await fetchInto(cache, address).catch(() => void (failed += 1));
    }
  };
  await Promise.all(Array.from({ length: 6 }, work));
  return failed === 0;
}

async function fetchInto(cache, address) {
  const response = await fetch(address);
  if (response.ok) await cache.put(address, response);
  else if (response.status !== 404) throw new Error(`${address}: ${response.status}`); // JupyterLite asks for some files that no site has
}
