"""Articles and pipeline on one side, quads and store on the other: the only file that sees both."""

from __future__ import annotations

import gc
import os
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from importlib.metadata import version
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from kg import workers
from kg.aliases import Table
from kg.errors import OptionError
from kg.model import Analysis, Article
from kg.rdf import iris
from kg.rdf.terms import iri
from kg.rdf.vocab import BASE, KG, ONTOLOGY
from kg.resolve import conclude, overrides
from kg.resolve.read import lines_in
from kg.resolve.told import Told, tell, told_by, with_slugs
from kg.store import Store
from kg.store.base import AT_ONCE
from kg.workers import Settings

if TYPE_CHECKING:
    from kg.articles import Fetcher

T = TypeVar("T")
#: Wraps what is done one by one, to show how far it has come.
Progress = Callable[[Iterable[T]], Iterable[T]]

CHUNK = 16


@dataclass(frozen=True, slots=True)
class Step:
    """How much enters the store at once: it tidies up after each load, so that few large ones cost less than many small ones.

    Attributes:
        articles: Articles that are concluded from together.
        least: When fewer than `articles` are left, steps become smaller, so that others are extracted meanwhile; what is left
            when one would be smaller than this is taken whole.
        characters: Characters of N-Quads that are loaded together; that takes four times as much memory.
    """

    articles: int
    least: int
    characters: int


#: For a process that holds the model as well: nothing is extracted meanwhile.
ALONE = Step(512, 512, AT_ONCE)
#: For one beside which others extract.
BESIDE = Step(1024, 128, 150_000_000)

_KNOWN = """
SELECT ?article ?hash ?fingerprint WHERE {
  VALUES ?article { $articles } ?article kg:contentHash ?hash ; kg:fingerprint ?fingerprint }"""
_KNOWING = "SELECT DISTINCT ?article WHERE { VALUES ?referent { $referents } ?referent kg:inArticle ?article }"
_ANY = "SELECT ?article WHERE { ?article a kg:Article } LIMIT 1"


@dataclass(slots=True)
class Report:
    """What a build did.

    Attributes:
        added: Articles that are new or have changed.
        replaced: Those of them that took the place of an article of the same id.
        unchanged: Articles that were in the store as they are, and were not read again.
        events: Event mentions found in the added articles.
        entities: Named entities found in the added articles, each once an article.
        undated: Articles read, to be added, that have no publication date.
        skipped: What could not be read, and why.
        notes: What was guessed or left out in reading, and where.
        expected: How many articles there will be to extract, judged by the share of the sources that is read.
        complete: Whether all sources have been read, so that there are just as many as expected.
    """

    added: int = 0
    replaced: int = 0
    unchanged: int = 0
    events: int = 0
    entities: int = 0
    undated: int = 0
    skipped: list[tuple[str, str]] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    expected: int | None = None
    complete: bool = False


def build(
    sources: Sequence[str | Path],
    *,
    store: Store,
    model: str | None = None,
    jobs: int = 1,
    published: date | None = None,
    base: str | None = None,
    identity: Path | None = None,
    aliases: str | Path | None = None,
    progress: Progress | None = None,
    report: Report | None = None,
    fetcher: Fetcher | None = None,
) -> Report:
    """Read articles, extract their events, and add them to a store; an article that is in it unchanged is skipped.

    The store is brought up to date in steps (`ALONE`, `BESIDE`): a build that is stopped loses at most the articles of one.

    Args:
        sources: Files, folders and addresses, of any kind that `kg.articles.read` takes.
        store: A store opened for writing.
        model: spaCy pipeline; by default the best English one that is installed.
        jobs: Processes that extract.
        published: Date of publication of the articles that give none.
        base: The IRI under which articles, events and entities are named; by default the store's own.
        identity: A Turtle file of what the user says about which names are one entity (`kg.resolve.overrides`); by default
            what an earlier build was told goes on to hold.
        aliases: A table of names (`kg.aliases`) that entities are linked to Wikidata by; articles that were read with
            another table, or with none, are read again.
        progress: Wraps what is extracted, to show how far it has come.
        report: Where what is done is written down as it goes.
        fetcher: How web addresses are asked.

    Raises:
        OptionError: `jobs` or `base` is out of range, or the store's articles are named under another base.
        ModelError: The spaCy pipeline is missing.
        SourceError: The table of names cannot be read.
        StoreError: The store cannot be written; what was there before is unharmed.
    """
    if jobs < 1:
        raise OptionError(f"jobs must be at least 1, not {jobs}")
    report = report or Report()
    wanted = settings(store, model=model, base=base, aliases=aliases)
    if identity:
        overrule(store, identity, base=wanted.base)
    fresh = read(sources, store, report, wanted, published=published, fetcher=fetcher)
    told = workers.told(
        fresh,
        wanted,
        jobs=jobs,
        on_skip=lambda article, reason: report.skipped.append((article.origin or article.id, reason)),
    )
    step = ALONE if jobs == 1 else BESIDE
    return add(store, progress(told) if progress else told, report=report, base=wanted.base, step=step)


