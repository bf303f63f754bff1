"""Which names are one, and what they name: each rule, and a near miss that it must leave alone."""

import pytest

from tests.pipeline.parsed import names


@pytest.mark.parametrize(
    ("tag", "label", "kind"), [("NNPS", "PERSON", "GROUP"), ("NNP", "PERSON", "PERSON"), ("NNPS", "GPE", "PLACE")]
)
def test_a_plural_names_a_people(parse, tag, label, kind):
    doc = parse(f"Velmers {tag} nsubj 1\nvoted VBD ROOT 1 vote", ents=[(0, 0, label)])
    assert names(doc) == [("Velmers", "Velmers", kind)]


def test_a_plural_of_several_words_is_no_people(parse):
    doc = parse("Lunds NNPS compound 1\nTarn NNP nsubj 2\nvoted VBD ROOT 2 vote", ents=[(0, 1, "PERSON")])
    assert names(doc) == [("Lunds Tarn", "Lunds Tarn", "PERSON")]


SURNAME = "{0} NNP compound 1\n{1} NNP nsubj 2\nspoke VBD ROOT 2 speak\n. . punct 2\n{2}"


@pytest.mark.parametrize(
    ("full", "later", "name"),
    [
        ("Ana Lund", "Lund NNP nsubj 5\nleft VBD ROOT 5 leave", "Ana Lund"),
        ("Ana Lund", "Lund NNP pobj 5\nnear IN ROOT 5", "Lund"),  # where something is
        ("Lund Tarn", "Lund NNP nsubj 5\nleft VBD ROOT 5 leave", "Lund"),  # a town that a firm is named after
        ("Ana Jordan", "Jordan NNP nsubj 5\nleft VBD ROOT 5 leave", "Jordan"),  # a country
    ],
)
def test_a_surname_may_be_taken_for_a_place(parse, full, later, name):
    doc = parse(SURNAME.format(*full.split(), later), ents=[(0, 1, "PERSON"), (4, 4, "GPE")])
    assert names(doc)[-1][1] == name


def test_a_middle_name_taken_for_a_place_is_one(parse):
    doc = parse(
        "Ana NNP compound 2\nVelm NNP compound 2\nLund NNP nsubj 3\nspoke VBD ROOT 3 speak\n. . punct 3\nVelm NNP nsubj 6\nslept VBD ROOT 6 sleep",
        ents=[(0, 2, "PERSON"), (5, 5, "GPE")],
    )
    assert names(doc)[-1][1] == "Velm"


def shortened(parse, long, *, before=True, behind=True):
    """The name of the entity of "Norvik", told before or behind a longer name, or both."""
    words = long.split()
    rows, spans = [], []
    for name in [["Norvik"]] * before + [words] + [["Norvik"]] * behind:
        start, verb = len(rows), len(rows) + len(name)
        rows += [f"{word} NNP {'nsubj' if i == len(name) - 1 else 'compound'} {verb}" for i, word in enumerate(name)]
        rows += [f"grew VBD ROOT {verb} grow", f". . punct {verb}"]
        spans.append((start, verb - 1, "ORG"))
    doc = parse("\n".join(rows), ents=spans)
    return next(name for text, name, _ in names(doc) if text == "Norvik")


@pytest.mark.parametrize(
    ("long", "one"),
    [
        ("Norvik Continental Holdings Inc.", True),
        ("Norvik Continental Inc.", True),
        ("Norvik Continental Lumen Inc.", False),  # two words more
        ("Norvik Harbour Inc.", False),  # a harbour of it
    ],
)
def test_what_a_firm_is_in_law_makes_its_name_no_longer(parse, long, one):
    assert (shortened(parse, long, before=False) == long) is one


@pytest.mark.parametrize(("behind", "one"), [(True, True), (False, False)])
def test_a_short_name_is_told_behind_the_long_one(parse, behind, one):
    assert (shortened(parse, "Norvik Lumen", behind=behind) == "Norvik Lumen") is one


@pytest.mark.parametrize(("last", "one"), [("Air", True), ("Airlines", True), ("Airways", True), ("Lumen", False)])
def test_an_airline_is_called_by_its_first_word_before_and_behind(parse, last, one):
    assert (shortened(parse, f"Norvik {last}", behind=False) == f"Norvik {last}") is one


