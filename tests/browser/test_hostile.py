"""Text that attacks a page is shown as text, in every view."""

import pytest

from kg.views import charts_page, network_page
from tests.views import samples
from tests.views.pages import PAGES

pytestmark = pytest.mark.browser

NASTY = "".join(samples.HOSTILE[:11])


def exercise(page):
    """Open everything that shows text from articles."""
    for summary in page.locator("details:not(.keyboard) > summary").all():
        summary.click()
    if not page.locator("#search").count():
        return
    marks = page.locator(".event-mark, .place, #text mark[data-told]")
    for i in range(min(8, marks.count())):
        marks.nth(i).focus()
        page.keyboard.press("Enter")
        page.keyboard.press("Escape")
    lines = page.locator("#panel .line")
    for i in range(min(8, lines.count())):
        lines.nth(i).click()
        cards = page.locator("#panel .line, #panel .inline")
        if cards.count():
            cards.last.click()
        page.keyboard.press("Escape")
    page.fill("#search", "o")
    page.fill("#search", "<img")
    page.keyboard.press("Enter")
    with page.expect_download():
        page.click("#download-csv")
    with page.expect_download():
        page.click("#download-turtle")


@pytest.mark.parametrize("view", PAGES)
@pytest.mark.parametrize("title", [NASTY, "long " * 20_000], ids=["nasty", "long"])
def test_nothing_runs_and_all_is_text(open_view, view, title):
    page = open_view(PAGES[view].render(samples.hostile(), title=title))
    shown = page.title()
    exercise(page)
    assert page.title() == shown != "hacked"
    assert page.locator("img, iframe, object, embed, base").count() == 0
    assert page.locator("script").count() == {"network": 3, "charts": 0}.get(view, 2)
    assert page.locator("a:not([href^='https://']):not([href^='http://'])").count() == 0
    inline = (
        "[...document.querySelectorAll('*')].flatMap((e) => e.getAttributeNames()).filter((n) => n.startsWith('on'))"
    )
    assert page.evaluate(inline) == []


def test_the_charts_show_hostile_names_as_text(open_view):
    page = open_view(charts_page.render(samples.hostile(), title="Charts"))
    for summary in page.locator("summary").all():
        summary.click()
    shown = page.locator("main").inner_text()
    assert samples.HOSTILE[0] in shown and samples.HOSTILE[8] in shown
    assert any("onmouseover" in tip for tip in page.locator("rect title").all_text_contents())


@pytest.mark.parametrize("view", PAGES)
def test_the_policy_lets_nothing_else_run(chromium, tmp_path, view):
    path = tmp_path / "view.html"
    path.write_text(PAGES[view].render(samples.story(), title="Policy"), encoding="utf-8")
    page = chromium.new_context(offline=True).new_page()
    page.goto(path.as_uri())
    page.evaluate(
        """() => {
          const script = document.createElement("script");
          script.textContent = "window.injected = true";
          document.body.append(script);
          document.body.insertAdjacentHTML("beforeend", "<img src=x onerror='window.injected = true'>");
        }"""
    )
    page.wait_for_timeout(200)
    assert page.evaluate("window.injected") is None
    blocked = page.evaluate("fetch('https://example.org/').then(() => 'sent', () => 'blocked')")
    assert blocked == "blocked"
    page.context.close()


def test_hostile_names_come_out_of_the_downloads_whole(open_view):
    import csv
    import io

    import pyoxigraph

    csv.field_size_limit(10_000_000)
    page = open_view(network_page.render(samples.hostile(), title="Downloads"))
    with page.expect_download() as waiting:
        page.click("#download-csv")
    rows = list(csv.DictReader(io.StringIO(waiting.value.path().read_text(encoding="utf-8"), newline="")))
    assert len(rows) == len(samples.HOSTILE)
    assert any(row["actor"] == '\'=HYPERLINK("http://example.org")' for row in rows)
    with page.expect_download() as waiting:
        page.click("#download-turtle")
    store = pyoxigraph.Store()
    store.load(waiting.value.path().read_bytes(), format=pyoxigraph.RdfFormat.TURTLE)
    labels = {row[0].value for row in store.query("SELECT ?l { ?s <http://www.w3.org/2000/01/rdf-schema#label> ?l }")}
    assert samples.HOSTILE[1] in labels and samples.HOSTILE[6] in labels
