import gzip
import io
import json
from datetime import date
from pathlib import Path

import pytest

from kg.articles import read
from kg.articles.sidecar import KEYS
from kg.articles.tables import NAMES
from kg.errors import SourceError

SENTENCE = "The ferry stopped on Monday."


class Log(list):
    def __call__(self, origin, reason):
        self.append((origin, reason))


@pytest.fixture
def skipped():
    return Log()


def test_a_text_with_its_sidecar(tmp_path):
    (tmp_path / "ferry.txt").write_text(f"Ferry stops\n\n{SENTENCE}")
    (tmp_path / "ferry.meta.json").write_text(
        json.dumps({"published": "2019-05-03", "url": "u", "sentences": [[0, 1]]})
    )
    (article,) = read([tmp_path])
    assert (article.id, article.title, article.url) == ("ferry", "Ferry stops", "u")
    assert (article.published, article.published_from) == (date(2019, 5, 3), "sidecar")


def test_keys_of_sidecars_that_are_not_read_are_told_once(tmp_path):
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text(f"{SENTENCE} {name}")
        (tmp_path / f"{name}.meta.json").write_text('{"publishd": "2019-05-03", "title": "T"}')
    notes = Log()
    assert [a.published for a in read([tmp_path], on_note=notes)] == [None, None]
    told = "its sidecar's publishd left out: the keys that are read are published, title, url, publisher"
    assert notes == [(str(tmp_path / "a.txt"), told)]


def test_what_columns_and_keys_are_read_is_documented():
    page = Path(__file__).parents[2] / "docs" / "how-it-works.md"
    table = page.read_text().partition("| | column of a table |")[2].partition("\n\n")[0].splitlines()[2:]
    rows = [[cell.strip().split(", ") for cell in line.split("|")[1:-1]] for line in table]
    assert [tuple(columns) for _, columns, _, _ in rows] == list(NAMES.values())
    assert {key for _, _, keys, _ in rows for key in keys if key} == set(KEYS)


def test_the_text_is_kept_as_read(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"\xef\xbb\xbfFerry stops\r\n\r\nThe caf\xc3\xa9 closed.\r\n")
    (article,) = read([tmp_path / "a.txt"])
    assert article.text == "Ferry stops\r\n\r\nThe café closed.\r\n"
    assert [article.text[b.start : b.end] for b in article.blocks] == ["Ferry stops", "The café closed."]


def test_where_the_publication_date_comes_from(tmp_path):
    (tmp_path / "a.txt").write_text(f"Ferry stops\nMay 3, 2019\n{SENTENCE}")
    assert [a.published_from for a in read([tmp_path])] == ["dateline"]
    option = date(2020, 1, 1)
    assert [(a.published, a.published_from) for a in read([tmp_path], published=option)] == [(option, "option")]
    (tmp_path / "a.meta.json").write_text('{"published": "2018-07-27"}')
    assert [a.published_from for a in read([tmp_path], published=option)] == ["sidecar"]


@pytest.mark.parametrize("name", ["a.txt", "a.jsonl", "b.csv"])
def test_ids_do_not_depend_on_the_order_of_the_sources(tmp_path, name):
    for folder in ("x", "y"):
        (tmp_path / folder).mkdir()
        text = f"{SENTENCE} It was seen at {folder}."
        row = {"a.txt": text, "a.jsonl": json.dumps({"id": "1", "text": text}), "b.csv": f"id,text\n1,{text}\n"}[name]
        (tmp_path / folder / name).write_text(row)
    one = {a.id: a.text for a in read([tmp_path / "x", tmp_path / "y"])}
    other = {a.id: a.text for a in read([tmp_path / "y", tmp_path / "x"])}
    assert one == other and len(one) == 2


