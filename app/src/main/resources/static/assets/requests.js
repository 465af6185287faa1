// Comforts of requests: position and a pin on the map, what neighbours reported already, a
// signature drawn on the phone, keys in the queue. Every page works without this file.
(() => {
  const set = (form, longitude, latitude) => {
    form.elements.longitude.value = longitude.toFixed(6);
    form.elements.latitude.value = latitude.toFixed(6);
    form.dispatchEvent(new Event("change", { bubbles: true }));
  };
  const said = (form, words) => { const note = form.querySelector("[data-located]"); if (note) note.textContent = words; };

  const locate = (root) => root.querySelectorAll("[data-locate]").forEach((button) => button.addEventListener("click", () => {
    const { form } = button;
    const failed = () => said(form, button.dataset.failed);
    if (!navigator.geolocation) { failed(); return; }
    navigator.geolocation.getCurrentPosition(({ coords }) => {
      set(form, coords.longitude, coords.latitude);
      said(form, button.dataset.found);
      if (button.dataset.send) form.requestSubmit();
    }, failed, { enableHighAccuracy: true, timeout: 15000, maximumAge: 30000 });
  }));

  // a pin on the map of the community; maps.js draws it
  document.querySelectorAll("[data-pick]").forEach((button) => button.addEventListener("click", () => {
    const box = button.form.querySelector("[data-pick-map]");
    box.hidden = !box.hidden;
    if (box.hidden || box.dataset.map) return;
    box.dataset.map = button.dataset.pick;
    box.addEventListener("map:ready", ({ detail: { map, L } }) => {
      let pin;
      map.on("click", ({ latlng }) => {
        pin ??= L.circleMarker(latlng, { radius: 9, weight: 3 }).addTo(map);
        pin.setLatLng(latlng);
        set(button.form, latlng.lng, latlng.lat);
        said(button.form, button.dataset.picked);
      });
    });
    document.dispatchEvent(new CustomEvent("map:draw", { detail: box }));
  }));

  // what neighbours reported already, as the report grows
  const report = document.querySelector("form[data-draft='report']");
  if (report && document.getElementById("similar")) {
    let timer, asked;
    const ask = async () => {
      const about = new URLSearchParams({ words: report.elements.words.value.slice(0, 120) });
      for (const name of ["place", "spot", "category", "longitude", "latitude"]) about.set(name, new FormData(report).get(name) ?? "");
      const address = "/requests/similar?" + about;
      if (address === asked) return;
      asked = address;
      const answer = await fetch(address).catch(() => null);
      if (!answer?.ok || address !== asked) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const found = page.getElementById("similar");
      if (found) document.getElementById("similar").replaceWith(found);
    };
    const later = () => { clearTimeout(timer); timer = setTimeout(ask, 700); };
    report.addEventListener("input", later);
    report.addEventListener("change", later);
  }

  // a signature, drawn with a finger, becomes the file of its form
  const signing = (root) => root.querySelectorAll("canvas[data-sign]").forEach((canvas) => {
    const form = canvas.closest("form");
    const field = form.elements[canvas.dataset.sign];
    const pen = canvas.getContext("2d");
    let drawn = false, down = false;
    const at = (event) => {
      const box = canvas.getBoundingClientRect();
      return [(event.clientX - box.left) * canvas.width / box.width, (event.clientY - box.top) * canvas.height / box.height];
    };
    const told = () => field.dispatchEvent(new Event("change", { bubbles: true }));
    const clear = () => {
      pen.fillStyle = "#fff";
      pen.fillRect(0, 0, canvas.width, canvas.height);
      pen.strokeStyle = "#1d2523";
      pen.lineWidth = 4;
      pen.lineCap = pen.lineJoin = "round";
      drawn = false;
      if (field.files.length) { field.value = ""; told(); }
    };
    // at once: toBlob comes when the browser is idle, and the form may be sent before
    const keep = () => {
      const picture = Uint8Array.from(atob(canvas.toDataURL("image/png").split(",")[1]), (letter) => letter.charCodeAt(0));
      const files = new DataTransfer();
      files.items.add(new File([picture], "signature.png", { type: "image/png" }));
      field.files = files.files;
      told();
    };
    const lift = () => { if (down && drawn) keep(); down = false; };
    canvas.addEventListener("pointerdown", (event) => { event.preventDefault(); down = true; pen.beginPath(); pen.moveTo(...at(event)); canvas.setPointerCapture(event.pointerId); });
    canvas.addEventListener("pointermove", (event) => { if (!down) return; pen.lineTo(...at(event)); pen.stroke(); drawn = true; });
    for (const end of ["pointerup", "pointercancel", "lostpointercapture"]) canvas.addEventListener(end, lift);
    form.querySelector("[data-sign-clear]").addEventListener("click", clear);
    clear();
  });

  // parts that come later are as able as the page itself
  const able = (root) => { locate(root); signing(root); };
  able(document);
  document.addEventListener("part:added", (event) => able(event.target));

  // keys in the queue: j and k walk, x chooses, Enter opens, ? tells
  const rows = [...document.querySelectorAll("tr[data-row]")];
  const keys = document.getElementById("keys");
  let here = -1;
  const go = (to) => {
    rows[here]?.classList.remove("here");
    here = Math.max(0, Math.min(rows.length - 1, to));
    rows[here].classList.add("here");
    rows[here].querySelector("a.strong").focus();
    rows[here].scrollIntoView({ block: "nearest" });
  };
  if (keys) document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input:not([type=checkbox]), textarea, select")) return;
    if (event.key === "?") { keys.open = !keys.open; if (keys.open) keys.scrollIntoView({ block: "nearest" }); event.preventDefault(); }
    if (!rows.length) return;
    if (event.key === "j") go(here + 1);
    else if (event.key === "k") go(here - 1);
    else if (event.key === "x" && here >= 0) { const box = rows[here].querySelector("input[type=checkbox]"); if (box) { box.click(); event.preventDefault(); } }
  });
  document.querySelectorAll("[data-all]").forEach((all) => all.addEventListener("change", () => all.form.querySelectorAll("input[name=chosen]").forEach((box) => { box.checked = all.checked; })));

  // requests on the map of a place: dots, or numbers for parts of the ground that open as one comes closer
  document.querySelectorAll("[data-points]").forEach((box) => box.addEventListener("map:ready", async ({ detail: { map, L, bare } }) => {
    const tones = { late: "hong", wait: "huang", ok: "zhu", info: "lan" };
    const token = (name) => getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim();
    const note = box.closest(".map-box")?.querySelector("[data-map-note]");
    const dot = ({ tone }, spot) => L.circleMarker(spot, { radius: 7, weight: 2, color: token("paper"), fillColor: token(tones[tone] ?? "lan"), fillOpacity: 1 });
    const many = ({ count, late }) => (late ? box.dataset.cellLate : box.dataset.cell).replace("#", count).replace("%", late);
    const cell = (properties, spot) => {
      const { count, late } = properties;
      const size = Math.round(26 + 8 * Math.log10(count));
      return L.marker(spot, { alt: many(properties), icon: L.divIcon({ className: 2 * late >= count ? "map-cell late" : "map-cell", html: String(count), iconSize: [size, size] }) });
    };
    const closer = ({ edges }, spot) => {
      if (!edges) map.setView(spot, map.getZoom() + 2);
      else map.fitBounds([[edges[1], edges[0]], [edges[3], edges[2]]], { padding: [24, 24], maxZoom: Math.max(map.getZoom() + 1, 17) });
    };
    const draw = (data) => L.geoJSON(data, {
      pointToLayer: ({ properties }, spot) => properties.count ? cell(properties, spot) : dot(properties, spot),
      onEachFeature: ({ properties }, drawn) => {
        const words = document.createElement("span");
        words.textContent = properties.count ? many(properties) : properties.name + " · " + properties.note;
        drawn.bindTooltip(words, { direction: "top", offset: [0, -6] });
        drawn.on("click", () => { if (properties.href) location.href = properties.href; else closer(properties, drawn.getLatLng()); });
      },
    });
    let drawn, asked = 0;
    const show = async (frame) => {
      const turn = ++asked;
      const address = new URL(box.dataset.points, location.href);
      if (frame) address.searchParams.set("frame", [frame.getWest(), frame.getSouth(), frame.getEast(), frame.getNorth()].map((edge) => edge.toFixed(6)).join(","));
      const answer = await fetch(address);
      if (!answer.ok || turn !== asked) return null;
      const data = await answer.json();
      drawn?.remove();
      drawn = draw(data);
      if (note) note.textContent = data.note;
      return data;
    };
    const data = await show();
    if (!data) return;
    // no shapes under them: the points alone say where to look
    if (bare && drawn.getBounds().isValid()) map.fitBounds(drawn.getBounds(), { padding: [16, 16], maxZoom: 16 });
    else if (bare) { bare(); return; }
    drawn.addTo(map);
    if (!data.whole) map.on("moveend", async () => { if (await show(map.getBounds())) drawn.addTo(map); });
  }));
})();
