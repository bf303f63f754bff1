"""`kg remove`: articles out of a store."""

from __future__ import annotations

import click

from kg.cli.options import store_option
from kg.errors import OptionError


@click.command(name="remove")
@store_option
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...")
def command(location: str, articles: tuple[str, ...]) -> None:
    """Take articles out of a store by their ids, with all that only they tell.

    What other articles tell stays, as if the removed ones had never been there.

    \b
    Examples:
      kg remove --store graph philadelphia-camp
      kg query --store graph provenance        # lists the ids
    """
    from kg.builder import remove
    from kg.store import open_store

    open_store(location).close()  # what is no store is not made one
    with open_store(location, write=True) as store:
        gone = remove(store, articles)
    if not gone:
        raise OptionError(f"no article {' or '.join(articles)} in {location}: `kg query provenance` lists the ids")
    click.echo(f"{gone} removed")
