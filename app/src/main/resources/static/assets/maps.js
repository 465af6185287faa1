// Draws [data-map] with Leaflet from the GeoJSON it names: our own shapes on a pale ground. A
// feature's properties: name, note, href, level (1 to 5, lightness), tone (late, wait, ok, info).
(() => {
  const library = document.currentScript.dataset.library;
  const maps = [...document.querySelectorAll("[data-map]")];

  let loading;
  const load = () => (loading ??= new Promise((done, failed) => {
    const sheet = document.createElement("link");
    sheet.rel = "stylesheet";
    sheet.href = library + ".css";
    // names are measured to be centred: not before the sheet is there, too
    let awaited = 2;
    const arrived = () => { if (--awaited === 0) done(window.L); };
    sheet.onload = sheet.onerror = arrived;
    document.head.prepend(sheet);
    const script = document.createElement("script");
    script.src = library + ".js";
    script.onload = arrived;
    script.onerror = failed;
    document.head.append(script);
  }));

  const token = (name) => getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim();
  const tones = { late: "hong", wait: "huang", ok: "zhu", info: "lan", none: "ink-3" };

  const shape = (feature) => {
    const { level = 1, here } = feature.properties;
    return { color: here ? token("zhu") : token("paper"), weight: here ? 3 : 2, fillColor: token("map-" + level), fillOpacity: 1, opacity: 1 };
  };

  const point = (feature) => ({ color: token("paper"), weight: 1.5, fillColor: token(tones[feature.properties.tone] ?? "zhu"), fillOpacity: 1, opacity: 1 });

  const name = (feature) => {
    const words = document.createElement("span");
    words.textContent = feature.properties.name ?? "";
    if (feature.properties.note) {
      const note = document.createElement("small");
      note.textContent = feature.properties.note;
      words.append(note);
    }
    return words;
  };

  const draw = async (box) => {
    const [L, answer] = await Promise.all([load(), fetch(box.dataset.map, { headers: { Accept: "application/geo+json" } })]);
    if (!answer.ok) throw new Error("map " + answer.status);
    const data = await answer.json();
    box.hidden = false;
    const map = L.map(box, { attributionControl: true, zoomSnap: 0.25, scrollWheelZoom: false });
    map.attributionControl.setPrefix(false);
    if (box.dataset.tiles) L.tileLayer(box.dataset.tiles, { attribution: box.dataset.attribution, maxZoom: 18 }).addTo(map);
    // shapes to lie under points: without them dots hang in the air
    const under = box.dataset.ground ? await fetch(box.dataset.ground, { headers: { Accept: "application/geo+json" } }) : null;
    const ground = under?.ok ? L.geoJSON(await under.json(), { interactive: false, filter: (feature) => feature.geometry.type !== "Point", style: (feature) => ({ ...shape(feature), fillColor: token("map-1"), fillOpacity: box.dataset.tiles ? 0.3 : 1 }) }).addTo(map) : null;
    const size = data.features.length > 60 ? 4 : box.clientWidth < 560 ? 5 : 7;
    const layer = L.geoJSON(data, {
      // other points come over this map: its own would be taken for them
      filter: (feature) => !box.dataset.points || feature.geometry.type !== "Point",
      style: (feature) => feature.geometry.type === "Point" ? point(feature) : { ...shape(feature), fillOpacity: box.dataset.tiles ? 0.45 : 1 },
      pointToLayer: (feature, at) => L.circleMarker(at, { radius: size }),
      onEachFeature: (feature, drawn) => {
        const dot = feature.geometry.type === "Point";
        if (feature.properties.name) drawn.bindTooltip(name(feature), dot ? { direction: "top", offset: [0, -6] } : { permanent: true, direction: "center", className: "place-name" });
        if (feature.properties.href) drawn.on("click", () => { location.href = feature.properties.href; });
      },
    }).addTo(map);
    const bounds = layer.getBounds();
    if (ground?.getBounds().isValid()) bounds.extend(ground.getBounds());
    const empty = () => { map.remove(); box.textContent = box.dataset.empty; box.classList.add("empty"); };
    if (!bounds.isValid() && box.dataset.empty && !box.dataset.points) { empty(); return; }
    // one point alone is not looked at through a microscope
    if (bounds.isValid()) map.fitBounds(bounds, { padding: [16, 16], maxZoom: 16 });
    // a name stands where no dot lies under it
    const dots = data.features.filter((feature) => feature.geometry.type === "Point").map((feature) => L.latLng(feature.geometry.coordinates[1], feature.geometry.coordinates[0]));
    const free = (drawn) => {
      const bounds = drawn.getBounds(), high = bounds.getNorth() - bounds.getSouth();
      const ring = drawn.getLatLngs().flat(Infinity);
      // the middle of the shape at this height, which for a slanted shape is not the middle of its frame
      const across = (lat) => {
        const cuts = ring.flatMap((from, i) => { const to = ring[(i + 1) % ring.length]; return (from.lat > lat) === (to.lat > lat) ? [] : [from.lng + ((lat - from.lat) / (to.lat - from.lat)) * (to.lng - from.lng)]; });
        const west = Math.min(...cuts), east = Math.max(...cuts);
        return { at: L.latLng(lat, (west + east) / 2), wide: map.latLngToLayerPoint([lat, east]).x - map.latLngToLayerPoint([lat, west]).x };
      };
      const apart = (at) => { const here = map.latLngToLayerPoint(at); return Math.min(...dots.map((dot) => { const there = map.latLngToLayerPoint(dot); return Math.hypot((there.x - here.x) / 4, there.y - here.y); })); };
      const spots = [0.5, 0.34, 0.66, 0.22, 0.78].map((share) => across(bounds.getSouth() + high * share)).filter(({ wide }, i, all) => wide >= 0.75 * Math.max(...all.map((spot) => spot.wide))).map(({ at }) => at);
      return spots.find((at) => apart(at) > 30) ?? spots.reduce((best, at) => (apart(at) > apart(best) ? at : best));
    };
    const placed = () => { if (dots.length) layer.eachLayer((drawn) => { if (drawn.getBounds) drawn.getTooltip()?.setLatLng(free(drawn)); }); };
    // a note wider than its shape would lie over the neighbours: it stays away until one zooms in
    const roomy = () => layer.eachLayer((drawn) => {
      const words = drawn.getBounds && drawn.getTooltip()?.getElement();
      if (!words) return;
      words.classList.remove("tight");
      const { x: left } = map.latLngToLayerPoint(drawn.getBounds().getSouthWest()), { x: right } = map.latLngToLayerPoint(drawn.getBounds().getNorthEast());
      words.classList.toggle("tight", words.offsetWidth > right - left - 24);
      drawn.getTooltip().update(); // centred anew: it may be narrower now
    });
    map.on("zoomend", () => { placed(); roomy(); });
    if (bounds.isValid()) { placed(); roomy(); }
    box.dispatchEvent(new CustomEvent("map:ready", { detail: { map, layer, L, bare: bounds.isValid() ? null : empty }, bubbles: true }));
  };

  const watch = new IntersectionObserver((seen) => seen.filter((one) => one.isIntersecting).forEach((one) => {
    watch.unobserve(one.target);
    draw(one.target).catch(() => { one.target.textContent = one.target.dataset.failed; one.target.classList.add("empty"); });
  }), { rootMargin: "300px" });
  maps.forEach((box) => watch.observe(box));
  // a map that is opened later
  document.addEventListener("map:draw", (event) => watch.observe(event.detail));
})();
