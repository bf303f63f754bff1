"""What a query answers, whichever store it was asked of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Any, TypeAlias

import pyoxigraph as ox

from kg.errors import OptionError
from kg.rdf.vocab import PREFIXES, XSD

if TYPE_CHECKING:
    import pandas as pd

Native: TypeAlias = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples
Row: TypeAlias = tuple[Any, ...]

TABLE_FORMATS = {
    "csv": ox.QueryResultsFormat.CSV,
    "tsv": ox.QueryResultsFormat.TSV,
    "json": ox.QueryResultsFormat.JSON,
    "xml": ox.QueryResultsFormat.XML,
}
GRAPH_FORMATS = {
    "turtle": ox.RdfFormat.TURTLE,
    "ntriples": ox.RdfFormat.N_TRIPLES,
    "jsonld": ox.RdfFormat.JSON_LD,
    "xml": ox.RdfFormat.RDF_XML,
}
_READERS: dict[str, Callable[[str], Any]] = {
    XSD.integer: int,
    XSD.decimal: float,
    "http://www.w3.org/2001/XMLSchema#double": float,
    XSD.boolean: lambda text: text in ("true", "1"),
    XSD.date: date.fromisoformat,
}


def to_python(term: Any) -> Any:
    """Turn an RDF term into a Python value: str, int, float, bool or date; None for an unbound variable."""
    if isinstance(term, ox.NamedNode):
        return term.value
    if isinstance(term, ox.Literal):
        reader = _READERS.get(term.datatype.value)
        try:
            return reader(term.value) if reader else term.value
        except ValueError:
            return term.value
    return None if term is None else str(term)


class Result:
    """The answer to one query; it is asked again each time it is read, so that a large answer is never kept.

    `for row in result` yields tuples of Python values in the order of `variables`; a CONSTRUCT or DESCRIBE yields
    (subject, predicate, object). `bool(result)` is the answer of an ASK, else whether there is a row.
    """

    def __init__(self, ask: Callable[[], Native]) -> None:
        """Take a function that asks the query."""
        self._ask = ask
        self._first: Native | None = ask()

    def native(self) -> Native:
        """Return pyoxigraph's own answer, not yet read."""
        first, self._first = self._first, None
        return first if first is not None else self._ask()

    def triples(self) -> ox.QueryTriples:
        """Return the triples of a CONSTRUCT, each once.

        Raises:
            OptionError: The query is of another kind.
        """
        native = self.native()
        if not isinstance(native, ox.QueryTriples):
            raise OptionError("only a CONSTRUCT or DESCRIBE gives triples")
        return native

    def iris(self) -> set[str]:
        """Return the IRIs among the values of the answer; no text that only looks like one."""
        native = self.native()
        rows: Iterable[Iterable[object]] = () if isinstance(native, ox.QueryBoolean) else native
        return {term.value for row in rows for term in row if isinstance(term, ox.NamedNode)}

    @property
    def variables(self) -> tuple[str, ...]:
        """The names of the columns."""
        peek = self._first = self._first if self._first is not None else self._ask()
        if isinstance(peek, ox.QuerySolutions):
            return tuple(v.value for v in peek.variables)
        return ("subject", "predicate", "object") if isinstance(peek, ox.QueryTriples) else ("answer",)

    def __iter__(self) -> Iterator[Row]:
        native = self.native()
        if isinstance(native, ox.QueryBoolean):
            yield (bool(native),)
        elif isinstance(native, ox.QueryTriples):
            for triple in native:
                yield to_python(triple.subject), to_python(triple.predicate), to_python(triple.object)
        else:
            for solution in native:
                yield tuple(map(to_python, solution))

    def __bool__(self) -> bool:
        native = self.native()
        return bool(native) if isinstance(native, ox.QueryBoolean) else next(iter(native), None) is not None

    def dicts(self) -> list[dict[str, Any]]:
        """Return the rows as dictionaries."""
        names = self.variables
        return [dict(zip(names, row, strict=True)) for row in self]

    def to_df(self) -> pd.DataFrame:
        """Return the rows as a pandas table; the values are Python's (str, int, float, bool, date)."""
        import pandas as pd

        names = list(self.variables)
        return pd.DataFrame(list(self), columns=names)

    def serialize(self, fmt: str) -> bytes:
        """Write the answer in a standard format.

        Args:
            fmt: "csv", "tsv", "json", "xml" for a table; "turtle", "ntriples", "jsonld", "xml" for a graph.

        Raises:
            OptionError: The format does not fit the answer.
        """
        native = self.native()
        if isinstance(native, ox.QueryTriples):
            if fmt not in GRAPH_FORMATS:
                raise OptionError(f"a graph cannot be written as {fmt}; use {', '.join(GRAPH_FORMATS)}")
            rdf_format = GRAPH_FORMATS[fmt]
            return ox.serialize(native, format=rdf_format, prefixes=PREFIXES) or b""
        if fmt not in TABLE_FORMATS:
            raise OptionError(f"a table cannot be written as {fmt}; use {', '.join(TABLE_FORMATS)}")
        return native.serialize(format=TABLE_FORMATS[fmt]) or b""
