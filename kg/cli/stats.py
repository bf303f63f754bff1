"""`kg stats`: who is central, who belongs together, who has most to do with whom."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.options import store_option


@click.command(name="stats")
@store_option
@click.option("--limit", type=click.IntRange(min=1), default=20, show_default=True, help="Rows of each table.")
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="Also write both as an HTML page."
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def command(location: str, limit: int, output: Path | None, as_json: bool) -> None:
    """Print the most central entities (PageRank, communities), and the most active pairs by month.

    The page draws both: entities in the colour of their community, pairs with their events along the months.

    \b
    Examples:
      kg stats --store graph
      kg stats --store graph --limit 50
      kg stats --store graph -o stats.html
      kg stats --store graph --json | jq '.entities[0]'
    """
    from dataclasses import asdict

    from kg.cli.running import print_json
    from kg.cli.table import print_rows
    from kg.cli.view import write
    from kg.network import dyads, standings
    from kg.store import open_store

    with open_store(location) as store:
        ranked = standings(store)
        pairs = dyads(store, limit=limit if output is None else None)
    if output is not None:
        from kg.network.page import render

        write(output, render(ranked, pairs, limit=limit))
    ranked, pairs = ranked[:limit], pairs[:limit]
    if as_json:
        print_json({"entities": [asdict(s) for s in ranked], "pairs": [p._asdict() for p in pairs]})
        return
    print_rows(
        ("entity", "pagerank", "community", "did", "done to it"),
        [(s.entity, f"{s.pagerank:.4f}", s.community, s.did, s.undergone) for s in ranked],
    )
    click.echo()
    print_rows(("month", "actor", "target", "events"), pairs)
