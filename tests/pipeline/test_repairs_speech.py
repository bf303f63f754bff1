"""Who says it, and what is said: parses mended, and right ones left alone."""

import pytest

import kg.pipeline.document  # noqa: F401  (registers the extensions)
from kg.pipeline.repairs import repair
from tests.pipeline.parsed import arc

INSERTED = (
    "Winners NNS nsubj 2\n, , punct 2\nsaid VBD {dep} 7 say\nthe DT det 4\ncurator NN dobj 2\n, , punct 2\nare VBP auxpass 7 be\n"
    "paid VBN ROOT 7 pay"
)
QUOTED = (
    "She PRP nsubj 1\nnotes VBZ ROOT 1 note\n, , punct 1\n“ `` punct 5\nOzone NN nsubj 5\nharms VBZ ccomp 1 harm\nplants NNS dobj 5\n"
    "{0}, , punct 1\n{1} punct 1\nciting VBG advcl 5 cite\nstudies NNS dobj 9\n{2}"
)


@pytest.mark.parametrize(
    ("lines", "arcs"),
    [
        (
            "It PRP nsubj 1\nleft VBD ROOT 1 leave\nSudland NNP dobj 1\n, , punct 2\nminister NN compound 5\nLund NNP appos 2\n"
            "said VBD conj 1 say\non IN prep 6\nMonday NNP pobj 7",
            {"said": ("ROOT", "said"), "left": ("ccomp", "said")},
        ),
        (  # the name has swallowed a place
            "They PRP nsubj 1\nleft VBD ccomp 7 leave\ntowns NNS dobj 1\nof IN prep 2\nVelm NNP nmod 6\n, , punct 4\n"
            "Lund NNP pobj 3\nsaid VBD ROOT 7 say",
            {"Velm": ("pobj", "of")},
        ),
        (  # an apposition between commas
            "They PRP nsubj 1\nleft VBD ccomp 8 leave\nVelm NNP dobj 1\n, , punct 2\nLund NNP conj 2\n, , punct 4\n"
            "spokesman NN appos 4\n, , punct 8\nsaid VBD ROOT 8 say",
            {"left": ("ccomp", "said")},
        ),
    ],
)
def test_who_stands_between_a_comma_and_said_is_the_speaker(parse, lines, arcs):
    doc = repair(parse(lines))
    assert arc(doc, "Lund") == ("nsubj", "said")
    assert {word: arc(doc, word) for word in arcs} == arcs


def test_inverted_quotative(parse):
    doc = repair(
        parse(
            "\" `` punct 5\nSoldiers NNS nsubj 2\nleft VBD ccomp 5 leave\n\" '' punct 2\nadded VBN amod 5 add\nGazette NNP ROOT 5"
        )
    )
    assert arc(doc, "added") == ("ROOT", "added")
    assert arc(doc, "Gazette") == ("nsubj", "added")
    assert arc(doc, "left") == ("ccomp", "added")


@pytest.mark.parametrize("dep", ["parataxis", "ccomp"])
def test_subject_read_across_inserted_speech(parse, dep):
    doc = repair(parse(INSERTED.format(dep=dep)))
    assert arc(doc, "Winners") == ("nsubjpass", "paid")
    assert arc(doc, "curator") == ("nsubj", "said")


def test_speech_that_is_not_inserted_keeps_its_subject(parse):
    # no comma before the verb: "Winners said the curator ..."
    lines = "Winners NNS nsubj 1\nsaid VBD ccomp 5 say\nthe DT det 3\ncurator NN dobj 1\nis VBZ aux 5 be\nleaving VBG ROOT 5 leave"
    assert arc(repair(parse(lines)), "Winners") == ("nsubj", "said")
    # the main clause has a subject
    lines = INSERTED.format(dep="parataxis").replace("are VBP auxpass", "they PRP nsubjpass")
    assert arc(repair(parse(lines)), "Winners") == ("nsubj", "said")


def test_participle_after_quotation(parse):
    doc = repair(parse(QUOTED.format("", "” ''", ". . punct 1")))
    assert arc(doc, "citing") == ("advcl", "notes")
    inside = repair(parse(QUOTED.format("", "so RB", "” '' punct 1")))
    assert arc(inside, "citing") == ("advcl", "harms")


@pytest.mark.parametrize(("comma", "verb"), [("and CC cc 2", "said say"), (", , punct 2", "left leave")])
def test_who_else_stands_before_a_verb_is_no_speaker(parse, comma, verb):
    doc = repair(
        parse(
            "They PRP nsubj 1\nmet VBD ROOT 1 meet\nKorr NNP dobj 1\n{}\nLund NNP appos 2\n{} VBD conj 1 {}".format(
                comma, *verb.split()
            )
        )
    )
    assert arc(doc, "Lund") == ("appos", "Korr")


@pytest.mark.parametrize(("noun", "dep"), [("unions union", "nsubj"), ("plans plan", "appos")])
def test_those_who_announce_behind_a_comma(parse, noun, dep):
    doc = repair(
        parse(
            "They PRP nsubj 1\nsigned VBD ROOT 1 sign\ndeals NNS dobj 1\n, , punct 1\n{} NNS appos 2 {}\nannounced VBN acl 4 announce".format(
                *noun.split()
            )
        )
    )
    assert doc[4].dep_ == dep
