"""Whom a pronoun cannot mean where it stands: one construction a test."""

import pytest

from tests.pipeline.parsed import resolve

SHUT = """
Norvik NNP nsubj 1
shuts VBZ ROOT 1 shut
sites NNS dobj 1
{0} PRP {1} 4
{2} VB{3} relcl 2
{4}
"""


@pytest.mark.parametrize(
    ("words", "name"), [(("they", "nsubj", "call", "P", "bad JJ oprd 4"), "Norvik"), (("they", "nsubjpass", "sold", "N", "off RP prt 4"), "Norvik")]
)  # fmt: skip
def test_who_calls_something_bad_is_not_what_is_called_so(parse, words, name):
    doc = parse(SHUT.format(*words), ents=[(0, 0, "ORG")])
    assert resolve(doc)[3] == name


def test_what_harms_may_be_what_was_shut(parse):
    doc = parse(
        "Norvik NNP nsubj 1\nshuts VBZ ROOT 1 shut\nsites NNS dobj 1\nbecause IN mark 5\nthey PRP nsubj 5\nharm VBP advcl 1\nit PRP dobj 5",
        ents=[(0, 0, "PERSON")],
    )
    assert resolve(doc)[4] == "sites"


NOTING = """
Ana NNP compound 1
Lund NNP nsubj 2
won VBD ROOT 2 win
. . punct 2
{0} 11 note
that IN mark 7
Eva NNP nsubj 7
voted VBD ccomp 4 vote
for IN prep 7
Reed NNP pobj 8
she PRP nsubj 11
left VBD ROOT 11 leave
"""


@pytest.mark.parametrize(
    ("opening", "name"), [("Noting VBG advcl", "Ana Lund"), ("Noted VBN advcl", "Ana Lund"), ("Since IN prep", "Eva")]
)
def test_nobody_is_named_in_what_he_himself_notes_before(parse, opening, name):
    people = [(0, 1, "PERSON"), (6, 6, "PERSON"), (9, 9, "PERSON")]
    assert resolve(parse(NOTING.format(opening), ents=people))[10] == name


CALLED = """
Ana NNP compound 1
Lund NNP nsubj 2
won VBD ROOT 2 win
. . punct 2
{0} call
one CD oprd 4
of IN prep 5
many JJ pobj 6
by IN prep 5
Eva NNP pobj 8
{1}
"""


def test_nobody_is_named_as_the_doer_of_what_was_done_to_him(parse):
    clause = "she PRP nsubj 11\nretired VBD ROOT 11 retire"
    doc = parse(CALLED.format("Called VBN advcl 11", clause), ents=[(0, 1, "PERSON"), (9, 9, "PERSON")])
    assert resolve(doc)[10] == "Ana Lund"


@pytest.mark.parametrize(("subject", "name"), [("Reed", "plans"), ("Eva", "Reed and Berg")])
def test_who_is_one_of_two_does_nothing_to_both(parse, subject, name):
    doc = parse(
        "She PRP nsubj 1\nsued VBD ROOT 1 sue\nReed NNP dobj 1\nand CC cc 2\nBerg NNP conj 2\nover IN prep 1\nplans NNS pobj 5 plan\n"
        f"that IN mark 9\n{subject} NNP nsubj 9\nbacked VBD advcl 1 back\nthem PRP dobj 9",
        ents=[(2, 2, "PERSON"), (4, 4, "PERSON"), (8, 8, "PERSON")],
    )
    assert resolve(doc)[10] == name


@pytest.mark.parametrize(
    ("verb", "name"), [("has VBZ ROOT 6 have", "Norvik Hydro"), ("hails VBZ ROOT 6 hail\nhis PRP$ poss 8", "Velm Air")]
)
def test_who_has_the_power_to_do_it_does_it_to_another(parse, verb, name):
    """ "*Velm Air* has the power to stop it", but "hails his power to stop it"."""
    power = 6 + len(verb.splitlines())
    doc = parse(
        "Norvik NNP compound 1\nHydro NNP nsubj 2\ngrew VBD ROOT 2 grow\n. . punct 2\nVelm NNP compound 5\nAir NNP nsubj 6\n"
        f"{verb}\npower NN dobj 6\nto TO aux {power + 2}\nstop VB acl {power}\nit PRP dobj {power + 2}",
        ents=[(0, 1, "ORG"), (4, 5, "ORG")],
    )
    assert resolve(doc)[power + 3] == name


@pytest.mark.parametrize(
    ("clause", "name"),
    [
        (", , punct 2\nwho WP nsubj 5\napologised VBD relcl 2 apologise", "Berg"),
        ("and CC cc 1\nthen RB advmod 5\napologised VBD conj 1 apologise", "Lund"),
    ],
)
def test_who_a_relative_clause_tells_of_does_it_to_another(parse, clause, name):
    doc = parse(
        f"Berg NNP nsubj 1\nmet VBD ROOT 1 meet\nLund NNP dobj 1\n{clause}\nfor IN prep 5\nhiring VBG pcomp 6 hire\nhim PRP dobj 7",
        ents=[(0, 0, "PERSON"), (2, 2, "PERSON")],
    )
    assert resolve(doc)[8] == name
