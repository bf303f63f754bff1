// One case: its article's text with its words marked, and what was annotated beside what was predicted.

const SLOTS = ["actor", "target", "date", "type", "polarity", "modality", "source"];

/** The marks of an article: the trigger of each case, and who and when of the chosen one. */
function marksOf(article, chosen) {
  const marks = cases.flatMap((one, number) => (one.article === article ? [[...trigger(one).range, "trigger", number]] : []));
  if (chosen === null) return marks;
  const { gold, event } = cases[chosen];
  for (const slot of ["actor", "target"]) {
    for (const filler of gold?.[slot] ?? []) marks.push([...filler.range, "gold", slot]);
    for (const filler of event?.[slot] ?? []) marks.push([...filler.range, "predicted", slot]);
  }
  for (const filler of event?.recipient ?? []) marks.push([...filler.range, "predicted", "recipient"]);
  if (event?.time) marks.push([...event.time.range, "predicted", "date"]);
  return marks;
}

function drawPiece({ text, covering }, chosen, shown) {
  if (!covering.length || !text.trim()) return text;
  const found = covering.find(([, , role]) => role === "trigger")?.[3];
  const sides = covering.filter(([, , role]) => role !== "trigger");
  const classes = new Set(sides.map(([, , side]) => side));
  const title = sides.map(([, , side, slot]) => `${slot} as ${side === "gold" ? "annotated" : "predicted"}`);
  if (found === undefined) return el("mark", { class: [...classes].join(" "), title: title.join(", ") }, text);
  const one = cases[found];
  classes.add("trigger").add(state(one));
  if (!shown.has(found)) classes.add("faded");
  if (found === chosen) classes.add("chosen");
  const mark = el("mark", { class: [...classes].join(" "), title: [kindsOf(one).join(", "), ...title].join("; "), "data-case": found }, text);
  mark.addEventListener("click", () => choose(found));
  return mark;
}

function drawText(article, chosen, shown) {
  const { id, title, published } = articles[article];
  const line = [id, published ? `published ${published}` : "date of publication not known"].join(" · ");
  const byline = el("p", { class: "byline" }, title ? name(`${cut(title, 200)} · `) : null, name(line));
  const draw = (piece) => drawPiece(piece, chosen, shown);
  $("text").replaceChildren(byline, ...paragraphs(texts[article], marksOf(article, chosen), draw));
}

/** Who fills a role: the name, the words that stand for it where they are others, and other names. */
function fillersOf(article, fillers, role = "") {
  return fillers.map(({ name: full, aka, range: [start, end] }) => {
    const words = cut(texts[article].slice(start, end).join(""), 120);
    const notes = [role, words === full ? "" : `“${words}”`, aka.length ? `also ${aka.join(", ")}` : ""].filter(Boolean);
    return el("div", {}, name(full), notes.length ? el("small", {}, " ", name(notes.join("; "))) : null);
  });
}

function cellOf(article, side, slot) {
  if (!side) return [el("i", {}, "–")];
  if (slot === "actor" || slot === "target") {
    const drawn = [...fillersOf(article, side[slot]), ...(slot === "target" ? fillersOf(article, side.recipient ?? [], "recipient") : [])];
    return drawn.length ? drawn : [el("i", {}, "none")];
  }
  const value = slot === "type" ? side.type.join(", ") : side[slot];
  return [value ? name(value) : el("i", {}, "none")];
}

function slotRow(one, slot) {
  const both = one.gold && one.event;
  const wrong = one.faults.includes(slot) || one.faults.includes(`spare ${slot}`);
  const verdict = !both ? "" : wrong ? "wrong" : one.counted && !one.agree.includes(slot) ? "" : "right";
  return el(
    "tr",
    { class: verdict },
    el("th", { scope: "row" }, slot),
    el("td", {}, ...cellOf(one.article, one.gold, slot)),
    el("td", {}, ...cellOf(one.article, one.event, slot)),
    el("td", { class: "verdict" }, { right: "✓", wrong: "✗" }[verdict] ?? ""),
    el("td", { class: "way" }, one.ways[slot] ?? ""),
  );
}

function drawDetail(chosen) {
  if (chosen === null) return $("detail").replaceChildren(el("p", { class: "hint" }, "Nothing, with the present filters."));
  const one = cases[chosen];
  const facts = [one.clause, ...one.setting, one.event ? `confidence ${one.event.confidence.toFixed(2)}` : null, `${articles[one.article].id} at ${one.at}`];
  const [start, end] = sentence(one);
  return $("detail").replaceChildren(
    el("h2", {}, name(trigger(one).text), one.event ? el("small", {}, " ", name(one.event.predicate)) : null, ...badges(one)),
    el("p", { class: "facts" }, facts.filter(Boolean).join(" · ")),
    el("blockquote", {}, name(cut(texts[one.article].slice(start, end).join(""), 600))),
    el(
      "table",
      {},
      el("thead", {}, el("tr", {}, ...["", "annotated", "predicted", "", "read from"].map((title) => el("th", { scope: "col" }, title)))),
      el("tbody", {}, ...SLOTS.map((slot) => slotRow(one, slot))),
    ),
  );
}

function badges(one) {
  const out = kindsOf(one).map((kind) => el("span", { class: `badge ${state(one)}`, title: FAULT_HELP[kind] ?? "" }, kind));
  if (one.gold?.key) out.push(el("span", { class: "badge", title: "One of the few events a reader must know" }, "key"));
  return out;
}
