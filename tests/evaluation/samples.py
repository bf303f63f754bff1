"""A tiny article annotated by hand, predictions to hold against it, and whole evaluations of them."""

from dataclasses import replace
from datetime import date

from kg.evaluation import Evaluation
from kg.evaluation.cases import cases
from kg.evaluation.gold import Filler, GoldArticle, GoldEvent
from kg.model import Analysis, Article, Entity, Event, Participant, Span, TimeValue
from kg.pipeline.diagnosis import Diagnosis, Provenance, Word
from tests.views.samples import HOSTILE

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


def predicted(words, types=("OTHER",), actor=None, target=None, date=None, **more):
    """A predicted event."""
    start, end = at(words)
    source = more.pop("source", None)
    blank = {
        "article": "ferry", "sentence": Span(0, len(TEXT), TEXT), "trigger": Span(start, end, words), "lemma": words,
        "predicate": words, "types": types, "plover": None, "plover_mode": None, "cameo": None, "actor": actor,
        "target": target, "recipient": None, "co_actors": (), "co_targets": (), "place": None, "polarity": "positive",
        "time": TimeValue(Span(0, 0, ""), "DATE", date) if date else None, "modality": "actual", "tense": "past",
        "source": Entity(source.lower(), source, "PERSON", True) if source else None, "confidence": 0.9, "construction": "main",
    }  # fmt: skip
    return Event(**blank | more)


def gold():
    """The article with what a careful reader finds in it."""
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


def flawed():
    """Predictions with a wrong actor, a spare source, a missed event, a spurious one and an optional one."""
    first, second, _ = perfect()
    wrong = replace(first, actor=party("the ferry company", "ferry company"), confidence=0.62)
    spare = replace(second, source=Entity("moss", "Lena Moss", "PERSON", True))
    return [
        wrong,
        predicted("ferry", confidence=0.4),
        spare,
        predicted("said", actor=party("a spokesman", "spokesman")),
    ]


def diagnosed(name, text, events):
    """Predictions as the pipeline would return them for an article."""
    article = Article(name, text, (), "A ferry line fined", date(2020, 5, 4))
    words = [
        Word(e.trigger.start, e.trigger.end, "relative" if i % 2 else "main", ("quotation",) if i > 1 else ())
        for i, e in enumerate(events)
    ]
    ways = [Provenance("name" if e.actor else None, None, "counted, after" if e.date else None) for e in events]
    return Diagnosis(Analysis(article, tuple(events), (), (), ""), tuple(ways), tuple(words))


def evaluation(events=None, more=()):
    """An evaluation of the article, and of others given as (text, annotated events, predicted events)."""
    diagnoses = [(gold(), diagnosed("ferry", TEXT, flawed() if events is None else events))]
    for number, (text, annotated, predictions) in enumerate(more):
        diagnoses.append((GoldArticle(f"more{number}", annotated), diagnosed(f"more{number}", text, predictions)))
    found = [case for annotated, diagnosis in diagnoses for case in cases(annotated, diagnosis)]
    return Evaluation(tuple(diagnosis.analysis.article for _, diagnosis in diagnoses), tuple(found))


def hostile():
    """An evaluation in which every text that comes from outside is an attack."""
    more = []
    for text in HOSTILE:
        end = min(len(text), 9)
        who = Participant(Span(0, end, text[:end]), Entity("x", text, "THING", True, (text,)))
        annotated = GoldEvent(
            text, ((0, end),), types=(text,), actor=Filler(0, end, text, (text,)), date=text, source=text
        )
        event = predicted("fined", (text,), who, who, text, trigger=Span(0, end, text), source=text)
        more.append((text, (annotated,), [event, replace(event, trigger=Span(end, end + 1, text))]))
    return evaluation(more=more)
