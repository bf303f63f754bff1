"""500 hostile or broken inputs of every kind: each is read or reported, and none ends the run."""

import gzip
import json
import random
import zipfile

import pytest

from kg.articles import Fetcher, read

KINDS = (
    "txt",
    "html",
    "md",
    "json",
    "jsonl",
    "csv",
    "tsv",
    "parquet",
    "rss",
    "xml",
    "warc",
    "warc.gz",
    "txt.gz",
    "jsonl.gz",
)


def table(rows):
    import io

    import pyarrow as pa
    import pyarrow.parquet as pq

    out = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(rows), out)
    return out.getvalue()


def whole(make):
    """A sound input of each kind."""
    text = "Ferry line ends\n\n" + "\n".join(make.prose)
    rows = [{"id": str(n), "text": text, "published": "2019-05-03"} for n in range(3)]
    page = make.page("Ferry line ends").encode()
    lines = "\n".join(map(json.dumps, rows)).encode()
    comma = "id,text\n" + "\n".join(f'{r["id"]},"{r["text"]}"' for r in rows)
    pages = [(f"http://e.org/{n}", page) for n in range(3)]
    nitf = f"<nitf><body><body.content><p>{make.prose[0]}</p></body.content></body></nitf>"
    return {
        "txt": text.encode(), "html": page, "md": b"# " + text.encode(), "json": json.dumps(rows).encode(),
        "jsonl": lines, "csv": comma.encode(), "tsv": comma.replace(",", "\t").encode(), "parquet": table(rows),
        "rss": make.feed([("Ferry", "http://e.org/f", text)]).encode(), "xml": nitf.encode(),
        "warc": make.warc(pages), "warc.gz": make.warc(pages, compress=True),
        "txt.gz": gzip.compress(text.encode()), "jsonl.gz": gzip.compress(lines),
    }  # fmt: skip


def damaged(data, dice):
    """One way of being broken: cut, holed, shuffled, flooded, in another encoding, with another kind's bytes in it."""
    cut, other = dice.randrange(len(data)), bytes(dice.randrange(256) for _ in range(dice.randrange(1, 200)))
    way = dice.randrange(8)
    if way == 0:
        return data[:cut]
    if way == 1:
        return data[:cut] + other + data[cut + len(other) :]
    if way == 2:
        return data[cut:] + data[:cut]
    if way == 3:
        return data[:cut] + b"\0" * 5000 + data[cut:]
    if way == 4:
        return data.decode("latin-1").encode(dice.choice(["utf-16", "utf-32", "utf-7", "cp037"]))
    if way == 5:
        return (
            data[:cut]
            + dice.choice([b"<div>", b"[", b'{"a":', b"(", b"\xf0\x9f\x98\x80", b"\xed\xa0\x80"]) * 3000
            + data[cut:]
        )
    if way == 6:
        return other
    return data.replace(b"e", b"\xff"[: dice.randrange(2)] + b"e")


def test_500_inputs_are_each_read_or_reported(tmp_path, make):
    dice, sound = random.Random(6), whole(make)
    for number in range(486):
        kind = KINDS[number % len(KINDS)]
        (tmp_path / f"{number:03}.{kind}").write_bytes(damaged(sound[kind], dice))
    special = {
        "laughs.xml": b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
        b'<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><nitf><body.content><p>&c;</p></body.content></nitf>',
        "outside.xml": b'<!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/hostname">]><nitf><body.content><p>&x;</p></body.content></nitf>',
        "deep.html": b"<div>" * 200_000,
        "deep.json": b"[" * 200_000,
        "deep.jsonl": b'{"a":' * 100_000 + b"\n",
        "bomb.html.gz": gzip.compress(b"<p>" * 20_000_000),
        "bomb.warc.gz": gzip.compress(b"WARC/1.0\r\n" + b"a" * 50_000_000),
        "bomb.jsonl.gz": gzip.compress(b'{"text": "' + b"a" * 50_000_000),
        "nan.jsonl": b'{"id": NaN, "text": "The ferry sank.", "published": 1e999}\n',
        "surrogate.jsonl": b'{"text": "The ferry \\ud800 sank on Monday."}\n',
        "line.txt": b"a " * 5_000_000,
        "name\nbreak.txt": b"The ferry sank.",
        "page.pdf": b"%PDF-1.4",
        "slow.html": b"<table><tr><td>" * 20_000,
    }
    for name, data in special.items():
        (tmp_path / name).write_bytes(data)
    with zipfile.ZipFile(tmp_path / "archive.zip", "w") as archive:
        archive.writestr("a.txt", "The ferry sank.")

    told = set()
    articles = list(read([tmp_path], on_skip=lambda origin, reason: told.add(origin)))
    told |= {article.origin for article in articles}
    silent = [p.name for p in tmp_path.iterdir() if not any(str(p) in origin for origin in told)]
    assert silent == []
    assert len(list(tmp_path.iterdir())) >= 500
    for article in articles:
        for block in article.blocks:
            assert article.text[block.start : block.end].strip()
    assert not any("localhost" in a.text for a in articles if a.id == "outside")


TEXT = "The ferry to Corran stopped on Monday."


@pytest.mark.parametrize(
    ("name", "data", "count"),
    [
        ("a.rss", "<rss version='2.0'><channel><item><link>http://[evil/x</link><description>{0}</description></item>"
         "<item><link>http://e.org/y</link><description>{0} It rained.</description></item></channel></rss>", 2),
        ("a.atom", "<feed xmlns='http://www.w3.org/2005/Atom'><entry><published>0000-01-01T00:00:00Z</published>"
         "<summary>{0}</summary></entry></feed>", 1),
        ("a.jsonl", f'{{{{"text": "{{0}}", "published": 1{"0" * 400}}}}}\n{{{{"text": "{{0}} It rained."}}}}', 2),
    ],
)  # fmt: skip
def test_a_hostile_value_costs_nothing_but_itself(tmp_path, name, data, count):
    (tmp_path / name).write_text(data.format(TEXT))
    articles = list(read([tmp_path]))
    assert [article.text.startswith(TEXT) for article in articles] == [True] * count
    assert len({article.id for article in articles}) == count


def test_addresses_that_are_none_in_an_archive(tmp_path, make):
    pages = [
        ("http://e.org/1", make.page("One").encode()),
        ("http://[evil/2", make.page("Two", head='<link rel="canonical" href="http://[evil/3">').encode()),
        ("http://e.org/3", make.page("Three").encode()),
    ]
    (tmp_path / "crawl.warc").write_bytes(make.warc(pages))
    assert [article.title for article in read([tmp_path])] == ["One", "Two", "Three"]


@pytest.mark.parametrize("address", ["http://[bad/", "http://%5Bbad/", "http://bad:port/"])
def test_an_address_that_is_none_is_reported(address):
    skipped = []
    fetcher = Fetcher(allow_private=True, timeout=0.1, delay=0)
    assert list(read([address], on_skip=lambda *what: skipped.append(what), fetcher=fetcher)) == []
    assert [origin for origin, _ in skipped] == [address]
