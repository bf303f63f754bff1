// The network: vis-network draws nodes and arrows, labels.js the labels and marks over them.

const { communities, live } = data;
const edges = rows(data.edges);
const scenes = Object.fromEntries(Object.entries(data.scenes).map(([title, scene]) => [title, { ...scene, nodes: rows(scene.nodes), edges: rows(scene.edges) }]));
const net = { network: null, nodes: null, edges: null, scene: null, hovered: null, near: null, colours: {}, tidy: null };
const sceneOf = new Map();
for (const [title, scene] of Object.entries(scenes)) {
  if (title !== "overview") for (const node of scene.nodes) sceneOf.set(node.id, title);
}
const linked = new Set(edges.flatMap((edge) => [edge.from, edge.to]));
const labels = new Map();

/** From so many nodes on, arrows are straight and without heads, and are left out while the picture moves. */
const LARGE = 1000;

/** A node is not drawn larger than so many pixels from its middle to its edge when the picture moves to a selection. */
const LARGEST = 44;

function colours() {
  const style = getComputedStyle(document.documentElement);
  const read = (property) => style.getPropertyValue(`--${property}`).trim();
  const types = Object.fromEntries(["PERSON", "ORGANIZATION", "GROUP", "PLACE", "THING", "COMMUNITY"].map((type) => [type, read(type.toLowerCase())]));
  return { ...types, neutral: read("neutral"), cooperation: read("cooperation"), conflict: read("conflict"), ink: read("ink"), soft: read("soft"), paper: read("paper"), accent: read("accent") };
}

function edgeMentions(item) {
  return item.edges ? item.edges.flatMap((number) => edges[number].mentions) : edges[item.id].mentions;
}

function edgeShown(item) {
  return item.edges ? item.edges.some(passing) : passing(item.id);
}

/** Whether an edge is between entities that the filters let through, and tells something that they let through. */
function passing(number) {
  const edge = edges[number];
  if (filters.named && (nodes[edge.from].unnamed || nodes[edge.to].unnamed)) return false;
  return edge.mentions.some((m) => visible[m]);
}

function nodeStyle(item, faded) {
  const fill = net.colours[item.group];
  const ring = net.colours.paper;
  return { color: { background: fill, border: ring, highlight: { background: fill, border: net.colours.ink }, hover: { background: fill, border: net.colours.ink } }, opacity: faded ? 0.14 : 1 };
}

function edgeStyle(item, faded) {
  const colour = net.colours[item.tone];
  const sure = item.edges ? 0.4 : 0.3 + 0.6 * edges[item.id].confidence;
  return { color: { color: colour, highlight: colour, hover: colour, opacity: faded ? 0.07 : sure, inherit: false } };
}

function options(scene) {
  const large = scene.nodes.length > LARGE;
  return {
    autoResize: true,
    physics: { enabled: false },
    layout: { improvedLayout: false },
    interaction: { hover: !large, hoverConnectedEdges: false, selectConnectedEdges: false, keyboard: false, tooltipDelay: 1e9, hideEdgesOnDrag: large, hideEdgesOnZoom: large, zoomSpeed: 0.7 },
    nodes: { borderWidth: large ? 0 : 1.5, borderWidthSelected: 2.5, chosen: true, font: { size: 0 } },
    edges: { arrowStrikethrough: false, arrows: { to: { enabled: !large, scaleFactor: 0.5 } }, selectionWidth: 1.4, hoverWidth: 0.8, smooth: large ? false : { enabled: true, type: "curvedCW", roundness: 0.1 } },
  };
}

/** Draw a scene, at its computed places. */
function openScene(title) {
  const scene = scenes[title];
  net.scene = title;
  net.colours = colours();
  labels.clear();
  for (const { id, label } of [...scene.nodes].sort((a, b) => b.size - a.size)) labels.set(id, label);
  const large = scene.nodes.length > LARGE;
  net.nodes = new vis.DataSet(scene.nodes.map(({ label, ...item }) => ({ ...item, ...nodeStyle(item, false), hidden: !nodeShown(item) })));
  net.edges = new vis.DataSet(scene.edges.map((item) => ({ ...item, ...edgeStyle(item, false), ...(large ? { smooth: false, arrows: "" } : {}), hidden: !edgeShown(item) })));
  net.faded = false;
  if (net.network) net.network.destroy();
  net.network = new vis.Network($("canvas"), { nodes: net.nodes, edges: net.edges }, options(scene));
  listen(net.network);
  fit(false);
  showTrail();
  $("canvas").querySelector("canvas").setAttribute("aria-hidden", "true");
}

