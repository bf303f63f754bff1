"""Repairs of reported speech: who says it, and what is said; each is applied by `kg.pipeline.repairs`."""

from __future__ import annotations

from kg.pipeline.arguments import TIME_ENTITIES, is_finite, is_person
from kg.pipeline.entities_words import nouns
from kg.pipeline.repairs_clauses import QUOTE_MARKS
from kg.pipeline.repairs_participles import COMPLETE
from kg.pipeline.repairs_words import ACTORS, FINITE, NOUNS, SUBJECTS, has_subject, make_verb, take_place
from kg.pipeline.tokens import Token
from kg.pipeline.verbs import DENIAL, QUOTATIVE, REPORTING, SPEECH

#: Saying to somebody, who is named without a preposition.
TELLING = frozenset("tell inform assure remind warn".split())
CLOSING = frozenset('"”')
#: Saying, of which nobody is the object.
SAYING = frozenset("say add claim argue insist think believe".split())
#: Saying by a verb and its particle, of which nobody is the object: "*points out* Ana Lund".
SPOKEN = frozenset(
    {("point", "out"), ("chime", "in"), ("chip", "in"), ("call", "out"), ("cry", "out"), ("sum", "up"), ("go", "on")}
)
#: Asking, for what is then given a reason.
ASKING = frozenset("urge ask call tell order appeal press beg advise warn invite".split())
#: What somebody does who has said something.
ADDING = frozenset("say state add argue insist note stress claim explain cite".split())


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
    whole = COMPLETE - {"dobj"} if token.lemma_.lower() in TELLING else COMPLETE
    if any(c.i > token.i and c.dep_ in whole for c in token.children):
        return False
    noun = _before_apposition(token)
    first = noun
    while first.i > token.sent.start and noun.is_ancestor(first.nbor(-1)) and first.nbor(-1).text != ",":
        first = first.nbor(-1)
    closed = first.i > token.sent.start + 1 and first.nbor(-1).text in CLOSING and first.nbor(-2).text == ","
    if noun.tag_ not in NOUNS or first.i <= token.sent.start or not (closed or first.nbor(-1).text == ","):
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
    elif noun.dep_ not in ("appos", "conj", "dobj") and not (
        closed and noun.dep_ == "attr"
    ):  # no comma before an object
        return False
    if told or token.dep_ == "conj":
        take_place(token, content)
        content.head, content.dep_ = token, "ccomp"
    noun.head, noun.dep_, token.tag_ = token, "nsubj", "VBD" if told else token.tag_
    return True


def speech_read_for_second_clause(token: Token) -> bool:
    """What is told stands before who tells it: "the plan was shelved because it rained, *the mayor told* reporters" joins no two clauses."""
    first = token.head
    while first.dep_ == "conj" and first.head.pos_ in ("VERB", "AUX"):
        first = first.head
    subject = next((c for c in token.children if c.dep_ in SUBJECTS and c.i < token.i), None)
    if token.dep_ != "conj" or token.lemma_.lower() not in QUOTATIVE or subject is None or not is_finite(token):
        return False
    whole = COMPLETE - {"dobj"} if token.lemma_.lower() in TELLING else COMPLETE
    if any(c.i > token.i and c.dep_ in whole for c in token.children):
        return False
    joined = any(c.dep_ == "cc" and c.i > first.i for a in (first, token.head) for c in a.children)
    if joined or subject.left_edge.nbor(-1).text != "," or not is_finite(first):
        return False
    take_place(token, first)
    first.head, first.dep_ = token, "ccomp"
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


def quotation_read_for_speaker(token: Token) -> bool:
    """Who speaks stands behind the verb, not in the quotation before it: `"No one who panicked," wrote *Ana Lund*`."""
    if (
        token.lemma_.lower() not in QUOTATIVE
        or token.i - token.sent.start < 3
        or token.nbor(-1).text not in QUOTE_MARKS
    ):
        return False
    quoted = [c for c in token.lefts if c.dep_ in SUBJECTS]
    behind = [c for c in token.rights if c.dep_ in SUBJECTS]
    if len(quoted) != 1 or not behind:
        return False
    quoted[0].dep_ = "ccomp"
    return True


