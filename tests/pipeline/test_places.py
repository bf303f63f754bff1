"""Where an event happens: the place in its clause, and that of what it is about, which is none of its own."""

import pytest

import kg.pipeline.document  # noqa: F401  (registers the extensions)
from kg.pipeline.places import place
from tests.pipeline.parsed import at, text

ABOUT = "They PRP nsubj 1\n{} VBD ROOT 1 {}\nthe DT det 3\n{} NN dobj 1\nin IN prep {}\nVelm NNP pobj 4"


@pytest.mark.parametrize(
    ("verb", "noun", "head", "expected"),
    [
        ("bombed bomb", "base", 3, "Velm"),
        ("condemned condemn", "raid", 3, None),
        ("condemned condemn", "raid", 1, "Velm"),
        ("announced announce", "closure", 3, None),
        ("told tell", "meeting", 3, "Velm"),
    ],
)
def test_what_is_judged_or_spoken_of_is_elsewhere(parse, verb, noun, head, expected):
    doc = parse(ABOUT.format(*verb.split(), noun, head), ents=[(5, 5, "GPE")])
    assert text(place(at(doc, verb.split()[0]))) == expected


@pytest.mark.parametrize(
    ("verb", "preposition", "noun", "expected"),
    [
        ("spoke speak", "at", "rally", "Velm"),
        ("died die", "in", "blast", "Velm"),
        ("charged charge", "over", "blast", None),
        ("spoke speak", "about", "rally", None),
        ("invested invest", "in", "bakery", None),
    ],
)
def test_what_is_done_on_an_occasion_is_done_at_its_place(parse, verb, preposition, noun, expected):
    word, lemma = verb.split()
    lines = f"They PRP nsubj 1\n{word} VBD ROOT 1 {lemma}\n{preposition} IN prep 1\na DT det 4\n{noun} NN pobj 2\nin IN prep 4\nVelm NNP pobj 5"
    assert text(place(at(parse(lines, ents=[(6, 6, "GPE")]), word))) == expected


@pytest.mark.parametrize(("verb", "expected"), [("killed kill", "Velm"), ("delayed delay", None)])
def test_a_blast_kills_where_it_is(parse, verb, expected):
    word, lemma = verb.split()
    lines = f"A DT det 1\nblast NN nsubj 4\nin IN prep 1\nVelm NNP pobj 2\n{word} VBD ROOT 4 {lemma}\nten CD dobj 4"
    assert text(place(at(parse(lines, ents=[(3, 3, "GPE")]), word))) == expected


@pytest.mark.parametrize(("name", "expected"), [("Hill", "Hill"), ("Norland", None)])
def test_on_what_one_is(parse, name, expected):
    """ "met *on* Velm *Hill*", but "imposed tariffs *on Norland*"."""
    doc = parse(
        f"They PRP nsubj 1\nmet VBD ROOT 1 meet\non IN prep 1\nVelm NNP compound 4\n{name} NNP pobj 2",
        ents=[(3, 4, "LOC")],
    )
    assert text(place(at(doc, "met"))) == expected


@pytest.mark.parametrize(("word", "expected"), [("absentia", None), ("Velm", "Velm")])
def test_latin_is_no_place(parse, word, expected):
    doc = parse(
        f"He PRP nsubjpass 2\nwas VBD auxpass 2 be\ntried VBN ROOT 2 try\nin IN prep 2\n{word} NN pobj 3",
        ents=[(4, 4, "GPE")],
    )
    assert text(place(at(doc, "tried"))) == expected
