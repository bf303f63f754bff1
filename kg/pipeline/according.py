"""Whom a clause is according to: the source that a phrase with "according to" or "per" names."""

from __future__ import annotations

from collections.abc import Iterator

from kg.pipeline.arguments import is_clause
from kg.pipeline.messages import author, is_message
from kg.pipeline.polarity import lemma_of
from kg.pipeline.tokens import Token

#: What one goes by, and what says nothing: "were treated according to *the law*", but "They must go, according to the law".
RULES = frozenset("law rule procedure schedule custom tradition protocol guideline need principle".split())
#: What one holds: "in the *view* of the bank".
VIEWS = frozenset(("view", "opinion"))
ACCORDING = VIEWS | {"according", "per"}


def accorded(clause: Token) -> Iterator[Token]:
    """Whom a clause is according to; at the end it covers the whole: "searched a ship and *seized* it, according to the navy"."""
    shared = [
        c
        for c in clause.children
        if c.dep_ == "conj" and is_clause(c) and not any(s.dep_ in ("nsubj", "nsubjpass", "expl") for s in c.children)
    ]
    for verb in (clause, *shared):
        for child in verb.children:
            if child.dep_ != "prep" or (verb != clause and child.nbor(-1).text != ","):
                continue
            if child.lower_ == "according":
                found = (o for p in child.children if p.dep_ == "prep" for o in p.children if o.dep_ == "pobj")
                yield from (o for o in found if lemma_of(o) not in RULES or child.nbor(-1).text == ",")
            below = [o for o in child.children if o.dep_ == "pobj"]
            if child.lower_ == "per":  # "*per* the statement", but "ten per day"
                yield from (o for o in below if is_message(o))
            if child.lower_ == "in":  # "in the *view* of the bank", but "in view of the losses"
                yield from (who for o in below if o.lower_ in VIEWS and (who := author(o)) is not None and who != o)


def quoting(source: Token) -> Token | None:
    """Return whom a source quotes itself: "according to the agency, *quoting the ministry*, ..."."""
    after = [
        t for t in source.doc[source.i + 1 : min(source.i + 4, source.sent.end)] if t.lower_ in ("quoting", "citing")
    ]
    return next((c for t in after for c in t.children if c.dep_ == "dobj"), None)
