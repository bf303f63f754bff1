"""Repairs of clauses: who is the subject of what, and which clause hangs on which; each is applied by `kg.pipeline.repairs`."""

from __future__ import annotations

from kg.pipeline.arguments import ANIMATE_ENTITIES, PLACES, TIME_ENTITIES, is_finite, is_person
from kg.pipeline.repairs_words import FINITE, NOUNS, SUBJECTS, has_subject, take_place
from kg.pipeline.tokens import Token
from kg.pipeline.verbs import (
    ADDRESSED,
    CAUSATIVE,
    CONTENT_TAKING,
    CONTROL_PREPOSITION,
    DEPRIVING,
    GIVING,
    HELD,
    JUDGING,
    MOTION,
    PLANS,
    REPORTING,
)

#: What may introduce a clause or a phrase alike: "*after* the merger".
PREPOSITIONAL_MARKS = frozenset("after before since until".split())
DASHES = frozenset("– — - --".split())
#: Saying and thinking that is to nobody: its object, with a clause behind it, is that clause's subject.
SAYING = frozenset(
    "say claim believe think argue insist allege fear suspect rule suggest conclude predict indicate hint announce report reveal decide".split()
)
QUOTE_MARKS = frozenset("\"'“”‘’``''")


def subordinator_read_for_preposition(token: Token) -> bool:
    """A finite verb needs a subject: "after *treatment* leads to death"."""
    if not is_finite(token) or has_subject(token):
        return False
    for child in token.children:
        if child.dep_ == "mark":
            noun = next((c for c in child.children if c.dep_ == "pobj" and c.i < token.i), None)
            if noun is not None and noun.ent_type_ not in TIME_ENTITIES and noun.lemma_.lower() != "hour":
                noun.head, noun.dep_ = token, "nsubj"
                return True
    return False


def subject_read_for_apposition(token: Token) -> bool:
    """A finite verb needs a subject: "after returning from Velm, *Lund* "paid the fine""."""
    if not is_finite(token) or has_subject(token) or token.dep_ not in ("ROOT", "ccomp", "advcl", "parataxis"):
        return False
    i = min([token.i, *(c.i for c in token.children if c.dep_ in ("aux", "auxpass", "neg") and c.i < token.i)]) - 1
    while i > token.sent.start and (token.doc[i].text in QUOTE_MARKS or token.doc[i].dep_ == "advmod"):
        i -= 1
    noun = token.doc[i]
    if i <= token.sent.start or noun.dep_ != "appos" or noun.tag_ not in NOUNS or noun.is_ancestor(token):
        return False
    noun.head, noun.dep_ = token, "nsubj"
    return True


def object_read_for_subject(token: Token) -> bool:
    """Content clause without "that": "found *loss* of trade exceeded gains"."""
    left = token.head
    if token.dep_ != "conj" or not is_finite(token) or has_subject(token) or left.lemma_.lower() not in CONTENT_TAKING:
        return False
    noun = next((c for c in left.children if c.dep_ == "dobj" and left.i < c.i < token.i), None)
    if noun is None or any(
        c.dep_ == "cc" or (c.dep_ == "punct" and c.text in (",", ";")) for c in left.children if left.i < c.i < token.i
    ):
        return False
    noun.head, noun.dep_, token.dep_ = token, "nsubj", "ccomp"
    return True


def verb_read_for_subject(token: Token) -> bool:
    """Content clause without "that", in a headline: "Judge *finds* tax is void"."""
    clause = token.head
    if (
        token.dep_ not in SUBJECTS
        or token.tag_ not in FINITE
        or clause.i < token.i
        or clause.pos_ not in ("VERB", "AUX")
    ):
        return False
    noun = next((c for c in token.children if c.dep_ == "dobj" and c.i > token.i), None)
    owner = next(
        (
            c
            for c in token.children
            if c.dep_ in ("compound", "nsubj", "amod", "nmod") and c.i < token.i and c.tag_ in NOUNS
        ),
        None,
    )
    if noun is None or owner is None:
        return False
    take_place(token, clause)
    clause.head, clause.dep_ = token, "ccomp"
    noun.head, noun.dep_, owner.dep_ = clause, "nsubj", "nsubj"
    return True


def preposition_read_for_subordinator(token: Token) -> bool:
    """Whom one pleads with is asked, where one leaves for is a place: "pleaded *with the court* to free her", "left *for Paris* to"."""
    mark = next((c for c in token.children if c.dep_ == "mark" and c.lower_ in ("with", "on", "upon", "for")), None)
    subject = next((c for c in token.children if c.dep_ == "nsubj" and c.i < token.i), None)
    if mark is None or subject is None or mark.i > subject.i:
        return False
    lemma = token.head.lemma_.lower()
    away = (lemma in MOTION or lemma == "leave") and subject.ent_type_ in PLACES
    if not away and (mark.lower_ == "for" or lemma not in CONTROL_PREPOSITION):
        return False
    mark.head, mark.dep_ = token.head, "prep"
    subject.head, subject.dep_, token.dep_ = mark, "pobj", "advcl" if away else "xcomp"
    return True


