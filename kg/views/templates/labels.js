// Labels and marks over the network: as many as fit without touching each other, the most active first.

const NODE_FONT = '12px "Inter", "Segoe UI", system-ui, sans-serif';
const STRONG_FONT = '600 13px "Inter", "Segoe UI", system-ui, sans-serif';
const EDGE_FONT = 'italic 11.5px Georgia, "Iowan Old Style", "Times New Roman", serif';
const MOST_LABELS = 160;
const HUBS = 14;
const widths = new Map();

function textWidth(ctx, font, text) {
  const key = font + text;
  if (!widths.has(key)) {
    ctx.font = font;
    widths.set(key, ctx.measureText(text).width);
  }
  return widths.get(key);
}

/** Called after each frame: `ctx` is the network's canvas. */
function paint(ctx) {
  if (!net.network) return;
  const ratio = net.network.canvas.pixelRatio;
  ctx.save();
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  ctx.textBaseline = "middle";
  ctx.lineJoin = "round";
  const room = new Room();
  const spots = nodeSpots();
  for (const spot of spots.slice(0, HUBS)) placeNodeLabel(ctx, room, spot, true);
  if (!net.moving) {
    for (const { x, y, radius } of spots) room.take([x - radius, y - radius, x + radius, y + radius]);
    for (const spot of spots.slice(HUBS, MOST_LABELS)) placeNodeLabel(ctx, room, spot, false);
    paintEdges(ctx, room);
  }
  ctx.restore();
  net.painted = (net.painted ?? 0) + 1;
}

/** The nodes in the window, in the order in which they get a label; while a large picture moves, only the largest. */
function nodeSpots() {
  const scale = net.network.getScale();
  const { clientWidth: width, clientHeight: height } = $("canvas");
  const spots = [];
  for (const [id, text] of labels) {
    if (net.moving && spots.length === HUBS) break;
    const node = net.network.body.nodes[id];
    if (!node || node.options.hidden) continue;
    const at = net.network.canvasToDOM({ x: node.x, y: node.y });
    const radius = node.options.size * scale;
    if (at.x < 0 || at.y < 0 || at.x > width || at.y > height) continue;
    spots.push({ text, ...at, radius, rank: rankOf(id, node.options.size), strong: isSelected(id) || net.hovered?.node === id, faded: net.near && !net.near.nodes.has(id) });
  }
  return spots.sort((a, b) => b.rank - a.rank);
}

function rankOf(id, size) {
  if (isSelected(id)) return 1e6;
  if (net.hovered?.node === id) return 1e5;
  return size + (net.near?.nodes.has(id) ? 1e4 : 0);
}

/** Write a label under, over or beside its node, whole; those of hubs may cover other nodes, but no other label. */
function placeNodeLabel(ctx, room, spot, hub) {
  if (spot.faded && !spot.strong) return;
  const font = spot.strong || (hub && spot.radius > 15) ? STRONG_FONT : NODE_FONT;
  const half = textWidth(ctx, font, spot.text) / 2 + 2;
  const inward = Math.max(half, Math.min($("canvas").clientWidth - half, spot.x)) - spot.x;
  const gap = spot.radius + 10;
  const side = spot.radius + half + 4;
  const boxes = [[inward, gap], [inward, -gap], [side, 0], [-side, 0]].map(([dx, dy]) => ({ x: spot.x + dx, y: spot.y + dy, box: [spot.x + dx - half, spot.y + dy - 7, spot.x + dx + half, spot.y + dy + 7] }));
  const whole = boxes.filter(({ box }) => inWindow(box));
  const best = whole.find(({ box }) => room.free(box)) ?? (spot.strong ? (whole[0] ?? boxes[0]) : null);
  if (!best) return;
  room.take(best.box);
  write(ctx, spot.text, best.x, best.y, font, net.colours.ink);
}

function inWindow([left, top, right, bottom]) {
  return left >= 0 && top >= 0 && right <= $("canvas").clientWidth && bottom <= $("canvas").clientHeight;
}

