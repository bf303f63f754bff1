from datetime import date

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.pipeline.timex import find, make_timex
from kg.pipeline.timex.lexicon import OPENERS
from kg.pipeline.timex.tense import orientation

PUBLISHED = date(2010, 10, 13)  # a Wednesday


def times(text, published=PUBLISHED, orientation="past"):
    found = find(text, published, lambda at: orientation, lambda: [0])
    return [(text[item.start : item.end], item.type, item.value) for item in found]


def values(text, published=PUBLISHED, orientation="past"):
    return [value for _, _, value in times(text, published, orientation)]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("May 3, 2009", "2009-05-03"),
        ("Sunday, May 3, 2009", "2009-05-03"),
        ("3 May 2009", "2009-05-03"),
        ("the 3rd of May 2009", "2009-05-03"),
        ("Sept. 5", "2010-09-05"),
        ("November 2006", "2006-11"),
        ("early 2016", "2016"),
        ("the end of 2003", "2003"),
        ("mid-1998", "1998"),
        ("the third quarter of 2008", "2008-Q3"),
        ("the third quarter of this year", "2010-Q3"),
        ("Q2 2007", "2007-Q2"),
        ("the first half of 2009", "2009-H1"),
        ("the summer of 1998", "1998-06-01/1998-08-31"),
        ("the 1970s", "1970-01-01/1979-12-31"),
        ("the seventies", "1970-01-01/1979-12-31"),
        ("the 19th century", "1800-01-01/1899-12-31"),
        ("May 3-5, 2009", "2009-05-03/2009-05-05"),
        ("Christmas Day 2009", "2009-12-25"),
        ("Thanksgiving 2009", "2009-11-26"),
        ("Memorial Day", "2010-05-31"),
        ("Good Friday", "2010-04-02"),
        ("Easter Sunday 2019", "2019-04-21"),
        ("2009-05-03", "2009-05-03"),
        ("5/3/09", "2009-05-03"),
        ("480 BC", "-0479"),
        ("today", "2010-10-13"),
        ("yesterday", "2010-10-12"),
        ("the day after tomorrow", "2010-10-15"),
        ("last week", "2010-W40"),
        ("next month", "2010-11"),
        ("later this year", "2010"),
        ("last weekend", "2010-10-09/2010-10-10"),
        ("last summer", "2010-06-01/2010-08-31"),
        ("last decade", "2000-01-01/2009-12-31"),
        ("last quarter", "2010-Q3"),
        ("two years ago", "2008"),
        ("a week ago", "2010-W40"),
        ("three days ago", "2010-10-10"),
        ("24 hours ago", "2010-10-12"),
        ("two weeks from now", "2010-W43"),
        ("last Friday", "2010-10-08"),
        ("next Monday", "2010-10-18"),
        ("Monday of next week", "2010-10-18"),
        ("year end", "2010-12-31"),
        ("the middle of the month", "2010-10"),
    ],
)
def test_a_date_is_found_whole_and_resolved(words, value):
    assert times(f"They met {words}.") == [(words, "DATE", value)]


@pytest.mark.parametrize(
    ("words", "kind", "value"),
    [
        ("Friday morning", "TIME", "2010-10-08TMO"),
        ("last night", "TIME", "2010-10-12TNI"),
        ("18 months", "DURATION", "P18M"),
        ("twenty-five years", "DURATION", "P25Y"),
        ("two and a half years", "DURATION", "P2.5Y"),
        ("half an hour", "DURATION", "PT30M"),
        ("several weeks", "DURATION", "PXW"),
        ("the last two years", "DURATION", "P2Y"),
        ("the past decade", "DURATION", "P10Y"),
        ("every Friday", "SET", "XXXX-WXX-5"),
        ("every two weeks", "SET", "P2W"),
        ("per year", "SET", "P1Y"),
        ("annually", "SET", "P1Y"),
    ],
)
def test_lengths_and_repeated_times_are_kept_apart_from_dates(words, kind, value):
    assert times(f"They met {words}.") == [(words, kind, value)]


def test_a_year_is_a_rate_or_a_length_by_the_words_before_it():
    assert times("It sells 300 cars a year.") == [("a year", "SET", "P1Y")]
    assert times("It lasted for a year.") == [("a year", "DURATION", "P1Y")]


