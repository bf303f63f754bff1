"""How fast the store is, on a synthetic graph of the real shape: `python -m tests.benchmarks.store 1000000`.

Prints, as JSON: seconds to load N-Quads through newskg and through pyoxigraph's own bulk_load; seconds of each named query
through newskg and through pyoxigraph; seconds to add one article to the large graph and to an empty one.
"""

import io
import json
import re
import sys
import tempfile
import time
from pathlib import Path

import pyoxigraph as ox

from kg import queries
from kg.articles import read
from kg.builder import extend
from kg.pipeline.run import analyze, load
from kg.rdf.vocab import KG, ONTOLOGY, PREFIXES
from kg.resources import path
from kg.store import open_store

NAMED = re.compile(r"/(article|mention|referent|event|decision)/([0-9a-f]{16})")
ENTITY = re.compile(r"(/entity/[^>]+)>")
KEY = re.compile(rf'(<{KG.base}(?:slug|nameKey|identityKey|eventKey|textKey)> "(?:[^"\\]|\\.)*)"')
PARAMETERS = {
    "timeline": {"entity": "jim kenney 1"}, "explain": {"entity": "jim kenney 1"}, "says-about": {"speaker": "jim kenney 1"},
    "evidence": {"actor": "jim kenney 1", "target": "ice 1"}, "who-did-what": {"article": "philadelphia-decision"},
    "contested": {"about": "ice 1"}, "links": {"limit": 1000}, "between": {"since": "2018-08-01", "until": "2018-08-02"},
}  # fmt: skip


def seconds(action, times=1):
    """Run an action, and return the shortest time that it took, and its result."""
    took = []
    for _ in range(times):
        began = time.perf_counter()
        result = action()
        took.append(time.perf_counter() - began)
    return min(took), result


def grow(analyses, size):
    """Return at least `size` lines of N-Quads: the graph of the sample articles over and over, each time with new names."""
    store = open_store(None)
    extend(store, analyses)
    out = io.BytesIO()
    store.dump(out, "nq")
    text = out.getvalue().decode().splitlines(keepends=True)
    ontology = [line for line in text if f"<{ONTOLOGY}> .\n" in line]
    rest = "".join(line for line in text if f"<{ONTOLOGY}> .\n" not in line)
    lines, number = len(ontology), 0
    parts = ["".join(ontology)]
    while lines < size:
        number += 1
        digits = f"{number:06x}"
        part = NAMED.sub(rf"/\1/\g<2>{digits}", rest)
        parts.append(KEY.sub(rf'\1 {number}"', ENTITY.sub(rf"\1-{number}>", part)))
        lines += part.count("\n")
    return "".join(parts), lines


def ask_raw(native, text):
    """Ask pyoxigraph itself, and read every term."""
    return [tuple(row) for row in native.query(text, prefixes=PREFIXES, use_default_graph_as_union=True)]


def measure(size, folder):
    analyses = list(analyze(read([path("seeds/articles")]), load()))
    one = analyses.pop(10)
    text, lines = grow(analyses, size)
    data = text.encode()
    raw_load, _ = seconds(lambda: ox.Store(str(folder / "raw")).bulk_load(io.BytesIO(data), ox.RdfFormat.N_QUADS))
    with open_store(folder / "big", write=True) as store:
        kg_load, _ = seconds(lambda: store.load([text]))
        store.native.optimize()
        asked = {}
        for name in queries.names():
            sparql = queries.sparql(name, **PARAMETERS.get(name, {}))
            raw, rows = seconds(lambda text=sparql: ask_raw(store.native, text), 3)
            through, _ = seconds(lambda text=sparql: list(store.query(text)), 3)
            asked[name] = {"raw": round(raw, 4), "kg": round(through, 4), "rows": len(rows)}
        store.commit()
        add_big, _ = seconds(lambda: extend(store, [one]))
    with open_store(folder / "small", write=True) as store:
        extend(store, [])
        store.commit()
        add_empty, _ = seconds(lambda: extend(store, [one]))
    return {
        "quads": lines, "load": {"raw": round(raw_load, 2), "kg": round(kg_load, 2), "share": round(raw_load / kg_load, 2)},
        "queries": asked, "add one article": {"large": round(add_big, 3), "empty": round(add_empty, 3)},
    }  # fmt: skip


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as where:
        print(json.dumps(measure(int(sys.argv[1]), Path(where)), indent=1))
