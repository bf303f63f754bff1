"""Web pages: text and metadata by trafilatura, the publication date by htmldate, from what the page itself declares."""

from __future__ import annotations

from kg.articles.dates import parse_date
from kg.articles.text import normalise
from kg.errors import SourceError
from kg.model import Article


def read_html(page: str, *, id: str, origin: str, url: str | None = None) -> Article:
    """Extract the article of a web page.

    Args:
        page: The page's source.
        id: The article's id.
        origin: The file or address it was read from.
        url: Its address, when the page does not say it itself.

    Returns:
        The article without blocks; its text is what was extracted, the headline first.

    Raises:
        SourceError: The page holds no article.
    """
    from trafilatura import bare_extraction

    try:
        found = bare_extraction(
            page,
            url=url,
            with_metadata=True,
            include_comments=False,
            include_tables=False,
            date_extraction_params={"original_date": True, "extensive_search": False},
        )
    except (ValueError, TypeError, AttributeError, LookupError, RecursionError, AssertionError) as error:
        raise SourceError("cannot be parsed as a web page") from error
    if found is None or isinstance(found, dict) or not found.text:
        raise SourceError("holds no article text")
    published = parse_date(found.date)
    return Article(
        id=id,
        text=_with_headline(found.text, found.title),
        blocks=(),
        title=found.title or None,
        published=published,
        published_from="metadata" if published else None,
        url=found.url or url,
        publisher=found.sitename or None,
        language=(found.language or "")[:2].lower() or None,
        origin=origin,
    )


def _with_headline(text: str, title: str | None) -> str:
    if not title or normalise(title) in {normalise(line) for line in text.split("\n", 3)[:3]}:
        return text
    return f"{title}\n\n{text}"
