"""What an article's own text tells: its prose blocks, headline, dateline and language."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from kg.articles.language import language_of
from kg.articles.prose import segment
from kg.articles.source import Skipped
from kg.model import Article

#: Code points; a parser's memory grows with the article, and no news article comes near it.
MAX_CHARACTERS = 500_000


def complete(draft: Article, published: date | None) -> Article | Skipped:
    """Add blocks, title, language and publication date to an article as it was read.

    Args:
        draft: The article, without blocks.
        published: Its publication date when nothing but a dateline gives one.

    Returns:
        The article; or why it is none: no prose, another language, beyond all measure.
    """
    origin = draft.origin or draft.id
    if len(draft.text) > MAX_CHARACTERS:
        reason = f"is {len(draft.text):,} characters long (limit {MAX_CHARACTERS:,}): split it into one article a file"
        return Skipped(origin, reason)
    blocks, written = segment(draft.text, draft.title)
    if not blocks:
        return Skipped(origin, "holds no prose")
    language = language_of(" ".join(draft.text[b.start : b.end] for b in blocks), draft.language)
    if language not in (None, "en"):
        return Skipped(origin, f"is in another language ({language}): only English is read")
    headline = next((draft.text[b.start : b.end] for b in blocks if b.kind == "headline"), "")
    return replace(
        draft,
        blocks=blocks,
        title=draft.title or " ".join(headline.split()) or None,
        language=language,
        published=draft.published or published or written,
        published_from=draft.published_from or ("option" if published else "dateline" if written else None),
    )


def digest_of(article: Article) -> str:
    """Tell apart articles that share an id by what they hold, so that the order they come in does not matter."""
    return article.sha256[:8]
