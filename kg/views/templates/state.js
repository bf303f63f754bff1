// The selection, the address that says it, and the keys.

const state = { selection: null };

/** Select something, or nothing; `move` also brings it into view. */
function select(selection, move = false) {
  state.selection = selection;
  renderPanel(selection);
  view.highlight(selection, move);
  writeFragment();
  announce(selection === null ? "Nothing selected" : describe(selection));
}

function describe(selection) {
  if (selection.kind === "node") return `${cut(nodes[selection.id].label, 120)}: ${plural(distinct(shown(did[selection.id])).length, "act")}, ${distinct(shown(undergone[selection.id])).length} undergone`;
  return cut($("panel").querySelector("h2")?.textContent ?? "", 160);
}

/** The fragment: what is selected and filtered, with entities and events by their own names, so that it outlives a rebuild. */
function fragment() {
  const parts = new URLSearchParams();
  const { selection } = state;
  if (selection !== null) parts.set(selection.kind, selection.kind === "node" ? nodes[selection.id].id : selection.id);
  for (const [kind, off] of Object.entries(filters.off)) if (off.size) parts.set(`no-${kind}`, [...off].sort().join(" "));
  if (filters.speaker !== "") parts.set("speaker", filters.speaker === "none" ? "none" : nodes[filters.speaker].id);
  if (filters.article !== "") parts.set("article", articles[filters.article].id);
  if (filters.confidence) parts.set("confidence", String(filters.confidence));
  if (filters.from !== null) parts.set("from", isoOf(filters.from));
  if (filters.to !== null) parts.set("to", isoOf(filters.to));
  if (!filters.undated) parts.set("undated", "no");
  if (filters.named) parts.set("named", "only");
  return parts.toString();
}

function writeFragment() {
  const text = fragment();
  try {
    history.replaceState(null, "", text ? `#${text}` : "#");
  } catch {
    // A page inside a frame without an address of its own keeps its state to itself.
  }
}

function readFragment() {
  const parts = new URLSearchParams(location.hash.slice(1));
  for (const [kind, off] of Object.entries(filters.off)) {
    off.clear();
    for (const value of (parts.get(`no-${kind}`) ?? "").split(" ").filter(Boolean)) off.add(value);
  }
  const speaker = parts.get("speaker");
  filters.speaker = speaker === null ? "" : speaker === "none" ? "none" : known(nodes, speaker);
  filters.article = parts.has("article") ? known(articles, parts.get("article")) : "";
  filters.confidence = Math.min(1, Math.max(0, Number(parts.get("confidence")) || 0));
  filters.from = dayOf(parts.get("from") ?? "");
  filters.to = dayOf(parts.get("to") ?? "");
  filters.undated = parts.get("undated") !== "no";
  filters.named = parts.get("named") === "only";
  showFilters();
  applyFilters();
  select(readSelection(parts), true);
}

function known(records, id) {
  const number = records.findIndex((record) => record.id === id);
  return number < 0 ? "" : String(number);
}

function readSelection(parts) {
  if (parts.has("node")) {
    const number = known(nodes, parts.get("node"));
    return number === "" ? null : { kind: "node", id: Number(number) };
  }
  if (parts.has("event")) return eventMentions.has(parts.get("event")) ? { kind: "event", id: parts.get("event") } : null;
  if (parts.has("text")) return { kind: "text", id: parts.get("text") };
  return view.readSelection?.(parts) ?? null;
}

async function copyLink() {
  writeFragment();
  const button = $("copy-link");
  let said = "Copied";
  try {
    await navigator.clipboard.writeText(location.href);
  } catch {
    const box = el("textarea", {}, location.href);
    document.body.append(box);
    box.select();
    said = document.execCommand("copy") ? "Copied" : "Copy it from the address bar";
    box.remove();
  }
  button.textContent = said;
  announce(said);
  setTimeout(() => (button.textContent = "Copy link"), 1800);
}

function buildKeys() {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName) && event.target.type !== "checkbox";
    if (event.key === "Escape" && filtersOpen()) openFilters(false);
    else if (event.key === "Escape") select(null);
    else if (typing) return;
    else if (event.key === "/") $("search").focus();
    else if (!view.key?.(event)) return;
    event.preventDefault();
  });
}

/** The heading's second line: how much is shown, and how much is not. */
function tally() {
  const numbers = mentions.map((_, number) => number).filter((number) => visible[number]);
  const entities = new Set(numbers.flatMap((n) => [...mentions[n].actors, ...mentions[n].targets, ...mentions[n].recipients]));
  const events = new Set(numbers.map((n) => mentions[n].event));
  const sources = new Set(numbers.map((n) => mentions[n].article));
  const hidden = mentions.length - numbers.length;
  const parts = [plural(events.size, "event"), plural(entities.size, "entity", "entities"), plural(sources.size, "article")];
  if (hidden) parts.push(`${plural(hidden, "mention")} filtered out`);
  if (data.undated) parts.push(`${plural(data.undated, "undated event")} left out`);
  const note = view.note?.();
  if (note) parts.push(note);
  $("tally").textContent = parts.join(" · ");
}

function start() {
  buildFilters();
  buildDates();
  buildSearch();
  buildDownloads();
  buildTheme(() => view.repaint?.());
  buildKeys();
  $("copy-link").addEventListener("click", copyLink);
  filterListeners.push(() => view.filter(), tally, writeFragment, () => renderPanel(state.selection));
  view.build();
  readFragment();
  addEventListener("hashchange", readFragment);
}
