"""How present an earlier mention is when a later one is read (after Lappin and Leass 1994, with halving per sentence)."""

from __future__ import annotations

from kg.pipeline.coref.mentions import Mention
from kg.pipeline.nouns import Parse

# Weights of the grammatical place of the earlier mention.
PLACE = {
    "nsubj": 90,
    "nsubjpass": 85,
    "dobj": 50,
    "dative": 45,
    "attr": 40,
    "pobj": 30,
    "poss": 35,
    "agent": 40,
    "appos": 30,
}
RECENT, MATRIX, HEAD_OF_PHRASE, PARALLEL = 100, 40, 40, 20


def place_weight(p: Parse, i: int) -> int:
    """Weight of a token's grammatical place; conjuncts stand where the first of them stands."""
    while p.dep[i] == "conj" and p.head[i] != i:
        i = p.head[i]
    return PLACE.get(p.dep[i], 15)


def salience(p: Parse, mention: Mention, anaphor: Mention) -> float:
    """Weight of an earlier mention as antecedent of a later one; higher is likelier.

    Args:
        p: The parse.
        mention: The earlier mention.
        anaphor: The later mention.
    """
    head = mention.anchor
    weight = RECENT + place_weight(p, head)
    if p.dep[head] not in ("pobj", "poss", "compound", "nmod") or p.dep[p.head[head]] == "agent":
        weight += HEAD_OF_PHRASE
    clause = p.head[head]
    while p.dep[clause] == "conj" and p.head[clause] != clause:
        clause = p.head[clause]
    if p.dep[clause] == "ROOT":
        weight += MATRIX
    if p.dep[head] == p.dep[anaphor.head] and p.dep[head] in ("nsubj", "nsubjpass", "dobj"):
        weight += PARALLEL
    return weight / 2 ** (anaphor.sent - mention.sent)
