"""A page inside a frame without an address of its own, as notebooks show it."""

from html import escape

import pytest

from kg.views import network_page
from tests.views import samples

pytestmark = pytest.mark.browser


def test_the_page_works_in_a_srcdoc_frame(open_view):
    inner = network_page.render(samples.story(), title="The harbour dispute")
    page = open_view(f'<!DOCTYPE html><iframe srcdoc="{escape(inner)}" width="1200" height="720"></iframe>')
    frame = page.frame_locator("iframe")
    frame.locator("#panel .line").first.click()
    assert frame.locator("#panel h2").inner_text() == "Norsea Terminals"
    frame.locator("input[data-filter=action][value=ACCUSE]").uncheck()
    assert "filtered out" in frame.locator("#tally").inner_text()
