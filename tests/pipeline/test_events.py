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


RELATIVE = """
Guards NNS nsubj {0} guard
{1}
and CC cc 0
cooks NNS conj 0 cook
{2}
met VBD ROOT {0} meet
"""


def people(doc, trigger):
    """The words of the actors of a trigger."""
    (one,) = (frame for frame in frames(doc) if doc[frame["trigger"]].text == trigger)
    return [doc[i].text for i in [one["actor"], *one["co_actors"]]]


def test_who_stands_behind_a_relative_clause_has_no_part_in_it(parse):
    lines = "who WP nsubj 2\nfled VBD relcl 0 flee"
    doc = parse(RELATIVE.format(6, lines, "then RB advmod 6"))
    assert people(doc, "fled") == ["Guards"]
    assert people(doc, "met") == ["Guards", "cooks"]
    # both stand before it
    doc = parse(RELATIVE.format(6, "then RB advmod 6", "who WP nsubj 5\nfled VBD relcl 0 flee"))
    assert people(doc, "fled") == ["Guards", "cooks"]


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("rather RB cc 2\nthan IN cc 2", ["permits"]),
        ("and CC cc 2\nnot RB neg 2", ["permits"]),
        ("and CC cc 2\nalso RB advmod 1", ["permits", "licences"]),
    ],
)
def test_what_was_not_chosen_is_no_further_target(parse, link, expected):
    doc = parse(
        f"Tarn NNP nsubj 1\nissued VBD ROOT 1 issue\npermits NNS dobj 1 permit\n{link}\nlicences NNS conj 2 licence"
    )
    (frame,) = frames(doc)
    assert [doc[i].text for i in [frame["target"], *frame["co_targets"]]] == expected
