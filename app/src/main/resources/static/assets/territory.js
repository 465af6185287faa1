// Draws on the map of a place: the area of a grid into its text field, or the spot of a building
// into two. Corners are dragged, or moved with the arrow keys; they catch on lines that are there,
// so that neighbours share an edge. Without this file the fields are typed in. On the page of
// checks it colours the areas that are wrong.
(() => {
  document.querySelector("[data-faults]")?.addEventListener("map:ready", ({ detail: { layer } }) => {
    const red = getComputedStyle(document.documentElement).getPropertyValue("--hong").trim();
    layer.eachLayer((drawn) => { if (drawn.feature.properties.fault) { drawn.setStyle({ color: red, weight: 2, fillColor: red, fillOpacity: 0.45 }); drawn.bringToFront(); } });
  });

  const box = document.querySelector("[data-draw]");
  if (!box) return;
  const DECIMALS = 1e7, CATCH = 10, STEP = 0.00002;
  const round = (degrees) => Math.round(degrees * DECIMALS) / DECIMALS;
  const tool = (name, act) => document.querySelector(`[data-tool="${name}"]`)?.addEventListener("click", act);

  const ground = (map, layer) => {
    layer.eachLayer((drawn) => {
      drawn.off("click");
      if (drawn.feature.properties.code === box.dataset.code) layer.removeLayer(drawn);
      else if (drawn.feature.geometry.type !== "Point") drawn.setStyle({ fillOpacity: 0.3 });
    });
    try { map.getCenter(); } catch {
      const [longitude, latitude] = box.dataset.near.split(",").map(Number);
      map.setView([latitude, longitude], longitude === 104 && latitude === 36 ? 4 : 15);
    }
  };

  // every line of the ground, as pairs of points
  const edges = (layer) => {
    const all = [];
    layer.eachLayer((drawn) => {
      const geometry = drawn.feature.geometry;
      const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.type === "MultiPolygon" ? geometry.coordinates : [];
      for (const ring of polygons.flat()) for (let i = 0; i + 1 < ring.length; i++) all.push([ring[i], ring[i + 1]]);
    });
    return all;
  };

  const caught = (L, map, lines, latlng) => {
    const at = map.latLngToLayerPoint(latlng);
    const pixel = ([x, y]) => map.latLngToLayerPoint([y, x]);
    let best = null, distance = CATCH;
    for (const [from] of lines) {
      const d = pixel(from).distanceTo(at);
      if (d < distance) { distance = d; best = from; }
    }
    if (best) return best.slice();
    distance = CATCH;
    for (const [from, to] of lines) {
      const near = L.LineUtil.closestPointOnSegment(at, pixel(from), pixel(to));
      const d = near.distanceTo(at);
      if (d < distance) { distance = d; const { lat, lng } = map.layerPointToLatLng(near); best = [round(lng), round(lat)]; }
    }
    return best ?? [round(latlng.lng), round(latlng.lat)];
  };

  const area = (L, map, layer) => {
    const field = document.getElementById("shape");
    const lines = edges(layer);
    let polygons = [], open = [], past = [], shown = L.layerGroup().addTo(map);

    const read = () => {
      try {
        let geometry = JSON.parse(field.value);
        geometry = geometry.geometry ?? geometry;
        const rings = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.type === "MultiPolygon" ? geometry.coordinates : [];
        polygons = rings.map((polygon) => polygon.map((ring) => ring.slice(0, -1)));
      } catch { polygons = []; }
    };
    const write = () => {
      const closed = polygons.map((polygon) => polygon.map((ring) => [...ring, ring[0]]));
      field.value = !closed.length ? "" : JSON.stringify(closed.length === 1 ? { type: "Polygon", coordinates: closed[0] } : { type: "MultiPolygon", coordinates: closed });
      field.dispatchEvent(new Event("input", { bubbles: true }));
    };
    const keep = () => { past.push(JSON.stringify([polygons, open])); };
    const corner = (kind) => L.divIcon({ className: "shape-corner " + kind, iconSize: kind === "middle" ? [12, 12] : kind === "whole" ? [26, 26] : [18, 18] });
    const latlng = ([x, y]) => [y, x];

    const handle = (ring, i) => {
      const mark = L.marker(latlng(ring[i]), { icon: corner(""), draggable: true, title: box.dataset.corner, alt: box.dataset.corner }).addTo(shown);
      mark.on("dragstart", keep);
      mark.on("drag", () => { ring[i] = caught(L, map, lines, mark.getLatLng()); outline(); });
      mark.on("dragend", () => { write(); draw(); });
      mark.getElement().addEventListener("keydown", (event) => {
        const [dx, dy] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[event.key] ?? [];
        if (dx !== undefined) { keep(); ring[i] = [round(ring[i][0] + dx * STEP), round(ring[i][1] + dy * STEP)]; }
        else if (event.key === "Delete" && ring.length > 3) { keep(); ring.splice(i, 1); }
        else return;
        event.preventDefault(); event.stopPropagation();
        write(); draw();
        shown.getLayers().filter((one) => one.corner === ring)[Math.min(i, ring.length - 1)]?.getElement().focus();
      });
      mark.on("dblclick", (event) => { L.DomEvent.stop(event); if (ring.length > 3) { keep(); ring.splice(i, 1); write(); draw(); } });
      mark.corner = ring;
    };
    const middle = (ring, i) => {
      const next = ring[(i + 1) % ring.length];
      const at = [(ring[i][0] + next[0]) / 2, (ring[i][1] + next[1]) / 2];
      const mark = L.marker(latlng(at), { icon: corner("middle"), draggable: true, keyboard: false }).addTo(shown);
      mark.on("dragstart", () => { keep(); ring.splice(i + 1, 0, at.map(round)); });
      mark.on("drag", () => { ring[i + 1] = caught(L, map, lines, mark.getLatLng()); outline(); });
      mark.on("dragend", () => { write(); draw(); });
    };
    const whole = (polygon) => {
      const center = L.polygon(polygon.map((ring) => ring.map(latlng))).getBounds().getCenter();
      const mark = L.marker(center, { icon: corner("whole"), draggable: true, title: box.dataset.move, alt: box.dataset.move, keyboard: false }).addTo(shown);
      let start, from;
      mark.on("dragstart", () => { keep(); start = mark.getLatLng(); from = JSON.parse(JSON.stringify(polygon)); });
      mark.on("drag", () => {
        const { lat, lng } = mark.getLatLng();
        from.forEach((ring, r) => ring.forEach(([x, y], i) => { polygon[r][i] = [round(x + lng - start.lng), round(y + lat - start.lat)]; }));
        outline();
      });
      mark.on("dragend", () => { write(); draw(); });
    };

    let drawn = null;
    const outline = () => {
      drawn?.remove();
      const style = getComputedStyle(document.documentElement).getPropertyValue("--zhu").trim();
      drawn = L.layerGroup([
        ...polygons.map((polygon) => L.polygon(polygon.map((ring) => ring.map(latlng)), { color: style, weight: 3, fillOpacity: 0.22, interactive: false })),
        ...(open.length ? [L.polyline(open.map(latlng), { color: style, weight: 3, dashArray: "6 6", interactive: false })] : []),
      ]).addTo(map);
    };
    const draw = () => {
      shown.clearLayers();
      outline();
      for (const polygon of polygons) { polygon.forEach((ring) => ring.forEach((_, i) => { middle(ring, i); handle(ring, i); })); whole(polygon); }
      open.forEach((point, i) => {
        const mark = L.marker(latlng(point), { icon: corner(""), title: box.dataset.corner, alt: box.dataset.corner }).addTo(shown);
        if (i === 0) mark.on("click", finish);
      });
    };
    const finish = () => {
      if (open.length < 3) return;
      keep();
      polygons.push([open]);
      open = [];
      write(); draw();
    };

    map.on("click", (event) => {
      if (polygons.length) return;
      keep();
      open.push(caught(L, map, lines, event.latlng));
      draw();
    });
    tool("finish", finish);
    tool("undo", () => { const last = past.pop(); if (last) { [polygons, open] = JSON.parse(last); write(); draw(); } });
    tool("clear", () => { keep(); polygons = []; open = []; write(); draw(); });
    field.addEventListener("change", () => { read(); draw(); });
    field.form.addEventListener("submit", finish, true);
    map.doubleClickZoom.disable();
    read();
    draw();
    if (polygons.length) map.fitBounds(L.polygon(polygons.map((polygon) => polygon.map((ring) => ring.map(latlng)))).getBounds(), { padding: [40, 40] });
  };

  const point = (L, map) => {
    const longitude = document.getElementById("longitude"), latitude = document.getElementById("latitude");
    let mark = null;
    const put = (at) => {
      mark?.remove();
      mark = L.marker(at, { icon: L.divIcon({ className: "shape-corner whole", iconSize: [26, 26] }), draggable: true, title: box.dataset.move, alt: box.dataset.move }).addTo(map);
      mark.on("dragend", () => tell(mark.getLatLng()));
    };
    const tell = (at) => { longitude.value = round(at.lng); latitude.value = round(at.lat); };
    const typed = () => {
      const [x, y] = [longitude.value, latitude.value].map(Number);
      if (longitude.value && latitude.value && Number.isFinite(x) && Number.isFinite(y)) { put([y, x]); return true; }
      mark?.remove();
      return false;
    };
    map.on("click", (event) => { put(event.latlng); tell(event.latlng); });
    [longitude, latitude].forEach((field) => field.addEventListener("change", typed));
    tool("clear", () => { mark?.remove(); longitude.value = latitude.value = ""; });
    if (typed()) map.setView(mark.getLatLng(), Math.max(map.getZoom(), 16));
  };

  box.addEventListener("map:ready", ({ detail: { map, layer, L } }) => {
    ground(map, layer);
    if (box.dataset.draw === "area") area(L, map, layer); else point(L, map);
  });
})();
