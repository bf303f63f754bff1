"""Names of Wikidata items: which item, if only one, an entity's names are names of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from kg.model import Alias, EntityType
from kg.pipeline.entities_words import fold

# A folded name of fewer letters, and of one word, is looked up with its capitals: "ICE" is no "Ice".
TELLING_LENGTH = 5
# An organization, a group and a thing are often taken for one another; a person or a place is never anything else.
_ALIKE: tuple[EntityType, ...] = ("ORGANIZATION", "GROUP", "THING")
_SEVERAL = 0


class Items:
    """Wikidata items by name.

    Made for a million names: one entry a name in a dict for each type, and an item is its number.
    """

    def __init__(self, aliases: Iterable[Alias] = ()) -> None:
        """Take the names; one that two items of a type share is kept as a name of several."""
        self._numbers: dict[EntityType | None, dict[str, int]] = defaultdict(dict)
        for alias in aliases:
            if key := _key(alias.name, fold.__wrapped__(alias.name)):  # the cache of `fold` would keep them all
                numbers, number = self._numbers[alias.type], int(alias.wikidata[1:])
                if numbers.setdefault(key, number) != number:
                    numbers[key] = _SEVERAL

    def item(self, entity: dict[str, Any]) -> str | None:
        """Return the item of a named entity: the only one that has its name and may be of its type.

        Only where no item has its name do its other names count, those that tell who is meant without it ("ICE", but not
        "Kenney" or "the mayor"); together they must name one item only.
        """
        others = [alias for alias in entity["aliases"] if _tells(alias)]
        for names in ([entity["name"]], others):
            if found := {number for name in names for number in self._find(name, entity["type"])}:
                return f"Q{found.pop()}" if len(found) == 1 and _SEVERAL not in found else None
        return None

    def _find(self, name: str, type_: EntityType) -> Iterator[int]:
        key = _key(name, fold(name))
        for kind in (None, *(_ALIKE if type_ in _ALIKE else (type_,))):
            if kind in self._numbers and key in self._numbers[kind]:
                yield self._numbers[kind][key]


def _key(name: str, folded: str) -> str:
    return folded.upper() if len(folded) < TELLING_LENGTH and " " not in folded and name.isupper() else folded


def _tells(alias: str) -> bool:
    return alias.isupper() or (alias[:1].isupper() and " " in fold(alias))
