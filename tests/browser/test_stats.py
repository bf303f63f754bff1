"""The page of `kg stats` in a browser: bars as long as their numbers, numbers on pointing and focus, on a telephone too."""

import pytest

from kg.network import page as stats_page
from tests.browser.conftest import serious_faults
from tests.network import samples
from tests.views.samples import HOSTILE

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def harbour():
    return stats_page.render(*samples.harbour(), limit=11)


def test_bars_are_as_long_as_their_numbers(open_view, harbour):
    page = open_view(harbour, java_script_enabled=False)
    rows = page.locator(".ranking tbody tr")
    numbers = [float(row.locator(".measure").inner_text()) for row in rows.all()]
    widths = [row.locator(".measure rect").bounding_box()["width"] for row in rows.all()]
    for width, number in zip(widths, numbers, strict=True):
        assert width / widths[0] == pytest.approx(number / numbers[0], abs=0.01)


def test_a_row_tells_its_numbers_when_pointed_at_or_focused(open_view, harbour):
    page = open_view(harbour)
    row = page.locator(".dyads tbody tr").first
    tip = row.locator(".tip")
    assert not tip.is_visible()
    row.locator("th").hover()
    assert tip.is_visible() and "June 2022: " in tip.inner_text()
    page.mouse.move(0, 0)
    assert not tip.is_visible()
    page.keyboard.press("Tab")
    assert tip.is_visible()
    page.keyboard.press("Tab")
    assert not tip.is_visible() and page.locator(".dyads tbody tr").nth(1).locator(".tip").is_visible()


def test_the_table_has_every_month_of_the_pairs(open_view, harbour):
    page = open_view(harbour)
    page.click("summary")
    rows = [row.locator("th, td").all_inner_texts() for row in page.locator("details tbody tr").all()]
    assert rows == [[str(cell) for cell in dyad] for dyad in samples.harbour()[1]]


@pytest.mark.parametrize(("width", "scheme"), [(1400, "light"), (1400, "dark"), (390, "light")])
def test_no_serious_fault_and_nothing_sticks_out(open_view, axe, harbour, width, scheme):
    page = open_view(harbour, scheme=scheme, bypass_csp=True)
    page.set_viewport_size({"width": width, "height": 844})
    page.add_script_tag(content=axe)
    for key in (None, "Tab"):
        if key:
            page.keyboard.press(key)
        assert serious_faults(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == width
    cut = "[...document.querySelectorAll('th, td')].filter((c) => c.checkVisibility() && c.scrollWidth > c.clientWidth + 1)"
    assert page.evaluate(f"{cut}.map((c) => c.outerHTML.slice(0, 120))") == []


def test_hostile_names_are_text(open_view):
    page = open_view(stats_page.render(*samples.hostile(), limit=20, title=HOSTILE[1]))
    title = page.title()
    page.click("summary")
    for row in page.locator(".dyads tbody tr").all():
        row.hover()
    assert page.title() == title == HOSTILE[1]
    assert page.locator("img, iframe, script, a, base").count() == 0
    assert HOSTILE[0] in page.inner_text("main") and page.evaluate("document.documentElement.scrollWidth") == 1400


def test_an_empty_store_is_said(open_view):
    text = open_view(stats_page.render([], [], limit=20)).inner_text("main")
    assert "No named entity does anything to another." in text and "No event has two named entities." in text
