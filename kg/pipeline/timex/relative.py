"""Rules for expressions that count from the publication date or from a date before them: "Friday", "two weeks ago"."""

from __future__ import annotations

import re
from datetime import date

from kg.pipeline.timex import calendar as cal
from kg.pipeline.timex.absolute import preceded
from kg.pipeline.timex.lexicon import (
    CLOCK_UNITS,
    DAYPARTS,
    MONTH_FULL,
    PART,
    QUANTITY,
    SEASON,
    SEASONS,
    UNIT,
    WEEKDAY,
    S,
    month_number,
    quantity,
    unit_name,
    weekday_number,
)  # fmt: skip
from kg.pipeline.timex.rule import Context, Rule, Time

DEICTIC = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
STEP = {"this": 0, "current": 0, "last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1, "following": 1,
        "upcoming": 1, "same": 0, "that": 0}  # fmt: skip
ANAPHORIC = {"previous", "following", "same", "that"}
"""These count from the date before them in the text, not from the publication date."""


def day_of(weekday: int, context: Context, *, step: str | None = None) -> date | None:
    """Find the day a weekday names.

    Args:
        weekday: 0 (Monday) .. 6.
        context: A verb that looks ahead takes the next such day (today included), any other the last (today included).
        step: "last" (before today), "next" (after today), "this" (of this week), or None.
    """
    today = context.published
    if today is None:
        return None
    ahead = (weekday - today.weekday()) % 7
    if step in ("last", "past", "previous"):
        offset = ahead - 7
    elif step in ("next", "coming", "upcoming", "following"):
        offset = ahead or 7
    elif step == "this" or context.orientation() in ("future", "present"):
        offset = ahead
    else:
        offset = ahead - 7 if ahead else 0
    return cal.shift_day(today, offset)


def _daypart(day: date | None, part: str | None) -> Time:
    """Write a day, or a part of it ("2010-07-16TMO")."""
    value = day.isoformat() if day else None
    return Time("TIME", value and f"{value}T{DAYPARTS[part.lower()]}") if part else Time("DATE", value)


def _deictic(match: re.Match[str], context: Context) -> Time:
    """Resolve "today", "yesterday morning", "tonight"."""
    word = match["word"].lower()
    day = context.published and cal.shift_day(context.published, DEICTIC[word])
    return _daypart(day, "night" if word == "tonight" else match["part"])


def _day_beyond(match: re.Match[str], context: Context) -> Time:
    """Resolve "the day before yesterday", "the day after tomorrow"."""
    days = -2 if match["beyond"].lower() == "before" else 2
    return _daypart(context.published and cal.shift_day(context.published, days), None)


def _this_morning(match: re.Match[str], context: Context) -> Time:
    """Resolve "this morning", "last night"."""
    day = context.published and cal.shift_day(context.published, -1 if match["step"].lower() == "last" else 0)
    return _daypart(day, match["part"])


def _weekday(match: re.Match[str], context: Context) -> Time | None:
    """Resolve "Friday", "last Friday", "Friday morning" against the tense of its verb; "Black Friday" is a name."""
    if preceded(match, _NAMED_DAY):
        return None
    step = match["step"].split()[-1].lower() if match["step"] else None
    day = day_of(weekday_number(match["weekday"]), context, step=step)
    return _daypart(day, match["part"])


def _weekday_of_week(match: re.Match[str], context: Context) -> Time:
    """Resolve "Friday last week", "Monday of this week"."""
    if context.published is None:
        return Time("DATE", None)
    offset = weekday_number(match["weekday"]) - context.published.weekday() + 7 * STEP[match["step"].lower()]
    return _daypart(cal.shift_day(context.published, offset), None)


