"""Who says it: the speaker of a clause, innermost first (after PARC 3.0's attribution relations, Pareti 2016)."""

from __future__ import annotations

from spacy.tokens import Doc, Span, Token

from kg.pipeline import verbs as v
from kg.pipeline.document import QUOTES, spans
from kg.pipeline.roles import RoleFinder, is_clause

CONTENT = frozenset(("ccomp", "xcomp", "parataxis", "dep", "advcl"))


def speaker(trigger: Token, roles: RoleFinder) -> tuple[Token | None, Token | None]:
    """Return the head of the one who is reported to say a trigger's clause, and the verb of saying.

    Clauses that are said come first ("he *said* the agency misused it"), then the quotation that encloses the trigger,
    then "according to".
    """
    by_clause = _governing_speech(trigger, roles)
    if by_clause[0] is not None:
        return by_clause
    quote = _enclosing_quote(trigger)
    if quote is not None:
        verb = trigger.doc[int(quote.id_)] if quote.id_ else None
        return (trigger.doc[int(quote.kb_id_)], verb) if quote.kb_id_ and verb != trigger else (None, None)
    return _according_to(trigger), None


def _governing_speech(trigger: Token, roles: RoleFinder) -> tuple[Token | None, Token | None]:
    """Climb from a trigger to the nearest verb of saying or believing whose content it stands in."""
    child, node = trigger, trigger.head
    while node != child:
        lemma = node.lemma_.lower()
        if is_clause(node) and (lemma in v.SPEECH or lemma in v.COGNITION) and child.dep_ in ("ccomp",) and not _adjunct(child):
            who = roles.roles(node).actor
            return (who, node) if who is not None else (None, None)
        # "accused the agency of *misusing*"
        if child.dep_ == "prep" and lemma in ("accuse", "suspect", "blame") and trigger.i > node.i:
            return roles.roles(node).actor, node
        child, node = node, node.head
    # "..., he said.": the verb of saying hangs below the clause that is said
    for inserted in _inserted(child):
        if trigger != inserted and not inserted.is_ancestor(trigger):
            return roles.roles(inserted).actor, inserted
    return None, None


def _inserted(root: Token) -> list[Token]:
    """Verbs of saying parenthetically inserted in a clause: "the talks, *said* the envoy, had failed"."""
    return [c for c in root.children if c.dep_ in ("parataxis", "dep") and c.lemma_.lower() in v.QUOTATIVE and c.tag_ in ("VBD", "VBZ", "VBP")]


def _adjunct(clause: Token) -> bool:
    """Say whether a clause is an adjunct after all: "said so *when*"."""
    return any(c.dep_ == "mark" and c.lower_ not in ("that", "if", "whether") for c in clause.children) and clause.dep_ != "ccomp"


def _enclosing_quote(trigger: Token) -> Span | None:
    inside = [q for q in spans(trigger.doc, QUOTES) if q.start <= trigger.i < q.end]
    return min(inside, key=len) if inside else None


def _according_to(trigger: Token) -> Token | None:
    """Return X of "according to X" when it covers the trigger's clause."""
    clause = trigger
    while True:
        for child in clause.children:
            if child.dep_ == "prep" and child.lower_ == "according":
                return next((o for p in child.children if p.dep_ == "prep" for o in p.children if o.dep_ == "pobj"), None)
        if clause.head == clause or clause.dep_ == "ROOT":
            return None
        clause = clause.head


def content_of(doc: Doc, trigger: Token) -> Token | None:
    """Return the verb that governs a trigger as its content clause."""
    return trigger.head if trigger.dep_ == "ccomp" and is_clause(trigger.head) else None
