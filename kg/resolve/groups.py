"""Which tellings are of one event, worked out no further than what comes or goes can reach.

The tellings of one key, in order of the days by which they are looked for, each join the first event whose earliest telling
they may be of, and an event takes none later than `REACH` after its earliest. So a telling that comes or goes changes nothing
before it, and what comes after it only as long as the events that could still take something are not as they were. Days are
counted in periods as long as that reach: what a telling may join begins in its own period or in the one before.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date as Day
from datetime import timedelta

from kg.resolve.tellings import Telling

#: The longest of times that two tellings may give of one event: a month.
SHORT = timedelta(days=31)
#: Between an event, or an article, and the article that tells it without a date.
WINDOW = timedelta(days=3)
REACH = SHORT + WINDOW

#: Reads, by period keys, the stored events that were not read before: what is left of each, and whether that is all.
Stored = Callable[[set[str]], Iterable[tuple[list[Telling], bool]]]


def period(telling: Telling) -> str:
    """Return the number of the period of a telling; of one without any date its article, for it joins no other's."""
    if telling.span is None and telling.published is None:
        return telling.article
    return str(telling.anchor.toordinal() // REACH.days)


def period_keys(group: Iterable[Telling]) -> set[str]:
    """Return under what the event of some tellings is looked for: its key with each of their periods."""
    return {f"{telling.key}\n{period(telling)}" for telling in group if telling.key}


def cluster(
    fresh: Iterable[Telling], disturbed: Iterable[str] = (), stored: Stored = lambda keys: ()
) -> list[list[Telling]]:
    """Put tellings of one event together; in each group the first to be published comes first.

    Args:
        fresh: Tellings that are not in the store as they are.
        disturbed: Period keys of the stored events that lose a telling.
        stored: Reads stored events.

    Returns:
        The groups of the fresh tellings, and of all events that were read.
    """
    alone: list[list[Telling]] = []
    blocks: dict[str, _Block] = defaultdict(_Block)
    for telling in fresh:
        if telling.key is None:
            alone.append([telling])
        else:
            blocks[telling.key].add(telling)
    for key, _, number in (text.rpartition("\n") for text in disturbed):
        blocks[key].open.add(number)
    asked: set[str] = set()
    while wanted := {f"{key}\n{near}" for key, block in blocks.items() for near in block.near()} - asked:
        asked |= wanted
        for tellings, whole in stored(wanted):
            if tellings:
                blocks[str(tellings[0].key)].settle(tellings, whole)
        for key in {text.rpartition("\n")[0] for text in wanted}:
            blocks[key].sweep()
    groups = [*alone, *(group for _, block in sorted(blocks.items()) for group in block.groups)]
    return [sorted(group, key=lambda telling: telling.order) for group in groups]


@dataclass(slots=True)
class _Block:
    """The tellings of one key that were read.

    Attributes:
        tellings: All of them.
        open: The periods in which it is chosen anew which event a telling joins.
        head: By a mention that was in the store, the mention of the earliest telling of its event.
        broken: Earliest mentions of events that have lost one.
        groups: The tellings by event, each group and all of them in order of time.
    """

    tellings: list[Telling] = field(default_factory=list)
    open: set[str] = field(default_factory=set)
    head: dict[str, str] = field(default_factory=dict)
    broken: set[str] = field(default_factory=set)
    groups: list[list[Telling]] = field(default_factory=list)

    def add(self, telling: Telling) -> None:
        """Take a telling that is not in the store."""
        self.tellings.append(telling)
        self.open.add(period(telling))

    def settle(self, tellings: list[Telling], whole: bool) -> None:
        """Take what is left of an event that is in the store."""
        first = min(tellings, key=_place).mention
        self.tellings.extend(tellings)
        self.head |= dict.fromkeys((telling.mention for telling in tellings), first)
        if not whole:
            self.broken.add(first)

    def near(self) -> set[str]:
        """Return the periods whose events must be known: the open ones, the one before each, and the one after."""
        return {str(other) for number in self.open for other in _around(number)}

    def sweep(self) -> None:
        """Form the groups, and open the next period where the events that reach into it are not as they were."""
        ordered = sorted(self.tellings, key=_place)
        while True:
            self.groups = list(self._groups(ordered))
            unsettled = {n for n in map(_next, self.open) if n and n not in self.open and self._reaches(n, ordered)}
            if not unsettled:
                return
            self.open |= unsettled

    def _groups(self, ordered: list[Telling]) -> Iterator[list[Telling]]:
        recent: list[list[Telling]] = []
        for telling in ordered:
            while recent and not _in_reach(recent[0][0], telling):
                yield recent.pop(0)
            home = next((group for group in recent if self._joins(telling, group[0])), None)
            if home is None:
                recent.append([telling])
            else:
                home.append(telling)
        yield from recent

    def _joins(self, telling: Telling, first: Telling) -> bool:
        if period(telling) in self.open:
            return _may_be_one(first, telling)
        return self.head[telling.mention] == first.mention

    def _reaches(self, number: str, ordered: list[Telling]) -> bool:
        """Say whether a period has tellings, and the events begun in the one before are others than in the store."""
        before = str(int(number) - 1)
        now = [group[0].mention for group in self.groups if period(group[0]) == before]
        was = [t.mention for t in ordered if self.head.get(t.mention) == t.mention and period(t) == before]
        changed = now != was or bool(self.broken.intersection(now))
        return changed and any(period(telling) == number for telling in ordered)


def _place(telling: Telling) -> tuple[Day, tuple[Day, str, int, str]]:
    return telling.anchor, telling.order


def _around(number: str) -> Iterator[int | str]:
    if number.isdecimal():
        yield from range(int(number) - 1, int(number) + 2)
    else:
        yield number


def _next(number: str) -> str | None:
    return str(int(number) + 1) if number.isdecimal() else None


def _in_reach(first: Telling, later: Telling) -> bool:
    if not period(first).isdecimal() or not period(later).isdecimal():
        return period(first) == period(later)
    return later.anchor - first.anchor <= REACH


def _may_be_one(a: Telling, b: Telling) -> bool:
    """Say whether the times of two tellings allow one event."""
    if a.span and b.span:
        widest = max(a.span[1] - a.span[0], b.span[1] - b.span[0])
        return a.span[0] <= b.span[1] and b.span[0] <= a.span[1] and widest <= SHORT
    if a.article == b.article:
        return a.date is None or b.date is None or a.date == b.date
    if not a.span and not b.span:
        return bool(a.published and b.published and abs(a.published - b.published) <= WINDOW)
    dated, other = (a, b) if a.span else (b, a)
    first, last = dated.span or (Day.min, Day.max)
    if other.date is not None or other.published is None:
        return False
    return first - other.published <= WINDOW and other.published - last <= WINDOW
