"""A page inside a frame without an address of its own, as notebooks show it."""

import pytest

from kg.graph import Page
from tests.views import samples
from tests.views.pages import PAGES

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("view", PAGES)
def test_the_page_works_in_a_srcdoc_frame(open_view, view):
    inner = Page(PAGES[view].render(samples.story(), title="The harbour dispute"), 720)
    page = open_view(f"<!DOCTYPE html>{inner._repr_html_()}")
    frame = page.frame_locator("iframe")
    assert frame.locator("h1").inner_text() == "The harbour dispute"
    if view == "charts":
        assert frame.locator("figure").count() == 2
        return
    frame.locator("#panel .line").first.click()
    frame.locator("input[data-filter=action][value=ACCUSE]").uncheck()
    assert "filtered out" in frame.locator("#tally").inner_text()
