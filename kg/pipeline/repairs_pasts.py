"""Repairs of past forms read for participles, and of what is joined behind them; each is applied by `kg.pipeline.repairs`."""

from __future__ import annotations

from kg.pipeline.arguments import TIME_ENTITIES, is_finite, is_person
from kg.pipeline.repairs_participles import BARE, CLAUSE_TAKING, SUSPECTING, has_mark
from kg.pipeline.repairs_words import NOUNS, SUBJECTS, has_subject, take_place
from kg.pipeline.tokens import Token
from kg.pipeline.triggers import in_headline
from kg.pipeline.verbs import GIVING, INTRANSITIVE, MOTION, NAMING, PENALISING, WITNESSING

#: What says when, before a noun as before a clause.
TIMES = frozenset("after before since until".split())
AUXILIARIES = ("aux", "auxpass")


def clause_read_for_time(token: Token) -> bool:
    """A participle of what is done has no object: "fled after *quakes killed* ten people" tells of no killed quakes."""
    noun, when = token.head, token.head.head
    if noun.dep_ != "pobj" or when.lower_ not in TIMES or when.dep_ != "prep" or noun.left_edge.i != when.i + 1:
        return False
    if token.lemma_.lower() in GIVING | NAMING | PENALISING or noun.ent_type_ in TIME_ENTITIES or in_headline(token):
        return False
    if not any(c.dep_ == "dobj" and c.i > token.i and c.ent_type_ not in TIME_ENTITIES for c in token.children):
        return False
    if any(c.dep_ in (*AUXILIARIES, "agent", "mark") for c in token.children) or token.nbor(-1).text == ",":
        return False
    token.head, token.dep_, token.tag_ = when.head, "advcl", "VBD"
    when.head, when.dep_ = token, "mark"
    noun.head, noun.dep_ = token, "nsubj"
    return True


def deed_read_for_person_said(token: Token) -> bool:
    """Nobody says a person: "said *the hiker*, a teacher, *set* out alone" tells what the hiker did."""
    noun, speech = token.head, token.head.head
    if noun.dep_ != "dobj" or speech.lemma_.lower() != "say" or not speech.i < noun.i < token.i:
        return False
    if not is_person(noun) or any(c.dep_ in (*AUXILIARIES, "agent", "mark") for c in token.children):
        return False
    if any(c.dep_ == "ccomp" for c in speech.children) or has_subject(token):
        return False
    token.head, token.dep_, token.tag_ = speech, "ccomp", "VBD"
    noun.head, noun.dep_ = token, "nsubj"
    return True


def deed_read_for_what_is_heard(token: Token) -> bool:
    """One comma stands between no subject and its verb: "heard *the blast*, *found* the gate open and left" has no blast find it."""
    verb = token.head
    noun = next((c for c in token.children if c.dep_ in SUBJECTS and verb.i < c.i < token.i), None)
    if noun is None or noun.tag_ not in NOUNS or verb.lemma_.lower() not in WITNESSING or token.tag_ != "VBD":
        return False
    if noun.right_edge.text != "," or noun.right_edge.i != token.i - 1 or noun.left_edge.i != verb.i + 1:
        return False
    if sum(t.text == "," for t in noun.subtree) > 1 or not is_finite(verb) or verb.i > token.i:
        return False
    if any(c.dep_ in ("dobj", "dative") for c in verb.children):
        return False
    noun.head, noun.dep_ = verb, "dobj"
    token.head, token.dep_ = verb, "conj"
    noun.right_edge.head = verb
    return True


def with_the_same_auxiliaries(token: Token) -> bool:
    """Like is joined with like: "*have been* talking to people who saw it and *have been* searching the site" searches with nobody's eyes."""
    inner, own = token.head, _auxiliaries(token)
    if token.dep_ != "conj" or len(own) < 2 or has_subject(token) or _auxiliaries(inner):
        return False
    outer = next((a for a in inner.ancestors if a.i < inner.i and has_subject(a)), None)
    if outer is None or outer.tag_ != token.tag_ or _auxiliaries(outer) != own:
        return False
    for link in [c for c in inner.children if c.dep_ == "cc" and inner.i < c.i < token.i]:
        link.head = outer
    token.head = outer
    return True


def _auxiliaries(verb: Token) -> list[str]:
    return [c.lower_ for c in verb.children if c.dep_ in AUXILIARIES]


def main_verb_read_in_participle(token: Token) -> bool:
    """What takes no clause has an object: "*A bus* making *its rounds collided* with a van" – the bus did."""
    inner = token.head
    top = inner.head
    noun = next((c for c in token.children if c.dep_ in SUBJECTS and inner.i < c.i < token.i), None)
    if inner.dep_ != "acl" or inner.tag_ != "VBG" or inner.lemma_.lower() in CLAUSE_TAKING - BARE or noun is None:
        return False
    if top.dep_ not in ("dep", "ROOT") or top.tag_ not in NOUNS or in_headline(token) or top.i > inner.i:
        return False
    if any(c.dep_ in ("mark", "cc") for c in token.children) or any(c.dep_ == "dobj" for c in inner.children):
        return False
    if not is_finite(token) and token.lemma_.lower() not in INTRANSITIVE | MOTION:
        return False
    take_place(token, top)
    token.dep_, token.tag_ = "ccomp" if token.dep_ == "dep" else token.dep_, token.tag_ if is_finite(token) else "VBD"
    top.head, top.dep_, noun.head, noun.dep_ = token, noun.dep_, inner, "dobj"
    for child in [c for c in top.children if c.i > token.i]:
        child.head, child.dep_ = token, "advcl" if child.dep_ == "acl" else child.dep_
    return True


def suspect_read_beside_clause(token: Token) -> bool:
    """Two verbs, one subject: "*Six men*, *believed* to be guards, *were held*", "said a man *thought* to be ill *was held*"."""
    subject = next((c for c in token.children if c.dep_ in SUBJECTS and c.i < token.i), None)
    known = any(c.dep_ == "xcomp" and any(g.tag_ == "TO" for g in c.children) for c in token.children)
    if subject is None or not known or token.lemma_.lower() not in SUSPECTING or token.tag_ not in ("VBD", "VBN"):
        return False
    beside = (c for c in token.head.children if c.dep_ == token.dep_ and c.i > token.i)
    verb = token.head if token.dep_ == "advcl" else next(beside, token)
    if verb.i <= token.i or has_subject(verb) or not is_finite(verb) or has_mark(token):
        return False
    if any(c.dep_ in ("mark", "cc") and c.i > token.i for c in verb.children):
        return False
    last = token.nbor(-1).nbor(-1) if token.nbor(-1).text == "," else token.nbor(-1)
    noun = subject if last.i != token.i - 1 else next((t for t in subject.conjuncts if t == last), subject)
    subject.head, subject.dep_ = verb, "nsubjpass" if any(c.dep_ == "auxpass" for c in verb.children) else "nsubj"
    token.head, token.dep_, token.tag_ = noun, "acl", "VBN"
    return True
