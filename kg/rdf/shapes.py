"""Is a graph as it should be: SHACL shapes, and offsets that point at their words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from kg.rdf.ontology import shapes
from kg.rdf.vocab import KG

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


_WORDS = {
    KG.sentence: (KG.start, KG.end),
    KG.trigger: (KG.triggerStart, KG.triggerEnd),
    KG.actorText: (KG.actorStart, KG.actorEnd),
    KG.targetText: (KG.targetStart, KG.targetEnd),
    KG.recipientText: (KG.recipientStart, KG.recipientEnd),
    KG.placeText: (KG.placeStart, KG.placeEnd),
    KG.timeText: (KG.timeStart, KG.timeEnd),
    KG.words: (KG.wordsStart, KG.wordsEnd),
}
# The words that differ from what their offsets cut out of the stored text; SUBSTR counts code points, from 1.
MISPLACED = " UNION ".join(
    f"""{{ ?m <{words}> ?words ; <{start}> ?start ; <{end}> ?end ; kg:inArticle/kg:text ?text
      FILTER(SUBSTR(?text, ?start + 1, ?end - ?start) != ?words) }}"""
    for words, (start, end) in _WORDS.items()
).join(("SELECT ?m ?words WHERE { ", " }"))


def misplaced(rows: Iterable[tuple[str, str]]) -> list[str]:
    """Say which words are not at their place in the article's text, a line each, sorted.

    Args:
        rows: The answer to `MISPLACED`.
    """
    return sorted(f"{mention}: its offsets do not point at its words {words!r}" for mention, words in rows)
