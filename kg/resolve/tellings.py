"""Mentions as read from the graphs of articles."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date as Day

from kg.rdf import edtf
from kg.rdf.vocab import ACT
from kg.resolve.read import View, iris
from kg.resolve.told import ROLES, Mention, Told

_TELLINGS = """
SELECT ?m ?article ?published ?at ?main ?predicate ?polarity ?modality ?date ?plover ?cameo ?speech ?hearsay WHERE {
  VALUES ?m { $terms }
  ?m kg:inArticle ?article ; kg:triggerStart ?at ; kg:toldMainAction ?main ; kg:toldPredicate ?predicate ;
     kg:polarity ?polarity ; kg:modality ?modality .
  OPTIONAL { ?article kg:published ?published } OPTIONAL { ?m kg:toldDate ?date }
  OPTIONAL { ?m kg:plover ?plover } OPTIONAL { ?m kg:cameo ?cameo } OPTIONAL { ?m kg:contentOf ?speech }
  OPTIONAL { ?m kg:hearsay ?hearsay } $keep }"""
_ACTIONS = "SELECT ?m ?action WHERE { VALUES ?m { $terms } ?m kg:toldAction ?action ; kg:inArticle ?article . $keep }"
_FILLERS = """
SELECT ?m ?role ?r ?named ?name WHERE {
  VALUES ?m { $terms } ?m ?role ?r ; kg:inArticle ?article . ?r kg:named ?named ; kg:name ?name .
  FILTER(?role IN (kg:toldActor, kg:toldTarget, kg:toldRecipient, kg:toldPlace, kg:toldSpeaker)) $keep }"""
_REFERS = "SELECT ?r ?entity WHERE { VALUES ?r { $terms } ?r kg:refersTo ?entity }"
# Types of which two verbs commonly stand for one act ("charged" / "indicted"); of the others ("buy" / "sell") they do not.
_ONE_ACT = frozenset(
    ACT[t]
    for t in ["ACCUSE", "REJECT", "SUPPORT", "THREATEN", "CONSULT", "AID", "PROTEST", "COERCE", "ASSAULT", "JUSTICE"]
)
# Verbs of those others that do.
_ONE_WORD = {
    word: words[0]
    for words in (
        ("dismiss", "fire", "sack"),
        ("resign", "quit", "step down"),
        ("buy", "acquire", "purchase"),
        ("shut", "close", "shut down"),
    )
    for word in words
}
# Of these, two with the same participants on the same day are seldom one: a speaker says many things.
_MANY_ACTS = frozenset(ACT[t] for t in ["STATE", "DISCOVER", "OTHER"])


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
        hearsay: Whether it is told on the word of people who are not named.
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
    hearsay: bool
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
    def is_own(self) -> bool:
        """Whether the article says it in its own voice."""
        return self.speaker is None and not self.hearsay

    @property
    def order(self) -> tuple[Day, str, int, str]:
        """Sorts tellings: the first to be published first."""
        return self.published or Day.max, self.article, self.at, self.mention

    @property
    def anchor(self) -> Day:
        """The day by which it is looked for: of the event, else of the article."""
        return self.span[0] if self.span else self.published or Day.max


def new_tellings(view: View, refers: dict[str, str]) -> list[Telling]:
    """Turn the mentions of the added articles into tellings.

    Args:
        view: What the store will hold.
        refers: The entity of each referent of these articles.
    """
    return [_told(view, told, mention, refers) for told in view.added for mention in told.mentions]


def _told(view: View, told: Told, mention: Mention, refers: dict[str, str]) -> Telling:
    telling = Telling(
        mention.iri, told.article, told.text.published, mention.at, mention.main, mention.predicate, mention.polarity,
        mention.modality, mention.date, mention.plover, mention.cameo, mention.content_of, mention.hearsay, mention.actions,
    )  # fmt: skip
    fillers = [
        (field_, refers[iri], view.referents[iri].named, view.referents[iri].name) for field_, iri in mention.roles
    ]
    return _filled(telling, fillers)


def read_tellings(view: View, mentions: Iterable[str], refers: dict[str, str]) -> dict[str, Telling]:
    """Read mentions that are in the store.

    Args:
        view: What the store will hold.
        mentions: Their IRIs.
        refers: The entity of each referent that is new or has another one now; of the others the store knows it.
    """
    wanted = iris(mentions)
    actions: dict[str, set[str]] = {}
    for mention, action in view.rows(_ACTIONS, wanted):
        actions.setdefault(mention, set()).add(action)
    rows = sorted(view.rows(_FILLERS, wanted))
    known = refers | dict(view.concluded(_REFERS, iris({r for _, _, r, _, _ in rows if r not in refers})))
    fillers: dict[str, list[Filler]] = {}
    for mention, role, referent, named, written in rows:
        fillers.setdefault(mention, []).append((ROLES[role], known[referent], named, written))
    out: dict[str, Telling] = {}
    for row in view.rows(_TELLINGS, wanted):
        telling = Telling(*row)
        telling.actions = tuple(sorted(actions[telling.mention]))
        telling.date = str(telling.date) if telling.date else None
        telling.hearsay = bool(telling.hearsay)
        out[telling.mention] = _filled(telling, fillers.get(telling.mention, ()))
    return out


#: Field of a telling, IRI of an entity, whether the article names it, and what it calls it.
Filler = tuple[str, str, bool, str]


def _filled(telling: Telling, fillers: Iterable[Filler]) -> Telling:
    """Give a telling its participants, and what follows from them and from its date."""
    heads: dict[str, str] = {}
    parts: dict[str, list[str]] = {}
    for field_, entity, named, written in fillers:
        heads[entity] = entity if named else f"~{written.casefold().rpartition(' ')[2]}"
        entities = parts.setdefault(field_, [])
        if entity not in entities:
            entities.append(entity)
    for field_, entities in parts.items():
        setattr(telling, field_, tuple(entities))
    telling.span = edtf.bounds(telling.date) if telling.date else None
    telling.key = _key(telling, heads)
    return telling


def _key(telling: Telling, heads: dict[str, str]) -> str | None:
    """Say who does what kind of thing to whom; None when that would not be enough to know the event again.

    An unnamed participant ("the contract") counts by its head noun, if the other one is named.
    """
    actors = sorted(heads[e] for e in telling.actors)
    targets = sorted(heads[e] for e in (*telling.targets, *telling.recipients))
    if not actors or telling.main in _MANY_ACTS or all(h.startswith("~") for h in (*actors, *targets)):
        return None
    action = (
        telling.main
        if targets and telling.main in _ONE_ACT
        else f"{telling.main} {_ONE_WORD.get(telling.predicate, telling.predicate)}"
    )
    return "\n".join((action, " ".join(actors), " ".join(targets)))
