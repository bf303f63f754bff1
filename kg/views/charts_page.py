"""The charts page: actions by month and the most active pairs, as vector pictures that need no script."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg.views import counts, html
from kg.views.axis import Tick, ticks
from kg.views.counts import Bar, Months, Series
from kg.views.edges import shorten
from kg.views.records import Records

HEIGHT, TOP, BOTTOM = 300, 14, 30
"""Height of the picture by month and its margins, in pixels."""
MOST_PAIRS = 20
BAR = 16
"""Height of a pair's bar, in pixels."""
NAME_LENGTH = 26
WIDEST = 5.0
"""Width of the widest column, in percent of the picture."""
LABEL_WIDTHS = {"wide": 10.0, "narrow": 22.0}
"""Room that the name of a month or year takes under the axis, in percent of the picture, on a wide and a narrow screen."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle of a picture, and what it says when it is pointed at.

    Attributes:
        x: Where it begins, in percent of the picture.
        y: Where it begins, in pixels from the top.
        width: In percent of the picture.
        height: In pixels.
        style: Class of its colour.
        tip: What it says.
    """

    x: float
    y: float
    width: float
    height: float
    style: str
    tip: str


def render(records: Records, *, title: str) -> str:
    """Draw records as charts.

    Args:
        records: What to draw.
        title: Heading of the page.

    Returns:
        A self-contained HTML page without scripts.
    """
    events = counts.done(records)
    shades = counts.series(events)
    months = counts.by_month(events)
    ranked = counts.pairs(records, events)
    pairs = ([pair for pair in ranked if pair.total > 1] or ranked)[:MOST_PAIRS]
    told = len({mention.event for mention in records.mentions})
    tally = [html.many(told, "event"), html.many(len(records.articles), "article")]
    if records.undated:
        tally.append(f"{html.many(records.undated, 'undated event')} left out")
    return html.still(
        "charts",
        title,
        tally=" · ".join(tally),
        legend=shades,
        counted=len(events),
        left_out=told - len(events),
        months=months,
        columns=_columns(months, shades),
        levels=_levels(max((bar.total for bar in months.bars), default=0)),
        ticks={screen: ticks(months.axis, width=100, room=room) for screen, room in LABEL_WIDTHS.items()},
        month_rows=[_row(bar) for bar in months.bars if bar.total],
        busiest=max(months.bars, key=lambda bar: bar.total, default=None),
        pairs=pairs,
        pair_names=[tuple(shorten(name, NAME_LENGTH) for name in pair.names) for pair in pairs],
        lines=[_line(pair, pairs[0].total, shades) for pair in pairs],
        ends=[round(100 * pair.total / pairs[0].total, 2) for pair in pairs],
        pair_rows=[_row(pair) for pair in pairs],
        more_pairs=len(ranked) - len(pairs),
        height=HEIGHT,
        floor=HEIGHT - BOTTOM,
        bar=BAR,
    )


def _row(bar: Bar) -> tuple[str | int, ...]:
    """A row of a table: names, total, and the action types with their numbers."""
    kinds = sorted(bar.counts.items(), key=lambda item: (-item[1], item[0]))
    return *bar.names, bar.total, ", ".join(f"{k.capitalize()} {n}" for k, n in kinds)


def _step(top: int, most: int = 5) -> int:
    """The least of 1, 2, 5, 10, 20, 50 ... that divides `top` into at most `most` parts."""
    size = 1
    while True:
        for step in (size, 2 * size, 5 * size):
            if top <= step * most:
                return step
        size *= 10


def _levels(top: int) -> list[Tick]:
    """The lines behind the columns."""
    step = _step(top)
    return [Tick(_height(n, top), f"{n:,}") for n in range(0, top + 1, step)] if top else []


def _height(count: int, top: int) -> float:
    """Where a count ends, from the top of the picture."""
    return round(HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * count / top, 1)


def _columns(months: Months, shades: Sequence[Series]) -> list[Box]:
    """The stacked columns of the chart by month."""
    top = max((bar.total for bar in months.bars), default=0)
    slot = 100 / max(1, len(months.bars))
    wide = round(min(WIDEST, slot * 0.82), 3)
    out = []
    for number, bar in enumerate(months.bars):
        below = 0
        for shade, count, tip in _parts(bar, shades):
            y = _height(below + count, top)
            x = round((number + 0.5) * slot - wide / 2, 3)
            out.append(Box(x, y, wide, round(_height(below, top) - y, 1), shade.style, tip))
            below += count
    return out


def _line(pair: Bar, longest: int, shades: Sequence[Series]) -> list[Box]:
    """The stacked bar of a pair; that of `longest` events is as wide as the picture."""
    out = []
    before = 0
    for shade, count, tip in _parts(pair, shades):
        out.append(Box(round(100 * before / longest, 3), 0, round(100 * count / longest, 3), BAR, shade.style, tip))
        before += count
    return out


def _parts(bar: Bar, shades: Sequence[Series]) -> list[tuple[Series, int, str]]:
    """The parts of a bar that are not empty: colour, number of events, and both in words."""
    name = " → ".join(map(shorten, bar.names))
    counted = [(shade, sum(bar.counts[kind] for kind in shade.types)) for shade in shades]
    return [(shade, count, f"{name}: {shade.label.lower()}, {count:,}") for shade, count in counted if count]
