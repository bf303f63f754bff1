"""What a rule of the time grammar is, and what it may look at."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from kg.model import TimeType

Orientation = Literal["past", "present", "future", "none"]


class Time(NamedTuple):
    """A TIMEX3 type and a value; the value is None when the words cannot be resolved."""

    type: TimeType
    value: str | None


@dataclass(frozen=True, slots=True)
class Found:
    """A time expression: code points of the text, end exclusive; `rule` names the construction."""

    start: int
    end: int
    type: TimeType
    value: str | None
    rule: str


@dataclass(frozen=True, slots=True)
class Context:
    """What decides the value of a relative expression.

    Attributes:
        published: The day the text was published.
        reference: The value of the last date before the expression, for "two days later".
        orientation: Tells, when asked, whether the verb over the expression looks back or ahead.
    """

    published: date | None
    reference: str | None
    orientation: Callable[[], Orientation]


Resolver = Callable[["re.Match[str]", Context], "Time | None"]


@dataclass(frozen=True, slots=True)
class Rule:
    """One construction: the words it matches, and what they stand for; None from `resolve` rejects the match."""

    name: str
    pattern: str
    resolve: Resolver