@pytest.mark.parametrize(
    ("orientation", "value"),
    [("past", "2010-10-08"), ("none", "2010-10-08"), ("future", "2010-10-15"), ("present", "2010-10-15")],
)
def test_a_weekday_goes_the_way_its_verb_looks(orientation, value):
    assert values("on Friday", orientation=orientation) == [value]


@pytest.mark.parametrize("orientation", ["past", "future"])
def test_the_weekday_of_publication_is_that_day(orientation):
    assert values("on Wednesday", orientation=orientation) == ["2010-10-13"]


@pytest.mark.parametrize(
    ("words", "orientation", "value"),
    [
        ("in June", "past", "2010-06"),
        ("in October", "past", "2010-10"),
        ("in December", "past", "2009-12"),
        ("in March", "future", "2011-03"),
        ("on December 30", "none", "2010-12-30"),
        ("on March 30", "future", "2011-03-30"),
    ],
)
def test_a_missing_year_is_the_nearest_that_the_tense_allows(words, orientation, value):
    assert values(words, orientation=orientation) == [value]


def test_without_a_publication_date_what_is_known_is_kept():
    text = "It ends Aug. 31, began last month, in May, on Friday, and in 2004."
    assert values(text, published=None) == ["XXXX-08-31", None, "XXXX-05", None, "2004"]


@pytest.mark.parametrize("words", ["February 30", "April 31, 2009", "Feb. 29, 2009", "2009-02-30", "13/13/2009"])
def test_an_impossible_date_has_no_value(words):
    assert values(f"due {words}") == [None]


def test_an_interval_comes_after_its_ends():
    assert times("from 1990 to 1995") == [
        ("1990", "DATE", "1990"),
        ("1995", "DATE", "1995"),
        ("from 1990 to 1995", "DATE", "1990/1995"),
    ]


def test_an_end_of_an_interval_borrows_the_year_of_the_other():
    assert values("between June 5 and July 8, 2003")[-1] == "2003-06-05/2003-07-08"


def test_numbers_joined_by_and_are_an_interval_only_after_between():
    assert values("in 1990 and 1995") == ["1990", "1995"]


def test_a_day_is_counted_from_the_date_named_beside_it():
    assert times("two days before May 5, 2009")[-1] == ("two days before May 5, 2009", "DATE", "2009-05-03")


def test_later_counts_from_the_date_before_it():
    assert values("He fell ill on May 5, 2009, and died two days later.") == ["2009-05-05", "2009-05-07"]


def test_a_time_of_day_takes_the_day_of_its_sentence():
    text = "It left on May 5, 2009. It landed on Monday at 6:40 p.m. local time."
    found = find(text, PUBLISHED, lambda at: "past", lambda: [0, 24])
    assert found[-1].value == "2010-10-11T18:40"


def test_a_time_of_day_takes_no_day_of_the_next_clause():
    assert values("It shut at 6:40 p.m., and votes are due on Monday.")[0] == "2010-10-13T18:40"
    assert values("It shut at 6:40 p.m. local time on Monday.")[0] == "2010-10-11T18:40"


def test_a_time_of_day_keeps_its_zone():
    assert values("at 18:00 UTC") == ["2010-10-13T18:00Z"]
    assert values("at 6 p.m. (GMT +8)") == ["2010-10-13T18:00+08:00"]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("the April council meeting", ["2010-04"]),
        ("at its June session", ["2010-06"]),
        ("joined the March on Velm", []),
        ("thanked April dearly", []),
    ],
)
def test_a_month_before_a_noun_is_one(words, value):
    assert values(words, orientation="past") == value


@pytest.mark.parametrize(
    "text",
    [
        "May she come? They may march on, and fall.",
        "April Stone met August Bell and June Poe.",
        "Flight 1549 carried 1500 people, nearly 2000.",
        "He paid $2009 for 2,000 tons.",
        "He is 27 years old, a 27-year-old man in his 60s.",
        "The second half began; the fall of the town followed.",
        "Shops open early on Black Friday.",
        "It was a day when nothing worked.",
    ],
)
def test_what_only_looks_like_a_date_is_left_alone(text):
    assert values(text) == []


def test_a_line_ends_an_expression_only_when_it_is_empty():
    assert values("on May\n3, 2009") == ["2009-05-03"]
    assert values("until May\n\n3, 2009") == ["2010-05", "2009"]


