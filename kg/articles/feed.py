"""RSS and Atom: the articles of a feed's entries, from the feed itself or from the pages it links to."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from kg.articles.source import Skipped, Source, address_id
from kg.articles.text import normalise
from kg.errors import SourceError
from kg.model import Article

if TYPE_CHECKING:
    from feedparser import FeedParserDict

#: Reads the page at an address as an article.
Follow = Callable[[str], Article | Skipped]


def read_feed(data: bytes, source: Source, *, follow: Follow | None = None) -> Iterator[Article | Skipped]:
    """Yield the articles of a feed's entries, without blocks.

    Args:
        data: The feed.
        source: Where it comes from.
        follow: Reads the page an entry links to; without it, or when that fails, the entry's own text is the article.

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
    for number, entry in enumerate(feed.entries, start=1):
        url = entry.get("link")
        page = follow(url) if follow and url else None
        if isinstance(page, Article):
            yield _dated(page, entry)
        else:
            own = _read_entry(entry, f"{source.origin}:{number}", f"{source.stem}-{number}", feed.feed.get("title"))
            yield page if page and isinstance(own, Skipped) else own


def _dated(page: Article, entry: FeedParserDict) -> Article:
    published = _published(entry)
    return replace(page, published=published, published_from="feed") if published and not page.published else page


def _published(entry: FeedParserDict) -> date | None:
    day = entry.get("published_parsed")
    return date(*day[:3]) if day else None


def _read_entry(entry: FeedParserDict, origin: str, id: str, publisher: str | None) -> Article | Skipped:
    title, url = entry.get("title"), entry.get("link")
    contents = [c.get("value") or "" for c in entry.get("content", [])] or [entry.get("summary") or ""]
    text = _plain(max(contents, key=len))
    if not text:
        return Skipped(url or origin, "the feed holds no text of it")
    if title and normalise(title) != normalise(text.split("\n", 1)[0]):
        text = f"{title}\n\n{text}"
    published = _published(entry)
    return Article(
        id=address_id(url) if url else id,
        text=text,
        blocks=(),
        title=title,
        published=published,
        published_from="feed" if published else None,
        url=url,
        publisher=publisher,
        origin=url or origin,
    )


def _plain(markup: str) -> str:
    """Turn an entry's HTML into paragraphs, one a line."""
    from lxml import html

    if not markup.strip():
        return ""
    root = html.fragment_fromstring(markup, create_parent="div")
    for element in root.iter("p", "div", "br", "li", "h1", "h2", "h3", "blockquote"):
        element.text, element.tail = f"\n{element.text or ''}", f"\n{element.tail or ''}"
    return "\n".join(" ".join(line.split()) for line in root.text_content().splitlines() if line.strip())
