"""`kg_repairs`: the parser's commonest mistakes mended, where agreement, punctuation or word class prove it wrong.

Each repair names the construction and changes the fewest arcs. Labels are ClearNLP's (Choi & Palmer 2012).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

from kg.pipeline.lexicon import mended
from kg.pipeline.repairs_order import REPAIRS
from kg.pipeline.tokens import Token
from kg.pipeline.tokens_doc import Arcs, Tokens, tokens_of

FORMS = frozenset("VBD VBG VBN VBZ".split())


def repair(doc: Doc) -> Doc:
    """Mend the verbs' lemmas, then apply every repair to every token it can concern; one that would leave no tree is taken back."""
    tokens = tokens_of(doc)
    _mend_lemmas(tokens)
    concerned, before = _concerned(tokens), tokens.parse()
    for number, repair_ in enumerate(REPAIRS):
        if concerned[number] and _mend(tokens, repair_.mend, concerned[number], before):
            concerned, before = _concerned(tokens), tokens.parse()
    tokens.write()
    return doc


def _mend_lemmas(tokens: Tokens) -> None:
    for token in tokens:
        if token.tag_ in FORMS:
            lemma = token.lemma_.lower()
            if (whole := mended(lemma, token.lower_)) != lemma:
                token.lemma_ = whole


def _concerned(tokens: Tokens) -> list[list[Token]]:
    """The tokens that each repair can concern, in text order."""
    out: list[list[Token]] = [[] for _ in REPAIRS]
    headlines = [(start, end) for start, end, kind in tokens._.kg_blocks if kind == "headline"]
    last = max((end for _, end in headlines), default=0)
    for token in tokens:
        word = token.lower_
        inside = token.idx < last and any(start <= token.idx < end for start, end in headlines)
        for number in _repairs_of(token.tag_, token.dep_, inside):
            only = REPAIRS[number].words
            if not only or word in only:
                out[number].append(token)
    return out


@cache
def _repairs_of(tag: str, dep: str, in_headline: bool) -> tuple[int, ...]:
    """The numbers of the repairs that can concern a token of this tag and label, in a headline or outside."""
    return tuple(
        number
        for number, (_, tags, deps, _, headline) in enumerate(REPAIRS)
        if (not tags or tag in tags) and (not deps or dep in deps) and (in_headline or not headline)
    )


def _mend(tokens: Tokens, mend: Callable[[Token], bool], concerned: list[Token], before: Arcs) -> bool:
    """Apply a repair to some tokens; when that leaves no tree, to each by itself, without those that are at fault."""
    if not sum(mend(token) for token in concerned):
        return False
    if is_forest(tokens):
        return True
    tokens.restore(before)
    return len(concerned) > 1 and sum(_mend(tokens, mend, [token], tokens.parse()) for token in concerned) > 0


def is_forest(tokens: Tokens) -> bool:
    """Whether every token leads to a root: no arc closes a circle."""
    heads = [token.head.i for token in tokens]
    sound = [head == i for i, head in enumerate(heads)]
    for i in range(len(heads)):
        path: list[int] = []
        while not sound[i] and len(path) <= len(heads):
            path.append(i)
            i = heads[i]
        if not sound[i]:
            return False
        for j in path:
            sound[j] = True
    return True


@Language.factory(
    "kg_repairs",
    requires=["token.dep", "token.tag", "token.lemma"],
    assigns=["token.dep", "token.head", "token.tag", "token.lemma"],
)
def make_repairs(nlp: Language, name: str) -> object:
    """Create the component; it belongs after the parser, the lemmatizer and the entity recogniser."""
    return repair
