// What is written without a network, kept on this phone: copies to send, visits to come, and whose
// they are. Pages and the service worker share this file.
self.outbox = (() => {
  const opened = () => new Promise((yes, no) => {
    const asked = indexedDB.open("liandong-outbox", 1);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore("copies", { keyPath: "key" });
      asked.result.createObjectStore("visits", { keyPath: "request" });
      asked.result.createObjectStore("known", { keyPath: "name" });
    };
    asked.onsuccess = () => yes(asked.result);
    asked.onerror = () => no(asked.error);
  });
  const run = async (store, mode, work) => {
    const db = await opened();
    try {
      return await new Promise((yes, no) => {
        const step = db.transaction(store, mode);
        const asked = work(step.objectStore(store));
        step.oncomplete = () => yes(asked.result);
        step.onerror = step.onabort = () => no(step.error);
      });
    } finally { db.close(); }
  };
  const all = (store) => run(store, "readonly", (rows) => rows.getAll());
  const get = (store, key) => run(store, "readonly", (rows) => rows.get(key));
  const put = (store, row) => run(store, "readwrite", (rows) => rows.put(row));
  const drop = (store, key) => run(store, "readwrite", (rows) => rows.delete(key));

  // A form as it was typed, pictures and all. Its key is the one the form was made with, or a new one:
  // the server takes each key once.
  const keep = async (typed) => {
    const value = (name) => typed.get(name) || "";
    const fields = [...typed].filter(([name, held]) => !["_csrf", "owner", "key", "once", "kind", "captured"].includes(name) && !(held instanceof File && !held.size));
    const copy = {
      key: value("key") || value("once") || crypto.randomUUID(),
      owner: value("owner"),
      kind: value("kind") || "REPORT",
      captured: Date.now(),
      title: (value("words") || value("title")).slice(0, 60),
      state: "kept", href: "", reason: "", fields,
    };
    await put("copies", copy);
    return copy;
  };
  return { all, get, put, drop, keep };
})();
