import base64
import hashlib
import re

import pytest

from kg.evaluation import page as evaluation_page
from kg.network import page as stats_page
from kg.views import network_page
from tests.evaluation import samples as evaluation_samples
from tests.network import samples as network_samples
from tests.views import samples
from tests.views.pages import PAGES as VIEWS

TITLE = "Dockers & <b>owners</b>"
PAGES = {
    **{name: lambda view=view: view.render(samples.story(), title=TITLE) for name, view in VIEWS.items()},
    "stats": lambda: stats_page.render(*network_samples.harbour(), limit=20, title=TITLE),
    "evaluation": lambda: evaluation_page.render(evaluation_samples.evaluation(), title=TITLE),
}


@pytest.fixture(scope="module", params=PAGES)
def page(request):
    return PAGES[request.param]()


def sources(page, directive):
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)[1].replace("&#39;", "'")
    return next(part for part in policy.split(";") if part.strip().startswith(directive)).split()[1:]


def digest(text):
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def test_the_policy_allows_the_pages_own_scripts_and_styles_by_hash_and_nothing_else(page):
    scripts = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    assert sources(page, "default-src") == ["'none'"]
    assert sources(page, "script-src") == ([digest(script) for script in scripts] or ["'none'"])
    assert sources(page, "style-src") == [digest(re.search(r"<style>(.*?)</style>", page, re.DOTALL)[1])]


def test_nothing_is_fetched_and_no_handler_is_inline(page):
    frame = re.sub(r"<script.*?</script>", "", page, flags=re.DOTALL)
    assert not re.search(r"""\s(src|srcset|on\w+)=""", frame)
    assert "<link" not in frame and "@import" not in page and "url(" not in frame


def test_the_title_is_escaped(page):
    assert "<title>Dockers &amp; &lt;b&gt;owners&lt;/b&gt;</title>" in page


def test_a_page_of_300_entities_is_small():
    assert len(network_page.render(samples.graph(300), title="300").encode()) <= 1_200_000


@pytest.mark.parametrize("view", VIEWS)
def test_the_same_records_make_the_same_page(view):
    assert VIEWS[view].render(samples.graph(80), title="T") == VIEWS[view].render(samples.graph(80), title="T")
