"""Building with a table of names: what is in it is linked, in one process and in several, and a changed table is applied."""

import json

import pytest

from kg.builder import build
from kg.store import open_store
from tests.test_cli import kg

LINKS = "SELECT ?name ?item { GRAPH kg:entities { ?entity owl:sameAs ?item ; rdfs:label ?name } }"
HEADER = "name\ttype\twikidata\n"


@pytest.fixture
def desk(tmp_path):
    """Twenty articles and a table."""
    (tmp_path / "in").mkdir()
    for n in range(20):
        (tmp_path / "in" / f"{n:02}.txt").write_text(
            f"The United Nations thanked Norway on {n + 1} May 2019.\n\nPolice in Geneva arrested Ann Lee.\n"
        )
    (tmp_path / "t.tsv").write_text(
        HEADER + "United Nations\tORGANIZATION\tQ1065\nNorway\tPLACE\tQ20\nGeneva\tPLACE\tQ71\nGeneva\tPLACE\tQ28515\n"
    )
    return tmp_path


def links(store):
    return {name: item.rpartition("/")[2] for name, item in store.query(LINKS)}


def test_a_changed_table_is_applied_to_unchanged_articles(desk):
    with open_store(desk / "graph", write=True) as store:
        assert build([desk / "in"], store=store).added == 20
        assert links(store) == {}
        assert build([desk / "in"], store=store, aliases=desk / "t.tsv").added == 20
        assert links(store) == {"United Nations": "Q1065", "Norway": "Q20"}
        assert build([desk / "in"], store=store, aliases=desk / "t.tsv").unchanged == 20
        (desk / "t.tsv").write_text(HEADER + "Geneva\tPLACE\tQ71\n")
        assert build([desk / "in"], store=store, aliases=desk / "t.tsv").added == 20
        assert links(store) == {"Geneva": "Q71"}
        assert build([desk / "in"], store=store).added == 20
        assert links(store) == {}


def test_several_processes_write_the_same_graph(desk, lines):
    for jobs in (1, 2):
        run = kg("build", "in", "--store", f"graph{jobs}", "--jobs", jobs, "--aliases", "t.tsv", cwd=desk)
        assert run.returncode == 0, run.stderr
    with open_store(desk / "graph1") as one, open_store(desk / "graph2") as two:
        assert links(two) == {"United Nations": "Q1065", "Norway": "Q20"}
        assert lines(one) == lines(two)


def test_a_cluster_writes_the_same_graph(desk, lines):
    pytest.importorskip("distributed")
    from kg.cluster import build as build_on

    alone, together = open_store(None), open_store(None)
    build([desk / "in"], store=alone, aliases=desk / "t.tsv")
    build_on([desk / "in"], store=together, cluster="local", parts=str(desk / "parts"), aliases=desk / "t.tsv")
    assert links(together)
    assert lines(together) == lines(alone)


def test_annotate_and_extract_tell_the_items(desk):
    (annotated,) = kg("annotate", "in/00.txt", "--aliases", "t.tsv", cwd=desk).stdout.splitlines()
    found = {entity["name"]: entity["wikidata"] for entity in json.loads(annotated)["entities"]}
    assert (found["United Nations"], found["Norway"], found["Geneva"]) == ("Q1065", "Q20", None)
    events = [
        json.loads(line) for line in kg("extract", "in/00.txt", "--aliases", "t.tsv", cwd=desk).stdout.splitlines()
    ]
    assert events[0]["actor"]["wikidata"] == "Q1065"


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize(
    ("table", "message"),
    [("none.tsv", "none.tsv cannot be read: No such file"), ("bad.tsv", "bad.tsv, line 3: no Wikidata item 'x'")],
)
def test_a_bad_table_is_one_line_and_exit_code_2(desk, jobs, table, message):
    (desk / "bad.tsv").write_text(HEADER + "Norway\tPLACE\tQ20\nGeneva\tPLACE\tx\n")
    run = kg("build", "in", "--store", "graph", "--jobs", jobs, "--aliases", table, cwd=desk)
    assert run.returncode == 2
    assert message in run.stderr
    assert len(run.stderr.strip().splitlines()) == 1, run.stderr
