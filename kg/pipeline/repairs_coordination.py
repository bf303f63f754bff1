"""Repairs of coordination: which of two clauses a verb after "and" is joined to; each is applied by `kg.pipeline.repairs`."""

from __future__ import annotations

from spacy.tokens import Token

from kg.pipeline.arguments import QUOTE_MARKS, is_body, is_finite, is_human, is_person
from kg.pipeline.repairs_words import FINITE, NOUNS, SUBJECTS, has_subject, make_verb, take_place
from kg.pipeline.verbs import AFFECTING, QUOTATIVE, SPEECH, UNDERGOING

SINGULAR = frozenset("is was has does".split())
#: What a court does that has found something, and who has said something that says no more.
RULING = frozenset("order award fine sentence acquit".split())
DECLINING = frozenset("decline refuse".split())
#: What only somebody does.
PLEDGING = frozenset(
    "vow pledge promise threaten demand urge accuse deny apologise apologize insist refuse sue".split()
)
PLURAL = frozenset("are were have do".split())
#: Saying more than one is willing to: "would not *comment*".
DISCLOSING = frozenset(
    "confirm comment say elaborate identify disclose reveal specify speculate name tell explain discuss".split()
)


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
    if token.dep_ != "conj" or not is_finite(token) or has_subject(token) or left.pos_ != "VERB":
        return False
    start = min([token.i, *(c.i for c in token.lefts if c.dep_ in ("aux", "auxpass", "neg", "advmod"))])
    noun = next((t for t in (token.doc[start - 1], *token.doc[start - 1].ancestors) if t.dep_ == "conj"), None)
    if noun is None or noun.tag_ not in (*NOUNS, "PRP") or noun.head.tag_ not in NOUNS or not left.i < noun.i < start:
        return False
    if noun.right_edge.i != start - 1 or noun.head.dep_ not in ("dobj", "pobj") or not left.is_ancestor(noun):
        return False
    link = next((c for c in noun.head.children if c.dep_ == "cc" and c.i == noun.left_edge.i - 1), None)
    if link is None or any(c.dep_ == "cc" and noun.i < c.i < token.i for c in left.children):
        return False
    noun.head, noun.dep_ = token, "nsubjpass" if any(c.dep_ == "auxpass" for c in token.children) else "nsubj"
    link.head = left
    return True


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


def _agrees(noun: Token, plural: bool) -> bool:
    """Whether a subject has the number of its verb."""
    several = noun.tag_ in ("NNS", "NNPS") or noun.lower_ in ("they", "we", "these", "those") or any(noun.conjuncts)
    return several == plural


def with_the_content(token: Token) -> bool:
    """Like is joined with like: "denied that it had fired and *accused* the army" – one act of speech with another."""
    inner = token.head
    outer = inner.head
    alike = token.tag_ == "VBD" and outer.tag_ == "VBD" and inner.tag_ == "VBN"
    if (
        token.dep_ != "conj"
        or not alike
        or inner.dep_ != "ccomp"
        or has_subject(token)
        or token.lemma_ not in SPEECH | RULING | DECLINING
    ):
        return False
    if any(c.dep_ in ("aux", "auxpass") for c in token.children) or not any(
        c.dep_ in ("aux", "auxpass") for c in inner.children
    ):
        return False
    token.head = outer
    return True


def with_the_speech(token: Token) -> bool:
    """Who says one thing may not say another: "*said* the man had died but would not *confirm* where"."""
    inner = token.head
    outer = inner.head
    if token.dep_ != "conj" or inner.dep_ != "ccomp" or has_subject(token) or outer.lemma_.lower() not in SPEECH:
        return False
    if token.lemma_.lower() not in DISCLOSING or not {"aux", "neg"} <= {c.dep_ for c in token.children}:
        return False
    if not outer.i < inner.i < token.i or not any(c.lower_ == "but" for c in inner.children):
        return False
    token.head = outer
    return True


