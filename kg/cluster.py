"""Building on many machines, on Dask distributed: workers extract, and write parts of the graph; the client loads them.

The client reads the articles and hands them out a part at a time, and puts the parts into the store as they come. A part's
file is named after what it is made from and appears whole or not at all; the store takes whole parts. So a build that is
begun again, whatever was killed, makes only the parts that are missing.
"""

from __future__ import annotations

import hashlib
import os
import threading
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import astuple, replace
from datetime import date
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg import builder
from kg.builder import Progress, Report
from kg.errors import KgError, OptionError
from kg.model import Article
from kg.rdf import iris
from kg.resolve.told import Told, told_by
from kg.store import Store
from kg.workers import NICENESS, Settings, extract

if TYPE_CHECKING:
    from distributed import Client, Future
    from fsspec import AbstractFileSystem

    from kg.articles import Fetcher

#: Parts that the store takes in one step, so that those left over are made of the same articles when it is begun again.
STEP = 32
#: Articles in a part.
PART = builder.BESIDE.articles // STEP
#: Parts a worker thread has before it, beside those of a step: one under way, and enough waiting while the client concludes.
AHEAD = 6
#: How long a scheduler may take to answer.
PATIENCE = "20s"
#: The nanny's own setting returns memory to the system after every article, which costs a quarter of the time.
_MALLOC = {"MALLOC_TRIM_THRESHOLD_": 1 << 30, "MALLOC_MMAP_THRESHOLD_": 1 << 30}
#: No worker looks at its own stack every 10 ms, or at its event loop every 20.
_QUIET = {"distributed.worker.profile.enabled": False, "distributed.admin.tick.interval": "1s"}
_one_at_a_time = threading.Lock()


def build(
    sources: Sequence[str | Path],
    *,
    store: Store,
    cluster: str,
    parts: str,
    jobs: int = 1,
    model: str | None = None,
    published: date | None = None,
    base: str | None = None,
    identity: Path | None = None,
    aliases: str | Path | None = None,
    progress: Progress | None = None,
    report: Report | None = None,
    fetcher: Fetcher | None = None,
) -> Report:
    """Build as `kg.builder.build` does, on a cluster: the graph is the same, quad for quad.

    Args:
        sources: As for `kg.builder.build`.
        store: A store opened for writing.
        cluster: A Dask scheduler's address, or "local" for a scheduler and workers on this machine.
        parts: Folder for the parts, a path or an fsspec address that this machine and every worker reach.
        jobs: Workers of a local cluster.
        model: As for `kg.builder.build`, and so are those that follow.
        published: Date of publication of the articles that give none.
        base: The IRI under which instances are named.
        identity: What the user says about which names are one entity.
        aliases: A table of names, at a path or an fsspec address that this machine and every worker reach: each reads it
            for itself, and refuses one that is not the same.
        progress: Wraps what is extracted, one item an article.
        report: Where what is done is written down as it goes.
        fetcher: How web addresses are asked.

    Raises:
        OptionError: There is no such cluster.
        SourceError: The table of names cannot be read.
        KgError: A part kills every worker that is given it.
    """
    report = report or Report()
    settings = builder.settings(store, model=model, base=base, aliases=aliases)
    if identity:
        builder.overrule(store, identity, base=settings.base)
    fresh = builder.read(sources, store, report, settings, published=published, fetcher=fetcher)
    given: list[str] = []
    with _client(cluster, jobs) as client:
        told = _tell(client, fresh, settings, parts, given, report)
        builder.add(store, progress(told) if progress else told, report=report, base=settings.base, step=builder.BESIDE)
    _remove(given, parts)
    return report


@contextmanager
def _client(cluster: str, jobs: int) -> Iterator[Client]:
    """Connect to a scheduler, or start one with workers."""
    import dask
    from distributed import Client, LocalCluster

    if cluster != "local":
        try:
            client = Client(cluster, timeout=PATIENCE)
        except (OSError, TimeoutError, ValueError) as error:
            raise OptionError(f"no Dask scheduler answers at {cluster}: {error}") from error
        with client:
            yield client
        return
    environment = dask.config.get("distributed.nanny.pre-spawn-environ") | _MALLOC
    with (
        dask.config.set({"distributed.nanny.pre-spawn-environ": environment, **_QUIET}),
        LocalCluster(n_workers=jobs, threads_per_worker=1, dashboard_address=None, memory_limit=0) as local,
        Client(local) as client,
    ):
        client.run(os.nice, NICENESS)
        yield client


