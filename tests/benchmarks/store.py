"""How fast the store is on a synthetic graph of the real shape: `python -m tests.benchmarks.store [QUADS [FOR_RDFLIB]]`.

The graph is built by newskg itself from `synthetic.stories`. Three tables, of seconds, the best of several runs:

- loading the graph's N-Quads, and adding one article to it: newskg beside pyoxigraph's bulk_load, and beside an empty store;
- each named query through newskg's API beside the same SPARQL through pyoxigraph, every term of every row read;
- the same on a smaller graph, of FOR_RDFLIB quads, beside rdflib's memory store, in newskg's store in memory and on disk; a
  query that rdflib has not answered after `PATIENCE` seconds counts as those, and one that it fails on is left out.
"""

import math
import signal
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path

import pyoxigraph as ox
import rdflib
from rdflib.plugins.sparql.sparql import SPARQLError

from kg import queries
from kg.articles import read
from kg.builder import extend, remove
from kg.pipeline.run import analyze, load
from kg.rdf.vocab import PREFIXES
from kg.resources import path
from kg.store import open_store
from tests.benchmarks.synthetic import stories

PATIENCE = 20
BUDGET = 4.0
ROUNDS = 40
FIRST = 200
PARAMETERS = {
    "timeline": {"entity": "jim kenney"}, "explain": {"entity": "jim kenney"}, "says-about": {"speaker": "jim kenney"},
    "evidence": {"actor": "dam company", "target": "commission of inquiry"}, "who-did-what": {"actor": "jim kenney"}, "contested": {"about": "ice"},
    "links": {"limit": 1000}, "between": {"since": "2018-08-01", "until": "2018-08-02"}, "planned": {"after": "2027-06-01"},
}  # fmt: skip


def seconds(action):
    began = time.perf_counter()
    action()
    return time.perf_counter() - began


def best(*actions):
    """Run the actions in turn, at least once and as often as the budget allows up to `ROUNDS` times; the best time of each."""
    took = [[] for _ in actions]
    while not took[-1] or (len(took[-1]) < ROUNDS and sum(map(sum, took)) < BUDGET):
        for times, action in zip(took, actions, strict=True):
            times.append(seconds(action))
    return [min(times) for times in took]


def grow(analyses, size, folder):
    """Build a graph of about `size` quads in a store, article by article; how many articles it took."""
    stream = stories(analyses)
    with open_store(folder, write=True) as store:
        extend(store, islice(stream, FIRST))
        more = max(0, round(size / len(store.native) * FIRST) - FIRST)
        extend(store, islice(stream, more))
    return FIRST + more


def ask_raw(native, text):
    """Ask pyoxigraph itself, and read every term."""
    return [tuple(row) for row in native.query(text, prefixes=PREFIXES, use_default_graph_as_union=True)]


def measure_load(file, folder):
    raw = seconds(
        lambda: ox.Store(str(folder / "raw")).bulk_load(file.open("rb"), ox.RdfFormat.N_QUADS),
    )
    with open_store(folder / "loaded", write=True) as store, file.open(encoding="utf-8", newline="\n") as lines:
        return raw, seconds(lambda: store.load(lines))


def measure_addition(location, articles):
    """Open the store, add an article, close it again: the mean over the articles, each in its best of three times."""

    def add(article):
        with open_store(location, write=True) as store:
            extend(store, [article])

    total = 0.0
    for article in articles:
        took = []
        for _ in range(3):
            took.append(seconds(lambda one=article: add(one)))
            with open_store(location, write=True) as store:
                remove(store, [article.article.id])
        total += min(took)
    return total / len(articles)


def measure_queries(store):
    """Seconds through pyoxigraph, seconds through newskg, and rows, of each named query."""
    out = {}
    for name in queries.names():
        parameters = PARAMETERS.get(name, {})
        text = queries.sparql(name, **parameters)
        raw, through = best(
            lambda text=text: ask_raw(store.native, text),
            lambda name=name, parameters=parameters: list(queries.run(store, name, **parameters)),
        )
        out[name] = raw, through, len(ask_raw(store.native, text))
    return out


def ask_rdflib(dataset, text):
    """Seconds until rdflib has answered, at its best as `best` has it; infinity if it was stopped, None if it cannot answer."""

    def stop(*_):
        raise TimeoutError

    signal.signal(signal.SIGALRM, stop)
    signal.alarm(PATIENCE)
    try:
        return best(lambda: list(dataset.query(text, initNs=PREFIXES)))[0]
    except TimeoutError:
        return math.inf
    except SPARQLError:
        return None
    finally:
        signal.alarm(0)


def measure_rdflib(file):
    dataset = rdflib.Dataset(default_union=True)
    dataset.parse(str(file), format="nquads")
    return {name: ask_rdflib(dataset, queries.sparql(name, **PARAMETERS.get(name, {}))) for name in queries.names()}


def print_queries(asked):
    print(f"{'query':14} {'pyoxigraph':>11} {'newskg':>9} {'ratio':>6} {'rows':>8}")
    for name, (raw, through, rows) in asked.items():
        print(f"{name:14} {raw:11.4f} {through:9.4f} {through / raw:6.2f} {rows:8}")


def print_rdflib(theirs, in_memory, on_disk):
    print(f"{'query':14} {'rdflib':>9} {'newskg':>9} {'times':>8} {'on disk':>9} {'times':>8}")
    for name, took in theirs.items():
        if took is None:
            continue
        sign, seconds = (">", PATIENCE) if math.isinf(took) else ("", took)
        ours = [asked[name][1] for asked in (in_memory, on_disk)]
        print(f"{name:14} {seconds:9.3f}" + "".join(f" {own:9.4f} {f'{sign}{seconds / own:.0f}':>8}" for own in ours))


def dump(location, file):
    """Write a store's quads into a file; how many there are."""
    with open_store(location) as store:
        with file.open("wb") as out:
            store.dump(out, "nq")
        return len(store.native)


def main(size=1_000_000, for_rdflib=300_000):
    analyses = list(analyze(read([path("seeds/articles")]), load()))
    extend(open_store(None), analyses[:1])
    with tempfile.TemporaryDirectory() as where:
        folder = Path(where)
        articles = grow(analyses, size, folder / "large")
        number = dump(folder / "large", folder / "large.nq")
        print(f"{number} quads of {articles} articles\n")
        raw, through = measure_load(folder / "large.nq", folder)
        print(f"load           pyoxigraph {raw:.2f}  newskg {through:.2f}  share {raw / through:.2f}")
        with open_store(folder / "empty", write=True) as store:
            extend(store, [])
        empty, large = (measure_addition(folder / name, analyses[::9]) for name in ("empty", "large"))
        print(f"add an article empty {empty:.3f}  large {large:.3f}  ratio {large / empty:.2f}\n")
        with open_store(folder / "large") as store:
            print_queries(measure_queries(store))
        grow(analyses, for_rdflib, folder / "small")
        number = dump(folder / "small", folder / "small.nq")
        print(f"\n{number} quads, rdflib's memory store")
        with open_store(folder / "small") as on_disk, open_store(None) as in_memory:
            in_memory.load((folder / "small.nq").open(encoding="utf-8", newline="\n"))
            ours = measure_queries(in_memory), measure_queries(on_disk)
        print_rdflib(measure_rdflib(folder / "small.nq"), *ours)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
