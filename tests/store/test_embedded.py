"""The store on disk: one builder, undisturbed readers, all or nothing, and nothing fetched from elsewhere."""

import pytest

from kg.errors import QueryError, StoreError
from kg.store import open_store


def test_second_builder_is_refused(folder):
    with open_store(folder, write=True), pytest.raises(StoreError, match="another build is writing"):
        open_store(folder, write=True)


def test_reader_sees_the_state_it_opened(folder, line, lines):
    with open_store(folder) as before:
        with open_store(folder, write=True) as builder:
            builder.load([line(2)])
            with open_store(folder) as during:
                assert lines(during) == [line(1)]
            builder.change(add=[line(3)])
        assert lines(before) == [line(1)]
        with open_store(folder) as after:
            assert lines(after) == [line(1), line(2), line(3)]


def test_half_a_change_is_never_published(folder, line, lines):
    def broken_off():
        yield line(2)
        raise KeyboardInterrupt

    with open_store(folder, write=True) as builder:
        with pytest.raises(KeyboardInterrupt):
            builder.change(drop=["https://example.org/g1"], add=broken_off())
        with pytest.raises(StoreError, match="broken off"):
            builder.change(add=[line(3)])
    with open_store(folder) as store:
        assert lines(store) == [line(1)]
    with open_store(folder, write=True) as builder:
        builder.change(add=[line(3)])
        assert lines(builder) == [line(1), line(3)]


def test_a_store_that_was_let_go_is_another_builder_s(folder, line, lines):
    first = open_store(folder, write=True)
    first.close()
    with open_store(folder, write=True) as second:
        first.close()
        second.change(add=[line(2)])
        assert lines(second) == [line(1), line(2)]


def test_unpublished_work_is_gone_with_its_builder(folder, line, lines):
    with open_store(folder, write=True) as builder:
        builder.load([line(2)])
    with open_store(folder) as store:
        assert lines(store) == [line(1)]


def test_change_drops_removes_and_adds_in_this_order(folder, line, lines):
    with open_store(folder, write=True) as builder:
        builder.change(add=[line(2), line(3)])
        builder.change(drop=["https://example.org/g1"], remove=[line(2), line(9)], add=[line(4)])
        assert lines(builder) == [line(3), line(4)]


def test_old_versions_are_removed(folder, line):
    with open_store(folder, write=True) as builder:
        for number in range(2, 6):
            builder.change(add=[line(number)])
    assert len(list(folder.glob("v????????"))) == 1


def test_reader_cannot_write(folder, line):
    with open_store(folder) as store, pytest.raises(StoreError, match="opened for reading"):
        store.load([line(2)])


def test_a_store_in_which_nothing_was_put_is_not_left_behind(tmp_path, line):
    open_store(tmp_path / "new", write=True).close()
    (tmp_path / "there").mkdir()
    open_store(tmp_path / "there", write=True).close()
    assert [path.name for path in tmp_path.iterdir()] == ["there"]
    with open_store(tmp_path / "there", write=True) as store:
        store.change(add=[line(1)])
    open_store(tmp_path / "there", write=True).close()
    open_store(tmp_path / "there").close()


def test_a_closed_store_says_so(folder):
    store = open_store(folder)
    store.close()
    with pytest.raises(StoreError, match="graph is closed: open it again"):
        store.query("ASK { ?s ?p ?o }")


def test_a_place_that_cannot_be_written_to_is_named(tmp_path):
    (tmp_path / "letter.txt").write_text("Dear all")
    with pytest.raises(StoreError, match=r"cannot write to .*graph: Not a directory"):
        open_store(tmp_path / "letter.txt" / "graph", write=True)


def test_a_store_that_cannot_be_read_is_named(folder, tmp_path):
    (tmp_path / "letter.txt").write_text("Dear all")
    with pytest.raises(StoreError, match=r"cannot open the store .*letter.txt: .*Not a directory"):
        open_store(tmp_path / "letter.txt")
    (version,) = folder.glob("v????????")
    version.with_suffix(".lock").mkdir()  # which not even root may write to
    with pytest.raises(StoreError, match=r"cannot open the store .*graph: .*\.lock"):
        open_store(folder)


@pytest.mark.parametrize("said", ["v00000009", "no version", "é"])
def test_a_store_whose_version_is_missing_is_named(folder, said):
    (folder / "current").write_text(said)
    with pytest.raises(StoreError, match="graph"):
        open_store(folder)


