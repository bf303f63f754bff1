from datetime import date

import pytest

from kg.builder import extend
from kg.model import Analysis, Article, Block, Entity, Event, Participant, Span, TimeValue
from kg.store import open_store

ENTITIES = {
    "Lena Moss": Entity("lena-moss", "Lena Moss", "PERSON", True, ("Moss",), "FIN", "business"),
    "Coast Guard": Entity("coast-guard", "Coast Guard", "ORGANIZATION", True, (), "FIN", "government"),
    "Aurora": Entity("aurora", "Aurora", "THING", True),
    "Turku": Entity("turku", "Turku", "PLACE", True, (), "FIN", geonames=633679),
    "Olli Saari": Entity("olli-saari", "Olli Saari", "PERSON", True),
}
FIRST = "The ferry\n\nThe Coast Guard stopped the Aurora on Friday. Lena Moss accused the Coast Guard of a lie."
SECOND = "Turku: Olli Saari will meet Lena Moss in June 2020. The Coast Guard did not stop the Aurora, Olli Saari said."


def event(article, text, sentence, actor, words, target, types, **more):
    start = text.index(sentence)

    def span(part):
        at = start + sentence.index(part)
        return Span(at, at + len(part), part)

    def party(name):
        return Participant(span(name), ENTITIES[name]) if name else None

    when = more.pop("when", None)
    return Event(
        article=article, sentence=span(sentence), trigger=span(words), lemma=more.pop("lemma", words), plover=more.pop("plover", None),
        predicate=more.pop("predicate", words), types=types, plover_mode=None, cameo=None, actor=party(actor),
        target=party(target), recipient=None, co_actors=(), co_targets=(), place=party(more.pop("place", None)),
        time=TimeValue(span(when[0]), "DATE", when[1]) if when else None,
        polarity=more.pop("polarity", "positive"), modality=more.pop("modality", "actual"),
        tense="past", source=ENTITIES.get(more.pop("source", "")), confidence=0.75, construction="active",
    )  # fmt: skip


@pytest.fixture(scope="session")
def store():
    """Two invented articles: one stop of a ferry told twice, by one of them as not having happened."""
    halted, accuse = "The Coast Guard stopped the Aurora on Friday.", "Lena Moss accused the Coast Guard of a lie."
    meets, denies = SECOND.split(". ")[0] + ".", SECOND.split(". ")[1]
    first = (
        event(
            "ferry", FIRST, halted, "Coast Guard", "stopped", "Aurora", ("COERCE",),
            predicate="stop", lemma="stop", when=("Friday", "2020-05-01"),
        ),
        event("ferry", FIRST, accuse, "Lena Moss", "accused", "Coast Guard", ("ACCUSE",), predicate="accuse", plover="ACCUSE"),
    )  # fmt: skip
    second = (
        event(
            "talks", SECOND, meets, "Olli Saari", "meet", "Lena Moss", ("CONSULT",),
            modality="future", when=("June 2020", "2020-06"), place="Turku",
        ),
        event(
            "talks", SECOND, denies, "Coast Guard", "stop", "Aurora", ("COERCE",),
            polarity="negative", source="Olli Saari",
        ),
    )  # fmt: skip
    articles = (
        Article(
            "ferry", FIRST, (Block(0, len(FIRST), "body"),), "Ferry halted", date(2020, 5, 4), "sidecar",
            "https://news.example.org/ferry", "Coast Daily",
        ),
        Article(
            "talks", SECOND, (Block(0, len(SECOND), "body"),), "Talks in Turku", None, None,
            "https://news.example.org/talks",
        ),
    )  # fmt: skip
    store = open_store(None)
    extend(store, [Analysis(a, e, (), (), "test") for a, e in zip(articles, (first, second), strict=True)])
    return store
