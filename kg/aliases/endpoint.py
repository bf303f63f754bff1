"""Wikidata behind a SPARQL endpoint, asked a slice at a time: the items that have a page on so many sites."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pyoxigraph as ox

from kg.aliases.wikidata import LANGUAGES, Item, classes
from kg.errors import StoreError
from kg.rdf.terms import iri
from kg.rdf.vocab import RDFS, SKOS, WDT, WIKIBASE, WIKIDATA
from kg.store.remote import post

#: More sites than Wikimedia has.
MOST = 1000
_QUERY = f"""
SELECT ?item ?class ?kind ?name WHERE {{
  VALUES ?sites {{ $sites }} VALUES ?class {{ $classes }} VALUES ?kind {{ {iri(RDFS.label)} {iri(SKOS.altLabel)} }}
  ?item {iri(WIKIBASE.sitelinks)} ?sites ; {iri(WDT.P31)} ?class ; ?kind ?name .
  FILTER(LANG(?name) IN ($languages)) }}"""


def items(address: str, *, min_sitelinks: int, on_read: Callable[[int, int], None]) -> Iterator[Item]:
    """Ask for the items of the classes that are covered.

    Args:
        address: The endpoint (https://query.wikidata.org/sparql).
        min_sitelinks: On how many sites an item has a page at least.
        on_read: Told after each answer how many are there, and of how many.

    Raises:
        StoreError: The endpoint does not answer, or refuses; a public one refuses what takes it long.
        QueryError: It does not understand the query.
    """
    slices = list(_slices(min_sitelinks))
    for number, sites in enumerate(slices, 1):
        yield from _ask(address, sites)
        on_read(number, len(slices))


def _slices(least: int) -> Iterator[range]:
    """Cut the numbers of sites into slices of items about as many: the more sites, the fewer items have a page on them."""
    while least < MOST:
        width = max(1, least // 10)
        yield range(least, least + width)
        least += width


def _ask(address: str, sites: range) -> Iterator[Item]:
    query = _QUERY.replace("$sites", " ".join(map(str, sites)))
    query = query.replace("$classes", " ".join(iri(WIKIDATA + id_) for id_ in classes()))
    query = query.replace("$languages", ", ".join(f'"{language}"' for language in LANGUAGES))
    kind, body = post(address, {"query": query})
    found: dict[str, tuple[dict[str, str], set[str], set[str]]] = {}
    try:
        rows = ox.parse_query_results(body, ox.QueryResultsFormat.JSON)
        if not isinstance(rows, ox.QuerySolutions):
            raise SyntaxError("a yes or no")
        for item, class_, kind_, name in rows:
            labels, others, of = found.setdefault(item.value.removeprefix(WIKIDATA), ({}, set(), set()))
            of.add(class_.value.removeprefix(WIKIDATA))
            if kind_.value == RDFS.label:
                labels[name.language] = name.value
            else:
                others.add(name.value)
    except SyntaxError as error:
        raise StoreError(f"{address} answers no complete table ({kind or 'of no type'}): {error}") from error
    for id_, (labels, others, of) in found.items():
        if labels:
            names = [labels[language] for language in LANGUAGES if language in labels]
            yield Item(id_, (*names, *sorted(others)), frozenset(of))