def _tell(
    client: Client, articles: Iterator[Article], settings: Settings, parts: str, given: list[str], report: Report
) -> Iterator[Told]:
    """Have the parts written that are not there, and yield what each article tells, in the articles' order.

    Args:
        client: A client of the cluster.
        articles: The articles.
        settings: How they are read.
        parts: Folder for the parts.
        given: Holds the names of the parts that may not be in the store yet: those given since it last took a step. When
            more is asked for than a step, they are, and their files are removed.
        report: Where the articles are written down whose analysis fails.
    """
    from distributed import KilledWorker

    system, folder = _open(parts)
    system.makedirs(folder, exist_ok=True)
    waiting: deque[tuple[list[Article], str, Future | None]] = deque()
    ahead = STEP + AHEAD * max(1, sum(client.nthreads().values()))
    while True:
        while len(waiting) < ahead and (chunk := list(islice(articles, PART))):
            name = f"{_digest(chunk, settings)}.nq"
            there = system.exists(f"{folder}/{name}")
            future = None if there else client.submit(write_part, chunk, settings, parts, name, key=name, pure=False)
            waiting.append((chunk, name, future))
        if not waiting:
            return
        if len(given) == STEP:
            _remove(given, parts)
        chunk, name, future = waiting.popleft()
        try:
            told, faults = future.result() if future else (None, [])
        except KilledWorker as error:
            raise KgError(f"every worker that was given {chunk[0].id} to {chunk[-1].id} was killed") from error
        given.append(name)
        written = system.cat_file(f"{folder}/{name}").decode()
        quads = [f"{text.rstrip()}\n" for text in written.split("\n\n")] if written else []
        if told is None and len(quads) < len(chunk):  # an earlier build left out what it failed on
            told, faults = client.submit(write_part, chunk, settings, parts, name, pure=False).result()
        report.skipped.extend((article.origin or article.id, reason) for article, reason in faults)
        if told is not None:
            yield from (replace(one, quads=text) for one, text in zip(told, quads, strict=True))
        else:
            yield from (_read(article, text, settings) for article, text in zip(chunk, quads, strict=True))


def _remove(names: list[str], parts: str) -> None:
    """Remove the files of parts, and forget their names."""
    system, folder = _open(parts)
    for name in names:
        system.rm_file(f"{folder}/{name}")
    names.clear()


def _digest(chunk: Iterable[Article], settings: Settings) -> str:
    content = repr((astuple(settings), [(a.id, a.sha256) for a in chunk]))
    return hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def write_part(
    chunk: list[Article], settings: Settings, parts: str, name: str
) -> tuple[list[Told], list[tuple[Article, str]]]:
    """Extract some articles and write what they tell as N-Quads; a worker's task.

    Args:
        chunk: The articles.
        settings: How they are read.
        parts: Folder for the parts.
        name: The file's name; it appears when it is complete.

    Returns:
        What each of them tells, without its quads, and those of which the analysis fails, and how.
    """
    with _one_at_a_time:
        told, faults = extract(chunk, settings)
    system, folder = _open(parts)
    temporary = f"{folder}/.{name}.{threading.get_native_id()}"
    system.pipe_file(temporary, "\n".join(one.quads for one in told).encode())
    system.mv(temporary, f"{folder}/{name}")
    return [replace(one, quads="") for one in told], faults


def _read(article: Article, quads: str, settings: Settings) -> Told:
    """Read what an article of a part tells that an earlier build left."""
    return told_by(iris.article(article.id, base=settings.base), (f"{line}\n" for line in quads[:-1].split("\n")))


def _open(parts: str) -> tuple[AbstractFileSystem, str]:
    import fsspec

    system: Any
    try:
        system, folder = fsspec.core.url_to_fs(parts)
    except (ImportError, ValueError) as error:
        raise OptionError(f"{parts} cannot be reached: {error}") from error
    return system, str(folder).rstrip("/")
