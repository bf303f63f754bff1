"""Repairs of coordination: which of two clauses a verb after "and" is joined to; each is applied by `kg.pipeline.repairs`."""

from __future__ import annotations

from kg.pipeline.arguments import QUOTE_MARKS, is_body, is_finite, is_human
from kg.pipeline.lexicon import entries, mended
from kg.pipeline.repairs_words import NOUNS, SUBJECTS, has_subject, make_verb, take_place
from kg.pipeline.tokens import Token
from kg.pipeline.verbs import SPEECH

SINGULAR = frozenset("is was has does".split())
PLURAL = frozenset("are were have do".split())


def role_read_for_member(token: Token) -> bool:
    """Agreement: "Former Norvik and Velm goalkeeper *Ana Lund* dies" tells of one, who kept both goals."""
    subject = token.head
    verb = subject.head
    if token.ent_type_ != "PERSON" or subject.dep_ not in SUBJECTS or not _is_singular(verb) or verb.i < token.i:
        return False
    role = next((c for c in reversed(list(token.lefts)) if c.dep_ == "compound" and c.tag_ == "NN"), None)
    both = next((c for c in subject.children if c.dep_ == "cc" and c.lower_ == "and"), None)
    if role is None or both is None or not is_human(role) or subject.tag_ != "NNP" or is_human(subject):
        return False
    take_place(token, subject)
    subject.head, subject.dep_ = role, "nmod"
    both.head = role
    return True


def across_clauses(token: Token) -> bool:
    """Agreement: in "saw *the boats* and a ship *was* sent" the verb is singular, so two clauses are joined."""
    subject = next((c for c in token.children if c.dep_ in SUBJECTS and c.i < token.i), None)
    if subject is None or not _is_singular(token):
        return False
    second = next((c for c in subject.children if c.dep_ == "conj" and subject.i < c.i < token.i), None)
    joined = any(c.dep_ == "cc" and c.lower_ == "and" for c in subject.children)
    left = token.head
    if second is None or not joined or all(t.ent_iob_ == "I" for t in token.doc[subject.i + 1 : second.i + 1]):
        return False
    if (
        left == token
        or left.i > subject.i
        or left.pos_ not in ("VERB", "AUX")
        or second.tag_ not in ("NN", "NNP", "NNPS", "PRP", "DT")
    ):
        return False
    second.head, second.dep_ = token, subject.dep_
    subject.head, subject.dep_ = left, "acomp" if left.pos_ == "AUX" else "dobj"
    token.dep_ = "conj"
    if token.tag_ in NOUNS:
        make_verb(token, "VBZ")
    return True


def against_agreement(token: Token) -> bool:
    """A verb agrees with its subject: "*leaders* agreed to end the strike that shut the port and *are* ready to talk"."""
    inner = token.head
    finite = next((c for c in token.children if c.dep_ in ("aux", "auxpass")), token)
    plural = finite.lower_ in PLURAL or (finite == token and token.tag_ == "VBP")
    if token.dep_ != "conj" or has_subject(token) or not (plural or _is_singular(token)):
        return False
    own = next((c for c in inner.children if c.dep_ in SUBJECTS), None)
    subject = inner.head if own is not None and inner.dep_ == "relcl" and own.tag_ in ("WDT", "WP") else own
    if (
        subject is None
        or _agrees(subject, plural)
        or not (subject.tag_ in ("NN", "NNS") or subject.ent_type_ == "PERSON")
    ):
        return False
    if subject.tag_ == "NN" and is_body(subject):  # "the police *are*"
        return False
    for outer in inner.ancestors:
        above = next((c for c in outer.children if c.dep_ in SUBJECTS), None)
        if above is not None and outer.i < token.i and above != subject:
            if not _agrees(above, plural) or above.tag_ in ("WDT", "WP"):
                return False
            for child in list(inner.children):
                if child.dep_ == "cc" and inner.i < child.i < token.i:
                    child.head = outer
            token.head = outer
            return True
    return False


def last_of_a_list(token: Token) -> bool:
    """What an "and" joins to a list of subjects is the last of them: "Norvik, Sudland, and *Velm* called for talks"."""
    first = next((c for c in token.head.children if c.dep_ == token.dep_ and c.i < token.i), None)
    link = token.left_edge.nbor(-1) if token.left_edge.i > token.sent.start else token
    if first is None or link.lower_ != "and":
        return False
    listed = link.head == first and any(c.dep_ == "conj" for c in first.children)
    apposed = link.head.dep_ == "appos" and link.head.head == first  # "the mayor, *Bo Lund*, and Ana Berg"
    if not listed and not apposed:
        return False
    token.head, token.dep_ = first, "conj"
    return True


def member_read_below_apposition(token: Token) -> bool:
    """Who is joined behind what another is, is joined with him: "Ana Lund, a Liberal, and *Bo Berg*, a Democrat, objected"."""
    aside = token.head
    link = next((c for c in aside.children if c.dep_ == "cc" and c.lower_ == "and" and c.i < token.i), None)
    if aside.dep_ != "appos" or link is None or link.nbor(-1).text != "," or token.left_edge.i != link.i + 1:
        return False
    if aside.ent_type_ == "PERSON" or not token.ent_type_ == aside.head.ent_type_ == "PERSON":
        return False
    token.head = link.head = aside.head
    return True


