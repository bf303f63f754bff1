"""Near-duplicate articles: agency copy that many outlets print counts as one telling.

MinHash over runs of three words, found by locality-sensitive hashing (Broder 1997; Leskovec, Rajaraman & Ullman, Mining of
Massive Datasets, ch. 3): articles that share no band of their MinHash are never compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from kg.rdf.iris import digest
from kg.rdf.terms import iri, literal, quad
from kg.rdf.vocab import KG
from kg.resolve.read import View, iris, lines_about, literals

if TYPE_CHECKING:
    from datasketch import MinHash

SHINGLE = 3
BANDS, ROWS = 16, 5
# Share of runs of words that two articles have in common, from which on the later one is a copy.
NEAR = 0.7

_ADDED = "SELECT ?article WHERE { $articles ?article a kg:Article }"
_TEXTS = """
SELECT ?article ?text ?published WHERE {
  VALUES ?article { $terms } ?article kg:text ?text . OPTIONAL { ?article kg:published ?published } $keep }"""
_KEYS_OF = "SELECT ?key WHERE { VALUES ?article { $terms } GRAPH kg:copies { ?article kg:textKey ?key } }"
_WITH_KEY = "SELECT ?article WHERE { VALUES ?key { $terms } GRAPH kg:copies { ?article kg:textKey ?key } }"
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Text:
    """An article's text for comparison: its MinHash, the keys of its bands, and when it was published."""

    article: str
    published: date | None
    minhash: MinHash
    keys: frozenset[str]

    @property
    def order(self) -> tuple[date, str]:
        """Sorts articles: the first to be published first."""
        return self.published or date.max, self.article


def fingerprint(text: str) -> tuple[MinHash, frozenset[str]]:
    """Return the MinHash of a text and a key for each of its bands; no keys for a text of fewer than three words."""
    from datasketch import MinHash

    words = _WORD.findall(text.casefold())
    runs = {" ".join(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1)}
    minhash = MinHash(num_perm=BANDS * ROWS)
    minhash.update_batch([run.encode("utf-8", "replace") for run in sorted(runs)])
    values = minhash.hashvalues.tolist()
    bands = (values[i * ROWS : (i + 1) * ROWS] for i in range(BANDS))
    return minhash, frozenset(digest(str(i), str(band)) for i, band in enumerate(bands) if runs)


def conclude(view: View) -> tuple[set[str], set[str]]:
    """Work out what the added and dropped articles change among the copies.

    Returns:
        Quads to remove and quads to add.
    """
    added = {article for (article,) in view.incoming(_ADDED)}
    texts = _read(view, added)
    keys = {key for (key,) in view.concluded(_KEYS_OF, iris(view.dropped))} | _keys(texts)
    affected = added | _with(view, keys)
    texts |= _read(view, affected - added)
    texts |= _read(view, _with(view, _keys(texts)) - texts.keys())
    add: set[str] = set()
    for article in affected & texts.keys():
        text = texts[article]
        add.update(quad(article, KG.textKey, literal(key), KG.copies) for key in text.keys)
        if original := _original(text, texts.values()):
            add.add(quad(article, KG.copyOf, iri(original), KG.copies))
    return lines_about(view.store, affected | view.dropped, KG.copies), add


def _original(text: Text, others: Iterable[Text]) -> str | None:
    """Return the first of the earlier articles that have nearly the same text."""
    earlier = [
        other
        for other in others
        if other.order < text.order and other.keys & text.keys and text.minhash.jaccard(other.minhash) >= NEAR
    ]
    return min(earlier, key=lambda other: other.order).article if earlier else None


def _read(view: View, articles: Iterable[str]) -> dict[str, Text]:
    return {
        article: Text(article, published, *fingerprint(text))
        for article, text, published in view.rows(_TEXTS, iris(articles))
    }


def _keys(texts: dict[str, Text]) -> set[str]:
    return {key for text in texts.values() for key in text.keys}


def _with(view: View, keys: Iterable[str]) -> set[str]:
    return {article for (article,) in view.concluded(_WITH_KEY, literals(keys))} - view.dropped