def two_subjects(token: Token) -> bool:
    """Of two subjects the relative pronoun is none: "told the court *that* the illness played ...", "a policy *which* both criticised"."""
    found = [c for c in token.children if c.dep_ in SUBJECTS]
    if len(found) < 2 or found[0].tag_ not in ("WDT", "WP", "IN"):
        return False
    pronoun = found[0]
    if pronoun.lower_ == "that" and token.dep_ == "ccomp":
        pronoun.dep_, pronoun.tag_ = "mark", "IN"
    elif not any(c.dep_ == "dobj" for c in token.children):
        pronoun.dep_ = "dobj"
    else:
        return False
    return True


def name_read_for_place(token: Token) -> bool:
    """Title with its domain before a name: "Governor of Norvik *Ana Lund*"."""
    preposition = token.head
    if (
        token.dep_ != "pobj"
        or token.ent_type_ != "PERSON"
        or preposition.head.tag_ not in NOUNS
        or preposition.head.ent_type_ == "PERSON"
    ):
        return False
    domain = [
        c
        for c in token.children
        if c.i < token.i and c.dep_ in ("compound", "nmod", "poss") and c.ent_type_ in ("GPE", "ORG", "LOC", "NORP")
    ]
    title = preposition.head
    if (
        not domain
        or not title.text[0].isupper()
        or title.i > preposition.i
        or any(c.dep_ == "case" for d in domain for c in d.children)
    ):
        return False
    take_place(token, title)
    for place in domain[:-1]:
        place.head = domain[-1]
    domain[-1].head, domain[-1].dep_ = preposition, "pobj"
    for child in list(title.children):
        if child.i > token.i:
            child.head = token
    title.head, title.dep_ = token, "nmod"
    return True


def plan_read_for_purpose(token: Token) -> bool:
    """What others want to do is no purpose of those who stop it: "blocked a Sudland *push to renew* the inquiry"."""
    verb = token.head
    mark = next((c for c in token.lefts if c.dep_ == "aux" and c.tag_ == "TO"), None)
    if mark is None or mark.i == token.sent.start or has_subject(token):
        return False
    noun = next((t for t in (mark.nbor(-1), *mark.nbor(-1).ancestors) if t.head == verb), mark)
    if (
        noun.dep_ not in ("dobj", "nsubjpass")
        or noun.lemma_.lower() not in PLANS | HELD
        or noun.right_edge.i != mark.i - 1
    ):
        return False
    # "follows a vote *by the council* to", "tests the will *of the people* to"
    by = ("by", "of") if noun.lemma_.lower() in HELD else ("by",)
    by = by if noun.lemma_.lower() in ADDRESSED else (*by, "from")
    theirs = any(c.dep_ in ("agent", "prep") and c.lower_ in by for c in noun.children)
    if not theirs and (verb.lemma_.lower() not in JUDGING or noun.i != mark.i - 1):
        return False
    token.head, token.dep_ = noun, "acl"
    return True


def complement_read_for_purpose(token: Token) -> bool:
    """Whoever is led or told to do something does it: "leading the opposition *to accuse* Velm" is no leading for a purpose."""
    verb = token.head
    mark = next((c for c in token.lefts if c.dep_ == "aux" and c.tag_ == "TO"), None)
    obj = next((c for c in verb.children if c.dep_ == "dobj" and verb.i < c.i < token.i), None)
    if verb.lemma_.lower() not in CAUSATIVE - {"leave", "help"} or mark is None or obj is None or has_subject(token):
        return False
    if not is_person(obj) or obj.right_edge.i != mark.i - 1:
        return False
    token.dep_ = "xcomp"
    return True


def recipient_read_for_modifier(token: Token) -> bool:
    """Two objects: "give *NHS* access to a list" gives access to a body, no "NHS access"."""
    verb = token.head
    if token.dep_ != "dobj" or token.ent_type_ or verb.lemma_.lower() not in GIVING:
        return False
    name = next(
        (c for c in token.children if c.dep_ == "compound" and c.ent_type_ in ("ORG", "PERSON", "GPE", "NORP")), None
    )
    if (
        name is None
        or name.i + 1 != token.i
        or any(c.dep_ in ("det", "poss") and c.i < token.i for c in token.children)
    ):
        return False
    for child in list(token.children):
        if child.i < name.i:
            child.head = name
    name.head, name.dep_ = verb, "dative"
    return True


