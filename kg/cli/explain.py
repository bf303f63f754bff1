"""`kg explain`: say why names are held to be one entity."""

from __future__ import annotations

import click

from kg.cli.options import store_option
from kg.errors import QueryError


@click.command(name="explain")
@store_option
@click.argument("entity")
def command(location: str, entity: str) -> None:
    """Say why these names are held to be one entity: each name, the reason, and how many articles use it.

    \b
    Examples:
      kg explain --store graph ICE
      kg explain --store graph 'Jim Kenney'
    """
    from kg import queries
    from kg.cli.table import print_table
    from kg.store import open_store

    with open_store(location) as store:
        result = queries.run(store, "explain", entity=entity)
        if not print_table(result):
            raise QueryError(f"nothing is told of {entity!r}: `kg query entities` lists the names")
