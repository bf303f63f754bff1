"""Names of clause types, for evaluation by construction."""

from __future__ import annotations

from kg.pipeline.arguments import is_clause
from kg.pipeline.tokens import Token
from kg.pipeline.triggers import is_passive


def construction(verb: Token) -> str:
    """Name the clause type of a trigger, for evaluation by construction."""
    base = verb
    while base.dep_ == "conj" and is_clause(base.head):
        base = base.head
    infinitive = any(c.tag_ == "TO" and c.dep_ == "aux" for c in base.children)
    kind = {
        "relcl": "relative",
        "acl": "infinitive" if infinitive else "reduced relative",
        "xcomp": "infinitive" if base.tag_ == "VB" else "participle",
        "ccomp": "complement",
        "advcl": "infinitive" if infinitive else "participle" if base.tag_ in ("VBG", "VBN") else "adverbial",
        "pcomp": "gerund",
        "csubj": "gerund",
    }.get(base.dep_, "main")
    return f"{kind} passive" if is_passive(verb) else kind
