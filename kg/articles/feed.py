"""RSS and Atom: the articles of a feed's entries, from the feed itself or from the pages it links to."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from kg.articles.source import Skipped, Source, address_id
from kg.articles.text import headline_of, normalise
from kg.errors import SourceError
from kg.model import Article

if TYPE_CHECKING:
    from feedparser import FeedParserDict

#: Elements that stand on lines of their own.
_PARAGRAPHS = frozenset({"p", "div", "br", "li", "h1", "h2", "h3", "h4", "blockquote", "tr"})

#: Reads the page at an address as an article.
Follow = Callable[[str], Article | Skipped]


def read_feed(
    data: bytes, source: Source, *, follow: Follow | None = None, known: Callable[[str], bool] = lambda _: False
) -> Iterator[Article | Skipped]:
    """Yield the articles of a feed's entries, without blocks.

    Args:
        data: The feed.
        source: Where it comes from.
        follow: Reads the page an entry links to; without it, or when that fails, the entry's own text is the article.
        known: Told each entry's link, says whether the entry is left out.

    Raises:
        SourceError: It is no feed.
    """
    import feedparser

    try:
        feed = feedparser.parse(io.BytesIO(data))
    except Exception as error:  # whatever a hostile feed makes the parsers raise
        raise SourceError("cannot be parsed as a feed") from error
    if not feed.entries and not feed.version:
        raise SourceError("is neither an RSS nor an Atom feed")
    if not feed.entries:
        yield Skipped(source.origin, "holds no entry")
    for number, entry in enumerate(feed.entries, start=1):
        url = entry.get("link")
        if url and known(url):
            continue
        page = follow(url) if follow and url else None
        if isinstance(page, Article):
            yield _dated(page, entry)
        else:
            origin = f"{source.origin}#{url or number}"
            publisher = entry.get("source", {}).get("title") or feed.feed.get("title")
            own = _read_entry(entry, origin, f"{source.stem}-{number}", publisher)
            yield page if page and isinstance(own, Skipped) else own


def _dated(page: Article, entry: FeedParserDict) -> Article:
    published = _published(entry)
    return replace(page, published=published, published_from="feed") if published and not page.published else page


def _published(entry: FeedParserDict) -> date | None:
    day = entry.get("published_parsed")
    try:
        return date(*day[:3]) if day else None
    except ValueError:  # the year 0
        return None


def _read_entry(entry: FeedParserDict, origin: str, id: str, publisher: str | None) -> Article | Skipped:
    title, url = headline_of(entry.get("title") or "", publisher), entry.get("link")
    contents = [c.get("value") or "" for c in entry.get("content", [])] or [entry.get("summary") or ""]
    text = _plain(max(contents, key=len))
    if not text:
        return Skipped(origin, "the feed holds no text of it")
    if title and normalise(title) != normalise(text.split("\n", 1)[0]):
        text = f"{title}\n\n{text}"
    published = _published(entry)
    return Article(
        id=address_id(url) if url else id,
        text=text,
        blocks=(),
        title=title or None,
        published=published,
        published_from="feed" if published else None,
        url=url,
        publisher=publisher,
        origin=origin,
    )


def _plain(markup: str) -> str:
    """Turn an entry's HTML into paragraphs, one a line."""
    from lxml import etree, html

    try:
        root = html.fragment_fromstring(markup, create_parent="div")
    except (etree.LxmlError, ValueError):
        return ""
    pieces: list[str] = []
    for event, element in etree.iterwalk(root, events=("start", "end", "comment")):
        breaks = "\n" if element.tag in _PARAGRAPHS else ""
        text = element.text if event == "start" else element.tail
        pieces += [breaks, "" if event == "start" and element.tag in ("script", "style") else text or ""]
    return "\n".join(" ".join(line.split()) for line in "".join(pieces).splitlines() if line.strip())
