"""The words of English time expressions, what they stand for, and the regular-expression fragments built from them."""

from __future__ import annotations

import re
from collections.abc import Iterable

MONTHS = {
    name: number
    for number, name in enumerate(
        (
            "january", "february", "march", "april", "may", "june",
            "july", "august", "september", "october", "november", "december",
        ),
        1,
    )
}  # fmt: skip
WEEKDAYS = {
    name: number
    for number, name in enumerate(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))
}
UNITS = {
    "second": "S", "minute": "M", "min": "M", "hour": "H", "hr": "H", "day": "D", "night": "D", "weekend": "WE",
    "week": "W", "fortnight": "W", "month": "M", "quarter": "Q", "year": "Y", "decade": "DE", "century": "CE",
}  # fmt: skip
"""ISO 8601 designators; minutes and months share theirs and are told apart by the leading "T" (`CLOCK_UNITS`)."""
CLOCK_UNITS = {"second", "minute", "min", "hour", "hr"}
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""Meteorological seasons of the northern hemisphere: the month each begins in."""
DAYPARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"}
ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "final": 4}
CENTURIES = {
    name: number
    for number, name in enumerate(
        (
            "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth",
            "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth", "twenty-first",
        ),
        10,
    )
}  # fmt: skip
DECADES = {"twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
           "eighties": 80, "nineties": 90}  # fmt: skip
ADVERBS = {
    "hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "fortnightly": "P2W", "biweekly": "P2W",
    "monthly": "P1M", "bimonthly": "P2M", "quarterly": "P3M", "annual": "P1Y", "annually": "P1Y", "yearly": "P1Y",
    "biannual": "P6M", "biennial": "P2Y",
}  # fmt: skip
HOLIDAYS = {
    "new year's day": (1, 1), "valentine's day": (2, 14), "saint patrick's day": (3, 17), "st. patrick's day": (3, 17),
    "may day": (5, 1), "bastille day": (7, 14), "fourth of july": (7, 4), "halloween": (10, 31),
    "christmas eve": (12, 24), "christmas day": (12, 25), "christmas": (12, 25), "boxing day": (12, 26),
    "new year's eve": (12, 31), "st patrick's day": (3, 17), "april fools' day": (4, 1), "anzac day": (4, 25),
    "juneteenth": (6, 19), "all saints' day": (11, 1), "veterans day": (11, 11), "armistice day": (11, 11),
    "remembrance day": (11, 11),
}  # fmt: skip
"""Holidays of a fixed date: month and day."""
FEASTS = {
    "easter sunday": (0, 0, 0), "easter monday": (0, 0, 1), "good friday": (0, 0, -2), "palm sunday": (0, 0, -7),
    "ash wednesday": (0, 0, -46), "maundy thursday": (0, 0, -3), "martin luther king day": (1, 0, 3),
    "memorial day": (5, 0, -1), "labor day": (9, 0, 1), "thanksgiving day": (11, 3, 4), "thanksgiving": (11, 3, 4),
}  # fmt: skip
"""Movable holidays: month, weekday and which of that weekday ("the last Monday of May"); without a month, days after Easter."""
EASTER_MONTH = 4

ONES = {
    word: value
    for value, word in enumerate(
        (
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
            "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
        )
    )
}  # fmt: skip
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
VAGUE = ("several", "many", "some", "a few", "few", "dozens of", "hundreds of", "thousands of", "numerous", "countless",
         "recent")  # fmt: skip
"""Quantities with no number: "several years" is PXY."""


ANCHORS = frozenset(
    [
        *MONTHS, *(month[:3] for month in MONTHS), "sept", *WEEKDAYS, *(day + "s" for day in WEEKDAYS),
        *(day[:3] for day in WEEKDAYS), "tues", "thur", "thurs", *UNITS, *(unit + "s" for unit in UNITS), "centuries", "weekdays",
        "weekday", *SEASONS, *DAYPARTS, *DECADES, *ADVERBS, *(name.split()[0].split("'")[0] for name in (*HOLIDAYS, *FEASTS)), "eve",
        "today", "tonight", "yesterday", "tomorrow", "noon", "midnight", "local", "long", "half", "fiscal", "fy", "q", "bc", "bce", "b",
    ]
)  # fmt: skip
"""Every expression holds one of these words, or figures that look like a date or a time."""
OPENERS = ANCHORS | frozenset(
    [
        *ONES, *TENS, *ORDINALS, *(name.split("-")[0] for name in CENTURIES), *(words.split()[0] for words in VAGUE),
        "a", "an", "the", "this", "that", "its", "his", "her", "their", "our", "every", "each", "per", "couple", "half",
        "last", "past", "previous", "next", "coming", "following", "current", "same", "upcoming", "early", "late", "mid",
        "middle", "very", "beginning", "start", "end", "close", "turn", "rest", "remainder", "latter", "days", "dawn",
        "earlier", "later", "sometime", "calendar", "financial",
    ]
)  # fmt: skip
"""Every expression begins with one of these words, or with figures."""

S = r"(?:(?!\n\s)\s{1,2})"
"""White space inside an expression: one line break at most, never an empty line."""


def any_of(words: Iterable[str]) -> str:
    """Build an alternation, longest word first, spaces matching any white space."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", S) for word in ordered)


