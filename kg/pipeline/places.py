"""Where an event happens: the place name in a locative phrase of its clause."""

from __future__ import annotations

from collections.abc import Iterator

from kg.pipeline.dating_fit import SUBJECTS
from kg.pipeline.dating_occasions import verb_of_occasion
from kg.pipeline.tokens import Token
from kg.pipeline.verbs import SPEECH

LOCATIVE = frozenset("in at near off outside inside across around throughout".split())
#: Whom one speaks to is where one speaks: "*told* a meeting in Velm".
ADDRESSING = frozenset("tell inform remind assure notify brief urge ask".split())
PLACES = frozenset(("GPE", "LOC", "FAC"))
#: Latin, and no place: "tried *in absentia*".
LATIN = frozenset("absentia camera vitro vivo".split())
#: What is spoken of or judged is elsewhere than who does so: "*condemned* the attack in Aleppo".
REMARKING = SPEECH - ADDRESSING | frozenset(
    "criticise criticize condemn denounce praise welcome defend oppose support back blame accuse discuss debate describe deplore decry hail "
    "applaud regret lament mourn slam".split()
)


#: On these one is, and not in them: "met on Capitol *Hill*".
ON_WHICH = frozenset("hill street avenue road boulevard lane highway island islands coast".split())


def place(trigger: Token) -> Token | None:
    """Return the head of the place of a trigger, its object or its occasion: "attacked the base *in Aleppo*", "spoke at a rally *in Velm*"."""
    return next((found for holder in _holders(trigger) if (found := _located(holder)) is not None), None)


def _holders(trigger: Token) -> Iterator[Token]:
    """Yield what tells by its own place where an event is."""
    yield trigger
    for child in trigger.children:
        if child.dep_ in ("prep", "agent") or (child.dep_ == "dobj" and trigger.lemma_ not in REMARKING):
            yield child
    below = (o for c in trigger.children for o in ((c,) if c.dep_ in SUBJECTS else c.children))
    yield from (noun for noun in below if verb_of_occasion(noun) == trigger)


def _located(holder: Token) -> Token | None:
    """Return the head of the first place in a locative phrase right below a word."""
    for prep in holder.children:
        if prep.dep_ == "prep" and prep.lower_ in LOCATIVE | {"on"}:
            for o in prep.children:
                there = o.lower_ in ON_WHICH if prep.lower_ == "on" else o.lower_ not in LATIN
                if o.dep_ == "pobj" and o.ent_type_ in PLACES and there:
                    return o
    return None
