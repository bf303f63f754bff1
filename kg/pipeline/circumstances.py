"""Whose doing a participle around a clause tells, and which clause it belongs to."""

from __future__ import annotations

from kg.pipeline import verbs as v
from kg.pipeline.arguments import QUOTE_MARKS, direct_object, doers, is_finite, is_person, is_set_off, subject_of
from kg.pipeline.tokens import Token
from kg.pipeline.triggers import is_passive


def cause_of(participle: Token) -> Token | None:
    """Return the clause that came before what a participle tells: "were trapped after *a roof fell*, burying ten"."""
    first = participle.left_edge.i
    passive = is_passive(participle.head) and participle.tag_ == "VBG"
    if not passive or first < 2 or participle.doc[first - 1].text != ",":
        return None
    clauses = (c for c in participle.head.children if c.dep_ == "advcl" and c.i < first and is_finite(c))
    return next((c for c in clauses if c.right_edge.i in (first - 1, first - 2) and subject_of(c) is not None), None)


def is_free(participle: Token, subject: Token | None) -> bool:
    """Say whether an opening participle tells of the clause or of nobody named: "*As expected*, he won", "*If convicted*, the penalty is"."""
    if any(c.lower_ == "as" and c.dep_ in ("mark", "advmod", "prep") for c in participle.children):
        return participle.lemma_.lower() in v.FORESEEING
    named = subject is not None and (is_person(subject) or subject.pos_ in ("PROPN", "PRON"))
    return participle.lemma_.lower() in v.PROSECUTING and not named


def doer_of_gerund(gerund: Token) -> Token | None:
    """Return who does what a preposition governs: "against bullying *by the president*", but "with the board growing by two members"."""
    if gerund.tag_ != "VBG" or gerund.dep_ not in ("pcomp", "pobj") or direct_object(gerund) is not None:
        return None
    by = (o for c in gerund.children if c.lower_ == "by" and c.i == gerund.i + 1 for o in doers(c))
    return next((o for o in by if is_person(o) and not any(c.dep_ == "nummod" for c in o.children)), None)


def sent_for(verb: Token, head: Token) -> Token | None:
    """Return whom one sends somewhere for something to be done to: "referred *them* to the board to be held in contempt"."""
    meant = verb.tag_ == "VBN" and any(c.tag_ == "TO" for c in verb.children) and not is_passive(head)
    return direct_object(head) if meant and head.lemma_.lower() in v.OBJECT_PURPOSE | v.HANDING else None


def set_doing(verb: Token, participle: Token) -> Token | None:
    """Return who is set doing something: "sent *residents* spilling into the streets", but "left her *while working*"."""
    obj = direct_object(verb)
    free = any(c.dep_ == "mark" or c.tag_ == "WRB" for c in participle.children)
    return obj if obj is not None and is_person(obj) and not free else None


def reported(participle: Token, speech: Token) -> Token:
    """Return the clause that a participle behind an inserted "sources said" belongs to: ", he said, *deepening* the rift"."""
    content = next((c for c in speech.children if c.dep_ == "ccomp" and c.i < speech.i < participle.i), None)
    own = participle.tag_ != "VBG" or participle.lemma_.lower() in v.SPEECH
    if content is not None:  # `"I wept," he said, *fighting back tears*`: nothing outside belongs to a quotation
        own = own or any(t.text in QUOTE_MARKS for t in speech.doc[content.i : speech.i])
    return speech if content is None or own or speech.lemma_.lower() not in v.QUOTATIVE else content


def told(participle: Token, clause: Token) -> Token:
    """Return the clause that a participle tells more of: "is a town *where rebels* attacked a base, *killing* ten" – the town kills nobody."""
    if clause.lemma_ != "be" or participle.tag_ != "VBG" or not is_set_off(participle):
        return clause
    where = [
        t
        for c in clause.children
        if c.dep_ == "attr"
        for t in c.subtree
        if t.dep_ == "relcl" and t.i < participle.i and any(g.lower_ == "where" for g in t.children)
    ]
    return where[-1] if where else clause
