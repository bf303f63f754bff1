"""What is concluded across articles: entities, events, direct edges, copies.

Everything here is a function of the articles' own graphs, so that neither the order in which articles come nor the
number of builds has a part in it. `conclude` works out the difference that added and dropped articles make, by looking
only at the names, mentions and texts near theirs.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.rdf.vocab import BASE
from kg.resolve import copies, entities, events, overrides
from kg.resolve.overrides import Overrides
from kg.resolve.read import View
from kg.resolve.told import Told
from kg.store import Store


def conclude(
    store: Store, added: Sequence[Told], dropped: frozenset[str], *, says: Overrides | None = None, base: str = BASE
) -> tuple[set[str], set[str]]:
    """Work out what changes in the graphs of conclusions.

    Args:
        store: The store as it is, the dropped articles still in it.
        added: What the added articles tell.
        dropped: IRIs of the articles in the store that will be dropped, or replaced by added ones.
        says: What the user says about identity from now on; by default what the store holds of it.
        base: The IRI under which instances are named.

    Returns:
        The quads to remove and the quads to add, as N-Quads lines, without overlap.
    """
    view = View(store, added, dropped)
    before = overrides.stored(store)
    after = before if says is None else says
    overruled = frozenset(before.slugs | after.slugs)
    doubtful = frozenset() if says is None else overruled
    entity_change = entities.conclude(view, after, overruled, doubtful, base=base)
    event_change = events.conclude(view, entity_change.refers, base=base)
    outdated, copied = copies.conclude(view)
    remove = entity_change.remove | event_change.remove | outdated
    add = entity_change.add | event_change.add | copied
    return remove - add, add - remove
