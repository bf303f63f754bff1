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

_MONTH = re.compile(r"(\d{4})(?:-(\d{2})|/(\d{4}))?")

Months = Counter[tuple[int, int] | None]
"""Number of events by the first and last month they may be of, in months since the year 0; None: undated."""


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
    axis = counts.axis(span[0] for months in busy.values() for span in months.elements() if span and span[0] == span[1])
    placed = {pair: _placed(months, axis) for pair, months in busy.items()}
    drawn = {pair: Counter({n: units[n] for n in units if n in axis.numbers}) for pair, units in placed.items()}
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
        vague=sum(m.total() - m[None] - placed[pair].total() for pair, m in busy.items()),
        outside=sum(placed[pair].total() - drawn[pair].total() for pair in busy),
        pairs=[
            Pair(_name(a), _name(b), _bars(drawn[a, b], axis, top), _told(months, placed[a, b], axis), months.total())
            for (a, b), months in busy.items()
        ],
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
        span = _span(*match.groups()) if match else None
        found.setdefault((dyad.actor, dyad.target), Counter())[span] += dyad.events
    return sorted(found.items(), key=lambda item: (-item[1].total(), item[0]))


def _span(year: str, month: str | None, last_year: str | None) -> tuple[int, int]:
    """First and last month of "2018-07", "2018" or "2018/2020"."""
    if month:
        return (only := int(year) * 12 + int(month) - 1), only
    return int(year) * 12, int(last_year or year) * 12 + 11


def _placed(months: Months, axis: Axis) -> Counter[int]:
    """Number of events by the unit of the axis that they are of, drawn or not; without those that span several."""
    units: Counter[int] = Counter()
    for span, events in months.items():
        if span and span[0] // axis.length == span[1] // axis.length:
            units[span[0] // axis.length] += events
    return units


def _bars(drawn: Counter[int], axis: Axis, top: int) -> tuple[Bar, ...]:
    slot = 100 / max(1, len(axis.numbers))
    return tuple(
        Bar(round((number - axis.numbers[0] + 0.5) * slot, 2), round(max(LOWEST, HIGHEST * events / top), 1))
        for number, events in sorted(drawn.items())
    )


def _told(months: Months, units: Counter[int], axis: Axis) -> str:
    """Tell a pair's months in words, in the order of time; of many the busiest."""
    told = [f"{axis.name(number)}: {units[number]:,}" for number in sorted(dict(units.most_common(MOST_WORDS)))]
    if len(units) > MOST_WORDS:
        told.append(f"and {len(units) - MOST_WORDS} more")
    if vague := months.total() - months[None] - units.total():
        told.append(f"less closely dated: {vague:,}")
    if months[None]:
        told.append(f"undated: {months[None]:,}")
    return ", ".join(told)
