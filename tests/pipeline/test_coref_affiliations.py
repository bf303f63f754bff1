"""Whom a body's head or a study speaks for; each with a near miss."""

import pytest

import kg.pipeline.document  # noqa: F401  (registers the extensions)
from tests.pipeline.parsed import resolve

OWNED = """
Ana NNP compound 1
Lund NNP nsubj 13
, , punct 1
president NN appos 1
of IN prep 3
{0} poss 8
's POS case 5
Harbour NNP compound 8
{1} pobj 4
who WP nsubjpass 10
was VBD aux 10
there RB advmod 13
, , punct 1
said VBD ROOT 13 say
: : punct 13
" `` punct 17
We PRP nsubj 17
agree VBP ccomp 13
. . punct 13
" '' punct 13
"""


def test_whoever_heads_a_town_s_board_speaks_for_the_board(parse):
    lines = OWNED.format("Velm NNP", "Board NNP").strip().splitlines()
    lines[9:12] = ["there RB advmod 13", "then RB advmod 13", "now RB advmod 13"]
    doc = parse("\n".join(lines), ents=[(0, 1, "PERSON"), (5, 5, "GPE"), (7, 8, "ORG")])
    assert resolve(doc)[16] == "Harbour Board"


BORN = """
Ana NNP compound 1
Lund NNP nsubj 11
, , punct 1
{0} NN appos 1
{1} IN {2}
born VBN relcl 3 bear
at IN prep 5
the DT det 9
Harbour NNP compound 9
Board NNP pobj {3}
, , punct 1
said VBD ROOT 11 say
: : punct 11
" `` punct 15
We PRP nsubj 15
agree VBP ccomp 11
. . punct 11
" '' punct 11
"""


@pytest.mark.parametrize(("prep", "above", "name"), [("relcl", 6, "We"), ("prep", 4, "Harbour Board")])
def test_nobody_speaks_for_where_he_was_born(parse, prep, above, name):
    lines = BORN.format("head", "of", "prep 3", above).strip().splitlines()
    if prep == "relcl":
        lines[4] = "there RB advmod 5"
    else:
        lines[5], lines[6] = "now RB advmod 11", "just RB advmod 11"
    doc = parse("\n".join(lines), ents=[(0, 1, "PERSON"), (8, 9, "ORG")])
    assert resolve(doc)[14] == name


REVIEW = """
Norvik NNP compound 1
Air NNP nsubj 2
grew VBD ROOT 2 grow
. . punct 2
A DT det 5
{0} NN nsubj 6
found VBD ROOT 6 find
gaps NNS dobj 6 gap
at IN prep 7
Norvik NNP compound 10
Air NNP pobj 8
. . punct 6
It PRP nsubj 13
{1}
"""


@pytest.mark.parametrize(
    ("noun", "verb", "name"),
    [
        ("review", "said VBD ROOT 13 say", "review"),
        ("diver", "said VBD ROOT 13 say", "Norvik Air"),
        ("review", "sued VBD ROOT 13 sue", "Norvik Air"),
    ],
)
def test_a_review_that_found_something_says_more(parse, noun, verb, name):
    assert resolve(parse(REVIEW.format(noun, verb), ents=[(0, 1, "ORG"), (9, 10, "ORG")]))[12] == name
