"""The lexicon's files: readable, complete, and told apart by their conditions."""

import pytest

from kg import resources
from kg.errors import OptionError
from kg.pipeline import lexicon

TYPES = frozenset(
    "STATE REQUEST AGREE SUPPORT ACCUSE REJECT THREATEN CONSULT AID PROTEST COERCE ASSAULT MOBILIZE JUSTICE DECIDE "
    "PERSONNEL TRANSFER MOVE CREATE DISCOVER LIFE COMPETE CHANGE OTHER".split()
)
PLOVER = frozenset(
    "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE "
    "ASSAULT".split()
)


def rows(name):
    path = resources.path("ontology") / name
    return [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()[1:]]


def verbs():
    return sorted({row[0] for row in rows("lexicon.tsv")})


def senses():
    yield from (entry.sense for verb in verbs() for entry in lexicon.entries(verb))
    yield from lexicon.nouns().values()


def test_every_line_has_known_types_and_codes():
    for sense in senses():
        assert 1 <= len(sense.types) <= 2
        assert set(sense.types) <= TYPES | {lexicon.BY_NOUN}
        assert sense.plover is None or sense.plover in PLOVER
        assert sense.plover is None or sense.cameo, sense


def test_every_condition_is_readable():
    assert sum(len(entry.conditions) for verb in verbs() for entry in lexicon.entries(verb)) > 4500


def test_every_verb_has_a_reading_for_any_frame():
    assert [verb for verb in verbs() if not any(not e.conditions for e in lexicon.entries(verb))] == []


def test_nothing_stands_below_a_line_that_always_holds():
    for verb in verbs():
        assert [i for i, e in enumerate(lexicon.entries(verb)) if not e.conditions] == [len(lexicon.entries(verb)) - 1]


def test_it_is_large_enough_for_the_news():
    assert len(verbs()) > 2500


def test_classes_named_in_conditions_exist():
    known = {row[0] for row in rows("lexicon_classes.tsv")} | {"THING", "EVENT", "COMPOUND", "STATE", "HUMAN"}
    used = {
        word
        for verb in verbs()
        for entry in lexicon.entries(verb)
        for condition in entry.conditions
        for word in condition.words | condition.complement
        if word.isupper()
    }
    assert used <= known


@pytest.mark.parametrize(
    ("spelling", "listed"),
    [
        ("criticise", "criticize"),
        ("analyse", "analyze"),
        ("re-elect", "reelect"),
        ("favour", "favor"),
        ("enrol", "enrol"),
        ("instal", "install"),
    ],
)
def test_other_spellings_lead_to_the_listed_verb(spelling, listed):
    assert listed in lexicon.spellings(spelling)


@pytest.mark.parametrize(
    ("noun", "listed"), [("programme", "program"), ("centre", "center"), ("defence", "defense"), ("ship", "ship")]
)
def test_a_british_noun_has_an_american_spelling(noun, listed):
    assert lexicon.american(noun) == listed


def test_a_lost_final_e_is_given_back():
    assert lexicon.mended("rat", "rates") == "rate"
    assert lexicon.mended("wag", "waging") == "wage"
    assert lexicon.mended("rat", "rats") == "rat"


def test_an_e_too_many_is_taken_away():
    assert lexicon.mended("gutte", "gutted") == "gut"
    assert lexicon.mended("cordone", "cordoned") == "cordon"
    assert lexicon.mended("abate", "abated") == "abate"
    assert lexicon.mended("criticise", "criticised") == "criticise"
    assert lexicon.mended("zorble", "zorbled") == "zorble"


def test_an_unknown_verb_is_known_by_its_ending():
    assert lexicon.entries("vaporise") == ()
    assert lexicon.derived("vaporise").types == ("CHANGE",)
    assert lexicon.derived("frobnicate") is None


def test_conditions_are_read():
    assert lexicon.parse_condition("-p:at|on:PLACE") == ("p", True, frozenset({"at", "on"}), frozenset({"PLACE"}))


def test_an_unknown_condition_is_refused():
    with pytest.raises(OptionError, match=r"lexicon\.tsv"):
        lexicon.parse_condition("z:what")
