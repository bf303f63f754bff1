"""Web pages: text and metadata by trafilatura, the publication date by htmldate, from what the page itself declares."""

from __future__ import annotations

import codecs
import logging
import re
from datetime import date
from typing import TYPE_CHECKING

from kg.articles.dates import parse_date
from kg.articles.source import address_id, address_parts
from kg.articles.text import decode, headline_of, normalise
from kg.errors import SourceError
from kg.model import Article

if TYPE_CHECKING:
    from lxml.html import HtmlElement

#: What they log is in the `SourceError`; whoever wants it all configures logging.
for _logger in ("trafilatura", "htmldate"):
    logging.getLogger(_logger).addHandler(logging.NullHandler())

_CHARSET = re.compile(rb"""<(?:meta[^>]+charset|\?xml[^>]+encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
#: Where a page declares its own date; a date that merely stands in the text is not one.
_DECLARED = "//script[@type='application/ld+json'] | //*[@itemprop='datePublished']"
_FIRST_TIME = "(//article//time | //main//time)[1]"


def decode_page(data: bytes, charset: str | None = None) -> str:
    """Decode a page: by its byte order mark, by the charset of its header or its own, else as any text.

    Args:
        data: Its bytes.
        charset: What the HTTP header says.

    Raises:
        SourceError: The bytes are no text.
    """
    found = _CHARSET.search(data[:2048])
    for name in (charset, found.group(1).decode("ascii") if found else None):
        if not name or data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            continue
        try:
            return data.decode(codecs.lookup(name).name).replace("\0", " ")
        except (LookupError, UnicodeError, ValueError):
            continue
    return decode(data)


def read_page(page: str, *, id: str, origin: str, url: str | None = None) -> Article:
    """Extract the article of a web page.

    Args:
        page: The page's source.
        id: The article's id when nothing tells its address; else it is made from that, so that a page is one article
            whether it was saved, archived or fetched.
        origin: The file or address it was read from.
        url: The address it was read from, if it was.

    Returns:
        The article without blocks; its text is what was extracted, the headline first.

    Raises:
        SourceError: The page holds no article.
    """
    from trafilatura import bare_extraction
    from trafilatura.utils import load_html

    try:
        tree = load_html(page)
        published = _declared_date(tree, url) if tree is not None else None
        found = bare_extraction(tree, url=url, with_metadata=True, include_comments=False, include_tables=False)
    except Exception as error:  # whatever a hostile page makes the parsers raise
        raise SourceError("cannot be parsed as a web page") from error
    if found is None or isinstance(found, dict) or not found.text:
        raise SourceError("holds no article text")
    address = _own_address(found.url, url)
    title = headline_of(found.title or "", found.sitename)
    return Article(
        id=address_id(address) if address else id,
        text=_with_headline(found.text, title),
        blocks=(),
        title=title or None,
        published=published,
        published_from="metadata" if published else None,
        url=found.url or url,
        publisher=found.sitename or None,
        language=(found.language or "")[:2].lower() or None,
        origin=origin,
    )


def _own_address(declared: str | None, url: str | None) -> str | None:
    """Choose the address a page is known by: what it declares, unless that is a front page, or of another site than it is on."""
    if not declared or not address_parts(declared).path.strip("/"):
        return url
    return declared if not url or _site(declared) == _site(url) else url


def _site(url: str) -> str:
    return address_parts(url).netloc.lower().removeprefix("www.")


def _declared_date(tree: HtmlElement, url: str | None) -> date | None:
    """Find the publication date that a page declares in its head, its linked data, its first `<time>`, or its address."""
    from copy import deepcopy

    from htmldate import find_date
    from lxml.html import Element

    page, body = Element("html"), Element("body")
    page.extend([deepcopy(head) for head in tree.xpath("//head")[:1]])
    body.extend([deepcopy(element) for path in (_DECLARED, _FIRST_TIME) for element in tree.xpath(path)])
    page.append(body)
    return parse_date(find_date(page, original_date=True, extensive_search=False, deferred_url_extractor=True, url=url))


def _with_headline(text: str, title: str) -> str:
    if not title or normalise(title) in {normalise(line) for line in text.split("\n", 3)[:3]}:
        return text
    return f"{title}\n\n{text}"
