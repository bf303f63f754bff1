"""Rules for expressions that name a calendar date, whole or in part: "May 3, 2010", "Aug. 31", "in 2007", "the 1960s"."""

from __future__ import annotations

import re
from datetime import date

from kg.pipeline.timex import calendar as cal
from kg.pipeline.timex.lexicon import (
    CENTURIES,
    DAY,
    DECADES,
    EASTER_MONTH,
    FEASTS,
    HOLIDAYS,
    HYPHEN,
    MONTH,
    MONTH_FULL,
    ORDINALS,
    PART,
    SEASON,
    WEEKDAY_COMMA,
    YEAR,
    S,
    any_of,
    month_number,
)  # fmt: skip
from kg.pipeline.timex.rule import Context, Orientation, Rule, Time

ATTACKS = {(9, 11): (2001, r"(?:,?\s[\w-]+){0,2}\s(?:attacks|hijackings)\b")}
"""Attacks that are named by their day, the year that goes unsaid, and what follows the day."""
NAME_LIKE = {"May", "March", "April", "June", "August"}
"""Months that are also verbs, names and adjectives."""
_SENTENCE_END = re.compile(r"[.!?][\"”’)]*\s+(?=[\"“‘(]*[A-Z])|\n")
_STEP_YEAR = re.compile(rf",?{S}(?:of{S})?(last|this|next){S}year\b")
_WITH_YEAR = re.compile(rf"\b(?P<month>{MONTH})\.?\s(?:\d{{1,2}},?\s)?(?P<year>(?:1[89]|20)\d\d)\b")
_ENTRY_END = re.compile(r":\s|\s[-–—]\s")
_ENTRY = re.compile(
    rf"(?:\A|[.!?][\"”’)]*\s)(?:[*•]\s)?(?P<day>(?P<month>{MONTH})\s{DAY}|{DAY}\s(?P<month_behind>{MONTH}))(?:,?\s(?P<year>{YEAR}))?"
    rf"(?:{_ENTRY_END.pattern})"
)
"""The day that a chronology tells of, at the head of a sentence: "*Dec. 30, 2024*: The dam bursts"."""
AGAINST_TENSE = 12
"""How much farther a date counts as when the verb looks the other way."""
TOWARDS = 4
"""The same where a preposition looks ahead: "approved spending *through* Jan. 19"."""


def nearest_year(
    published: date | None, month: int, day: int, orientation: Orientation, against: int = AGAINST_TENSE
) -> int | None:
    """Guess the year of a month and day: the nearest to the publication date, the tense breaking what is open.

    Args:
        published: The publication date; without it there is no answer.
        month: 1..12.
        day: 1..31.
        orientation: Of the verb that the date belongs to.
        against: How much farther a date counts as when it lies the other way.
    """
    if published is None:
        return None

    def cost(year: int) -> tuple[int, int]:
        away = (year - published.year) * 365 + (month - published.month) * 30 + day - published.day
        opposed = (orientation == "past" and away > 0) or (orientation == "future" and away < 0)
        return abs(away) * (against if opposed else 1), away

    years = range(max(published.year - 1, cal.FIRST_YEAR), min(published.year + 1, cal.LAST_YEAR) + 1)
    return min(years, key=cost)


def _year_of_month(match: re.Match[str], context: Context, month: int, day: int) -> int | None:
    """Tell the year of a month without one: of the date told before in the sentence ("in January 2025, then *in March*"), else the nearest."""
    if year := _year_of_entry(match):
        return year
    orientation = context.orientation()
    before = _SENTENCE_END.split(match.string[: match.start()])[-1]
    told = list(_WITH_YEAR.finditer(before))
    if told and orientation != "future":
        year = int(told[-1]["year"]) + (month < month_number(told[-1]["month"]))
        if context.published is None or (year, month) <= (context.published.year, context.published.month):
            return year
    return nearest_year(
        context.published, month, day, orientation, TOWARDS if preceded(match, _TOWARDS) else AGAINST_TENSE
    )


def _year_of_entry(match: re.Match[str]) -> int | None:
    """Count on from the entries of a chronology above it: "Dec. 30, 2024: The dam bursts. *Jan. 3*: The mayor resigns."."""
    if not _ENTRY_END.match(match.string, match.end()):
        return None
    year, month, last = None, 0, None
    for last in _ENTRY.finditer(match.string, 0, match.end() + 3):
        number = month_number(last["month"] or last["month_behind"])
        if last["year"]:
            year = int(last["year"])
        elif year and number < month:
            year += 1
        month = number
    return year if last and last.start("day") == match.start() else None