def with_the_infinitive(token: Token) -> bool:
    """Like is joined with like: "set up a team to look into it and *offered* a reward" joins no finite verb with an infinitive."""
    inner = token.head
    outer = inner.head
    infinitive = inner.tag_ == "VB" and any(c.dep_ == "aux" and c.tag_ == "TO" for c in inner.children)
    finite = token.tag_ in ("VBD", "VBN", "VBZ") or token.lower_ in ("am", "are")
    if token.dep_ != "conj" or not infinitive or not finite or has_subject(token):
        return False
    if any(c.dep_ in ("aux", "auxpass") for c in token.children) or not outer.i < inner.i < token.i:
        return False
    if any(t.tag_ in FINITE for t in token.doc[inner.i : token.i]):
        return False
    while outer.tag_ in ("VB", *NOUNS) and outer.head != outer:  # "has the right to ask": up to the finite clause
        outer = outer.head
    if outer.tag_ not in ("VBD", "VBN") and (token.tag_ not in ("VBZ", "VBP") or outer.tag_ != token.tag_):
        return False
    token.head = outer
    return True


def with_the_participle(token: Token) -> bool:
    """Like is joined with like: "winning a vote *marred* by fraud and *followed* by riots" follows nobody with riots."""
    inner = token.head
    if token.dep_ != "conj" or inner.tag_ == "VBN" or has_subject(token):
        return False
    if not any(c.dep_ == "agent" for c in token.children) or any(c.dep_ in ("aux", "auxpass") for c in token.children):
        return False
    like = [t for t in inner.subtree if inner.i < t.i < token.i and t.dep_ == "acl" and t.tag_ == "VBN"]
    if not like or like[-1].is_ancestor(token):
        return False
    token.head = like[-1]
    return True


def with_the_outer_clause(token: Token) -> bool:
    """Who speaks twice: "*said* it was necessary to stay calm and *demanded* a recount", "*told* her he was ready and *stressed* that"."""
    inner = token.head
    outer = inner.head
    if inner.dep_ != "ccomp" or inner.lemma_ != "be" or outer.tag_ != token.tag_ or has_subject(token):
        return False
    empty = any(c.dep_ in SUBJECTS and c.lower_ == "it" for c in inner.children)
    empty = empty and any(c.dep_ in ("xcomp", "ccomp") and inner.i < c.i < token.i for c in inner.children)
    himself = any(c.dep_ in SUBJECTS and c.lower_ in ("he", "she", "it", "they") for c in inner.children)
    if not empty and not (himself and token.lemma_.lower() in SPEECH and outer.lemma_.lower() in SPEECH):
        return False
    for link in [c for c in inner.children if c.dep_ == "cc" and c.i > inner.i]:
        link.head = outer
    token.head = outer
    return True


def with_the_bare_verb(token: Token) -> bool:
    """Like is joined with like: "could *claim* that names were stolen and *get* out of debt" joins no bare verb with a finite one."""
    inner = token.head
    if token.dep_ != "conj" or token.tag_ != "VB" or has_subject(token) or inner.tag_ in ("VB", "VBP", "MD"):
        return False
    if any(c.dep_ in ("aux", "auxpass", "mark") for c in token.children) or inner.pos_ not in ("VERB", "AUX"):
        return False
    outer = next((a for a in inner.ancestors if a.tag_ == "VB" and a.i < inner.i), None)
    if outer is None or not any(c.tag_ in ("MD", "TO") for c in outer.children):
        return False
    token.head = outer
    return True


def with_the_modal(token: Token) -> bool:
    """Like is joined with like: "say the law *would hurt* firms and *do* little": a bare verb goes with the modal before it."""
    outer = token.head
    if (
        token.dep_ != "conj"
        or token.tag_ not in ("VB", "VBP")
        or has_subject(token)
        or outer.lemma_.lower() not in SPEECH
    ):
        return False
    inner = next((c for c in outer.children if c.dep_ == "ccomp" and outer.i < c.i < token.i and c.tag_ == "VB"), None)
    if inner is None or not any(c.tag_ == "MD" for c in inner.children) or token.lemma_.lower() in SPEECH:
        return False
    link = next((c for c in outer.children if c.dep_ == "cc" and inner.i < c.i < token.i), None)
    if link is None or link.nbor(-1).is_punct or any(c.dep_ in ("aux", "auxpass") for c in token.children):
        return False
    token.head = link.head = inner
    token.tag_ = "VB"
    return True


