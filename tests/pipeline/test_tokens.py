"""The words of a document in plain Python say what spaCy's own say, before and after the parse is changed."""

import random

import pytest

import kg.pipeline.document  # noqa: F401  (registers the extensions)
from kg.pipeline.tokens_doc import Tokens, tokens_of

LINES = """
Officials NNS nsubj 1
said VBD ROOT 1 say
Ana NNP compound 3
Lund NNP nsubjpass 7
and CC cc 3
Reed NNP conj 3
were VBD auxpass 7 be
seen VBN ccomp 1 see
in IN prep 7
Velm NNP pobj 8
. . punct 1
Police NNS nsubj 12
left VBD ROOT 12 leave
and CC cc 12
came VBD conj 12 come
again RB advmod 14
. . punct 12
"""
SAME = "text lower_ lemma_ tag_ pos_ dep_ ent_type_ ent_iob_ whitespace_ i idx n_lefts".split()
FLAGS = "is_punct is_alpha is_space is_upper is_lower is_quote like_num is_sent_start".split()
SEVERAL = "children lefts rights ancestors subtree conjuncts".split()


def said(token):
    """All that a word says, its own or spaCy's."""
    sent = token.sent
    return (
        [getattr(token, name) for name in SAME],
        [bool(getattr(token, name)) for name in FLAGS],
        [[other.i for other in getattr(token, name)] for name in SEVERAL],
        (token.head.i, token.left_edge.i, token.right_edge.i, len(token)),
        (sent.start, sent.end, sent.text, sent.start_char, sent.end_char, sent.root.i),
    )


def assert_same(doc, tokens):
    assert [said(token) for token in tokens] == [said(token) for token in doc]
    for start in range(len(doc)):
        for end in range(start + 1, len(doc) + 1):
            span, own = doc[start:end], tokens[start:end]
            assert (own.root.i, own.text, len(own)) == (span.root.i, span.text, len(span))


@pytest.fixture
def doc(parse):
    return parse(LINES, ents=[(2, 3, "PERSON"), (9, 9, "GPE")])


def test_what_spacy_says(doc):
    assert_same(doc, Tokens(doc))


def test_the_words_of_nothing(doc):
    empty = Tokens(doc[:0].as_doc())
    empty.write()
    assert list(empty) == []


@pytest.mark.parametrize("seed", range(20))
def test_what_is_changed_is_written(doc, seed):
    chance, tokens = random.Random(seed), Tokens(doc)
    for _ in range(12):
        token, head = chance.choice(tokens.tokens), chance.choice(tokens.tokens)
        if not token.is_ancestor(head):
            token.head, token.dep_, token.tag_, token.pos_, token.lemma_ = head, "dep", "NN", "NOUN", "thing"
    tokens.write()
    # spaCy's edges fall short where arcs cross, so that the words are read anew instead
    assert [said(token) for token in tokens] == [said(token) for token in Tokens(doc)]
    assert [(t.head.i, t.dep_, t.tag_, t.pos_, t.lemma_) for t in tokens] == [
        (t.head.i, t.dep_, t.tag_, t.pos_, t.lemma_) for t in doc
    ]


def test_an_earlier_parse_comes_back(doc):
    tokens = Tokens(doc)
    before = tokens.parse()
    tokens[3].head, tokens[3].dep_, tokens[3].tag_, tokens[3].pos_ = tokens[0], "appos", "NN", "NOUN"
    tokens[12].head = tokens[1]
    tokens.restore(before)
    assert_same(doc, tokens)


def test_a_circle_can_be_taken_back(doc):
    tokens = Tokens(doc)
    before = tokens.parse()
    tokens[1].head = tokens[7]
    assert len(list(tokens[1].ancestors)) == len(doc)  # it ends
    tokens.restore(before)
    assert_same(doc, tokens)


def test_an_entity_is_in_the_document_too(doc):
    tokens = Tokens(doc)
    tokens.set_entity(3, 6, "ORG")
    assert [ent.text for ent in doc.ents] == ["Ana", "Lund and Reed", "Velm"]
    assert_same(doc, tokens)


def test_neighbours(doc):
    tokens = Tokens(doc)
    assert tokens[2].nbor() is tokens[3]
    assert tokens[2].nbor(-1) is tokens[1]
    for place in (-3, len(doc)):
        with pytest.raises(IndexError):
            tokens[2].nbor(place)


def test_parts_of_a_span(doc):
    span = Tokens(doc)[2:6]
    assert [span[0].text, span[-1].text, span[1:].text, span[:-1].text] == [
        "Ana",
        "Reed",
        "Lund and Reed",
        "Ana Lund and",
    ]
    assert span.doc[4] in span
    assert span.doc[6] not in span


def test_groups_of_spans_are_those_of_the_moment(doc):
    tokens = tokens_of(doc)
    assert "kg_times" not in tokens.spans
    doc.spans["kg_times"] = [doc.char_span(doc[9].idx, doc[9].idx + 4, label="DATE", kb_id="2020", span_id="x")]
    (span,) = tokens.spans["kg_times"]
    assert (span.text, span.label_, span.kb_id_, span.id_) == ("Velm", "DATE", "2020", "x")


def test_words_are_read_again_when_another_component_has_changed_them(doc):
    tokens = tokens_of(doc)
    tokens[3].lemma_ = "lund"
    tokens.set_entity(9, 10, "ORG")
    tokens.write()
    assert tokens_of(doc) is tokens
    doc.ents = [doc.char_span(0, 9, label="ORG")]
    assert [token.ent_type_ for token in tokens_of(doc)][:3] == ["ORG", "", ""]
    doc[3].head = doc[1]
    assert tokens_of(doc)[3].head is tokens_of(doc)[1]
