"""`Token` and `Span` of a parsed `Doc` as plain Python objects, under spaCy's own names.

spaCy makes a new `Token` whenever one is asked for, some sixty for every word by the rules of this package; here each is made
once (`kg.pipeline.tokens_doc`), and its head and its dependents are attributes.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, overload

if TYPE_CHECKING:
    from kg.pipeline.tokens_doc import Tokens


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


def _depth(token: Token) -> int:
    """How far below its root a word stands; marks and blanks without dependents are deepest."""
    if (token.is_space or token.is_punct) and not token.children:
        return len(token.doc)
    return sum(1 for _ in token.ancestors)
