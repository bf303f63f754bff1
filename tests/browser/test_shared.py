"""The controls that every view of records has, driven in each of them."""

import csv
import io
from dataclasses import replace

import pytest

from kg.views import network_page
from kg.views.records import Mention, Node, Records, Source
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


def test_a_contested_event_is_one_and_told_from_both_sides(page):
    page.fill("#search", "dock workers")
    page.keyboard.press("Enter")
    contested = page.locator("#panel .line.event", has=page.locator(".contested"))
    assert contested.count() == 1
    assert " ".join(contested.inner_text().split()) == "undated Norsea Terminals force dock workers contested told 2×"
    page.select_option("[data-filter=speaker]", label="Greta Lind (1)")  # her denial is all that is left of it
    assert " ".join(contested.inner_text().split()) == "undated Norsea Terminals force dock workers contested"
    page.click("#reset")
    contested.click()
    assert page.inner_text("#panel .statement") == "Norsea Terminals force dock workers contested"
    assert page.locator("#panel h3").all_inner_texts() == ["SOME SAY SO (1)", "OTHERS DENY IT (1)"]
    assert page.locator("#panel h3 + .card mark.trigger").all_inner_texts() == ["forcing", "forced"]


def test_who_denies_is_quoted_for_the_denial(page):
    page.fill("#search", "Greta Lind")
    page.keyboard.press("Enter")
    quoted = page.locator("h3", has_text="quoted for").locator("+ ul .line.event")
    assert [" ".join(line.split()) for line in quoted.all_inner_texts()] == [
        "undated Norsea Terminals not force dock workers contested"
    ]


def test_words_are_found_in_sentences_whatever_their_accents(open_view):
    long = "and so on " * 60
    told = Mention("m", "e", "STATE", "speak", "x", f"Ágnes Szőke spoke {long}in Győr.", actors=("s",))
    page = open_view(
        network_page.render(Records((Node("s", "Ágnes Szőke"),), (told,), (Source("x"),)), title="Accents")
    )
    for words in ("szoke", "GYŐR"):
        page.fill("#search", words)
        page.keyboard.press("ArrowUp")
        page.keyboard.press("Enter")
        assert page.inner_text("#panel .hint") == "1 mention in sentences with these words."
        assert left(page) == 1
        page.uncheck("#undated")
        assert left(page) == 0
        page.check("#undated")


@pytest.mark.parametrize("view", VIEWS)
def test_rare_actions_are_behind_a_button_that_says_how_many(open_view, view):
    page = open_view(PAGES[view].render(samples.story(), title="The harbour dispute"))
    kinds = page.locator("input[data-filter=action]")
    assert kinds.count() == 13 and [box.is_visible() for box in kinds.all()] == [True] * 8 + [False] * 5
    page.click("text=Show 5 more")
    assert all(box.is_visible() for box in kinds.all()) and not page.is_visible("text=Show 5 more")
    page.keyboard.press("Space")  # the first of them has the focus
    assert [box.is_checked() for box in kinds.all()] == [True] * 8 + [False] + [True] * 4


@pytest.mark.parametrize("view", PAGES)
def test_what_a_choice_of_days_left_out_for_want_of_a_date_is_counted(open_view, view):
    page = open_view(PAGES[view].render(replace(samples.story(), undated=1234), title="The harbour dispute"))
    assert "1,234 undated events left out" in page.inner_text("#tally")


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
