"""Where readings come from, for evaluation: the clause of each word, the sieve behind each filler, the way to each date."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from kg import model as m
from kg.pipeline.arguments import SUBJECTS, is_clause
from kg.pipeline.constructions import construction
from kg.pipeline.document import MENTIONS, QUOTES, TIMES, article_offset, mention_of, spans
from kg.pipeline.run import annotate, to_analysis
from kg.pipeline.tokens import Span, Token
from kg.pipeline.tokens_doc import tokens_of
from kg.pipeline.triggers import in_headline
from kg.pipeline.verbs import SPEECH

KINDS = {"NAMED": "name", "NOMINAL": "description", "PRONOUN": "pronoun", "APPOSITION": "apposition"}


@dataclass(frozen=True, slots=True)
class Word:
    """A word of an article as the parser reads it.

    Attributes:
        start: Where it begins in the article's text, in code points.
        end: Where it ends, exclusive.
        clause: Its clause type (`kg.pipeline.roles.construction`); for what is tagged as no verb its part of speech.
        setting: What holds of its clause: "headline", "quotation", "coordinated", "understood subject" (control,
            sharing, participles), "speech verb".
    """

    start: int
    end: int
    clause: str
    setting: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Provenance:
    """How the parts of one event were read: "pronoun, third_person", "name", "counted, after"; None for what is absent."""

    actor: str | None
    target: str | None
    date: str | None


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """An analysis with where it comes from; `provenance` runs parallel to `analysis.events`."""

    analysis: m.Analysis
    provenance: tuple[Provenance, ...]
    words: tuple[Word, ...]


def diagnose(articles: Iterable[m.Article], nlp: Language) -> Iterator[Diagnosis]:
    """Yield what the pipeline finds in each article and where that comes from, in the order given."""
    for doc, article in annotate(articles, nlp):
        yield Diagnosis(to_analysis(doc, article), tuple(provenance(doc)), tuple(words(doc)))


def words(doc: Doc) -> Iterator[Word]:
    """Yield the words of a document, without punctuation and white space."""
    tokens = tokens_of(doc)
    quotes = spans(tokens, QUOTES)
    for token in tokens:
        if not (token.is_punct or token.is_space):
            start = article_offset(doc._.kg_offsets, token.idx)
            clause = construction(token) if token.tag_.startswith("VB") else f"{token.pos_.lower()}, no verb"
            yield Word(start, start + len(token), clause, tuple(_setting(token, quotes)))


def _setting(token: Token, quotes: list[Span]) -> Iterator[str]:
    if in_headline(token):
        yield "headline"
    if any(quote.start <= token.i < quote.end for quote in quotes):
        yield "quotation"
    if token.dep_ == "conj" and is_clause(token.head):
        yield "coordinated"
    if token.tag_.startswith("VB") and not any(
        c.dep_ in (*SUBJECTS, "csubj", "csubjpass", "expl") for c in token.children
    ):
        yield "understood subject"
    if token.lemma_.lower() in SPEECH:
        yield "speech verb"


def provenance(doc: Doc) -> Iterator[Provenance]:
    """Yield the provenance of each event of a document, in the order of `kg.pipeline.run.to_analysis`."""
    tokens = tokens_of(doc)
    mentions, times = mention_of(tokens), spans(tokens, TIMES)
    sieves = doc.spans[MENTIONS].attrs.get("sieves", {}) if MENTIONS in doc.spans else {}
    frames = sorted(doc._.kg_frames, key=lambda frame: frame["trigger"])
    triggers = {frame["trigger"] for frame in frames}
    for frame in frames:
        time = frame["time"]
        yield Provenance(
            _filler(frame["actor"], mentions, sieves),
            _filler(frame["target"], mentions, sieves),
            _dating(tokens[frame["trigger"]], times[time], triggers) if time is not None else None,
        )


def _filler(head: int | None, mentions: Mapping[int, Span], sieves: Mapping[str, Any]) -> str | None:
    mention = mentions.get(head) if head is not None else None
    if mention is None:
        return None
    sieve = sieves.get(mention.kb_id_)
    return KINDS[mention.label_] + (f", {sieve}" if sieve else "")


def _dating(trigger: Token, time: Span, triggers: set[int]) -> str:
    """Say how a date was worked out, and whether it stands in the clause of its event or is shared with another event."""
    holder = next((a.i for a in (time.root, *time.root.ancestors) if a.i in triggers), None)
    if holder != trigger.i:
        return f"{_reading(time)}, shared"
    return f"{_reading(time)}, {'before' if time.start < trigger.i else 'after'}"


def _reading(time: Span) -> str:
    """Say whether a value has its year from the words ("May 2018"), by counting ("Friday"), or from nowhere ("31 August")."""
    year = time.kb_id_[:4]
    if not time.kb_id_:
        return "unresolved"
    return "without year" if "X" in year else "stated" if year in time.text else "counted"
