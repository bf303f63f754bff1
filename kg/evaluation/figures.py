"""What judgements amount to: precision, recall and F1 of each slot, and shares that are right."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from kg.evaluation.matching import Judgement


@dataclass(frozen=True, slots=True)
class Score:
    """How many were predicted, how many annotated, and how many of both agree."""

    hits: int
    predicted: int
    gold: int

    @property
    def precision(self) -> float:
        """Share of the predicted ones that are right, 0 to 1."""
        return ratio(self.hits, self.predicted)

    @property
    def recall(self) -> float:
        """Share of the annotated ones that were found, 0 to 1."""
        return ratio(self.hits, self.gold)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall, 0 to 1."""
        return f1(self.precision, self.recall)


def ratio(part: float, whole: float) -> float:
    """Return a share, 0 of nothing."""
    return part / whole if whole else 0.0


def f1(precision: float, recall: float) -> float:
    """Return the harmonic mean."""
    return ratio(2 * precision * recall, precision + recall)


def percent(share: float) -> float:
    """Return a share in percent, to one decimal."""
    return round(100 * share, 1)


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of a set of judgements.

    Attributes:
        scores: "trigger", "actor", "target", "date", "source" and "tuple": trigger, actor, target and date all right.
        shares: "key recall", "type accuracy", "polarity accuracy", "modality accuracy", "negation recall": right ones, and of how many.
        required: Annotated events that had to be found.
        predicted: Predicted events that count.
        key: Annotated events that a reader must know.
    """

    scores: dict[str, Score]
    shares: dict[str, tuple[int, int]]
    required: int
    predicted: int
    key: int

    def record(self) -> dict[str, Any]:
        """Return the figures in percent, as a JSON object."""
        scores = {
            name: {"p": percent(s.precision), "r": percent(s.recall), "f1": percent(s.f1)} for name, s in self.scores.items()
        }  # fmt: skip
        shares = {name.replace(" ", "_"): percent(ratio(*share)) for name, share in self.shares.items()}
        return scores | shares | {"events": {"gold": self.required, "predicted": self.predicted, "key": self.key}}


def figures(judgements: Iterable[Judgement]) -> Figures:
    """Count judgements together.

    Spurious events count against the precision of trigger, actor, target and tuple; date and source are measured on the events found,
    and so is what is negative.
    """
    counted = [j for j in judgements if j.counted]
    required = [j.gold for j in counted if j.gold is not None]
    pairs = [(j, j.gold, j.event) for j in counted if j.gold is not None and j.event is not None]
    spurious = sum(j.gold is None for j in counted)
    found, predicted = len(pairs), len(pairs) + spurious
    scores = {
        "trigger": Score(found, predicted, len(required)),
        "actor": Score(
            sum(g.actor is not None and "actor" in j.agree for j, g, _ in pairs),
            sum(e.actor is not None for _, _, e in pairs) + spurious,
            sum(g.actor is not None for g in required),
        ),
        "target": Score(
            sum(bool(g.targets) and "target" in j.agree for j, g, _ in pairs),
            sum(e.target is not None or e.recipient is not None for _, _, e in pairs) + spurious,
            sum(bool(g.targets) for g in required),
        ),
        "date": Score(
            sum(g.date is not None and "date" in j.agree for j, g, _ in pairs),
            sum(e.date is not None for _, _, e in pairs),
            sum(g.date is not None for g in required),
        ),
        "source": Score(
            sum(bool(g.source) and "source" in j.agree for j, g, _ in pairs),
            sum(e.source is not None for _, _, e in pairs),
            sum(g.source is not None for g in required),
        ),
        "tuple": Score(sum(j.right for j in counted), predicted, len(required)),
    }
    denied = [j for j, g, _ in pairs if g.polarity == "negative"]
    shares = {
        "key recall": (sum(j.right and g.key for j, g, _ in pairs), sum(g.key for g in required)),
        **{f"{slot} accuracy": (sum(slot in j.agree for j, _, _ in pairs), found) for slot in ("type", "polarity", "modality")},
"negation recall": (sum("polarity" in j.agree for j in denied), len(denied)),
    }  # fmt: skip
    return Figures(scores, shares, len(required), predicted, sum(g.key for g in required))
