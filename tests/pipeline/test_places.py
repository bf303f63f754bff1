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
