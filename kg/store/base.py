"""The one interface behind which every store stands."""

from __future__ import annotations

import abc
from collections.abc import Iterable
from typing import IO, TYPE_CHECKING

from kg.store.results import Result

if TYPE_CHECKING:
    import rdflib

#: Characters of N-Quads that are loaded together, where the memory is shared with a model.
AT_ONCE = 48_000_000


class Store(abc.ABC):
    """A set of quads that answers SPARQL.

    A query sees the union of all graphs unless it names graphs, and knows the prefixes of `kg.rdf.vocab.PREFIXES`.
    """

    location: str

    @abc.abstractmethod
    def query(self, sparql: str) -> Result:
        """Ask a query.

        Raises:
            QueryError: It does not parse, or would fetch from elsewhere.
        """

    @abc.abstractmethod
    def update(self, sparql: str) -> None:
        """Carry out an update, whole or not at all.

        Raises:
            QueryError: It does not parse, or would fetch from elsewhere.
            StoreError: The store was opened for reading.
        """

    @abc.abstractmethod
    def load(self, quads: Iterable[str]) -> None:
        """Add N-Quads, each string one or more whole lines; all of them or none."""

    @abc.abstractmethod
    def change(
        self,
        *,
        drop: Iterable[str] = (),
        remove: Iterable[str] = (),
        add: Iterable[str] = (),
        at_once: int = AT_ONCE,
    ) -> None:
        """Drop graphs, remove and add N-Quads, in this order, and let readers see the state after, never one between.

        Args:
            drop: IRIs of graphs.
            remove: N-Quads; each string holds one or more whole lines.
            add: The same.
            at_once: Characters that are loaded together, by a store that takes memory for all that it is given.

        Raises:
            StoreError: The store cannot be written to, or an earlier change to it was broken off.
        """

    @abc.abstractmethod
    def dump(self, out: IO[bytes], fmt: str) -> None:
        """Write every quad.

        Args:
            out: Where to.
            fmt: "nq", "trig", or, without the graphs' names, "ttl", "nt", "jsonld".
        """

    @abc.abstractmethod
    def as_dataset(self) -> rdflib.Dataset:
        """Return an rdflib Dataset over the same quads, its default graph the union of all."""

    @abc.abstractmethod
    def close(self) -> None:
        """Let go of the store; done twice it is no error."""

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
