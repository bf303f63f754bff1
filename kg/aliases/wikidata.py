"""What Wikidata tells of an item, and which names of which type an item gives to a table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import cast

from kg import resources
from kg.model import Alias, EntityType

#: Languages whose names are taken, the better first: "mul" holds names that are the same in all languages.
LANGUAGES = ("en", "mul")


@dataclass(frozen=True, slots=True)
class Item:
    """An item.

    Attributes:
        id: Its id ("Q1345").
        names: Its label and its aliases, the label first.
        classes: What it is an instance of (P31).
    """

    id: str
    names: tuple[str, ...]
    classes: frozenset[str]


@cache
def classes() -> dict[str, EntityType]:
    """Map the ids of the classes that are covered to the type of their instances."""
    lines = resources.path("seeds/gazetteer/wikidata_classes.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {id_: cast(EntityType, type_) for type_, id_, _ in rows}


def aliases(item: Item) -> Iterator[Alias]:
    """Yield an item's names, for each type that its classes give; none for an item of other classes.

    A surname alone ("Kenney") is no name of one person, though Wikidata may list it.
    """
    label, *others = (_clean(name) for name in item.names)
    for type_ in sorted({classes()[id_] for id_ in item.classes if id_ in classes()}):
        surname = label.rpartition(" ")[2] if type_ == "PERSON" and " " in label else None
        for name in (label, *(other for other in others if other != surname)):
            if any(c.isalnum() for c in name):
                yield Alias(name, type_, item.id)


def _clean(name: str) -> str:
    """Put a name on one line, without tabs and halves of characters."""
    return " ".join(name.encode(errors="ignore").decode().split())
