"""Repairs of what is said: clauses that the parser kept from their verb of saying; each is applied by `kg.pipeline.repairs`."""

from __future__ import annotations

from spacy.tokens import Token

from kg.pipeline.arguments import is_finite, is_person
from kg.pipeline.repairs_clauses import QUOTE_MARKS
from kg.pipeline.repairs_speech import TELLING
from kg.pipeline.repairs_words import SUBJECTS, has_subject
from kg.pipeline.verbs import REPORTING, SPEECH


def second_content_read_beside_speech(token: Token) -> bool:
    """What follows "and" without a comma is said too: "warned it was leaking at the site and *the cost could rise*"."""
    speech = token.head
    subject = next((c for c in token.children if c.dep_ in SUBJECTS and c.i < token.i), None)
    content = next((c for c in speech.children if c.dep_ == "ccomp" and speech.i < c.i < token.i), None)
    if token.dep_ != "conj" or speech.lemma_.lower() not in REPORTING or token.lemma_.lower() in SPEECH:
        return False
    if subject is None or content is None or not is_finite(token) or not is_finite(content) or not has_subject(content):
        return False
    cc = subject.left_edge.nbor(-1)
    between = token.doc[speech.i : token.i]
    if cc.lower_ != "and" or cc.nbor(-1).text == "," or any(t.text in QUOTE_MARKS | {";"} for t in between):
        return False
    token.head = cc.head = content
    return True


def content_read_beside_its_speech(token: Token) -> bool:
    """What "and that" adds to what is said is said too: "denied a rift, saying they were friends, but *that* he *liked* to win"."""
    that = next((c for c in token.children if c.dep_ == "mark" and c.lower_ == "that"), None)
    if token.dep_ != "conj" or that is None or that.nbor(-1).dep_ != "cc":
        return False
    said = [
        t
        for t in token.doc[token.sent.start : that.i]
        if t.dep_ == "ccomp" and t.head.i < t.i and t.head.lemma_.lower() in REPORTING and is_finite(t)
    ]
    if not said or token.head in said:
        return False
    token.head = said[-1]
    return True


def content_read_of_addressee(token: Token) -> bool:
    """What follows whom one tells is told: "told the radio station *she had gone* home" is no station she had gone to."""
    told = token.head
    speech = told.head
    if token.dep_ != "relcl" or told.dep_ not in ("dobj", "dative") or speech.lemma_.lower() not in TELLING:
        return False
    if any(c.dep_ == "ccomp" for c in speech.children) or not is_finite(token) or not is_person(told):
        return False
    first = token.left_edge
    if first.tag_ in ("WDT", "WP", "IN", "WRB", "WP$") or first.i != told.i + 1 or not has_subject(token):
        return False
    token.head, token.dep_ = speech, "ccomp"
    return True
