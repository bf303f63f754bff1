"""What an article tells is read from its quads as a store reads them, whatever characters it holds."""

from datetime import date

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model import Analysis, Article, Entity, Participant, Span
from kg.rdf.terms import content, literal
from kg.resolve.told import tell, told_by
from kg.store import open_store

HOSTILE = 'Line\u2028one "two\\three"\x85\tfour\x0b<five> ^^ "x" <g> .\n'


def test_quads_that_came_as_text_tell_the_same():
    entity = Entity("a-b", HOSTILE, "PERSON", True, (HOSTILE * 2, "b \\"), "NOR", "media", "Q1", 7)
    article = Article("a", HOSTILE, (), published=date(2021, 5, 3), title=HOSTILE)
    analysis = Analysis(article, (), (), (Participant(Span(0, 4, "Line"), entity),), "a_model 1.0")
    told = tell(analysis, base="https://example.org/", fingerprint="f")
    (referent,) = told.referents
    assert (referent.slug, referent.named, referent.name) == ("a-b", True, HOSTILE)
    assert ("aliases", "b \\") in referent.says
    assert ("links", "http://www.wikidata.org/entity/Q1") in referent.says
    assert told.text.published == date(2021, 5, 3)
    lines = [f"{line}\n" for line in told.quads.split("\n") if line]
    assert told_by(told.article, lines) == told
    with open_store(None) as store:
        store.load([told.quads])
        assert len(store.native) == len(lines)
        assert list(store.query("SELECT ?n { ?r kg:name ?n }")) == [(HOSTILE,)]


@given(st.text())
def test_what_is_written_is_read(text):
    written = literal(text)
    (quad,) = ox.parse(f"<http://s> <http://p> {written} .\n".encode(), ox.RdfFormat.N_QUADS)
    assert content(written) == quad.object.value


@pytest.mark.parametrize("text", ["\\n", "\\\\u0041", "\\", '\\"', "\ufffe"])
def test_escapes_that_look_like_others(text):
    assert content(literal(text)) == text
    assert content(literal(text, "http://www.w3.org/2001/XMLSchema#date")) == text
