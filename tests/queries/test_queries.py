"""The questions that ship, each against the answer a reader of the small graph's articles would give."""

import pytest

from kg import queries
from kg.builder import extend
from kg.errors import QueryError
from kg.graph import Graph
from kg.model import Analysis, Article, Block, Entity, Participant, Span
from kg.queries import entities
from kg.store import open_store


def ask(store, name, columns, **parameters):
    rows = queries.run(store, name, **parameters).dicts()
    return [tuple(str(row[c]) if row[c] is not None else None for c in columns.split()) for row in rows]


GOLDEN = [
    ("who-did-what", {"article": "strike"}, "actor predicate target date modality", [
        ("Kari Lund", "accused", "Port of Aasvik", "2021-05-03", "actual"),
        ("Dockers Union", "blocked", "Port of Aasvik", "2021-05", "actual"),
        ("Dockers Union", "sue", "Port of Aasvik", None, "future"),
    ]),
    ("who-did-what", {"actor": "per hansen"}, "predicate target", [("met", "Kari Lund")]),
    ("timeline", {"entity": "lund"}, "date role predicate other", [
        ("2021-05-03", "did", "accused", "Port of Aasvik"),
        (None, "was done to", "met", "Per Hansen"),
    ]),
    ("accusations", {}, "month actor target times", [("2021-05", "Kari Lund", "Port of Aasvik", "1")]),
    ("accusations", {"action": "plover:accuse"}, "actor target", [("Kari Lund", "Port of Aasvik")]),
    ("accusations", {"action": "plover:ACCUSE-allege"}, "actor target", [("Kari Lund", "Port of Aasvik")]),
    ("accusations", {"action": "plover:ACCUSE-disapprove"}, "actor target", []),
    ("says-about", {"speaker": "Kari Lund", "about": "Port of Aasvik"}, "actor predicate polarity status", [
        ("Dockers Union", "blocked", "positive", "contested"),
    ]),
    ("contested", {"about": "the dockers"}, "says denies", [
        ("Kari Lund", "Per Hansen"),
        ("the article strike", "Per Hansen"),
    ]),
    ("planned", {"after": "2021-05-01"}, "actor predicate target article", [
        ("Dockers Union", "sue", "Port of Aasvik", "strike"),
    ]),
    ("planned", {"after": "2021-06-01"}, "actor", []),
    ("between", {"since": "2021-05-10", "until": "2021-05-11"}, "date predicate where", [("2021-05", "blocked", "Aasvik")]),
    ("between", {"place": "aasvik"}, "predicate", [("blocked",)]),
    ("between", {"place": "aasvik", "since": "2021-06-01"}, "predicate", []),
    ("between", {}, "date predicate", [("2021-05", "blocked"), ("2021-05-03", "accused"), (None, "met"), (None, "sue")]),
    ("same-event", {}, "predicate articles first", [("blocked", "3", "2021-05-04")]),
    ("evidence", {"actor": "Kari Lund", "target": "Port of Aasvik"}, "sentence start end article", [
        ("Kari Lund accused the Port of Aasvik on 3 May 2021.", "0", "51", "strike"),
    ]),
    ("links", {}, "from predicate to", [
        ("Dockers Union", "blocked", "Port of Aasvik"),
        ("Dockers Union", "sue", "Port of Aasvik"),
        ("Kari Lund", "accused", "Port of Aasvik"),
        ("Per Hansen", "met", "Kari Lund"),
    ]),
    ("provenance", {"publisher": "Coast Daily"}, "article mentions model", [
        ("answer", "1", "a_model 1.0"),
        ("strike", "3", "a_model 1.0"),
    ]),
    ("event-table", {}, "date actor actor_country type mode cameo target target_sector", [
        ("2021-05-03", "Kari Lund", "NOR", "ACCUSE", "allege", "11", "Port of Aasvik", "business"),
    ]),
    ("entities", {"type": "Person"}, "name also country events", [
        ("Kari Lund", "Lund", "NOR", "2"),
        ("Per Hansen", None, "NOR", "1"),
    ]),
    ("referents", {"entity": "Lund"}, "entity name article", [
        ("Kari Lund", "Kari Lund", "strike"),
        ("Kari Lund", "Lund", "denial"),
    ]),
    ("explain", {"entity": "Lund"}, "entity name reason for_example", [
        ("Kari Lund", "Kari Lund", "the same name", "strike"),
        ("Kari Lund", "Lund", "a surname alone", "denial"),
    ]),
    ("dyads", {"limit": 1}, "month actor target events", [("2021-05", "Dockers Union", "Port of Aasvik", "2")]),
]  # fmt: skip


