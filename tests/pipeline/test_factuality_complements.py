"""Modality of what hangs on another word: infinitives, gerunds and participles, one construction a test."""

import pytest

import kg.pipeline.document  # noqa: F401  (registers the extensions)
from kg.pipeline.factuality import modality
from tests.pipeline.parsed import at


@pytest.mark.parametrize(("helper", "expected"), [("will MD", "future"), ("may MD", "possible")])
@pytest.mark.parametrize("verb", ["have VB ROOT 2 have", "able JJ ROOT 2"])
def test_what_one_will_have_to_do_or_be_able_to(parse, verb, helper, expected):
    doc = parse(f"It PRP nsubj 2\n{helper} aux 2\n{verb}\nto TO aux 4\npay VB xcomp 2")
    if verb.startswith("able"):
        doc = parse(f"It PRP nsubj 2\n{helper} aux 2\nbe VB ROOT 2 be\nable JJ acomp 2\nto TO aux 5\npay VB xcomp 3")
    assert modality(at(doc, "pay"), False, False) == expected


@pytest.mark.parametrize(("verb", "expected"), [("appeared appear", "actual"), ("tried try", "possible")])
def test_what_one_appears_to_do_is_done(parse, verb, expected):
    word, lemma = verb.split()
    doc = parse(f"He PRP nsubj 1\n{word} VBD ROOT 1 {lemma}\nto TO aux 3\nfire VB xcomp 1")
    assert modality(at(doc, "fire"), False, False) == expected


@pytest.mark.parametrize(("verb", "expected"), [("said say", "actual"), ("advised advise", "possible")])
def test_what_one_is_said_to_be_doing(parse, verb, expected):
    word, lemma = verb.split()
    doc = parse(
        f"It PRP nsubjpass 2\nwas VBD auxpass 2 be\n{word} VBN ROOT 2 {lemma}\nto TO aux 5\nbe VB aux 5 be\nhiding VBG xcomp 2 hide"
    )
    assert modality(at(doc, "hiding"), False, False) == expected


@pytest.mark.parametrize(("comma", "expected"), [("nearby RB advmod 2", "future"), (", , punct 2", "actual")])
def test_a_participle_shares_the_future_of_its_clause(parse, comma, expected):
    doc = parse(
        f"They PRP nsubj 2\nwill MD aux 2\nwalk VB ROOT 2\n{comma}\nwarning VBG advcl 2 warn\ndrivers NNS dobj 4"
    )
    assert modality(at(doc, "warning"), False, False) == expected


@pytest.mark.parametrize(("verb", "expected"), [("committed commit", "future"), ("confined confine", "actual")])
def test_what_one_is_committed_to(parse, verb, expected):
    word, lemma = verb.split()
    doc = parse(
        f"It PRP nsubjpass 2\nis VBZ auxpass 2 be\n{word} VBN ROOT 2 {lemma}\nto IN prep 2\nhelping VBG pcomp 3 help\nthem PRP dobj 4"
    )
    assert modality(at(doc, "helping"), False, False) == expected


@pytest.mark.parametrize(("negation", "expected"), [("still RB advmod", "actual"), ("not RB neg", "possible")])
def test_what_one_was_able_to_do(parse, negation, expected):
    doc = parse(f"It PRP nsubj 1\nwas VBD ROOT 1 be\n{negation} 1\nable JJ acomp 1\nto TO aux 5\nleave VB xcomp 3")
    assert modality(at(doc, "leave"), False, False) == expected


@pytest.mark.parametrize(("helper", "expected"), [("could MD aux 2", "possible"), ("soon RB advmod 2", "actual")])
def test_the_means_is_as_possible_as_the_end(parse, helper, expected):
    doc = parse(f"It PRP nsubj 2\n{helper}\nsaved VBD ROOT 2 save\nthem PRP dobj 2\nby IN prep 2\nclosing VBG pcomp 4")
    assert modality(at(doc, "closing"), False, False) == expected


@pytest.mark.parametrize(("object_", "expected"), [("daily RB advmod 1", "actual"), ("it PRP dobj 1", "possible")])
def test_what_one_used_to_do(parse, object_, expected):
    doc = parse(f"He PRP nsubj 1\nused VBD ROOT 1 use\n{object_}\nto TO aux 4\nwork VB xcomp 1")
    assert modality(at(doc, "work"), False, False) == expected


@pytest.mark.parametrize(("auxiliary", "expected"), [("are VBP aux", "actual"), ("soon RB advmod", "future")])
def test_a_finite_clause_is_no_complement(parse, auxiliary, expected):
    doc = parse(
        f"It PRP nsubj 2\nwill MD aux 2\ncontinue VB ROOT 2\nships NNS nsubj 5\n{auxiliary} 5\narriving VBG ccomp 2 arrive"
    )
    assert modality(at(doc, "arriving"), False, False) == expected
