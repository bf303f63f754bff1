"""Whether it is told on the word of people who are not named (a generic source, Saurí & Pustejovsky 2009), or not told at all."""

from __future__ import annotations

from kg.pipeline import verbs as v
from kg.pipeline.messages import ABOUT
from kg.pipeline.polarity import is_infinitive, lemma_of, polarity
from kg.pipeline.tokens import Token
from kg.pipeline.triggers import is_passive

#: What somebody is held for is not yet so: "was arrested *for* stealing", "is on trial for bribing".
HELD = frozenset(
    "arrest detain hold sue prosecute try trial investigate investigation want suspicion question custody".split()
)
#: Words for what only unnamed people say: "*allegedly* sold".
HEARSAY = frozenset("allegedly reportedly purportedly supposedly reputedly".split())
#: What others say against somebody, or of him.
ALLEGED = frozenset("claim allegation accusation charge complaint rumour rumor suspicion".split())
#: Of these it is so even when it is not said: "did not *disclose* that it had sold".
FACTIVE = frozenset(
    "know realise realize learn discover notice reveal disclose admit acknowledge mention forget remember regret".split()
)
#: What one may not have done: "never *claimed* that they fled".
SAYING = v.SPEECH | v.DENIAL | ABOUT.keys()
#: Said of somebody by nobody in sight: "is *rumoured* to have fled".
REPUTING = (v.REPORTING | {"allege", "repute", "rumour", "rumor"}) - FACTIVE - v.SHOWING


def is_hearsay(trigger: Token) -> bool:
    """Say whether a clause itself says so: "*allegedly* sold", "was arrested *for* stealing", "*is said* to have fled", "*claims* that it lied"."""
    said = any(c.lower_ in HEARSAY for c in trigger.children)
    return said or _is_held_for(trigger) or _is_reputed(trigger) or _is_alleged(trigger)


def is_unsaid(verb: Token) -> bool:
    """Say whether somebody did not say so, or did not say no: "never *claimed*", "refused to *accuse*", "did not *deny*"."""
    return lemma_of(verb) in SAYING and polarity(verb) == "negative"


def _is_held_for(trigger: Token) -> bool:
    """Say whether it is what somebody is held or tried for: "was arrested for *stealing*", "is on trial for *bribing*"."""
    preposition = trigger.head
    if trigger.dep_ != "pcomp" or preposition.lower_ not in ("for", "of", "over"):
        return False
    noun = preposition.head
    return lemma_of(noun) in HELD or (noun.dep_ in ("dobj", "pobj", "nsubjpass") and lemma_of(noun.head) in HELD)


def _is_alleged(trigger: Token) -> bool:
    """Say whether it is what a charge is that nobody in sight makes: "faces *claims* that it *lied*", "amid *rumours* that they *fled*"."""
    clause = trigger
    while clause.dep_ in ("xcomp", "ccomp", "conj") and clause.head.tag_.startswith("VB") and clause.head.i < clause.i:
        clause = clause.head
    that = any(c.dep_ == "mark" and c.lower_ == "that" for c in clause.children)
    return clause.dep_ == "acl" and that and lemma_of(clause.head) in ALLEGED


def _is_reputed(trigger: Token) -> bool:
    """Say whether it is said of its doer by nobody in sight: "is said to have *fled*", "is alleged to have *lied*"."""
    verb = trigger.head
    reported = lemma_of(verb) in REPUTING
    return trigger.dep_ == "xcomp" and reported and is_infinitive(trigger) and is_passive(verb)
