"""`kg_timex`: finds and normalises time expressions (TIMEX3 types, EDTF and ISO 8601 values).

    lexicon   the words, and the pattern fragments built from them
    calendar  arithmetic on dates, and how values are written
    absolute, relative, duration   the grammar: one rule a construction
    extent    how long something went on: "since 2009"
    tense     which way the verb over an expression looks
    finder    one compiled pattern over the text, rules resolved from left to right

After HeidelTime (Strötgen and Gertz 2010) and TIMEX3 (Pustejovsky et al. 2003): rules over patterns, relative values
counted from the publication date, weekdays and months taken by the tense of their verb.
"""

from __future__ import annotations

from datetime import date

from spacy.language import Language
from spacy.tokens import Doc, Span

from kg.pipeline.document import TIMES
from kg.pipeline.timex.extent import EXTENTS
from kg.pipeline.timex.finder import find
from kg.pipeline.timex.rule import Found, Orientation
from kg.pipeline.timex.tense import orientation
from kg.pipeline.tokens_doc import tokens_of

__all__ = ["EXTENTS", "Found", "TimexFinder", "find", "make_timex"]


class TimexFinder:
    """The component: writes `doc.spans["kg_times"]`, label = TIMEX3 type, kb_id = value or "", id = rule of an extent or ""."""

    def __call__(self, doc: Doc) -> Doc:
        """Find the time expressions of a document, relative ones against `doc._.kg_published`."""
        published = _date(doc._.kg_published)
        tokens = tokens_of(doc) if doc.has_annotation("DEP") and doc.has_annotation("TAG") else None

        def look(char: int) -> Orientation:
            span = doc.char_span(char, char + 1, alignment_mode="expand") if tokens else None
            return orientation(tokens[span.start : span.end].root) if tokens and span else "none"

        def sentences() -> list[int]:
            return [sent.start_char for sent in doc.sents] if doc.has_annotation("SENT_START") else [0]

        spans = []
        for item in find(doc.text, published, look, sentences):
            span = doc.char_span(item.start, item.end, label=item.type, kb_id=item.value or "", alignment_mode="expand")
            if span is not None and not _is_named(span):
                span.id_ = item.rule if item.rule in EXTENTS else ""
                spans.append(span)
        doc.spans[TIMES] = spans
        return doc


def _is_named(span: Span) -> bool:
    """Tell a word of a body's name from a day: "USA *Today* reports"."""
    return len(span) == 1 and span[0].ent_iob_ == "I" and span[0].ent_type_ == "ORG" and span[0].text.istitle()


def _date(value: str | None) -> date | None:
    """Read the publication date; one that is less than a whole day does not count."""
    try:
        return date.fromisoformat(value[:10]) if value else None
    except ValueError:
        return None


@Language.factory("kg_timex", assigns=["doc.spans"], requires=["token.tag", "token.dep"])
def make_timex(nlp: Language, name: str) -> TimexFinder:
    """Build the component.

    Args:
        nlp: The pipeline.
        name: The component's name in it.
    """
    return TimexFinder()
