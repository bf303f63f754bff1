"""The growing clusters of mentions: what is known of each, and which may become one."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from kg.pipeline.coref.mentions import COLLECTIVE, NAMED, Mention


@dataclass(slots=True)
class Cluster:
    """Mentions taken to be one entity, with the sum of their features."""

    mentions: list[Mention]
    keys: list[str] = field(default_factory=list)
    type: str | None = None
    gender: str = ""
    number: str = ""
    animate: bool | None = None
    roles: set[str] = field(default_factory=set)
    affiliation: Mention | None = None

    @property
    def first(self) -> Mention:
        """The first mention in the text."""
        return self.mentions[0]

    def absorb(self, other: Cluster) -> None:
        """Take over the mentions and features of another cluster."""
        self.mentions = sorted([*self.mentions, *other.mentions], key=lambda m: m.head)
        self.keys += [k for k in other.keys if k not in self.keys]
        self.type = self.type or other.type
        self.gender = self.gender or other.gender
        # "they" may be said of a firm without making it many: the firm may be "it" again
        if not self.keys and not any(m.noun and m.noun.kind in COLLECTIVE for m in self.mentions):
            self.number = self.number or other.number
        if self.animate is None:
            self.animate = other.animate
        self.roles |= other.roles
        self.affiliation = self.affiliation or other.affiliation


class Clusters:
    """All clusters of an article; every mention is in exactly one."""

    def __init__(self, mentions: list[Mention], entities: dict[str, dict[str, Any]]) -> None:
        """Start with one cluster a named entity and one a remaining mention."""
        self.mentions, self.entities = mentions, entities
        self.of: list[Cluster] = []
        self.sieve = ""
        self.at = {m.head: m for m in mentions}
        named: dict[str, Cluster] = {}
        for m in mentions:
            cluster = Cluster([m], gender=m.gender, number=m.number, animate=m.animate)
            if m.key is not None:
                cluster.keys, cluster.type = [m.key], entities[m.key]["type"]
                if m.key in named:
                    named[m.key].absorb(cluster)
                cluster = named.setdefault(m.key, cluster)
            self.of.append(cluster)

    def cluster(self, mention: Mention) -> Cluster:
        """The cluster a mention is in."""
        return self.of[mention.index]

    def each(self) -> list[Cluster]:
        """All clusters, in order of first mention."""
        return list({id(c): c for c in self.of}.values())

    def join(self, left: Mention, right: Mention) -> bool:
        """Make the clusters of two mentions one, unless what is known of them forbids it."""
        a, b = self.of[left.index], self.of[right.index]
        if a is b:
            return True
        if not self.compatible(a, b):
            return False
        a.absorb(b)
        for m in b.mentions:
            self.of[m.index] = a
        resolved = left if right.kind == NAMED else right
        resolved.sieve = resolved.sieve or self.sieve
        return True

    def compatible(self, a: Cluster, b: Cluster) -> bool:
        """Whether two clusters agree in type, number, gender and animacy, and name no two different things."""
        if a.gender and b.gender and a.gender != b.gender:
            return False
        if a.number and b.number and a.number != b.number:
            return False
        if a.animate is not None and b.animate is not None and a.animate != b.animate:
            return False
        return not (a.keys and b.keys)


def nested(left: Mention, right: Mention) -> bool:
    """Whether one mention lies inside the other: "*its* members" cannot be its own possessor."""
    return (left.start <= right.start and right.end <= left.end) or (
        right.start <= left.start and left.end <= right.end
    )


def is_named(cluster: Cluster) -> bool:
    """Whether a cluster holds a proper name."""
    return any(m.kind == NAMED for m in cluster.mentions)
