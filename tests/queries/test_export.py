"""A graph asked and written from Python."""

from dataclasses import replace

import pandas
import pytest

from kg.builder import extend
from kg.errors import QueryError
from kg.graph import Graph
from kg.store import open_store
from tests.queries.conftest import LUND, PORT, analysis, article, told


def test_a_spreadsheet_is_given_no_formula(tmp_path):
    formula = '=HYPERLINK("http://evil.example")'
    text = f"{formula} accused the Port of Aasvik."
    source = article("strike", text, "2021-05-04", "Coast Daily")
    actor = (formula, replace(LUND, id="evil", name=formula))
    event = told(source, text, "accused", "ACCUSE", actor, ("Port of Aasvik", PORT), plover="ACCUSE")
    with Graph(open_store(None)) as graph:
        extend(graph.store, [analysis(source, event)])
        table = pandas.read_csv(graph.export(tmp_path / "events.csv"))
        typed = pandas.read_parquet(graph.export(tmp_path / "events.parquet"))
    assert list(table["actor"]) == [f"'{formula}"] and list(table["sentence"]) == [f"'{text}"]
    assert list(table["target"]) == ["Port of Aasvik"] and list(table["confidence"]) == [0.8]
    assert list(typed["actor"]) == [formula]


def test_parameters_that_nothing_would_take_are_refused(store):
    assert list(Graph(store).query("who-did-what", actor="Per Hansen"))
    with pytest.raises(QueryError, match="only named queries take parameters, SPARQL does not take actor"):
        Graph(store).query("SELECT ?x { ?x a kg:Article }", actor="Per Hansen")
