"""Repairs of what a participle or a relative clause says more of; each is applied by `kg.pipeline.repairs`."""

from __future__ import annotations

from kg.pipeline.arguments import ANIMATE_ENTITIES, is_body, is_finite, is_human, is_person
from kg.pipeline.entities_words import nouns
from kg.pipeline.lexicon import entries
from kg.pipeline.repairs_names import PLURALS
from kg.pipeline.repairs_words import NOUNS, SUBJECTS, has_subject, make_verb
from kg.pipeline.tokens import Token
from kg.pipeline.triggers import is_passive
from kg.pipeline.verbs import INTRANSITIVE, MESSAGE

#: What sets a clause off from its noun.
DASHES = frozenset((",", "—", "–", "--"))
#: What tells or shows somebody doing something.
WITNESS = MESSAGE | frozenset(
    "footage video picture photograph photo image account allegation accusation story claim case".split()
)
#: What is said of a plan, and of nobody.
AIMED = frozenset("aim design intend mean".split())
#: What opens a condition or a ground, and is a participle too.
CONDITIONS = frozenset(("provided", "given", "granted"))
#: Saying what is to be done, with a bare verb: "recommended that the town *place* signs".
DEMANDING = frozenset("recommend demand request suggest propose insist urge ask require order move".split())
#: Doing something by oneself, beside what has no object at all.
ACTING = INTRANSITIVE | frozenset(
    "protest demonstrate march rebel riot strike cheer jeer wait shout chant boo approach".split()
)


def doer_read_for_user(token: Token) -> bool:
    """What is told of somebody he does: "used *reports of police beating* men as a reason" beats nobody by using them."""
    doer = token.nbor(-1) if token.i > token.sent.start else token
    of = doer.head
    if doer.dep_ != "pobj" or of.lower_ != "of" or not is_person(doer) or has_subject(token):
        return False
    if of.head.lemma_.lower() not in WITNESS or of.head.head != token.head or of.head.dep_ not in ("dobj", "pobj"):
        return False
    for as_ in [t for t in token.subtree if t.lower_ == "as" and t.dep_ == "prep" and t.head.tag_ in NOUNS]:
        as_.head = of.head.head
    token.head, token.dep_ = doer, "acl"
    return True


def doers_read_for_means(token: Token) -> bool:
    """Whoever does it acts: "was interrupted by *protesting* lawmakers" is by the lawmakers, but "by *beating* lawmakers"."""
    by, noun = token.head, next((c for c in token.children if c.dep_ == "dobj"), None)
    if by.lower_ != "by" or not is_passive(by.head) or token.lemma_.lower() not in ACTING or noun is None:
        return False
    if noun.left_edge.i != token.i + 1 or noun.tag_ not in ("NNS", "NNPS") or not is_person(noun):
        return False
    by.dep_, noun.head, noun.dep_ = "agent", by, "pobj"
    token.head, token.dep_ = noun, "amod"
    return True


def person_read_for_place(token: Token) -> bool:
    """Who does it is somebody: "gave it to *an envoy* in the port, *who* sold it" has no port sell it."""
    place, who = token.head, next((c for c in token.children if c.tag_ == "WP" and c.dep_ == "nsubj"), None)
    known = nouns().get(place.lemma_.lower())
    if who is None or who.i == 0 or who.nbor(-1).text != "," or place.tag_ not in NOUNS or is_person(place):
        return False
    if known is None or known.kind != "place" or place.dep_ != "pobj":
        return False
    noun = place.head.head
    if noun.pos_ not in ("NOUN", "PROPN") and noun.dep_ != "pobj":
        return False
    token.head = noun
    return True


def aim_read_for_author(token: Token) -> bool:
    """What is aimed at something is a plan: "*a proposal* by a mediator *aimed* at peace" aims no mediator."""
    author = token.head
    by = author.head
    plan = by.head if by.head.tag_ in NOUNS else by.head.head
    if token.lemma_.lower() not in AIMED or author.dep_ != "pobj" or by.lower_ != "by" or not is_person(author):
        return False
    if plan.tag_ not in NOUNS or is_person(plan) or plan.i > author.i:
        return False
    token.head = plan
    return True


