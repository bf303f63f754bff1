"""Names as they are looked up: one key for all the ways in which a name may be written."""

from __future__ import annotations

import unicodedata

_APOSTROPHES = "’‘ʼʻ′`´＇"
#: Letters with a stroke, and letters that are two, which no accent can be taken off.
_LETTERS = {"đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ł": "l", "ø": "o", "þ": "th", "æ": "ae", "œ": "oe"}
_PLAIN = str.maketrans({**dict.fromkeys(_APOSTROPHES, "'"), **_LETTERS})


def name_key(text: str) -> str:
    """Bring a name into the form by which it is looked up: "the Szőke" and "SZOKE" are both "szoke".

    Case, accents, kinds of apostrophes, a leading "the" and the width of blanks make no difference.
    """
    folded = text.casefold().translate(_PLAIN)
    if not folded.isascii():
        folded = "".join(c for c in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(c))
    words = folded.split()
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)
