"""Web archives: the pages of a WARC file, compressed or not, as crawlers such as Common Crawl's news crawl write it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.articles.html import decode_page, read_page
from kg.articles.source import MAX_BYTES, Skipped, Source, address_id
from kg.errors import SourceError
from kg.model import Article

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord


def read_warc(source: Source) -> Iterator[Article | Skipped]:
    """Yield the articles of an archive's pages, without blocks; an id is made from the page's address.

    Args:
        source: The archive.

    Raises:
        SourceError: It is no archive, or breaks off.
    """
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    found = False
    with source.stream() as file:
        try:
            for record in ArchiveIterator(file, record_types=WarcRecordType.any_type, auto_decode="all"):
                found = True
                if record.record_type == WarcRecordType.response:
                    yield _read_record(record, source.origin)
        except (OSError, ValueError, RuntimeError) as error:
            raise SourceError(f"is damaged, what follows is lost: {error}") from error
    if not found:
        raise SourceError("is no WARC archive")


def _read_record(record: WarcRecord, archive: str) -> Article | Skipped:
    url = (record.headers.get("WARC-Target-URI") or "").strip("<> ")
    origin = f"{archive}#{url or record.record_id}"
    head = record.http_headers
    if head is None or not url:
        return Skipped(origin, "is no web page's response")
    if head.status_code != 200:
        return Skipped(origin, f"the server answered {head.status_code}")
    kind = (record.http_content_type or "").lower()
    if kind and "html" not in kind:
        return Skipped(origin, f"is no web page ({kind})")
    length = record.content_length
    data = record.reader.read(MAX_BYTES + 1)
    decoded = head.get("Content-Encoding") or head.get("Transfer-Encoding")
    if not decoded and record.reader.tell() < length and len(data) <= MAX_BYTES:
        return Skipped(origin, "breaks off")
    if len(data) > MAX_BYTES:
        return Skipped(origin, f"is larger than {MAX_BYTES // 1_000_000} MB")
    try:
        return read_page(decode_page(data, record.http_charset), id=address_id(url), origin=origin, url=url)
    except SourceError as error:
        return Skipped(origin, str(error))
