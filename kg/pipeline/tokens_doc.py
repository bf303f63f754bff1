"""The words of a `Doc`, read once into `kg.pipeline.tokens`, and written back when they were changed.

What is assigned to `head`, `dep_`, `tag_`, `pos_` and `lemma_` of a token is in the `Doc` after `Tokens.write`.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise, repeat
from operator import attrgetter
from typing import Any, cast, overload

import numpy as np
import spacy.tokens
from spacy import attrs
from spacy.strings import StringStore
from spacy.tokens import Doc

from kg.pipeline.tokens import Span, Token

#: Attributes of a token that are strings, and spaCy's columns of them.
_STRINGS = {
    "text": attrs.ORTH, "lower_": attrs.LOWER, "lemma_": attrs.LEMMA, "tag_": attrs.TAG, "pos_": attrs.POS, "dep_": attrs.DEP,
}  # fmt: skip
#: Head, label, tag and part of speech of each word.
Arcs = list[tuple[Token, str, str, str]]
_IOB = ("", "I", "O", "B")
#: What `Tokens.write` writes.
_PARSE = (attrs.HEAD, attrs.DEP, attrs.TAG, attrs.POS, attrs.LEMMA)
#: What other components may change.
_CHANGING = (*_PARSE, attrs.SENT_START, attrs.ENT_TYPE, attrs.ENT_IOB)


class Tokens:
    """The words of a document, read from it once: what `spacy.tokens.Doc` says under the same names."""

    __slots__ = ("_", "_read", "source", "text", "tokens")

    def __init__(self, doc: Doc) -> None:
        """Read the words.

        Args:
            doc: A document with a dependency parse.
        """
        self.source, self.text, self._ = doc, doc.text, doc._
        count, strings = len(doc), doc.vocab.strings
        columns = [*_STRINGS.values(), attrs.IS_PUNCT, attrs.IDX, attrs.SPACY, attrs.HEAD, attrs.SENT_START]
        table = [column.tolist() for column in doc.to_array(columns).T] if count else [[] for _ in columns]
        tokens = self.tokens = [Token.__new__(Token) for _ in range(count)]
        self._set("doc", [self] * count)
        self._set("i", range(count))
        for name, column in zip(_STRINGS, table, strict=False):
            self._set(name, _decoded(column, strings))
        marks, places, spaced, heads, starts = table[-5:]
        self._set("is_punct", map(bool, marks))
        self._set("idx", places)
        self._set("whitespace_", [" " if space else "" for space in spaced])
        self._set("head", [tokens[i + _signed(head)] for i, head in enumerate(heads)])
        self._set("is_sent_start", [start == 1 for start in starts])
        self._read_entities()
        self._read_tree()
        self._read_sentences()
        self._read = doc.to_array(list(_CHANGING))

    def __len__(self) -> int:
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    @overload
    def __getitem__(self, i: int) -> Token: ...

    @overload
    def __getitem__(self, i: slice) -> Span: ...

    def __getitem__(self, i: int | slice) -> Token | Span:
        if isinstance(i, int):
            return self.tokens[i]
        start, end, _ = i.indices(len(self.tokens))
        return Span(self, start, max(start, end))

    @property
    def spans(self) -> Groups:
        """The groups of spans that the document has at the time they are asked for."""
        return Groups(self)

    def set_entity(self, start: int, end: int, label: str) -> None:
        """Make an entity of the words from `start` up to `end`, in the document too."""
        self.source.set_ents([spacy.tokens.Span(self.source, start, end, label=label)], default="unmodified")
        self._read_entities()

    def move(self, token: Token, head: Token) -> None:
        """Make a word depend on another one, or a root of one that is made its own head."""
        old = token.head
        if old is head:
            return
        before = [(top, top.left_edge) for top in (_top(token), _top(head))]
        _SETTERS["head"](token, head)
        if old is not token:
            old.children = tuple(c for c in old.children if c is not token)
            _widen(old)
        if head is not token:
            head.children = tuple(sorted((*head.children, token), key=_PLACE))
            _widen(head)
        if before != [(top, top.left_edge) for top in (_top(token), _top(head))]:
            self._read_starts()

    def parse(self) -> Arcs:
        """Return head, label, tag and part of speech of each word, for `restore`."""
        return [(t.head, t.dep_, t.tag_, t.pos_) for t in self.tokens]

    def restore(self, parse: Arcs) -> None:
        """Go back to an earlier parse."""
        for name, column in zip(("head", "dep_", "tag_", "pos_"), zip(*parse, strict=True), strict=True):
            self._set(name, column)
        self._read_tree()
        self._read_starts()

    def write(self) -> None:
        """Write the parse, the tags and the lemmas to the document, where they differ from it."""
        heads = np.array([t.head.i - t.i for t in self.tokens], dtype="int64").astype("uint64")
        columns = ([getattr(t, name) for t in self.tokens] for name in ("dep_", "tag_", "pos_", "lemma_"))
        table = np.array(
            [heads, *(_encoded(column, self.source.vocab.strings) for column in columns)], dtype="uint64"
        ).T
        if not np.array_equal(table, self.source.to_array(list(_PARSE))):
            self.source.from_array(list(_PARSE), cast(Any, table))
        self._read = self.source.to_array(list(_CHANGING))

    def is_up_to_date(self) -> bool:
        """Say whether the document still says what was read from it, or written to it."""
        return np.array_equal(self._read, self.source.to_array(list(_CHANGING)))

    def _set(self, name: str, values: Iterable[Any]) -> None:
        deque(map(_SETTERS[name], self.tokens, values), maxlen=0)

    def _read_entities(self) -> None:
        """Read what entities the document has."""
        labels, iobs = (self.source.to_array(name).tolist() for name in (attrs.ENT_TYPE, attrs.ENT_IOB))
        self._set("ent_type_", _decoded(labels, self.source.vocab.strings))
        self._set("ent_iob_", [_IOB[iob] for iob in iobs])

    def _read_tree(self) -> None:
        """Set dependents and edges by the heads."""
        children: list[list[Token]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head is not token:
                children[token.head.i].append(token)
        self._set("children", map(tuple, children))
        first, last = list(range(len(self))), list(range(len(self)))
        for i in range(len(self)):
            up = self.tokens[i].head.i
            while first[up] > i:
                first[up] = i
                up = self.tokens[up].head.i
        for i in reversed(range(len(self))):
            up = self.tokens[i].head.i
            while last[up] < i:
                last[up] = i
                up = self.tokens[up].head.i
        self._set("left_edge", [self.tokens[i] for i in first])
        self._set("right_edge", [self.tokens[i] for i in last])

    def _read_starts(self) -> None:
        """Let a sentence begin with each tree."""
        starts = {t.left_edge.i for t in self.tokens if t.head is t}
        self._set("is_sent_start", [i in starts for i in range(len(self))])
        self._read_sentences()

    def _read_sentences(self) -> None:
        """Set the sentences by where they begin."""
        count = len(self)
        starts = [0, *(t.i for t in self.tokens if t.is_sent_start and t.i), count]
        sents = [sent for a, b in pairwise(starts) for sent in repeat(Span(self, a, b), b - a)]
        self._set("sent", sents)


class Groups:
    """The groups of spans of a document."""

    def __init__(self, doc: Tokens) -> None:
        self._doc = doc

    def __contains__(self, name: str) -> bool:
        return name in self._doc.source.spans

    def __getitem__(self, name: str) -> list[Span]:
        return [Span(self._doc, s.start, s.end, s.label_, s.kb_id_, s.id_) for s in self._doc.source.spans[name]]


_PLACE = attrgetter("i")
_SETTERS = {name: getattr(Token, name).__set__ for name in Token.__slots__}


def _decoded(column: list[int], strings: StringStore) -> list[str]:
    known = {key: strings[key] for key in set(column)}
    return [known[key] for key in column]


def _encoded(column: list[str], strings: StringStore) -> list[int]:
    known = {word: strings.add(word) for word in set(column)}
    return [known[word] for word in column]


def _signed(number: int) -> int:
    return number if number < 1 << 63 else number - (1 << 64)


def _widen(token: Token) -> None:
    """Set the edges of a word and of those above it by their dependents."""
    for t in (token, *token.ancestors):
        first = min((c.left_edge for c in t.children), key=_PLACE, default=t)
        last = max((c.right_edge for c in t.children), key=_PLACE, default=t)
        first, last = min(t, first, key=_PLACE), max(t, last, key=_PLACE)
        if t.left_edge is first and t.right_edge is last:
            return
        t.left_edge, t.right_edge = first, last


def _top(token: Token) -> Token:
    """The root above a word, or itself."""
    top = token
    for _ in token.doc.tokens:
        if top.head is top:
            break
        top = top.head
    return top


def tokens_of(doc: Doc) -> Tokens:
    """The words of a parsed document; those of the last one asked for are kept, unless it has been changed since."""
    tokens = _last(doc)
    if not tokens.is_up_to_date():
        _last.cache_clear()
        tokens = _last(doc)
    return tokens


@lru_cache(maxsize=1)
def _last(doc: Doc) -> Tokens:
    return Tokens(doc)
