"""Where the nodes stand: computed here, with a fixed seed, so that a page opens at once and always looks the same."""

from __future__ import annotations

import math
import random
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import igraph

SEED = 20180727
SPACING = 95.0
"""Pixels between neighbouring nodes, at zoom 1."""

MARGIN = 9.0
"""Pixels left free around a node that is larger than its box."""
CROWD = 60
"""From so many nodes on, room for each counts more than the length of the edges."""
WIDER = 1.15
"""How much wider than high a layout is drawn: screens are wide, and labels run sideways."""

Point = tuple[float, float]
Pair = tuple[int, int]


@contextmanager
def _seeded() -> Iterator[None]:
    """Lend igraph a generator of its own, then give it back the standard one."""
    import igraph

    igraph.set_random_number_generator(random.Random(SEED))
    try:
        yield
    finally:
        igraph.set_random_number_generator(random)


def positions(
    count: int, edges: Sequence[Pair], *, sizes: Sequence[float] | None = None, spacing: float = SPACING
) -> list[Point]:
    """Place the nodes of a graph: each component by itself, the components packed around the largest.

    Args:
        count: Number of nodes.
        edges: Pairs of node numbers, parallel edges and loops allowed.
        sizes: From the middle of each node to its edge, in pixels at zoom 1; by default all are small.
        spacing: Typical distance between neighbouring nodes, in pixels at zoom 1.

    Returns:
        One (x, y) a node, in pixels at zoom 1, centred on the origin.
    """
    import igraph

    graph = igraph.Graph(n=count, edges=edges).simplify()
    out: list[Point] = [(0.0, 0.0)] * count
    components = sorted(graph.connected_components(), key=lambda c: (-len(c), c[0]))
    with _seeded():
        parts = [
            _component(graph.induced_subgraph(members), [sizes[node] if sizes else 0.0 for node in members], spacing)
            for members in components
        ]
    boxes = [_box(points, spacing) for points in parts]
    for members, points, (left, top, width, height), (cx, cy) in zip(
        components, parts, boxes, pack([box[2:] for box in boxes]), strict=True
    ):
        for node, (x, y) in zip(members, points, strict=True):
            out[node] = (round(x + cx - left - width / 2, 1), round(y + cy - top - height / 2, 1))
    return out


def _box(points: Sequence[Point], spacing: float) -> tuple[float, float, float, float]:
    """Left, top, width and height of what the points take up, with half a spacing around it."""
    xs, ys = zip(*points, strict=True)
    return min(xs) - spacing / 2, min(ys) - spacing / 2, max(xs) - min(xs) + spacing, max(ys) - min(ys) + spacing


def _component(graph: igraph.Graph, sizes: Sequence[float], spacing: float) -> list[Point]:
    """Lay out one connected component around the origin: Kamada-Kawai when small, Fruchterman-Reingold when large."""
    count = graph.vcount()
    if count == 1:
        return [(0.0, 0.0)]
    if count <= 2 * CROWD:
        layout = graph.layout_kamada_kawai(maxiter=50 * count)
    else:
        layout = graph.layout_fruchterman_reingold(niter=500 if count <= 1500 else 250, grid=count > 600)
    points = [(float(x), float(y)) for x, y in layout]
    mx, my = (sum(axis) / count for axis in zip(*points, strict=True))
    scale = spacing * _unit(points, [edge.tuple for edge in graph.es])
    spread = [((x - mx) * scale * WIDER, (y - my) * scale) for x, y in points]
    return _apart(_evened(spread) if count > 2 * CROWD else spread, sizes)


def _evened(points: list[Point]) -> list[Point]:
    """Open the crowded middle and pull in the far arms: distances from the centre grow with the power 0.7."""
    far = max(math.hypot(x, y) for x, y in points)
    factors = [(far / max(1.0, math.hypot(x, y))) ** 0.3 for x, y in points]
    return [(x * factor, y * factor) for (x, y), factor in zip(points, factors, strict=True)]


