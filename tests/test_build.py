"""Building: the same articles give the same quads, however they come; the graph is valid; nothing is read twice."""

import io
import random
from datetime import date

import pytest

import kg
from kg import builder
from kg.articles import read
from kg.builder import Report, extend, remove
from kg.errors import OptionError, SourceError
from kg.model import Article, Block
from kg.pipeline.run import analyze
from kg.resources import path
from kg.store import open_store


@pytest.fixture(scope="module")
def analyses(nlp):
    return list(analyze(read([path("seeds/articles")]), nlp))


def quads(store):
    out = io.BytesIO()
    store.dump(out, "nq")
    return sorted(out.getvalue().splitlines())


@pytest.fixture(scope="module")
def whole(analyses):
    store = open_store(None)
    extend(store, analyses)
    return store


def test_order_and_number_of_builds_make_no_difference(analyses, whole):
    shuffled = random.Random(7).sample(analyses, len(analyses))
    store = open_store(None)
    for start in range(0, len(shuffled), 5):
        extend(store, shuffled[start : start + 5])
    assert quads(store) == quads(whole)


def test_adding_an_article_twice_changes_nothing(analyses, whole):
    before = quads(whole)
    extend(whole, analyses[3:6])
    assert quads(whole) == before


def test_removing_an_article_leaves_what_the_others_tell(analyses):
    store = open_store(None)
    extend(store, analyses)
    gone = [a.article.id for a in analyses[:4]]
    assert remove(store, gone) == 4
    rest = open_store(None)
    extend(rest, analyses[4:])
    assert quads(store) == quads(rest)


def test_graph_is_valid_and_every_offset_points_at_its_words(whole):
    assert kg.Graph(whole).faults() == []


def test_a_broken_graph_is_found_invalid(analyses):
    store = open_store(None)
    extend(store, analyses[:2])
    store.update(
        "DELETE { GRAPH ?g { ?m kg:sentence ?s } } INSERT { GRAPH ?g { ?m kg:sentence 'x' } } WHERE { GRAPH ?g { ?m kg:sentence ?s } }"
    )
    assert kg.Graph(store).faults()


def test_no_blank_nodes(whole):
    assert not [line for line in quads(whole) if b"_:" in line.split(b'"')[0]]


def test_disk_store_is_incremental(tmp_path):
    source = tmp_path / "a.txt"
    source.write_text("Police arrested Ann Lee on 3 May 2019.\n\nThe mayor of Riverton thanked the police on Friday.\n")
    folder = tmp_path / "graph"
    kg.build(source, store=folder).close()
    before = kg.open(folder)
    first = before.info()
    again = kg.build(source, store=folder)
    assert again.info() == first
    source.write_text("Police released Ann Lee on 5 May 2019.\n")
    changed = kg.build(source, store=folder)
    assert {row[0] for row in changed.query("SELECT ?p { ?e kg:predicate ?p }")} == {"release"}
    for graph in (before, again, changed):
        graph.close()


def test_what_a_table_corrects_beside_the_text_is_told_too(tmp_path):
    table, text = tmp_path / "a.csv", "Police arrested Ann Lee in Berlin on Friday."
    reports = []
    with open_store(None) as store:
        for publisher in ("Velm Gazette", "Velm Gazette", "Tarn Post"):
            table.write_text(f"id,text,publisher\nlee,{text},{publisher}\n")
            reports.append(builder.build([table], store=store))
        asked = list(store.query("SELECT ?p { ?a a kg:Article ; schema:publisher ?p }"))
    assert asked == [("Tarn Post",)]
    assert [(r.added, r.replaced, r.unchanged) for r in reports] == [(1, 0, 0), (0, 0, 1), (1, 1, 0)]


def test_a_build_that_fails_lets_go_of_the_store(tmp_path):
    (tmp_path / "empty.txt").write_text("")
    with pytest.raises(SourceError, match="empty") as failed:
        kg.build(tmp_path / "empty.txt", store=tmp_path / "graph")
    with open_store(tmp_path / "graph", write=True) as store:
        assert list(store.query("SELECT ?a { ?a a kg:Article }")) == []
    del failed  # which kept what the build had in hand


def test_how_many_articles_have_no_date_is_told(tmp_path):
    (tmp_path / "a.csv").write_text(
        "id,text,date\na,Police arrested Ann Lee on Friday.,\nb,Police freed Ann Lee.,2019-05-03\n"
    )
    report = builder.Report()
    with open_store(None) as store:
        builder.build([tmp_path], store=store, report=report)
        assert (report.added, report.undated, kg.Graph(store).info()["undated"]) == (2, 1, 1)


def test_a_date_may_be_given_as_words_and_nothing_else(tmp_path):
    (tmp_path / "a.txt").write_text("Police arrested Ann Lee on Friday.\n")
    with kg.build(tmp_path, published="2019-05-03") as graph:
        assert [str(day) for (day,) in graph.query("SELECT ?d { ?e kg:date ?d }")] == ["2019-05-03"]
    for wrong in ("03/05/2019", "soon"):
        with pytest.raises(OptionError, match="published must be a date"):
            kg.build(tmp_path, published=wrong)


