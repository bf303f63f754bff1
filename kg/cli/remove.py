"""`kg remove`: articles out of a store."""

from __future__ import annotations

import click

from kg.cli.options import store_option
from kg.errors import OptionError


@click.command(name="remove")
@store_option
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...")
def command(location: str, articles: tuple[str, ...]) -> None:
    """Take articles out of a store by their ids, titles or addresses, with all that only they tell.

    What other articles tell stays, as if the removed ones had never been there.

    \b
    Examples:
      kg remove --store graph philadelphia-camp
      kg query --store graph provenance        # lists the ids
    """
    from kg.builder import remove
    from kg.queries.articles import called, nothing
    from kg.store import open_store

    open_store(location).close()  # what is no store is not made one
    with open_store(location, write=True) as store:
        found = called(store, articles)
        for name, ids in found.items():
            if len(ids) > 1:
                raise OptionError(
                    f"{len(ids)} articles are called {name!r}: give the ids of those meant, of {', '.join(ids)}"
                )
        missing = [name for name, ids in found.items() if not ids]
        if gone := remove(store, [id for ids in found.values() for id in ids]):
            click.echo(f"{gone} removed")
        if missing:
            raise OptionError(nothing(store, *missing))