def _period(match: re.Match[str], context: Context) -> Time | None:
    """Resolve "last month", "this week", "next year", "the previous day", "the past decade" (a duration)."""
    step, unit = match["step"].split()[-1].lower(), unit_name(match["unit"])
    article = match["article"] or ""
    if step in ("last", "past", "next", "coming") and _is_stretch(match, step, article, unit):
        return Time("DURATION", cal.duration_value(1, unit))
    if step == "same" and _TOLD_BY.match(match.string, match.end()):
        return Time("DATE", None)
    base = context.published
    if step in ANAPHORIC or (article and step == "next"):
        base = _reference_day(context, unit)
    if unit == "day" and step in ("this", "current", "last", "past"):
        return None
    if base is None:
        return Time("DATE", None)
    value = _period_value(base, unit, STEP[step], context)
    return Time("DATE", value and ("FY" if match["fiscal"] and unit == "year" else "") + value)


def _is_stretch(match: re.Match[str], step: str, article: str, unit: str) -> bool:
    """Tell "(over) the past year", a length of time up to now, from "last year", a year of the calendar."""
    if unit in ("weekend", "quarter"):
        return False
    return bool(article) and (step in ("past", "last") or preceded(match, _OVER))


def _period_value(base: date, unit: str, count: int, context: Context) -> str | None:
    """Write the calendar period `count` units from the one that holds `base`."""
    if unit == "weekend":
        return _weekend_value(base, count, context)
    if unit == "decade":
        return cal.decade_value(base.year + 10 * count)
    if unit == "century":
        return cal.century_value(base.year // 100 + 1 + count)
    return cal.shift_unit(base, unit, count)


def _weekend_value(base: date, count: int, context: Context) -> str | None:
    """Write a weekend: "this weekend" is the one just past where the verb looks back, or before Thursday unless it looks ahead."""
    looks = context.orientation()
    if count == 0 and (base.weekday() < 5 if looks == "past" else base.weekday() < 3 and looks != "future"):
        count = -1
    return cal.shift_unit(base, "weekend", count)


def _reference_day(context: Context, unit: str = "day") -> date | None:
    """Tell a day that "the next day" counts from, in the last date in the text: "in 2011 ... two *years* later", but no days."""
    reference = context.reference or ""
    if unit in ("year", "decade") and _YEAR.fullmatch(reference):
        return cal.as_date(f"{reference}-01-01")
    if unit in ("month", "year", "decade") and _MONTH.fullmatch(reference):
        return cal.as_date(f"{reference}-01")
    return cal.as_date(reference)


def _the_period(match: re.Match[str], context: Context) -> Time | None:
    """Resolve "the rest of the year", "over the weekend" to the current one, "at the end of the month" to its last day."""
    unit = unit_name(match["unit"])
    if unit in ("month", "year") and not match["fiscal"] and "end of" in match[0].lower() and preceded(match, _AT):
        return _year_end(match, context)
    if unit == "weekend":
        value = _weekend_value(context.published, 0, context) if context.published else None
    else:
        value = _period_value(context.published, unit, 0, context) if context.published else None
    return Time("DATE", value and ("FY" if match.groupdict().get("fiscal") and unit == "year" else "") + value)


def _year_end(match: re.Match[str], context: Context) -> Time:
    """Resolve "by year end", "the month's end" to the period's last day."""
    if context.published is None:
        return Time("DATE", None)
    year, month = context.published.year, context.published.month
    if match["unit"].lower() == "year":
        return Time("DATE", cal.day_value(year, 12, 31))
    following = cal.shift_month(year, month, 1)
    last = following and cal.shift_day(date(*following, 1), -1)
    return Time("DATE", last.isoformat() if last else None)


def _relative_month(match: re.Match[str], context: Context) -> Time:
    """Resolve "last May", "next June", "this March"."""
    published, month = context.published, month_number(match["month"])
    if published is None:
        return Time("DATE", cal.month_value(None, month))
    step = STEP[match["step"].split()[-1].lower()]
    year = published.year
    if step < 0 and month >= published.month:
        year -= 1
    elif step > 0 and month <= published.month:
        year += 1
    return Time("DATE", cal.month_value(year, month))


def _month_of_year(match: re.Match[str], context: Context) -> Time:
    """Resolve "May last year", "June of next year", "March that year"."""
    step = match["step"].split()[-1].lower()
    base = _reference_day(context, "year") if step in ANAPHORIC else context.published
    return Time("DATE", cal.month_value(base.year + STEP[step] if base else None, month_number(match["month"])))


def _season(match: re.Match[str], context: Context) -> Time | None:
    """Resolve "last summer", "this spring", "in the winter" (the nearest that the tense allows)."""
    name, published = match["season"].lower(), context.published
    step = (match["step"] or "").split()[-1:] or [""]
    if published is None:
        return Time("DATE", None)
    begins = SEASONS[name]
    year = published.year - (1 if name == "winter" and published.month < 3 else 0)
    over = (published.year - year) * 12 + published.month - begins >= 3
    begun = (published.year - year) * 12 + published.month >= begins
    direction = STEP.get(step[0].lower(), 0)
    if direction < 0 and not over:
        year -= 1
    elif direction > 0 and begun:
        year += 1
    elif not step[0] and not begun and context.orientation() == "past":
        year -= 1
    return Time("DATE", cal.season_value(name, year))


def _ago(match: re.Match[str], context: Context) -> Time:
    """Resolve "two years ago", "a week from now", at the unit's own precision; "several years ago" has no value."""
    amount, unit = quantity(match["n"]), unit_name(match["unit"])
    if amount is None or context.published is None:
        return Time("DATE", None)
    sign = -1 if match["direction"].lower() == "ago" else 1
    return Time("DATE", cal.shift_unit(context.published, unit, sign * int(amount)))


def _later(match: re.Match[str], context: Context) -> Time | None:
    """Resolve "two days later", "three weeks earlier" from the last date in the text; else it is a length of time."""
    amount, unit = quantity(match["n"]), unit_name(match["unit"])
    if unit in CLOCK_UNITS:
        return Time("DURATION", cal.duration_value(amount, unit))
    reference = _reference_day(context, unit)
    if amount is None or reference is None:
        return Time("DATE", None)
    sign = -1 if match["direction"].lower() in ("earlier", "before", "previously") else 1
    return Time("DATE", cal.shift_unit(reference, unit, sign * int(amount)))


def _same_day(match: re.Match[str], context: Context) -> Time:
    """Resolve "that day", "the same night", "the day before", "the following morning" from the last date in the text, not "the same day as the vote"."""
    if _TOLD_BY.match(match.string, match.end()):
        return Time("DATE", None)
    words = match[0].lower()
    offset = -1 if "before" in words or "previous" in words else 1 if re.search("after|following|next", words) else 0
    reference = _reference_day(context)
    return _daypart(reference and cal.shift_day(reference, offset), match["part"])


_YEAR, _MONTH = re.compile(r"\d{4}"), re.compile(r"\d{4}-\d\d")
_TOLD_BY = re.compile(rf"{S}(?:as|that)\b")
"""What tells the time by something else that happened then: "the same day *as* the vote"."""
_NAMED_DAY = re.compile(r"\b(?:Black|Good|Bloody|Super|Easter|Palm|Ash|Cyber|Shrove|Fat|Maundy)\s$")
_AT = re.compile(r"\b(?:at|by)\s{1,2}$", re.IGNORECASE)
_OVER = re.compile(r"\b(?:over|in|within|during|for|throughout|through)\s{1,2}$", re.IGNORECASE)
_PARTS = rf"(?P<part>(?i:{'|'.join(DAYPARTS)}))"

RULES = (
    Rule("day_beyond", rf"(?i:the{S})?(?i:day{S}(?P<beyond>before|after){S}(?:yesterday|tomorrow))(?!\w)", _day_beyond),
    Rule(
        "deictic",
        rf"(?:{PART})?(?P<word>(?i:today|tonight|yesterday|tomorrow))(?:{S}{_PARTS})?(?!\w)",
        _deictic,
    ),
    Rule(
        "this_morning",
        rf"(?i:(?:early|late|later|earlier){S})?(?P<step>(?i:this|last)){S}(?:(?i:early|late){S})?{_PARTS}(?!\w)",
        _this_morning,
    ),
    Rule(
        "weekday_of_week",
        rf"(?P<weekday>{WEEKDAY}){S}(?:of{S})?(?P<step>this|last|next){S}week(?!\w)",
        _weekday_of_week,
    ),
    Rule(
        "weekday",
        rf"(?:(?i:early|earlier|late|later|mid)(?:{S}on)?{S})?(?:(?P<step>(?i:this{S}past|this{S}coming|this|last|past|next|"
        rf"coming)){S})?(?P<weekday>{WEEKDAY})(?:{S}{_PARTS})?(?!\w)",
        _weekday,
    ),
    Rule(
        "same_day",
        rf"(?i:that{S}(?:very{S}|same{S})?|the{S}(?:very{S})?(?:same|following|next|previous){S})(?:(?i:day)|{_PARTS})(?!\w)"
        rf"|(?i:the{S}day{S}(?:before|after))(?=[.,;!?]|$)",
        _same_day,
    ),
    Rule(
        "period",
        rf"(?:{PART})?(?P<article>(?i:the|its|his|her|their|our){S})?(?P<step>(?i:this{S}(?:past|coming)|this|last|past|previous|"
        rf"next|coming|following|current|same|that|upcoming)){S}(?:(?P<fiscal>fiscal{S}|financial{S})|calendar{S})?"
        rf"(?P<unit>week(?:end)?|month|quarter|year|decade|century|day)(?![\w-])",
        _period,
    ),
    Rule(
        "month_of_year",
        rf"(?:{PART})?(?P<month>{MONTH_FULL}),?{S}(?:of{S})?(?P<step>this|last|next|that|the{S}(?:same|following|previous)){S}year(?!\w)",
        _month_of_year,
    ),
    Rule(
        "relative_month",
        rf"(?:{PART})?(?P<step>(?i:this{S}past|this|last|next)){S}(?P<month>{MONTH_FULL})(?!\w)",
        _relative_month,
    ),
    Rule(
        "relative_season",
        rf"(?:{PART})?(?P<step>(?i:this{S}(?:past|coming)|this|last|past|next|coming)){S}(?P<season>{SEASON})(?!\w)",
        _season,
    ),
    Rule(
        "season",
        rf"(?<=in )(?:[Tt]he{S})?(?P<step>(?!))?(?:(?:early|late|mid){S})?(?P<season>spring|summer|autumn|winter)(?!\w|-|{S}of)",
        _season,
    ),
    Rule("year_end", r"(?P<unit>(?i:year|month))(?:['’]s)?[ -]end(?!\w)", _year_end),
    Rule(
        "part_of_period",
        rf"(?i:(?:[Tt]he{S})?(?:very{S})?(?:end|beginning|start|middle|rest|remainder|first{S}half|second{S}half|close){S}"
        rf"of{S}the{S})(?:(?P<fiscal>fiscal{S}|financial{S})|calendar{S})?(?P<unit>week|month|quarter|year|decade|century)(?!\w)",
        _the_period,
    ),
    Rule("weekend", rf"(?:[Tt]he{S})(?P<unit>weekend)(?!\w|['’])", _the_period),
    Rule(
        "ago",
        rf"(?P<n>(?i:{QUANTITY}|an?)){S}(?P<unit>{UNIT}){S}(?P<direction>ago|from{S}now|hence)(?!\w)",
        _ago,
    ),
    Rule(
        "later",
        rf"(?P<n>(?i:{QUANTITY}|an?)){S}(?P<unit>(?:second|minute|hour|day|week|month|year|decade)s?){S}"
        rf"(?P<direction>later|earlier|afterwards?|beforehand|before(?=[.,;]|$))(?!\w|{S}than)",
        _later,
    ),
)
