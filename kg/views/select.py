"""Records out of a store, by SPARQL: which events to draw, and everything the pages say about them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice
from typing import get_args

from kg.errors import OptionError, QueryError
from kg.queries import action_iri, articles, entities
from kg.rdf.vocab import ACT, KG, OWL, RDF, RDFS, SCHEMA, SKOS
from kg.store import Store
from kg.views.choice import Choice
from kg.views.records import Mention, Modality, Node, NodeType, Range, Records, Source, Status

CHUNK = 400
"""IRIs asked about in one query."""

_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://[^\x00-\x20<>\"{}|\\^`\[\]]+\Z")

Facts = dict[str, list[object]]

_TYPES: dict[str, NodeType] = {KG.base + kind.capitalize(): kind for kind in get_args(NodeType)}
_PARTICIPANTS = "SELECT ?event ?entity WHERE { ?event kg:actor|kg:target|kg:recipient ?entity }"


def records(store: Store, choice: Choice, *, texts: bool = False) -> Records:
    """Read what is chosen from a store.

    Args:
        store: Where to read.
        choice: What to draw.
        texts: Whether to read the articles' texts too.

    Raises:
        OptionError: There is no such entity or article, or `hops` is below 1.
        QueryError: There is no such action type, or no event of that kind and time, or no event at all; or the query does
            not parse, or returns nothing that can be drawn.
    """
    events, undated = _events(store, choice), _undated(store, choice)
    if not events and (choice.action or choice.date_from or choice.date_to):
        left_out = f" ({undated:,} {'has' if undated == 1 else 'have'} no date)" if undated else ""
        raise QueryError(f"no event is of that kind and time{left_out}: choose another, or leave the choice out")
    if not events and choice.article is None:
        raise QueryError("the store holds no event to draw: read articles into it with `kg build`")
    describes = dict(_pairs(store, "?mention kg:describes ?event", "?mention ?event", "?event", events))
    wanted = [] if choice.article is None else [find_article(store, choice.article)]
    if wanted:
        told = {mention for mention, _ in _pairs(store, "?m kg:inArticle ?a", "?m ?a", "?a", wanted)}
        describes = {mention: event for mention, event in describes.items() if mention in told}
    of_mention = _describe(store, describes)
    of_event = _describe(store, set(describes.values()))
    of_article = _describe(store, {*wanted, *(_text(facts, KG.inArticle) or "" for facts in of_mention.values())})
    mentions = [_mention(iri, of_mention[iri], event, of_event[event]) for iri, event in describes.items()]
    mentions.sort(key=lambda m: (_published(of_article[m.article]), m.article, m.start, m.trigger or (0, 0), m.id))
    return Records(
        nodes=_nodes(store, mentions),
        mentions=tuple(mentions),
        articles=tuple(
            _article(iri, of_article[iri]) for iri in dict.fromkeys([*wanted, *(m.article for m in mentions)])
        ),
        texts={iri: _text(facts, KG.text) or "" for iri, facts in of_article.items()} if texts else {},
        undated=undated,
    )


def _events(store: Store, choice: Choice) -> list[str]:
    """IRIs of the events chosen, sorted."""
    found = {event for (event,) in store.query(f"SELECT ?event WHERE {{ ?event a kg:Event . {_conditions(choice)} }}")}
    if choice.query is not None:
        found &= _queried(store, choice.query)
    if choice.entity is not None:
        found &= _around(store, find_entity(store, choice.entity), choice.hops, found)
    if choice.article is not None:
        told = "?mention kg:inArticle ?article ; kg:describes ?event"
        article = [find_article(store, choice.article)]
        found &= {event for event, _ in _pairs(store, told, "?event ?article", "?article", article)}
    return sorted(found)


def _undated(store: Store, choice: Choice) -> int:
    """How many events are left out for want of a date, of those that are chosen but for the days."""
    if choice.date_from is None and choice.date_to is None:
        return 0
    events = _events(store, replace(choice, date_from=None, date_to=None))
    return len(events) - len(dict(_pairs(store, "?event kg:earliest ?day", "?event ?day", "?event", events)))


def _conditions(choice: Choice) -> str:
    """The part of the query that says when and what kind."""
    parts = []
    if choice.action is not None:
        parts.append(f"{action_iri(choice.action)} ^skos:broader* ?code . ?event kg:action|kg:plover ?code .")
    if choice.date_from is not None:
        parts.append(f'?event kg:latest ?last . FILTER(?last >= "{choice.date_from.isoformat()}"^^xsd:date)')
    if choice.date_to is not None:
        parts.append(f'?event kg:earliest ?first . FILTER(?first <= "{choice.date_to.isoformat()}"^^xsd:date)')
    return " ".join(parts)


def _queried(store: Store, query: str) -> set[str]:
    """The events that the answer of a query names, or whose mentions, articles or entities it names.

    Of two or more entities, the events in which at least two of them take part; of one, all its events.
    """
    named = store.query(query).iris()
    events = {event for _, event in _pairs(store, "?s a kg:Event . BIND(?s AS ?event)", "?s ?event", "?s", named)}
    events |= {event for _, event in _pairs(store, "?s kg:describes ?event", "?s ?event", "?s", named)}
    told = "?mention kg:inArticle ?s ; kg:describes ?event"
    events |= {event for _, event in _pairs(store, told, "?s ?event", "?s", named)}
    if events:
        return events
    taking_part: dict[str, set[str]] = {}
    for event, entity in store.query(_PARTICIPANTS):
        if entity in named:
            taking_part.setdefault(event, set()).add(entity)
    fewest = min(2, len(set().union(*taking_part.values()))) if taking_part else 1
    found = {event for event, entities in taking_part.items() if len(entities) >= fewest}
    if not found:
        raise QueryError("the query returns no event, mention, article or entity that could be drawn")
    return found


def find_entity(store: Store, wanted: str) -> set[str]:
    """IRIs of the entities of a name or other name, as named queries look it up, or of an IRI.

    Raises:
        OptionError: There is none.
    """
    if _IRI.match(wanted) and store.query(f"ASK {{ <{wanted}> kg:nameKey ?key }}"):
        return {wanted}
    found = entities.called(store, wanted)
    if not found:
        raise OptionError(entities.nobody(store, wanted))
    return set(found)


def find_article(store: Store, wanted: str) -> str:
    """IRI of the article with this IRI, id, title or address.

    Raises:
        OptionError: There is none.
    """
    if _IRI.match(wanted) and store.query(f"ASK {{ <{wanted}> a kg:Article }}"):
        return wanted
    found = articles.called(store, [wanted])[wanted]
    if not found:
        raise OptionError(articles.nothing(store, wanted))
    return min(found.values())


def _around(store: Store, start: set[str], hops: int, allowed: set[str]) -> set[str]:
    """The events at most `hops` events away from the entities `start`, through `allowed` events only."""
    if hops < 1:
        raise OptionError(f"hops must be at least 1, not {hops}")
    members: dict[str, set[str]] = {}
    parts: dict[str, set[str]] = {}
    for event, entity in store.query(_PARTICIPANTS):
        if event in allowed:
            members.setdefault(event, set()).add(entity)
            parts.setdefault(entity, set()).add(event)
    seen, edge, out = set(start), set(start), set()
    for _ in range(hops):
        reached = set().union(*(parts.get(entity, set()) for entity in edge))
        out |= reached
        edge = set().union(*(members[event] for event in reached)) - seen
        seen |= edge
    return out


def _chunks(iris: Iterable[str]) -> Iterator[list[str]]:
    stream = iter(sorted(iris))
    while chunk := list(islice(stream, CHUNK)):
        yield chunk


def _pairs(store: Store, pattern: str, variables: str, given: str, iris: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Ask a pattern about many IRIs, a chunk at a time."""
    for chunk in _chunks(iris):
        values = " ".join(f"<{iri}>" for iri in chunk)
        yield from store.query(f"SELECT DISTINCT {variables} WHERE {{ VALUES {given} {{ {values} }} {pattern} }}")