def settings(
    store: Store, *, model: str | None = None, base: str | None = None, aliases: str | Path | None = None
) -> Settings:
    """Say how articles are read for a store; the arguments are those of `build`.

    Raises:
        OptionError: The store's articles are named under another base.
        SourceError: There is no such table of names.
    """
    table = Table.at(aliases) if aliases else None
    return Settings(model, base_of(store, base), fingerprint(model, table), table)


def read(
    sources: Sequence[str | Path],
    store: Store,
    report: Report,
    settings: Settings,
    *,
    published: date | None,
    fetcher: Fetcher | None,
) -> Iterator[Article]:
    """Read the articles that a store has not as they are, and keep account of the others.

    Args:
        sources: As for `build`.
        store: The store.
        report: Where what is skipped, noted and expected is written down.
        settings: How they are going to be read.
        published: Date of publication of the articles that give none.
        fetcher: How web addresses are asked.
    """
    from kg import articles

    found = 0

    def begin(done: int, total: int) -> None:
        if done:
            report.expected = round(found / done * total)

    stream = articles.read(
        sources,
        published=published,
        on_skip=lambda source, reason: report.skipped.append((source, reason)),
        on_note=lambda source, message: report.notes.append((source, message)),
        on_source=begin,
        fetcher=fetcher,
    )
    for article in _fresh(stream, store, settings, report):
        found += 1
        report.undated += article.published is None
        yield article
    report.expected, report.complete = found, True


def fingerprint(model: str | None, aliases: Table | None = None) -> str:
    """Name what, beside the article itself, decides what is extracted from it."""
    return f"{version('newskg')} {model or 'default'}" + (f" aliases {aliases.digest}" if aliases else "")


def base_of(store: Store, wanted: str | None = None) -> str:
    """Return the IRI under which a store's articles are named; of an empty store the wanted one, else the usual one.

    Raises:
        OptionError: Another one is wanted, or no base IRI.
    """
    found = next((str(article).rpartition("article/")[0] for (article,) in store.query(_ANY)), None)
    if found and wanted and wanted != found:
        raise OptionError(f"the store {store.location} names its articles under {found}, not under {wanted}")
    return found or iris.check_base(wanted or BASE)


def extend(
    store: Store,
    analyses: Iterable[Analysis],
    *,
    report: Report | None = None,
    fingerprint: str = "",
    base: str | None = None,
    step: Step = ALONE,
) -> Report:
    """Add analyses to a store, replacing those of the same articles, and bring what is concluded from them up to date.

    Raises:
        OptionError: The store's articles are named under another base.
    """
    base = base_of(store, base)
    told = (tell(analysis, base=base, fingerprint=fingerprint) for analysis in analyses)
    return add(store, told, report=report, base=base, step=step)


def add(store: Store, told: Iterable[Told], *, report: Report | None = None, base: str, step: Step = ALONE) -> Report:
    """Add what articles tell to a store, replacing what the same articles told, and bring the conclusions up to date."""
    report = report or Report()
    stream = iter(told)
    first = list(islice(stream, 1))
    if first or store.query(_ANY):
        _add_ontology(store)
    moved = overrides.stored(store).moved
    stream = (with_slugs(one, moved) for one in chain(first, stream))
    with _Spool() as spool:
        while batch := {one.article: spool.put(one) for one in islice(stream, _count(step, report))}:
            known = frozenset(_known(store, list(batch)))
            _apply(store, list(batch.values()), known, base, spool.quads(), step.characters)
            report.added += len(batch)
            report.replaced += len(known)
            report.events += sum(len(one.mentions) for one in batch.values())
            report.entities += sum(one.entities for one in batch.values())
    return report


def _count(step: Step, report: Report) -> int:
    """Say how many articles the next step takes."""
    left = report.expected - report.added if report.complete and report.expected else step.articles
    if not 0 < left < step.articles:
        return step.articles
    count = left * 7 // 10
    return count if count >= step.least else left


