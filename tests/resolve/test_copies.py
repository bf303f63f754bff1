"""Agency copy: an article with nearly the text of an earlier one is its copy, in whatever order they come."""

import itertools
from datetime import date

import pytest

from kg.builder import extend, remove
from kg.model import Analysis, Article
from kg.resolve.copies import BANDS, ROWS, fingerprint, minhash
from kg.store import open_store

WIRE = (
    "The harbour of Aasvik was closed on Monday after dockers walked out over unpaid overtime. The port said forty ships "
    "were waiting outside the bay, among them two ferries with nine hundred passengers on board. Talks are to begin on "
    "Wednesday in the presence of a mediator from the capital, and neither side would say what it is going to offer."
)
EDITED = WIRE.replace("on Monday", "yesterday") + " Additional reporting by the staff of the Fjord Post."
OTHER = "A ferry ran aground near the lighthouse of Sund in thick fog, and all of its passengers were brought ashore by boat."


def analysis(key, text, day):
    return Analysis(Article(key, text, (), published=date(2021, 5, day)), (), (), (), "a_model 1.0")


WIRE_STORY, COPY, STORY = analysis("wire", WIRE, 3), analysis("post", EDITED, 4), analysis("ferry", OTHER, 4)


def copies(store):
    query = "SELECT ?x ?y { ?a kg:copyOf ?b . ?a schema:identifier ?x . ?b schema:identifier ?y }"
    return list(store.query(query))


@pytest.mark.parametrize("order", list(itertools.permutations([WIRE_STORY, COPY, STORY])))
def test_later_article_is_the_copy(order):
    store = open_store(None)
    for each in order:
        extend(store, [each])
    assert copies(store) == [("post", "wire")]


def test_copy_of_a_removed_article_is_none():
    store = open_store(None)
    extend(store, [WIRE_STORY, COPY])
    remove(store, ["wire"])
    assert copies(store) == []


def test_changed_article_is_no_copy_any_longer():
    store = open_store(None)
    extend(store, [WIRE_STORY, COPY])
    extend(store, [analysis("post", OTHER, 4)])
    assert copies(store) == []


@pytest.mark.parametrize("common", [0, 100, 250, 400, 500])
def test_likeness_is_estimated(common):
    ours, theirs = ({f"run {i}" for i in range(start, start + 500)} for start in (0, 500 - common))
    alike = sum(map(int.__eq__, minhash(ours), minhash(theirs))) / (BANDS * ROWS)
    assert alike == pytest.approx(common / (1000 - common), abs=0.15)  # three standard deviations at most
    assert minhash(sorted(ours)) == minhash(sorted(ours, reverse=True))


def test_nothing_is_like_nothing_else():
    assert len(set(minhash([]))) == 1
    assert not fingerprint("urn:a", None, "Two words").keys
