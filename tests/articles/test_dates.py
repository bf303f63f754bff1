from datetime import date, datetime

import pytest

from kg.articles.dates import date_line, matched_date, parse_date

DAY = date(2018, 7, 27)


@pytest.mark.parametrize(
    "value",
    [
        "2018-07-27",
        "2018-07-27T23:30:00-04:00",
        "20180727T101500Z",
        "2018/07/27",
        "July 27, 2018",
        "Fri, 27 Jul 2018 14:00:00 GMT",
        "27th of July 2018",
        "07/27/2018",
        "27.07.2018",
        "Published Friday, Jul. 27, 2018 10:32 AM EDT",
        DAY,
        datetime(2018, 7, 27, 23, 59),
        1532692800,
        1532692800000,
        "1532692800",
    ],
)
def test_full_dates_are_read(value):
    assert parse_date(value) == DAY


@pytest.mark.parametrize(
    "value",
    ["03/04/2018", "July 2018", "Friday", "2018-02-30", "2018", "", None, float("nan"), True, "yesterday", 12, 10**400],
)
def test_nothing_is_guessed(value):
    assert parse_date(value) is None


@pytest.mark.parametrize(
    "line",
    [
        "Friday, August 21, 2015",
        "Published: Aug. 21, 2015 at 10:32 a.m. ET",
        "21 August 2015 | 14:05 GMT",
        "Published August 21, 2015 10:32 GMT | Updated 2 hours ago",
        "Posted Aug. 21, 2015 (updated an hour ago)",
    ],
)
def test_a_line_that_is_a_date(line):
    assert matched_date(date_line(line)) == date(2015, 8, 21)


@pytest.mark.parametrize(
    "line",
    ["He died on August 21, 2015", "August 21, 2015, two ships ago", "August 21", "WASHINGTON, August 21, 2015 (AP)"],
)
def test_a_line_that_says_more(line):
    assert date_line(line) is None