def overrule(store: Store, path: Path, *, base: str | None = None) -> None:
    """Let a user's file say which names are one entity, in the place of what such a file said before.

    Raises:
        OptionError: The file cannot be read, or contradicts itself.
    """
    base = base_of(store, base)
    says, said = overrides.read(path, base=base), overrides.stored(store)
    if says != said:
        changed = {referent for referent, _ in says.moved.items() ^ said.moved.items()}
        told = [with_slugs(one, says.moved) for one in _telling_of(store, changed)]
        dropped = frozenset(one.article for one in told)
        minus, plus = conclude(store, told, dropped, says=says, base=base)
        quads = (one.quads for one in told)
        store.change(drop=[KG.overrides, *dropped], remove=minus, add=[*says.lines(base=base), *quads, *plus])


def _telling_of(store: Store, referents: Iterable[str]) -> list[Told]:
    """Read what the articles tell that know one of the referents."""
    written = " ".join(map(iri, sorted(referents)))
    articles = sorted(str(article) for (article,) in store.query(_KNOWING.replace("$referents", written)))
    return [told_by(article, lines_in(store, article)) for article in articles]


def remove(store: Store, article_ids: Iterable[str]) -> int:
    """Take articles out of a store, with all that only they tell.

    Returns:
        How many were there.
    """
    base = base_of(store)
    gone = _known(store, [iris.article(article_id, base=base) for article_id in article_ids])
    if gone:
        _apply(store, [], frozenset(gone), base, (), AT_ONCE)
    return len(gone)


def _known(store: Store, articles: Sequence[str]) -> dict[str, tuple[str, str]]:
    """Return content hash and fingerprint of those of the articles that the store has."""
    written = " ".join(iri(article) for article in articles)
    return {article: (digest, mark) for article, digest, mark in store.query(_KNOWN.replace("$articles", written))}


class _Spool:
    """What the articles of one step tell, on disk until the store takes it: of all of it in memory there is no need."""

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile(prefix="newskg-")  # noqa: SIM115  (closed with the spool)
        self._places: dict[str, tuple[int, int]] = {}

    def put(self, one: Told) -> Told:
        """Keep an article's quads, instead of those it had before, and return what else it tells."""
        start = self._file.seek(0, os.SEEK_END)
        self._places[one.article] = start, self._file.write(one.quads.encode())
        return replace(one, quads="")

    def quads(self) -> Iterator[str]:
        """Give out the quads, article by article, and forget them."""
        for start, length in self._places.values():
            self._file.seek(start)
            yield self._file.read(length).decode()
        self._places.clear()
        self._file.truncate(0)

    def __enter__(self) -> _Spool:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()


def _apply(
    store: Store, added: Sequence[Told], dropped: frozenset[str], base: str, quads: Iterable[str], at_once: int
) -> None:
    """Drop the graphs of articles and add those of others, in one step with what is concluded from them."""
    with _no_collection():
        minus, plus = conclude(store, added, dropped, base=base)
        store.change(drop=dropped, remove=minus, add=chain(quads, plus), at_once=at_once)


@contextmanager
def _no_collection() -> Iterator[None]:
    """Put off the search for cycles: a million records are made that are in none, and looking them over is a fifth of the work."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _add_ontology(store: Store) -> None:
    """Put the ontology and the action types into a graph of their own, unless they are there as they are now."""
    from kg.rdf.ontology import lines

    wanted = set(lines())
    query = f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ GRAPH <{ONTOLOGY}> {{ ?s ?p ?o }} }}"
    present = {f"{t} <{ONTOLOGY}> .\n" for t in store.query(query).triples()}
    if present != wanted:
        store.change(drop=[ONTOLOGY], add=sorted(wanted))


def _fresh(articles: Iterator[Article], store: Store, settings: Settings, report: Report) -> Iterator[Article]:
    """Leave out the articles that the store has as they are, and a second one of the same id."""
    seen: set[str] = set()
    while batch := list(islice(articles, CHUNK)):
        names = [iris.article(article.id, base=settings.base) for article in batch]
        known = _known(store, names)
        for article, name in zip(batch, names, strict=True):
            if name in seen:
                report.skipped.append((article.origin or article.id, f"a second article with the id {article.id!r}"))
            elif known.get(name) == (article.sha256, settings.fingerprint):
                report.unchanged += 1
            else:
                yield article
            seen.add(name)