def _describe(store: Store, iris: Iterable[str]) -> dict[str, Facts]:
    """Every property of each IRI."""
    out: dict[str, Facts] = {iri: {} for iri in iris}
    for chunk in _chunks(out):
        values = " ".join(f"<{iri}>" for iri in chunk)
        for iri, predicate, value in store.query(f"SELECT ?s ?p ?o WHERE {{ VALUES ?s {{ {values} }} ?s ?p ?o }}"):
            out[iri].setdefault(predicate, []).append(value)
    return out


def _text(facts: Facts, *predicates: str) -> str | None:
    """The value of the first property that has one; of several values the least, the same each time."""
    return next((min(map(str, facts[name])) for name in predicates if name in facts), None)


def _integer(facts: Facts, predicate: str) -> int | None:
    value = _text(facts, predicate)
    return None if value is None else int(value)


def _all(facts: Facts, predicate: str) -> tuple[str, ...]:
    return tuple(sorted({str(value) for value in facts.get(predicate, ())}))


def _published(facts: Facts) -> str:
    return _text(facts, KG.published) or "9999"


def _local(iri: str) -> str:
    return re.split(r"[#/]", iri)[-1]


def _range(facts: Facts, start: str, end: str) -> Range | None:
    """Offsets of words relative to their sentence, or None when they lie outside it."""
    origin, stop = _integer(facts, KG.start), _integer(facts, KG.end)
    first, last = _integer(facts, start), _integer(facts, end)
    if origin is None or stop is None or first is None or last is None or not origin <= first < last <= stop:
        return None
    return first - origin, last - origin


