"""Fixtures that several rooms share."""

import io

import pytest

from kg.pipeline import run


@pytest.fixture(scope="session")
def nlp():
    """The whole pipeline, loaded once."""
    return run.load()


@pytest.fixture
def lines():
    """A function that writes out a store as sorted N-Quads."""

    def dumped(store):
        out = io.BytesIO()
        store.dump(out, "nq")
        return sorted(out.getvalue().decode().splitlines(keepends=True))

    return dumped


@pytest.fixture(scope="session")
def small_articles(tmp_path_factory):
    """A folder of 250 short articles: the store takes them in two steps."""
    folder = tmp_path_factory.mktemp("articles")
    towns = ("Aldby", "Brisk", "Corran", "Dunmore", "Eskby")
    for n in range(250):
        (folder / f"{n:03}.txt").write_text(
            f"Police in {towns[n % 5]} arrested {n + 2} people on {n % 28 + 1} May 2019.\n\n"
            f"The mayor of {towns[n % 3]} thanked officer Ann Lee{'s' * (n % 4)}. She said the work would go on.\n"
        )
    return folder
