"""`Token` and `Span` of a parsed `Doc` as plain Python objects, under spaCy's own names.

spaCy makes a new `Token` whenever one is asked for, some sixty for every word by the rules of this package; here each is made
once, and its head and its dependents are attributes. What is assigned to `head`, `dep_`, `tag_`, `pos_` and `lemma_` is in the `Doc`
after `Tokens.write`.
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

#: Attributes of a token that are strings, and spaCy's columns of them.
_STRINGS = {
    "text": attrs.ORTH, "lower_": attrs.LOWER, "lemma_": attrs.LEMMA, "tag_": attrs.TAG, "pos_": attrs.POS, "dep_": attrs.DEP,
}  # fmt: skip
_IOB = ("", "I", "O", "B")
#: What `Tokens.write` writes.
_PARSE = (attrs.HEAD, attrs.DEP, attrs.TAG, attrs.POS, attrs.LEMMA)
#: What other components may change.
_CHANGING = (*_PARSE, attrs.SENT_START, attrs.ENT_TYPE, attrs.ENT_IOB)


class Token:
    """A word: what `spacy.tokens.Token` says under the same names.

    `children` are in text order; `left_edge` and `right_edge` are the first and the last word of its subtree, `sent` is its sentence.
    A new `head` is entered there at once.
    """

    __slots__ = (
        "children", "dep_", "doc", "ent_iob_", "ent_type_", "head", "i", "idx", "is_punct",
        "is_sent_start", "left_edge", "lemma_", "lower_", "pos_", "right_edge", "sent",
        "tag_", "text", "whitespace_",
    )  # fmt: skip
    doc: Tokens
    i: int
    idx: int
    text: str
    lower_: str
    lemma_: str
    tag_: str
    pos_: str
    dep_: str
    ent_type_: str
    ent_iob_: str
    whitespace_: str
    head: Token
    children: tuple[Token, ...]
    left_edge: Token
    right_edge: Token
    sent: Span
    is_sent_start: bool
    is_punct: bool

    def __setattr__(self, name: str, value: Any) -> None:
        if name == "head":
            self.doc.move(self, value)
        else:
            object.__setattr__(self, name, value)

    def __len__(self) -> int:
        return len(self.text)

    def __repr__(self) -> str:
        return self.text

    @property
    def is_alpha(self) -> bool:
        """Whether it is all letters."""
        return self.text.isalpha()

    @property
    def is_space(self) -> bool:
        """Whether it is white space."""
        return self.text.isspace()

    @property
    def is_upper(self) -> bool:
        """Whether it is in capitals."""
        return self.text.isupper()

    @property
    def is_lower(self) -> bool:
        """Whether it is in small letters."""
        return self.text.islower()

    @property
    def is_quote(self) -> bool:
        """Whether it is a quotation mark."""
        return self.doc.source[self.i].is_quote

    @property
    def like_num(self) -> bool:
        """Whether it says how many, in figures or words."""
        return self.doc.source[self.i].like_num

    @property
    def lefts(self) -> tuple[Token, ...]:
        """The dependents before it."""
        return tuple(c for c in self.children if c.i < self.i)

    @property
    def rights(self) -> tuple[Token, ...]:
        """The dependents behind it."""
        return tuple(c for c in self.children if c.i > self.i)

    @property
    def n_lefts(self) -> int:
        """How many dependents stand before it."""
        return len(self.lefts)

    @property
    def ancestors(self) -> Iterator[Token]:
        """Its head, the head of that, up to the root."""
        token = self
        for _ in range(len(self.doc)):
            if token.head is token:
                return
            token = token.head
            yield token

    @property
    def subtree(self) -> list[Token]:
        """Itself and all that depends on it, the dependents before each word, then it, then those behind it."""
        out: list[Token] = []
        stack: list[tuple[Token, bool]] = [(self, False)]
        while stack:
            token, seen = stack.pop()
            if seen or not token.children:
                out.append(token)
            else:
                stack.extend((c, False) for c in reversed(token.rights))
                stack.append((token, True))
                stack.extend((c, False) for c in reversed(token.lefts))
        return out

    @property
    def conjuncts(self) -> tuple[Token, ...]:
        """The others that it is coordinated with."""
        first = self
        while first.head is not first and first.dep_ == "conj":
            first = first.head
        found = [first]
        for token in found:
            found.extend(c for c in token.children if c.dep_ == "conj" and c.i > token.i)
        return tuple(token for token in found if token is not self)

    def nbor(self, i: int = 1) -> Token:
        """Return the word so many places further on.

        Raises:
            IndexError: There is none.
        """
        if self.i + i < 0:
            raise IndexError(f"no word {-i} places before the {self.i}th")
        return self.doc.tokens[self.i + i]

    def is_ancestor(self, descendant: Token) -> bool:
        """Say whether another word depends on it, however indirectly."""
        return any(token is self for token in descendant.ancestors)


class Span:
    """Words from `start` up to `end`: what `spacy.tokens.Span` says under the same names."""

    __slots__ = ("doc", "end", "id_", "kb_id_", "label_", "start")

    def __init__(self, doc: Tokens, start: int, end: int, label: str = "", kb_id: str = "", span_id: str = "") -> None:
        self.doc, self.start, self.end = doc, start, end
        self.label_, self.kb_id_, self.id_ = label, kb_id, span_id

    def __len__(self) -> int:
        return self.end - self.start

    def __iter__(self) -> Iterator[Token]:
        return iter(self.doc.tokens[self.start : self.end])

    def __contains__(self, token: Token) -> bool:
        return self.start <= token.i < self.end

    @overload
    def __getitem__(self, i: int) -> Token: ...

    @overload
    def __getitem__(self, i: slice) -> Span: ...

    def __getitem__(self, i: int | slice) -> Token | Span:
        if isinstance(i, int):
            return self.doc.tokens[self.start : self.end][i]
        start, end, _ = i.indices(len(self))
        return Span(self.doc, self.start + start, self.start + max(start, end))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Span) and (self.start, self.end) == (other.start, other.end) and self.doc is other.doc

    def __hash__(self) -> int:
        return hash((self.start, self.end))

    def __repr__(self) -> str:
        return self.text

    @property
    def start_char(self) -> int:
        """Where it begins in the text of the document."""
        tokens = self.doc.tokens
        return tokens[self.start].idx if self.start < len(tokens) else len(self.doc.text)

    @property
    def end_char(self) -> int:
        """Where it ends there."""
        last = self.doc.tokens[self.end - 1] if self.end > self.start else None
        return last.idx + len(last) if last is not None else self.start_char

    @property
    def text(self) -> str:
        """Its text."""
        return self.doc.text[self.start_char : self.end_char] if self.end > self.start else ""

    @property
    def sent(self) -> Span:
        """The sentence it begins in."""
        return self.doc.tokens[self.start].sent

    @property
    def root(self) -> Token:
        """The word that the others depend on: of several the one nearest the root of the sentence, a mark or blank last."""
        tokens = self.doc.tokens[self.start : self.end]
        top = next((t for t in tokens if t.head is t), None)
        return top or min((t for t in tokens if t.head not in self), key=_depth, default=tokens[0])


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
        self.read_entities()
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
        self.read_entities()

    def read_entities(self) -> None:
        """Read what entities the document has."""
        labels, iobs = (self.source.to_array(name).tolist() for name in (attrs.ENT_TYPE, attrs.ENT_IOB))
        self._set("ent_type_", _decoded(labels, self.source.vocab.strings))
        self._set("ent_iob_", [_IOB[iob] for iob in iobs])

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
        heads, deps, tags, poss = zip(*parse, strict=True)
        for token, head in zip(self.tokens, heads, strict=True):
            self.move(token, head)
        for name, column in (("dep_", deps), ("tag_", tags), ("pos_", poss)):
            self._set(name, column)

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


#: Head, label, tag and part of speech of each word.
Arcs = list[tuple[Token, str, str, str]]


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


def _depth(token: Token) -> int:
    """How far below its root a word stands; marks and blanks without dependents are deepest."""
    if (token.is_space or token.is_punct) and not token.children:
        return len(token.doc)
    return sum(1 for _ in token.ancestors)


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
