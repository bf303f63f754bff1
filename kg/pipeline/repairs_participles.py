"""Repairs of participles: what says more of a noun, and which verb the sentence is built on; each is applied by `kg.pipeline.repairs`."""

from __future__ import annotations

from kg.pipeline.arguments import TIME_ENTITIES, is_finite, is_person
from kg.pipeline.lexicon import nouns as events
from kg.pipeline.repairs_words import FINITE, NOUNS, SUBJECTS, has_subject, make_verb, take_place
from kg.pipeline.tokens import Token
from kg.pipeline.triggers import in_headline
from kg.pipeline.verbs import (
    CAUSATIVE,
    CONTENT_TAKING,
    FACTUAL_COMPLEMENT,
    GIVING,
    IN_COMPLEMENT,
    INTRANSITIVE,
    JUDGING,
    MOTION,
    NAMING,
    PENALISING,
    POSSIBLE_COMPLEMENT,
    WITNESSING,
)

# What completes a verb, so that it is no participle without its object.
COMPLETE = frozenset("dobj ccomp xcomp oprd attr acomp dative".split())
CLAUSE_TAKING = CONTENT_TAKING | CAUSATIVE | WITNESSING | POSSIBLE_COMPLEMENT | JUDGING | FACTUAL_COMPLEMENT
#: Of these, what has no finite clause: "make them *go*".
BARE = frozenset("make let help have cause force lead".split())
#: What is done to an occasion, and to nobody.
HOSTING = frozenset("attend host stage sponsor broadcast".split())
#: What is done to what people do together: "held a march, *led* by nurses".
LEADING = frozenset("lead head chair oversee organise organize supervise spearhead".split())
#: What is done to a text or a work, or to an occasion.
PUBLISHING = (
    frozenset(
        "publish release issue print post broadcast air write draft sign file submit conduct carry commission fund".split()
    )
    | HOSTING
)
#: What is done by whoever does what follows: "attempted *to flee*" is no participle.
SEEKING = frozenset("attempt try begin start continue refuse manage fail decide agree vow pledge hope".split())
#: What happens to a thing by itself: "said the boat *overturned*" tells of no overturned boat.
TURNING = frozenset("overturn capsize sink explode collapse crash burn break catch stop turn close open".split())
#: What others hold of somebody: "a man *thought* to be armed".
SUSPECTING = frozenset("think believe say know suspect allege understand report rumour rumor".split())
#: What says since or until when as well as what happened then.
PERIODS = frozenset("since after before until".split())
#: What says in what role or for what.
ROLES = frozenset("as for".split())


def participles_read_for_subject(token: Token) -> bool:
    """Of two subjects the first belongs to the participle before it: "*Waving flags*, the crowd blocked a road"."""
    verb = token.head
    doing = [c for c in token.children if c.tag_ == "VBG" and c.dep_ == "amod" and c.i < token.i]
    second = next((c for c in verb.children if c.dep_ in SUBJECTS and token.i < c.i < verb.i), None)
    if token.dep_ not in SUBJECTS or not doing or second is None or doing[0].i != token.sent.start:
        return False
    if token.i + 1 >= second.i or token.nbor(1).text != "," or any(c.dep_ in ("det", "poss") for c in token.children):
        return False
    for other in doing[1:]:
        other.head, other.dep_ = doing[0], "conj"
    doing[0].head, doing[0].dep_ = verb, "advcl"
    for participle in doing:
        make_verb(participle, "VBG")
    token.head, token.dep_ = doing[-1], "dobj"
    return True


def main_verb_read_in_relative(token: Token) -> bool:
    """What takes no clause has an object: "*workers* at the plant that makes *trucks have approved* it" – the workers did."""
    inner = token.head
    noun = next((c for c in token.children if c.dep_ in SUBJECTS and inner.i < c.i < token.i), None)
    if inner.dep_ != "relcl" or inner.lemma_.lower() in CLAUSE_TAKING - BARE or noun is None or not is_finite(token):
        return False
    if any(c.dep_ in ("dobj", "dative") for c in inner.children) or any(
        c.dep_ in ("mark", "cc") for c in token.children
    ):
        return False
    top = inner.head
    while top.dep_ == "pobj" and top.head.dep_ == "prep" and top.head.head.tag_ in NOUNS:
        top = top.head.head
    if top.dep_ not in ("dep", "ROOT") or top.i > inner.i:
        return False
    take_place(token, top)
    if token.dep_ == "dep":
        token.dep_ = "ccomp"
    top.head, top.dep_ = token, noun.dep_
    noun.head, noun.dep_ = inner, "dobj"
    return True