HYPHEN = r"(?:-|‐|‑|–)"
MONTH = (
    "(?:" + any_of([m.title() for m in MONTHS] + [m.upper() for m in MONTHS])
    + r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT|SEP|OCT|NOV|DEC)\b\.?)"
)  # fmt: skip
MONTH_FULL = "(?:" + any_of([m.title() for m in MONTHS]) + ")"
WEEKDAY = "(?:" + any_of([day.title() for day in WEEKDAYS] + [day.upper() for day in WEEKDAYS]) + ")"
WEEKDAY_COMMA = rf"(?:{WEEKDAY}|(?:Mon|Tues|Tue|Wed|Thurs|Thur|Thu|Fri|Sat|Sun)\b\.?)(?:,{S}|{S})"
DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?!\w|[:.,]\d|%)"
YEAR = r"(?:1\d|20)\d\d(?!\w|[.,:]\d|%)"
SEASON = any_of(SEASONS)
UNIT = "(?:" + any_of([*UNITS, *(unit + "s" for unit in UNITS if unit != "century"), "centuries"]) + ")"
NUMBER = (
    r"(?:\d{1,3}(?:,\d{3}){1,2}(?!\d)|\d{1,5}(?:\.\d{1,2})?|"
    rf"(?:{any_of(TENS)})(?:[- ](?:{any_of(list(ONES)[1:10])}))?|{any_of(list(ONES)[1:])}"
    rf"|(?:a|one){S}hundred|a{S}dozen|(?:a{S})?couple{S}of|a{S}couple|half{S}an?)"
)
QUANTITY = rf"(?:{NUMBER}(?:{S}and{S}a{S}(?:half|quarter))?|{any_of(VAGUE)})"
PART = (
    rf"(?i:(?:the{S})?(?:very{S})?(?:beginning|start|middle|end|close|turn|rest|remainder|(?:first|latter|early){S}part|"
    rf"days|dawn){S}of{S}(?:the{S})?|(?:early|late|mid|middle)(?:{HYPHEN}|{S})(?:in{S})?(?:the{S})?|"
    rf"(?:earlier|later|sometime){S}(?:in{S}|on{S})?)"
)
"""A part of a period, which leaves its value as it is ("early 2016", "the end of March", "later this year")."""


def month_number(text: str) -> int:
    """Turn a month's name or abbreviation into 1..12."""
    prefix = text.lower()[:3]
    return next(number for name, number in MONTHS.items() if name.startswith(prefix))


def weekday_number(text: str) -> int:
    """Turn a weekday's name or abbreviation into 0 (Monday) .. 6."""
    prefix = text.lower()[:3]
    return next(number for name, number in WEEKDAYS.items() if name.startswith(prefix))


def unit_name(text: str) -> str:
    """Turn a unit as written into its singular in lower case."""
    word = text.lower()
    return "century" if word == "centuries" else word.removesuffix("s")


def quantity(text: str) -> float | None:
    """Turn a number in figures or words into its value, or None for a vague one ("several").

    Args:
        text: What `QUANTITY` matched, or an article ("a", "an").
    """
    words = " ".join(text.lower().replace("-", " ").split())
    if words in VAGUE:
        return None
    if words.startswith("half a"):
        return 0.5
    base, _, rest = words.partition(" and a ")
    extra = {"half": 0.5, "quarter": 0.25}.get(rest, 0.0)
    fixed = {"a": 1, "an": 1, "the": 1, "a dozen": 12, "a couple": 2, "couple of": 2, "a couple of": 2}
    if base in fixed:
        return fixed[base] + extra
    if base.endswith("hundred"):
        return 100 + extra
    if base[0].isdigit():
        return float(base.replace(",", "")) + extra
    return sum(TENS.get(word, ONES.get(word, 0)) for word in base.split()) + extra