def name_read_for_object(token: Token) -> bool:
    """Who is named behind a role is its holder: "issued *a ruling* favourable to the plaintiff, *Ana Lund*," issues no Lund."""
    verb, first = token.head, next((t for t in token.subtree if not t.is_punct), token)
    if token.ent_type_ != "PERSON" or first.i < 2 or first.nbor(-1).text != ",":
        return False
    role, other = first.nbor(-2), next((c for c in verb.children if c.dep_ == "dobj" and c.i < token.i), None)
    if other is None or role == other or role.dep_ != "pobj" or role.tag_ != "NN" or not is_person(role):
        return False
    for clause in [
        c
        for c in token.children
        if c.dep_ == "acl" and c.tag_ == "VBG" and c.left_edge.i and c.left_edge.nbor(-1).text == ","
    ]:
        clause.head, clause.dep_ = verb, "advcl"  # "..., *allowing* him to appeal"
    token.head, token.dep_ = role, "appos"
    return True


def condition_read_for_deed(token: Token) -> bool:
    """What opens a condition does nothing: "will hold *provided* they obey" provides nobody, "*given* that they left" gives nothing."""
    clause = next((c for c in token.children if c.dep_ == "ccomp" and c.i > token.i), None)
    if clause is None or not is_finite(clause) or not has_subject(clause):
        return False
    if any(c.dep_ in ("aux", "auxpass", "agent", "dobj", "dative") for c in token.children):
        return False
    for child in [c for c in token.children if c.i < token.i and c.dep_ in ("nsubj", "nsubjpass")]:
        child.head = token.head
    clause.head, clause.dep_ = token.head, "advcl"
    token.head, token.dep_, token.tag_, token.pos_ = clause, "mark", "IN", "SCONJ"
    return True


def demand_read_for_noun(token: Token) -> bool:
    """What one demands that others do is told by a bare verb: "recommended that *the town place* signs" recommends no place."""
    speech = token.head
    that = next((c for c in token.children if c.dep_ == "mark" and c.lower_ == "that"), None)
    doer = next((c for c in reversed(list(token.lefts)) if c.dep_ == "compound"), None)
    thing = next((c for c in token.children if c.dep_ in ("appos", "dep", "nmod") and c.i > token.i), None)
    if that is None or doer is None or thing is None or speech.lemma_.lower() not in DEMANDING:
        return False
    if doer.i != token.i - 1 or doer.tag_ not in NOUNS or not entries(token.lower_):
        return False
    for child in [c for c in token.lefts if c.dep_ in ("det", "amod", "poss")]:
        child.head = doer
    make_verb(token, "VB")
    doer.dep_, thing.dep_, token.dep_ = "nsubj", "dobj", "ccomp"
    return True


def deed_read_for_aim(token: Token) -> bool:
    """What one goes on to do is done: "passed the test and *went on to start* a firm" goes on for no purpose."""
    verb, to = token.head, next((c for c in token.children if c.tag_ == "TO"), None)
    if to is None or to.i == 0 or verb.lemma_.lower() != "go" or to.nbor(-1).lower_ != "on" or to.nbor(-1).head != verb:
        return False
    if to.i != verb.i + 2:
        return False
    token.dep_ = "xcomp"
    return True


def place_read_for_subject(token: Token) -> bool:
    """Where it happened does nothing: "*Velm*, Norvik bomb kills two" has the bomb kill them."""
    verb, comma = token.head, token.nbor(1) if token.i + 2 < token.sent.end else token
    land = comma.nbor(1) if comma != token and comma.text == "," else token
    noun = land.head
    if (
        token.ent_type_ not in ("GPE", "LOC", "")
        or is_person(noun)
        or land.ent_type_ != "GPE"
        or land.dep_ not in ("compound", "nmod")
    ):
        return False
    if noun.head != verb or noun.dep_ not in SUBJECTS or noun == token or noun.ent_type_:
        return False
    token.head, token.dep_ = noun, "nmod"
    return True


