"""Events across articles: which mentions tell one event, and what they say of it together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from kg.rdf import edtf
from kg.rdf import iris as name
from kg.rdf.terms import iri, literal, quad, ref, statements
from kg.rdf.vocab import KG, RDF, XSD
from kg.resolve.groups import cluster, period_keys
from kg.resolve.read import View, iris, lines_about, literals
from kg.resolve.tellings import Telling, new_tellings, read_tellings

_MENTIONS_IN = "SELECT ?m WHERE { $articles ?m kg:inArticle ?article ; kg:triggerStart ?at }"
_MENTIONS_OF_REFERENTS = """
SELECT DISTINCT ?m WHERE { VALUES ?r { $terms } ?r kg:inArticle ?article .
  ?m kg:toldActor|kg:toldTarget|kg:toldRecipient|kg:toldPlace|kg:toldSpeaker ?r . $keep }"""
_EVENTS_OF = "SELECT ?m ?event WHERE { VALUES ?m { $terms } ?m kg:describes ?event }"
_KEYS_OF = "SELECT ?key WHERE { VALUES ?event { $terms } ?event kg:eventKey ?key }"
_WITH_KEY = "SELECT ?event WHERE { VALUES ?key { $terms } ?event kg:eventKey ?key }"
_TOLD_BY = "SELECT ?m ?event WHERE { VALUES ?event { $terms } ?m kg:describes ?event }"
_CONTENT_OF = (
    "SELECT ?m ?speech WHERE { VALUES ?speech { $terms } ?m kg:contentOf ?speech ; kg:inArticle ?article . $keep }"
)
_CONTENT_LINES = """
SELECT ?speech ?event WHERE { VALUES ?event { $terms } GRAPH kg:events { ?speech kg:content ?event } }"""
_EDGES = """
SELECT DISTINCT ?a ?action ?b WHERE { VALUES ?event { $terms }
  ?event kg:actor ?a ; kg:action ?action ; kg:target|kg:recipient ?b . GRAPH $graph { ?a ?action ?b } }"""
_SUPPORT = """
SELECT DISTINCT ?a ?action ?b ?event WHERE { VALUES (?a ?action ?b) { $terms }
  ?event kg:actor ?a ; kg:action ?action ; kg:target|kg:recipient ?b .
  ?m kg:describes ?event ; kg:polarity kg:positive ; kg:modality $modality . $own }"""
_OWN = "FILTER NOT EXISTS { ?m kg:saidBy|kg:hearsay ?speaker }"


@dataclass(slots=True)
class EventChange:
    """What changes among the events: quads to remove and quads to add."""

    remove: set[str]
    add: set[str]


def conclude(view: View, refers: dict[str, str], *, base: str) -> EventChange:
    """Work out what the added and dropped articles change among the events.

    Args:
        view: What the store will hold.
        refers: The entity of each referent that is new or has another one now.
        base: The IRI under which instances are named.
    """
    gone = {m for (m,) in view.outgoing(_MENTIONS_IN)}
    stored = [referent for referent in refers if referent not in view.referents]
    moved = {m for (m,) in view.rows(_MENTIONS_OF_REFERENTS, iris(stored))}
    known = _Known(view, refers, changed=gone | moved)
    fresh = {telling.mention: telling for telling in new_tellings(view, refers)} | read_tellings(view, moved, refers)
    groups = cluster(fresh.values(), known.disturbed, known.events_with)
    events = {t.mention: name.event(group[0].mention, base=base) for group in groups for t in group}
    add = {line for group in groups for line in _event_quads(group, events)}
    add.update(_contents(view, [telling for group in groups for telling in group], events))
    mentions = {mention for told in known.told.values() for mention in told}
    remove = lines_about(view.store, known.told.keys() | mentions | gone, KG.events)
    remove |= {quad(s, KG.content, ref(e), KG.events) for s, e in view.concluded(_CONTENT_LINES, iris(known.told))}
    lost = known.lost(groups, base=base)
    for graph, direct in ((KG.facts, _facts(groups)), (KG.planned, _plans(groups))):
        add.update(quad(a, action, ref(b), graph) for a, action, b in direct)
        remove.update(quad(a, action, ref(b), graph) for a, action, b in _unsupported(view, lost, direct, graph))
    return EventChange(remove, add)


class _Known:
    """The stored events near what changes.

    Attributes:
        told: The mentions that tell each of them.
    """

    def __init__(self, view: View, refers: dict[str, str], changed: set[str]) -> None:
        """Look at the events of the mentions that are added, dropped, or of other entities than before."""
        self._view, self._refers, self._changed = view, refers, changed
        self._given: set[str] = set()
        self.told: dict[str, list[str]] = {}
        self._look_at({event for _, event in view.concluded(_EVENTS_OF, iris(changed))})
        self.disturbed = {key for (key,) in view.concluded(_KEYS_OF, iris(self.told))}

    def _look_at(self, events: set[str]) -> None:
        for mention, event in self._view.concluded(_TOLD_BY, iris(events - self.told.keys())):
            self.told.setdefault(event, []).append(mention)

    def events_with(self, keys: set[str]) -> Iterator[tuple[list[Telling], bool]]:
        """Yield each event that has one of the keys, once: its tellings but for the changed ones, and whether there is none."""
        events = {event for (event,) in self._view.concluded(_WITH_KEY, literals(keys))} - self._given
        self._given |= events
        self._look_at(events)
        wanted = {mention for event in events for mention in self.told[event]} - self._changed
        tellings = read_tellings(self._view, wanted, self._refers)
        for event in sorted(events):
            left = [tellings[mention] for mention in self.told[event] if mention in tellings]
            yield left, len(left) == len(self.told[event])

    def lost(self, groups: Iterable[list[Telling]], *, base: str) -> set[str]:
        """Return the events that are not told by the same tellings, unchanged, in the groups that there will be."""
        now = {name.event(group[0].mention, base=base): {telling.mention for telling in group} for group in groups}
        return {e for e, told in self.told.items() if now.get(e) != set(told) or not self._changed.isdisjoint(told)}


def _event_quads(group: list[Telling], events: dict[str, str]) -> Iterator[str]:
    first = group[0]
    subject = events[first.mention]
    for telling in group:
        yield quad(telling.mention, KG.describes, ref(subject), KG.events)
        if telling.speaker:
            yield quad(telling.mention, KG.saidBy, ref(telling.speaker), KG.events)
    pairs = [
        (RDF.type, KG.Event),
        (KG.status, status(group)),
        (KG.mainAction, first.main),
        *((KG.action, action) for action in first.actions),
        *((KG.actor, entity) for entity in first.actors),
        *((KG.target, entity) for entity in first.targets),
        *((KG.recipient, entity) for entity in _first_with("recipients", group)),
        *((KG.place, entity) for entity in _first_with("places", group)),
    ]
    for predicate, codes in ((KG.plover, [t.plover for t in group]), (KG.cameo, [t.cameo for t in group])):
        pairs.extend((predicate, code) for code in sorted({c for c in codes if c})[:1])
    words = [telling.predicate for telling in group]
    counts = Counter(words) if len(words) > 1 else {words[0]: 1}
    common = min(counts, key=lambda word: (-counts[word], words.index(word)))
    written = [
        *((predicate, ref(value)) for predicate, value in pairs),
        (KG.predicate, literal(common)),
        *((KG.eventKey, literal(key)) for key in period_keys(group)),
        *_date(group),
    ]
    yield from statements(subject, written, KG.events)


def _first_with(field: str, group: list[Telling]) -> tuple[str, ...]:
    return next((values for telling in group if (values := getattr(telling, field))), ())


def _date(group: list[Telling]) -> Iterator[tuple[str, str]]:
    """Write the most precise of the dates that are told, and its bounds."""
    dates = [t.date for t in group if t.date]
    if not dates:
        return
    chosen = min(dates, key=lambda value: (_days(value), dates.index(value)))
    yield KG.date, edtf.typed(chosen)
    if span := edtf.bounds(chosen):
        yield KG.earliest, literal(span[0].isoformat(), XSD.date)
        yield KG.latest, literal(span[1].isoformat(), XSD.date)


def _days(value: str) -> int:
    span = edtf.bounds(value)
    return (span[1] - span[0]).days if span else date.max.toordinal()


def status(group: Iterable[Telling]) -> str:
    """Sum up what the tellings of an event say of it.

    Returns:
        contested: told as happening and as not happening ("ICE denies that it arrested ...", "ICE arrested ...");
        denied: told only as not happening; asserted: an article says in its own voice that it happened; reported: only
        people quoted or not named say so; planned: going to happen; possible: only what may, could or should happen.
    """
    certain = [t for t in group if t.modality != KG.possible]
    positive = [t for t in certain if t.polarity == KG.positive]
    actual = [t for t in positive if t.modality == KG.actual]
    if len(positive) < len(certain):
        return KG.contested if positive else KG.denied
    if any(t.is_own for t in actual):
        return KG.asserted
    if actual:
        return KG.reported
    return KG.planned if positive else KG.possible


def _contents(view: View, tellings: list[Telling], events: dict[str, str]) -> Iterator[str]:
    """Link acts of speech to what is said, wherever one of the two is among the tellings."""
    pairs = {(t.mention, t.content_of) for t in tellings if t.content_of}
    pairs |= set(view.rows(_CONTENT_OF, iris(t.mention for t in tellings if t.mention not in view.mentions)))
    others = {m for pair in pairs for m in pair} - events.keys()
    known = events | dict(view.concluded(_EVENTS_OF, iris(others)))
    for content, speech in pairs:
        if content in known and speech in known and known[content] != known[speech]:
            yield quad(known[speech], KG.content, ref(known[content]), KG.events)


Edge = tuple[str, str, str]


def _edges(group: list[Telling]) -> Iterator[Edge]:
    first = group[0]
    for actor in first.actors:
        for target in dict.fromkeys((*first.targets, *_first_with("recipients", group))):
            yield from ((actor, action, target) for action in first.actions)


def _facts(groups: Iterable[list[Telling]]) -> set[Edge]:
    """Direct edges of events that an article tells in its own voice as having happened."""
    return {
        edge
        for group in groups
        if any(t.polarity == KG.positive and t.modality == KG.actual and t.is_own for t in group)
        for edge in _edges(group)
    }


def _plans(groups: Iterable[list[Telling]]) -> set[Edge]:
    """Direct edges of events told as going to happen."""
    return {
        edge
        for group in groups
        if any(t.polarity == KG.positive and t.modality == KG.future for t in group)
        for edge in _edges(group)
    }


def _unsupported(view: View, lost: set[str], direct: set[Edge], graph: str) -> set[Edge]:
    """Return the direct edges of the lost events that no event, old or new, stands for any longer."""
    stored = set(view.concluded(_EDGES.replace("$graph", iri(graph)), iris(lost)))
    doubtful = stored - direct
    modality, own = (KG.actual, _OWN) if graph == KG.facts else (KG.future, "")
    query = _SUPPORT.replace("$modality", iri(modality)).replace("$own", own)
    rows = view.concluded(query, [f"({iri(a)} {iri(x)} {iri(b)})" for a, x, b in doubtful])
    return doubtful - {(a, action, b) for a, action, b, event in rows if event not in lost}