def test_the_component_writes_spans_with_type_and_value():
    nlp = spacy.blank("en")
    doc = nlp.make_doc("The court sat last month for two days, before Friday.")
    doc._.kg_published = "2010-10-13"
    make_timex(nlp, "kg_timex")(doc)
    assert [(span.text, span.label_, span.kb_id_) for span in doc.spans["kg_times"]] == [
        ("last month", "DATE", "2010-09"),
        ("two days", "DURATION", "P2D"),
        ("Friday", "DATE", "2010-10-08"),
    ]


def test_the_component_leaves_the_value_of_a_relative_date_empty_without_publication():
    nlp = spacy.blank("en")
    doc = make_timex(nlp, "kg_timex")(nlp.make_doc("It happened yesterday."))
    assert [(span.text, span.kb_id_) for span in doc.spans["kg_times"]] == [("yesterday", "")]


VERBS = {
    "will": "He PRP nsubj 2\nwill MD aux 2\nleave VB ROOT 2\nFriday NNP npadvmod 2",
    "left": "He PRP nsubj 1\nleft VBD ROOT 1 leave\nFriday NNP npadvmod 1",
    "set": "It PRP nsubjpass 2\nis VBZ auxpass 2 be\nset VBN ROOT 2\nto TO aux 4\nend VB xcomp 2\nFriday NNP npadvmod 4",
    "forced": "He PRP nsubjpass 2\nwas VBD auxpass 2 be\nforced VBN ROOT 2 force\nto TO aux 4\nquit VB xcomp 2\n"
    "Friday NNP npadvmod 4",
}


@pytest.mark.parametrize(
    ("verb", "value"),
    [("will", "2010-10-15"), ("left", "2010-10-08"), ("set", "2010-10-15"), ("forced", "2010-10-08")],
)
def test_the_verb_is_read_off_the_parse(parse, verb, value):
    doc = parse(VERBS[verb], published="2010-10-13")
    make_timex(spacy.blank("en"), "kg_timex")(doc)
    assert [span.kb_id_ for span in doc.spans["kg_times"]] == [value]


WORDS = [
    *sorted(OPENERS),
    "of",
    "ago",
    "and",
    "to",
    "-",
    ",",
    ".",
    "'",
    "May",
    "Friday",
    "29",
    "2009",
    "99999",
    "p.m.",
    "\n",
    "\u2028",
]


@settings(max_examples=200, deadline=None)
@given(
    st.one_of(st.text(max_size=200), st.lists(st.sampled_from(WORDS), max_size=20).map(" ".join)),
    st.one_of(st.none(), st.dates()),
    st.sampled_from(["past", "present", "future", "none"]),
)
def test_no_text_breaks_it(text, published, orientation):
    found = find(text, published, lambda at: orientation, lambda: [0])
    for item in found:
        assert 0 <= item.start < item.end <= len(text)
        assert item.type in ("DATE", "TIME", "DURATION", "SET")
        assert item.value is None or item.value


@pytest.mark.parametrize("text", ["", " ", "\n" * 500, "the " * 5000, "9" * 5000, "May " * 3000, "early " * 3000])
def test_long_runs_take_no_time(text):
    assert isinstance(find(text, PUBLISHED, lambda at: "past", lambda: [0]), list)


@pytest.mark.parametrize(
    ("text", "value"), [("May last year", "2009-05"), ("June of this year", "2010-06"), ("May next year", "2011-05")]
)
def test_a_month_of_a_year_told_from_today(text, value):
    assert values(f"It was built in {text}.") == [value]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("It began in January 2005, then moved in March", "2005-03"),
        ("It began in May 2005, then moved in March", "2006-03"),
        ("It began in January 2005. It moved in March", "2010-03"),
        ("It began in November 2009, then moved in December", "2009-12"),
        ("It began in November 2010, then moved in December", "2009-12"),  # no later than it was published
    ],
)
def test_a_month_has_the_year_of_the_one_before_it(words, value):
    assert values(words)[-1] == value


def test_what_is_ahead_has_a_year_of_its_own():
    assert values("It began in January 2005 and will move in December", orientation="future")[-1] == "2010-12"


@pytest.mark.parametrize(
    ("helper", "verb", "expected"),
    [("had have", "urged urge", "past"), ("was be", "called call", "past"), ("was be", "scheduled schedule", "future")],
)
def test_what_was_asked_on_a_day_was_asked_before(parse, helper, verb, expected):
    doc = parse(
        "It PRP nsubj 2\n{} VBD aux 2 {}\n{} VBN ROOT 2 {}\nFriday NNP npadvmod 2".format(
            *helper.split(), *verb.split()
        )
    )
    assert orientation(doc[3]) == expected
