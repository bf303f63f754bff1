"""Headlines in title case or capitals written as sentences: each rule, and what it must leave as it is."""

import pytest
import spacy

from kg.pipeline.truecase import truecase, word_test


def written(headline, body="", words="expels meets bans b"):
    """The headline as a sentence; of the words in small letters those given are known, and no nouns."""
    return truecase(headline, body, words.split().__contains__)


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Norvik Expels Velm Reporters", "Norvik expels Velm reporters"),
        ("NORVIK EXPELS VELM REPORTERS", "Norvik expels Velm reporters"),
        ("Expels Velm Reporters", "Expels Velm reporters"),  # the first word keeps its capital
        ("Norvik expels Velm reporters", "Norvik expels Velm reporters"),
        ("Velm now expels Norvik reporters", "Velm now expels Norvik reporters"),
        ("Norvik To", "Norvik To"),  # one long word tells nothing
    ],
)
def test_a_headline_is_written_as_a_sentence(headline, expected):
    assert written(headline, "The reporters left Velm.") == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("", "Norvik expels Velm Guests"),  # a noun may be a name
        ("Six guests left.", "Norvik expels Velm guests"),
        ("The Guests sang to guests and the Guests left.", "Norvik expels Velm Guests"),
        ("Guests sang to guests.", "Norvik expels Velm guests"),  # no more often with a capital
    ],
)
def test_the_article_s_own_prose_tells_a_name(body, expected):
    assert written("Norvik Expels Velm Guests", body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("The Red Lynx are red, red, red and a lynx.", "Norvik bans Red Lynx"),
        ("The Red and Lynx are red, red, red, a lynx and a lynx.", "Norvik bans red lynx"),
    ],
)
def test_two_words_that_are_a_name_together(body, expected):
    assert written("Norvik Bans Red Lynx", body) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("New Zealand", "New Zealand"),
        ("New Harbour", "new harbour"),
        ("Red Cross", "Red Cross"),
        ("Cross Red", "cross red"),
        ("Ana Tall", "Ana tall"),
        ("Tall France", "tall France"),
        ("Tall Interpol", "tall Interpol"),
    ],
)
def test_a_name_known_beforehand(words, expected):
    assert written(f"Norvik Meets {words}", words=f"meets {words.lower()}") == f"Norvik meets {expected}"


@pytest.mark.parametrize(
    ("headline", "body", "expected"),
    [
        ("Norvik Expels NSC Reporters", "", "Norvik expels NSC Reporters"),
        ("NORVIK EXPELS NSC REPORTERS", "The NSC left.", "Norvik expels NSC Reporters"),
        ("NORVIK EXPELS NSC REPORTERS", "", "Norvik expels Nsc Reporters"),
        ("NORVIK EXPELS NSC REPORTERS", "The nsc and NSC left, nsc.", "Norvik expels nsc Reporters"),
        ("NORVIK EXPELS PLAN B REPORTERS", "", "Norvik expels Plan B Reporters"),
    ],
)
def test_an_abbreviation_stays_in_capitals(headline, body, expected):
    assert written(headline, body) == expected


@pytest.mark.parametrize("name", ["McTarn", "iPhone", "O'Brien"])
def test_a_capital_inside_a_word_is_its_own(name):
    assert written(f"Norvik Bans {name} Reporters") == f"Norvik bans {name} Reporters"


@pytest.mark.parametrize(("word", "expected"), [("A", "a"), ("I", "I")])
def test_one_letter_in_capitals(word, expected):
    assert written(f"NORVIK BANS {word} SHIP", words="bans a i ship") == f"Norvik bans {expected} ship"


def test_a_word_that_would_change_its_length_stays():
    assert written("Norvik Expels İzmir Reporters") == "Norvik expels İzmir Reporters"


@pytest.mark.parametrize(
    ("word", "known"),
    [
        ("expels", True),
        ("expel", True),
        ("tall", True),
        ("wept", True),
        ("taller", True),
        ("the", True),
        ("reporter", False),
        ("norvik", False),
    ],
)
def test_words_that_are_no_nouns(nlp, word, known):
    assert word_test(nlp)(word) is known


def test_a_pipeline_without_tables_knows_its_function_words():
    nlp = spacy.blank("en")
    nlp.add_pipe("lemmatizer", config={"mode": "rule"})
    assert word_test(nlp)("the")
    assert not word_test(nlp)("expels")
