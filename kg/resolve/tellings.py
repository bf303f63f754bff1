"""Mentions as read from the graphs of articles, and which of them tell one event."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date as Day
from datetime import timedelta

from kg.rdf import edtf
from kg.rdf.vocab import ACT, KG
from kg.resolve.read import View, iris

_TELLINGS = """
SELECT ?m ?article ?published ?at ?main ?predicate ?polarity ?modality ?date ?plover ?cameo ?speech WHERE {
  VALUES ?m { $terms }
  ?m kg:inArticle ?article ; kg:triggerStart ?at ; kg:toldMainAction ?main ; kg:toldPredicate ?predicate ;
     kg:polarity ?polarity ; kg:modality ?modality .
  OPTIONAL { ?article kg:published ?published } OPTIONAL { ?m kg:toldDate ?date }
  OPTIONAL { ?m kg:plover ?plover } OPTIONAL { ?m kg:cameo ?cameo } OPTIONAL { ?m kg:contentOf ?speech } $keep }"""
_ACTIONS = "SELECT ?m ?action WHERE { VALUES ?m { $terms } ?m kg:toldAction ?action ; kg:inArticle ?article . $keep }"
_FILLERS = """
SELECT ?m ?role ?r ?named ?name WHERE {
  VALUES ?m { $terms } ?m ?role ?r ; kg:inArticle ?article . ?r kg:named ?named ; kg:name ?name .
  FILTER(?role IN (kg:toldActor, kg:toldTarget, kg:toldRecipient, kg:toldPlace, kg:toldSpeaker)) $keep }"""
_REFERS = "SELECT ?r ?entity WHERE { VALUES ?r { $terms } ?r kg:refersTo ?entity }"
_ROLE = {
    KG.toldActor: "actors",
    KG.toldTarget: "targets",
    KG.toldRecipient: "recipients",
    KG.toldPlace: "places",
    KG.toldSpeaker: "speakers",
}

# Types of which two verbs commonly stand for one act ("charged" / "indicted"); of the others ("buy" / "sell") they do not.
_ONE_ACT = frozenset(
    ACT[t]
    for t in ["ACCUSE", "REJECT", "SUPPORT", "THREATEN", "CONSULT", "AID", "PROTEST", "COERCE", "ASSAULT", "JUSTICE"]
)
# Of these, two with the same participants on the same day are seldom one: a speaker says many things.
_MANY_ACTS = frozenset(ACT[t] for t in ["STATE", "DISCOVER", "OTHER"])
_SHORT = timedelta(days=31)
_WINDOW = timedelta(days=3)


@dataclass(slots=True, eq=False)
class Telling:
    """One mention, its participants as entities of the whole graph.

    Attributes:
        mention: Its IRI.
        article: IRI of its article.
        published: When the article was published.
        at: Where its trigger begins.
        main: IRI of the better of its action types.
        predicate: The normalised words of the action.
        polarity: `kg:positive` or `kg:negative`.
        modality: `kg:actual`, `kg:future` or `kg:possible`.
        date: The date it gives (EDTF).
        plover: PLOVER type and mode.
        cameo: CAMEO root code.
        content_of: IRI of the mention that tells the act of speech whose content this is.
    """

    mention: str
    article: str
    published: Day | None
    at: int
    main: str
    predicate: str
    polarity: str
    modality: str
    date: str | None
    plover: str | None
    cameo: str | None
    content_of: str | None
    actions: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    key: str | None = None
    span: tuple[Day, Day] | None = field(default=None)

    @property
    def speaker(self) -> str | None:
        """IRI of the entity that is quoted."""
        return self.speakers[0] if self.speakers else None

    @property
    def order(self) -> tuple[Day, str, int, str]:
        """Sorts tellings: the first to be published first."""
        return self.published or Day.max, self.article, self.at, self.mention

    @property
    def anchor(self) -> Day:
        """The day by which it is looked for: of the event, else of the article."""
        return self.span[0] if self.span else self.published or Day.max


def read_tellings(view: View, mentions: Iterable[str], refers: dict[str, str]) -> dict[str, Telling]:
    """Read mentions.

    Args:
        view: What the store will hold.
        mentions: Their IRIs.
        refers: The entity of each referent that is new or has another one now; of the others the store knows it.
    """
    wanted = iris(mentions)
    out: dict[str, Telling] = {}
    for row in view.rows(_TELLINGS, wanted):
        out[row[0]] = telling = Telling(*row)
        telling.date = str(row[8]) if row[8] else None
        telling.span = edtf.bounds(telling.date) if telling.date else None
    actions: dict[str, set[str]] = {}
    for mention, action in view.rows(_ACTIONS, wanted):
        actions.setdefault(mention, set()).add(action)
    fillers = list(view.rows(_FILLERS, wanted))
    known = refers | dict(view.concluded(_REFERS, iris({r for _, _, r, _, _ in fillers if r not in refers})))
    heads: dict[str, dict[str, str]] = {mention: {} for mention in out}
    for mention, role, referent, named, written in sorted(fillers):
        entity = known[referent]
        heads[mention][entity] = entity if named else f"~{written.casefold().rpartition(' ')[2]}"
        field_ = _ROLE[role]
        setattr(out[mention], field_, tuple(dict.fromkeys((*getattr(out[mention], field_), entity))))
    for telling in out.values():
        telling.actions = tuple(sorted(actions[telling.mention]))
        telling.key = _key(telling, heads[telling.mention])
    return out


def _key(telling: Telling, heads: dict[str, str]) -> str | None:
    """Say who does what kind of thing to whom; None when that would not be enough to know the event again.

    An unnamed participant ("the contract") counts by its head noun, if the other one is named.
    """
    actors = sorted(heads[e] for e in telling.actors)
    targets = sorted(heads[e] for e in (*telling.targets, *telling.recipients))
    if not actors or telling.main in _MANY_ACTS or all(h.startswith("~") for h in (*actors, *targets)):
        return None
    action = telling.main if targets and telling.main in _ONE_ACT else f"{telling.main} {telling.predicate}"
    return "\n".join((action, " ".join(actors), " ".join(targets)))


def cluster(tellings: Iterable[Telling]) -> list[list[Telling]]:
    """Put tellings of one event together; in each group the first to be published comes first.

    Within the tellings of one key, in order of time, each joins the first event whose earliest telling it may be of.
    """
    groups: list[list[Telling]] = []
    blocks: dict[str, list[Telling]] = {}
    for telling in tellings:
        if telling.key is None:
            groups.append([telling])
        else:
            blocks.setdefault(telling.key, []).append(telling)
    for key in sorted(blocks):
        groups.extend(_cluster_block(sorted(blocks[key], key=lambda t: (t.anchor, t.order))))
    return [sorted(group, key=lambda t: t.order) for group in groups]


def _cluster_block(block: list[Telling]) -> list[list[Telling]]:
    done: list[list[Telling]] = []
    recent: list[list[Telling]] = []
    for telling in block:
        while recent and recent[0][0].anchor != Day.max and telling.anchor - recent[0][0].anchor > _SHORT + _WINDOW:
            done.append(recent.pop(0))
        home = next((group for group in recent if _may_be_one(group[0], telling)), None)
        if home is None:
            recent.append([telling])
        else:
            home.append(telling)
    return done + recent


def _may_be_one(a: Telling, b: Telling) -> bool:
    """Say whether the times of two tellings allow one event."""
    if a.span and b.span:
        widest = max(a.span[1] - a.span[0], b.span[1] - b.span[0])
        return a.span[0] <= b.span[1] and b.span[0] <= a.span[1] and widest <= _SHORT
    if a.article == b.article:
        return a.date is None or b.date is None or a.date == b.date
    if not a.span and not b.span:
        return bool(a.published and b.published and abs(a.published - b.published) <= _WINDOW)
    dated, other = (a, b) if a.span else (b, a)
    first, last = dated.span or (Day.min, Day.max)
    if other.date is not None or other.published is None:
        return False
    return first - other.published <= _WINDOW and other.published - last <= _WINDOW