function listen(network) {
  network.on("click", ({ nodes: hit, edges: crossed }) => {
    if (hit.length) select(selectionOf(hit[0]));
    else if (crossed.length) select(typeof crossed[0] === "number" ? { kind: "edge", id: crossed[0] } : { kind: "bundle", id: crossed[0] });
    else if (state.selection !== null) select(null);
  });
  network.on("hoverNode", ({ node }) => hover({ node }));
  network.on("hoverEdge", ({ edge }) => hover({ edge }));
  network.on("blurNode", () => hover(null));
  network.on("blurEdge", () => hover(null));
  network.on("afterDrawing", paint);
  if (scenes[net.scene].nodes.length > LARGE) {
    network.on("dragStart", () => (net.moving = true));
    network.on("dragEnd", () => ((net.moving = false), network.redraw()));
  }
  if (live) {
    network.on("dragStart", ({ nodes: hit }) => hit.length && loosen());
    network.on("dragEnd", ({ nodes: hit }) => hit.length && settle());
  }
}

function selectionOf(id) {
  return typeof id === "number" ? { kind: "node", id } : { kind: "community", id: Number(id.slice(1)) };
}

function hover(item) {
  net.hovered = item;
  $("canvas").classList.toggle("pointing", item !== null);
  net.network.redraw();
}

/** Let the nodes give way to the one that is dragged: each link is a spring, at rest where it stands. */
function loosen() {
  clearTimeout(net.tidy);
  const places = net.network.getPositions();
  net.edges.update(net.edges.get().map(({ id, from, to }) => ({ id, length: Math.hypot(places[from].x - places[to].x, places[from].y - places[to].y) })));
  net.network.setOptions({ physics: { enabled: true, stabilization: false, solver: "barnesHut", minVelocity: 0.5, barnesHut: { gravitationalConstant: -60, centralGravity: 0, springConstant: 0.05, damping: 0.4, avoidOverlap: 0.2 } } });
}

function settle() {
  net.tidy = setTimeout(() => net.network.setOptions({ physics: { enabled: false } }), matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 1500);
}

function nodeShown(item) {
  if (typeof item.id !== "number") return communityShown(Number(item.id.slice(1)));
  if (!linked.has(item.id)) return filters.unlinked || isSelected(item.id);
  return isSelected(item.id) || liveNodes().has(item.id);
}

function isSelected(node) {
  return state.selection?.kind === "node" && state.selection.id === node;
}

/** The nodes at either end of an edge that passes the filters, worked out once a change of the filters. */
function liveNodes() {
  net.live ??= new Set(edges.flatMap((edge, number) => (passing(number) ? [edge.from, edge.to] : [])));
  return net.live;
}

function communityShown(number) {
  return scenes[`c${number}`].nodes.some(({ id }) => liveNodes().has(id));
}

/** Hide and show what changed. */
function refresh() {
  const scene = scenes[net.scene];
  const changes = (set, items, test) => set.update(items.flatMap((item) => (set.get(item.id).hidden === !test(item) ? [] : [{ id: item.id, hidden: !test(item) }])));
  changes(net.edges, scene.edges, edgeShown);
  changes(net.nodes, scene.nodes, nodeShown);
}

/** Fade everything but the selection and what it touches. */
function fade() {
  const scene = scenes[net.scene];
  net.near = neighbourhood(scene);
  if (!net.near && !net.faded) return;
  net.faded = Boolean(net.near);
  net.nodes.update(scene.nodes.map((item) => ({ id: item.id, ...nodeStyle(item, net.near && !net.near.nodes.has(item.id)) })));
  net.edges.update(scene.edges.map((item) => ({ id: item.id, ...edgeStyle(item, net.near && !net.near.edges.has(item.id)) })));
}

/** The nodes and edges of the present scene that belong to the selection, or null when nothing in it does. */
function neighbourhood(scene) {
  const { selection } = state;
  if (selection === null || selection.kind === "community" || selection.kind === "text") return null;
  const inside = new Set();
  if (selection.kind === "node") scene.edges.forEach((item) => (item.from === selection.id || item.to === selection.id) && inside.add(item.id));
  else if (selection.kind === "event") {
    const told = new Set(eventMentions.get(selection.id));
    scene.edges.forEach((item) => !item.edges && edges[item.id].mentions.some((m) => told.has(m)) && inside.add(item.id));
  } else inside.add(selection.id);
  const ends = new Set(scene.edges.flatMap((item) => (inside.has(item.id) ? [item.from, item.to] : [])));
  if (selection.kind === "node") ends.add(selection.id);
  if (selection.kind === "event") for (const m of eventMentions.get(selection.id)) for (const n of [...mentions[m].actors, ...mentions[m].targets]) ends.add(n);
  return ends.size ? { nodes: ends, edges: inside } : null;
}

