"""Repairs of verbs hung on the wrong one of two clauses: what is said, and who says so; each is applied by `kg.pipeline.repairs`."""

from __future__ import annotations

from kg.pipeline.arguments import TIME_ENTITIES, is_body, is_finite, is_person
from kg.pipeline.repairs_conjuncts import UNCHANGED, join
from kg.pipeline.repairs_coordination import SINGULAR
from kg.pipeline.repairs_speech import ASKING, TELLING
from kg.pipeline.repairs_words import NOUNS, SUBJECTS, has_subject, take_place
from kg.pipeline.tokens import Token
from kg.pipeline.verbs import (
    COMMANDING,
    CONTENT_TAKING,
    FUTURE_COMPLEMENT,
    GIVING,
    NAMING,
    OBJECT_CONTROL,
    PENALISING,
    QUOTATIVE,
    SPEECH,
    SUBJECT_CONTROL,
)

DASHES = frozenset(("—", "–", "--"))
#: Helpers before which a verb can only be bare, and after which none tells of the past.
AHEAD = frozenset("will 'll ’ll shall must should can may".split())
HELPERS = ("aux", "auxpass")
#: What tells somebody to do something.
ORDERING = (COMMANDING | ASKING | {"direct", "urge", "encourage"}) - {"expect", "schedule"}
#: Verbs whose object does something that a bare verb tells: "a year that *saw* firms cut jobs".
WATCHING = frozenset("see watch hear let make help".split())
#: What one does who is to do more.
PLANNING = FUTURE_COMPLEMENT | SUBJECT_CONTROL


def _first(verb: Token) -> Token:
    """The first of a verb's helpers, or the verb."""
    return next((c for c in verb.lefts if c.dep_ in HELPERS), verb)


def cause_read_for_content(token: Token) -> bool:
    """What "so" draws from a thing does not say it: "the dam *broke*, so Velm *needs* help" needs no breaking."""
    later = token.head
    so = next((c for c in later.lefts if c.lower_ == "so" and c.i > token.i), None)
    if token.dep_ != "ccomp" or so is None or so.nbor(-1).text != "," or later.i < token.i:
        return False
    if not (is_finite(token) and is_finite(later) and has_subject(token) and has_subject(later)):
        return False
    take_place(token, later)
    later.head, later.dep_ = token, "conj"
    return True


def bare_form_read_for_past(token: Token) -> bool:
    """Like is joined with like: "will pay a fine and *put* in new locks" put none in yet."""
    first = token.head
    ahead = any(c.lower_ in AHEAD for c in first.children if c.dep_ == "aux")
    if token.dep_ != "conj" or token.lower_ not in UNCHANGED or first.tag_ != "VB" or not ahead:
        return False
    if has_subject(token) or any(c.dep_ in HELPERS for c in token.children):
        return False
    token.tag_ = "VB"
    return True


def deed_read_in_question(token: Token) -> bool:
    """Who is asked goes on: "would not say how many were hurt and *referred* reporters to the mayor" – no hurt referred them."""
    inner, outer = token.head, token.head.head
    asked = any(t.tag_ in ("WRB", "WP", "WDT") for t in inner.subtree if outer.i < t.i < inner.i and t.lower_ != "that")
    asked = asked and any(c.dep_ == "auxpass" for c in inner.children)
    shared = token.lemma_.lower() in GIVING | NAMING | PENALISING
    if token.dep_ != "conj" or inner.dep_ != "ccomp" or not asked or has_subject(token):
        return False
    if shared or token.tag_ not in ("VBD", "VBN") or any(c.dep_ in HELPERS for c in token.children):
        return False
    if outer.lemma_.lower() not in SPEECH or not has_subject(outer) or not any(c.dep_ == "dobj" for c in token.rights):
        return False
    join(token, outer)
    token.tag_ = "VBD"
    return True


