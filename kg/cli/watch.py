"""`kg watch`: feeds into a store, again and again."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kg.cli.options import aliases_option, model_option, store_option
from kg.cli.running import printable
from kg.errors import OptionError, SourceError

if TYPE_CHECKING:
    from kg.articles.poll import Feed


@click.command(name="watch")
@click.argument("feeds", nargs=-1, required=True, metavar="FEED...")
@store_option
@model_option
@aliases_option
@click.option("--interval", type=click.FloatRange(min=1), default=300, show_default=True, help="Seconds between polls.")
@click.option("--once", is_flag=True, help="Poll every feed once and end.")
@click.option(
    "--state",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="What is known of the feeds from one run to the next  [default: STORE.watch.json; none for an endpoint]",
)
@click.option("--allow-private", is_flag=True, help="Allow addresses of this machine and of private networks.")
def command(
    feeds: tuple[str, ...],
    location: str,
    model: str | None,
    aliases: str | None,
    interval: float,
    once: bool,
    state: Path | None,
    allow_private: bool,
) -> None:
    """Keep a graph up to date with RSS and Atom feeds; Ctrl-C ends it.

    The pages that a feed links to are read, robots.txt obeyed. A feed that did not change is not fetched again, one
    that fails is asked less and less often. Each poll's articles enter the store in one step. Started again, it goes on where it was.

    \b
    Examples:
      kg watch https://example.org/news.rss --store graph
      kg watch https://example.org/a.rss https://example.org/b.atom --store graph --interval 60
      kg watch https://example.org/news.rss --store graph --once
    """
    from kg.aliases import Table
    from kg.articles import Fetcher
    from kg.articles.poll import Feed

    if aliases:
        Table.at(aliases)  # what is not there is told now, and not when there is news
    fetcher = Fetcher(allow_private=allow_private)
    path = state or (
        None if location.startswith(("http://", "https://")) else Path(f"{location.rstrip('/')}.watch.json")
    )
    waiting = [Feed(url, fetcher, interval=interval, again=not once) for url in feeds]
    states = _resume(waiting, path)
    failed: list[bool] = []
    try:
        while waiting:
            feed = min(waiting, key=lambda f: f.due)
            time.sleep(max(0.0, feed.due - time.monotonic()))
            _update(feed, location, model, aliases)
            states[feed.url] = feed.state()
            if path:
                _write_states(path, states)
            if once:
                waiting.remove(feed)
                failed.append(feed.failed)
    except KeyboardInterrupt:
        click.echo("kg: stopped", err=True)
    if failed and all(failed):
        raise SourceError("no feed could be read, see above")


def _resume(feeds: list[Feed], path: Path | None) -> dict[str, Any]:
    """Let feeds go on from what the last run wrote, and return all that it wrote."""
    try:
        states: dict[str, Any] = dict(json.loads(path.read_bytes())) if path and path.exists() else {}
        for feed in feeds:
            if feed.url in states:
                feed.restore(states[feed.url])
        return states
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise OptionError(f"{path} is no state of kg watch: remove it, or give another with --state") from error


def _write_states(path: Path, states: dict[str, Any]) -> None:
    temporary = path.with_name(path.name + ".new")
    try:
        temporary.write_text(json.dumps(states, indent=1), encoding="utf-8")
        temporary.replace(path)
    except OSError as error:
        raise OptionError(f"cannot write {path}: {error.strerror or error}") from error


def _update(feed: Feed, location: str, model: str | None, aliases: str | None) -> None:
    """Poll one feed, and add what is new to the store."""
    from kg import builder
    from kg.model import Article
    from kg.store import open_store
    from kg.workers import told

    items = feed.poll(time.monotonic())
    for item in items:
        if not isinstance(item, Article):
            _skip(item.origin, item.reason)
    articles = [item for item in items if isinstance(item, Article)]
    if not articles:
        return
    with open_store(location, write=True) as store:
        settings = builder.settings(store, model=model, aliases=aliases)
        report = builder.add(
            store, told(articles, settings, jobs=1, on_skip=lambda a, why: _skip(a.id, why)), base=settings.base
        )
    click.echo(
        f"{report.added} article{'s' * (report.added != 1)} added, {report.events} events: {printable(feed.url)}"
    )


def _skip(origin: str, reason: str) -> None:
    click.echo(f"kg: skipped {printable(origin)}: {printable(reason)}", err=True)
