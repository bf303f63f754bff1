"""Turn the finished clusters into entities and mentions."""

from __future__ import annotations

from typing import Any

from kg.pipeline.coref.clusters import Cluster, Clusters
from kg.pipeline.coref.mentions import APPOSITION, NAMED, PRONOUN, Mention
from kg.pipeline.entities import new_entity
from kg.pipeline.entities_traits import country_in
from kg.pipeline.entities_words import TYPE_OF_NOUN
from kg.pipeline.nouns import Parse, name_tokens, nominal_name

# A description of more words than this is a parse gone wrong.
MAX_DESCRIPTION = 8


def _type(cluster: Cluster) -> str:
    """The type of an entity without a name: by its nouns, then by its pronouns."""
    for m in cluster.mentions:
        if m.noun and m.noun.kind in TYPE_OF_NOUN:
            kind = TYPE_OF_NOUN[m.noun.kind]
            return "GROUP" if kind == "PERSON" and m.number == "p" else kind
    if cluster.gender or cluster.animate:
        return "PERSON"
    return "THING"


def _best(p: Parse, cluster: Cluster) -> Mention:
    """The mention that tells most: a noun before a pronoun, an apposition that names, more modifiers before fewer, the first."""
    return max(
        cluster.mentions,
        key=lambda m: (m.kind != PRONOUN, _names(p, m), min(len(m.modifiers), 3), -m.head),
    )


def _names(p: Parse, m: Mention) -> bool:
    """Whether an apposition gives a name that the recogniser missed: "its latest player, the *Tarn mini*"."""
    common = m.noun is not None or m.label != APPOSITION
    return not common and any(c.isupper() or c.isdigit() for i in name_tokens(p, m.head) for c in p.word[i])


def _country(p: Parse, clusters: Clusters, cluster: Cluster) -> str | None:
    """The country that describes a person or a body: "a *French* minister", "*Malaysia's* premier", by office or by word."""
    for m in cluster.mentions:
        before = range(m.start, m.name_start if m.kind == NAMED else m.head)
        if m.kind != PRONOUN and 0 < len(before) <= MAX_DESCRIPTION:
            code = country_in(p.text(before.start, before.stop))
            if code:
                return code
    office = cluster.affiliation
    keys = clusters.cluster(office).keys if office else []
    return country_in(clusters.entities[keys[0]]["name"]) if keys else None


def _several(p: Parse, clusters: Clusters, key: str, together: Mention) -> dict[str, Any]:
    """An entity of several: "Ana Lund and Joe Lund"; named when every member is."""
    members = [clusters.at[i] for i in together.members]
    known = [clusters.cluster(m).keys for m in members]
    names = [
        clusters.entities[keys[0]]["name"] if keys else nominal_name(p, m.head)
        for m, keys in zip(members, known, strict=True)
    ]
    return new_entity(key, " and ".join(filter(None, (", ".join(names[:-1]), names[-1]))), "GROUP", named=all(known))


def entities(p: Parse, clusters: Clusters) -> tuple[list[dict[str, Any]], dict[int, str]]:
    """Make one entity a cluster.

    Returns:
        The entities in order of first mention, and the entity key of each mention by its index.
    """
    out, keys = [], {}
    for number, cluster in enumerate(clusters.each()):
        key = f"e{number}"
        together = next((m for m in cluster.mentions if m.members), None)
        if together and len(cluster.mentions) == 1:
            continue
        if together and not cluster.keys:
            entity = _several(p, clusters, key, together)
        elif cluster.keys:
            entity = {**clusters.entities[cluster.keys[0]], "key": key}
        else:
            best = _best(p, cluster)
            entity = new_entity(key, nominal_name(p, best.head), _type(cluster), named=False)
        names = {nominal_name(p, m.head) for m in cluster.mentions if m.kind not in (PRONOUN, NAMED) and not m.members}
        entity["aliases"] = sorted({*entity["aliases"], *names} - {entity["name"]})
        entity["sector"] = next((m.noun.sector for m in cluster.mentions if m.noun and m.noun.sector), None)
        if entity["type"] in ("PERSON", "ORGANIZATION", "GROUP"):
            entity["country"] = _country(p, clusters, cluster)
        out.append(entity)
        for m in cluster.mentions:
            keys[m.index] = key
    return out, keys
