// The side panel: what is known about the selection, down to the sentence.

const FIRST_ITEMS = 12;
const MORE_ITEMS = 100;

function renderPanel(selection) {
  const panel = $("panel");
  const content = selection === null ? (view.overview ?? overview)() : PANELS[selection.kind](selection.id);
  const close = selection === null ? null : el("button", { type: "button", class: "close", "aria-label": "Close details", on: { click: () => select(null) } }, "×");
  panel.replaceChildren(...[close, ...content].filter((part) => part !== null));
  panel.scrollTop = 0;
}

/** Panels by kind of selection; a view adds its own kinds. */
const PANELS = {
  node: nodePanel,
  event: (event) => mentionsPanel(eventMentions.get(event) ?? [], "Event"),
  text: textPanel,
};

function overview() {
  const active = nodes.map((_, n) => [n, shown(did[n]).length + shown(undergone[n]).length]).filter(([, count]) => count > 0);
  active.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return [
    el("h2", {}, "At a glance"),
    el("p", { class: "hint" }, `Choose an entity to see what it did and what was done to it, or ${view.eventName} to read every sentence behind it.`),
    ...section("Most involved", active.slice(0, 8), ([n, count]) => nodeLine(n, plural(count, "mention"))),
    ...statusSection("contested", "Sources contradict each other"),
    ...statusSection("denied", "Said not to happen"),
    ...statusSection("planned", "Announced, not done"),
    ...statusSection("asserted", "Stated as fact"),
  ];
}

function statusSection(status, title) {
  const events = firstTellings().filter((number) => mentions[number].status === status && mentions[number].actors.length);
  return section(`${title} (${events.length.toLocaleString("en")})`, events.sort(byDate), eventLine, 4);
}

/** A heading and a list that draws `first` items, and more on demand; nothing when there are no items. */
function section(title, items, draw, first = FIRST_ITEMS) {
  if (!items.length) return [];
  return [el("h3", {}, title), el("ul", { class: "lines" }, ...lines(items, draw, first))];
}

function lines(items, draw, first) {
  const out = items.slice(0, first).map(draw);
  if (items.length > first) {
    const more = el("li", {}, el("button", { type: "button", class: "more" }, `Show ${Math.min(MORE_ITEMS, items.length - first)} more of ${(items.length - first).toLocaleString("en")}`));
    more.addEventListener("click", () => more.replaceWith(...lines(items.slice(first), draw, MORE_ITEMS)));
    out.push(more);
  }
  return out;
}

function nodeLine(number, note = "") {
  const node = nodes[number];
  const button = el("button", { type: "button", class: "line", on: { click: () => select({ kind: "node", id: number }, true) } }, glyph(node.type), name(node.label), el("small", {}, note));
  return el("li", {}, button);
}

/** One event on one line: date, who, what, whom, and how often it is told. */
function eventLine(number) {
  const tellings = shown(eventMentions.get(mentions[number].event)).length;
  return line(mentions[number], negated(mentions[number]), tellings > 1 ? el("small", {}, `told ${tellings}×`) : null);
}

/** One telling on one line: of a contested event, what this speaker says. */
function quoteLine(number) {
  return line(mentions[number], mentions[number].polarity === "negative");
}

function line(mention, not, note = null) {
  const button = el(
    "button",
    { type: "button", class: "line event", "data-event": eventNumber(mention.event), on: { click: () => select({ kind: "event", id: mention.event }, true) } },
    el("time", {}, when(mention)),
    el("span", { class: "what" }, ...phrase(mention, not)),
    statusBadge(mention),
    note,
  );
  return el("li", {}, button);
}

function names(numbers) {
  return numbers.flatMap((n, i) => [i ? ", " : "", name(nodes[n].label)]);
}

function phrase(mention, not = negated(mention)) {
  const objects = [...mention.recipients, ...mention.targets.filter((n) => !mention.recipients.includes(n))];
  const predicate = el("b", { class: `predicate ${tones[mention.action] ?? "neutral"}` }, name(mention.predicate));
  const verb = not ? [el("b", { class: "not" }, "not"), " ", predicate] : [predicate];
  const actors = mention.actors.length ? names(mention.actors) : [el("i", {}, "someone")];
  return [...actors, " ", ...verb, objects.length ? " " : "", ...names(objects)];
}

function statusBadge(mention) {
  if (mention.status === "asserted") return null;
  return el("span", { class: `badge ${mention.status}`, title: STATUS_HELP[mention.status] }, STATUS_NAMES[mention.status]);
}