function write(ctx, text, x, y, font, colour) {
  ctx.font = font;
  ctx.textAlign = "center";
  ctx.lineWidth = 3.5;
  ctx.strokeStyle = net.colours.paper;
  ctx.strokeText(text, x, y);
  ctx.fillStyle = colour;
  ctx.fillText(text, x, y);
}

/** Labels of the arrows that are long enough on the screen, and the marks for denied and contested ones. */
function paintEdges(ctx, room) {
  if (net.scene === "overview") return;
  const scale = net.network.getScale();
  const lines = [];
  for (const item of scenes[net.scene].edges) {
    const line = net.network.body.edges[item.id];
    if (!line || line.options.hidden || !line.connected) continue;
    const chosen = net.hovered?.edge === item.id || (state.selection?.kind === "edge" && state.selection.id === item.id);
    const near = net.near?.edges.has(item.id);
    if (net.near && !near && !chosen) continue;
    const length = scale * Math.hypot(line.from.x - line.to.x, line.from.y - line.to.y);
    lines.push({ line, edge: edges[item.id], tone: item.tone, length, rank: (chosen ? 1e6 : 0) + (near ? 1e4 : 0) + edges[item.id].mentions.length, chosen, near });
  }
  lines.sort((a, b) => b.rank - a.rank);
  lines.forEach((item, i) => paintEdge(ctx, room, item, i < MOST_LABELS));
}

function paintEdge(ctx, room, { line, edge, tone, length, chosen, near }, mayLabel) {
  const text = edge.mentions.length > 1 ? `${edge.label} ×${edge.mentions.length}` : edge.label;
  const half = textWidth(ctx, EDGE_FONT, text) / 2 + 3;
  const marked = edge.status === "denied" || edge.status === "contested";
  const spots = [0.5, 0.38, 0.62].map((t) => net.network.canvasToDOM(line.edgeType.getPoint(t)));
  const labelled = mayLabel && (chosen || length > (near ? 1.1 : 1.5) * 2 * half);
  const around = ({ x, y }) => [x - half, y - 7, x + half, y + 7];
  const whole = spots.filter((place) => inWindow(around(place)));
  const spot = labelled && (whole.find((place) => room.free(around(place))) ?? (chosen ? (whole[0] ?? spots[0]) : null));
  if (spot) {
    room.take(around(spot));
    write(ctx, text, spot.x, spot.y, EDGE_FONT, tone === "neutral" ? net.colours.soft : net.colours[tone]);
    if (edge.status === "denied") strike(ctx, spot.x - half + 2, spot.y + 0.5, spot.x + half - 2, spot.y + 0.5);
    if (edge.status === "contested") contest(ctx, spot.x - half - 5, spot.y);
  } else if (marked && inWindow([spots[0].x, spots[0].y, spots[0].x, spots[0].y]) && (near || chosen || (length > 26 && net.network.getScale() > 0.3))) {
    const { x, y } = spots[0];
    const size = Math.min(5.5, 1.5 + length / 30);
    if (edge.status === "denied") strike(ctx, x - size * 0.7, y + size, x + size * 0.7, y - size);
    else contest(ctx, x, y, size);
  }
}

function strike(ctx, x1, y1, x2, y2) {
  ctx.strokeStyle = net.colours.ink;
  ctx.lineWidth = 1.4;
  ctx.beginPath();
  ctx.moveTo(x1, y1);
  ctx.lineTo(x2, y2);
  ctx.stroke();
}

function contest(ctx, x, y, radius = 6) {
  ctx.fillStyle = net.colours.accent;
  ctx.beginPath();
  ctx.arc(x, y, radius, 0, 2 * Math.PI);
  ctx.fill();
  if (radius < 5) return;
  ctx.fillStyle = net.colours.paper;
  ctx.font = "bold 10px system-ui, sans-serif";
  ctx.textAlign = "center";
  ctx.fillText("!", x, y + 0.5);
}