@pytest.mark.parametrize(("last", "kind"), [("Airways", "ORGANIZATION"), ("Lumen", "PERSON")])
def test_an_airline_is_nobody(parse, last, kind):
    doc = parse(f"Norvik NNP compound 1\n{last} NNP nsubj 2\ngrew VBD ROOT 2 grow", ents=[(0, 1, "PERSON")])
    assert names(doc)[0][2] == kind


@pytest.mark.parametrize(("role", "name"), [("senator", "Brynja Tarn"), ("rambler", "Brynja")])
def test_the_first_name_of_an_officer_taken_for_a_place_is_his(parse, role, name):
    rows = f"{role} NN compound 2\nBrynja NNP compound 2\nTarn NNP nsubj 3\nspoke VBD ROOT 3 speak\n. . punct 3\nBrynja NNP nsubj 6\nslept VBD ROOT 6 sleep"
    doc = parse(rows, ents=[(1, 2, "PERSON"), (5, 5, "GPE")])
    assert names(doc)[-1][1] == name


ABBREVIATED = """
{0} NNP nsubj 3
of IN prep 0
{1} NNP pobj 1
said VBD ROOT 3 say
{2} NNP nsubj 5
won VBD ccomp 3 win
"""


@pytest.mark.parametrize(("short", "one"), [("MoN", True), ("Mon", False)])
def test_an_abbreviation_may_have_small_letters(parse, short, one):
    doc = parse(ABBREVIATED.format("Ministry", "Norvik", short), ents=[(0, 2, "ORG"), (4, 4, "GPE")])
    assert (names(doc)[-1][1] == "Ministry of Norvik") is one


@pytest.mark.parametrize(("short", "one"), [("D.C.", False), ("D.T.", True)])
def test_what_is_known_as_a_place_abbreviates_no_body(parse, short, one):
    long = "District Court" if short == "D.C." else "District Tribunal"
    rows = f"{long.split()[0]} NNP compound 1\n{long.split()[1]} NNP nsubj 2\nsat VBD ROOT 2 sit\nin IN prep 2\n{short} NNP pobj 3"
    doc = parse(rows, ents=[(0, 1, "ORG"), (4, 4, "GPE")])
    assert (names(doc)[-1][1] == long) is one


@pytest.mark.parametrize(("short", "one"), [("HSA", True), ("HSX", False)])
def test_brackets_abbreviate_a_name_without_its_country(parse, short, one):
    told = [f"U.S. NNP compound {i}\nHarbour NNP compound {i}\nSafety NNP compound {i}" for i in (3, 12)]
    rows = f"{told[0]}\nAgency NNP nsubj 7\n( -LRB- punct 3\n{short} NNP appos 3\n) -RRB- punct 3\ngrew VBD ROOT 7 grow\n. . punct 7"
    other = f"{told[1]}\nAuthority NNP nsubj 13\nfell VBD ROOT 13 fall"
    doc = parse(f"{rows}\n{other}", ents=[(0, 3, "ORG"), (5, 5, "ORG"), (9, 12, "ORG")])
    found = {text: name for text, name, _ in names(doc)}
    assert found[short] == ("U.S. Harbour Safety Agency" if one else short)


@pytest.mark.parametrize(("country", "name"), [("Norway", "Foreign Ministry"), ("Sweden", "Swedish Foreign Ministry")])
def test_a_ministry_of_one_country_is_no_other_s(parse, country, name):
    lines = (
        f"{country} NNP poss 3\n's POS case 0\nForeign NNP compound 3\nMinistry NNP nsubj 4\nspoke VBD ROOT 4 speak\n. . punct 4\n"
        "Swedish JJ compound 8\nForeign NNP compound 8\nMinistry NNP nsubj 9\nslept VBD ROOT 9 sleep"
    )
    found = names(parse(lines, ents=[(0, 0, "GPE"), (2, 3, "ORG"), (6, 8, "ORG")]))
    assert next(full for text, full, _ in found if text.endswith("Ministry")) == name


@pytest.mark.parametrize(
    ("lines", "kind"), [("stated VBD ROOT 1 state", "PERSON"), ("state NN ROOT 1 state", "ORGANIZATION")]
)
def test_who_stated_it_is_no_state(parse, lines, kind):
    dep = "nsubj" if kind == "PERSON" else "compound"
    found = names(parse(f"Velmo NNP {dep} 1\n{lines}", ents=[(0, 0, "PERSON")]))
    assert found[0][2] == kind