def _day_number(text: str) -> int:
    return int(re.match(r"\d+", text)[0])  # type: ignore[index]


def _year_named(match: re.Match[str], context: Context) -> int | None:
    """Tell the year that words name: "July 1 *last year*", "the September 11 *attacks*"."""
    after = match.string[match.end() :]
    step = _STEP_YEAR.match(after)
    if step and context.published:
        return context.published.year + {"last": -1, "this": 0, "next": 1}[step[1]]
    attack = ATTACKS.get((month_number(match["month"]), _day_number(match["day"])))
    return attack[0] if attack and re.match(attack[1], after) else None


def _month_day(match: re.Match[str], context: Context) -> Time:
    """Resolve "(Friday,) May 3rd(, 2010)" and "3 May 2010"."""
    month, day = month_number(match["month"]), _day_number(match["day"])
    named = match["year"] or _year_named(match, context)
    year = int(named) if named else _year_of_month(match, context, month, day)
    return Time("DATE", cal.day_value(year, month, day))


def _month_days(match: re.Match[str], context: Context) -> Time | None:
    """Resolve "May 3-5(, 2010)", "May 3 and 4"."""
    month, days = month_number(match["month"]), (_day_number(match["day"]), _day_number(match["last"]))
    if match["joint"] in ("and", "or") and days[1] != days[0] + 1:
        return None
    year = (
        int(match["year"]) if match["year"] else nearest_year(context.published, month, days[0], context.orientation())
    )
    first, last = (cal.day_value(year, month, day) for day in days)
    return Time("DATE", f"{first}/{last}" if first and last and first < last else None)


def _month_year(match: re.Match[str], _: Context) -> Time:
    """Resolve "(late) November 2006"."""
    return Time("DATE", cal.month_value(int(match["year"]), month_number(match["month"])))


def preceded(match: re.Match[str], pattern: re.Pattern[str]) -> bool:
    """Tell whether the words before a match end as a pattern asks; the pattern ends in "$"."""
    return pattern.search(match.string, max(0, match.start() - 30), match.start()) is not None


def _named(match: re.Match[str]) -> bool:
    """Tell a woman's name: "Anna and June Smith", "thanks to April Stone"."""
    return preceded(match, _BEFORE_NAME) and re.match(r"\s[A-Z][a-z]", match.string[match.end() :][:3]) is not None


def _modifies(match: re.Match[str]) -> bool:
    """Tell a month before a noun: "at the *April* council meeting", "its *June* report", but "the *March* on Velm"."""
    after = match.string[match.end() :]
    return preceded(match, _BEFORE_MODIFIER) and _NOUN_AFTER.match(after) is not None


def _month(match: re.Match[str], context: Context) -> Time | None:
    """Resolve "in October" to the nearest October that the tense allows; May and June may be a verb or a woman."""
    told = (preceded(match, _BEFORE_MONTH) and not _named(match)) or _modifies(match)
    if match["month"] in NAME_LIKE and not told:
        return None
    month = month_number(match["month"])
    day = context.published.day if context.published and context.published.month == month else 15
    return Time("DATE", cal.month_value(_year_of_month(match, context, month, day), month))


def _iso(match: re.Match[str], _: Context) -> Time:
    """Resolve "2010-05-03" and "2010-05-03T18:00Z"."""
    value = cal.day_value(int(match["year"]), int(match["month"]), int(match["day"]))
    return Time("TIME" if match["clock"] else "DATE", value and value + (match["clock"] or "").replace(" ", "T"))


def _slashed(match: re.Match[str], _: Context) -> Time:
    """Resolve "7/8/07", month first unless only the day can be first."""
    first, second, year = int(match["a"]), int(match["b"]), int(match["year"])
    if len(match["year"]) == 2:
        year += 2000 if year < 50 else 1900
    month, day = (second, first) if first > 12 else (first, second)
    return Time("DATE", cal.day_value(year, month, day))


