"""`kg info`: what a store holds."""

from __future__ import annotations

import click

from kg.cli.options import store_option


@click.command(name="info")
@store_option
def command(location: str) -> None:
    """Say what a store holds: articles, events, entities, quads, and how they were made.

    \b
    Examples:
      kg info --store graph
    """
    from kg.graph import Graph

    with Graph.open(location) as graph:
        for name, value in graph.info().items():
            click.echo(f"{name:10} {value}")
