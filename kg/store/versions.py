"""A store's folder on disk: numbered versions that never change once readers can see them.

    graph/
      current          the name of the version that readers open; replaced in one step
      writer.lock      held by the one builder
      work/            where it works
      v00000007/       an Oxigraph database
      v00000007.lock   held, shared, by each reader of that version

A builder works on a copy of the current version (Oxigraph's backup: hard links, milliseconds) and publishes it by
replacing `current`. Killed at any moment it leaves at worst an unfinished copy, which the next builder removes.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from kg.errors import StoreError

_VERSION = re.compile(r"v\d{8}\Z")


def current(folder: Path) -> Path | None:
    """Return the version that readers see, or None in a store to which nothing has been published yet."""
    try:
        name = (folder / "current").read_text("ascii").strip()
    except FileNotFoundError:
        return None
    return folder / name


def is_store(folder: Path) -> bool:
    """Say whether a folder holds a store."""
    return (folder / "current").is_file() or (folder / "writer.lock").is_file()


def lock_writer(folder: Path) -> IO[str]:
    """Become the one builder of a store, making its folder if need be.

    Raises:
        StoreError: Another builder is at work, the folder holds something else, or it cannot be written to.
    """
    try:
        if folder.exists() and not folder.is_dir():
            raise StoreError(f"{folder} is a file: give the folder of a store")
        if folder.is_dir() and not is_store(folder) and any(folder.iterdir()):
            raise StoreError(f"{folder} is a folder with other things in it: give a new or empty one")
        folder.mkdir(parents=True, exist_ok=True)
        handle = (folder / "writer.lock").open("w")
    except OSError as error:
        raise StoreError(f"cannot write to {folder}: {error.strerror}") from error
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        handle.close()
        raise StoreError(f"another build is writing to {folder}: wait until it has ended") from error
    return handle


def unmake(folder: Path) -> None:
    """Remove the folder of a store to which nothing was published. Only the builder may call it."""
    (folder / "writer.lock").unlink()
    with contextlib.suppress(OSError):  # something else has been put there
        folder.rmdir()


def lock_reader(folder: Path) -> tuple[Path, IO[str]]:
    """Choose the version to read and keep it from being removed.

    Raises:
        StoreError: There is no store here, it is damaged, or it cannot be read.
    """
    before = None
    while True:
        try:
            version = current(folder)
            if version is None:
                raise StoreError(f"no store in {folder}: make one with kg build SOURCE --store {folder}")
            if version == before:  # not removed because another was published
                raise StoreError(f"the store {folder} is damaged, {version} is missing: remove it and build it anew")
            handle = _lock_file(version).open("a")
            fcntl.flock(handle, fcntl.LOCK_SH)
            if version.is_dir():
                return version, handle
        except (OSError, UnicodeDecodeError) as error:
            raise StoreError(f"cannot open the store {folder}: {error}") from error
        handle.close()
        before = version


def clear_work(folder: Path) -> Path:
    """Return where the builder may work, with nothing there: what a killed one left is removed."""
    work = folder / "work"
    shutil.rmtree(work, ignore_errors=True)
    sweep(folder)
    return work


def following(folder: Path) -> Path:
    """Name the version to be published next."""
    version = current(folder)
    return folder / f"v{int(version.name[1:]) + 1 if version else 1:08d}"


def publish(version: Path) -> None:
    """Make a version the one that readers open."""
    folder = version.parent
    temporary = folder / "current.new"
    with temporary.open("w", encoding="ascii") as handle:
        handle.write(version.name + "\n")
        handle.flush()
        os.fsync(handle.fileno())
    temporary.replace(folder / "current")
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sweep(folder: Path) -> None:
    """Remove the versions that are not current and that nobody reads. Only the builder may call it."""
    for version in sorted(p for p in folder.iterdir() if _VERSION.match(p.name) and p != current(folder)):
        with _only_user(version) as alone:
            if alone:
                shutil.rmtree(version, ignore_errors=True)
                _lock_file(version).unlink(missing_ok=True)


@contextlib.contextmanager
def _only_user(version: Path) -> Iterator[bool]:
    with _lock_file(version).open("a") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            yield False
        else:
            yield True


def _lock_file(version: Path) -> Path:
    return version.with_name(version.name + ".lock")
