"""Deterministic IRIs: the same input gives the same IRI on every machine, and there are no blank nodes."""

from __future__ import annotations

import hashlib
import re
from urllib.parse import quote, unquote

import pyoxigraph as ox

from kg.errors import OptionError
from kg.rdf.vocab import BASE

_PLAIN = re.compile(r"[a-z0-9-]*\Z")


def check_base(base: str) -> str:
    """Return `base` if instances can be named under it.

    Raises:
        OptionError: It is not an absolute IRI that ends in "/", "#" or ":".
    """
    try:
        if ox.NamedNode(base).value.endswith(("/", "#", ":")):
            return base
    except ValueError:
        pass
    raise OptionError(f"not a base IRI: {base!r}; give an absolute IRI that ends in '/', '#' or ':'")


def digest(*parts: str) -> str:
    """Return 16 hex digits (64 bits of SHA-256) of the parts."""
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def article(article_id: str, *, base: str = BASE) -> str:
    """Name an article, and the graph that holds its quads, after its id."""
    return f"{base}article/{digest(article_id)}"


def entity(slug: str, *, base: str = BASE) -> str:
    """Name an entity after its slug."""
    return f"{base}entity/{slug if _PLAIN.match(slug) else quote(slug.encode('utf-8', 'replace'), safe='-._~')}"


def slug(entity_iri: str) -> str:
    """Return the slug that an entity was named after."""
    return unquote(entity_iri.rsplit("/", 1)[-1])


def decision(slug: str, *, base: str = BASE) -> str:
    """Name the decision that a slug is short for another."""
    return f"{base}decision/{digest(slug)}"


def referent(article_id: str, slug: str, *, base: str = BASE) -> str:
    """Name an entity as one article knows it."""
    return f"{base}referent/{digest(article_id, slug)}"


def is_referent(iri: str) -> bool:
    """Say whether an IRI of this package names an entity as one article knows it."""
    return iri.rpartition("/")[0].endswith("referent")


def mention(article_id: str, start: int, number: int, *, base: str = BASE) -> str:
    """Name a mention after the position of its trigger and its number among the mentions that share the trigger."""
    return f"{base}mention/{digest(article_id, str(start), str(number))}"


def words(article_id: str, start: int, slug: str, *, base: str = BASE) -> str:
    """Name the words at a position that stand for an entity as one article knows it."""
    return f"{base}words/{digest(article_id, str(start), slug)}"


def event(mention_iri: str, *, base: str = BASE) -> str:
    """Name an event after the first mention that tells it."""
    return f"{base}event/{mention_iri.rsplit('/', 1)[-1]}"


def run(version: str, model: str, *, base: str = BASE) -> str:
    """Name a way of making graphs: a version of the software with a model."""
    return f"{base}run/{quote(f'{version}-{model}', safe='-._~')}"
