"""How long the pages take, the network beside pyvis' defaults: `python -m tests.benchmarks.views [SIZE ...]`.

Prints, for each number of entities: seconds to write the page, its size, seconds from opening it to the first drawn frame
and to a page that answers, frames a second while it is panned, and how often it complains or asks for something while the
network is off; for pyvis, seconds until its layout has settled. Then for the timeline, the charts and the map: seconds to
write, size, seconds until the page is drawn, and after a click on a filter.
"""

import os
import shutil
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from kg.views import network_page
from kg.views.records import Records
from tests.browser.conftest import FLAGS
from tests.views import samples
from tests.views.pages import PAGES

SIZES = (10, 300, 3000, 30_000)
PYVIS_SIZES = (10, 300)
WATCH = """
  const watch = { last: 0 };
  window.watch = watch;
  const look = (now) => {
    if (!watch.drawn && window.newskg?.painted) watch.drawn = performance.now();
    else if (watch.drawn && !watch.usable && now - watch.last < 100) watch.usable = performance.now();
    watch.last = now;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
"""


FRAME = "new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)))"


def wait_for(page: Page, expression: str, seconds: float) -> bool:
    """Ask again and again, from outside: the page's policy forbids evaluation inside."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if page.evaluate(expression):
            return True
        page.wait_for_timeout(50)
    return False


def panning(page: Page) -> float:
    """Drag the picture to and fro and count the frames drawn, per second."""
    box = page.locator("#canvas").bounding_box()
    x, y = box["x"] + 8, box["y"] + box["height"] - 8
    page.mouse.move(x, y)
    page.mouse.down()
    page.evaluate("watch.from = newskg.painted, watch.since = performance.now()")
    for turn in range(3):
        page.mouse.move(x + (250 if turn % 2 == 0 else 0), y - 60 * turn, steps=30)
    frames = page.evaluate("1000 * (newskg.painted - watch.from) / (performance.now() - watch.since)")
    page.mouse.up()
    return float(frames)


def ours(browser: Browser, records: Records, path: Path) -> str:
    """Measure our page."""
    start = time.monotonic()
    html = network_page.render(records, title="Benchmark")
    written = time.monotonic() - start
    path.write_text(html, encoding="utf-8")
    page = browser.new_page(viewport={"width": 1400, "height": 900}, offline=True)
    faults = watch(page, path)
    page.add_init_script(WATCH)
    page.goto(path.as_uri())
    wait_for(page, "Boolean(watch.usable)", 60)
    drawn, usable = page.evaluate("[watch.drawn / 1000, watch.usable / 1000]")
    frames = panning(page)
    page.close()
    size = len(html.encode()) / 1e6
    return f"{written:8.2f} {size:8.2f} {drawn:10.2f} {usable:8.2f} {frames:8.0f} {len(faults):8}"


def watch(page: Page, path: Path) -> list[str]:
    """Collect what a page complains about or asks for."""
    faults: list[str] = []
    page.on("console", lambda message: faults.append(message.text))
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("request", lambda request: faults.append(request.url) if request.url != path.as_uri() else None)
    return faults


def pyvis(browser: Browser, records: Records, path: Path, patience: float = 90) -> str:
    """Measure pyvis' page as it comes, its libraries inlined."""
    from pyvis.network import Network

    start = time.monotonic()
    net = Network(cdn_resources="in_line")
    for node in records.nodes:
        net.add_node(node.id, label=node.label)
    for mention in records.mentions:
        net.add_edge(mention.actors[0], mention.targets[0], label=mention.predicate)
    html = net.generate_html()
    written = time.monotonic() - start
    path.write_text(html, encoding="utf-8")
    context = browser.new_context(offline=True)
    page = context.new_page()
    start = time.monotonic()
    page.goto(path.as_uri(), wait_until="commit")
    settled = wait_for(page, "typeof network === 'object' && network.physics.stabilized", patience)
    taken = f"{time.monotonic() - start:.1f}" if settled else f"> {patience:.0f}"
    context.close()
    return f"{written:8.2f} {len(html.encode()) / 1e6:8.2f}   settled after {taken} s"


def other(browser: Browser, view: str, records: Records, path: Path) -> str:
    """Measure a page that is drawn as it loads."""
    start = time.monotonic()
    html = PAGES[view].render(records, title="Benchmark")
    written = time.monotonic() - start
    path.write_text(html, encoding="utf-8")
    page = browser.new_page(viewport={"width": 1400, "height": 900}, offline=True)
    faults = watch(page, path)
    start = time.monotonic()
    page.goto(path.as_uri())
    page.evaluate(FRAME)
    opened = time.monotonic() - start
    start = time.monotonic()
    for box in page.locator("input[data-filter=action]").all()[:1]:
        box.click()
        page.evaluate(FRAME)
    filtered = time.monotonic() - start
    page.close()
    return f"{written:8.2f} {len(html.encode()) / 1e6:8.2f} {opened:10.2f} {filtered:8.2f} {len(faults):8}"


def placed(records: Records) -> Records:
    """Give the places of made-up records positions."""
    towns = [f"https://sws.geonames.org/{key}/" for key in (3143244, 4560349, 2803138, 2747891, 2761369)]
    nodes = [
        replace(node, links=(towns[i % len(towns)],)) if node.type == "PLACE" else node
        for i, node in enumerate(records.nodes)
    ]
    return replace(records, nodes=tuple(nodes))


def main() -> None:
    """Print the table."""
    sizes = [int(size) for size in sys.argv[1:]] or SIZES
    program = os.environ.get("KG_CHROMIUM") or shutil.which("chromium")
    print(
        f"{'':6} {'entities':>8} {'write s':>8} {'MB':>8} {'drawn s':>10} {'usable s':>8} {'frames/s':>8} {'faults':>8}"
    )
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=program, args=FLAGS)
        for size in sizes:
            records = samples.graph(size)
            print(f"newskg {size:8} {ours(browser, records, Path(folder) / 'ours.html')}", flush=True)
            if size in PYVIS_SIZES:
                print(f"pyvis  {size:8} {pyvis(browser, records, Path(folder) / 'pyvis.html')}", flush=True)
        print(f"\n{'':8} {'entities':>8} {'write s':>8} {'MB':>8} {'drawn s':>10} {'filter s':>8} {'faults':>8}")
        for size in sizes:
            for view in ("timeline", "charts", "map"):
                measured = other(browser, view, placed(samples.graph(size)), Path(folder) / "other.html")
                print(f"{view:8} {size:8} {measured}", flush=True)
        browser.close()


if __name__ == "__main__":
    main()
