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
    """Print the shortest chain of events between two entities, one event a line, with its status where no article asserts it.

    What is only denied, or only may be, is no step of a chain.

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
            status = "" if step.status == "asserted" else f"  ({step.status})"
            click.echo(printable(f"{step.actor}  {step.predicate}  {step.target}{status}"))
