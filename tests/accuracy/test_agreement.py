"""Our measures against the scorers that come with the sets named by KG_GOLD, and the figures against their bars."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kg import articles
from kg.cli.records import event_record
from kg.evaluation import evaluate
from kg.evaluation.figures import figures
from kg.pipeline.run import analyze
from tests.accuracy import codes, coref, entities, sets, times

ROOT = Path(os.environ.get("KG_GOLD", "/nonexistent"))

pytestmark = [
    pytest.mark.accuracy,
    pytest.mark.skipif(not ROOT.is_dir(), reason="KG_GOLD names no folder of annotated sets"),
]


def scored(script, gold, records, folder, *options):
    """What a scorer prints."""
    predictions = folder / "predictions.jsonl"
    predictions.write_text("".join(json.dumps(record) + "\n" for record in records))
    command = [sys.executable, ROOT / script, ROOT / gold, predictions, *options]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


@pytest.fixture(scope="module")
def annotations():
    found = {}

    def of(source):
        if source not in found:
            found[source] = sets.annotated(ROOT / source, None)
        return found[source]

    return of


@pytest.mark.parametrize("gold", ["gold/dev", "data/meantime"])
def test_events(gold, nlp, tmp_path):
    found = analyze(articles.read([ROOT / gold / "text"]), nlp)
    records = [event_record(event) for analysis in found for event in analysis.events]
    theirs = scored("gold/score.py", gold, records, tmp_path, "--json")
    assert figures(evaluate(ROOT / gold).judgements()).record() == theirs


@pytest.mark.parametrize(
    ("gold", "source"),
    [
        ("data/meantime/times.jsonl", "data/meantime/text"),
        ("data/coref/gum_dates_dev.jsonl", "data/coref/gum_news_dev.jsonl"),
    ],
)
def test_times(gold, source, annotations, tmp_path):
    records = annotations(source)
    ours = times.score(sets.read(ROOT / gold, "times"), sets.part(records, "times"))
    assert ours == scored("data/score_times.py", gold, records.values(), tmp_path)


def test_coref(annotations, tmp_path):
    source = "data/coref/gum_news_dev.jsonl"
    records = annotations(source)
    gold = {article: coref.clusters(groups) for article, groups in sets.read(ROOT / source, "clusters").items()}
    found = {
        a: coref.clusters(entity["mentions"] for entity in held) for a, held in sets.part(records, "entities").items()
    }
    assert coref.score(gold, found) == scored("data/score_coref.py", source, records.values(), tmp_path)


def test_entities(annotations, tmp_path):
    gold = "data/meantime/entities.jsonl"
    records = annotations("data/meantime/text")
    ours = entities.score(sets.read(ROOT / gold, "mentions"), sets.part(records, "entities"))
    assert ours == scored("data/score_entities.py", gold, records.values(), tmp_path)


def test_codes(nlp, tmp_path):
    gold = "data/plover/five_classes.jsonl"
    found = {a.article.id: [event_record(e) for e in a.events] for a in analyze(articles.read([ROOT / gold]), nlp)}
    theirs = scored("data/score_codes.py", gold, [record for held in found.values() for record in held], tmp_path)
    assert codes.score({line["id"]: line for line in sets.lines(ROOT / gold)}, found) == theirs


@pytest.mark.parametrize("name", sets.SETS)
def test_no_figure_is_below_its_bar(name):
    low = [figure for figure in sets.SETS[name](ROOT / name, None) if not figure.reached]
    assert low == []
