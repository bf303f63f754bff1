"""What shares a date that stands before it, or that the parser hung elsewhere: each rule, and a near miss that it must leave alone."""

import pytest


@pytest.mark.parametrize(
    ("when", "conjunct", "shared"),
    [
        (10, "injured VBD conj 8 injure", True),
        (8, "injured VBD conj 8 injure", True),
        (8, "had VBD aux 11\ninjured VBN conj 8 injure", False),
    ],
)
def test_conjuncts_share_a_date_that_stands_before_them(dates, when, conjunct, shared):
    """ "was killed on Friday when a bomb *exploded* and *injured* ten", where the parser may have "when ... injured"."""
    lines = f"""
    He PRP nsubjpass 2
    was VBD auxpass 2 be
    killed VBN ROOT 2 kill
    on IN prep 2
    Friday NNP pobj 3
    when WRB advmod {when}
    a DT det 7
    bomb NN nsubj 8
    exploded VBD advcl 2 explode
    and CC cc 8
    {conjunct}
    """
    found = dates(lines, {"killed", "exploded", "injured"})
    assert ("exploded" in found, "injured" in found) == (True, shared)


@pytest.mark.parametrize(("adverb", "dated"), [("home", True), ("ahead", False)])
def test_a_date_that_hangs_on_an_adverb_of_place_is_the_verbs(dates, adverb, dated):
    """ "died at her *home* on Friday", read as an adverb; but "closed *ahead* of Friday"."""
    lines = f"They PRP nsubj 1\nclosed VBD ROOT 1 close\n{adverb} RB advmod 1\nof IN prep 2\nFriday NNP pobj 3"
    assert bool(dates(lines, {"closed"})) is dated


@pytest.mark.parametrize(("noun", "shared"), [("hearing", True), ("book", False)])
def test_an_occasion_may_hang_on_the_object(dates, noun, shared):
    """ "will contest the ruling at a *hearing* scheduled for May"."""
    lines = f"They PRP nsubj 2\nwill MD aux 2\ncontest VB ROOT 2\nit PRP dobj 2\nat IN prep 3\na DT det 6\n{noun} NN pobj 4\n"
    lines += "scheduled VBN acl 6 schedule\nfor IN prep 7\nMay NNP pobj 8"
    assert ("contest" in dates(lines, {"scheduled", "contest"})) is shared


@pytest.mark.parametrize(
    ("verb", "clause", "shared"),
    [
        ("died die", "occurred occur", True),
        ("died die", "puzzled puzzle", False),
        ("prayed pray", "occurred occur", False),
    ],
)
def test_who_dies_in_an_accident_dies_when_it_occurs(dates, verb, clause, shared):
    """ "*died* in the crash, which *occurred* on Friday"."""
    (word, lemma), (second, second_lemma) = verb.split(), clause.split()
    lines = f"They PRP nsubj 1\n{word} VBD ROOT 1 {lemma}\nin IN prep 1\na DT det 4\ncrash NN pobj 2\n"
    lines += f"which WDT nsubj 6\n{second} VBD relcl 4 {second_lemma}\non IN prep 6\nFriday NNP pobj 7"
    assert (word in dates(lines, {word, second})) is shared


@pytest.mark.parametrize(("helper", "date"), [("had VBD aux", {}), ("was VBD aux", {"drinking": "2011-03-03"})])
def test_what_had_gone_on_was_not_to_come(dates, helper, date):
    lines = f"He PRP nsubj 2\n{helper} 2\ndrinking VBG ROOT 2 drink\non IN prep 2\nMarch NNP pobj 3\n3 CD nummod 4\n2011 CD nummod 4"
    assert dates(lines, {"drinking"}) == date


@pytest.mark.parametrize(("mark", "dated"), [(":", True), (",", False)])
def test_what_a_chronology_tells_of_a_day(dates, mark, dated):
    """ "Oct. 11: Lund *is fired*, the board says"."""
    lines = f"Oct. NNP dep 9\n11 CD nummod 0\n{mark} : punct 9\nLund NNP nsubjpass 5\nis VBZ auxpass 5 be\nfired VBN ccomp 9 fire\n"
    lines += ", , punct 9\nthe DT det 8\nboard NN nsubj 9\nsays VBZ ROOT 9 say"
    assert (dates(lines, {"fired", "says"}) == {"fired": "2010-10-11"}) is dated
