"""Repairs of what belongs together inside a phrase; each is applied by `kg.pipeline.repairs`."""

from __future__ import annotations

from kg.pipeline.arguments import TIME_ENTITIES, is_human, is_person
from kg.pipeline.lexicon import nouns
from kg.pipeline.nouns import PREFIXES
from kg.pipeline.repairs_words import NOUNS, SUBJECTS, VERBS, make_verb, take_place
from kg.pipeline.tokens import Token
from kg.pipeline.triggers import in_headline
from kg.pipeline.verbs import GIVING, HELD, INTRANSITIVE, MOTION, PREVENTION, RESULT

#: Verbs with an adjective behind their object: "*found* her guilty".
DEEMING = frozenset("find declare pronounce deem hold keep leave render consider think believe make".split())
#: Having somebody come: "*called* in the police".
SENDING_IN = frozenset("send call bring swear draft ship".split())
#: Of these and others, having goods come: "*smuggled* in cigarettes".
BRINGING_IN = frozenset("ship smuggle bring truck import".split())
#: Speaking to somebody who is named without a preposition.
TELLING = frozenset("tell inform remind assure notify advise brief email text".split())
PROPER = frozenset(("NNP", "NNPS"))
#: Prepositions of dates that open a sentence, and those between a noun and the same again.
DATING, REPEATING = frozenset("in on by since until during".split()), frozenset("to by in after for".split())
#: Verbs that have "over" for a particle: "*took* over a firm".
TAKING_OVER = frozenset("take hand turn win pull run knock push talk think roll give sign".split())
#: What somebody is said to have done: "on *charges* of stealing cars".
CHARGES = frozenset("suspicion charge accusation allegation count offence offense crime".split())
#: What is made of somebody or something, told before it: "shot *dead* two men", "set *free* ten hostages", "threw *open* the gates".
OUTCOMES = frozenset("dead free open".split())


def preposition_read_for_adjective(token: Token) -> bool:
    """Where something is: "gathered *outside* parliament" gathers no "outside parliament"."""
    noun = token.head
    verb = noun.head
    if (
        noun.i != token.i + 1
        or noun.dep_ not in ("dobj", "attr")
        or verb.i > token.i
        or verb.pos_ not in ("VERB", "AUX")
    ):
        return False
    if noun.left_edge != token or verb.lemma_.lower() not in MOTION | INTRANSITIVE | {"be"}:
        return False
    token.tag_, token.pos_ = "IN", "ADP"
    token.head, token.dep_ = verb, "prep"
    noun.head, noun.dep_ = token, "pobj"
    return True


def modifier_read_for_gerund(token: Token) -> bool:
    """What hits comes from a storm: "high winds from *approaching* Storm Elsa" approach nothing."""
    source = token.head
    obj = next((c for c in token.children if c.dep_ == "dobj"), None)
    if source.lower_ != "from" or source.head.pos_ != "NOUN" or obj is None or obj.left_edge.i != token.i + 1:
        return False
    verb = source.head.head
    if verb.lemma_.lower() in PREVENTION or source.head.lemma_.lower() in HELD:
        return False
    obj.head, obj.dep_ = source, "pobj"
    token.head, token.dep_, token.tag_, token.pos_ = obj, "amod", "VBG", "VERB"
    return True


def gerund_read_for_modifier(token: Token) -> bool:
    """What somebody is suspected of: "on suspicion of *assaulting* and obstructing officers" tells no kind of officers."""
    noun = token.head
    of = noun.head
    if noun.dep_ != "pobj" or of.lower_ != "of" or of.head.lemma_.lower() not in CHARGES or noun.left_edge != token:
        return False
    for other in [c for c in noun.conjuncts if c.left_edge.tag_ == "VBG" and c.left_edge.dep_ == "amod"]:
        gerund = other.left_edge  # "..., *resisting* arrest"
        gerund.head, gerund.dep_, other.head, other.dep_ = token, "conj", gerund, "dobj"
    token.head, token.dep_ = of, "pcomp"
    noun.head, noun.dep_ = token, "dobj"
    return True


