"""The page of `kg stats`: the most central entities by community, the most active pairs by month; it needs no script."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from kg.network import Dyad, Standing
from kg.views import counts, html
from kg.views.axis import ticks
from kg.views.counts import Axis
from kg.views.edges import shorten

TITLE = "Who is central, who has most to do with whom"

TINTS = 5
"""Communities that get a colour of their own; the others share one."""
LEADERS = 3
"""Members that a community is named by."""
NAME_LENGTH = 80
MOST_WORDS = 12
"""Months that are named when a pair is pointed at."""
LABEL_WIDTH = 18.0
"""Room that a month's name takes, in percent of the width of all months."""
HIGHEST, LOWEST = 88.0, 6.0
"""Height of the highest bar and of the lowest, in percent of a row."""
THICK, THIN = 24, 48
"""Most bars that are thick, and most that are not thin."""

_MONTH = re.compile(r"(-?\d{4})-(\d{2})")

Months = Counter[int | None]
"""Number of events by month, in months since the year 0; None: undated."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the ranking.

    Attributes:
        name: The entity's name, cut where it is long.
        share: Its PageRank, in percent of the highest.
        tint: Class of its community's colour: "tint-0" ... or "tint-rest".
        standing: Its place in the network.
    """

    name: str
    share: float
    tint: str
    standing: Standing


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar of a pair: where its middle is and how high it is, in percent of the picture."""

    at: float
    height: float


@dataclass(frozen=True, slots=True)
class Pair:
    """A pair of entities.

    Attributes:
        actor: Who acts.
        target: On whom.
        bars: One for each month, or longer unit, that is drawn and has events.
        words: The same in words, with what is not drawn.
        total: Number of events, dated or not.
    """

    actor: str
    target: str
    bars: tuple[Bar, ...]
    words: str
    total: int


def render(standings: Sequence[Standing], dyads: Sequence[Dyad], *, limit: int, title: str = TITLE) -> str:
    """Draw the standings and the dyads of a network.

    Args:
        standings: All entities, the most central first.
        dyads: All pairs by month.
        limit: How many entities and pairs to show at most; pairs of one event only where there are no others.
        title: Heading of the page.

    Returns:
        A self-contained HTML page without scripts.
    """
    shown = standings[:limit]
    own = sorted(list(dict.fromkeys(s.community for s in shown))[:TINTS])
    tints = {community: f"tint-{i}" for i, community in enumerate(own)}
    ranked = _ranked(dyads)
    busy = dict(([each for each in ranked if each[1].total() > 1] or ranked)[:limit])
    axis = counts.axis(month for months in busy.values() for month in months.elements() if month is not None)
    drawn = {pair: _drawn(months, axis) for pair, months in busy.items()}
    top = max((events for bars in drawn.values() for events in bars.values()), default=0)
    return html.still(
        "stats",
        title,
        tally=f"{_counted(len(standings), 'entity')} · {_counted(len({s.community for s in standings}), 'community')}",
        rows=[Row(_name(s.entity), _share(s, shown), tints.get(s.community, "tint-rest"), s) for s in shown],
        legend=[(tint, _described(standings, community)) for community, tint in tints.items()],
        others=any(s.community not in tints for s in shown),
        all_entities=len(standings),
        axis=axis,
        period=[axis.name(number) for number in dict.fromkeys((*axis.numbers[:1], *axis.numbers[-1:]))],
        top=top,
        undated=sum(months[None] for months in busy.values()),
        outside=sum(m.total() - m[None] - drawn[pair].total() for pair, m in busy.items()),
        pairs=[_pair(*pair, months, drawn[pair], axis, top) for pair, months in busy.items()],
        all_pairs=len(ranked),
        thickness="thick" if len(axis.numbers) <= THICK else "middle" if len(axis.numbers) <= THIN else "thin",
        ticks=ticks(axis, width=100, room=LABEL_WIDTH),
        month_rows=[dyad for dyad in dyads if (dyad.actor, dyad.target) in busy],
    )


def _name(label: str) -> str:
    return shorten(label, NAME_LENGTH)


def _counted(count: int, one: str) -> str:
    """Write a number of things whose name ends in "y"."""
    return f"{count:,} {one if count == 1 else one.removesuffix('y') + 'ies'}"


def _share(standing: Standing, shown: Sequence[Standing]) -> float:
    return round(100 * standing.pagerank / shown[0].pagerank, 1)


def _described(standings: Sequence[Standing], community: int) -> str:
    """Name a community by its number, its most central members and its size."""
    members = [standing.entity for standing in standings if standing.community == community]
    leaders = ", ".join(shorten(member) for member in members[:LEADERS])
    more = len(members) - LEADERS
    return f"Community {community}: {leaders}" + (f" and {more:,} more" if more > 0 else "")


def _ranked(dyads: Sequence[Dyad]) -> list[tuple[tuple[str, str], Months]]:
    """Count the events of each pair by month, the most active pairs first."""
    found: dict[tuple[str, str], Months] = {}
    for dyad in dyads:
        match = _MONTH.fullmatch(dyad.month)
        month = int(match[1]) * 12 + int(match[2]) - 1 if match else None
        found.setdefault((dyad.actor, dyad.target), Counter())[month] += dyad.events
    return sorted(found.items(), key=lambda item: (-item[1].total(), item[0]))


def _drawn(months: Months, axis: Axis) -> Counter[int]:
    """Number of events by bar of the axis."""
    bars: Counter[int] = Counter()
    for month, events in months.items():
        if month is not None and month // axis.length in axis.numbers:
            bars[month // axis.length] += events
    return bars


def _pair(actor: str, target: str, months: Months, drawn: Counter[int], axis: Axis, top: int) -> Pair:
    slot = 100 / max(1, len(axis.numbers))
    bars = tuple(
        Bar(round((number - axis.numbers[0] + 0.5) * slot, 2), round(max(LOWEST, HIGHEST * events / top), 1))
        for number, events in sorted(drawn.items())
    )
    return Pair(_name(actor), _name(target), bars, _told(months, axis), months.total())


def _told(months: Months, axis: Axis) -> str:
    """Tell a pair's months in words, in the order of time; of many the busiest."""
    units: Counter[int] = Counter()
    for month, events in months.items():
        if month is not None:
            units[month // axis.length] += events
    told = [f"{axis.name(number)}: {units[number]:,}" for number in sorted(dict(units.most_common(MOST_WORDS)))]
    if len(units) > MOST_WORDS:
        told.append(f"and {len(units) - MOST_WORDS} more")
    if months[None]:
        told.append(f"undated: {months[None]:,}")
    return ", ".join(told)
