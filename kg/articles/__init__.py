"""Every kind of input, read as `Article`s.

    sources ── source ──> files ── html, tables, text, sidecar ──> text and metadata ── prose ──> blocks

`read` is the whole of it; `segment` alone finds the prose of a scraped text.
"""

from kg.articles.prose import segment
from kg.articles.reader import read

__all__ = ["read", "segment"]
