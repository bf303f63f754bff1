"""What textacy's triples get right of annotated events, beside newskg: `python -m tests.benchmarks.triples DIR...`.

Each `DIR` holds annotated articles (`kg.evaluation.gold`). Prints, as JSON, the same figures of both, in percent. A triple is an event
whose verb is the trigger, whose subject is the actor and whose object the target; it has no date, and stands for whom its words
name. Both read the same prose with the same spaCy model. textacy has to be installed.
"""

import json
import sys
from pathlib import Path

import spacy
from textacy.extract import subject_verb_object_triples

from kg import articles
from kg.evaluation import evaluate, gold
from kg.evaluation.figures import figures
from kg.evaluation.matching import judge
from kg.model import Entity, Event, Participant, Span
from tests.benchmarks.extraction import MODEL


def events(article, nlp):
    """The triples of an article's prose, as events."""
    for block in article.blocks:
        prose = nlp(" ".join(article.text[block.start : block.end].split("\n")))
        for triple in subject_verb_object_triples(prose):
            subject, verb, thing = (
                span(article, tokens, block.start) for tokens in (triple.subject, triple.verb[-1:], triple.object)
            )
            yield Event(
                article.id, verb, verb, triple.verb[-1].lemma_, triple.verb[-1].lemma_, (), None, None, None, participant(subject),
                participant(thing), None, (), (), None, None, "positive", "actual", "past", None, 1.0, "main",
            )  # fmt: skip


def span(article, tokens, start):
    first, last = start + tokens[0].idx, start + tokens[-1].idx + len(tokens[-1])
    return Span(first, last, article.text[first:last])


def participant(words):
    return Participant(words, Entity(words.text, words.text, "THING", named=False))


def record(judgements):
    """F1 of each slot, and the share of the key events."""
    found = figures(judgements).record()
    slots = {f"{slot} F1": found[slot]["f1"] for slot in ("trigger", "actor", "target", "tuple")}
    recalls = {f"{slot} recall": found[slot]["r"] for slot in ("trigger", "actor", "target")}
    return slots | recalls | {"key recall": found["key_recall"]}


def measure(folder):
    """Return the figures of both on one folder."""
    nlp = spacy.load(MODEL)
    annotated = {article.id: article for article in gold.read(folder)}
    texts = [article for article in articles.read([folder / "text"]) if article.id in annotated]
    triples = [judgement for text in texts for judgement in judge(annotated[text.id], list(events(text, nlp)))]
    return {"textacy": record(triples), "newskg": record(evaluate(folder, MODEL).judgements())}


if __name__ == "__main__":
    print(json.dumps({folder: measure(Path(folder)) for folder in sys.argv[1:]}, indent=1))
