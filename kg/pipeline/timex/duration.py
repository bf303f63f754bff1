"""Rules for lengths of time, repeated times and times of day: "18 months", "every Friday", "a year", "6:40 p.m."."""

from __future__ import annotations

import re

from kg.pipeline.timex import calendar as cal
from kg.pipeline.timex.absolute import preceded
from kg.pipeline.timex.lexicon import (
    ADVERBS,
    HYPHEN,
    MONTH_FULL,
    QUANTITY,
    UNIT,
    WEEKDAY,
    WEEKDAYS,
    S,
    any_of,
    month_number,
    quantity,
    unit_name,
    weekday_number,
)  # fmt: skip
from kg.pipeline.timex.rule import Context, Rule, Time


def _duration(match: re.Match[str], _: Context) -> Time | None:
    """Resolve "18 months", "fifty-year", "the last two years"; a singular after a number is none ("2010 day")."""
    amount = quantity(match["n"])
    extra = 0.5 if match["half"] else 0.0
    if amount is None and not match["unit"].endswith("s"):
        return None
    if amount not in (None, 1, 0.5) and not match["hyphen"] and not match["unit"].lower().endswith("s"):
        return None
    return Time("DURATION", cal.duration_value(amount if amount is None else amount + extra, unit_name(match["unit"])))


def _vague(match: re.Match[str], _: Context) -> Time | None:
    """Resolve "for decades", "over the years", "decades-long", "week-long" (one week)."""
    unit = match["unit"].lower()
    if not match[0].endswith("long") and not preceded(match, _LENGTH):
        return None
    return Time("DURATION", cal.duration_value(None if unit.endswith("s") else 1, unit_name(unit)))


def _one_unit(match: re.Match[str], _: Context) -> Time | None:
    """Tell the three senses of "a year": a rate ("15 a year"), a length ("for a year"), or neither ("a year when")."""
    unit = unit_name(match["unit"])
    article = match["article"].lower()
    if match["n"] and article in ("a", "an"):
        return None
    if article not in ("a", "an") or preceded(match, _RATE):
        if unit == "weekend":
            return Time("SET", "XXXX-WXX-WE")
        return Time("SET", cal.duration_value(quantity(match["n"]) if match["n"] else 2 if match["other"] else 1, unit))
    if not match["half"] and not preceded(match, _LENGTH):
        return None
    return Time("DURATION", cal.duration_value(1.5 if match["half"] else 1, unit))


def _adverb(match: re.Match[str], _: Context) -> Time:
    """Resolve "annual", "weekly"."""
    return Time("SET", ADVERBS[match["adverb"]])


def _every(match: re.Match[str], _: Context) -> Time:
    """Resolve "every Friday", "Mondays", "each March", "weekends"."""
    word = match["name"].lower()
    if word.startswith("weekend"):
        return Time("SET", "XXXX-WXX-WE")
    if word.startswith("weekday"):
        return Time("SET", "P1D")
    if word.removesuffix("s") in WEEKDAYS:
        return Time("SET", f"XXXX-WXX-{weekday_number(word) + 1}")
    return Time("SET", f"XXXX-{month_number(word):02d}")


def _clock(match: re.Match[str], _: Context) -> Time | None:
    """Resolve "6:40 p.m.", "18:00 UTC", "noon" to a time of an unnamed day ("T18:00Z")."""
    groups = match.groupdict()
    if groups.get("word"):
        return Time("TIME", "T12:00" if match["word"].lower() == "noon" else "T00:00")
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    half = (groups.get("half") or "").lower()[:1]
    if hour > (12 if half else 24) or minute > 59 or (half and hour == 0):
        return None
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return Time("TIME", f"T{hour:02d}:{minute:02d}{_zone(groups.get('zone'), groups.get('shift'))}")


def _zone(name: str | None, shift: str | None) -> str:
    """Write a time zone: "Z" for UTC and GMT, "+08:00" for "GMT +8", nothing for one whose offset the day decides."""
    if name not in ("UTC", "GMT", "Z"):
        return ""
    if not shift:
        return "Z"
    digits = re.sub(r"\D", "", shift)
    hours, minutes = (digits, "00") if len(digits) < 3 else (digits[:-2], digits[-2:])
    return f"{shift[0]}{int(hours):02d}:{minutes}"