def speaker_read_for_object(token: Token) -> bool:
    """Inverted speech: "the crew had been told, reported *Radio Velm*." reports no radio."""
    particle = next((c for c in token.children if c.dep_ in ("prt", "prep") and c.i == token.i + 1), None)
    verb = token if particle is None else particle
    noun = next((c for c in (*token.children, *verb.children) if c.dep_ in ("dobj", "pobj") and c.i > token.i), None)
    quotative = token.lemma_.lower() in QUOTATIVE if particle is None else (token.lemma_, particle.lower_) in SPOKEN
    if (
        not quotative
        or noun is None
        or not (noun.tag_ == "NNP" or (particle and is_person(noun)))
        or has_subject(token)
    ):
        return False
    after = token.doc[noun.right_edge.i + 1] if noun.right_edge.i + 1 < token.sent.end else None
    if (
        token.i == token.sent.start
        or token.nbor(-1).text not in QUOTE_MARKS | {","}
        or (after and after.text not in QUOTE_MARKS | {"."})
    ):
        return False
    if any(c.dep_ in ("aux", "auxpass") for c in token.children) or noun.left_edge.i != verb.i + 1:
        return False
    content = next((c for c in token.children if c.dep_ == "advcl" and c.i < token.i and is_finite(c)), None)
    if content is not None and not any(c.dep_ == "mark" for c in content.children):
        content.dep_ = "ccomp"
    noun.head, noun.dep_ = token, "nsubj"
    verb.dep_ = verb.dep_ if verb == token else "prt"
    return True


def subject_read_for_date(token: Token) -> bool:
    """A finite verb needs a subject: "said on Monday *delays* and fraud marred the vote" says nothing on "Monday delays"."""
    speech = token.head
    if has_subject(token) or not is_finite(token) or speech.lemma_.lower() not in QUOTATIVE or speech.i > token.i:
        return False
    on = next((c for c in speech.children if c.dep_ == "prep" and c.lower_ == "on" and speech.i < c.i < token.i), None)
    noun = next((c for c in on.children if c.dep_ == "pobj"), None) if on is not None else None
    if on is None or noun is None or noun.tag_ not in NOUNS or noun.ent_type_ in TIME_ENTITIES:
        return False
    day = on.nbor(1)
    if day.head != noun or day.ent_type_ not in TIME_ENTITIES or noun.right_edge.i > token.i:
        return False
    day.head, day.dep_ = on, "pobj"
    noun.head, noun.dep_ = token, "nsubj"
    return True


def addressee_read_for_subject(token: Token) -> bool:
    """Who is told stands before what is told: "told *police* he was asleep when a man entered and hit him"."""
    speech = token.head
    noun = next((c for c in token.children if c.dep_ in SUBJECTS and speech.i < c.left_edge.i < token.i), None)
    if speech.lemma_.lower() not in TELLING or noun is None or noun.left_edge.i != speech.i + 1:
        return False
    second = token.doc[noun.right_edge.i + 1]
    clause = second.head
    if second.dep_ not in SUBJECTS or clause == token or clause.head != speech or clause.i > token.i:
        return False
    noun.head, noun.dep_ = speech, "dobj"
    before = [t for t in clause.subtree if clause.i <= t.i < token.i and t.tag_ in FINITE and has_subject(t)]
    token.head, token.dep_ = before[-1] if before else clause, "conj"
    return True


def participle_after_quotation(token: Token) -> bool:
    """What follows a closed quotation belongs to the clause around it: "says, "The harbour silts up", *adding* weight to ..."."""
    inner = token.head
    while inner.dep_ == "conj":  # `said that it "is bad and *has lost* all sense", blaming`
        inner = inner.head
    outer = inner.head
    if (
        token.dep_ not in ("advcl", "acl")
        or token.tag_ != "VBG"
        or inner.dep_ != "ccomp"
        or not outer.i < inner.i < token.i
    ):
        return False
    first = token.left_edge  # `..., "*also* noting`
    marks = [t for t in token.doc[outer.i : first.i] if t.text in QUOTE_MARKS and t.text not in ("'", "’")]
    if len(marks) != 2 or marks[1].i != first.i - 1 - (first.nbor(-1).text == ","):
        return False
    token.head = outer
    return True


