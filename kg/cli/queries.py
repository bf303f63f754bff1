"""`kg queries`: the named queries."""

from __future__ import annotations

import click


@click.command(name="queries")
@click.argument("name", required=False)
def command(name: str | None) -> None:
    """List the named queries with their parameters, or print one as SPARQL.

    \b
    Examples:
      kg queries
      kg queries contested > mine.rq
    """
    from kg import queries

    if name:
        click.echo(queries.get(name).text, nl=False)
        return
    for each in queries.names():
        query = queries.get(each)
        click.secho(each, bold=True)
        click.echo(f"  {query.help}")
        for parameter in query.parameters:
            click.echo(f"    --{parameter.name}  {parameter.help}")
