"""The ontology as it ships: the terms and action types as quads, the shapes as a file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox

from kg import resources
from kg.rdf.vocab import ONTOLOGY


def lines() -> Iterator[str]:
    """Yield the ontology and the action types as N-Quads lines in the ontology's own graph."""
    for name in ("kg.ttl", "actions.ttl"):
        for quad in ox.parse(path=str(resources.path("ontology") / name), format=ox.RdfFormat.TURTLE):
            yield f"{quad.triple} <{ONTOLOGY}> .\n"


def shapes() -> Path:
    """Return the file of the SHACL shapes."""
    return resources.path("ontology") / "shapes.ttl"
