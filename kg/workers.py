"""Extraction in this process or in several: each loads the model once, every article is told exactly once, in order.

A worker that is killed takes its pool with it (`ProcessPoolExecutor`); what was under way is begun again in a new one. When
that happens twice in a row, the articles go alone until it is known which of them kills, and that one is passed over.
"""

from __future__ import annotations

import gc
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import islice
from multiprocessing import parent_process
from typing import TYPE_CHECKING

from kg.aliases import Table
from kg.errors import ModelError
from kg.model import Article
from kg.resolve.told import Told, tell

if TYPE_CHECKING:
    from spacy.language import Language

#: Articles that a worker is given at a time.
CHUNK = 16
#: Articles that may be told before they are asked for: more than go into the store in one step, so that no worker waits.
AHEAD = 1024
#: Articles after which the model is loaded anew: it keeps every word it meets.
RELOAD = 20_000
#: Objects that a process which only extracts makes between searches for cycles: to look at a model again and again is a
#: twentieth of its work.
OBJECTS = 10_000
#: How far processes that only extract stand back from the one that concludes, for all wait for it in the end.
NICENESS = 10
#: Pools that may break in a row before articles go alone.
BREAKS = 2


@dataclass(frozen=True, slots=True)
class Settings:
    """How articles are turned into quads; this is what travels to a worker, with each of its tasks.

    Attributes:
        model: spaCy pipeline; None for the best English one that is installed.
        base: The IRI under which articles, events and entities are named.
        fingerprint: What, beside the article, decides what is extracted from it.
        aliases: The table of names that entities are linked to Wikidata by; each worker reads it where it is.
    """

    model: str | None
    base: str
    fingerprint: str
    aliases: Table | None = None


def told(
    articles: Iterable[Article], settings: Settings, *, jobs: int, on_skip: Callable[[Article, str], None]
) -> Iterator[Told]:
    """Yield what articles tell, in their order; no model is loaded when there are none.

    Args:
        articles: They are read only a little ahead of what is yielded.
        settings: How they are read.
        jobs: Processes; with 1 it is this one.
        on_skip: Told of an article whose analysis fails, or kills its process.

    Raises:
        ModelError: The model is missing, or processes cannot run it.
        SourceError: The table of names cannot be read.
    """
    chunks = _chunks(iter(articles))
    if jobs == 1:
        for chunk in chunks:
            found, faults = extract(chunk, settings)
            for article, reason in faults:
                on_skip(article, reason)
            yield from found
    else:
        yield from _Crew(settings, jobs, on_skip).work(chunks)


def extract(chunk: list[Article], settings: Settings) -> tuple[list[Told], list[tuple[Article, str]]]:
    """Say what a few articles tell, and of which the analysis fails, and how; the model stays loaded for the next ones."""
    from kg.pipeline.run import analyze

    faults: list[tuple[Article, str]] = []
    found = analyze(chunk, _Model.loaded(settings, len(chunk)), on_fault=lambda *fault: faults.append(fault))
    return [tell(a, base=settings.base, fingerprint=settings.fingerprint) for a in found], faults


class _Model:
    """The model that this process has loaded, of which settings, and for how many articles more."""

    wanted: tuple[str | None, Table | None] | None = None
    left = 0
    nlp: Language | None = None

    @classmethod
    def loaded(cls, settings: Settings, articles: int) -> Language:
        if parent_process() is not None:
            gc.set_threshold(OBJECTS)
        wanted = settings.model, settings.aliases
        if cls.nlp is None or cls.wanted != wanted or cls.left <= 0:
            from kg.pipeline.run import load

            cls.nlp = None
            gc.collect()  # two at once would be two tables in memory
            cls.nlp = load(settings.model, settings.aliases.read() if settings.aliases else ())
            cls.wanted, cls.left = wanted, RELOAD
        cls.left -= articles
        return cls.nlp


def _chunks(articles: Iterator[Article]) -> Iterator[list[Article]]:
    while chunk := list(islice(articles, CHUNK)):
        yield chunk


@dataclass(slots=True)
class _Task:
    chunk: list[Article]
    future: Future[tuple[list[Told], list[tuple[Article, str]]]] | None = None


class _Crew:
    """Worker processes, and what they have before them: two chunks each, and what is told and not yet asked for."""

    def __init__(self, settings: Settings, jobs: int, on_skip: Callable[[Article, str], None]) -> None:
        self.settings, self.jobs, self.on_skip = settings, jobs, on_skip
        self.tasks: deque[_Task] = deque()
        self.breaks = self.alone = self.finished = 0

    def work(self, chunks: Iterator[list[Article]]) -> Iterator[Told]:
        while self._has_task(chunks):
            with ProcessPoolExecutor(1 if self.alone else self.jobs, initializer=_serve) as pool:
                try:
                    yield from self._through(pool, chunks)
                except BrokenProcessPool:
                    self._broken()
                except BaseException:
                    pool.shutdown(wait=False, cancel_futures=True)
                    raise

    def _has_task(self, chunks: Iterator[list[Article]]) -> bool:
        self.tasks.extend(_Task(chunk) for chunk in islice(chunks, 0 if self.tasks else 1))
        return bool(self.tasks)

    def _ahead(self, chunks: Iterator[list[Article]]) -> Iterator[_Task]:
        """Yield the tasks, and further ones as they are read, so that the first is begun before the last is there."""
        yield from self.tasks
        for chunk in islice(chunks, max(0, 2 * self.jobs + AHEAD // CHUNK - len(self.tasks))):
            self.tasks.append(_Task(chunk))
            yield self.tasks[-1]

    def _through(self, pool: ProcessPoolExecutor, chunks: Iterator[list[Article]]) -> Iterator[Told]:
        alone = self.alone
        while self._has_task(chunks):
            for task in islice(self._ahead(chunks), 1 if alone else None):
                task.future = task.future or pool.submit(extract, task.chunk, self.settings)
            assert self.tasks[0].future
            result, faults = self.tasks[0].future.result()
            self.tasks.popleft()
            self.breaks, self.finished = 0, self.finished + 1
            for article, reason in faults:
                self.on_skip(article, reason)
            yield from result
            if alone:
                self.alone -= 1
                if not self.alone:
                    return

    def _broken(self) -> None:
        """Prepare to begin again what was under way when the pool broke."""
        if self.alone:
            self._blame(self.tasks.popleft())
        self.breaks += 1
        for task in self.tasks:
            if task.future and (not task.future.done() or task.future.cancelled() or task.future.exception()):
                task.future = None
        if self.breaks >= BREAKS and not self.alone:
            self.alone = len(self.tasks)

    def _blame(self, task: _Task) -> None:
        """Split a chunk that broke a pool on its own, or pass over its only article."""
        if len(task.chunk) > 1:
            self.tasks.extendleft(_Task([article]) for article in reversed(task.chunk))
            self.alone += len(task.chunk) - 1
            return
        if not self.finished:
            raise ModelError("the processes that extract end at once: try --jobs 1 to see why")
        self.alone -= 1
        self.on_skip(task.chunk[0], "its analysis ends the process, for want of memory or by a fault of the model")


def _serve() -> None:
    """Stand back for the process that concludes, and end when it is gone, even if it was killed."""
    os.nice(NICENESS)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a terminal sends it to all, and one has to decide
    parent = parent_process()
    assert parent

    def watch() -> None:
        parent.join()
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
