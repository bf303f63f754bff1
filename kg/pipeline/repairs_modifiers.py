"""Repairs of what a participle or a relative clause says more of; each is applied by `kg.pipeline.repairs`."""

from __future__ import annotations

from spacy.tokens import Token

from kg.pipeline.arguments import is_person
from kg.pipeline.entities_words import nouns
from kg.pipeline.repairs_words import NOUNS, has_subject
from kg.pipeline.triggers import is_passive
from kg.pipeline.verbs import INTRANSITIVE, MESSAGE

#: What tells or shows somebody doing something.
WITNESS = MESSAGE | frozenset(
    "footage video picture photograph photo image account allegation accusation story claim case".split()
)
#: Doing something by oneself, beside what has no object at all.
ACTING = INTRANSITIVE | frozenset(
    "protest demonstrate march rebel riot strike cheer jeer wait shout chant boo approach".split()
)


def doer_read_for_user(token: Token) -> bool:
    """What is told of somebody he does: "used *reports of police beating* men as a reason" beats nobody by using them."""
    doer = token.nbor(-1) if token.i > token.sent.start else token
    of = doer.head
    if doer.dep_ != "pobj" or of.lower_ != "of" or not is_person(doer) or has_subject(token):
        return False
    if of.head.lemma_.lower() not in WITNESS or of.head.head != token.head or of.head.dep_ not in ("dobj", "pobj"):
        return False
    for as_ in [t for t in token.subtree if t.lower_ == "as" and t.dep_ == "prep" and t.head.tag_ in NOUNS]:
        as_.head = of.head.head
    token.head, token.dep_ = doer, "acl"
    return True


def doers_read_for_means(token: Token) -> bool:
    """Whoever does it acts: "was interrupted by *protesting* lawmakers" is by the lawmakers, but "by *beating* lawmakers"."""
    by, noun = token.head, next((c for c in token.children if c.dep_ == "dobj"), None)
    if by.lower_ != "by" or not is_passive(by.head) or token.lemma_.lower() not in ACTING or noun is None:
        return False
    if noun.left_edge.i != token.i + 1 or noun.tag_ not in ("NNS", "NNPS") or not is_person(noun):
        return False
    by.dep_, noun.head, noun.dep_ = "agent", by, "pobj"
    token.head, token.dep_ = noun, "amod"
    return True


def person_read_for_place(token: Token) -> bool:
    """Who does it is somebody: "gave it to *an envoy* in the port, *who* sold it" has no port sell it."""
    place, who = token.head, next((c for c in token.children if c.tag_ == "WP" and c.dep_ == "nsubj"), None)
    known = nouns().get(place.lemma_.lower())
    if who is None or who.nbor(-1).text != "," or place.tag_ not in NOUNS or is_person(place):
        return False
    if known is None or known.kind != "place" or place.dep_ != "pobj":
        return False
    noun = place.head.head
    if noun.pos_ not in ("NOUN", "PROPN") and noun.dep_ != "pobj":
        return False
    token.head = noun
    return True