def plural_read_for_speech(token: Token) -> bool:
    """Inserted speech: "they have been summoned, UNN *reports*, citing a source" tells of no reports."""
    name = token.nbor(-1) if token.i > token.sent.start + 2 else token
    if token.head != token or name.head != token or name.dep_ != "compound" or name.ent_type_ not in ACTORS:
        return False
    the = next((c for c in token.children if c.dep_ == "det" and c.i == name.left_edge.i - 1), None)
    first = name.left_edge if the is None else the
    if first.nbor(-1).text != "," or not any(c.dep_ == "ccomp" and is_finite(c) for c in token.children):
        return False
    make_verb(token, "VBZ")
    name.dep_ = "nsubj"
    if the is not None:
        the.head = name
    return True


def content_read_for_circumstance(token: Token) -> bool:
    """What has no subordinator is what is said: "*a helicopter fired* on them, spokesman Bo Lund said", "said after the blast *they fled*"."""
    speech = token.head
    if speech.lemma_.lower() not in SAYING or not has_subject(token) or not is_finite(token):
        return False
    if any(c.dep_ == "ccomp" or (c.dep_ == "dobj" and c.i > speech.i) for c in speech.children):
        return False
    if any(c.dep_ == "mark" or c.tag_ in ("WRB", "WDT", "WP") for c in token.subtree if c.i < token.i):
        return False
    before = token.i < speech.i and any(t.text == "," for t in token.doc[token.i : speech.i])
    if not before and token.left_edge.i != speech.i + 1:
        return False
    token.dep_ = "ccomp"
    return True


def subject_read_as_said(token: Token) -> bool:
    """A finite verb needs a subject: "said coalition *fire* during the raid also hit a house" says no fire."""
    speech = token.head
    if speech.lemma_.lower() not in SAYING or has_subject(token) or not is_finite(token) or token.i < speech.i:
        return False
    noun = next((c for c in speech.children if c.dep_ == "dobj" and speech.i < c.i < token.i), None)
    if noun is None or noun.tag_ not in NOUNS or noun.left_edge.i != speech.i + 1:
        return False
    if any(t.text in QUOTE_MARKS | {","} for t in token.doc[speech.i : token.i]):
        return False
    for child in [c for c in speech.children if c.dep_ == "prep" and noun.i < c.i < token.i]:
        child.head = noun
    noun.head, noun.dep_ = token, "nsubjpass" if any(c.dep_ == "auxpass" for c in token.children) else "nsubj"
    return True


def saying_read_in_content(token: Token) -> bool:
    """Who says what is so, or denies it, says more: "said it *had* no part, *saying*", "denied it *sank*, *adding*", "urged him *to go*, *saying*"."""
    state = token.head
    claim = state.head if state.dep_ == "acl" and state.head.dep_ == "dobj" else None
    speech = state.head if claim is None else claim.head
    if token.lemma_.lower() not in ADDING or token.nbor(-1).text != "," or not speech.i < state.i < token.i:
        return False
    plain = state.lemma_ in ("be", "have") or any(
        c.tag_ == "WRB" or c.lower_ in ("should", "must") for c in state.children
    )
    plain = plain or (speech.tag_ == "VBD" and _is_lasting(state))
    same = state.tag_ in ("VBZ", "VBP") and any(c.dep_ == "nsubj" and c.tag_ == "PRP" for c in state.children)
    plain = plain or same or speech.lemma_.lower() in DENIAL
    said = (
        (state.dep_ == "ccomp" or claim is not None)
        and plain
        and speech.lemma_.lower() in REPORTING | DENIAL | {"describe"}
    )
    asked = state.dep_ in ("xcomp", "advcl") and state.tag_ == "VB" and speech.lemma_.lower() in ASKING
    if not said and not asked:
        return False
    token.head = speech
    return True


