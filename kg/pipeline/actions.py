"""`kg_actions`: what kind of event each frame is, by the lexicon; and its PLOVER type where it is one between political actors."""

from __future__ import annotations

from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from kg.pipeline import lexicon
from kg.pipeline.actions_clause import Clause, Nouns
from kg.pipeline.actions_plover import plover
from kg.pipeline.document import QUOTES, entity_of, mention_of, spans
from kg.pipeline.lexicon import BY_NOUN, Sense
from kg.pipeline.nouns import parse_of
from kg.pipeline.tokens_doc import tokens_of

UNKNOWN = Sense(("OTHER",), None, None, None)


def type_events(doc: Doc) -> Doc:
    """Fill `types`, `plover`, `mode` and `cameo` of every frame of a document."""
    tokens = tokens_of(doc)
    quoted = frozenset(i for quote in spans(tokens, QUOTES) for i in range(quote.start, quote.end))
    nouns = Nouns(parse_of(tokens), mention_of(tokens), entity_of(doc), quoted)
    for frame in doc._.kg_frames:
        clause = Clause(frame, nouns)
        sense = sense_of(clause)
        frame["types"] = list(sense.types)
        frame["plover"], frame["mode"], frame["cameo"] = plover(clause, sense)
    return doc


def sense_of(clause: Clause) -> Sense:
    """The sense of a trigger in its clause.

    Args:
        clause: The frame to be typed.

    Returns:
        The first of the lexicon's lines for the verb that fits; for an event noun the noun's own; for a verb that the lexicon
        lists only as a noun ("to torpedo") that one; else what its ending says, or OTHER.
    """
    p, i = clause.parse, clause.trigger
    lemma = p.lemma[i].lower()
    if p.tag[i].startswith("NN"):
        return noun_sense(clause.nouns, i) or UNKNOWN
    for entry in lexicon.entries(lemma):
        if all(clause.holds(condition) for condition in entry.conditions):
            if entry.sense.types[0] != BY_NOUN:
                return entry.sense
            named = object_sense(clause)
            if named is not None and named.types != UNKNOWN.types:
                return named
    return lexicon.nouns().get(lemma) or lexicon.derived(lemma) or UNKNOWN


def object_sense(clause: Clause) -> Sense | None:
    """The sense of a light verb's noun: "*launched* an *attack*", "*engaged* in *talks*"."""
    heads: list[int] = clause.objects + [
        h for word in ("in", "into", "on", "with", "for") for h in clause.particles.get(word, [])
    ]
    return next((sense for sense in (noun_sense(clause.nouns, h) for h in heads) if sense is not None), None)


def noun_sense(nouns: Nouns, head: int) -> Sense | None:
    """The sense of an event noun, by itself or with its modifier: "strike", "hunger *strike*", "a series of *raids*"."""
    p, table, head = nouns.parse, lexicon.nouns(), nouns.content(head)
    lemma = p.lemma[head].lower()
    modifiers = [p.lower[c] for c in p.children[head] if p.dep[c] in ("compound", "amod", "nmod")]
    found: list[Any] = [table.get(f"{modifier}_{lemma}") for modifier in modifiers] + [
        table.get(lemma),
        table.get(p.lower[head]),
    ]
    return next((sense for sense in found if sense is not None), None)


@Language.factory(
    "kg_actions", assigns=["doc._.kg_frames"], requires=["doc._.kg_frames", "token.dep", "token.tag", "token.lemma"]
)
def make_actions(nlp: Language, name: str) -> object:
    """Create the component; it belongs after kg_events."""
    return type_events
