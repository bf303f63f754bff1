"""One page, three ways: saved as a file, in a web archive, behind a feed. Each gives the same articles and the same graph."""

import io
from dataclasses import replace

import pytest

from kg.articles import Fetcher, read
from kg.builder import Report, build
from kg.store import open_store

PAGES = 150
TOWNS = ("Saltmarsh", "Aldby", "Brisk", "Corran", "Dunmore", "Eskby", "Farrow")
#: What is no article, among the pages.
BROKEN = {"/story/empty": b"<html><body></body></html>", "/story/binary": bytes(range(256)) * 20, "/story/blank": b" "}


def body(number):
    town, other = TOWNS[number % 7], TOWNS[number % 5]
    return (
        f"<p>Police in {town} arrested {number + 2} people on {number % 28 + 1} May 2019.</p>"
        f"<p>The mayor of {other} thanked the officers for their work. She will meet them on Friday.</p>"
    )


@pytest.fixture
def pages(site):
    """The pages of a site, which serves them, by their addresses; each names its own."""
    out = {}
    for number in range(PAGES):
        url = f"{site.url}/story/{number}"
        out[url] = (
            f'<!DOCTYPE html><html lang="en"><head><title>Arrests, part {number}</title><link rel="canonical" href="{url}">'
            f'<meta property="article:published_time" content="2019-06-0{number % 9 + 1}T10:00:00Z"></head>'
            f"<body><article><h1>Arrests, part {number}</h1>{body(number)}</article></body></html>"
        ).encode()
    out |= {site.url + path: page for path, page in BROKEN.items()}
    site.answers |= {url.removeprefix(site.url): page for url, page in out.items()}
    return out


@pytest.fixture
def folder(pages, tmp_path):
    for number, page in enumerate(pages.values()):
        (tmp_path / f"saved {number:03}.html").write_bytes(page)
    return tmp_path


@pytest.fixture
def archive(pages, make, tmp_path_factory):
    """The same pages in a WARC file that breaks off in a record more."""
    path = tmp_path_factory.mktemp("archive") / "crawl.warc"
    whole = make.warc(list(pages.items()))
    path.write_bytes(whole + make.warc([("https://example.org/last", b"<p>" * 500)])[:-300])
    return path


@pytest.fixture
def feed(pages, make, site):
    site.answers["/feed"] = make.feed([("", url, "") for url in reversed(pages)]).encode()
    return f"{site.url}/feed"


def articles(source):
    skipped = []
    fetcher = Fetcher(allow_private=True, delay=0)
    found = read([source], on_skip=lambda *what: skipped.append(what), fetcher=fetcher)
    return sorted((replace(article, origin=None) for article in found), key=lambda article: article.id), skipped


def test_articles_are_the_same(folder, archive, feed):
    saved, unsaved = articles(folder)
    archived, unarchived = articles(archive)
    fed, unfed = articles(feed)
    assert len({article.id for article in saved}) == PAGES
    assert saved == archived == fed
    assert (len(unsaved), len(unarchived), len(unfed)) == (len(BROKEN), len(BROKEN) + 1, len(BROKEN))


def test_the_graph_is_the_same_and_no_article_is_read_twice(folder, archive):
    one, other = open_store(None), open_store(None)
    assert build([folder], store=one).added == build([archive], store=other).added == PAGES
    assert dump(one) == dump(other)
    again = build([archive, folder], store=one, report=(report := Report()))
    assert (again.added, again.unchanged) == (0, PAGES)
    assert sum("same article" in reason for _, reason in report.skipped) == PAGES


def dump(store):
    out = io.BytesIO()
    store.dump(out, "nq")
    return sorted(out.getvalue().splitlines())


@pytest.mark.parametrize(
    ("declared", "read_from", "known"),
    [
        ("https://www.calder.example/a?p=1", None, "https://www.calder.example/a?p=1"),
        ("https://calder.example/a", "https://www.calder.example/a?ref=mail", "https://calder.example/a"),
        ("https://calder.example/", "https://calder.example/b", "https://calder.example/b"),
        ("https://agency.example/a", "https://calder.example/a", "https://calder.example/a"),
        (None, "https://calder.example/b", "https://calder.example/b"),
    ],
)
def test_the_address_a_page_is_known_by(make, declared, read_from, known):
    from kg.articles.html import read_page
    from kg.articles.source import address_id

    head = f'<link rel="canonical" href="{declared}">' if declared else ""
    page = make.page("Ferry line ends", head=head)
    assert read_page(page, id="saved", origin="saved.html", url=read_from).id == address_id(known)


def test_a_page_that_tells_no_address_is_known_by_its_file(make):
    from kg.articles.html import read_page

    assert read_page(make.page("Ferry line ends"), id="saved", origin="saved.html").id == "saved"
