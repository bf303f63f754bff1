import os
import shutil
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def missing(what):
    """Skip, or fail where the browser tests must run."""
    (pytest.fail if os.environ.get("KG_REQUIRE_BROWSER") else pytest.skip)(what)


@dataclass
class Watched:
    """A page and everything it complained about or asked for."""

    page: object
    problems: list = field(default_factory=list)
    requests: list = field(default_factory=list)


@pytest.fixture(scope="session")
def chromium():
    found = os.environ.get("KG_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if not found:
        missing("no Chromium: install it, or name it in KG_CHROMIUM")
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=found, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def open_view(chromium, tmp_path):
    """Write a page to disk and open it with the network off; in the end nothing may have failed or been asked for."""
    opened = []

    def open_one(html, *, name="view.html", fragment="", scheme="light", **context):
        path = tmp_path / name
        path.write_text(html, encoding="utf-8")
        context = chromium.new_context(
            viewport={"width": 1400, "height": 900}, color_scheme=scheme, offline=True, accept_downloads=True, **context
        )
        page = context.new_page()
        watched = Watched(page)
        page.on("console", lambda message: watched.problems.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: watched.problems.append(str(error)))
        page.on("request", lambda request: watched.requests.append(request.url))
        page.on("dialog", lambda dialog: (watched.problems.append(dialog.message), dialog.dismiss()))
        address = path.as_uri() + fragment
        page.goto(address)
        opened.append((context, watched, path.as_uri()))
        return page

    yield open_one
    for context, watched, address in opened:
        context.close()
        assert watched.problems == []
        assert [url for url in watched.requests if url.split("#")[0] != address and not url.startswith("blob:")] == []


@pytest.fixture(scope="session")
def axe(tmp_path_factory):
    if named := os.environ.get("KG_AXE"):
        return Path(named).read_text(encoding="utf-8")
    npm = shutil.which("npm")
    if not npm:
        missing("no npm to fetch axe-core with: install Node, or name axe.min.js in KG_AXE")
    folder = tmp_path_factory.mktemp("axe")
    run = subprocess.run(
        [npm, "install", "--prefix", str(folder), "--no-audit", "--no-fund", "--ignore-scripts", "axe-core@4"],
        capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    if run.returncode:
        missing(f"npm could not fetch axe-core: {run.stderr.strip()[-200:]}")
    return (folder / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")


def serious_faults(page):
    """What axe-core, which the page must have been given, finds serious."""
    found = page.evaluate("axe.run(document, { resultTypes: ['violations'] })")["violations"]
    return [
        (fault["id"], fault["help"], [node["html"][:200] for node in fault["nodes"][:3]])
        for fault in found
        if fault["impact"] in ("serious", "critical")
    ]