def with_the_relative(token: Token) -> bool:
    """Like is joined with like: "migrants who *feel* pressure to work and *forge* papers" joins no verb with a noun."""
    noun = token.head
    if token.dep_ != "conj" or noun.tag_ not in NOUNS or has_subject(token):
        return False
    told = [c for c in noun.children if c.dep_ == "relcl" and noun.i < c.i < token.i and is_finite(c)]
    if not told or not any(c.dep_ in SUBJECTS and c.tag_ in ("WP", "WDT") for c in told[-1].children):
        return False
    helped = any(c.dep_ in ("aux", "auxpass") for c in token.children)
    if not helped and token.tag_ != told[-1].tag_ and (token.tag_, told[-1].tag_) != ("VB", "VBP"):
        return False
    _join(token, told[-1])
    if token.tag_ == "VB" and not helped:
        token.tag_ = "VBP"
    return True


def with_the_passive(token: Token) -> bool:
    """Like is joined with like: "was *arrested* for stealing a car and *jailed*" joins no participle with a gerund."""
    inner = token.head
    outer = inner.head.head
    done = token.tag_ == "VBN" or token.lemma_.lower() in AFFECTING
    if token.dep_ != "conj" or not done or inner.tag_ != "VBG" or inner.dep_ != "pcomp" or outer.tag_ != "VBN":
        return False
    if any(c.dep_ in (*SUBJECTS, "aux", "auxpass", "dobj", "mark") for c in token.children):
        return False
    if not any(c.dep_ == "auxpass" for c in outer.children) or any(c.dep_ == "auxpass" for c in inner.children):
        return False
    _join(token, outer)
    token.tag_ = "VBN"
    return True


def with_the_speaker(token: Token) -> bool:
    """A thing vows nothing: "*claims* its downfall was a punishment and *has vowed* to sue"."""
    inner = token.head
    outer = inner.head
    if token.dep_ != "conj" or inner.dep_ != "ccomp" or has_subject(token) or token.lemma_.lower() not in PLEDGING:
        return False
    thing = next((c for c in inner.children if c.dep_ in SUBJECTS), None)
    if thing is None or thing.tag_ not in ("NN", "NNS") or is_person(thing) or not is_finite(token):
        return False
    if outer.lemma_.lower() not in SPEECH or not outer.i < inner.i < token.i or not has_subject(outer):
        return False
    _join(token, outer)
    return True


def middle_of_a_list(token: Token) -> bool:
    """Three verbs in a row: "surfaced, *shouted* for help, and swam off" shouts at nobody's hands."""
    first = token.head
    if token.tag_ != "VBN" or first.tag_ != "VBD" or not has_subject(first) or token.i < first.i:
        return False
    if token.nbor(-1).text != "," or {c.dep_ for c in token.children} & {"agent", "aux", "auxpass", "mark", *SUBJECTS}:
        return False
    last = next((c for c in first.children if c.dep_ == "conj" and c.tag_ == "VBD" and c.i > token.i), None)
    if last is None or not any(c.dep_ == "cc" and token.i < c.i < last.i for c in first.children):
        return False
    alone = token.lemma_.lower() in UNDERGOING | QUOTATIVE | {"shout", "yell", "scream"}
    if not alone and not any(c.dep_ == "dobj" and c.i > token.i for c in token.children):
        return False
    token.dep_, token.tag_ = "conj", "VBD"
    return True


def second_of_two_passives(token: Token) -> bool:
    """Like is joined with like: "survived being attacked and *dragged* off" joins no past tense with a participle."""
    first = token.head
    helped = any(c.dep_ == "auxpass" and c.tag_ in ("VBG", "VB") for c in first.children)
    if token.dep_ != "conj" or first.tag_ != "VBN" or not helped or has_subject(token):
        return False
    if any(c.dep_ in ("aux", "auxpass", "dobj") for c in token.children) or token.lemma_.lower() in UNDERGOING:
        return False
    token.tag_ = "VBN"
    return True


def _join(token: Token, to: Token) -> None:
    """Join a verb to another one than the parser did, and its "and" with it."""
    for link in [c for c in token.head.children if c.dep_ == "cc" and to.i < c.i < token.i]:
        link.head = to
    token.head = to


def _is_singular(token: Token) -> bool:
    finite = next((c for c in token.children if c.dep_ in ("aux", "auxpass")), token)
    return finite.lower_ in SINGULAR or (finite == token and token.tag_ == "VBZ")
