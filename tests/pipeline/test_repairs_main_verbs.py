"""Repairs of sentences whose finite verb was read inside a modifier, each with a near miss."""

import pytest

import kg.pipeline.document  # noqa: F401  (registers the extensions)
from kg.pipeline.repairs import repair
from tests.pipeline.parsed import arc, unchanged

GAS = (
    "Gas NN {root}\n{comma}\nused VBN acl 0 use\nto TO aux 4\nclean VB xcomp 2\ntanks NNS dobj 4 tank\n{second}\nleaked VBN acl 5 leak\n"
    "out RP prt 7\n. . punct 0"
)


def test_a_finite_verb_after_a_modifier_of_its_subject(parse):
    doc = repair(parse(GAS.format(root="ROOT 0", comma=", , punct 0", second=", , punct 5")))
    assert arc(doc, "leaked") == ("ROOT", "leaked")
    assert arc(doc, "Gas") == ("nsubj", "leaked")


@pytest.mark.parametrize(
    ("comma", "second"),
    [("now RB advmod 2", ", , punct 5"), (", , punct 0", "mostly RB advmod 7")],
    ids=["no first", "no second"],
)
def test_a_modifier_between_no_commas_is_one(parse, comma, second):
    assert unchanged(parse(GAS.format(root="ROOT 0", comma=comma, second=second)))


PLAN = (
    "Plans NNS ROOT 0 plan\nto TO aux 2\nclose VB acl 0\n{plant}\nangered VBD amod 5 anger\nunions NNS dobj 2 union\nand CC cc 2\n"
    "led VBD conj 2 lead\nvoters NNS dobj 7 voter\n{end} punct 0"
)


def test_an_infinitive_has_one_object(parse):
    doc = repair(parse(PLAN.format(plant="plants NNS dobj 2 plant", end=". .")))
    assert arc(doc, "angered") == ("ROOT", "angered")
    assert arc(doc, "Plans") == ("nsubj", "angered")
    assert arc(doc, "unions") == ("dobj", "angered")
    assert arc(doc, "led") == ("conj", "angered")


@pytest.mark.parametrize(
    ("plant", "end"), [("down RP prt 2", ". ."), ("plants NNS dobj 2 plant", "; :")], ids=["one object", "no sentence"]
)
def test_the_object_of_an_infinitive_may_be_angered(parse, plant, end):
    assert arc(repair(parse(PLAN.format(plant=plant, end=end))), "angered") == ("amod", "unions")
