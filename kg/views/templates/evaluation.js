// The error browser: filters on the left, the list on the right, the chosen case between them.

let chosen = null;
let shown = [];

function choose(number) {
  chosen = number;
  showFigures(false);
  drawChosen();
  writeFragment();
}

function drawChosen() {
  const article = chosen === null ? shownArticle() : cases[chosen].article;
  if (articles.length) drawText(article, chosen, new Set(shown));
  drawDetail(chosen);
  $("text").querySelector(".chosen")?.scrollIntoView({ block: "center" });
  for (const line of $("list").querySelectorAll("[data-line]")) line.setAttribute("aria-current", String(Number(line.dataset.line) === chosen));
  $("list").querySelector('[aria-current="true"]')?.scrollIntoView({ block: "nearest" });
  if (chosen !== null) announce(`${trigger(cases[chosen]).text}: ${kindsOf(cases[chosen]).join(", ")}`);
}

function shownArticle() {
  const found = articles.findIndex((article) => article.id === filters.article);
  return Math.max(0, found);
}

/** Draw everything anew after a change of the filters; what was chosen stays so if it is still shown. */
function refresh() {
  shown = shownCases();
  if (!shown.includes(chosen)) chosen = shown.find((number) => number > (chosen ?? -1)) ?? shown[0] ?? null;
  drawFilters();
  drawList();
  drawChosen();
  const { figures } = record;
  $("tally").textContent = `${shown.length.toLocaleString("en")} of ${plural(cases.length, "event")} shown · ${plural(articles.length, "article")} · tuple F1 ${percent(figures.tuple.f1)} · key recall ${percent(figures.key_recall)}`;
  writeFragment();
}

function only(kind) {
  filters.kinds = new Set([kind]);
  refresh();
}

function kindLine(kind, number, count) {
  const box = el("input", { type: "checkbox", value: kind, checked: filters.kinds.has(kind) });
  box.addEventListener("change", () => {
    filters.kinds[box.checked ? "add" : "delete"](kind);
    refresh();
    $("filters").querySelector(`input[value="${kind}"]`).focus();
  });
  const key = number < 9 ? el("kbd", { "aria-hidden": "true" }, String(number + 1)) : null;
  const button = el("button", { type: "button", class: "only", "aria-label": `Only ${kind}`, on: { click: () => only(kind) } }, "only");
  return el("li", {}, el("label", { title: FAULT_HELP[kind] ?? "" }, box, el("span", {}, kind), key, el("output", {}, String(count))), button);
}

function chooser(key, { title, values }) {
  const found = [...counts(key, values)].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (filters[key] !== "" && !found.some(([value]) => value === filters[key])) found.push([filters[key], 0]);
  const options = found.map(([value, count]) => el("option", { value, selected: value === filters[key] }, `${cut(value, 60)} (${count})`));
  const select = el("select", { id: `by-${key}` }, el("option", { value: "" }, "all"), ...options);
  select.addEventListener("change", () => {
    filters[key] = select.value;
    refresh();
    $(`by-${key}`).focus();
  });
  return el("fieldset", {}, el("legend", {}, el("label", { for: `by-${key}` }, title)), select);
}

function drawFilters() {
  const found = counts("kinds", kindsOf);
  const lines = KINDS.map((kind, number) => kindLine(kind, number, found.get(kind) ?? 0));
  const key = el("input", { type: "checkbox", id: "key-only", checked: filters.key });
  key.addEventListener("change", () => {
    filters.key = key.checked;
    refresh();
    $("key-only").focus();
  });
  $("filters").replaceChildren(
    el("fieldset", {}, el("legend", {}, "Kind of error"), el("ul", { class: "checks" }, ...lines)),
    el("fieldset", {}, el("label", {}, key, el("span", {}, "key events only"))),
    ...Object.entries(SELECTS).map(([name, select]) => chooser(name, select)),
  );
  if ($("search").value.toLowerCase() !== filters.words) $("search").value = filters.words;
}

