"""`kg explain`: say why names are held to be one entity."""

from __future__ import annotations

import click

from kg.cli.options import store_option


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
    from kg.cli.table import print_told

    print_told(location, "explain", entity)