def content_read_for_modifier(token: Token) -> bool:
    """A passive has no object: in "said *the blast damaged* houses" the blast did."""
    noun = token.head
    speech = noun.head
    obj = next((c for c in token.children if c.dep_ == "dobj" and c.i > token.i), None)
    said = speech.lemma_.lower() == "say" and noun.left_edge.i == speech.i + 1 and token.lemma_.lower() in TURNING
    said = said and not any(c.dep_ == "ccomp" for c in speech.children) and noun.i == token.i - 1
    if noun.dep_ != "dobj" or noun.i > token.i or not (said or obj) or speech.lemma_.lower() not in CONTENT_TAKING:
        return False
    if token.lemma_.lower() in GIVING | NAMING | PENALISING or has_mark(token) or has_subject(token):
        return False
    token.head, token.dep_, token.tag_ = speech, "ccomp", "VBD"
    noun.head, noun.dep_ = token, "nsubj"
    return True


def clause_read_for_object(token: Token) -> bool:
    """A participle behind a noun: after "unveiled" there is no clause in "unveiled *a policy* focused on exports"."""
    verb = token.head
    noun = next((c for c in token.children if c.dep_ in SUBJECTS and verb.i < c.i < token.i), None)
    if verb.pos_ != "VERB" or verb.lemma_.lower() in CLAUSE_TAKING or noun is None or noun.tag_ not in NOUNS:
        return False
    if any(c.dep_ in ("aux", "auxpass", "mark", "neg", "expl") for c in token.children):
        return False
    if token.nbor(-1).text == "," or any(c.dep_ in ("dobj", "dative") for c in verb.children):
        return False
    noun.head, noun.dep_ = verb, "dobj"
    token.head, token.dep_ = noun, "acl"
    return True


def outcome_read_for_clause(token: Token) -> bool:
    """A participle right behind an object of leaving says what became of it: "leaving two guards *wounded*"."""
    noun = token.nbor(-1) if token.i > token.sent.start else token
    if noun.dep_ != "dobj" or noun.head.lemma_.lower() not in WITNESSING or token.head == noun:
        return False
    if any(c.dep_ in ("aux", "auxpass", "mark", "nsubj", "nsubjpass", "dobj", "prep", "agent") for c in token.children):
        return False
    token.head, token.dep_ = noun, "acl"
    return True


def main_verb_read_for_clause(token: Token) -> bool:
    """A sentence needs a finite verb: "miners trapped since August *were brought* up", "a man who came here as a boy *won* it"."""
    clause = token.head
    mark = next((c for c in token.children if c.dep_ == "mark" and c.lower_ in PERIODS | ROLES), None)
    when = next((c for c in token.children if c.dep_ in SUBJECTS and c.i < token.i), None)
    noun = token.sent.root
    if clause.dep_ not in ("acl", "relcl") or clause.tag_ == "VB" or mark is None or when is None or in_headline(token):
        return False
    if noun.tag_ not in NOUNS or not noun.i < mark.i < when.i < token.i or not is_finite(token):
        return False
    later = [c for c in noun.children if c.i > token.i]
    token.head, token.dep_ = token, "ROOT"
    for child in later:
        child.head = token
    noun.head, noun.dep_ = token, when.dep_
    mark.head, mark.dep_ = clause, "prep"
    when.head, when.dep_ = mark, "pobj"
    return True


