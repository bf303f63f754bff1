// Search with suggestions, after the ARIA combobox pattern.

const MOST_SUGGESTIONS = 8;
const search = { options: [], active: -1, sentences: null };
const folded = nodes.map((node) => [node.label, ...(node.aliases ?? [])].map((text) => fold(text.slice(0, 400))));

function fold(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** The mentions that are shown in whose sentences the words stand. */
function saying(words) {
  const wanted = fold(words);
  search.sentences ??= sentences.map(fold);
  return shown(mentions.map((_, number) => number)).filter((number) => search.sentences[mentions[number].sentence].includes(wanted));
}

/** How well a name matches: 3 it begins so, 2 a word begins so, 1 it holds it, 0 it does not. */
function match(text, query) {
  if (text.startsWith(query)) return 3;
  const at = text.indexOf(query);
  if (at < 0) return 0;
  return /[\p{L}\p{N}]/u.test(text[at - 1]) ? 1 : 2;
}

function suggestions(query) {
  const wanted = fold(query.trim().slice(0, 400));
  if (!wanted) return [];
  const found = [];
  folded.forEach((labels, number) => {
    const best = labels.reduce((top, label) => Math.max(top, match(label, wanted)), 0);
    if (best) found.push([best, did[number].length + undergone[number].length, number]);
  });
  found.sort((a, b) => b[0] - a[0] || b[1] - a[1] || a[2] - b[2]);
  const options = found.slice(0, MOST_SUGGESTIONS).map(([, count, number]) => ({
    selection: { kind: "node", id: number },
    parts: [glyph(nodes[number].type), el("span", {}, name(cut(nodes[number].label, 80)), aliasNote(number, wanted)), el("small", {}, plural(count, "mention"))],
  }));
  options.push({ selection: { kind: "text", id: query.trim() }, parts: [el("span", {}, "Sentences with ", name(`“${cut(query.trim(), 60)}”`))] });
  return options;
}

/** The other name by which an entity was found, when its own name does not hold the query. */
function aliasNote(number, wanted) {
  if (match(folded[number][0], wanted)) return null;
  const at = folded[number].findIndex((label) => match(label, wanted));
  return el("small", {}, " also ", name(cut(nodes[number].aliases[at - 1], 60)));
}

function showSuggestions() {
  search.options = suggestions($("search").value);
  search.active = search.options.length ? 0 : -1;
  const items = search.options.map(({ selection, parts }, i) => {
    const item = el("li", { id: `option-${i}`, role: "option" }, ...parts);
    item.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      choose(selection);
    });
    return item;
  });
  $("suggestions").replaceChildren(...items);
  showActive();
}

function showActive() {
  const open = search.options.length > 0;
  $("suggestions").hidden = !open;
  $("search").setAttribute("aria-expanded", String(open));
  [...$("suggestions").children].forEach((item, i) => item.setAttribute("aria-selected", String(i === search.active)));
  if (search.active >= 0) {
    $("search").setAttribute("aria-activedescendant", `option-${search.active}`);
    $("suggestions").children[search.active].scrollIntoView({ block: "nearest" });
  } else $("search").removeAttribute("aria-activedescendant");
}

function closeSuggestions() {
  search.options = [];
  search.active = -1;
  showActive();
}

function choose(selection) {
  closeSuggestions();
  $("search").value = "";
  $("search").blur();
  select(selection, true);
}

function buildSearch() {
  const input = $("search");
  input.addEventListener("input", showSuggestions);
  input.addEventListener("focus", showSuggestions);
  input.addEventListener("blur", closeSuggestions);
  input.addEventListener("keydown", (event) => {
    const count = search.options.length;
    if (event.key === "ArrowDown" && count) search.active = (search.active + 1) % count;
    else if (event.key === "ArrowUp" && count) search.active = (search.active + count - 1) % count;
    else if (event.key === "Enter" && search.active >= 0) choose(search.options[search.active].selection);
    else if (event.key === "Escape") {
      input.value = "";
      closeSuggestions();
      input.blur();
    } else return;
    event.preventDefault();
    event.stopPropagation();
    showActive();
  });
}
