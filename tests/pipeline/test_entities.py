"""Names: trimmed, joined, typed, grouped."""

import pytest

from kg.pipeline.entities import entities
from kg.pipeline.entities_names import initials
from kg.pipeline.entities_traits import country_in, sector_of
from kg.pipeline.entities_words import fold, known
from tests.pipeline.parsed import glued, names


def test_a_title_is_no_part_of_a_name_and_the_surname_is_the_same_person(parse):
    doc = parse(
        """
        Mayor NNP compound 2
        Ana NNP compound 2
        Lund NNP nsubj 3
        left VBD ROOT 3
        . . punct 3
        Lund NNP nsubj 6
        returned VBD ROOT 6
        . . punct 6
        """,
        ents=[(0, 2, "PERSON"), (5, 5, "ORG")],
    )
    assert names(doc) == [("Ana Lund", "Ana Lund", "PERSON"), ("Lund", "Ana Lund", "PERSON")]


def test_an_acronym_in_brackets_is_its_long_form(parse):
    doc = parse(
        """
        Harbor NNP compound 2
        Safety NNP compound 2
        Agency NNP nsubj 6
        ( -LRB- punct 2
        HSA NNP appos 2
        ) -RRB- punct 2
        sued VBD ROOT 6
        """,
        ents=[(0, 2, "ORG"), (4, 4, "PERSON")],
    )
    assert {name for _, name, _ in names(doc)} == {"Harbor Safety Agency"}


def test_a_name_split_at_and_is_joined_and_found_again(parse):
    doc = parse(
        """
        Norvik NNP nmod 4
        Roads NNP nmod 4
        and CC cc 1
        Rail NNP conj 1
        Authority NNP nsubj 5
        warned VBD ROOT 5
        """,
        ents=[(0, 1, "ORG"), (3, 4, "ORG")],
    )
    assert names(doc) == [("Norvik Roads and Rail Authority",) * 2 + ("ORGANIZATION",)]


@pytest.mark.parametrize(
    ("word", "tag", "found"), [("Rebels", "NNPS", False), ("Norvik", "NNP", True), ("Flanders", "NNP", True)]
)
def test_a_capital_may_only_begin_the_sentence(parse, word, tag, found):
    doc = parse(f"{word} {tag} nsubj 1\nfell VBD ROOT 1 fall", ents=[(0, 0, "GPE")])
    assert (word in [name for _, name, _ in names(doc)]) is found


def test_an_adjective_of_a_nation_is_no_mention(parse):
    doc = parse(
        """
        French JJ amod 1
        ministers NNS nsubj 2
        met VBD ROOT 2
        """,
        ents=[(0, 0, "NORP")],
    )
    assert names(doc) == []


def test_proper_nouns_that_the_recogniser_overlooked(parse):
    doc = parse(
        """
        The DT det 2
        Deep NNP compound 2
        Org NNP nsubj 3
        recruits VBZ ROOT 3
        members NNS dobj 3
        . . punct 3
        """
    )
    assert [text for text, _, _ in names(doc)] == ["Deep Org"]


@pytest.mark.parametrize(
    ("name", "folded"),
    [("the U. S. Navy", "us navy"), ("Café Ñandú", "cafe nandu"), ("Lund’s", "lund"), ("AT&T", "at&t")],
)
def test_fold(name, folded):
    assert fold(name) == folded


def test_an_abbreviation_is_known_in_capitals_only():
    assert known("ICE") is not None
    assert known("ice") is None


def test_initials_with_and_without_small_words():
    assert {"bon", "bn"} <= initials("Bank of Norvik".split())
    assert "usaf" in initials("United States Air Force".split())


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("French Navy", "FRA"),
        ("Texas Rangers", "USA"),
        ("Bank of Japan", "JPN"),
        ("Lund", None),
        ("Latin America", None),
        ("Bank of America", "USA"),
    ],
)
def test_country_in(text, country):
    assert country_in(text) == country


@pytest.mark.parametrize(
    ("name", "sector"),
    [
        ("Norvik Police", "police"),
        ("Ministry of Health", "government"),
        ("Lund Motors", "business"),
        ("Ana Lund", None),
    ],
)
def test_sector_of(name, sector):
    assert sector_of(name) == sector


def test_a_brand_with_its_capital_inside_is_a_name(parse):
    lines = "Calder NNP nsubj 1\nsells VBZ ROOT 1 sell\nthe DT det 3\n{0} NN dobj 1"
    assert [text for text, _, _ in names(parse(lines.format("iDeck"), ents=[(0, 0, "ORG")]))] == ["Calder", "iDeck"]
    assert [text for text, _, _ in names(parse(lines.format("deck"), ents=[(0, 0, "ORG")]))] == ["Calder"]


