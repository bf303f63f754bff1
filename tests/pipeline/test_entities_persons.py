"""Names of persons: where they begin and end, and what shows that a name is a person's."""

import pytest

from kg.pipeline.document import entity_of
from kg.pipeline.entities import entities
from tests.pipeline.parsed import glued


def names(doc):
    doc = entities(doc)
    by_key = entity_of(doc)
    return {span.text: (by_key[span.id_]["name"], by_key[span.id_]["type"]) for span in doc.spans["kg_mentions"]}


HALVES = "{0} NNP compound 2\n- HYPH punct 2\nOdo NNP compound 3\nTarn NNP nsubj 4\nleft VBD ROOT 4"


@pytest.mark.parametrize(("half", "name"), [("Bert", "Bert-Odo Tarn"), ("Ex", "Odo Tarn")])
def test_a_name_begins_before_its_hyphen(parse, half, name):
    assert list(names(glued(parse, HALVES.format(half), 0, 1, ents=[(2, 3, "PERSON")]))) == [name]


@pytest.mark.parametrize(("first", "name"), [("Ana", "Ana Lund"), ("Queen", "Queen Lund of Velm")])
def test_where_somebody_is_from_is_no_part_of_the_name(parse, first, name):
    lines = f"{first} NNP compound 1\nLund NNP nsubj 4\nof IN prep 1\nVelm NNP pobj 2\nleft VBD ROOT 4"
    assert next(iter(names(parse(lines, ents=[(0, 3, "PERSON")])))) == name


@pytest.mark.parametrize(
    ("head", "charge", "name"), [(0, "fraud NN", "Lund"), (1, "fraud NN", None), (0, "Velm NNP", None)]
)
def test_what_somebody_is_accused_of_is_no_part_of_the_name(parse, head, charge, name):
    lines = f"accused VBD ROOT 0 accuse\nLund NNP dobj 0\nof IN prep {head}\n{charge} pobj 2"
    found = list(names(parse(lines, ents=[(1, 3, "ORG")])))
    assert found[0] == (name or f"Lund of {charge.split()[0]}")


AGED = "Arno NNP compound 1\nTarn NNP nsubj 5\n, , punct 1\n{0} CD appos 1\n, , punct 1\nwon VBD ROOT 5"


@pytest.mark.parametrize(("number", "kind"), [("24", "PERSON"), ("2400", "ORGANIZATION")])
def test_an_age_makes_a_person(parse, number, kind):
    assert names(parse(AGED.format(number), ents=[(0, 1, "ORG")]))["Arno Tarn"] == ("Arno Tarn", kind)


COMPOUND = """
Ana NNP compound 3
{0} NNP compound 3
- HYPH punct 3
{1} NNP nsubj 4
left VBD ROOT 4
. . punct 4
Arias NNP compound 8
- HYPH punct 8
Tarn NNP nsubj 9
spoke VBD ROOT 9
"""


@pytest.mark.parametrize(("halves", "full"), [(("Arias", "Tarn"), "Ana Arias-Tarn"), (("Arias", "Vos"), "Arias-Tarn")])
def test_a_double_surname_alone(parse, halves, full):
    doc = glued(parse, COMPOUND.format(*halves), 1, 2, 6, 7, ents=[(0, 3, "PERSON"), (6, 8, "ORG")])
    assert names(doc)["Arias-Tarn"][0] == full


def test_an_address_makes_a_person_of_what_the_recogniser_took_for_a_body(parse):
    lines = "{0} NNP compound 1\nTarn NNP nsubj 2\nresigned VBD ROOT 2"
    assert names(parse(lines.format("Dr"), ents=[(0, 1, "ORG")])) == {"Tarn": ("Tarn", "PERSON")}
    assert names(parse(lines.format("Port"), ents=[(0, 1, "ORG")]))["Port Tarn"][1] == "ORGANIZATION"


OFFICE = "The DT det 3\n{0} NNP compound 3\nPrivacy NNP compound 3\n{1} NNP nsubj 4\nspoke VBD ROOT 4"


@pytest.mark.parametrize(
    ("word", "head", "found"), [("Federal", "Commissioner", []), ("Federal", "Watch", ["Federal Privacy Watch"])]
)
def test_what_an_office_is_about_is_nobody(parse, word, head, found):
    assert list(names(parse(OFFICE.format(word, head), ents=[(1, 2, "ORG")]))) == found


RANK = "The DT det 3\nGovernor NNP compound 3\n- HYPH punct 3\n{0} NNP nsubj 4\nspoke VBD ROOT 4 speak"


@pytest.mark.parametrize(("last", "label"), [("General", "FAC"), ("General", "ORG"), ("Hotel", "FAC")])
def test_a_rank_is_nobodys_name(parse, last, label):
    assert bool(names(parse(RANK.format(last), ents=[(1, 3, label)]))) is (last == "Hotel")


