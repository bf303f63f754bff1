"""Names in headlines that the tagger took for other words; applied by `kg.pipeline.repairs`.

At the beginning of a headline a capital says nothing ("Bush fire", "May rules"); the article's own prose says what is a name.
"""

from __future__ import annotations

from collections import Counter

from kg.pipeline.lexicon import entries
from kg.pipeline.repairs_headverbs import make_predicate, object_of, singular
from kg.pipeline.tokens import Token
from kg.pipeline.triggers import in_headline

PROPER = frozenset(("NNP", "NNPS"))
#: What has names of one word: "*Norvik* to close border".
NAMED = frozenset(("ORG", "GPE", "PERSON"))


def name_read_for_word(token: Token) -> bool:
    """Whoever the prose calls by name: "*Lynch* to meet envoy" where it has "Ana Lynch", but "Lynch mob ..." where it has none."""
    if token.tag_ in PROPER or token.ent_type_ or not (token.is_alpha and token.text[0].isupper()):
        return False
    label, noun = _label_in_prose(token), object_of(token)
    if label is None:
        return False
    if token.tag_.startswith("VB") and token.dep_ != "ROOT" and noun is not None:  # "blasts *Lynch* plan"
        token.head, token.dep_ = noun, "compound"
    token.tag_, token.pos_, token.lemma_ = "NNP", "PROPN", token.text
    token.doc.set_entity(token.i, token.i + 1, label)
    if token.dep_ == "ROOT" and token.i + 1 < token.sent.end:
        _find_verb(token, token.nbor())
    return True


def _label_in_prose(token: Token) -> str | None:
    """What the article's prose has by a name, a person by the surname; None for what it writes in small letters too."""
    seen = [t for t in token.doc if t.lower_ == token.lower_ and not in_headline(t)]
    if any(t.text != token.text for t in seen):
        return None
    labels = Counter(t.ent_type_ for t in seen if t.ent_type_ in NAMED and _is_whole(t))
    return labels.most_common(1)[0][0] if labels else None


def _is_whole(token: Token) -> bool:
    """Whether a word is the name of something, or the last of a person's."""
    ended = token.i + 1 == len(token.doc) or token.nbor().ent_iob_ != "I"
    return ended and (token.ent_iob_ == "B" or token.ent_type_ == "PERSON")


def _find_verb(name: Token, after: Token) -> None:
    """Give the place of a name that was read as the verb to what the name does: "*to close* border", "*distances* himself"."""
    verb = after.head
    if after.tag_ == "TO" and verb.tag_ == "VB" and verb.i > after.i:
        verb.head, verb.dep_ = verb, "ROOT"
        for child in [c for c in name.children if c.i > after.i]:
            child.head = verb
        name.head, name.dep_ = verb, "nsubj"
    elif after.tag_ == "NNS" and entries(singular(after)):
        make_predicate(after, name, "VBZ")


def abbreviation_read_for_verb(token: Token) -> bool:
    """Capitals with an "s" are several of something: "*MPs* back plan"."""
    if not token.tag_.startswith("VB") or not (token.text.endswith("s") and token.text[:-1].isupper()):
        return False
    token.tag_, token.pos_, token.lemma_ = "NNS", "NOUN", token.text[:-1]
    return True