function sceneFor(selection) {
  if (!communities.length || selection === null) return null;
  if (selection.kind === "community") return `c${selection.id}`;
  if (selection.kind === "node") return sceneOf.get(selection.id) ?? null;
  if (selection.kind === "edge") return sceneOf.get(edges[selection.id].from) ?? null;
  if (selection.kind === "event") return sceneOf.get(mentions[eventMentions.get(selection.id)[0]].actors[0]) ?? null;
  return null;
}

function showTrail() {
  const trail = $("trail");
  trail.hidden = !communities.length;
  if (trail.hidden) return;
  const home = el("button", { type: "button", on: { click: () => leave() } }, "All communities");
  const number = net.scene === "overview" ? null : Number(net.scene.slice(1));
  const { hidden, links, edges: drawn } = scenes[net.scene];
  const parts = number === null ? [el("b", {}, `${communities.length} communities`), ` of ${plural(linked.size, "entity", "entities")}; click one to open it`] : [home, " › ", el("b", {}, name(communities[number].label), ` and ${(communities[number].members - 1).toLocaleString("en")} others`)];
  const left = [];
  if (number === null && links > drawn.length) left.push(`the strongest ${drawn.length} of ${links.toLocaleString("en")} links`);
  if (hidden) left.push(number === null ? `${hidden.toLocaleString("en")} entities without links not drawn` : `the ${hidden.toLocaleString("en")} least active not drawn`);
  trail.replaceChildren(...parts, el("small", {}, left.map((text) => ` · ${text}`).join("")));
}

function leave() {
  openScene("overview");
  select(null);
}

function fit(animate) {
  const ids = net.nodes.get({ filter: (item) => !item.hidden }).map((item) => item.id);
  net.network.fit({ nodes: ids, maxZoomLevel: 1.4, minZoomLevel: 0.02, animation: false });
  net.network.moveTo({ scale: 0.98 * net.network.getScale(), animation: animate && calm() });
}

function calm() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches ? false : { duration: 300, easingFunction: "easeInOutQuad" };
}

function moveToSelection() {
  if (!net.near) return;
  const ids = [...net.near.nodes].filter((id) => net.nodes.get(id));
  if (ids.length === 1) net.network.focus(ids[0], { scale: Math.max(0.8, net.network.getScale()), animation: calm() });
  else net.network.fit({ nodes: ids, maxZoomLevel: Math.min(1.2, LARGEST / Math.max(...ids.map((id) => net.nodes.get(id).size))), animation: calm() });
}

PANELS.edge = (id) => mentionsPanel(edges[id].mentions, "Arrow");
PANELS.bundle = (id) => bundlePanel(scenes.overview.edges.find((item) => item.id === id));
PANELS.community = communityPanel;

function bundlePanel(item) {
  const told = shown(edgeMentions(item)).sort(byDate);
  const [one, other] = [item.from, item.to].map((id) => communities[Number(id.slice(1))].label);
  return [el("p", { class: "kicker" }, "Between two communities"), el("h2", {}, name(one), " – ", name(other)), ...section(plural(told.length, "mention"), told, eventLine)];
}

function communityPanel(number) {
  const members = scenes[`c${number}`].nodes.filter(({ id }) => liveNodes().has(id));
  return [el("p", { class: "kicker" }, "Community"), el("h2", {}, name(communities[number].label), ` and ${(communities[number].members - 1).toLocaleString("en")} others`), ...section(plural(communities[number].members, "entity", "entities"), members, ({ id }) => nodeLine(id, plural(shown(did[id]).length + shown(undergone[id]).length, "mention")))];
}

function savePicture() {
  const drawn = $("canvas").querySelector("canvas");
  const copy = el("canvas", { width: drawn.width, height: drawn.height });
  const context = copy.getContext("2d");
  context.fillStyle = net.colours.paper;
  context.fillRect(0, 0, copy.width, copy.height);
  context.drawImage(drawn, 0, 0);
  copy.toBlob((blob) => save(blob, "image/png", "newskg.png"));
}

