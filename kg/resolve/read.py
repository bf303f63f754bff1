"""What the store will hold once articles are dropped and added, read before anything is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from kg.rdf.terms import iri, literal
from kg.store import Store

CHUNK = 400


class View:
    """The graphs of the articles as they are to be: those of a store without the dropped ones, and the added ones."""

    def __init__(self, store: Store, added: Store, dropped: frozenset[str]) -> None:
        """Take the store, a store in memory with the added articles' graphs, and the IRIs of the dropped articles."""
        self.store, self.added, self.dropped = store, added, dropped
        self._keep = f"FILTER(?article NOT IN ({', '.join(map(iri, sorted(dropped)))}))" if dropped else ""

    def rows(self, query: str, terms: Iterable[str]) -> Iterator[tuple[Any, ...]]:
        """Ask both stores a query in which `$terms` stands for written terms and `$keep` for the filter on ?article."""
        listed = sorted(set(terms))
        for first in range(0, len(listed), CHUNK):
            text = query.replace("$terms", " ".join(listed[first : first + CHUNK]))
            yield from self.store.query(text.replace("$keep", self._keep))
            yield from self.added.query(text.replace("$keep", ""))

    def articles(self, query: str) -> Iterator[tuple[Any, ...]]:
        """Ask about the articles that are dropped or added; `$articles` stands for the choice of ?article."""
        yield from self.outgoing(query)
        yield from self.incoming(query)

    def outgoing(self, query: str) -> Iterator[tuple[Any, ...]]:
        """Ask about the articles that are dropped, a few hundred of them at a time."""
        yield from self.concluded(query.replace("$articles", "VALUES ?article { $terms }"), iris(self.dropped))

    def incoming(self, query: str) -> Iterator[tuple[Any, ...]]:
        """Ask about the articles that are added."""
        yield from self.added.query(query.replace("$articles", ""))

    def concluded(self, query: str, terms: Iterable[str]) -> Iterator[tuple[Any, ...]]:
        """Ask the store alone, about what was concluded before."""
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
        for solution in store.query(query).native():  # type: ignore[union-attr]
            found.add(f"{solution['s']} {solution['p']} {solution['o']} <{graph}> .\n")
    return found
