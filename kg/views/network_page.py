"""The network page: who did what to whom, as nodes and arrows."""

from __future__ import annotations

from kg.views import html, wire
from kg.views.edges import Edge, gather, shorten
from kg.views.records import Records
from kg.views.scenes import scenes
from kg.views.wire import Json


def render(records: Records, *, title: str) -> str:
    """Draw records as a network.

    Args:
        records: What to draw.
        title: Heading of the page.

    Returns:
        A self-contained HTML page.
    """
    edges = gather(records)
    drawn = scenes(records, edges)
    drawn["scenes"] = {name: _packed(scene) for name, scene in drawn["scenes"].items()}
    data = {**wire.encode(records), "title": title, "edges": wire.columns([_edge(edge) for edge in edges]), **drawn}
    return html.render("network", title, data, libraries=[html.vis_network()])


def _edge(edge: Edge) -> Json:
    return {
        "from": edge.source,
        "to": edge.target,
        "action": edge.action,
        "status": edge.status,
        "label": shorten(edge.label),
        "mentions": edge.mentions,
        "confidence": round(edge.confidence, 3),
    }


def _packed(scene: Json) -> Json:
    return {**scene, "nodes": wire.columns(scene["nodes"]), "edges": wire.columns(scene["edges"])}
