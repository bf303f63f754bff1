"""The arguments of one clause: objects, by-phrases, prepositional complements, what a relative pronoun stands for.

Functions on `Token`s that look no further than the clause and the noun it hangs on; `kg.pipeline.roles` puts them together.
"""

from __future__ import annotations

from kg.pipeline import verbs as v
from kg.pipeline.entities_words import nouns
from kg.pipeline.free_relatives import meant
from kg.pipeline.tokens import Token
from kg.pipeline.triggers import is_passive

SUBJECTS = frozenset(("nsubj", "nsubjpass"))
RELATIVE = frozenset("who whom which that whose".split())
ANIMATE_ENTITIES = frozenset(("PERSON", "ORG", "GPE", "NORP"))
TIME_ENTITIES = frozenset(("DATE", "TIME"))
UNITS_OF_TIME = frozenset("second minute hour day week month year decade".split())
MEASURES = frozenset(("PERCENT", "QUANTITY", "CARDINAL", "ORDINAL"))
EXTENTS = TIME_ENTITIES | MEASURES | {"MONEY"}
QUOTE_MARKS = frozenset('"“”«»')
DASHES = frozenset("– — - -- ( ,".split())
PLACES = frozenset(("GPE", "LOC", "FAC"))
JOINED = frozenset(("cc", "conj", "punct"))
LOCATIVE = frozenset("in at on near off outside inside across under around after through past".split())


def subject_of(verb: Token) -> Token | None:
    """Return a clause's own subject; a time before it is none: "At nine, *the moment* it struck, *crowds* fell silent"."""
    found = [c for c in verb.children if c.dep_ in SUBJECTS]
    times = len(found) > 1 and found[0].lemma_.lower() in v.CIRCUMSTANCE and is_set_off(found[1])
    return found[1] if times else found[0] if found else None


def is_clause(token: Token) -> bool:
    """Say whether a token heads a clause."""
    return token.pos_ in ("VERB", "AUX")


def _kind(token: Token) -> str:
    """Return what a common noun stands for ("person", "kin", "org", "group", "place"), or nothing."""
    noun = nouns().get(token.lemma_.lower())
    return noun.kind if noun is not None else ""


def is_person(token: Token) -> bool:
    """Say whether a token is a pronoun of person, a name of one who acts, or a noun for people or a body."""
    return is_human(token) or is_body(token) or token.tag_ == "PRP" or token.ent_type_ in ANIMATE_ENTITIES


def is_human(token: Token) -> bool:
    """Say whether a noun means people, and no body of them."""
    return _kind(token) in ("person", "kin")


def is_body(token: Token) -> bool:
    """Say whether a noun means a body of people, which is many though it is one: "the *staff* are"."""
    return _kind(token) in ("org", "group")


def is_finite(verb: Token) -> bool:
    """Say whether a verb or one of its auxiliaries is finite."""
    return any(
        t.tag_ in ("VBD", "VBZ", "VBP", "MD")
        for t in (verb, *(c for c in verb.children if c.dep_ in ("aux", "auxpass")))
    )


def singles_out(noun: Token) -> bool:
    """Say whether a noun is told by rank, so that its infinitive happened: "the *fourth* woman to win", "*one* of three to vote"."""
    few = [o for c in noun.children if c.lower_ == "of" and (o := prepositional_object(c)) is not None]
    if noun.lower_ == "one" and any(c.dep_ == "nummod" for o in few for c in o.children):
        return True
    best = any(c.tag_ == "JJS" for c in noun.children) and noun.lemma_.lower() not in v.HELD | v.CIRCUMSTANCE
    return best or any(
        (c.lower_ in v.ORDINAL and c.dep_ != "advmod") or c.ent_type_ == "ORDINAL" for c in noun.children
    )


def is_nominal(token: Token) -> bool:
    """Say whether a token can head a noun phrase."""
    return token.pos_ in ("NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ", "SYM", "X")


def is_excluded(noun: Token) -> bool:
    """Say whether a conjunct is what was not chosen: "a permit rather *than a licence*"."""
    first = noun.left_edge
    return first.lower_ == "not" or (first.i > 0 and first.nbor(-1).lower_ in ("than", "not"))


