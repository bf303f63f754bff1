"""Every page on a telephone's screen: nothing sticks out, everything can be reached."""

import pytest

from tests.views import samples
from tests.views.pages import PAGES

pytestmark = pytest.mark.browser

OUTSIDE = """
  [...document.querySelectorAll("body *")].filter((element) => {
    if (element.closest(".table, #map, .times svg, .unseen") || !element.checkVisibility()) return false;
    const box = element.getBoundingClientRect();
    return box.width && (box.left < -1 || box.right > innerWidth + 1);
  }).map((element) => element.outerHTML.slice(0, 120))
"""


def narrow(open_view, view, **options):
    page = open_view(PAGES[view].render(samples.story(), title="The harbour dispute in Port Merrin"), **options)
    page.set_viewport_size({"width": 390, "height": 844})
    page.wait_for_timeout(150)
    return page


@pytest.mark.parametrize("view", PAGES)
def test_nothing_sticks_out(open_view, view):
    page = narrow(open_view, view)
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    assert page.evaluate(OUTSIDE) == []


def test_a_long_heading_is_whole(open_view):
    page = open_view(PAGES["charts"].render(samples.story(), title="Who is central, who has most to do with whom"))
    page.set_viewport_size({"width": 390, "height": 844})
    box = page.locator("h1 bdi").bounding_box()
    assert box["height"] > 40 and box["y"] + box["height"] <= page.locator("#tally").bounding_box()["y"] + 1


@pytest.mark.parametrize("view", [view for view in PAGES if view != "charts"])
def test_the_filters_are_behind_a_button(open_view, view):
    page = narrow(open_view, view)
    assert not page.is_visible("#filter-pane")
    page.click("#open-filters")
    assert page.get_attribute("#open-filters", "aria-expanded") == "true"
    page.uncheck("input[data-filter=action][value=ACCUSE]")
    assert "filtered out" in page.inner_text("#tally")
    page.keyboard.press("Escape")
    assert not page.is_visible("#filter-pane")
    page.set_viewport_size({"width": 1400, "height": 900})
    assert page.is_visible("#filter-pane") and not page.is_visible("#open-filters")
