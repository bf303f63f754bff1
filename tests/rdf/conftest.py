"""One sentence with everything an event can have, told by hand."""

from datetime import date

import pytest

from kg.model import Analysis, Article, Block, Entity, Event, Participant, Span, TimeValue

TEXT = 'Share 12\n\n"The harbour 🚢 board will not pay Oslo Lines," Mayor Siv Aas said Friday.'
BOARD = Entity("board-1a2b3c", "harbour board", "ORGANIZATION", False, (), "NOR", "government")
LINES = Entity("oslo-lines", "Oslo Lines", "ORGANIZATION", True, ("the ferry firm",), "NOR", "business", "Q42", 7)
MAYOR = Entity("siv-aas", "Siv Aas", "PERSON", True, ("Aas", "the mayor"), "NOR", "government")


def span(words):
    start = TEXT.index(words)
    return Span(start, start + len(words), words)


def event(trigger, types, actor, target, **options):
    values = {
        "article": 'one "quoted" id', "sentence": span(TEXT[10:]), "trigger": span(trigger), "lemma": trigger,
        "predicate": trigger, "types": types, "plover": None, "plover_mode": None, "cameo": None, "actor": actor,
        "target": target, "recipient": None, "co_actors": (), "co_targets": (), "time": None, "place": None,
        "polarity": "positive", "modality": "actual", "tense": "past", "source": None, "confidence": 0.875,
        "construction": "active",
    }  # fmt: skip
    return Event(**(values | options))


@pytest.fixture
def analysis():
    """Two events of one sentence: the mayor says, and what she says."""
    said = event(
        "said", ("STATE",), Participant(span("Mayor Siv Aas"), MAYOR), None,
        time=TimeValue(span("Friday"), "DATE", None),
    )  # fmt: skip
    pay = event(
        "pay", ("TRANSFER", "AID"), Participant(span("The harbour 🚢 board"), BOARD), Participant(span("Oslo Lines"), LINES),
        polarity="negative", modality="future", tense="future", source=MAYOR, content_of=said.trigger.start,
        plover="COERCE", plover_mode="withhold", cameo="16", co_actors=(Participant(span("Mayor Siv Aas"), MAYOR),),
    )  # fmt: skip
    article = Article(
        pay.article, TEXT, (Block(10, len(TEXT), "body"),), published=date(2021, 3, 5), url="https://e.org/<x>"
    )
    mentions = tuple(p for e in (pay, said) for p in (e.actor, e.target) if p)
    return Analysis(article, (pay, said), (), mentions, "en_test-1")