function glyph(type) {
  const shapes = {
    PERSON: svg("circle", { cx: 6, cy: 6, r: 5 }),
    ORGANIZATION: svg("rect", { x: 1.4, y: 1.4, width: 9.2, height: 9.2 }),
    GROUP: svg("path", { d: "M6 .8 11.4 10.6H.6z" }),
    PLACE: svg("path", { d: "M6 0 12 6 6 12 0 6z" }),
    THING: svg("path", { d: "M3 .9h6l3 5.1-3 5.1H3L0 6z" }),
    COMMUNITY: svg("circle", { cx: 6, cy: 6, r: 5 }),
  };
  return svg("svg", { class: `glyph ${type}`, viewBox: "0 0 12 12", "aria-hidden": "true" }, shapes[type]);
}

function nodePanel(number) {
  const node = nodes[number];
  const facts = [TYPE_NAMES[node.type], node.sector, node.country].filter(Boolean).join(" · ");
  const acts = distinct(shown(did[number]).sort(byDate));
  const suffers = distinct(shown(undergone[number]).sort(byDate));
  const words = eachSide(shown(said[number]).sort(byDate));
  const happened = distinct(shown(there[number]).sort(byDate));
  return [
    el("h2", {}, glyph(node.type), name(node.label)),
    el("p", { class: "facts" }, facts),
    node.aliases ? el("p", { class: "aliases" }, "Also called ", ...node.aliases.flatMap((alias, i) => [i ? ", " : "", name(alias)])) : null,
    node.links ? el("p", { class: "links" }, ...node.links.flatMap((address) => [link(address), " "])) : null,
    sparkline([...acts, ...suffers, ...happened]),
    ...section(`What happened there (${happened.length})`, happened, eventLine),
    ...section(`What it did (${acts.length})`, acts, eventLine),
    ...section(`What was done to it (${suffers.length})`, suffers, eventLine),
    ...section(`What it is quoted for (${words.length})`, words, quoteLine),
    acts.length + suffers.length + words.length + happened.length ? null : el("p", { class: "hint" }, "Nothing, with the present filters."),
  ];
}

/** One mention for each event, and one more where another says the contrary. */
function eachSide(numbers) {
  const [so, not] = sides(numbers);
  return [...distinct(so), ...distinct(not)].sort(byDate);
}

/** The mentions that say of an event that it happened, and those that say that it did not. */
function sides(numbers) {
  return ["positive", "negative"].map((side) => numbers.filter((number) => mentions[number].polarity === side));
}

/** A strip with one tick an event, over the whole period of the page; clicking a tick opens the event. */
function sparkline(numbers) {
  const dated = numbers.filter((n) => mentions[n].from !== null);
  if (!dated.length || axis.last === axis.first) return null;
  const strip = svg("svg", { class: "sparkline", viewBox: "0 0 340 34", role: "img", "aria-label": `${plural(dated.length, "dated mention")} between ${dateInWords(isoOf(axis.first))} and ${dateInWords(isoOf(axis.last))}` });
  const x = (day) => 4 + (332 * (day - axis.first)) / (axis.last - axis.first);
  strip.append(svg("path", { class: "rule", d: "M0 20.5H340" }));
  const heights = new Map();
  for (const n of dated) {
    const { from, to, action } = mentions[n];
    const at = Math.round(x((from + to) / 2));
    const level = heights.get(at) ?? 0;
    heights.set(at, level + 1);
    if (level < 5) strip.append(svg("rect", { class: `tick ${tones[action] ?? "neutral"}`, x: x(from) - 1.5, width: Math.max(3, x(to) - x(from)), y: 17 - 4 * level, height: 3 }));
  }
  const first = svg("text", { x: 0, y: 32 });
  first.append(isoOf(axis.first));
  const last = svg("text", { x: 340, y: 32, "text-anchor": "end" });
  last.append(isoOf(axis.last));
  strip.append(first, last);
  return strip;
}

function mentionsPanel(numbers, kicker) {
  const told = shown(numbers).sort(byDate);
  if (!told.length) return [el("h2", {}, kicker), el("p", { class: "hint" }, "Nothing, with the present filters.")];
  const first = mentions[told[0]];
  const events = new Set(told.map((n) => mentions[n].event)).size;
  const sources = new Set(told.map((n) => mentions[n].article)).size;
  return [
    el("p", { class: "kicker" }, `${lower(first.action)} · ${plural(events, "event")} · ${plural(told.length, "sentence")} · ${plural(sources, "article")}`),
    el("h2", { class: "statement" }, ...phrase(first), " ", statusBadge(first)),
    participants(first),
    ...(first.status === "contested" ? contested(told) : cards(told)),
  ];
}

/** The tellings of both sides, each under what it says. */
function contested(told) {
  const [so, not] = sides(told);
  const side = (title, numbers) => (numbers.length ? [el("h3", {}, `${title} (${numbers.length})`), ...cards(numbers)] : []);
  return [...side("Some say so", so), ...side("Others deny it", not)];
}

