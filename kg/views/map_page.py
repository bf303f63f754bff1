"""The map page: events at the places where they happened, and at those that take part in them."""

from __future__ import annotations

from kg.views import html, outline, wire
from kg.views.positions import locate
from kg.views.records import Records


def render(records: Records, *, title: str) -> str:
    """Draw records as a map.

    Args:
        records: What to draw.
        title: Heading of the page.

    Returns:
        A self-contained HTML page.
    """
    places = []
    for number, node in enumerate(records.nodes):
        if node.type == "PLACE" and (position := locate(node.links)):
            x, y = outline.project(*position)
            places.append({"node": number, "x": round(x, 1), "y": round(y, 1)})
    data = {**wire.encode(records), "title": title, "places": wire.columns(places)}
    ground = {"land": outline.land(), "borders": outline.borders(), "graticule": outline.graticule()}
    return html.render("map", title, data, ground=ground)
