"""A tiny article annotated by hand, and predictions to hold against it."""

from dataclasses import replace

import pytest

from kg.evaluation.gold import Filler, GoldArticle, GoldEvent
from kg.model import Entity, Event, Participant, Span, TimeValue

TEXT = (
    "Mayor Lena Moss fined the ferry company on Friday. The company denied that it had carried fuel, a spokesman said."
)


def at(words, nth=0):
    """Where words stand in the text, in code points."""
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return start, start + len(words)


def gold_filler(words, name, *aka, nth=0):
    return Filler(*at(words, nth), name, aka, named=name[0].isupper())


def party(words, name, nth=0):
    start, end = at(words, nth)
    return Participant(Span(start, end, words), Entity(name.lower(), name, "THING", name[0].isupper()))


def predicted(trigger, types=("OTHER",), actor=None, target=None, date=None, **more):
    """A predicted event."""
    start, end = at(trigger)
    source = more.pop("source", None)
    blank = {
        "article": "ferry", "sentence": Span(0, len(TEXT), TEXT), "trigger": Span(start, end, trigger), "lemma": trigger,
        "predicate": trigger, "types": types, "plover": None, "plover_mode": None, "cameo": None, "actor": actor,
        "target": target, "recipient": None, "co_actors": (), "co_targets": (), "place": None, "polarity": "positive",
        "time": TimeValue(Span(0, 0, ""), "DATE", date) if date else None, "modality": "actual", "tense": "past",
        "source": Entity(source.lower(), source, "PERSON", True) if source else None, "confidence": 0.9, "construction": "main",
    }  # fmt: skip
    return Event(**blank | more)


@pytest.fixture
def gold():
    company = gold_filler("The company", "ferry company", "the company")
    events = (
        GoldEvent(
            "fined", (at("fined"),), key=True, types=("COERCE", "JUSTICE"), date="2020-05-01",
            actor=gold_filler("Mayor Lena Moss", "Lena Moss", "the mayor"),
            targets=(gold_filler("the ferry company", "ferry company"),),
        ),
        GoldEvent("denied", (at("denied"),), types=("REJECT",), actor=company),
        GoldEvent(
            "carried", (at("carried"),), types=("MOVE",), polarity="negative", source="Ferry Line",
            actor=gold_filler("it", "ferry company", nth=TEXT[: at("it had")[0]].count("it")),
            targets=(gold_filler("fuel", "fuel"),),
        ),
        GoldEvent("said", (at("said"),), types=("STATE",), optional=True, actor=gold_filler("a spokesman", "spokesman")),
    )  # fmt: skip
    return GoldArticle("ferry", events)


@pytest.fixture
def perfect():
    """Predictions in which nothing is wrong."""
    return [
        predicted(
            "fined", ("COERCE",), party("Mayor Lena Moss", "Moss"), party("the ferry company", "ferry company"), "2020-05-01"
        ),
        predicted("denied", ("REJECT",), party("The company", "ferry company")),
        predicted(
            "carried", ("MOVE",), party("it had", "ferry company"), party("fuel", "fuel"), polarity="negative", source="Ferry Line"
        ),
    ]  # fmt: skip


@pytest.fixture
def change(perfect):
    """Make predictions with one part of the event `number` changed."""

    def changed(number, **parts):
        return [replace(event, **parts) if i == number else event for i, event in enumerate(perfect)]

    return changed
