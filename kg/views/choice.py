"""What is to be drawn, and as what."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Kind = Literal["network", "timeline", "story", "charts", "map"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What is to be drawn; everything by default.

    Attributes:
        query: A SELECT or CONSTRUCT; the events, mentions, articles and entities it returns are drawn.
        entity: Name of an entity, or its IRI: the events around it are drawn.
        hops: How many events away from that entity.
        date_from: Events that may have happened on this day or later.
        date_to: Events that may have happened on this day or earlier.
        action: Action type ("ACCUSE").
        article: An article's id, title, address or IRI.
    """

    query: str | None = None
    entity: str | None = None
    hops: int = 1
    date_from: date | None = None
    date_to: date | None = None
    action: str | None = None
    article: str | None = None
