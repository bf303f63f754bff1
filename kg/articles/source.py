"""Where articles come from: files named by paths, folders, globs and addresses, found before any is read."""

from __future__ import annotations

import glob
import gzip
import hashlib
import io
import os
import re
import sys
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, BinaryIO, cast
from urllib.parse import SplitResult, unquote, urlsplit

from kg.errors import SourceError

if TYPE_CHECKING:
    from fsspec import AbstractFileSystem

#: Bytes; a page or a text that is larger is no article.
MAX_BYTES = 10_000_000
#: Bytes of a document that is parsed whole: a JSON list, a CSV file, what comes on standard input.
MAX_DOCUMENT = 200_000_000
#: The end of a sidecar's name: what is known about a text beside it.
SIDECAR = ".meta.json"

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
        open: Opens its bytes as they are stored.
        url: Where it was published, when that is known.
        sidecar: Reads its sidecar, or returns None when it has none.
    """

    origin: str
    name: str
    open: Callable[[], BinaryIO]
    url: str | None = None
    sidecar: Callable[[], bytes | None] = lambda: None

    @property
    def stem(self) -> str:
        """The file's name without its endings: "a.b.txt" and "a.b.txt.gz" give "a.b"."""
        return stem_of(self.name)

    @property
    def suffix(self) -> str:
        """The ending that tells the kind, in lower case: ".jsonl" of "a.jsonl.gz"."""
        return PurePosixPath(self.name.removesuffix(".gz")).suffix.lower()

    def stream(self) -> BinaryIO:
        """Open its bytes, decompressed."""
        file = self.open()
        return cast(BinaryIO, gzip.GzipFile(fileobj=file)) if self.name.endswith(".gz") else file

    def read(self, limit: int = MAX_BYTES) -> bytes:
        """Read it whole.

        Raises:
            SourceError: It cannot be read, is empty, or is larger than `limit` bytes.
        """
        try:
            with self.stream() as file:
                data = file.read(limit + 1)
        except (EOFError, zlib.error, gzip.BadGzipFile) as error:
            raise SourceError("is damaged gzip") from error
        except OSError as error:
            raise SourceError(f"cannot be read: {error.strerror or error}") from error
        if len(data) > limit:
            raise SourceError(f"is larger than {limit // 1_000_000} MB: split it into one article a file")
        if not data.strip():
            raise SourceError("is empty")
        return data


def stem_of(name: str) -> str:
    """Return a file's name without its endings."""
    name = name.removesuffix(".gz")
    return name.rpartition(".")[0] or name


def held(data: bytes, *, origin: str, name: str, url: str | None = None) -> Source:
    """Make a source of bytes at hand; an ending that tells their kind is added to `name` unless it has one."""
    name = name if PurePosixPath(name).suffix else name + sniff(data)
    return Source(origin=origin, name=name, open=lambda: io.BytesIO(data), url=url)


def sniff(data: bytes) -> str:
    """Tell the kind of bytes of unknown name by how they begin, as an ending: ".html", ".jsonl.gz", ".txt" ..."""
    if data.startswith(b"\x1f\x8b"):
        try:
            inner = zlib.decompressobj(31).decompress(data[:4096], 4096)
        except zlib.error:
            return ".txt.gz"
        return f"{sniff(inner)}.gz"
    head = data[:4096].removeprefix(b"\xef\xbb\xbf").lstrip()
    low = head[:1024].lower()
    element = re.search(rb"<([a-z][\w:.-]*)", low)
    if low.startswith(b"<!doctype html") or (head.startswith(b"<") and element and element.group(1) == b"html"):
        return ".html"
    if low.startswith(b"<?xml") or re.match(rb"<(?:rss|feed|rdf:rdf|nitf|newsitem|newsmessage)\b", low):
        return ".xml"
    if head.startswith(b"{"):
        first = head.split(b"\n", 1)[0].rstrip()
        return ".jsonl" if first.endswith(b"}") and len(first) > 2 else ".json"
    kinds = {b"[{": ".json", b"PAR1": ".parquet", b"WARC/": ".warc"}
    start = re.sub(rb"\s+", b"", head[:64])
    return next((suffix for mark, suffix in kinds.items() if start.startswith(mark)), ".txt")