def test_articles_of_one_id_are_told(tmp_path):
    (tmp_path / "a.csv").write_text(f"id,text\nx1,{SENTENCE} A.\nx1,{SENTENCE} B.\nx2,{SENTENCE} C.\n")
    notes = Log()
    first, second, third = (a.id for a in read([tmp_path], on_note=notes))
    assert third == "x2" and first != second
    ((origin, told),) = notes
    assert origin == f"{tmp_path / 'a.csv'}:1"
    assert told.startswith(f"2 articles are called x1: kept as {first}, {second}; give each an id of its own")


def test_the_same_article_again_is_reported(tmp_path, skipped):
    (tmp_path / "a.txt").write_text(SENTENCE)
    assert len(list(read([tmp_path, tmp_path / "a.txt"], on_skip=skipped))) == 1
    assert "same article" in skipped[0][1]


def test_a_folder_is_walked_in_order_and_nothing_is_passed_over_silently(tmp_path, skipped):
    (tmp_path / "b").mkdir()
    for name in ("b/z.txt", "a.txt", ".hidden.txt"):
        (tmp_path / name).write_text(f"{SENTENCE} {name}")
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8")
    assert [a.id for a in read([tmp_path], on_skip=skipped)] == ["a", "z"]
    assert skipped == [(str(tmp_path / "photo.jpg"), "is of a kind that is not read (.jpg): convert it to .txt")]


@pytest.mark.parametrize("name", ["a.txt", "a.txt.gz", "a.b.md"])
def test_a_sidecar_named_beside_its_text_is_no_input_of_its_own(tmp_path, skipped, name):
    text = SENTENCE.encode()
    (tmp_path / name).write_bytes(gzip.compress(text) if name.endswith(".gz") else text)
    sidecar = tmp_path / f"{name.removesuffix('.gz').rpartition('.')[0]}.meta.json"
    sidecar.write_text('{"published": "2018-07-27"}')
    for given in ([f"{tmp_path}/*"], sorted(tmp_path.iterdir())):
        assert [a.published_from for a in read(given, on_skip=skipped)] == ["sidecar"] and skipped == []
    assert list(read([sidecar], on_skip=skipped)) == [] and skipped[0][0] == str(sidecar)


def test_globs(tmp_path):
    for name in ("a1.txt", "a2.txt", "b[1].txt"):
        (tmp_path / name).write_text(f"{SENTENCE} {name}")
    assert [a.id for a in read([f"{tmp_path}/a*.txt"])] == ["a1", "a2"]
    assert [a.id for a in read([f"{tmp_path}/b[1].txt"])] == ["b[1]"]


def test_an_address_of_fsspec(skipped):
    import fsspec

    memory = fsspec.filesystem("memory")
    memory.pipe_file("/news/a.txt", SENTENCE.encode())
    memory.pipe_file("/news/a.meta.json", b'{"published": "2019-05-03"}')
    memory.pipe_file("/news/deep/b.txt.gz", gzip.compress(SENTENCE.encode() + b" Again."))
    assert [(a.id, str(a.published)) for a in read(["memory://news"])] == [("a", "2019-05-03"), ("b", "None")]
    assert list(read(["memory://none"], on_skip=skipped)) == [] and "no such file" in skipped[0][1]


@pytest.mark.parametrize(
    ("data", "ids"),
    [
        (SENTENCE.encode(), ["stdin"]),
        (b'{"id": "r", "text": "The ferry stopped."}\n{"id": "s", "text": "It sank."}\n', ["r", "s"]),
        (b'[{"id": "r", "text": "The ferry stopped."}]', ["r"]),
        (gzip.compress(SENTENCE.encode()), ["stdin"]),
    ],
)
def test_standard_input(monkeypatch, data, ids):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
    assert [a.id for a in read(["-"])] == ids