def denial_read_in_content(token: Token) -> bool:
    """The past is told of with the past: "*said* he thinks it is safe but *did not give* a reason" has him give none."""
    did = {c.lower_ for c in token.children if c.dep_ in ("aux", "neg")}
    content = token.head
    if token.dep_ != "conj" or "did" not in did or len(did) < 2 or has_subject(token) or content.dep_ != "ccomp":
        return False
    while content.dep_ == "ccomp" and content.tag_ in ("VBZ", "VBP") and content.head.i < content.i:
        content = content.head
    if content.tag_ != "VBD" or content.lemma_.lower() not in SPEECH or not has_subject(content):
        return False
    join(token, content)
    return True


def deed_read_across_dash(token: Token) -> bool:
    """A dash ends what is found: "*learned* that all three had been there – and *called* the town" has no three call."""
    inner, outer = token.head, token.head.head
    cc = next((c for c in inner.children if c.dep_ == "cc" and inner.i < c.i < token.i), None)
    if token.dep_ != "conj" or inner.dep_ != "ccomp" or cc is None or has_subject(token):
        return False
    between = [t for t in token.doc[outer.i : cc.i] if t.text in DASHES]
    if len(between) != 1 or between[0].i != cc.i - 1 or outer.tag_ != token.tag_ or not has_subject(outer):
        return False
    helped = any(c.dep_ in HELPERS for c in inner.children)
    if not helped or any(c.dep_ in HELPERS for c in token.children):
        return False
    join(token, outer)
    return True


def second_plan_read_beside_content(token: Token) -> bool:
    """What is said has one subject: "said it was hurt by the ban and *would "review"* it" is no saying of its own."""
    speech = token.head
    first = next((c for c in speech.children if c.dep_ == "ccomp" and speech.i < c.i < token.i), None)
    if token.dep_ != "ccomp" or first is None or has_subject(token) or not has_subject(first):
        return False
    start = _first(token)
    cc = start.nbor(-1)
    if start.tag_ != "MD" or cc.dep_ != "cc" or cc.head != first:
        return False
    token.head, token.dep_ = first, "conj"
    return True


def body_read_for_two(token: Token) -> bool:
    """A verb agrees with its subject: "*Velm and Lund Parish Council* is fighting it" is one body."""
    verb = token.head
    body = next((c for c in token.children if c.dep_ == "conj" and c.tag_ == "NNP"), None)
    if token.tag_ != "NNP" or body is None or token.n_lefts or not is_body(body) or body.right_edge != body:
        return False
    first = _first(verb)
    single = first.lower_ in SINGULAR or (first == verb and verb.tag_ == "VBZ")
    between = token.doc[token.i + 1 : body.i]
    if not single or between[0].lower_ != "and" or any(t.tag_ != "NNP" for t in between[1:]) or len(between) < 2:
        return False
    take_place(body, token)
    for part in (token, between[0]):
        part.head, part.dep_ = body, "compound" if part == token else "cc"
    token.doc.set_entity(token.i, body.i + 1, "ORG")
    return True


def content_read_beside_its_verb(token: Token) -> bool:
    """A finite verb needs a subject: "the radio, which *reported ten houses were* burnt" reports no houses."""
    first = _first(token)
    last = first.nbor(-1) if first.i > token.sent.start else first
    noun = next((t for t in (last, *last.ancestors) if t.dep_ == "dobj"), None)
    if noun is None or noun.right_edge != last or noun.tag_ not in NOUNS or first.tag_ not in ("VBD", "VBZ", "VBP"):
        return False
    verb = noun.head
    # "..., *indicating* the mill was shut"
    own = verb.dep_ == "csubj" and verb.head == token and verb.i > 0 and verb.nbor(-1).text == ","
    helped = first != token or token.lemma_ == "be"
    if verb.lemma_.lower() not in CONTENT_TAKING or noun.left_edge.i != verb.i + 1 or not helped:
        return False
    if (
        noun.ent_type_ in TIME_ENTITIES
        or any(c.dep_ in ("mark", "cc") for c in token.children)
        or token.dep_ in HELPERS
    ):
        return False
    if verb.is_ancestor(token) or (has_subject(token) if not own else any(c.dep_ in SUBJECTS for c in token.children)):
        return False
    if own:
        verb.dep_ = "ROOT" if token.head == token else "advcl"
        verb.head = verb if token.head == token else token.head
    for child in [c for c in token.lefts if c.i < verb.i and c != verb]:
        child.head = token.head
    token.head, token.dep_ = verb, "ccomp"
    noun.head, noun.dep_ = token, "nsubjpass" if any(c.dep_ == "auxpass" for c in token.children) else "nsubj"
    return True


