"""Plurals and other nouns that are read as verbs or as nothing, and near misses that must be left alone."""

import pytest

import kg.pipeline.document  # noqa: F401  (registers the extensions)
from kg.pipeline.repairs import repair
from tests.pipeline.parsed import arc
from tests.pipeline.test_repairs_words import unchanged


def test_plural_read_for_clause(parse):
    doc = repair(
        parse("They PRP nsubj 1\nwon VBD ROOT 1 win\ntheir PRP$ poss 3\nsingles NNS dobj 1\nmatches VBZ ccomp 1 match")
    )
    assert (arc(doc, "matches"), arc(doc, "singles"), doc[4].tag_) == (("dobj", "won"), ("compound", "matches"), "NNS")
    assert unchanged(
        parse("They PRP nsubj 1\nsaid VBD ROOT 1 say\nprices NNS nsubj 3\nmatch VBP ccomp 1\nours PRP dobj 3")
    )


@pytest.mark.parametrize(("tag", "mended"), [("VBP", True), ("VBN", False)])
def test_plural_read_beside_verb(parse, tag, mended):
    lines = f"if IN mark 2\nwind NN nsubj 2\nchanges VBZ ROOT 2 change\ngrow {tag} xcomp 2"
    doc = repair(parse(lines))
    assert (arc(doc, "changes") == ("nsubj", "grow") and arc(doc, "wind") == ("compound", "changes")) is mended


def test_adjective_read_for_verb(parse):
    doc = repair(parse("They PRP nsubj 1\nleft VBD ROOT 1 leave\nopen VB oprd 1\nthe DT det 4\ndoor NN dobj 1"))
    assert doc[2].tag_ == "JJ"


def test_noun_read_for_bare_verb(parse):
    lines = "in IN ROOT 0\njudo NN pobj 0\nand CC cc 1\nkarate VB conj 1\n"
    assert repair(parse(lines))[3].tag_ == "NN"
    assert unchanged(parse(lines + "them PRP dobj 3"))


@pytest.mark.parametrize(
    ("verb", "arcs"),
    [("reject", [("dobj", "reject"), ("compound", "bid")]), ("say", [("ccomp", "say"), ("nsubj", "bid")])],
)
def test_a_name_alone_does_not_do_what_is_rejected(parse, verb, arcs):
    rows = f"Unions NNS nsubj 1 union\n{verb} VBP ROOT 1 {verb}\nNorvik NNP nsubj 3\nbid VBP ccomp 1 bid"
    doc = repair(parse(rows, ents=[(2, 2, "ORG")]))
    assert [arc(doc, word) for word in ("bid", "Norvik")] == arcs


@pytest.mark.parametrize(("label", "expected"), [("punct", "dobj"), ("dep", "dep")])
def test_a_noun_is_no_punctuation(parse, label, expected):
    doc = repair(
        parse(f"Judges NNS nsubj 1 judge\nblock VBP ROOT 1 block\nNorvik NNP compound 3\nplan NN {label} 1 plan")
    )
    assert arc(doc, "plan") == (expected, "block")
