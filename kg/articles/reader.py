"""`read`: any mix of inputs in, articles out, each completed with its prose blocks and its publication date."""

from __future__ import annotations

import io
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain
from pathlib import Path

from kg.articles.complete import complete, digest_of
from kg.articles.feed import Follow, read_feed
from kg.articles.html import decode_page, read_page
from kg.articles.markdown import read_markdown
from kg.articles.newsml import is_news, parse_xml, read_newsml
from kg.articles.sidecar import add_sidecar
from kg.articles.source import SIDECAR, Report, Skipped, Source, address_id, find, held, sniff, stem_of
from kg.articles.tables import SUFFIXES as TABLES
from kg.articles.tables import read_table
from kg.articles.text import decode
from kg.articles.warc import read_warc
from kg.articles.web import Fetched, Fetcher
from kg.errors import SourceError
from kg.model import Article

TEXTS = frozenset({".txt", ".text"})
MARKDOWN = frozenset({".md", ".markdown"})
PAGES = frozenset({".html", ".htm", ".xhtml"})
MARKUP = frozenset({".xml", ".rss", ".atom", ".nitf"})
ADDRESS = ".http"


def read(
    sources: Iterable[str | Path],
    *,
    published: date | None = None,
    on_skip: Report | None = None,
    on_note: Report | None = None,
    on_source: Callable[[int, int], None] | None = None,
    fetcher: Fetcher | None = None,
) -> Iterator[Article]:
    """Read articles from files, folders, globs and addresses.

    Args:
        sources: Texts (`.txt`, `.md`), pages (`.html`), tables (`.json`, `.jsonl`, `.csv`, `.tsv`, `.parquet`), feeds and
            agency formats (`.rss`, `.atom`, `.xml`), web archives (`.warc`), each also with `.gz`; folders and globs of
            them, also at an fsspec address (`s3://`, `memory://`); addresses of pages and feeds; `-` for standard input.
            A text or a page may have a sidecar, `<stem>.meta.json`. Pages that a feed links to are fetched when the feed
            itself was, not when it is a file.
        published: Publication date where sidecar, metadata and column give none; it counts more than a dateline.
        on_skip: Told the file or row, and why it holds no readable article; without it, the first one raises.
        on_note: Told what was guessed or left out, such as a table's columns.
        on_source: Told, before each file or address is read, how many have been and how many there are.
        fetcher: How web addresses are asked.

    Yields:
        Articles in the order of the sources, files of a folder by path, each with an id that no other has and that
        does not depend on that order.

    Raises:
        SourceError: An input cannot be read, and `on_skip` is not given.
    """
    given = [sources] if isinstance(sources, str | Path) else sources
    reader = _Reader(published, _ignore if on_note is None else on_note, fetcher or Fetcher())
    for item in reader.read(given, _ignore if on_source is None else on_source):
        if isinstance(item, Article):
            yield item
        elif on_skip is not None:
            on_skip(item.origin, item.reason)
        else:
            raise SourceError(f"{item.origin}: {item.reason}")


def _ignore(*_: object) -> None:
    """Take what nobody asked for."""


