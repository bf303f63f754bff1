"""Arithmetic on dates and the strings that stand for them: ISO 8601, EDTF where ISO has no notation.

A week is "2015-W20", a quarter "2008-Q3", a half year "2008-H1" (TIMEX3). What ISO has no name for is an interval of
days: a weekend, a season, a decade, a century ("1960-01-01/1969-12-31"). What is not known is "X" ("XXXX-08-31").
"""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

from dateutil.easter import easter

from kg.pipeline.timex.lexicon import CLOCK_UNITS, FEASTS, SEASONS, UNITS

FIRST_YEAR, LAST_YEAR = 1, 9999


def month_value(year: int | None, month: int) -> str:
    """Write a month: "2007-03", or "XXXX-03" when the year is unknown."""
    return f"{year:04d}-{month:02d}" if year is not None else f"XXXX-{month:02d}"


def day_value(year: int | None, month: int, day: int) -> str | None:
    """Write a day, or None when there is no such day; without a year February has 29."""
    if not 1 <= month <= 12 or not 1 <= day <= calendar.monthrange(year or 2000, month)[1]:
        return None
    return f"{month_value(year, month)}-{day:02d}"


def shift_day(day: date, days: int) -> date | None:
    """Add days, or None beyond the years 1 to 9999."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def shift_month(year: int, month: int, months: int) -> tuple[int, int] | None:
    """Add months to a month, or None beyond the years 1 to 9999."""
    year, month = divmod(year * 12 + month - 1 + months, 12)
    return (year, month + 1) if FIRST_YEAR <= year <= LAST_YEAR else None


def week_value(day: date) -> str:
    """Write the ISO week of a day: "2015-W20"."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def span_value(first: date, last: date) -> str:
    """Write an interval of days."""
    return f"{first.isoformat()}/{last.isoformat()}"


def years_value(first: int, last: int) -> str | None:
    """Write an interval of whole years, or None beyond the years 1 to 9999."""
    if not FIRST_YEAR <= first <= last <= LAST_YEAR:
        return None
    return f"{first:04d}-01-01/{last:04d}-12-31"


def decade_value(year: int) -> str | None:
    """Write the decade of a year ("1960-01-01/1969-12-31")."""
    first = year - year % 10
    return years_value(first, first + 9)


def century_value(number: int) -> str | None:
    """Write a century as people count it: the 20th is 1900 to 1999."""
    return years_value((number - 1) * 100, number * 100 - 1)


def feast_value(name: str, year: int) -> str | None:
    """Write the day of a movable holiday in a year: "Thanksgiving" of 2016 is "2016-11-24"."""
    month, weekday, nth = FEASTS[name]
    if not month:
        return str(easter(year) + timedelta(days=nth))
    last = calendar.monthrange(year, month)[1]
    days = [day for day in range(1, last + 1) if date(year, month, day).weekday() == weekday]
    return day_value(year, month, days[nth - 1 if nth > 0 else nth])


def weekend_value(day: date) -> str | None:
    """Write Saturday and Sunday of the ISO week of a day."""
    saturday = shift_day(day, 5 - day.weekday())
    sunday = saturday and shift_day(saturday, 1)
    return span_value(saturday, sunday) if saturday and sunday else None


def season_value(name: str, year: int) -> str | None:
    """Write a season of the northern hemisphere by the year it begins in."""
    first = SEASONS[name]
    end = shift_month(year, first, 2)
    if end is None or year < FIRST_YEAR:
        return None
    last = date(end[0], end[1], calendar.monthrange(*end)[1])
    return span_value(date(year, first, 1), last)


def shift_unit(day: date, unit: str, count: int) -> str | None:
    """Write the period of a unit that lies `count` units after the one that holds `day`, at the unit's own precision.

    Args:
        day: The reference.
        unit: Singular, one of `UNITS`; clock units count as the day they fall on.
        count: Negative for the past.
    """
    if unit in ("year", "decade", "century"):
        year = day.year + count * {"year": 1, "decade": 10, "century": 100}[unit]
        return f"{year:04d}" if FIRST_YEAR <= year <= LAST_YEAR else None
    if unit in ("month", "quarter"):
        moved = shift_month(day.year, day.month, count * (3 if unit == "quarter" else 1))
        if moved is None:
            return None
        return month_value(*moved) if unit == "month" else f"{moved[0]:04d}-Q{(moved[1] + 2) // 3}"
    if unit == "weekend":
        other = shift_day(day, 7 * count)
        return weekend_value(other) if other else None
    days = {"day": count, "night": count, "week": 7 * count, "fortnight": 14 * count}.get(unit)
    if days is None:
        days = clock_days(unit, count)
    shifted = shift_day(day, days)
    if shifted is None:
        return None
    return week_value(shifted) if unit in ("week", "fortnight") else shifted.isoformat()


def clock_days(unit: str, count: int) -> int:
    """Turn hours, minutes or seconds into whole days, rounded down ("24 hours" is one day, "30 minutes" none)."""
    hours = abs(count) / {"hour": 1, "hr": 1, "minute": 60, "min": 60, "second": 3600}[unit]
    return int(hours // 24) * (1 if count > 0 else -1)


def duration_value(amount: float | None, unit: str) -> str:
    """Write a duration: "P2Y", "PT30M", "P2.5Y"; "PXY" for "several years"."""
    if unit in ("decade", "century", "fortnight", "quarter") and amount is not None:
        amount *= {"decade": 10, "century": 100, "fortnight": 2, "quarter": 3}[unit]
        unit = {"decade": "year", "century": "year", "fortnight": "week", "quarter": "month"}[unit]
    if amount == 0.5 and unit == "hour":
        amount, unit = 30, "minute"
    number = "X" if amount is None else f"{amount:g}" if amount < 1e5 else str(int(amount))
    return f"P{'T' if unit in CLOCK_UNITS else ''}{number}{UNITS[unit]}"


def as_date(value: str | None) -> date | None:
    """Read a full date off a value, or None when it is less precise."""
    match = re.match(r"(\d{4}-\d\d-\d\d)(?:T|$)", value or "")
    try:
        return date.fromisoformat(match[1]) if match else None
    except ValueError:
        return None