def address_parts(url: str) -> SplitResult:
    """Take an address apart; what is none ("http://[x/") is all path."""
    try:
        return urlsplit(url)
    except ValueError:
        return SplitResult("", "", url, "", "")


def address_id(url: str) -> str:
    """Make an article's id from its address: the words of its last part, and a digest of the whole."""
    parts = address_parts(url)
    words = [w for w in re.split(r"[\W_]+", PurePosixPath(unquote(parts.path)).stem.lower()) if w] or [
        parts.hostname or "page"
    ]
    plain = f"{(parts.hostname or '').removeprefix('www.')}{parts.path.rstrip('/')}?{parts.query}"
    return f"{'-'.join(words)[:60].strip('-')}-{hashlib.sha256(plain.encode('utf-8', 'surrogatepass')).hexdigest()[:8]}"


#: The file that tells a folder to be a store (`kg.store.versions`), and no input.
STORE = "writer.lock"


def find(item: str | Path) -> Iterator[Source | Skipped]:
    """Find the files that one argument names.

    Args:
        item: A file; a folder, whose files at any depth are taken in the order of their paths; a glob; `-` for standard
            input; or any of these at an address that fsspec knows (`s3://`, `gs://`, `memory://`). Web addresses are
            not asked here.

    Raises:
        SourceError: There is nothing there.
    """
    if str(item) == "-":
        data = sys.stdin.buffer.read(MAX_DOCUMENT + 1)
        if len(data) > MAX_DOCUMENT:
            raise SourceError(f"holds more than {MAX_DOCUMENT // 1_000_000} MB: write it to a file and name that")
        yield held(data, origin="standard input", name="stdin")
    elif "://" in str(item):
        yield from _find_remote(str(item))
    else:
        yield from _find_local(Path(item))


def _find_local(path: Path) -> Iterator[Source | Skipped]:
    if path.is_dir():
        yield from _walk(path)
    elif path.exists() or path.is_symlink():
        yield _local(path)
    elif found := sorted(glob.glob(str(path), recursive=True)):
        for match in found:
            yield from _find_local(Path(match))
    else:
        raise SourceError("no such file or folder")


def _walk(root: Path) -> Iterator[Source | Skipped]:
    trouble: list[OSError] = []
    found: list[Path] = []
    for folder, folders, names in os.walk(root, onerror=trouble.append):
        if STORE in names:  # a graph kept among the articles it is made of
            folders[:] = []
            continue
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [Path(folder, name) for name in names if not _is_aside(name)]
    yield from (Skipped(str(error.filename), f"cannot be read: {error.strerror}") for error in trouble)
    yield from (_local(path) for path in sorted(found))


def _is_aside(name: str) -> bool:
    """Whether a folder's file is no input: hidden, or a sidecar."""
    return name.startswith(".") or name.endswith(SIDECAR)


def _local(path: Path) -> Source:
    beside = path.with_name(stem_of(path.name) + SIDECAR)
    return Source(
        origin=str(path),
        name=path.name,
        open=lambda: path.open("rb"),
        sidecar=lambda: beside.read_bytes() if beside.is_file() else None,
    )


def _find_remote(address: str) -> Iterator[Source | Skipped]:
    import fsspec

    try:
        system, path = fsspec.core.url_to_fs(address)
        if system.isfile(path):
            found = [path]
        else:
            found = system.glob(path) if glob.has_magic(path) else system.find(path)
    except (ImportError, ValueError) as error:
        raise SourceError(f"cannot be reached: {error}") from error
    if not found:
        raise SourceError("no such file or folder")
    for file in sorted(f for f in found if f in (path,) or not _is_aside(PurePosixPath(f).name)):
        if system.isfile(file):
            yield _remote(system, file)


def _remote(system: AbstractFileSystem, file: str) -> Source:
    name = PurePosixPath(file).name
    beside = str(PurePosixPath(file).with_name(stem_of(name) + SIDECAR))
    return Source(
        origin=str(system.unstrip_protocol(file)),
        name=name,
        open=lambda: cast(BinaryIO, system.open(file, "rb")),
        sidecar=lambda: cast(bytes, system.cat_file(beside)) if system.exists(beside) else None,
    )
