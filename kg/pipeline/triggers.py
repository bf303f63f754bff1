"""Which words of a parsed Doc are event triggers (annotation guidelines: full verbs, finite or not; never auxiliaries or states)."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from kg.pipeline.verbs import ASPECTUAL, CESSATION, STATIVE

#: Dependency labels under which a verb form is not a clause: "*according* to", "the *rescued* members", "*following* the talks".
NOT_CLAUSAL = frozenset("aux auxpass amod prep compound nmod punct det case mark cc predet nummod".split())
NON_FINITE = frozenset(("xcomp", "ccomp", "advcl", "dobj", "pcomp"))


def triggers(doc: Doc) -> Iterator[Token]:
    """Yield the trigger tokens in text order."""
    for token in doc:
        if token.tag_.startswith("VB") and is_trigger(token):
            yield token


def is_trigger(token: Token) -> bool:
    """Say whether a verb form denotes an event of its own."""
    if token.dep_ in NOT_CLAUSAL or token.pos_ == "AUX" or not token.is_alpha and "-" not in token.text:
        return False
    lemma = token.lemma_.lower()
    if lemma in STATIVE and not is_passive(token):
        return False
    # "began to shout": the event is the second verb
    if lemma in ASPECTUAL and any(is_complement(child) for child in token.children):
        return False
    # "stop giving": the event is the first verb, the gerund its alternative
    return not (token.tag_ == "VBG" and token.dep_ in ("xcomp", "ccomp", "dobj") and token.head.lemma_.lower() in CESSATION)


def is_complement(child: Token) -> bool:
    """Say whether a token is a verb that completes an aspectual one: "tried to *leave*", "kept *shouting*"."""
    return child.dep_ in ("xcomp", "ccomp") and child.tag_ in ("VB", "VBG", "VBN") and child.i > child.head.i


def is_passive(token: Token) -> bool:
    """Say whether a verb is passive: with an auxiliary ("was found"), or a reduced one ("people *found* at sea")."""
    if token.tag_ not in ("VBN", "VBD"):
        return False
    deps = {child.dep_ for child in token.children}
    if "auxpass" in deps or "nsubjpass" in deps or "agent" in deps:
        return True
    if token.tag_ != "VBN" or any(c.dep_ == "aux" for c in token.children) or "nsubj" in deps:
        return False
    if token.dep_ in ("acl", "advcl", "xcomp", "ccomp", "relcl", "oprd"):
        return True
    # "was arrested and *charged*"
    return token.dep_ == "conj" and is_passive(token.head)


def gerund_of(token: Token) -> Token | None:
    """Return the gerund that belongs to a verb of ending: "stop *giving*"."""
    if token.lemma_.lower() not in CESSATION:
        return None
    return next((c for c in token.children if c.dep_ in ("xcomp", "ccomp", "dobj") and c.tag_ == "VBG"), None)