MODEL = "Norvik NNP nsubj 1\nbought VBD ROOT 1 buy\nan DT det 4\nAirbus NNP {0}\n{1} CD {2}"


@pytest.mark.parametrize(
    ("number", "ents", "name", "kind"),
    [
        ("380", [(3, 3, "ORG")], "Airbus 380", "THING"),
        ("A380", [(3, 3, "ORG")], "Airbus A380", "THING"),
        ("2007", [(3, 3, "ORG")], "Airbus", "ORGANIZATION"),  # a year
        ("380", [(3, 3, "ORG"), (4, 4, "MONEY")], "Airbus", "ORGANIZATION"),  # an amount
    ],
)
def test_the_number_of_a_model(parse, number, ents, name, kind):
    doc = parse(MODEL.format("compound 4", number, "dobj 1"), ents=ents)
    assert names(doc)[-1] == (name, name, kind)


def test_a_number_tied_to_something_else_is_no_model(parse):
    doc = parse(MODEL.format("dobj 1", "380", "npadvmod 1"), ents=[(3, 3, "ORG")])
    assert names(doc)[-1][0] == "Airbus"


@pytest.mark.parametrize(("head", "dep", "found"), [(3, "ROOT", "Calder"), (2, "appos", "Calder Norvik Rail")])
def test_a_name_ends_with_its_sentence(parse, head, dep, found):
    doc = parse(
        f"He PRP nsubj 1\njoined VBD ROOT 1 join\nCalder NNP dobj 1\nNorvik NNP {dep} {head}\nRail NNP dobj 3",
        ents=[(2, 4, "ORG")],
    )
    assert names(doc)[0][0] == found


@pytest.mark.parametrize(("first", "found"), [("Ana", "Ana Lund"), ("Tarn", "Spokeswoman Tarn Lund")])
def test_a_role_before_a_name_makes_a_person_of_what_was_taken_whole(parse, first, found):
    doc = parse(
        f"Spokeswoman NNP compound 2\n{first} NNP compound 2\nLund NNP nsubj 3\nleft VBD ROOT 3 leave",
        ents=[(0, 2, "ORG")],
    )
    assert names(doc)[0][0] == found


@pytest.mark.parametrize(("office", "found"), [("Secretary", ["Ana Lund"]), ("stylist", ["Home", "Ana Lund"])])
def test_an_office_before_a_name_is_no_body(parse, office, found):
    doc = parse(
        f"Home NNP compound 1\n{office} NNP compound 3\nAna NNP compound 3\nLund NNP nsubj 4\nleft VBD ROOT 4 leave",
        ents=[(0, 0, "ORG"), (2, 3, "PERSON")],
    )
    assert [text for text, _, _ in names(doc)] == found


@pytest.mark.parametrize(("noun", "kind"), [("airline", "ORGANIZATION"), ("story", "PERSON")])
def test_the_noun_that_a_name_is_set_beside_tells_its_type(parse, noun, kind):
    doc = parse(
        f"the DT det 1\n{noun} NN nsubj 5\n, , punct 1\nTarnair NNP appos 1\n, , punct 1\ngrew VBD ROOT 5 grow",
        ents=[(3, 3, "PERSON")],
    )
    assert names(doc)[-1][2] == kind


@pytest.mark.parametrize(
    ("noun", "tag", "kind"), [("ceo", "NN", "ORGANIZATION"), ("ceos", "NNS", "PERSON"), ("fan", "NN", "PERSON")]
)
def test_a_name_before_a_business_role_is_a_firm(parse, noun, tag, kind):
    doc = parse(
        f"Tarnair NNP compound 1\n{noun} {tag} nsubj 2 {noun.rstrip('s')}\nleft VBD ROOT 2 leave",
        ents=[(0, 0, "PERSON")],
    )
    assert names(doc)[0][2] == kind


@pytest.mark.parametrize(("verb", "kind"), [("have VBP", "ORGANIZATION"), ("has VBZ", "PERSON")])
def test_a_name_with_a_plural_verb_is_a_body(parse, verb, kind):
    doc = entities(parse(f"Tarn NNP nsubj 2\n{verb} aux 2\nlost VBN ROOT 2 lose", ents=[(0, 0, "PERSON")]))
    assert [e["type"] for e in doc._.kg_entities] == [kind]


