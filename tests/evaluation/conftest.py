from dataclasses import replace

import pytest

from tests.evaluation import samples


@pytest.fixture
def gold():
    return samples.gold()


@pytest.fixture
def perfect():
    return samples.perfect()


@pytest.fixture
def change(perfect):
    """Make predictions with one part of the event `number` changed."""

    def changed(number, **parts):
        return [replace(event, **parts) if i == number else event for i, event in enumerate(perfect)]

    return changed
