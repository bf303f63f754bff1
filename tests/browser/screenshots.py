"""Make the pictures of the docs: `python -m tests.browser.screenshots [STORE]`.

Each view in light and dark, of the invented story or of a store, into docs/images/.
"""

import os
import shutil
import sys
import tempfile
from io import BytesIO
from pathlib import Path
from typing import get_args

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from kg import views
from kg.evaluation import evaluate
from kg.evaluation import page as evaluation_page
from kg.network import page as stats_page
from kg.resources import path
from kg.store import open_store
from kg.views.records import Records
from tests.browser.conftest import FLAGS
from tests.network import samples as network_samples
from tests.views import samples
from tests.views.pages import PAGES

IMAGES = Path(__file__).parents[2] / "docs" / "images"
TITLE = "The harbour dispute in Port Merrin"


def pages(location: str | None) -> dict[str, str]:
    """The HTML of each view, by name."""
    if location is None:
        records = samples.story()
        article = records.articles[0]
        told = tuple(mention for mention in records.mentions if mention.article == article.id)
        one = Records(records.nodes, told, (article,))
        return {name: view.render(one if name == "story" else records, title=TITLE) for name, view in PAGES.items()}
    with open_store(location) as store:
        (article,) = next(iter(store.query("SELECT ?a WHERE { ?a a kg:Article } ORDER BY ?a LIMIT 1")))
        return {
            kind: views.draw(store, kind, views.Choice(article=article) if kind == "story" else None)
            for kind in get_args(views.Kind)
        }


def error_browser() -> str:
    """The HTML of the evaluation on the annotated sample."""
    return evaluation_page.render(evaluate(path("seeds/gold")), title="Evaluation on seeds/gold")


def statistics() -> str:
    """The HTML of the statistics of an invented network."""
    return stats_page.render(*network_samples.harbour(), limit=7)


def shoot(browser: Browser, name: str, file: Path, scheme: str, *, click: str | None = None, width: int = 1400) -> Path:
    """Photograph one page, after a click on the first element of a selector."""
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page.goto(file.as_uri())
    if click:
        page.locator(click).first.click()
    page.mouse.move(0, 0)
    page.wait_for_timeout(700)
    out = IMAGES / f"{name}-{scheme}.webp"
    Image.open(BytesIO(page.screenshot())).save(out, quality=85, method=6)
    page.close()
    return out


def main() -> None:
    """Make every picture."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    program = os.environ.get("KG_CHROMIUM") or shutil.which("chromium")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=program, args=FLAGS)
        views_of = pages(sys.argv[1] if len(sys.argv) > 1 else None)
        for name, html in (views_of | {"evaluation": error_browser(), "stats": statistics()}).items():
            file = Path(folder) / f"{name}.html"
            file.write_text(html, encoding="utf-8")
            for scheme in ("light", "dark"):
                print(shoot(browser, name, file, scheme))
                if name == "network":
                    print(shoot(browser, "entity", file, scheme, click="#panel .line"))
                    print(shoot(browser, "event", file, scheme, click="#panel .line.event"))
                    print(shoot(browser, "narrow", file, scheme, click="#panel .line.event", width=420))
        browser.close()


if __name__ == "__main__":
    main()
