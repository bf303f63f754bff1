"""Confidence: a probability that falls where readings go wrong."""

from types import SimpleNamespace

from kg.pipeline.confidence import FEATURES, WEIGHTS, confidence

MENTIONS = {
    0: SimpleNamespace(label_="NAMED"),
    1: SimpleNamespace(label_="PRONOUN"),
    2: SimpleNamespace(label_="NOMINAL"),
}


def frame(**slots):
    return {"actor": 0, "target": 0, "construction": "main", "types": ["ACCUSE"], "time": None} | slots


def test_one_weight_a_feature():
    assert len(FEATURES) == len(WEIGHTS)


def test_a_named_actor_is_surer_than_a_pronoun_and_a_pronoun_than_none():
    named, pronoun, missing = (confidence(frame(actor=actor), MENTIONS) for actor in (0, 1, None))
    assert 0 < missing < pronoun < named < 1
