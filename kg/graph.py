"""`Graph`: a knowledge graph in Python, in a notebook or a script.

>>> import kg
>>> g = kg.build("seeds/articles")                  # doctest: +SKIP
>>> g.query("who-did-what", actor="ICE").to_df()    # doctest: +SKIP
"""

from __future__ import annotations

import html
import re
import warnings
from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg import queries
from kg.errors import OptionError, QueryError
from kg.store import Result, Store, open_store

if TYPE_CHECKING:
    import networkx
    import rdflib

    from kg.views import Kind

_COUNTS = {
    "articles": "SELECT (COUNT(DISTINCT ?x) AS ?n) { ?x a kg:Article }",
    "undated": "SELECT (COUNT(DISTINCT ?x) AS ?n) { ?x a kg:Article FILTER NOT EXISTS { ?x kg:published ?day } }",
    "events": "SELECT (COUNT(DISTINCT ?x) AS ?n) { ?x a kg:Event }",
    "mentions": "SELECT (COUNT(DISTINCT ?x) AS ?n) { ?x a kg:Mention }",
    "entities": "SELECT (COUNT(DISTINCT ?x) AS ?n) { GRAPH kg:entities { ?x kg:named true } }",
    "quads": "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }",
}
_NODES = """
SELECT ?entity ?label ?type ?named ?country ?sector {
  GRAPH kg:entities { ?entity a ?class ; rdfs:label ?label ; kg:named ?named
    OPTIONAL { ?entity kg:country ?country } OPTIONAL { ?entity kg:sector ?s } }
  BIND(STRAFTER(STR(?class), "#") AS ?type) BIND(STRAFTER(STR(?s), "#") AS ?sector)
} ORDER BY ?entity"""
_EDGES = """
SELECT ?a ?b ?mention ?event ?action ?predicate ?date ?polarity ?modality ?status ?speaker ?confidence ?sentence ?article ?start ?end {
  ?event kg:actor ?a ; (kg:target|kg:recipient) ?b ; kg:mainAction/skos:notation ?action ; kg:predicate ?predicate ;
    kg:status/skos:prefLabel ?status .
  ?mention kg:describes ?event ; kg:polarity/skos:prefLabel ?polarity ; kg:modality/skos:prefLabel ?modality ;
    kg:confidence ?confidence ; kg:sentence ?sentence ; kg:start ?start ; kg:end ?end ; kg:inArticle/schema:identifier ?article .
  OPTIONAL { ?event kg:date ?date } OPTIONAL { ?mention kg:saidBy/rdfs:label ?named } OPTIONAL { ?mention kg:hearsay ?heard }
  BIND(COALESCE(?named, IF(BOUND(?heard), "people not named", ?none)) AS ?speaker)
} ORDER BY ?a ?b ?mention"""
#: What no XML 1.0 document may hold.
_NOT_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_FORMULA = re.compile(r"[=+\-@\t\r]")
RDF_FORMATS = {".nq": "nq", ".trig": "trig", ".ttl": "ttl", ".nt": "nt", ".jsonld": "jsonld"}


