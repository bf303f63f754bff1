"""`read`: any mix of inputs in, articles out, each completed with its prose blocks and its publication date."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from kg.articles.html import read_html
from kg.articles.language import language_of, require_english
from kg.articles.prose import segment
from kg.articles.sidecar import add_sidecar
from kg.articles.source import Report, Skipped, Source, find
from kg.articles.tables import SUFFIXES as TABLES
from kg.articles.tables import read_table
from kg.articles.text import decode
from kg.errors import SourceError
from kg.model import Article

#: Code points; a parser's memory grows with the article, and no news article comes near it.
MAX_CHARACTERS = 500_000
TEXTS = frozenset({".txt", ".text", ""})
PAGES = frozenset({".html", ".htm", ".xhtml"})


def read(
    sources: Iterable[str | Path],
    *,
    published: date | None = None,
    on_skip: Report | None = None,
    on_note: Report | None = None,
) -> Iterator[Article]:
    """Read articles from files and folders.

    Args:
        sources: Files (`.txt`, `.html`, `.json`, `.jsonl`, `.csv`, `.tsv`, `.parquet`), and folders of them. A text or
            a page may have a sidecar, `<stem>.meta.json`.
        published: Publication date where sidecar, metadata and column give none; it counts more than a dateline.
        on_skip: Told the file or row, and why it holds no readable article; without it, the first one raises.
        on_note: Told what was guessed, such as a table's columns.

    Yields:
        Articles in the order of the sources, files of a folder by path, each with an id that no other has and that
        does not depend on that order.

    Raises:
        SourceError: An input cannot be read, and `on_skip` is not given.
    """
    for item in _read([sources] if isinstance(sources, str | Path) else sources, published, on_note or _ignore):
        if isinstance(item, Article):
            yield item
        elif on_skip:
            on_skip(item.origin, item.reason)
        else:
            raise SourceError(f"{item.origin}: {item.reason}")


def _ignore(origin: str, message: str) -> None:
    """Take a note that nobody asked for."""


def _read(sources: Iterable[str | Path], published: date | None, note: Report) -> Iterator[Article | Skipped]:
    found = [source for item in sources for source in _find(item)]
    taken = Counter(i for source in found if isinstance(source, Source) for i in _ids(source))
    yielded: set[str] = set()
    for source in found:
        for item in _items(source, note) if isinstance(source, Source) else [source]:
            item = _complete(item, published, taken) if isinstance(item, Article) else item
            if isinstance(item, Article) and item.id in yielded:
                item = Skipped(item.origin or item.id, "is the same article as one read before")
            if isinstance(item, Article):
                yielded.add(item.id)
            yield item


def _find(item: str | Path) -> Iterator[Source | Skipped]:
    try:
        yield from find(item)
    except (SourceError, OSError, ValueError) as error:
        yield Skipped(str(item), str(error))


def _ids(source: Source) -> Iterator[str]:
    if source.suffix not in TABLES:
        return iter([source.stem])
    return (item.id for item in _items(source, _ignore) if isinstance(item, Article))


def _items(source: Source, note: Report) -> Iterator[Article | Skipped]:
    """Read what one source holds, without blocks; an error ends it and is reported under its name."""
    try:
        if source.suffix in TABLES:
            yield from read_table(source, note=note)
        elif source.suffix in TEXTS | PAGES:
            yield add_sidecar(_read_text(source), Path(source.origin), note=note)
        else:
            yield Skipped(source.origin, f"is of a kind that is not read ({source.suffix}): convert it to .txt")
    except SourceError as error:
        yield Skipped(source.origin, str(error))
    except OSError as error:
        yield Skipped(source.origin, f"cannot be read: {error.strerror or error}")


def _read_text(source: Source) -> Article:
    text = decode(source.read())
    if source.suffix in PAGES or text[:200].lstrip().lower().startswith(("<!doctype html", "<html")):
        return read_html(text, id=source.stem, origin=source.origin)
    return Article(id=source.stem, text=text, blocks=(), origin=source.origin)


def _complete(draft: Article, published: date | None, taken: Counter[str]) -> Article | Skipped:
    """Add what the text itself tells, and make the id unique."""
    if len(draft.text) > MAX_CHARACTERS:
        reason = f"is {len(draft.text):,} characters long (limit {MAX_CHARACTERS:,}): split it into one article a file"
        return Skipped(draft.origin or draft.id, reason)
    blocks, written = segment(draft.text, draft.title)
    prose = " ".join(draft.text[b.start : b.end] for b in blocks)
    try:
        language = language_of(prose, draft.language)
        require_english(language)
    except SourceError as error:
        return Skipped(draft.origin or draft.id, str(error))
    if not blocks:
        return Skipped(draft.origin or draft.id, "holds no prose")
    headline = next((b for b in blocks if b.kind == "headline"), None)
    article = replace(
        draft,
        blocks=blocks,
        language=language,
        title=draft.title or (" ".join(draft.text[headline.start : headline.end].split()) if headline else None),
        published=draft.published or published or written,
        published_from=draft.published_from or ("option" if published else "dateline" if written else None),
    )
    return replace(article, id=f"{article.id}-{_digest(article)}") if taken[article.id] > 1 else article


def _digest(article: Article) -> str:
    """Tell apart articles that share an id, by what they hold, so that the order they come in does not matter."""
    parts = (article.sha256, article.title, article.url, article.publisher)
    return hashlib.sha256("\x1f".join(p or "" for p in parts).encode("utf-8", "surrogatepass")).hexdigest()[:8]