def _year(match: re.Match[str], _: Context) -> Time | None:
    """Resolve "(early) 2016", but no quantity ("1500 people", "nearly 2000") and no number of a thing ("Flight 1549")."""
    year = int(match["year"])
    after = match.string[match.end() : match.end() + 30]
    dated = match.start("year") > match.start() or preceded(match, _BEFORE_YEAR)
    if _MEASURE.match(after) or preceded(match, _NUMBERED) or (not dated and not 1900 <= year <= 2060):
        return None
    counted = not preceded(match, _DEFINITE) and _PLURAL.match(after)
    if year % 50 == 0 and not _THROUGH.match(after) and (counted or preceded(match, _ABOUT)):
        return None
    return Time("DATE", match["year"])


def _year_pair(match: re.Match[str], _: Context) -> Time | None:
    """Resolve "2009/10", "the 2009-10 season": two years running."""
    year = int(match["year"])
    return Time("DATE", f"{year}/{year + 1}") if (year + 1) % 100 == int(match["next"]) else None


def _fiscal_year(match: re.Match[str], _: Context) -> Time:
    """Resolve "fiscal 2008", "FY2008"."""
    return Time("DATE", f"FY{match['year']}")


def _before_christ(match: re.Match[str], _: Context) -> Time:
    """Resolve "480 BC"; the year before 1 is 0 in ISO 8601."""
    year = 1 - int(match["year"])
    return Time("DATE", f"-{-year:04d}" if year else "0000")


def _decade(match: re.Match[str], context: Context) -> Time:
    """Resolve "the 1960s", "the '60s", "the sixties"."""
    word = match["decade"].lower()
    number = DECADES.get(word)
    if number is None:
        digits = re.sub(r"\D", "", word)
        number = int(digits)
        if len(digits) == 4:
            return Time(
                "DATE",
                cal.decade_value(number) if number % 100 or number == 2000 else cal.years_value(number, number + 99),
            )
    this_year = context.published.year if context.published else 1999
    century = this_year - this_year % 100
    return Time("DATE", cal.decade_value(number + (century if century + number <= this_year else century - 100)))


def _century(match: re.Match[str], _: Context) -> Time | None:
    """Resolve "the 20th century", "nineteenth-century"."""
    word = match["century"].lower()
    number = CENTURIES.get(word) or int(re.match(r"\d+|", word)[0] or 0)  # type: ignore[index]
    return Time("DATE", cal.century_value(number)) if 1 < number <= 30 else None


def _quarter(match: re.Match[str], context: Context) -> Time | None:
    """Resolve "the third quarter of 2008", "third-quarter (results)" to the nearest, "Q3", "the first half of the year".

    A half without a year is most often half a match.
    """
    groups = match.groupdict()
    number = ORDINALS[match["ordinal"].lower()] if "ordinal" in groups else int(match["q"])
    half = groups.get("period") == "half"
    ending = number * (6 if half else 3)
    if half and (ending > 12 or match["of"] is None):
        return None
    year = match["year"] or _year_of(groups.get("relative") or groups.get("of"), ending, context)
    return Time("DATE", f"{year}-{'H' if half else 'Q'}{number}" if year else None)


def _year_of(relative: str | None, month: int, context: Context) -> str | None:
    """Tell the year that a quarter belongs to: "last (year)", "the new year" (in autumn the next one), or the nearest to the publication date."""
    if context.published is None:
        return None
    if relative:
        steps = {"last": -1, "previous": -1, "next": 1, "new": int(context.published.month > 9)}
        return f"{context.published.year + steps.get(relative.lower(), 0):04d}"
    return f"{nearest_year(context.published, month, 15, context.orientation()):04d}"


def _season_year(match: re.Match[str], _: Context) -> Time:
    """Resolve "summer 2012", "the fall of 1998"."""
    return Time("DATE", cal.season_value(match["season"].lower(), int(match["year"])))


def _holiday(match: re.Match[str], context: Context) -> Time | None:
    """Resolve "on Christmas Day( 2010)"; "Christmas" alone needs a preposition, as it is also a surname."""
    if match["holiday"].lower() == "christmas" and not match["year"] and not preceded(match, _BEFORE_MONTH):
        return None
    name = " ".join(match["holiday"].lower().replace("’", "'").split())
    if name in FEASTS:  # "on Good Friday", but "sees a sign in Easter Monday"
        if preceded(match, _WITHIN):
            return None
        return _feast(name, int(match["year"]) if match["year"] else None, context)
    month, day = HOLIDAYS[name]
    year = int(match["year"]) if match["year"] else nearest_year(context.published, month, day, context.orientation())
    return Time("DATE", cal.day_value(year, month, day))


