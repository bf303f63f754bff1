"""`kg watch`: feeds into a store, again and again."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import click

from kg.cli.options import model_option, store_option

if TYPE_CHECKING:
    from kg.articles.poll import Feed


@click.command(name="watch")
@click.argument("feeds", nargs=-1, required=True, metavar="FEED...")
@store_option
@model_option
@click.option("--interval", type=click.FloatRange(min=1), default=300, show_default=True, help="Seconds between polls.")
@click.option("--once", is_flag=True, help="Poll every feed once and end.")
@click.option("--allow-private", is_flag=True, help="Allow addresses of this machine and of private networks.")
def command(
    feeds: tuple[str, ...], location: str, model: str | None, interval: float, once: bool, allow_private: bool
) -> None:
    """Keep a graph up to date with RSS and Atom feeds; Ctrl-C ends it.

    The pages that a feed links to are read, robots.txt obeyed. A feed that did not change is not fetched again, one
    that fails is asked less and less often. Each poll's articles enter the store in one step.

    \b
    Examples:
      kg watch https://example.org/news.rss --store graph
      kg watch https://example.org/a.rss https://example.org/b.atom --store graph --interval 60
      kg watch https://example.org/news.rss --store graph --once
    """
    from kg.articles import Fetcher
    from kg.articles.poll import Feed

    fetcher = Fetcher(allow_private=allow_private)
    waiting = [Feed(url, fetcher, interval=interval) for url in feeds]
    try:
        while waiting:
            feed = min(waiting, key=lambda f: f.due)
            time.sleep(max(0.0, feed.due - time.monotonic()))
            _update(feed, location, model)
            if once:
                waiting.remove(feed)
    except KeyboardInterrupt:
        click.echo("kg: stopped", err=True)


def _update(feed: Feed, location: str, model: str | None) -> None:
    """Poll one feed, and add what is new to the store."""
    from kg.builder import extend, fingerprint
    from kg.cli.running import printable
    from kg.model import Article
    from kg.pipeline.run import analyze, load
    from kg.store import open_store

    items = feed.poll(time.monotonic())
    for item in items:
        if not isinstance(item, Article):
            click.echo(f"kg: skipped {printable(item.origin)}: {printable(item.reason)}", err=True)
    articles = [item for item in items if isinstance(item, Article)]
    if not articles:
        return
    with open_store(location, write=True) as store:
        report = extend(store, analyze(articles, load(model)), fingerprint=fingerprint(model))
    click.echo(f"{report.added} articles added, {report.events} events: {printable(feed.url)}")
