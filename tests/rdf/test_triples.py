"""One article as quads: everything it tells, in its own graph, with offsets that point into its text."""

import pyoxigraph as ox
import pytest

from kg.rdf import iris
from kg.rdf.triples import quads
from kg.rdf.vocab import KG, PREFIXES

ARTICLE = iris.article('one "quoted" id')


@pytest.fixture
def store(analysis):
    store = ox.Store()
    store.load("".join(quads(analysis, fingerprint="f")).encode(), ox.RdfFormat.N_QUADS)
    return store


def ask(store, query):
    rows = store.query(query, prefixes=PREFIXES, use_default_graph_as_union=True)
    return [tuple(term.value if term else None for term in row) for row in rows]


def test_everything_is_in_the_articles_graph_without_blank_nodes(store):
    assert {quad.graph_name.value for quad in store} == {ARTICLE}
    assert not any(isinstance(term, ox.BlankNode) for quad in store for term in (quad.subject, quad.object))


def test_the_same_analysis_gives_the_same_lines_each_once(analysis):
    lines = list(quads(analysis))
    assert lines == list(quads(analysis))
    assert len(lines) == len(set(lines))


@pytest.mark.parametrize("words", ["", "trigger", "actor", "target"])
def test_offsets_cut_the_words_out_of_the_stored_text(store, words):
    start, end = (KG[f"{words}Start"], KG[f"{words}End"]) if words else (KG.start, KG.end)
    rows = ask(store, f"SELECT ?text ?s ?e {{ ?m <{start}> ?s ; <{end}> ?e ; kg:inArticle/kg:text ?text }} ORDER BY ?s")
    cut = {text[int(first) : int(last)] for text, first, last in rows}
    assert (
        cut
        == {
            "": {'"The harbour 🚢 board will not pay Oslo Lines," Mayor Siv Aas said Friday.'},
            "trigger": {"pay", "said"},
            "actor": {"The harbour 🚢 board", "Mayor Siv Aas"},
            "target": {"Oslo Lines"},
        }[words]
    )


def test_a_mention_keeps_what_sources_can_disagree_about(store):
    (row,) = ask(store, """SELECT ?polarity ?modality ?speaker ?confidence ?speech WHERE {
      ?m kg:trigger "pay" ; kg:polarity ?polarity ; kg:modality ?modality ; kg:toldSpeaker/kg:slug ?speaker ;
         kg:confidence ?confidence ; kg:contentOf/kg:trigger ?speech }""")  # fmt: skip
    assert row == (KG.negative, KG.future, "siv-aas", "0.875", "said")


def test_a_further_member_of_a_coordination_has_words_of_its_own(store):
    (row,) = ask(store, """SELECT ?words ?start ?slug WHERE {
      ?m kg:trigger "pay" ; kg:actorText "The harbour 🚢 board" ; kg:coActor ?w ; kg:toldActor ?r .
      ?w kg:words ?words ; kg:wordsStart ?start ; kg:standFor ?r . ?r kg:slug ?slug }""")  # fmt: skip
    assert row == ("Mayor Siv Aas", "57", "siv-aas")


def test_the_better_of_two_actions_is_marked_and_codes_are_concepts(store):
    rows = ask(
        store, 'SELECT ?main ?p ?c { ?m kg:trigger "pay" ; kg:toldMainAction ?main ; kg:plover ?p ; kg:cameo ?c }'
    )
    act = "https://w3id.org/newskg/action/"
    assert rows == [(act + "TRANSFER", act + "plover/COERCE-withhold", act + "cameo/16")]


def test_a_day_that_cannot_be_resolved_keeps_its_words_and_gets_no_date(store):
    assert ask(store, "SELECT ?words ?date { ?m kg:timeText ?words OPTIONAL { ?m kg:toldDate ?date } }") == [
        ("Friday", None)
    ]


def test_a_referent_has_names_sector_and_links(store):
    rows = ask(store, """SELECT ?alias ?sector ?link { ?r kg:slug "oslo-lines" ; kg:alias ?alias ; kg:toldSector ?sector ;
      <http://www.w3.org/2004/02/skos/core#exactMatch> ?link } ORDER BY ?link""")  # fmt: skip
    assert [(alias, sector) for alias, sector, _ in rows] == [("the ferry firm", KG.business)] * 2
    assert [link for *_, link in rows] == ["http://www.wikidata.org/entity/Q42", "https://sws.geonames.org/7/"]


def test_instances_are_named_under_the_given_base(analysis):
    base = "https://example.org/n/"
    named = {
        t
        for line in quads(analysis, base=base)
        for t in line.split(" ")
        if t.startswith("<https://w3id.org/newskg/id/")
    }
    assert not named
