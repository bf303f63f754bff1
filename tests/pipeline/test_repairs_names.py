"""Persons' names that the parser took apart: parses mended, and right ones left alone."""

import pytest

import kg.pipeline.document  # noqa: F401  (registers the extensions)
from kg.pipeline.repairs import repair
from tests.pipeline.parsed import arc, unchanged

NICKNAME = """
They PRP nsubj 1
praised VBD ROOT 1 praise
{0} NNP dobj 1
“ `` punct 5
The DT det 5
Lynx NNP nmod 7
” '' punct 5
{1} NNP dobj 1
"""


def test_a_surname_behind_a_nickname_heads_the_name(parse):
    doc = repair(parse(NICKNAME.format("Ana", "Lund"), ents=[(5, 7, "WORK_OF_ART")]))
    assert arc(doc, "Lund") == ("dobj", "praised")
    assert arc(doc, "Ana") == arc(doc, "Lynx") == ("compound", "Lund")
    assert [(e.text, e.label_) for e in doc.ents] == [("Ana “ The Lynx ” Lund", "PERSON")]


@pytest.mark.parametrize(("first", "last", "label"), [("Norvik", "Lund", "ORG"), ("Ana", "Director", None)])
def test_a_body_or_a_role_has_no_nickname(parse, first, last, label):
    doc = parse(NICKNAME.format(first, last), ents=[(2, 2, label)] if label else [])
    before = [e.text for e in doc.ents]
    assert [e.text for e in repair(doc).ents] == before
    assert arc(doc, first) == ("dobj", "praised")


ROLES = """
{0} NN nsubj 5 {1}
and CC cc 0
actor NN compound 4
Ana NNP compound 4
Lund NNP conj 0
{2} {3} ROOT 5 leave
"""


def test_two_roles_before_a_name_are_of_one(parse):
    doc = repair(parse(ROLES.format("singer", "singer", "left", "VBD"), ents=[(3, 4, "PERSON")]))
    assert arc(doc, "Lund") == ("nsubj", "left")
    assert arc(doc, "singer") == ("nmod", "Lund")


@pytest.mark.parametrize(("first", "verb", "tag"), [("singer", "leave", "VBP"), ("film", "left", "VBD")])
def test_two_who_act_are_two(parse, first, verb, tag):
    assert unchanged(parse(ROLES.format(first, first, verb, tag), ents=[(3, 4, "PERSON")]))


THREE = """
The DT det 1
singer NN nsubj 8
, , punct 1
{} appos 1
and CC cc 3
{} compound 7
Ana NNP compound 7
Lund NNP conj 3
{} ROOT 8
"""


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (("writer NN", "actor NN", "left VBD"), True),
        (("writer NN", "actor NN", "leave VBP"), False),  # three people
        (("writers NNS", "actor NN", "left VBD"), False),
        (("writer NN", "Mayor NNP", "left VBD"), False),
    ],
)
def test_three_roles_of_one(parse, lines, found):
    doc = repair(parse(THREE.format(*lines), ents=[(6, 7, "PERSON")]))
    assert (arc(doc, "Lund") == ("nsubj", doc[8].text)) is found
    assert (arc(doc, "singer") == ("nmod", "Lund")) is found


@pytest.mark.parametrize(("behind", "found"), [("", True), ("and CC cc 4\nguards NNS conj 4", False)])
def test_two_roles_joined_by_a_comma(parse, behind, found):
    lines = f"Singer NN dobj 5\n, , punct 0\nactor NN compound 4\nAna NNP compound 4\nLund NNP appos 0\nleft VBD ROOT 5\n{behind}"
    doc = repair(parse(lines.replace("Singer", "singer"), ents=[(3, 4, "PERSON")]))
    assert (arc(doc, "singer") == ("nmod", "Lund")) is found


ADDRESSED = """
{0} NNP nsubj 4
{1} . punct 0
{2} NNP compound 3
{3} {4} {5} 4
agreed VBD ROOT 4 agree
. . punct 4
"""


@pytest.mark.parametrize(("tag", "dep"), [("NNP", "nsubj"), ("RB", "advmod")])
def test_a_name_stands_behind_its_address(parse, tag, dep):
    doc = repair(parse(ADDRESSED.format("Cllr", ".", "Ana", "Hardly", tag, dep)))
    assert arc(doc, "Hardly") == ("nsubj", "agreed")
    assert arc(doc, "Cllr") == ("compound", "Hardly")
    assert [(e.text, e.label_) for e in doc.ents] == [("Ana Hardly", "PERSON")]


@pytest.mark.parametrize(("address", "mark", "word"), [("Norvik", ".", "Hardly"), ("Cllr", ",", "hardly")])
def test_what_stands_behind_no_address_is_no_name_of_it(parse, address, mark, word):
    assert unchanged(parse(ADDRESSED.format(address, mark, "ever", word, "RB", "advmod")))


@pytest.mark.parametrize(("title", "head"), [("CEO", "left"), ("Labour", "singer")])
def test_a_title_in_capitals_is_a_role_too(parse, title, head):
    lines = f"singer NN nsubj 5 singer\nand CC cc 0\n{title} NNP compound 4\nAna NNP compound 4\nLund NNP conj 0\nleft VBD ROOT 5 leave"
    assert arc(repair(parse(lines, ents=[(3, 4, "PERSON")])), "Lund")[1] == head


PANEL = """
the DT det 1
{0} NN nsubj 8
of IN prep 1
the DT det 5
harbour NN compound 5
panel NN pobj 2
Ana NNP compound 7
Lund NNP appos 5
spoke VBD ROOT 8 speak
"""


@pytest.mark.parametrize(("role", "head"), [("chairman", "chairman"), ("report", "panel")])
def test_the_name_behind_a_role_and_its_body_is_the_role_s(parse, role, head):
    doc = repair(parse(PANEL.format(role), ents=[(6, 7, "PERSON")]))
    assert arc(doc, "Lund") == ("appos", head)


UNION = """
opened VBN ROOT 0 open
by IN agent 0
Union NNP pobj 1
of IN prep 2
Divers NNPS compound 5
{0} NN compound 7
Ana NNP compound 7
Lund NNP pobj 3
"""


@pytest.mark.parametrize(("word", "head"), [("president", "by"), ("harbour", "of")])
def test_who_presides_over_a_body_is_no_part_of_its_name(parse, word, head):
    doc = repair(parse(UNION.format(word), ents=[(2, 4, "ORG"), (6, 7, "PERSON")]))
    assert arc(doc, "Lund") == ("pobj", head)


@pytest.mark.parametrize(("word", "expected"), [("Sgt", ("compound", "Lund")), ("guards", ("nsubj", "said"))])
def test_a_rank_with_its_point_is_no_name(parse, word, expected):
    doc = repair(
        parse(
            f"Police NN compound 2\nspokesman NN compound 2\n{word} NNP nsubj 6\n. . punct 2\nBo NNP compound 5\nLund NNP nsubj 6\nsaid VBD ROOT 6 say",
            ents=[(4, 5, "PERSON")],
        )
    )
    assert arc(doc, word) == expected
