"""Names that the recogniser took apart or cut short: each rule, and a near miss."""

import pytest

from tests.pipeline.parsed import names


def test_an_abbreviation_completes_the_name_before_it(parse):
    lines = """
    The DT det 3
    Norvik NNP compound 3
    Fund NNP compound 3
    Foundation NNP nsubj 10
    for IN prep 3
    Farmers NNPS pobj 4
    with IN prep 5
    {} NNP pobj 6
    ( -LRB- punct 9
    NFFFD NNP appos 3
    ) -RRB- punct 9
    sued VBD ROOT 11
    """
    found = names(parse(lines.format("Debts"), ents=[(1, 5, "ORG"), (9, 9, "ORG")]))
    assert {name for _, name, _ in found} == {"Norvik Fund Foundation for Farmers with Debts"}
    found = names(parse(lines.format("Loans"), ents=[(1, 5, "ORG"), (9, 9, "ORG")]))
    assert "Norvik Fund Foundation for Farmers" in {name for _, name, _ in found}


@pytest.mark.parametrize(
    ("body", "name"), [("Court", "Supreme Court of Norvik"), ("Group", "Supreme Group")]
)  # a group has no place for its own
def test_a_court_is_of_its_place(parse, body, name):
    lines = f"Supreme NNP compound 1\n{body} NNP nsubj 4\nof IN prep 1\nNorvik NNP pobj 2\nruled VBD ROOT 4"
    assert name in [mention for mention, _, _ in names(parse(lines, ents=[(0, 1, "ORG"), (3, 3, "GPE")]))]


def test_the_letters_of_a_hyphenated_name(parse):
    lines = "Norvik-Tarn NNP nsubj 1\nfell VBD ROOT 1\n. . punct 1\nNT NNP nsubj 4\nrose VBD ROOT 4"
    assert {name for _, name, _ in names(parse(lines, ents=[(0, 0, "ORG"), (3, 3, "ORG")]))} == {"Norvik-Tarn"}


def test_a_name_ends_before_a_finite_verb(parse):
    lines = "University NNP nsubj 3\nof IN prep 0\nVelm NNP pobj 1\nhired VBD ROOT 3\nLund NNP dobj 3"
    assert next(mention for mention, _, _ in names(parse(lines, ents=[(0, 4, "ORG")]))) == "University of Velm"


@pytest.mark.parametrize(("first", "name"), [("Guy", "Guy Lund"), ("Mayor", "Lund")])
def test_a_given_name_is_no_role(parse, first, name):
    lines = f"{first} NNP compound 1\nLund NNP nsubj 2\nspoke VBD ROOT 2"
    assert [mention for mention, _, _ in names(parse(lines, ents=[(0, 1, "PERSON")]))] == [name]


@pytest.mark.parametrize(("joint", "name"), [("Without", "Farmers Without Borders"), ("without", None)])
def test_a_preposition_with_a_capital_joins_a_name(parse, joint, name):
    lines = f"Farmers NNS nsubj 3\n{joint} IN prep 0\nBorders NNPS pobj 1\nhelped VBD ROOT 3\nthem PRP dobj 3"
    assert next((mention for mention, _, _ in names(parse(lines)) if "Farmers" in mention), None) == name


@pytest.mark.parametrize("owner", ["'s POS case 2", "of IN prep 2"])
def test_an_abbreviation_behind_an_owner_is_the_owners(parse, owner):
    lines = (
        f"Harbour NNP compound 2\nSafety NNP compound 2\nAgency NNP poss 7\n{owner}\n( -LRB- punct 5\nHSA NNP nmod 7\n) -RRB- punct 5\n"
        "powers NNS nsubj 8 power\ngrew VBD ROOT 8 grow"
    )
    found = {name for _, name, _ in names(parse(lines, ents=[(1, 2, "ORG")]))}
    assert ("Harbour Safety Agency" in found) is owner.startswith("'s")
    assert not any("'s" in name for name in found)


@pytest.mark.parametrize(
    ("title", "noun", "found"),
    [
        ("Sheriff", "office", {"Velm County Sheriff 's office", "Velm County"}),
        ("sheriff", "office", {"Velm County"}),
        ("Sheriff", "wife", {"Velm County"}),
    ],
)
def test_an_office_bears_its_officers_title(parse, title, noun, found):
    doc = parse(
        f"The DT det 3\nVelm NNP compound 2\nCounty NNP compound 3\n{title} NNP poss 5\n's POS case 3\n{noun} NN nsubj 6\ncalled VBD ROOT 6 call",
        ents=[(1, 2, "GPE")],
    )
    assert {name for _, name, _ in names(doc)} == found
