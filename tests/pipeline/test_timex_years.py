"""What year, and which days, an expression names that does not say so in figures: each rule, and a near miss."""

from datetime import date

import pytest

from kg.pipeline.timex import find
from kg.pipeline.timex.tense import orientation
from tests.pipeline.test_timex import values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in July 2003 and in March that year", ["2003-07", "2003-03"]),
        ("in July 2003 and in March the following year", ["2003-07", "2004-03"]),
        ("in 1946. He died that year", ["1946", "1946"]),
        ("in 1946. She sang when she was ten. He died that year", ["1946", None]),
        ("in 1946. She sang at age 10. He died that year", ["1946", None]),
        ("in 1946. She sang when she was well. He died that year", ["1946", "1946"]),
    ],
)
def test_a_year_told_before_is_counted_from(text, expected):
    assert values(text) == expected


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("on December 1 last year", "2009-12-01"),
        ("on 1 March of next year", "2011-03-01"),
        ("on November 1 last", "2010-11-01"),
        ("over the September 11 attacks", "2001-09-11"),
        ("over the Sept. 11 terrorist attacks", "2001-09-11"),
        ("over the September 11 parade", "2010-09-11"),
        ("over the September 12 attacks", "2010-09-12"),
    ],
)
def test_the_year_of_a_day_may_be_named_behind_it(words, value):
    assert values(words)[0] == value


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("on May 3 and 4, 2009", ["2009-05-03/2009-05-04"]),
        ("on 3 or 4 May 2009", ["2009-05-03/2009-05-04"]),
        ("on May 3 and 9", ["2010-05-03"]),
        ("on Saturday and Sunday", ["2010-10-09", "2010-10-10", "2010-10-09/2010-10-10"]),
        ("on Saturday and Monday", ["2010-10-09", "2010-10-11"]),
    ],
)
def test_two_days_running_are_one_time(words, expected):
    assert values(words) == expected


@pytest.mark.parametrize(("published", "value"), [(date(2010, 12, 1), "2011-Q1"), (date(2011, 1, 5), "2011-Q1")])
def test_the_new_year_is_the_one_to_come_before_it_begins(published, value):
    assert values("in the first quarter of the new year", published=published) == [value]


@pytest.mark.parametrize(
    ("words", "expected"),
    [("in a March vote", ["2010-03"]), ("in a March on Velm", []), ("with a May queen", ["2010-05"])],
)
def test_a_month_behind_an_article_is_one_before_a_noun(words, expected):
    assert values(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"), [("at 23.00 local time", "2010-10-13T23:00"), ("for 23.00 local dollars", None)]
)
def test_a_time_of_a_place_is_a_time_of_day(words, expected):
    found = find(f"It fell {words}.", date(2010, 10, 13), lambda at: "past", lambda: [0])
    assert [item.value for item in found] == ([expected] if expected else [])


@pytest.mark.parametrize(("helper", "expected"), [("to", "future"), ("just", "past")])
def test_what_is_to_be_done_lies_ahead(parse, helper, expected):
    """ "a report *to be published* on Monday", but "a report *just published* on Monday"."""
    aux = "to TO aux 3\nbe VB auxpass 3" if helper == "to" else "just RB advmod 3\nthen RB advmod 3"
    doc = parse(f"reports NNS ROOT 0\n{aux}\npublished VBN acl 0 publish\non IN prep 3\nMonday NNP pobj 4")
    assert orientation(doc[5]) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dec. 30, 2007: The dam bursts. It rained. Jan. 3: She resigns.", ["2007-12-30", "2008-01-03"]),
        ("30 December 2007 - The dam bursts. 31 December - She resigns.", ["2007-12-30", "2007-12-31"]),
        ("Dec. 30, 2007: The dam bursts. It rained. Jan. 3 was dry.", ["2007-12-30", "2011-01-03"]),
        ("On Dec. 30, 2007 the dam bursts. It rained. Jan. 3: She resigns.", ["2007-12-30", "2011-01-03"]),
    ],
)
def test_the_entries_of_a_chronology_go_on_from_its_last_year(text, expected):
    found = find(text, date(2010, 12, 13), lambda at: "none", lambda: [0])
    assert [item.value for item in found] == expected


@pytest.mark.parametrize(("published", "expected"), [(date(2010, 11, 30), "2010-01"), (date(2010, 1, 5), "2010-01")])
def test_what_is_over_was_in_the_last_such_month(published, expected):
    """ "took the reins *in January*", in an article of November: not two months ahead, but ten ago."""
    assert values("in January", published=published) == [expected]


@pytest.mark.parametrize(
    ("words", "expected"),
    [("held in February in 1974", ["1974-02"]), ("held in February by 1974 voters", ["2010-02"])],
)
def test_the_year_of_a_month_may_follow_a_preposition(words, expected):
    assert values(words)[:1] == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("on May 3. They fled the same day as she came", ["2010-05-03", None]),
        ("on May 3. They fled the same week that she came", ["2010-05-03", None]),
        ("on May 3. They fled the same day and came back", ["2010-05-03", "2010-05-03"]),
    ],
)
def test_a_day_that_something_else_tells_is_none_told_before(words, expected):
    assert values(words) == expected


@pytest.mark.parametrize("word", ["earlier", "late"])
def test_a_part_of_a_day_leads_up_to_its_name(word):
    text = f"They met {word} on Friday."
    found = find(text, date(2010, 10, 13), lambda at: "past", lambda: [0])
    assert [(text[item.start : item.end], item.value) for item in found] == [(f"{word} on Friday", "2010-10-08")]


@pytest.mark.parametrize(
    ("words", "expected"),
    [("through Jan. 19", "2011-01-19"), ("on Jan. 19", "2010-01-19"), ("until March", "2010-03")],
)
def test_what_a_preposition_looks_ahead_to_may_be_next_year(words, expected):
    """ "approved spending *through Jan. 19*", in an article of November; but "led it *until March*"."""
    assert values(words, published=date(2010, 11, 30)) == [expected]


@pytest.mark.parametrize(
    ("verb", "expected"), [("postponed VBN ROOT 2 postpone", "future"), ("read VBN ROOT 2 read", "past")]
)
def test_what_is_put_off_lies_ahead(parse, verb, expected):
    doc = parse(f"It PRP nsubjpass 2\nwas VBD auxpass 2 be\n{verb}\nuntil IN prep 2\nFriday NNP pobj 3")
    assert orientation(doc[4]) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [("She governed in 1995-2003.", ["1995", "2003", "1995/2003"]), ("Call 555-1234-2003 now.", [])],
)
def test_two_years_and_a_hyphen_are_a_time(words, expected):
    assert values(words) == expected


@pytest.mark.parametrize(("words", "value"), [("late Aug. 29 that", "2010-08-29"), ("late Aug. that", "2010-08")])
def test_a_late_day_is_no_late_month(words, value):
    assert values(f"It said {words} it had sold them")[0] == value
