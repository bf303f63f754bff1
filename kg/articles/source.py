"""Where articles come from: every file named by paths, folders and globs, found before any is read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from kg.errors import SourceError

#: Bytes; a page or a text that is larger is no article.
MAX_BYTES = 10_000_000

#: Told a file or row, and what is to be said about it.
Report = Callable[[str, str], None]


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file or row that holds no readable article, and the reason."""

    origin: str
    reason: str


@dataclass(frozen=True, slots=True)
class Source:
    """One file to read.

    Attributes:
        origin: Its path or address, as messages name it.
        name: Its file name, which tells its kind.
        open: Opens its bytes.
    """

    origin: str
    name: str
    open: Callable[[], BinaryIO]

    @property
    def stem(self) -> str:
        """The file's name without its endings: "a.b.txt" and "a.b.txt.gz" give "a.b"."""
        name = self.name.removesuffix(".gz")
        return name.rpartition(".")[0] or name

    @property
    def suffix(self) -> str:
        """The ending that tells the kind, in lower case: ".jsonl" of "a.jsonl.gz"."""
        return Path(self.name.removesuffix(".gz")).suffix.lower()

    def read(self, limit: int = MAX_BYTES) -> bytes:
        """Read it whole.

        Raises:
            SourceError: It cannot be read, is empty, or is larger than `limit` bytes.
        """
        try:
            with self.open() as file:
                data = file.read(limit + 1)
        except OSError as error:
            raise SourceError(f"cannot be read: {error.strerror or error}") from error
        if len(data) > limit:
            raise SourceError(f"is larger than {limit // 1_000_000} MB: split it into one article a file")
        if not data.strip():
            raise SourceError("is empty")
        return data


def find(item: str | Path) -> Iterator[Source]:
    """Find the files that one argument names: a file, or a folder's files at any depth, in the order of their paths.

    Raises:
        SourceError: There is nothing there.
    """
    path = Path(item)
    if path.is_dir():
        for file in sorted(p for p in path.rglob("*") if p.is_file() and not _is_hidden(p.relative_to(path))):
            yield _local(file)
    elif path.exists():
        yield _local(path)
    else:
        raise SourceError("no such file or folder")


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts) or path.name.endswith(".meta.json")


def _local(path: Path) -> Source:
    return Source(origin=str(path), name=path.name, open=lambda: path.open("rb"))
