"""Polarity and modality, one construction a test."""

import pytest

import kg.pipeline.document  # noqa: F401  (registers the extensions)
from kg.pipeline.factuality import in_future, modality, polarity, tense


def at(doc, word):
    return doc[[t.text for t in doc].index(word)]


def test_plain_negation(parse):
    doc = parse("It PRP nsubj 3\nwill MD aux 3\nnot RB neg 3\nrelease VB ROOT 3\ninmates NNS dobj 3")
    verb = at(doc, "release")
    assert (polarity(verb), modality(verb, False, False), tense(verb)) == ("negative", "future", "future")


def test_no_longer(parse):
    doc = parse("It PRP nsubj 4\nwill MD aux 4\nno RB advmod 3\nlonger RBR advmod 4\nshare VB ROOT 4\ndata NNS dobj 4")
    assert polarity(at(doc, "share")) == "negative"


@pytest.mark.parametrize("verb", ["refused", "failed"])
def test_negative_implicatives(parse, verb):
    lemma = {"refused": "refuse", "failed": "fail"}[verb]
    doc = parse(f"She PRP nsubj 1\n{verb} VBD ROOT 1 {lemma}\nto TO aux 3\nanswer VB xcomp 1")
    assert polarity(at(doc, verb)) == "positive"
    assert polarity(at(doc, "answer")) == "negative"


def test_denied_content(parse):
    doc = parse("ICE NNP nsubj 1\ndenied VBD ROOT 1 deny\nthat IN mark 4\nofficers NNS nsubj 4\nlied VBD ccomp 1 lie")
    assert polarity(at(doc, "lied")) == "negative"
    assert polarity(at(doc, "denied")) == "positive"


def test_rejected_charge(parse):
    doc = parse(
        "ICE NNP nsubj 1\nrejected VBD ROOT 1 reject\nthe DT det 3\ncharge NN dobj 1\nthat IN mark 6\nofficers NNS nsubj 6\n"
        "lied VBD acl 3 lie"
    )
    assert polarity(at(doc, "lied")) == "negative"


def test_without(parse):
    doc = parse("He PRP nsubj 1\nleft VBD ROOT 1 leave\nwithout IN prep 1\npaying VBG pcomp 2 pay")
    assert polarity(at(doc, "paying")) == "negative"


def test_no_in_the_subject(parse):
    doc = parse("No DT det 1\ninjuries NNS nsubjpass 3\nwere VBD auxpass 3 be\nreported VBN ROOT 3 report")
    assert polarity(at(doc, "reported")) == "negative"


def test_negation_is_not_shared_with_a_clause_of_its_own(parse):
    doc = parse(
        "She PRP nsubj 3\ndid VBD aux 3 do\nnot RB neg 3\nresign VB ROOT 3\nand CC cc 3\nhe PRP nsubj 6\nleft VBD conj 3 leave"
    )
    assert polarity(at(doc, "left")) == "positive"


@pytest.mark.parametrize(
    ("verb", "lemma", "expected"),
    [("plans", "plan", "future"), ("wants", "want", "possible"), ("managed", "manage", "actual")],
)
def test_complements(parse, verb, lemma, expected):
    doc = parse(f"It PRP nsubj 1\n{verb} VBZ ROOT 1 {lemma}\nto TO aux 3\ncut VB xcomp 1\nfunds NNS dobj 3")
    assert modality(at(doc, "cut"), False, False) == expected


def test_purpose_is_possible(parse):
    doc = parse(
        "They PRP nsubj 1\nused VBD ROOT 1 use\ndata NNS dobj 1\nto TO aux 4\nfind VB advcl 1\nresidents NNS dobj 4"
    )
    assert modality(at(doc, "find"), False, False) == "possible"


def test_infinitive_in_a_headline_is_future(parse):
    doc = parse("City NNP nsubj 2\nto TO aux 2\nlimit VB ROOT 2\naccess NN dobj 2", headline=True)
    assert modality(at(doc, "limit"), False, True) == "future"


def test_inverted_condition(parse):
    doc = parse(
        "Had VBD aux 2 have\nit PRP nsubj 2\nhappened VBN advcl 5 happen\n, , punct 5\nmany NN nsubj 5\ndied VBD ROOT 5 die"
    )
    assert modality(at(doc, "happened"), False, False) == "possible"


def test_present_tense_with_a_later_date_is_future(parse):
    doc = parse("It PRP nsubj 1\nexpires VBZ ROOT 1 expire\nFriday NNP npadvmod 1")
    verb = at(doc, "expires")
    assert in_future(verb, "2018-08-31", "2018-07-27")
    assert not in_future(verb, "2018-06-30", "2018-07-27")
    assert not in_future(verb, None, "2018-07-27")
