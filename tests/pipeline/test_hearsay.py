"""What is told on the word of nobody in sight, and what is not told at all: one construction a test."""

import pytest

import kg.pipeline.document  # noqa: F401  (registers the extensions)
from kg.pipeline.attribution import Speakers
from kg.pipeline.polarity import polarity
from kg.pipeline.roles import RoleFinder
from tests.pipeline.parsed import at, text

ACCUSED = "Lund NNP nsubjpass 2\nis VBZ auxpass 2 be\n{0} VBN ROOT 2 {1}\n{2} IN prep 2\nstealing VBG pcomp 3 steal\ncars NNS dobj 4 car"
CLAIMED = "Lund NNP nsubj 2\n{0} RB {1} 2\n{2} VBD ROOT 2 {3}\nthat IN mark 5\nVolta NNP nsubj 5\nfled VBD ccomp 2 flee"


def told(doc, word):
    """Who says it, whether it is hearsay, whether it is unsaid."""
    speakers, trigger = Speakers(RoleFinder(), {}, []), at(doc, word)
    return text(speakers.of(trigger)), speakers.is_hearsay(trigger), speakers.is_unsaid(trigger)


@pytest.mark.parametrize(
    ("verb", "preposition", "hearsay"),
    [
        ("accused accuse", "of", True),
        ("charged charge", "with", True),
        ("indicted indict", "for", True),
        ("arrested arrest", "for", True),
        ("sued sue", "over", True),
        ("convicted convict", "of", False),
        ("jailed jail", "for", False),
        ("thanked thank", "for", False),
    ],
)
def test_what_somebody_is_held_for_is_not_yet_so(parse, verb, preposition, hearsay):
    assert told(parse(ACCUSED.format(*verb.split(), preposition)), "stealing") == (None, hearsay, False)


def test_who_charges_somebody_with_it_says_it(parse):
    doc = parse(
        "Prosecutors NNS nsubj 1 prosecutor\ncharged VBD ROOT 1 charge\nLund NNP dobj 1\nwith IN prep 1\ntaking VBG pcomp 3 take"
    )
    assert told(doc, "taking")[0] == "Prosecutors"


@pytest.mark.parametrize(("word", "hearsay"), [("allegedly", True), ("reportedly", True), ("secretly", False)])
def test_words_for_what_unnamed_people_say(parse, word, hearsay):
    doc = parse(f"Lund NNP nsubj 2\n{word} RB advmod 2\npaid VBD ROOT 2 pay\nthem PRP dobj 2")
    assert told(doc, "paid") == (None, hearsay, False)


@pytest.mark.parametrize(("verb", "hearsay"), [("said say", True), ("believed believe", True), ("forced force", False)])
def test_what_somebody_is_said_to_have_done(parse, verb, hearsay):
    doc = parse(
        "Lund NNP nsubjpass 2\nis VBZ auxpass 2 be\n{} VBN ROOT 2 {}\nto TO aux 5\nhave VB aux 5\nfled VBN xcomp 2 flee".format(
            *verb.split()
        )
    )
    assert told(doc, "fled")[:2] == (None, hearsay)


@pytest.mark.parametrize(
    ("adverb", "verb", "expected"),
    [
        ("once advmod", "claimed claim", ("Lund", False, False)),
        ("never neg", "claimed claim", (None, True, True)),
        ("never neg", "disclosed disclose", (None, False, False)),
    ],
)
def test_what_nobody_said_is_nobodys_word(parse, adverb, verb, expected):
    found = told(parse(CLAIMED.format(*adverb.split(), *verb.split())), "fled")
    assert found == expected if expected[0] is None else found[0] == expected[0] and not found[2]


@pytest.mark.parametrize(("adverb", "expected"), [("once advmod", "negative"), ("never neg", "positive")])
def test_what_nobody_denied_is_not_told_not_to_be_so(parse, adverb, expected):
    doc = parse(CLAIMED.format(*adverb.split(), "denied", "deny"))
    assert polarity(at(doc, "fled")) == expected


@pytest.mark.parametrize(
    ("verb", "preposition", "expected"),
    [
        ("acquitted acquit", "of", "negative"),
        ("cleared clear", "of", "negative"),
        ("convicted convict", "of", "positive"),
    ],
)
def test_what_somebody_is_cleared_of_did_not_happen(parse, verb, preposition, expected):
    assert polarity(at(parse(ACCUSED.format(*verb.split(), preposition)), "stealing")) == expected


@pytest.mark.parametrize(("word", "expected"), [("not neg", "negative"), ("also advmod", "positive")])
def test_what_somebody_is_not_guilty_of_did_not_happen(parse, word, expected):
    doc = parse(
        "Lund NNP nsubj 1\npleaded VBD ROOT 1 plead\n{} RB {} 3\nguilty JJ acomp 1\nto IN prep 3\nstealing VBG pcomp 4 steal".format(
            *word.split()
        )
    )
    assert polarity(at(doc, "stealing")) == expected


FACES = """
Norvik NNP nsubj 1
faces VBZ ROOT 1 face
{0} NNS dobj 1 {1}
that IN mark 5
it PRP nsubj 5
failed VBD acl 2 fail
to TO aux 7
pay VB xcomp 5
"""


@pytest.mark.parametrize(("noun", "lemma", "hearsay"), [("claims", "claim", True), ("facts", "fact", False)])
@pytest.mark.parametrize("word", ["failed", "pay"])
def test_what_one_is_charged_with_by_nobody_in_sight(parse, noun, lemma, hearsay, word):
    assert told(parse(FACES.format(noun, lemma)), word)[1] is hearsay


def test_what_a_claim_that_names_no_content_does(parse):
    doc = parse(
        "Norvik NNP nsubj 1\nfaces VBZ ROOT 1 face\nclaims NNS dobj 1 claim\nmade VBN acl 2 make\nabroad RB advmod 3"
    )
    assert not told(doc, "made")[1]
