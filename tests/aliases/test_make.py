"""Tables of names from a dump, and from an endpoint: a real file, a real server; both say the same."""

import bz2
import gzip
import json
import threading
import urllib.parse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pyoxigraph as ox
import pytest

from kg.aliases import Table, make
from kg.aliases.make import make as make_table
from kg.errors import OptionError, SourceError, StoreError
from kg.rdf.vocab import RDFS, SKOS, WDT, WIKIBASE, WIKIDATA
from tests.test_cli import kg

# id, sites, classes, label, aliases: invented, but for the classes
ITEMS = [
    ("Q901", 40, ["Q5"], "Ada Brandt", ["Brandt", "A. Brandt", "Ada  B.\tBrandt"]),
    ("Q902", 20, ["Q515", "Q4830453"], "Saltmarsh", []),
    ("Q903", 250, ["Q7278"], "Calder Party", ["CP", "Calder Party", "🚩"]),
    ("Q904", 19, ["Q515"], "Little Known", []),
    ("Q905", 90, ["Q4167410"], "Calder", []),
]
TABLE = """name\ttype\twikidata
A. Brandt\tPERSON\tQ901
Ada B. Brandt\tPERSON\tQ901
Ada Brandt\tPERSON\tQ901
CP\tORGANIZATION\tQ903
Calder Party\tORGANIZATION\tQ903
Saltmarsh\tORGANIZATION\tQ902
Saltmarsh\tPLACE\tQ902
"""


def statement(class_, rank="normal"):
    return {"rank": rank, "mainsnak": {"snaktype": "value", "datavalue": {"value": {"id": class_}}}}


def entity(id_, sites, classes, label, others, **changes):
    whole = {
        "type": "item",
        "id": id_,
        "labels": {"en": {"language": "en", "value": label}, "de": {"language": "de", "value": f"{label}-Stadt"}},
        "aliases": {"en": [{"language": "en", "value": alias} for alias in others]} if others else [],
        "claims": {"P31": [statement(class_) for class_ in classes]},
        "sitelinks": {f"s{n}": {"site": f"s{n}", "title": label} for n in range(sites)},
    }
    return whole | changes


def dump(entities):
    return ("[\n" + ",\n".join(json.dumps(one) for one in entities) + "\n]\n").encode()


WHOLE = dump(entity(*item) for item in reversed(ITEMS))


@pytest.mark.parametrize(
    ("name", "packed"), [("d.json", bytes), ("d.json.gz", gzip.compress), ("d.json.bz2", bz2.compress)]
)
def test_a_dump_gives_a_sorted_table(tmp_path, name, packed):
    (tmp_path / name).write_bytes(packed(WHOLE))
    read = []
    made = make_table(str(tmp_path / name), tmp_path / "t.tsv", on_read=lambda done, total: read.append((done, total)))
    assert (tmp_path / "t.tsv").read_text() == TABLE
    assert (made.items, made.names, made.bad) == (3, 7, 0)
    assert read[-1] == ((tmp_path / name).stat().st_size,) * 2


def test_more_names_than_are_sorted_at_a_time(tmp_path, monkeypatch):
    monkeypatch.setattr(make, "RUN", 2)
    (tmp_path / "d.json").write_bytes(WHOLE)
    for _ in range(2):
        make_table(str(tmp_path / "d.json"), tmp_path / "t.tsv.gz")
    assert gzip.decompress((tmp_path / "t.tsv.gz").read_bytes()).decode() == TABLE
    packed = (tmp_path / "t.tsv.gz").read_bytes()
    make_table(str(tmp_path / "d.json"), tmp_path / "other.tsv.gz")
    assert (tmp_path / "other.tsv.gz").read_bytes() == packed
    assert len(list(Table.at(tmp_path / "t.tsv.gz").read())) == 7


def test_ranks_properties_and_names_of_all_languages(tmp_path):
    bridge, anywhere = "Q12280", {"language": "mul", "value": "Ann Lee"}
    odd = [
        entity("Q1", 30, [], "Old Town", [], claims={"P31": [statement("Q515"), statement(bridge, "preferred")]}),
        entity("Q2", 30, [], "New Town", [], claims={"P31": [statement("Q515"), statement(bridge, "deprecated")]}),
        entity("Q3", 30, ["Q5"], "", [], labels={"mul": anywhere}, aliases={"mul": [anywhere | {"value": "Ännchen"}]}),
        entity("Q4", 30, ["Q5"], "", [], labels={"de": anywhere}),
        entity("Q5000", 30, ["Q5"], "No Value", [], claims={"P31": [{"rank": "normal", "mainsnak": {"snaktype": "somevalue"}}]}),
        entity("P6", 30, ["Q5"], "Property", [], type="property"),
        entity("Q7", 30, ["Q5"], "No Claims", [], claims=[]),
        entity("Q8", 30, ["Q5"], "Half \ud83d Character", []),
    ]  # fmt: skip
    (tmp_path / "d.json").write_bytes(dump(odd))
    assert make_table(str(tmp_path / "d.json"), tmp_path / "t.tsv").bad == 0
    rows = [line.split("\t") for line in (tmp_path / "t.tsv").read_text().splitlines()[1:]]
    assert [(name, id_.strip()) for name, _, id_ in rows] == [
        ("Ann Lee", "Q3"),
        ("Half Character", "Q8"),
        ("New Town", "Q2"),
        ("Ännchen", "Q3"),
    ]


