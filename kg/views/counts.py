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
class Axis:
    """What the bars of a chart by month stand for: a month each, or the shortest longer unit that leaves at most `MOST_BARS`.

    Attributes:
        numbers: The bars' numbers: months since the year 0, divided by `length`.
        length: Months of the unit, a key of `UNITS`.
    """

    numbers: range
    length: int

    @property
    def unit(self) -> str:
        """The unit: "month", "year" ..."""
        return UNITS[self.length]

    def name(self, number: int) -> str:
        """Name a bar: "July 2018", "2018", "2010s", "1900 to 1999"."""
        year = number * self.length // 12
        if self.length == 1:
            return f"{MONTHS[number % 12]} {year}"
        if self.length == 12:
            return str(year)
        return f"{year}s" if self.length == 120 else f"{year} to {year + self.length // 12 - 1}"


@dataclass(frozen=True, slots=True)
class Months:
    """Events by month.

    Attributes:
        axis: What the bars stand for.
        bars: One for each number of the axis.
        outside: Events before or after these bars.
        vague: Events whose date spans several units.
        undated: Events without a date.
    """

    axis: Axis
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


def axis(months: Iterable[int]) -> Axis:
    """Lay out the bars for events of these months, in months since the year 0; a few outliers are left out."""
    found = sorted(months)
    low, high = _window(found)
    length = next((n for n in UNITS if (high - low) // n < MOST_BARS), max(UNITS))
    return Axis(range(low // length, high // length + 1) if found else range(0), length)


def by_month(events: Sequence[Mention]) -> Months:
    """Count events by month; a few outliers that would squeeze the rest are left out, and counted."""
    spans = [(event, _months(event)) for event in events]
    dated = [(event, span) for event, span in spans if span]
    scale = axis(first for _, (first, last) in dated if first == last)
    within = [
        (event, first // scale.length)
        for event, (first, last) in dated
        if first // scale.length == last // scale.length
    ]
    counts: dict[int, Counter[str]] = {number: Counter() for number in scale.numbers}
    for event, number in within:
        if number in counts:
            counts[number][event.action] += 1
    bars = tuple(Bar((scale.name(number),), counts[number]) for number in scale.numbers)
    return Months(
        axis=scale,
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
    """First and last of sorted months to draw: all, or the bulk where that is less than a quarter of all."""
    if not months:
        return 0, 0
    edge = int(len(months) * TAIL)
    early, late = months[edge], months[-1 - edge]
    squeezed = len(months) > 8 and months[-1] - months[0] > 4 * (late - early + 1)
    return (early, late) if squeezed else (months[0], months[-1])