def is_reciprocal(token: Token) -> bool:
    """Say whether a token ends "each other" or "one another"."""
    return token.lower_ in ("other", "another") and token.i > 0 and token.nbor(-1).lower_ in ("each", "one")


def is_apposed(objects: list[Token | None]) -> bool:
    """Say whether a comma sets the second of two objects apart."""
    first, second = objects[0], objects[1]
    if first is None or second is None:
        return False
    return is_set_off(second, first.i)


def is_compared(objects: list[Token | None]) -> bool:
    """Say whether the second of two objects is what the first is set against: "issued a permit rather *than a licence*"."""
    first, second = objects[0], objects[1]
    return bool(first and second and any(t.lower_ in ("than", "not") for t in first.doc[first.i : second.i]))


def is_set_off(noun: Token, after: int = -1) -> bool:
    """Say whether a comma stands before a noun and those of its modifiers that stand behind the token `after`."""
    start = min([noun.i, *(c.i for c in noun.children if c.i > after)])
    return start > 0 and noun.doc[start - 1].text == ","


def measured(noun: Token) -> Token:
    """Return what a length of time measures: "followed two weeks of *protests*", "ordered three days of *mourning*"."""
    if noun.lemma_.lower() not in UNITS_OF_TIME or noun.ent_type_ not in TIME_ENTITIES:
        return noun
    of = next((c for c in noun.children if c.dep_ == "prep" and c.lower_ == "of"), None)
    what = next((o for o in of.children if o.dep_ == "pobj"), None) if of is not None else None
    return what if what is not None and what.pos_ == "NOUN" and what.ent_type_ not in TIME_ENTITIES else noun


def direct_object(verb: Token) -> Token | None:
    """Return the direct object's head."""
    return next(iter(direct_objects(verb)), None)


def direct_objects(verb: Token) -> list[Token]:
    """Return the heads of the direct objects; what a verb of saying quotes is none: `said, "I like ... his *pictures*"`."""
    found = [measured(c) for c in verb.children if c.dep_ == "dobj" and is_nominal(c)] or meant(verb, "ccomp")
    if any(c.dep_ == "auxpass" for c in verb.children):  # "had been warned *himself*"
        found = [c for c in found if not c.lower_.endswith(("self", "selves"))]
    if verb.lemma_.lower() in v.MOTION:  # "crashed in May, *a failure* that ..." sums up
        found = [c for c in found if not is_set_off(c)]
    if verb.lemma_.lower() == "say":
        # "says Norvik and Sudland have agreed", "says trucks sent to Velm were hit": who is said is the subject of what is said
        found = [c for c in found if c.pos_ != "PROPN" and not any(g.dep_ in ("acl", "relcl") for g in c.children)]
    if verb.lemma_.lower() not in v.QUOTATIVE:
        return found
    return [c for c in found if not any(t.text in QUOTE_MARKS for t in verb.doc[verb.i + 1 : max(verb.i + 1, c.i)])]


def agent(verb: Token) -> Token | None:
    """Return the by-phrase of a passive, unless it tells time or manner ("by Friday", "by mail")."""
    by = [c for c in verb.children if c.dep_ == "agent" or (c.dep_ == "prep" and c.lower_ == "by")]
    found = [o for c in by for o in doers(c)] or [o for c in by for o in meant(c, "pcomp")]
    # the parser hung it on a noun in between: "found in an envelope *by a passer-by*", "banned from worship *by the ministry*"
    found = found or [
        o
        for t in verb.subtree
        if t.i > verb.i
        and t.lower_ == "by"
        and t.dep_ == "prep"
        and t.head.pos_ in ("NOUN", "PROPN")
        and t.head.lemma_ not in v.AUTHORED
        and not is_occasion(t.head)
        if not any(is_clause(a) and a.i > verb.i and not is_predicative(a, verb) for a in t.ancestors)
        for o in doers(t)
    ]
    return next((o for o in found if o.ent_type_ in ANIMATE_ENTITIES), found[-1] if found else None)


def is_occasion(noun: Token) -> bool:
    """Say whether a noun only tells when, in spite of what or in what: "discussed *without participation* by", "as part of *a plan* by"."""
    return noun.dep_ == "pobj" and (noun.head.lower_ in v.OCCASIONS or noun.head.head.lower_ == "part")