def person_read_for_modifier(token: Token) -> bool:
    """Who stands before "and" and another's title is a person: "*White* and Mayor Lund said" are two, "White and Lund Motors" is one."""
    if token.i + 2 >= token.sent.end or token.nbor(1).lower_ != "and":
        return False
    name = token
    while name.dep_ in ("compound", "nmod", "conj") and name.head.tag_ in NOUNS:
        name = name.head
    title = next((c for c in token.children if c.dep_ == "conj" and token.i < c.i < name.i), None)
    titled = (
        title is not None and is_human(title) and name == token.head and not any(c.i < token.i for c in name.children)
    )
    named = token.ent_type_ == name.ent_type_ == "PERSON" and name.ent_iob_ == "I"
    if name.i < token.i + 2 or name.tag_ != "NNP" or not (titled or named):
        return False
    for t in token.doc[name.left_edge.i : token.i]:
        if t.head.i > token.i:
            t.head, t.dep_ = token, "compound" if t.dep_ == "nmod" else t.dep_
    for t in token.doc[token.i + 2 : name.i]:
        if t.head.i <= token.i:
            t.head, t.dep_ = name, "compound"
    take_place(token, name)
    token.nbor(1).head = token
    name.head, name.dep_ = token, "conj"
    return True


def subject_read_for_object(token: Token) -> bool:
    """Between two clauses stands one "and": in "killed a guard and *the army* launched a raid" the army is not killed."""
    left = token.head
    if token.dep_ not in ("conj", "ccomp") or not is_finite(token) or has_subject(token) or left.pos_ != "VERB":
        return False
    start = min([token.i, *(c.i for c in token.lefts if c.dep_ in ("aux", "auxpass", "neg", "advmod"))])
    last = _before_parenthesis(token.doc[start - 1])  # "and key *allies*, including Norvik, are expected"
    noun = next((t for t in (last, *last.ancestors) if t.dep_ == "conj"), None)
    if noun is None or noun.tag_ not in (*NOUNS, "PRP") or noun.head.tag_ not in NOUNS or not left.i < noun.i < start:
        return False
    if noun.right_edge.i != last.i or noun.head.dep_ not in ("dobj", "pobj", "attr") or not left.is_ancestor(noun):
        return False
    link = next((c for c in noun.head.children if c.dep_ == "cc" and c.i == noun.left_edge.i - 1), None)
    if link is None or any(c.dep_ == "cc" and noun.i < c.i < token.i for c in left.children):
        return False
    noun.head, noun.dep_ = token, "nsubjpass" if any(c.dep_ == "auxpass" for c in token.children) else "nsubj"
    link.head = left
    return True


def subject_read_for_second_object(token: Token) -> bool:
    """An "and" before a noun and a finite verb begins a clause: "is suing the state and *200 doctors* have signed" sues no doctors."""
    left = token.head
    if token.dep_ != "conj" or not is_finite(token) or has_subject(token) or left.pos_ != "VERB":
        return False
    start = min([token.i, *(c.i for c in token.lefts if c.dep_ in ("aux", "auxpass", "neg", "advmod"))])
    objects = [c for c in left.children if c.dep_ in ("dobj", "dative") and left.i < c.i < start]
    if len(objects) < 2 or objects[-1].right_edge.i != start - 1:
        return False
    noun = objects[-1]
    before = noun.left_edge.i - 1
    if token.doc[before].dep_ != "cc" or token.doc[before].head != left:
        return False
    noun.head, noun.dep_ = token, "nsubjpass" if any(c.dep_ == "auxpass" for c in token.children) else "nsubj"
    return True


def _before_parenthesis(last: Token) -> Token:
    """The token before what stands between two commas and only names some: "allies, *including Norvik,*"."""
    comma = last.i - 1
    while last.text == "," and comma > last.sent.start and last.doc[comma].text != ",":
        comma -= 1
    return last.doc[comma - 1] if last.doc[comma + 1].lower_ in ("including", "among", "like", "notably") else last


def across_semicolon(token: Token) -> bool:
    """A semicolon ends what is told: "Norvik *accused* Sudland; Sudland *denied* the charge" denies no accusing."""
    later = token.head
    between = token.doc[token.i : later.i]
    if token.dep_ != "ccomp" or not is_finite(token) or not any(t.text == ";" for t in between):
        return False
    before = token.doc[token.sent.start : later.i]
    if not has_subject(later) or not has_subject(token) or any(t.text in QUOTE_MARKS for t in before):
        return False
    quotes = any(t.text in QUOTE_MARKS for t in token.doc[later.i : token.sent.end])
    tells = quotes or any(c.i > later.i and c.dep_ in ("dobj", "ccomp", "xcomp") for c in later.children)
    if later.lemma_.lower() in SPEECH and not tells:  # "the talks failed; nobody knows why, *he said*"
        return False
    take_place(token, later)
    later.head, later.dep_ = token, "conj"
    return True


