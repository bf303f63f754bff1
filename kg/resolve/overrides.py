"""What the user says about identity, in a small Turtle file; it overrules what is concluded, and survives rebuilds.

@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix e: <https://w3id.org/newskg/id/entity/> .
@prefix r: <https://w3id.org/newskg/id/referent/> .
e:kenney owl:sameAs e:jim-kenney .            # the entity is named after the second
e:ann-lee owl:differentFrom e:ann-b-lee .
r:0a1b2c3d4e5f6071 owl:sameAs e:ann-lee-2 .   # whom one article calls Ann Lee is another Ann Lee
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
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
    """Names said to be of one entity or of two, and entities as one article knows them said to be others.

    Attributes:
        same: Slug of a name, and of the one whose entity it is of.
        different: Pairs of slugs, each both ways round.
        moved: IRI of a referent, and the slug that it goes under instead of its own.
    """

    same: dict[str, str]
    different: frozenset[tuple[str, str]]
    moved: dict[str, str]

    @property
    def slugs(self) -> set[str]:
        """All names that are spoken of."""
        pairs = (*self.same.items(), *self.different)
        return {*self.moved.values(), *(slug for pair in pairs for slug in pair)}

    def lines(self, *, base: str = BASE) -> list[str]:
        """Write them as N-Quads lines in a graph of their own."""
        said = [(iris.entity(a, base=base), OWL.sameAs, b) for a, b in self.same.items()]
        said += [(iris.entity(a, base=base), OWL.differentFrom, b) for a, b in self.different]
        said += [(referent, OWL.sameAs, b) for referent, b in self.moved.items()]
        return sorted(quad(a, p, iri(iris.entity(b, base=base)), KG.overrides) for a, p, b in said)


def stored(store: Store) -> Overrides:
    """Read what a store holds of them."""
    return _overrides((str(a), str(p), iris.slug(b)) for a, p, b in store.query(_STORED))


def read(path: Path, *, base: str = BASE) -> Overrides:
    """Read a Turtle file.

    Raises:
        OptionError: It cannot be read, says something else, or contradicts itself.
    """
    try:
        triples = [quad_.triple for quad_ in ox.parse(path.read_bytes(), format=ox.RdfFormat.TURTLE)]
    except (OSError, SyntaxError) as error:
        raise OptionError(f"cannot read {path}: {error}") from error
    said = [_said(triple, path, base) for triple in triples]
    named: dict[str, str] = {}
    for a, p, slug in said:
        if p == OWL.sameAs and named.setdefault(a, slug) != slug:
            raise OptionError(f"{path}: {iris.slug(a)} cannot be named after both {named[a]} and {slug}")
    found = _overrides(said)
    _check_ends(found.same, path)
    _check_apart(found.same, found.different, path)
    return found


def _said(triple: ox.Triple, path: Path, base: str) -> tuple[str, str, str]:
    """Return the IRI that a statement is about, its predicate, and the slug of the entity that it names."""
    predicate = triple.predicate.value
    if predicate not in (OWL.sameAs, OWL.differentFrom):
        raise OptionError(f"{path}: owl:sameAs or owl:differentFrom is meant, not {triple.predicate}")
    kinds = ("entity", "referent") if predicate == OWL.sameAs else ("entity",)
    about = _instance(triple.subject, kinds, path, base)
    return about, predicate, iris.slug(_instance(triple.object, ("entity",), path, base))


def _instance(term: object, kinds: Sequence[str], path: Path, base: str) -> str:
    prefixes = tuple(f"{base}{kind}/" for kind in kinds)
    if not isinstance(term, ox.NamedNode) or not term.value.startswith(prefixes):
        raise OptionError(f"{path}: {term} is no {' or '.join(kinds)}; such IRIs begin with {' or '.join(prefixes)}")
    return term.value


def _overrides(said: Iterable[tuple[str, str, str]]) -> Overrides:
    """Sort out statements of an IRI, a predicate and a slug."""
    same: dict[str, str] = {}
    moved: dict[str, str] = {}
    different: set[tuple[str, str]] = set()
    for about, predicate, slug in said:
        if predicate == OWL.differentFrom:
            different |= {(iris.slug(about), slug), (slug, iris.slug(about))}
        elif iris.is_referent(about):
            moved[about] = slug
        else:
            same[iris.slug(about)] = slug
    return Overrides(same, frozenset(different), moved)


def _check_ends(same: dict[str, str], path: Path) -> None:
    """Refuse "a is b, b is a": no name would be the entity's."""
    for start in same:
        slug, seen = start, {start}
        while (slug := same.get(slug, "")) and slug not in seen:
            seen.add(slug)
        if slug:
            raise OptionError(f"{path}: {start} is in a circle of owl:sameAs; leave one of them out")


def _check_apart(same: dict[str, str], different: frozenset[tuple[str, str]], path: Path) -> None:
    """Refuse names that are said to be of one entity and of two."""

    def end(slug: str) -> str:
        while slug in same:
            slug = same[slug]
        return slug

    for a, b in sorted(different):
        if end(a) == end(b):
            raise OptionError(f"{path}: {a} and {b} are said to be the same and to be different; leave one of them out")
