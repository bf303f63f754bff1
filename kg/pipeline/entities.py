"""`kg_entities`: the proper names of an article, each with one type, and which of them are one entity."""

from __future__ import annotations

from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup

from kg.pipeline import document
from kg.pipeline.entities_groups import fullest, group
from kg.pipeline.entities_persons import Form
from kg.pipeline.entities_spans import find
from kg.pipeline.nouns import parse_of
from kg.pipeline.tokens_doc import tokens_of

NAMED = "NAMED"


def new_entity(key: str, name: str, kind: str, *, named: bool) -> dict[str, Any]:
    """An entity's record as `kg.pipeline.document` describes it, with nothing known but its name and type."""
    return {
        "key": key,
        "name": name,
        "type": kind,
        "named": named,
        "aliases": [],
        "country": None,
        "sector": None,
        "id": "",
        "wikidata": None,
        "geonames": None,
    }


def _entity(number: int, forms: list[Form]) -> dict[str, Any]:
    name = fullest(forms)
    entity = new_entity(f"e{number}", name, forms[0].root().type, named=True)
    entity["aliases"] = sorted({f.text for f in forms} - {name})
    return entity


def entities(doc: Doc) -> Doc:
    """Write the named mentions to `doc.spans["kg_mentions"]` and the entities to `doc._.kg_entities`."""
    p = parse_of(tokens_of(doc))
    groups = group(p, find(p))
    doc._.kg_entities = [_entity(number, forms) for number, forms in enumerate(groups)]
    mentions = [
        Span(doc, name.start, name.end, label=NAMED, span_id=f"e{number}")
        for number, forms in enumerate(groups)
        for form in forms
        for name in form.names
    ]
    mentions.sort(key=lambda span: span.start)
    doc.spans[document.MENTIONS] = SpanGroup(doc, name=document.MENTIONS, spans=mentions)
    return doc


@Language.factory(
    "kg_entities",
    requires=["token.tag", "token.dep", "token.head", "doc.ents"],
    assigns=["doc.spans", "doc._.kg_entities"],
)
def make_entities(nlp: Language, name: str) -> object:
    """Make the component."""
    return entities
