"""What is known about a text beside it: `<stem>.meta.json` with `published`, `title`, `url`, `publisher`."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from kg.articles.dates import parse_date
from kg.articles.source import Report
from kg.errors import SourceError
from kg.model import Article


def add_sidecar(article: Article, path: Path, *, note: Report) -> Article:
    """Complete an article from the sidecar of its file, whose word counts more than the page's.

    Args:
        article: The article.
        path: The file it was read from.
        note: Told when the sidecar's date is not readable.

    Raises:
        SourceError: The sidecar is no JSON object.
    """
    sidecar = path.with_name(f"{path.name.removesuffix('.gz').rpartition('.')[0] or path.name}.meta.json")
    if not sidecar.is_file():
        return article
    known = _load(sidecar)
    article = replace(
        article,
        title=_words(known, "title") or article.title,
        url=_words(known, "url") or article.url,
        publisher=_words(known, "publisher") or article.publisher,
    )
    published = parse_date(known.get("published"))
    if published:
        return replace(article, published=published, published_from="sidecar")
    if known.get("published"):
        note(
            str(sidecar), f"{str(known['published'])[:40]!r} is no full, unambiguous date (write YYYY-MM-DD): left out"
        )
    return article


def _load(sidecar: Path) -> dict[str, Any]:
    try:
        known = json.loads(sidecar.read_bytes())
    except (OSError, ValueError, RecursionError) as error:
        raise SourceError(f"the sidecar {sidecar.name} is not readable JSON") from error
    if not isinstance(known, dict):
        raise SourceError(f"the sidecar {sidecar.name} is not a JSON object")
    return known


def _words(known: dict[str, Any], key: str) -> str | None:
    return " ".join(str(known[key]).split()) or None if known.get(key) else None
