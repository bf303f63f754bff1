"""What articles say of a name, counted: read from their graphs once, kept with the name, and brought up to date by difference.

A name that is in half of all articles costs no more to look at than one that is in two.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Any

from kg.pipeline.identity import Profile
from kg.rdf import iris as name
from kg.resolve.read import View, iris, literals
from kg.resolve.told import FIELDS, TYPES

_KEPT = "SELECT ?name ?counts WHERE { VALUES ?name { $terms } GRAPH kg:identity { ?name kg:profile ?counts } }"
_SAID = """
SELECT ?slug ?property ?value (COUNT(*) AS ?n) WHERE {
  $choice ?r kg:slug ?slug ; kg:inArticle ?article ; ?property ?value .
  FILTER(?property IN (kg:named, kg:name, kg:alias, kg:toldType, kg:toldCountry, kg:toldSector, skos:exactMatch)) $keep
} GROUP BY ?slug ?property ?value"""
_OF_NAMES = _SAID.replace("$choice", "VALUES ?slug { $terms }")
_IN_ARTICLES = _SAID.replace("$choice", "$articles").replace("$keep", "")

#: By field, how many articles give a value.
Tally = dict[str, Counter[str]]


class Profiles(dict[str, Profile]):
    """The profiles of the slugs that were looked at; a slug of no article is left out.

    Attributes:
        stored: Those of the slugs that the store knows by its articles, the dropped ones among them.
    """

    def __init__(self, view: View, *, base: str) -> None:
        """Count what the added articles say, and what the dropped ones said."""
        super().__init__()
        self._view, self._base = view, base
        self._come: dict[str, Tally] = {}
        for told in view.added:
            for referent in told.referents:
                _count(self._come.setdefault(referent.slug, {}), referent.says)
        self._gone = _tallies(view.outgoing(_IN_ARTICLES))
        self._tallies: dict[str, Tally] = {}
        self.stored = set(self._gone)

    def look_at(self, slugs: Iterable[str]) -> None:
        """Read the profiles of slugs that were not looked at before."""
        wanted = set(slugs) - self._tallies.keys()
        kept = self._kept(wanted)
        said = _tallies(self._view.rows(_OF_NAMES, literals(wanted - kept.keys())))
        self.stored |= kept.keys() | said.keys()
        for slug in wanted:
            come = self._come.get(slug, {})
            if slug in kept:
                tally = _difference(_sum(kept[slug], come), self._gone.get(slug, {}))
            else:
                tally = _sum(said[slug], come) if slug in said else come
            self._tallies[slug] = tally
            if tally.get("names"):
                fields = {field: counts for field, counts in tally.items() if field != "named"}
                self[slug] = Profile(slug, "named" in tally, **fields)

    def _kept(self, slugs: Iterable[str]) -> dict[str, Tally]:
        names = iris(name.entity(slug, base=self._base) for slug in slugs)
        return {
            name.slug(found): {field: Counter(counts) for field, counts in json.loads(text).items()}
            for found, text in self._view.concluded(_KEPT, names)
        }

    def to_keep(self, slug: str) -> str:
        """Write what is counted of a slug, as it is kept with the name."""
        return json.dumps(self._tallies[slug], ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _count(tally: Tally, says: Iterable[tuple[str, str]]) -> None:
    for field, value in says:
        if field in tally:
            tally[field][value] += 1
        else:
            tally[field] = Counter({value: 1})


def _sum(a: Tally, b: Tally) -> Tally:
    return {field: a.get(field, Counter()) + b.get(field, Counter()) for field in {*a, *b}}


def _difference(a: Tally, b: Tally) -> Tally:
    return {field: left for field, counts in a.items() if (left := counts - b.get(field, Counter()))}


def _tallies(rows: Iterable[tuple[Any, ...]]) -> dict[str, Tally]:
    """Put together rows of slug, property, value and count; that a name is none is not counted."""
    out: dict[str, Tally] = defaultdict(lambda: defaultdict(Counter))
    for slug, property_, value, count in rows:
        counts = out[slug]
        if value is not False:
            counts[FIELDS[property_]]["true" if value is True else TYPES.get(value, value)] += count
    return dict(out)
