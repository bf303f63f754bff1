"""The world to draw under a map: a projection, and the outline of land and borders that bqplot ships.

The outline is Natural Earth's at 1:110 million (public domain) as TopoJSON, read out of the installed package without
importing it.
"""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib.util import find_spec
from itertools import accumulate
from pathlib import Path
from typing import Any

UNITS = 1330
"""Units of a map to one radian at the equator: the world is about 7,200 wide, as fine as the outline's own grid."""

_A = (1.340264, -0.081106, 0.000893, 0.003796)

Point = tuple[float, float]


def project(latitude: float, longitude: float) -> Point:
    """Equal Earth projection (Šavrič, Patterson and Jenny 2018): equal areas, and shapes as on a globe seen from afar.

    Args:
        latitude: Degrees north.
        longitude: Degrees east.

    Returns:
        x to the right and y downwards in units of the map, (0, 0) at latitude and longitude 0.
    """
    theta = math.asin(math.sqrt(3) / 2 * math.sin(math.radians(latitude)))
    square, sixth = theta**2, theta**6
    slope = _A[0] + 3 * _A[1] * square + sixth * (7 * _A[2] + 9 * _A[3] * square)
    x = 2 * math.sqrt(3) * math.radians(longitude) * math.cos(theta) / (3 * slope)
    y = theta * (_A[0] + _A[1] * square + sixth * (_A[2] + _A[3] * square))
    return x * UNITS, -y * UNITS


@cache
def land() -> str:
    """SVG path of the land."""
    world = _world()
    arcs = _arcs(world)
    rings = [[_ring(ring, arcs) for ring in polygon] for polygon in world["objects"]["land"]["arcs"]]
    return "".join(path(ring, closed=True) for polygon in rings for ring in polygon)


@cache
def borders() -> str:
    """SVG path of the borders between countries: the arcs that two of them share."""
    world = _world()
    arcs = _arcs(world)
    used = Counter(arc if arc >= 0 else ~arc for arc in _numbers(world["objects"]["subunits"]))
    return "".join(path(arcs[arc]) for arc in sorted(used) if used[arc] > 1)


@cache
def graticule() -> str:
    """SVG path of the meridians and parallels, every 30 degrees."""
    meridians = ([(lat, lon) for lat in range(-90, 91, 5)] for lon in range(-180, 181, 30))
    parallels = ([(lat, lon) for lon in range(-180, 181, 10)] for lat in range(-60, 61, 30))
    return "".join(path([project(*place) for place in line]) for line in (*meridians, *parallels))


def path(points: Iterable[Point], *, closed: bool = False) -> str:
    """Write a line as an SVG path of whole units, each point relative to the one before."""
    whole = [(round(x), round(y)) for x, y in points]
    (x, y), *rest = whole
    parts = [f"M{x} {y}l"]
    for here in rest:
        if here != (x, y):
            parts.append(f"{here[0] - x} {here[1] - y} ")
            x, y = here
    return "".join(parts).replace(" -", "-").rstrip("l ") + ("z" if closed else "")


def _world() -> dict[str, Any]:
    spec = find_spec("bqplot")
    assert spec is not None and spec.submodule_search_locations
    file = Path(spec.submodule_search_locations[0]) / "map_data" / "WorldMap.json"
    world: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return world


def _arcs(world: dict[str, Any]) -> list[list[Point]]:
    """The lines of a TopoJSON file, projected; its points are whole steps from the point before."""
    (sx, sy), (tx, ty) = world["transform"]["scale"], world["transform"]["translate"]
    out = []
    for arc in world["arcs"]:
        places = accumulate(arc, lambda before, step: [before[0] + step[0], before[1] + step[1]])
        out.append([project(y * sy + ty, x * sx + tx) for x, y in places])
    return out


def _ring(numbers: Sequence[int], arcs: Sequence[Sequence[Point]]) -> list[Point]:
    """Put arcs together; arc ~n is arc n backwards, and each begins where the one before ended."""
    out: list[Point] = []
    for number in numbers:
        points = arcs[number] if number >= 0 else arcs[~number][::-1]
        out.extend(points[1:] if out else points)
    return out


def _numbers(geometry: dict[str, Any]) -> Iterator[int]:
    """The numbers of the arcs of a geometry, or of all of a collection."""
    for part in geometry.get("geometries", ()):
        yield from _numbers(part)
    depth = {"Polygon": 1, "MultiPolygon": 2}.get(geometry["type"], 0)
    rings: Iterable[Any] = geometry["arcs"] if depth else ()
    for ring in rings if depth < 2 else (ring for polygon in rings for ring in polygon):
        yield from ring
