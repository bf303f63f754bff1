"""Pages that open from disk, offline: a network, a timeline, the story of one article.

    store ──select──▶ records ──▶ network_page, timeline_page, story_page ──html──▶ one HTML text

Each function returns text; nothing is written or shown.
"""

from __future__ import annotations

from datetime import date

from kg.store import Store

__all__ = ["network", "story", "timeline"]


def network(
    store: Store,
    *,
    query: str | None = None,
    entity: str | None = None,
    hops: int = 1,
    date_from: date | None = None,
    date_to: date | None = None,
    action: str | None = None,
    title: str | None = None,
) -> str:
    """Draw entities and what they did to each other.

    Args:
        store: Where to read.
        query: A SELECT or CONSTRUCT; the events, mentions, articles and entities that it returns are drawn.
        entity: Name or IRI of an entity: only events around it.
        hops: How many events away from that entity.
        date_from: Only events that may have happened on this day or later.
        date_to: Only events that may have happened on this day or earlier.
        action: Only events of this action type ("ACCUSE").
        title: Heading of the page.

    Returns:
        A self-contained HTML page.

    Raises:
        OptionError: There is no such entity or action, or `hops` is below 1.
        QueryError: The query does not parse, or returns nothing that can be drawn.
    """
    from kg.views import network_page, select

    choice = select.Choice(query, entity, hops, date_from, date_to, action)
    return network_page.render(select.records(store, choice), title=title or entity or "Who did what to whom")


def timeline(
    store: Store,
    *,
    query: str | None = None,
    entity: str | None = None,
    hops: int = 1,
    date_from: date | None = None,
    date_to: date | None = None,
    action: str | None = None,
    title: str | None = None,
) -> str:
    """Draw events on a timeline, one lane an actor; the arguments, result and errors are those of `network`."""
    from kg.views import select, timeline_page

    choice = select.Choice(query, entity, hops, date_from, date_to, action)
    return timeline_page.render(select.records(store, choice), title=title or entity or "Who did what, when")


def story(store: Store, article: str, *, title: str | None = None) -> str:
    """Show an article's text with its events, participants and dates marked in place.

    Args:
        store: Where to read.
        article: The article's id, title, address or IRI.
        title: Heading of the page; by default the article's own.

    Returns:
        A self-contained HTML page.

    Raises:
        OptionError: There is no such article.
    """
    from kg.views import select, story_page

    found = select.records(store, select.Choice(article=article), texts=True)
    own = found.articles[0].title if found.articles else None
    return story_page.render(found, title=title or own or article)
