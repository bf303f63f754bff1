// The map: a mark for each place, as large as the number of events there; the ground is drawn already.

const places = rows(data.places).map((place) => ({ ...place, label: cut(nodes[place.node].label, 40) }));
const placed = new Map(places.map((place) => [place.node, place]));
const map = { x: 0, y: 0, scale: 1, width: 800, height: 600, least: 0.05, grip: null, marks: [] };
const WORLD = [3680, 1820];
const LEAST_SPAN = 420;
const CLOSEST = 4;
const MOST_MARKS = 1000;
const MOST_LABELS = 200;

/** Nodes of the places that an event names: where it happened, and those that take part in it. */
function placesOf(mention) {
  const parts = [...mention.actors, ...mention.targets, ...mention.recipients].filter((n) => nodes[n].type === "PLACE");
  return { here: mention.place === undefined ? [] : [mention.place], parts };
}

/** Count the events that are shown, at each place and those that have none on the map. */
function countPlaces() {
  for (const place of places) place.happened = place.total = 0;
  const counts = { drawn: 0, unknown: 0, none: 0, missing: new Map() };
  for (const number of firstTellings()) {
    const { here, parts } = placesOf(mentions[number]);
    const all = [...new Set([...here, ...parts])];
    const known = all.filter((n) => placed.has(n));
    for (const n of known) placed.get(n).total += 1;
    for (const n of here) if (placed.has(n)) placed.get(n).happened += 1;
    for (const n of all) if (!placed.has(n)) counts.missing.set(n, (counts.missing.get(n) ?? 0) + 1);
    counts[known.length ? "drawn" : all.length ? "unknown" : "none"] += 1;
  }
  map.counts = counts;
}

function toScreen(place) {
  return [(place.x - map.x) * map.scale + map.width / 2, (place.y - map.y) * map.scale + map.height / 2];
}

function radius(count) {
  return Math.min(32, 2.5 + 3 * Math.sqrt(count));
}

function drawMap() {
  $("map").setAttribute("viewBox", `0 0 ${map.width} ${map.height}`);
  $("ground").setAttribute("transform", `translate(${map.width / 2} ${map.height / 2}) scale(${map.scale}) translate(${-map.x} ${-map.y})`);
  const room = new Room();
  const spots = map.marks.map((place) => [place, ...toScreen(place)]);
  for (const [place, x, y] of spots) {
    const reach = 0.7 * radius(place.total);
    room.take([x - reach, y - reach, x + reach, y + reach]);
  }
  spots.forEach(([place, x, y], i) => {
    place.group.setAttribute("transform", `translate(${x.toFixed(1)} ${y.toFixed(1)})`);
    placeLabel(place, x, y, i < MOST_LABELS ? room : null);
  });
}

/** Write a place's name to the right, left, under or over its mark, where it covers no other name or mark. */
function placeLabel(place, x, y, room) {
  const text = place.group.querySelector("text");
  const [gap, long] = [radius(place.total) + 4, 6.6 * place.label.length];
  const spots = [[gap, 4, 0], [-gap, 4, -long], [0, gap + 10, -long / 2], [0, -gap - 2, -long / 2]];
  const boxOf = ([dx, dy, left]) => [x + dx + left, y + dy - 11, x + dx + left + long, y + dy + 3];
  const free = room && spots.find((spot) => boxOf(spot)[0] >= 0 && boxOf(spot)[2] <= map.width && room.free(boxOf(spot)));
  text.replaceChildren(free ? place.label : "");
  if (!free) return;
  room.take(boxOf(free));
  const [dx, dy, left] = free;
  text.setAttribute("x", dx);
  text.setAttribute("y", dy);
  text.setAttribute("text-anchor", left === 0 ? "start" : left === -long ? "end" : "middle");
}

/** One mark a place, the larger under the smaller. */
function buildMarks() {
  countPlaces();
  const known = places.filter((place) => place.total).sort((a, b) => b.total - a.total || a.node - b.node);
  const marks = (map.marks = known.slice(0, MOST_MARKS));
  for (const place of marks) {
    const says = `${place.label}: ${plural(place.happened, "event")} happened there, ${place.total - place.happened} in which it takes part`;
    place.group = svg("g", { class: "place", role: "button", tabindex: 0, "data-node": place.node, "aria-label": says }, svg("circle", { class: "ring", r: radius(place.total) }), place.happened ? svg("circle", { class: "disc", r: radius(place.happened) }) : "", svg("text"), svg("title", {}, says));
    place.group.addEventListener("click", () => select({ kind: "node", id: place.node }));
    place.group.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      event.stopPropagation();
      select({ kind: "node", id: place.node });
    });
  }
  const held = document.activeElement?.dataset?.node;
  $("places").replaceChildren(...marks.map((place) => place.group));
  if (held) $("places").querySelector(`[data-node="${held}"]`)?.focus();
  const { unknown, none } = map.counts;
  const parts = [known.length > marks.length ? plural(known.length - marks.length, "place with fewer events", "places with fewer events") : "", unknown ? `${plural(unknown, "event")} at places whose position is not known` : "", none ? `${none.toLocaleString("en")} that name no place` : ""];
  $("missing").textContent = parts.some(Boolean) ? `Not on the map: ${parts.filter(Boolean).join(", ")}.` : "";
  drawMap();
  lightPlaces();
}

