"""Results as a table for people: columns as wide as the terminal allows, control characters shown as blanks."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

import click

from kg.cli.running import printable, remark
from kg.errors import QueryError

if TYPE_CHECKING:
    from kg.store import Result

WIDEST = 60
NARROWEST = 6


def print_table(result: Result) -> int:
    """Print a query's result, and on stderr how many rows it has, which it returns."""
    count = print_rows(result.variables, result)
    click.echo(f"{count} row{'' if count == 1 else 's'}", err=True)
    return count


def print_told(location: str, query: str, entity: str) -> None:
    """Print what a named query answers about an entity.

    Raises:
        QueryError: It answers nothing.
    """
    from kg import queries
    from kg.store import open_store

    with open_store(location) as store:
        if not queries.entities.called(store, entity):
            raise QueryError(queries.entities.nobody(store, entity))
        remark(*queries.entities.several(store, entity))
        if not print_table(queries.run(store, query, entity=entity)):
            raise QueryError(f"nothing is told of {entity!r}")


def print_rows(names: Sequence[str], rows: Iterable[Sequence[Any]]) -> int:
    """Print rows under their headings, and return how many there are."""
    cells = [[_cell(value) for value in row] for row in rows]
    for line in table(names, cells, width=shutil.get_terminal_size((160, 24)).columns):
        click.echo(line)
    return len(cells)


def _cell(value: Any) -> str:
    text = "" if value is None else printable(str(value))
    return text.removeprefix("https://w3id.org/newskg/id/")


def table(names: Sequence[str], rows: Sequence[Sequence[str]], *, width: int) -> Iterable[str]:
    """Yield the lines of a table.

    Args:
        names: The columns' headings.
        rows: The cells.
        width: Columns of the terminal; the widest columns are cut until the table fits.
    """
    wanted = [min(WIDEST, max([len(name), *(len(row[i]) for row in rows)])) for i, name in enumerate(names)]
    while sum(wanted) + 2 * len(wanted) > width and max(wanted) > NARROWEST:
        wanted[wanted.index(max(wanted))] -= 1
    yield "  ".join(name[:size].ljust(size) for name, size in zip(names, wanted, strict=True)).rstrip()
    yield "  ".join("─" * size for size in wanted)
    for row in rows:
        cells = (cell if len(cell) <= size else cell[: size - 1] + "…" for cell, size in zip(row, wanted, strict=True))
        yield "  ".join(cell.ljust(size) for cell, size in zip(cells, wanted, strict=True)).rstrip()
