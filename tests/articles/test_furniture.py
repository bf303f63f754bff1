"""Furniture removal on the pages of the benchmark: no worse than it was measured."""

import runpy
from pathlib import Path

BENCHMARK = Path(__file__).parents[1] / "benchmarks" / "furniture.py"


def test_bodies_come_out_whole_and_alone():
    benchmark = runpy.run_path(str(BENCHMARK))
    recall, precision = benchmark["measure"](benchmark["by_segment"])
    assert recall >= 0.99 and precision >= 0.99
    assert precision > benchmark["measure"](benchmark["by_trafilatura"])[1]
