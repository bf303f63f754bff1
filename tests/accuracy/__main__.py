"""Measure every figure on the annotated sets of a folder, and renew the tables of README and docs/accuracy.md.

python -m tests.accuracy FOLDER [MODEL]
"""

import sys
from datetime import UTC, datetime
from pathlib import Path

from kg.pipeline.run import load
from tests.accuracy import table
from tests.accuracy.sets import EVENTS, SETS, measure
from tests.benchmarks import cost

ROOT = Path(__file__).parents[2]


def main(folder, model=None):
    figures = []
    for figure in measure(Path(folder), model):
        print(
            f"{figure.set:24} {figure.name:22} {figure.value:5.1f}  {'' if figure.reached else 'below ' + str(figure.least)}"
        )
        figures.append(figure)
    if not figures:
        sys.exit(f"{folder}: none of the annotated sets {', '.join(SETS)}")
    meta = load(model).meta
    when = f"Measured on {datetime.now(UTC).date()} with {meta['lang']}_{meta['name']} {meta['version']}.\n\n"
    texts = [found for name in SETS if (found := Path(folder) / name / "text").is_dir()]
    took = table.cost(cost.measure(texts, model)) if texts else ""
    table.renew(ROOT / "docs" / "accuracy.md", when + table.full(figures) + took)
    table.renew(ROOT / "README.md", when + table.short([figure for figure in figures if figure.set == EVENTS]))


if __name__ == "__main__":
    main(*sys.argv[1:3])
