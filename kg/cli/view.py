"""`kg view`: a page to open in a browser."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.running import remark
from kg.errors import OptionError

if TYPE_CHECKING:
    from kg.views import Kind


@click.command(name="view")
@click.option("--store", "location", required=True, metavar="DIR", help="The store's folder.")
@click.option(
    "-o", "--output", required=True, type=click.Path(dir_okay=False, path_type=Path), help="The HTML file to write."
)
@click.option("--query", metavar="SPARQL", help="Draw what this SELECT or CONSTRUCT returns.")
@click.option("--entity", metavar="NAME", help="Draw the events around this entity.")
@click.option("--hops", type=click.IntRange(min=1), help="How many events away from it.  [default: 1]")
@click.option("--from", "date_from", type=click.DateTime(["%Y-%m-%d"]), help="Only events on this day or later.")
@click.option("--to", "date_to", type=click.DateTime(["%Y-%m-%d"]), help="Only events on this day or earlier.")
@click.option("--action", metavar="TYPE", help="Only events of this action type, such as ACCUSE.")
@click.option("--timeline", is_flag=True, help="Draw a timeline instead of a network.")
@click.option("--charts", is_flag=True, help="Draw charts: actions by month, who acts most on whom.")
@click.option("--map", "map_", is_flag=True, help="Draw a map of the places where events happened.")
@click.option(
    "--article", metavar="ID", help="Show one article's text with its events marked: its id, title or address."
)
@click.option("--title", metavar="TEXT", help="The page's heading.")
def command(
    location: str,
    output: Path,
    query: str | None,
    entity: str | None,
    hops: int | None,
    date_from: datetime | None,
    date_to: datetime | None,
    action: str | None,
    timeline: bool,
    charts: bool,
    map_: bool,
    article: str | None,
    title: str | None,
) -> None:
    """Write a page: one HTML file that opens offline and asks no server for anything.

    \b
    Examples:
      kg view --store graph -o view.html
      kg view --store graph -o ice.html --entity ICE --hops 2
      kg view --store graph -o accusations.html --action ACCUSE --from 2018-01-01
      kg view --store graph -o timeline.html --timeline --entity "Jim Kenney"
      kg view --store graph -o charts.html --charts
      kg view --store graph -o map.html --map
      kg view --store graph -o story.html --article philadelphia-ice
    """
    from kg import views
    from kg.queries import entities
    from kg.store import open_store

    flags: dict[Kind, bool] = {"timeline": timeline, "charts": charts, "map": map_}
    kinds = [kind for kind, given in flags.items() if given]
    if len(kinds) > 1:
        raise OptionError(f"a page is one of --timeline, --charts and --map, not --{' and --'.join(kinds)}")
    choice = views.Choice(
        query=query,
        entity=entity,
        hops=hops or 1,
        date_from=_day(date_from),
        date_to=_day(date_to),
        action=action,
        article=article,
    )
    if article is not None and (kinds or hops or choice != views.Choice(article=article)):
        raise OptionError(
            "--article shows one whole article: leave out --timeline, --charts, --map and the options that choose events"
        )
    if hops and entity is None:
        raise OptionError("--hops says how far from an entity: give --entity too")
    with open_store(location) as store:
        kind = kinds[0] if kinds else "network" if article is None else "story"
        page = views.draw(store, kind, choice, title=title)
        if entity is not None:
            remark(*entities.several(store, entity))
    write(output, page)
    click.echo(str(output))


def _day(value: datetime | None) -> date | None:
    return value.date() if value else None


def write(output: Path, page: str) -> None:
    """Write the page.

    Raises:
        OptionError: The file cannot be written.
    """
    try:
        output.write_text(page, encoding="utf-8")
    except OSError as error:
        raise OptionError(f"cannot write {output}: {error.strerror}") from error
