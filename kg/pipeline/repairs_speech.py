"""Repairs of reported speech: who says it, and what is said; each is applied by `kg.pipeline.repairs`."""

from __future__ import annotations

from spacy.tokens import Token

from kg.pipeline.arguments import is_person
from kg.pipeline.entities_words import nouns
from kg.pipeline.repairs_clauses import COMPLETE, QUOTE_MARKS
from kg.pipeline.repairs_words import NOUNS, SUBJECTS, has_subject, make_verb, take_place
from kg.pipeline.verbs import QUOTATIVE


def quotative_read_for_modifier(token: Token) -> bool:
    """Inverted speech: `"...", *added* the Gazette` is no participle before a noun."""
    if token.dep_ != "amod" or token.tag_ not in ("VBN", "VBD") or token.lemma_.lower() not in QUOTATIVE:
        return False
    noun = token.head
    before = token.doc[token.i - 1] if token.i > token.sent.start else None
    if before is None or before.text not in QUOTE_MARKS | {","} or noun.i < token.i:
        return False
    if not any(t.text in QUOTE_MARKS for t in token.doc[max(token.sent.start, token.i - 3) : token.i]):
        return False
    take_place(token, noun)
    for child in list(noun.children):
        if child.i < token.i and child.dep_ not in ("det", "compound"):
            child.head = token
    noun.head, noun.dep_ = token, "nsubj"
    make_verb(token, "VBD")
    return True


def speaker_read_for_apposition(token: Token) -> bool:
    """Who stands between a comma and a verb of saying says it: "cut supplies to Sudland, *minister Ana Lund* said on Friday"."""
    if token.lemma_.lower() not in QUOTATIVE or has_subject(token) or token.i - token.sent.start < 3:
        return False
    if any(c.i > token.i and c.dep_ in COMPLETE for c in token.children):
        return False
    noun = _before_apposition(token)
    first = noun
    while first.i > token.sent.start and noun.is_ancestor(first.nbor(-1)) and first.nbor(-1).text != ",":
        first = first.nbor(-1)
    if noun.tag_ not in NOUNS or first.i <= token.sent.start or first.nbor(-1).text != ",":
        return False
    content = token.head if token.dep_ == "conj" else next((c for c in token.children if c.dep_ == "ccomp"), token)
    place = nouns().get(noun.lemma_.lower())
    speaks = is_person(noun) or (place is not None and place.kind == "place")
    told = speaks and token.dep_ == "acl" and token.head == noun
    if told:  # "signed it, *the countries* announced on Friday"
        content = next((a for a in noun.ancestors if a.pos_ in ("VERB", "AUX")), token)
    elif token.tag_ == "VBN":
        return False
    while content.dep_ == "conj" and content.head.pos_ in ("VERB", "AUX"):
        content = content.head
    if not content.i < first.i or any(c.dep_ in ("cc", "mark") and c.i >= first.i - 1 for c in token.lefts):
        return False
    inside = [c for c in noun.lefts if c.i < first.i and not c.is_punct]
    if noun.dep_ == "pobj" and inside and inside[-1].tag_ in NOUNS:
        for child in inside[:-1]:  # "left *Velm*, spokesman Peter Lund said": the name has swallowed the place
            child.head = inside[-1]
        take_place(inside[-1], noun)
    elif noun.dep_ not in ("appos", "conj"):
        return False
    if told or token.dep_ == "conj":
        take_place(token, content)
        content.head, content.dep_ = token, "ccomp"
    noun.head, noun.dep_, token.tag_ = token, "nsubj", "VBD" if told else token.tag_
    return True


def _before_apposition(verb: Token) -> Token:
    """The noun before a verb, over an apposition between commas: "*Peter Lund*, a spokesman for the police, said"."""
    if verb.nbor(-1).text != ",":
        return verb.nbor(-1)
    last = verb.nbor(-2)
    return next((a.head for a in (last, *last.ancestors) if a.dep_ == "appos"), last)


def subject_read_across_inserted_speech(token: Token) -> bool:
    """Of two subjects around a speech verb between commas the second speaks: "Tenants, said *the mayor*, are owed money"."""
    main = token.head
    if token.lemma_.lower() not in QUOTATIVE or token.dep_ not in ("parataxis", "ccomp", "dep") or main.i < token.i:
        return False
    before = [c for c in token.children if c.dep_ in SUBJECTS and c.i < token.i]
    behind = [c for c in token.children if c.dep_ in (*SUBJECTS, "dobj") and c.i > token.i]
    if not before or not behind or token.nbor(-1).text != "," or has_subject(main):
        return False
    before[0].head = main
    before[0].dep_ = "nsubjpass" if any(c.dep_ == "auxpass" for c in main.children) else "nsubj"
    behind[0].dep_ = "nsubj"
    return True


def participle_after_quotation(token: Token) -> bool:
    """What follows a closed quotation belongs to the clause around it: "says, "The harbour silts up", *adding* weight to ..."."""
    inner = token.head
    outer = inner.head
    if (
        token.dep_ not in ("advcl", "acl")
        or token.tag_ != "VBG"
        or inner.dep_ != "ccomp"
        or not outer.i < inner.i < token.i
    ):
        return False
    marks = [t for t in token.doc[inner.i : token.i] if t.text in QUOTE_MARKS and t.text not in ("'", "’")]
    if len(marks) != 1 or not any(t.text in QUOTE_MARKS for t in token.doc[outer.i : inner.i]):
        return False
    token.head = outer
    return True
