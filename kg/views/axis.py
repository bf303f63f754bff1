"""Names under the bars of a chart by month."""

from __future__ import annotations

from dataclasses import dataclass

from kg.views.counts import MONTHS, Axis

STEPS = {"month": (1, 2, 3, 6, 12, 24, 60, 120)}
OTHER_STEPS = (1, 2, 5, 10, 20, 50, 100)
"""Bars from one name to the next, by unit."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on an axis: where, and its label."""

    at: float
    label: str


def ticks(axis: Axis, *, at: float = 0, width: float, room: float) -> list[Tick]:
    """Name every bar while there is room, else every second, third ..., the first of each year, or of several years.

    Args:
        axis: What the bars stand for.
        at: Where the first bar begins.
        width: Width of all bars, in any unit of length.
        room: Room that a name takes, in the same unit.
    """
    slot = width / max(1, len(axis.numbers))
    step = next((step for step in STEPS.get(axis.unit, OTHER_STEPS) if step * slot >= room), 1)
    years = axis.unit == "month" and step >= 12
    named = [(place, axis.name(number)) for place, number in enumerate(axis.numbers) if number % step == 0]
    return [
        Tick(round(at + (place + 0.5) * slot, 1), name.rpartition(" ")[2] if years else _brief(name))
        for place, name in named
    ]


def _brief(name: str) -> str:
    """Cut the month's name to three letters."""
    month, _, year = name.partition(" ")
    return f"{month[:3]} {year}" if month in MONTHS else name