function participants(mention) {
  const all = [...new Set([...mention.actors, ...mention.targets, ...mention.recipients])];
  return el("ul", { class: "lines participants" }, ...all.map((n) => nodeLine(n)));
}

function cards(numbers, first = 20) {
  const out = numbers.slice(0, first).map(card);
  if (numbers.length > first) {
    const more = el("button", { type: "button", class: "more" }, `Show ${numbers.length - first} more`);
    more.addEventListener("click", () => more.replaceWith(...cards(numbers.slice(first), 100)));
    out.push(more);
  }
  return out;
}

function card(number) {
  const mention = mentions[number];
  return el(
    "article",
    { class: "card", "data-mention": number },
    el("blockquote", {}, ...marked(mention)),
    el("p", { class: "badges" }, ...badges(mention)),
    el(
      "dl",
      {},
      ...row("When", ...dateExplained(mention)),
      ...row("According to", mention.speaker !== undefined ? nodeButton(mention.speaker) : mention.hearsay ? "people it does not name" : "the article itself"),
      ...(mention.place === undefined ? [] : row("Where", nodeButton(mention.place))),
      ...row("Read with", confidence(mention.confidence)),
      ...row("In", ...citation(articles[mention.article])),
    ),
  );
}

function row(title, ...content) {
  return [el("dt", {}, title), el("dd", {}, ...content)];
}

function nodeButton(number) {
  return el("button", { type: "button", class: "inline", on: { click: () => select({ kind: "node", id: number }, true) } }, name(nodes[number].label));
}

/** The sentence with the words for actor, action and target marked. */
function marked(mention) {
  const text = Array.from(sentences[mention.sentence]);
  const ranges = [["actor", mention.actorRange], ["target", mention.targetRange], ["trigger", mention.trigger], ["date", mention.dateRange]].filter(([, range]) => range);
  const edges = new Set([0, text.length, ...ranges.flatMap(([, range]) => range)]);
  const stops = [...edges].filter((stop) => stop >= 0 && stop <= text.length).sort((a, b) => a - b);
  const parts = [];
  for (let i = 0; i + 1 < stops.length; i += 1) {
    const words = text.slice(stops[i], stops[i + 1]).join("");
    const classes = ranges.filter(([, [start, end]]) => start <= stops[i] && end >= stops[i + 1]).map(([role]) => role);
    parts.push(classes.length ? el("mark", { class: classes.join(" "), title: classes.map((role) => ROLE_HELP[role]).join(", ") }, words) : words);
  }
  return [el("bdi", {}, ...parts)];
}

const ROLE_HELP = { actor: "who", trigger: "did what", target: "to whom", date: "when" };

function badges(mention) {
  const out = [el("span", { class: `badge action ${tones[mention.action] ?? "neutral"}` }, lower(mention.action)), statusBadge(mention)];
  if (mention.polarity === "negative") out.push(el("span", { class: "badge denied", title: "The sentence says that it did or does not happen" }, "negative"));
  if (mention.modality !== "actual") out.push(el("span", { class: "badge planned", title: "The sentence does not say that it has happened" }, mention.modality));
  return out.filter((badge) => badge !== null);
}

function dateExplained(mention) {
  const words = mention.dateWords ? `“${cut(mention.dateWords, 80)}”` : "";
  const published = articles[mention.article].published;
  const date = mention.date ? el("b", {}, dateInWords(cut(mention.date, 200))) : words;
  if (mention.dateReading === "stated") return [date, `, written as ${words}`];
  if (mention.dateReading === "elsewhere") return [date, ", by another sentence about it"];
  if (mention.dateReading === "counted") return [date, `, from ${words}`, published ? `, counted from publication on ${dateInWords(published)}` : ", worked out from the text"];
  if (mention.dateReading === "unresolved") return [el("b", {}, words), ", not resolved: the article’s date is not known or does not settle it"];
  return ["the sentence gives no date"];
}

function confidence(value) {
  const share = Math.round(100 * value);
  return el("span", { class: "confidence" }, el("meter", { min: 0, max: 100, value: share, "aria-label": "Confidence" }), `${share} % confidence`);
}

function citation(article) {
  const title = article.title || article.url || article.id;
  const where = [article.publisher, article.published ? dateInWords(article.published) : "date not known"].filter(Boolean).join(", ");
  return [article.url ? link(article.url, name(cut(title, 300))) : name(cut(title, 300)), el("small", {}, ` · ${where}`)];
}

function textPanel(query) {
  const found = saying(query);
  return [el("p", { class: "kicker" }, "Search"), el("h2", {}, name(`“${cut(query, 200)}”`)), el("p", { class: "hint" }, `${plural(found.length, "mention")} in sentences with these words.`), ...cards(found.sort(byDate))];
}