def preposition_read_for_particle(token: Token) -> bool:
    """Who is sent in: "sent *in* the army" sends nothing inside an army, "voted *down* the plan" goes down nothing."""
    verb = token.head
    noun = next((c for c in token.children if c.dep_ == "pobj"), None)
    if token.i != verb.i + 1 or noun is None:
        return False
    active = not any(c.dep_ == "auxpass" for c in verb.children)
    goods = active and noun.tag_ in ("NN", "NNS") and noun.n_lefts == 0 and verb.lemma_.lower() in BRINGING_IN
    voted = verb.lemma_.lower() == "vote" and token.lower_ != "in"
    if not goods and not voted and not (verb.lemma_.lower() in SENDING_IN and is_person(noun)):
        return False
    if noun.ent_type_ in ("GPE", "DATE") or any(c.dep_ == "dobj" for c in verb.children):
        return False
    token.dep_, token.tag_ = "prt", "RP"
    noun.head, noun.dep_ = verb, "dobj"
    return True


def particle_read_for_preposition(token: Token) -> bool:
    """What governs a noun is a preposition: "seized *off* the coast", "was sent *up* the hill"; in a headline also "Teachers strike *over* pay"."""
    verb = token.head
    cause = next((c for c in verb.children if c.dep_ == "dobj" and c.left_edge.i == token.i + 1), None)
    passive = any(c.dep_ == "auxpass" for c in verb.children) and verb.lemma_.lower() not in GIVING
    strikes = token.lower_ == "over" and in_headline(token) and verb.lemma_ not in TAKING_OVER
    if cause is not None and (strikes or passive):
        cause.head, cause.dep_ = token, "pobj"
    elif not any(c.dep_ == "pobj" for c in token.children):
        return False
    token.dep_, token.tag_, token.pos_ = "prep", "IN", "ADP"
    return True


def manner_read_for_object(token: Token) -> bool:
    """How two things meet: "collided *head on* with a lorry" collides no head."""
    verb = token.head
    on = token.doc[token.i + 1] if token.i + 1 < token.sent.end else token
    if on.lower_ != "on" or token.i != verb.i + 1 or any(c.dep_ == "pobj" for c in on.children) or list(token.children):
        return False
    token.dep_, token.tag_, token.pos_ = "advmod", "RB", "ADV"
    on.head, on.dep_ = token, "advmod"
    return True


def modifier_read_for_object(token: Token) -> bool:
    """A bare noun before an object is part of it: "administered *emergency* first aid" gives no emergency anything."""
    verb = token.head
    obj = next((c for c in verb.children if c.dep_ == "dobj" and c.i > token.i and c.left_edge.i == token.i + 1), None)
    if obj is None or list(token.children) or token.ent_type_ or is_person(token) or token.i < verb.i:
        return False
    if obj.left_edge.tag_ in ("DT", "PRP$", "CD", "PRP"):
        return False
    token.head, token.dep_ = obj, "compound"
    return True


def adjective_read_for_modifier(token: Token) -> bool:
    """What somebody is found or called stands behind the name: "found Ana Lund *guilty* of fraud"; what comes of it before: "shot *dead* two men"."""
    noun = token.head
    verb = noun.head
    outcome = token.lower_ in OUTCOMES and noun.dep_ == "dobj" and verb.i + 1 == token.i
    if outcome and any(c.dep_ in ("det", "nummod", "poss") and token.i < c.i < noun.i for c in noun.children):
        token.head, token.dep_ = verb, "oprd"
        return True
    if noun.i > token.i or noun.dep_ != "dobj" or verb.lemma_.lower() not in DEEMING or not is_person(noun):
        return False
    if verb.i > noun.i or any(c.dep_ == "auxpass" for c in verb.children):
        return False
    token.head, token.dep_ = verb, "oprd"
    return True


