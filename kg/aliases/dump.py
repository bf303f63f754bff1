"""Wikidata's JSON dump: an array with one entity a line, read one line at a time.

Source: https://www.mediawiki.org/wiki/Wikibase/DataModel/JSON
"""

from __future__ import annotations

import bz2
import gzip
import json
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, BinaryIO, cast

from kg.aliases.wikidata import LANGUAGES, Item
from kg.errors import SourceError


def items(
    path: Path, *, min_sitelinks: int, on_bad: Callable[[int], None], on_read: Callable[[int, int], None]
) -> Iterator[Item]:
    """Read the items that have an English name.

    Args:
        path: The dump, as it is or compressed (.gz, .bz2).
        min_sitelinks: On how many sites an item has a page at least.
        on_bad: Told the number of each line that holds no entity.
        on_read: Told how many bytes of the file are read, and of how many.

    Raises:
        SourceError: The file cannot be read, or breaks off.
    """
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            for number, line in enumerate(_decompressed(file, path.suffix), 1):
                on_read(file.tell(), size)
                body = line.strip(b" \t\r\n,")
                if body in (b"", b"[", b"]"):
                    continue
                try:
                    item = _item(body, min_sitelinks)
                except (ValueError, LookupError, TypeError, AttributeError):
                    on_bad(number)
                else:
                    yield from (item,) if item else ()
    except (EOFError, zlib.error) as error:
        raise SourceError(f"{path} breaks off: fetch it again") from error
    except OSError as error:
        raise SourceError(f"{path} cannot be read: {error.strerror or error}") from error


def _decompressed(file: BinaryIO, suffix: str) -> BinaryIO:
    if suffix == ".gz":
        return cast(BinaryIO, gzip.GzipFile(fileobj=file))
    return cast(BinaryIO, bz2.BZ2File(file)) if suffix == ".bz2" else file


def _item(line: bytes, min_sitelinks: int) -> Item | None:
    """Read an item from a line, or None when it is a property, too little known, or has no English name."""
    if not (line.startswith(b"{") and line.endswith(b"}")):
        raise ValueError("no object")
    if line.count(b'"site"') < min_sitelinks:  # never more sites than that: spares parsing nearly all lines
        return None
    entity = json.loads(line)
    if entity["type"] != "item" or len(entity["sitelinks"]) < min_sitelinks:
        return None
    # a map without entries is written as an empty list
    labels, aliases, claims = (entity[key] or {} for key in ("labels", "aliases", "claims"))
    names = [labels[language]["value"] for language in LANGUAGES if language in labels]
    if not names:
        return None
    names += [alias["value"] for language in LANGUAGES for alias in aliases.get(language, ())]
    return Item(entity["id"], tuple(names), _classes(claims.get("P31", ())))


def _classes(statements: list[dict[str, Any]]) -> frozenset[str]:
    """Return the items that the statements of the best rank name."""
    ranks = {statement["rank"] for statement in statements}
    best = "preferred" if "preferred" in ranks else "normal"
    return frozenset(
        statement["mainsnak"]["datavalue"]["value"]["id"]
        for statement in statements
        if statement["rank"] == best and statement["mainsnak"]["snaktype"] == "value"
    )