@pytest.mark.parametrize(("name", "parameters", "columns", "rows"), GOLDEN, ids=[f"{g[0]}-{g[1]}" for g in GOLDEN])
def test_answers(store, name, parameters, columns, rows):
    assert ask(store, name, columns, **parameters) == rows


@pytest.mark.parametrize(
    ("pattern", "count"),
    [
        ("?x a kg:Entity", 0),
        ("?x a/rdfs:subClassOf* kg:Entity", 5),
        ("?x a/rdfs:subClassOf* schema:Person", 2),
        ("?x kg:plover plover:ACCUSE", 0),
        ("?x kg:plover/skos:broader* plover:ACCUSE ; kg:status ?status", 1),
        ("?p rdfs:subPropertyOf <http://semanticweb.cs.vu.nl/2009/11/sem/hasPlace> . ?x ?p ?where", 1),
    ],
)
def test_a_broader_class_property_or_code_is_asked_for_by_a_path(store, pattern, count):
    assert len(set(store.query(f"SELECT ?x {{ {pattern} }}"))) == count


def test_every_query_is_documented_and_tested():
    assert {g[0] for g in GOLDEN} == set(queries.names())
    assert all(queries.get(name).help for name in queries.names())


@pytest.mark.parametrize(
    ("name", "parameters", "message"),
    [
        ("nothing", {}, "no query named 'nothing'"),
        ("timeline", {}, "needs --entity"),
        ("timeline", {"entity": "x", "colour": "red"}, "no parameter 'colour'"),
        ("planned", {"after": "yesterday"}, "YYYY-MM-DD"),
        ("planned", {"after": "20180228"}, "YYYY-MM-DD"),
        ("between", {"since": "2018-02-30"}, "--since takes a day as YYYY-MM-DD, not '2018-02-30'"),
        ("links", {"limit": "many"}, "whole number"),
        ("accusations", {"action": "sing"}, "no action type"),
        ("accusations", {"action": "cameo:19"}, "no action type"),
        ("entities", {"type": "Persn"}, "takes one of Person, Organization"),
    ],
)
def test_what_cannot_be_asked_is_refused(store, name, parameters, message):
    with pytest.raises(QueryError, match=message):
        queries.run(store, name, **parameters)


@pytest.mark.parametrize("name", ["Kari Lund", "the  KARI LÚND", "kari lund"])
def test_a_name_is_found_however_it_is_written(store, name):
    assert list(entities.called(store, name).values()) == ["Kari Lund"]


def test_names_that_nobody_bears_are_told_with_those_near_them(store):
    asked = {"actor": "the dockers", "target": "Mr. Lund", "article": "no such", "limit": "5", "about": "Xq"}
    assert queries.remarks(store, asked) == [
        "no entity is called 'Mr. Lund'; did you mean Kari Lund?",
        "no entity is called 'Xq': `kg query entities` lists the names",
    ]
    with pytest.warns(UserWarning, match="did you mean Port of Aasvik"):
        assert Graph(store).query("timeline", entity="Port of Åsvik").dicts() == []


def test_a_name_that_several_have_is_told():
    text = "Tom Smith met Ann Smith. Smith left."
    names = [Entity(f"{n.lower()}-smith", f"{n} Smith", "PERSON", True, ("Smith",), None, None) for n in ("Tom", "Ann")]
    store = open_store(None)
    for key, name in zip("ab", names, strict=True):
        article = Article(key, text, (Block(0, len(text), "body"),))
        extend(store, [Analysis(article, (), (), (Participant(Span(0, 9, text[:9]), name),), "a_model 1.0")])
    with pytest.warns(UserWarning) as told:
        Graph(store).query("timeline", entity="Smith")
    assert [str(w.message) for w in told] == [
        "2 entities are called 'Smith': Ann Smith, Tom Smith; to ask for one alone, give its full name"
    ]
    assert queries.remarks(store, {"entity": "Tom Smith"}) == []


def test_a_copy_of_a_query_takes_its_parameters():
    copy = queries.read(queries.get("who-did-what").text, "mine")
    assert queries.fill(copy, actor="Kari Lund") == queries.sparql("who-did-what", actor="Kari Lund")
    with pytest.raises(QueryError, match="query mine has no parameter 'who'"):
        queries.fill(copy, who="Kari Lund")
    own = '# note: nothing of note\nSELECT ?x { ?x a kg:Article FILTER(REGEX(?y, "$$")) } # if ever'
    assert queries.fill(queries.read(own, "mine")) == own


def test_a_parameter_is_never_read_as_sparql(store):
    assert ask(store, "timeline", "event", entity='" } UNION { ?s ?p ?o } #\\') == []