def object_read_for_predicate(token: Token) -> bool:
    """A verb in the active needs an object before its complement: "named *Ana Lund* as its head"."""
    verb = token.head
    named = token.ent_type_ in ("PERSON", "ORG", "GPE") or token.doc[token.i + 1 : token.i + 2].text == "as"
    if token.dep_ != "oprd" or not named or token.i < verb.i:
        return False
    if verb.tag_ == "VBN" and not any(c.dep_ == "aux" and c.lemma_ == "have" for c in verb.children):
        return False
    if any(c.dep_ in ("dobj", "dative", "auxpass", "ccomp") or c.tag_ in ("WP", "WDT") for c in verb.children):
        return False
    token.dep_ = "dobj"
    return True


def complement_read_for_modifier(token: Token) -> bool:
    """What someone is accused of is no part of who is accused: "accused the agency *of* misusing data", "by two women *of* theft"."""
    noun = token.head
    accuser = noun.head.head if noun.dep_ == "pobj" and noun.head.dep_ == "agent" else noun
    counted = noun.ent_type_ in ANIMATE_ENTITIES or any(c.tag_ == "CD" for c in noun.children)
    if token.lower_ == "of" and accuser.lemma_ == "accuse" and counted and noun.i == token.i - 1:
        if any(is_person(o) for o in token.children):
            return False  # "by two members *of the party*"
        token.head = accuser
        return True
    if token.lower_ != "of" or noun.dep_ not in ("dobj", "nsubjpass") or noun.i > token.i or noun.head.i > token.i:
        return False
    if noun.head.lemma_.lower() not in DEPRIVING or noun.head.pos_ != "VERB":
        return False
    last = max([noun.i, *(c.i for c in noun.children if c.i < token.i)])
    # "suspect a member *of the gang* of theft": the last one tells
    if last != token.i - 1 or any(c.lower_ == "of" for o in token.children for c in o.children):
        return False
    token.head = noun.head
    return True


def subject_read_for_place(token: Token) -> bool:
    """A preposition has an object: "At *Velm Hospital*, one man, in tears, said" lets no hospital speak."""
    at = token.left_edge.nbor(-1) if token.left_edge.i > token.sent.start else token
    if at.dep_ != "prep" or at.head != token.head or any(at.children) or at.i != at.sent.start:
        return False
    noun = next((c for c in token.children if c.dep_ == "appos" and c.i > token.i), None)
    if noun is None or noun.left_edge.nbor(-1).text != "," or not noun.i < token.head.i:
        return False
    for child in list(token.children):
        if child.i > noun.i:
            child.head = noun
    noun.head, noun.dep_ = token.head, token.dep_
    token.head, token.dep_ = at, "pobj"
    return True


def subject_read_for_second_object(token: Token) -> bool:
    """A preposition has one object: "On Sunday *teams* had begun", "In 2018 *voters* ousted"."""
    date = next((c for c in token.head.children if c.dep_ == "pobj" and c.i < token.i), None)
    verb = token.head.head
    if date is None or date.ent_type_ not in TIME_ENTITIES or token.ent_type_ in TIME_ENTITIES or has_subject(verb):
        return False
    if not is_finite(verb) or verb.i < token.i or token.left_edge.i != date.i + 1:
        return False
    token.head, token.dep_ = verb, "nsubjpass" if any(c.dep_ == "auxpass" for c in verb.children) else "nsubj"
    return True


def clause_read_for_phrase(token: Token) -> bool:
    """A sentence needs a finite verb: "Layoffs by the airline after the merger *drew* anger" has none but this one."""
    noun, sent = token.head, token.sent
    mark = next((c for c in token.children if c.dep_ == "mark" and c.lower_ in PREPOSITIONAL_MARKS), None)
    subject = next((c for c in token.children if c.dep_ in SUBJECTS and c.i < token.i), None)
    if noun.dep_ != "ROOT" or noun.tag_ not in NOUNS or noun.i > token.i or mark is None or subject is None:
        return False
    if subject.left_edge.i != mark.i + 1 or sent[-1].text != "." or mark.nbor(-1).text == ",":
        return False
    if any(t.tag_ in (*FINITE, "MD") and not token.is_ancestor(t) and t != token for t in sent):
        return False
    token.head, token.dep_ = token, "ROOT"
    for child in [c for c in noun.children if c.i > token.i]:
        child.head = token
    noun.head, noun.dep_ = token, "nsubj"
    mark.head, mark.dep_ = noun, "prep"
    subject.head, subject.dep_ = mark, "pobj"
    return True