class Graph:
    """A knowledge graph: a store, and the ways to ask it, look at it and take it elsewhere."""

    def __init__(self, store: Store) -> None:
        """Take an open store."""
        self.store = store

    @classmethod
    def open(cls, location: str | Path) -> Graph:
        """Open a store for reading: a folder that `kg build` made.

        Raises:
            StoreError: There is no store, or it cannot be read.
        """
        return cls(open_store(location))

    def query(self, query: str, **parameters: Any) -> Result:
        """Ask in SPARQL, or by the name of a query that ships with newskg.

        A warning tells of a name that no entity has, or that several have.

        Raises:
            QueryError: It does not parse, there is no such query, or a parameter is missing or not one of the query's.
        """
        if any(c.isspace() or c == "{" for c in query):
            if parameters:
                raise QueryError(f"only named queries take parameters, SPARQL does not take {', '.join(parameters)}")
            return self.store.query(query)
        result = queries.run(self.store, query, **parameters)
        for remark in queries.remarks(self.store, parameters):
            warnings.warn(remark, stacklevel=2)
        return result

    def rdflib(self) -> rdflib.Dataset:
        """Return an rdflib Dataset over the same store; its default graph is the union of all."""
        return self.store.as_dataset()

    def networkx(self) -> networkx.MultiDiGraph:
        """Return entities as nodes and each telling of an event between two of them as an edge of its own.

        Nodes have label, type, named, country, sector; edges (keyed by the mention's IRI) event, action, predicate, date,
        polarity, modality, status, speaker, confidence, sentence, article, start, end. What is unknown is left out; of hearsay the
        speaker is "people not named".
        """
        import networkx

        graph: networkx.MultiDiGraph = networkx.MultiDiGraph()
        for row in self.query(_NODES).dicts():
            graph.add_node(row.pop("entity"), **_known(row))
        for row in self.query(_EDGES).dicts():
            graph.add_edge(row.pop("a"), row.pop("b"), key=row.pop("mention"), **_known(row))
        return graph

    def view(self, kind: Kind = "network", *, title: str | None = None, height: int = 720, **choice: Any) -> Page:
        """Draw a page, which a notebook shows by itself.

        Args:
            kind: "network", "timeline", "story", "charts" or "map", as `kg.views.draw` explains them.
            title: Heading of the page.
            height: Height of the frame in a notebook, in pixels.
            choice: What to draw, the attributes of `kg.views.Choice`: query, entity, hops, date_from, date_to, action,
                article.

        Raises:
            OptionError: There is no such kind, choice, entity, article or action.
            QueryError: The query does not parse, or returns nothing that can be drawn.
        """
        from kg import views

        names = [field.name for field in fields(views.Choice)]
        if unknown := [name for name in choice if name not in names]:
            raise OptionError(f"a view cannot be chosen by {', '.join(unknown)}; it can by {', '.join(names)}")
        return Page(views.draw(self.store, kind, views.Choice(**choice), title=title), height)

    def export(self, path: str | Path) -> Path:
        """Write the graph to a file; see `kg export --help` for the endings.

        Raises:
            OptionError: The ending is unknown, or the file cannot be written.
        """
        path = Path(path)
        writers: dict[str, Callable[[Path], None]] = {
            **dict.fromkeys(RDF_FORMATS, self._write_rdf),
            ".graphml": self._write_graphml,
            ".csv": self._write_csv,
            ".parquet": self._write_parquet,
        }
        if path.suffix not in writers:
            raise OptionError(f"cannot write {path.name}: its name must end in one of {' '.join(writers)}")
        try:
            writers[path.suffix](path)
        except OSError as error:
            raise OptionError(f"cannot write {path}: {error.strerror or error}") from error
        return path

    def _write_csv(self, path: Path) -> None:
        self.query("event-table").to_df().map(_guarded).to_csv(path, index=False)

    def _write_parquet(self, path: Path) -> None:
        import pandas

        table = self.query("event-table").to_df()
        texts = table.drop(columns=["confidence", "published"]).astype("string")
        texts["confidence"] = pandas.to_numeric(table["confidence"])
        texts["published"] = pandas.to_datetime(table["published"])
        texts[list(table.columns)].to_parquet(path, index=False)

    def _write_rdf(self, path: Path) -> None:
        with path.open("wb") as out:
            self.store.dump(out, RDF_FORMATS[path.suffix])

    def _write_graphml(self, path: Path) -> None:
        import networkx

        graph = self.networkx()
        for data in (*(data for _, data in graph.nodes(data=True)), *(data for _, _, data in graph.edges(data=True))):
            data.update(
                {
                    key: _NOT_XML.sub("\ufffd", str(value))
                    for key, value in data.items()
                    if isinstance(value, date | str)
                }
            )
        networkx.write_graphml(graph, path)

    def info(self) -> dict[str, int | str]:
        """Return how many articles there are, how many of them undated, events, mentions, named entities, quads; what made them."""
        counts: dict[str, int | str] = {name: next(iter(self.query(text)))[0] for name, text in _COUNTS.items()}
        made = {f"newskg {version}, {model}" for _, _, version, model, _, _ in self.query("provenance")}
        return counts | {"made by": "; ".join(sorted(made))}

    def faults(self) -> list[str]:
        """Return what breaks the SHACL shapes, and the mentions whose offsets do not point at their words."""
        from kg.rdf import shapes

        return shapes.violations(self.rdflib()) + shapes.misplaced(self.query(shapes.MISPLACED))

    def close(self) -> None:
        """Let go of the store."""
        self.store.close()

    def __enter__(self) -> Graph:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _repr_html_(self) -> str:
        rows = "".join(
            f"<tr><th>{html.escape(k)}</th><td>{html.escape(str(v))}</td></tr>" for k, v in self.info().items()
        )
        return f"<table>{rows}</table>"


