"""The records that travel between the stages: small, immutable, standard library only.

`articles` makes `Article`s; `pipeline` turns each into `Event`s; `rdf` turns those into quads. All offsets are in code
points of `Article.text`, end exclusive, so that `article.text[span.start:span.end] == span.text`.
"""

from __future__ import annotations

import hashlib
import html
import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

_DECADE = re.compile(r"(\d{3})0-01-01/(?:\1)9-12-31")
BlockKind = Literal["headline", "dateline", "body"]
EntityType = Literal["PERSON", "ORGANIZATION", "GROUP", "PLACE", "THING"]
TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
Polarity = Literal["positive", "negative"]
Modality = Literal["actual", "future", "possible"]
Tense = Literal["past", "present", "future", "none"]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of an article's text: `start`, `end` in code points, end exclusive."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of prose in an article's text; what lies between the blocks is page furniture and is never parsed."""

    start: int
    end: int
    kind: BlockKind


@dataclass(frozen=True, slots=True)
class Article:
    """One news article.

    Attributes:
        id: The file's stem, or the row's own id; unique within one run.
        text: The text as read; every offset in the graph points into it.
        blocks: Its prose, in text order, without overlaps.
        title: Its headline, if one is known.
        published: Its publication date, never guessed silently.
        published_from: Where that date was found: "sidecar", "metadata", "column", "dateline", "option", "feed".
        url: Where it was published.
        publisher: Who published it.
        language: ISO 639-1 code.
        origin: The file or address it was read from.
    """

    id: str
    text: str
    blocks: tuple[Block, ...]
    title: str | None = None
    published: date | None = None
    published_from: str | None = None
    url: str | None = None
    publisher: str | None = None
    language: str | None = None
    origin: str | None = None

    @property
    def sha256(self) -> str:
        """Hex digest of all that a graph tells of it: text, prose blocks, headline, publication."""
        blocks = ";".join(f"{b.start},{b.end},{b.kind}" for b in self.blocks)
        day = self.published.isoformat() if self.published else None
        parts = (self.text, blocks, day, self.published_from, self.title, self.url, self.publisher, self.language)
        return hashlib.sha256("\x1f".join(p or "" for p in parts).encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True)
class Entity:
    """Someone or something that takes part in events, as one article knows it.

    Attributes:
        id: A slug that is the same in every article for a proper name ("jim-kenney"); for an unnamed entity the slug of
            its head words with a suffix that is the article's own ("contract-5d1c02e7b4").
        name: The fullest name the article gives, or the head noun with its own modifiers.
        type: Coarse type.
        named: Whether `name` is a proper name.
        aliases: Other names and descriptions the article uses, sorted.
        country: ISO 3166-1 alpha-3 code.
        sector: "government", "military", "police", "judiciary", "legislature", "rebel", "business", "media",
            "civil-society", "criminal", "education", "health", "religious", "international", "civilian", or None.
        wikidata: Wikidata item ("Q1345"), when linked.
        geonames: GeoNames id, when linked.
    """

    id: str
    name: str
    type: EntityType
    named: bool
    aliases: tuple[str, ...] = ()
    country: str | None = None
    sector: str | None = None
    wikidata: str | None = None
    geonames: int | None = None

    def _repr_html_(self) -> str:
        """Show name, kind and other names in a notebook."""
        kind = " · ".join(filter(None, (self.type.lower(), self.sector, self.country)))
        also = f"<br>also {', '.join(map(_isolated, self.aliases))}" if self.aliases else ""
        return f"<p><b>{_isolated(self.name)}</b> ({html.escape(kind)}){also}</p>"


@dataclass(frozen=True, slots=True)
class Alias:
    """A name of a Wikidata item.

    Attributes:
        name: The name.
        type: What an entity of that name has to be; None for anything.
        wikidata: The item ("Q1345").
    """

    name: str
    type: EntityType | None
    wikidata: str


@dataclass(frozen=True, slots=True)
class Participant:
    """An entity in a role of one event, with the words of the sentence that stand for it."""

    span: Span
    entity: Entity


@dataclass(frozen=True, slots=True)
class TimeValue:
    """A time expression.

    Attributes:
        span: Its words.
        type: TIMEX3 type.
        value: EDTF (ISO 8601-2) for DATE and TIME, weeks, quarters and halves as TIMEX3 writes them ("2018-W30"); ISO 8601
            duration for DURATION and SET; None when it cannot be resolved ("Friday" in an article of unknown date).
    """

    span: Span
    type: TimeType
    value: str | None


@dataclass(frozen=True, slots=True)
class Event:
    """One event mention: one trigger word in one sentence of one article.

    Attributes:
        article: The article's id.
        sentence: The sentence it stands in.
        trigger: The word that says it happened.
        lemma: The trigger's lemma.
        predicate: The normalised words of the action ("stop giving", "turn away").
        types: One or two action types of `ontology/actions.ttl`, best first.
        plover: PLOVER event type, or None where none holds.
        plover_mode: PLOVER mode, or None.
        cameo: CAMEO root code ("19"), or None.
        actor: Who does it.
        target: Whom or what it is done to.
        recipient: Who receives the target, or is addressed.
        co_actors: Further members of the actor's coordination.
        co_targets: Further members of the target's coordination.
        time: The time expression that dates it.
        place: Where it happens.
        polarity: Whether the text says it happened or that it did not.
        modality: Actual, future, or possible.
        tense: Tense of the clause.
        source: Who is reported to say it; None when the article itself asserts it, or has it from people it does not name.
        confidence: Calibrated probability, 0 to 1, that actor, target and date are all right.
        construction: The clause type it was read from ("passive", "relative", "infinitive" ...).
        content_of: Trigger start of the speech event whose content this is, or None.
        hearsay: Whether it is told on the word of people who are not named ("is accused of stealing", "allegedly sold").
    """

    article: str
    sentence: Span
    trigger: Span
    lemma: str
    predicate: str
    types: tuple[str, ...]
    plover: str | None
    plover_mode: str | None
    cameo: str | None
    actor: Participant | None
    target: Participant | None
    recipient: Participant | None
    co_actors: tuple[Participant, ...]
    co_targets: tuple[Participant, ...]
    time: TimeValue | None
    place: Participant | None
    polarity: Polarity
    modality: Modality
    tense: Tense
    source: Entity | None
    confidence: float
    construction: str
    content_of: int | None = None
    hearsay: bool = False

    @property
    def date(self) -> str | None:
        """EDTF value of the event's calendar date, a decade as "199X"; None when the text gives none or it cannot be resolved."""
        if self.time is None or self.time.value is None or self.time.type not in ("DATE", "TIME"):
            return None
        return _DECADE.sub(r"\1X", self.time.value).partition("T")[0] or None

    def _repr_html_(self) -> str:
        """Show who did what to whom, when, according to whom, and the sentence with these words marked, in a notebook."""
        objects = (part for part in (self.recipient, self.target, *self.co_targets) if part)
        who, whom = (
            ", ".join(_isolated(part.entity.name) for part in parts)
            for parts in (filter(None, (self.actor, *self.co_actors)), objects)
        )
        negation = "<b>not</b> " if self.polarity == "negative" else ""
        facts = [self.date or (f"“{self.time.span.text}”" if self.time else "undated"), self.types[0].lower()]
        facts += [self.modality] if self.modality != "actual" else []
        says = self.source.name if self.source else "people not named" if self.hearsay else ""
        facts += [f"according to {says}" if says else "", f"confidence {self.confidence:.0%}"]
        told = f"{who or '<i>someone</i>'} {negation}<b>{_isolated(self.predicate)}</b> {whom}"
        return f"<p>{told}<br><small>{_isolated(' · '.join(filter(None, facts)))}</small><br>{self._marked()}</p>"

    def _marked(self) -> str:
        """The sentence as HTML, the trigger bold and the words for actor, target and recipient marked."""
        parts = [part.span for part in (self.actor, self.target, self.recipient) if part]
        tags = {"b": [self.trigger], "mark": parts}
        bounds = {point for spans in tags.values() for span in spans for point in (span.start, span.end)}
        inside = [point for point in bounds if self.sentence.start < point < self.sentence.end]
        stops = sorted({self.sentence.start, self.sentence.end, *inside})
        out = []
        for start, end in zip(stops, stops[1:], strict=False):
            words = html.escape(self.sentence.text[start - self.sentence.start : end - self.sentence.start])
            for tag, spans in tags.items():
                if any(span.start <= start and end <= span.end for span in spans):
                    words = f"<{tag}>{words}</{tag}>"
            out.append(words)
        return f"<bdi>{''.join(out)}</bdi>"


@dataclass(frozen=True, slots=True)
class Analysis:
    """Everything the pipeline found in one article."""

    article: Article
    events: tuple[Event, ...]
    times: tuple[TimeValue, ...]
    mentions: tuple[Participant, ...]
    model: str


def _isolated(text: str) -> str:
    """Escape a text of unknown direction and keep it from turning its surroundings around."""
    return f"<bdi>{html.escape(text)}</bdi>"