def that_read_for_subject(token: Token) -> bool:
    """What stands behind "that" is said too: "said it was shut, but *that* to be safe the town *flushed* its pipes"."""
    infinitive = token.head
    clause = infinitive.head
    to = any(c.tag_ == "TO" for c in infinitive.children)
    if token.dep_ != "nsubj" or not to or infinitive.dep_ not in ("advcl", "csubj"):
        return False
    if token.i == 0 or token.nbor(-1).dep_ != "cc":
        return False
    if clause.dep_ != "conj" or not has_subject(clause) or not is_finite(clause):
        return False
    token.head, token.dep_, token.tag_ = clause, "mark", "IN"
    return True


def order_read_in_relative(token: Token) -> bool:
    """Whoever is told is told to do something: "ordered banks that hold a stake that fell *to sell* it" lets no stake sell it."""
    inner = token.head
    told = next((a for a in token.ancestors if a.dep_ in ("dobj", "nsubj") and a.head.lemma_.lower() in ORDERING), None)
    if (
        not any(c.tag_ == "TO" for c in token.children)
        or has_subject(token)
        or told is None
        or not told.i <= inner.i < token.i
    ):
        return False
    order = told.head
    relative = inner.dep_ in ("relcl", "conj") or inner.tag_ in ("VBN", "VBG")
    if not relative or token.left_edge.nbor(-1).text == "," or inner.lemma_.lower() in OBJECT_CONTROL | PLANNING:
        return False
    if order.i > told.i or any(c.dep_ in ("xcomp", "ccomp") for c in order.children) or inner.pos_ != "VERB":
        return False
    token.head, token.dep_ = order, "xcomp"
    return True


def content_read_behind_addressee(token: Token) -> bool:
    """A relative clause has no subject besides "that": "told people who had been there *that they were* ill" is what they are told."""
    told = token.head
    speech = told.head
    mark = next((c for c in token.children if c.dep_ == "mark" and c.lower_ == "that"), None)
    if (
        mark is None
        or told.dep_ not in ("dobj", "dative")
        or speech.lemma_.lower() not in TELLING | {"notify", "advise"}
    ):
        return False
    if not is_person(told) or not any(c.dep_ in SUBJECTS and c.i > mark.i for c in token.children):
        return False
    if not is_finite(token) or any(c.dep_ == "ccomp" for c in speech.children):
        return False
    token.head, token.dep_ = speech, "ccomp"
    return True


def clause_read_of_another_noun(token: Token) -> bool:
    """A clause without "that" stands right behind its noun: "a policy of blocking *sites they call* harmful" calls no policy so."""
    first = token.left_edge
    noun = first.nbor(-1) if first.i > token.sent.start else first
    subject = next((c for c in token.children if c.dep_ in SUBJECTS), None)
    if subject is None or subject.tag_ not in (*NOUNS, "PRP") or subject.left_edge != first or not is_finite(token):
        return False
    if noun.tag_ not in ("NN", "NNS") or noun == token.head or token.head not in noun.ancestors or noun.ent_type_:
        return False
    if noun.dep_ not in ("dobj", "pobj") or token.head.i > noun.i:
        return False
    token.head = noun
    return True


