"""The network of named entities, read as a graph: the shortest chain between two, who is central, who belongs together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from kg import queries
from kg.errors import QueryError
from kg.store import Store

if TYPE_CHECKING:
    import networkx

_BUSY = "SELECT ?entity (COUNT(DISTINCT ?event) AS ?events) { ?event $role ?entity } GROUP BY ?entity"

_ALL = 2**31 - 1
"""More rows than any store has."""


@dataclass(frozen=True, slots=True)
class Step:
    """One event of a chain: who did what to whom, what the articles say of it ("asserted", "contested" ...), and its IRI."""

    actor: str
    predicate: str
    target: str
    status: str
    event: str


@dataclass(frozen=True, slots=True)
class Standing:
    """An entity's place in the network.

    Attributes:
        entity: Its label.
        pagerank: Share of attention, 0 to 1; all entities' shares add up to 1.
        community: Number of the community that it belongs to; 1 is the largest.
        did: Events of which it is the actor, whoever else takes part.
        undergone: Events of which it is the target or the recipient.
    """

    entity: str
    pagerank: float
    community: int
    did: int
    undergone: int


class Dyad(NamedTuple):
    """What one entity did to another in one month.

    Attributes:
        month: The month of the event, "2018-07"; its year or years, "2018" or "2018/2020", where its date is no closer; the
            article's month where it is undated; else "undated".
        actor: Label of who acts.
        target: Label of whom it acts on.
        events: How often.
    """

    month: str
    actor: str
    target: str
    events: int


def path(store: Store, start: str, end: str) -> list[Step]:
    """Find the shortest chain of events from one named entity to another, whichever way each event points.

    What is only denied, or only may be, is no step; of several between two entities one that an article asserts is taken.

    Raises:
        QueryError: One of the two is not in the graph, both are one entity, or nothing connects them.
    """
    import networkx

    sources, goals = _called(store, start), _called(store, end)
    if len(sources | goals) == 1:
        raise QueryError(f"{start!r} and {end!r} are names of one entity: give two")
    graph: networkx.Graph = networkx.Graph()
    for actor, predicate, target, status, event, a, b in queries.run(store, "links", limit=_ALL):
        if not graph.has_edge(a, b) or (status == "asserted" != graph.edges[a, b]["step"].status):
            graph.add_edge(a, b, step=Step(actor, predicate, target, status, event))
    pairs = [(a, b) for a in sources & graph.nodes for b in goals & graph.nodes if a != b]
    found = [networkx.shortest_path(graph, a, b) for a, b in pairs if networkx.has_path(graph, a, b)]
    if not found:
        raise QueryError(f"no chain of events connects {start!r} and {end!r}")
    best = min(found, key=lambda nodes: (len(nodes), nodes))
    return [graph.edges[a, b]["step"] for a, b in zip(best, best[1:], strict=False)]


def _called(store: Store, name: str) -> set[str]:
    found = queries.entities.called(store, name)
    if not found:
        raise QueryError(queries.entities.nobody(store, name))
    return set(found)


def standings(store: Store) -> list[Standing]:
    """Rank the named entities by PageRank over who acts on whom, and divide them into communities.

    What is only denied, or only may be, is no tie. Communities: greedy optimisation of modularity (Clauset, Newman & Moore 2004), which is deterministic.
    """
    import igraph

    rows = list(queries.run(store, "links", limit=_ALL))
    label = {a: name for name, *_, a, _ in rows} | {b: name for _, _, name, *_, b in rows}
    number = {entity: i for i, entity in enumerate(sorted(label))}
    if not number:
        return []
    graph = igraph.Graph(len(number), [(number[a], number[b]) for *_, a, b in rows], directed=True)
    ranks = graph.pagerank()
    parts = graph.as_undirected(mode="collapse").simplify().community_fastgreedy().as_clustering()
    order = sorted(parts, key=lambda members: (-len(members), members))
    community = {member: i + 1 for i, members in enumerate(order) for member in members}
    did, undergone = (_taking_part(store, role) for role in ("kg:actor", "(kg:target|kg:recipient)"))
    out = [Standing(label[e], ranks[i], community[i], did.get(e, 0), undergone.get(e, 0)) for e, i in number.items()]
    return sorted(out, key=lambda s: (-s.pagerank, s.entity))


def _taking_part(store: Store, role: str) -> dict[str, int]:
    """Number of events by the entity that has a role in them."""
    return dict(store.query(_BUSY.replace("$role", role)))


def dyads(store: Store, *, limit: int | None = 50) -> list[Dyad]:
    """Count the events of each pair of entities in each month, the most first.

    Args:
        store: Where to read.
        limit: How many to return; None for all.
    """
    found = queries.run(store, "dyads", limit=_ALL if limit is None else limit)
    return [Dyad(month, actor, target, events) for month, actor, target, events in found]
