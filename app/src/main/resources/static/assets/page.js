// Small comforts: `/` searches, a form is sent once, folds close, the page is installable.
// Everything works without this file.
(() => {
  const self = document.currentScript;
  document.documentElement.classList.add("scripted");

  // the entry of this page is in sight, however long the menu is
  const side = document.getElementById("side");
  const here = side?.querySelector("[aria-current=page]");
  if (here) side.scrollTop = here.offsetTop - side.clientHeight / 2;

  const typing = (element) => element.closest("input, textarea, select, [contenteditable]");

  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !typing(event.target)) {
      const search = document.querySelector("[data-search]");
      if (search) { event.preventDefault(); search.focus(); search.select(); }
    }
    if (event.key === "Escape") {
      document.querySelectorAll("details.ask[open]").forEach((fold) => { fold.open = false; fold.querySelector("summary").focus(); });
      if (location.hash === "#side") location.hash = "#main";
    }
  });

  // A second tap on a button that is already sending does nothing.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== "post") return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "yes";
    form.setAttribute("aria-busy", "true");
    // after the browser has read the pressed button's own name and value
    setTimeout(() => form.querySelectorAll("button").forEach((button) => button.setAttribute("aria-disabled", "true")));
  });
  const rearm = (form) => {
    delete form.dataset.sent;
    form.removeAttribute("aria-busy");
    form.querySelectorAll("button").forEach((button) => button.removeAttribute("aria-disabled"));
  };
  addEventListener("pageshow", (event) => { if (event.persisted) document.querySelectorAll("form[data-sent]").forEach(rearm); });
  document.addEventListener("htmx:afterRequest", (event) => { const form = event.target.closest("form"); if (form) rearm(form); });

  // An answer that htmx does not show in place is a page of its own: show its main part.
  document.addEventListener("htmx:responseError", (event) => {
    const page = new DOMParser().parseFromString(event.detail.xhr.responseText, "text/html");
    const told = page.querySelector("main");
    if (told) { document.querySelector("main").replaceWith(told); told.focus(); document.title = page.title; }
  });

  // A form that came back with problems begins at their summary.
  const problems = document.querySelector("main .flash.late");
  if (problems) { problems.tabIndex = -1; problems.focus({ preventScroll: false }); }

  // A select or a box marked data-now sends its form when it changes.
  document.addEventListener("change", (event) => { if (event.target.matches("[data-now]")) event.target.form.requestSubmit(); });

  // What was chosen stands beside our own button: the browser's speaks the language of the browser.
  document.addEventListener("change", (event) => {
    const said = event.target.closest(".file-pick")?.querySelector("[data-picked]");
    if (!said) return;
    said.dataset.none ??= said.textContent;
    said.textContent = [...event.target.files].map((file) => file.name).join(", ") || said.dataset.none;
  });
  // a form that is emptied holds no file any more
  document.addEventListener("reset", (event) => event.target.querySelectorAll("[data-picked]").forEach((said) => { said.textContent = said.dataset.none ?? said.textContent; }));

  // In a line that is wider than the phone, the one that is on is in sight.
  document.querySelectorAll(":is(.filters, .tabbed) > [aria-current]").forEach((on) => { on.parentElement.scrollLeft = on.offsetLeft - 48; });

  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-print]")) print();
  });

  if ("serviceWorker" in navigator && isSecureContext)
    addEventListener("load", () => navigator.serviceWorker.register("/sw.js?" + self.dataset.version).catch(() => {}));
})();