class Page:
    """A page that a notebook shows in a frame of its own.

    Attributes:
        html: The whole page.
    """

    def __init__(self, page: str, height: int) -> None:
        """Take the page and the height of its frame in pixels."""
        self.html, self._height = page, height

    def save(self, path: str | Path) -> Path:
        """Write the page to a file."""
        path = Path(path)
        path.write_text(self.html, encoding="utf-8")
        return path

    def _repr_html_(self) -> str:
        page = html.escape(self.html, quote=True)
        return f'<iframe srcdoc="{page}" style="width:100%;height:{self._height}px;border:0"></iframe>'


def build(
    sources: str | Path | Sequence[str | Path],
    *,
    store: str | Path | None = None,
    model: str | None = None,
    jobs: int = 1,
    published: date | str | None = None,
    base: str | None = None,
    identity: str | Path | None = None,
    aliases: str | Path | None = None,
    progress: Callable[[Iterable], Iterable] | None = None,
) -> Graph:
    """Build a knowledge graph.

    Args:
        sources: Files, folders, globs and addresses of articles.
        store: Folder to keep it in; None keeps it in memory.
        model: spaCy pipeline; by default the best English one that is installed.
        jobs: Processes that extract.
        published: Publication date of the articles that give none; a date, or YYYY-MM-DD.
        base: The IRI under which articles, events and entities are named; by default the store's own.
        identity: A Turtle file that says which names are one entity and which are not (`kg build --identity`).
        aliases: A table of names that entities are linked to Wikidata by (`kg build --aliases`).
        progress: Wraps what is extracted, to show how far it has come (`tqdm.auto.tqdm`).

    Raises:
        KgError: Nothing can be read, the model is missing, the store cannot be written, or `published` is no date.
    """
    from kg import builder
    from kg.articles.dates import parse_date
    from kg.errors import SourceError

    day = parse_date(published)
    if published is not None and day is None:
        raise OptionError(f"published must be a date, or one as YYYY-MM-DD, not {published!r}")

    given = [sources] if isinstance(sources, str | Path) else list(sources)
    with ExitStack() as stack:
        opened = stack.enter_context(open_store(store, write=store is not None))
        report = builder.build(
            given,
            store=opened,
            model=model,
            jobs=jobs,
            published=day,
            base=base,
            identity=Path(identity) if identity else None,
            aliases=aliases,
            progress=progress,
        )
        if not report.added and not report.unchanged:
            reasons = "; ".join(f"{source}: {why}" for source, why in report.skipped)
            raise SourceError(reasons or f"no article in {given}")
        if store is None:
            stack.pop_all()
            return Graph(opened)
    return Graph.open(store)


def _guarded(value: object) -> object:
    """Put an apostrophe before a text that a spreadsheet would take for a formula."""
    return f"'{value}" if isinstance(value, str) and _FORMULA.match(value) else value


def _known(row: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in row.items() if value is not None and value != ""}
