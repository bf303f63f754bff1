// The story: the article's text as it is, its events marked; words and list light each other up.

const points = Array.from(data.text);

/** Every marked stretch of the text: `[start, end, role, mention]`. */
function stretches() {
  const out = [];
  mentions.forEach((mention, number) => {
    const ranges = { event: mention.trigger, actor: mention.actorRange, target: mention.targetRange, date: mention.dateRange };
    for (const [role, range] of Object.entries(ranges)) {
      if (range) out.push([mention.start + range[0], mention.start + range[1], role, number]);
    }
  });
  return out;
}

function marking({ text, covering }) {
  if (!covering.length || !text.trim()) return text;
  const roles = new Set(covering.map(([, , role]) => role));
  const told = covering.filter(([, , role]) => role === "event").map(([, , , number]) => number);
  const classes = [...roles].filter((role) => role !== "event");
  if (roles.has("actor") || roles.has("target")) classes.push("party");
  const numbers = (role) => covering.filter(([, , other]) => other === role).map(([, , , number]) => number).join(" ");
  const mark = el("mark", { class: [...classes, ...(told.length ? eventClasses(mentions[told[0]]) : [])].join(" "), "data-actor": numbers("actor"), "data-target": numbers("target") }, text);
  if (told.length) makeButton(mark, told[0]);
  return mark;
}

function eventClasses(mention) {
  const out = ["event", tones[mention.action] ?? "neutral"];
  if (mention.modality !== "actual") out.push("open");
  if (mention.polarity === "negative") out.push("no");
  return out;
}

function makeButton(mark, number) {
  const { event } = mentions[number];
  mark.setAttribute("role", "button");
  mark.setAttribute("tabindex", "0");
  mark.dataset.event = eventNumber(event);
  mark.dataset.told = number;
  mark.addEventListener("click", () => select({ kind: "event", id: event }));
  mark.addEventListener("keydown", (key) => {
    if (key.key !== "Enter" && key.key !== " ") return;
    key.preventDefault();
    select({ kind: "event", id: event });
  });
}

function writeText() {
  const article = articles[0];
  const byline = article ? el("p", { class: "byline" }, ...citation(article)) : "";
  $("text").replaceChildren(...[byline, ...paragraphs(points, stretches(), marking)].filter(Boolean));
}

/** Light up an event's words in the text and its line in the panel, and who takes part in it. */
function light(event) {
  const told = new Set(event === null ? [] : [...eventMentions.values()][event].map(String));
  const has = (numbers) => (numbers ?? "").split(" ").some((number) => told.has(number));
  for (const item of document.querySelectorAll("[data-event]")) item.classList.toggle("lit", event !== null && Number(item.dataset.event) === event);
  for (const item of document.querySelectorAll("mark.party")) {
    item.classList.toggle("lit-actor", has(item.dataset.actor));
    item.classList.toggle("lit-target", has(item.dataset.target));
  }
}

function chosenEvent() {
  return state.selection?.kind === "event" ? eventNumber(state.selection.id) : null;
}

function follow(event) {
  const item = event.target.closest?.("[data-event]");
  light(item ? Number(item.dataset.event) : chosenEvent());
}

function contents() {
  const unique = firstTellings();
  return [el("h2", {}, "What the article says"), el("p", { class: "hint" }, "Events in the order of the text. Point at one to see its words; choose it to read how it was understood."), ...section(plural(unique.length, "event"), unique, eventLine, 200)];
}

const view = {
  overview: contents,
  build() {
    writeText();
    for (const type of ["pointerover", "focusin"]) document.addEventListener(type, follow);
  },
  filter() {
    for (const mark of document.querySelectorAll("mark[data-told]")) mark.classList.toggle("filtered", !visible[Number(mark.dataset.told)]);
  },
  highlight(selection, move) {
    light(chosenEvent());
    if (selection !== null && move) document.querySelector("#text .lit")?.scrollIntoView({ block: "center" });
  },
  mentionsOf: () => [],
};