def test_rows_of_tables(tmp_path, skipped):
    import pyarrow as pa
    import pyarrow.parquet as pq

    rows = [
        {"uuid": "1", "Full Text": SENTENCE, "headline": "Ferry stops", "publish_date": "May 3, 2019", "outlet": "Post"}
    ]
    (tmp_path / "a.json").write_text(json.dumps({"articles": rows}))
    (tmp_path / "b.jsonl").write_text(
        json.dumps(rows[0] | {"uuid": "2"}) + "\n{bad\n[]\n\n" + json.dumps({"uuid": "3"})
    )
    (tmp_path / "c.tsv").write_text("uuid\tFull Text\tpublish_date\n4\t" + SENTENCE + "\t03/04/2019\n")
    pq.write_table(
        pa.Table.from_pylist([rows[0] | {"uuid": "5", "publish_date": date(2019, 5, 3)}]), tmp_path / "d.parquet"
    )
    notes = Log()
    articles = list(read([tmp_path], on_skip=skipped, on_note=notes))
    assert [a.id for a in articles] == ["1", "2", "4", "5"]
    assert {(a.text, a.publisher) for a in articles if a.id != "4"} == {(SENTENCE, "Post")}
    assert [str(a.published) for a in articles] == ["2019-05-03", "2019-05-03", "None", "2019-05-03"]
    assert [origin.rpartition(":")[2] for origin, _ in skipped] == ["2", "3", "5"]
    assert [told.partition(" is ")[0] for _, told in notes] == ["'03/04/2019'"]


def test_a_table_of_a_country_that_writes_semicolons(tmp_path, skipped):
    (tmp_path / "a.csv").write_text(f'id;text\n1;"{SENTENCE}"\n')
    (tmp_path / "b.csv").write_text(f'2,"{SENTENCE}"\n')
    assert [(a.id, a.text) for a in read([tmp_path], on_skip=skipped)] == [("1", SENTENCE)]
    assert [reason for _, reason in skipped] == ["has no rows: its first line is taken for the names of its columns"]


@pytest.mark.parametrize("name", ["a.json", "a.jsonl", "a.csv", "a.parquet"])
def test_a_table_of_something_else_is_reported_once(tmp_path, skipped, name):
    import pandas as pd

    table = pd.DataFrame([{"title": f"Ferry {n}", "price": n, "text": None} for n in range(1200)])
    {
        "a.json": lambda p: table.to_json(p, orient="records"),
        "a.jsonl": lambda p: table.to_json(p, orient="records", lines=True),
        "a.csv": lambda p: table.to_csv(p, index=False),
        "a.parquet": lambda p: table.to_parquet(p),
    }[name](tmp_path / name)
    notes = Log()
    assert list(read([tmp_path], on_skip=skipped, on_note=notes)) == notes == []
    advice = "call the column of the articles' texts 'text' (there are 'title', 'price', 'text')"
    assert skipped == [(str(tmp_path / name), f"none of its 1,200 records has a text: {advice}")]


def test_records_without_text_beside_others_are_reported_one_by_one(tmp_path, skipped):
    rows = [{"title": "A"}, {"title": "B"}, {"text": SENTENCE}, {"title": "C", **{f"k{n}": n for n in range(9)}}]
    (tmp_path / "a.json").write_text(json.dumps(rows))
    assert len(list(read([tmp_path], on_skip=skipped))) == 1
    assert [origin.rpartition(":")[2] for origin, _ in skipped] == ["1", "2", "4"]
    assert skipped[0][1].endswith("'text' (there are 'title')") and skipped[2][1].endswith("'k6' and 2 more)")


def test_a_table_of_something_else_that_breaks_off_is_reported_with_what_was_read(tmp_path, skipped):
    (tmp_path / "a.jsonl").write_bytes(b'{"a": 1}\n{bad\n{"a": 2}\n' + b"x" * 10_000_001)
    assert list(read([tmp_path], on_skip=skipped)) == []
    name = str(tmp_path / "a.jsonl")
    assert [origin for origin, _ in skipped] == [f"{name}:2", name, name]
    assert "none of its 2 records" in skipped[1][1] and "line 4 is longer" in skipped[2][1]


