"""One article's analysis as N-Quads: what the article tells, and nothing that is concluded from other articles.

    article   kg:Article    its text, title, date, hash, and how it was read
    referent  kg:Referent   an entity as this article knows it
    mention   kg:Mention    one telling of an event, with the words it stands on (kg:told...)
    words     kg:Words      what stands for a further member of a coordination ("and the council")

`kg.resolve` concludes from these, across articles, the entities (kg:refersTo) and the events (kg:describes).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from importlib.metadata import version

from kg.model import Analysis, Article, Entity, Event, Participant, Span
from kg.rdf import edtf, iris
from kg.rdf.terms import iri, literal, ref, statements
from kg.rdf.vocab import ACT, BASE, CAMEO, GEONAMES, KG, PLOVER, PROV, RDF, SCHEMA, SKOS, WIKIDATA, XSD

ENTITY_CLASS = {
    "PERSON": KG.Person,
    "ORGANIZATION": KG.Organization,
    "GROUP": KG.Group,
    "PLACE": KG.Place,
    "THING": KG.Thing,
}
_TENSE = {"past": KG.pastTense, "present": KG.presentTense, "future": KG.futureTense}
_POLARITY = {"positive": KG.positive, "negative": KG.negative}
_MODALITY = {"actual": KG.actual, "future": KG.future, "possible": KG.possible}

Pair = tuple[str, str]


def quads(analysis: Analysis, *, base: str = BASE, fingerprint: str = "") -> Iterator[str]:
    """Write an analysis as N-Quads lines, all in the article's own graph.

    Args:
        analysis: What the pipeline found in one article.
        base: The IRI under which instances are named.
        fingerprint: What, beside the article, decided the result (options); kept to tell an outdated graph.

    Yields:
        Lines of N-Quads, each ending in a newline, without repetition.
    """
    article = analysis.article
    graph = iris.article(article.id, base=base)
    described = [(graph, _article(analysis, base, fingerprint)), _run(analysis.model, base)]
    described += [(iris.referent(article.id, e.id, base=base), _referent(e, graph)) for e in _entities(analysis)]
    described += _mentions(analysis.events, article.id, graph, base)
    described += [_words(p, article.id, graph, base) for e in analysis.events for p in (*e.co_actors, *e.co_targets)]
    yield from dict.fromkeys(line for subject, pairs in described for line in statements(subject, pairs, graph))


def _integer(value: int) -> str:
    return f'"{value}"^^<{XSD.integer}>'


def _article(analysis: Analysis, base: str, fingerprint: str) -> Iterator[Pair]:
    article: Article = analysis.article
    yield RDF.type, ref(KG.Article)
    yield SCHEMA.identifier, literal(article.id)
    yield KG.text, literal(article.text)
    yield KG.contentHash, literal(article.sha256)
    yield KG.fingerprint, literal(fingerprint)
    yield PROV.wasGeneratedBy, ref(iris.run(_software(), analysis.model, base=base))
    if article.published:
        yield KG.published, literal(article.published.isoformat(), XSD.date)
    if article.url:
        yield SCHEMA.url, literal(article.url, XSD.anyURI)
    optional = {
        SCHEMA.headline: article.title,
        KG.publishedFrom: article.published_from,
        SCHEMA.publisher: article.publisher,
        SCHEMA.inLanguage: article.language,
    }
    yield from ((predicate, literal(value)) for predicate, value in optional.items() if value)


@cache
def _software() -> str:
    return version("newskg")


def _run(model: str, base: str) -> tuple[str, Iterable[Pair]]:
    software = _software()
    pairs = [
        (RDF.type, ref(PROV.Activity)),
        (SCHEMA.softwareVersion, literal(software)),
        (KG.model, literal(model)),
    ]
    return iris.run(software, model, base=base), pairs


def _entities(analysis: Analysis) -> list[Entity]:
    """Return the named entities of the article and all that take part in an event, by id."""
    found: dict[str, Entity] = {p.entity.id: p.entity for p in analysis.mentions if p.entity.named}
    for event in analysis.events:
        for participant in _participants(event):
            found[participant.entity.id] = participant.entity
        if event.source:
            found[event.source.id] = event.source
    return [found[key] for key in sorted(found)]


def _participants(event: Event) -> list[Participant]:
    roles = (event.actor, event.target, event.recipient, event.place, *event.co_actors, *event.co_targets)
    return [participant for participant in roles if participant]


def _referent(entity: Entity, graph: str) -> Iterator[Pair]:
    yield RDF.type, ref(KG.Referent)
    yield KG.inArticle, ref(graph)
    yield KG.slug, literal(entity.id)
    yield KG.name, literal(entity.name)
    yield KG.named, literal(str(entity.named).lower(), XSD.boolean)
    yield KG.toldType, ref(ENTITY_CLASS[entity.type])
    yield from ((KG.alias, literal(alias)) for alias in entity.aliases)
    if entity.country:
        yield KG.toldCountry, literal(entity.country)
    if entity.sector:
        yield KG.toldSector, ref(KG[entity.sector])
    if entity.wikidata:
        yield SKOS.exactMatch, iri(WIKIDATA + entity.wikidata)
    if entity.geonames:
        yield SKOS.exactMatch, iri(f"{GEONAMES}{entity.geonames}/")


def _mentions(events: Iterable[Event], article_id: str, graph: str, base: str) -> list[tuple[str, Iterable[Pair]]]:
    taken: dict[int, int] = {}
    out: list[tuple[str, Iterable[Pair]]] = []
    for event in events:
        number = taken.get(event.trigger.start, 0)
        taken[event.trigger.start] = number + 1
        subject = iris.mention(article_id, event.trigger.start, number, base=base)
        out.append((subject, [*_telling(event, graph), *_roles(event, article_id, base)]))
    return out


def _telling(event: Event, graph: str) -> Iterator[Pair]:
    """What the sentence says of the event, but for its participants."""
    yield RDF.type, ref(KG.Mention)
    yield KG.inArticle, ref(graph)
    yield KG.sentence, literal(event.sentence.text)
    yield from _offsets(event.sentence, KG.start, KG.end)
    yield KG.trigger, literal(event.trigger.text)
    yield from _offsets(event.trigger, KG.triggerStart, KG.triggerEnd)
    yield KG.lemma, literal(event.lemma)
    yield KG.toldPredicate, literal(event.predicate)
    yield KG.toldMainAction, ref(ACT[event.types[0]])
    yield from ((KG.toldAction, ref(ACT[name])) for name in event.types)
    yield KG.polarity, ref(_POLARITY[event.polarity])
    yield KG.modality, ref(_MODALITY[event.modality])
    if event.tense in _TENSE:
        yield KG.tense, ref(_TENSE[event.tense])
    yield KG.confidence, literal(f"{event.confidence:.4f}".rstrip("0").rstrip("."), XSD.decimal)
    yield KG.construction, literal(event.construction)
    if event.plover:
        mode = f"{event.plover}-{event.plover_mode}"
        yield KG.plover, ref(PLOVER[mode if mode in PLOVER else event.plover])
    if event.cameo:
        yield KG.cameo, ref(CAMEO[event.cameo])
    if event.time:
        yield KG.timeText, literal(event.time.span.text)
        yield from _offsets(event.time.span, KG.timeStart, KG.timeEnd)
    if event.date:
        yield KG.toldDate, edtf.typed(event.date)


def _roles(event: Event, article_id: str, base: str) -> Iterator[Pair]:
    """Who and what takes part, each as this article's referent, with the words that stand for it."""
    roles = (
        (KG.toldActor, event.actor, KG.actorText, KG.actorStart, KG.actorEnd),
        (KG.toldTarget, event.target, KG.targetText, KG.targetStart, KG.targetEnd),
        (KG.toldRecipient, event.recipient, KG.recipientText, KG.recipientStart, KG.recipientEnd),
        (KG.toldPlace, event.place, KG.placeText, KG.placeStart, KG.placeEnd),
    )
    for predicate, filler, text, start, end in roles:
        if filler:
            yield predicate, ref(iris.referent(article_id, filler.entity.id, base=base))
            yield text, literal(filler.span.text)
            yield from _offsets(filler.span, start, end)
    for predicate, words, others in (
        (KG.toldActor, KG.coActor, event.co_actors),
        (KG.toldTarget, KG.coTarget, event.co_targets),
    ):
        for filler in others:
            yield predicate, ref(iris.referent(article_id, filler.entity.id, base=base))
            yield words, ref(iris.words(article_id, filler.span.start, filler.entity.id, base=base))
    if event.source:
        yield KG.toldSpeaker, ref(iris.referent(article_id, event.source.id, base=base))
    elif event.hearsay:
        yield KG.hearsay, literal("true", XSD.boolean)
    if event.content_of is not None:
        yield KG.contentOf, ref(iris.mention(article_id, event.content_of, 0, base=base))


def _words(filler: Participant, article_id: str, graph: str, base: str) -> tuple[str, Iterable[Pair]]:
    pairs = [
        (RDF.type, ref(KG.Words)),
        (KG.inArticle, ref(graph)),
        (KG.words, literal(filler.span.text)),
        *_offsets(filler.span, KG.wordsStart, KG.wordsEnd),
        (KG.standFor, ref(iris.referent(article_id, filler.entity.id, base=base))),
    ]
    return iris.words(article_id, filler.span.start, filler.entity.id, base=base), pairs


def _offsets(span: Span, start: str, end: str) -> Iterator[Pair]:
    yield start, _integer(span.start)
    yield end, _integer(span.end)
