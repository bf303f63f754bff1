"""Reading a table of names."""

from __future__ import annotations

import hashlib
import io
import re
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import cast, get_args

import pyoxigraph as ox

from kg.errors import SourceError
from kg.model import Alias, EntityType
from kg.rdf.triples import ENTITY_CLASS
from kg.rdf.vocab import KG, RDF, RDFS, SKOS, WIKIDATA

COLUMNS = ("name", "type", "wikidata")
_TYPES: dict[str, EntityType | None] = {"": None, **{name: name for name in get_args(EntityType)}}
_CLASSES = {class_: cast(EntityType, name) for name, class_ in ENTITY_CLASS.items()}
_ITEM = re.compile(r"Q[1-9][0-9]*")


@dataclass(frozen=True, slots=True)
class Table:
    """A table, by where it is and what it holds: what travels to a worker is this, and not a million names.

    Attributes:
        path: Its absolute path, or an address that fsspec knows.
        digest: Hex digest of the file.
    """

    path: str
    digest: str

    @classmethod
    def at(cls, path: str | Path) -> Table:
        """Name the table that is now at a path or an address.

        Raises:
            SourceError: It cannot be read.
        """
        where = str(path) if "://" in str(path) else str(Path(path).absolute())
        return cls(where, _digest(where))

    def read(self) -> Iterator[Alias]:
        """Read its names, in the order of the file.

        Raises:
            SourceError: It cannot be read, is not what it was when it was named, is ill-formed or empty.
        """
        if _digest(self.path) != self.digest:
            raise SourceError(f"{self.path} is not what it was when this began: leave it, and begin again")
        read = {".tsv": _tsv, ".ttl": _turtle}.get(Path(self.path.removesuffix(".gz")).suffix)
        if not read:
            raise SourceError(f"{self.path}: a table of names ends in .tsv or .ttl, or in .tsv.gz or .ttl.gz")
        empty = True
        with _open(self.path, compression="infer") as file:
            for alias in read(file, self.path):
                empty = False
                yield alias
        if empty:
            raise SourceError(f"{self.path} holds no name of a Wikidata item")


@contextmanager
def _open(path: str, *, compression: str | None) -> Iterator[io.BufferedReader]:
    import fsspec

    try:
        with fsspec.open(path, "rb", compression=compression) as file:
            yield file
    except (EOFError, zlib.error) as error:
        raise SourceError(f"{path} is damaged gzip: make it again") from error
    except (OSError, ImportError, ValueError) as error:
        raise SourceError(f"{path} cannot be read: {getattr(error, 'strerror', None) or error}") from error


def _digest(path: str) -> str:
    with _open(path, compression=None) as file:
        return hashlib.file_digest(file, "sha256").hexdigest()[:32]


def _tsv(file: io.BufferedReader, path: str) -> Iterator[Alias]:
    number = 1
    try:
        lines = io.TextIOWrapper(file, "utf-8-sig")
        header = [cell.strip() for cell in next(lines, "").split("\t")]
        if missing := [column for column in COLUMNS if column not in header]:
            raise ValueError(f"no column {missing[0]}: name the columns {', '.join(COLUMNS)}, a tab between two")
        places = [header.index(column) for column in COLUMNS]
        for number, line in enumerate(lines, 2):  # noqa: B007
            if cells := line.strip("\n") and [cell.strip() for cell in line.split("\t")]:
                if len(cells) != len(header):
                    raise ValueError(f"{len(cells)} columns in place of {len(header)}: put one tab between two")
                yield _alias(*(cells[place] for place in places))
    except UnicodeDecodeError as error:
        raise SourceError(f"{path}, after line {number}: no UTF-8; save the table as UTF-8") from error
    except ValueError as error:
        raise SourceError(f"{path}, line {number}: {error}") from error


def _alias(name: str, type_: str, item: str) -> Alias:
    if not name:
        raise ValueError("no name: fill it in, or take the line out")
    if type_ not in _TYPES:
        raise ValueError(f"no type {type_!r}: write one of {', '.join(filter(None, _TYPES))}, or leave it empty")
    if not _ITEM.fullmatch(item):
        raise ValueError(f"no Wikidata item {item!r}: write its id, such as Q1065")
    return Alias(name, _TYPES[type_], item)


def _turtle(file: io.BufferedReader, path: str) -> Iterator[Alias]:
    names: list[tuple[str, str]] = []
    types: dict[str, set[EntityType]] = {}
    try:
        for subject, predicate, value in (quad.triple for quad in ox.parse(file, format=ox.RdfFormat.TURTLE)):
            if predicate.value in (RDFS.label, SKOS.altLabel) and _is_english(value):
                names.append((_item(subject, path), value.value))
            elif predicate.value == RDF.type and value.value.startswith(KG.base):
                types.setdefault(_item(subject, path), set()).add(_type(value, path))
    except SyntaxError as error:
        raise SourceError(f"{path}, line {error.lineno}: {error.msg}") from error
    for item, name in names:
        for type_ in sorted(types.get(item, ())) or (None,):
            yield Alias(name, type_, item)


def _is_english(value: ox.Literal) -> bool:
    return (value.language or "en").partition("-")[0] == "en"


def _item(subject: ox.NamedNode, path: str) -> str:
    item = subject.value.removeprefix(WIKIDATA)
    if not _ITEM.fullmatch(item):
        raise SourceError(f"{path}: {subject} is no Wikidata item; items begin with {WIKIDATA}Q")
    return item


def _type(class_: ox.NamedNode, path: str) -> EntityType:
    if class_.value not in _CLASSES:
        known = ", ".join(f"kg:{iri.removeprefix(KG.base)}" for iri in _CLASSES)
        raise SourceError(f"{path}: {class_} is no type of entities; write one of {known}")
    return _CLASSES[class_.value]
