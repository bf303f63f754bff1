"""Is a graph as it should be: SHACL shapes, and offsets that point at their words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.rdf.ontology import shapes

if TYPE_CHECKING:
    import rdflib


def violations(dataset: rdflib.Dataset) -> list[str]:
    """Return what breaks the shapes of `ontology/shapes.ttl`, a line each, sorted.

    Args:
        dataset: The quads; its default graph is taken as the union of all.
    """
    import pyshacl
    from rdflib import SH, Graph

    union = Graph()
    for triple in dataset.triples((None, None, None)):
        union.add(triple)
    _, report, _ = pyshacl.validate(union, shacl_graph=str(shapes()), shacl_graph_format="turtle")
    assert isinstance(report, Graph)
    return sorted(
        f"{report.value(result, SH.focusNode)}: {report.value(result, SH.resultMessage)}"
        for result in report.subjects(SH.resultSeverity, None)
    )


OFFSETS = """
SELECT ?m ?text ?sentence ?start ?end ?trigger ?from ?to WHERE {
  ?m a kg:Mention ; kg:inArticle/kg:text ?text ; kg:sentence ?sentence ; kg:start ?start ; kg:end ?end ;
     kg:trigger ?trigger ; kg:triggerStart ?from ; kg:triggerEnd ?to }"""


def misplaced(rows: Iterator[tuple[str, str, str, int, int, str, int, int]]) -> list[str]:
    """Return the mentions whose offsets do not cut their sentence or trigger out of the article's text."""
    return sorted(
        f"{mention}: its offsets do not point at its words"
        for mention, text, sentence, start, end, trigger, first, last in rows
        if text[start:end] != sentence or text[first:last] != trigger
    )