def prefix_read_for_word(token: Token) -> bool:
    """A prefix before its hyphen heads nothing: "Norvik Air *co*-founder Ana Lund", "several *re*-designs", "was *re*-elected"."""
    if token.lower_ not in PREFIXES or token.whitespace_ or token.i + 2 >= token.sent.end:
        return False
    hyphen, word = token.nbor(1), token.nbor(2)
    verb = word.tag_ in VERBS or (token.tag_ in VERBS and word.tag_ == "JJ")
    if hyphen.text != "-" or hyphen.whitespace_ or token.head == word or not (verb or word.tag_ in NOUNS):
        return False
    if word.is_ancestor(token):
        if not verb:
            return False
    elif token.is_ancestor(word) or word.head == hyphen or word.dep_ == token.dep_:
        take_place(word, token)
    token.head, token.dep_ = word, "compound"
    for child in (*token.children, *hyphen.children):
        if child != word:
            child.head = word
    hyphen.head, hyphen.dep_ = word, "punct"
    if verb:
        if word.tag_ == "JJ":  # "agreed to *re*-open"
            make_verb(word, token.tag_)
        token.tag_, token.pos_ = "AFX", "ADJ"
        hyphen.tag_, hyphen.pos_ = "HYPH", "PUNCT"
        if word.tag_ == "VBN" and word.dep_ == "acomp" and word.head.lemma_ == "be":
            _make_passive(word)
    return True


def _make_passive(participle: Token) -> None:
    """Make a participle that was read for a predicate the verb of its clause."""
    copula = participle.head
    take_place(participle, copula)
    for child in list(copula.children):
        if child != participle:
            child.head = participle
            child.dep_ = "nsubjpass" if child.dep_ == "nsubj" else child.dep_
    copula.head, copula.dep_ = participle, "auxpass"


def based_read_for_verb(token: Token) -> bool:
    """A place before "based" says where the next noun sits: "chose *Velm based* Norvik Air"."""
    if token.lower_ != "based" or token.i == token.sent.start or token.i + 1 >= token.sent.end:
        return False
    place, name = token.nbor(-1), token.nbor(1)
    if place.ent_type_ not in ("GPE", "LOC") or name.tag_ not in NOUNS or name.is_ancestor(token):
        return False
    while name.dep_ in ("compound", "nmod", "amod") and name.head.i > name.i:
        name = name.head
    if name.is_ancestor(place) or place.head in (token, name):
        return False
    take_place(name, place)
    place.head, place.dep_ = token, "npadvmod"
    token.head, token.dep_ = name, "amod"
    return True


def role_read_for_object(token: Token) -> bool:
    """Of two objects of one preposition the first is the role of the second: "according to *curator* Ana Lund"."""
    if token.dep_ != "pobj" or token.ent_type_ != "PERSON" or token.head.dep_ != "prep":
        return False
    start = min([token.i, *(c.i for c in token.children if c.dep_ == "compound")])
    role = next((c for c in token.head.children if c.dep_ == "pobj" and c.i < start), None)
    if role is None or role.i != start - 1 or role.tag_ != "NN":
        return False
    for child in list(role.children):
        if child.i < role.i:
            child.head = token
    role.head, role.dep_ = token, "compound"
    return True


def addressee_read_for_date(token: Token) -> bool:
    """Who is told when: "told *Velm News* Sunday morning" tells no morning of theirs."""
    time = token.head
    verb = time.head
    if verb.lemma_.lower() not in TELLING or time.dep_ != "npadvmod" or time.ent_type_ not in TIME_ENTITIES:
        return False
    words = [c for c in time.children if c.dep_ == "compound" and c.ent_type_ not in TIME_ENTITIES]
    if words[-1:] != [token] or words[0].left_edge.i != verb.i + 1 or any(c.tag_ not in PROPER for c in words):
        return False
    if any(c.dep_ in ("dobj", "dative") for c in verb.children):
        return False
    for word in words[:-1]:
        word.head = token
    token.head, token.dep_ = verb, "dobj"
    return True


