"""Towns and what they are called, and what is done to one thing twice: each rule on a text that it serves, and on a near miss."""

import pytest

from kg.pipeline.coref import coref
from kg.pipeline.entities import entities
from kg.pipeline.quotes import quotes
from tests.pipeline.parsed import names, resolve

SHELLED = """
Rebels NNS nsubj 1 rebel
shelled VBD ROOT 1 shell
the DT det 3
{0} NN dobj 1
of IN prep 3
{1} NNP pobj 4
"""


@pytest.mark.parametrize(("noun", "name"), [("village", "Velm"), ("mayor", "mayor of Velm")])
def test_a_village_of_a_name_bears_it(parse, noun, name):
    doc = parse(SHELLED.format(noun, "Velm"), ents=[(5, 5, "GPE")])
    assert resolve(doc)[3] == name


@pytest.mark.parametrize(("noun", "kind"), [("village", "PLACE"), ("head", "ORGANIZATION")])
def test_what_a_village_is_called_is_a_place(parse, noun, kind):
    doc = parse(SHELLED.format(noun, "Velm"), ents=[(5, 5, "ORG")])
    assert names(doc) == [("Velm", "Velm", kind)]


WHERE = """
Fire NN nsubj 1
hit VBD ROOT 1 hit
{0} NNS dobj 1 {1}
{2} IN prep 2
{3} NNP pobj 3
. . punct 1
The DT det 7
company NN nsubj 8
wept VBD ROOT 8 weep
"""


@pytest.mark.parametrize(
    ("noun", "name", "kind"),
    [("miner", "Velm", "PLACE"), ("share", "Velm", "ORGANIZATION"), ("miner", "VELM", "ORGANIZATION")],
)
def test_people_are_in_a_place_and_shares_in_a_firm(parse, noun, name, kind):
    doc = parse(WHERE.format(f"{noun}s", noun, "in", name), ents=[(4, 4, "ORG")])
    assert names(doc) == [(name, name, kind)]


@pytest.mark.parametrize(("preposition", "name"), [("at", "company"), ("for", "VELM")])
def test_what_only_tells_where_is_no_company(parse, preposition, name):
    doc = parse(WHERE.format("miners", "miner", preposition, "VELM"), ents=[(4, 4, "ORG")])
    assert resolve(doc)[7] == name


@pytest.mark.parametrize(("word", "name"), [("County", "Velm County"), ("Valley", "county")])
def test_a_county_bears_its_kind_in_its_name(parse, word, name):
    doc = parse(
        f"Velm NNP compound 1\n{word} NNP nsubj 2\nvoted VBD ROOT 2 vote\n. . punct 2\nThe DT det 5\ncounty NN nsubj 6\nslept VBD ROOT 6 sleep",
        ents=[(0, 1, "GPE")],
    )
    assert resolve(doc)[5] == name


AGAIN = """
Rebels NNS nsubj 1 rebel
killed VBD ROOT 1 kill
soldiers NNS dobj 1 soldier
. . punct 1
Nurses NNS nsubj 5 nurse
said VBD ROOT 5 say
they PRP nsubjpass 8
were VBD auxpass 8
{0} VBN {2} 5 {1}
"""


@pytest.mark.parametrize(
    ("verb", "clause", "name"),
    [("killed kill", "ccomp", "soldiers"), ("warned warn", "ccomp", "Nurses"), ("killed kill", "relcl", "Nurses")],
)
def test_what_is_done_again_is_done_to_the_same(parse, verb, clause, name):
    assert resolve(parse(AGAIN.format(*verb.split(), clause)))[6] == name


FIRMS = """
The DT det 3
Norvik JJ amod 3
{0} JJ amod 3
firm NN nsubj 5
Tarn NNP appos 3
met VBD ROOT 5 meet
Lund NNP compound 7
Freight NNP dobj 5
. . punct 5
The DT det 11
{1} JJ amod 11
company NN nsubj 12
wept VBD ROOT 12 weep
"""


@pytest.mark.parametrize(
    ("told", "later", "name"),
    [("Dutch", "Dutch", "Tarn"), ("Dutch", "American", "Lund Freight"), ("Dutch", "French", "company")],
)
def test_a_company_is_of_the_nation_that_is_told(parse, told, later, name):
    rows = FIRMS.replace("Norvik JJ", "old JJ").format(told, later)
    assert resolve(parse(rows, ents=[(4, 4, "ORG"), (6, 7, "ORG")]))[11].removeprefix(f"{later} ") == name


@pytest.mark.parametrize(("title", "name"), [("Gov.", "Ana Lund"), ("Lady", "governor")])
def test_the_governor_is_who_bears_the_title(parse, title, name):
    doc = parse(
        f"{title} NNP compound 2\nAna NNP compound 2\nLund NNP nsubj 3\nspoke VBD ROOT 3 speak\n. . punct 3\nThe DT det 6\n"
        "governor NN nsubj 7\nslept VBD ROOT 7 sleep\n. . punct 7\nBerg NNP nsubj 10\nwept VBD ROOT 10 weep",
        ents=[(1, 2, "PERSON"), (9, 9, "PERSON")],
    )
    assert resolve(doc)[6] == name


@pytest.mark.parametrize(
    ("country", "noun", "found"), [("Cyprus", "island", True), ("Cyprus", "region", False), ("Chad", "island", False)]
)
def test_an_island_may_be_a_country(parse, country, noun, found):
    rows = f"{country} NNP nsubj 1\nvoted VBD ROOT 1 vote\n. . punct 1\nThe DT det 4\n{noun} NN nsubj 5\nslept VBD ROOT 5 sleep"
    assert (resolve(parse(rows, ents=[(0, 0, "GPE")]))[4] == country) is found


@pytest.mark.parametrize(("first", "found"), [("Texas", False), ("Norvik", True)])
def test_a_state_is_no_territory(parse, first, found):
    rows = f"{first} NNP nsubj 1\nvoted VBD ROOT 1 vote\n. . punct 1\nThe DT det 4\nterritory NN nsubj 5\nslept VBD ROOT 5 sleep"
    assert (resolve(parse(rows, ents=[(0, 0, "GPE")]))[4] == first) is found


@pytest.mark.parametrize(("noun", "kind"), [("storm", "THING"), ("friend", "PERSON")])
def test_a_storm_is_nobody(parse, noun, kind):
    rows = f"The DT det 1\n{noun} NN nsubj 4\nnamed VBN acl 1 name\nOdell NNP oprd 2\nfell VBD ROOT 4 fall"
    doc = coref(quotes(entities(parse(rows, ents=[(3, 3, "PERSON")]))))
    assert next(e["type"] for e in doc._.kg_entities if e["name"] == "Odell") == kind


GIANT = """
{0} NNP nsubj 1
grew VBD ROOT 1 grow
. . punct 1
The DT det 6
{1} JJ amod 6
sports NNS compound 6
{2} NN {3} 7
hired VBD ROOT 7 hire
"""


@pytest.mark.parametrize(
    ("name", "before", "noun", "dep", "found"),
    [
        ("Norvex", "global", "giant", "nsubj", True),
        ("Norvex", "rival", "giant", "nsubj", False),
        ("Norvex", "global", "team", "nsubj", False),
        ("Norvex", "global", "giant", "dobj", False),
        ("Norvex", "old", "party", "nsubj", False),
        ("Labour", "old", "party", "nsubj", True),
    ],
)
def test_who_the_sentence_before_tells_of_is_the_giant(parse, name, before, noun, dep, found):
    doc = parse(GIANT.format(name, before, noun, dep), ents=[(0, 0, "ORG")])
    assert (resolve(doc)[6] == name) is found
