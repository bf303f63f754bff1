"""Which names, in whatever article, are names of one entity.

A name is linked to a fuller name of the same entity ("Kenney" to "Jim Kenney", "ICE" to "U.S. Immigration and Customs
Enforcement"), if exactly one name near it qualifies. The link of a name depends on nothing but the names that share a
key with it, so a new article can change only links near its own names, in whatever order the articles come.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from kg.model import Entity


@dataclass(frozen=True, slots=True)
class Link:
    """A name and a fuller name of the same entity.

    Attributes:
        name: Slug of the name.
        to: Slug of the fuller name.
        reason: Why, in words.
    """

    name: str
    to: str
    reason: str


@dataclass(slots=True)
class Profile:
    """All that articles say of the entities they know by one slug; the counts are of articles.

    Attributes:
        slug: The slug.
        names: Names, as written.
        aliases: Other names and descriptions.
        types: Coarse types.
        countries: ISO 3166-1 alpha-3 codes.
        sectors: Sectors.
        links: Addresses at Wikidata and GeoNames.
        named: Whether it is a proper name.
    """

    slug: str
    named: bool = True
    names: Counter[str] = field(default_factory=Counter)
    aliases: Counter[str] = field(default_factory=Counter)
    types: Counter[str] = field(default_factory=Counter)
    countries: Counter[str] = field(default_factory=Counter)
    sectors: Counter[str] = field(default_factory=Counter)
    links: Counter[str] = field(default_factory=Counter)

    @property
    def name(self) -> str:
        """The name most articles use; of two, the longer."""
        return best(self.names) or self.slug

    @property
    def type(self) -> str:
        """The type most articles give."""
        return best(self.types) or "THING"


def best(counts: Counter[str]) -> str | None:
    """Return the commonest value; of several, the longest, then the first in the alphabet."""
    present = [value for value, count in counts.items() if count > 0]
    return min(present, key=lambda v: (-counts[v], -len(v), v)) if present else None


def profiles(entities: Iterable[Entity]) -> dict[str, Profile]:
    """Put together what is said of each slug; an entity stands once for each article that knows it."""
    out: dict[str, Profile] = {}
    for entity in entities:
        profile = out.setdefault(entity.id, Profile(entity.id, entity.named))
        profile.names[entity.name] += 1
        profile.types[entity.type] += 1
        profile.aliases.update(entity.aliases)
        for counts, value in ((profile.countries, entity.country), (profile.sectors, entity.sector)):
            if value:
                counts[value] += 1
    return out


def keys(profile: Profile) -> frozenset[str]:
    """Return the keys of a name: names that share none are never compared."""
    return frozenset()


def link(profile: Profile, candidates: Iterable[Profile]) -> Link | None:
    """Choose the fuller name that a name stands for, or None."""
    return None


def resolve(entities: Iterable[Entity]) -> dict[str, str]:
    """Map the slug of each name that is short for another to the slug of the fullest name of the same entity.

    Args:
        entities: Named entities, once for each article that knows them.
    """
    known = profiles(entities)
    by_key: dict[str, list[Profile]] = {}
    for profile in known.values():
        for key in keys(profile):
            by_key.setdefault(key, []).append(profile)
    links = {}
    for slug, profile in sorted(known.items()):
        near = {c.slug: c for key in keys(profile) for c in by_key[key] if c.slug != slug}
        if found := link(profile, [near[s] for s in sorted(near)]):
            links[slug] = found.to
    return {slug: _end(slug, links) for slug in links}


def _end(slug: str, links: dict[str, str]) -> str:
    seen = {slug}
    while (to := links.get(slug)) is not None and to not in seen:
        slug = to
        seen.add(to)
    return slug
