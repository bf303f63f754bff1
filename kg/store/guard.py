"""Refuse SPARQL that would make the store fetch something: SERVICE in a query, LOAD in an update.

The parsed request decides. Parsing in Python costs more than most queries, so it is done only for a text in which the
keyword can occur at all: one that holds its letters outside of strings, IRIs, comments and the names of variables and
terms, or an escape (`\\u0053`) that could stand for one of them.
"""

from __future__ import annotations

import re
from typing import Any

from kg.errors import QueryError

_REFUSAL = "a query may not fetch from elsewhere ({}): load what it needs into the store with kg build"
# Tokens of SPARQL 1.1 (section 19.8) in which no keyword can stand; of a prefixed name only what follows the colon.
_LONG = r"{0}{0}{0}(?:{0}{{0,2}}(?:[^{0}\\]|\\.))*{0}{0}{0}"
_STRINGS = (_LONG.format('"'), _LONG.format("'"), r'"(?:[^"\\\r\n]|\\.)*"', r"'(?:[^'\\\r\n]|\\.)*'")
_IRI, _COMMENT, _VARIABLE, _LOCAL = r'<[^<>"{}|^`\\\x00-\x20]*>', r"#[^\r\n]*", r"[?$]\w+", r":[\w:-]+"
_NO_KEYWORD = re.compile("|".join((*_STRINGS, _IRI, _COMMENT, _VARIABLE, _LOCAL)))


def _may_hold(text: str, keyword: str) -> bool:
    if "\\u" in text or "\\U" in text:
        return True
    if keyword not in text.lower():
        return False
    rest = _NO_KEYWORD.sub(" ", text).lower()
    return keyword in rest or "\\" in rest


def check_query(text: str) -> None:
    """Refuse a query with SERVICE in it.

    Raises:
        QueryError: It has one, or it may have one and does not parse.
    """
    if _may_hold(text, "service") and _names(_parse(text, update=False)) & {"ServiceGraphPattern"}:
        raise QueryError(_REFUSAL.format("SERVICE"))


def check_update(text: str) -> None:
    """Refuse an update with LOAD or SERVICE in it.

    Raises:
        QueryError: It has one, or it may have one and does not parse.
    """
    for keyword, name in (("load", "Load"), ("service", "ServiceGraphPattern")):
        if _may_hold(text, keyword) and _names(_parse(text, update=True)) & {name}:
            raise QueryError(_REFUSAL.format(keyword.upper()))


def names_graphs(text: str) -> bool:
    """Say whether a query names the graphs that it reads (FROM), so that the union of all is not meant."""
    return _may_hold(text, "from") and "DatasetClause" in _names(_parse(text, update=False))


def _parse(text: str, *, update: bool) -> Any:
    from pyparsing.exceptions import ParseBaseException
    from rdflib.plugins.sparql import parser

    try:
        return parser.parseUpdate(text) if update else parser.parseQuery(text)
    except (ParseBaseException, RecursionError) as error:
        raise QueryError(f"cannot tell what this query would fetch: {error}") from error


def _names(parsed: Any) -> set[str]:
    """Collect the names of all the parts of a parsed request."""
    found: set[str] = set()
    stack = [parsed]
    while stack:
        part = stack.pop()
        if name := getattr(part, "name", None):
            found.add(str(name))
        if hasattr(part, "values") and hasattr(part, "keys"):
            stack.extend(part.values())
        if isinstance(part, str):
            continue
        if hasattr(part, "__iter__"):
            stack.extend(v for v in part if not isinstance(v, str))
    return found
