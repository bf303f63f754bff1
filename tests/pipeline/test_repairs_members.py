"""Names read for a member of a list that is none; each with a near miss."""

import pytest

import kg.pipeline.document  # noqa: F401  (registers the extensions)
from kg.pipeline.repairs import repair
from tests.pipeline.parsed import arc

GOALS = """
Former JJ amod 1
Norvik NNP nsubj 7
and CC cc 1
Velm NNP compound 6
{0} NN compound 6
Ana NNP compound 6
Lund NNP conj 1
{1} ROOT 7 die
"""


@pytest.mark.parametrize(
    ("noun", "verb", "expected"),
    [("goalkeeper", "dies VBZ", "nsubj"), ("goalkeeper", "die VBP", "conj"), ("morning", "dies VBZ", "conj")],
)
def test_who_played_for_two_dies_alone(parse, noun, verb, expected):
    doc = repair(parse(GOALS.format(noun, verb), ents=[(1, 1, "GPE"), (5, 6, "PERSON")]))
    assert arc(doc, "Lund")[0] == expected
