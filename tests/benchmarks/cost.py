"""What extraction costs beside the model it runs on: `python -m tests.benchmarks.cost SOURCE...`.

Prints, as JSON, the shortest of several rounds in one run, without loading: CPU seconds of the bare `nlp.pipe` of the same model on the same
prose, once with the backend that newskg chooses and once with spaCy's own, and of all that `kg extract` does with the sources, from
reading files to writing JSON; and the ratios of the last to the first two.
"""

import json
import sys
import time
from collections import deque

import spacy

from kg import articles
from kg.cli.records import event_record
from kg.pipeline.backend import fastest
from kg.pipeline.run import analyze, load, make_doc

ROUNDS = 3


def seconds(action):
    began = time.process_time()
    action()
    return time.process_time() - began


def extract(sources, nlp):
    """Do what `kg extract` does, and throw its lines away."""
    for analysis in analyze(articles.read(sources), nlp):
        deque((json.dumps(event_record(event), ensure_ascii=False) for event in analysis.events), maxlen=0)


def measure(sources, model=None):
    """Return the times in seconds and the ratios, rounded.

    Args:
        sources: What `kg.articles.read` takes.
        model: spaCy pipeline; by default the one that newskg chooses.
    """
    nlp = load(model)
    name = model or f"{nlp.meta['lang']}_{nlp.meta['name']}"
    texts = [make_doc(article, nlp).text for article in articles.read(sources)]
    with fastest():
        same = spacy.load(name)
    own = spacy.load(name)

    def bare():
        with fastest():
            deque(same.pipe(texts), maxlen=0)

    rounds = [
        (seconds(bare), seconds(lambda: deque(own.pipe(texts), maxlen=0)), seconds(lambda: extract(sources, nlp)))
        for _ in range(ROUNDS)
    ]
    same_backend, own_backend, whole = map(min, zip(*rounds, strict=True))
    return {
        "articles": len(texts), "words": sum(len(text.split()) for text in texts), "bare": round(same_backend, 2),
        "bare, spaCy's backend": round(own_backend, 2), "extract": round(whole, 2), "ratio": round(whole / same_backend, 2),
        "ratio to spaCy's backend": round(whole / own_backend, 2),
    }  # fmt: skip


if __name__ == "__main__":
    print(json.dumps(measure(sys.argv[1:]), indent=1))
