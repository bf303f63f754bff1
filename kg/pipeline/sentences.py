"""`kg_sentences`: sentence boundaries fixed before the parser runs, where layout and punctuation know better than it.

The parser respects what is set here (arc-eager with preset boundaries, Honnibal & Johnson 2014) and decides only the rest.
"""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokens import Doc

TERMINAL = frozenset(".!?…:;")
CLOSING = frozenset("\"'”’»)]")
#: Abbreviations that a name or a number follows: "Gen. Smith", "No. 3", "U. S. Immigration".
ABBREVIATION = re.compile(
    r"(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|Gen|Col|Maj|Capt|Lt|Sgt|Cpl|Adm|Rep|Sen|Gov|Rev|Hon|Fr|St|Mt|Ft|Jr|Sr|Pres|Supt|Det|Insp"
    r"|No|Nos|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|approx|al|cf|e\.g|i\.e)\.?"
)


def fix_boundaries(doc: Doc) -> Doc:
    """Set `token.is_sent_start` wherever layout or punctuation settles it."""
    starts = {start for start, _, _ in doc._.kg_blocks}
    for token in doc[1:]:
        if token.idx in starts:
            token.is_sent_start = True
        elif (settled := _is_start(doc, token.i)) is not None:
            token.is_sent_start = settled
    return doc


def _is_start(doc: Doc, i: int) -> bool | None:
    """Say whether a sentence starts at token `i`; None leaves it to the parser."""
    j = i - 1
    while j > 0 and (doc[j].text in CLOSING or doc[j].is_space):
        j -= 1
    last, word = doc[j], doc[i]
    # no sentence ends without punctuation inside a paragraph: "... said fisherman | first noticed"
    if last.text[-1] not in TERMINAL:
        return False
    # an abbreviation or an initial before a name: "U. S. | Immigration", "Gen. | Basya"
    if (
        last.text == "."
        and j > 0
        and not doc[j - 1].whitespace_
        and ABBREVIATION.fullmatch(doc[j - 1].text)
        and len(doc[j - 1]) < 5
    ):
        return False
    if last.text != "." and last.text[-1] == "." and ABBREVIATION.fullmatch(last.text) and j == i - 1:
        return False
    # "Is it?” he asked": a lower-case word goes on
    if word.text[0].islower():
        return False
    # a full stop of its own, then a capital: "... the mosque. The accident", "... a war.” The"
    opens = word.text[0].isupper() or word.text[0] in "“\"‘'([" or word.text[0].isdigit()
    return (
        True
        if last.text == "." and opens and (j == i - 1 or doc[j + 1].text in CLOSING) and word.text not in CLOSING
        else None
    )


@Language.factory("kg_sentences", assigns=["token.is_sent_start"])
def make_sentences(nlp: Language, name: str) -> object:
    """Create the component; it belongs before the parser."""
    return fix_boundaries
