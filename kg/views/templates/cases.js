// The cases of an evaluation, and which of them are shown.

const data = JSON.parse($("data").textContent);
const { articles, cases, faults, record } = data;
const texts = articles.map((article) => Array.from(article.text));

const FAULT_HELP = {
  missed: "annotated, but not predicted",
  spurious: "predicted, but not annotated",
  actor: "another actor, or one too many, or none",
  target: "another target, or one too many, or none",
  date: "the text gives a date that was not found, or another was",
  type: "another action type",
  polarity: "happened or did not, the other way round",
  modality: "actual, future or possible, but another",
  source: "another source, or none",
  "spare date": "a date where the text gives none; the tuple may be right for all that",
  "spare source": "a source where the text gives none",
};
const KINDS = [...faults, "right", "does not count"];
const SELECTS = {
  article: { title: "Article", values: (one) => [articles[one.article].id] },
  difference: { title: "Difference", values: (one) => one.differences },
  clause: { title: "Clause", values: (one) => [one.clause] },
  setting: { title: "Setting", values: (one) => one.setting },
  actor: { title: "Actor read from", values: (one) => way(one, "actor") },
  target: { title: "Target read from", values: (one) => way(one, "target") },
  date: { title: "Date read from", values: (one) => way(one, "date") },
};
const filters = { kinds: new Set(faults), key: false, words: "", ...Object.fromEntries(Object.keys(SELECTS).map((key) => [key, ""])) };

function way(one, slot) {
  return one.event ? [one.ways[slot] ?? "(none)"] : [];
}

/** What a case is filed under: its faults, or that nothing is wrong, or that it counts neither way. */
function kindsOf(one) {
  if (!one.counted) return ["does not count"];
  return one.faults.length ? one.faults : ["right"];
}

function state(one) {
  if (!one.counted) return "neutral";
  if (!one.event) return "missed";
  if (!one.gold) return "spurious";
  return one.faults.length ? "wrong" : "right";
}

/** The sentence of a case as code points, from its prediction or, where there is none, the line around its trigger. */
function sentence(one) {
  const text = texts[one.article];
  if (one.event) return one.event.sentence;
  let [start, end] = one.gold.trigger.range;
  while (start > 0 && text[start - 1] !== "\n") start -= 1;
  while (end < text.length && text[end] !== "\n") end += 1;
  return [start, end];
}

function trigger(one) {
  return (one.event ?? one.gold).trigger;
}

const searchable = cases.map((one) => {
  const names = [one.gold, one.event].filter(Boolean).flatMap((side) => [...side.actor, ...side.target].map((filler) => filler.name));
  const [start, end] = sentence(one);
  return [trigger(one).text, ...names, texts[one.article].slice(start, end).join("")].join("\n").toLowerCase();
});

/** Whether a case passes all filters but the one named. */
function passes(number, except = "") {
  const one = cases[number];
  if (except !== "kinds" && !kindsOf(one).some((kind) => filters.kinds.has(kind))) return false;
  if (filters.key && !one.gold?.key) return false;
  if (filters.words && !searchable[number].includes(filters.words)) return false;
  return Object.entries(SELECTS).every(([key, { values }]) => key === except || filters[key] === "" || values(one).includes(filters[key]));
}

function shownCases() {
  return cases.flatMap((_, number) => (passes(number) ? [number] : []));
}

function resetFilters() {
  filters.kinds = new Set(faults);
  filters.key = false;
  filters.words = "";
  for (const key of Object.keys(SELECTS)) filters[key] = "";
}

/** How many cases would be shown for each value of a filter, given the others. */
function counts(except, values) {
  const out = new Map();
  cases.forEach((one, number) => {
    if (passes(number, except)) for (const value of values(one)) out.set(value, (out.get(value) ?? 0) + 1);
  });
  return out;
}
