"""`kg timeline`: all that an entity did and that was done to it."""

from __future__ import annotations

import click

from kg.cli.options import store_option


@click.command(name="timeline")
@store_option
@click.argument("entity")
def command(location: str, entity: str) -> None:
    """Print everything an entity did and everything done to it, in order of time; what has no date, or one without a year, comes last.

    \b
    Examples:
      kg timeline --store graph ICE
      kg timeline --store graph 'Jim Kenney'
    """
    from kg.cli.table import print_told

    print_told(location, "timeline", entity)
