"""`kg stats`: its tables, its JSON, its page."""

import json

import pytest
from click.testing import CliRunner

from kg.builder import extend
from kg.cli.stats import command
from kg.errors import OptionError
from kg.store import open_store


@pytest.fixture(scope="module")
def folder(analyses, tmp_path_factory):
    path = tmp_path_factory.mktemp("stats") / "graph"
    with open_store(path, write=True) as written:
        extend(written, analyses)
    return path


def stats(folder, *options):
    return CliRunner().invoke(command, ["--store", str(folder), *map(str, options)], catch_exceptions=False).stdout


def test_one_json_object(folder):
    found = json.loads(stats(folder, "--json", "--limit", 2))
    assert len(found["entities"]) == 2 and found["entities"][0]["entity"] == "Port of Aasvik"
    assert found["entities"][0].keys() == {"entity", "pagerank", "community", "did", "undergone"}
    assert found["pairs"][0] == {"month": "2021-05", "actor": "Dockers Union", "target": "Port of Aasvik", "events": 2}


def test_the_page_is_written_beside_the_tables(folder, tmp_path):
    out = tmp_path / "stats.html"
    assert stats(folder, "-o", out, "--limit", 3) == stats(folder, "--limit", 3)
    page = out.read_text(encoding="utf-8")
    assert '<body class="stats">' in page and "The 3 most central of" in page and "Dockers Union" in page
    with pytest.raises(OptionError, match="nowhere"):
        stats(folder, "-o", tmp_path / "nowhere" / "stats.html")


def test_a_store_without_events(tmp_path):
    with open_store(tmp_path / "graph", write=True) as written:
        written.change()
    out = tmp_path / "stats.html"
    assert json.loads(stats(tmp_path / "graph", "--json", "-o", out)) == {"entities": [], "pairs": []}
    assert "No named entity does anything to another." in out.read_text(encoding="utf-8")