def holder_of_several_roles(token: Token) -> bool:
    """One person with two roles: "A judge of the court and former minister, *Ana Lund*, has condemned"."""
    last = token.head
    first = last.head
    if token.ent_type_ != "PERSON" or last.dep_ != "conj" or not is_human(last) or not is_human(first):
        return False
    if last.tag_ not in ("NN", "NNP") or any(c.dep_ in ("det", "poss") for c in last.children) or token.i < last.i:
        return False
    token.head = first
    last.dep_ = "appos"
    return True


def age_read_for_object(token: Token) -> bool:
    """A number after "aged" is no participant: "dies aged *56*"."""
    if token.dep_ != "dobj" or token.tag_ != "CD" or token.i == token.sent.start or token.nbor(-1).lower_ != "aged":
        return False
    token.head, token.dep_ = token.nbor(-1), "npadvmod"
    return True


def name_beside_its_role(token: Token) -> bool:
    """A verb has one subject and one object: "*Pop star* Ana Lund has left", "told *the news agency* UNN" name one."""
    start = min(t.i for t in token.subtree)
    role = token.doc[start - 1] if start > token.sent.start else None
    if role is None or role.tag_ not in ("NN", "NNP") or token.ent_type_ not in ("PERSON", "ORG"):
        return False
    verb = role.head.head if role.dep_ == "pobj" else role.head
    subjects = role.dep_ in SUBJECTS and token.dep_ in SUBJECTS and token.i < verb.i
    objects = role.dep_ in ("dobj", "dative", "pobj") and token.dep_ in ("npadvmod", "dobj", "oprd")
    if token.head != verb or not (subjects or (objects and is_person(role))):
        return False
    titled = any(c.dep_ == "det" for c in role.children)
    if any(c.dep_ in ("relcl", "acl", "prep") for c in role.children) or (titled and not is_person(role)):
        return False
    if token.ent_type_ == "ORG" and not titled:
        return False
    take_place(token, role)
    role.head, role.dep_ = token, "compound"
    return True


def participle_read_for_preposition(token: Token) -> bool:
    """What is taken into account, not handed over: "will fall *given* the weather", but "a man given the job"."""
    noun = next((c for c in token.children if c.dep_ in ("pobj", "dobj") and c.i > token.i), None)
    if noun is None or any(c.dep_ in ("aux", "auxpass", "agent", "dative") for c in token.children):
        return False
    if not any(
        c.tag_ in ("DT", "PRP$", "POS") or c.dep_ == "poss" for c in noun.children if c.lower_ not in ("a", "an")
    ):
        return False
    if token.dep_ == "acl":
        if is_human(token.head) or token.head.ent_type_:
            return False
        token.head = token.head.head
    token.dep_, token.tag_, token.pos_ = "prep", "IN", "ADP"
    noun.dep_ = "pobj"
    return True


def modifier_read_for_clause(token: Token) -> bool:
    """Behind a possessor stands what it has: "the council's *licensing* committee" licenses nothing."""
    mark, owner = token.nbor(-1) if token.i else token, token.head
    noun = next((c for c in token.children if c.dep_ == "dobj" and c.i > token.i), None)
    if mark.tag_ != "POS" or mark.head != owner or noun is None or any(c.dep_ == "det" for c in noun.children):
        return False
    take_place(noun, owner)
    owner.head, owner.dep_ = noun, "poss"
    token.head, token.dep_, token.tag_, token.pos_ = noun, "compound", "NN", "NOUN"
    return True


