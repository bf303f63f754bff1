"""`kg timeline`: all that an entity did and that was done to it."""

from __future__ import annotations

import click

from kg.cli.options import store_option
from kg.errors import QueryError


@click.command(name="timeline")
@store_option
@click.argument("entity")
def command(location: str, entity: str) -> None:
    """Print everything an entity did and everything done to it, in order of time; what is undated comes last.

    \b
    Examples:
      kg timeline --store graph ICE
      kg timeline --store graph 'Jim Kenney'
    """
    from kg import queries
    from kg.cli.table import print_table
    from kg.store import open_store

    with open_store(location) as store:
        result = queries.run(store, "timeline", entity=entity)
        if not print_table(result):
            raise QueryError(f"nothing is told of {entity!r}: `kg query entities` lists the names")