@pytest.mark.parametrize("write", [True, False])
def test_a_folder_of_other_things_is_left_alone(tmp_path, write):
    (tmp_path / "letter.txt").write_text("Dear all")
    with pytest.raises(StoreError):
        open_store(tmp_path, write=write)
    assert [p.name for p in tmp_path.iterdir()] == ["letter.txt"]


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE <http://127.0.0.1:9/sparql> { ?s ?p ?o } }",
        "SELECT * { { SELECT * { service silent <http://127.0.0.1:9/sparql> { ?s ?p ?o } } } }",
        "SELECT * { \\u0053ERVICE <http://127.0.0.1:9/sparql> { ?s ?p ?o } }",
        "SELECT * { ?s ?p 'it\\'s'SERVICE <http://127.0.0.1:9/sparql> { ?s ?p ?o } } # '",
        'SELECT * { ?s ?p """a"""SERVICE<http://127.0.0.1:9/sparql> { ?s ?p ?o } }',
        "PREFIX e: <e:> SELECT * { ?s ?p e:a\\#b . SERVICE <http://127.0.0.1:9/sparql> { ?s ?p ?o } }",
        "SELECT * { ?s ?p 1 FILTER(1<2)SERVICE<http://127.0.0.1:9/sparql> { ?s ?p ?o } }",
        "SELECT * { ?s ?p 1 FILTER(1<2)SERVICE#>\n<http://127.0.0.1:9/sparql> { ?s ?p ?o } }",
        "SELECT * { ?s ?p ?o # and now\r SERVICE <http://127.0.0.1:9/sparql> { ?s ?p ?o }\n}",
        "PREFIX : <http://127.0.0.1:9/> SELECT * { SERVICE:sparql { ?s ?p ?o } }",
        'SELECT * { VALUES ?x {"""a"} SERVICE <http://127.0.0.1:9/sparql> { ?s ?p ?o } }',
        'SELECT * { BIND("a\\u005C" AS ?x) SERVICE <http://127.0.0.1:9/sparql> { ?s ?p ?o } #" AS ?z)\n}',
        'SELECT * { BIND("a\\U0000005c" AS ?x) SERVICE <http://127.0.0.1:9/sparql> { ?s ?p ?o } #" AS ?z)\n}',
    ],
)
def test_queries_fetch_nothing(folder, query):
    with open_store(folder) as store, pytest.raises(QueryError):
        store.query(query)


@pytest.mark.parametrize(
    "update",
    [
        "LOAD <file:///etc/hostname>",
        "LOAD SILENT <http://127.0.0.1:9/> INTO GRAPH <g:g>",
        "CLEAR ALL ; lOaD <http://127.0.0.1:9/>",
        'INSERT DATA { <a:a> <a:b> "a\\u005C" } ; LOAD <http://127.0.0.1:9/> #" }\n',
        "INSERT { ?s ?p ?o } WHERE { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
    ],
)
def test_updates_fetch_nothing(update):
    with pytest.raises(QueryError):
        open_store(None).update(update)


@pytest.mark.parametrize(
    ("request_", "reason"),
    [
        ("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", "fetch from elsewhere (SERVICE)"),
        ("SELECT * { ?s ?p 'room service' ", "does not parse (line 1, column"),
        ("SELECT * { ?s ?p 'room service \\u0022' }", "write \\u0022 as the character"),
        ("SELECT * { ?s ?p '\ud800' }", "no Unicode text"),
    ],
)
def test_why_a_query_is_refused(folder, request_, reason):
    with open_store(folder) as store, pytest.raises(QueryError) as raised:
        store.query(request_)
    assert reason in str(raised.value)


def test_the_word_alone_is_no_reason_to_refuse(folder):
    query = 'SELECT ?from { VALUES (?from ?service) { ("SERVICE \\"FROM" <e:service>) } # LOAD\n}'
    with open_store(folder) as store:
        assert list(store.query(query)) == [('SERVICE "FROM',)]
    with open_store(None) as store:
        store.update('INSERT DATA { <e:load> <e:p> "the payload of a service, \\u00e9beef" }')
        assert [o for _, o in store.query("SELECT ?s ?o { ?s ?p ?o }")] == ["the payload of a service, ébeef"]
        with pytest.raises(StoreError, match="does not exist"):
            store.update("DROP GRAPH <e:load>")


def test_an_escape_is_a_character(folder):
    with open_store(folder) as store:
        assert list(store.query('SELECT * { VALUES ?x { "\\u00e9beef\\u0020" } }')) == [("ébeef ",)]
        assert list(store.query('SELECT * { VALUES ?x { "from \\u00e9beef" } ?s ?p ?o }'))


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("DELETE WHERE { ?s ?p ?o }", "DELETE is an update, and a query only reads"),
        ("PREFIX e: <e:>\ninsert data { e:s e:p 1 }", "INSERT is an update, and a query only reads"),
        ("SELEKT", "does not parse (line 1, column"),
        ("SELECT ?x\nWHERE ?x a ?y }", "(line 2, column 7), at 'WHERE ' before '?x a ?y }': expected \"{\""),
        ("SELECT ?x (COUNT(?y) AS ?n) { ?x a ?y }", "a variable that is unbound"),
        ("SELECT ?x { ?x kg:x foo:bar }", "the prefix foo: (line 1, column"),
        ("SELECT ?x { ?x :bar ?y }", "the prefix : (line 1, column"),
        ("PREFIX foo: <e:> SELECT ?x { ?x foo:bar }", "does not parse (line 1, column"),
        ("SELECT ?x { ?x <http://e/bar> }", "does not parse (line 1, column"),
    ],
)
def test_a_query_that_does_not_parse_says_where(folder, query, message):
    with open_store(folder) as store, pytest.raises(QueryError) as raised:
        store.query(query)
    assert message in str(raised.value)
    assert len(str(raised.value)) < 400


def test_an_update_that_does_not_parse_says_where():
    with pytest.raises(QueryError, match="the prefix foo: "):
        open_store(None).update("INSERT DATA { <e:s> foo:p 1 }")


def test_union_is_asked_unless_graphs_are_named(folder):
    with open_store(folder) as store:
        assert len(list(store.query("SELECT ?s { ?s ?p ?o }"))) == 1
        assert len(list(store.query("SELECT ?s FROM <https://example.org/g2> { ?s ?p ?o }"))) == 0
        assert len(store.as_dataset()) == 1
