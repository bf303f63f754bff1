"""How sure an event is: the probability that its actor, target and date are all right.

A logistic regression over what makes readings go wrong, its weights fitted with an L2 penalty on 31 articles annotated by
hand (2026-11-28), 11 that the rules were made on and 20 lately read. Weights are log odds: a pronoun as actor makes a reading
less certain than a name.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import exp
from typing import Any

from kg.pipeline.tokens import Span

FEATURES = (
    "no actor",
    "actor is a pronoun",
    "actor is no name",
    "no target",
    "target is a pronoun",
    "clause without a finite verb",
    "passive",
    "untyped action",
    "dated",
)
INTERCEPT = 2.19
WEIGHTS = (-2.13, -0.49, -0.30, -0.52, 0.09, -0.44, 0.95, -0.89, 0.71)


def features(frame: dict[str, Any], mentions: Mapping[int, Span]) -> tuple[bool, ...]:
    """Return the features of an event frame, in the order of `FEATURES`."""
    construction = frame["construction"]
    actor, target = _kind(frame["actor"], mentions), _kind(frame["target"], mentions)
    return (
        actor is None,
        actor == "PRONOUN",
        actor not in (None, "PRONOUN", "NAMED"),
        target is None,
        target == "PRONOUN",
        construction.split()[0] in ("infinitive", "participle", "gerund", "reduced"),
        construction.endswith("passive"),
        frame["types"][:1] == ["OTHER"],
        frame["time"] is not None,
    )


def _kind(head: int | None, mentions: Mapping[int, Span]) -> str | None:
    mention = mentions.get(head) if head is not None else None
    return mention.label_ if mention is not None else None


def confidence(frame: dict[str, Any], mentions: Mapping[int, Span]) -> float:
    """Return the probability, 0 to 1, that actor, target and date of a frame are all right.

    Args:
        frame: A frame of kg_events, typed by kg_actions.
        mentions: The mention of each head token (`kg.pipeline.document.mention_of`).
    """
    score = INTERCEPT + sum(w for w, holds in zip(WEIGHTS, features(frame, mentions), strict=True) if holds)
    return round(1 / (1 + exp(-score)), 2)
