// Keeps the static files of this release and one page for when there is no network. Pages and data
// are never kept: they are personal and they change.
const version = location.search.slice(1);
const cacheName = "liandong-" + version;
const root = "/assets/v-" + version + "/";
const first = ["/offline", root + "look.css", root + "page.js", root + "drafts.js", root + "icons/rings.svg"];

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(first)).then(() => self.skipWaiting()));
});
self.addEventListener("activate", (event) => {
  event.waitUntil(caches.keys()
    .then((names) => Promise.all(names.filter((name) => name.startsWith("liandong-") && name !== cacheName).map((name) => caches.delete(name))))
    .then(() => self.clients.claim()));
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return;
  if (url.pathname.startsWith(root) || url.pathname.startsWith("/webjars/") || url.pathname.startsWith("/_static/")) {
    event.respondWith(caches.open(cacheName).then(async (cache) => {
      const known = await cache.match(request);
      if (known) return known;
      const answer = await fetch(request);
      if (answer.ok) cache.put(request, answer.clone());
      return answer;
    }));
  } else if (request.mode === "navigate") {
    event.respondWith(fetch(request).catch(() => caches.match("/offline")));
  }
});
