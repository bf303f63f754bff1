"""A SPARQL endpoint behind the same interface: tried against a small server here, and against Oxigraph's own."""

import socket
import subprocess
import sys
import threading
import time
import urllib.parse
import urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pyoxigraph as ox
import pytest

import kg
from kg import queries
from kg.builder import remove
from kg.errors import QueryError, StoreError
from kg.store import open_store


class Endpoint(BaseHTTPRequestHandler):
    """The SPARQL protocol over a store in memory, asked for the union of graphs as Apache Jena is."""

    def do_POST(self):
        form = dict(urllib.parse.parse_qsl(self.rfile.read(int(self.headers["Content-Length"])).decode()))
        try:
            kind, body = getattr(self.server, "answers", None) or self.answer(form)
        except SyntaxError as error:
            self.reply(400, "text/plain", str(error).encode())
        else:
            self.reply(200, kind, body)

    def answer(self, form):
        if self.path == "/update":
            self.server.quads.update(form["update"])
            return "text/plain", b""
        union = form.get("default-graph-uri") == "urn:x-arq:UnionGraph"
        result = self.server.quads.query(form["query"], use_default_graph_as_union=union)
        if isinstance(result, ox.QueryTriples):
            return "application/n-triples", ox.serialize(result, format=ox.RdfFormat.N_TRIPLES)
        return "application/sparql-results+json", result.serialize(format=ox.QueryResultsFormat.JSON)

    def reply(self, status, kind, body):
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture
def serving():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Endpoint)
    server.quads = ox.Store()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def small_server(serving):
    return f"http://127.0.0.1:{serving.server_port}/sparql"


@pytest.fixture
def oxigraph_server(tmp_path):
    address = f"127.0.0.1:{free_port()}"
    server = subprocess.Popen(
        [
            Path(sys.executable).with_name("oxigraph"),
            "serve",
            "--location",
            str(tmp_path / "remote"),
            "--bind",
            address,
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    for _ in range(100):
        try:
            urllib.request.urlopen(f"http://{address}/", timeout=1).close()
            break
        except OSError:
            time.sleep(0.05)
    yield f"http://{address}/query"
    server.terminate()
    server.wait()


@pytest.fixture(params=["small_server", "oxigraph_server"])
def remote(request):
    with open_store(request.getfixturevalue(request.param)) as store:
        yield store


def test_change_drops_removes_and_adds(remote, line, lines):
    remote.change(add=[line(1), line(2), line(3)])
    remote.change(drop=["https://example.org/g1"], remove=[line(2)], add=[line(4)])
    assert lines(remote) == [line(3), line(4)]


def test_a_query_sees_the_union_of_all_graphs_and_knows_the_prefixes(remote):
    remote.update('INSERT DATA { GRAPH <https://example.org/g> { <https://example.org/a> rdfs:label "Café \\"x\\"" } }')
    assert list(remote.query("SELECT ?name { ?s rdfs:label ?name }")) == [('Café "x"',)]
    assert bool(remote.query("ASK { ?s rdfs:label ?name }"))
    assert b"Caf" in remote.query("CONSTRUCT { ?s rdfs:label ?n } WHERE { ?s rdfs:label ?n }").serialize("turtle")


def test_what_stands_in_no_graph_does_not_hide_the_graphs(remote, line):
    remote.update("INSERT DATA { <https://example.org/0> <https://example.org/p> 0 }")
    remote.change(add=[line(1)])
    assert ("https://example.org/1",) in list(remote.query("SELECT ?s { ?s ?p ?o }"))


@pytest.mark.parametrize(
    "answer",
    [
        ("text/html", b"<html>Maintenance</html>"),
        ("application/sparql-results+json", b"<html>Maintenance</html>"),
        ("application/sparql-results+json", b'{"head": {"vars": ["s"]}, "results": {"bindings": [{"s": {"type": "uri"'),
        ("application/n-triples", b"<https://example.org/1> <https://example."),
    ],
)
def test_an_answer_that_is_none_or_breaks_off(small_server, serving, answer):
    with open_store(small_server) as store:
        serving.answers = answer
        with pytest.raises(StoreError, match="is no result, or breaks off"):
            store.query("SELECT ?s { ?s ?p ?o }")
        with pytest.raises(StoreError, match="is no result, or breaks off"):
            open_store(small_server)


def test_an_empty_endpoint_is_an_empty_graph(remote):
    assert list(remote.query("SELECT * { ?s ?p ?o }")) == []


def test_a_dataset_over_the_same_quads(remote, line):
    remote.change(add=[line(1)])
    assert [str(o) for _, _, o in remote.as_dataset().triples((None, None, None))] == ["1"]
    assert [str(row.o) for row in remote.as_dataset().query("SELECT ?o { ?s <https://example.org/p> ?o }")] == ["1"]


def test_bad_and_fetching_requests_are_refused(remote):
    with pytest.raises(QueryError, match="refuses"):
        list(remote.query("SELECT nonsense"))
    with pytest.raises(QueryError, match="may not fetch"):
        remote.update("LOAD <https://example.org/x>")


NEEDED = {
    "evidence": {"actor": "police", "target": "ann lee"},
    "explain": {"entity": "ann lee"},
    "referents": {"entity": "ann lee"},
    "says-about": {"speaker": "ann lee"},
    "timeline": {"entity": "ann lee"},
}


def test_a_graph_grows_there_as_on_disk(remote, tmp_path, lines):
    sources = tmp_path / "news"
    sources.mkdir()
    first, second = sources / "a.txt", sources / "b.txt"
    first.write_text("Police arrested Ann Lee on 3 May 2019.\n\nThe mayor of Riverton thanked the police on Friday.\n")
    second.write_text("Lee accused the police of theft.\n\n“They took it,” said Ann Lee on 4 May 2019.\n")
    kg.build(sources, store=remote.location).close()
    first.write_text("Police released Ann Lee on 5 May 2019.\n")
    with kg.build(sources, store=remote.location) as there, kg.build(sources, store=tmp_path / "graph") as here:
        assert lines(there.store) == lines(here.store)
        for name in queries.names():
            asked = NEEDED.get(name, {})
            assert list(there.query(name, **asked)) == list(here.query(name, **asked)), name
    with open_store(remote.location, write=True) as there, open_store(tmp_path / "graph", write=True) as here:
        assert remove(there, ["b"]) == remove(here, ["b"]) == 1
        assert lines(there) == lines(here)


def test_nobody_there():
    for address in (f"http://127.0.0.1:{free_port()}/sparql", "http://[bad/sparql"):
        with pytest.raises(StoreError, match="nothing answers"):
            open_store(address)
