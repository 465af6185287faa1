// Keeps the static files of this release and one page for when there is no network. Other pages and
// data are never kept: they are personal and they change. A report that cannot leave is kept on the
// phone and sent later.
const version = location.search.slice(1);
const cacheName = "liandong-" + version;
const root = "/assets/v-" + version + "/";
const lonely = "/public/offline";
const first = [lonely, ...["look.css", "page.js", "drafts.js", "outbox-store.js", "outbox.js", "requests.js", "icons/rings.svg"].map((file) => root + file)];
importScripts(root + "outbox-store.js");

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(first)).then(() => self.skipWaiting()));
});
self.addEventListener("activate", (event) => {
  event.waitUntil(caches.keys()
    .then((names) => Promise.all(names.filter((name) => name.startsWith("liandong-") && name !== cacheName).map((name) => caches.delete(name))))
    .then(() => self.clients.claim()));
});

// the form is read before it is sent: a body can be read once
const report = async (request) => {
  const copy = request.clone();
  try {
    return await fetch(request);
  } catch {
    const typed = await copy.formData();
    if (typed.get("owner")) await self.outbox.keep(typed);
    return Response.redirect(lonely + "?kept", 303);
  }
};

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== location.origin) return;
  if (request.method === "POST" && request.mode === "navigate" && url.pathname === "/requests") event.respondWith(report(request));
  if (request.method !== "GET") return;
  if (url.pathname.startsWith(root) || url.pathname.startsWith("/webjars/") || url.pathname.startsWith("/_static/")) {
    event.respondWith(caches.open(cacheName).then(async (cache) => {
      const known = await cache.match(request);
      if (known) return known;
      const answer = await fetch(request);
      if (answer.ok) cache.put(request, answer.clone());
      return answer;
    }));
  } else if (request.mode === "navigate") {
    event.respondWith(fetch(request).catch(() => caches.match(lonely)));
  }
});
