"""The story page: an article's text with its events, participants and dates marked in place."""

from __future__ import annotations

from kg.views import html, wire
from kg.views.records import Mention, Records


def render(records: Records, *, title: str) -> str:
    """Draw the one article of the records.

    Args:
        records: One article and its mentions.
        title: Heading of the page.

    Returns:
        A self-contained HTML page.
    """
    article = records.articles[0].id if records.articles else ""
    text = records.texts.get(article) or _sentences(records.mentions)
    return html.render("story", title, {**wire.encode(records), "title": title, "text": text})


def _sentences(mentions: tuple[Mention, ...]) -> str:
    """Put the sentences that are known where they stood; what stood between them is left blank."""
    text = [" "] * max((m.start + len(m.sentence) for m in mentions), default=0)
    for mention in mentions:
        text[mention.start : mention.start + len(mention.sentence)] = mention.sentence
    return "".join(text)
