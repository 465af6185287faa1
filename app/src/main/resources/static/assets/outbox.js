// Sends what was kept on this phone as soon as there is a network, shows how it stands, and forgets
// what is personal when somebody signs out. Nothing is sent for another account than wrote it.
(() => {
  const box = self.outbox;
  if (!box || !("indexedDB" in window)) return;
  const WEEK = 7 * 24 * 3600 * 1000;
  const writing = new Set(); // copies that somebody changes now

  // whose phone it is now: every form that can be kept says so, and the list page
  const meet = async () => {
    const told = document.querySelector("[data-owner]");
    if (!told) return;
    const { owner } = told.dataset;
    const before = await box.get("known", "me");
    const place = told.querySelector("[name=place]")?.value ?? (before?.owner === owner ? before.place : "");
    const community = told.dataset.community ?? (before?.owner === owner ? before.community : "");
    await box.put("known", { name: "me", owner, place, community });
    for (const visit of await box.all("visits")) if (visit.owner !== owner || visit.kept < Date.now() - 2 * WEEK) await box.drop("visits", visit.request);
    for (const copy of await box.all("copies")) if (copy.state === "sent" && (copy.owner !== owner || copy.captured < Date.now() - WEEK)) await box.drop("copies", copy.key);
  };

  // a visit that was agreed is prepared: its page need not be opened again at the door
  const prepare = async () => {
    const told = document.querySelector("[data-visit]");
    if (!told) return;
    const { owner, visit: request, title, where, version, arrived } = told.dataset;
    await box.put("visits", { request, owner, title, where, version, arrived: arrived === "yes", kept: Date.now() });
    told.hidden = false;
  };

  const mine = async () => {
    const me = await box.get("known", "me");
    return me ? (await box.all("copies")).filter((copy) => copy.owner === me.owner) : [];
  };

  const show = async () => {
    const copies = await mine();
    const waiting = copies.filter((copy) => copy.state !== "sent").length;
    for (const bar of document.querySelectorAll("[data-outbox-bar]")) {
      bar.hidden = waiting === 0;
      bar.querySelector("span").textContent = bar.dataset.words.replace("{0}", waiting);
    }
    const list = document.querySelector("[data-outbox-list]");
    if (!list || list.querySelector("form[data-edit]:not([hidden])")) return; // somebody is writing
    const form = document.getElementById("outbox-copy").content;
    list.replaceChildren(...copies.sort((a, b) => b.captured - a.captured).map((copy) => row(form, copy)));
    document.querySelector("[data-outbox-none]").hidden = copies.length > 0;
  };

  const row = (form, copy) => {
    const item = form.cloneNode(true).firstElementChild;
    const slot = (name) => item.querySelector(`[data-slot=${name}]`);
    item.dataset.state = copy.state;
    slot("title").textContent = copy.title || item.dataset[copy.kind.toLowerCase()];
    slot("when").textContent = new Date(copy.captured).toLocaleString(document.documentElement.lang);
    slot("reason").textContent = copy.reason;
    item.querySelectorAll("[data-for]").forEach((part) => { part.hidden = !part.dataset.for.split(" ").includes(copy.state); });
    const open = slot("open");
    open.hidden = !copy.href;
    if (copy.href) open.href = copy.href;
    change(item, copy);
    item.querySelector("[data-again]").addEventListener("click", async () => { await box.put("copies", { ...copy, state: "kept", reason: "" }); await show(); await flush(); });
    item.querySelector("[data-forget]").addEventListener("click", async () => { await box.drop("copies", copy.key); await show(); });
    return item;
  };

  // what was written can be changed as long as it lies here; meanwhile it is not sent
  const change = (item, copy) => {
    const form = item.querySelector("form[data-edit]");
    const button = item.querySelector("[data-change]");
    if (copy.kind !== "REPORT") button.hidden = true;
    const end = async () => { writing.delete(copy.key); form.hidden = true; await show(); await sending(); };
    // what lies here may have been changed or sent since the list was drawn
    let held = copy;
    button.addEventListener("click", async () => {
      held = await box.get("copies", copy.key) ?? copy;
      if (held.state === "sent") { await show(); return; }
      writing.add(copy.key);
      form.reset();
      for (const name of ["words", "address"]) form.elements[name].value = held.fields.find(([one]) => one === name)?.[1] ?? "";
      form.querySelector("[data-pictures]").replaceChildren(...held.fields.map(([, one], nr) => one instanceof File ? without(form, one, nr) : "").filter(Boolean));
      form.hidden = false;
      form.elements.words.focus();
    });
    form.querySelector("[data-leave]").addEventListener("click", end);
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const typed = new FormData(form);
      const gone = typed.getAll("without").map(Number);
      const fields = held.fields.filter(([name], nr) => !["words", "address"].includes(name) && !gone.includes(nr));
      for (const name of ["words", "address"]) fields.push([name, typed.get(name)]);
      for (const more of typed.getAll("more")) if (more.size) fields.push(["pictures", more]);
      const now = await box.get("copies", copy.key);
      if (now && now.state !== "sent") await box.put("copies", { ...now, fields, title: typed.get("words").slice(0, 60), state: "kept", reason: "" });
      else if (now) await box.put("copies", { ...now, reason: form.dataset.late });
      await end();
    });
  };

  const without = (form, picture, nr) => {
    const label = document.createElement("label");
    const mark = document.createElement("input");
    Object.assign(mark, { type: "checkbox", name: "without", value: nr });
    label.className = "check";
    label.append(mark, document.createTextNode(" " + form.querySelector("[data-pictures]").dataset.words.replace("{0}", picture.name)));
    return label;
  };

  const send = async (copy, token) => {
    const typed = new FormData();
    typed.set("_csrf", token);
    for (const [name, value] of copy.fields) typed.append(name, value);
    for (const name of ["key", "kind", "captured"]) typed.set(name, copy[name]);
    const answer = await fetch("/outbox", { method: "POST", body: typed, headers: { Accept: "application/json" } });
    if (![200, 404, 409, 422].includes(answer.status)) return;
    const { state, href, reason } = await answer.json();
    const done = state === "sent" || state === "same";
    await box.put("copies", { ...copy, state: done ? "sent" : "attention", href, reason, fields: done ? [] : copy.fields });
    if (done && copy.kind === "VISIT") await box.drop("visits", copy.fields.find(([name]) => name === "request")[1]);
  };

  const flush = async () => {
    const waiting = (await mine()).filter((copy) => copy.state === "kept" && !writing.has(copy.key));
    if (!waiting.length) return;
    const answer = await fetch("/outbox", { headers: { Accept: "text/html" } }).catch(() => null);
    if (!answer?.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const owner = page.querySelector("[data-owner]")?.dataset.owner;
    const token = page.querySelector("main input[name=_csrf]")?.value;
    document.querySelectorAll("[data-outbox-sign-in]").forEach((told) => { told.hidden = Boolean(owner); });
    if (!token) return;
    for (const copy of waiting) if (copy.owner === owner && !writing.has(copy.key)) await send(copy, token).catch(() => {});
    await show();
  };
  const sending = () => navigator.locks ? navigator.locks.request("liandong-outbox", { ifAvailable: true }, (lock) => lock && flush()) : flush();

  // the forms of the page without a network
  const fill = async () => {
    const me = await box.get("known", "me");
    const report = document.querySelector("form[data-offline=REPORT]");
    if (report) {
      report.hidden = !me?.place;
      document.querySelector("[data-offline-unknown]").hidden = Boolean(me?.place);
      if (me) { report.elements.owner.value = me.owner; report.elements.place.value = me.place; report.querySelector("[data-slot=community]").textContent = me.community; }
    }
    const list = document.querySelector("[data-visits]");
    if (!list || !me) return;
    const form = document.getElementById("outbox-visit").content;
    for (const visit of (await box.all("visits")).filter((one) => one.owner === me.owner)) {
      const item = form.cloneNode(true).firstElementChild;
      const { elements } = item.querySelector("form");
      for (const name of ["request", "owner", "version", "title"]) elements[name].value = visit[name];
      item.querySelector("[data-slot=title]").textContent = visit.title;
      item.querySelector("[data-slot=where]").textContent = visit.where;
      item.querySelector("[data-arrival]").hidden = visit.arrived;
      list.append(item);
      item.dispatchEvent(new CustomEvent("part:added", { bubbles: true }));
    }
    list.closest("section").hidden = !list.children.length;
  };

  document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (form.dataset.offline) {
      event.preventDefault();
      await box.keep(new FormData(form));
      form.reset();
      form.querySelector("[data-sign-clear]")?.click();
      const said = document.querySelector("[data-kept]");
      said.hidden = false;
      said.scrollIntoView({ block: "center" });
      await show();
      await sending();
    } else if (form.getAttribute("action") === "/sign-out" && !form.dataset.cleared) {
      event.preventDefault();
      form.dataset.cleared = "yes";
      try {
        for (const visit of await box.all("visits")) await box.drop("visits", visit.request);
        for (const copy of await box.all("copies")) if (copy.state === "sent") await box.drop("copies", copy.key);
        await box.drop("known", "me");
      } finally { form.submit(); }
    }
  }, true);

  addEventListener("online", () => sending().catch(() => {}));
  document.addEventListener("DOMContentLoaded", async () => {
    try { await meet(); await prepare(); await fill(); await show(); await sending(); } catch { /* a browser that keeps nothing */ }
  });
})();