class _Reader:
    """One run of `read`."""

    def __init__(self, published: date | None, note: Report, fetcher: Fetcher) -> None:
        self.published, self.note, self.fetcher = published, note, fetcher
        self.odd_keys: set[str] = set()

    def read(self, given: Iterable[str | Path], on_source: Callable[[int, int], None]) -> Iterator[Article | Skipped]:
        found = _without_sidecars([source for item in given for source in self._find(item)])
        taken = Counter(chain.from_iterable(self._ids(source) for source in found if isinstance(source, Source)))
        yielded: dict[str, str] = {}
        renamed: dict[str, list[tuple[str, str]]] = {}
        for number, source in enumerate(found):
            on_source(number, len(found))
            for item in self.items(source) if isinstance(source, Source) else [source]:
                result = complete(item, self.published) if isinstance(item, Article) else item
                if isinstance(result, Article):
                    id, shared = result.id, taken[result.id] > 1
                    result = _identified(result, shared=shared, yielded=yielded)
                    if shared and isinstance(result, Article):
                        renamed.setdefault(id, []).append((result.origin or id, result.id))
                yield result
        for id, articles in renamed.items():
            if len(articles) > 1:
                self.note(articles[0][0], _namesakes(id, [own for _, own in articles]))

    def _find(self, item: str | Path) -> Iterator[Source | Skipped]:
        url = str(item)
        if url.startswith(("http://", "https://")):
            yield Source(url, f"{address_id(url)}{ADDRESS}", lambda: io.BytesIO(self.fetcher.get(url).body), url=url)
            return
        try:
            yield from find(item)
        except (SourceError, ValueError) as error:
            yield Skipped(str(item), str(error))
        except OSError as error:
            yield Skipped(str(item), f"cannot be read: {error.strerror or error}")

    def _ids(self, source: Source) -> Iterator[str]:
        """Yield the ids that a source's articles are about to have, as far as they are not made from addresses."""
        if source.suffix in TABLES:
            yield from (
                item.id for item in _Reader(None, _ignore, self.fetcher).items(source) if isinstance(item, Article)
            )
        else:
            yield source.stem

    def items(self, source: Source) -> Iterator[Article | Skipped]:
        """Read what one source holds, without blocks; an error ends it and is reported under its name."""
        try:
            yield from self._dispatch(source)
        except SourceError as error:
            yield Skipped(source.origin, str(error))
        except (EOFError, zlib.error) as error:
            yield Skipped(source.origin, f"is damaged gzip: {error}")
        except OSError as error:
            yield Skipped(source.origin, f"cannot be read: {error.strerror or error}")
        except (ValueError, OverflowError) as error:  # whatever else a hostile source makes of a reader
            yield Skipped(source.origin, f"cannot be read: {error}")

    def _dispatch(self, source: Source) -> Iterator[Article | Skipped]:
        suffix = source.suffix
        if suffix == ADDRESS:
            yield from self._dispatch_address(source)
        elif suffix in TABLES:
            yield from read_table(source, note=self.note)
        elif suffix == ".warc":
            yield from read_warc(source)
        elif suffix in MARKUP:
            yield from _read_markup(source, source.read())
        elif suffix in TEXTS | MARKDOWN | PAGES | {""}:
            yield add_sidecar(_read_text(source), source, note=self.note, told=self.odd_keys)
        else:
            yield Skipped(source.origin, f"is of a kind that is not read ({suffix}): convert it to .txt")

    def _dispatch_address(self, source: Source) -> Iterator[Article | Skipped]:
        fetched = self.fetcher.get(source.origin)
        suffix = sniff(fetched.body)
        if suffix == ".xml":
            yield from _read_markup(replace(source, name=f"{source.stem}.xml"), fetched.body, self.follow)
        elif suffix == ".html" or "html" in fetched.headers.get("content-type", ""):
            yield _read_fetched(fetched, source.origin)
        else:
            yield from self._dispatch(
                held(fetched.body, origin=source.origin, name=f"{source.stem}{suffix}", url=fetched.url)
            )

    def follow(self, url: str) -> Article | Skipped:
        """Read the page at an address."""
        return follow(url, self.fetcher)


def _without_sidecars(found: list[Source | Skipped]) -> list[Source | Skipped]:
    """Leave out the sidecars of texts that are there too, as `articles/*` names both."""
    sidecars = {stem_of(source.origin) + SIDECAR for source in found if not source.origin.endswith(SIDECAR)}
    return [source for source in found if source.origin not in sidecars]


def follow(url: str, fetcher: Fetcher) -> Article | Skipped:
    """Read the page at an address, without blocks."""
    try:
        return _read_fetched(fetcher.get(url), url)
    except SourceError as error:
        return Skipped(url, str(error))


def _read_text(source: Source) -> Article:
    data, id, origin = source.read(), source.stem, source.origin
    if source.suffix in PAGES or sniff(data) == ".html":
        return read_page(decode_page(data), id=id, origin=origin, url=source.url)
    if source.suffix in MARKDOWN:
        return read_markdown(decode(data), id=id, origin=origin)
    return Article(id=id, text=decode(data), blocks=(), url=source.url, origin=origin)


def _read_fetched(fetched: Fetched, url: str) -> Article:
    return read_page(decode_page(fetched.body, fetched.charset), id=address_id(url), origin=url, url=fetched.url)


def _read_markup(source: Source, data: bytes, follow: Follow | None = None) -> Iterator[Article | Skipped]:
    if sniff(data) == ".html":
        yield read_page(decode_page(data), id=source.stem, origin=source.origin)
    elif (root := parse_xml(data)) is not None and is_news(root):
        yield from read_newsml(root, source)
    else:
        yield from read_feed(data, source, follow=follow)


def _identified(article: Article, *, shared: bool, yielded: dict[str, str]) -> Article | Skipped:
    """Make an article's id its own, whatever came before it; the same article again is passed over."""
    digest = digest_of(article)
    if shared or yielded.get(article.id, digest) != digest:
        article = replace(article, id=f"{article.id}-{digest}")
    if article.id in yielded:
        return Skipped(article.origin or article.id, "is the same article as one read before")
    yielded[article.id] = digest
    return article


def _namesakes(id: str, ids: Sequence[str]) -> str:
    """Say how articles that came with one id are told apart, and what to do."""
    more = f" and {len(ids) - 3} more" if len(ids) > 3 else ""
    kept = f"{len(ids)} articles are called {id}: kept as {', '.join(ids[:3])}{more}"
    return f"{kept}; give each an id of its own, and take these out with kg remove when you have"