/** Show all places, or the world when there is none. */
function fitMap() {
  const all = map.marks;
  const [xs, ys] = all.length ? [all.map((p) => p.x), all.map((p) => p.y)] : [[-3600, 3600], [-1750, 1750]];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  map.least = Math.min(map.width / 2 / WORLD[0], map.height / 2 / WORLD[1]);
  map.scale = Math.max(map.least, Math.min(map.width / Math.max(LEAST_SPAN, 1.35 * (right - left)), map.height / Math.max(LEAST_SPAN, 1.35 * (bottom - top))));
  [map.x, map.y] = [(left + right) / 2, (top + bottom) / 2];
  holdMap();
  drawMap();
}

/** Keep the world in the window: no empty room beyond its edges while it is larger than the window. */
function holdMap() {
  const clamp = (value, edge, room) => (room > edge ? 0 : Math.min(edge - room, Math.max(room - edge, value)));
  map.x = clamp(map.x, WORLD[0], map.width / 2 / map.scale);
  map.y = clamp(map.y, WORLD[1], map.height / 2 / map.scale);
}

/** Zoom by a factor, keeping the point under (x, y) of the screen where it is. */
function zoomMap(factor, x = map.width / 2, y = map.height / 2) {
  const scale = Math.min(CLOSEST, Math.max(map.least, map.scale * factor));
  map.x += (x - map.width / 2) * (1 / map.scale - 1 / scale);
  map.y += (y - map.height / 2) * (1 / map.scale - 1 / scale);
  map.scale = scale;
  holdMap();
  drawMap();
}

function panMap(x, y) {
  map.x -= x / map.scale;
  map.y -= y / map.scale;
  holdMap();
  drawMap();
}

function buildDragging() {
  const picture = $("map");
  picture.addEventListener("pointerdown", (event) => {
    if (event.target.closest(".place")) return;
    map.grip = [event.clientX, event.clientY];
    picture.setPointerCapture(event.pointerId);
    picture.classList.add("dragged");
  });
  picture.addEventListener("pointermove", (event) => {
    if (!map.grip) return;
    panMap(event.clientX - map.grip[0], event.clientY - map.grip[1]);
    map.grip = [event.clientX, event.clientY];
  });
  for (const type of ["pointerup", "pointercancel"]) {
    picture.addEventListener(type, () => {
      map.grip = null;
      picture.classList.remove("dragged");
    });
  }
  picture.addEventListener(
    "wheel",
    (event) => {
      event.preventDefault();
      const box = picture.getBoundingClientRect();
      zoomMap(Math.exp(-event.deltaY / 400), event.clientX - box.left, event.clientY - box.top);
    },
    { passive: false },
  );
}

/** Mark the selected place, or the places of the selected event. */
function lightPlaces() {
  const { selection } = state;
  const chosen = new Set();
  if (selection?.kind === "node") chosen.add(selection.id);
  if (selection?.kind === "event") {
    const { here, parts } = placesOf(mentions[eventMentions.get(selection.id)[0]]);
    for (const n of [...here, ...parts]) chosen.add(n);
  }
  for (const group of document.querySelectorAll(".place")) group.classList.toggle("chosen", chosen.has(Number(group.dataset.node)));
  return [...chosen].filter((n) => placed.get(n)?.total);
}

function mapOverview() {
  const count = (n, total) => nodeLine(n, plural(total, "event"));
  const missing = [...map.counts.missing].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const happened = firstTellings().filter((number) => mentions[number].place !== undefined).sort(byDate);
  return [
    el("h2", {}, "What happened where"),
    el("p", { class: "hint" }, "Choose a place to read what happened there. A town stands where it is; a country, or a state of the USA, in the middle of its towns."),
    ...section(`On the map (${map.marks.length})`, map.marks, (place) => count(place.node, place.total), 8),
    ...section(`Events with a place (${happened.length})`, happened, eventLine, 8),
    ...section(`Position not known (${missing.length})`, missing, ([n, total]) => count(n, total), 6),
  ];
}

const KEYS = {
  "+": () => zoomMap(1.4),
  "=": () => zoomMap(1.4),
  "-": () => zoomMap(1 / 1.4),
  0: () => fitMap(),
  ArrowLeft: () => panMap(80, 0),
  ArrowRight: () => panMap(-80, 0),
  ArrowUp: () => panMap(0, 80),
  ArrowDown: () => panMap(0, -80),
};

const view = {
  overview: mapOverview,
  build() {
    buildMarks();
    buildDragging();
    $("zoom-in").addEventListener("click", () => zoomMap(1.4));
    $("zoom-out").addEventListener("click", () => zoomMap(1 / 1.4));
    $("zoom-fit").addEventListener("click", fitMap);
    let first = true;
    new ResizeObserver(() => {
      [map.width, map.height] = [Math.max(100, $("canvas").clientWidth), Math.max(100, $("canvas").clientHeight)];
      if (first) fitMap();
      else drawMap();
      first = false;
    }).observe($("canvas"));
  },
  filter: buildMarks,
  highlight(selection, move) {
    const chosen = lightPlaces();
    if (!move || !chosen.length) return;
    const [x, y] = toScreen(placed.get(chosen[0]));
    if (x < 20 || y < 20 || x > map.width - 20 || y > map.height - 20) panMap(map.width / 2 - x, map.height / 2 - y);
  },
  mentionsOf: () => [],
  key(event) {
    const act = KEYS[event.key];
    if (!act || (event.key.startsWith("Arrow") && !event.target.closest("#canvas"))) return false;
    act();
    return true;
  },
};
