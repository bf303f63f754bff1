"""Records as the JSON that the pages' scripts read: ids become numbers, what is empty is left out."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any

from kg.views.edges import UNNAMED
from kg.views.records import ACTIONS, Mention, Node, Records, Source, date_reading

Json = dict[str, Any]

_UNSAFE = re.compile("[<>&\u2028\u2029\ud800-\udfff]")


def embed(value: object) -> str:
    r"""Serialise to JSON that may stand inside a `<script>` element.

    `<`, `>`, `&`, the line separators U+2028 and U+2029 and lone surrogates are written as `\uXXXX`, so that no text
    can close the element and the page can always be encoded in UTF-8.
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return _UNSAFE.sub(lambda match: f"\\u{ord(match.group()):04x}", text)


def encode(records: Records) -> Json:
    """Number the nodes, articles and sentences and write every record as a small object.

    Returns:
        `{"nodes", "mentions", "articles", "sentences", "tones", "undated"}`, the first three in columns; a mention's `actors`,
        `targets`, `recipients`, `place` and `speaker` are indices of `nodes`, its `article` of `articles`, its
        `sentence` of `sentences`.
    """
    node_at = {node.id: i for i, node in enumerate(records.nodes)}
    article_at = {article.id: i for i, article in enumerate(records.articles)}
    sentence_at: dict[tuple[str, int, str], int] = {}
    for mention in records.mentions:
        sentence_at.setdefault((mention.article, mention.start, mention.sentence), len(sentence_at))
    return {
        "nodes": columns([_node(node) for node in records.nodes]),
        "articles": columns([_article(article) for article in records.articles]),
        "sentences": [text for _, _, text in sentence_at],
        "mentions": columns([_mention(mention, node_at, article_at, sentence_at) for mention in records.mentions]),
        "tones": ACTIONS,
        "undated": records.undated,
    }


def columns(rows: Sequence[Json]) -> Json:
    """Turn objects into columns, which names each key once: `{"count": 2, "columns": {"id": ["a", "b"]}}`.

    An absent value is null, and is absent again when the page reads it.
    """
    names = dict.fromkeys(name for row in rows for name in row)
    return {"count": len(rows), "columns": {name: [row.get(name) for row in rows] for name in names}}


def _kept(**values: object) -> Json:
    """Drop what is None or an empty list."""
    return {key: value for key, value in values.items() if value not in (None, (), [])}


def _node(node: Node) -> Json:
    return _kept(
        id=node.id,
        label=node.label if node.label.strip() else UNNAMED,
        type=node.type,
        unnamed=None if node.named else True,
        aliases=node.aliases,
        country=node.country,
        sector=node.sector,
        links=node.links,
    )


def _article(article: Source) -> Json:
    return _kept(
        id=article.id, title=article.title, url=article.url, published=article.published, publisher=article.publisher
    )


def _mention(
    mention: Mention, node_at: dict[str, int], article_at: dict[str, int], sentence_at: dict[tuple[str, int, str], int]
) -> Json:
    return _kept(
        id=mention.id,
        event=mention.event,
        action=mention.action,
        predicate=mention.predicate,
        actors=[node_at[name] for name in mention.actors],
        targets=[node_at[name] for name in mention.targets],
        recipients=[node_at[name] for name in mention.recipients],
        article=article_at[mention.article],
        sentence=sentence_at[mention.article, mention.start, mention.sentence],
        start=mention.start,
        trigger=mention.trigger,
        actorRange=mention.actor_range,
        targetRange=mention.target_range,
        dateRange=mention.date_range,
        date=mention.date,
        eventDate=mention.event_date,
        earliest=mention.earliest,
        latest=mention.latest,
        dateWords=mention.date_words,
        dateReading=date_reading(mention),
        place=None if mention.place is None else node_at[mention.place],
        speaker=None if mention.speaker is None else node_at[mention.speaker],
        hearsay=mention.hearsay or None,
        polarity=mention.polarity,
        modality=mention.modality,
        status=mention.status,
        confidence=round(mention.confidence, 3),
    )
