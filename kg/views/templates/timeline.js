// The timeline: one lane an actor, a mark an event; what has no date is counted at the end of the lane.

const LANES = 40;
const MOST_ROWS = 10;
const ROW = 17;
const LABEL = 24;
const CHARACTER = 6.3;
const time = { first: 0, last: 1, width: 600, lanes: LANES, whole: false };

/** Lanes by actor, the busiest first; -1 stands for events without an actor. */
function lanesOf(numbers) {
  const lanes = new Map();
  for (const number of numbers) {
    const { actors } = mentions[number];
    for (const actor of actors.length ? new Set(actors) : [-1]) {
      if (!lanes.has(actor)) lanes.set(actor, []);
      lanes.get(actor).push(number);
    }
  }
  return [...lanes].sort((a, b) => (a[0] < 0) - (b[0] < 0) || b[1].length - a[1].length || a[0] - b[0]);
}

/** The days to show: those brushed, or all, or, while a few outliers would squeeze the rest, the bulk. */
function chooseWindow(numbers) {
  const dated = numbers.map((n) => mentions[n]).filter((m) => m.from !== null);
  const starts = dated.map((m) => m.from).sort((a, b) => a - b);
  const ends = dated.map((m) => m.to).sort((a, b) => a - b);
  const edge = Math.floor(starts.length * 0.06);
  let [first, last] = [starts[0] ?? 0, ends.at(-1) ?? 1];
  const [early, late] = [starts[edge] ?? first, ends[ends.length - 1 - edge] ?? last];
  if (!time.whole && starts.length > 8 && last - first > 4 * (late - early + 30)) [first, last] = [early - 15, late + 15];
  [first, last] = [filters.from ?? first, filters.to ?? last];
  const margin = Math.max(1, (last - first) * 0.03);
  [time.first, time.last] = [first - margin, last + margin];
  return dated.filter((m) => m.to < time.first || m.from > time.last).length;
}

function xOf(day) {
  return ((day - time.first) / (time.last - time.first)) * time.width;
}

const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 300, 600, 1200, 6000, 12000];

/** Days at which the ruler has a tick, with their labels; where none of these has room, the first day. */
function ticks() {
  if (!axis.bins.length) return [];
  const out = evenTicks();
  return out.some(fits) ? out : [[Math.ceil(time.first), dayLabel(Math.ceil(time.first))]];
}

function dayLabel(day) {
  return shortMonths(dateInWords(isoOf(day)));
}

/** Whether the label has room between its tick and the right edge. */
function fits([day, label]) {
  return xOf(day) + 6 + label.length * CHARACTER < time.width;
}

function evenTicks() {
  const span = time.last - time.first;
  const most = (characters) => Math.floor(time.width / (characters * CHARACTER + 18));
  const days = [1, 2, 7, 14].find((step) => span / step <= most("31 Dec 2000".length));
  if (days) return Array.from({ length: Math.floor(span / days) + 1 }, (_, i) => Math.ceil(time.first) + i * days).map((day) => [day, dayLabel(day)]);
  const step = MONTH_STEPS.find((months) => span / (30.44 * months) <= most((months % 12 ? "Dec 2000" : "2000").length)) ?? 60000;
  const start = new Date(time.first * 86400000);
  const out = [];
  let month = Math.ceil((start.getUTCFullYear() * 12 + start.getUTCMonth()) / step) * step;
  for (let day = 0; out.length <= most(1); month += step) {
    const date = new Date(0);
    date.setUTCFullYear(Math.floor(month / 12), month % 12, 1);
    day = date.getTime() / 86400000;
    if (day > time.last) break;
    if (day >= time.first) out.push([day, step % 12 ? `${MONTHS[((month % 12) + 12) % 12].slice(0, 3)} ${date.getUTCFullYear()}` : String(date.getUTCFullYear())]);
  }
  return out;
}

function drawRuler(marks, outside) {
  const ruler = $("ruler");
  ruler.setAttribute("viewBox", `0 0 ${time.width} 34`);
  ruler.replaceChildren(
    ...marks.flatMap((mark) => {
      const [day, label] = mark;
      const text = svg("text", { x: xOf(day) + 4, y: 21 });
      if (fits(mark)) text.append(label);
      return [svg("path", { class: "grid", d: `M${xOf(day)} 8V34` }), text];
    }),
  );
  const toggle = el("button", { type: "button", on: { click: () => ((time.whole = !time.whole), draw()) } }, time.whole ? "Show the busiest time" : `${plural(outside, "event")} outside this time: show all`);
  $("outside").replaceChildren(outside || (time.whole && filters.from === null && filters.to === null) ? toggle : "");
}

/** Put marks in rows so that none covers another; with labels while there is room for them. */
function arrange(numbers, labelled) {
  const rows = [];
  const placed = [];
  let left = 0;
  const dated = numbers.filter((n) => mentions[n].from !== null && mentions[n].to >= time.first && mentions[n].from <= time.last);
  for (const number of dated.sort((a, b) => mentions[a].from - mentions[b].from || a - b)) {
    const { from, to } = mentions[number];
    const x1 = Math.max(0, xOf(from));
    const x2 = Math.min(time.width, Math.max(xOf(to), x1));
    const [before, after] = [x1 - 12, time.width - x2 - 12];
    const flip = labelled && after < LABEL * CHARACTER && before > after && after < labelOf(mentions[number]).length * CHARACTER;
    const text = labelled ? cut(labelOf(mentions[number]), Math.max(2, Math.min(LABEL, Math.floor((flip ? before : after) / CHARACTER)))) : "";
    const start = x1 - 7 - (flip ? text.length * CHARACTER + 6 : 0);
    const end = x2 + 7 + (flip ? 0 : text.length * CHARACTER + 6);
    let row = rows.findIndex((taken) => taken.every(([a, b]) => end < a || start > b));
    if (row < 0) row = rows.push([]) - 1;
    if (row >= MOST_ROWS) {
      rows.pop();
      left += 1;
      continue;
    }
    rows[row].push([start, end]);
    placed.push({ number, row, x1, x2, text, flip });
  }
  return { placed, rows: rows.length, left };
}