_RATE = re.compile(
    r"(?:\b(?:once|twice|times?|thrice|rate|\d[\d,.]*|hundred|thousand|million|billion|trillion|dollars|euros|pounds|"
    r"people|tons|tonnes|barrels|cents|[a-z]{3,}s)|%)\s{1,2}$",
    re.IGNORECASE,
)
_LENGTH = re.compile(
    r"\b(?:for|in|within|than|nearly|almost|about|over|after|under|least|just|of|half|only|around|lasted|took|takes|take|"
    r"lasts|spent|spend|roughly|approximately|to|into)\s{1,2}$",
    re.IGNORECASE,
)
_ZONE = r"(?P<zone>UTC|GMT|Z|E[SD]?T|C[SD]?T|M[SD]?T|P[SD]?T|BST|CEST|CET|EET|IST|JST|AEST|local\stime|Eastern|Pacific)"
_ZONE_PART = rf"(?:{S}\(?{_ZONE}(?:{S}?(?P<shift>[+-]\d\d?(?::?\d\d)?))?\)?)?(?!\w)"
_SINCE = rf"(?:(?:the|its|his|her|their|our){S}(?:last|past|next|coming|first|previous|final|following){S}|(?:last|past|next){S})?"

RULES = (
    Rule(
        "clock_half",
        rf"(?P<hour>\d{{1,2}})(?:[:.](?P<minute>\d\d))?(?::\d\d)?{S}?(?P<half>[ap]\.m\.|[AP]\.M\.|[ap]m|[AP]M)(?!\w){_ZONE_PART}",
        _clock,
    ),
    Rule(
        "clock_zone",
        rf"(?P<hour>\d\d?)[:.]?(?P<minute>\d\d)(?::\d\d)?(?:{S}?(?:hrs|hours))?{S}?\(?{_ZONE}\)?(?!\w)",
        _clock,
    ),
    Rule("clock_24", r"(?P<hour>[01]\d|2[0-3]):(?P<minute>[0-5]\d)(?::[0-5]\d)?(?![\w:.]\d|\w)", _clock),
    Rule("noon", r"(?<=\s)(?P<word>noon|midnight)(?!\w)", _clock),
    Rule(
        "every",
        rf"(?i:(?:every|each){S}(?P<other>other{S}|second{S})?)(?P<name>{WEEKDAY}|{MONTH_FULL}|weekend|weekday)(?!\w)",
        _every,
    ),
    Rule(
        "plural_weekday",
        rf"(?P<name>(?:{any_of([d.title() + 's' for d in WEEKDAYS])})|(?<=on )week(?:day|end)s)(?!\w)",
        _every,
    ),
    Rule("adverb", rf"(?P<adverb>{any_of(ADVERBS)})(?![\w-])", _adverb),
    Rule(
        "one_unit",
        rf"(?P<article>(?i:an?|per|each|every)){S}(?P<other>(?:other|second){S})?(?:(?P<n>(?i:{QUANTITY})){S})?"
        rf"(?P<unit>(?:second|minute|hour|day|night|weekend|week|fortnight|month|quarter|year|decade|century)s?)"
        rf"(?P<half>{S}and{S}a{S}half)?(?![\w-])(?!['’])",
        _one_unit,
    ),
    Rule(
        "duration",
        rf"(?i:{_SINCE})(?P<n>(?i:{QUANTITY}))(?:{S}|(?P<hyphen>{HYPHEN}))(?P<unit>{UNIT})"
        rf"(?P<half>{S}and{S}a{S}half)?(?![\w])(?!{S}old|{HYPHEN}old|{S}of{S}age)(?:{HYPHEN}long)?",
        _duration,
    ),
    Rule("unit_long", rf"(?P<unit>(?i:{UNIT}))(?:{HYPHEN}|)long(?!\w)", _vague),
    Rule(
        "plural_units",
        rf"(?:the{S})?(?P<unit>(?:hour|day|week|month|year|decade|centurie)s)(?!\w)",
        _vague,
    ),
)