/** The words around a trigger, for a line of the list. */
function context(one) {
  const text = texts[one.article];
  const [start, end] = trigger(one).range;
  const before = text.slice(Math.max(0, start - 24), start).join("").replace(/\s+/g, " ").replace(/^\S+ /, "");
  const after = text.slice(end, end + 50).join("").replace(/\s+/g, " ");
  return el("span", { class: "context" }, name(before), el("b", {}, name(text.slice(start, end).join(""))), name(after));
}

function drawList() {
  let article = -1;
  const lines = shown.flatMap((number) => {
    const one = cases[number];
    const button = el("button", { type: "button", class: "line case", "data-line": number, on: { click: () => choose(number) } }, context(one), el("span", { class: "badges" }, ...badges(one)));
    const item = el("li", {}, button);
    if (one.article === article) return [item];
    article = one.article;
    return [el("li", {}, el("h3", {}, name(articles[article].id))), item];
  });
  $("list").replaceChildren(lines.length ? el("ul", { class: "lines" }, ...lines) : el("p", { class: "hint" }, "Nothing, with the present filters."));
}

/** Go to the next or previous case that is shown, or with `byArticle` to the first of another article. */
function step(by, byArticle) {
  const at = shown.indexOf(chosen);
  let next = at + by;
  if (byArticle && at >= 0) {
    while (shown[next] !== undefined && cases[shown[next]].article === cases[chosen].article) next += by;
    while (by < 0 && shown[next - 1] !== undefined && cases[shown[next - 1]].article === cases[shown[next]].article) next -= 1;
  }
  if (shown[next] !== undefined) choose(shown[next]);
}

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const typing = /^(INPUT|SELECT)$/.test(event.target.tagName) && event.target.type !== "checkbox";
  if (typing) {
    if (event.key === "Escape") event.target.blur();
    return;
  }
  const keys = {
    j: () => step(1, false),
    k: () => step(-1, false),
    J: () => step(1, true),
    K: () => step(-1, true),
    f: () => showFigures($("figures").hidden),
    "/": () => $("search").focus(),
    Escape: () => (filtersOpen() ? openFilters(false) : reset()),
    0: () => {
      filters.kinds = new Set(faults);
      refresh();
    },
  };
  const act = keys[event.key] ?? (/^[1-9]$/.test(event.key) ? () => only(KINDS[Number(event.key) - 1]) : null);
  if (!act) return;
  act();
  event.preventDefault();
}

function reset() {
  resetFilters();
  refresh();
}

/** The fragment keeps what is filtered and chosen, by names that outlive a new run. */
function writeFragment() {
  const parts = new URLSearchParams();
  const kinds = KINDS.filter((kind) => filters.kinds.has(kind));
  if (kinds.join() !== faults.join()) parts.set("kinds", kinds.join());
  for (const key of Object.keys(SELECTS)) if (filters[key] !== "") parts.set(key, filters[key]);
  if (filters.key) parts.set("key", "only");
  if (filters.words) parts.set("words", filters.words);
  if (chosen !== null) parts.set("case", `${cases[chosen].at} ${articles[cases[chosen].article].id}`);
  history.replaceState(null, "", `#${parts}`);
}

function readFragment() {
  const parts = new URLSearchParams(location.hash.slice(1));
  resetFilters();
  if (parts.has("kinds")) filters.kinds = new Set(parts.get("kinds").split(",").filter((kind) => KINDS.includes(kind)));
  for (const key of Object.keys(SELECTS)) filters[key] = parts.get(key) ?? "";
  filters.key = parts.get("key") === "only";
  filters.words = (parts.get("words") ?? "").toLowerCase();
  const found = cases.findIndex((one) => `${one.at} ${articles[one.article].id}` === parts.get("case"));
  chosen = found < 0 ? null : found;
  refresh();
}

$("reset").addEventListener("click", reset);
$("search").addEventListener("input", () => {
  filters.words = $("search").value.toLowerCase();
  refresh();
});
$("show-cases").addEventListener("click", () => showFigures(false));
$("show-figures").addEventListener("click", () => showFigures(true));
document.addEventListener("keydown", onKey);
addEventListener("hashchange", readFragment);
buildTheme(() => {});
buildPane();
drawFigures();
readFragment();
