"""Pages that open from disk, offline: a network, a timeline, charts, a map, the story of one article.

    store ──select──▶ records ──▶ network_page, timeline_page, ... ──html──▶ one HTML text

Each function returns text; nothing is written or shown.
"""

from __future__ import annotations

from importlib import import_module
from typing import get_args

from kg.errors import OptionError
from kg.store import Store
from kg.views.choice import Choice, Kind

__all__ = ["Choice", "Kind", "draw"]

HEADINGS = {
    "network": "Who did what to whom",
    "timeline": "Who did what, when",
    "charts": "Who did what, how often",
    "map": "What happened where",
}


def draw(store: Store, kind: Kind = "network", choice: Choice | None = None, *, title: str | None = None) -> str:
    """Draw a page.

    Args:
        store: Where to read.
        kind: "network": entities and what they did to each other. "timeline": events on lanes, one an actor. "story": the
            text of one article with its events, participants and dates marked in place. "charts": actions by month,
            and who acts most on whom. "map": events at the places where they happened.
        choice: What to draw, everything by default; a story needs an article and takes nothing else.
        title: Heading of the page; by default the entity's name, the article's title, or what the page shows.

    Returns:
        A self-contained HTML page.

    Raises:
        OptionError: There is no such kind, entity, article or action, `hops` is below 1, or a story is asked for without
            an article or with other choices.
        QueryError: The query does not parse, or returns nothing that can be drawn.
    """
    from kg.views import select

    chosen = choice or Choice()
    if kind not in get_args(Kind):
        raise OptionError(f"there is no view {kind!r}; there are {', '.join(get_args(Kind))}")
    if kind == "story" and (chosen.article is None or chosen != Choice(article=chosen.article)):
        raise OptionError("a story shows one whole article: name the article and nothing else to choose by")
    found = select.records(store, chosen, texts=kind == "story")
    own = found.articles[0].title if chosen.article is not None and found.articles else None
    page: str = import_module(f"kg.views.{kind}_page").render(
        found, title=title or chosen.entity or own or chosen.article or HEADINGS[kind]
    )
    return page
