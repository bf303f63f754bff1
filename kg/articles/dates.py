"""Publication dates as articles, tables and metadata write them, read without guessing.

A date counts only when day, month and year all stand there; "03/04/2018", which is two days at once, does not.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\.?"
#: "2018-07-27", "20180727", "July 27, 2018", "27 July 2018", "07/27/2018".
FULL_DATE = re.compile(
    rf"""(?<![\w/-])(?:
      (?P<y1>\d{{4}})[-/.](?P<m1>\d{{1,2}})[-/.](?P<d1>\d{{1,2}})
    | (?P<y2>(?:19|20)\d\d)(?P<m2>[01]\d)(?P<d2>[0-3]\d)(?=T|\b)
    | (?P<m3>{_MONTH})\.?\s+(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y3>\d{{4}})
    | (?P<d4>\d{{1,2}})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?(?P<m4>{_MONTH})\.?,?[\s-]+(?P<y4>\d{{4}})
    | (?P<a5>\d{{1,2}})[/.](?P<b5>\d{{1,2}})[/.](?P<y5>\d{{4}})
    )(?!\d)""",
    re.IGNORECASE | re.VERBOSE,
)
#: What may stand around the date in a line that is nothing but a date: "Published: Friday, ... at 10:32 a.m. EDT".
_AROUND = re.compile(
    rf"""\b{_WEEKDAY}(?=\W|$)
    | \b(?:first|last|published|posted|updated|modified|created|date|on|at)\b
    | \b(?:just\ now|yesterday|(?:\d{{1,3}}|an?)\ (?:second|sec|minute|min|hour|hr|day|week|month|year)s?\ ago)\b
    | \b(?:edt|est|et|gmt|utc|bst|pdt|pst|cet)\b
    | \b\d{{1,2}}[:.]\d\d(?::\d\d)?(?:\s*[ap]\.?m\b\.?)?
    | \b\d{{1,2}}\s*[ap]\.?m\b\.?
    | T\d\d:?\d\d(?::?\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?
    | [\s,.:;|/•·()\[\]–—-]+""",
    re.IGNORECASE | re.VERBOSE,
)
_LEADING_WEEKDAY = re.compile(rf"\b{_WEEKDAY},?\s+$", re.IGNORECASE)


def parse_date(value: object) -> date | None:
    """Read a publication date from a table's cell or a metadata field.

    Args:
        value: A date, a datetime, seconds or milliseconds since 1970, or a string that holds one full date.

    Returns:
        The date, or None when `value` gives no full and unambiguous one.
    """
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _from_epoch(value)
    text = str(value).strip() if value is not None else ""
    if re.fullmatch(r"\d{10}|\d{13}", text):
        return _from_epoch(float(text))
    match = FULL_DATE.search(text)
    return matched_date(match) if match else None


def _from_epoch(value: float) -> date | None:
    if not 1e7 < value < 1e14:
        return None
    return datetime.fromtimestamp(value / 1000 if value > 1e11 else value, UTC).date()


def matched_date(match: re.Match[str]) -> date | None:
    """Turn a match of `FULL_DATE` into a date; None for one that does not exist or could be two."""
    parts = {name[0]: text for name, text in match.groupdict().items() if text}
    if "a" in parts:
        first, second = int(parts["a"]), int(parts["b"])
        if first <= 12 and second <= 12 and first != second:
            return None
        month, day = (first, second) if first <= 12 else (second, first)
    else:
        month = MONTHS.get(parts["m"].lower()) or int(parts["m"])
        day = int(parts["d"])
    try:
        return date(int(parts["y"]), month, day)
    except ValueError:
        return None


def date_line(line: str) -> re.Match[str] | None:
    """Return the full date in a line that says nothing else ("Friday, August 21, 2015"), or None."""
    if len(line) > 120:
        return None
    match = FULL_DATE.search(line)
    if not match or _AROUND.sub("", FULL_DATE.sub(" ", line)):
        return None
    return match


def date_start(line: str, match: re.Match[str]) -> int:
    """Return where the date of a line begins, its weekday included."""
    weekday = _LEADING_WEEKDAY.search(line[: match.start()])
    return weekday.start() if weekday else match.start()
