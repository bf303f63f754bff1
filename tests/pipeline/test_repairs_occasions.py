"""Dates, manners and occasions read for somebody: each repair on a parse that needs it, and on a near miss."""

import pytest

from kg.pipeline.repairs import repair
from tests.pipeline.parsed import arc, unchanged

CAMPED = """
In IN prep 4
{0} JJ amod 2
{1} NNP compound 3
activists NNS nsubj 4 activist
camped VBD ROOT 4 camp
"""


def test_a_date_is_the_object_of_its_preposition(parse):
    doc = repair(parse(CAMPED.format("early", "July"), ents=[(1, 2, "DATE")]))
    assert [arc(doc, word) for word in ("early", "July", "In")] == [
        ("amod", "July"),
        ("pobj", "In"),
        ("prep", "camped"),
    ]


@pytest.mark.parametrize("ents", [[(2, 2, "GPE")], [(2, 2, "DATE")]])
def test_what_is_no_date_from_the_preposition_on_stays(parse, ents):
    assert unchanged(parse(CAMPED.format("angry", "Velm"), ents=ents))


MET = """
They PRP nsubj 1
met VBD ROOT 1 meet
{0} NN dobj 1
to TO aux 4
{1} VB xcomp 1
daily RB advmod 4
"""


def test_one_meets_face_to_face(parse):
    doc = repair(parse(MET.format("face", "face")))
    assert arc(doc, "face") == ("npadvmod", "met")
    assert [(t.dep_, t.head.text, t.tag_) for t in doc[3:]] == [
        ("prep", "face", "IN"),
        ("pobj", "to", "NN"),
        ("advmod", "met", "RB"),
    ]


def test_another_word_is_met(parse):
    assert unchanged(parse(MET.format("envoys", "talk")))


KILLED = """
The DT det 1
{0} NN nsubj 9
of IN prep 1
a DT det 4
tank NN pobj 2
, , punct 4
which WDT nsubj 7
{1} VBD relcl 4 {2}
, , punct 4
angered VBD ROOT 9 anger
"""


def test_an_explosion_kills(parse):
    assert arc(repair(parse(KILLED.format("explosion", "killed", "kill"))), "killed") == ("relcl", "explosion")


@pytest.mark.parametrize(("noun", "verb"), [("owner", "killed kill"), ("explosion", "leaked leak")])
def test_an_owner_does_not_and_a_tank_leaks(parse, noun, verb):
    assert unchanged(parse(KILLED.format(noun, *verb.split())))
