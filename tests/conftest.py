"""Fixtures that several rooms share."""

import pytest

from kg.pipeline import run


@pytest.fixture(scope="session")
def nlp():
    """The whole pipeline, loaded once."""
    return run.load()
