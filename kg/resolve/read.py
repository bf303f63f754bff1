"""What the store will hold once articles are dropped and added, read before anything is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from kg.rdf.terms import iri, literal
from kg.store import Store

if TYPE_CHECKING:
    from kg.resolve.told import Told

CHUNK = 400


class View:
    """The graphs of the articles as they are to be: those of a store without the dropped ones, and the added ones.

    Attributes:
        store: The store as it is, the dropped articles still in it.
        added: What the added articles tell.
        dropped: IRIs of the articles in the store that will be dropped, or replaced by added ones.
        referents: The referents of the added articles, by IRI.
        mentions: IRIs of their mentions.
    """

    def __init__(self, store: Store, added: Sequence[Told], dropped: frozenset[str]) -> None:
        """Take the store, what is added to it, and what is dropped."""
        self.store, self.added, self.dropped = store, added, dropped
        self.referents = {referent.iri: referent for told in added for referent in told.referents}
        self.mentions = {mention.iri for told in added for mention in told.mentions}
        self._keep = f"FILTER(?article NOT IN ({', '.join(map(iri, sorted(dropped)))}))" if dropped else ""

    @property
    def new(self) -> set[str]:
        """IRIs of the added articles that the store has no older version of."""
        return {told.article for told in self.added} - self.dropped

    def rows(self, query: str, terms: Iterable[str]) -> Iterator[tuple[Any, ...]]:
        """Ask about the articles that stay; `$terms` stands for written terms and `$keep` for the filter on ?article."""
        yield from self.concluded(query.replace("$keep", self._keep), terms)

    def outgoing(self, query: str) -> Iterator[tuple[Any, ...]]:
        """Ask about the articles that are dropped; `$articles` stands for the choice of ?article."""
        yield from self.concluded(query.replace("$articles", "VALUES ?article { $terms }"), iris(self.dropped))

    def concluded(self, query: str, terms: Iterable[str]) -> Iterator[tuple[Any, ...]]:
        """Ask the store as it is, a few hundred terms at a time."""
        listed = sorted(set(terms))
        for first in range(0, len(listed), CHUNK):
            yield from self.store.query(query.replace("$terms", " ".join(listed[first : first + CHUNK])))


def iris(values: Iterable[str]) -> list[str]:
    """Write IRIs."""
    return [iri(value) for value in values]


def literals(values: Iterable[str]) -> list[str]:
    """Write strings."""
    return [literal(value) for value in values]


def lines_about(store: Store, subjects: Iterable[str], graph: str) -> set[str]:
    """Read the quads of a graph that have one of the subjects, as N-Quads lines."""
    listed = sorted(set(subjects))
    found: set[str] = set()
    for first in range(0, len(listed), CHUNK):
        values = " ".join(iris(listed[first : first + CHUNK]))
        query = f"SELECT ?s ?p ?o WHERE {{ GRAPH <{graph}> {{ VALUES ?s {{ {values} }} ?s ?p ?o }} }}"
        found.update(_lines(store, query, graph))
    return found


def lines_in(store: Store, graph: str) -> list[str]:
    """Read a graph as N-Quads lines, in their order."""
    return sorted(_lines(store, f"SELECT ?s ?p ?o WHERE {{ GRAPH {iri(graph)} {{ ?s ?p ?o }} }}", graph))


def _lines(store: Store, query: str, graph: str) -> Iterator[str]:
    for solution in store.query(query).native():  # type: ignore[union-attr]
        yield f"{solution['s']} {solution['p']} {solution['o']} <{graph}> .\n"
