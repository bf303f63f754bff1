"""Quads; a store's folder with one in it."""

import pytest

from kg.store import open_store

LINE = '<https://example.org/{0}> <https://example.org/p> "{0}" <https://example.org/g{0}> .\n'


@pytest.fixture
def folder(tmp_path):
    """A store with one quad, published."""
    with open_store(tmp_path / "graph", write=True) as store:
        store.change(add=[LINE.format(1)])
    return tmp_path / "graph"


@pytest.fixture
def line():
    """A function that makes one line of N-Quads, in a graph of its own, from a number."""
    return LINE.format