def is_predicative(clause: Token, verb: Token) -> bool:
    """Say whether a clause only says what somebody is chosen to be: "was chosen to *be* the singer by the band"."""
    return clause.lemma_ == "be" and clause.dep_ == "xcomp" and clause.head == verb


def shared_agent(verb: Token) -> Token | None:
    """Return the by-phrase of the passive that follows in coordination, "chosen and bought *by the state*", or both sides of a deal."""
    nxt = next((c for c in verb.children if c.dep_ == "conj" and c.i > verb.i and is_passive(c)), None)
    if nxt is not None and not any(c.dep_ in SUBJECTS or c.dep_ == "auxpass" for c in nxt.children):
        return agent(nxt)
    if verb.lemma_.lower() in v.RECIPROCAL:  # "a deal reached *between the two firms*"
        return next(
            (prepositional_object(c) for c in verb.children if c.dep_ == "prep" and c.lower_ == "between"), None
        )
    return None


def doers(preposition: Token) -> list[Token]:
    """Return the objects of "by" that can do something: no dates, no measures, no bare means ("by mail"), no "case *by* case"."""
    around = preposition.doc[max(0, preposition.i - 1) : preposition.i + 2]
    if around[0].lower_ == around[-1].lower_:
        return []
    return [
        o
        for o in preposition.children
        if o.dep_ == "pobj"
        and o.ent_type_ not in TIME_ENTITIES | MEASURES
        and not (o.text[0].isdigit() and o.text.endswith("m") and o.tag_ != "CD")  # "by 6:00pm"
        and not (o.tag_ == "CD" and o.doc[o.i + 1 : o.i + 2].text.lower() == "per")  # "cut by 70 per cent"
        and not (o.tag_ == "NN" and o.lower_ in v.MEANS and {c.dep_ for c in o.children if c.lower_ != "e"} <= JOINED)
        and o.lemma_.lower()
        not in v.MARGINS | v.CIRCUMSTANCE | {"cent"}  # "rejected *by 30 votes*", "closed *by the time* help came"
    ]


def undergone(verb: Token) -> Token | None:
    """Return what a subject comes under: "the deal came under *fire* from the president"."""
    if verb.lemma_.lower() != "come" or is_passive(verb):
        return None
    under = (c for c in verb.children if c.dep_ == "prep" and c.lower_ == "under")
    return next((o for c in under for o in c.children if o.dep_ == "pobj" and o.lemma_.lower() in v.UNDERGONE), None)


def source_of(noun: Token) -> Token | None:
    """Return from whom something comes: "fire from *the president*"."""
    return next(
        (
            o
            for c in (*noun.children, *noun.head.head.children)
            if c.dep_ == "prep" and c.lower_ == "from" and (o := prepositional_object(c)) is not None
        ),
        None,
    )


def prepositional_object(preposition: Token) -> Token | None:
    """Return the object of a preposition."""
    return next(
        (resolve_relative(c) for c in preposition.children if c.dep_ == "pobj"),
        next(iter(meant(preposition, "pcomp")), None),
    )


def resolve_relative(token: Token) -> Token | None:
    """Replace a relative pronoun by the noun its clause modifies: "*the agency* that took ...". Interrogatives yield nothing."""
    if token.lower_ not in RELATIVE or token.tag_ not in ("WP", "WDT", "IN", "WP$"):
        return token if token.tag_ not in ("WP", "WRB") else None
    clause = token
    while clause.dep_ not in ("relcl", "acl") and clause.head != clause:
        clause = clause.head
    if clause.dep_ in ("relcl", "acl"):
        if token.lower_ == "who":
            return person_meant(clause)
        return antecedent(clause) if token.dep_ in SUBJECTS and token.head == clause else matter(clause)
    # the parser took the clause for a complement: "frost and *salt* that made the wall crack"
    before = token.nbor(-1) if token.i > token.sent.start else None
    if (
        before is not None and before.text in DASHES and before.i > token.sent.start
    ):  # "the *draft* - which described ..."
        before = before.nbor(-1)
    if before is None or before.pos_ not in ("NOUN", "PROPN"):
        return None
    placed = before.ent_type_ in PLACES and token.head.lemma_.lower() in v.HAPPENING
    return _happening(before) if placed else before


