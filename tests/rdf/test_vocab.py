"""The closed namespaces, the ontology files, the shapes and the JSON-LD context name the same terms."""

import json
import re

import pyoxigraph as ox
import pytest

from kg.model import EntityType
from kg.rdf import ontology
from kg.rdf.triples import ENTITY_CLASS
from kg.rdf.vocab import ACT, CAMEO, KG, PLOVER, PREFIXES, SKOS
from kg.resources import path


def subjects():
    return {quad.subject.value for quad in ox.parse("".join(ontology.lines()).encode(), ox.RdfFormat.N_QUADS)}


@pytest.mark.parametrize("namespace", [KG, ACT, PLOVER, CAMEO], ids=["kg", "act", "plover", "cameo"])
def test_the_ontology_defines_what_the_code_uses_and_no_more(namespace):
    local = {s.removeprefix(namespace.base) for s in subjects() if s.startswith(namespace.base)}
    assert {name for name in local if name and "/" not in name} - {"plover", "cameo"} == set(namespace) - {
        "plover",
        "cameo",
    }


def test_a_misspelt_term_is_an_error():
    with pytest.raises(AttributeError, match="no term 'actr'"):
        _ = KG.actr
    with pytest.raises(KeyError, match="no term"):
        KG["civil society"]


def test_every_action_type_is_named_and_defined():
    store = ox.Store()
    store.load(path=str(path("ontology") / "actions.ttl"))
    for name in ACT:
        predicates = {q.predicate.value for q in store.quads_for_pattern(ox.NamedNode(ACT[name]), None, None)}
        assert {SKOS.prefLabel, SKOS.notation, "http://www.w3.org/2004/02/skos/core#definition"} <= predicates, name


def test_every_plover_and_cameo_match_exists():
    store = ox.Store()
    store.load(path=str(path("ontology") / "actions.ttl"))
    matches = store.quads_for_pattern(None, ox.NamedNode("http://www.w3.org/2004/02/skos/core#relatedMatch"), None)
    assert {q.object.value for q in matches} <= subjects()


def test_shapes_and_context_use_terms_that_exist():
    for name in ("shapes.ttl", "context.jsonld"):
        used = set(re.findall(r"\bkg:([A-Za-z][\w-]*)", (path("ontology") / name).read_text("utf-8")))
        assert used <= set(KG), name


def test_the_context_and_the_queries_share_prefixes():
    context = json.loads((path("ontology") / "context.jsonld").read_text("utf-8"))["@context"]
    assert all(PREFIXES[p] == iri for p, iri in context.items() if p in PREFIXES)


def test_every_entity_type_has_a_class():
    assert set(ENTITY_CLASS) == set(EntityType.__args__)


def test_the_ontology_has_no_blank_nodes():
    quads = ox.parse("".join(ontology.lines()).encode(), ox.RdfFormat.N_QUADS)
    assert not [q for q in quads if isinstance(q.subject, ox.BlankNode) or isinstance(q.object, ox.BlankNode)]
