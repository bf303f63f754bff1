"""Turn the finished clusters into entities and mentions."""

from __future__ import annotations

from typing import Any

from kg.pipeline.coref.clusters import Cluster, Clusters
from kg.pipeline.coref.mentions import NAMED, PRONOUN, Mention
from kg.pipeline.entities import new_entity
from kg.pipeline.nouns import Parse, nominal_name

TYPE_OF_NOUN = {"person": "PERSON", "kin": "PERSON", "org": "ORGANIZATION", "group": "GROUP", "place": "PLACE"}


def _type(cluster: Cluster) -> str:
    """The type of an entity without a name: by its nouns, then by its pronouns."""
    for m in cluster.mentions:
        if m.noun and m.noun.kind in TYPE_OF_NOUN:
            kind = TYPE_OF_NOUN[m.noun.kind]
            return "GROUP" if kind == "PERSON" and m.number == "p" else kind
    if cluster.gender or cluster.animate:
        return "PERSON"
    return "THING"


def _best(cluster: Cluster) -> Mention:
    """The mention that tells most: a noun before a pronoun, more modifiers before fewer, the first of equals."""
    return max(cluster.mentions, key=lambda m: (m.kind != PRONOUN, min(len(m.modifiers), 3), -m.head))


def entities(p: Parse, clusters: Clusters) -> tuple[list[dict[str, Any]], dict[int, str]]:
    """Make one entity a cluster.

    Returns:
        The entities in order of first mention, and the entity key of each mention by its index.
    """
    out, keys = [], {}
    for number, cluster in enumerate(clusters.each()):
        key = f"e{number}"
        if cluster.keys:
            entity = {**clusters.entities[cluster.keys[0]], "key": key}
        else:
            best = _best(cluster)
            entity = new_entity(key, nominal_name(p, best.head), _type(cluster), named=False)
        names = {nominal_name(p, m.head) for m in cluster.mentions if m.kind not in (PRONOUN, NAMED)}
        entity["aliases"] = sorted({*entity["aliases"], *names} - {entity["name"]})
        entity["sector"] = next((m.noun.sector for m in cluster.mentions if m.noun and m.noun.sector), None)
        out.append(entity)
        for m in cluster.mentions:
            keys[m.index] = key
    return out, keys
