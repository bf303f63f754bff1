"""What is done on dated occasions and by dated accidents: each rule, and a near miss that it must leave alone."""

import pytest


@pytest.mark.parametrize(
    ("noun", "verb", "dated"),
    [
        ("quake", "left leave", True),
        ("quake", "showed show", False),
        ("contract", "left leave", False),
    ],
)
def test_what_came_of_an_accident_came_then(dates, noun, verb, dated):
    """ "the *quake* last month, which *left* thousands homeless"."""
    word, lemma = verb.split()
    lines = f"They PRP nsubj 1\nfled VBD ROOT 1 flee\nthe DT det 3\n{noun} NN dobj 1\nlast JJ amod 5\nmonth NN npadvmod 1\n, , punct 1\n"
    lines += f"which WDT nsubj 8\n{word} VBD relcl 3 {lemma}\nten CD dobj 8"
    assert dates(lines, {word}) == ({word: "2010-09"} if dated else {})


@pytest.mark.parametrize(("verb", "dated"), [("killed kill VBD", True), ("cost cost VBZ", False)])
def test_what_came_of_an_accident_that_has_its_date_before_it(dates, verb, dated):
    """ "last week's *spill*, which *killed* ten"."""
    word, lemma, tag = verb.split()
    lines = f"last JJ amod 1\nweek NN poss 3\n's POS case 1\nfire NN ROOT 3\nwhich WDT nsubj 5\n{word} {tag} relcl 3 {lemma}\nten CD dobj 5"
    assert dates(lines, {word}) == ({word: "2010-W40"} if dated else {})


@pytest.mark.parametrize(
    ("noun", "opening", "dated"), [("vote", "in which", True), ("vote", "of which", False), ("film", "in which", False)]
)
def test_what_was_done_in_an_event_that_has_its_date_before_it(dates, noun, opening, dated):
    """ "last week's *vote*, in which the party *won*", but "last week's *film*, in which he played"."""
    first, second = opening.split()
    lines = f"last JJ amod 1\nweek NN poss 3\n's POS case 1\n{noun} NN ROOT 3\n{first} IN prep 7\n{second} WDT pobj 4\nhe PRP nsubj 7\nwon VBD relcl 3 win"
    assert dates(lines, {"won"}) == ({"won": "2010-W40"} if dated else {})


@pytest.mark.parametrize(("noun", "dated"), [("inauguration", True), ("palace", False)])
def test_who_performs_at_an_occasion_does_so_then(dates, noun, dated):
    lines = f"She PRP nsubj 1\nsang VBD ROOT 1 sing\nat IN prep 1\nhis PRP$ poss 5\n2009 CD nummod 5\n{noun} NN pobj 2"
    assert bool(dates(lines, {"sang"})) is dated


@pytest.mark.parametrize(
    ("verb", "dated"), [("killed kill", True), ("denied deny", False), ("charged charge", False), ("hid hide", True)]
)
def test_who_is_charged_in_an_attack_is_not_charged_at_it(dates, verb, dated):
    """ "*killed* ten in Friday's attack", but "*denied* a part in Friday's attack"."""
    word, lemma = verb.split()
    lines = f"They PRP nsubj 1\n{word} VBD ROOT 1 {lemma}\nten CD dobj 1\nin IN prep 1\nFriday NNP poss 6\n's POS case 4\nattack NN pobj 3"
    assert bool(dates(lines, {word})) is dated


@pytest.mark.parametrize(("noun", "dated"), [("part NN", True), ("pride NN", False)])
def test_who_takes_part_in_an_occasion_does_so_then(dates, noun, dated):
    lines = f"He PRP nsubj 1\ntook VBD ROOT 1 take\n{noun} dobj 1\nin IN prep 2\n2009 CD nummod 6\nbloody JJ amod 6\ncoup NN pobj 3"
    assert bool(dates(lines, {"took"})) is dated


@pytest.mark.parametrize(
    ("about", "time", "dated"),
    [
        ("over IN prep", "in IN prep 4\n1993 CD pobj 5", False),
        ("to IN prep", "in IN prep 4\n1993 CD pobj 5", False),
        ("at IN prep", "in IN prep 4\n1993 CD pobj 5", True),
        ("over IN prep", "on IN prep 4\nFriday NNP pobj 5", True),
    ],
)
def test_what_one_is_tried_for_was_done_before(dates, about, time, dated):
    """ "was tried over a raid in 1993", but "was tried over a raid on Friday"."""
    lines = f"He PRP nsubjpass 2\nwas VBD auxpass 2 be\ntried VBN ROOT 2 try\n{about} 2\nraid NN pobj 3\n{time}"
    assert bool(dates(lines, {"tried"})) is dated


@pytest.mark.parametrize(
    ("verb", "preposition", "value"),
    [
        ("scheduled schedule", "for", "2010-10-15"),
        ("set set", "for", "2010-10-15"),
        ("known know", "for", None),
        ("scheduled schedule", "until", None),
    ],
)
def test_what_is_fixed_has_the_date_it_is_fixed_for(dates, verb, preposition, value):
    word, lemma = verb.split()
    lines = f"It PRP nsubjpass 2\nis VBZ auxpass 2 be\n{word} VBN ROOT 2 {lemma}\n{preposition} IN prep 2\nFriday NNP pobj 3"
    assert dates(lines, {word}).get(word) == value


@pytest.mark.parametrize(("verb", "value"), [("scheduled schedule", "2010-10-15"), ("set set", None)])
def test_a_day_behind_what_is_fixed_lies_ahead(dates, verb, value):
    """ "*scheduled* a vote for Friday", but "*set* a target for 2030"."""
    word, lemma = verb.split()
    lines = f"They PRP nsubj 1\n{word} VBD ROOT 1 {lemma}\na DT det 3\nvote NN dobj 1\nfor IN prep 3\nFriday NNP pobj 4"
    assert dates(lines, {word}).get(word) == value


@pytest.mark.parametrize(
    ("verb", "noun", "dated"),
    [
        ("attended attend", "Fair NNP", True),
        ("launched launch", "Corolla NNP", False),
        ("attended attend", "class NN", False),
    ],
)
def test_who_attends_what_is_named_by_its_year_does_so_then(dates, verb, noun, dated):
    word, lemma = verb.split()
    lines = f"They PRP nsubj 1\n{word} VBD ROOT 1 {lemma}\nthe DT det 4\n1998 CD nummod 4\n{noun} dobj 1"
    assert bool(dates(lines, {word})) is dated
