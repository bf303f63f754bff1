"""`kg_ruler`: spaCy's attribute ruler and lemmatizer, whose answers for single words are remembered.

What a rule for one word says depends on nothing but the word, its tag and its label, and its lemma on nothing but these and what
the rules say; so of the same three the same follows. Rules over several words are matched as ever, and the lemmas of the words they
speak of are left to the lemmatizer.
"""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from typing import Any, cast

import numpy as np
from spacy.attrs import DEP, LEMMA, MORPH, ORTH, POS, TAG
from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler, Lemmatizer
from spacy.tokens import Doc
from spacy.tokens._retokenize import set_token_attrs

#: What a rule for one word may ask, to be looked up.
LOOKED_UP = frozenset({"ORTH", "TEXT", "LOWER", "IS_SPACE", "TAG", "DEP"})
#: Words, each with a tag and a label, whose rules are remembered.
REMEMBERED = 1 << 16


#: What rules set: all that `Ruler` writes.
WRITTEN = (TAG, DEP, POS, MORPH, LEMMA)


class Ruler:
    """An attribute ruler that remembers what follows from a word."""

    def __init__(self, ruler: AttributeRuler, lemmatizer: Lemmatizer | None = None) -> None:
        """Take the rules of a ruler.

        Args:
            ruler: The ruler.
            lemmatizer: What finds lemmas where no rule gives one; by default they are not looked for.
        """
        self._vocab, self._attrs, self._indices = ruler.vocab, ruler.attrs, ruler.indices
        self._words, self._phrases = Matcher(ruler.vocab), Matcher(ruler.vocab)
        for number, rule in enumerate(ruler.patterns):
            patterns = cast(list[list[dict[str, Any]]], rule["patterns"])
            single = all(len(p) == 1 and p[0].keys() <= LOOKED_UP for p in patterns)
            (self._words if single else self._phrases).add(str(number), patterns)
        self._lemmatizer = lemmatizer
        self._known = lru_cache(REMEMBERED)(self._read_word)

    def __call__(self, doc: Doc) -> Doc:
        """Set what the rules say; of two for one word the later holds."""
        joint = self._match_phrases(doc)
        known = [self._known(*word) for word in doc.to_array([ORTH, TAG, DEP]).tolist()]
        before = doc.to_array(list(WRITTEN))
        after = np.array([written for _, written in known], dtype="uint64").reshape(before.shape)
        after[list(joint)] = 0
        doc.from_array(list(WRITTEN), cast(Any, np.where(after, after, before)))
        for i, rules in joint.items():
            for rule in sorted({*known[i][0], *rules}):
                set_token_attrs(doc[i], self._attrs[rule])
        return doc

    def _read_word(self, word: int, tag: int, dep: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Return the numbers of the rules that hold of a word, and what becomes of what they write, 0 for what nothing is said of."""
        doc = Doc(self._vocab, words=[self._vocab.strings[word]])
        doc[0].tag, doc[0].dep = tag, dep
        rules = tuple(sorted({self._number(rule) for rule, _, _ in self._words(doc, allow_missing=True)}))
        for rule in rules:
            set_token_attrs(doc[0], self._attrs[rule])
        if self._lemmatizer:
            doc = self._lemmatizer(doc)
        return rules, tuple(doc.to_array(list(WRITTEN))[0].tolist())

    def _match_phrases(self, doc: Doc) -> dict[int, set[int]]:
        """Return the numbers of the rules that hold, by the token they speak of."""
        found: dict[int, set[int]] = defaultdict(set)
        for rule, start, end in self._phrases(doc, allow_missing=True):
            index = self._indices[self._number(rule)]
            found[index + (end if index < 0 else start)].add(self._number(rule))
        return found

    def _number(self, rule: int) -> int:
        return int(self._vocab.strings[rule])


@Language.factory("kg_ruler", requires=["token.tag", "token.dep"], assigns=["token.pos", "token.morph", "token.lemma"])
def make_ruler(nlp: Language, name: str) -> Ruler:
    """Make the component from the pipeline's attribute ruler, in whose place it belongs, and its lemmatizer."""
    ruler, lemmatizer = nlp.get_pipe("attribute_ruler"), nlp.get_pipe("lemmatizer")
    assert isinstance(ruler, AttributeRuler)
    return Ruler(ruler, lemmatizer if isinstance(lemmatizer, Lemmatizer) else None)
