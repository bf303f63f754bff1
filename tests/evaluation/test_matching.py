from dataclasses import replace

import pytest

from kg.evaluation.gold import Filler, GoldArticle, GoldEvent
from kg.evaluation.matching import judge, same
from tests.evaluation.samples import at, gold_filler, party, predicted


def faults(gold, events):
    return [j.faults for j in judge(gold, events) if j.counted]


def test_nothing_is_wrong(gold, perfect):
    judgements = judge(gold, perfect)
    assert [j.right for j in judgements] == [True, True, True, False]
    assert [j.counted for j in judgements] == [True, True, True, False]
    assert faults(gold, perfect) == [(), (), ()]


@pytest.mark.parametrize(
    ("number", "parts", "fault"),
    [
        (0, {"actor": party("the ferry company", "ferry company")}, ("actor",)),
        (0, {"actor": None}, ("actor",)),
        (0, {"target": party("fuel", "fuel")}, ("target",)),
        (0, {"time": None}, ("date",)),
        (0, {"types": ("STATE", "COERCE")}, ("type",)),
        (0, {"types": ()}, ("type",)),
        (0, {"polarity": "negative", "modality": "future"}, ("polarity", "modality")),
        (1, {"target": party("fuel", "fuel")}, ("target",)),
        (2, {"source": None}, ("source",)),
    ],
)
def test_each_fault_is_named(gold, change, number, parts, fault):
    assert faults(gold, change(number, **parts))[number] == fault


def test_what_the_text_does_not_give_is_spare_but_no_wrong_tuple(gold, change):
    told = predicted("denied", date="2020-05-01", source="Moss")
    judgements = judge(gold, change(1, time=told.time, source=told.source))
    assert judgements[1].faults == ("spare date", "spare source")
    assert judgements[1].right


def test_what_the_annotation_does_not_tell_is_no_fault(gold, change):
    events = change(1, actor=None, target=party("fuel", "fuel"))
    untold = GoldArticle("ferry", (replace(gold.events[1], actor=None, types=()),), propbank=True)
    told = replace(untold, propbank=False)
    more = change(1, target=party("fuel", "fuel"))
    assert (faults(untold, more)[0], faults(told, more)[0]) == ((), ("actor", "target"))
    assert faults(gold, events)[1] == ("actor", "target")


def test_missed_and_spurious(gold, perfect):
    other = predicted("ferry")
    assert faults(gold, [perfect[0], other]) == [(), ("missed",), ("missed",), ("spurious",)]
    assert faults(gold, []) == [("missed",)] * 3
    assert faults(GoldArticle("none", ()), [other]) == [("spurious",)]
    assert judge(GoldArticle("none", ()), []) == []


def test_a_second_event_on_one_trigger_is_neutral(gold, perfect):
    judgements = judge(gold, [*perfect, replace(perfect[0], actor=None)])
    assert [j.counted for j in judgements if j.gold is None] == [False]
    assert all(not j.faults for j in judgements)


def test_a_required_event_takes_a_trigger_before_an_optional_one():
    events = tuple(GoldEvent("fined", (at("fined"),), optional=optional) for optional in (True, False))
    judgements = judge(GoldArticle("twice", events), [predicted("fined")])
    assert [(j.gold.optional, j.event is None) for j in judgements] == [(False, False), (True, True)]


def test_a_recipient_is_a_second_chance_and_with_propbank_the_actor_a_third(gold, change):
    target = party("the ferry company", "ferry company")
    assert judge(gold, change(0, target=None, recipient=target))[0].right
    events = change(0, target=None, actor=target)
    assert "target" in judge(gold, events)[0].faults
    assert "target" not in judge(replace(gold, propbank=True), events)[0].faults


@pytest.mark.parametrize(
    ("gold_name", "name", "agree"),
    [
        ("Lena Moss", "Moss", True),
        ("Lena Moss", "Mayor Lena Moss", True),
        ("Lena Moss", "Lena", False),
        ("Lena Moss", "Olga Moss", False),
        ("Tele-Com", "telecom", True),
        ("The Ferry Line", "Ferry Line's", True),
        ("Moss", "the", False),
    ],
)
def test_proper_names(gold_name, name, agree):
    assert same(Filler(0, 9, gold_name, named=True), party("Mayor Lena Moss", name)) is agree


@pytest.mark.parametrize(
    ("words", "name", "agree"),
    [
        ("the ferry company", "anything", True),
        ("fuel", "big companies of the north", False),
        ("fuel", "ferry companys", True),
        ("fuel", "fuel", False),
    ],
)
def test_other_fillers_agree_by_place_or_by_head(words, name, agree):
    assert same(gold_filler("the ferry company", "ferry company"), party(words, name)) is agree


def test_a_filler_that_is_far_longer_does_not_agree():
    whole = party(
        "Mayor Lena Moss fined the ferry company on Friday. The company denied that it had carried fuel", "all"
    )
    assert not same(gold_filler("fuel", "oil"), whole)


def test_no_filler_agrees_with_none():
    assert not same(gold_filler("fuel", "fuel"), None)
