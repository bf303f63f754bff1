"""The annotated sample that ships with newskg: its annotations point at their words, and it is read nearly without fault."""

import json

import pytest

from kg.evaluation import evaluate
from kg.evaluation.figures import figures
from kg.resources import path

LEAST = 85


@pytest.mark.parametrize("file", sorted(path("seeds/gold").glob("*.json")), ids=lambda file: file.stem)
def test_annotations_point_at_their_words(file):
    article = json.loads(file.read_text(encoding="utf-8"))
    text = (file.parent / "text" / f"{file.stem}.txt").read_text(encoding="utf-8")
    assert article["id"] == file.stem
    for event in article["events"]:
        start, end = event["triggers"][0]
        assert text[start:end] == event["trigger"]
        for filler in [event["actor"], *event["target"]]:
            assert filler is None or text[filler["start"] : filler["end"]] == filler["text"]


def test_the_sample_is_read_nearly_without_fault():
    found = figures(evaluate(path("seeds/gold")).judgements()).record()
    assert found["tuple"]["f1"] >= LEAST
    assert found["key_recall"] >= LEAST
