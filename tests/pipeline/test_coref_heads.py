"""Phrases of one head, and what keeps them apart: one construction a test."""

import pytest

from tests.pipeline.parsed import resolve

BOUND = """
Her PRP$ poss 1
{0} NN nsubj 5
, , punct 1
Grace NNP appos 1
, , punct 1
praised VBD ROOT 5 praise
{1} PRP dobj 5
"""


@pytest.mark.parametrize(("word", "same"), [("her", False), ("herself", True)])
def test_an_object_is_not_the_subject_under_another_name(parse, word, same):
    found = resolve(parse(BOUND.format("sister", word), ents=[(3, 3, "PERSON")]))
    assert (found[6] == "Grace") is same


DUE = """
Lund NNP nsubj 1
{0}
{1}
to TO aux 4
meet VB xcomp {2}
him PRP dobj 4
"""


@pytest.mark.parametrize(
    ("verb", "third", "head", "same"),
    [("is VBZ ROOT 1 be", "due JJ acomp 1", 2, False), ("asked VBD ROOT 1 ask", "them PRP dobj 1", 1, True)],
)
def test_an_object_is_not_whoever_does_it(parse, verb, third, head, same):
    found = resolve(parse(DUE.format(verb, third, head), ents=[(0, 0, "PERSON")]))
    assert (found[5] == "Lund") is same


@pytest.mark.parametrize(("noun", "name"), [("city NN", "Norvik"), ("cities NNS", "Norvik cities")])
def test_what_lies_in_a_place_is_not_the_place(parse, noun, name):
    doc = parse(f"Norvik NNP compound 1\n{noun} nsubj 2 city\nvoted VBD ROOT 2 vote", ents=[(0, 0, "GPE")])
    assert resolve(doc)[1] == name


@pytest.mark.parametrize(("word", "name"), [("them", "families"), ("they", "nurses")])
def test_who_is_helped_to_do_something_is_not_who_helps(parse, word, name):
    doc = parse(
        "Nurses NNS nsubj 1 nurse\nfed VBD ROOT 1 feed\nfamilies NNS dobj 1 family\nand CC cc 1\nhelped VBD conj 1 help\n"
        f"{word} PRP nsubj 6\nmove VB ccomp 4"
    )
    assert resolve(doc)[5].lower() == name


@pytest.mark.parametrize(("verb", "name"), [("deny deny", "guards"), ("saw see", "nurses")])
def test_whoever_is_accused_denies_it(parse, verb, name):
    doc = parse(
        "Nurses NNS nsubj 1 nurse\naccused VBD ROOT 1 accuse\nguards NNS dobj 1 guard\n. . punct 1\nThey PRP nsubj 5\n{} VBP ROOT 5 {}\n"
        "it PRP dobj 5".format(*verb.split())
    )
    assert resolve(doc)[4].lower() == name


@pytest.mark.parametrize(("verb", "name"), [("sent send", "miners"), ("met meet", "crew")])
def test_whoever_is_sent_brings_somebody_else(parse, verb, name):
    doc = parse(
        "Miners NNS nsubj 1 miner\nwept VBD ROOT 1 weep\n. . punct 1\nNorvik NNP nsubj 4\n{} VBD ROOT 4 {}\na DT det 6\ncrew NN dobj 4\n"
        "to TO aux 8\nbring VB advcl 4\nthem PRP dobj 8\nhome RB advmod 8".format(*verb.split()),
        ents=[(3, 3, "GPE")],
    )
    assert resolve(doc)[9].lower() == name


@pytest.mark.parametrize(("first", "name"), [("No DT", "attack"), ("A DT", "group")])
def test_nobody_is_meant_by_a_pronoun(parse, first, name):
    doc = parse(
        f"{first} det 1\ngroup NN nsubj 2\nclaimed VBD ROOT 2 claim\nthe DT det 4\nattack NN dobj 2\n. . punct 2\nIt PRP nsubj 7\n"
        "remained VBD ROOT 7 remain\nrare JJ acomp 7"
    )
    assert resolve(doc)[6].lower() == name


CITY = """
He PRP nsubj 1
left VBD ROOT 1 leave
Velm NNP compound 3
{0} NNP dobj 1
. . punct 1
The DT det 6
city NN nsubj 7
wept VBD ROOT 7 weep
"""


@pytest.mark.parametrize(("word", "name"), [("Airport", "city"), ("Regis", "Velm Regis")])
def test_a_building_is_no_city(parse, word, name):
    assert resolve(parse(CITY.format(word), ents=[(2, 3, "GPE")]))[6] == name


@pytest.mark.parametrize(("noun", "joined"), [("attack", False), ("room", True)])
def test_a_deed_is_set_beside_the_clause_and_not_beside_a_hall(parse, noun, joined):
    doc = parse(
        f"He PRP nsubj 1\nbeat VBD ROOT 1 beat\nher PRP dobj 1\nin IN prep 1\na DT det 5\nhall NN pobj 3\n, , punct 5\na DT det 8\n{noun} NN appos 5"
    )
    found = resolve(doc)
    assert (found[8] == found[5]) == joined


@pytest.mark.parametrize(("noun", "name"), [("man", "young man"), ("veteran", "guard")])
def test_an_apposition_takes_its_noun_up_again(parse, noun, name):
    doc = parse(
        "She PRP nsubj 1\nsaw VBD ROOT 1 see\na DT det 4\nyoung JJ amod 4\nman NN dobj 1\nrunning VBG acl 4 run\nto IN prep 5\nthe DT det 8\n"
        f"guard NN pobj 6\n, , punct 8\na DT det 11\n{noun} NN appos 8\nwho WP nsubj 13\nshouted VBD relcl 11 shout"
    )
    assert resolve(doc)[11] == name


@pytest.mark.parametrize(("owner", "joined"), [("mayor", False), ("county", True)])
def test_no_office_of_another_is_the_one_that_has_a_name(parse, owner, joined):
    doc = parse(
        "Velm NNP compound 2\nPress NNP compound 2\nOffice NNP nsubj 3\nmet VBD ROOT 3 meet\n. . punct 3\n"
        f"The DT det 6\n{owner} NN poss 8\n's POS case 6\noffice NN nsubj 9\nleft VBD ROOT 9 leave",
        ents=[(0, 2, "ORG")],
    )
    found = resolve(doc)
    assert (found[8] == found[2]) == joined


@pytest.mark.parametrize(("name", "found"), [("Police", "group"), ("Relief", "Velm Relief")])
def test_no_police_is_the_group(parse, name, found):
    doc = parse(
        f"Velm NNP compound 1\n{name} NNP nsubj 2\nmet VBD ROOT 2 meet\n. . punct 2\nThe DT det 5\ngroup NN nsubj 6\nleft VBD ROOT 6 leave",
        ents=[(0, 1, "ORG")],
    )
    assert resolve(doc)[5] == found


@pytest.mark.parametrize(("article", "name"), [("A", "deputy"), ("The", "Bo Lund")])
def test_who_is_brought_in_after_the_only_name_is_another(parse, article, name):
    doc = parse(
        f"Bo NNP compound 1\nLund NNP nsubjpass 3\nwas VBD auxpass 3 be\nheld VBN ROOT 3 hold\n. . punct 3\n{article} DT det 6\ndeputy NN nsubj 7\n"
        "came VBD ROOT 7 come\n. . punct 7\nThe DT det 10\ndeputy NN nsubj 11\nleft VBD ROOT 11 leave",
        ents=[(0, 1, "PERSON")],
    )
    assert resolve(doc)[10] == name
