// The date brush: a histogram of the events' dates, two handles, and a bucket for what has no date.

const DAY_BINS = [1, 7, 30.4375, 91.3125, 365.25, 3652.5, 36525];
const axis = { first: 0, last: 0, bin: 1, bins: [] };

function buildDates() {
  const days = mentions.filter((mention) => mention.from !== null).flatMap((mention) => [mention.from, mention.to]);
  const undated = mentions.length - mentions.filter((mention) => mention.from !== null).length;
  const section = $("dates");
  if (days.length) {
    axis.first = days.reduce((a, b) => Math.min(a, b));
    axis.last = days.reduce((a, b) => Math.max(a, b));
    axis.bin = DAY_BINS.find((width) => (axis.last - axis.first + 1) / width <= 90) ?? 365250;
    axis.bins = new Array(Math.floor((axis.last - axis.first) / axis.bin) + 1).fill(0);
    section.append(histogram(), handle("from", "From"), handle("to", "To"));
  }
  const box = el("input", { type: "checkbox", id: "undated", checked: true });
  box.addEventListener("change", () => {
    filters.undated = box.checked;
    applyFilters();
  });
  section.append(
    el("label", { class: "undated", hidden: undated === 0 }, box, el("span", {}, "undated"), el("small", {}, undated.toLocaleString("en"))),
    el("p", { class: "period", id: "period" }),
  );
  filterListeners.push(showDates);
}

function histogram() {
  const picture = svg("svg", { class: "histogram", viewBox: "0 0 1000 56", preserveAspectRatio: "none", "aria-hidden": "true" });
  picture.append(svg("g", { id: "bars" }), svg("rect", { id: "brushed", y: 0, height: 56, width: 0 }));
  let start = null;
  const dayAt = (event) => {
    const box = picture.getBoundingClientRect();
    const share = Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
    return Math.round(axis.first + share * (axis.last - axis.first));
  };
  picture.addEventListener("pointerdown", (event) => {
    start = dayAt(event);
    picture.setPointerCapture(event.pointerId);
  });
  picture.addEventListener("pointermove", (event) => {
    if (start === null) return;
    const here = dayAt(event);
    filters.from = Math.min(start, here);
    filters.to = Math.max(start, here);
    applyFilters();
  });
  picture.addEventListener("pointerup", (event) => {
    if (dayAt(event) === start) filters.from = filters.to = null; // A click clears the brush.
    start = null;
    applyFilters();
  });
  picture.addEventListener("pointercancel", () => (start = null));
  return picture;
}

function handle(edge, title) {
  const input = el("input", { type: "range", class: `handle ${edge}`, "data-edge": edge, min: axis.first, max: axis.last, step: 1, "aria-label": `${title} date` });
  input.value = String(edge === "from" ? axis.first : axis.last);
  input.addEventListener("input", () => {
    const day = Number(input.value);
    if (edge === "from") filters.from = day <= axis.first ? null : Math.min(day, filters.to ?? axis.last);
    else filters.to = day >= axis.last ? null : Math.max(day, filters.from ?? axis.first);
    applyFilters();
  });
  return input;
}

/** Draw the bars of what the other filters let through, and the brush. */
function showDates() {
  $("undated").checked = filters.undated;
  const from = filters.from ?? axis.first;
  const to = filters.to ?? axis.last;
  const whole = filters.from === null && filters.to === null;
  $("period").textContent = axis.bins.length ? `${dateInWords(isoOf(from))} – ${dateInWords(isoOf(to))}` : "No event has a date";
  if (!axis.bins.length) return;
  for (const input of document.querySelectorAll("[data-edge]")) {
    const day = input.dataset.edge === "from" ? from : to;
    input.value = String(day);
    input.setAttribute("aria-valuetext", dateInWords(isoOf(day)));
  }
  drawBars();
  const span = Math.max(1, axis.last - axis.first);
  $("brushed").setAttribute("x", String((1000 * (from - axis.first)) / span));
  $("brushed").setAttribute("width", whole ? "0" : String(Math.max(2, (1000 * (to - from)) / span)));
}

function drawBars() {
  const all = axis.bins.map(() => 0);
  const on = axis.bins.map(() => 0);
  mentions.forEach((mention, number) => {
    if (mention.from === null) return;
    const bin = Math.floor(((mention.from + mention.to) / 2 - axis.first) / axis.bin);
    all[bin] += 1;
    on[bin] += visible[number];
  });
  const top = all.reduce((a, b) => Math.max(a, b), 1);
  const width = 1000 / axis.bins.length;
  const bar = (count, bin, cls) => {
    const height = count ? Math.max(2, 52 * Math.sqrt(count / top)) : 0;
    const wide = Math.min(60, width * 0.84);
    return svg("rect", { class: cls, x: (bin + 0.5) * width - wide / 2, width: wide, y: 56 - height, height });
  };
  $("bars").replaceChildren(...all.map((count, bin) => bar(count, bin, "all")), ...on.map((count, bin) => bar(count, bin, "on")));
}
