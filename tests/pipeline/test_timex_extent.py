from datetime import date

import pytest
import spacy

from kg.pipeline.timex import find, make_timex
from tests.pipeline.test_timex import values


def times(text):
    found = find(text, date(2010, 10, 13), lambda at: "past", lambda: [0])
    return [(text[item.start : item.end], item.type, item.value) for item in found]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("since 2003", "2003/.."),
        ("since March", "2010-03/.."),
        ("in the last week", "2010-10-06/2010-10-13"),
        ("over the past three months", "2010-07/2010-10"),
        ("over the next three years", "2010/2013"),
        ("within the next two months", "2010-10/2010-12"),
        ("for the last 30 years", "1980/2010"),
        ("in two weeks", "2010-W43"),
        ("in three years", "2013"),
    ],
)
def test_an_extent_is_an_interval(words, value):
    assert times(f"It has grown {words}.")[-1] == (words, "DATE", value)


@pytest.mark.parametrize(
    "text",
    [
        "It was the worst fire since 2003.",
        "They met for the third time in the past month.",
        "She wept in the last weeks of her life.",
        "It has closed since 2003, when a fire broke out.",
        "It will shut for the next 30 years.",
    ],
)
def test_what_was_rare_or_another_time_has_no_extent(text):
    assert not any("/" in (value or "") for _, _, value in times(text))


def test_what_is_rare_is_not_told_of_the_end_of_a_time():
    assert [value for _, _, value in times("It will be the third fire in two weeks.")] == ["P2W"]


def test_an_extent_is_no_expression_of_its_own():
    doc = spacy.blank("en").make_doc("It has grown since 2003.")
    spans = make_timex(spacy.blank("en"), "kg_timex")(doc).spans["kg_times"]
    assert [(span.text, span.id_) for span in spans] == [("2003", ""), ("since 2003", "since")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They left on Friday, two days after seizing it.", "2010-10-06"),
        ("They left on Friday in haste, a day after it fell.", "2010-10-07"),
        ("They left on Friday, the day before it fell.", "2010-10-09"),
        ("They left on 3 May 2009, a year after it fell.", "2008"),
        ("They left in 2009, two years after it fell.", "2007"),
        ("They left in May 2009, three months after it fell.", "2009-02"),
        ("They left in 2009, two months after it fell.", None),
        ("They left on Friday, some day after it fell.", None),
        ("They left in May, two days after it fell.", None),
        ("They left on Friday. Then, a day after it fell, it rose.", None),
    ],
)
def test_a_day_is_counted_from_the_date_before_it(text, value):
    found = [found for words, _, found in times(text) if words.endswith(("after", "before"))]
    assert found == ([value] if value else [])


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("on New Year's Eve as it rained", ["2009-12-31"]),
        ("at the Christmas Day parade", []),
        ("before Thanksgiving dinner", []),
        ("to see a sign in Good Friday", []),
    ],
)
def test_a_holiday_before_a_noun_or_within_it_dates_nothing(phrase, expected):
    assert values(phrase) == expected


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("since the crisis in 2003", "2003/.."),
        ("since its end in March", "2010-03/.."),
        ("since the flood of 1953", "1953/.."),
        ("since the Sept. 11", "2001-09-11/.."),
        ("since 2001 and fell in 2003", "2001/.."),
    ],
)
def test_what_goes_on_since_an_event_does_so_from_its_date_on(words, value):
    found = times(f"Prices have risen {words} attacks in Norvik.")
    assert [v for _, _, v in found if v.endswith("/..")] == [value]


def test_an_event_and_what_goes_on_since_have_two_dates(dates):
    """ "*has run* it since the *raid* in 2003", but "*left* since the raid in 2003 (was enough)"."""
    lines = "He PRP nsubj 2\nhas VBZ aux 2 have\nrun VBN ROOT 2 run\nsince IN prep 2\nthe DT det 5\nraid NN pobj 3\nin IN prep 5\n2003 CD pobj 6"
    assert dates(lines, {"run", "raid"}) == {"run": "2003/..", "raid": "2003"}
    assert dates(lines.replace("has VBZ aux 2 have", "soon RB advmod 2"), {"run"}) == {}
