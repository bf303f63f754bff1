"""What the user says about identity, in a small Turtle file; it overrules what is concluded, and survives rebuilds.

@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix e: <https://w3id.org/newskg/id/entity/> .
e:kenney owl:sameAs e:jim-kenney .            # the entity is named after the second
e:ann-lee owl:differentFrom e:ann-b-lee .
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from kg.errors import OptionError
from kg.rdf import iris
from kg.rdf.terms import iri, quad
from kg.rdf.vocab import BASE, KG, OWL
from kg.store import Store

_STORED = "SELECT ?a ?p ?b { GRAPH kg:overrides { ?a ?p ?b } }"


@dataclass(frozen=True, slots=True)
class Overrides:
    """Names said to be of one entity or of two.

    Attributes:
        same: Slug of a name, and of the one whose entity it is of.
        different: Pairs of slugs, each both ways round.
    """

    same: dict[str, str]
    different: frozenset[tuple[str, str]]

    @property
    def slugs(self) -> set[str]:
        """All names that are spoken of."""
        return {*self.same, *self.same.values(), *(slug for pair in self.different for slug in pair)}

    def lines(self, *, base: str = BASE) -> list[str]:
        """Write them as N-Quads lines in a graph of their own."""
        pairs = [(a, OWL.sameAs, b) for a, b in self.same.items()]
        pairs += [(a, OWL.differentFrom, b) for a, b in self.different]
        return sorted(
            quad(iris.entity(a, base=base), p, iri(iris.entity(b, base=base)), KG.overrides) for a, p, b in pairs
        )


def stored(store: Store) -> Overrides:
    """Read what a store holds of them."""
    rows = [(iris.slug(a), p, iris.slug(b)) for a, p, b in store.query(_STORED)]
    return Overrides(
        {a: b for a, p, b in rows if p == OWL.sameAs},
        frozenset((a, b) for a, p, b in rows if p == OWL.differentFrom),
    )


def read(path: Path, *, base: str = BASE) -> Overrides:
    """Read a Turtle file.

    Raises:
        OptionError: It cannot be read, says something else, or contradicts itself.
    """
    same: dict[str, str] = {}
    different: set[tuple[str, str]] = set()
    try:
        triples = [quad_.triple for quad_ in ox.parse(path.read_bytes(), format=ox.RdfFormat.TURTLE)]
    except (OSError, SyntaxError) as error:
        raise OptionError(f"cannot read {path}: {error}") from error
    for triple in triples:
        a, b = (_slug(term, path, base) for term in (triple.subject, triple.object))
        if triple.predicate.value == OWL.differentFrom:
            different |= {(a, b), (b, a)}
        elif triple.predicate.value != OWL.sameAs:
            raise OptionError(f"{path}: owl:sameAs or owl:differentFrom is meant, not {triple.predicate}")
        elif same.setdefault(a, b) != b:
            raise OptionError(f"{path}: {a} cannot be named after both {same[a]} and {b}")
    _check_ends(same, path)
    _check_apart(same, different, path)
    return Overrides(same, frozenset(different))


def _slug(term: object, path: Path, base: str) -> str:
    prefix = f"{base}entity/"
    if not isinstance(term, ox.NamedNode) or not term.value.startswith(prefix):
        raise OptionError(f"{path}: {term} is no entity; entities begin with {prefix}")
    return iris.slug(term.value)


def _check_ends(same: dict[str, str], path: Path) -> None:
    """Refuse "a is b, b is a": no name would be the entity's."""
    for start in same:
        slug, seen = start, {start}
        while (slug := same.get(slug, "")) and slug not in seen:
            seen.add(slug)
        if slug:
            raise OptionError(f"{path}: {start} is in a circle of owl:sameAs; leave one of them out")


def _check_apart(same: dict[str, str], different: set[tuple[str, str]], path: Path) -> None:
    """Refuse names that are said to be of one entity and of two."""

    def end(slug: str) -> str:
        while slug in same:
            slug = same[slug]
        return slug

    for a, b in sorted(different):
        if end(a) == end(b):
            raise OptionError(f"{path}: {a} and {b} are said to be the same and to be different; leave one of them out")