def modifier_read_for_clause(token: Token) -> bool:
    """What was published is what stands before: "In a *study*, published on Monday, the team", "held *a mass*, attended by six"."""
    verb, doc = token.head, token.doc
    if (
        token.lemma_.lower() not in PUBLISHING | LEADING
        or token.i - 2 < token.sent.start
        or doc[token.i - 1].text != ","
    ):
        return False
    before = [t for t in (doc[token.i - 2], *doc[token.i - 2].ancestors) if t.right_edge.i == token.i - 2]
    fronted = next((t for t in before if t.dep_ == "pobj" and t.head.head == verb and token.i < verb.i), None)
    noun = fronted
    if token.lemma_.lower() in HOSTING | LEADING:
        noun = fronted or next((c for c in verb.children if c.dep_ == "dobj" and verb.i < c.i < token.i), None)
    if noun is None or noun.tag_ not in NOUNS or noun.ent_type_ in TIME_ENTITIES or is_person(noun):
        return False
    if token.lemma_.lower() in LEADING and noun.lemma_.lower() not in events():
        return False  # "stormed the *town*, led by a priest"
    if any(c.dep_ in SUBJECTS for c in token.children):
        return False
    token.head, token.dep_ = noun, "acl"
    return True


def modifier_read_for_finite(token: Token) -> bool:
    """A clause without subject and conjunction is none: "footage of *residents* gathered outdoors"."""
    noun = token.nbor(-1) if token.i > token.sent.start else token
    if noun.tag_ not in ("NNS", "NNPS") or noun.dep_ != "pobj" or has_subject(token) or has_mark(token):
        return False
    if any(c.dep_ in ("aux", "auxpass", "advmod") and c.i < token.i for c in token.children):
        return False
    token.head, token.dep_, token.tag_ = noun, "acl", "VBN"
    return True


def modifier_read_for_subject(token: Token) -> bool:
    """A participle with a subject of its own is none: "*a jet* carrying mail overshot the runway"."""
    verb = token.head
    noun = next((c for c in token.children if c.dep_ == "nsubj" and c.i < token.i), None)
    if noun is None and _modifies_subject(token):
        return True
    if noun is None or noun.tag_ not in NOUNS or has_mark(token) or any(c.dep_ in SUBJECTS for c in verb.children):
        return False
    noun.head, noun.dep_ = verb, "nsubjpass" if any(c.dep_ == "auxpass" for c in verb.children) else "nsubj"
    token.head, token.dep_ = noun, "acl"
    return True


def _modifies_subject(token: Token) -> bool:
    """Make a modifier of a participle whose noun agrees with the verb, as it does not: "*warning* shots were fired"."""
    verb, noun = token.head, token.nbor(1)
    first = next((c for c in verb.children if c.dep_ in ("aux", "auxpass")), verb)
    if noun.dep_ != "dobj" or noun.head != token or noun.tag_ != "NNS" or first.lower_ not in ("were", "are", "have"):
        return False
    if sum(c.dep_ != "punct" for c in token.children) > 1 or any(c.dep_ in SUBJECTS for c in verb.children):
        return False
    noun.head, noun.dep_ = verb, "nsubjpass" if token.dep_ == "csubjpass" else "nsubj"
    token.head, token.dep_ = noun, "amod"
    return True


def has_mark(token: Token) -> bool:
    """Say whether a clause has a subordinator or an auxiliary."""
    return any(c.dep_ in ("mark", "aux", "auxpass") for c in token.children)


def participle_read_for_clause(token: Token) -> bool:
    """Two verbs, one subject: "the troops *sent* to the border *were* attacked", "a man *named* Lee *was* arrested"."""
    subject = next((c for c in token.children if c.dep_ in SUBJECTS and c.i < token.i), None)
    naming = token.lemma_.lower() in NAMING
    if subject is None or token.i == 0 or any(c.dep_ in COMPLETE and not naming for c in token.children):
        return False
    if any(c.dep_ in ("aux", "auxpass", "cc", "prt") for c in token.children):
        return False
    verb = next(
        (
            t
            for t in (token.head, *token.head.children, *token.children)
            if t.i > token.i and _is_clause_verb(t, subject) and not _is_joined_above(token, t)
        ),
        None,
    )
    if verb is None or has_subject(verb) or verb.pos_ not in ("VERB", "AUX"):
        return False
    if any(c.dep_ in ("cc", "mark") or c.tag_ in ("WDT", "WP", "WRB") for c in verb.children) or _comma_between(
        token, verb
    ):
        return False
    for child in list(token.children):
        if child.i < token.i:
            child.head = verb
    if verb.head == token:
        take_place(verb, token)
    subject.dep_ = "nsubjpass" if any(c.dep_ == "auxpass" for c in verb.children) else "nsubj"
    # what is named is the nearest noun: "a member of a band *called* the Lynxes was ..."
    noun = token.nbor(-1) if naming and token.nbor(-1).tag_ in NOUNS else subject
    token.head, token.dep_, token.tag_ = noun, "acl", "VBN"
    if verb.tag_ == "VB" and not is_finite(verb):
        verb.tag_ = "VBP"
    return True


