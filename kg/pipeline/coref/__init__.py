"""`kg_coref`: which phrases of an article stand for the same entity.

An ordered set of sieves, the most precise first (Raghunathan et al. 2010; Lee et al. 2013). Each looks at the clusters that
the ones before it left:

    names and phrases set side by side, predicates         precise.py
    phrases of one head                                     headmatch.py
    definite descriptions of what has a name                descriptions.py
    pronouns                                                pronouns.py, preference.py
"""

from __future__ import annotations

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup

from kg.pipeline import document
from kg.pipeline.coref import descriptions, headmatch, naming, precise, pronouns
from kg.pipeline.coref.clusters import Clusters
from kg.pipeline.coref.mentions import collect
from kg.pipeline.nouns import Parse, parse_of
from kg.pipeline.tokens_doc import Tokens, tokens_of

SIEVES: tuple[Callable[[Parse, Clusters], None], ...] = (
    precise.titles,
    precise.bodies_behind,
    precise.abbreviations,
    precise.appositions,
    precise.roles_before,
    precise.titles_behind,
    precise.called,
    precise.predicates,
    precise.categories,
    descriptions.own_bodies,
    headmatch.head_matches,
    descriptions.speakers_of_lead,
    descriptions.roles,
    descriptions.kinds,
    descriptions.epithets,
    descriptions.ages,
    descriptions.variations,
    descriptions.sole_person,
    descriptions.couples,
    descriptions.pairs,
)
#: Sieves of pronouns, which look at who speaks; "speakers" once more for those whose speaker was a pronoun:
#: "We will look into it," she said.
SPOKEN: tuple[Callable[[Parse, Clusters, list[int | None]], None], ...] = (
    pronouns.speakers,
    pronouns.third_person,
    pronouns.speakers,
)


def resolve(p: Parse, clusters: Clusters, speaker_of: list[int | None]) -> None:
    """Run the sieves in order."""
    for sieve in SIEVES:
        clusters.sieve = sieve.__name__
        sieve(p, clusters)
    for spoken in SPOKEN:
        clusters.sieve = spoken.__name__
        spoken(p, clusters, speaker_of)


def _quotes(doc: Tokens) -> tuple[list[int | None], list[int | None]]:
    """The number of the quotation each token stands in, and each quotation's speaker."""
    spans = document.spans(doc, document.QUOTES)
    inside: list[int | None] = [None] * len(doc)
    for number, quote in enumerate(spans):
        for i in range(quote.start, quote.end):
            inside[i] = number
    return inside, [int(q.kb_id_) if q.kb_id_ else None for q in spans]


def coref(doc: Doc) -> Doc:
    """Complete the mentions of `doc.spans["kg_mentions"]` and the entities of `doc._.kg_entities`."""
    tokens = tokens_of(doc)
    p = parse_of(tokens)
    known = document.entity_of(doc)
    names = {span.root.i: (span.start, span.end, span.id_) for span in document.spans(tokens, document.MENTIONS)}
    inside, speaker_of = _quotes(tokens)
    clusters = Clusters(collect(p, names, known, inside), known)
    resolve(p, clusters, speaker_of)
    entities, keys = naming.entities(p, clusters)
    doc._.kg_entities = entities
    doc.spans[document.MENTIONS] = SpanGroup(
        doc,
        name=document.MENTIONS,
        attrs={"sieves": {str(m.head): m.sieve for m in clusters.mentions if m.sieve}},
        spans=[
            Span(doc, m.start, m.end, label=m.label or m.kind, kb_id=str(m.head), span_id=keys[m.index])
            for m in clusters.mentions
            if m.index in keys
        ],
    )
    return doc


@Language.factory(
    "kg_coref",
    requires=["token.tag", "token.dep", "token.head", "doc.spans"],
    assigns=["doc.spans", "doc._.kg_entities"],
)
def make_coref(nlp: Language, name: str) -> object:
    """Make the component."""
    return coref