def _is_lasting(state: Token) -> bool:
    """Whether what was said still holds, and so is nobody's saying: "added that boats *need* repair", "that rents *have risen*"."""
    return state.tag_ in ("VBZ", "VBP") or any(c.dep_ == "aux" and c.lower_ in ("has", "have") for c in state.children)


def speech_read_for_auxiliary(token: Token) -> bool:
    """Who does it, as others say, in a relative clause: "the man who police *say* stole the van" has police say so."""
    verb = token.head
    subjects = [c for c in verb.children if c.dep_ in SUBJECTS and c.i < token.i]
    if token.lemma_.lower() not in REPORTING or verb.dep_ != "relcl" or verb.i < token.i or not is_finite(verb):
        return False
    if len(subjects) != 2 or subjects[0].tag_ not in ("WP", "WDT") or subjects[1].right_edge.i != token.i - 1:
        return False
    take_place(token, verb)
    verb.head, verb.dep_, subjects[1].head = token, "ccomp", token
    make_verb(token, token.tag_)
    return True


def deed_read_after_inserted_speech(token: Token) -> bool:
    """What follows speech between commas goes on with what is told: "the firm cut jobs, the Gazette reported, and *shut* two plants"."""
    speech = token.head
    cc = next((c for c in speech.children if c.dep_ == "cc" and speech.i < c.i < token.i), None)
    if speech.lemma_.lower() not in QUOTATIVE or token.lemma_.lower() in SPEECH or has_subject(token) or cc is None:
        return False
    content = (
        speech.head if speech.dep_ == "parataxis" else next((c for c in speech.lefts if c.dep_ == "ccomp"), speech)
    )
    if content.i >= speech.i or cc.nbor(-1).text != "," or not _between_commas(speech, content, cc):
        return False
    token.head = cc.head = content
    return True


def _between_commas(speech: Token, content: Token, end: Token) -> bool:
    """Whether a subject and its verb of saying follow at once, behind a comma, with no quotation up to a token: "..., the *Gazette reported*"."""
    subject = next((c for c in speech.children if c.dep_ in SUBJECTS and content.i < c.i < speech.i), None)
    if subject is None or subject.left_edge.nbor(-1).text != "," or subject.right_edge.i != speech.i - 1:
        return False
    return not any(t.text in QUOTE_MARKS - {"'", "’"} for t in speech.doc[speech.sent.start : end.i])


def circumstance_read_of_inserted_speech(token: Token) -> bool:
    """What stands before inserted speech is part of what is told: "When the police *arrived*, witnesses said, the man fled"."""
    speech = token.head
    content = (
        speech.head if speech.dep_ == "parataxis" else next((c for c in speech.rights if c.dep_ == "ccomp"), speech)
    )
    inserted = token.i < speech.i < content.i and speech.i + 1 < len(token.doc) and speech.nbor(1).text == ","
    if speech.lemma_.lower() not in QUOTATIVE or not inserted or not _between_commas(speech, token, speech.sent[-1]):
        return False
    token.head = content
    return True


def saying_read_for_subject(token: Token) -> bool:
    """A verb agrees with its subject: "the mill, which the Velm *claims was* sold" sells no claims."""
    verb = token.head
    doer = next((c for c in token.children if c.dep_ == "compound" and c.i == token.i - 1), None)
    which = next(
        (c for c in verb.children if c.tag_ in ("WDT", "WP") and c.right_edge.i == token.left_edge.i - 1), None
    )
    if verb.dep_ != "relcl" or doer is None or which is None or token.lemma_.lower() not in REPORTING:
        return False
    if token.nbor(1).lower_ not in ("was", "is", "has") or token.nbor(1) not in (verb, *verb.children):
        return False
    which.dep_ = token.dep_
    for child in [c for c in token.children if c.i < doer.i]:
        child.head = doer
    doer.head, doer.dep_ = token, "nsubj"
    take_place(token, verb)
    verb.head, verb.dep_ = token, "ccomp"
    make_verb(token, "VBZ")
    return True
