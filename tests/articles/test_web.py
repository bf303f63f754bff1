import gzip
import time

import pytest

from kg.articles import Fetcher, read
from kg.articles.web import FetchError


@pytest.fixture
def fetcher():
    return Fetcher(allow_private=True, timeout=0.5, deadline=1.0, limit=200_000, delay=0)


def redirect(target):
    return lambda handler: handler.reply(302, b"", Location=target)


def drip(handler):
    handler.send_response(200)
    handler.end_headers()
    for _ in range(40):
        handler.wfile.write(b"<p>")
        handler.wfile.flush()
        time.sleep(0.1)


def endless(handler):
    handler.send_response(200)
    handler.end_headers()
    for _ in range(100):
        handler.wfile.write(b"x" * 65536)


def bomb(handler):
    handler.reply(200, gzip.compress(b"x" * 50_000_000), Content_Encoding="gzip")


def cut_short(handler):
    handler.send_response(200)
    handler.send_header("Content-Length", "5000")
    handler.end_headers()
    handler.wfile.write(b"<html>")


def garbage(handler):
    handler.wfile.write(b"\x00\xff not http at all\r\n\r\n")


def silent(handler):
    time.sleep(0.8)


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (drip, "too slowly"),
        (silent, "too slowly"),
        (endless, "larger than|too slowly"),
        (bomb, "larger than|too slowly"),
        (cut_short, "breaks off"),
        (garbage, "cannot be fetched"),
        (redirect("/page"), "redirects more than"),
        (redirect("file:///etc/hostname"), "no http or https"),
        (redirect("http://[evil/"), "no valid address"),
        (redirect("http://user:secret@127.0.0.1/"), "password"),
        (lambda handler: handler.reply(503, b"", Retry_After="7"), "answers 503"),
        (None, "answers 404"),
    ],
)
def test_a_misbehaving_server_is_refused_with_a_reason(site, fetcher, answer, reason):
    site.answers["/page"] = answer
    start = time.monotonic()
    with pytest.raises(FetchError, match=reason):
        fetcher.get(f"{site.url}/page")
    assert time.monotonic() - start < 3


@pytest.mark.parametrize(
    ("said", "seconds"),
    [
        ("7", 7),
        ("9" * 400, 604_800),
        ("Fri, 31 Dec 9999 23:59:59 GMT", 604_800),
        ("Fri, 31 Dec 1999 23:59:59 GMT", 0),
        ("soon", None),
    ],
)
def test_retry_after_is_told(site, fetcher, said, seconds):
    site.answers["/page"] = lambda handler: handler.reply(503, b"", Retry_After=said)
    with pytest.raises(FetchError) as caught:
        fetcher.get(f"{site.url}/page")
    assert caught.value.retry_after == seconds


def test_private_addresses_are_refused_unless_allowed(site):
    with pytest.raises(FetchError, match="private"):
        Fetcher().get(f"{site.url}/page")
    assert site.asked == []


def test_a_redirect_into_a_private_network_is_refused_as_well(site, monkeypatch):
    fetcher = Fetcher(allow_private=True, delay=0)
    site.answers["/page"] = redirect(f"http://localhost:{site.server_port}/inner")
    monkeypatch.setattr("kg.articles.web.ipaddress.ip_address", lambda a: pytest.fail("checked although allowed"))
    fetcher.allow_private = True
    monkeypatch.undo()
    with pytest.raises(FetchError, match="answers 404"):
        fetcher.get(f"{site.url}/page")
    fetcher.allow_private = False
    with pytest.raises(FetchError, match="private"):
        fetcher.get(f"{site.url}/page")


def test_robots_are_obeyed(site, fetcher):
    site.answers["/robots.txt"] = b"User-agent: *\nDisallow: /private\n"
    site.answers["/private/page"] = site.answers["/page"] = b"<html>"
    assert fetcher.get(f"{site.url}/page").status == 200
    with pytest.raises(FetchError, match="robots"):
        fetcher.get(f"{site.url}/private/page")
    assert site.asked.count("/robots.txt") == 1 and "/private/page" not in site.asked


