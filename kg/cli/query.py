"""`kg query`: SPARQL, or a named query, over a store."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kg.cli.options import store_option
from kg.cli.running import remark
from kg.errors import OptionError

FORMATS = ("table", "csv", "tsv", "json", "xml", "turtle", "ntriples", "jsonld")


@click.command(name="query", context_settings={"ignore_unknown_options": True})
@store_option
@click.option(
    "-f", "--file", "file", type=click.Path(path_type=Path), help="Read the query from a file ('-': standard input)."
)
@click.option(
    "--format", "fmt", type=click.Choice(FORMATS), default="table", show_default=True, help="How to print it."
)
@click.argument("query", required=False)
@click.argument("parameters", nargs=-1, metavar="[--PARAMETER VALUE]...", type=click.UNPROCESSED)
def command(location: str, file: Path | None, fmt: str, query: str | None, parameters: tuple[str, ...]) -> None:
    """Ask a store a question, in SPARQL or by the name of a query that ships with newskg (see `kg queries`).

    The union of all graphs is asked unless the query names graphs; the prefixes kg, act, plover, rdfs, skos, schema and
    so on need not be declared.

    \b
    Examples:
      kg query --store graph who-did-what --actor ICE
      kg query --store graph contested --format json
      kg query --store graph 'SELECT ?l { ?e a kg:Person ; rdfs:label ?l }' --format csv
      kg queries who-did-what > mine.rq
      kg query --store graph -f mine.rq --actor ICE
    """
    from kg import queries
    from kg.store import open_store

    text = _read(file) if file else query
    if not text or (file and query and not query.startswith("--")):
        raise OptionError("give one query: SPARQL, the name of a query, or -f FILE")
    is_name = not file and not any(c.isspace() or c == "{" for c in text)
    if file and query:
        parameters = (query, *parameters)
    bindings = _bindings(parameters)
    if bindings and not is_name and not file:
        raise OptionError(f"only named queries and those of a file take parameters: {parameters[0]}")
    sparql = queries.fill(queries.get(text) if is_name else queries.read(text, str(file or "")), **bindings)
    with open_store(location) as store:
        remark(*queries.remarks(store, bindings))
        result = store.query(sparql)
        if fmt == "table":
            from kg.cli.table import print_table

            print_table(result)
        else:
            sys.stdout.buffer.write(result.serialize(fmt))


def _read(file: Path) -> str:
    try:
        return sys.stdin.read() if str(file) == "-" else file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise OptionError(f"cannot read the query {file}: {error}") from error


def _bindings(parameters: tuple[str, ...]) -> dict[str, str]:
    """Read `--actor ICE --limit=5` as parameters of a named query."""
    out: dict[str, str] = {}
    rest = list(parameters)
    while rest:
        name, equals, value = rest.pop(0).partition("=")
        if not name.startswith("--"):
            raise OptionError(f"parameters of a named query are given as --name value, not {name!r}")
        if not equals:
            if not rest:
                raise OptionError(f"{name} needs a value")
            value = rest.pop(0)
        out[name[2:]] = value
    return out