def _feast(name: str, year: int | None, context: Context) -> Time:
    """Resolve a movable holiday: "Thanksgiving", "Easter Sunday 2016"."""
    if year is None:
        month = FEASTS[name][0] or EASTER_MONTH
        year = nearest_year(context.published, month, 15, context.orientation())
    return Time("DATE", cal.feast_value(name, year) if year else None)


_OF_YEAR = (
    rf"(?P<of>,?{S}(?:of{S}|in{S})?(?P<year>{YEAR})"
    rf"|{S}of{S}(?:the{S})?(?:(?P<relative>this|last|next|previous|new){S})?(?:fiscal{S})?year)?"
)
_BEFORE_MONTH = re.compile(
    r"\b(?:in|since|by|until|till|during|through|throughout|before|after|around|last|next|this|from|between|of|to|for|"
    r"and|or|on|at|over|near|every|each|about|late|early)\s{1,2}$",
    re.IGNORECASE,
)
_TOWARDS = re.compile(r"\b(?:until|till|through|to|for|starting|beginning)\s{1,2}$", re.IGNORECASE)
_BEFORE_MODIFIER = re.compile(r"(?:\b(?:an?|the|its|their|his|her|our)|['’]s)\s$", re.IGNORECASE)
_NOUN_AFTER = re.compile(r"\s(?!(?:on|for|of|against|to|in|from|and|or|at|with|by|through|was|is|has|had)\b)[a-z]{3,}")
_BEFORE_YEAR = re.compile(
    r"(?:\b(?:in|since|by|until|till|during|before|after|from|between|through|throughout|of|circa|(?<=\d\d\d\d\s)(?:to|and)|early|"
    r"late|mid|the|around)\s{1,2}|['’]s\s|[(–-])$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"(?:\b(?:[Ff]light|[Rr]oom|[Rr]oute|[Hh]ighway|[Rr]esolution|[Ss]ection|[Aa]rticle|[Cc]hapter|[Pp]age|[Uu]nit|[Mm]odel|"
    r"[Nn]umber|No\.?|Windows|Channel|Area|Bill|Interstate|Proposition)\s|[$£€¥#]\s?|(?<!\d{4})[\d:/.,](?<!\b(?:1[5-9]|20)\d\d)[-–:/.,]?|"
    r"(?<!\bpre)(?<!\bpost)(?<!\bsince)(?<!\bnon)(?<=[A-Za-z])-)$"
)
_ABOUT = re.compile(
    r"\b(?:nearly|almost|about|over|than|least|some|approximately|roughly|only|up to|around)\s{1,2}$", re.IGNORECASE
)
_DEFINITE = re.compile(r"(?:\b(?:the|this|that|its|their|his|her)|['’]s)\s{1,2}$", re.IGNORECASE)
_MEASURE = re.compile(
    r"\s?(?:%|percent|per\scent|million|billion|km|kilomet|mile|met(?:er|re)|feet|foot|ft|kg|kilo|ton|pound|dollar|euro|mph|"
    r"people|men\b|women|troops|soldiers|MW|GMT|UTC|hours|hrs)"
)
_PLURAL = re.compile(
    r"\s(?:[a-z-]+\s)?(?!levels|elections|games|figures|results|standards|prices|rules|attacks|riots)[a-z]{3,}s\b"
)
_THROUGH = re.compile(rf"\s?(?:[-–—]|to|through)\s?{YEAR}")
_BEFORE_NAME = re.compile(r"\b(?:and|or|of|to|for|from|about)\s{1,2}$")
_WITHIN = re.compile(r"\bin\s{1,2}$", re.IGNORECASE)
_HOLIDAY_NAMES = any_of((*HOLIDAYS, *FEASTS)).replace("'", "['’]")
_AFTER_HOLIDAY = (
    r"(?:on|at|in|by|and|to|for|with|as|when|while|after|before|because|but|or|from|near|over|that|which|where|who|this|last|"
    r"was|were|is|are|has|had|will)\b"
)

RULES = (
    Rule(
        "iso",
        r"(?P<year>(?:1\d|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?P<clock>[T ]\d\d:\d\d(?::\d\d)?Z?)?(?!\w)",
        _iso,
    ),
    Rule("slashed", r"(?P<a>\d{1,2})/(?P<b>\d{1,2})/(?P<year>\d{4}|\d\d)(?![\w/])", _slashed),
    Rule(
        "month_days",
        rf"(?P<month>{MONTH}){S}(?P<day>{DAY})(?:\s?[-–—]\s?|{S}(?P<joint>to|through|until|and|or){S})(?P<last>{DAY})(?!{S}{MONTH})"
        rf"(?:,?{S}(?P<year>{YEAR}))?",
        _month_days,
    ),
    Rule(
        "days_month",
        rf"(?P<day>\d\d?)(?:st|nd|rd|th)?(?:\s?[-–—]\s?|{S}(?P<joint>to|through|until|and|or){S})(?P<last>{DAY}){S}(?P<month>{MONTH})"
        rf"(?:,?{S}(?P<year>{YEAR}))?",
        _month_days,
    ),
    Rule(
        "month_day",
        rf"(?:{WEEKDAY_COMMA}(?:[Tt]he{S})?)?(?P<month>{MONTH}){S}(?:[Tt]he{S})?(?P<day>{DAY})(?:(?:,{S}|,|{S})(?P<year>{YEAR}))?",
        _month_day,
    ),
    Rule(
        "day_month",
        rf"(?:{WEEKDAY_COMMA})?(?:[Tt]he{S})?(?P<day>{DAY})(?:{S}of)?{S}(?P<month>{MONTH})(?!\w)(?:,?{S}(?P<year>{YEAR}))?",
        _month_day,
    ),
    Rule("month_year", rf"(?:{PART})?(?P<month>{MONTH})(?:{S}of|{S}in|,)?{S}(?P<year>{YEAR})", _month_year),
    Rule(
        "quarter",
        rf"(?:{PART})?(?:[Tt]he{S})?(?P<ordinal>(?i:{any_of(ORDINALS)}))(?:{S}|{HYPHEN})(?:fiscal{S}|fiscal-)?"
        rf"(?P<period>quarter|half)(?!\w){_OF_YEAR}",
        _quarter,
    ),
    Rule("q_year", rf"Q(?P<q>[1-4])(?:(?:{S}of{S}|{S}|/)(?P<year>{YEAR}))?(?!\w)", _quarter),
    Rule("year_q", r"(?P<year>(?:19|20)\d\d)[-\s]?Q(?P<q>[1-4])(?!\w)", _quarter),
    Rule(
        "season_year",
        rf"(?:{PART})?(?:[Tt]he{S})?(?P<season>(?i:{SEASON}))(?:{S}of|{S}in|,)?{S}(?P<year>{YEAR})",
        _season_year,
    ),
    Rule(
        "holiday",
        rf"(?P<holiday>(?i:{_HOLIDAY_NAMES}))(?:,?{S}(?P<year>{YEAR}))?(?!\w)(?!{S}(?!{_AFTER_HOLIDAY})[a-z])(?!{S}[A-Z])",
        _holiday,
    ),
    Rule("fiscal_year", rf"(?i:fiscal(?:{S}year)?){S}(?P<year>{YEAR})", _fiscal_year),
    Rule("before_christ", rf"(?P<year>\d{{1,4}}){S}?(?:BCE?|B\.C\.(?:E\.)?)(?!\w)", _before_christ),
    Rule("decade", rf"(?:{PART})?(?:[Tt]he{S})?(?P<decade>(?:1\d|20)\d0s)(?!\w)", _decade),
    Rule(
        "short_decade",
        rf"(?:{PART}|(?i:the){S})(?P<decade>(?:1\d|20)\d0['’]s|['’‘]?[2-9]0['’]?s|(?i:{any_of(DECADES)}))(?!\w)",
        _decade,
    ),
    Rule(
        "century",
        rf"(?:{PART})?(?:[Tt]he{S})?(?P<century>(?i:\d{{1,2}}(?:st|nd|rd|th)|{any_of(CENTURIES)}))(?:{S}|{HYPHEN})(?i:century)(?!\w)",
        _century,
    ),
    Rule("year_pair", r"(?P<year>(?:19|20)\d\d)[-–/](?P<next>\d\d)(?![\w-])", _year_pair),
    Rule("year", rf"(?:{PART})?(?P<year>{YEAR})(?!\w)", _year),
    Rule("month", rf"(?:{PART})(?P<month>{MONTH})(?!\w)(?!\.?{S}\d{{1,2}}(?!\d))", _month),
    Rule("bare_month", rf"(?P<month>{MONTH_FULL})(?!\w)", _month),
)
