"""`kg build`: articles into a store."""

from __future__ import annotations

import os
import sys
from datetime import datetime
from pathlib import Path

import click

from kg.cli.options import model_option, published_option, sources_argument, store_option
from kg.cli.running import printable
from kg.errors import SourceError


@click.command(name="build")
@sources_argument
@store_option
@model_option
@published_option
@click.option("--jobs", type=click.IntRange(min=1), metavar="N", help="Processes that extract  [default: all cores]")
@click.option(
    "--base",
    metavar="IRI",
    help="What the IRIs of a new graph begin with; must end in '/', '#' or ':'  [default: https://w3id.org/newskg/id/]",
)
@click.option(
    "--identity",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Turtle file that says which names are one entity (owl:sameAs) and which are not (owl:differentFrom).",
)
def command(
    sources: tuple[str, ...],
    location: str,
    model: str | None,
    published: datetime | None,
    jobs: int | None,
    base: str | None,
    identity: Path | None,
) -> None:
    """Build a knowledge graph from articles, or add articles to one.

    An article that the store holds unchanged is skipped, a changed one is replaced whole. What cannot be read is
    reported and skipped. Readers of the store are not disturbed.

    \b
    Examples:
      kg build articles/ --store graph
      kg build feed.xml pages/*.html dump.jsonl --store graph --jobs 4
      kg build https://example.org/story --store graph
    """
    from tqdm import tqdm

    from kg.builder import build
    from kg.store import open_store

    with open_store(location, write=True) as store:
        report = build(
            list(sources),
            store=store,
            model=model,
            jobs=jobs or os.cpu_count() or 1,
            published=published.date() if published else None,
            base=base,
            identity=identity,
            progress=lambda articles: tqdm(
                articles, desc="articles", unit="", file=sys.stderr, disable=None, leave=False
            ),
        )
    for source, reason in report.skipped:
        click.echo(f"kg: skipped {printable(source)}: {printable(reason)}", err=True)
    if not report.added and not report.unchanged:
        raise SourceError(
            "no article could be read" + (", see above" if report.skipped else f" in {' '.join(sources)}")
        )
    click.echo(f"articles   {report.added} added, {report.unchanged} unchanged, {len(report.skipped)} skipped")
    click.echo(f"events     {report.events}")
    click.echo(f"entities   {report.entities}")
    click.echo(f"store      {location}")
