import json
import math
import re

import pytest

from kg.views import map_page, outline
from kg.views.positions import locate
from kg.views.records import Mention, Node, Records, Source


def rings(path):
    """The points of each closed line of an SVG path of relative whole steps."""
    for part in path.split("M")[1:]:
        numbers = [int(n) for n in re.findall(r"-?\d+", part)]
        x = y = 0
        points = []
        for dx, dy in zip(numbers[::2], numbers[1::2], strict=True):
            x, y = x + dx, y + dy
            points.append((x, y))
        yield points


def on_land(latitude, longitude):
    """Whether a ray to the right crosses the coast an odd number of times."""
    x, y = outline.project(latitude, longitude)
    crossings = 0
    for points in rings(outline.land()):
        for (x1, y1), (x2, y2) in zip(points, points[1:] + points[:1], strict=True):
            if (y1 > y) != (y2 > y) and x < x1 + (y - y1) / (y2 - y1) * (x2 - x1):
                crossings += 1
    return crossings % 2 == 1


@pytest.mark.parametrize(
    ("latitude", "longitude", "land"),
    [
        (47.1, 19.3, True), (39.0, -98.0, True), (-25.0, 134.0, True), (64.0, 100.0, True), (-10.0, -52.0, True),
        (45.0, -40.0, False), (0.0, -150.0, False), (-30.0, 80.0, False), (43.3, 34.0, False), (-60.0, 0.0, False),
    ],
)  # fmt: skip
def test_the_land_is_where_it_is(latitude, longitude, land):
    assert on_land(latitude, longitude) is land


def test_the_projection_keeps_areas():
    def area(latitude, longitude, step=0.01):
        (x0, y0), (x1, y1) = outline.project(latitude, longitude), outline.project(latitude, longitude + step)
        x2, y2 = outline.project(latitude + step, longitude)
        return abs((x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0)) / math.cos(math.radians(latitude))

    expected = area(0, 0)
    for place in ((20, 100), (-45, -170), (70, 30), (-80, 5)):
        assert area(*place) == pytest.approx(expected, rel=2e-3)


def test_the_map_has_the_proportions_of_equal_earth():
    (x, _), (_, y) = outline.project(0, 180), outline.project(90, 0)
    assert (x / outline.UNITS, -y / outline.UNITS) == pytest.approx((2.70663, 1.31736), abs=1e-5)


def test_borders_run_between_countries_and_not_along_the_coast():
    lines = list(rings(outline.borders()))
    (west, y), (east, _) = outline.project(49, -123), outline.project(49, -95.2)
    parallel = [(x, abs(at - y)) for line in lines for x, at in line if west - 1 <= x <= east + 1 and abs(at - y) < 2]
    assert min(x for x, _ in parallel) < west + 20 and max(x for x, _ in parallel) > east - 20
    cape = outline.project(37.0, -8.9)
    assert min(math.dist(cape, point) for line in lines for point in line) > 20


def test_towns_countries_and_states_have_positions():
    geonames = "https://sws.geonames.org/{}/".format
    assert locate([geonames(3143244)]) == pytest.approx((59.91, 10.75), abs=0.02)
    assert locate(["https://www.wikidata.org/wiki/Q20", geonames(3144096)]) == pytest.approx((61, 10), abs=2)
    assert locate([geonames(6254925)]) == pytest.approx((37.8, -85.3), abs=1)
    assert locate([geonames(1)]) is None
    assert locate(["3143244", "https://example.org/3143244/"]) is None


def test_only_places_with_a_position_are_marked():
    oslo = ("https://sws.geonames.org/3143244/",)
    nodes = (Node("o", "Oslo", "PLACE", links=oslo), Node("h", "harbour", "PLACE"), Node("p", "Oslo AS", links=oslo))
    told = Mention("m", "e", "OTHER", "meet", "a", "They met.", place="o", actors=("p",), targets=("h",))
    page = map_page.render(Records(nodes, (told,), (Source("a"),)), title="Oslo")
    data = json.loads(re.search(r'id="data">(.*?)</script>', page)[1])
    x, y = outline.project(*locate(oslo))
    assert data["places"] == {"count": 1, "columns": {"node": [0], "x": [round(x, 1)], "y": [round(y, 1)]}}
