"""What the components read from and write to a spaCy `Doc`: the one contract they share.

    component      reads                           writes
    kg_sentences   blocks                          token.is_sent_start (before the parser)
    kg_repairs     blocks, parse, doc.ents         token.head, dep, tag, pos and lemma, doc.ents
    kg_timex       published, tags                 doc.spans["kg_times"]     label = TIMEX3 type, kb_id = value or ""
    kg_entities    doc.ents, parse                 doc.spans["kg_mentions"]  label = "NAMED", id = entity key
                                                   doc._.kg_entities
    kg_quotes      parse                           doc.spans["kg_quotes"]    kb_id = index of the speaker's head token or "",
                                                                             id = index of the speech verb or ""
    kg_coref       mentions, quotes, parse         doc.spans["kg_mentions"]  + "NOMINAL" and "PRONOUN", id = entity key
                                                   ["sieves"] of its attrs: which sieve resolved each head token
                                                   doc._.kg_entities
    kg_events      all of the above                doc._.kg_frames
    kg_actions     frames                          frame["types"], ["plover"], ["mode"], ["cameo"]
    kg_linker      entities                        entity["id"], ["country"], ["sector"], ["wikidata"], ["geonames"]

Rules read words by `kg.pipeline.tokens_doc.tokens_of`. Everything is kept in `doc.spans` and in plain lists of plain dicts, so that
`Doc.to_bytes`, `DocBin(store_user_data=True)` and `nlp.pipe(n_process=2)` carry it. After kg_coref every noun-phrase head that could
fill a role has exactly one mention, so a role is stored as the token index of its head, and `mention_of(doc)[head]` tells the entity.

An entity is `{"key", "name", "type", "named", "aliases", "country", "sector", "id", "wikidata", "geonames"}` (see `kg.model.Entity`),
a frame is described by `kg.pipeline.events.Frame`.
"""

from __future__ import annotations

from bisect import bisect_right
from operator import itemgetter
from typing import Any

from spacy.tokens import Doc

from kg.pipeline.tokens import Span
from kg.pipeline.tokens_doc import Tokens

TIMES, MENTIONS, QUOTES = "kg_times", "kg_mentions", "kg_quotes"


def register() -> None:
    """Register the `Doc` extensions; safe to call again.

    kg_published: ISO date of publication or None, set by the caller before the pipeline runs.
    kg_blocks: `[start_char, end_char, kind]` of the prose blocks, in characters of `doc.text`.
    kg_offsets: `[doc_start, article_start]` pairs, ascending: where each block of the article begins in `doc.text`.
    kg_entities, kg_frames: see the module's docstring.
    """
    for name in ("kg_blocks", "kg_offsets", "kg_entities", "kg_frames"):
        if not Doc.has_extension(name):
            Doc.set_extension(name, default=[])
    if not Doc.has_extension("kg_published"):
        Doc.set_extension("kg_published", default=None)


def article_offset(offsets: list[list[int]], char: int) -> int:
    """Turn a character offset of `doc.text` into one of the article's text, given `doc._.kg_offsets`."""
    if not offsets:
        return char
    doc_start, article_start = offsets[max(0, bisect_right(offsets, char, key=itemgetter(0)) - 1)]
    return article_start + char - doc_start


def spans(doc: Tokens, group: str) -> list[Span]:
    """Return the spans of a group, or none when the component that writes it has not run."""
    return list(doc.spans[group]) if group in doc.spans else []


def mention_of(doc: Tokens) -> dict[int, Span]:
    """Map the index of each mention's head token to the mention; of two with one head the longer wins."""
    out: dict[int, Span] = {}
    for span in sorted(spans(doc, MENTIONS), key=len):
        out[int(span.kb_id_) if span.kb_id_ else span.root.i] = span
    return out


def entity_of(doc: Doc) -> dict[str, dict[str, Any]]:
    """Map each entity key to its entity."""
    return {entity["key"]: entity for entity in doc._.kg_entities}


register()
