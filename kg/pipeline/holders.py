"""Whose a plan, a part or a sight is: the nouns around a clause that tell who does what it says."""

from __future__ import annotations

from kg.pipeline import verbs as v
from kg.pipeline.arguments import (
    ANIMATE_ENTITIES,
    direct_object,
    is_body,
    is_clause,
    is_person,
    prepositional_object,
)
from kg.pipeline.complements import is_place
from kg.pipeline.tokens import Token
from kg.pipeline.triggers import is_passive


def owner(noun: Token) -> Token | None:
    """Return who has or makes something: "*Norvik*'s decision", "the *Norvik* plan", "attempts by *the church*", "the right of *residents*"."""
    for child in noun.children:
        if child.dep_ == "poss":
            return child
    for child in noun.children:
        if child.dep_ in ("compound", "nmod") and (child.ent_type_ in ANIMATE_ENTITIES or is_body(child)):
            return child
    for child in noun.children:
        # "a *promise* from Norvik", but no "request from"
        offered = noun.lemma_.lower() in v.OFFERED | v.PLANS - v.ADDRESSED
        made = child.lower_ in ("by", "of") or (child.lower_ == "from" and offered)
        if child.dep_ == "prep" and made and (of := prepositional_object(child)) is not None:
            return of
    return None


def whole(noun: Token) -> Token:
    """Return the part of a plan, or one of the first, that something is: "as *part* of efforts to cut noise", "*one* of the first to go"."""
    part = noun.head.head
    first = noun.lower_ in v.ORDINAL and part.tag_ in ("CD", "DT")
    return part if noun.dep_ == "pobj" and noun.head.lower_ == "of" and (part.lower_ == "part" or first) else noun


def is_made(verb: Token) -> bool:
    """Say whether a plan or an attempt is what is made, which itself does nothing: "an *attempt* was made to", "steps were taken to"."""
    noun = next((c for c in verb.children if c.dep_ == "nsubjpass"), None)
    return noun is not None and verb.lemma_.lower() in v.MAKING and noun.lemma_.lower() in v.PLANS


def _governor(noun: Token) -> Token:
    """Return the verb whose clause a noun stands in, or the noun itself when there is none."""
    return next((a for a in noun.ancestors if is_clause(a)), noun)


def is_others(noun: Token) -> bool:
    """Say whether a plan is not its clause's subject's: "rejected a *plan* to", "anger at *plans* to", "regrets the French *decision* to"."""
    opposed = noun.dep_ == "pobj" and noun.head.lower_ in ("at", "against", "over")
    foreign = any(c.dep_ == "amod" and c.ent_type_ == "NORP" for c in noun.children)
    return opposed or foreign or _governor(noun).lemma_.lower() in v.JUDGING


def main_act(noun: Token) -> Token:
    """Return the act that the infinitives around a noun serve: "*closed* the road as part of an effort to allow *trams* to run"."""
    verb = _governor(noun)
    while verb.tag_ == "VB" and verb.dep_ in ("xcomp", "ccomp", "advcl", "conj") and is_clause(verb.head):
        if any(c.tag_ == "MD" for c in verb.children):
            break
        verb = verb.head
    return verb


def seen_there(noun: Token) -> Token | None:
    """Return who is seen doing something, read as the doing of where it is seen: "was shown on *video* leaving"."""
    verb = noun.head.head
    if noun.dep_ != "pobj" or verb.lemma_.lower() not in v.SHOWING_UP or is_person(noun):
        return None
    return verb if is_passive(verb) else direct_object(verb)


def willing(participle: Token, noun: Token) -> Token | None:
    """Return the verb whose subject does what its object does not: "searched *videotapes* trying to", "began *a crackdown*, arresting ten"."""
    governs = noun.head if noun.dep_ == "dobj" else noun.head.head
    if participle.tag_ != "VBG" or noun.dep_ not in ("dobj", "pobj") or not is_clause(governs) or is_passive(governs):
        return None
    thing = governs.pos_ == "VERB" and noun.pos_ == "NOUN" and not noun.ent_type_ and not is_person(noun)
    deed = noun.lemma_.lower() in v.OPERATIONS and participle.lemma_.lower() in v.OPERATING
    gathered = noun.dep_ == "pobj" and is_place(noun) and participle.lemma_.lower() in v.GATHERING
    if gathered:  # "took to *the streets* chanting", "are in *the streets* chanting"
        return governs
    if governs.lemma_.lower() in v.MESSAGING and participle.lemma_.lower() in v.SPEECH:
        return governs  # "emailed *the agency* claiming"
    return governs if thing and (deed or participle.lemma_.lower() in v.WILLING) else None


def set_off_noun(participle: Token) -> Token | None:
    """Return the noun a comma parts from a participle that is its, no person's: "died in *the attack*, conducted by the rebels"."""
    first = participle.left_edge.i
    before = participle.doc[first - 1] if first > participle.sent.start else participle
    if before.text != "," or before.i - 1 <= participle.sent.start:
        return None
    noun = before.nbor(-1)
    while noun.dep_ == "pobj" and noun.head.head.pos_ == "NOUN":  # "an *attack* on the base"
        noun = noun.head.head
    return noun if noun.pos_ == "NOUN" and not is_person(noun) else None


def is_left(noun: Token) -> bool:
    """Say whether "leave" lets it be, "left *him* to die", and is no going away, "left *the party* to form a new one"."""
    return noun.tag_ == "PRP" or noun.ent_type_ == "PERSON"


def busy_with(participle: Token, noun: Token) -> Token | None:
    """Return the clause whose subject does what a participle behind a noun tells.

    "The fires *spread*, at one point closing the road", "they *spent* the night searching", "the ministry *issued* a statement saying".
    """
    verb = noun.head
    if participle.tag_ != "VBG":
        return None
    if noun.dep_ == "pobj":
        return verb.head if noun.lemma_.lower() in v.PHASES | v.LENGTHS and is_clause(verb.head) else None
    spent = verb.lemma_.lower() in v.SPENDING or noun.lemma_.lower() in v.ROLES
    issued = noun.lemma_.lower() in v.MESSAGE and verb.lemma_.lower() in v.ISSUING and not is_passive(verb)
    return verb if noun.dep_ == "dobj" and (spent or issued) else None
