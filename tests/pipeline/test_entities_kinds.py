"""What tells a firm, a place and a person apart where the recogniser is unsure: each kind of evidence, and a near miss."""

import pytest

from tests.pipeline.parsed import names

SPOKE = "{0} NNP nsubj 1\nspoke VBD ROOT 1 speak"


@pytest.mark.parametrize(
    ("town", "kind"),
    [("Rotterdam", "PLACE"), ("Meridian", "PERSON"), ("Charlotte", "PERSON")],  # a small town, a given name
)
def test_a_large_town_is_a_place(parse, town, kind):
    assert names(parse(SPOKE.format(town), ents=[(0, 0, "PERSON")])) == [(town, town, kind)]


@pytest.mark.parametrize(
    ("people", "kind"), [("Norvikians", "PERSON"), ("Norvikian", "PLACE"), ("Sudlandian", "PERSON")]
)
def test_what_a_people_is_called_after_is_a_place(parse, people, kind):
    rows = f"{SPOKE}\n. . punct 1\nThe DT det 5\n{people} JJ amod 5\nguards NNS nsubj 6\nslept VBD ROOT 6 sleep".format(
        "Norvik"
    )
    assert names(parse(rows, ents=[(0, 0, "PERSON"), (4, 4, "NORP")]))[0] == ("Norvik", "Norvik", kind)


@pytest.mark.parametrize(("pronoun", "tag", "kind"), [("which", "WDT", "ORGANIZATION"), ("who", "WP", "PERSON")])
def test_a_firm_is_spoken_of_by_which(parse, pronoun, tag, kind):
    rows = f"Norvik NNP nsubj 4\n, , punct 0\n{pronoun} {tag} nsubj 3\ngrew VBD relcl 0 grow\nspoke VBD ROOT 4 speak"
    assert names(parse(rows, ents=[(0, 0, "PERSON")])) == [("Norvik", "Norvik", kind)]


@pytest.mark.parametrize(("noun", "kind"), [("shareholders", "ORGANIZATION"), ("sisters", "PERSON")])
def test_a_firm_has_shareholders(parse, noun, kind):
    rows = f"Norvik NNP poss 2\n's POS case 0\n{noun} NNS nsubj 3 {noun[:-1]}\nvoted VBD ROOT 3 vote"
    assert names(parse(rows, ents=[(0, 0, "PERSON")])) == [("Norvik", "Norvik", kind)]


TWO = "{0} NNP compound 1\n{1} NNP nsubj 2\ngrew VBD ROOT 2 grow\n. . punct 2\n{2} NNP {3}\n"


@pytest.mark.parametrize(
    ("last", "kind", "whole"),
    [
        ("Freight", "ORGANIZATION", "Norvik Freight"),
        ("Gazette", "ORGANIZATION", "Norvik"),
        ("Lumen", "PERSON", "Norvik Lumen"),
    ],
)
def test_a_trade_or_a_newspaper_makes_a_firm(parse, last, kind, whole):
    rows = TWO.format("Norvik", last, "Norvik", "nsubj 5") + "won VBD ROOT 5 win"
    found = names(parse(rows, ents=[(0, 1, "PERSON"), (4, 4, "GPE")]))
    assert found[0] == (f"Norvik {last}", f"Norvik {last}", kind)
    assert found[-1][1] == ("Norvik" if last == "Lumen" else whole)


def test_a_firm_is_called_by_its_first_word_unless_something_is_in_it(parse):
    rows = TWO.format("Norvik", "Freight", "Norvik", "pobj 5") + "in IN ROOT 5"
    assert names(parse(rows, ents=[(0, 1, "ORG"), (4, 4, "GPE")]))[-1] == ("Norvik", "Norvik", "PLACE")


def test_two_names_with_a_hyphen_are_no_persons_surname(parse):
    rows = "Norvik-Tarn NNP compound 1\ndeal NN nsubj 2\ngrew VBD ROOT 2 grow\n. . punct 2\nTarn NNP nsubj 5\nwon VBD ROOT 5 win"
    assert names(parse(rows, ents=[(0, 0, "PERSON"), (4, 4, "ORG")]))[-1] == ("Tarn", "Tarn", "ORGANIZATION")


