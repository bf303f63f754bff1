"""Every kind of input, read as `Article`s.

    files, folders, globs, addresses ── source, web ──> bytes
    bytes ── text, markdown, html, tables, feed, newsml, warc, sidecar ──> text and metadata
    text ── prose, furniture, language ──> an `Article` with its blocks

`read` is the whole of it; `segment` alone finds the prose of a scraped text.
"""

from kg.articles.prose import segment
from kg.articles.reader import read
from kg.articles.web import Fetcher

__all__ = ["Fetcher", "read", "segment"]
