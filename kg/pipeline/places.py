"""Where an event happens: the place name in a locative phrase of its clause."""

from __future__ import annotations

from spacy.tokens import Token

LOCATIVE = frozenset("in at near off outside inside across around throughout".split())
PLACES = frozenset(("GPE", "LOC", "FAC"))


def place(trigger: Token) -> Token | None:
    """Return the head of the place in a locative phrase of the trigger, or of its object: "attacked the base *in Aleppo*"."""
    for holder in (trigger, *(c for c in trigger.children if c.dep_ in ("dobj", "prep", "agent"))):
        for prep in holder.children:
            if prep.dep_ == "prep" and prep.lower_ in LOCATIVE:
                found = next((o for o in prep.children if o.dep_ == "pobj" and o.ent_type_ in PLACES), None)
                if found is not None:
                    return found
    return None
