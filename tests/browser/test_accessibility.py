"""axe-core finds no serious fault; it is fetched by npm into a folder of its own, or named in KG_AXE."""

import pytest

from kg.views import network_page, story_page, timeline_page
from tests.browser.conftest import serious_faults
from tests.views import samples

pytestmark = pytest.mark.browser

PAGES = {"network": network_page, "timeline": timeline_page, "story": story_page}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("view", PAGES)
def test_no_serious_fault(open_view, axe, view, scheme):
    page = open_view(PAGES[view].render(samples.story(), title="The harbour dispute"), scheme=scheme, bypass_csp=True)
    page.add_script_tag(content=axe)
    for line in (None, "#panel .line", "#panel .line.event"):
        page.keyboard.press("Escape")
        if line:
            page.locator(line).first.click()
        assert serious_faults(page) == []
