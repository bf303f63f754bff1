"""Whether confidence keeps its word: of events given 0.9, nine in ten should be right."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kg.evaluation.figures import ratio
from kg.evaluation.matching import Judgement

BINS = 10


@dataclass(frozen=True, slots=True)
class Bin:
    """Predicted events whose confidence is at least `low` and below `high`.

    Attributes:
        low: Lower bound, 0 to 1.
        high: Upper bound; the last bin holds 1 too.
        events: How many there are.
        right: In how many trigger, actor, target and date are all right.
        confidence: The mean of their confidences, 0 to 1; 0 where there are none.
    """

    low: float
    high: float
    events: int
    right: int
    confidence: float

    @property
    def accuracy(self) -> float:
        """Share that is right, 0 to 1."""
        return ratio(self.right, self.events)


def reliability(judgements: Iterable[Judgement]) -> list[Bin]:
    """Sort the predicted events that count into ten bins of equal width; spurious events are wrong."""
    filled: list[list[tuple[float, bool]]] = [[] for _ in range(BINS)]
    for judgement in judgements:
        if judgement.counted and judgement.event is not None:
            confidence = judgement.event.confidence
            filled[min(int(confidence * BINS + 1e-9), BINS - 1)].append((confidence, judgement.right))
    return [
        Bin(
            i / BINS, (i + 1) / BINS, len(held), sum(right for _, right in held),
            ratio(sum(confidence for confidence, _ in held), len(held)),
        )
        for i, held in enumerate(filled)
    ]  # fmt: skip


def calibration_error(bins: Iterable[Bin]) -> float:
    """Return the expected calibration error, 0 to 1 (Naeini et al. 2015).

    The mean distance between confidence and accuracy of the bins, each weighted by its number of events.
    """
    bins = list(bins)
    return ratio(sum(b.events * abs(b.accuracy - b.confidence) for b in bins), sum(b.events for b in bins))
