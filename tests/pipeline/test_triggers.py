"""Which words are triggers and which of them are passive: each rule, and a near miss that it must leave alone."""

import pytest

import kg.pipeline.document  # noqa: F401  (registers the extensions)
from kg.pipeline.events import is_stray
from kg.pipeline.roles import RoleFinder
from kg.pipeline.triggers import is_passive, triggers


def found(doc):
    return [t.text for t in triggers(doc)]


def at(doc, word):
    return doc[[t.text for t in doc].index(word)]


def test_a_clitic_is_no_trigger(parse):
    lines = "I PRP nsubj 1\n{0} VBP ROOT 1 {1}\nhome RB advmod 1"
    assert found(parse(lines.format("’m", "’m"))) == []
    assert found(parse(lines.format("march", "march"))) == ["march"]


def test_a_plural_that_is_no_verb_is_no_trigger(parse):
    lines = "Owners NNS nsubj 1\nleft VBD ROOT 1 leave\n, , punct 1\n{0} VBZ conj 1 {1}\nand CC cc 1\ncooks NNS conj 1"
    assert found(parse(lines.format("photographers", "photographer"))) == ["left"]
    assert found(parse(lines.format("protests", "protest"))) == ["left", "protests"]


@pytest.mark.parametrize(("verb", "lemma", "passive"), [("saw", "see", True), ("said", "say", False)])
def test_witnessed_passive(parse, verb, lemma, passive):
    doc = parse(
        f"They PRP nsubj 1\n{verb} VBD ROOT 1 {lemma}\nthe DT det 3\nfunds NNS nsubj 4\nfrozen VBN ccomp 1 freeze"
    )
    assert is_passive(at(doc, "frozen")) is passive


@pytest.mark.parametrize(
    ("aux", "tail", "passive"),
    [
        ("is VBZ", "abroad RB advmod", True),
        (
            "was VBD",
            "abroad RB advmod",
            False,
        ),  # after a past passive the form tells: "was made and sold" is tagged VBN
        ("is VBZ", "tools NNS dobj", False),  # an object: it sold them
    ],
)
def test_past_form_after_a_present_passive(parse, aux, tail, passive):
    doc = parse(
        f"It PRP nsubjpass 2\n{aux} auxpass 2 be\nmade VBN ROOT 2 make\nand CC cc 2\nsold VBD conj 2 sell\n{tail} 4"
    )
    assert is_passive(at(doc, "sold")) is passive


def test_an_undergoing_verb_is_not_drawn_into_the_passive(parse):
    doc = parse(
        "It PRP nsubjpass 2\nis VBZ auxpass 2 be\nhit VBN ROOT 2 hit\nand CC cc 2\ncollapsed VBD conj 2 collapse"
    )
    assert not is_passive(at(doc, "collapsed"))


@pytest.mark.parametrize(("verb", "lemma", "passive"), [("emerged", "emerge", False), ("rescued", "rescue", True)])
def test_intransitives_are_no_reduced_passives(parse, verb, lemma, passive):
    doc = parse(f"the DT det 1\nfacts NNS ROOT 1\n{verb} VBN acl 1 {lemma}\nlater RB advmod 2")
    assert is_passive(at(doc, verb)) is passive


def test_an_intransitive_with_a_passive_auxiliary_is_passive(parse):
    doc = parse("The DT det 1\nbill NN nsubjpass 3\nwas VBD auxpass 3 be\nvoted VBN ROOT 3 vote\ndown RP prt 3")
    assert is_passive(at(doc, "voted"))


def stray(doc, word):
    return is_stray(at(doc, word), RoleFinder())


def test_a_verb_in_the_third_person_without_any_subject_is_stray(parse):
    lines = "Visitors NNS nsubj 1\nadmire VBP ROOT 1\n{0}\nsketches {1} dep 1 sketch"
    assert stray(parse(lines.format("their PRP$ poss 1", "VBZ")), "sketches")
    assert not stray(parse(lines.format("she PRP nsubj 3", "VBZ")), "sketches")
    assert not stray(parse(lines.format("their PRP$ poss 1", "VBD")), "sketches")


def test_a_headline_s_verb_without_a_subject_is_not_stray(parse):
    lines = "Rejects VBZ ROOT 0 reject\nof IN prep 0\nclaims NNS pobj 1"
    assert not stray(parse(lines, headline=True), "Rejects")
    assert stray(parse(lines), "Rejects")