def thing_read_for_person(token: Token) -> bool:
    """Which is no person: "the *decree* by President Lund, *which* was signed" signs no Lund."""
    which = next((c for c in token.children if c.lower_ == "which" and c.dep_ in SUBJECTS), None)
    noun = token.head
    if which is None or noun.dep_ != "pobj" or noun.head.lower_ != "by" or noun.tag_ not in NOUNS:
        return False
    if noun.ent_type_ != "PERSON" and (is_body(noun) or not is_person(noun)):
        return False
    while noun.tag_ in NOUNS and is_person(noun) and noun.head != noun:
        noun = noun.head.head if noun.dep_ == "pobj" else noun.head
    if noun.pos_ == "VERB":  # "attacked *a decree* by Lund, *which* was signed"
        noun = next((c for c in noun.children if c.dep_ == "dobj" and c.i < token.i), noun)
    if noun.tag_ not in NOUNS or is_person(noun) or noun.i > token.i:
        return False
    token.head = noun
    return True


def list_read_for_doer(token: Token) -> bool:
    """What is done by one, done by another and done again: "was moved by Lund, *seconded* by Berg and carried" seconds no Lund."""
    doer = token.head
    by = doer.head
    verb = by.head
    if (
        doer.dep_ != "pobj"
        or by.lower_ != "by"
        or not is_passive(verb)
        or not token.left_edge.i
        or token.left_edge.nbor(-1).text != ","
    ):
        return False
    third = next((c for c in token.children if c.dep_ == "conj" and c.tag_ in ("VBN", "VBD")), None)
    if (
        third is None
        or not any(c.dep_ in ("agent", "prep") and c.lower_ == "by" for c in token.children)
        or has_subject(third)
    ):
        return False
    token.head, token.dep_, third.tag_ = verb, "conj", "VBN"
    return True


def relative_read_of_group(token: Token) -> bool:
    """A person is "who" rather than many: "the family of *the victim*, who *died* on Monday" lost one."""
    group, who = token.head, token.left_edge
    of = next((c for c in group.children if c.dep_ == "prep" and c.lower_ == "of" and c.i < who.i), None)
    person = next((c for c in of.children if c.dep_ == "pobj"), None) if of is not None else None
    if who.lower_ != "who" or person is None or person.tag_ not in ("NN", "NNP") or group.tag_ != "NN":
        return False
    alone = person.ent_type_ == "PERSON" or (is_human(person) and not person.ent_type_)
    if not alone or is_human(group) or who.nbor(-1).text not in DASHES or person.right_edge.i < who.i - 2:
        return False
    if not is_body(group) or any(t.lower_ in PLURALS for t in (token, *token.children)):
        return False
    token.head = person
    return True


def relative_read_of_thing(token: Token) -> bool:
    """Nobody is a thing: "anyone who sees the mosque, *who* drives by" – no mosque drives."""
    clause, thing = token.head, token.head.head
    inner = next((a for a in thing.ancestors if a.dep_ == "relcl"), None)
    if clause.dep_ != "relcl" or inner is None or thing.ent_type_ in ANIMATE_ENTITIES or is_person(thing):
        return False
    kind = getattr(nouns().get(thing.lemma_.lower()), "kind", "")
    people = inner.head
    if kind not in ("place", "thing") or not any(c.lower_ == "who" for c in inner.children):
        return False
    if token.left_edge.nbor(-1).text not in (",", "and", "or") or not inner.is_ancestor(thing):
        return False
    clause.head = people
    return True


def modifier_read_with_preposition(token: Token) -> bool:
    """A preposition before a noun and its participle is not the participle's: "*In* work being shown this week, the team found"."""
    verb = token.head
    before = next((c for c in token.children if c.dep_ == "prep" and c.i < token.i), None)
    noun = next((c for c in before.children if c.dep_ == "pobj"), None) if before is not None else None
    if before is None or noun is None or not noun.i < token.i < verb.i or has_subject(token):
        return False
    if any(t.dep_ not in ("aux", "auxpass", "advmod") or t.is_punct for t in token.doc[noun.i + 1 : token.i]):
        return False
    before.head = verb
    token.head, token.dep_ = noun, "acl"
    return True
