"""Mentions put together into the arrows of the network."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from kg.views.records import Records

LABEL_LENGTH = 34
UNNAMED = "(unnamed)"


@dataclass(frozen=True, slots=True)
class Edge:
    """All tellings of one kind of action by one entity on another, of one status.

    Attributes:
        source: Number of the acting node.
        target: Number of the node acted on.
        action: Action type.
        status: Status of the events.
        label: Their most frequent predicate.
        mentions: Numbers of the mentions.
        confidence: The highest among them.
    """

    source: int
    target: int
    action: str
    status: str
    label: str
    mentions: tuple[int, ...]
    confidence: float


def gather(records: Records) -> list[Edge]:
    """Put mentions with an actor, and a target or recipient, together into edges, in the order of first telling."""
    node_at = {node.id: i for i, node in enumerate(records.nodes)}
    groups: dict[tuple[int, int, str, str], list[int]] = {}
    for number, mention in enumerate(records.mentions):
        for actor in dict.fromkeys(mention.actors):
            for other in dict.fromkeys((*mention.targets, *mention.recipients)):
                key = (node_at[actor], node_at[other], mention.action, mention.status)
                groups.setdefault(key, []).append(number)
    out = []
    for (source, target, action, status), numbers in groups.items():
        told = [records.mentions[number] for number in numbers]
        label = Counter(mention.predicate for mention in told).most_common(1)[0][0]
        confidence = max(mention.confidence for mention in told)
        out.append(Edge(source, target, action, status, label, tuple(numbers), confidence))
    return out


def shorten(text: str, length: int = LABEL_LENGTH) -> str:
    """Cut a label at `length` characters, on one line, without control characters; never empty."""
    line = " ".join("".join(c if c.isprintable() else " " for c in text[: 4 * length]).split())
    return (line if len(line) <= length else line[: length - 1].rstrip() + "…") or UNNAMED
