"""Which language a text is in, so that what the pipeline cannot read is left out instead of misread."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

#: Letters; a shorter text is too little evidence, and its declared language stands.
MIN_LETTERS = 120
#: Code points that are looked at.
SAMPLE = 800
#: Below this probability the declared language stands.
SURE = 0.9


@cache
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def language_of(prose: str, declared: str | None) -> str | None:
    """Identify a text's language (langid: Lui & Baldwin 2012), its declared one when the text is too short to tell.

    Args:
        prose: The text without page furniture.
        declared: ISO 639-1 code that its source declares, or None.

    Returns:
        ISO 639-1 code, or None when neither tells.
    """
    if sum(c.isalpha() for c in prose[: 2 * MIN_LETTERS]) < MIN_LETTERS:
        return declared
    code, probability = _identifier().classify(prose[:SAMPLE])
    return str(code) if probability >= SURE else declared