def test_robots_are_obeyed_behind_redirects(site, fetcher):
    for number in range(4):
        site.answers[f"/robots{number}"] = redirect(f"/robots{number + 1}")
    site.answers |= {"/robots.txt": redirect("/robots0"), "/robots4": b"User-agent: *\nDisallow: /private\n"}
    site.answers["/private/page"] = site.answers["/page"] = b"<html>"
    assert fetcher.get(f"{site.url}/page").status == 200
    with pytest.raises(FetchError, match="robots"):
        fetcher.get(f"{site.url}/private/page")
    assert [path for path in site.asked if "robots" in path] == ["/robots.txt", *(f"/robots{n}" for n in range(5))]


def test_robots_that_are_nowhere_to_be_found_allow_all(site, fetcher):
    site.answers |= {"/robots.txt": redirect("/robots.txt"), "/page": b"<html>"}
    assert fetcher.get(f"{site.url}/page").status == 200
    assert site.asked.count("/robots.txt") == 6


def test_robots_cannot_lead_elsewhere_than_to_the_web(site, fetcher):
    site.answers |= {"/robots.txt": redirect("file:///etc/hostname"), "/page": b"<html>"}
    with pytest.raises(FetchError, match="no http or https"):
        fetcher.get(f"{site.url}/page")


@pytest.mark.parametrize(
    ("data", "count"),
    [(b'[{"text": "The ferry sank."}, {"text": "It rained."}]', 2), (b"The ferry sank.", 1)],
)
def test_data_at_a_site_s_root(site, fetcher, data, count):
    site.answers["/"] = lambda handler: handler.reply(200, data, Content_Type="application/octet-stream")
    articles = list(read([f"{site.url}/"], fetcher=fetcher))
    assert len(articles) == count and articles[0].text == "The ferry sank."


def test_a_page_at_an_address_is_read(site, fetcher, make):
    site.answers["/ferry-ends"] = make.page("Ferry line ends").encode()
    (article,) = read([f"{site.url}/ferry-ends"], fetcher=fetcher)
    assert article.id.startswith("ferry-ends-")
    assert (article.title, str(article.published), article.published_from) == (
        "Ferry line ends",
        "2019-05-03",
        "metadata",
    )


def test_a_feed_at_an_address_gives_the_pages_it_links_to(site, fetcher, make):
    links = [f"{site.url}/{name}" for name in ("ferry-ends", "gone", "rain")]
    site.answers["/feed"] = make.feed(
        [(f"Entry {n}", link, "It rained on Monday.") for n, link in enumerate(links)]
    ).encode()
    site.answers["/ferry-ends"] = make.page("Ferry line ends", head="").encode()
    articles = list(read([f"{site.url}/feed"], fetcher=fetcher))
    assert [a.title for a in articles] == ["Ferry line ends", "Entry 1", "Entry 2"]
    assert articles[0].published_from == "feed"


def test_the_same_pages_from_files_archive_and_feed_are_the_same_articles(tmp_path, site, fetcher, make):
    titles = [f"Ferry line {n} ends" for n in range(6)]
    pages = {f"{site.url}/story/{n}": make.page(title).encode() for n, title in enumerate(titles)}
    (tmp_path / "crawl.warc.gz").write_bytes(make.warc(pages.items(), compress=True))
    site.answers |= {url.removeprefix(site.url): page for url, page in pages.items()}
    site.answers["/feed"] = make.feed([(t, url, "x") for t, url in zip(titles, pages, strict=True)]).encode()

    def told(source):
        return [
            (a.id, a.sha256, a.url, a.text, a.blocks, a.title, a.published) for a in read([source], fetcher=fetcher)
        ]

    assert len(told(tmp_path / "crawl.warc.gz")) == 6
    assert told(tmp_path / "crawl.warc.gz") == told(f"{site.url}/feed")
    for number, page in enumerate(pages.values()):
        (tmp_path / f"{number}.html").write_bytes(page)
    assert [t[3:] for t in told(f"{tmp_path}/*.html")] == [t[3:] for t in told(f"{site.url}/feed")]
