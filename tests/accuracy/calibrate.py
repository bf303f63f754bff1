"""Fit the weights of `kg.pipeline.confidence` to annotated articles: `python -m tests.accuracy.calibrate GOLD_DIR`.

A logistic regression with an L2 penalty on the weights. Prints the weights and, for a fit to all articles but one and measured on that
one in turn, the expected calibration error.
"""

import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from scipy.special import expit

from kg import articles
from kg.evaluation import gold
from kg.evaluation.matching import judge
from kg.evaluation.reliability import calibration_error, reliability
from kg.pipeline.confidence import FEATURES, features
from kg.pipeline.document import mention_of
from kg.pipeline.run import load, make_doc, to_analysis

PENALTY = 1.0


def fit(x, y):
    """Return intercept and weights, in log odds.

    Args:
        x: Features, (events, features), 0 or 1.
        y: Whether each event is right, (events,), 0 or 1.
    """

    def loss(weights):
        odds = weights[0] + x @ weights[1:]
        return np.sum(np.logaddexp(0, odds) - y * odds) + PENALTY * np.sum(weights[1:] ** 2) / 2

    return minimize(loss, np.zeros(x.shape[1] + 1)).x


def confidence(weights, x):
    """The probability that each event is right, (events,)."""
    return expit(weights[0] + x @ weights[1:])


def examples(folder):
    """Yield for each article the features of its events that count, (events, features), and the judgements on them."""
    annotated = {article.id: article for article in gold.read(folder)}
    nlp = load()
    for article in articles.read([folder / "text"]):
        if article.id not in annotated:
            continue
        doc = nlp(make_doc(article, nlp))
        events = to_analysis(doc, article).events
        frames = sorted(doc._.kg_frames, key=lambda frame: frame["trigger"])
        of = {id(event): features(frame, mention_of(doc)) for event, frame in zip(events, frames, strict=True)}
        judged = [j for j in judge(annotated[article.id], events) if j.counted and j.event is not None]
        yield np.array([of[id(j.event)] for j in judged], dtype=float).reshape(len(judged), len(FEATURES)), judged


def error(judged, confidences):
    """The expected calibration error of judgements, had they these confidences."""
    pairs = zip(judged, confidences, strict=True)
    return calibration_error(reliability(replace(j, event=replace(j.event, confidence=float(c))) for j, c in pairs))


def main(folder):
    found = list(examples(Path(folder)))
    right = [np.array([j.right for j in judged], dtype=float) for _, judged in found]
    weights = fit(np.concatenate([x for x, _ in found]), np.concatenate(right))
    print(f"INTERCEPT = {weights[0]:.2f}")
    print(f"WEIGHTS = ({', '.join(f'{weight:.2f}' for weight in weights[1:])})")
    for name, weight in zip(FEATURES, weights[1:], strict=True):
        print(f"  {weight:5.2f} {name}")
    held_out = []
    for left, (x, _) in enumerate(found):
        others = [i for i in range(len(found)) if i != left]
        held_out.append(
            confidence(
                fit(np.concatenate([found[i][0] for i in others]), np.concatenate([right[i] for i in others])), x
            )
        )
    judged = [j for _, held in found for j in held]
    print(
        f"calibration error as it is {calibration_error(reliability(judged)):.3f}, on held-out articles {error(judged, np.concatenate(held_out)):.3f}"
    )


if __name__ == "__main__":
    main(sys.argv[1])
