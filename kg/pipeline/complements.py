"""What stands behind a preposition: who takes part beside subject and object, and what only says where, when or why."""

from __future__ import annotations

from kg.pipeline import verbs as v
from kg.pipeline.arguments import (
    ANIMATE_ENTITIES,
    EXTENTS,
    LOCATIVE,
    MEASURES,
    PLACES,
    SUBJECTS,
    TIME_ENTITIES,
    direct_object,
    is_clause,
    is_person,
    prepositional_object,
)
from kg.pipeline.entities_words import nouns
from kg.pipeline.tokens import Token

#: What may stand between a verb and a preposition that belongs to it: "stood *firmly* by him".
ADVERBIAL = frozenset(("advmod", "prt"))
#: What is done to a body, for a purpose that is the body's: "formed *a committee* to review the names".
FOUNDING = frozenset("form create establish set found convene assemble".split())
FOUNDED = frozenset(
    "committee commission panel team group force unit body tribunal court agency council coalition squad".split()
)


def met_with(preposition: Token) -> Token | None:
    """Return who is met, read as the subject of a participle: "met with *a family* hoping to find her"."""
    clause = next((c for c in preposition.children if c.dep_ == "pcomp" and c.tag_ in ("VBG", "VBN")), None)
    return next((c for c in clause.children if c.dep_ in SUBJECTS), None) if clause is not None else None


def addressee(verb: Token) -> Token | None:
    """Return who a message is to: "said in a letter *to the agency*"."""
    for child in verb.children:
        message = prepositional_object(child) if child.dep_ == "prep" and child.lower_ == "in" else None
        if message is not None and message.lemma_.lower() in v.MESSAGE:
            found = (prepositional_object(c) for c in message.children if c.lower_ in ("to", "with"))
            return next(
                (o for o in found if o is not None and o.lemma_.lower() not in v.MESSAGE | v.AIMS | v.PLANS), None
            )
    return None


def controlled_object(head: Token) -> Token | None:
    """Return who is asked over a preposition: "pleaded with *her* to stay", "called on *Iran* to stop"."""
    wanted = v.CONTROL_PREPOSITION.get(head.lemma_.lower(), ())
    # "cleared the way for *the deal* to go through"
    ways = [
        c
        for n in head.children
        if n.dep_ == "dobj" and n.lemma_.lower() in v.WAYS
        for c in n.children
        if c.lower_ == "for"
    ]
    asked = [c for c in head.children if c.dep_ == "prep" and c.lower_ in wanted]
    found = (prepositional_object(c) for c in (*asked, *ways))
    return next((o for o in found if o is not None and o.ent_type_ not in TIME_ENTITIES), None)


def pressed(verb: Token) -> Token | None:
    """Return who is pressed, has or is founded to do something: "put pressure on *Norvik* to stop", "it is up to *the voters* to decide".

    A body does what it is for, "formed *a committee* to review the names".
    """
    body = direct_object(verb) if verb.lemma_.lower() in FOUNDING else None
    if body is not None and body.lemma_.lower() in FOUNDED:
        return body
    up = [c for c in verb.children if c.lower_ == "up" and verb.lemma_ == "be"]
    if up and (to := next((c for c in up[0].children if c.lower_ == "to"), None)) is not None:
        return prepositional_object(to)
    for noun in verb.children:
        if noun.lower_ == "pressure" and noun.dep_ in (*SUBJECTS, "dobj"):
            on = [c for c in (*noun.children, *verb.children) if c.dep_ == "prep" and c.lower_ == "on"]
            found = (prepositional_object(c) for c in on if not any(g.dep_ == "conj" for g in verb.children))
            return next((o for o in found if o is not None and (is_person(o) or o.pos_ == "PROPN")), None)
    return None


def asked_for(verb: Token) -> Token | None:
    """Return whose doing is asked or voted for: "voted for *Lund* to lead the party", "called for *Norvik* to withdraw"."""
    if "for" not in v.CONTROL_PREPOSITION.get(verb.lemma_.lower(), ()):
        return None
    clauses = (c for c in verb.children if c.dep_ in ("advcl", "ccomp", "xcomp") and c.i > verb.i)
    asked = (c for c in clauses if any(g.dep_ == "mark" and g.lower_ == "for" for g in c.children))
    doers = (g for c in asked for g in c.children if g.dep_ in SUBJECTS)
    return next((d for d in doers if is_person(d)), None)


def counterpart(noun: Token | None) -> Token | None:
    """Return the other side of what is done: "filed a suit *against the bank*", "imposed sanctions *on Norvik*"."""
    for child in noun.children if noun is not None else ():
        other = prepositional_object(child) if child.dep_ == "prep" else None
        if other is None or noun is None or other.ent_type_ in TIME_ENTITIES | MEASURES:
            continue
        named = any(t.ent_type_ in ANIMATE_ENTITIES for t in (other, *(c for c in other.children if c.dep_ == "appos")))
        burden = noun.lemma_.lower() in v.BURDEN
        if (
            child.lower_ == "against"
            or (child.lower_ == "with" and named)
            or (child.lower_ in ("on", "upon") and burden)
        ):
            return other
        if child.lower_ == "to" and noun.lemma_.lower() in v.OFFERED and named:
            return other
    return None


