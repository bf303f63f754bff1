"""`kg path`: the shortest chain of events between two entities."""

from __future__ import annotations

import click

from kg.cli.options import store_option
from kg.cli.running import printable, remark


@click.command(name="path")
@store_option
@click.argument("start")
@click.argument("end")
def command(location: str, start: str, end: str) -> None:
    """Print the shortest chain of events between two entities, one event a line.

    \b
    Examples:
      kg path --store graph ICE 'Jim Kenney'
    """
    from kg.network import path
    from kg.queries import entities
    from kg.store import open_store

    with open_store(location) as store:
        steps = path(store, start, end)
        remark(*entities.several(store, start, end))
        for step in steps:
            click.echo(printable(f"{step.actor}  {step.predicate}  {step.target}"))
