"""Where readings come from, on parses built by hand."""

import pytest
import spacy
from spacy.tokens import Doc

from kg.pipeline.coref import coref
from kg.pipeline.diagnosis import provenance, words
from kg.pipeline.document import MENTIONS
from kg.pipeline.entities import entities
from kg.pipeline.events import find_events
from kg.pipeline.quotes import quotes
from kg.pipeline.timex import make_timex

FIND = make_timex(spacy.blank("en"), "kg_timex")
LINES = """
    Ana NNP compound 1
    Lund NNP nsubj 2
    fined VBD ROOT 2 fine
    Acme NNP dobj 2
    on IN prep 2
    Friday NNP pobj 4
    . . punct 2
    She PRP nsubj 8
    praised VBD ROOT 8 praise
    the DT det 10
    court NN dobj 8
    and CC cc 8
    left VBD conj 8 leave
    . . punct 8
"""


@pytest.fixture
def doc(parse):
    parsed = parse(LINES, ents=[(0, 1, "PERSON"), (3, 3, "ORG")], published="2010-10-13")
    return find_events(coref(quotes(entities(FIND(parsed)))))


def test_fillers_by_kind_and_sieve_and_dates_by_their_place(doc):
    found = [(p.actor, p.target, p.date) for p in provenance(doc)]
    assert found == [
        ("name", "name", "counted, after"),
        ("pronoun, third_person", "description", None),
        ("pronoun, third_person", None, None),
    ]


def test_a_fronted_date_is_shared(parse):
    lines = """
    On IN prep 3
    Friday NNP pobj 0
    rebels NNS nsubj 3
    fled VBD ROOT 3 flee
    and CC cc 3
    troops NNS nsubj 6
    advanced VBD conj 3 advance
    """
    found = provenance(find_events(coref(quotes(entities(FIND(parse(lines, published="2010-10-13")))))))
    assert [p.date for p in found] == ["counted, before", "counted, shared"]


@pytest.mark.parametrize(
    ("when", "published", "reading"),
    [("2019", None, "stated"), ("Friday", None, "unresolved"), ("yesterday", "2010-10-13", "counted")],
)
def test_how_a_date_was_worked_out(parse, when, published, reading):
    tag, dep = ("NN", "npadvmod") if when == "yesterday" else ("CD", "pobj")
    words = ["Rebels NNS nsubj 1", "fled VBD ROOT 1 flee", *(["in IN prep 1"] if dep == "pobj" else [])]
    lines = "\n".join([*words, f"{when} {tag} {dep} {len(words) - 1}"])
    (found,) = provenance(find_events(coref(quotes(entities(FIND(parse(lines, published=published)))))))
    assert found.date == f"{reading}, after"


def test_words_have_clause_and_setting_and_marks_are_left_out(doc):
    found = {doc.text[word.start : word.end]: word for word in words(doc)}
    assert "." not in found
    assert (found["fined"].clause, found["fined"].setting) == ("main", ())
    assert (found["left"].clause, found["left"].setting) == ("main", ("coordinated", "understood subject"))
    assert found["court"].clause == "noun, no verb"


def test_a_headline_is_a_setting(parse):
    (found,) = [word for word in words(parse("Mayor NN nsubj 1\nresigns VBZ ROOT 1", headline=True)) if word.start]
    assert found.setting == ("headline",)


def test_offsets_are_the_article_s(doc):
    doc._.kg_offsets = [[0, 100]]
    assert next(words(doc)).start == 100


def test_sieves_outlive_serialisation(doc):
    again = Doc(doc.vocab).from_bytes(doc.to_bytes())
    assert again.spans[MENTIONS].attrs["sieves"] == doc.spans[MENTIONS].attrs["sieves"] != {}


def test_without_coreference_there_is_no_sieve(parse):
    parsed = find_events(parse("Rebels NNS nsubj 1\nfled VBD ROOT 1 flee"))
    assert [p.actor for p in provenance(parsed)] == [None]
