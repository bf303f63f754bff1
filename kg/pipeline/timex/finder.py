"""Finds the time expressions of a text with one compiled pattern, and resolves them from left to right."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import pairwise
from math import inf

from kg.pipeline.timex import absolute, duration, relative
from kg.pipeline.timex.calendar import as_date, shift_day, shift_unit
from kg.pipeline.timex.extent import extents
from kg.pipeline.timex.lexicon import ANCHORS, ONES, OPENERS, any_of
from kg.pipeline.timex.rule import Context, Found, Orientation, Rule

RULES: tuple[Rule, ...] = (*absolute.RULES[:6], *relative.RULES, *duration.RULES, *absolute.RULES[6:])


def _anonymous(pattern: str) -> str:
    """Strip the names off a pattern's groups."""
    return re.sub(r"\(\?P<\w+>", "(?:", pattern)


_EACH = {rule.name: re.compile(rf"(?<!\w)(?:{rule.pattern})") for rule in RULES}
_BY_NAME = {rule.name: rule for rule in RULES}
_ORDER = [rule.name for rule in RULES]
_ANY = re.compile(r"(?<!\w)(?:" + "|".join(f"(?P<{rule.name}>{_anonymous(rule.pattern)})" for rule in RULES) + ")")
_WORD = re.compile(r"\d[\d:/.,]*(?:\s?[ap]\.?m\b|\w*)|[^\W\d]+", re.IGNORECASE)
_FIGURES = re.compile(r"\d{4}\D*|.*[:/].*|.*[^\W\d].*", re.DOTALL)
REACH = 45
"""How far apart, in characters, the first word of an expression and the word that gives it away may stand."""
_TO = re.compile(r"\s{1,2}(?:to|through|until|till)\s{1,2}|\s?[-–—]\s?")
_SIDE = re.compile(r"\s(before|after|prior to|ahead of|from|following)\s(?:the\s)?")
_CLAUSE_END = re.compile(r";|,\s(?:and|but|or|while|as)\s")
_AGED = re.compile(
    rf"\b(?:when\s(?:he|she)\swas|(?:at|by)\s(?:the\sage\sof|age)|aged)\s(?:\d{{1,2}}|{any_of(ONES)})\b", re.IGNORECASE
)
"""An age is a time that later ones may count from."""
_AND = re.compile(r"\s{1,2}and\s{1,2}")
_OR = re.compile(r"\s{1,2}(?:and|or)\s{1,2}(?:on\s)?")
_POINT = re.compile(r"[\dX]{4}(?:-\d\d){0,2}")
_FROM = re.compile(r"\b(?:from|between)\s{1,2}$", re.IGNORECASE)


def find(
    text: str, published: date | None, orientation: Callable[[int], Orientation], sentences: Callable[[], Sequence[int]]
) -> list[Found]:
    """Find and resolve the time expressions of a text.

    Args:
        text: The text.
        published: Its publication date, for the relative ones.
        orientation: Tells whether the verb over the expression at an offset looks back or ahead.
        sentences: Gives, when asked, the offsets where sentences begin, ascending.

    Returns:
        Expressions in text order, then those made of two of them, intervals ("from 2009 to 2011") and shifts ("two
        days before Friday"), then extents ("since 2009").
    """
    found: list[Found] = []
    reference: str | None = None
    for start in _openings(text):
        match = _ANY.match(text, start) if not found or start >= found[-1].end else None
        if match and reference and _AGED.search(text, found[-1].end, start):
            reference = None  # "... in 1946. She sang when she was ten. He died *that year*"
        item = match and _resolve(text, match, Context(published, reference, partial(orientation, start)))
        if item:
            found.append(item)
            reference = item.value if item.value and (item.type == "DATE" or as_date(item.value)) else reference
    found, ranges = _with_ranges(text, _on_days(text, found, published, sentences))
    return [*found, *ranges, *_shifted(text, found), *extents(text, found, published)]


def _openings(text: str) -> list[int]:
    """List the offsets where an expression may begin: an opening word with a telling one at most `REACH` further on."""
    openings, out = [], []
    for word in _WORD.finditer(text):
        token, start = word[0].lower(), word.start()
        figures = token[0].isdigit()
        if figures or token in OPENERS:
            openings.append(start)
            if token in ANCHORS or (figures and _FIGURES.fullmatch(token)):
                out += [opening for opening in openings if start - opening <= REACH]
                openings.clear()
    return out


