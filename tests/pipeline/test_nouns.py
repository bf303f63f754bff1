"""Noun phrases: heads, extents, names."""

import pytest

from kg.pipeline.nouns import Parse, conjuncts, core_extent, full_extent, heads, nominal_name, phrase
from tests.pipeline.parsed import glued

RELATIVE = """
The DT det 2
old JJ amod 2
boat NN nsubj 9
that WDT nsubj 4
sank VBD relcl 2
on IN prep 4
Monday NNP pobj 5
, , punct 2
reportedly RB advmod 9
carried VBD ROOT 9
ten CD nummod 12
stranded VBN amod 12
sailors NNS dobj 9
and CC cc 12
cargo NN conj 12
. . punct 9
"""


def text(doc, extent):
    return doc[extent[0] : extent[1]].text


def test_heads_leave_out_modifiers_and_time(parse):
    doc = parse(RELATIVE, ents=[(6, 6, "DATE")])
    assert [doc[i].text for i in heads(Parse(doc))] == ["boat", "sailors", "cargo"]


def test_the_full_extent_holds_the_relative_clause_and_the_core_does_not(parse):
    doc = parse(RELATIVE, ents=[(6, 6, "DATE")])
    p = Parse(doc)
    assert text(doc, full_extent(p, 2)) == "The old boat that sank on Monday"
    assert text(doc, core_extent(p, 2)) == "The old boat" == phrase(doc[2]).text


def test_a_conjunct_is_no_part_of_the_first_members_phrase(parse):
    doc = parse(RELATIVE)
    p = Parse(doc)
    assert text(doc, full_extent(p, 12)) == "ten stranded sailors"
    assert conjuncts(p, 12) == [12, 14]


def test_a_name_has_neither_determiner_nor_number(parse):
    p = Parse(parse(RELATIVE))
    assert nominal_name(p, 2) == "old boat"
    assert nominal_name(p, 12) == "stranded sailors"


def test_a_time_hung_on_a_person_is_left_to_the_clause(parse):
    doc = parse(
        """
        Reed NNP nsubj 3
        on IN prep 0
        Monday NNP pobj 1
        left VBD ROOT 3
        """,
        ents=[(0, 0, "PERSON"), (2, 2, "DATE")],
    )
    assert text(doc, full_extent(Parse(doc), 0)) == "Reed"


@pytest.mark.parametrize(
    ("rest", "name"),
    [
        ("emergency NN pobj 4", "state of emergency"),
        ("the DT det 6\nemergency NN pobj 4", "state"),
        ("Norvik NNP pobj 4", "state"),
    ],
)
def test_a_head_that_says_little_keeps_what_it_is_of(parse, rest, name):
    doc = parse(f"They PRP nsubj 1\nended VBD ROOT 1 end\na DT det 3\nstate NN dobj 1\nof IN prep 3\n{rest}")
    assert nominal_name(Parse(doc), 3) == name


@pytest.mark.parametrize(
    ("person", "rest", "name"),
    [
        (
            "Lawyers NNS nsubj 7 lawyer",
            "for IN prep 0\nthe DT det 4\nmill NN compound 4\nowner NN pobj 1\nin IN prep 4\nMay NNP pobj 5",
            "Lawyers for the mill owner",
        ),
        (
            "Officials NNS nsubj 7 official",
            "at IN prep 0\nthe DT det 3\nBank NNP pobj 1\nof IN prep 3\nNorvik NNP pobj 4\n, , punct 0",
            "Officials at the Bank of Norvik",
        ),
        (
            "Aides NNS nsubj 7 aide",
            "to IN prep 0\nthe DT det 4\nport NN compound 4\nchief NN pobj 1\nin IN prep 4\nMay NNP pobj 5",
            "Aides to the port chief",
        ),
        # what somebody without a name is of says no more who that is
        ("Officials NNS nsubj 7 official", "of IN prep 0\na DT det 4\nsmall JJ amod 4\ntown NN pobj 1\nup IN prep 0\nnorth RB advmod 5", "Officials"),
        ("Officials NNS nsubj 7 official", "of IN prep 0\nits PRP$ poss 4\nsmall JJ amod 4\nport NN pobj 1\nup IN prep 0\nnorth RB advmod 5", "Officials"),
        ("Officials NNS nsubj 7 official", "of IN prep 0\nNorvik NNP pobj 1\nand CC cc 2\nVelm NNP conj 2\nup IN prep 0\nnorth RB advmod 5", "Officials"),
        ("Storms NNS nsubj 7 storm", "at IN prep 0\nthe DT det 3\ncoast NN pobj 1\nof IN prep 3\nNorvik NNP pobj 4\n, , punct 0", "Storms"),
    ],
)  # fmt: skip
def test_somebody_without_a_name_keeps_whom_they_speak_for(parse, person, rest, name):
    doc = parse(f"{person}\n{rest}\nleft VBD ROOT 7 leave")
    assert nominal_name(Parse(doc), 0) == name


def test_whom_one_meets_in_a_town_is_not_named_after_it(parse):
    doc = parse("They PRP nsubj 1\nmet VBD ROOT 1 meet\nofficials NNS dobj 1 official\nin IN prep 2\nVelm NNP pobj 3")
    assert nominal_name(Parse(doc), 2) == "officials"


