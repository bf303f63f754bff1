"""Dates of any precision: typed literals, and the days between which they lie (EDTF, ISO 8601-2)."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta
from functools import lru_cache

from kg.rdf.terms import literal
from kg.rdf.vocab import EDTF, XSD

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}\Z")
_MONTH = re.compile(r"(\d{4})-(\d{2})\Z")
_YEAR = re.compile(r"\d{4}\Z")
_WEEK = re.compile(r"(\d{4})-W(\d{2})\Z")
_QUARTER = re.compile(r"(\d{4})-Q([1-4])\Z")
_HALF = re.compile(r"(\d{4})-H([12])\Z")
_FISCAL = re.compile(r"FY(\d{4})\Z")
_TIMEX = re.compile(r"\d-[WQH]\d")
_MASKED_YEAR = re.compile(r"(\d{1,3})(X{1,3})\Z")
_MASKED_MONTH = re.compile(r"(\d{4})-XX(-XX)?\Z")
_MASKED_DAY = re.compile(r"(\d{4}-\d{2})-XX\Z")
_CENTURY = re.compile(r"\d{2}\Z")

# EDTF's codes 21-24 (seasons), 25-28 (northern), 33-36 (quarters): first month, months.
_SUBYEAR = {21: (3, 3), 22: (6, 3), 23: (9, 3), 24: (12, 3), 25: (3, 3), 26: (6, 3), 27: (9, 3), 28: (12, 3)}
_SUBYEAR |= {33: (1, 3), 34: (4, 3), 35: (7, 3), 36: (10, 3), 40: (1, 6), 41: (7, 6)}


@lru_cache(10_000)
def typed(value: str) -> str:
    """Write a date as a literal: xsd:date, xsd:gYearMonth, xsd:gYear, or EDTF for everything else."""
    value = _standard(value)
    span = bounds(value)
    month = _MONTH.match(value)
    if span and _DAY.match(value):
        return literal(value, XSD.date)
    if span and month and int(month[2]) <= 12:
        return literal(value, XSD.gYearMonth)
    if span and _YEAR.match(value):
        return literal(value, XSD.gYear)
    return literal(value, EDTF)


def _standard(value: str) -> str:
    """Write what only TIMEX3 has a name for as EDTF does: weeks, quarters and halves as intervals, a fiscal year as about that year."""
    if fiscal := _FISCAL.match(value):
        return f"{fiscal[1]}~"
    span = bounds(value) if _TIMEX.search(value) else None
    if span is None:
        return value
    first, last = span
    whole_months = first.day == 1 and (last + timedelta(days=1)).day == 1
    return "/".join(day.isoformat()[: 7 if whole_months else 10] for day in (first, last))


@lru_cache(10_000)
def bounds(value: str) -> tuple[date, date] | None:
    """Return the first and the last day a date may mean, or None when one of them is open or it has no year.

    Handles days, months, years, times of day, weeks, quarters, halves, fiscal years (taken for calendar years), seasons,
    decades, ranges ("2001/2003"), sets
    ("{2001..2003}") and the marks of approximation and doubt ("2004~").
    """
    value = value.strip("[]{}").replace("..", "/") if value[:1] in "[{" else value
    if "/" in value:
        first, _, last = value.partition("/")
        start, end = bounds(first), bounds(last)
        return (start[0], end[1]) if start and end and start[0] <= end[1] else None
    try:
        return _single(re.sub(r"[?~%]", "", value).partition("T")[0])
    except (ValueError, OverflowError):
        return None


def _single(value: str) -> tuple[date, date] | None:
    if _DAY.match(value):
        day = date.fromisoformat(value)
        return day, day
    if _YEAR.match(value):
        return date(int(value), 1, 1), date(int(value), 12, 31)
    if match := _MONTH.match(value):
        return _months(int(match[1]), int(match[2]))
    if match := _WEEK.match(value):
        monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
        return monday, monday + timedelta(days=6)
    if match := _QUARTER.match(value):
        return _months(int(match[1]), 32 + int(match[2]))
    if match := _HALF.match(value):
        return _months(int(match[1]), 39 + int(match[2]))
    if match := _FISCAL.match(value):
        return _single(match[1])
    if match := _MASKED_DAY.match(value):
        return _single(match[1])
    if match := _MASKED_MONTH.match(value):
        return _single(match[1])
    if match := _MASKED_YEAR.match(value + "XX" if _CENTURY.match(value) else value):
        width = 10 ** len(match[2])
        first = int(match[1]) * width
        return (date(max(first, 1), 1, 1), date(first + width - 1, 12, 31)) if len(match[0]) == 4 else None
    return None


def _months(year: int, code: int) -> tuple[date, date]:
    if code > 12 and code not in _SUBYEAR:
        raise ValueError(code)
    month, length = (code, 1) if code <= 12 else _SUBYEAR[code]
    end_year, end_month = year + (month + length - 2) // 12, (month + length - 2) % 12 + 1
    return date(year, month, 1), date(end_year, end_month, calendar.monthrange(end_year, end_month)[1])
