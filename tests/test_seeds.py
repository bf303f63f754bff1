"""The seed articles: every input kind, four stories, and the facts a reader takes from them."""

import csv
from collections import Counter
from pathlib import Path

import pytest

import kg
from kg import articles
from kg.pipeline import run
from kg.resources import path

STORIES = {"philadelphia": 7, "border": 7, "takeover": 6, "dam": 7}
KINDS = {".txt", ".html", ".md", ".jsonl", ".csv", ".rss", ".gz"}
UNDATED = {"philadelphia-scraped", "border-prisoners-scraped", "dam-hearing"}
DATED_BY = {"sidecar", "metadata", "column", "feed", "dateline"}
FURNITURE = (
    "Continue reading",
    "SHARE",
    "newsletter",
    "ADVERTISEMENT",
    "You may also like",
    "Photo:",
    "READ MORE",
    "Cookie",
)
WORDS = {
    "philadelphia": "Philadelphia",
    "border": "Orsenia",
    "takeover": "Castellan",
    "dam": "Ashby",
}
LEAST_RECALL = 0.86


@pytest.fixture(scope="module")
def seeds():
    return list(articles.read([path("seeds/articles")]))


@pytest.fixture(scope="module")
def events(seeds, nlp):
    return [event for analysis in run.analyze(seeds, nlp) for event in analysis.events]


def test_every_input_kind_is_there_and_readable(seeds):
    assert {Path(file).suffix for file in path("seeds/articles").iterdir()} - {".json"} == KINDS
    assert len(seeds) == 27


def test_four_stories(seeds):
    assert (
        Counter(story for a in seeds for story, word in WORDS.items() if word.casefold() in a.text.casefold())
        == STORIES
    )


def test_only_three_lack_a_date_and_every_date_has_an_origin(seeds):
    assert {a.id for a in seeds if a.published is None} == UNDATED
    assert {a.published_from for a in seeds if a.published} == DATED_BY


def test_no_furniture_among_the_prose(seeds):
    prose = [a.text[b.start : b.end] for a in seeds for b in a.blocks]
    assert not [block for block in prose if any(word in block for word in FURNITURE)]


def facts():
    with (Path(__file__).parent / "golden" / "seed_facts.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def names(participants):
    return [n.casefold() for p in participants if p for n in (p.entity.name, *p.entity.aliases, p.span.text)]


def meets(wanted, found):
    """Whether one of the alternatives ("ICE|the agency") is, or is the core of, one of the names found."""
    return not wanted or any(w.casefold() in f for w in wanted.split("|") for f in found)


def tells(event, fact):
    speaker = [event.source.name.casefold(), *map(str.casefold, event.source.aliases)] if event.source else []
    return (
        event.article == fact["article"]
        and any(event.predicate.startswith(p) or event.lemma == p for p in fact["predicate"].split("|"))
        and meets(fact["actor"], names((event.actor, *event.co_actors)))
        and meets(fact["target"], names((event.target, event.recipient, *event.co_targets)))
        and event.polarity == fact["polarity"]
        and (meets(fact["speaker"], speaker) if fact["speaker"] else not speaker)
        and (not fact["date"] or event.date == fact["date"])
    )


def test_a_reader_s_facts_are_found(events):
    missed = [fact for fact in facts() if not any(tells(event, fact) for event in events)]
    recall = 1 - len(missed) / len(facts())
    assert recall >= LEAST_RECALL, f"recall {recall:.3f}\n" + "\n".join(" · ".join(f.values()) for f in missed)


def test_the_disputed_event_is_shown_with_both_sides():
    folder = path("seeds/articles")
    with kg.build([folder / "philadelphia-decision.html", folder / "philadelphia-ice-answer.html"]) as graph:
        rows = [row for row in graph.query("contested").dicts() if row["predicate"] == "target"]
    assert [(row["says"], row["denies"]) for row in rows] == [("Jim Kenney", "Gregory Pruitt")]
    assert "had targeted law-abiding residents" in rows[0]["sentence"]
    assert "has never targeted law-abiding residents" in rows[0]["denial"]