def bare_verb_read_beside_singular(token: Token) -> bool:
    """A verb agrees with its subject: "*comes* in a year that saw firms *cut* jobs and, at times, *lose* money" loses them none."""
    first = token.head
    if (
        token.dep_ != "conj"
        or first.tag_ != "VBZ"
        or has_subject(token)
        or any(c.dep_ in HELPERS for c in token.children)
    ):
        return False
    inside = [t for t in first.subtree if first.i < t.i < token.i and t.dep_ == "ccomp" and t.tag_ in ("VB", "VBP")]
    inside = [t for t in inside if has_subject(t) and t.head.lemma_.lower() in WATCHING]
    if not inside or token.is_ancestor(inside[-1]):
        return False
    join(token, inside[-1])
    token.tag_ = inside[-1].tag_
    return True


def gerund_read_for_modifier(token: Token) -> bool:
    """Like is joined with like: "besides *paying* the fine and *mending* roads" is no "fine and mending roads"."""
    noun, last = token.head, token.head.head
    first = last.head
    if token.dep_ != "conj" or noun.dep_ not in ("nmod", "compound") or not noun.i < token.i < last.i:
        return False
    if noun.tag_ not in NOUNS or last.dep_ != "dobj" or first.tag_ != "VBG" or first.i > noun.i:
        return False
    for child in [c for c in last.children if c.i < noun.i]:
        child.head = noun
    noun.head, noun.dep_, last.head = first, "dobj", token
    for link in [c for c in noun.children if c.dep_ == "cc"]:
        link.head = first
    token.head, token.tag_ = first, "VBG"
    return True


def speaker_read_in_content(token: Token) -> bool:
    """Who stands between a comma and "said" at the end says it: "A crack *opened* at noon, *Ana Lund of the mill* said" is said by no crack."""
    thing = next((c for c in token.lefts if c.dep_ in SUBJECTS), None)
    last = token.nbor(-1) if token.i > token.sent.start + 3 else token
    behind = (t for t in (last, *last.ancestors) if t.right_edge == last and t.tag_ in NOUNS)
    speaker = next((t for t in behind if t.left_edge.i > token.sent.start and t.left_edge.nbor(-1).text == ","), None)
    if (
        thing is None
        or speaker is None
        or speaker == thing
        or is_person(thing)
        or token.lemma_.lower() not in QUOTATIVE
    ):
        return False
    ends = token.i + 2 >= token.sent.end and not any(c.dep_ in ("ccomp", "dobj") for c in token.children)
    named = any(t.tag_ in ("NNP", "NNPS") for t in (speaker, *speaker.lefts)) or is_person(speaker)
    deed = next((c for c in thing.children if c.dep_ == "acl" and c.tag_ in ("VBN", "VBD")), None)
    if not ends or not named or deed is None or not thing.i < deed.i < speaker.left_edge.i:
        return False
    if speaker.dep_ not in ("conj", "appos", "npadvmod", "dobj"):
        return False
    deed.head, deed.dep_, deed.tag_ = token, "ccomp", "VBD"
    thing.head, thing.dep_, speaker.head, speaker.dep_ = deed, "nsubj", token, "nsubj"
    return True


def subject_read_for_what_is_added(token: Token) -> bool:
    """Between commas nobody is added: "On Monday, *sources added*, *the virus* was found" has the virus found."""
    main = token.head
    noun = next((c for c in token.rights if c.dep_ == "dobj"), None)
    if token.dep_ not in ("parataxis", "ccomp", "dep") or noun is None or not token.i < noun.i < main.i:
        return False
    if token.lemma_.lower() not in QUOTATIVE or has_subject(main) or not has_subject(token):
        return False
    if token.nbor(1).text != "," or noun.left_edge.i != token.i + 2 or not is_finite(main):
        return False
    noun.head, noun.dep_ = main, "nsubjpass" if any(c.dep_ == "auxpass" for c in main.children) else "nsubj"
    return True