def test_bad_lines_are_counted_and_the_rest_is_read(tmp_path):
    good = json.dumps(entity(*ITEMS[0]))
    lines = [
        "[",
        '{"id": "Q9",',
        good + ",",
        "nonsense",
        json.dumps(entity(*ITEMS[1])).replace('"labels"', '"lbls"'),
        "]",
    ]
    (tmp_path / "d.json").write_text("\n".join(lines))
    run = kg("aliases", "d.json", "-o", "t.tsv", cwd=tmp_path)
    assert run.returncode == 0, run.stderr
    assert run.stdout.splitlines() == ["items   1", "names   3", "table   t.tsv"]
    assert "skipped 3 lines without an entity, the first is line 2" in run.stderr


def test_what_cannot_be_made_leaves_what_was_there(tmp_path):
    (tmp_path / "t.tsv").write_text("before")
    (tmp_path / "cut.json.gz").write_bytes(gzip.compress(WHOLE)[:-30])
    (tmp_path / "other.json").write_text("one\ntwo\n")
    for source, error, message in [
        ("cut.json.gz", SourceError, "breaks off"),
        ("none.json", SourceError, "No such file"),
        ("other.json", SourceError, "no item of 20 sites.*2 lines hold no entity, the first is line 1"),
    ]:
        with pytest.raises(error, match=message):
            make_table(str(tmp_path / source), tmp_path / "t.tsv")
    (tmp_path / "d.json").write_bytes(WHOLE)
    with pytest.raises(OptionError, match=r"ends in \.tsv"):
        make_table(str(tmp_path / "d.json"), tmp_path / "t.csv")
    with pytest.raises(OptionError, match="cannot write"):
        make_table(str(tmp_path / "d.json"), tmp_path / "none" / "t.tsv")
    assert (tmp_path / "t.tsv").read_text() == "before"
    assert {file.name for file in tmp_path.iterdir()} == {"t.tsv", "cut.json.gz", "other.json", "d.json"}


class Endpoint(BaseHTTPRequestHandler):
    """The SPARQL protocol over a store in memory; `server.broken` answers in the store's place."""

    def do_POST(self):
        form = dict(urllib.parse.parse_qsl(self.rfile.read(int(self.headers["Content-Length"])).decode()))
        assert self.headers["User-Agent"].startswith("newskg/")
        status, body = self.server.broken or (200, self.answer(form["query"]))
        self.send_response(status)
        self.send_header("Content-Type", "application/sparql-results+json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def answer(self, query):
        return self.server.triples.query(query).serialize(format=ox.QueryResultsFormat.JSON)

    def log_message(self, *_):
        pass


@pytest.fixture
def endpoint():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Endpoint)
    server.triples, server.broken = ox.Store(), None
    for id_, sites, classes, label, aliases in ITEMS:
        item = ox.NamedNode(WIKIDATA + id_)
        pairs = [(WIKIBASE.sitelinks, ox.Literal(sites)), (RDFS.label, ox.Literal(f"{label}-Stadt", language="de"))]
        pairs += [(WDT.P31, ox.NamedNode(WIKIDATA + class_)) for class_ in classes]
        pairs += [(RDFS.label, ox.Literal(label, language="en"))]
        pairs += [(SKOS.altLabel, ox.Literal(alias, language="en")) for alias in aliases]
        server.triples.extend(ox.Quad(item, ox.NamedNode(predicate), value) for predicate, value in pairs)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    server.url = f"http://127.0.0.1:{server.server_port}/sparql"
    yield server
    server.shutdown()
    server.server_close()


def test_an_endpoint_gives_the_same_table(endpoint, tmp_path):
    run = kg("aliases", endpoint.url, "-o", "t.tsv", cwd=tmp_path)
    assert run.returncode == 0, run.stderr
    assert (tmp_path / "t.tsv").read_text() == TABLE
    run = kg("aliases", endpoint.url, "-o", "t.tsv", "--min-sitelinks", "19", cwd=tmp_path)
    assert "Little Known\tPLACE\tQ904\n" in (tmp_path / "t.tsv").read_text()


@pytest.mark.parametrize(
    ("broken", "message"),
    [
        ((500, b"timed out"), "answers 500: timed out"),
        ((200, b'{"head": {"vars": ["item", "class"]}, "results": {"bindings": [{'), "no complete table"),
        ((200, b"<html>"), "no complete table"),
        ((200, b'{"head": {}, "boolean": true}'), "no complete table"),
    ],
)
def test_an_endpoint_in_trouble_is_one_clear_error(endpoint, tmp_path, broken, message):
    endpoint.broken = broken
    with pytest.raises(StoreError, match=message):
        make_table(endpoint.url, tmp_path / "t.tsv")
    assert list(tmp_path.iterdir()) == []