def test_what_the_package_offers_is_listed():
    assert {"Graph", "build", "open"} <= set(dir(kg))


@pytest.mark.parametrize(("verb", "events"), [("fired", 1), ("promoted", 2)])
def test_two_words_for_one_act_tell_one_event(nlp, verb, events):
    tellings = {"a": "dismissed", "b": verb}
    texts = {name: f"Norvik Freight {word} Bo Lund on Monday." for name, word in tellings.items()}
    articles = [
        Article(name, text, (Block(0, len(text), "body"),), published=date(2024, 3, 5)) for name, text in texts.items()
    ]
    store = open_store(None)
    extend(store, analyze(articles, nlp))
    assert len(list(store.query("SELECT ?e { ?e a kg:Event }"))) == events


def test_a_changed_article_replaces_itself_and_that_is_told(analyses):
    store = open_store(None)
    first, again = extend(store, analyses[:2]), extend(store, analyses[1:3])
    assert (first.added, first.replaced, again.added, again.replaced) == (2, 0, 2, 1)


def test_a_graph_keeps_the_base_it_was_begun_with(tmp_path):
    source, says, folder = tmp_path / "a.txt", tmp_path / "identity.ttl", tmp_path / "graph"
    source.write_text(
        "Police arrested Ann Lee on 3 May 2019.\n\nThe mayor of Riverton thanked the Wardens on Friday.\n"
    )
    says.write_text(
        "PREFIX owl: <http://www.w3.org/2002/07/owl#> PREFIX e: <https://example.org/news/entity/>\n"
        "e:wardens owl:sameAs e:ann-lee .\n"
    )
    kg.build(source, store=folder, base="https://example.org/news/").close()
    source.write_text(
        "Police arrested Ann Lee on 4 May 2019.\n\nThe mayor of Riverton thanked the Wardens on Friday.\n"
    )
    with kg.build(source, store=folder, identity=says) as graph:
        things = {s for (s,) in graph.query("SELECT DISTINCT ?s { ?s kg:nameKey|kg:slug|kg:describes|kg:text ?o }")}
        assert things and all(s.startswith("https://example.org/news/") for s in things)
        assert ("Ann Lee", "Wardens") in list(graph.query("SELECT ?l ?n { ?r kg:name ?n ; kg:refersTo/rdfs:label ?l }"))
    with open_store(folder, write=True) as store, pytest.raises(OptionError, match="under https:"):
        extend(store, [], base="https://example.org/other/")
    with open_store(folder, write=True) as store:
        assert remove(store, ["a"]) == 1
        assert not store.query("ASK { ?m kg:sentence ?s }")


def test_facts_are_only_what_an_article_asserts(nlp, tmp_path):
    source = tmp_path / "b.txt"
    source.write_text(
        "Orania attacked Velmia on 3 May 2019.\n\nOrania will attack Sudland.\n\nOrania did not attack Estmark.\n\n"
        "A spokesman said Orania attacked Norland.\n"
    )
    graph = kg.build(source)
    facts = {row[0] for row in graph.query("SELECT ?l { GRAPH kg:facts { ?a act:ASSAULT ?b } ?b rdfs:label ?l }")}
    plans = {row[0] for row in graph.query("SELECT ?l { GRAPH kg:planned { ?a act:ASSAULT ?b } ?b rdfs:label ?l }")}
    assert (facts, plans) == ({"Velmia"}, {"Sudland"})


def test_a_store_among_its_articles_is_no_input(tmp_path):
    (tmp_path / "ferry.txt").write_text("Mayor Lena Moss fined the ferry company on Friday.")
    for _ in range(2):
        graph = kg.build([tmp_path], store=tmp_path / "graph")
        assert graph.info()["articles"] == 1
        graph.close()


def test_a_step_takes_the_last_of_what_one_article_tells(analyses):
    from dataclasses import replace

    first, second = analyses[:2]
    changed = replace(second, article=replace(second.article, id=first.article.id))
    step = builder.Step(2, 2, 100)  # many parts in one step
    twice, once = open_store(None), open_store(None)
    extend(twice, [first, changed], step=step)
    extend(once, [changed])
    assert quads(twice) == quads(once)


@pytest.mark.parametrize(("least", "expected"), [(2, [12, 5, 2, 1]), (6, [12, 8]), (12, [12, 8])])
def test_steps_grow_smaller_when_all_is_read(least, expected, analyses, whole, monkeypatch):
    sizes, apply = [], builder._apply

    def counted(store, added, *rest):
        sizes.append(len(added))
        apply(store, added, *rest)

    monkeypatch.setattr(builder, "_apply", counted)
    store, report = open_store(None), Report(expected=20, complete=True)
    extend(store, analyses[:20], report=report, step=builder.Step(12, least, 10**6))
    assert sizes == expected
    extend(store, analyses[20:], report=report)  # all that was expected is there, and more comes
    assert quads(store) == quads(whole)
