"""Where the quads are: `open_store` gives a `Store` for a folder on disk, for memory, or for a SPARQL endpoint."""

from __future__ import annotations

from pathlib import Path

from kg.store.base import Store
from kg.store.results import Result

__all__ = ["Result", "Store", "open_store"]


def open_store(location: str | Path | None, *, write: bool = False) -> Store:
    """Open a store.

    Args:
        location: A folder; the address of a SPARQL 1.1 endpoint ("http://..."); None for a new store in memory.
        write: Whether to build. One builder at a time may have a folder; readers are not disturbed by it.

    Raises:
        StoreError: It cannot be opened, or another builder has it.
    """
    from kg.store import embedded

    if location is None:
        import pyoxigraph

        return embedded.EmbeddedStore(pyoxigraph.Store())
    if str(location).startswith(("http://", "https://")):
        from kg.store.remote import RemoteStore

        return RemoteStore(str(location))
    folder = Path(location)
    return embedded.StoreWriter(folder) if write else embedded.StoreReader(folder)
