"""axe-core finds no serious fault; it is fetched by npm into a folder of its own, or named in KG_AXE."""

import pytest

from tests.browser.conftest import serious_faults
from tests.views import samples
from tests.views.pages import PAGES

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(("width", "scheme"), [(1400, "light"), (1400, "dark"), (390, "light")])
@pytest.mark.parametrize("view", PAGES)
def test_no_serious_fault(open_view, axe, view, scheme, width):
    html = PAGES[view].render(samples.story(), title="The harbour dispute")
    page = open_view(html, scheme=scheme, bypass_csp=True)
    page.set_viewport_size({"width": width, "height": 844})
    page.add_script_tag(content=axe)
    for choice in (None, "summary") if view == "charts" else (None, "#panel .line", "#panel .line.event"):
        page.keyboard.press("Escape")
        if choice:
            page.locator(choice).first.click()
        assert serious_faults(page) == []
