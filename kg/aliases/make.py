"""Making a table of names from Wikidata."""

from __future__ import annotations

import gzip
import heapq
import io
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from itertools import groupby, islice
from pathlib import Path
from tempfile import TemporaryFile
from typing import TextIO

from kg.aliases import dump, endpoint
from kg.aliases.table import COLUMNS
from kg.aliases.wikidata import Item, aliases
from kg.errors import OptionError, SourceError

#: On so many sites an item has a page, unless another number is asked for: whom newspapers write about is known in many
#: languages, and with each item more, more names are names of several.
MIN_SITELINKS = 20
#: Lines that are sorted in memory at a time.
RUN = 500_000


@dataclass(slots=True)
class Made:
    """What a table was made of.

    Attributes:
        items: Items that gave names.
        names: Lines of the table.
        bad: Lines of the dump that hold no entity.
        first_bad: Number of the first of them.
    """

    items: int = 0
    names: int = 0
    bad: int = 0
    first_bad: int | None = None

    def count_bad(self, number: int) -> None:
        """Count a line of the dump that holds no entity."""
        self.bad += 1
        self.first_bad = self.first_bad or number


def make(
    source: str,
    output: Path,
    *,
    min_sitelinks: int = MIN_SITELINKS,
    on_read: Callable[[int, int], None] = lambda done, total: None,
) -> Made:
    """Write the English names of Wikidata's items as a table, sorted; it appears whole or not at all.

    Args:
        source: A JSON dump, or the address of a SPARQL endpoint (http://...).
        output: The table, .tsv or .tsv.gz.
        min_sitelinks: On how many sites (Wikipedias and their sisters) an item has a page at least.
        on_read: Told how much is read, and of how much.

    Raises:
        SourceError: The dump cannot be read, or there is no such item in the source.
        StoreError: The endpoint does not answer.
        OptionError: The table cannot be written.
    """
    made = Made()
    if source.startswith(("http://", "https://")):
        found = endpoint.items(source, min_sitelinks=min_sitelinks, on_read=on_read)
    else:
        found = dump.items(Path(source), min_sitelinks=min_sitelinks, on_bad=made.count_bad, on_read=on_read)
    with _replaced(output) as file, ExitStack() as stack:
        file.write("\t".join(COLUMNS) + "\n")
        for line in _sorted(_lines(found, made), stack):
            file.write(line)
            made.names += 1
        if not made.names:
            trouble = f"; {made.bad} lines hold no entity, the first is line {made.first_bad}" if made.bad else ""
            raise SourceError(f"{source} has no item of {min_sitelinks} sites and a class that is covered{trouble}")
    return made


def _lines(items: Iterable[Item], made: Made) -> Iterator[str]:
    for item in items:
        lines = [f"{alias.name}\t{alias.type}\t{alias.wikidata}\n" for alias in aliases(item)]
        made.items += bool(lines)
        yield from lines


def _sorted(lines: Iterator[str], stack: ExitStack) -> Iterator[str]:
    """Sort lines of any number and leave out repetitions: sorted runs go into files, which are merged."""
    runs: list[TextIO] = []
    while run := sorted(islice(lines, RUN)):
        file = stack.enter_context(TemporaryFile("w+", encoding="utf-8"))  # noqa: SIM115
        file.writelines(run)
        file.seek(0)
        runs.append(file)
    return (line for line, _ in groupby(heapq.merge(*runs)))


@contextmanager
def _replaced(path: Path) -> Iterator[TextIO]:
    """Open a file to write that takes its name when all is written."""
    if not path.name.endswith((".tsv", ".tsv.gz")):
        raise OptionError(f"cannot write {path}: a table's name ends in .tsv or .tsv.gz")
    temporary = path.with_name(path.name + ".new")
    try:
        with temporary.open("wb") as file, ExitStack() as stack:
            packed = path.name.endswith(".gz") and stack.enter_context(gzip.GzipFile("", "wb", 6, file, mtime=0))
            with io.TextIOWrapper(packed or file, "utf-8") as text:
                yield text
        temporary.replace(path)
    except OSError as error:
        raise OptionError(f"cannot write {path}: {error.strerror or error}") from error
    finally:
        temporary.unlink(missing_ok=True)
