// The records of the page and what is looked up in them.

const data = JSON.parse($("data").textContent);
const { sentences, tones } = data;
const nodes = rows(data.nodes);
const mentions = rows(data.mentions);
const articles = rows(data.articles);

const TYPE_NAMES = { PERSON: "Person", ORGANIZATION: "Organisation", GROUP: "Group", PLACE: "Place", THING: "Thing" };
const STATUS_NAMES = {
  asserted: "asserted",
  reported: "reported",
  planned: "planned",
  possible: "possible",
  denied: "denied",
  contested: "contested",
};
const STATUS_HELP = {
  asserted: "an article itself says it happened",
  reported: "someone is reported to say it happened",
  planned: "announced or expected",
  possible: "may happen, or is asked for",
  denied: "is said not to happen",
  contested: "some say so, others deny it",
};

for (const mention of mentions) {
  for (const role of ["actors", "targets", "recipients"]) mention[role] ??= [];
  mention.start ??= 0;
  mention.from = mention.earliest ? dayOf(mention.earliest) : null;
  mention.to = mention.latest ? dayOf(mention.latest) : mention.from;
  if (mention.from === null) mention.from = mention.to;
}

/** Objects out of columns; what is null is left out. */
function rows({ count, columns }) {
  const out = Array.from({ length: count }, () => ({}));
  for (const [key, values] of Object.entries(columns)) {
    for (let i = 0; i < count; i += 1) if (values[i] !== null) out[i][key] = values[i];
  }
  return out;
}

/** Numbers of the mentions in which each node acts, is acted on, or speaks, and of what happened there. */
const did = nodes.map(() => []);
const undergone = nodes.map(() => []);
const said = nodes.map(() => []);
const there = nodes.map(() => []);
const eventMentions = new Map();
mentions.forEach((mention, number) => {
  for (const node of new Set(mention.actors)) did[node].push(number);
  for (const node of new Set([...mention.targets, ...mention.recipients])) undergone[node].push(number);
  if (mention.speaker !== undefined) said[mention.speaker].push(number);
  if (mention.place !== undefined) there[mention.place].push(number);
  if (!eventMentions.has(mention.event)) eventMentions.set(mention.event, []);
  eventMentions.get(mention.event).push(number);
});

const eventNumbers = new Map([...eventMentions.keys()].map((event, number) => [event, number]));

function eventNumber(event) {
  return eventNumbers.get(event);
}

const visible = new Uint8Array(mentions.length).fill(1);

function shown(numbers) {
  return numbers.filter((number) => visible[number]);
}

/** One mention for each event: the first of those given. */
function distinct(numbers) {
  const seen = new Set();
  return numbers.filter((number) => !seen.has(mentions[number].event) && seen.add(mentions[number].event));
}

/** The events that are shown, one mention for each: the first told. */
function firstTellings() {
  return distinct(shown(mentions.map((_, number) => number)));
}

/** Whether an event is put into words with "not": not where some say that it happened, whatever its first telling says. */
function negated({ status, polarity }) {
  return status === "denied" || (status === "possible" && polarity === "negative");
}

/** Days since 1970 of an ISO date, or null. Years before 100 and negative years are kept as they are. */
function dayOf(iso) {
  const match = /^(-?\d{4,})-(\d{2})-(\d{2})/.exec(iso);
  if (!match) return null;
  const date = new Date(0);
  date.setUTCFullYear(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return Math.floor(date.getTime() / 86400000);
}

function isoOf(day) {
  return new Date(day * 86400000).toISOString().slice(0, 10);
}

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** An EDTF date in words: "27 July 2018", "August 2018", "31 August, year not given". */
function dateInWords(edtf) {
  const [first, last] = edtf.split("/");
  if (last) return `${dateInWords(first)} – ${dateInWords(last)}`;
  const full = /^(\d{4}|XXXX)(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/.exec(edtf);
  if (full && (!full[2] || (full[2] >= "01" && full[2] <= "12"))) {
    const day = full[3] ? `${Number(full[3])} ` : "";
    const month = full[2] ? `${MONTHS[Number(full[2]) - 1]}` : "";
    return full[1] === "XXXX" ? `${day}${month}, year not given` : `${day}${month} ${full[1]}`.trim();
  }
  const week = /^(\d{4})-W(\d{2})$/.exec(edtf);
  return week ? `week ${Number(week[2])} of ${week[1]}` : edtf;
}

function shortMonths(text) {
  return text.replace(/[A-Z][a-z]{4,}/g, (month) => month.slice(0, 3));
}

/** The date for a list: months by three letters. */
function when(mention) {
  if (mention.date) return shortMonths(dateInWords(cut(mention.date, 60)));
  return mention.dateWords ? `“${cut(mention.dateWords, 60)}”` : "undated";
}

/** Order mentions by date, undated last, then by article and place in it. */
function byDate(one, other) {
  const a = mentions[one];
  const b = mentions[other];
  return (a.from ?? Infinity) - (b.from ?? Infinity) || a.article - b.article || a.start - b.start || one - other;
}