/** The next entity by activity, for going through them with the keyboard. */
function step(by) {
  const order = scenes[net.scene].nodes.filter((item) => !net.nodes.get(item.id).hidden).sort((a, b) => b.size - a.size || String(a.id).localeCompare(String(b.id)));
  if (!order.length) return;
  const at = order.findIndex((item) => isSelected(item.id));
  const next = order[(at < 0 ? (by > 0 ? 0 : order.length - 1) : at + by + order.length) % order.length];
  select(selectionOf(next.id), true);
}

function pan(x, y) {
  const { x: left, y: top } = net.network.getViewPosition();
  const scale = net.network.getScale();
  net.network.moveTo({ position: { x: left + (80 * x) / scale, y: top + (80 * y) / scale } });
}

function zoom(factor) {
  net.network.moveTo({ scale: Math.min(6, Math.max(0.02, net.network.getScale() * factor)) });
}

const KEYS = {
  n: () => step(1),
  p: () => step(-1),
  "+": () => zoom(1.25),
  "=": () => zoom(1.25),
  "-": () => zoom(0.8),
  0: () => fit(true),
  ArrowLeft: () => pan(-1, 0),
  ArrowRight: () => pan(1, 0),
  ArrowUp: () => pan(0, -1),
  ArrowDown: () => pan(0, 1),
};

function switchBox(key, title, count) {
  const box = el("input", { type: "checkbox", id: key, checked: filters[key] });
  box.addEventListener("change", () => {
    filters[key] = box.checked;
    applyFilters();
  });
  return el("label", {}, box, el("span", {}, title), el("small", {}, count.toLocaleString("en")));
}

function switches() {
  const alone = scenes[data.first].nodes.filter(({ id }) => typeof id === "number" && !linked.has(id)).length;
  const named = nodes.filter((node) => !node.unnamed).length;
  const boxes = [];
  if (named < nodes.length) boxes.push(switchBox("named", "Proper names only", named));
  if (alone) boxes.push(switchBox("unlinked", "Entities without arrows", alone));
  return boxes.length ? el("fieldset", {}, ...boxes) : "";
}

const view = {
  eventName: "an arrow",
  build() {
    filters.unlinked = linked.size === 0;
    $("filters").append(switches());
    $("zoom-in").addEventListener("click", () => zoom(1.25));
    $("zoom-out").addEventListener("click", () => zoom(0.8));
    $("zoom-fit").addEventListener("click", () => fit(true));
    $("download-png").addEventListener("click", savePicture);
    openScene(data.first);
    window.newskg = net; // For the console, and for tests that look at what is drawn.
  },
  filter() {
    net.live = null;
    refresh();
  },
  highlight(selection, move) {
    const scene = sceneFor(selection);
    if (scene && scene !== net.scene) openScene(scene);
    refresh();
    fade();
    net.network.unselectAll();
    if (selection?.kind === "node" && net.nodes.get(selection.id)) net.network.selectNodes([selection.id], false);
    if (selection?.kind === "edge" && net.edges.get(selection.id)) net.network.selectEdges([selection.id]);
    if (move) moveToSelection();
  },
  mentionsOf(selection) {
    if (selection.kind === "edge") return edges[selection.id].mentions;
    if (selection.kind === "bundle") return edgeMentions(scenes.overview.edges.find((item) => item.id === selection.id));
    const members = new Set(scenes[`c${selection.id}`].nodes.map(({ id }) => id));
    return [...new Set(edges.flatMap((edge) => (members.has(edge.from) && members.has(edge.to) ? edge.mentions : [])))];
  },
  readSelection(parts) {
    for (const [kind, list] of [["edge", edges], ["community", communities]]) {
      const number = Number(parts.get(kind));
      if (parts.has(kind) && list[number]) return { kind, id: number };
    }
    const bundle = scenes.overview?.edges.find((item) => item.id === parts.get("bundle"));
    return bundle ? { kind: "bundle", id: bundle.id } : null;
  },
  note() {
    const alone = nodes.filter((_, n) => !linked.has(n)).length;
    return alone && !filters.unlinked ? `${plural(alone, "entity", "entities")} without arrows not drawn` : "";
  },
  key(event) {
    const act = KEYS[event.key];
    if (!act || (event.key.startsWith("Arrow") && event.target.id !== "canvas")) return false;
    act();
    return true;
  },
  repaint() {
    const [position, scale] = [net.network.getViewPosition(), net.network.getScale()];
    openScene(net.scene);
    net.network.moveTo({ position, scale });
    view.highlight(state.selection, false);
  },
};