@pytest.mark.parametrize(
    ("words", "name", "kind"),
    [
        (["Hurricane"], "Hurricane Ana", "THING"),
        (["Tropical", "Storm"], "Tropical Storm Ana", "THING"),
        (["Mayor"], "Ana", "PERSON"),
        (["storm"], "Ana", "PERSON"),  # no capital, no part of the name
    ],
)
def test_a_storm_is_nobody(parse, words, name, kind):
    n = len(words)
    lines = [*(f"{word} NNP compound {n}" for word in words), f"Ana NNP nsubj {n + 1}", f"hit VBD ROOT {n + 1} hit"]
    lines += [f". . punct {n + 1}", f"Ana NNP nsubj {n + 4}", f"left VBD ROOT {n + 4} leave"]
    doc = parse("\n".join(lines), ents=[(n, n, "PERSON"), (n + 3, n + 3, "PERSON")])
    assert names(doc) == [(name, name, kind), ("Ana", name, kind)]


@pytest.mark.parametrize(("noun", "kind"), [("award", "THING"), ("gala", "ORGANIZATION")])
def test_the_name_of_a_prize_is_a_thing(parse, noun, kind):
    doc = parse(
        f"Reed NNP nsubj 1\nwon VBD ROOT 1 win\na DT det 5\nGolden NNP compound 4\nLynx NNP compound 5\n{noun} NN dobj 1",
        ents=[(0, 0, "PERSON"), (3, 4, "ORG")],
    )
    assert names(doc)[-1] == ("Golden Lynx", "Golden Lynx", kind)


@pytest.mark.parametrize(
    ("full", "short", "name"),
    [("Tarn Lo", "Tarn", "Tarn Lo"), ("Tarn Lo", "Lo", "Tarn Lo"), ("Ana Lund", "Ana", "Ana")],
)
def test_a_surname_may_stand_first(parse, full, short, name):
    first, last = full.split()
    doc = parse(
        f"{first} NNP compound 1\n{last} NNP nsubj 2\nspoke VBD ROOT 2 speak\n. . punct 2\n{short} NNP nsubj 5\nleft VBD ROOT 5 leave",
        ents=[(0, 1, "PERSON"), (4, 4, "ORG")],
    )
    assert names(doc)[-1][1] == name


@pytest.mark.parametrize(("last", "name"), [("Guard", "Norvik Coast Guard"), ("Spokesman", "Norvik Coast")])
def test_a_guard_is_a_body_and_no_title(parse, last, name):
    doc = parse(
        f"the DT det 3\nNorvik NNP compound 3\nCoast NNP compound 3\n{last} NNP nsubj 4\nleft VBD ROOT 4 leave",
        ents=[(1, 3, "ORG")],
    )
    assert names(doc)[-1][0] == name


@pytest.mark.parametrize(("title", "found"), [("Mrs", True), ("late", False)])
def test_a_title_makes_a_person_of_a_month(parse, title, found):
    doc = parse(f"{title} NNP compound 1\nMay NNP nsubj 2\nspoke VBD ROOT 2 speak", ents=[(1, 1, "PERSON")])
    assert names(doc) == ([("May", "May", "PERSON")] if found else [])


@pytest.mark.parametrize(
    ("third", "found"), [("Rail NNP compound", "Norvik"), (") -RRB- punct", "Norvik ( North ) Assembly")]
)
def test_a_name_ends_before_a_bracket_that_stays_open(parse, third, found):
    doc = parse(
        f"Norvik NNP nmod 4\n( -LRB- punct 4\nNorth NNP nmod 4\n{third} 4\nAssembly NNP nsubj 5\nmet VBD ROOT 5 meet",
        ents=[(0, 4, "ORG")],
    )
    assert names(doc)[0][0] == found


def test_a_name_ends_before_its_short_form(parse):
    doc = parse(
        "Norvik NNP compound 1\nAssembly NNP nsubj 5\n( -LRB- punct 1\nNA NNP appos 1\n) -RRB- punct 1\nmet VBD ROOT 5 meet",
        ents=[(0, 4, "ORG")],
    )
    assert names(doc)[0][0] == "Norvik Assembly"


@pytest.mark.parametrize(
    ("third", "found"),
    [("- HYPH punct", "Tarn Geun-hye"), ("of IN prep", "Tarn Geun")],
)
def test_a_name_with_a_hyphen_ends_behind_it(parse, third, found):
    doc = glued(
        parse,
        f"Tarn NNP compound 1\nGeun NNP nsubj 4\n{third} 1\nhye NN appos 1\nleft VBD ROOT 4 leave",
        *((1, 2) if "-" in third else ()),
        ents=[(0, 3, "PERSON")],
    )
    assert names(doc)[0][0] == found


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("clinches VBZ", "Norvik Rail"),
        ("clinched VBD", "Norvik Rail"),
        ("clinch VBP", "Norvik Rail"),
        ("works NNS", "Norvik Rail works"),
        ("Clinches VBZ", "Norvik Rail Clinches"),  # with a capital, a name may be of any words
    ],
)
def test_a_small_verb_is_no_part_of_a_name(parse, word, found):
    doc = parse(f"Norvik NNP compound 1\nRail NNP nsubj 2\n{word} ROOT 2\ndeal NN dobj 2", ents=[(0, 2, "ORG")])
    assert names(doc)[0][0] == found


