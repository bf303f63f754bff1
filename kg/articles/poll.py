"""Feeds asked again and again: what did not change is not fetched, and a server in trouble is left alone for longer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from kg.articles.complete import complete
from kg.articles.feed import read_feed
from kg.articles.reader import follow
from kg.articles.source import Skipped, address_id, held
from kg.articles.web import Fetcher, FetchError
from kg.errors import SourceError
from kg.model import Article

#: Seconds; no feed is left alone for longer unless its server asks for it.
LONGEST = 6 * 3600.0
#: How often a page that cannot be read is tried.
TRIES = 3


@dataclass(slots=True)
class Feed:
    """A feed that is watched.

    Attributes:
        url: Its address.
        fetcher: How it and the pages it links to are fetched.
        interval: Seconds between two polls while all is well; each failure in a row doubles it.
        due: When it is to be polled next, on the caller's clock.
        again: Whether it is going to be.
    """

    url: str
    fetcher: Fetcher
    interval: float = 300.0
    due: float = 0.0
    again: bool = True
    _failures: int = 0
    _etag: str | None = None
    _modified: str | None = None
    _known: set[str] = field(default_factory=set)  # of the links that it held last: those that were read, or given up
    _tried: Counter[str] = field(default_factory=Counter)  # how often the others were tried

    def state(self) -> dict[str, Any]:
        """Return what is known of the feed, to be kept as JSON for `restore`."""
        return {
            "etag": self._etag,
            "modified": self._modified,
            "known": sorted(self._known),
            "tried": dict(sorted(self._tried.items())),
        }

    def restore(self, state: Mapping[str, Any]) -> None:
        """Go on from what `state` returned."""
        self._etag, self._modified = state["etag"], state["modified"]
        self._known, self._tried = set(state["known"]), Counter(state["tried"])

    @property
    def failed(self) -> bool:
        """Whether it gave nothing readable when it was asked last."""
        return self._failures > 0

    def poll(self, now: float) -> list[Article | Skipped]:
        """Read what is new in the feed, and set when it is due again.

        Args:
            now: The time in seconds, on any clock that goes forward.

        Returns:
            New articles, and what could not be read; the feed itself among it when it gave nothing readable.
        """
        try:
            return self._poll(now)
        except (SourceError, ValueError, OverflowError) as error:
            self._failures += 1
            asked = error.retry_after if isinstance(error, FetchError) else None
            wait = max(min(self.interval * 2**self._failures, LONGEST), asked or 0)
            self.due, self._etag, self._modified = now + wait, None, None
            return [Skipped(self.url, f"{error}; asked again in {wait:.0f} s" if self.again else str(error))]

    def _poll(self, now: float) -> list[Article | Skipped]:
        fetched = self.fetcher.get(self.url, etag=self._etag, modified=self._modified)
        missed, links = False, set[str]()

        def known(link: str) -> bool:
            links.add(link)
            return link in self._known

        def visit(link: str) -> Article | Skipped:
            nonlocal missed
            page = follow(link, self.fetcher)
            self._tried[link] += 1
            if isinstance(page, Article) or self._tried[link] >= TRIES:
                self._known.add(link)
            else:
                missed = True
            return page

        items: list[Article | Skipped] = []
        if fetched.status != 304:
            source = held(fetched.body, origin=self.url, name=f"{address_id(self.url)}.xml")
            items = list(read_feed(fetched.body, source, follow=visit, known=known))
            self._known &= links
            self._tried = Counter({link: self._tried[link] for link in links - self._known if link in self._tried})
            self._etag, self._modified = fetched.headers.get("etag"), fetched.headers.get("last-modified")
        if missed:
            self._etag = self._modified = None
        self._failures, self.due = 0, now + self.interval
        return [complete(item, None) if isinstance(item, Article) else item for item in items]