def test_coordinated_modifiers_keep_their_and(parse):
    doc = parse("UK NNP nmod 3\nand CC cc 0\nEU NNP compound 3\nenvoys NNS nsubj 4\nmet VBD ROOT 4 meet")
    assert nominal_name(Parse(doc), 3) == "UK and EU envoys"


@pytest.mark.parametrize(
    ("number", "noun", "tag", "name"), [("1991", "pact", "NN", "1991 pact"), ("300", "pacts", "NNS", "pacts")]
)
def test_a_number_before_a_singular_counts_nothing(parse, number, noun, tag, name):
    doc = parse(f"the DT det 2\n{number} CD nummod 2\n{noun} {tag} nsubj 3\nended VBD ROOT 3 end")
    assert nominal_name(Parse(doc), 2) == name


@pytest.mark.parametrize(("preposition", "expected"), [("of", ["%", "firms"]), ("in", ["firms"])])
def test_a_sign_heads_a_phrase_when_it_says_how_much_of_something(parse, preposition, expected):
    doc = parse(f"40 CD nummod 1\n% NN nsubj 4\n{preposition} IN prep 1\nfirms NNS pobj 2\nleft VBD ROOT 4")
    assert [doc[i].text for i in heads(Parse(doc))] == expected


@pytest.mark.parametrize(("first", "expected"), [("a DT", ["quarter", "staff"]), ("last JJ", ["staff"])])
def test_a_quarter_of_something_is_no_time(parse, first, expected):
    doc = parse(
        f"{first} det 1\nquarter NN nsubj 4\nof IN prep 1\nstaff NN pobj 2\nleft VBD ROOT 4", ents=[(0, 1, "DATE")]
    )
    assert [doc[i].text for i in heads(Parse(doc))] == expected


@pytest.mark.parametrize(
    ("lines", "ent", "head", "name"),
    [
        ("$ $ quantmod 4\n2 CD compound 4\nmillion CD dobj 1", "MONEY", 4, "$2 million"),
        ("then RB advmod 4\n30 CD nummod 4\n% NN dobj 1", "PERCENT", 4, "30%"),
        ("only RB advmod 3\n12 CD nummod 4\npercent NN dobj 1", "PERCENT", 4, "12 percent"),
        (
            "then RB advmod 1\n12 CD nummod 4\nsailors NNS dobj 1",
            "CARDINAL",
            4,
            "sailors",
        ),  # says how many, not how much
        # two amounts
        ("10 CD quantmod 5\n% NN quantmod 5\nto IN quantmod 5\n100 CD dobj 1\n% NN quantmod 5", "PERCENT", 5, "100"),
    ],
)
def test_an_amount_keeps_its_number(parse, lines, ent, head, name):
    lines = f"They PRP nsubj 1\npaid VBD ROOT 1 pay\n{lines}"
    words = [line.split()[0] for line in lines.splitlines()]
    close = (i for i, word in enumerate(words) if word == "$" or words[i + 1 : i + 2] == ["%"])
    doc = glued(parse, lines, *close, ents=[(3, len(words) - 1, ent)])
    assert nominal_name(Parse(doc), head) == name


NO = "They PRP nsubj 1\nlost VBD ROOT 1 lose\na DT det 6\nno DT det 6\n{0} 6\nconfidence NN compound 6\nvote NN dobj 1"


def test_a_determiner_may_be_part_of_a_word(parse):
    assert nominal_name(Parse(glued(parse, NO.format("- HYPH punct"), 3, 4)), 6) == "no-confidence vote"
    assert nominal_name(Parse(parse(NO.format("real JJ amod"))), 6) == "real confidence vote"


def test_what_hyphens_join_is_one_word(parse):
    lines = "They PRP nsubj 1\nbegan VBD ROOT 1 begin\nsearch NN compound {1} search\n{0}rescue NN conj 2\noperation NN dobj 1"
    doc = glued(parse, lines.format("- HYPH punct 2\nand CC cc 2\n- HYPH punct 2\n", 7), 2, 3, 4, 5)
    assert nominal_name(Parse(doc), 7) == "search-and-rescue operation"
    assert nominal_name(Parse(parse(lines.format("and CC cc 2\n", 5))), 5) == "search operation"


def core(doc, word):
    return text(doc, core_extent(Parse(doc), [t.text for t in doc].index(word)))


def test_a_phrase_keeps_its_possessor_and_not_its_own_ending(parse):
    lines = "The DT det 1\nmuseum NN poss 3\n's POS case 1\ndirector NN nsubj 4\nleft VBD ROOT 4 leave"
    doc = glued(parse, lines, 1)
    assert core(doc, "director") == "The museum's director"
    assert core(doc, "museum") == "The museum"


def test_a_possessive_inside_a_phrase_is_part_of_it(parse):
    lines = (
        "the DT det 1\nresults NNS nsubj 7\nof IN prep 1\nlast JJ amod 4\nmonth NN poss 6\n's POS case 4\nvote NN pobj 2\n"
        "pleased VBD ROOT 7 please"
    )
    doc = glued(parse, lines, 4)
    assert core(doc, "results") == "the results of last month's vote"
    assert core(doc, "vote") == "last month's vote"