def is_borne(verb: Token, preposition: Token, has_target: bool) -> bool:
    """Say whether something is put on, or sent at, the object of a preposition: "launched raids *on the base*", "threw stones *at police*"."""
    word, lemma = preposition.lower_, verb.lemma_.lower()
    if word in ("on", "upon") and (
        lemma in v.BURDENING or any(c.dep_ == "dobj" and c.lemma_.lower() in v.BURDEN for c in verb.children)
    ):
        return True
    if not has_target and word in ("at", "on", "upon") and lemma in ("fire", "shoot"):  # "fired *at the guards*"
        obj = prepositional_object(preposition)
        return obj is not None and is_person(obj) and obj.ent_type_ not in PLACES
    return has_target and word in ("at", "on", "into") and lemma in v.PROJECTING and (word, lemma) != ("into", "launch")


def is_adjunct(verb: Token, preposition: Token, obj: Token, has_target: bool) -> bool:
    """Say whether a prepositional phrase tells why, with what or how much, and names nobody who takes part."""
    word, lemma = preposition.lower_, verb.lemma_.lower()
    if word == "over" and lemma in (v.INTRANSITIVE | {"quit"}) - v.TOPICAL:  # "resigned *over the scandal*"
        return True
    if (obj.ent_type_ == "PERCENT" or (obj.tag_ == "CD" and has_target)) and not list(obj.rights):
        return True  # "cut tariffs from *15 percent* to 7", "passed it by 62 votes to *40*"
    if obj.lower_ in v.DIRECTIONS:  # "approached from *the south*"
        return True
    if word == "with" and preposition.i and preposition.nbor(-1).text == "," and list(obj.rights):
        return True  # "recorded a death, with *officials* saying"
    if word == "with" and lemma in v.REACTING | {"die"}:
        return True  # "responded *with tear gas*", "died *with his wife* at his side"
    if (
        word == "with"
        and lemma in v.MOTION - {"crash"}
        and any(c.tag_ == "VBN" and c.dep_ == "acl" for c in obj.children)
    ):
        return True  # "ended *with ten people* arrested"
    last = preposition.right_edge
    if word == "with" and (last.lower_ == "aboard" or (last.lower_ == "board" and last.nbor(-1).lower_ == "on")):
        return True  # "crashed with *ten people* on board"
    if word == "with" and lemma in v.MOTION - {"crash"} and obj.tag_ in ("NN", "CD") and not is_person(obj):
        return True  # "walked down the aisle *with a megaphone*", "came second with 24% of the vote"
    if word == "on" and obj.lemma_.lower() in v.TERMS and not any(c.dep_ == "amod" for c in obj.children):
        return True  # "spoke *on condition of anonymity*"
    if word == "from" and has_target and not (is_person(obj) or obj.ent_type_ or obj.pos_ == "PROPN"):
        return True  # "dug up bricks from *the pavement*"
    if (word, obj.lemma_.lower()) in (("for", "time"), ("into", "law")):
        return True  # "met *for the first time*", "a bill to sign *into law*"
    if not has_target or is_person(obj):
        return False
    if word == "for":  # "met her *for talks*", "jailed him *for theft*"
        return lemma not in v.FOR_THEME or obj.lemma_.lower() in v.CIRCUMSTANCE
    return word == "with" and lemma not in v.WITH_THEME  # "hit a guard *with a bar*", "killed six, *with others hurt*"


def receiver(verb: Token, sent: Token) -> Token | None:
    """Return who gets what is sent, hung on a noun of it: "sent blankets and tents such as these *to Sudland*"."""
    for token in reversed(list(verb.subtree)):
        if token.lower_ == "to" and token.dep_ == "prep" and token.i > sent.i:
            obj = prepositional_object(token)
            inside = any(is_clause(a) and verb.is_ancestor(a) for a in token.ancestors)
            return obj if obj is not None and obj.ent_type_ in ANIMATE_ENTITIES and not inside else None
    return None


def is_place(noun: Token) -> bool:
    """Say whether a noun is a name of a place or a noun for one."""
    known = nouns().get(noun.lemma_.lower())
    return noun.ent_type_ in PLACES or (known is not None and known.kind == "place")


