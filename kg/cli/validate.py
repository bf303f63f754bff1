"""`kg validate`: a store against the SHACL shapes."""

from __future__ import annotations

import sys

import click

from kg.cli.options import store_option


@click.command(name="validate")
@store_option
def command(location: str) -> None:
    """Check that a store keeps to the SHACL shapes, and that every offset points at its words.

    Exits with 1, and says what is wrong, when it does not. It takes at least as long as building took, and memory.

    \b
    Examples:
      kg validate --store graph
    """
    from kg.graph import Graph

    with Graph.open(location) as graph:
        click.echo(
            f"checking {graph.info()['quads']:,} quads, which takes at least as long as building them took", err=True
        )
        faults = graph.faults()
    for fault in faults:
        click.echo(fault)
    click.echo("valid" if not faults else f"{len(faults)} faults", err=True)
    sys.exit(1 if faults else 0)
