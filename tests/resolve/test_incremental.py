"""What is concluded depends on the articles in the store alone, not on what was added, changed and removed on the way."""

import io
import random
from datetime import date

import pytest

from kg.builder import extend, remove
from kg.model import Analysis, Article, Block, Entity, Event, Participant, Span
from kg.store import open_store

NAMES = [
    ("Jim Kenney", "PERSON", ("Kenney", "the mayor"), "USA"),
    ("Kenney", "PERSON", (), None),
    ("James F. Kenney", "PERSON", ("Kenney",), "USA"),
    ("Jason Kenney", "PERSON", ("the premier",), "CAN"),
    ("J. Kenney", "PERSON", (), None),
    ("Immigration and Customs Enforcement", "ORGANIZATION", ("ICE", "the agency"), "USA"),
    ("U.S. Immigration and Customs Enforcement", "ORGANIZATION", ("ICE",), "USA"),
    ("ICE", "ORGANIZATION", (), None),
    ("Harbor Steel", "ORGANIZATION", ("the company",), None),
    ("Harbor Steel Inc.", "ORGANIZATION", (), "USA"),
    ("Harbor", "PLACE", (), None),
    ("Kenney Harbor", "PLACE", (), None),
]


def entity(number):
    name, type_, aliases, country = NAMES[number]
    return Entity(name.lower().replace(" ", "-").replace(".", ""), name, type_, True, aliases, country)


def analysis(key, chance):
    """An article of three events among two random entities and an unnamed one."""
    text = f"Article {key}: she accused them."
    published = chance.choice([None, date(2021, 3, chance.randrange(1, 9)), date(2021, 3, chance.randrange(1, 9))])
    article = Article(key, text, (Block(0, len(text), "body"),), published=published)
    unnamed = Entity(f"contract-{key}", "contract", "THING", False)
    first, second = (entity(number) for number in chance.sample(range(len(NAMES)), 2))
    events = []
    for number in range(3):
        actor = chance.choice([first, second])
        target = chance.choice([first, second, unnamed, None])
        speaker = chance.choice([None, first])
        at = Span(number, number + 1, text[number])
        events.append(
            Event(
                key, Span(0, len(text), text), at, "accuse", "accuse", (chance.choice(["ACCUSE", "ACCUSE", "TRANSFER"]),),
                None, None, None, Participant(at, actor), Participant(at, target) if target else None,
                Participant(at, second) if chance.random() < 0.3 else None, (), (),
                None, None, chance.choice(["positive", "negative"]), chance.choice(["actual", "future", "possible"]),
                "past", speaker, 0.5, "active", content_of=0 if number else None,
            )
        )  # fmt: skip
    mentions = tuple(p for e in events for p in (e.actor, e.target) if p)
    return Analysis(article, tuple(events), (), mentions, "test-1")


def quads(store):
    out = io.BytesIO()
    store.dump(out, "nq")
    return set(out.getvalue().decode().splitlines())


@pytest.mark.parametrize("seed", range(15))
def test_any_way_to_the_same_articles_gives_the_same_graph(seed):
    chance = random.Random(seed)
    present = {}
    with open_store(None) as store:
        for _ in range(10):
            key = f"a{chance.randrange(7)}"
            if key in present and chance.random() < 0.4:
                remove(store, [key])
                del present[key]
            else:
                batch = {k: analysis(k, chance) for k in {key, f"a{chance.randrange(7)}"}}
                extend(store, batch.values())
                present |= batch
        with open_store(None) as fresh:
            extend(fresh, [present[key] for key in sorted(present)])
            assert quads(store) - quads(fresh) == set()
            assert quads(fresh) - quads(store) == set()


def test_nothing_is_left_when_everything_is_removed():
    chance = random.Random(1)
    with open_store(None) as store:
        extend(store, [analysis("b", chance)])
        remove(store, ["b"])
        empty = quads(store)
        extend(store, [analysis(f"a{n}", chance) for n in range(5)])
        remove(store, [f"a{n}" for n in range(5)])
        assert quads(store) == empty
