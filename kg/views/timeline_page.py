"""The timeline page: events on lanes by actor, ranges and uncertain dates as such."""

from __future__ import annotations

from kg.views import html, wire
from kg.views.records import Records


def render(records: Records, *, title: str) -> str:
    """Draw records as a timeline.

    Args:
        records: What to draw.
        title: Heading of the page.

    Returns:
        A self-contained HTML page.
    """
    return html.render("timeline", title, {**wire.encode(records), "title": title})
