"""Events, entities and time expressions as the JSON objects that the commands print."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Any

from kg.model import Analysis, Entity, Event, Participant, TimeValue
from kg.rdf import iris


def event_record(event: Event) -> dict[str, Any]:
    """Return one event as `kg extract` prints it."""
    return {
        "article": event.article,
        "sentence": asdict(event.sentence),
        "trigger": {**asdict(event.trigger), "lemma": event.lemma},
        "predicate": event.predicate,
        "types": list(event.types),
        "plover": event.plover,
        "plover_mode": event.plover_mode,
        "cameo": event.cameo,
        "actor": _participant(event.actor),
        "target": _participant(event.target),
        "recipient": _participant(event.recipient),
        "co_actors": [_participant(p) for p in event.co_actors],
        "co_targets": [_participant(p) for p in event.co_targets],
        "date": event.date,
        "date_words": event.time.span.text if event.time else None,
        "place": _participant(event.place),
        "polarity": event.polarity,
        "modality": event.modality,
        "tense": event.tense,
        "source": {"name": event.source.name, "iri": iris.entity(event.source.id)} if event.source else None,
        "hearsay": event.hearsay,
        "construction": event.construction,
        "confidence": event.confidence,
    }


def annotation_records(analyses: Iterable[Analysis]) -> Iterator[dict[str, Any]]:
    """Yield each article's entities and time expressions as `kg annotate` prints them."""
    analyses = list(analyses)
    same = _resolved(analyses)
    for analysis in analyses:
        by_entity: dict[str, list[Participant]] = defaultdict(list)
        for mention in analysis.mentions:
            by_entity[same.get(mention.entity.id, mention.entity.id)].append(mention)
        yield {
            "article": analysis.article.id,
            "times": [_time(t) for t in analysis.times],
            "entities": [
                {
                    "iri": iris.entity(slug),
                    **_described(mentions[0].entity),
                    "mentions": [asdict(m.span) for m in mentions],
                }
                for slug, mentions in by_entity.items()
            ],
        }


def _resolved(analyses: list[Analysis]) -> dict[str, str]:
    """Map the slug of each name to that of the fullest name of the same entity in any of the articles."""
    from kg.pipeline.identity import resolve

    return resolve(m.entity for a in analyses for m in {p.entity.id: p for p in a.mentions}.values() if m.entity.named)


def _described(entity: Entity) -> dict[str, Any]:
    return {
        "name": entity.name,
        "type": entity.type,
        "country": entity.country,
        "sector": entity.sector,
        "wikidata": entity.wikidata,
    }


def _participant(participant: Participant | None) -> dict[str, Any] | None:
    if participant is None:
        return None
    return {**asdict(participant.span), **_described(participant.entity), "iri": iris.entity(participant.entity.id)}


def _time(time: TimeValue) -> dict[str, Any]:
    return {**asdict(time.span), "type": time.type, "value": time.value}
