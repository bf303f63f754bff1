// Downloads: the mentions that are selected, or else all that are shown, as a table or as RDF.

const COLUMNS = ["date", "date_words", "actor", "action", "predicate", "target", "recipient", "status", "polarity", "modality", "according_to", "place", "confidence", "sentence", "article", "publisher", "published", "url", "event", "mention"];

/** Mentions to download: those of the selection that pass the filters. */
function chosenMentions() {
  const all = mentions.map((_, number) => number);
  const selection = state.selection;
  if (selection === null) return shown(all);
  if (selection.kind === "node") return shown([...new Set([...did[selection.id], ...undergone[selection.id], ...said[selection.id], ...there[selection.id]])]);
  if (selection.kind === "event") return shown(eventMentions.get(selection.id));
  if (selection.kind === "text") return saying(selection.id);
  return shown(view.mentionsOf(selection));
}

/** Quote a cell; text that a spreadsheet would take for a formula gets an apostrophe before it. */
function cell(value) {
  const text = value === undefined || value === null ? "" : String(value);
  const guarded = typeof value === "string" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${guarded.replaceAll('"', '""')}"`;
}

function csv(numbers) {
  const labels = (list) => list.map((n) => nodes[n].label).join("; ");
  const one = (n) => (n === undefined ? "" : nodes[n].label);
  const rows = numbers.map((number) => {
    const m = mentions[number];
    const article = articles[m.article];
    const values = [m.date, m.dateWords, labels(m.actors), m.action, m.predicate, labels(m.targets), labels(m.recipients), m.status, m.polarity, m.modality, m.speaker === undefined && m.hearsay ? "people not named" : one(m.speaker), one(m.place), m.confidence, sentences[m.sentence], article.title ?? article.id, article.publisher, article.published, article.url, m.event, m.id];
    return values.map(cell).join(",");
  });
  return `${[COLUMNS.join(","), ...rows].join("\r\n")}\r\n`;
}

function iri(id) {
  const text = id.replace(/\p{Surrogate}/gu, "\ufffd");
  return /^[a-z][a-z0-9+.-]*:[^\u0000-\u0020<>"{}|\\^`]*$/i.test(text) ? `<${text}>` : `<urn:newskg:${encodeURIComponent(text)}>`;
}

function literal(text) {
  const escapes = { "\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r" };
  return `"${text.replace(/\p{Surrogate}/gu, "\ufffd").replace(/[\\"\n\r]/g, (c) => escapes[c])}"`;
}

function dateLiteral(edtf) {
  if (/^\d{4}-\d{2}-\d{2}$/.test(edtf)) return `"${edtf}"^^xsd:date`;
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(edtf)) return `"${edtf}"^^xsd:gYearMonth`;
  if (/^\d{4}$/.test(edtf)) return `"${edtf}"^^xsd:gYear`;
  return `${literal(edtf)}^^<http://id.loc.gov/datatypes/edtf>`;
}

const PREFIXES = `@prefix kg: <https://w3id.org/newskg/ontology#> .
@prefix act: <https://w3id.org/newskg/action/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix schema: <https://schema.org/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
`;
const CLASSES = { PERSON: "kg:Person", ORGANIZATION: "kg:Organization", GROUP: "kg:Group", PLACE: "kg:Place", THING: "kg:Thing" };

function block(subject, pairs) {
  const kept = pairs.filter(([, object]) => object !== undefined && object !== "");
  return `${subject} ${kept.map(([predicate, object]) => `${predicate} ${object}`).join(" ;\n  ")} .\n`;
}

function turtle(numbers) {
  const out = [PREFIXES];
  const used = new Set();
  for (const event of new Set(numbers.map((number) => mentions[number].event))) out.push(eventBlock(mentions[eventMentions.get(event)[0]], used));
  for (const number of numbers) out.push(mentionBlock(mentions[number], used));
  for (const n of [...used].sort((a, b) => a - b)) {
    const node = nodes[n];
    out.push(block(iri(node.id), [["a", CLASSES[node.type]], ["rdfs:label", literal(node.label)], ["skos:altLabel", (node.aliases ?? []).map(literal).join(", ")]]));
  }
  for (const a of new Set(numbers.map((number) => mentions[number].article))) {
    const article = articles[a];
    out.push(block(iri(article.id), [["a", "kg:Article"], ["schema:headline", article.title && literal(article.title)], ["schema:url", article.url && `${literal(article.url)}^^xsd:anyURI`], ["kg:published", article.published && dateLiteral(article.published)]]));
  }
  return out.join("\n");
}

function refer(list, used) {
  for (const n of list) used.add(n);
  return list.map((n) => iri(nodes[n].id)).join(", ");
}

function eventBlock(m, used) {
  const action = /^[A-Z]+$/.test(m.action) ? `act:${m.action}` : iri(m.action);
  return block(iri(m.event), [
    ["a", "kg:Event"],
    ["kg:action", action],
    ["kg:predicate", literal(m.predicate)],
    ["kg:actor", refer(m.actors, used)],
    ["kg:target", refer(m.targets, used)],
    ["kg:recipient", refer(m.recipients, used)],
    ["kg:place", m.place === undefined ? "" : refer([m.place], used)],
    ["kg:date", m.eventDate && dateLiteral(m.eventDate)],
    ["kg:earliest", m.earliest && dateLiteral(m.earliest)],
    ["kg:latest", m.latest && dateLiteral(m.latest)],
  ]);
}

function mentionBlock(m, used) {
  return block(iri(m.id), [
    ["a", "kg:Mention"],
    ["kg:describes", iri(m.event)],
    ["kg:inArticle", iri(articles[m.article].id)],
    ["kg:polarity", `kg:${m.polarity}`],
    ["kg:modality", `kg:${m.modality}`],
    ["kg:saidBy", m.speaker === undefined ? "" : refer([m.speaker], used)],
    ["kg:hearsay", m.hearsay ? "true" : ""],
    ["kg:confidence", `"${m.confidence}"^^xsd:decimal`],
    ["kg:sentence", literal(sentences[m.sentence])],
    ["kg:start", String(m.start)],
  ]);
}

function save(content, type, filename) {
  const blob = content instanceof Blob ? content : new Blob([content], { type });
  const address = URL.createObjectURL(blob);
  el("a", { href: address, download: filename }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

function buildDownloads() {
  $("download-csv").addEventListener("click", () => save(csv(chosenMentions()), "text/csv;charset=utf-8", "newskg.csv"));
  $("download-turtle").addEventListener("click", () => save(turtle(chosenMentions()), "text/turtle;charset=utf-8", "newskg.ttl"));
}
