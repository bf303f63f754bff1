"""`kg_events`: who did what to whom, one frame a trigger."""

from __future__ import annotations

from typing import TypedDict

from spacy.language import Language
from spacy.tokens import Doc

from kg.pipeline.arguments import is_excluded, is_reciprocal
from kg.pipeline.attribution import Speakers, content_of
from kg.pipeline.dating import event_times
from kg.pipeline.document import QUOTES, TIMES, mention_of, spans
from kg.pipeline.factuality import modality
from kg.pipeline.moods import in_future, tense
from kg.pipeline.places import place
from kg.pipeline.polarity import polarity
from kg.pipeline.roles import RoleFinder, Roles
from kg.pipeline.tokens import Span, Token
from kg.pipeline.tokens_doc import tokens_of
from kg.pipeline.triggers import gerund_of, in_headline, triggers

CLOSING = "\"'”’ "


class Frame(TypedDict):
    """One event mention in token indices of its Doc; fillers are the heads of their noun phrases.

    `alt` holds further trigger words (a gerund after "stop"); `speaker` is an entity key; `time` an index into
    `doc.spans["kg_times"]`; `types`, `plover`, `mode`, `cameo` are filled by kg_actions.
    """

    trigger: int
    alt: list[int]
    predicate: str
    actor: int | None
    target: int | None
    recipient: int | None
    co_actors: list[int]
    co_targets: list[int]
    time: int | None
    place: int | None
    polarity: str
    modality: str
    tense: str
    speaker: str | None
    hearsay: bool
    content_of: int | None
    construction: str
    types: list[str]
    plover: str | None
    mode: str | None
    cameo: str | None


def find_events(doc: Doc) -> Doc:
    """Write `doc._.kg_frames`."""
    tokens = tokens_of(doc)
    roles, mentions, dates = RoleFinder(), mention_of(tokens), spans(tokens, TIMES)
    headline = [(start, end) for start, end, kind in doc._.kg_blocks if kind == "headline"]
    speakers = Speakers(roles, mentions, spans(tokens, QUOTES))
    found = list(triggers(tokens))
    times = event_times(tokens, [t.i for t in found])
    doc._.kg_frames = [
        frame(t, roles, speakers, mentions, dates, times.get(t.i), any(a <= t.idx < b for a, b in headline))
        for t in found
        if not is_stray(t, roles)
    ]
    return doc


def is_stray(trigger: Token, finder: RoleFinder) -> bool:
    """Whether a third person singular has no subject at all: a plural noun that the tagger took for a verb ("their *photographs*")."""
    if trigger.tag_ != "VBZ" or any(c.dep_ in ("csubj", "csubjpass", "expl", "aux", "dobj") for c in trigger.children):
        return False
    actor = finder.roles(trigger).actor
    return actor is None and not in_headline(trigger)


def frame(
    trigger: Token,
    finder: RoleFinder,
    speakers: Speakers,
    mentions: dict[int, Span],
    dates: list[Span],
    time: int | None,
    headline: bool,
) -> Frame:
    """Build the frame of one trigger."""
    roles = finder.roles(trigger)
    both = reciprocal(roles)
    roles.actor, roles.target = named_head(roles.actor, mentions), named_head(roles.target, mentions)
    who = speakers.of(trigger)
    said = content_of(trigger)
    where = place(trigger)
    gerund = gerund_of(trigger)
    mode = modality(trigger, is_asked(trigger, speakers.quotes), headline)
    value = dates[time].kb_id_ if time is not None else None
    if mode == "actual" and in_future(trigger, value, trigger.doc._.kg_published):
        mode = "future"
    if mode == "actual" and speakers.is_unsaid(trigger):
        mode = "possible"
    return Frame(
        trigger=trigger.i,
        alt=[gerund.i] if gerund is not None else [],
        predicate=predicate(trigger),
        actor=index(roles.actor),
        target=index(both[0] if both else roles.target),
        recipient=index(roles.recipient),
        co_actors=conjuncts(roles.actor, trigger),
        co_targets=[t.i for t in both[1:]] if both else conjuncts(roles.target, trigger),
        time=time,
        place=index(where),
        polarity=polarity(trigger),
        modality=mode,
        tense=tense(trigger),
        speaker=mentions[who.i].id_ if who is not None and who.i in mentions else None,
        hearsay=who is None and speakers.is_hearsay(trigger),
        content_of=said.i if said is not None else None,
        construction=roles.construction,
        types=["OTHER"],
        plover=None,
        mode=None,
        cameo=None,
    )


def is_question(sentence: Span) -> bool:
    """Say whether a sentence ends in a question mark, before any quotation marks: "Who knew?” "."""
    end = sentence.end - 1
    while end > sentence.start and not sentence.doc[end].text.strip(CLOSING):
        end -= 1
    return sentence.doc[end].text.rstrip(CLOSING).endswith("?")


def is_asked(trigger: Token, quotes: list[Span]) -> bool:
    """Say whether a trigger stands in a question, and not before one that is quoted: `She *asked*: "Who knew?"`."""
    asked = is_question(trigger.sent)
    return asked and not any(trigger.i < q.start < trigger.sent.end <= q.end for q in quotes)


def reciprocal(roles: Roles) -> list[Token]:
    """Who does it to whom when two do it to "each other": the members of the actor, the last first; none for other targets."""
    target, actor = roles.target, roles.actor
    if target is None or actor is None or not is_reciprocal(target):
        return []
    members = [actor, *(t for t in actor.conjuncts if t.i > actor.i)]
    return [members[-1], *members[:-1]]


def named_head(token: Token | None, mentions: dict[int, Span]) -> Token | None:
    """Return the head of the name a word stands in: "the Day of *Mourning* held in March" -> "Day"."""
    if token is None:
        return None
    upper = token
    while upper.i not in mentions and upper.dep_ in ("pobj", "prep", "compound", "nmod"):
        upper = upper.head
    name = mentions.get(upper.i)
    return upper if name is not None and name.label_ == "NAMED" and token in name else token


def index(token: Token | None) -> int | None:
    """Return a token's index."""
    return token.i if token is not None else None


def conjuncts(head: Token | None, trigger: Token) -> list[int]:
    """Return the further members of a coordination, but for those behind the first one's relative clause: "Malaysia *and Indonesia*"."""
    if head is None:
        return []
    inside = head.is_ancestor(trigger)
    return [t.i for t in head.conjuncts if t.i > head.i and not (inside and trigger.i < t.i) and not is_excluded(t)]


def predicate(trigger: Token) -> str:
    """Return the normalised words of an action: "turn away", "stop giving"."""
    words = [trigger.lemma_.lower()]
    words += [c.lower_ for c in trigger.children if c.dep_ == "prt"]
    gerund = gerund_of(trigger)
    return " ".join([*words, gerund.lower_] if gerund is not None else words)


@Language.factory("kg_events", assigns=["doc._.kg_frames"], requires=["token.dep", "token.tag", "token.lemma"])
def make_events(nlp: Language, name: str) -> object:
    """Create the component; it belongs after kg_coref."""
    return find_events
