"""Names in headlines: known from the article's prose, and told from the words they look like."""

import pytest

from kg.pipeline.repairs import repair
from tests.pipeline.parsed import arc, at, unchanged

TO_MEET = """
Lynch VB ROOT 0
to TO aux 2
meet VB advcl 0
envoy NN dobj 2
"""
DISTANCES = """
Lynch NN ROOT 0
distances NNS dobj 0 distance
herself PRP dobj 0
from IN prep 0
rebels NNS pobj 3 rebel
"""
FETED = """
Velm NNP nsubj 1
fetes VBZ ROOT 1 fete
Lynch NN dobj 1
"""


def article(parse, lines, prose, ents):
    """A parse of a headline and of the prose below it, whose heads count from its own beginning; `ents` by the prose's words."""
    rows = [line.split() for line in prose.strip().splitlines()]
    first = len(lines.strip().splitlines())
    below = "\n".join(" ".join([w, tag, dep, str(int(head) + first), *lemma]) for w, tag, dep, head, *lemma in rows)
    doc = parse(f"{lines.strip()}\n{below}", ents=[(start + first, end + first, label) for start, end, label in ents])
    end = doc[first].idx
    doc._.kg_blocks = [[0, end - 1, "headline"], [end, len(doc.text), "body"]]
    return doc


SPOKE = "Ana NNP compound 1\nLynch NNP nsubj 2\nspoke VBD ROOT 2 speak"
PERSON = [(0, 1, "PERSON")]


def test_a_name_before_what_it_is_to_do(parse):
    doc = repair(article(parse, TO_MEET, SPOKE, PERSON))
    assert (doc[0].tag_, doc[0].ent_type_) == ("NNP", "PERSON")
    assert arc(doc, "meet") == ("ROOT", "meet")
    assert arc(doc, "Lynch") == ("nsubj", "meet")


def test_a_name_before_a_form_in_s(parse):
    doc = repair(article(parse, DISTANCES, SPOKE, PERSON))
    assert arc(doc, "distances") == ("ROOT", "distances")
    assert arc(doc, "Lynch") == ("nsubj", "distances")
    assert arc(doc, "herself") == ("dobj", "distances")


def test_a_name_that_is_an_object(parse):
    doc = repair(article(parse, FETED, SPOKE, PERSON))
    assert (at(doc, "Lynch").tag_, at(doc, "Lynch").ent_type_) == ("NNP", "PERSON")


@pytest.mark.parametrize(
    ("prose", "ents"),
    [
        ("They PRP nsubj 1\nspoke VBD ROOT 1 speak", []),
        # part of another's name
        ("Lynch NNP compound 1\nGroup NNP nsubj 2\nspoke VBD ROOT 2 speak", [(0, 1, "ORG")]),
        # a word of its own
        ("Ana NNP compound 1\nLynch NNP nsubj 2\nsaw VBD ROOT 2 see\nlynch NN compound 4\nmobs NNS dobj 2", PERSON),
    ],
)
def test_what_the_prose_does_not_know_as_a_name(parse, prose, ents):
    assert unchanged(article(parse, TO_MEET, prose, ents))


@pytest.mark.parametrize(("word", "tag"), [("MPs", "NNS"), ("Ops", "VB")])
def test_capitals_in_the_plural_are_no_verb(parse, word, tag):
    doc = repair(parse(f"{word} VB ROOT 0\nback RP prt 0\nLund NN compound 3\nplan NN dobj 0", headline=True))
    assert doc[0].tag_ == tag
    assert (arc(doc, "plan") == ("dobj", "back")) is (tag == "NNS")
