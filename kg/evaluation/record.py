"""An evaluation as one JSON object."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from kg.evaluation import Evaluation
from kg.evaluation.cases import by_clause, by_difference, by_setting, by_way
from kg.evaluation.figures import figures
from kg.evaluation.reliability import calibration_error, reliability

WAYS = ("actor", "target", "date")


def record(evaluation: Evaluation) -> dict[str, Any]:
    """Return the figures of an evaluation as one JSON object, in percent; the calibration error is 0 to 1."""
    bins = reliability(evaluation.judgements())
    return {
        "figures": figures(evaluation.judgements()).record(),
        "articles": {a.id: figures(evaluation.judgements(a.id)).record() for a in evaluation.articles},
        "clauses": [asdict(row) for row in by_clause(evaluation.cases)],
        "settings": [asdict(row) for row in by_setting(evaluation.cases)],
        "differences": [{"name": name, "events": events} for name, events in by_difference(evaluation.cases)],
        "ways": {slot: [asdict(w) for w in by_way(evaluation.cases, slot)] for slot in WAYS},
        "reliability": [asdict(b) for b in bins],
        "calibration_error": round(calibration_error(bins), 4),
    }