def _mention(iri: str, facts: Facts, event: str, concluded: Facts) -> Mention:
    told, words = _text(facts, KG.toldDate), _text(facts, KG.timeText)
    dated = _text(concluded, KG.date)
    return Mention(
        id=iri,
        event=event,
        action=_local(_text(concluded, KG.mainAction) or ACT.OTHER),
        predicate=_text(concluded, KG.predicate) or _text(facts, KG.toldPredicate) or "",
        article=_text(facts, KG.inArticle) or "",
        sentence=_text(facts, KG.sentence) or "",
        start=_integer(facts, KG.start) or 0,
        actors=_all(concluded, KG.actor),
        targets=_all(concluded, KG.target),
        recipients=_all(concluded, KG.recipient),
        trigger=_range(facts, KG.triggerStart, KG.triggerEnd),
        actor_range=_range(facts, KG.actorStart, KG.actorEnd),
        target_range=_range(facts, KG.targetStart, KG.targetEnd) or _range(facts, KG.recipientStart, KG.recipientEnd),
        date_range=_range(facts, KG.timeStart, KG.timeEnd),
        date=told or dated,
        event_date=dated,
        earliest=_text(concluded, KG.earliest),
        latest=_text(concluded, KG.latest),
        date_words=words if told or not dated else None,
        place=_text(concluded, KG.place),
        speaker=_text(facts, KG.saidBy),
        hearsay=KG.hearsay in facts,
        polarity="negative" if KG.negative in facts.get(KG.polarity, ()) else "positive",
        modality=_modality(facts),
        status=_status(concluded),
        confidence=float(_text(facts, KG.confidence) or 0),
    )


def _modality(facts: Facts) -> Modality:
    found = _local(_text(facts, KG.modality) or KG.actual)
    return next((modality for modality in get_args(Modality) if modality == found), "actual")


def _status(concluded: Facts) -> Status:
    found = _local(_text(concluded, KG.status) or KG.asserted)
    return next((status for status in get_args(Status) if status == found), "asserted")


def _nodes(store: Store, mentions: Iterable[Mention]) -> tuple[Node, ...]:
    """The entities of the mentions, in the order in which they first take part."""
    named: dict[str, None] = {}
    for mention in mentions:
        others = (mention.place, mention.speaker)
        named.update(dict.fromkeys((*mention.participants, *(entity for entity in others if entity))))
    described = _describe(store, named)
    return tuple(_node(iri, described[iri]) for iri in named)


def _node(iri: str, facts: Facts) -> Node:
    types = [_TYPES[value] for value in sorted(map(str, facts.get(RDF.type, ()))) if value in _TYPES]
    label = _text(facts, RDFS.label) or _local(iri)
    sector = _text(facts, KG.sector)
    return Node(
        id=iri,
        label=label,
        type=types[0] if types else "THING",
        named=_text(facts, KG.named) == "True",
        aliases=tuple(name for name in _all(facts, SKOS.altLabel) if name != label),
        country=_text(facts, KG.country),
        sector=_local(sector) if sector else None,
        links=(*_all(facts, OWL.sameAs), *_all(facts, SKOS.exactMatch)),
    )


def _article(iri: str, facts: Facts) -> Source:
    return Source(
        id=iri,
        title=_text(facts, SCHEMA.headline) or _text(facts, SCHEMA.identifier),
        url=_text(facts, SCHEMA.url),
        published=_text(facts, KG.published),
        publisher=_text(facts, SCHEMA.publisher),
    )
