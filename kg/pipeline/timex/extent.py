"""What a length of time and the words around it date: "since 2009", "over the past three years", "on Friday, a day after"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from kg.pipeline.timex.calendar import as_date, shift_unit
from kg.pipeline.timex.lexicon import quantity
from kg.pipeline.timex.rule import Found

EXTENTS = frozenset(("since", "since_event", "around_now", "counted", "ahead"))
"""The rules of this module; what they find is no TIMEX3 of its own, only a date for events."""
_SINCE = re.compile(r"\bsince\s{1,2}$", re.IGNORECASE)
_SINCE_EVENT = re.compile(
    r"\bsince\s{1,2}(?:the\s{1,2}|(?:(?!(?:when|and|that)\b)[\w’'.-]+\s{1,2}){1,9}?(?:in|on|of)\s{1,2}(?:the\s{1,2})?)$",
    re.IGNORECASE,
)
"""What an event before its date is counted from: "since the *crisis in* 2001", "since *the* 2001 crisis"."""
_DURING = re.compile(r"\b(?:in|over|during|for|within|throughout)\s{1,2}$", re.IGNORECASE)
_OVER = re.compile(r"\b(?:in|over|during|within)\s{1,2}$", re.IGNORECASE)
_IN = re.compile(r"\bin\s{1,2}$", re.IGNORECASE)
_NEAREST = re.compile(r"(?:the\s{1,2})?(?:(?P<past>last|past)|next|coming)\b", re.IGNORECASE)
_COUNTED = re.compile(
    r"[^.;:\n]{0,60}?,\s{1,2}(?P<n>[a-z-]+|\d{1,3})\s(?P<unit>day|week|month|year)s?\s(?P<side>after|before)(?=\s)"
)
_OF_ANOTHER = re.compile(r"\s{1,2}(?:of|before)\b|,?\s{1,2}when\b")
_POINT = re.compile(r"\d{4}(?:-\d\d){0,2}")
_LENGTH = re.compile(r"P(\d{1,3})([DWMY])")
_UNITS = {"D": ("day", 1), "W": ("day", 7), "M": ("month", 1), "Y": ("year", 1)}
_RECORD = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|time|only|most|least|worst|best|"
    r"(?!arrest|protest|request|interest|contest|harvest|forest)[a-z]{3,}est)\b[^.;\n]*\Z"
)


def extents(text: str, found: Sequence[Found], published: date | None) -> Iterator[Found]:
    """Yield the extents of a text.

    Args:
        text: The text.
        found: Its time expressions.
        published: Its publication date, where the ones up to now end.

    Yields:
        Intervals without an end ("has fallen since 2009": "2009/..") or up to publication ("1981/2011"), dates counted
        from another ("freed on Friday, a day after") and from publication ("will vote in two weeks").
    """
    for i, item in enumerate(found):
        counted = _counted(text, item)
        if counted and not any(item.end < other.start < counted.start for other in found[i + 1 : i + 2]):
            yield counted
    for i, item in enumerate(found):
        preposition, value, rule = _SINCE, _open(item), "since"
        nearest = _NEAREST.match(text, item.start)
        if value is None and nearest is None:
            preposition, value, rule = _IN, _ahead(item, published), "ahead"
        elif value is None and nearest is not None:
            # "over the next three years", but "for the next three years", which is how long
            preposition = _DURING if nearest["past"] else _OVER
            value, rule = _around_now(text, item, published), "around_now"
        before = preposition.search(text, max(0, item.start - 12), item.start) if value else None
        if rule == "since" and before is None:
            told = max([0, *(other.end for other in found[max(0, i - 2) : i] if other.end <= item.start)])
            before, rule = _SINCE_EVENT.search(text, max(told, item.start - 90), item.start), "since_event"
        if before and not _OF_ANOTHER.match(text, item.end) and not _is_record(text, before.start()):
            yield Found(before.start(), item.end, "DATE", value, rule)


def _counted(text: str, base: Found) -> Found | None:
    """Count back from a date to what came first: "freed them on Friday, *a day after* seizing them" is Thursday's seizing."""
    value = base.value if base.type == "DATE" else None
    match = _COUNTED.match(text, base.end) if value else None
    count = quantity(match["n"]) if match else None
    if match is None or not count or count != int(count):
        return None
    # "in 1988, two years after", but no two days after 1988
    first = {("year", 4): "-01-01", ("year", 7): "-01", ("month", 7): "-01"}.get((match["unit"], len(value or "")), "")
    day = as_date(f"{value}{first}")
    if day is None:
        return None
    steps = int(count) * (-1 if match["side"] == "after" else 1)
    return Found(match.start("n"), match.end(), "DATE", shift_unit(day, match["unit"], steps), "counted")


def _ahead(item: Found, published: date | None) -> str | None:
    """Write the time that comes when a length of time is over: "will vote *in two weeks*"."""
    length = _LENGTH.fullmatch(item.value or "") if item.type == "DURATION" else None
    if length is None or published is None:
        return None
    unit = {"D": "day", "W": "week", "M": "month", "Y": "year"}[length[2]]
    return shift_unit(published, unit, int(length[1]))


def _open(item: Found) -> str | None:
    """Write the interval that begins with a date and has not ended."""
    return f"{item.value}/.." if item.type == "DATE" and _POINT.fullmatch(item.value or "") else None


def _around_now(text: str, item: Found, published: date | None) -> str | None:
    """Write the interval of a length of time that ends at publication, "the past three years", or begins, "the next three years"."""
    length, side = _LENGTH.fullmatch(item.value or ""), _NEAREST.match(text, item.start)
    if length is None or published is None or side is None:
        return None
    unit, size = _UNITS[length[2]]
    steps = size * int(length[1])
    first, last = (shift_unit(published, unit, n) for n in ((-steps, 0) if side["past"] else (0, steps)))
    return f"{first}/{last}" if first and last else None


def _is_record(text: str, end: int) -> bool:
    """Tell what was rare in all that time from what went on: "the worst fire *since 2009*", "the third time *in the past year*"."""
    return _RECORD.search(text, max(0, end - 120), end) is not None
