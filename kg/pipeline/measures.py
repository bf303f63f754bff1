"""What a length of time measures, which is what something is done to."""

from __future__ import annotations

from spacy.tokens import Token

UNITS_OF_TIME = frozenset("second minute hour day week month year decade".split())
TIME_ENTITIES = frozenset(("DATE", "TIME"))


def measured(noun: Token) -> Token:
    """Return what a length of time measures: "followed two weeks of *protests*", "ordered three days of *mourning*"."""
    if noun.lemma_.lower() not in UNITS_OF_TIME or noun.ent_type_ not in TIME_ENTITIES:
        return noun
    of = next((c for c in noun.children if c.dep_ == "prep" and c.lower_ == "of"), None)
    what = next((o for o in of.children if o.dep_ == "pobj"), None) if of is not None else None
    return what if what is not None and what.pos_ == "NOUN" and what.ent_type_ not in TIME_ENTITIES else noun