def name_read_for_clause(token: Token) -> bool:
    """A name that holds a verb: "*the Committee to Save Harbours* welcomes the ruling" saves nothing."""
    verb = token.head
    name = next((c for c in token.children if c.dep_ in SUBJECTS and c.i < token.i), None)
    if name is None or not token.ent_type_ or name.ent_type_ != token.ent_type_ or token.ent_iob_ != "I":
        return False
    if any(t.ent_iob_ == "B" for t in token.doc[name.i + 1 : token.i]) or verb.i < token.i:
        return False
    name.head, name.dep_ = verb, "nsubjpass" if any(c.dep_ == "auxpass" for c in verb.children) else "nsubj"
    token.head, token.dep_ = name, "relcl"
    return True


def object_read_beside_preposition(token: Token) -> bool:
    """A preposition has an object: "killing two people on *a street*" kills no street, "a charge brought by *Ana Lund*" is no Lund."""
    on = token.left_edge.nbor(-1) if token.left_edge.i > token.sent.start else token
    outer = on.head if on.dep_ == "pcomp" and on.head.dep_ == "prep" else on  # "due *to* rain"
    beside = outer.head == token.head if token.dep_ == "dobj" else token.head.is_ancestor(on)
    if outer.dep_ not in ("prep", "agent") or not beside or on.i < token.head.i or any(on.children):
        return False
    token.head, token.dep_ = on, "pobj"
    return True


def subject_read_under_auxiliary(token: Token) -> bool:
    """What an auxiliary helps has the subject: "*Schools* were closed"."""
    auxiliary = token.head
    verb = auxiliary.head
    if auxiliary.dep_ not in ("aux", "auxpass") or verb.pos_ != "VERB" or has_subject(verb):
        return False
    token.head = verb
    token.dep_ = "nsubjpass" if any(c.dep_ == "auxpass" for c in verb.children) else "nsubj"
    return True


def conjunction_read_for_object(token: Token) -> bool:
    """What is told is a clause: "told the paper *that* the shark swam up" swims no paper, "heard *that* Lund lied" is of no "that Lund"."""
    noun = token.head if token.dep_ == "det" else None
    verb = token.head if noun is None else noun.head
    speech = verb.head
    if verb.dep_ != "ccomp" or speech.lemma_.lower() not in REPORTING | {"hear"} or not speech.i < token.i < verb.i:
        return False
    if noun is not None and noun.tag_ not in ("NNP", "NNPS", "NNS"):
        return False
    if not any(c.dep_ in SUBJECTS and token.i < c.i for c in verb.children):
        return False
    token.head, token.dep_, token.tag_, token.pos_ = verb, "mark", "IN", "SCONJ"
    return True


def preposition_read_in_content(token: Token) -> bool:
    """A clause has one conjunction: "said that, after the *war*, a *party* emerged" lets no war emerge."""
    marks = [c for c in token.children if c.dep_ == "mark" and c.i < token.i]
    if len(marks) != 2 or marks[0].lower_ != "that" or marks[1].lower_ not in PREPOSITIONAL_MARKS:
        return False
    when = next((c for c in token.children if c.dep_ in SUBJECTS and marks[1].i < c.i < token.i), None)
    noun = next((c for c in when.children if c.dep_ == "appos" and c.i > when.i), None) if when is not None else None
    if when is None or noun is None or noun.left_edge.nbor(-1).text != ",":
        return False
    noun.head, noun.dep_ = token, when.dep_
    marks[1].dep_ = "prep"
    when.head, when.dep_ = marks[1], "pobj"
    return True


def relative_read_for_clause(token: Token) -> bool:
    """A dash is no end: "a deal for consumers – *who* would buy more" says who buys."""
    verb = token.head
    if token.dep_ not in SUBJECTS or verb.dep_ not in ("ccomp", "parataxis", "conj", "advcl") or token.i < 2:
        return False
    noun = token.nbor(-2)
    if token.nbor(-1).text not in DASHES or noun.tag_ not in NOUNS or verb.is_ancestor(noun):
        return False
    verb.head, verb.dep_ = noun, "relcl"
    return True


def objects_read_for_clause(token: Token) -> bool:
    """A noun is no clause: "allows *owners* five *days* to explain", "guarantee *workers* a *pension*" have two objects."""
    verb = token.head
    receiver = next((c for c in token.children if c.dep_ == "nsubj" and verb.i < c.i < token.i), None)
    if receiver is None or verb.lemma_.lower() not in GIVING | {"offer", "owe", "send"} or has_mark(token):
        return False
    receiver.head, receiver.dep_, token.dep_ = verb, "dative", "dobj"
    return True


def has_mark(token: Token) -> bool:
    """Say whether a clause has a subordinator or an auxiliary."""
    return any(c.dep_ in ("mark", "aux", "auxpass", "cop") for c in token.children)