def test_a_column_is_guessed_aloud_once_and_one_known_by_its_name_is_no_guess(tmp_path):
    rows = [{"body" if n % 2 else "Nachricht": f"{SENTENCE * 5} {n}", "publisher": "Post"} for n in range(6)]
    (tmp_path / "a.json").write_text(json.dumps(rows))
    notes = Log()
    assert [a.publisher for a in read([tmp_path], on_note=notes)] == ["Post"] * 6
    assert notes == [(str(tmp_path / "a.json"), "no column is called 'text': the texts are taken from 'Nachricht'")]


def test_a_column_of_texts_is_no_column_of_ids(tmp_path):
    (tmp_path / "a.csv").write_text(f"article,title\n{SENTENCE},Ferry line ends\n")
    assert [article.id for article in read([tmp_path])] == ["a-1"]


def test_a_page_says_its_own_date_and_no_other_is_guessed(tmp_path, make):
    (tmp_path / "a.html").write_text(make.page("Ferry line ends"))
    (tmp_path / "b.html").write_text(
        make.page("Ferry line ends", head="", foot="Copyright 2012, updated 2012-04-05 12:00")
    )
    first, second = read([tmp_path])
    assert (first.title, first.publisher, first.published_from) == ("Ferry line ends", "Calder Post", "metadata")
    assert second.published is None
    assert [first.text[b.start : b.end] for b in first.blocks] == ["Ferry line ends", *make.prose]


def test_the_name_of_the_site_is_no_part_of_a_page_s_title(tmp_path, make):
    (tmp_path / "a.html").write_text(make.page("Ferry line ends | Calder Post Business"))
    (article,) = read([tmp_path])
    assert article.title == "Ferry line ends" == article.text.split("\n")[0]


def test_a_page_in_its_own_encoding(tmp_path, make):
    page = make.page("Café line ends").replace('charset="utf-8"', 'charset="utf-16"')
    (tmp_path / "a.html").write_bytes(make.page("Café line ends").replace("utf-8", "iso-8859-15").encode("iso-8859-15"))
    (tmp_path / "b.html").write_bytes(page.encode("utf-16"))
    assert [a.title for a in read([tmp_path])] == ["Café line ends", "Café line ends"]


def test_markdown(tmp_path):
    text = f"---\ntitle: Ferry stops\ndate: 2019-05-03\n---\n# Ferry stops\n\n**{SENTENCE}** See [the *plan*](http://x.org).\n\n> It sank.\n"
    (tmp_path / "a.md").write_text(text)
    (article,) = read([tmp_path])
    prose = [article.text[b.start : b.end] for b in article.blocks]
    assert prose == ["Ferry stops", f"{SENTENCE} See the plan.", "It sank."]
    assert str(article.published) == "2019-05-03"


def test_a_feed_file_gives_what_it_holds(tmp_path, make):
    (tmp_path / "f.rss").write_text(make.feed([("Ferry stops", "http://example.org/ferry-stops", SENTENCE)]))
    (article,) = read([tmp_path])
    assert article.id.startswith("ferry-stops-") and article.published_from == "feed"
    assert article.text == f"Ferry stops\n\n{SENTENCE}"


def test_an_entry_of_a_feed_of_many_sites_names_its_own(tmp_path, make):
    entry = ("Ferry stops - Calder Post", "http://example.org/ferry-stops", SENTENCE)
    feed = make.feed([entry]).replace("<title>Calder Post</title>", "<title>All the news</title>")
    feed = feed.replace("<link>", '<source url="http://example.org">Calder Post</source><link>')
    (tmp_path / "f.rss").write_text(feed)
    (article,) = read([tmp_path])
    assert (article.title, article.publisher) == ("Ferry stops", "Calder Post")


