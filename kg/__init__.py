"""newskg: a knowledge-graph builder for news.

articles ─→ pipeline ─→ Event ─→ rdf ─→ store ─→ queries, views
(any input)  (spaCy)    (model)  (quads) (Oxigraph or a SPARQL endpoint)

>>> import kg
>>> g = kg.build("seeds/articles")                  # doctest: +SKIP
>>> g.query("who-did-what", actor="ICE").to_df()    # doctest: +SKIP
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.graph import Graph, build

    open = Graph.open

__all__ = ["Graph", "build", "open"]


def __dir__() -> list[str]:
    """Name what there is, imported or not."""
    return sorted({*globals(), *__all__})


def __getattr__(name: str) -> object:
    """Import the public names only when they are used: `import kg` is cheap."""
    if name not in __all__:
        raise AttributeError(f"module 'kg' has no attribute {name!r}")
    from kg import graph

    return graph.Graph.open if name == "open" else getattr(graph, name)
