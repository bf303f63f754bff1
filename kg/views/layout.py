"""Where the nodes stand: computed here, with a fixed seed, so that a page opens at once and looks the same to everyone."""

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


def positions(count: int, edges: Sequence[Pair], *, spacing: float = SPACING) -> list[Point]:
    """Place the nodes of a graph: each component by itself, the components packed around the largest.

    Args:
        count: Number of nodes.
        edges: Pairs of node numbers, parallel edges and loops allowed.
        spacing: Typical distance between neighbouring nodes, in pixels at zoom 1.

    Returns:
        One (x, y) a node, in pixels at zoom 1, centred on the origin.
    """
    import igraph

    graph = igraph.Graph(n=count, edges=edges).simplify()
    out: list[Point] = [(0.0, 0.0)] * count
    components = sorted(graph.connected_components(), key=lambda c: (-len(c), c[0]))
    with _seeded():
        discs = [_component(graph.induced_subgraph(members), spacing) for members in components]
    centres = pack([_radius(points) + spacing / 2 for points in discs])
    for members, points, (cx, cy) in zip(components, discs, centres, strict=True):
        for node, (x, y) in zip(members, points, strict=True):
            out[node] = (round(x + cx, 1), round(y + cy, 1))
    return out


def _component(graph: igraph.Graph, spacing: float) -> list[Point]:
    """Lay out one connected component around the origin: Kamada-Kawai when small, Fruchterman-Reingold when large."""
    count = graph.vcount()
    if count == 1:
        return [(0.0, 0.0)]
    if count <= 150:
        layout = graph.layout_kamada_kawai(maxiter=50 * count)
    else:
        layout = graph.layout_fruchterman_reingold(niter=500 if count <= 1500 else 250, grid=count > 600)
    points = [(float(x), float(y)) for x, y in layout]
    mx, my = (sum(axis) / count for axis in zip(*points, strict=True))
    scale = spacing / _typical_step(points)
    spread = [((x - mx) * scale * 1.25, (y - my) * scale) for x, y in points]
    return _apart(spread)


def _typical_step(points: Sequence[Point]) -> float:
    """Median distance between a node and its nearest neighbour, from a sample of up to 200 nodes."""
    sample = points[:: max(1, len(points) // 200)]
    nearest = []
    for x, y in sample:
        near = sorted((x - u) ** 2 + (y - v) ** 2 for u, v in points)[1]
        nearest.append(math.sqrt(near))
    return max(1e-6, sorted(nearest)[len(nearest) // 2])


def _apart(points: list[Point], width: float = 110.0, height: float = 52.0, rounds: int = 60) -> list[Point]:
    """Push overlapping nodes apart until each has a box of `width` x `height` pixels to itself, or the rounds are up.

    The boxes leave room for a label under each node. Neighbours are found through a grid of box-sized cells.
    """
    spots = [list(point) for point in points]
    for _ in range(rounds):
        cells: dict[Pair, list[int]] = {}
        for i, (x, y) in enumerate(spots):
            cells.setdefault((int(x // width), int(y // height)), []).append(i)
        if not sum(_push(spots, cells, i, width, height) for i in range(len(spots))):
            break
    return [(x, y) for x, y in spots]


def _push(spots: list[list[float]], cells: dict[Pair, list[int]], i: int, width: float, height: float) -> bool:
    """Move node `i` and each node that overlaps it half the overlap apart, along the axis of the smaller one."""
    moved = False
    column, row = int(spots[i][0] // width), int(spots[i][1] // height)
    for j in (j for dx in (-1, 0, 1) for dy in (-1, 0, 1) for j in cells.get((column + dx, row + dy), ())):
        dx, dy = spots[j][0] - spots[i][0], spots[j][1] - spots[i][1]
        over_x, over_y = width - abs(dx), height - abs(dy)
        if j <= i or over_x <= 1 or over_y <= 1:
            continue
        axis, over, sign = (0, over_x, dx) if over_x / width < over_y / height else (1, over_y, dy)
        step = math.copysign(over / 2, sign if sign else 1.0)
        spots[i][axis] -= step
        spots[j][axis] += step
        moved = True
    return moved


def _radius(points: Sequence[Point]) -> float:
    return max(math.hypot(x, y) for x, y in points)


def pack(radii: Sequence[float]) -> list[Point]:
    """Pack discs, largest first, on a spiral around the first.

    Args:
        radii: Radii in pixels, in falling order.

    Returns:
        The centres; no two discs overlap.
    """
    placed: list[tuple[float, float, float]] = []
    angle, ring = 0.0, 0.0
    for radius in radii:
        if not placed:
            placed.append((0.0, 0.0, radius))
            ring = radius
            continue
        while True:
            distance = ring + radius
            x, y = 1.35 * distance * math.cos(angle), distance * math.sin(angle)
            if all(math.hypot(x - px, y - py) >= radius + pr for px, py, pr in placed[-400:]) and math.hypot(
                x, y
            ) >= radius + placed[0][2]:
                placed.append((x, y, radius))
                break
            angle += max(0.02, radius / (2 * distance))
            if angle >= 2 * math.pi:
                angle -= 2 * math.pi
                ring += radius
    return [(x, y) for x, y, _ in placed]


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
