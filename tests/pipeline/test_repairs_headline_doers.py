"""Who acts and who undergoes it in a headline: parses mended, and right ones left alone."""

import pytest

import kg.pipeline.document  # noqa: F401  (registers the extensions)
from kg.pipeline.repairs import repair
from tests.pipeline.parsed import arc


@pytest.mark.parametrize(("mark", "head"), [(":", "shuts"), ("as", "letter")])
def test_who_is_credited_behind_a_colon_is_no_verb(parse, mark, head):
    lines = f"Firm NN nsubj 1\nshuts VBZ ccomp 4 shut\nplant NN dobj 1\n{mark} : punct 4\nletter VB ROOT 4"
    doc = repair(parse(lines, headline=True))
    assert next(t for t in doc if t.dep_ == "ROOT").text == head


TERM = """
Coach NN nsubj 1
{0} VBD ROOT 1 {1}
two CD nummod 3
{2} NNS dobj 1 {2}
for IN prep 1
fraud NN pobj 4
"""


@pytest.mark.parametrize(
    ("verb", "lemma", "noun", "label"),
    [
        ("suspended", "suspend", "years", "nsubjpass"),
        ("suspended", "suspend", "players", "nsubj"),
        ("trained", "train", "years", "nsubj"),
    ],
)
def test_whoever_a_headline_tells_is_suspended_for_years_suspends_nothing(parse, verb, lemma, noun, label):
    doc = repair(parse(TERM.format(verb, lemma, noun), headline=True))
    assert arc(doc, "Coach")[0] == label


FOUND = """
Flu NN nsubj 1
found VBD ROOT 1 find
in IN prep 1
Velm NNP pobj 2
{0}
Norvik NNP {1} 1
"""


@pytest.mark.parametrize(
    ("between", "dep", "found"),
    [
        (", , punct 1", "dobj", ("appos", "Velm")),
        (", , punct 1", "punct", ("appos", "Velm")),
        ("near IN dep 5", "dobj", ("dobj", "found")),
    ],
)
def test_a_country_behind_its_town_is_where_that_is(parse, between, dep, found):
    doc = repair(parse(FOUND.format(between, dep), ents=[(3, 3, "GPE"), (5, 5, "GPE")]))
    assert arc(doc, "Norvik") == found


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Fleeing flee", ("nsubj", "chased")),
        ("Missing miss", ("nsubj", "chased")),
        ("Selling sell", ("dobj", "Selling")),
    ],
)
def test_what_somebody_does_who_is_told_of(parse, word, expected):
    first, lemma = word.split()
    lines = f"{first} VBG csubj 2 {lemma}\nburglar NN dobj 0\nchased VBD ROOT 2 chase\ndown RP prt 2"
    assert arc(repair(parse(lines, headline=True)), "burglar") == expected
