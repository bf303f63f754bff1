"""Refuse SPARQL that would make the store fetch something: SERVICE in a query, LOAD in an update.

Oxigraph's own parser decides: a text that holds the letters of a keyword is parsed once more with one of them changed,
over nothing. In a string, an IRI, a comment or a name that changes no grammar, so a text that still parses has the keyword
nowhere. Escapes (`\\u0053`) are read before parsing by some servers and within strings by others: those of letters and
digits mean the same to both, any other is refused where a keyword's letters stand.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pyoxigraph as ox

from kg.errors import QueryError
from kg.rdf.vocab import PREFIXES
from kg.store import syntax

_REFUSAL = "a query may not fetch from elsewhere ({}): load what it needs into the store with kg build"
_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U(00(?:0[0-9A-Fa-f]|10)[0-9A-Fa-f]{4}))")
#: How a keyword is used, to tell a text that fetches from one that does not parse: it is refused all the same.
_USED = r"\b{}\s*(?:silent\b|[<?$:#]|[\w.-]+:)"
#: What the last letter of a keyword is changed into.
_CHANGED = "q"


def check_query(text: str) -> None:
    """Refuse a query with SERVICE in it.

    Raises:
        QueryError: It has one, or it may have one and does not parse.
    """
    _refuse(text, "service", ox.Store().query)


def check_update(text: str) -> None:
    """Refuse an update with LOAD or SERVICE in it.

    Raises:
        QueryError: It has one, or it may have one and does not parse.
    """
    for keyword in ("load", "service"):
        _refuse(text, keyword, ox.Store().update)


def names_graphs(text: str) -> bool:
    """Say whether a query names the graphs that it reads (FROM), so that the union of all is not meant."""
    changed = _changed(text, "from")
    return changed != text and _fault(changed, ox.Store().query) is not None


def _refuse(text: str, keyword: str, ask: Callable[..., Any]) -> None:
    plain = _expanded(text)
    changed = _changed(plain, keyword)
    if changed == plain:
        return
    if escape := _ESCAPE.search(plain):
        raise QueryError(
            f"cannot tell what this query would fetch: write {escape.group()} as the character it stands for"
        )
    if message := _fault(changed, ask):
        told = re.search(_USED.format(keyword), plain, re.IGNORECASE)
        raise QueryError(_REFUSAL.format(keyword.upper()) if told else syntax.explain(plain, message))


def _expanded(text: str) -> str:
    """Write out the escapes of letters and digits."""

    def written(escape: re.Match[str]) -> str:
        character = chr(int(escape[1] or escape[2], 16))
        return character if character.isalnum() else escape[0]

    return _ESCAPE.sub(written, text)


def _changed(text: str, keyword: str) -> str:
    """Change the last letter of a keyword wherever it stands."""
    return re.sub(keyword, lambda found: found[0][:-1] + _CHANGED, text, flags=re.IGNORECASE | re.ASCII)


def _fault(text: str, ask: Callable[..., Any]) -> str | None:
    """Say why a text does not parse; None when it does, whatever comes of asking an empty store."""
    try:
        ask(text, prefixes=PREFIXES)
    except SyntaxError as error:
        return str(error)
    except (OSError, RuntimeError, ValueError):
        return None
    return None