def first_of_several(token: Token) -> bool:
    """Of verbs in a row the first has the subject: "*was raised* in Velm, *saw* his mother attacked and left" tells no seeing by others."""
    later = token.head
    if (
        later.i < token.i
        or not is_finite(later)
        or not is_finite(token)
        or has_subject(later)
        or not has_subject(token)
    ):
        return False
    if later.lemma_.lower() in SPEECH or any(t.text in QUOTE_MARKS | {";"} for t in token.doc[token.i : later.i]):
        return False
    if later.nbor(-1).text != "," or any(c.dep_ in ("mark", "cc") and c.i < later.i for c in later.children):
        return False
    if any(c.dep_ == "mark" for c in token.children):
        return False
    take_place(token, later)
    later.head, later.dep_ = token, "conj"
    return True


def number_read_for_conjunct(token: Token) -> bool:
    """Like is joined with like: "five *were killed* and another 20 *wounded*" joins no number with a verb."""
    number, first = token.head, token.head.head
    if number.dep_ != "conj" or number.tag_ not in ("CD", *NOUNS) or not first.i < number.i < token.i:
        return False
    if first.tag_ != "VBN" or not any(c.dep_ == "auxpass" for c in first.children):
        return False
    if any(c.dep_ in ("aux", "auxpass", "dobj", *SUBJECTS) for c in token.children):
        return False
    token.head, token.dep_, token.tag_ = first, "conj", "VBN"
    number.head, number.dep_ = token, "nsubjpass"
    for child in [c for c in number.children if c.i > token.i]:
        child.head = token
    return True


def noun_read_for_listed_verb(token: Token) -> bool:
    """Like is joined with like: "to climb, *hike* or run", "of lying and *stealing*" join no noun with a verb."""
    first = token.head
    infinitive = first.tag_ == "VB" and any(
        c.tag_ in ("TO", "MD") for t in (first, *_before(first)) for c in t.children
    )
    gerund = first.tag_ == "VBG" and token.lower_.endswith("ing")
    if not (infinitive or gerund) or any(
        c.dep_ not in ("punct", "cc", "conj", "prep", "advmod") for c in token.children
    ):
        return False
    lemma = token.lower_ if infinitive else mended(token.lower_.removesuffix("ing"), token.lower_)
    if not entries(lemma) or any(c.dep_ == "dobj" for c in first.children):
        return False
    make_verb(token, first.tag_)
    token.lemma_ = lemma
    return True


def _before(verb: Token) -> list[Token]:
    """The verbs of a list before one of them."""
    out = [verb]
    while out[-1].dep_ == "conj":
        out.append(out[-1].head)
    return out


def modifier_read_for_bare_verb(token: Token) -> bool:
    """What is joined with a noun is none: "library or *cloud* gaming markets" clouds no markets."""
    noun = next((c for c in token.children if c.dep_ == "dobj" and c.i > token.i), None)
    first = token.head
    if first.tag_ not in NOUNS or noun is None or noun.left_edge.i != token.i + 1 or has_subject(token):
        return False
    if any(c.dep_ in ("aux", "auxpass", "neg", "mark", "prt") for c in token.children) or noun.tag_ not in NOUNS:
        return False
    if any(c.dep_ in ("det", "poss", "nummod") for c in noun.children) or any(
        c.dep_ in ("acl", "relcl") for c in first.children
    ):
        return False
    for child in [c for c in token.children if c != noun]:
        child.head = noun
    noun.head, noun.dep_ = first, "conj"
    token.head, token.dep_, token.tag_, token.pos_ = noun, "compound", "NN", "NOUN"
    return True


def _agrees(noun: Token, plural: bool) -> bool:
    """Whether a subject has the number of its verb."""
    several = noun.tag_ in ("NNS", "NNPS") or noun.lower_ in ("they", "we", "these", "those") or any(noun.conjuncts)
    return several == plural


def _is_singular(token: Token) -> bool:
    finite = next((c for c in token.children if c.dep_ in ("aux", "auxpass")), token)
    return finite.lower_ in SINGULAR or (finite == token and token.tag_ == "VBZ")


def modifier_read_for_conjunct(token: Token) -> bool:
    """A bare noun before a second object is part of it: "filed the text of its plan and *future* changes" files no plan's future."""
    obj = token.nbor(1) if token.i + 1 < token.sent.end else token
    verb, first = obj.head, token.head
    if obj.dep_ != "dobj" or obj.tag_ not in ("NN", "NNS") or obj.left_edge != obj or any(token.children):
        return False
    if token.ent_type_ or not any(c.dep_ == "dobj" and c.is_ancestor(token) for c in verb.children):
        return False
    token.head, token.dep_ = obj, "compound"
    obj.head, obj.dep_ = first, "conj"
    return True


def contrast_read_for_apposition(token: Token) -> bool:
    """What something is not is no other name for it: "lobbied for peace, not *victory*"."""
    first = token.left_edge if token.left_edge.lower_ == "not" else token.left_edge.nbor(-1)
    if first.lower_ != "not" or first.i < token.sent.start + 2 or first.nbor(-1).text != ",":
        return False
    token.dep_ = "conj"
    return True
