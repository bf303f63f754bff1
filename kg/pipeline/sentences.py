"""`kg_sentences`: sentence boundaries fixed before the parser runs, where layout and punctuation know better than it.

The parser respects what is set here (arc-eager with preset boundaries, Honnibal & Johnson 2014) and decides only the rest.
"""

from __future__ import annotations

import re
from typing import Any, cast

from spacy.attrs import IDX, SENT_START
from spacy.language import Language
from spacy.tokens import Doc

TERMINAL = frozenset(".!?…:;")
CLOSING = frozenset("\"'”’»)]")
STRAIGHT = frozenset("\"'")
#: Abbreviations that a name or a number follows: "Gen. Smith", "No. 3", "U. S. Treasury".
ABBREVIATION = re.compile(
    r"(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|Gen|Col|Maj|Capt|Lt|Sgt|Cpl|Adm|Rep|Sen|Gov|Rev|Hon|Fr|St|Mt|Ft|Jr|Sr|Pres|Supt|Det|Insp|Cllrs?|Crs?"
    r"|No|Nos|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|approx|al|cf|e\.g|i\.e)\.?"
)

#: A start, no start, or not settled, as spaCy's arrays of unsigned integers hold it.
_VALUE = {True: 1, False: (1 << 64) - 1, None: 0}


def fix_boundaries(doc: Doc) -> Doc:
    """Set `token.is_sent_start` wherever layout or punctuation settles it."""
    starts = {start for start, _, _ in doc._.kg_blocks}
    words = [token.text for token in doc]
    settled = doc.to_array(SENT_START)
    for i, idx in enumerate(doc.to_array(IDX).tolist() if words else ()):
        if i > 0:
            settled[i] = _VALUE[idx in starts or _is_start(doc, words, i)]
    return doc.from_array([SENT_START], cast(Any, settled))


def _is_start(doc: Doc, words: list[str], i: int) -> bool | None:
    """Say whether a sentence starts at token `i`; None leaves it to the parser."""
    j = i - 1
    while j > 0 and (_closes(doc, words, j) or words[j].isspace()):
        j -= 1
    last, word = words[j], words[i]
    # no sentence ends without punctuation inside a paragraph: "... said miners | first heard"
    if last[-1] not in TERMINAL:
        return False
    # an abbreviation or an initial before a name: "U. S. | Treasury", "Gen. | Lund"
    if (
        last == "."
        and j > 0
        and not doc[j - 1].whitespace_
        and ABBREVIATION.fullmatch(words[j - 1])
        and len(words[j - 1]) < 5
    ):
        return False
    if last != "." and last[-1] == "." and ABBREVIATION.fullmatch(last) and j == i - 1:
        return False
    # "Is it?” he asked": a lower-case word goes on
    if word[0].islower():
        return False
    # a full stop of its own, then a capital: "... the mosque. The accident", "... a war.” The"
    opens = word[0].isupper() or word[0] in "“\"‘'([" or word[0].isdigit()
    ends = last == "." and (j == i - 1 or _closes(doc, words, j + 1))
    return True if ends and opens and not _closes(doc, words, i) else None


def _closes(doc: Doc, words: list[str], i: int) -> bool:
    """Say whether a mark closes what stands before it; a straight one does unless it stands at the beginning of a word."""
    at_word = i == 0 or (doc[i - 1].whitespace_ and not doc[i].whitespace_)
    return words[i] in CLOSING and not (words[i] in STRAIGHT and at_word)


@Language.factory("kg_sentences", assigns=["token.is_sent_start"])
def make_sentences(nlp: Language, name: str) -> object:
    """Create the component; it belongs before the parser."""
    return fix_boundaries
