import json

import pytest

from kg.articles import Fetcher
from kg.articles.poll import LONGEST, Feed
from kg.model import Article


@pytest.fixture
def feed(site, make):
    site.links = [f"{site.url}/story/{n}" for n in range(3)]
    for number, link in enumerate(site.links):
        site.answers[link.removeprefix(site.url)] = make.page(f"Ferry line {number} ends").encode()
    publish(site, make, 2)
    fetcher = Fetcher(allow_private=True, timeout=0.3, deadline=0.6, delay=0)
    return Feed(f"{site.url}/feed", fetcher, interval=100)


def publish(site, make, count):
    """Serve a feed of so many entries, which answers a conditional request with 304."""
    body = make.feed([(f"Entry {n}", link, "") for n, link in enumerate(site.links[:count])]).encode()

    def answer(handler):
        tag = f'"{count}"'
        if handler.headers["If-None-Match"] == tag:
            handler.send_response(304)
            handler.end_headers()
        else:
            handler.reply(200, body, ETag=tag)

    site.answers["/feed"] = answer


def titles(items):
    return [item.title if isinstance(item, Article) else item.reason for item in items]


def test_only_what_is_new_is_read(site, make, feed):
    assert titles(feed.poll(0)) == ["Ferry line 0 ends", "Ferry line 1 ends"]
    assert feed.due == 100
    assert feed.poll(100) == []
    publish(site, make, 3)
    assert titles(feed.poll(200)) == ["Ferry line 2 ends"]
    assert [path for path in site.asked if path.startswith("/story")] == ["/story/0", "/story/1", "/story/2"]


def test_a_feed_in_trouble_is_asked_less_and_less_often_and_then_as_before(site, make, feed):
    site.answers["/feed"] = lambda handler: handler.reply(500, b"")
    waits = []
    for _ in range(12):
        feed.poll(0)
        waits.append(feed.due)
    assert waits[:3] == [200, 400, 800] and waits[-1] == LONGEST
    publish(site, make, 1)
    assert titles(feed.poll(0)) == ["Ferry line 0 ends"] and feed.due == 100


def test_a_feed_that_is_asked_once_is_not_asked_again(site, feed):
    site.answers["/feed"] = lambda handler: handler.reply(500, b"")
    feed.again = False
    assert "asked again" not in titles(feed.poll(0))[0]


def test_the_server_says_when_to_come_back(site, feed):
    site.answers["/feed"] = lambda handler: handler.reply(429, b"", Retry_After="90000")
    assert "asked again in 90000 s" in titles(feed.poll(0))[0]
    assert feed.due == 90000


@pytest.mark.parametrize(
    ("answer", "reason"),
    [(b"no feed at all", "neither"), (b"\0\1\2", "neither"), (lambda h: h.wfile.write(b"junk\r\n\r\n"), "fetched")],
)
def test_junk_is_reported_and_the_feed_recovers(site, make, feed, answer, reason):
    site.answers["/feed"] = answer
    assert reason in titles(feed.poll(0))[0]
    publish(site, make, 1)
    assert titles(feed.poll(0)) == ["Ferry line 0 ends"]


def test_a_page_that_fails_is_tried_again_but_not_for_ever(site, feed):
    page = site.answers.pop("/story/1")
    assert titles(feed.poll(0))[0] == "Ferry line 0 ends"
    assert feed.poll(0) != []
    site.answers["/story/1"] = page
    assert titles(feed.poll(0)) == ["Ferry line 1 ends"]
    del site.answers["/story/1"]
    assert feed.poll(0) == []


def test_what_left_the_feed_is_forgotten(site, make, feed):
    del site.answers["/story/1"]
    feed.poll(0)
    assert (feed.state()["known"], feed.state()["tried"]) == ([site.links[0]], {site.links[1]: 1})
    site.links = site.links[2:]
    publish(site, make, 1)
    assert titles(feed.poll(0)) == ["Ferry line 2 ends"]
    assert (feed.state()["known"], feed.state()["tried"]) == ([site.links[0]], {})


def test_an_entry_with_no_address_does_not_end_the_watch(site, make, feed):
    site.links[0] = "http://[evil/x"
    publish(site, make, 2)
    assert "Ferry line 1 ends" in titles(feed.poll(0)) and feed.due == 100


def test_the_command_adds_the_articles_to_the_store(site, feed, tmp_path):
    from click.testing import CliRunner

    from kg.cli.watch import command
    from kg.store import open_store

    site.answers["/robots.txt"] = b"User-agent: *\nCrawl-delay: 0\n"
    folder, table = str(tmp_path / "graph"), tmp_path / "names.tsv"
    options = ["--store", folder, "--once", "--allow-private", "--aliases", str(table)]
    assert "names.tsv cannot be read" in str(CliRunner().invoke(command, [feed.url, *options]).exception)
    assert "/feed" not in site.asked
    table.write_text("name\ttype\twikidata\nAda Brandt\tPERSON\tQ901\n")
    done = CliRunner().invoke(command, [feed.url, f"{site.url}/none", *options])
    assert done.exit_code == 0, done.output
    assert "2 articles added" in done.output and "/none: answers 404" in done.output
    failed = CliRunner().invoke(command, [f"{site.url}/none", *options])
    assert "no feed could be read" in str(failed.exception)
    with open_store(folder) as store:
        assert len(list(store.query("SELECT ?a WHERE { ?a a kg:Article }"))) == 2
        assert list(store.query("SELECT ?name { ?e owl:sameAs wd:Q901 ; rdfs:label ?name }")) == [("Ada Brandt",)]


def test_a_watch_begun_again_goes_on_where_it_was(site, make, feed, tmp_path):
    from click.testing import CliRunner

    from kg.cli.watch import command

    site.answers["/robots.txt"] = b"User-agent: *\nCrawl-delay: 0\n"
    store = str(tmp_path / "graph")

    def watch():
        site.asked.clear()
        run = CliRunner().invoke(command, [feed.url, "--store", store, "--once", "--allow-private"])
        assert run.exit_code == 0, run.output
        return run.stdout.count("2 articles added"), [path for path in site.asked if path != "/robots.txt"]

    assert watch() == (1, ["/feed", "/story/0", "/story/1"])
    assert watch() == (0, ["/feed"])
    publish(site, make, 3)
    added, asked = watch()
    assert (added, asked) == (0, ["/feed", "/story/2"])
    for broken in ("no JSON", json.dumps({feed.url: {}}), "[1]"):
        (tmp_path / "graph.watch.json").write_text(broken)
        failed = CliRunner().invoke(command, [feed.url, "--store", store, "--once"])
        assert "is no state of kg watch" in str(failed.exception)
