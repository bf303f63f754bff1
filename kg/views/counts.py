"""Events counted for the charts: by action type, by month, by who acts on whom."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kg.views.records import ACTIONS, Mention, Records

DONE = ("asserted", "reported", "contested")
"""Status of the events that are counted: someone says that they happened."""

OWN_SHADE = 3
"""Action types of one tone that get a shade of their own; the others share one."""
MOST_BARS = 120
UNITS = {1: "month", 12: "year", 120: "decade", 1200: "century", 12_000: "millennium", 120_000: "ten millennia"}
"""Months that one bar stands for."""
TAIL = 0.06
"""Share of the dated events at either end that may be left out as outliers."""
MONTHS = "January February March April May June July August September October November December".split()

_OTHERS = {"cooperation": "Other cooperation", "neutral": "Other acts", "conflict": "Other conflict"}
_DATE = re.compile(r"(-?\d{4,6})-(0[1-9]|1[0-2])-\d{2}")


@dataclass(frozen=True, slots=True)
class Series:
    """Action types that share a colour.

    Attributes:
        label: What the legend calls it.
        style: Class of its marks: tone and number of the shade, "conflict-0".
        types: The action types.
    """

    label: str
    style: str
    types: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar of the chart by month, or of the chart of pairs.

    Attributes:
        names: What it counts: one month, or who acts and on whom.
        counts: Events by action type.
    """

    names: tuple[str, ...]
    counts: Counter[str]

    @property
    def total(self) -> int:
        """Number of events."""
        return self.counts.total()


@dataclass(frozen=True, slots=True)
class Months:
    """Events by month, or by the shortest longer unit that leaves at most `MOST_BARS` bars.

    Attributes:
        unit: "month", "year" ...
        first: The first bar's number: months since the year 0, divided by the length of the unit.
        bars: One a unit, without gaps.
        outside: Events before or after these bars.
        vague: Events whose date spans several units.
        undated: Events without a date.
    """

    unit: str
    first: int
    bars: tuple[Bar, ...]
    outside: int
    vague: int
    undated: int


def done(records: Records) -> list[Mention]:
    """One mention for each event that someone says happened, the first that tells it."""
    first: dict[str, Mention] = {}
    for mention in records.mentions:
        if mention.status in DONE:
            first.setdefault(mention.event, mention)
    return list(first.values())


def series(events: Iterable[Mention]) -> list[Series]:
    """Give the most frequent action types of each tone a shade of their own, from cooperation to conflict."""
    counts = Counter(event.action for event in events)
    out = []
    for tone, others in _OTHERS.items():
        types = [t for t in counts if ACTIONS.get(t, "neutral") == tone]
        types.sort(key=lambda t: (t == "OTHER", -counts[t], t))
        own = [t for t in types[: OWN_SHADE + (len(types) == OWN_SHADE + 1)] if t != "OTHER"]
        out += [Series(kind.capitalize(), f"{tone}-{shade}", (kind,)) for shade, kind in enumerate(own)]
        if rest := types[len(own) :]:
            out.append(Series(others, f"{tone}-{OWN_SHADE}", tuple(rest)))
    return out


def by_month(events: Sequence[Mention]) -> Months:
    """Count events by month; a few outliers that would squeeze the rest are left out, and counted."""
    spans = [(event, _months(event)) for event in events]
    dated = [(event, span) for event, span in spans if span]
    low, high = _window(sorted(first for _, (first, last) in dated if first == last))
    length = next((n for n in UNITS if (high - low) // n < MOST_BARS), max(UNITS))
    within = [(event, first // length) for event, (first, last) in dated if first // length == last // length]
    numbers = range(low // length, high // length + 1) if within else range(0)
    counts: dict[int, Counter[str]] = {number: Counter() for number in numbers}
    for event, number in within:
        if number in counts:
            counts[number][event.action] += 1
    bars = tuple(Bar((_named(number, length),), counts[number]) for number in numbers)
    return Months(
        unit=UNITS[length],
        first=low // length,
        bars=bars,
        outside=len(within) - sum(bar.total for bar in bars),
        vague=len(dated) - len(within),
        undated=len(events) - len(dated),
    )


def pairs(records: Records, events: Iterable[Mention]) -> list[Bar]:
    """Count events by actor and whom they act on, the most active pairs first; of equals those with proper names."""
    nodes = {node.id: node for node in records.nodes}
    counts: dict[tuple[str, str], Counter[str]] = {}
    for event in events:
        for actor in dict.fromkeys(event.actors):
            for other in dict.fromkeys((*event.targets, *event.recipients)):
                if other != actor:
                    counts.setdefault((actor, other), Counter())[event.action] += 1
    named = {pair: sum(not nodes[end].named for end in pair) for pair in counts}
    ranked = sorted(counts, key=lambda pair: (-counts[pair].total(), named[pair], *(nodes[end].label for end in pair)))
    return [Bar((nodes[actor].label, nodes[other].label), counts[actor, other]) for actor, other in ranked]


def _months(event: Mention) -> tuple[int, int] | None:
    """First and last month of an event's date, in months since the year 0."""
    found = [_DATE.match(bound or "") for bound in (event.earliest or event.latest, event.latest or event.earliest)]
    numbers = [int(match[1]) * 12 + int(match[2]) - 1 for match in found if match]
    return (numbers[0], max(numbers)) if len(numbers) == 2 else None


def _window(months: Sequence[int]) -> tuple[int, int]:
    """First and last month to draw: all, or the bulk where that is less than a quarter of all."""
    if not months:
        return 0, 0
    edge = int(len(months) * TAIL)
    early, late = months[edge], months[-1 - edge]
    squeezed = len(months) > 8 and months[-1] - months[0] > 4 * (late - early + 1)
    return (early, late) if squeezed else (months[0], months[-1])


def _named(number: int, length: int) -> str:
    """Name a bar: "July 2018", "2018", "2010s", "1900 to 1999"."""
    year = number * length // 12
    if length == 1:
        return f"{MONTHS[number % 12]} {year}"
    if length == 12:
        return str(year)
    return f"{year}s" if length == 120 else f"{year} to {year + length // 12 - 1}"
