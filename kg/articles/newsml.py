"""NITF and NewsML-G2, the news agencies' XML formats of the IPTC."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from kg.articles.dates import parse_date
from kg.articles.source import Skipped, Source
from kg.model import Article

if TYPE_CHECKING:
    from lxml.etree import _Element

#: Elements of prose, in NITF and in the XHTML or NITF that NewsML-G2 carries.
_PROSE = "(.//*[local-name()='body.content' or local-name()='inlineXML']//*[local-name()='p'])"


def parse_xml(data: bytes) -> _Element | None:
    """Parse XML without entities, network or huge trees; None when it is not well-formed."""
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True
    )
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        return None


def is_news(root: _Element) -> bool:
    """Whether a document is NITF or NewsML-G2."""
    return _name(root) in ("nitf", "newsItem", "newsMessage")


def read_newsml(root: _Element, source: Source) -> Iterator[Article | Skipped]:
    """Yield the articles of an NITF or NewsML-G2 document, without blocks: headline, then one paragraph a line.

    Args:
        root: The document.
        source: The file it was read from; several articles in one are numbered.
    """
    items = root.xpath("//*[local-name()='newsItem']") or [root]
    for number, item in enumerate(items, start=1):
        id = source.stem if len(items) == 1 else f"{source.stem}-{number}"
        yield _read_item(item, id, source.origin if len(items) == 1 else f"{source.origin}:{number}")


def _read_item(item: _Element, id: str, origin: str) -> Article | Skipped:
    title = _first(item, "hl1", "headline", "title")
    paragraphs = [_words(p) for p in item.xpath(_PROSE)]
    plain = ["".join(e.itertext()).strip() for e in item.xpath(".//*[local-name()='inlineData']")]
    body = [p for p in (*paragraphs, *plain) if p]
    if not body:
        return Skipped(origin, "holds no article text")
    published = _published(item)
    return Article(
        id=id,
        text="\n\n".join([*([title] if title and title != body[0] else []), *body]),
        blocks=(),
        title=title,
        published=published,
        published_from="metadata" if published else None,
        publisher=_first(item, "provider", "distributor", "infoSource"),
        url=item.get("href") or None,
        origin=origin,
    )


def _published(item: _Element) -> date | None:
    for name in ("date.issue", "story.date", "contentCreated", "firstCreated", "versionCreated"):
        for element in item.xpath(f".//*[local-name()='{name}']"):
            if found := parse_date(element.get("norm") or _words(element)):
                return found
    return None


def _first(item: _Element, *names: str) -> str | None:
    found = (_words(e) for name in names for e in item.xpath(f".//*[local-name()='{name}']"))
    return next((words for words in found if words), None)


def _words(element: _Element) -> str:
    return " ".join("".join(element.itertext()).split())


def _name(element: _Element) -> str:
    return str(element.tag).rpartition("}")[2]
