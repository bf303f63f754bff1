"""`kg stats`: who is central, who belongs together, who has most to do with whom."""

from __future__ import annotations

import click

from kg.cli.options import store_option


@click.command(name="stats")
@store_option
@click.option("--limit", type=click.IntRange(min=1), default=20, show_default=True, help="Rows of each table.")
def command(location: str, limit: int) -> None:
    """Print the most central entities (PageRank, communities), and the most active pairs by month.

    \b
    Examples:
      kg stats --store graph
      kg stats --store graph --limit 50
    """
    from kg.cli.table import print_rows
    from kg.network import dyads, standings
    from kg.store import open_store

    with open_store(location) as store:
        ranked = standings(store)[:limit]
        print_rows(
            ("entity", "pagerank", "community", "did", "done to it"),
            [(s.entity, f"{s.pagerank:.4f}", s.community, s.did, s.undergone) for s in ranked],
        )
        click.echo()
        print_rows(("month", "actor", "target", "events"), dyads(store, limit=limit))
