"""Articles by what people call them: an id, a title or an address."""

from __future__ import annotations

from collections.abc import Iterable
from string import Template

from kg.rdf.terms import literal
from kg.rdf.vocab import XSD
from kg.store import Store

_CALLED = Template("""
SELECT DISTINCT ?key ?id ?article {
  VALUES ?key { $keys } ?article schema:identifier|schema:headline|schema:url ?key ; a kg:Article ; schema:identifier ?id
} ORDER BY ?id""")
_SOME = "SELECT DISTINCT ?id { ?a a kg:Article ; schema:identifier ?id } ORDER BY ?id LIMIT 5"


def called(store: Store, names: Iterable[str]) -> dict[str, dict[str, str]]:
    """Return the articles of each name: their IRIs by their ids; that of this id alone, if there is one."""
    out: dict[str, dict[str, str]] = {name: {} for name in names}
    keys = " ".join(f"{literal(name)} {literal(name, XSD.anyURI)}" for name in out)
    for key, id, article in store.query(_CALLED.substitute(keys=keys)):
        out[key][id] = article
    return {name: {name: found[name]} if name in found else found for name, found in out.items()}


def nothing(store: Store, *names: str) -> str:
    """Say that no article is called so, and how some are."""
    known = ", ".join(id for (id,) in store.query(_SOME))
    there = f"; there are {known} ...: `kg query provenance` lists the ids" if known else ""
    return f"no article has the id, title or address {' or '.join(map(repr, names))}{there}"
