"""What a clause with "what" stands for, when the clause itself says so: "found *what appeared to be bombs*"."""

from __future__ import annotations

from kg.pipeline import verbs as v
from kg.pipeline.tokens import Token

#: Looking like something: "what *looked* like a boat".
LIKENING = frozenset("look sound feel seem smell taste".split())


def meant(word: Token, dep: str) -> list[Token]:
    """Return what the free relatives among the complements of a word stand for: "hit by *what seemed to be a bomb*"."""
    found = (_said_to_be(c) for c in word.children if c.dep_ == dep)
    return [noun for noun in found if noun is not None]


def _said_to_be(clause: Token) -> Token | None:
    """Return what a free relative is said to be.

    "what seemed to be *a bomb*", "what is believed to be *a murder*", "what he called *an outrage*", "what was described as *a mistake*",
    "what looked like *a boat*".
    """
    what = next((c for c in clause.children if c.lower_ == "what" and c.tag_ == "WP"), None)
    if what is None or what.i > clause.i:
        return None
    if what.dep_ in ("nsubj", "nsubjpass"):
        being = next((c for c in clause.children if c.dep_ == "xcomp" and c.lemma_ == "be"), None)
        if being is not None:
            return next((c for c in being.children if c.dep_ == "attr"), None)
        if clause.lemma_.lower() in LIKENING:
            return _behind(clause, "like")
    if clause.lemma_.lower() in v.DEEMING:
        return next((c for c in clause.children if c.dep_ == "oprd" and c.tag_.startswith("NN")), None)
    return _behind(clause, "as") if clause.lemma_.lower() in v.OBJECT_CONTROL_PREPOSITION["as"] else None


def _behind(clause: Token, preposition: str) -> Token | None:
    """Return the object of one of a clause's prepositions."""
    return next((o for c in clause.children if c.lower_ == preposition for o in c.children if o.dep_ == "pobj"), None)