def holder_read_for_member(token: Token) -> bool:
    """A body with "of" in its name owns what follows: "the Bureau of Weather's *Ana Lund* said"."""
    owner = next((c for c in token.children if c.dep_ == "poss"), None)
    of = token.head
    body = of.head
    if owner is None or of.lower_ != "of" or token.ent_type_ != "PERSON" or body.i + 1 != of.i:
        return False
    if not owner.ent_type_ == body.ent_type_ == "ORG" or body.i > owner.i:
        return False
    take_place(token, body)
    body.head, body.dep_ = token, "poss"
    for child in list(owner.children):
        if child.dep_ == "case":
            child.head = body
    owner.head, owner.dep_ = of, "pobj"
    return True


def date_read_for_modifier(token: Token) -> bool:
    """A preposition has an object: "In *early July* activists camped outside" tells of no July activists."""
    date = token.nbor(-1) if token.i else token
    if date.ent_type_ not in TIME_ENTITIES or token.ent_type_ in TIME_ENTITIES:
        return False
    first = token.left_edge
    mark = first if first.dep_ == "prep" else first.nbor(-1) if first.i > token.sent.start else first
    opens = mark.i == token.sent.start or mark.nbor(-1).is_punct or mark.nbor(-1).dep_ == "cc"
    if mark.lower_ not in DATING or not opens or any(mark.children):
        return False
    if date.head != token or any(t.ent_type_ not in TIME_ENTITIES for t in token.doc[mark.i + 1 : token.i]):
        return False
    for child in [c for c in token.children if mark.i < c.i < date.i]:
        child.head = date
    date.head, date.dep_ = mark, "pobj"
    mark.head, mark.dep_ = token.head, "prep"
    return True


def noun_read_for_object(token: Token) -> bool:
    """How something is done: "met *face* to face", "fought *hand* to hand" meets no face, and hands nothing."""
    if token.i + 2 >= len(token.doc) or token.doc[token.i + 2].lower_ != token.lower_ or token.i == token.sent.start:
        return False
    link, again, verb = token.nbor(1), token.nbor(2), token.nbor(-1)
    if link.lower_ not in REPEATING or verb.tag_ not in VERBS or any(token.lefts):
        return False
    token.head, token.dep_ = verb, "npadvmod"
    link.head, link.dep_, link.tag_, link.pos_ = token, "prep", "IN", "ADP"
    for child in [c for c in (*token.children, *again.children) if c.i > again.i]:
        child.head = verb
    again.head, again.dep_, again.tag_, again.pos_ = link, "pobj", "NN", "NOUN"
    return True


def relative_of_what_happened(token: Token) -> bool:
    """What harms is what happened: "the explosion of a tank, *which* killed four" tells of no deadly tank."""
    noun = token.head
    of, which = noun.head, next((c for c in token.children if c.dep_ == "nsubj"), None)
    if (
        noun.dep_ != "pobj"
        or of.lower_ not in ("of", "in", "at")
        or token.lemma_.lower() not in RESULT
        or which is None
    ):
        return False
    happened = of.head
    sense = nouns().get(happened.lemma_.lower())
    if (
        which.lower_ != "which"
        or which.nbor(-1).text != ","
        or sense is None
        or not {"CHANGE", "ASSAULT"} & set(sense.types)
    ):
        return False
    token.head = happened
    return True


def modifier_read_for_making(token: Token) -> bool:
    """One makes no doing, but a thing: "made *encouraging* progress" encourages none, while "made *saving* fuel a habit" saves fuel."""
    verb = token.head
    obj = next((c for c in token.children if c.dep_ == "dobj"), None)
    if verb.lemma_.lower() != "make" or verb.i != token.i - 1 or obj is None or obj.tag_ != "NN":
        return False
    if obj.left_edge.i != token.i + 1 or any(c.dep_ in ("dobj", "oprd", "ccomp", "attr") for c in verb.children):
        return False
    obj.head, obj.dep_ = verb, "dobj"
    for child in [c for c in token.children if c.i > obj.i]:
        child.head = verb
    token.head, token.dep_ = obj, "amod"
    return True
