"""What an infinitive or relative clause leaves open, which is the noun that it modifies: "facilities *we've chosen*", "nobody *to ask*"."""

from __future__ import annotations

from kg.pipeline import verbs as v
from kg.pipeline.arguments import RELATIVE, SUBJECTS, direct_object, is_clause
from kg.pipeline.tokens import Token

#: Whom or what an infinitive may be about: "had *nobody* to ask".
INDEFINITE = frozenset(
    "one nobody someone somebody anyone anybody nothing something anything everything much little".split()
)


def wanting(verb: Token) -> Token | None:
    """Return the noun that an infinitive is for: "nobody to negotiate *with*", "had nobody to ask"; a bare one only of a pronoun."""
    clause = verb
    while clause.dep_ == "conj" and clause.head.tag_ == "VB":
        clause = clause.head
    if verb == clause and (held := _had(clause) or tough(clause)) is not None:
        return held
    if clause.dep_ not in ("acl", "relcl") or not any(c.dep_ == "aux" and c.tag_ == "TO" for c in clause.children):
        return None
    if any(c.dep_ in SUBJECTS or c.dep_ in ("dobj", "ccomp", "xcomp") for c in verb.children):
        return None
    stranded = any(c.dep_ == "prep" and c.i > verb.i and not list(c.children) for c in verb.children)
    free = verb.lemma_.lower() not in v.INTRANSITIVE and not any(c.dep_ == "prep" for c in verb.children)
    return clause.head if stranded or (free and clause.head.lower_ in INDEFINITE) else None


def _had(infinitive: Token) -> Token | None:
    """Return what somebody has to do something with: "has *two tests* to pass"; "had this *to say*" says nothing to it."""
    noun = infinitive.head if infinitive.dep_ in ("acl", "relcl") else direct_object(infinitive.head)
    if noun is None or noun.dep_ != "dobj" or noun.head.lemma_ != "have" or not noun.head.i < noun.i < infinitive.i:
        return None
    if infinitive.dep_ not in ("acl", "relcl", "xcomp") or not any(c.tag_ == "TO" for c in infinitive.children):
        return None
    held = noun.lemma_.lower() in v.HELD | v.AIMS | v.CONTENT_NOUN | v.PROPOSITION | v.CIRCUMSTANCE | v.ABILITIES
    unfit = infinitive.lemma_.lower() in v.INTRANSITIVE | v.SPEECH | v.MOTION or noun.pos_ == "PRON"
    taken = any(c.dep_ in ("dobj", "ccomp", "xcomp", "dative") or c.dep_ in SUBJECTS for c in infinitive.children)
    return None if held or unfit or taken else noun


def gap(verb: Token) -> Token | None:
    """Return the noun that a relative clause without pronoun modifies: "*facilities* we've chosen"."""
    lemma = verb.lemma_.lower()
    clause = verb
    while clause.dep_ in ("xcomp", "ccomp", "conj") and direct_object(clause) is None and is_clause(clause.head):
        clause = clause.head
    if (
        clause.dep_ != "relcl"
        or lemma in v.INTRANSITIVE
        or (lemma in v.SPEECH and any(c.dep_ == "ccomp" for c in verb.children))
    ):
        return None
    noun = clause.head
    if noun.lemma_.lower() in v.CIRCUMSTANCE:  # "the first *time* the firm has paid"
        return None
    if noun.lemma_.lower() in v.CONTENT_NOUN and any(c.dep_ in ("mark", "xcomp") for c in clause.children):
        return None  # "*fears* that the dam would burst", "a *chance* he expected to be caught"
    if noun.lemma_.lower() in v.PROPOSITION and lemma not in v.WEIGHING:
        return None  # "a *possibility* the ship had sunk"
    relative = any(
        t.lower_ in RELATIVE | {"where", "when", "why"} and t.tag_ in ("WP", "WDT", "WRB", "WP$")
        for t in clause.subtree
        if noun.i < t.i <= verb.i
    )
    own = any(c.dep_ in SUBJECTS for c in clause.children)
    return noun if own and not relative and not any(c.dep_ == "dobj" for c in clause.children) else None


def tough(verb: Token) -> Token | None:
    """Return the subject that an infinitive behind an adjective is done to: "*the claims* are hard to believe", but "*he* is ready to leave"."""
    adjective = verb.head
    if (
        verb.dep_ != "xcomp"
        or verb.tag_ != "VB"
        or adjective.lower_ not in v.TOUGH
        or verb.lemma_.lower() in v.INTRANSITIVE
    ):
        return None
    if adjective.dep_ not in ("acomp", "oprd") or any(
        c.dep_ in ("dobj", "ccomp", "xcomp") or c.dep_ in SUBJECTS for c in verb.children
    ):
        return None
    return next((c for c in adjective.head.children if c.dep_ == "nsubj"), None)


def shared_object(verb: Token) -> Token | None:
    """Return the object of the verb joined to one: "built and launched *the rocket*"."""
    nxt = next((c for c in verb.children if c.dep_ == "conj" and is_clause(c)), None)
    if (
        nxt is None
        or verb.lemma_.lower() in v.INTRANSITIVE | {"try"}  # "try and reduce *the use*"
        or nxt.i - verb.i > 3
        or any(c.dep_ in SUBJECTS or (c.dep_ in ("prep", "prt") and c.i < nxt.i) for c in nxt.children)
    ):
        return None
    if any(c.dep_ in ("prep", "ccomp", "xcomp", "prt", "advmod") and verb.i < c.i < nxt.i for c in verb.children):
        return None
    return direct_object(nxt)
