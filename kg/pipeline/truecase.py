"""Headlines in title case or capitals as a sentence would write them, so that the model, trained on sentences, can read them.

What decides on a word is how the article's own prose writes it, then whether it is a name or an English word known beforehand
(Lita et al. 2003, "tRuEcasIng", with the article in the place of a corpus). Every word keeps its length, so that offsets hold.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable

from spacy.language import Language
from spacy.pipeline import Lemmatizer

from kg.pipeline.entities_words import countries, fold, given_names, known_names

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
#: Of the long words of a headline, the share that must begin with a capital.
_SHARE = 0.7
_LONG = 4


def truecase(headline: str, body: str, is_word: Callable[[str], bool]) -> str:
    """Write a headline as a sentence; one that is written so already, or that is too short to tell, is left alone.

    Args:
        headline: "Norvik Expels Velm Reporters".
        body: The article's prose.
        is_word: Says whether something in small letters is an English word that is no noun.

    Returns:
        "Norvik expels Velm reporters", of the same length.
    """
    if not _is_title_case(headline):
        return headline
    seen = Counter(_WORD.findall(body))
    loud = headline.isupper()
    words = list(_WORD.finditer(headline))
    small = [word[0].lower() for word in words]
    capital = [word[0].upper() + word[1:] for word in small]
    pairs = [f"{a} {b}" for a, b in zip(capital, capital[1:], strict=False)]
    named = [pair in body or fold(pair) in countries() or fold(pair) in known_names() for pair in pairs]
    out = list(headline)
    for i, word in enumerate(words):
        if len(small[i]) != len(word[0]) or _is_written_so(word[0], small[i], seen, loud):
            continue
        name = i == 0 or any(named[max(0, i - 1) : i + 1]) or _is_name(capital[i], small[i], seen, is_word)
        out[slice(*word.span())] = capital[i] if name else small[i]
    return "".join(out)


def _is_title_case(headline: str) -> bool:
    long = [word for word in _WORD.findall(headline) if len(word) >= _LONG]
    return len(long) > 1 and sum(word[0].isupper() for word in long) > _SHARE * len(long)


def _is_written_so(word: str, small: str, seen: Counter[str], loud: bool) -> bool:
    """Whether a word has its capitals for itself, and not for the headline: "NATO", "McTarn", "iPhone", "I"."""
    if not word.isupper():
        return any(letter.isupper() for letter in word[1:])
    if len(word) == 1:
        return not loud or word != "A"
    return not loud or seen[word] > seen[small]


def _is_name(capital: str, small: str, seen: Counter[str], is_word: Callable[[str], bool]) -> bool:
    """Whether the prose writes the word with a capital rather than without; of one that it lacks, whether it can only be a name."""
    if seen[small] or seen[capital]:
        return seen[capital] > seen[small]
    known = fold(small) in countries() or fold(small) in known_names() or capital in given_names()
    return known or not is_word(small)


def word_test(nlp: Language) -> Callable[[str], bool]:
    """Say which words a pipeline knows that are no nouns: its function words, and what its lemmatizer leads back to a verb or an adjective.

    A noun may be a name ("Apple", "Korea") and can keep its capital, which makes it a noun all the same.
    """
    small = nlp.Defaults.stop_words
    lemmatizer = nlp.get_pipe("lemmatizer")
    lookups = lemmatizer.lookups if isinstance(lemmatizer, Lemmatizer) else None
    if lookups is None or not lookups.has_table("lemma_index"):
        return small.__contains__
    index, exceptions, rules = (lookups.get_table(f"lemma_{name}") for name in ("index", "exc", "rules"))

    def is_word(word: str) -> bool:
        return word in small or any(
            word in index[kind]
            or word in exceptions.get(kind, ())
            or any(
                word.endswith(end) and word.removesuffix(end) + new in index[kind] for end, new in rules.get(kind, ())
            )
            for kind in ("verb", "adj", "adv")
        )

    return is_word