def _resolve(text: str, match: re.Match[str], context: Context) -> Found | None:
    """Ask the rules in order, from the one that matched on, until one accepts the words."""
    for name in _ORDER[_ORDER.index(match.lastgroup or "") :]:
        own = _EACH[name].match(text, match.start())
        time = own and _BY_NAME[name].resolve(own, context)
        if own and time:
            return Found(own.start(), own.end(), time.type, time.value, name)
    return None


def _on_days(
    text: str, found: list[Found], published: date | None, sentences: Callable[[], Sequence[int]]
) -> list[Found]:
    """Put each time of day on the nearest day of its own clause, else the last of that week, else the day of publication."""
    clocks = [i for i, item in enumerate(found) if item.type == "TIME" and (item.value or "").startswith("T")]
    if not clocks:
        return found
    starts, out = sentences(), list(found)
    days = [(item.start, day) for item in found if (day := as_date(item.value))]
    for i in clocks:
        at = found[i].start
        sentence = bisect_right(starts, at)
        begin, end = starts[sentence - 1] if sentence else 0, starts[sentence] if sentence < len(starts) else inf
        near = days[bisect_left(days, (begin,)) : bisect_left(days, (end,))]
        near = [day for day in near if day[0] < at or not _CLAUSE_END.search(text, at, day[0])]
        day = min(near, key=lambda one: abs(at - one[0]))[1] if near else _last_day(days, at, published)
        out[i] = replace(found[i], value=f"{day.isoformat()}{found[i].value}" if day else None)
    return out


def _last_day(days: list[tuple[int, date]], at: int, published: date | None) -> date | None:
    """Find the day that a story is about: the last one named before, of the week of publication."""
    last = days[bisect_left(days, (at,)) - 1][1] if days and days[0][0] < at else None
    return last if last and published and abs((last - published).days) <= 7 else published


def _with_ranges(text: str, found: list[Found]) -> tuple[list[Found], list[Found]]:
    """Find the intervals: "from 1980 to 2012", "between May and July", "June 4 - July 11, 2019"."""
    out, ranges = list(found), []
    for i in range(len(out) - 1):
        joined = _join(text, out[i], out[i + 1])
        if joined:
            whole, out[i], out[i + 1] = joined
            ranges.append(whole)
    return out, ranges


def _shifted(text: str, found: list[Found]) -> list[Found]:
    """Find the days counted from a named one: "two days before Friday", "a week after May 3"."""
    out = []
    for length, base in pairwise(found):
        side = _SIDE.fullmatch(text, length.end, base.start)
        count = re.fullmatch(r"P(\d{1,4})([DWMY])", length.value or "")
        day = as_date(base.value)
        if side and count and day and length.type == "DURATION" and base.type == "DATE":
            steps = int(count[1]) * (-1 if side[1] in ("before", "prior to", "ahead of") else 1)
            value = shift_unit(day, {"D": "day", "W": "week", "M": "month", "Y": "year"}[count[2]], steps)
            out.append(Found(length.start, base.end, "DATE", value, "shifted"))
    return out


def _join(text: str, first: Found, last: Found) -> tuple[Found, Found, Found] | None:
    """Build the interval between two dates of one precision, and give the year of one to the other that lacks it."""
    if first.type != "DATE" or last.type != "DATE" or not first.value or not last.value:
        return None
    between = text[first.end : last.start]
    if _OR.fullmatch(between) and _follows(first, last):  # "on Saturday and Sunday"
        return Found(first.start, last.end, "DATE", f"{first.value}/{last.value}", "range"), first, last
    opened = _FROM.search(text, max(0, first.start - 10), first.start)
    if not (_TO.fullmatch(between) or (_AND.fullmatch(between) and opened and opened[0].lower().startswith("between"))):
        return None
    if not (_POINT.fullmatch(first.value) and _POINT.fullmatch(last.value) and len(first.value) == len(last.value)):
        return None
    start, end = first.value, last.value
    if _dated(text, last) and not _dated(text, first):
        start = end[:4] + start[4:]
    elif _dated(text, first) and not _dated(text, last):
        end = start[:4] + end[4:]
    if start >= end:
        return None
    whole = Found(opened.start() if opened else first.start, last.end, "DATE", f"{start}/{end}", "range")
    return whole, replace(first, value=start), replace(last, value=end)


def _follows(first: Found, last: Found) -> bool:
    """Tell a day and the day after it."""
    days = as_date(first.value), as_date(last.value)
    return days[0] is not None and shift_day(days[0], 1) == days[1]


def _dated(text: str, item: Found) -> bool:
    """Tell whether an expression names its year itself."""
    return (item.value or "?")[:4] in text[item.start : item.end]
