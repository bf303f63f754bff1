"""What is told of the past in another tense, and what is no event; each with a near miss."""

import pytest

import kg.pipeline.document  # noqa: F401  (registers the extensions)
from kg.pipeline.factuality import modality
from kg.pipeline.triggers import is_trigger
from tests.pipeline.parsed import at

LATER = """
Lund NNP nsubj 2
{0} MD aux 2
move VB {1} move
there RB advmod 2
in IN prep 2
{2} CD pobj 4
"""


@pytest.mark.parametrize(
    ("modal", "label", "year", "expected"),
    [
        ("would", "ROOT 2", "1974", "actual"),
        ("would", "ROOT 2", "2031", "possible"),
        ("might", "ROOT 2", "1974", "possible"),
    ],
)
def test_what_would_happen_in_a_year_gone_by_happened(parse, modal, label, year, expected):
    doc = parse(LATER.format(modal, label, year), published="2018-01-22")
    assert modality(at(doc, "move"), False, False) == expected


def test_what_somebody_said_would_happen_need_not_have(parse):
    doc = parse(LATER.format("would", "ccomp 6", "1974") + "said VBD ROOT 6 say", published="2018-01-22")
    assert modality(at(doc, "move"), False, False) == "possible"


@pytest.mark.parametrize(("owner", "tag", "expected"), [("children", "NNS", "actual"), ("minister", "NN", "possible")])
def test_the_first_of_a_kind_to_win_has_won(parse, owner, tag, expected):
    doc = parse(
        f"She PRP nsubj 1\nbecame VBD ROOT 1 become\nthe DT det 4\nfirst JJ amod 4\n{owner} {tag} poss 6\n's POS case 4\n"
        "author NN attr 1\nto TO aux 8\nwin VB advcl 1",
        ents=[(3, 3, "ORDINAL")],
    )
    assert modality(at(doc, "win"), False, False) == expected


@pytest.mark.parametrize(("comma", "event"), [(", , punct 3", False), ("loudly RB advmod 1", True)])
def test_that_said_tells_nothing(parse, comma, event):
    doc = parse(f"That DT nsubj 1\nsaid VBN advcl 4 say\n{comma}\nthey PRP nsubj 4\nleft VBD ROOT 4 leave")
    assert is_trigger(at(doc, "said")) is event


@pytest.mark.parametrize(("noun", "event"), [("few", False), ("suspect", True)])
def test_to_name_a_few_names_nobody(parse, noun, event):
    doc = parse(f"They PRP nsubj 1\nmet VBD ROOT 1 meet\nto TO aux 3\nname VB advcl 1\na DT det 5\n{noun} NN dobj 3")
    assert is_trigger(at(doc, "name")) is event


@pytest.mark.parametrize(("word", "event"), [("87", False), ("visibly", True)])
def test_how_old_somebody_is_happens_to_nobody(parse, word, event):
    doc = parse(f"He PRP nsubj 1\ndied VBD ROOT 1 die\naged VBD advcl 1 age\n{word} CD npadvmod 1")
    assert is_trigger(at(doc, "aged")) is event


@pytest.mark.parametrize(("subject", "expected"), [("It PRP", "possible"), ("That DT", "actual")])
def test_what_it_is_time_for_is_still_to_do(parse, subject, expected):
    """ "It is time we *acted*", but "that is the time we *acted*"."""
    doc = parse(f"{subject} nsubj 1\nis VBZ ROOT 1 be\ntime NN attr 1\nwe PRP nsubj 4\nacted VBD relcl 2 act")
    assert modality(at(doc, "acted"), question=False, headline=False) == expected
