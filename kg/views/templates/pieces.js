// A text cut up for marking.

/**
 * The text cut at every border of a mark and every line end, each piece with the marks that cover it.
 *
 * `points` are the text's code points; a mark is an array that begins with its start and end among them.
 */
function* pieces(points, marks) {
  const inside = marks.filter(([start, end]) => start >= 0 && start < end).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const cuts = new Set([0, points.length]);
  for (const [start, end] of inside) cuts.add(Math.min(start, points.length)).add(Math.min(end, points.length));
  points.forEach((point, at) => {
    if (point === "\n") cuts.add(at).add(at + 1);
  });
  const stops = [...cuts].sort((a, b) => a - b);
  let open = [];
  let next = 0;
  for (let i = 0; i + 1 < stops.length; i += 1) {
    while (next < inside.length && inside[next][0] <= stops[i]) open.push(inside[next++]);
    open = open.filter(([, end]) => end > stops[i]);
    yield { text: points.slice(stops[i], stops[i + 1]).join(""), covering: [...open] };
  }
}

/** One paragraph for each line that holds more than white space; `draw` turns a piece into a node or text. */
function paragraphs(points, marks, draw) {
  const lines = [[]];
  for (const piece of pieces(points, marks)) {
    if (piece.text === "\n") lines.push([]);
    else lines.at(-1).push(piece);
  }
  return lines.filter((line) => line.some(({ text }) => text.trim())).map((line) => el("p", { dir: "auto" }, ...line.map(draw)));
}
