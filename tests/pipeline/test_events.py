"""Frames: what becomes of the roles of a trigger."""

import pytest

import kg.pipeline.document  # noqa: F401  (registers the extensions)
from kg.pipeline.coref import coref
from kg.pipeline.entities import entities
from kg.pipeline.events import find_events
from kg.pipeline.quotes import quotes


def frames(doc):
    return find_events(coref(quotes(entities(doc))))._.kg_frames


MUTUAL = """
Norvik NNP nsubj 3
and CC cc 0
Sudland NNP conj 0
blame VBP ROOT 3 blame
{0} DT det 5
{1} {2} dobj 3
"""


@pytest.mark.parametrize(
    ("determiner", "noun", "tag", "target"), [("each", "other", "JJ", "Sudland"), ("the", "rebels", "NNS", "rebels")]
)
def test_two_that_do_it_to_each_other(parse, determiner, noun, tag, target):
    doc = parse(MUTUAL.format(determiner, noun, tag), ents=[(0, 0, "GPE"), (2, 2, "GPE")])
    (frame,) = frames(doc)
    assert (doc[frame["actor"]].text, doc[frame["target"]].text) == ("Norvik", target)


def test_a_word_inside_a_name_stands_for_the_name(parse):
    doc = parse(
        "Lund NNP nsubj 1\nlifted VBD ROOT 1 lift\nthe DT det 3\nState NNP dobj 1\nof IN prep 3\nAlarm NNP pobj 4\n"
        "declared VBN acl 5 declare\nyesterday NN npadvmod 6",
        ents=[(3, 5, "EVENT")],
    )
    declared = next(frame for frame in frames(doc) if doc[frame["trigger"]].text == "declared")
    assert doc[declared["target"]].text == "State"


def test_a_plural_without_a_subject_is_no_event(parse):
    lines = "Lund NNP nsubj 1\nshowed VBD ROOT 1 show\ntheir PRP$ poss 3\nphotographs VBZ {0} 1 photograph"
    assert [f["predicate"] for f in frames(parse(lines.format("dobj")))] == ["show"]