def _is_clause_verb(verb: Token, subject: Token) -> bool:
    """Whether a verb is finite, or may be: a plural's verb looks like an infinitive ("bees exposed to it *forget* where")."""
    bare = verb.tag_ == "VB" and not any(c.dep_ in ("aux", "auxpass") for c in verb.children)
    return is_finite(verb) or (bare and subject.tag_ == "NNS")


def _is_joined_above(token: Token, verb: Token) -> bool:
    """Whether an "and" joins a later verb to the one above: "say that *all left* the ship and *fear* no more"."""
    links = (c.i for c in token.head.children if c.dep_ == "cc")
    return verb.dep_ == "conj" and verb.head == token.head and any(token.i < i < verb.i for i in links)


def _comma_between(token: Token, verb: Token) -> bool:
    """Whether a comma before a later verb shows a new clause, and not the end of an insertion: "voted, sources say"."""
    start = min([verb.i, *(c.i for c in verb.children if c.dep_ in ("aux", "auxpass"))])
    return token.doc[start - 1].is_punct


def main_verb_read_for_modifier(token: Token) -> bool:
    """A sentence needs a finite verb: "Its president, Ana Lund, *accused* the firm of lying" is no noun phrase."""
    noun = token.head
    seeks = token.lemma_.lower() in SEEKING and any(c.dep_ == "xcomp" and c.tag_ == "VB" for c in token.children)
    while seeks and noun.dep_ == "pobj" and noun.head.dep_ == "prep" and noun.head.head.tag_ in (*NOUNS, "CD"):
        noun = noun.head.head  # "*forces* inside one of the camps attempted to"
    if noun.dep_ != "ROOT" or noun.tag_ not in NOUNS or noun.i > token.i or in_headline(token):
        return False
    if (
        not seeks
        and not _calls_for(token)
        and not any(c.dep_ in ("dobj", "oprd", "ccomp") and c.i > token.i for c in token.children)
        and not _needs_no_object(token)
        and not _is_told_of_somebody(token, noun)
    ):
        return False
    other = (t for t in token.sent if t.tag_ in (*FINITE, "MD") and t != token and not token.is_ancestor(t))
    if any(not _is_subordinate(t, noun) for t in other):
        return False
    later = [c for c in noun.children if c.i > token.i]
    token.head, token.dep_, token.tag_ = token, "ROOT", token.tag_ if token.tag_ in FINITE else "VBD"
    noun.head, noun.dep_ = token, "nsubj"
    for child in later:
        child.head = token
    return True


def main_verb_read_for_adjective(token: Token) -> bool:
    """A sentence needs a finite verb: "The authors, led by Ana Lund, *analysed* samples" names no "analysed samples"."""
    obj = token.head
    noun = obj.head
    if obj.dep_ != "appos" or noun.dep_ != "ROOT" or noun.tag_ not in NOUNS or obj.left_edge != token:
        return False
    if token.nbor(-1).text != "," or not any(c.dep_ in ("acl", "relcl") and c.i < token.i for c in noun.children):
        return False
    if in_headline(token) or any(
        t.tag_ in (*FINITE, "MD") and not _is_subordinate(t, noun) and not obj.is_ancestor(t) for t in token.sent
    ):
        return False
    later = [c for c in noun.children if c.i > token.i and c != obj]
    make_verb(token, "VBD")
    token.head, token.dep_ = token, "ROOT"
    noun.head, noun.dep_, obj.head, obj.dep_ = token, "nsubj", token, "dobj"
    for child in later:
        child.head = token
    for verb in [t for t in obj.subtree if t.dep_ == "conj" and t.tag_ == "VBN" and t.head.pos_ == "VERB"]:
        if any(c.dep_ == "dobj" for c in verb.children) and not has_mark(verb):  # "... taken there and *compared* them"
            verb.head, verb.tag_ = token, "VBD"
    return True


