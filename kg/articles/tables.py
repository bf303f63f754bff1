"""Tables of articles: JSON, JSON Lines, CSV and Parquet, one article a row; columns by their names, that of the texts also guessed."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kg.articles.dates import parse_date
from kg.articles.source import MAX_BYTES, MAX_DOCUMENT, Report, Skipped, Source
from kg.articles.text import decode
from kg.errors import SourceError
from kg.model import Article

SUFFIXES = frozenset({".json", ".jsonl", ".ndjson", ".csv", ".tsv", ".parquet"})
#: What each field's column is called, best first; compared without case, blanks, hyphens and underscores.
NAMES: dict[str, tuple[str, ...]] = {
    "text": (
        "text",
        "body",
        "content",
        "articlebody",
        "maintext",
        "fulltext",
        "articletext",
        "bodytext",
        "story",
        "article",
    ),
    "title": ("title", "headline", "heading", "name"),
    "published": (
        "published",
        "datepublished",
        "publisheddate",
        "publicationdate",
        "publishdate",
        "publishedat",
        "pubdate",
        "date",
        "created",
    ),
    "url": ("url", "link", "href", "sourceurl", "articleurl", "permalink"),
    "source": ("source", "publisher", "outlet", "sourcename", "site", "sitename", "publication", "newspaper", "domain"),
    "id": ("id", "articleid", "docid", "documentid", "uuid", "guid", "article"),
    "language": ("language", "lang"),
}

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Textless(Skipped):
    """A row that has no text, and the names of its columns."""

    columns: tuple[str, ...]


def read_table(source: Source, *, note: Report) -> Iterator[Article | Skipped]:
    """Yield a table's articles, without blocks; each text is the cell as it stands.

    Rows without a text are told one by one, but once for all where no row has one: the table is of something else.

    Args:
        source: The file; its name's ending tells the format.
        note: Told which column was guessed to hold the texts, and which dates are unreadable.

    Raises:
        SourceError: The file cannot be read as its format.
    """
    items, held = _read_rows(source, note), list[Textless]()
    try:
        for item in items:
            if isinstance(item, Textless):
                held.append(item)
                continue
            if isinstance(item, Article):
                yield from held
                held.clear()
                yield item
                yield from items
            else:
                yield item
    except SourceError:
        yield from _together(held, source)
        raise
    yield from _together(held, source)


def _together(rows: Sequence[Textless], source: Source) -> Iterator[Skipped]:
    """Put the rows of a table that has no texts together."""
    if len(rows) < 2:
        yield from rows
        return
    columns = list(dict.fromkeys(name for row in rows for name in row.columns))
    yield Skipped(source.origin, f"none of its {len(rows):,} records has a text: {_advice(columns)}")


def _advice(columns: Sequence[str]) -> str:
    """Say which columns there are, and what to do."""
    names = ", ".join(repr(name[:30]) for name in columns[:8]) or "none"
    more = f" and {len(columns) - 8} more" if len(columns) > 8 else ""
    return f"call the column of the articles' texts 'text' (there are {names}{more})"


def _read_rows(source: Source, note: Report) -> Iterator[Article | Skipped]:
    columns: dict[str, str] = {}
    told: set[str] = set()
    for number, row in enumerate(_rows(source), start=1):
        if row is None:
            continue
        if isinstance(row, Skipped):
            yield row
            continue
        if columns.get("text") not in row:
            columns = guess_columns(row)
            text = columns.get("text")
            if text and _plain(text) not in NAMES["text"] and text not in told:
                told.add(text)
                note(source.origin, f"no column is called 'text': the texts are taken from {text!r}")
        yield _article(row, columns, f"{source.origin}:{number}", f"{source.stem}-{number}", note)


def guess_columns(row: Row) -> dict[str, str]:
    """Map each field to its column, by the column's name; without one for the text, the longest cell of prose is it."""
    plain = {_plain(name): name for name in reversed(list(row))}
    found = {field: next((plain[n] for n in names if n in plain), None) for field, names in NAMES.items()}
    if not isinstance(row.get(found["text"] or ""), str):
        prose = {name: len(value) for name, value in row.items() if isinstance(value, str) and len(value.split()) > 20}
        found["text"] = max(prose, key=lambda name: prose[name], default=found["text"])
    if found["id"] == found["text"]:
        found["id"] = None
    return {field: column for field, column in found.items() if column is not None}


