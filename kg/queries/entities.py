"""Entities by name: who is called so, and what to say to whoever asks for a name that nobody has, or several."""

from __future__ import annotations

from collections import Counter
from difflib import get_close_matches
from string import Template

from kg.rdf import iris
from kg.rdf.names import name_key
from kg.rdf.terms import literal
from kg.store import Store
from kg.store.results import Row

#: Parameters of queries that are names of entities.
PARAMETERS = frozenset({"about", "actor", "entity", "place", "speaker", "target"})
_CALLED = Template("""
SELECT DISTINCT ?entity ?label ?named { ?entity kg:nameKey $key ; rdfs:label ?label ; kg:named ?named }
ORDER BY ?label ?entity""")
_NAMES = "SELECT DISTINCT ?key ?label { ?entity kg:nameKey ?key ; kg:named true ; rdfs:label ?label } ORDER BY ?label"
#: Names that are shown, and how alike two are that may be taken for one another (0 to 1).
_MOST, _ALIKE = 5, 0.75


def called(store: Store, name: str) -> dict[str, str]:
    """Return the labels of the entities of a name, by their IRIs: of those that have a name of their own, if any has."""
    found = _found(store, name)
    return {entity: label for entity, label, _ in _named(found) or found}


def _found(store: Store, name: str) -> list[Row]:
    return list(store.query(_CALLED.substitute(key=literal(name_key(name)))))


def _named(found: list[Row]) -> list[Row]:
    return [row for row in found if row[2]]


def nobody(store: Store, name: str) -> str:
    """Say that no entity has a name, and which names are near it."""
    wanted, labels = name_key(name), dict[str, str]()
    for key, label in store.query(_NAMES):
        labels.setdefault(key, label)
    words = set(wanted.split())
    within = sorted((key for key in labels if wanted in key or words.issuperset(key.split())), key=len)
    near = list(dict.fromkeys(labels[key] for key in (*within, *get_close_matches(wanted, labels, _MOST, _ALIKE))))
    if not near:
        return f"no entity is called {name!r}: `kg query entities` lists the names"
    return f"no entity is called {name!r}; did you mean {', '.join(near[:_MOST])}?"


def several(store: Store, *names: str) -> list[str]:
    """Say which names several named entities have, and how to ask for one of them."""
    out = []
    for name in names:
        found = _named(_found(store, name))
        shared = Counter(label for _, label, _ in found)
        labels = [label if shared[label] == 1 else f"{label} ({iris.slug(entity)})" for entity, label, _ in found]
        if len(labels) > 1:
            more = f" and {len(labels) - _MOST} more" if len(labels) > _MOST else ""
            meant = f"{len(labels)} entities are called {name!r}: {', '.join(labels[:_MOST])}{more}"
            full = "full name" if len(shared) > 1 else "name in brackets"
            out.append(f"{meant}; to ask for one alone, give its {full}")
    return out