def antecedent(clause: Token) -> Token:
    """Return the noun that agrees with a relative clause: "a *version* of the system for computers that *brings* ...".

    It is the one the parser chose unless its number is wrong and a noun that this one depends on has the right one.
    """
    finite = next((c for c in clause.children if c.dep_ in ("aux", "auxpass")), clause)
    singular, plural = finite.tag_ == "VBZ" or finite.lower_ == "was", finite.tag_ == "VBP" or finite.lower_ == "were"
    wanted = "NN" if singular else "NNS" if plural else None
    noun = clause.head
    # "ousted Lund and *the party*, which had led"
    things = [c for c in noun.conjuncts if noun.i < c.i < clause.left_edge.i and not is_human(c)]
    which = any(c.lower_ == "which" and c.dep_ in SUBJECTS for c in clause.children)
    if which and noun.ent_type_ == "PERSON" and things and things[-1].ent_type_ != "PERSON":
        return things[-1]
    period = noun.ent_type_ in TIME_ENTITIES and clause.lemma_.lower() not in v.PASSING
    unfit = (period and not any(c.lower_ == "of" for c in noun.children)) or (
        which and noun.pos_ == "NOUN" and is_human(noun)
    )
    if noun.ent_type_ == "DATE" and noun.head.dep_ == "acl":
        return noun.head.head  # "*a letter*, dated 3 May, which was seen"
    placed = noun.ent_type_ in PLACES or noun.lower_.split("-")[-1] in v.DIRECTIONS
    if placed and noun.dep_ in ("pobj", "appos") and clause.lemma_.lower() in v.HAPPENING:
        return _happening(noun)
    # "*revenue* for the quarter, which hit a record", "*crimes* by priests which came out"
    if unfit and noun.dep_ == "pobj":
        governs = noun.head.head
        governs = governs if governs.pos_ != "ADV" else governs.head  # "*cars* built prior to 1986, which"
        governs = governs.head if governs.dep_ == "acl" else governs
        above = governs if governs.pos_ == "NOUN" else direct_object(governs)
        noun = above if above is not None and above.pos_ == "NOUN" and above.i < noun.i else noun
    if wanted is None or noun.tag_ not in ("NN", "NNS") or noun.tag_ == wanted or list(noun.conjuncts):
        return noun
    below = [t for t in noun.subtree if noun.i < t.i < clause.left_edge.i and t.tag_ == wanted and t.dep_ == "pobj"]
    if below:  # "support of *cities* that refuse"
        return below[-1]
    above = noun
    while above.dep_ == "pobj" and (over := _over(above)) is not None:
        above = over
        if above.tag_ in (wanted, f"{wanted[:2]}P{wanted[2:]}"):
            return above
    return noun


def _over(noun: Token) -> Token | None:
    """Return the noun that a prepositional phrase belongs to, or may: "issued *warnings* for the coast which were lifted"."""
    governs = noun.head.head
    found = governs if governs.pos_ in ("NOUN", "PROPN") else direct_object(governs)
    return found if found is not None and found.i < noun.i else None


def _happening(place: Token) -> Token:
    """Return what happened in a place, past the places around it: "*a fire* at a mill in Velm, which broke out", "studied *a fire* in"."""
    noun = place
    while noun.dep_ in ("pobj", "appos") or (noun.dep_ == "prep" and noun.head.pos_ == "NOUN"):
        noun = noun.head
        within = noun.head.dep_ == "prep" and noun.head.lower_ in LOCATIVE
        if noun.pos_ == "NOUN" and noun.ent_type_ not in PLACES and not _kind(noun) and not within:
            return noun
    studied = direct_object(noun.head) if noun.dep_ == "prep" and is_clause(noun.head) else None
    if studied is not None and studied.i < noun.i and studied.pos_ == "NOUN" and not _kind(studied):
        return studied
    return noun if noun.pos_ == "NOUN" else place


def held_of(verb: Token) -> Token | None:
    """Return of whom others hold what a clause tells: "*an attack* officials said was planned", "*the number* police say were hurt"."""
    held = verb.head
    if held.dep_ != "relcl" or held.lemma_.lower() not in v.CONTENT_TAKING or not verb.i > held.i:
        return None
    if any(c.dep_ == "mark" for c in verb.children) or not any(c.dep_ in SUBJECTS for c in held.children):
        return None
    pronoun = any(c.dep_ in SUBJECTS and c.lower_ in RELATIVE for c in held.children)
    before = held.left_edge.nbor(-1)  # "things bought with the *$4bn* that officials say disappeared"
    unfit = before.ent_type_ in EXTENTS and before != held.head
    return None if pronoun or unfit or held.head.lemma_.lower() in v.CIRCUMSTANCE else held.head


