"""Every stretch of words that a graph keeps, cut out of the stored text by its offsets: of the seeds, and of KG_GOLD's articles."""

import os
from collections import Counter
from pathlib import Path

import pytest

from kg.articles import read
from kg.builder import extend
from kg.pipeline.run import analyze
from kg.rdf.shapes import MISPLACED, misplaced
from kg.rdf.vocab import KG
from kg.resources import path
from kg.store import open_store

PLACES = {
    "sentence": ("start", "end"),
    "words": ("wordsStart", "wordsEnd"),
    "trigger": ("triggerStart", "triggerEnd"),
} | {f"{role}Text": (f"{role}Start", f"{role}End") for role in ("actor", "target", "recipient", "place", "time")}
GOLD = Path(os.environ.get("KG_GOLD", "/nonexistent"))
SETS = ["gold/dev/text", "data/meantime/text", "data/coref/gum_news_dev.jsonl"]


def cut_out(store):
    """Count the kept words of each kind, and collect those that their offsets do not cut out."""
    texts = dict(store.query("SELECT ?a ?text { ?a kg:text ?text }"))
    found, wrong = Counter(), []
    for kind, (start, end) in PLACES.items():
        query = f"""SELECT ?m ?a ?words ?start ?end {{ ?m kg:inArticle ?a ; <{KG[kind]}> ?words
                    OPTIONAL {{ ?m <{KG[start]}> ?start }} OPTIONAL {{ ?m <{KG[end]}> ?end }} }}"""
        for mention, article, words, first, last in store.query(query):
            found[kind] += 1
            if first is None or last is None or texts[article][first:last] != words or not words:
                wrong.append((mention, kind, words))
    return found, wrong


@pytest.fixture(scope="module")
def seeds(nlp):
    store = open_store(None)
    extend(store, analyze(read([path("seeds/articles")]), nlp))
    return store


def test_every_kind_of_words_of_the_seeds_stands_where_its_offsets_say(seeds):
    found, wrong = cut_out(seeds)
    assert wrong == []
    assert set(found) == set(PLACES)
    assert misplaced(seeds.query(MISPLACED)) == []


@pytest.mark.parametrize("kind", ["actorStart", "timeEnd", "wordsStart"])
def test_an_offset_that_is_one_off_is_found(seeds, kind):
    moved = f"SELECT ?g ?m ?at {{ GRAPH ?g {{ ?m <{KG[kind]}> ?at }} }} LIMIT 1"
    ((graph, mention, at),) = list(seeds.query(moved))
    line = f'<{mention}> <{KG[kind]}> "{{}}"^^<http://www.w3.org/2001/XMLSchema#integer> <{graph}> .\n'
    seeds.change(remove=[line.format(at)], add=[line.format(at + 1)])
    assert len(cut_out(seeds)[1]) == 1
    assert [fault for fault in misplaced(seeds.query(MISPLACED)) if mention in fault]
    seeds.change(remove=[line.format(at + 1)], add=[line.format(at)])


@pytest.mark.accuracy
@pytest.mark.skipif(not GOLD.is_dir(), reason="KG_GOLD names no folder of annotated sets")
@pytest.mark.parametrize("source", SETS)
def test_words_of_annotated_articles_stand_where_their_offsets_say(nlp, source):
    store = open_store(None)
    extend(store, analyze(read([GOLD / source]), nlp))
    found, wrong = cut_out(store)
    assert wrong == []
    assert found["sentence"] > 100
    assert misplaced(store.query(MISPLACED)) == []
