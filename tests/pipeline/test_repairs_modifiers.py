"""What a participle or a relative clause says more of: parses mended, and right ones left alone."""

import pytest

import kg.pipeline.document  # noqa: F401  (registers the extensions)
from kg.pipeline.repairs import repair
from tests.pipeline.parsed import arc, unchanged

REPORTS = """
Members NNS nsubj 1 member
used VBD ROOT 1 use
{0} NNS dobj 1 {1}
of IN prep 2
guards NNS pobj 3 guard
beating VBG xcomp 1 beat
men NNS dobj 5 man
at IN prep 5
rallies NNS pobj 7 rally
as IN prep 8
grounds NNS pobj 9 ground
"""


def test_what_is_told_of_somebody_he_does(parse):
    doc = repair(parse(REPORTS.format("reports", "report")))
    assert arc(doc, "beating") == ("acl", "guards")
    assert arc(doc, "as") == ("prep", "used")


def test_what_tells_of_nobody_is_used_to_do_it(parse):
    assert unchanged(parse(REPORTS.format("squads", "squad")))


STOPPED = "Lund NNP nsubjpass 2\nwas VBD auxpass 2 be\nstopped VBN ROOT 2 stop\nby IN prep 2\n{0} VBG pcomp 3 {1}\n{2} NNS dobj 4 {3}\n. . punct 2"


def test_whoever_acts_stops_him(parse):
    doc = repair(parse(STOPPED.format("protesting", "protest", "lawmakers", "lawmaker")))
    assert arc(doc, "lawmakers") == ("pobj", "by")
    assert arc(doc, "protesting") == ("amod", "lawmakers")


@pytest.mark.parametrize(
    "words", [("arresting", "arrest", "lawmakers", "lawmaker"), ("protesting", "protest", "laws", "law")]
)
def test_what_is_done_to_others_is_a_means(parse, words):
    assert unchanged(parse(STOPPED.format(*words)))


GIVEN = """
They PRP nsubj 1
gave VBD ROOT 1 give
it PRP dobj 1
to IN prep 1
an DT det 5
envoy NN pobj 3
in IN prep 5
the DT det 8
{0} NN pobj 6
, , punct 8
{1} {2} nsubj 11
sold VBD relcl 8 sell
boats NNS dobj 11 boat
"""


def test_who_sells_is_somebody(parse):
    assert arc(repair(parse(GIVEN.format("area", "who", "WP"))), "sold") == ("relcl", "envoy")


@pytest.mark.parametrize(("noun", "who", "tag"), [("area", "which", "WDT"), ("minister", "who", "WP")])
def test_which_is_a_place_and_who_the_last_of_two(parse, noun, who, tag):
    assert arc(repair(parse(GIVEN.format(noun, who, tag))), "sold") == ("relcl", noun)
