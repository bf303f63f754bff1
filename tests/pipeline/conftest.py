"""Parses built by hand: rule tests do not move with the model."""

import pytest
from spacy.lang.en import English
from spacy.tokens import Doc

from kg.pipeline.actions import type_events
from kg.pipeline.dating import event_times
from kg.pipeline.timex import make_timex

POS = {"V": "VERB", "N": "NOUN", "P": "PRON", "I": "ADP", "J": "ADJ", "R": "ADV", "M": "AUX", "T": "PART", "D": "DET"}


@pytest.fixture
def parse():
    """Build a Doc from lines of `word tag dep head [lemma]`, the head by its position from 0."""

    def build(lines, ents=(), published=None, headline=False):
        rows = [line.split() for line in lines.strip().splitlines()]
        words = [row[0] for row in rows]
        aux = {"aux", "auxpass"}
        doc = Doc(
            English().vocab,
            words=words,
            tags=[row[1] for row in rows],
            pos=[_pos(row[1], row[2] in aux) for row in rows],
            deps=[row[2] for row in rows],
            heads=[int(row[3]) for row in rows],
            lemmas=[row[4] if len(row) > 4 else row[0].lower() for row in rows],
        )
        doc.ents = [doc.char_span(*span, label=label) for span, label in _spans(doc, ents)]
        doc._.kg_published = published
        if headline:
            doc._.kg_blocks = [[0, len(doc.text), "headline"]]
        return doc

    return build


@pytest.fixture
def typed(parse):
    """Type one frame of a parse: `typed(lines, trigger, actor=..., ...)` returns the frame."""

    def build(lines, trigger, ents=(), **slots):
        doc = parse(lines, ents=ents)
        frame = {
            "trigger": trigger, "alt": [], "actor": None, "target": None, "recipient": None, "co_actors": [],
            "co_targets": [], "polarity": "positive", "modality": "actual", "tense": "past", "construction": "active",
            "speaker": None,
        }  # fmt: skip
        doc._.kg_frames = [frame | slots]
        type_events(doc)
        return doc._.kg_frames[0]

    return build


@pytest.fixture
def dates(parse):
    """Map each trigger word of a hand-made parse to the date it gets."""

    def run(lines, triggers, published="2010-10-13", ents=()):
        doc = make_timex(English(), "kg_timex")(parse(lines, ents=ents, published=published))
        found = event_times(doc, [token.i for token in doc if token.text in triggers])
        return {doc[i].text: doc.spans["kg_times"][index].kb_id_ for i, index in found.items()}

    return run


def _pos(tag, aux):
    if aux:
        return "AUX"
    if tag.startswith("NNP"):
        return "PROPN"
    if tag == "CC":
        return "CCONJ"
    if tag in (",", ".", "``", "''"):
        return "PUNCT"
    return POS.get(tag[0], "X")


def _spans(doc, ents):
    for first, last, label in ents:
        yield (doc[first].idx, doc[last].idx + len(doc[last])), label
