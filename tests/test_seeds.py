"""The seed articles: every input kind, four stories, and the facts a reader takes from them."""

import pytest

from kg import articles
from kg.resources import path

STORIES = {"philadelphia": 7, "border": 7, "takeover": 6, "dam": 7}
UNDATED = {"philadelphia-scraped", "border-prisoners-scraped", "dam-hearing"}


@pytest.fixture(scope="module")
def seeds():
    return list(articles.read([path("seeds/articles")]))
