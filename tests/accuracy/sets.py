"""The annotated sets that a folder may hold, how to measure each, and what its figures must reach.

gold/dev/                       events (`kg.evaluation.gold`)
data/meantime/                  the same; times.jsonl, entities.jsonl
data/coref/gum_news_dev.jsonl   texts and clusters; gum_dates_dev.jsonl their dates
data/plover/five_classes.jsonl  sentences and their classes
"""

import json
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from kg import articles
from kg.cli.records import annotation_records, event_record
from kg.evaluation import evaluate
from kg.evaluation.figures import figures, percent
from kg.evaluation.reliability import calibration_error, reliability
from kg.pipeline.run import analyze, load
from tests.accuracy import codes, coref, entities, times

EVENTS, MEANTIME = "news annotated by hand", "MEANTIME (Airbus, Apple)"


@dataclass(frozen=True)
class Figure:
    """One figure of one set.

    Attributes:
        set: The set's name.
        size: What it holds.
        name: Of the figure.
        value: In percent.
        least: What it must reach.
        aim: What it should reach.
    """

    set: str
    size: str
    name: str
    value: float
    least: float | None = None
    aim: float | None = None

    @property
    def reached(self):
        return self.least is None or self.value >= self.least


def lines(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def read(path, key):
    """One part of each article's annotations."""
    return {line["article"]: line[key] for line in lines(path)}


def annotated(source, model):
    """What `kg annotate` prints, by article."""
    return {
        record["article"]: record for record in annotation_records(list(analyze(articles.read([source]), load(model))))
    }


def part(records, key):
    return {article: record[key] for article, record in records.items()}


def events(folder, model):
    """The events of articles annotated by the guidelines."""
    judgements = evaluate(folder, model).judgements()
    found = figures(judgements).record()
    size = f"{len(list((folder / 'text').glob('*.txt')))} articles, {found['events']['gold']} events"
    figure = partial(Figure, EVENTS, size)
    yield figure("trigger F1", found["trigger"]["f1"])
    yield figure("tuple F1", found["tuple"]["f1"], 70, 80)
    yield figure("key recall", found["key_recall"], 70, 85)
    yield figure("actor F1", found["actor"]["f1"], 85, 92)
    yield figure("target F1", found["target"]["f1"], 84, 90)
    yield figure("date F1", found["date"]["f1"], 85, 92)
    yield figure("source F1", found["source"]["f1"], 80, 90)
    yield figure("type accuracy", found["type_accuracy"], 80, 90)
    yield figure("modality accuracy", found["modality_accuracy"], 94, 97)
    yield figure("negation recall", found["negation_recall"], 90, 95)
    yield figure("expected calibration error", percent(calibration_error(reliability(judgements))))


def meantime(folder, model):
    """The events of MEANTIME, whose fillers are entities only, its times and its entities."""
    found = figures(evaluate(folder, model).judgements()).record()
    texts = len(list((folder / "text").glob("*.txt")))
    figure = partial(Figure, MEANTIME, f"{texts} articles, {found['events']['gold']} events")
    yield figure("actor recall", found["actor"]["r"], 80, 88)
    yield figure("target recall", found["target"]["r"], 75, 84)
    records = annotated(folder / "text", model)
    dated = times.score(read(folder / "times.jsonl", "times"), part(records, "times"))
    yield Figure(MEANTIME, f"{dated['gold']} time expressions", "value F1", dated["value_f1"], 74, 82)
    same = entities.score(read(folder / "entities.jsonl", "mentions"), part(records, "entities"))
    yield Figure(MEANTIME, f"{same['mentions']} names", "B3 F1 across articles", same["b3_f1"], 85, 92)
    yield Figure(MEANTIME, f"{same['mentions']} names", "B3 precision", same["b3_p"], 93)


def gum(folder, model):
    """The coreference of GUM's news, and its dates."""
    source = folder / "gum_news_dev.jsonl"
    records = annotated(source, model)
    gold = {article: coref.clusters(groups) for article, groups in read(source, "clusters").items()}
    found = {
        article: coref.clusters(entity["mentions"] for entity in held)
        for article, held in part(records, "entities").items()
    }
    size = f"{len(gold)} articles, {sum(map(len, gold.values()))} clusters"
    yield Figure("GUM news", size, "CoNLL F1", coref.score(gold, found)["conll"], 48, 58)
    dated = times.score(read(folder / "gum_dates_dev.jsonl", "times"), part(records, "times"))
    yield Figure("GUM news", f"{dated['gold']} dates", "value F1", dated["value_f1"])


def plover(folder, model):
    """The classes of single sentences."""
    source = folder / "five_classes.jsonl"
    gold = {line["id"]: line for line in lines(source)}
    found = {
        a.article.id: [event_record(event) for event in a.events] for a in analyze(articles.read([source]), load(model))
    }
    score = codes.score(gold, found)
    yield Figure("CAMEO, five classes", f"{score['sentences']} sentences", "macro-F1", score["macro_f1"], 60, 70)


SETS = {"gold/dev": events, "data/meantime": meantime, "data/coref": gum, "data/plover": plover}


def measure(root: Path, model=None):
    """Yield the figures of each set that a folder holds."""
    for name, measured in SETS.items():
        if (root / name).is_dir():
            yield from measured(root / name, model)
