// Keeps a form marked data-draft="key" on this device while it is typed, gives it back after a
// crash or an expired session, and forgets it once it was sent. Passwords and files are never kept.
(() => {
  const PREFIX = "liandong-draft:";
  const SENT = "liandong-sent";
  const store = (() => { try { localStorage.setItem(PREFIX, ""); localStorage.removeItem(PREFIX); return localStorage; } catch { return null; } })();
  if (!store) return;

  const kept = (field) => field.name && !["password", "file", "hidden", "submit", "button"].includes(field.type) && !field.closest("[data-no-draft]");
  const fields = (form) => [...form.elements].filter(kept);
  const many = (field) => field.type === "radio" || field.type === "checkbox";

  const read = (form) => {
    const values = {};
    for (const field of fields(form)) {
      if (many(field)) { values[field.name] ??= []; if (field.checked) values[field.name].push(field.value); }
      else values[field.name] = field.value;
    }
    return values;
  };

  const write = (form, values) => {
    let changed = false;
    for (const field of fields(form)) {
      const value = values[field.name];
      if (value === undefined) continue;
      if (many(field)) { const on = value.includes(field.value); changed ||= on !== field.checked; field.checked = on; }
      else if (field.value !== value && !field.value) { field.value = value; changed = true; }
    }
    return changed;
  };

  const clock = (time) => new Date(time).toLocaleTimeString(document.documentElement.lang, { hour: "numeric", minute: "2-digit", hour12: false });

  const keep = (form) => {
    const key = PREFIX + form.dataset.draft;
    const note = document.querySelector("[data-draft-note]");
    const say = (words, time) => { if (note) note.textContent = words.replace("{0}", clock(time)); };
    const fresh = !form.querySelector("[aria-invalid]");
    const before = JSON.stringify(read(form));

    const old = JSON.parse(store.getItem(key) || "null");
    if (old && fresh && write(form, old.values) && note) {
      say(note.dataset.restored, old.time);
      const forget = document.createElement("button");
      forget.type = "button";
      forget.className = "button quiet small";
      forget.textContent = note.dataset.forget;
      forget.onclick = () => { store.removeItem(key); form.reset(); note.textContent = ""; };
      note.append(" ", forget);
    }

    let timer;
    const save = () => {
      clearTimeout(timer);
      const values = read(form);
      if (JSON.stringify(values) === before) return;
      const time = Date.now();
      store.setItem(key, JSON.stringify({ time, values }));
      if (note) say(note.dataset.saved, time);
    };
    form.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(save, 600); });
    form.addEventListener("change", save);
    addEventListener("pagehide", save);
    form.addEventListener("submit", () => { save(); sessionStorage.setItem(SENT, JSON.stringify({ key, path: location.pathname })); });
  };

  // Sent and taken: a page came that is neither the form again, nor an error page, nor the sign-in.
  const sent = JSON.parse(sessionStorage.getItem(SENT) || "null");
  if (sent) {
    sessionStorage.removeItem(SENT);
    const failed = document.querySelector("main [aria-invalid], main .flash.late, [data-outcome]");
    const asked = location.pathname === "/sign-in";
    const again = document.querySelector(`form[data-draft="${CSS.escape(sent.key.slice(PREFIX.length))}"]`);
    if (!failed && !asked && !(again && location.pathname !== sent.path)) store.removeItem(sent.key);
  }
  document.querySelectorAll("form[data-draft]").forEach(keep);
})();
