"""A small graph, told by hand: four articles about a strike at a port, of which two contradict each other."""

from datetime import date

import pytest

from kg.builder import extend
from kg.model import Analysis, Article, Block, Entity, Event, Participant, Span, TimeValue
from kg.store import open_store

UNION = Entity("dockers-union", "Dockers Union", "ORGANIZATION", True, ("the dockers",), "NOR", "civil-society")
PORT = Entity("port-of-aasvik", "Port of Aasvik", "ORGANIZATION", True, (), "NOR", "business")
LUND = Entity("kari-lund", "Kari Lund", "PERSON", True, (), "NOR", None)
SHORT = Entity("lund", "Lund", "PERSON", True, (), "NOR", None)
HANSEN = Entity("per-hansen", "Per Hansen", "PERSON", True, (), "NOR", "government")
TOWN = Entity("aasvik", "Aasvik", "PLACE", True, (), "NOR", None)


def article(key, text, day, publisher):
    return Article(key, text, (Block(0, len(text), "body"),), published=date.fromisoformat(day), publisher=publisher)


def told(article, sentence, trigger, action, actor, target, **options):
    """One event of a sentence; participants are given as (words, entity)."""
    start = article.text.index(sentence)

    def span(words):
        at = start + sentence.index(words)
        return Span(at, at + len(words), words)

    def filler(pair):
        return Participant(span(pair[0]), pair[1]) if pair else None

    time = options.pop("time", None)
    values = {
        "article": article.id, "sentence": span(sentence), "trigger": span(trigger), "lemma": trigger,
        "predicate": trigger, "types": (action,), "plover": None, "plover_mode": None, "cameo": None,
        "actor": filler(actor), "target": filler(target), "recipient": None, "co_actors": (), "co_targets": (),
        "time": TimeValue(span(time[0]), "DATE", time[1]) if time else None, "place": filler(options.pop("place", None)),
        "polarity": "positive", "modality": "actual", "tense": "past", "source": None, "confidence": 0.8,
        "construction": "active",
    }  # fmt: skip
    return Event(**(values | options))


def analysis(article, *events):
    roles = [p for e in events for p in (e.actor, e.target, e.place) if p]
    return Analysis(article, events, (), tuple(roles), "a_model 1.0")


@pytest.fixture(scope="session")
def analyses():
    first = article(
        "strike",
        "Kari Lund accused the Port of Aasvik on 3 May 2021. Dockers blocked Aasvik's port in May 2021. "
        "The Dockers Union will sue the port.",
        "2021-05-04",
        "Coast Daily",
    )
    second = article(
        "denial", "The Dockers Union blocked the port, Lund said. Per Hansen met Lund.", "2021-05-05", "Fjord Post"
    )
    third = article(
        "answer", "The Dockers Union did not block the Port of Aasvik, Per Hansen said.", "2021-05-06", "Coast Daily"
    )
    return [
        analysis(
            first,
            told(first, "Kari Lund accused the Port of Aasvik on 3 May 2021.", "accused", "ACCUSE", ("Kari Lund", LUND),
                 ("Port of Aasvik", PORT), time=("3 May 2021", "2021-05-03"), plover="ACCUSE", plover_mode="allege", cameo="11"),
            told(first, "Dockers blocked Aasvik's port in May 2021.", "blocked", "PROTEST", ("Dockers", UNION), ("port", PORT),
                 time=("May 2021", "2021-05"), place=("Aasvik", TOWN)),
            told(first, "The Dockers Union will sue the port.", "sue", "JUSTICE", ("Dockers Union", UNION), ("port", PORT),
                 modality="future", tense="future"),
        ),
        analysis(
            second,
            told(second, "The Dockers Union blocked the port, Lund said.", "blocked", "PROTEST", ("Dockers Union", UNION),
                 ("port", PORT), source=SHORT),
            told(second, "Per Hansen met Lund.", "met", "CONSULT", ("Per Hansen", HANSEN), ("Lund", SHORT)),
        ),
        analysis(
            third,
            told(third, "The Dockers Union did not block the Port of Aasvik, Per Hansen said.", "block", "PROTEST",
                 ("Dockers Union", UNION), ("Port of Aasvik", PORT), polarity="negative", source=HANSEN),
        ),
    ]  # fmt: skip


@pytest.fixture(scope="session")
def store(analyses):
    store = open_store(None)
    extend(store, analyses)
    return store
