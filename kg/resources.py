"""Paths of the data that ships with the package: `ontology/`, `seeds/`, `notebooks/`."""

from pathlib import Path


def path(name: str) -> Path:
    """Return the folder or file `name`, from the wheel's own copy or, in a checkout, from the repository's root.

    Raises:
        FileNotFoundError: There is no such resource.
    """
    package = Path(__file__).parent
    for root in (package / "_data", package.parent):
        found = root / name
        if found.exists():
            return found
    raise FileNotFoundError(f"newskg ships no {name!r}")
