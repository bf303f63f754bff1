"""Ways to write a time: each with its value."""

from datetime import date

import pytest

from kg.pipeline.timex import find
from kg.pipeline.timex.tense import orientation
from tests.pipeline.test_timex import values


def test_a_part_of_a_day_is_counted_from_the_date_before_it():
    assert values("They met on Friday afternoon and left that night.") == ["2010-10-08TAF", "2010-10-08TNI"]
    assert values("They met on May 3, 2009, and left the next morning.") == ["2009-05-03", "2009-05-04TMO"]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("in 2003 and two years later", "2005"),
        ("in 2003 and the following year", "2004"),
        ("in May 2003 and a month later", "2003-06"),
        ("in 2003 and two months later", None),
    ],
)
def test_a_period_is_counted_from_one_that_is_as_long(words, value):
    assert values(f"He moved {words}.")[-1] == value


def test_a_count_is_no_year():
    assert values("Of these, 30 were hurt and 1720 were not; it rose to 1720.") == []
    assert values("between 1690 and 1720")[-1] == "1690/1720"


@pytest.mark.parametrize(
    ("verb", "preposition", "expected"),
    [("follows follow", "of", "past"), ("shows show", "of", "present"), ("shows show", "after", "past")],
)
def test_what_follows_an_event_looks_back(parse, verb, preposition, expected):
    doc = parse(
        "It PRP nsubj 1\n{} VBZ ROOT 1 {}\nraids NNS dobj 1\n{} IN prep 2\nFriday NNP pobj 3".format(
            *verb.split(), preposition
        )
    )
    assert orientation(doc[4]) == expected


@pytest.mark.parametrize(("verb", "expected"), [("agreed agree", "past"), ("scheduled schedule", "future")])
def test_what_was_agreed_on_a_day_was_agreed_before(parse, verb, expected):
    doc = parse("Talks NNS ROOT 0\n{} VBN acl 0 {}\non IN prep 1\nFriday NNP pobj 2".format(*verb.split()))
    assert orientation(doc[3]) == expected


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("at the end of the month", "2010-10-31"),
        ("at the start of the month", "2010-10"),
        ("at the end of 2003", "2003"),
    ],
)
def test_an_end_is_a_last_day(words, value):
    assert values(f"It closes {words}.") == [value]


@pytest.mark.parametrize(
    ("orientation", "value"), [("past", "2010-10-09/2010-10-10"), ("future", "2010-10-16/2010-10-17")]
)
def test_a_weekend_goes_the_way_its_verb_looks(orientation, value):
    assert values("over the weekend", date(2010, 10, 15), orientation) == [value]


@pytest.mark.parametrize(("day", "value"), [("on Friday", "2010-10-08T15:00"), ("in 1999", "2010-10-13T15:00")])
def test_an_hour_is_of_the_day_told_before(day, value):
    text = f"They met {day}. She left at 3 pm."
    found = find(text, date(2010, 10, 13), lambda char: "past", lambda: [0, text.index("She")])
    assert found[-1].value == value


@pytest.mark.parametrize(
    ("helper", "verb", "expected"), [("being VBG", "pcomp", "past"), ("is VBZ", "conj", "present")]
)
def test_being_done_tells_no_time(parse, helper, verb, expected):
    doc = parse(
        f"He PRP nsubj 1\nfell VBD ROOT 1 fall\nafter IN prep 1\n{helper} auxpass 4 be\nheld VBN {verb} 2 hold\non IN prep 4\nFriday NNP pobj 5"
    )
    assert orientation(doc[6]) == expected
