"""The controls that every view of records has, driven in each of them."""

import csv
import io

import pytest

from tests.views import samples
from tests.views.pages import PAGES

pytestmark = pytest.mark.browser

VIEWS = [view for view in PAGES if view != "charts"]


@pytest.fixture(params=VIEWS)
def page(request, open_view):
    html = PAGES[request.param].render(samples.story(), title="The harbour dispute")
    return open_view(html, permissions=["clipboard-read", "clipboard-write"])


def left(page):
    """How many tellings the filters let through."""
    with page.expect_download() as waiting:
        page.click("#download-csv")
    return len(list(csv.DictReader(io.StringIO(waiting.value.path().read_text(encoding="utf-8"), newline=""))))


def test_each_filter_and_its_way_back(page):
    whole = left(page)
    assert whole == len(samples.story().mentions)
    page.uncheck("input[data-filter=action][value=JUSTICE]")
    page.uncheck("input[data-filter=type][value=GROUP]")
    page.uncheck("input[data-filter=status][value=planned]")
    assert left(page) == 10
    page.click("#reset")
    page.locator("li", has=page.locator("input[value=contested]")).locator(".only").click(force=True)
    assert left(page) == 2
    page.click("#reset")
    page.select_option("[data-filter=speaker]", label="Greta Lind (1)")
    assert left(page) == 1
    page.click("#reset")
    page.select_option("[data-filter=article]", index=2)
    page.fill("[data-filter=confidence]", "85")
    assert page.inner_text("#confidence-value") == "≥ 85 %" and left(page) == 2
    page.click("#reset")
    assert left(page) == whole and not page.is_visible("#reset")


def test_dates_by_brush_handle_and_bucket(page):
    page.uncheck("#undated")
    dated = left(page)
    box = page.locator(".histogram").bounding_box()
    page.mouse.move(box["x"] + 2, box["y"] + 20)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + 20, steps=3)
    page.mouse.up()
    assert left(page) == 1 < dated
    page.mouse.click(box["x"] + 30, box["y"] + 10)
    assert left(page) == dated
    page.focus("[data-edge=from]")
    page.keyboard.press("End")
    assert left(page) == 1
    page.focus("[data-edge=from]")
    page.keyboard.press("Home")
    page.focus("[data-edge=to]")
    page.keyboard.press("Home")
    assert left(page) == 1
    assert "to=2021-01-01" in page.url


def test_search_panel_and_keys(page):
    page.keyboard.press("/")
    page.keyboard.type("norsea")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    assert page.inner_text("#panel h2") == "Norsea Terminals"
    assert left(page) == 10
    page.locator("#panel .line.event").first.click()
    assert page.locator("#panel .card mark.trigger").count() == 1
    page.locator("#panel dd .inline, #panel .participants .line").first.click()
    assert page.inner_text("#panel h2") == "Norsea Terminals"
    page.click("#panel .close")
    assert "=" not in page.url.split("#")[-1]
    page.fill("#search", "reuter")
    page.locator("#suggestions li").first.click()
    assert page.inner_text("#panel h2") == "Tomas Reuter"
    page.keyboard.press("Escape")
    page.fill("#search", "reuter")
    page.keyboard.press("Escape")
    assert page.input_value("#search") == "" and not page.is_visible("#suggestions")


def test_a_link_brings_back_what_was_chosen(page, open_view):
    page.fill("#search", "Tomas")
    page.keyboard.press("Enter")
    page.uncheck("input[data-filter=action][value=ACCUSE]")
    page.uncheck("#undated")
    page.click("#copy-link")
    page.wait_for_selector("text=Copied")
    address = page.evaluate("navigator.clipboard.readText()")
    assert address == page.url
    before = page.inner_text("#panel")
    page.goto("about:blank")
    page.goto(address)
    assert page.inner_text("#panel") == before
    assert not page.is_checked("input[data-filter=action][value=ACCUSE]") and not page.is_checked("#undated")


def test_the_keys_are_listed(page):
    page.click(".keyboard summary")
    assert "search" in page.inner_text(".keyboard dl") and "clear" in page.inner_text(".keyboard dl")


def test_light_and_dark_by_the_button(page):
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.click("#theme")
    dark = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.click("#theme")
    assert (light, dark) == ("rgb(251, 250, 247)", "rgb(20, 22, 25)")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == light


@pytest.mark.parametrize("view", VIEWS)
def test_long_lists_open_in_steps(open_view, view):
    page = open_view(PAGES[view].render(samples.graph(200 if view == "story" else 60), title="Many"))
    more = page.locator("#panel .more").first
    lines = page.locator("#panel .line").count()
    more.click()
    assert page.locator("#panel .line").count() > lines
