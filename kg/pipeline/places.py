"""Where an event happens: the place name in a locative phrase of its clause."""

from __future__ import annotations

from spacy.tokens import Token

from kg.pipeline.verbs import SPEECH

LOCATIVE = frozenset("in at near off outside inside across around throughout".split())
#: Whom one speaks to is where one speaks: "*told* a meeting in Velm".
ADDRESSING = frozenset("tell inform remind assure notify brief urge ask".split())
PLACES = frozenset(("GPE", "LOC", "FAC"))
#: What is spoken of or judged is elsewhere than who does so: "*condemned* the attack in Aleppo".
REMARKING = SPEECH - ADDRESSING | frozenset(
    "criticise criticize condemn denounce praise welcome defend oppose support back blame accuse discuss debate describe deplore decry hail "
    "applaud regret lament mourn slam".split()
)


def place(trigger: Token) -> Token | None:
    """Return the head of the place in a locative phrase of the trigger, or of its object: "attacked the base *in Aleppo*"."""
    own = ("prep", "agent") if trigger.lemma_ in REMARKING else ("dobj", "prep", "agent")
    for holder in (trigger, *(c for c in trigger.children if c.dep_ in own)):
        for prep in holder.children:
            if prep.dep_ == "prep" and prep.lower_ in LOCATIVE:
                found = next((o for o in prep.children if o.dep_ == "pobj" and o.ent_type_ in PLACES), None)
                if found is not None:
                    return found
    return None
