"""`kg aliases`: a table of names from Wikidata."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kg.aliases.make import MIN_SITELINKS, make
from kg.cli.running import printable


@click.command(name="aliases")
@click.argument("source", metavar="SOURCE")
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(dir_okay=False, path_type=Path),
    help="The table to write, .tsv or .tsv.gz.",
)
@click.option(
    "--min-sitelinks",
    type=click.IntRange(min=0),
    default=MIN_SITELINKS,
    show_default=True,
    metavar="N",
    help="Only items with a page on so many sites: Wikipedias and their sisters.",
)
def command(source: str, output: Path, min_sitelinks: int) -> None:
    """Make a table of names, which `kg build --aliases` links entities to Wikidata by.

    SOURCE is a JSON dump of Wikidata (.json, .json.gz, .json.bz2) or the address of a SPARQL endpoint. English labels and
    aliases are taken, of people, places, organizations, groups and a few kinds of things.

    \b
    Examples:
      kg aliases latest-all.json.gz -o wikidata.tsv.gz
      kg aliases https://query.wikidata.org/sparql -o wikidata.tsv --min-sitelinks 50
    """
    from tqdm import tqdm

    with tqdm(desc="read", unit="B", unit_scale=True, file=sys.stderr, disable=None, leave=False) as bar:

        def show(done: int, total: int) -> None:
            bar.total = total
            bar.update(done - bar.n)

        made = make(source, output, min_sitelinks=min_sitelinks, on_read=show)
    if made.bad:
        click.echo(
            f"kg: {printable(source)}: skipped {made.bad} lines without an entity, the first is line {made.first_bad}",
            err=True,
        )
    click.echo(f"items   {made.items}")
    click.echo(f"names   {made.names}")
    click.echo(f"table   {output}")
