"""What the views draw: plain records, with no store and no RDF behind them.

`kg.views.select` reads them from a store; every other module here is a pure function from records to HTML text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

NodeType = Literal["PERSON", "ORGANIZATION", "GROUP", "PLACE", "THING"]
Status = Literal["asserted", "reported", "planned", "possible", "denied", "contested"]
Modality = Literal["actual", "future", "possible"]
DateReading = Literal["stated", "counted", "elsewhere", "unresolved"]
Range = tuple[int, int]

ACTIONS = {
    "STATE": "neutral",
    "REQUEST": "neutral",
    "AGREE": "cooperation",
    "SUPPORT": "cooperation",
    "ACCUSE": "conflict",
    "REJECT": "conflict",
    "THREATEN": "conflict",
    "CONSULT": "cooperation",
    "AID": "cooperation",
    "PROTEST": "conflict",
    "COERCE": "conflict",
    "ASSAULT": "conflict",
    "MOBILIZE": "conflict",
    "JUSTICE": "conflict",
    "DECIDE": "neutral",
    "PERSONNEL": "neutral",
    "TRANSFER": "neutral",
    "MOVE": "neutral",
    "CREATE": "neutral",
    "DISCOVER": "neutral",
    "LIFE": "neutral",
    "COMPETE": "neutral",
    "CHANGE": "neutral",
    "OTHER": "neutral",
}
"""Action types and the tone that an edge of that type is drawn in."""


@dataclass(frozen=True, slots=True)
class Node:
    """An entity.

    Attributes:
        id: Its IRI.
        label: Its fullest name.
        type: Coarse type: decides colour and shape.
        named: Whether its label is a proper name.
        aliases: Other names it was called by.
        country: ISO 3166-1 alpha-3 code.
        sector: "government", "police" ...
        links: Addresses of the same entity elsewhere (Wikidata, GeoNames).
    """

    id: str
    label: str
    type: NodeType = "THING"
    named: bool = True
    aliases: tuple[str, ...] = ()
    country: str | None = None
    sector: str | None = None
    links: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """An article.

    Attributes:
        id: Its IRI.
        title: Its headline.
        url: Where it was published.
        published: ISO date of publication.
        publisher: Who published it.
    """

    id: str
    title: str | None = None
    url: str | None = None
    published: str | None = None
    publisher: str | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """One telling of an event by one sentence of one article.

    Attributes:
        id: The mention's IRI.
        event: IRI of the event it describes: several mentions may share one.
        action: Action type, a key of `ACTIONS`.
        predicate: The normalised words of the action ("stop giving").
        article: IRI of the article.
        sentence: The sentence's text.
        start: Where the sentence begins in the article's text, in code points.
        actors: Entities that do it.
        targets: Entities it is done to.
        recipients: Entities that receive the target or are addressed.
        trigger: The action's words, code points relative to the sentence, end exclusive.
        actor_range: The actor's words, likewise.
        target_range: The target's words, likewise.
        date_range: The words that date it, likewise.
        date: EDTF value of the date it gives, or else of the event's.
        event_date: EDTF value of the event's date, to which all that tell it contribute.
        earliest: ISO date of that one's first possible day.
        latest: ISO date of its last possible day.
        date_words: The words the date was read from.
        place: Entity it happens at.
        speaker: Entity that is reported to say it; None when the article itself asserts it, or has it from people it does not name.
        hearsay: Whether the article has it from people it does not name.
        polarity: Whether the text says it happened or that it did not.
        modality: Actual, future or possible.
        status: What all mentions of the event amount to.
        confidence: Probability that actor, target and date are right, 0 to 1.
    """

    id: str
    event: str
    action: str
    predicate: str
    article: str
    sentence: str
    start: int = 0
    actors: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    trigger: Range | None = None
    actor_range: Range | None = None
    target_range: Range | None = None
    date_range: Range | None = None
    date: str | None = None
    event_date: str | None = None
    earliest: str | None = None
    latest: str | None = None
    date_words: str | None = None
    place: str | None = None
    speaker: str | None = None
    hearsay: bool = False
    polarity: Literal["positive", "negative"] = "positive"
    modality: Modality = "actual"
    status: Status = "asserted"
    confidence: float = 1.0

    @property
    def participants(self) -> tuple[str, ...]:
        """Ids of the entities that act or are acted on, each once, actors first."""
        return tuple(dict.fromkeys((*self.actors, *self.targets, *self.recipients)))


@dataclass(frozen=True, slots=True)
class Records:
    """Everything one page draws; every id in a mention is that of one of the nodes or articles.

    Attributes:
        nodes: The entities.
        mentions: The tellings, in the order they are to be listed.
        articles: The articles.
        texts: Article texts by article id, where the store keeps them.
        undated: How many events a choice of days left out because nothing dates them.
    """

    nodes: tuple[Node, ...] = ()
    mentions: tuple[Mention, ...] = ()
    articles: tuple[Source, ...] = ()
    texts: dict[str, str] = field(default_factory=dict)
    undated: int = 0


def date_reading(mention: Mention) -> DateReading | None:
    """Say how a mention's date was arrived at.

    Returns:
        "stated" when its words hold all that the date says ("August 31, 2018"; "Aug. 31" -> XXXX-08-31), "counted"
        when it was reckoned from the publication date ("Friday"), "elsewhere" when another sentence about the event
        dates it, "unresolved" when there are words but no date, None when nothing dates it.
    """
    if mention.date is None:
        return "unresolved" if mention.date_words else None
    if not mention.date_words:
        return "elsewhere"
    year = mention.date[:4]
    return "stated" if "X" in year or year in re.findall(r"\d{4}", mention.date_words) else "counted"
