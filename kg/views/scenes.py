"""What the network page can show at one time, as pyvis builds it.

up to LIVE nodes     one scene; its nodes give way when one is dragged
up to FIXED nodes    one scene; its nodes stay at their computed places
above                a scene of super-nodes, one a community, and a scene for the inside of each
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

from kg.views import layout
from kg.views.edges import Edge, shorten
from kg.views.records import ACTIONS, Records
from kg.views.wire import Json

LIVE = 300
FIXED = 3000
MOST_COMMUNITIES = 100
"""Communities drawn at once; the smallest beyond that share one super-node."""
MOST_LINKS = 2.5
"""Links drawn between communities, for each community, the strongest first."""
MOST_MEMBERS = 1000
"""Members of one community drawn at once, the most active first."""
SHAPES = {"PERSON": "dot", "ORGANIZATION": "square", "GROUP": "triangle", "PLACE": "diamond", "THING": "hexagon"}

Numbered = tuple[int, Edge]


def scenes(records: Records, edges: Sequence[Edge]) -> Json:
    """Lay out everything that can be shown.

    Args:
        records: What to draw.
        edges: Its edges, as `kg.views.edges.gather` numbers them.

    Returns:
        `"scenes"`: by name, each `{"nodes", "edges"}` as pyvis builds them and `"hidden"`, the number of entities left
        out; `"first"`: the name of the first; `"live"`: whether nodes may move; `"communities"`: `{"label", "members"}`
        of each, those of number n being drawn in the scene "c<n>".
    """
    activity = Counter(n for edge in edges for n in (edge.source, edge.target) for _ in edge.mentions)
    linked, everyone = sorted(activity), len(records.nodes)
    if len(linked) <= FIXED:
        unlinked = [n for n in range(everyone) if n not in activity][: FIXED - len(linked)]
        scene = _scene(records, list(enumerate(edges)), [*linked, *unlinked], activity)
        scene["hidden"] = everyone - len(linked) - len(unlinked)
        return {"scenes": {"all": scene}, "first": "all", "live": len(linked) <= LIVE, "communities": []}
    return _by_community(records, edges, linked, activity)


def _scene(records: Records, edges: Sequence[Numbered], members: Sequence[int], activity: Counter[int]) -> Json:
    """Build a scene of entities with pyvis: places, shapes and sizes of nodes, bends and dashes of edges."""
    from pyvis.network import Network

    net = Network(directed=True)
    grown = math.sqrt(max(1.0, min(9.0, len(members) / 60)))
    at = {node: i for i, node in enumerate(members)}
    sizes = [round(math.sqrt(grown) * min(30.0, 7 + 3.2 * math.sqrt(activity[node])), 1) for node in members]
    places = layout.positions(len(members), [(at[edge.source], at[edge.target]) for _, edge in edges], sizes=sizes)
    for number, size, (x, y) in zip(members, sizes, places, strict=True):
        node = records.nodes[number]
        net.add_node(number, label=shorten(node.label), shape=SHAPES[node.type], group=node.type, size=size, x=x, y=y)
    bends: Counter[tuple[int, int]] = Counter()
    for number, edge in edges:
        bends[edge.source, edge.target] += 1
        net.add_edge(edge.source, edge.target, id=number, **_strokes(edge, bends[edge.source, edge.target], grown))
    return {"nodes": net.nodes, "edges": net.edges}


def _strokes(edge: Edge, nth: int, grown: float) -> Json:
    """Bend the `nth` parallel edge more than the one before; dash what has not happened."""
    return {
        "smooth": {"enabled": True, "type": "curvedCW", "roundness": round(0.12 + 0.14 * (nth - 1), 2)},
        "dashes": edge.status in ("planned", "possible"),
        "width": round(grown * (1.1 + 0.7 * math.log2(len(edge.mentions))), 1),
        "tone": ACTIONS.get(edge.action, "neutral"),
    }


def _by_community(records: Records, edges: Sequence[Edge], linked: Sequence[int], activity: Counter[int]) -> Json:
    """Build the scene of communities, "overview", and one for the inside of each, "c0", "c1" ..."""
    at = {node: i for i, node in enumerate(linked)}
    pairs = [(at[edge.source], at[edge.target]) for edge in edges]
    groups = [[linked[i] for i in members] for members in layout.communities(len(linked), pairs, MOST_COMMUNITIES)]
    home = {node: number for number, members in enumerate(groups) for node in members}
    ranked = [sorted(members, key=lambda node: (-activity[node], node)) for members in groups]
    communities = [
        {"label": shorten(records.nodes[members[0]].label, 24), "members": len(members)} for members in ranked
    ]
    overview = _overview(edges, communities, home)
    overview["hidden"] = len(records.nodes) - len(linked)
    out = {"overview": overview}
    inner: list[list[Numbered]] = [[] for _ in groups]
    shown = {node for members in ranked for node in members[:MOST_MEMBERS]}
    for number, edge in enumerate(edges):
        if home[edge.source] == home[edge.target] and edge.source in shown and edge.target in shown:
            inner[home[edge.source]].append((number, edge))
    for number, members in enumerate(ranked):
        scene = _scene(records, inner[number], members[:MOST_MEMBERS], activity)
        scene["hidden"] = max(0, len(members) - MOST_MEMBERS)
        out[f"c{number}"] = scene
    return {"scenes": out, "first": "overview", "live": False, "communities": communities}


def _overview(edges: Sequence[Edge], communities: Sequence[Json], home: dict[int, int]) -> Json:
    """Build the scene of super-nodes; an edge between two stands for all edges between their members.

    Only the strongest are drawn; `"links"` says how many there are.
    """
    from pyvis.network import Network

    net = Network(directed=True)
    between: dict[tuple[int, int], list[int]] = {}
    for number, edge in enumerate(edges):
        ends = sorted((home[edge.source], home[edge.target]))
        if ends[0] != ends[1]:
            between.setdefault((ends[0], ends[1]), []).append(number)
    links = sorted(between.items(), key=lambda link: (-len(link[1]), link[0]))[: int(MOST_LINKS * len(communities))]
    sizes = [min(60.0, 10 + 1.1 * math.sqrt(community["members"])) for community in communities]
    ends_of = [ends for ends, _ in links]
    places = layout.positions(len(communities), ends_of, sizes=sizes, spacing=3 * layout.SPACING)
    for number, (community, (x, y)) in enumerate(zip(communities, places, strict=True)):
        label = f"{community['label']} +{community['members'] - 1:,}"
        net.add_node(f"c{number}", label=label, shape="dot", group="COMMUNITY", size=sizes[number], x=x, y=y)
    for number, ((one, other), members) in enumerate(links):
        width = round(1 + math.log2(len(members)), 1)
        net.add_edge(f"c{one}", f"c{other}", id=f"s{number}", width=width, arrows="", tone="neutral", edges=members)
    return {"nodes": net.nodes, "edges": net.edges, "links": len(between)}
