"""Named SPARQL queries: a file each, with its documentation and its parameters in the comments at its top.

    # Everything an actor did, in order of time.
    # actor: name of who does it (required)
    # limit: how many rows (default 100)
    SELECT ...

A parameter stands in the query as `$name`; it is written in as an escaped literal, never as text. A line that ends in
`# if name` is left out when that parameter is not given.

What must be there is selected first, with a limit, and what may be there is joined to that: Oxigraph then looks it up row by
row, where it would else read it for the whole graph. Of a value that nearly all share, as `kg:positive`, a FILTER says that it is
asked for: written in a pattern it would be where the search begins.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import resources
from string import Template
from typing import Any

from kg.errors import QueryError
from kg.queries import entities
from kg.rdf.names import name_key
from kg.rdf.terms import iri, literal
from kg.rdf.vocab import ACT, PLOVER, XSD
from kg.store import Result, Store

_PARAMETER = re.compile(r"#\s+(\w+): (.*)")
_DEFAULT = re.compile(r"\(default (.*?)\)")
_CONDITION = re.compile(r"# if (\w+)$")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}\Z")
_TYPES = ("Person", "Organization", "Group", "Place", "Thing")


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter of a named query.

    Attributes:
        name: Its name.
        help: What it means.
        default: The value that is taken when none is given; None when it must be given, "" when it may be left out.
    """

    name: str
    help: str
    default: str | None


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """A query that ships with newskg."""

    name: str
    help: str
    parameters: tuple[Parameter, ...]
    text: str


def names() -> list[str]:
    """Return the names of all queries, sorted."""
    files = (entry.name for entry in resources.files(__package__).iterdir())
    return sorted(file.removesuffix(".rq") for file in files if file.endswith(".rq"))


@cache
def get(name: str) -> NamedQuery:
    """Return a query by its name.

    Raises:
        QueryError: There is none of that name.
    """
    if name not in names():
        raise QueryError(f"no query named {name!r}: `kg queries` lists them, or give SPARQL")
    return read(resources.files(__package__).joinpath(f"{name}.rq").read_text(encoding="utf-8"), name)


def read(text: str, name: str) -> NamedQuery:
    """Read a query of one's own, with the parameters that its first comments explain ("# limit: how many (default 10)").

    Args:
        text: The query, with `$limit` where the parameter stands.
        name: What to call it.
    """
    head = [line for line in text.splitlines() if line.startswith("#")]
    explained = (_parameter(*found.groups()) for line in head if (found := _PARAMETER.match(line)))
    parameters = tuple(parameter for parameter in explained if f"${parameter.name}" in text)
    doc = " ".join(line.lstrip("# ") for line in head if not _PARAMETER.match(line))
    return NamedQuery(name, doc, parameters, text)


def _parameter(name: str, text: str) -> Parameter:
    default = _DEFAULT.search(text)
    return Parameter(name, text, default.group(1) if default else "" if "(optional)" in text else None)


def sparql(name: str, **bindings: Any) -> str:
    """Return the SPARQL text of a named query with its parameters filled in.

    Args:
        name: The query's name.
        bindings: Values of its parameters. A name of an entity is matched with its label or another name of it (`kg.rdf.names`);
            "date" parameters are days (YYYY-MM-DD); "limit" is a number; "action" an action type, a broader
            one standing for its narrower ones too.

    Raises:
        QueryError: There is no such query or parameter, one that is needed is not given, or a value does not fit.
    """
    return fill(get(name), **bindings)


def fill(query: NamedQuery, **bindings: Any) -> str:
    """Fill in a query's parameters; see `sparql`."""
    known = {p.name: p for p in query.parameters}
    if unknown := set(bindings) - known.keys():
        takes = ", ".join(known) or "none"
        raise QueryError(f"query {query.name} has no parameter {sorted(unknown)[0]!r}; it takes: {takes}")
    values = {p.name: bindings.get(p.name, p.default) for p in query.parameters}
    if missing := [key for key, value in values.items() if value is None]:
        raise QueryError(
            f"query {query.name} needs {', '.join(f'--{key}' for key in missing)}: {known[missing[0]].help}"
        )
    if not known:
        return query.text
    lines = [line for line in query.text.splitlines(keepends=True) if _applies(line.rstrip(), values)]
    return Template("".join(lines)).safe_substitute({key: _term(key, str(value)) for key, value in values.items()})


def _applies(line: str, values: dict[str, Any]) -> bool:
    condition = _CONDITION.search(line)
    return not condition or values.get(condition.group(1)) != ""


def _term(name: str, value: str) -> str:
    """Write a parameter's value as SPARQL, by what its name says it is."""
    if name == "limit":
        if not value.isdigit():
            raise QueryError(f"--limit takes a whole number, not {value!r}")
        return value
    if name in ("since", "until", "after"):
        if value and not _is_day(value):
            raise QueryError(f"--{name} takes a day as YYYY-MM-DD, not {value!r}")
        return literal(value, XSD.date) if value else '""'
    if name == "action":
        return action_iri(value)
    if name == "type" and value and value.casefold() not in map(str.casefold, _TYPES):
        raise QueryError(f"--type takes one of {', '.join(_TYPES)}, not {value!r}")
    if name in ("article", "publisher", "version"):
        return literal(value)
    return literal(name_key(value))


def _is_day(value: str) -> bool:
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return bool(_DAY.match(value))


def action_iri(value: str) -> str:
    """Write an action type as a term: "ACCUSE" or "act:ACCUSE", "plover:COERCE", "plover:COERCE-seize", in whatever case."""
    scheme, _, code = value.rpartition(":")
    types = PLOVER if scheme.casefold() == "plover" else ACT
    known = {name.casefold(): name for name in types}
    if scheme.casefold() not in ("", "act", "plover") or code.casefold() not in known:
        raise QueryError(
            f"no action type {value!r}; there are: {', '.join(types)}; and those of PLOVER, as plover:COERCE"
        )
    return iri(types[known[code.casefold()]])


def remarks(store: Store, bindings: Mapping[str, Any]) -> list[str]:
    """Say of the names among a query's parameters which no entity of a store has, and which several have."""
    asked = [str(value) for name, value in bindings.items() if name in entities.PARAMETERS]
    strangers = [name for name in asked if not entities.called(store, name)]
    return [*(entities.nobody(store, name) for name in strangers), *entities.several(store, *asked)]


def run(store: Store, name: str, **bindings: Any) -> Result:
    """Ask a store a named query; see `sparql`."""
    return store.query(sparql(name, **bindings))
