"""Any SPARQL 1.1 endpoint, over the SPARQL protocol, for graphs that outgrow one machine."""

from __future__ import annotations

import http.client
import re
import urllib.error
import urllib.parse
import urllib.request
from collections import deque
from collections.abc import Iterable
from typing import IO, TYPE_CHECKING

import pyoxigraph as ox

from kg.agent import AGENT
from kg.errors import QueryError, StoreError
from kg.rdf.terms import data_block, iri
from kg.rdf.vocab import PREFIXES
from kg.store import guard
from kg.store.base import AT_ONCE, Store
from kg.store.embedded import EmbeddedStore
from kg.store.results import Native, Result

if TYPE_CHECKING:
    import rdflib

_PROLOGUE = "".join(f"PREFIX {prefix}: <{namespace}>\n" for prefix, namespace in PREFIXES.items())
_ACCEPT = "application/sparql-results+json, application/n-triples"
_QUERY_PATH = re.compile(r"/(?:sparql|query)\Z")
_ANYTHING = "ASK { GRAPH ?g { ?s ?p ?o } }"
_ONE = "SELECT ?s ?p ?o { GRAPH ?g { ?s ?p ?o FILTER(!isBlank(?s) && !isBlank(?o)) } } LIMIT 1"
# How servers are asked for the union of all graphs: by default (RDF4J, GraphDB, Virtuoso), Oxigraph, Apache Jena.
_UNIONS: tuple[dict[str, str], ...] = (
    {},
    {"union-default-graph": "true"},
    {"default-graph-uri": "urn:x-arq:UnionGraph"},
)
TIMEOUT = 300.0


class RemoteStore(Store):
    """A SPARQL endpoint. A `change` is one update request: whole or not at all on a server with transactions."""

    def __init__(self, location: str) -> None:
        """Take the address of the endpoint for queries.

        An address that ends in /sparql or /query has its updates at /update beside it; any other takes both.

        Raises:
            StoreError: Nothing answers there, or it cannot be asked about the union of its graphs.
        """
        self.location = location
        self._update_location = _QUERY_PATH.sub("/update", location)
        self._union: dict[str, str] | None = None
        self._ask(_ANYTHING, {})

    def query(self, sparql: str) -> Result:  # noqa: D102
        guard.check_query(sparql)
        named = guard.names_graphs(sparql)
        return Result(lambda: self._ask(_PROLOGUE + sparql, {} if named else self._union_parameters()))

    def update(self, sparql: str) -> None:  # noqa: D102
        guard.check_update(sparql)
        post(self._update_location, {"update": _PROLOGUE + sparql})

    def load(self, quads: Iterable[str]) -> None:  # noqa: D102
        self.change(add=quads)

    def change(  # noqa: D102
        self,
        *,
        drop: Iterable[str] = (),
        remove: Iterable[str] = (),
        add: Iterable[str] = (),
        at_once: int = AT_ONCE,  # the server sees to its own memory
    ) -> None:
        steps = [f"DROP SILENT GRAPH {iri(graph)}" for graph in drop]
        for verb, lines in (("DELETE DATA", remove), ("INSERT DATA", add)):
            if blocks := "".join(data_block(lines)):
                steps.append(f"{verb} {{ {blocks} }}")
        if steps:
            post(self._update_location, {"update": " ;\n".join(steps)})

    def dump(self, out: IO[bytes], fmt: str) -> None:  # noqa: D102
        copy = ox.Store()
        answer = self._ask("SELECT ?s ?p ?o ?g WHERE { GRAPH ?g { ?s ?p ?o } }", {})
        assert isinstance(answer, ox.QuerySolutions)
        copy.bulk_extend(ox.Quad(*solution) for solution in answer)
        EmbeddedStore(copy).dump(out, fmt)

    def as_dataset(self) -> rdflib.Dataset:  # noqa: D102
        import rdflib
        from rdflib.plugins.stores.sparqlstore import SPARQLUpdateStore

        remote = SPARQLUpdateStore(
            self.location, self._update_location, method="POST_FORM", params=self._union_parameters()
        )
        return rdflib.Dataset(store=remote, default_union=True)

    def close(self) -> None:
        """Do nothing: no connection is kept."""

    def _union_parameters(self) -> dict[str, str]:
        """Find out, once there is something to see, how this server is asked for the union of its graphs."""
        found = self._ask(_ONE, {}) if self._union is None else None
        if isinstance(found, ox.QuerySolutions) and (one := next(found, None)):
            self._union = next((p for p in _UNIONS if self._sees(one, p)), None)
            if self._union is None:
                raise StoreError(f"{self.location} hides its named graphs: make their union its default graph")
        return self._union or {}

    def _sees(self, triple: ox.QuerySolution, parameters: dict[str, str]) -> bool:
        try:
            return bool(self._ask(f"ASK {{ {' '.join(map(str, triple))} }}", parameters))
        except (StoreError, QueryError):
            return False

    def _ask(self, sparql: str, parameters: dict[str, str]) -> Native:
        kind, body = post(self.location, {"query": sparql, **parameters})
        try:
            return _read(kind, body)
        except SyntaxError as error:
            what = f"{kind or 'of no kind'}, {len(body):,} bytes"
            raise StoreError(f"{self.location} answers what is no result, or breaks off ({what}): {error}") from error


def _read(kind: str, body: bytes) -> Native:
    """Read an answer, to its end: what breaks off is not to be found out halfway.

    Raises:
        SyntaxError: It is none, or not whole.
    """
    if "sparql-results+json" in kind:
        answer = ox.parse_query_results(body, ox.QueryResultsFormat.JSON)
        if isinstance(answer, ox.QuerySolutions):
            deque(answer, maxlen=0)
            return ox.parse_query_results(body, ox.QueryResultsFormat.JSON)
        return answer
    copy = ox.Store()
    copy.load(body, ox.RdfFormat.N_TRIPLES)
    return copy.query("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }")


def post(address: str, form: dict[str, str]) -> tuple[str, bytes]:
    """Send a request by the SPARQL protocol.

    Args:
        address: The endpoint.
        form: The query or update, and the protocol's parameters.

    Returns:
        The content type and the body of the answer.

    Raises:
        QueryError: The endpoint does not understand it.
        StoreError: The endpoint does not answer, or with an error.
    """
    data = urllib.parse.urlencode(form).encode()
    try:
        request = urllib.request.Request(address, data, {"Accept": _ACCEPT, "User-Agent": AGENT})
        with urllib.request.urlopen(request, timeout=TIMEOUT) as response:
            return response.headers.get("Content-Type", ""), response.read()
    except urllib.error.HTTPError as error:
        reason = error.read(500).decode("utf-8", "replace").strip()
        if error.code == 400:
            raise QueryError(f"{address} refuses the request: {reason}") from error
        raise StoreError(f"{address} answers {error.code}: {reason}") from error
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise StoreError(f"nothing answers at {address}: {error}") from error
