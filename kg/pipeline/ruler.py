"""`kg_ruler`: spaCy's attribute ruler, whose rules for single words are looked up instead of matched.

What such a rule says depends on nothing but the word, its tag and its label, so of the same three the same follows. Rules
over several words are matched as ever.
"""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from typing import Any, cast

from spacy.attrs import DEP, ORTH, TAG
from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc
from spacy.tokens._retokenize import set_token_attrs

#: What a rule for one word may ask, to be looked up.
LOOKED_UP = frozenset({"ORTH", "TEXT", "LOWER", "IS_SPACE", "TAG", "DEP"})
#: Words, each with a tag and a label, whose rules are remembered.
REMEMBERED = 1 << 16


class Ruler:
    """An attribute ruler that remembers which of its rules hold for a word."""

    def __init__(self, ruler: AttributeRuler) -> None:
        """Take the rules of a ruler."""
        self._vocab, self._attrs, self._indices = ruler.vocab, ruler.attrs, ruler.indices
        self._words, self._phrases = Matcher(ruler.vocab), Matcher(ruler.vocab)
        for number, rule in enumerate(ruler.patterns):
            patterns = cast(list[list[dict[str, Any]]], rule["patterns"])
            single = all(len(p) == 1 and p[0].keys() <= LOOKED_UP for p in patterns)
            (self._words if single else self._phrases).add(str(number), patterns)
        self._rules = lru_cache(REMEMBERED)(self._match_word)

    def __call__(self, doc: Doc) -> Doc:
        """Set what the rules say; of two for one word the later holds."""
        joint = self._match_phrases(doc)
        for i, (word, tag, dep) in enumerate(doc.to_array([ORTH, TAG, DEP]).tolist()):
            for rule in (
                sorted({*self._rules(word, tag, dep), *joint[i]}) if i in joint else self._rules(word, tag, dep)
            ):
                set_token_attrs(doc[i], self._attrs[rule])
        return doc

    def _match_word(self, word: int, tag: int, dep: int) -> tuple[int, ...]:
        doc = Doc(self._vocab, words=[self._vocab.strings[word]])
        doc[0].tag, doc[0].dep = tag, dep
        return tuple(sorted({self._number(rule) for rule, _, _ in self._words(doc, allow_missing=True)}))

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
    """Make the component from the pipeline's attribute ruler, in whose place it belongs."""
    ruler = nlp.get_pipe("attribute_ruler")
    assert isinstance(ruler, AttributeRuler)
    return Ruler(ruler)