@pytest.mark.parametrize(
    ("second", "found"),
    [
        ("of IN prep 0", "Ministry of Justice"),
        ("and CC cc 0", "Ministry and Justice"),
        ("Coast NNP compound 2", "Ministry Coast"),
    ],
)
def test_what_a_department_is_of_is_no_title(parse, second, found):
    doc = parse(f"Ministry NNP nsubj 3\n{second}\nJustice NNP conj 0\nsued VBD ROOT 3 sue", ents=[(0, 2, "ORG")])
    assert names(doc)[0][0] == found


@pytest.mark.parametrize(("label", "found"), [("ORG", "Lund"), ("PERSON", "Lund"), ("WORK_OF_ART", "Lund: Velm Sings")])
def test_a_name_ends_before_a_colon_and_a_title_does_not(parse, label, found):
    doc = glued(
        parse,
        "Lund NNP ROOT 0\n: : punct 0\nVelm NNP nsubj 3\nSings VBZ appos 0 sing\n. . punct 0",
        0,
        ents=[(0, 3, label)],
    )
    assert names(doc)[0][0] == found


PLACED = "{0} NNP nsubj 5\nof IN prep 0\n{1}\n{2} NNP compound 4\nTarn NNP pobj 1\nleft VBD ROOT 5 leave"


@pytest.mark.parametrize(
    ("office", "place", "name", "found"),
    [
        ("Mayor", "Velm", "Jon", [("Velm", "PLACE"), ("Jon Tarn", "PERSON")]),
        ("President", "France", "Lo", [("France", "PLACE"), ("Lo Tarn", "PERSON")]),
        ("Museum", "Velm", "Jon", [("Velm Jon Tarn", "PLACE")]),
        ("Mayor", "Velm", "Lo", [("Velm Lo Tarn", "PLACE")]),  # nothing says where the place ends
    ],
)
def test_a_place_ends_before_its_officer(parse, office, place, name, found):
    doc = parse(PLACED.format(office, f"{place} NNP compound 4", name), ents=[(2, 4, "GPE")])
    assert [(text, kind) for text, _, kind in names(doc) if text not in ("Museum", "Mayor", "President")] == found


@pytest.mark.parametrize(
    ("office", "place", "label", "kind"),
    [
        ("Mayor", "Velm", "GPE", "PERSON"),
        ("Mayor", "France", "ORG", "PERSON"),
        ("Mayor", "Velm", "ORG", "ORGANIZATION"),
        ("Museum", "Velm", "GPE", "ORGANIZATION"),
    ],
)
def test_whoever_is_named_behind_a_place_holds_its_office(parse, office, place, label, kind):
    doc = parse(PLACED.format(office, f"{place} NNP compound 4", "Lo"), ents=[(2, 2, label), (3, 4, "ORG")])
    assert names(doc)[-1] == ("Lo Tarn", "Lo Tarn", kind)


def test_a_colon_ends_a_name_whatever_stands_in_brackets_behind(parse):
    doc = parse(
        "Lund NNP ROOT 0\n: : punct 0\nNorvik NNP compound 5\n( -LRB- punct 2\nNorth NNP appos 2\nVote NN appos 0",
        ents=[(0, 4, "ORG")],
    )
    assert names(doc)[0][0] == "Lund"


@pytest.mark.parametrize(("role", "first"), [("Mayor", "Velm"), ("son", "Velm Ana Lund")])
def test_only_an_office_is_of_a_place(parse, role, first):
    doc = parse(
        f"{role} NN ROOT 0\nof IN prep 0\nVelm NNP compound 4\nAna NNP compound 4\nLund NNP pobj 1",
        ents=[(2, 4, "PERSON")],
    )
    assert names(doc)[0][0] == first


@pytest.mark.parametrize(("last", "name"), [("2", "Tarn Rovers"), ("200", "Tarn Rovers 4-200")])
def test_a_result_is_no_part_of_a_name(parse, last, name):
    lines = f"Velm NNP nsubj 1\nbeat VBD ROOT 1\nTarn NNP compound 3\nRovers NNP dobj 1\n4 CD nummod 3\n- SYM punct 3\n{last} CD prep 3"
    doc = glued(parse, lines, 4, 5, ents=[(2, 6, "ORG")])
    assert [mention for mention, _, _ in names(doc) if "Rovers" in mention] == [name]
