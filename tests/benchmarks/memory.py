"""Whether a build's memory grows with the number of articles: `python -m tests.benchmarks.memory 200 2000 20000`.

Prints, as JSON, for each number of articles the highest memory, in MB, of any process of `kg build --jobs 2`.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path

from tests.benchmarks import corpus
from tests.benchmarks.extraction import measure


def main(counts: list[int]) -> dict[int, object]:
    """Measure each number of articles."""
    found = {}
    for count in counts:
        with tempfile.TemporaryDirectory() as where:
            folder = Path(where)
            found[count] = measure("kg build --jobs 2", folder, corpus.write(folder, count))["MB"]
    return found


if __name__ == "__main__":
    print(json.dumps(main([int(count) for count in sys.argv[1:]])))
