"""Whom a small clause is about, which the parser takes for its subject: "caused *a wall* to crack", "called *the charge* absurd"."""

from __future__ import annotations

from kg.pipeline import verbs as v
from kg.pipeline.arguments import EXTENTS, SUBJECTS, is_finite, resolve_relative
from kg.pipeline.tokens import Token


def small_clause(verb: Token) -> Token | None:
    """Return the one who is made or let do something, or called something, parsed as a subject: "caused *a wall* to crack"."""
    for child in verb.children:
        if (
            child.dep_ == "oprd"
            and (subject := next((c for c in child.children if c.dep_ == "nsubj"), None)) is not None
        ):
            return resolve_relative(subject)  # "called *the charge* absurd"
        if child.dep_ == "ccomp" and child.pos_ in ("NOUN", "PROPN", "ADJ") and verb.lemma_.lower() in v.DEEMING:
            return next((resolve_relative(c) for c in child.children if c.dep_ == "nsubj"), None)
    if verb.lemma_.lower() not in v.CAUSATIVE | v.WITNESSING:
        return None
    for child in verb.children:
        if (
            child.dep_ in ("ccomp", "dobj")
            and child.i > verb.i
            and (child.tag_ in ("VB", "VBN", "VBG") or child.pos_ == "ADJ" or is_bare(child))
            and not (is_finite(child) and verb.lemma_.lower() in v.CONTENT_TAKING)  # "found *she had misled* him"
            and not any(c.dep_ == "mark" and c.lower_ != "for" for c in child.children)
        ):
            subject = next((resolve_relative(c) for c in child.children if c.dep_ in SUBJECTS), None)
            if subject is None and child.pos_ == "ADJ":  # "made 160 *ships* idle", read as how idle
                subject = next((c for c in child.children if c.dep_ == "npadvmod" and c.ent_type_ not in EXTENTS), None)
            return subject if subject is None or child.pos_ != "ADJ" or subject.lower_ != "it" else affected(child)
    return None


def is_bare(verb: Token) -> bool:
    """Say whether a form in the present is the bare one that helping and letting ask for: "helping firms *grow*"."""
    alone = not any(c.dep_ in ("aux", "auxpass") for c in verb.children)
    return verb.tag_ == "VBP" and verb.head.lemma_.lower() in ("help", "let", "make", "have") and alone


def affected(adjective: Token) -> Token | None:
    """Return whom an empty "it" stands before: "makes it harder for *the police* to solve crimes"."""
    clause = next(
        (c for c in adjective.children if any(g.dep_ == "mark" and g.lower_ == "for" for g in c.children)), None
    )
    return next((c for c in clause.children if c.dep_ in SUBJECTS), None) if clause is not None else None