def is_prepositional(verb: Token, preposition: Token, has_target: bool) -> bool:
    """Say whether verb and preposition are one verb, or somebody does it too: "*looked after* her", "marched *alongside* the nurses"."""
    word, lemma, obj = preposition.lower_, verb.lemma_.lower(), prepositional_object(preposition)
    between = verb.doc[verb.i + 1 : max(verb.i + 1, preposition.i)]
    if obj is None or has_target or obj.ent_type_ in PLACES | EXTENTS or not all(t.dep_ in ADVERBIAL for t in between):
        return False
    if word == "at":
        return lemma in v.AT_COMPLEMENT or (lemma == "hit" and len(between) > 0)  # "hit *back at* critics"
    one = word in v.PREPOSITIONAL_VERBS.get(lemma, ())
    if word in v.ACCOMPANYING or (one and lemma == "stand"):  # "stood by *its leader*", but "by the *door*"
        return is_person(obj) or obj.pos_ == "PROPN"
    return one and not is_place(obj)


def sided_with(verb: Token, preposition: Token) -> Token | None:
    """Return whose side is taken: "voted in favour of *the bill*", "marched in support of *the nurses*"."""
    side = next((c for c in preposition.children if c.dep_ == "pobj" and c.lower_ in v.SIDES), None)
    if side is None or preposition.lower_ != "in" or verb.lemma_.lower() not in v.SIDING or side.n_lefts:
        return None
    return next(
        (o for c in side.children if c.lower_ in ("of", "to") and (o := prepositional_object(c)) is not None), None
    )


def predicate_object(verb: Token, noun: Token | None) -> Token | None:
    """Return the object of a light verb with its noun: "took control of *the airport*", "took part in *a march*"."""
    if noun is None or verb.lemma_.lower() not in v.LIGHT_VERBS:
        return None
    if any(c.dep_ in ("det", "poss") for c in noun.children):
        return None
    wanted = v.PREDICATE_NOUNS.get(noun.lower_, "").split()
    found = (c for c in (*noun.children, *verb.children) if c.dep_ in ("prep", "dative") and c.i > noun.i)
    return next((o for c in found if c.lower_ in wanted and (o := prepositional_object(c)) is not None), None)


def complement(verb: Token, preposition: Token, has_target: bool) -> Token | None:
    """Return the participant in a prepositional complement: "met with *the governor*", "responded to *requests*"."""
    word, lemma = preposition.lower_, verb.lemma_.lower()
    if preposition.i < verb.i and not any(c.tag_ in ("WP", "WDT") for c in preposition.children):
        return None  # "*For example*, the museum saw"
    if is_prepositional(verb, preposition, has_target):
        return prepositional_object(preposition)
    if not has_target and (side := sided_with(verb, preposition)) is not None:
        return side
    if word not in v.PREPOSITIONS_OF_TARGET or (
        lemma in v.SPEECH
        and (word not in ("to", "with", "about", "on", "of", "against") or preposition.i < verb.i)
        and not (word == "for" and lemma in v.APPEALING)
    ):
        return None
    obj = prepositional_object(preposition) or (met_with(preposition) if lemma in v.MEETING else None)
    if is_borne(verb, preposition, has_target):
        return obj if obj is not None and obj.ent_type_ not in EXTENTS else None
    restored = lemma == "return" and word == "to" and has_target  # "returned the paintings *to Peru*"
    if lemma in v.MOTION and word not in ("with", "against", "aboard", "upon") and not restored:
        return None  # a destination is no participant: "went *to the station*"
    if (
        obj is not None and lemma in v.POSTING and (word == "on" or (word == "with" and not is_person(obj)))
    ):  # "said *with a laugh*", "wrote *on the site*", "said *on Twitter*"
        return None
    if obj is None or obj.ent_type_ in TIME_ENTITIES or (obj.ent_type_ in MEASURES and word in LOCATIVE):
        return None
    if is_adjunct(verb, preposition, obj, has_target):
        return None
    if word in v.CONTROL_PREPOSITION.get(lemma, ()) and not (word == "on" and has_target):
        return obj  # "called *on Norvik* to withdraw"
    if (
        word in LOCATIVE
        and not (word == "in" and lemma in v.IN_COMPLEMENT)
        and (word != "on" or obj.ent_type_ in ("GPE", "LOC", "FAC"))
    ):
        return None
    into = word == "into" and lemma in v.TRANSFORMING
    if has_target and not into and word not in ("to", "with", "for", "from", "against"):
        return None
    return obj


def given_to(verb: Token) -> Token | None:
    """Return to whom something is done in a passive: "was delivered *to the airline*", "was filed *against the bank*"."""
    found = [o for c in verb.children if c.dep_ == "prep" and (o := complement(verb, c, True)) is not None]
    related = verb.lemma_.lower() in v.RELATING | v.TRANSFORMING
    given = verb.lemma_.lower() in v.GIVING | v.SENDING  # "awarded *to Ruiz*", whom the recogniser missed

    def takes(noun: Token) -> bool:
        return related or noun.ent_type_ in ANIMATE_ENTITIES or (given and (is_person(noun) or noun.pos_ == "PROPN"))

    return next(filter(takes, found), None)