def test_an_office_of_a_rank_is_a_body(parse):
    doc = parse(
        "the DT det 1\nOffice NNP nsubj 7\nof IN prep 1\nthe DT det 6\nGovernor NNP compound 6\n- HYPH punct 6\nGeneral NNP pobj 2\n"
        "spoke VBD ROOT 7 speak",
        ents=[(1, 6, "ORG")],
    )
    assert list(names(doc)) == ["Office of the Governor - General"]


PARTY = "Norvik NNP compound 4\nLabour NNP compound 2\nMP NNP compound 4\nAna NNP compound 4\n{0} NNP nsubj 5\nspoke VBD ROOT 5 speak"


@pytest.mark.parametrize(
    ("last", "found"),
    [("Lund", ("Ana Lund", "PERSON")), ("Hospital", ("Norvik Labour MP Ana Hospital", "ORGANIZATION"))],
)
def test_a_member_behind_a_party_is_somebody(parse, last, found):
    assert found in names(parse(PARTY.format(last), ents=[(0, 4, "ORG")])).values()


OWNED = "{0}\nTarn NNP {1}\n's POS case 1\n{2} NNP nsubj 4\nslept VBD ROOT 4 sleep"


@pytest.mark.parametrize(
    ("label", "owned", "found"),
    [
        ("PERSON", "LinkedIn", {"Ana Tarn", "LinkedIn"}),
        ("PERSON", "Cabinet", {"Ana Tarn"}),
        ("ORG", "Agency", {"Ana Tarn's Agency"}),
    ],
)
def test_what_is_somebodys_is_no_part_of_the_name(parse, label, owned, found):
    doc = glued(parse, OWNED.format("Ana NNP compound 1", "poss 3", owned), 1, ents=[(0, 3, label)])
    assert set(names(doc)) == found


@pytest.mark.parametrize(("letters", "found"), [("MPs", False), ("TPs", True)])
def test_several_members_are_no_name(parse, letters, found):
    doc = parse(f"The DT det 1\n{letters} NNPS nsubj 2\nvoted VBD ROOT 2 vote", ents=[(1, 1, "ORG")])
    assert (letters in names(doc)) is found


@pytest.mark.parametrize(
    ("end", "found"), [("'s POS case 6", "Tarn's Motors Service"), ("grew VBD ROOT 7", "Motors Service")]
)
def test_a_firm_may_have_an_owners_ending(parse, end, found):
    rows = "Tarn NNP poss 3\n's POS case 0\nMotors NNP compound 3\nService NNP nsubj 4\nslept VBD ROOT 4 sleep\n. . punct 4\nTarn NNP nsubj 7"
    spans = [(0, 3, "ORG"), (6, 7, "ORG") if "POS" in end else (6, 6, "ORG")]
    assert found in names(glued(parse, f"{rows}\n{end}", 0, ents=spans))


def family(*names):
    """Lines of one sentence for each name, all of them asleep, with the spans of the names."""
    rows, spans = [], []
    for name in names:
        *before, last = name.split()
        verb = len(rows) + len(before) + 1
        spans.append((len(rows), verb - 1, "PERSON"))
        rows += [f"{word} NNP compound {verb - 1}" for word in before]
        rows += [f"{last} NNP nsubj {verb}", f"slept VBD ROOT {verb} sleep"]
    return "\n".join(rows), spans


@pytest.mark.parametrize(
    ("told", "name"),
    [
        (("Ana Lund", "Lund", "Bo Lund"), "Ana Lund"),
        (("Ana Lund", "Bo Lund", "Lund"), "Lund"),
        (("Lund", "Ana Lund", "Bo Lund"), "Lund"),
    ],
)
def test_a_surname_stays_with_who_had_it_before_another(parse, told, name):
    lines, spans = family(*told)
    assert names(parse(lines, ents=spans))["Lund"][0] == name


@pytest.mark.parametrize(("middle", "full"), [("Velmo", "Ricardo Velmo Tarn"), ("Olaf", "Olaf")])
def test_the_first_of_two_surnames_stands_alone_whatever_the_recogniser_takes_it_for(parse, middle, full):
    lines, spans = family(f"Ricardo {middle} Tarn", middle)
    spans[1] = (*spans[1][:2], "ORG")
    assert names(parse(lines, ents=spans))[middle][0] == full


@pytest.mark.parametrize(
    ("title", "name"), [("Cllr", "Ana Lund"), ("Selectwoman", "Ana Lund"), ("Velmer", "Velmer Ana Lund")]
)
def test_who_sits_on_a_council_has_that_for_a_title(parse, title, name):
    lines, spans = family(f"{title} Ana Lund")
    assert list(names(parse(lines, ents=spans))) == [name]