def _plain(name: str) -> str:
    return re.sub(r"[\W_]+", "", str(name)).lower()


def _article(row: Row, columns: Mapping[str, str], origin: str, number: str, note: Report) -> Article | Skipped:
    cell = {field: row.get(column) for field, column in columns.items()}
    text, day = cell.get("text"), _words(cell.get("published"))
    if not isinstance(text, str) or not text.strip():
        names = tuple(map(str, row))
        return Textless(origin, f"has no text: {_advice(names)}", names)
    published = parse_date(cell.get("published"))
    if day and not published:
        note(origin, f"{day[:40]!r} is no full, unambiguous date (write YYYY-MM-DD): left out")
    return Article(
        id=_words(cell.get("id")) or number,
        text=text,
        blocks=(),
        title=_words(cell.get("title")),
        published=published,
        published_from="column" if published else None,
        url=_words(cell.get("url")),
        publisher=_words(cell.get("source")),
        language=(_words(cell.get("language")) or "")[:2].lower() or None,
        origin=origin,
    )


def _words(value: object) -> str | None:
    """Read a cell as words: an object by its name ({"name": "The Gazette"}), no value (None, NaN, "") as None."""
    if isinstance(value, Mapping):
        value = value.get("name") or value.get("title")
    if value is None or value != value or isinstance(value, list | Mapping):
        return None
    return " ".join(str(value).split()) or None


def _rows(source: Source) -> Iterator[Row | Skipped | None]:
    match source.suffix:
        case ".json":
            yield from _json(source)
        case ".jsonl" | ".ndjson":
            yield from _json_lines(source)
        case ".csv" | ".tsv":
            yield from _csv(source)
        case _:
            yield from _parquet(source)


def _json(source: Source) -> Iterator[Row]:
    try:
        document = json.loads(decode(source.read(MAX_DOCUMENT)))
    except (ValueError, RecursionError) as error:
        raise SourceError(f"is not JSON: {error}") from error
    if isinstance(document, dict) and "text" not in guess_columns(document):
        document = next((v for v in document.values() if isinstance(v, list) and v and isinstance(v[0], dict)), [])
    rows = document if isinstance(document, list) else [document]
    if not rows or not all(isinstance(row, dict) for row in rows):
        raise SourceError("holds no article: expected an object, or a list of objects, with a 'text'")
    yield from rows


def _json_lines(source: Source) -> Iterator[Row | Skipped | None]:
    with source.stream() as file:
        number = 0
        while line := file.readline(MAX_BYTES):
            number += 1
            if len(line) == MAX_BYTES:
                raise SourceError(f"line {number} is longer than {MAX_BYTES // 1_000_000} MB")
            if not line.strip():
                yield None
                continue
            try:
                row = json.loads(decode(line))
            except (ValueError, RecursionError, SourceError) as error:
                row = Skipped(f"{source.origin}:{number}", f"is not JSON: {error}")
            yield row if isinstance(row, dict | Skipped) else Skipped(f"{source.origin}:{number}", "is no JSON object")
        if not number:
            raise SourceError("is empty")


def _csv(source: Source) -> Iterator[Row]:
    csv.field_size_limit(MAX_BYTES)
    text = decode(source.read(MAX_DOCUMENT))
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=_delimiter(text, source.suffix))
    row = None
    try:
        for row in reader:
            yield {k: v for k, v in row.items() if k is not None}
    except csv.Error as error:
        raise SourceError(f"is not CSV: {error}") from error
    if row is None:
        raise SourceError("has no rows: its first line is taken for the names of its columns")


def _delimiter(text: str, suffix: str) -> str:
    """Say what stands between the columns: in some countries' spreadsheets it is a semicolon."""
    names = text.lstrip().split("\n", 1)[0]
    return "\t" if suffix == ".tsv" else ";" if ";" in names and "," not in names else ","


def _parquet(source: Source) -> Iterator[Row]:
    import pyarrow
    import pyarrow.parquet

    try:
        with source.open() as file:
            for batch in pyarrow.parquet.ParquetFile(file).iter_batches(batch_size=256):
                yield from batch.to_pylist()
    except (pyarrow.ArrowException, OSError, ValueError) as error:
        raise SourceError(f"is not Parquet: {str(error).splitlines()[0]}") from error
