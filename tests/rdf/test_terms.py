"""N-Quads written by hand hold any text, and nothing else than what was meant."""

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import OptionError
from kg.rdf.terms import data_block, iri, literal, quad

G = "https://example.org/g"


@settings(max_examples=300, deadline=None)
@given(st.text(st.characters(blacklist_categories=())))
def test_any_text_survives(text):
    line = quad("https://example.org/s", "https://example.org/p", literal(text), G)
    (parsed,) = ox.parse(line.encode(), ox.RdfFormat.N_QUADS)
    expected = "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in text)
    assert parsed.object.value == expected
    assert len(parsed.object.value) == len(text)
    assert line.count("\n") == 1


@pytest.mark.parametrize(
    "hostile", ['" . <x:a> <x:b> "', "\\", '"@en', "a\nb\rc\td", "} ; DROP ALL ; INSERT DATA {", "<g>"]
)
def test_hostile_text_stays_one_literal_in_an_update(hostile):
    store = ox.Store()
    lines = [quad("https://example.org/s", "https://example.org/p", literal(hostile), G)]
    store.update(f"INSERT DATA {{ {''.join(data_block(lines))} }}")
    assert [q.object.value for q in store] == [hostile]
    store.update(f"DELETE DATA {{ {''.join(data_block(lines))} }}")
    assert len(store) == 0


@pytest.mark.parametrize("bad", ["https://example.org/a b", "https://example.org/>", 'x:"', "x:\n", "x:\\"])
def test_what_is_no_iri_is_refused(bad):
    with pytest.raises(OptionError, match="not an IRI"):
        iri(bad)
