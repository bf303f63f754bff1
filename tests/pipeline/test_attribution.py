"""Who says it: sources below and around a verb of report, and sources that quote others."""

import pytest

import kg.pipeline.document  # noqa: F401  (registers the extensions)
from kg.pipeline.attribution import Speakers
from kg.pipeline.roles import RoleFinder


def speaker(doc, word):
    trigger = doc[[t.text for t in doc].index(word)]
    found = Speakers(RoleFinder(), {}, []).of(trigger)
    return found.text if found is not None else None


REPORTED = """
Reed NNP nsubj 1
said VBD ROOT 1 say
prices NNS nsubj 3
fell VBD ccomp 1 fall
, , punct 3
according VBG prep {0}
to IN prep 5
the DT det 8
bank NN pobj 6
"""


def test_a_source_below_the_verb_of_report_is_nearer(parse):
    assert speaker(parse(REPORTED.format(3)), "fell") == "bank"


def test_a_source_of_the_verb_of_report_itself_says_that_it_was_said(parse):
    doc = parse(REPORTED.format(1))
    assert speaker(doc, "fell") == "Reed"
    assert speaker(doc, "said") == "bank"


QUOTING = """
Prices NNS nsubj 1
fell VBD ROOT 1 fall
according VBG prep 1
to IN prep 2
the DT det 5
agency NN pobj 3
, , punct 5
{0} VBG acl 5 {1}
the DT det 9
bank NN dobj 7
"""


@pytest.mark.parametrize(
    ("word", "lemma", "expected"),
    [("quoting", "quote", "bank"), ("citing", "cite", "bank"), ("advising", "advise", "agency")],
)
def test_a_source_that_quotes_another(parse, word, lemma, expected):
    assert speaker(parse(QUOTING.format(word, lemma)), "fell") == expected


@pytest.mark.parametrize(("word", "dep", "source"), [("today", "npadvmod", "bank"), ("profits", "dobj", None)])
def test_as_a_speaker_tells_reports_nothing_when_it_tells_something_else(parse, word, dep, source):
    lines = f"Prices NNS nsubj 1\nfell VBD ROOT 1 fall\nas IN mark 5\nthe DT det 4\nbank NN nsubj 5\nreported VBD advcl 1 report\n{word} NNS {dep} 5"
    assert speaker(parse(lines), "fell") == source


@pytest.mark.parametrize(("mark", "who"), [("that", "Reed"), ("whether", None)])
def test_what_is_left_open_is_nobodys_claim(parse, mark, who):
    doc = parse(f"Reed NNP nsubj 1\nsaid VBD ROOT 1 say\n{mark} IN mark 4\nprices NNS nsubj 4\nfell VBD ccomp 1 fall")
    assert speaker(doc, "fell") == who


@pytest.mark.parametrize(("verb", "who"), [("knows", None), ("explains", "Reed")])
def test_how_it_was_is_nobodys_claim_after_a_verb_of_knowing(parse, verb, who):
    doc = parse(
        f"Reed NNP nsubj 1\n{verb} VBZ ROOT 1 {verb[:-1]}\nhow WRB advmod 4\nships NNS nsubj 4\nsank VBD ccomp 1 sink"
    )
    assert speaker(doc, "sank") == who
