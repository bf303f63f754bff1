"""Oxigraph inside this process: in memory, or in a folder on disk."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, TypeVar

import pyoxigraph as ox

from kg.errors import OptionError, QueryError, StoreError
from kg.rdf.terms import data_block
from kg.rdf.vocab import PREFIXES
from kg.store import guard, syntax, versions
from kg.store.base import AT_ONCE, Store
from kg.store.results import Native, Result

if TYPE_CHECKING:
    import rdflib

_T = TypeVar("_T")
#: Characters of N-Quads from which on writing sorted tables costs less than inserting.
_BULK = 8_000_000
_CHUNK = 1 << 18
_FORMATS = {
    "nq": ox.RdfFormat.N_QUADS,
    "trig": ox.RdfFormat.TRIG,
    "ttl": ox.RdfFormat.TURTLE,
    "nt": ox.RdfFormat.N_TRIPLES,
    "jsonld": ox.RdfFormat.JSON_LD,
}


class EmbeddedStore(Store):
    """A pyoxigraph store."""

    #: Whether pyoxigraph gives the quads in an order that depends on nothing but them; in memory it is that of their coming.
    ordered = False

    def __init__(self, native: ox.Store, location: str = "memory") -> None:
        """Take an open pyoxigraph store."""
        self._native: ox.Store | None = native
        self.location = location

    @property
    def native(self) -> ox.Store:
        """That store itself.

        Raises:
            StoreError: It is closed.
        """
        if self._native is None:
            raise StoreError(f"the store {self.location} is closed: open it again")
        return self._native

    def query(self, sparql: str) -> Result:  # noqa: D102
        guard.check_query(sparql)
        union = not guard.names_graphs(sparql)

        def ask() -> Native:
            return self.native.query(sparql, prefixes=PREFIXES, use_default_graph_as_union=union)

        return Result(lambda: _query_errors(ask, sparql))

    def update(self, sparql: str) -> None:  # noqa: D102
        guard.check_update(sparql)
        with self._writing():
            _query_errors(lambda: self.native.update(sparql, prefixes=PREFIXES), sparql)

    def load(self, quads: Iterable[str]) -> None:  # noqa: D102
        with self._writing():
            self._load(quads)

    def change(  # noqa: D102
        self,
        *,
        drop: Iterable[str] = (),
        remove: Iterable[str] = (),
        add: Iterable[str] = (),
        at_once: int = AT_ONCE,
    ) -> None:
        with self._writing():
            self._change(drop, remove, add, at_once)

    def _change(self, drop: Iterable[str], remove: Iterable[str], add: Iterable[str], at_once: int) -> None:
        for graph in drop:
            self.native.remove_graph(ox.NamedNode(graph))
        if blocks := "".join(data_block(remove)):
            self.native.update(f"DELETE DATA {{ {blocks} }}")
        for part in _parts(add, at_once):
            self._load(part)

    def _load(self, quads: Iterable[str]) -> None:
        rest = iter(quads)
        first, size = [], 0
        for text in rest:
            first.append(text)
            size += len(text)
            if size > _BULK:
                break
        load = self.native.load if size <= _BULK else self.native.bulk_load
        # lenient: `kg.rdf.terms` has looked at every IRI already, and doing so again is a tenth of the work
        load(io.BufferedReader(_Stream(chain(first, rest)), _CHUNK), ox.RdfFormat.N_QUADS, lenient=True)

    def dump(self, out: IO[bytes], fmt: str) -> None:  # noqa: D102
        if fmt not in _FORMATS:
            raise OptionError(f"cannot write {fmt}; use {', '.join(_FORMATS)}")
        if fmt in ("nq", "trig"):
            quads = self.native if self.ordered else sorted(self.native, key=str)
            ox.serialize(quads, out, format=_FORMATS[fmt], prefixes=PREFIXES)
            return
        found = self.native.query("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }", use_default_graph_as_union=True)
        assert isinstance(found, ox.QueryTriples)
        triples = found if self.ordered else sorted(found, key=str)
        ox.serialize(triples, out, format=_FORMATS[fmt], prefixes=PREFIXES)

    def as_dataset(self) -> rdflib.Dataset:  # noqa: D102
        import rdflib
        from oxrdflib import OxigraphStore

        dataset = rdflib.Dataset(store=OxigraphStore(store=self.native), default_union=True)
        for prefix, namespace in PREFIXES.items():
            dataset.bind(prefix, namespace)
        return dataset

    def close(self) -> None:  # noqa: D102
        self._native = None

    @contextmanager
    def _writing(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise StoreError(f"cannot write to the store {self.location}: {error}") from error


class StoreReader(EmbeddedStore):
    """The published version of a store on disk; a builder at work does not disturb it."""

    ordered = True

    def __init__(self, folder: Path) -> None:
        """Open a store's folder.

        Raises:
            StoreError: There is no store, or it cannot be read.
        """
        version, self._lock = versions.lock_reader(folder)
        super().__init__(_open(lambda: ox.Store.read_only(str(version)), folder), str(folder))

    @contextmanager
    def _writing(self) -> Iterator[None]:
        raise StoreError(f"the store {self.location} was opened for reading: use kg build to change it")
        yield

    def close(self) -> None:  # noqa: D102
        super().close()
        self._lock.close()


class StoreWriter(EmbeddedStore):
    """The one builder of a store on disk. What it does is seen by readers after `change` or `commit`, never before."""

    ordered = True

    def __init__(self, folder: Path) -> None:
        """Open or make a store's folder.

        Raises:
            StoreError: Another builder is at work, or the folder cannot be written.
        """
        self._folder, self._made, self._broken = folder, not folder.exists(), False
        self._lock = versions.lock_writer(folder)
        work = versions.clear_work(folder)
        if published := versions.current(folder):
            _open(lambda: ox.Store.read_only(str(published)).backup(str(work)), folder)
        super().__init__(_open(lambda: ox.Store(str(work)), folder), str(folder))

    def _change(self, drop: Iterable[str], remove: Iterable[str], add: Iterable[str], at_once: int) -> None:
        try:
            super()._change(drop, remove, add, at_once)
            self.commit()
        except BaseException:
            self._broken = True
            raise

    @contextmanager
    def _writing(self) -> Iterator[None]:
        if self._broken:  # half of it would be published with the next one
            raise StoreError(f"a change to the store {self.location} was broken off: close it and open it again")
        with super()._writing():
            yield

    def commit(self) -> None:
        """Let readers see the present state."""
        with self._writing():
            self.native.flush()
            version = versions.following(self._folder)
            self.native.backup(str(version))
            versions.publish(version)
            versions.sweep(self._folder)

    def close(self) -> None:  # noqa: D102
        super().close()
        if not self._lock.closed:
            versions.clear_work(self._folder)
            if self._made and not versions.current(self._folder):
                versions.unmake(self._folder)
            self._lock.close()


def _parts(quads: Iterable[str], most: int) -> Iterator[Iterable[str]]:
    """Divide N-Quads into parts that are loaded one after the other, for loading takes memory for all it is given."""
    rest = iter(quads)
    for first in rest:
        yield _limited(first, rest, most)


def _limited(first: str, rest: Iterator[str], most: int) -> Iterator[str]:
    yield first
    size = len(first)
    while size < most and (text := next(rest, None)) is not None:
        yield text
        size += len(text)


class _Stream(io.RawIOBase):
    """Text as a binary file that is read once, so that it is never all in memory."""

    def __init__(self, texts: Iterator[str]) -> None:
        self._texts, self._rest = texts, memoryview(b"")

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        while not self._rest and (piece := self._piece()):
            self._rest = memoryview(piece)
        size = min(len(buffer), len(self._rest))
        buffer[:size], self._rest = self._rest[:size], self._rest[size:]
        return size

    def _piece(self) -> bytes:
        texts, size = [], 0
        for text in self._texts:
            texts.append(text)
            size += len(text)
            if size >= _CHUNK:
                break
        return "".join(texts).encode()


def _open(action: Callable[[], _T], folder: Path) -> _T:
    try:
        return action()
    except OSError as error:
        raise StoreError(f"cannot open the store {folder}: {error}") from error


def _query_errors(action: Callable[[], _T], sparql: str) -> _T:
    try:
        return action()
    except SyntaxError as error:
        raise QueryError(syntax.explain(sparql, str(error))) from error
    except UnicodeEncodeError as error:
        raise QueryError(f"the query holds what no Unicode text can: {error.reason}") from error
    except (OSError, RuntimeError) as error:
        raise StoreError(f"the store cannot answer: {error}") from error
