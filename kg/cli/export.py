"""`kg export`: the graph as a file."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.options import store_option


@click.command(name="export")
@store_option
@click.option(
    "-o", "--output", required=True, type=click.Path(dir_okay=False, path_type=Path), help="The file to write."
)
def command(location: str, output: Path) -> None:
    """Write the graph to a file; its name's ending chooses the format.

    \b
    .nq .trig      every quad, with the articles' named graphs
    .ttl .nt .jsonld   every triple, without them
    .graphml       entities and events between them, for Gephi, yEd, Cytoscape
    .csv .parquet  the PLOVER/CAMEO event table, a row for each pair of actor and target of a mention

    Count mentions by the table's column `mention`, events by `event`. In .csv a text that a spreadsheet would take for a
    formula has an apostrophe before it.

    \b
    Examples:
      kg export --store graph -o graph.trig
      kg export --store graph -o events.csv
    """
    from kg.graph import Graph

    with Graph.open(location) as graph:
        graph.export(output)
    click.echo(str(output))