def _unit(points: Sequence[Point], edges: Sequence[Pair]) -> float:
    """Factor that makes the median edge 1.6 long, or more where that would leave a node less than its share of room."""
    lengths = sorted(math.dist(points[a], points[b]) for a, b in edges)
    xs, ys = zip(*points, strict=True)
    area = max(1e-9, _reach(xs) * _reach(ys))
    by_edge = 1.6 / max(1e-9, lengths[len(lengths) // 2])
    return by_edge if len(points) < CROWD else max(by_edge, math.sqrt(0.45 * len(points) / area))


def _reach(values: Sequence[float]) -> float:
    """Distance between the 5th and the 95th percentile."""
    ordered = sorted(values)
    edge = len(ordered) // 20
    return ordered[-1 - edge] - ordered[edge]


def _apart(points: list[Point], sizes: Sequence[float]) -> list[Point]:
    """Push overlapping nodes apart until each has a box of pixels to itself, or the rounds are up.

    While the nodes are few the boxes leave room for a label under each; none is smaller than its node. Neighbours are
    found through a grid of cells.
    """
    width, height, rounds = (110.0, 52.0, 60) if len(points) <= 2 * CROWD else (56.0, 44.0, 12)
    spots = [list(point) for point in points]
    halves = [(max(width / 2, size + MARGIN), max(height / 2, size + MARGIN)) for size in sizes]

    def cells(i: int) -> Iterator[Pair]:
        (x, y), (half_x, half_y) = spots[i], halves[i]
        for column in range(int((x - half_x) // width), int((x + half_x) // width) + 1):
            for row in range(int((y - half_y) // height), int((y + half_y) // height) + 1):
                yield column, row

    for _ in range(rounds):
        grid: dict[Pair, list[int]] = {}
        for i in range(len(spots)):
            for cell in cells(i):
                grid.setdefault(cell, []).append(i)
        near = [sorted({j for cell in cells(i) for j in grid[cell] if j > i}) for i in range(len(spots))]
        if not sum(_push(spots, halves, i, others) for i, others in enumerate(near)):
            break
    return [(x, y) for x, y in spots]


def _push(spots: list[list[float]], halves: Sequence[Point], i: int, others: Sequence[int]) -> bool:
    """Move node `i` and each node that overlaps it half the overlap apart, along the axis of the smaller one."""
    moved = False
    for j in others:
        dx, dy = spots[j][0] - spots[i][0], spots[j][1] - spots[i][1]
        width, height = halves[i][0] + halves[j][0], halves[i][1] + halves[j][1]
        over_x, over_y = width - abs(dx), height - abs(dy)
        if over_x <= 1 or over_y <= 1:
            continue
        axis, over, sign = (0, over_x, dx) if over_x / width < over_y / height else (1, over_y, dy)
        step = math.copysign(over / 2, sign if sign else 1.0)
        spots[i][axis] -= step
        spots[j][axis] += step
        moved = True
    return moved


def pack(boxes: Sequence[Point]) -> list[Point]:
    """Pack boxes in rows: the first on top, the others under it, as wide as makes the whole about `WIDER`.

    Args:
        boxes: Width and height of each, largest first.

    Returns:
        The centres, in the order of the boxes; no two boxes overlap; the whole is centred on the origin.
    """
    area = sum(width * height for width, height in boxes)
    limit = max(boxes[0][0], math.sqrt(area * WIDER * 1.15)) if boxes else 0.0
    corners: list[Point] = []
    x = y = row = right = 0.0
    for width, height in boxes:
        if x and x + width > limit:
            x, y, row = 0.0, y + row, 0.0
        corners.append((x, y))
        x, row = x + width, max(row, height)
        right = max(right, x)
    middle = (right / 2, (y + row) / 2)
    return [
        (cx + width / 2 - middle[0], cy + height / 2 - middle[1])
        for (cx, cy), (width, height) in zip(corners, boxes, strict=True)
    ]


def communities(count: int, edges: Sequence[Pair], most: int) -> list[list[int]]:
    """Divide a graph into communities (Louvain; Blondel et al. 2008), at most `most` of them.

    The smallest communities beyond that are put together into the last.

    Returns:
        Lists of node numbers, largest first (the rest last); each node is in exactly one.
    """
    import igraph

    graph = igraph.Graph(n=count, edges=edges)
    graph.es["weight"] = [1.0] * len(edges)
    graph.simplify(combine_edges={"weight": "sum"})
    with _seeded():
        found = sorted(graph.community_multilevel(weights="weight"), key=lambda c: (-len(c), c[0]))
    kept, rest = found[: most - 1], found[most - 1 :]
    return [*kept, sorted(node for members in rest for node in members)] if rest else kept
