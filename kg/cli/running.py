"""Running the extraction for a command: progress and refusals on stderr, results on stdout."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import click

from kg.errors import SourceError
from kg.model import Analysis

MOST = 20
"""Lines of remarks that a terminal is given."""


def analyses(
    sources: tuple[str, ...], model: str | None, published: datetime | None, aliases: str | None
) -> Iterator[Analysis]:
    """Read and analyse articles, with a progress bar on a terminal; what cannot be read is reported and skipped.

    Raises:
        SourceError: Nothing could be read, or not the table of names.
    """
    from tqdm import tqdm

    from kg import articles
    from kg.aliases import Table
    from kg.pipeline.run import analyze, load

    names = Table.at(aliases).read() if aliases else ()
    skipped = Remarks("skipped ")
    read = articles.read(sources, published=published.date() if published else None, on_skip=skipped)
    count = 0
    with tqdm(desc="articles", unit="", file=sys.stderr, disable=None, leave=False) as bar:
        for analysis in analyze(
            read, load(model, names), lambda article, fault: skipped(article.origin or article.id, fault)
        ):
            count += 1
            bar.update()
            yield analysis
    skipped.end()
    if not count:
        raise SourceError("no article could be read" + (", see above" if skipped.count else ""))


class Remarks:
    """What there is to say about sources, a line each on stderr; on a terminal the first `MOST`, and how many more there are.

    Attributes:
        count: How many there were, said or not.
    """

    def __init__(self, word: str = "") -> None:
        """Take a word to begin each line with."""
        self.word, self.count = word, 0
        self.most = MOST if sys.stderr.isatty() else sys.maxsize

    def __call__(self, source: str, message: str) -> None:
        """Say one thing about one source."""
        self.count += 1
        if self.count <= self.most:
            click.echo(f"kg: {self.word}{printable(source)}: {printable(message)}", err=True)

    def end(self) -> None:
        """Say how many were not said, and how to have them."""
        if self.count > self.most:
            more = f"and {self.count - self.most:,} more of these lines"
            click.echo(f"kg: {more}: end the command with 2> FILE to have them all in a file", err=True)


def remark(*said: str) -> None:
    """Say on stderr what is to be said beside a result."""
    for line in said:
        click.echo(f"kg: {printable(line)}", err=True)


def printable(text: str) -> str:
    """Return text from outside without control characters, on one line: it cannot move a terminal's cursor."""
    return "".join(c if c.isprintable() else " " for c in text)


def print_json(record: dict[str, Any]) -> None:
    """Print one object on a line of its own; lone surrogates are escaped, so that every line is valid UTF-8."""
    line = json.dumps(record, ensure_ascii=False)
    click.echo(line if line.isascii() or _encodable(line) else json.dumps(record))


def _encodable(line: str) -> bool:
    try:
        line.encode()
    except UnicodeEncodeError:
        return False
    return True