@pytest.mark.parametrize(("first", "one"), [("Anna", True), ("Tarn", False)])
def test_the_parts_of_a_persons_name_are_one(parse, first, one):
    rows = f"{first} NNP compound 2\nVelm NNP compound 2\nLund NNP nsubj 3\nspoke VBD ROOT 3 speak"
    found = names(parse(rows, ents=[(0, 1, "PERSON"), (2, 2, "PERSON")]))
    assert (found[0][0] == f"{first} Velm Lund") is one


@pytest.mark.parametrize(("label", "found"), [("PERSON", 0), ("ORG", 1)])
def test_schools_at_the_beginning_are_nobody(parse, label, found):
    doc = parse("Schools NNS nsubj 1 school\nclosed VBD ROOT 1 close", ents=[(0, 0, label)])
    assert len(names(doc)) == found


@pytest.mark.parametrize(("state", "kind"), [("Virginia", "PLACE"), ("Georgina", "PERSON")])
def test_a_state_of_the_union_is_a_place(parse, state, kind):
    assert names(parse(SPOKE.format(state), ents=[(0, 0, "PERSON")])) == [(state, state, kind)]


@pytest.mark.parametrize(("noun", "kind"), [("agency", "ORGANIZATION"), ("fashion", "PERSON")])
def test_the_noun_before_a_name_tells_a_body(parse, noun, kind):
    rows = f"Fishery NN compound 1\n{noun} NN compound 2\nCalvo NNP nsubj 3\nspoke VBD ROOT 3 speak"
    assert names(parse(rows, ents=[(2, 2, "PERSON")])) == [("Calvo", "Calvo", kind)]


@pytest.mark.parametrize(("title", "tag", "kind"), [("President", "NNP", "PERSON"), ("champion", "NN", "ORGANIZATION")])
def test_an_office_outweighs_what_the_recogniser_repeats(parse, title, tag, kind):
    rows = [f"{title} {tag} compound 1\nTarn NNP nsubj 2\nspoke VBD ROOT 2 speak\n. . punct 2"]
    rows += [f"Tarn NNP nsubj {i + 1}\nwon VBD ROOT {i + 1} win\n. . punct {i + 1}" for i in range(4, 22, 3)]
    doc = parse("\n".join(rows), ents=[(i, i, "ORG") for i in (1, *range(4, 22, 3))])
    assert names(doc)[-1] == ("Tarn", "Tarn", kind)


def test_one_word_behind_a_place_holds_no_office(parse):
    doc = parse(
        "Mayor NNP nsubj 4\nof IN prep 0\nVelm NNP pobj 1\nTarn NNP appos 2\nleft VBD ROOT 4 leave",
        ents=[(2, 2, "GPE"), (3, 3, "ORG")],
    )
    assert names(doc)[-1][2] == "ORGANIZATION"


@pytest.mark.parametrize(("noun", "kind"), [("people", "PLACE"), ("makers", "ORGANIZATION")])
def test_what_people_are_of_is_a_place(parse, noun, kind):
    lines = f"The DT det 1\n{noun} NNS nsubj 4\nof IN prep 1\nTarn NNP pobj 2\nleft VBD ROOT 4 leave"
    assert names(parse(lines, ents=[(3, 3, "ORG")]))[-1] == ("Tarn", "Tarn", kind)


@pytest.mark.parametrize(("last", "kind"), [("Course", "PLACE"), ("Cole", "PERSON")])
def test_a_stretch_of_land_is_nobody(parse, last, kind):
    """Neither is the town it is named after."""
    doc = parse(
        f"Velm NNP compound 2\nGolf NNP compound 2\n{last} NNP nsubj 3\nclosed VBD ROOT 3 close\n. . punct 3\nVelm NNP nsubj 6\nvoted VBD ROOT 6 vote",
        ents=[(0, 2, "PERSON"), (5, 5, "ORG")],
    )
    found = names(doc)
    assert found[0][1:] == (f"Velm Golf {last}", kind)
    assert found[-1][1] == ("Velm" if kind == "PLACE" else f"Velm Golf {last}")
