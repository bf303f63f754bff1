"""What is known about a text beside it: `<stem>.meta.json` with `KEYS`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from kg.articles.dates import parse_date
from kg.articles.source import SIDECAR, Report, Source
from kg.errors import SourceError
from kg.model import Article

KEYS = ("published", "title", "url", "publisher")


def add_sidecar(article: Article, source: Source, *, note: Report, told: set[str]) -> Article:
    """Complete an article from its file's sidecar, whose word counts more than the page's.

    Args:
        article: The article.
        source: The file it was read from.
        note: Told when the sidecar's date is not readable, and which keys are not known.
        told: The keys that it has been told, which are not told again.

    Raises:
        SourceError: The sidecar is no JSON object.
    """
    data = source.sidecar()
    if data is None:
        return article
    known = _load(data, source)
    if odd := [key for key in known if key not in KEYS and key not in told]:
        told.update(odd)
        note(source.origin, f"its sidecar's {', '.join(odd)} left out: the keys that are read are {', '.join(KEYS)}")
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
        reason = f"its sidecar's {str(known['published'])[:40]!r} is no full, unambiguous date (write YYYY-MM-DD)"
        note(source.origin, reason)
    return article


def _load(data: bytes, source: Source) -> Mapping[str, Any]:
    try:
        known = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise SourceError(f"its sidecar {source.stem}{SIDECAR} is not readable JSON") from error
    if not isinstance(known, dict):
        raise SourceError(f"its sidecar {source.stem}{SIDECAR} is not a JSON object")
    return known


def _words(known: Mapping[str, Any], key: str) -> str | None:
    return " ".join(str(known[key]).split()) or None if known.get(key) else None
