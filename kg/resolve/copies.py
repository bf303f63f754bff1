"""Near-duplicate articles: agency copy that many outlets print counts as one telling.

MinHash over runs of three words, found by locality-sensitive hashing (Broder 1997; Leskovec, Rajaraman & Ullman, Mining of
Massive Datasets, ch. 3): articles that share no band of their MinHash are never compared.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache

import numpy as np
import numpy.typing as npt

from kg.rdf.iris import digest
from kg.rdf.terms import literal, quad, ref
from kg.rdf.vocab import KG
from kg.resolve.read import View, iris, lines_about, literals

Numbers = npt.NDArray[np.uint64]

SHINGLE = 3
BANDS, ROWS = 16, 5
# Share of runs of words that two articles have in common, from which on the later one is a copy.
NEAR = 0.7
_LARGEST = np.uint64((1 << 64) - 1)

_TEXTS = """
SELECT ?article ?published ?text WHERE {
  VALUES ?article { $terms } ?article kg:text ?text . OPTIONAL { ?article kg:published ?published } $keep }"""
_KEYS_OF = "SELECT ?key WHERE { VALUES ?article { $terms } GRAPH kg:copies { ?article kg:textKey ?key } }"
_WITH_KEY = "SELECT ?article WHERE { VALUES ?key { $terms } GRAPH kg:copies { ?article kg:textKey ?key } }"
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Text:
    """What of an article's text is compared.

    Attributes:
        article: IRI of the article.
        published: When it was published.
        hashes: The `BANDS * ROWS` values of its MinHash.
        keys: A key for each of its bands; none for a text of fewer than three words.
    """

    article: str
    published: date | None
    hashes: tuple[int, ...]
    keys: frozenset[str]

    @property
    def order(self) -> tuple[date, str]:
        """Sorts articles: the first to be published first."""
        return self.published or date.max, self.article

    def likeness(self, other: Text) -> float:
        """Estimate the share of runs of words that two texts have in common (their Jaccard index)."""
        return sum(a == b for a, b in zip(self.hashes, other.hashes, strict=True)) / len(self.hashes)


def fingerprint(article: str, published: date | None, text: str) -> Text:
    """Prepare an article's text for comparison."""
    words = _WORD.findall(text.casefold())
    runs = {" ".join(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1)}
    hashes = minhash(runs)
    bands = (list(hashes[i * ROWS : (i + 1) * ROWS]) for i in range(BANDS))
    keys = frozenset(digest(str(i), str(band)) for i, band in enumerate(bands) if runs)
    return Text(article, published, hashes, keys)


def minhash(runs: Iterable[str]) -> tuple[int, ...]:
    """Return the least value of a set of strings under each of `BANDS * ROWS` permutations of their 64-bit hashes (Broder 1997)."""
    hashes = b"".join(hashlib.sha1(run.encode("utf-8", "replace"), usedforsecurity=False).digest()[:8] for run in runs)
    factor, shift = _permutations()
    permuted = np.frombuffer(hashes, dtype="<u8")[:, None] * factor + shift
    return tuple(permuted.min(axis=0, initial=_LARGEST).tolist())


@cache
def _permutations() -> tuple[Numbers, Numbers]:
    """Draw the permutations, x -> factor * x + shift modulo 2^64, the same in every process; odd factors make them one to one."""
    factor, shift = np.random.RandomState(1).randint(_LARGEST, size=(2, BANDS * ROWS), dtype="uint64")
    return factor | np.uint64(1), shift


def conclude(view: View) -> tuple[set[str], set[str]]:
    """Work out what the added and dropped articles change among the copies.

    Returns:
        Quads to remove and quads to add.
    """
    texts = {told.article: told.text for told in view.added}
    keys = {key for (key,) in view.concluded(_KEYS_OF, iris(view.dropped))} | _keys(texts)
    affected = texts.keys() | _with(view, keys)
    texts |= _read(view, affected - texts.keys())
    texts |= _read(view, _with(view, _keys(texts)) - texts.keys())
    near: dict[str, list[Text]] = {}
    for text in texts.values():
        for key in text.keys:
            near.setdefault(key, []).append(text)
    add: set[str] = set()
    for article in affected & texts.keys():
        text = texts[article]
        add.update(quad(article, KG.textKey, literal(key), KG.copies) for key in text.keys)
        if original := _original(text, (other for key in text.keys for other in near[key])):
            add.add(quad(article, KG.copyOf, ref(original), KG.copies))
    return lines_about(view.store, (affected - view.new) | view.dropped, KG.copies), add


def _original(text: Text, others: Iterable[Text]) -> str | None:
    """Return the first of the earlier articles that have nearly the same text."""
    earlier = {o.article: o for o in others if o.order < text.order}
    originals = [other for other in earlier.values() if text.likeness(other) >= NEAR]
    return min(originals, key=lambda other: other.order).article if originals else None


def _read(view: View, articles: Iterable[str]) -> dict[str, Text]:
    return {row[0]: fingerprint(*row) for row in view.rows(_TEXTS, iris(articles))}


def _keys(texts: dict[str, Text]) -> set[str]:
    return {key for text in texts.values() for key in text.keys}


def _with(view: View, keys: Iterable[str]) -> set[str]:
    return {article for (article,) in view.concluded(_WITH_KEY, literals(keys))} - view.dropped
