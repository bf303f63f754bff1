"""How the cost of putting names together grows: `python -m tests.benchmarks.identity 10000 100000 1000000`.

Makes records of entities as articles know them, resolves each number of them, and prints, as JSON, CPU seconds, how many pairs
of names were compared, and the growth of both between two numbers, divided by that of n log n: at most 1 means no faster.
"""

from __future__ import annotations

import itertools
import json
import math
import random
import sys
import time
from collections.abc import Iterator

from kg.model import Entity
from kg.pipeline import identity
from kg.pipeline.linker import slug

ONSETS = "b br c ch d dr f fl g gr h j k kl l m n p pr qu r s sh st t th tr v w z".split()
VOWELS = "a e i o u ai ea ou".split()
BODIES = "Council Holdings Institute Authority Union Agency Bank Group Court Ministry Airlines Energy".split()


def word(chosen: random.Random) -> str:
    """Make up a name."""
    return "".join(chosen.choice(ONSETS) + chosen.choice(VOWELS) for _ in range(chosen.choice((2, 2, 3)))).title()


def records(count: int) -> Iterator[Entity]:
    """Yield entities as articles know them: people by full name, surname or initial; bodies by long name or by letters.

    The number of different names grows with that of records, as in news, and some names are in a thousand articles.
    """
    chosen = random.Random(7)
    known = [[word(chosen) for _ in range(3)] for _ in range(max(1, count // 4))]
    for _ in range(count):
        first, second, third = known[int(len(known) * chosen.random() ** 3)]
        kind = chosen.random()
        if kind < 0.6:
            name = chosen.choice((f"{first} {second}", f"{first} {second}", second, f"{first[0]}. {second}"))
            yield Entity(slug(name), name, "PERSON", True)
        else:
            long = f"{first} {second} {third} {BODIES[len(first + third) % len(BODIES)]}"
            name = chosen.choice((long, long, "".join(w[0] for w in long.split())))
            yield Entity(slug(name), name, "ORGANIZATION", True)


def count_comparisons() -> Iterator[int]:
    """Return a counter that goes on with each pair of names that is compared."""
    counter = itertools.count()
    compare = identity._short_for

    def counting(short: identity.Profile, long: identity.Profile) -> str | None:
        next(counter)
        return compare(short, long)

    identity._short_for = counting
    return counter


def main(counts: list[int]) -> list[dict[str, float]]:
    """Measure each number of records."""
    out: list[dict[str, float]] = []
    for count in counts:
        made = list(records(count))
        compared = count_comparisons()
        began = time.process_time()
        links = identity.resolve(made)
        took = time.process_time() - began
        row = {
            "records": count,
            "names": len({e.id for e in made}),
            "linked": len(links),
            "CPU seconds": round(took, 2),
        }
        row["pairs"] = next(compared)
        if out:
            allowed = count * math.log(count) / (out[-1]["records"] * math.log(out[-1]["records"]))
            for measured in ("CPU seconds", "pairs"):
                row[f"{measured}, growth : n log n"] = round(row[measured] / out[-1][measured] / allowed, 2)
        out.append(row)
    return out


if __name__ == "__main__":
    print(json.dumps(main([int(count) for count in sys.argv[1:]]), indent=1))
