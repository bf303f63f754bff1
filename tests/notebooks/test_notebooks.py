"""The notebooks run from the first cell to the last, and show what they show here."""

import pytest

from kg.resources import path

NOTEBOOKS = sorted(path("notebooks").glob("*.ipynb"))


@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=lambda p: p.stem)
def test_notebook_runs(notebook, tmp_path):
    nbformat = pytest.importorskip("nbformat")
    nbclient = pytest.importorskip("nbclient")
    book = nbformat.read(notebook, as_version=4)
    committed = [cell.get("outputs", []) for cell in book.cells]
    nbclient.NotebookClient(book, timeout=300, resources={"metadata": {"path": tmp_path}}).execute()
    for cell, before in zip(book.cells, committed, strict=True):
        assert bool(cell.get("outputs")) == bool(before), cell.source


def test_there_are_notebooks():
    assert NOTEBOOKS
