"""The shapes let a built graph pass and find each thing that is broken in it."""

import pytest

from kg.builder import extend
from kg.rdf.shapes import MISPLACED, misplaced, violations
from kg.store import open_store

BREAKS = {
    "a mention without polarity": "DELETE WHERE { GRAPH ?g { ?m kg:polarity ?p } }",
    "a confidence above one": "INSERT { GRAPH ?g { ?m kg:confidence 2.0 } } WHERE { GRAPH ?g { ?m a kg:Mention } }",
    "an event without status": "DELETE WHERE { GRAPH kg:events { ?e kg:status ?s } }",
    "an event that nothing tells": "DELETE WHERE { GRAPH kg:events { ?m kg:describes ?e } }",
    "an entity without a name": "DELETE WHERE { GRAPH kg:entities { ?e rdfs:label ?l } }",
    "an actor that is no entity": "DELETE WHERE { GRAPH kg:entities { ?e a ?class } }",
    "a country that is no code": (
        "INSERT { GRAPH kg:entities { ?e kg:country 'norway' } } WHERE { GRAPH kg:entities { ?e rdfs:label ?l } }"
    ),
    "words of an actor without their end": "DELETE WHERE { GRAPH ?g { ?m kg:actorEnd ?end } }",
    "offsets of a target without its words": "DELETE WHERE { GRAPH ?g { ?m kg:targetText ?words } }",
    "words that stand for nobody": "DELETE WHERE { GRAPH ?g { ?w kg:standFor ?r } }",
    "one bound without the other": (
        "INSERT { GRAPH kg:events { ?e kg:earliest '2021-01-01'^^xsd:date } } WHERE { GRAPH kg:events { ?e a kg:Event } }"
    ),
}


@pytest.fixture
def store(analysis):
    with open_store(None) as store:
        extend(store, [analysis])
        yield store


def test_a_built_graph_is_valid(store):
    assert violations(store.as_dataset()) == []


@pytest.mark.parametrize("update", BREAKS.values(), ids=BREAKS)
def test_what_is_broken_is_found(store, update):
    store.update(update)
    assert violations(store.as_dataset())


def test_offsets_that_do_not_point_at_their_words_are_found(store):
    assert misplaced(store.query(MISPLACED)) == []
    store.update(
        "DELETE { GRAPH ?g { ?m kg:start ?s } } INSERT { GRAPH ?g { ?m kg:start 3 } } WHERE { GRAPH ?g { ?m kg:start ?s } }"
    )
    assert misplaced(store.query(MISPLACED))