def _needs_no_object(verb: Token) -> bool:
    """Whether a verb of a whole sentence does without an object: "The companies *invested* in the airline last year."."""
    alone = verb.lemma_.lower() in INTRANSITIVE | MOTION | IN_COMPLEMENT and verb.dep_ == "acl"
    return alone and verb.tag_ != "VBG" and verb.sent[-1].text == "." and not has_subject(verb)


def _is_told_of_somebody(verb: Token, noun: Token) -> bool:
    """Whether a whole sentence says what somebody did: "Lund, a pilot, *rocketed* into orbit", but "Lund, a pilot *trained* in Velm"."""
    done_by = any(c.dep_ == "agent" or c.lower_ == "by" for c in verb.children)
    goes_on = any(c.dep_ in ("prep", "prt") and c.i == verb.i + 1 for c in verb.children)
    apart = verb.nbor(-1).text == "," and any(c.dep_ == "appos" and c.i < verb.i for c in noun.children)
    whole = verb.dep_ == "acl" and verb.lower_.endswith("ed") and verb.sent[-1].text == "."
    return whole and apart and goes_on and not done_by and is_person(noun)


def _calls_for(verb: Token) -> bool:
    """Whether a verb asks for something, which is never said of what is asked for: "a report *called for* sanctions"."""
    asked = (
        o for c in verb.children if c.dep_ == "prep" and c.lower_ == "for" for o in c.children if c.i == verb.i + 1
    )
    return verb.lemma_.lower() in ("call", "appeal") and any(o.ent_type_ not in TIME_ENTITIES for o in asked)


def _is_subordinate(verb: Token, noun: Token) -> bool:
    """Whether a finite verb belongs to a relative clause of the noun: "Lund, who *denies* it, handed in ..."."""
    return any(a.dep_ == "relcl" and a.head == noun for a in (verb, *verb.ancestors))


def doer_read_for_modifier(token: Token) -> bool:
    """What is seen of somebody he does: in "footage of *him* hitting a guard" no footage hits."""
    doer = token.nbor(-1) if token.i > token.sent.start else token
    if doer.tag_ != "PRP" or doer.dep_ != "pobj" or doer.head.head != token.head:
        return False
    token.head = doer
    return True


def suspect_read_for_clause(token: Token) -> bool:
    """Two verbs, one subject: "A man *thought* to be from Velm *killed* ten people" – he killed, others thought."""
    subject = next((c for c in token.children if c.dep_ in SUBJECTS and c.i < token.i), None)
    known = any(c.dep_ == "xcomp" and any(g.tag_ == "TO" for g in c.children) for c in token.children)
    if (
        subject is None
        or not known
        or token.lemma_.lower() not in SUSPECTING
        or token.nbor(-1).dep_ in ("aux", "auxpass")
    ):
        return False
    verb = next((c for c in token.children if c.dep_ in ("advcl", "ccomp", "conj") and c.i > token.i), None)
    if (
        verb is None
        or verb.left_edge.nbor(-1).is_punct
        or has_subject(verb)
        or any(c.dep_ == "mark" for c in verb.children)
    ):
        return False
    active = verb.tag_ == "VBN" and not has_mark(verb) and any(c.dep_ == "dobj" for c in verb.children)
    if not (active or is_finite(verb)) or any(c.dep_ == "cc" for c in token.children):
        return False
    take_place(verb, token)
    for child in [c for c in token.children if c.i < subject.i or c.is_punct]:
        child.head = verb
    subject.head, verb.tag_ = verb, "VBD" if active else verb.tag_
    subject.dep_ = "nsubjpass" if any(c.dep_ == "auxpass" for c in verb.children) else "nsubj"
    token.head, token.dep_, token.tag_ = subject, "acl", "VBN"
    return True