def governed(preposition: Token) -> Token:
    """Return what a preposition hangs on, past the circumstance of a verb that asks for it: "fined *in May* for lying"."""
    noun = preposition.head
    if noun.lemma_.lower() in v.COUNTS and noun.dep_ == "pobj":  # "convicted of one *count* of lying"
        return governed(noun.head)
    verb = noun.head.head
    beside = noun.dep_ == "pobj" and noun.head.dep_ in ("prep", "agent") and is_clause(verb)
    asked = verb.lemma_.lower() in v.OBJECT_CONTROL_PREPOSITION.get(preposition.lower_, ())
    return verb if beside and asked else noun


def matter(clause: Token) -> Token | None:
    """Return what is done to in a clause: "a pay *offer* of five percent that they rejected", "*charges* in court, which he denies"."""
    noun = clause.head
    while clause.lemma_.lower() in v.DENIAL and noun.dep_ == "pobj" and (noun.ent_type_ or _kind(noun)):
        noun = noun.head.head
    above = noun.head.head
    amount = noun.ent_type_ in MEASURES | {"MONEY"} and noun.dep_ == "pobj" and noun.head.lower_ == "of"
    return above if amount and above.pos_ == "NOUN" else noun if is_nominal(noun) else None


def person_meant(clause: Token) -> Token:
    """Return whom "who" means when the parser chose a place or a thing: "a *prisoner* at Velm Castle, *who* was freed"."""
    noun = clause.head
    many = any(t.lower_ in ("are", "were", "have") for t in (clause, *clause.lefts))
    if many and noun.tag_ == "NNP" and not any(c.dep_ in ("conj", "appos") for c in noun.children):
        above = noun  # "*people* close to Lund *who are* expected"
        while above.dep_ == "pobj" and not (above.tag_ == "NNS" and is_person(above)):
            above = above.head.head if above.head.head.pos_ != "ADJ" else above.head.head.head
        if above.tag_ == "NNS" and is_person(above):
            return above
    who = next((t for t in clause.subtree if t.lower_ == "who"), clause)
    near = who.nbor(-2 if who.nbor(-1).text == "," else -1) if who.i > noun.sent.start + 1 else noun
    # "Velm, a stronghold of *the family*, who", "the resignation of *its president*, who"
    if noun.ent_type_ in PLACES and near.pos_ == "NOUN" and is_person(near):
        return near
    human = near.pos_ in ("NOUN", "PROPN") and is_human(near)
    apart = noun.is_ancestor(near) and any(is_clause(a) for a in near.ancestors if noun.is_ancestor(a))
    if human and (not is_person(noun) or apart):  # "forces that had gone after *gunmen* who"
        return near
    if noun.tag_ == "NN" and is_body(noun) and not noun.ent_type_ and noun.dep_ == "pobj" and noun.head.lower_ != "of":
        return noun.head.head if is_human(noun.head.head) else noun  # "a *student* at a school who"
    if noun.pos_ == "NOUN" and not noun.ent_type_ and not is_person(noun) and noun.lower_ != "others":
        above = noun
        while above.dep_ == "pobj" and not is_person(above) and above.head.head.pos_ in ("NOUN", "PROPN", "VERB"):
            above = above.head.head
            if above.pos_ == "VERB":  # "the *children* skating on the rink, who"
                above = above.head if above.dep_ == "acl" else noun
                break
        return above if is_person(above) and not is_body(above) else noun  # "a *man* with no record *who* helped"
    while noun.ent_type_ in PLACES and noun.dep_ == "conj":  # "hopefuls from *Norvik and Sudland* who"
        noun = noun.head
    while noun.ent_type_ in PLACES and noun.dep_ == "pobj" and noun.head.head.pos_ in ("NOUN", "PROPN"):
        noun = noun.head.head
        while noun.dep_ == "pobj" and not is_person(noun) and noun.head.head.pos_ in ("NOUN", "PROPN"):
            noun = noun.head.head
    return noun if is_person(noun) else clause.head
