"""Nouns of headlines that were read as something else, each with a near miss."""

import pytest

import kg.pipeline.document  # noqa: F401  (registers the extensions)
from kg.pipeline.repairs import repair
from tests.pipeline.parsed import arc, at


@pytest.mark.parametrize(
    ("lines", "verb", "dep"),
    [
        ("Boy UH intj 4\n, , punct 4\n6 CD meta 4\n, , punct 4\ndrowns NNS ROOT 4 drown\nin IN prep 4\nlake NN pobj 5", "drowns", "nsubj"),
        ("Boy UH ROOT 0\n, , punct 0\n6 CD npadvmod 0\n, , punct 0\nstabbed VBN advcl 0 stab\nin IN prep 4\nVelm NNP pobj 5", "stabbed", "nsubjpass"),
        ("Boy UH intj 1\nfound VBD ROOT 1 find\nsafe JJ acomp 1", "found", "nsubj"),
    ],
)  # fmt: skip
def test_whom_a_headline_is_about(parse, lines, verb, dep):
    doc = repair(parse(lines, headline=True))
    assert arc(doc, "Boy") == (dep, verb)
    assert arc(doc, verb) == ("ROOT", verb)


@pytest.mark.parametrize("first", ["Well UH intj 4", "Boy UH intj 4"])
def test_an_interjection_before_a_plural_stays(parse, first):
    plural = "toys NNS ROOT 4 toy" if first.startswith("Boy") else "drowns NNS ROOT 4 drown"
    doc = repair(parse(f"{first}\n, , punct 4\n6 CD meta 4\n, , punct 4\n{plural}", headline=True))
    assert doc[0].dep_ == "intj"


SHOOTING = """
Two CD nsubj 4
killed VBN acl 0 kill
{} IN prep 1
Velm NNP pobj 2
shooting VBG ROOT 4 shoot
"""


@pytest.mark.parametrize(("preposition", "found"), [("in", ("pobj", "in")), ("of", ("ROOT", "shooting"))])
def test_a_deed_behind_a_preposition(parse, preposition, found):
    doc = repair(parse(SHOOTING.format(preposition), headline=True))
    assert arc(doc, "shooting") == found
    assert (arc(doc, "Two") == ("nsubjpass", "killed")) is (preposition == "in")


@pytest.mark.parametrize(("rest", "tag"), [("", "NN"), ("\nofficer NN dobj 3", "VBG")])
def test_a_deed_that_is_done_to_nobody_here(parse, rest, tag):
    lines = f"Man NN nsubjpass 1\nheld VBN ROOT 1 hold\nafter IN prep 1\nshooting VBG pcomp 2 shoot{rest}"
    assert at(repair(parse(lines, headline=True)), "shooting").tag_ == tag


PLAN = """
{} VB ROOT 0
to TO aux 2
close VB xcomp 0
school NN dobj 2
{}
"""


@pytest.mark.parametrize(
    ("first", "verb", "dep"),
    [
        ("Plan", "dropped VBD dep 0 drop", ("nsubjpass", "dropped")),
        ("Bid", "fails VBZ dep 0 fail", ("nsubj", "fails")),
        ("Learn", "fails VBZ dep 0 fail", ("ROOT", "Learn")),
        ("Plan", "early RB advmod 2", ("ROOT", "Plan")),
    ],
)
def test_a_plan_that_comes_to_something(parse, first, verb, dep):
    assert arc(repair(parse(PLAN.format(first, verb), headline=True)), first) == dep


@pytest.mark.parametrize(("verb", "found"), [("joins", "dobj"), ("becomes", "attr")])
def test_what_is_no_predicate(parse, verb, found):
    lines = f"Lund NNP nsubj 1\n{verb} VBZ ROOT 1 {verb.removesuffix('s')}\nRovers NNPS attr 1"
    assert arc(repair(parse(lines, headline=True)), "Rovers") == (found, verb)


@pytest.mark.parametrize(("mark", "found"), [("to TO", "nsubj"), ("may MD", "advmod")])
def test_who_is_to_do_it(parse, mark, found):
    lines = f"Norvik NN advmod 2\n{mark} aux 2\nwithdraw VB ROOT 2\ntroops NNS dobj 2 troop"
    assert arc(repair(parse(lines, headline=True)), "Norvik") == (found, "withdraw")


@pytest.mark.parametrize(("verb", "found"), [("shoot", ("oprd", "shoot")), ("bury", ("amod", "gunman"))])
def test_who_is_shot_dead(parse, verb, found):
    lines = f"Police NNS nsubj 1\n{verb} VBP ROOT 1\ndead JJ amod 3\ngunman NN dobj 1"
    assert arc(repair(parse(lines)), "dead") == found
