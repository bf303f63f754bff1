"""`kg build`: articles into a store."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kg.cli.options import aliases_option, model_option, published_option, sources_argument, store_option
from kg.cli.running import Remarks
from kg.errors import OptionError, SourceError

if TYPE_CHECKING:
    from kg.builder import Report


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
    help="Turtle file that says which names, and whom an article means by one, are one entity (owl:sameAs), and which are not "
    "(owl:differentFrom); docs/queries.md#mending-and-taking-out has examples.",
)
@aliases_option
@click.option("--cluster", metavar="ADDRESS", help="A Dask scheduler's address, or `local`: extract on its workers.")
@click.option(
    "--parts",
    metavar="FOLDER",
    help="Where a cluster's workers put parts of the graph: a path or an address (s3://...) that all of them reach  "
    "[default: beside the store]",
)
@click.option("--allow-private", is_flag=True, help="Allow addresses of this machine and of private networks.")
def command(
    sources: tuple[str, ...],
    location: str,
    model: str | None,
    published: datetime | None,
    jobs: int | None,
    base: str | None,
    identity: Path | None,
    aliases: str | None,
    cluster: str | None,
    parts: str | None,
    allow_private: bool,
) -> None:
    """Build a knowledge graph from articles, or add articles to one.

    An article that the store holds unchanged is skipped, a changed one is replaced whole. What cannot be read is
    reported and skipped; a terminal shows the first 20 such reports, 2> FILE keeps all. Readers of the store are not disturbed.

    Columns of a table are known by their names (text, title, published, url, source, id, language, and others), as are the
    keys of a sidecar, STEM.meta.json, and of a front matter: docs/how-it-works.md#columns-keys-and-fields lists them.

    \b
    Examples:
      kg build articles/ --store graph
      kg build feed.xml pages/*.html dump.jsonl --store graph --jobs 4
      kg build https://example.org/story --store graph
      kg build articles/ --store graph --aliases wikidata.tsv.gz
      kg build s3://crawl/2024/*.warc.gz --store graph --cluster tcp://scheduler:8786 --parts s3://crawl/parts
    """
    from kg import builder
    from kg.articles import Fetcher
    from kg.store import open_store

    report = builder.Report()
    build = builder.build if cluster is None else _on_cluster(cluster, parts or f"{location.rstrip('/')}.parts")
    try:
        with open_store(location, write=True) as store:
            build(
                list(sources),
                store=store,
                model=model,
                jobs=jobs or cores(),
                published=published.date() if published else None,
                base=base,
                identity=identity,
                aliases=aliases,
                progress=lambda done: _shown(done, report),
                report=report,
                fetcher=Fetcher(allow_private=allow_private),
            )
    except KeyboardInterrupt:
        click.echo(f"kg: stopped; {report.added} articles are stored, the same command goes on with the rest", err=True)
        sys.exit(130)
    for word, said in (("", report.notes), ("skipped ", report.skipped)):
        remark = Remarks(word)
        for source, message in said:
            remark(source, message)
        remark.end()
    if not report.added and not report.unchanged:
        raise SourceError(
            "no article could be read" + (", see above" if report.skipped else f" in {' '.join(sources)}")
        )
    instead = f" ({report.replaced} in the place of one with the same id)" if report.replaced else ""
    click.echo(f"articles   {report.added} added{instead}, {report.unchanged} unchanged, {len(report.skipped)} skipped")
    if report.undated:
        click.echo(
            f'undated    {report.undated} without a publication date, whose "on Monday" is no day: '
            "give it with --published, a sidecar or a column"
        )
    click.echo(f"events     {report.events} mentions in the added articles")
    click.echo(f"entities   {report.entities} names in the added articles")
    click.echo(f"store      {location}")


def cores() -> int:
    """Return how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _on_cluster(cluster: str, parts: str) -> Callable[..., Report]:
    try:
        import distributed  # noqa: F401
    except ImportError as error:
        raise OptionError("--cluster needs Dask: install newskg[cluster]") from error
    from kg.cluster import build

    return partial(build, cluster=cluster, parts=parts)


def _shown(done: Iterable[Any], report: Report) -> Iterator[Any]:
    """Show on a terminal how many articles are done of how many, how fast, and the time left."""
    from tqdm import tqdm

    with tqdm(desc="articles", unit="", file=sys.stderr, disable=None, leave=False) as bar:
        for one in done:
            bar.total = report.expected
            bar.update()
            yield one
