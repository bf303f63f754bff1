"""Say where a query does not parse, and of a prefix that stands for nothing which one it is."""

from __future__ import annotations

import re

from kg.rdf.vocab import PREFIXES

_MESSAGE = re.compile(r"error at (\d+):(\d+): expected (.*)", re.DOTALL)
_PREFIX = re.compile(r"([\w.-]*):[^\s:/<>]*\s*\Z")
_DECLARED = re.compile(r"\bprefix\s+([\w.-]*):", re.IGNORECASE)
_UPDATE = re.compile(r"\b(?:insert|delete|load|clear|create|drop|copy|move|add)\b", re.IGNORECASE)
#: Characters of the query, and of what could stand there, that are shown.
_AROUND, _MOST = 24, 120


def explain(sparql: str, message: str) -> str:
    """Say in one line what is wrong with a query.

    Args:
        sparql: The query.
        message: What pyoxigraph says of it ("error at 1:17: expected ..."); with any other, that is all that is said.
    """
    found = _MESSAGE.match(message)
    if not found:
        return f"the query does not parse: {message}"
    row, column = int(found.group(1)), int(found.group(2))
    lines = sparql.split("\n")
    line = lines[row - 1] if row <= len(lines) else ""
    before, after = line[: column - 1], line[column - 1 :]
    at = f"line {row}, column {column}"
    if (name := _PREFIX.search(before)) and name.group(1) not in {*PREFIXES, *_DECLARED.findall(sparql)}:
        known = ", ".join(sorted(PREFIXES))
        return (
            f"the prefix {name.group(1)}: ({at}) stands for nothing: declare it with PREFIX; these need not be: {known}"
        )
    expected = " ".join(found.group(3).split())
    if expected == "CONSTRUCT" and (verb := _UPDATE.search(line)):
        return f"{verb.group().upper()} is an update, and a query only reads: kg build and kg remove change a store"
    if len(expected) > _MOST:
        expected = expected[:_MOST] + " ..."
    return f"the query does not parse ({at}), at {before[-_AROUND:]!r} before {after[:_AROUND]!r}: expected {expected}"
