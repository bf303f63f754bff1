"""N-Quads written by hand: fast, and safe against whatever an article holds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kg.errors import OptionError

_UNSAFE_IN_LITERAL = re.compile(r'[\x00-\x1f"\\\x7f\ud800-\udfff\ufffe\uffff]')
_UNSAFE_IN_IRI = re.compile(r'[\x00-\x20<>"{}|^`\\\ud800-\udfff]')
_SHORT = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_LONG = {written: char for char, written in _SHORT.items()}
_ESCAPE = re.compile(r'\\(?:["\\nrt]|u[0-9A-F]{4})')


def _escape(match: re.Match[str]) -> str:
    char = match.group()
    if "\ud800" <= char <= "\udfff":
        return "\\uFFFD"
    return _SHORT.get(char) or f"\\u{ord(char):04X}"


def literal(text: str, datatype: str | None = None) -> str:
    """Write a literal.

    Args:
        text: Its lexical form; a lone surrogate, which RDF cannot hold, becomes U+FFFD, one code point for one.
        datatype: IRI of its datatype; None for xsd:string.
    """
    body = f'"{_UNSAFE_IN_LITERAL.sub(_escape, text)}"'
    return f"{body}^^<{datatype}>" if datatype else body


def iri(value: str) -> str:
    """Write an IRI.

    Raises:
        OptionError: It holds a character that no IRI may hold.
    """
    if _UNSAFE_IN_IRI.search(value):
        raise OptionError(f"not an IRI: {value!r}")
    return f"<{value}>"


def ref(value: str) -> str:
    """Write an IRI that this package has made itself, which is known to hold no character that it may not hold."""
    return f"<{value}>"


def quad(subject: str, predicate: str, value: str, graph: str) -> str:
    """Write one N-Quads line from an IRI, an IRI, a written term and an IRI."""
    return f"<{subject}> <{predicate}> {value} <{graph}> .\n"


def statements(subject: str, pairs: Iterable[tuple[str, str]], graph: str) -> Iterator[str]:
    """Write N-Quads lines about an IRI from pairs of an IRI and a written term."""
    head, tail = f"<{subject}> <", f" <{graph}> .\n"
    for predicate, value in pairs:
        yield f"{head}{predicate}> {value}{tail}"


def content(term: str) -> str:
    """Read a term as `literal` and `iri` write it: the IRI, or the lexical form of the literal."""
    if term[0] == "<":
        return term[1:-1]
    body = term[1 : term.rindex('"')]
    return _ESCAPE.sub(_unescape, body) if "\\" in body else body


def _unescape(match: re.Match[str]) -> str:
    code = match[0]
    return _LONG.get(code) or chr(int(code[2:], 16))


def data_block(quads: Iterable[str]) -> Iterator[str]:
    """Turn N-Quads, whole lines of them, into the `GRAPH <g> { s p o }` pieces of INSERT DATA and DELETE DATA."""
    for text in quads:
        for line in text.split("\n"):
            if line:
                triple, graph, _ = line.rsplit(" ", 2)
                yield f"GRAPH {graph} {{ {triple} }}\n"
