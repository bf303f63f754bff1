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
from kg.rdf.triples import ENTITY_CLASS
from kg.rdf.vocab import KG, SKOS
from kg.resolve.read import View, iris, literals

_KEPT = "SELECT ?name ?counts WHERE { VALUES ?name { $terms } GRAPH kg:identity { ?name kg:profile ?counts } }"
_TOLD = """
SELECT ?slug ?property ?value (COUNT(*) AS ?n) WHERE {
  $choice ?r kg:slug ?slug ; kg:inArticle ?article ; ?property ?value .
  FILTER(?property IN (kg:named, kg:name, kg:alias, kg:toldType, kg:toldCountry, kg:toldSector, skos:exactMatch)) $keep
} GROUP BY ?slug ?property ?value"""
_OF_NAMES = _TOLD.replace("$choice", "VALUES ?slug { $terms }")
_IN_ARTICLES = _TOLD.replace("$choice", "$articles").replace("$keep", "")
_FIELDS = {
    KG.named: "named",
    KG.name: "names",
    KG.alias: "aliases",
    KG.toldType: "types",
    KG.toldCountry: "countries",
    KG.toldSector: "sectors",
    SKOS.exactMatch: "links",
}
_TYPES = {iri_: type_ for type_, iri_ in ENTITY_CLASS.items()}

#: By field, how many articles give a value.
Tally = dict[str, Counter[str]]


class Profiles(dict[str, Profile]):
    """The profiles of the slugs that were looked at; a slug of no article is left out."""

    def __init__(self, view: View, *, base: str) -> None:
        """Count what the added articles say, and what the dropped ones said."""
        super().__init__()
        self._view, self._base = view, base
        self._come, self._gone = _tallies(view.incoming(_IN_ARTICLES)), _tallies(view.outgoing(_IN_ARTICLES))
        self._tallies: dict[str, Tally] = {}

    def look_at(self, slugs: Iterable[str]) -> None:
        """Read the profiles of slugs that were not looked at before."""
        wanted = set(slugs) - self._tallies.keys()
        kept = self._kept(wanted)
        counted = _tallies(self._view.rows(_OF_NAMES, literals(wanted - kept.keys())))
        for slug in wanted:
            tally = self._tallies[slug] = counted.get(slug, {}) if slug not in kept else self._changed(slug, kept[slug])
            if tally.get("names"):
                fields = {field: counts for field, counts in tally.items() if field != "named"}
                self[slug] = Profile(slug, "named" in tally, **fields)

    def _kept(self, slugs: Iterable[str]) -> dict[str, Tally]:
        names = iris(name.entity(slug, base=self._base) for slug in slugs)
        return {
            name.slug(found): {field: Counter(counts) for field, counts in json.loads(text).items()}
            for found, text in self._view.concluded(_KEPT, names)
        }

    def _changed(self, slug: str, kept: Tally) -> Tally:
        come, gone, none = self._come.get(slug, {}), self._gone.get(slug, {}), Counter[str]()
        after = {f: kept.get(f, none) + come.get(f, none) - gone.get(f, none) for f in {*kept, *come}}
        return {field: counts for field, counts in after.items() if counts}

    def to_keep(self, slug: str) -> str:
        """Write what is counted of a slug, as it is kept with the name."""
        return json.dumps(self._tallies[slug], ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _tallies(rows: Iterable[tuple[Any, ...]]) -> dict[str, Tally]:
    out: dict[str, Tally] = defaultdict(lambda: defaultdict(Counter))
    for slug, property_, value, count in rows:
        if value is not False:
            out[slug][_FIELDS[property_]][_TYPES.get(value, value) if value is not True else "true"] += count
    return out
