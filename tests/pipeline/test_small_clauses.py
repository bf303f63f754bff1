"""Whom a small clause is about: each construction, and a near miss that must be left alone."""

import pytest

import kg.pipeline.document  # noqa: F401  (registers the extensions)
from kg.pipeline.small_clauses import affected, small_clause
from tests.pipeline.parsed import at, text

FOR = (
    "This DT nsubj 1\nmakes VBZ ROOT 1 make\n{0} nsubj 3\nharder JJR ccomp 1 hard\n{1} {2} 7\npolice NNS {3}\nto TO aux 7\n"
    "search VB advcl 3"
)


def test_whom_an_empty_it_stands_before(parse):
    doc = parse(FOR.format("it PRP", "for IN", "mark", "nsubj 7"))
    assert text(affected(doc[3])) == "police"
    assert text(small_clause(doc[1])) == "police"
    # nobody is named: "makes it harder to search"
    assert small_clause(parse(FOR.format("it PRP", "so RB", "advmod", "dobj 7"))[1]) is None
    # a full subject is the one who is made so
    assert text(small_clause(parse(FOR.format("work NN", "for IN", "mark", "nsubj 7"))[1])) == "work"


@pytest.mark.parametrize(("dep", "expected"), [("oprd", "charge"), ("advmod", None)])
def test_what_is_called_something_is_the_object(parse, dep, expected):
    doc = parse(f"They PRP nsubj 1\ncalled VBD ROOT 1 call\nthe DT det 3\ncharge NN nsubj 4\nabsurd JJ {dep} 1")
    assert text(small_clause(doc[1])) == expected


@pytest.mark.parametrize(("aux", "expected"), [("had", None), ("being", "she")])
def test_a_finite_clause_is_no_small_one(parse, aux, expected):
    tag = "VBD" if aux == "had" else "VBG"
    doc = parse(
        f"They PRP nsubj 1\nfound VBD ROOT 1 find\nshe PRP nsubj 4\n{aux} {tag} aux 4\nmisled VBN ccomp 1 mislead"
    )
    assert text(small_clause(doc[1])) == expected


@pytest.mark.parametrize(("verb", "lemma", "expected"), [("declared", "declare", "strike"), ("said", "say", None)])
def test_what_is_said_to_be_something(parse, verb, lemma, expected):
    doc = parse(f"They PRP nsubj 1\n{verb} VBD ROOT 1 {lemma}\nthe DT det 3\nstrike NN nsubj 4\nillegal JJ ccomp 1")
    assert text(small_clause(doc[1])) == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("They PRP nsubj 1\nfound VBD ROOT 1 find\nfees NNS nsubj 3\ncut VBN ccomp 1", "fees"),
        ("Fees NNS nsubj 1\ncut VBN ccomp 4\n, , punct 4\nthey PRP nsubj 4\nfound VBD ROOT 4 find", None),
    ],
)
def test_a_small_clause_stands_behind_its_verb(parse, lines, expected):
    assert text(small_clause(at(parse(lines), "found"))) == expected


@pytest.mark.parametrize(
    ("verb", "dep", "label", "expected"),
    [
        ("made make", "npadvmod", None, "ships"),
        ("made make", "npadvmod", "QUANTITY", None),  # how idle
        ("found find", "advmod", None, None),
        ("said say", "npadvmod", None, None),
    ],
)
def test_what_is_made_so_may_be_read_for_a_measure(parse, verb, dep, label, expected):
    doc = parse(
        "They PRP nsubj 1\n{} VBD ROOT 1 {}\nsix CD nummod 3\nships NNS {} 4 ship\nidle JJ ccomp 1".format(*verb.split(), dep),
        ents=[(2, 3, label)] if label else [],
    )  # fmt: skip
    assert text(small_clause(doc[1])) == expected
