"""Names: trimmed, joined, typed, grouped."""

import pytest

from kg.pipeline.document import entity_of
from kg.pipeline.entities import entities
from kg.pipeline.entities_spans import initials
from kg.pipeline.entities_traits import country_in, sector_of
from kg.pipeline.entities_words import fold, known


def names(doc):
    doc = entities(doc)
    by_key = entity_of(doc)
    return [(span.text, by_key[span.id_]["name"], by_key[span.id_]["type"]) for span in doc.spans["kg_mentions"]]


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
    ("text", "country"), [("French Navy", "FRA"), ("Texas Rangers", "USA"), ("Bank of Japan", "JPN"), ("Lund", None)]
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
