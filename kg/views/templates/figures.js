// The figures of the whole evaluation: tables that lead to their cases, and the reliability of the confidences.

function percent(value) {
  return value.toFixed(1);
}

/** A table; a row with `go` leads to its cases. */
function table(title, heads, rows) {
  const body = rows.map(({ cells: [first, ...rest], go }) => {
    const label = go ? el("button", { type: "button", class: "inline", on: { click: go } }, name(first)) : name(first);
    return el("tr", {}, el("th", { scope: "row" }, label), ...rest.map((cell) => el("td", {}, String(cell))));
  });
  return el(
    "section",
    { class: "table" },
    el("h2", {}, title),
    el("table", {}, el("thead", {}, el("tr", {}, ...heads.map((head) => el("th", { scope: "col" }, head)))), el("tbody", {}, ...body)),
  );
}

/** Show the errors that a filter leaves. */
function lead(key, value) {
  return () => {
    resetFilters();
    filters[key] = value;
    showFigures(false);
    refresh();
  };
}

function share(part, whole) {
  return whole ? percent((100 * part) / whole) : "";
}

function scoreTables() {
  const entries = Object.entries(record.figures).filter(([key]) => key !== "events");
  const scores = entries.filter(([, score]) => typeof score === "object");
  const shares = entries.filter(([, score]) => typeof score !== "object");
  return [
    table("Figures", ["", "precision", "recall", "F1"], scores.map(([key, { p, r, f1 }]) => ({ cells: [key, percent(p), percent(r), percent(f1)] }))),
    table("Shares that are right", ["", "%"], shares.map(([key, value]) => ({ cells: [key.replaceAll("_", " "), percent(value)] }))),
  ];
}

function constructionTable(title, rows, key) {
  const heads = ["", "required", "found", "actor", "target", "date", "right", "%", "spurious"];
  const cells = rows.map((row) => ({
    cells: [row.name, row.required, row.found, row.agree.actor, row.agree.target, row.agree.date, row.right, share(row.right, row.required), row.spurious],
    go: row.name === "(none)" ? null : lead(key, row.name),
  }));
  return table(title, heads, cells);
}

function wayTable(slot) {
  const rows = record.ways[slot].map(({ name: own, total, right }) => ({ cells: [own, total, right, share(right, total)], go: lead(slot, own) }));
  return table(`How the ${slot} was read`, ["", "events", "right", "%"], rows);
}

function differenceTable() {
  const rows = record.differences.map(({ name: own, events }) => ({ cells: [own, events], go: lead("difference", own) }));
  return table("How they differ", ["", "events"], rows);
}

function articleTable() {
  const rows = Object.entries(record.articles).map(([id, found]) => ({
    cells: [id, percent(found.trigger.f1), percent(found.tuple.f1), percent(found.key_recall)],
    go: lead("article", id),
  }));
  return table("Articles", ["", "trigger F1", "tuple F1", "key recall"], rows);
}

/** Accuracy over confidence: a dot for each bin, as large as it has events, and the line on which all should lie. */
function reliabilityPlot() {
  const x = (value) => 40 + 280 * value;
  const y = (value) => 290 - 280 * value;
  const bins = record.reliability.filter((bin) => bin.events);
  const most = Math.max(1, ...bins.map((bin) => bin.events));
  const plot = svg("svg", { viewBox: "0 0 340 326", role: "img", "aria-label": `Reliability: ${bins.map((bin) => `of ${plural(bin.events, "event")} given ${bin.confidence.toFixed(2)}, ${share(bin.right, bin.events)} % right`).join("; ")}` });
  for (let tick = 0; tick <= 10; tick += 2) {
    plot.append(svg("path", { class: "grid", d: `M${x(tick / 10)} ${y(0)}V${y(1)}M${x(0)} ${y(tick / 10)}H${x(1)}` }));
    plot.append(svg("text", { x: x(tick / 10), y: 304, "text-anchor": "middle" }, String(tick / 10)));
    plot.append(svg("text", { x: 34, y: y(tick / 10) + 4, "text-anchor": "end" }, String(tick / 10)));
  }
  plot.append(svg("text", { x: x(0.5), y: 322, "text-anchor": "middle" }, "confidence"));
  plot.append(svg("text", { x: 10, y: y(0.5), "text-anchor": "middle", transform: `rotate(-90 10 ${y(0.5)})` }, "share right"));
  plot.append(svg("path", { class: "ideal", d: `M${x(0)} ${y(0)}L${x(1)} ${y(1)}` }));
  for (const bin of bins) {
    const accuracy = bin.right / bin.events;
    const words = `${bin.low.toFixed(1)}–${bin.high.toFixed(1)}: ${bin.right} of ${bin.events} right, mean confidence ${bin.confidence.toFixed(2)}`;
    plot.append(svg("path", { class: "gap", d: `M${x(bin.confidence)} ${y(bin.confidence)}V${y(accuracy)}` }));
    plot.append(svg("circle", { class: "bin", cx: x(bin.confidence), cy: y(accuracy), r: 3 + 9 * Math.sqrt(bin.events / most) }, svg("title", {}, words)));
  }
  return plot;
}

function reliabilitySection() {
  const rows = record.reliability
    .filter((bin) => bin.events)
    .map((bin) => ({ cells: [`${bin.low.toFixed(1)}–${bin.high.toFixed(1)}`, bin.events, bin.right, share(bin.right, bin.events), percent(100 * bin.confidence)] }));
  const section = table("Confidence", ["", "events", "right", "%", "confidence %"], rows);
  section.append(el("p", { class: "hint" }, `Expected calibration error ${record.calibration_error.toFixed(3)}`), reliabilityPlot());
  return section;
}

function drawFigures() {
  const tables = [
    ...scoreTables(),
    reliabilitySection(),
    constructionTable("Clauses", record.clauses, "clause"),
    constructionTable("Settings", record.settings, "setting"),
    ...Object.keys(record.ways).map(wayTable),
    differenceTable(),
    articleTable(),
  ];
  $("figures").replaceChildren(el("div", { class: "columns" }, ...tables));
}

function showFigures(on) {
  $("figures").hidden = !on;
  $("cases").hidden = on;
  document.body.classList.toggle("whole", on);
  $("show-figures").setAttribute("aria-pressed", String(on));
  $("show-cases").setAttribute("aria-pressed", String(!on));
}