function labelOf(mention) {
  const object = [...mention.recipients, ...mention.targets][0];
  return `${negated(mention) ? "not " : ""}${mention.predicate}${object === undefined ? "" : ` ${nodes[object].label}`}`;
}

function drawLane([actor, numbers], marks) {
  let fit = arrange(numbers, true);
  if (fit.left) fit = arrange(numbers, false);
  const height = Math.max(1, fit.rows) * ROW + 12;
  const picture = svg("svg", { viewBox: `0 0 ${time.width} ${height}`, height });
  picture.append(...marks.map(([day]) => svg("path", { class: "grid", d: `M${xOf(day)} 0V${height}` })), ...fit.placed.map(drawMark));
  const undated = numbers.filter((n) => mentions[n].from === null).length;
  const open = () => select({ kind: "node", id: actor });
  const who = actor < 0 ? el("span", { class: "who none" }, "no actor named") : el("button", { type: "button", class: "who", on: { click: open } }, glyph(nodes[actor].type), name(nodes[actor].label));
  const rest = [undated ? undated.toLocaleString("en") : "", fit.left ? `+${fit.left} dated` : ""].filter(Boolean).join(", ");
  return el("div", { class: "lane", "data-actor": actor }, who, picture, !rest ? "" : actor < 0 ? el("span", { class: "rest" }, rest) : el("button", { type: "button", class: "rest", "aria-label": `${rest} undated events of ${cut(nodes[actor].label, 80)}`, on: { click: open } }, rest));
}

function drawMark({ number, row, x1, x2, text, flip }) {
  const mention = mentions[number];
  const y = 6 + row * ROW + ROW / 2;
  const classes = ["mark", tones[mention.action] ?? "neutral"];
  if (mention.status === "planned" || mention.status === "possible") classes.push("open");
  const vague = mention.to > mention.from;
  if (vague) classes.push("vague");
  const shape = vague ? svg("rect", { class: classes.join(" "), x: x1 - 4, width: Math.max(8, x2 - x1 + 8), y: y - 4.5, height: 9, rx: 4.5 }) : svg("circle", { class: classes.join(" "), cx: x1, cy: y, r: 4.8 });
  const group = svg("g", { class: "event-mark", role: "button", tabindex: 0, "data-event": eventNumber(mention.event), "aria-label": `${text || cut(labelOf(mention), 90)}: ${cut(mention.actors.map((n) => nodes[n].label).join(", ") || "someone", 60)}, ${when(mention)}, ${mention.status}` }, shape);
  const middle = (x1 + x2) / 2;
  if (mention.status === "denied") group.append(svg("path", { class: "slash", d: `M${middle - 5} ${y + 6}L${middle + 5} ${y - 6}` }));
  if (mention.status === "contested") group.append(svg("circle", { class: "ring", cx: middle, cy: y, r: 7 }));
  if (text) {
    const label = svg("text", flip ? { x: x1 - 10, y: y + 4, "text-anchor": "end" } : { x: x2 + 10, y: y + 4 });
    label.append(text);
    group.append(label);
  }
  const open = () => select({ kind: "event", id: mention.event });
  group.addEventListener("click", open);
  group.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    open();
  });
  return group;
}

function draw() {
  time.width = Math.max(240, $("times").clientWidth - (innerWidth > 720 ? 244 : 166));
  const numbers = firstTellings();
  const outside = chooseWindow(numbers);
  const marks = ticks();
  drawRuler(marks, outside);
  const lanes = lanesOf(numbers);
  const drawn = lanes.slice(0, time.lanes).map((lane) => drawLane(lane, marks));
  const hidden = lanes.length - drawn.length;
  const more = el("button", { type: "button", class: "more-lanes", on: { click: () => ((time.lanes += LANES), draw()) } }, `Show ${Math.min(LANES, hidden)} more of ${plural(hidden, "actor")} not shown`);
  $("lanes").replaceChildren(...drawn, hidden > 0 ? more : "");
  lightUp();
}

/** Mark the selected event, or the lane of the selected entity and the events in which it takes part. */
function lightUp() {
  const { kind, id } = state.selection ?? {};
  const numbers = kind === "event" ? eventMentions.get(id) : kind === "node" ? [...did[id], ...undergone[id]] : [];
  const chosen = new Set(numbers.map((number) => eventNumber(mentions[number].event)));
  for (const group of document.querySelectorAll(".event-mark")) group.classList.toggle("chosen", chosen.has(Number(group.dataset.event)));
  for (const lane of document.querySelectorAll(".lane")) lane.classList.toggle("chosen", kind === "node" && Number(lane.dataset.actor) === id);
}

/** Draw as many lanes as it takes to show an actor's. */
function reach(actor) {
  const at = lanesOf(firstTellings()).findIndex(([other]) => other === actor);
  if (at < time.lanes) return;
  time.lanes = at + 1;
  draw();
}

const view = {
  eventName: "a mark",
  build() {
    new ResizeObserver(() => requestAnimationFrame(draw)).observe($("times"));
  },
  filter: () => draw(),
  highlight(selection, move) {
    if (move && selection?.kind === "node") reach(selection.id);
    lightUp();
    const place = document.querySelector(".lane.chosen") ?? document.querySelector(".event-mark.chosen");
    if (move) place?.scrollIntoView({ block: "center", behavior: "auto" });
  },
  mentionsOf: () => [],
};