def test_nitf_and_newsml(tmp_path):
    (tmp_path / "a.xml").write_text(
        '<nitf><head><docdata><date.issue norm="20190503T100000Z"/></docdata></head><body><body.head><hedline><hl1>'
        f"Ferry stops</hl1></hedline></body.head><body.content><p>{SENTENCE}</p></body.content></body></nitf>"
    )
    (tmp_path / "b.xml").write_text(
        '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><itemMeta><firstCreated>2019-05-03T10:00:00Z</firstCreated>'
        "</itemMeta><contentMeta><headline>Ferry stops</headline></contentMeta><contentSet><inlineXML>"
        f'<html xmlns="http://www.w3.org/1999/xhtml"><body><p>{SENTENCE}</p></body></html></inlineXML></contentSet></newsItem>'
    )
    for article in read([tmp_path]):
        assert (article.text, str(article.published)) == (f"Ferry stops\n\n{SENTENCE}", "2019-05-03")


def test_an_archive_with_broken_pages(tmp_path, make, skipped):
    pages = [(f"http://e.org/{n}", make.page(f"Ferry {n} sinks").encode()) for n in range(4)] + [
        ("http://e.org/x", b"\0\1")
    ]
    (tmp_path / "a.warc").write_bytes(make.warc(pages))
    assert len(list(read([tmp_path], on_skip=skipped))) == 4
    assert [origin for origin, _ in skipped] == [f"{tmp_path / 'a.warc'}#http://e.org/x"]


@pytest.mark.parametrize("compress", [True, False])
def test_an_archive_that_breaks_off_is_reported(tmp_path, make, skipped, compress):
    pages = [(f"http://e.org/{n}", make.page(f"Ferry {n} sinks").encode()) for n in range(2)]
    data = make.warc(pages, compress=compress)
    (tmp_path / f"a.warc{'.gz' if compress else ''}").write_bytes(data[: int(len(data) * 0.8)])
    assert len(list(read([tmp_path], on_skip=skipped))) < 2
    assert len(skipped) == 1


def test_another_language_is_left_out(tmp_path, skipped):
    (tmp_path / "de.txt").write_text(
        "Der Bürgermeister hat am Montag gesagt, dass die Fähre nicht mehr fahren werde. Die Bewohner der Insel "
        "protestierten gegen die Entscheidung der Firma und verlangten ein neues Schiff."
    )
    assert list(read([tmp_path], on_skip=skipped)) == []
    assert "another language (de)" in skipped[0][1]


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("empty.txt", b" \n", "is empty"),
        ("line.txt", b"x" * 9_999_999, "characters long"),
        ("large.html", b"<html>" + b"x" * 10_000_001, "larger than 10 MB"),
        ("binary.txt", bytes(range(256)) * 10, "binary"),
        ("bomb.txt.gz", gzip.compress(b"x" * 50_000_000), "larger than 10 MB"),
        ("broken.txt.gz", gzip.compress(b"text" * 100)[:-12], "damaged gzip"),
        ("not.txt.gz", b"plain text", "damaged gzip"),
        ("a.xml", b"<?xml version='1.0'?><doc/>", "neither an RSS nor an Atom feed"),
        ("a.parquet", b"junk", "not Parquet"),
        ("a.json", b"{", "not JSON"),
        ("a.csv", b"a,b\n1,2\n", "has no text"),
        ("a.warc", b"junk", "damaged"),
        ("counters.txt", b"294\n0\nSHARE", "no prose"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_name_and_the_rest_is_done(tmp_path, skipped, name, data, reason):
    (tmp_path / name).write_bytes(data)
    (tmp_path / "zz.txt").write_text(SENTENCE)
    assert [a.id for a in read([tmp_path], on_skip=skipped)] == ["zz"]
    assert len(skipped) == 1 and name in skipped[0][0] and reason in skipped[0][1]
    with pytest.raises(SourceError, match=name.split(".")[0]):
        list(read([tmp_path]))


def test_a_missing_file_raises_without_on_skip(tmp_path):
    with pytest.raises(SourceError, match=r"none\.txt: no such file"):
        list(read([tmp_path / "none.txt"]))
