"""axe-core finds no serious fault; it is fetched by npm into a folder of its own, or named in KG_AXE."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from kg.views import network_page, story_page, timeline_page
from tests.views import samples

pytestmark = pytest.mark.browser

PAGES = {"network": network_page, "timeline": timeline_page, "story": story_page}


@pytest.fixture(scope="session")
def axe(tmp_path_factory):
    if named := os.environ.get("KG_AXE"):
        return Path(named).read_text(encoding="utf-8")
    npm = shutil.which("npm")
    if not npm:
        pytest.skip("no npm to fetch axe-core with: name axe.min.js in KG_AXE")
    folder = tmp_path_factory.mktemp("axe")
    run = subprocess.run(
        [npm, "install", "--prefix", str(folder), "--no-audit", "--no-fund", "--ignore-scripts", "axe-core@4"],
        capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    if run.returncode:
        pytest.skip(f"npm could not fetch axe-core: {run.stderr.strip()[-200:]}")
    return (folder / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("view", PAGES)
def test_no_serious_fault(open_view, axe, view, scheme):
    page = open_view(PAGES[view].render(samples.story(), title="The harbour dispute"), scheme=scheme, bypass_csp=True)
    page.add_script_tag(content=axe)
    for line in (None, "#panel .line", "#panel .line.event"):
        page.keyboard.press("Escape")
        if line:
            page.locator(line).first.click()
        found = page.evaluate("axe.run(document, { resultTypes: ['violations'] })")["violations"]
        serious = [
            (fault["id"], fault["help"], [node["html"][:200] for node in fault["nodes"][:3]])
            for fault in found
            if fault["impact"] in ("serious", "critical")
        ]
        assert serious == []
