// Filters: which mentions are shown. Each group of check boxes holds the values that are off.

const filters = {
  off: { action: new Set(), type: new Set(), status: new Set() },
  speaker: "",
  article: "",
  confidence: 0,
  from: null,
  to: null,
  undated: true,
  unlinked: false,
  named: false,
};
const filterListeners = [];
const MOST_OPTIONS = 300;
const MOST_BOXES = 8;

function passes(mention) {
  if (filters.off.action.has(mention.action) || filters.off.status.has(mention.status)) return false;
  if (mention.confidence < filters.confidence) return false;
  if (filters.article !== "" && mention.article !== Number(filters.article)) return false;
  if (filters.speaker === "none" && (mention.speaker !== undefined || mention.hearsay)) return false;
  if (filters.speaker !== "" && filters.speaker !== "none" && mention.speaker !== Number(filters.speaker)) return false;
  if (mention.from === null ? !filters.undated : outside(mention)) return false;
  if (filters.named && !betweenNamed(mention)) return false;
  if (filters.off.type.size === 0) return true;
  return ![...mention.actors, ...mention.targets, ...mention.recipients].some((n) => filters.off.type.has(nodes[n].type));
}

/** Whether someone with a proper name acts, on someone with a proper name if on anyone. */
function betweenNamed(mention) {
  const objects = [...mention.targets, ...mention.recipients];
  const named = (list) => list.some((n) => !nodes[n].unnamed);
  return named(mention.actors) && (objects.length === 0 || named(objects));
}

function outside(mention) {
  return (filters.from !== null && mention.to < filters.from) || (filters.to !== null && mention.from > filters.to);
}

function applyFilters() {
  mentions.forEach((mention, number) => {
    visible[number] = passes(mention) ? 1 : 0;
  });
  for (const listener of filterListeners) listener();
}

function filtersActive() {
  const { off, speaker, article, confidence, from, to, undated, named } = filters;
  return [off.action, off.type, off.status].some((set) => set.size > 0) || speaker !== "" || article !== "" || confidence > 0 || from !== null || to !== null || !undated || named;
}

function resetFilters() {
  for (const set of Object.values(filters.off)) set.clear();
  Object.assign(filters, { speaker: "", article: "", confidence: 0, from: null, to: null, undated: true, named: false });
  showFilters();
  applyFilters();
}

function counted(key) {
  const counts = new Map();
  for (const mention of mentions) {
    for (const value of key(mention)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || String(a[0]).localeCompare(String(b[0])));
}

function typesOf(mention) {
  return new Set([...mention.actors, ...mention.targets, ...mention.recipients].map((node) => nodes[node].type));
}

/** Check boxes of one kind, the first few until more are asked for; `sign` draws what a value looks like in the picture. */
function checkGroup(kind, title, counts, label, { sign = () => null, help = () => "" } = {}) {
  const boxes = counts.map(([value, count]) => {
    const box = el("input", { type: "checkbox", value, "data-filter": kind, checked: true });
    box.addEventListener("change", () => {
      filters.off[kind][box.checked ? "delete" : "add"](value);
      applyFilters();
    });
    const only = el("button", { type: "button", class: "only", "aria-label": `Only ${label(value)}` }, "only");
    only.addEventListener("click", () => {
      filters.off[kind] = new Set(counts.map(([other]) => other).filter((other) => other !== value));
      showFilters();
      applyFilters();
    });
    return el("li", { title: help(value) }, el("label", {}, box, sign(value), el("span", {}, label(value)), el("small", {}, count.toLocaleString("en"))), only);
  });
  const rest = boxes.slice(MOST_BOXES);
  for (const item of rest) item.hidden = true;
  const more = el("button", { type: "button", class: "more" }, `Show ${rest.length} more`);
  more.addEventListener("click", () => {
    for (const item of rest) item.hidden = false;
    more.remove();
    rest[0].querySelector("input").focus();
  });
  return el("fieldset", {}, el("legend", {}, title), el("ul", { class: "checks" }, ...boxes), rest.length ? more : "");
}

function chooser(kind, title, options) {
  const select = el("select", { "data-filter": kind, "aria-label": title });
  for (const [value, text] of options) select.append(el("option", { value }, cut(text, 48)));
  select.addEventListener("change", () => {
    filters[kind] = select.value;
    applyFilters();
  });
  return el("fieldset", {}, el("legend", {}, title), select);
}

function confidenceSlider() {
  const output = el("output", { id: "confidence-value" }, "any");
  const slider = el("input", { type: "range", min: 0, max: 100, step: 5, value: 0, "data-filter": "confidence", "aria-label": "Lowest confidence, per cent" });
  slider.addEventListener("input", () => {
    filters.confidence = Number(slider.value) / 100;
    output.textContent = slider.value === "0" ? "any" : `≥ ${slider.value} %`;
    applyFilters();
  });
  return el("fieldset", {}, el("legend", {}, "Confidence ", output), slider);
}

function lower(text) {
  return text.charAt(0) + text.slice(1).toLowerCase();
}

function buildFilters() {
  const speakers = counted((mention) => (mention.speaker === undefined ? [] : [mention.speaker]));
  const reset = el("button", { type: "button", id: "reset", hidden: true, on: { click: resetFilters } }, "Clear filters");
  $("filters").append(
    el("h2", {}, "Show", reset),
    checkGroup("action", "Actions", counted((mention) => [mention.action]), lower, { sign: (action) => el("span", { class: `tone ${tones[action] ?? "neutral"}` }) }),
    checkGroup("type", "Entities", counted(typesOf), (type) => TYPE_NAMES[type], { sign: glyph }),
    checkGroup("status", "Status", counted((mention) => [mention.status]), (s) => STATUS_NAMES[s], { help: (s) => STATUS_HELP[s] }),
    chooser("speaker", "According to", [["", "anyone"], ["none", "the articles themselves"], ...speakers.slice(0, MOST_OPTIONS).map(([n, count]) => [n, `${cut(nodes[n].label, 36)} (${count})`])]),
    chooser("article", "Article", [["", "all articles"], ...articles.map((article, n) => [n, article.title || article.id])]),
    confidenceSlider(),
  );
  buildPane();
  $("filters").addEventListener("submit", (event) => event.preventDefault());
  filterListeners.push(() => ($("reset").hidden = !filtersActive()));
}

/** Bring the controls in line with the filters, after they were set from elsewhere. */
function showFilters() {
  for (const box of document.querySelectorAll("input[type=checkbox][data-filter]")) {
    box.checked = !filters.off[box.dataset.filter].has(box.value);
  }
  document.querySelector("[data-filter=speaker]").value = filters.speaker;
  document.querySelector("[data-filter=article]").value = filters.article;
  const slider = document.querySelector("[data-filter=confidence]");
  slider.value = String(Math.round(filters.confidence * 100));
  if ($("named")) $("named").checked = filters.named;
  $("confidence-value").textContent = filters.confidence ? `≥ ${slider.value} %` : "any";
  showDates();
}
