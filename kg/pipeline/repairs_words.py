"""Repairs of word class: which words are verbs, and which are none; each is applied by `kg.pipeline.repairs`."""

from __future__ import annotations

from kg.pipeline.entities_words import nouns as people
from kg.pipeline.lexicon import entries, mended
from kg.pipeline.lexicon import nouns as event_nouns
from kg.pipeline.tokens import Token
from kg.pipeline.verbs import (
    CONTENT_TAKING,
    GIVING,
    NAMING,
    RELATING,
    SENDING,
    WITNESSING,
)

SUBJECTS = ("nsubj", "nsubjpass")
FINITE = ("VBD", "VBZ", "VBP")
VERBS = ("VB", "VBG", "VBN", *FINITE)
NOUNS = ("NN", "NNS", "NNP", "NNPS")
ACTORS = ("ORG", "PERSON", "GPE", "NORP")
#: Verbs with a noun as predicate: "*became* a doctor".
LINKING = frozenset(
    "be become remain seem appear stay turn call name make elect appoint consider deem prove sound look feel".split()
)
#: Adjectives that are verbs too.
CLEARING = frozenset("clear open secure free clean empty slow calm lower".split())


def take_place(token: Token, of: Token) -> None:
    """Give a token the head and the label of another."""
    token.dep_ = of.dep_
    token.head = token if of.head == of else of.head


def has_subject(token: Token) -> bool:
    """Say whether a verb has a subject of its own, be it a clause or empty."""
    return any(c.dep_ in (*SUBJECTS, "csubj", "csubjpass", "expl") for c in token.children)


def make_verb(token: Token, tag: str) -> None:
    """Make a token a verb; the lemma of a plural noun is that of the verb too ("launches" -> "launch")."""
    token.tag_, token.pos_ = tag, "VERB"


def people_read_for_name(token: Token) -> bool:
    """A plural for people is no name because it begins the sentence: "*Attorneys* for the owner", "*Residents* of Velm"."""
    if not token.is_sent_start or token.ent_type_ or token.i + 1 == len(token.doc) or not token.lower_.endswith("s"):
        return False
    single, after = token.lower_.removesuffix("s"), token.nbor()
    known = people().get(single)
    speaks = single == "source" or (known is not None and known.kind == "person")
    if not speaks or after.tag_ != "IN" or after.head != token:
        return False
    token.tag_, token.pos_, token.lemma_ = "NNS", "NOUN", single
    return True


def noun_read_for_clause(token: Token) -> bool:
    """A noun that is no verb: "declared the flu *outbreak* an emergency" has nothing break out."""
    verb, lemma = token.head, token.lemma_.lower()
    name = next((c for c in token.children if c.dep_ == "nsubj" and c.i == token.i - 1), None)
    if name is None or name.tag_ not in ("NN", "NNS", "NNP") or lemma not in event_nouns() or verb.i > token.i:
        return False
    if verb.lemma_.lower() not in NAMING | {"declare", "deem", "consider"}:
        return False
    if any(c.dep_ in ("aux", "auxpass", "neg", "mark") for c in token.children):
        return False
    for child in list(token.children):
        if child.i > token.i:
            child.head = verb
            child.dep_ = "oprd" if child.dep_ == "dobj" else child.dep_
    for child in list(name.children):
        if child.i < name.i:
            child.head = token
    name.dep_ = "compound"
    token.dep_, token.tag_, token.pos_ = "dobj", "NN", "NOUN"
    return True


def participle_read_for_verb(token: Token) -> bool:
    """Whoever are "the wounded" or "the missing" are people, and no event."""
    if not any(c.dep_ == "det" and c.lower_ in ("the", "these", "those") for c in token.children):
        return False
    if any(c.dep_ in ("aux", "auxpass", "dobj", "agent", "prt", "ccomp", "xcomp") for c in token.children):
        return False
    token.tag_, token.pos_ = "NNS", "NOUN"
    return True


def noun_read_for_verb(token: Token) -> bool:
    """A noun with a subject is a verb: "The department *notes*, ..." (a predicate noun hangs below its copula instead)."""
    if token.tag_ not in ("NN", "NNS") or not any(c.dep_ in SUBJECTS and c.i < token.i for c in token.children):
        return False
    if any(
        c.dep_ in ("det", "poss", "amod", "nummod", "compound", "case", "cop") for c in token.children
    ) or token.dep_ in ("pobj", "compound"):
        return False
    make_verb(token, "VBZ" if token.tag_ == "NNS" else "VBP")
    return True


def adjective_read_for_infinitive(token: Token) -> bool:
    """A verb that is an adjective too: "used machines to *clear* debris" does nothing to any "clear debris"."""
    noun = token.head
    to = noun.head
    if noun.dep_ != "pobj" or to.lower_ != "to" or to.i + 1 != token.i or noun.left_edge != token or to.i == 0:
        return False
    verb = to.head
    if verb.pos_ != "VERB" or verb.lemma_.lower() in GIVING | RELATING | SENDING or noun.i < token.i:
        return False
    make_verb(token, "VB")
    token.head, token.dep_ = verb, "advcl"
    noun.head, noun.dep_ = token, "dobj"
    to.head, to.dep_, to.tag_, to.pos_ = token, "aux", "TO", "PART"
    return True


def noun_read_for_gerund(token: Token) -> bool:
    """What is joined with a noun, or what happens while something is done: "to escape *shelling* and fire", "were killed in *fighting*"."""
    if any(c.dep_ in ("dobj", "xcomp", "ccomp", "prep", "aux", "prt", "advmod") for c in token.children):
        return False
    within = token.dep_ == "pobj" and token.head.lower_ in ("in", "amid", "during") and token.head.head.pos_ == "VERB"
    if not within and not any(c.dep_ == "conj" and c.tag_ in NOUNS for c in token.children):
        return False
    for child in [c for c in token.children if c.dep_ == "npadvmod" and within]:
        child.head = token.head.head
    token.tag_, token.pos_ = "NN", "NOUN"
    return True


def gerund_read_for_noun(token: Token) -> bool:
    """What has an object is a verb: "were seen *airlifting* people"."""
    seen = token.head.lemma_.lower() in WITNESSING and any(c.dep_ == "auxpass" for c in token.head.children)
    if not seen or not token.lower_.endswith("ing") or any(c.dep_ == "det" for c in token.children):
        return False
    if not any(c.dep_ == "dobj" and c.i > token.i for c in token.children):
        return False
    make_verb(token, "VBG")
    token.dep_ = "xcomp"
    token.lemma_ = mended(token.lower_.removesuffix("ing"), token.lower_)
    return True


def noun_read_for_finite(token: Token) -> bool:
    """A finite verb has a subject: "was added to the sex offenders *register*" registers nobody, "backs a wages *freeze*" freezes none."""
    before = token.nbor(-1) if token.i > token.sent.start else token
    subject = next((c for c in token.children if c.dep_ in SUBJECTS), None)
    article = before.tag_ == "NNS" and any(c.dep_ == "det" and c.lower_ in ("a", "an") for c in before.children)
    # "rejects Norvik *bid*"
    single = token.tag_ == "VBP" and before.ent_type_ in ACTORS and before.tag_ in ("NNP", "JJ")
    taken = token.head.i < before.i and token.head.lemma_.lower() not in CONTENT_TAKING and token.dep_ == "ccomp"
    many = subject == before and (article or (single and taken))
    alone = subject is None and token.left_edge == token and before.dep_ in ("pobj", "dobj") and before.tag_ in NOUNS
    alone = alone and (article or token.tag_ == "VBP")
    if not (many or alone) or any(c.dep_ in ("dobj", "ccomp", "xcomp", "cc", "prt", "acomp") for c in token.children):
        return False
    token.head, token.dep_ = (before.head, before.dep_) if alone else (token.head, "dobj")
    token.tag_, token.pos_ = "NN", "NOUN"
    before.head, before.dep_ = token, "compound"
    for child in [c for c in before.children if c.i < before.i and c.dep_ in ("det", "poss")]:
        child.head = token
    return True


def modifier_read_for_verb(token: Token) -> bool:
    """What is joined with an adjective before a noun is one: "the ousted and *jailed* premier"."""
    first = token.head
    if first.dep_ != "amod" or first.i > token.i or first.head.i < token.i or any(token.rights):
        return False
    token.tag_, token.pos_ = "JJ", "ADJ"
    return True


def noun_read_for_infinitive(token: Token) -> bool:
    """What has an infinitival "to" is a verb: "was set to *land*"."""
    if token.tag_ not in ("NN", "JJ") or not any(c.dep_ == "aux" and c.tag_ == "TO" for c in token.children):
        return False
    make_verb(token, "VB")
    return True


def infinitive_read_for_modifier(token: Token) -> bool:
    """What has an infinitival "to" is no adjective: "were told to *delete* emails", "Efforts to *battle* fraud" name no "battle fraud"."""
    obj = token.head
    if (
        obj.dep_ not in ("dobj", "appos")
        or not entries(token.lemma_.lower())
        or not any(c.tag_ == "TO" and c.dep_ == "aux" and c.i == token.i - 1 for c in token.children)
    ):
        return False
    if obj.left_edge != token.left_edge or obj.head.i > token.i:
        return False
    token.head, token.dep_ = obj.head, "xcomp" if obj.dep_ == "dobj" else "acl"
    obj.head, obj.dep_ = token, "dobj"
    return True


def subject_read_for_modifier(token: Token) -> bool:
    """A bare verb is no part of a compound: "has seen *sales* rise"."""
    noun = token.nbor(-1) if token.i else token
    if (
        token.head.lemma_.lower() not in WITNESSING | {"let", "make", "help"}
        or noun.head != token
        or has_subject(token)
    ):
        return False
    if noun.dep_ != "compound" or noun.tag_ not in NOUNS or any(c.tag_ in ("TO", "MD") for c in token.children):
        return False
    noun.dep_ = "nsubj"
    return True


def modifier_read_for_infinitive(token: Token) -> bool:
    """A noun is no adjective: "the power to conduct raids and *detain* migrants"."""
    obj = token.head
    first = obj.head
    verb = first.head
    if token.dep_ != "amod" or obj.dep_ != "conj" or first.dep_ != "dobj" or not entries(token.lower_):
        return False
    link = token.nbor(-1) if token.i else token
    if link.dep_ != "cc" or link.head != first or not any(c.tag_ == "TO" for c in verb.children):
        return False
    make_verb(token, "VB")
    token.head, token.dep_, link.head = verb, "conj", verb
    obj.head, obj.dep_ = token, "dobj"
    return True


def missing_read_for_verb(token: Token) -> bool:
    """Of whom a count is left: "leaving 30 *missing*"."""
    count = next((c for c in token.children if c.dep_ == "nummod"), None)
    if (
        token.lower_ != "missing"
        or count is None
        or token.dep_ != "dobj"
        or any(c.dep_ == "dobj" for c in token.children)
    ):
        return False
    count.head, count.dep_ = token.head, "dobj"
    token.dep_, token.tag_, token.pos_ = "oprd", "JJ", "ADJ"
    return True


def plural_read_for_verb(token: Token) -> bool:
    """What a verb or a preposition governs as its object is a noun: "show their early *photographs*"."""
    if token.tag_ not in ("VBZ", "VBP") or token.dep_ not in ("dobj", "pobj", "attr"):
        return False
    if not any(c.dep_ in ("det", "poss", "amod", "nummod", "compound") and c.i < token.i for c in token.children):
        return False
    token.tag_, token.pos_ = ("NNS" if token.tag_ == "VBZ" else "NN"), "NOUN"
    return True


def plural_read_for_clause(token: Token) -> bool:
    """A finite clause has a subject, which an object before it is not: "won their singles *encounters*"."""
    verb, noun = token.head, token.nbor(-1) if token.i else token
    if has_subject(token) or noun.head != verb or noun.dep_ != "dobj" or noun.i < verb.i:
        return False
    if any(c.dep_ in ("aux", "auxpass", "mark", "dobj", "neg") for c in token.children):
        return False
    for child in list(noun.children):
        child.head = token
    noun.head, noun.dep_ = token, "compound"
    token.dep_, token.tag_, token.pos_ = "dobj", "NNS", "NOUN"
    return True


def plural_read_beside_verb(token: Token) -> bool:
    """Of two finite verbs side by side the first is the other's subject: "if the wind *changes* materialise", "*Talks* 'make progress'"."""
    verb = token.nbor(1) if token.i + 1 < token.sent.end else token
    quoted = verb.is_quote and verb.i + 1 < token.sent.end
    if quoted:
        verb = verb.nbor()
    if verb.head != token or verb.dep_ not in ("xcomp", "ccomp") or verb.pos_ == "AUX":
        return False
    if verb.tag_ != "VBP" and not (quoted and verb.tag_ == "VB"):
        return False
    if has_subject(verb) or any(c.dep_ in ("aux", "auxpass", "dobj") for c in token.children):
        return False
    take_place(verb, token)
    for child in list(token.children):
        if child.dep_ in SUBJECTS:
            child.dep_ = "compound"
        elif child.dep_ in ("mark", "advmod", "punct", "cc") or child.i > verb.i:
            child.head = verb
    token.head, token.dep_, token.tag_, token.pos_ = verb, "nsubj", "NNS", "NOUN"
    return True


def adjective_read_for_verb(token: Token) -> bool:
    """How something is left or kept is no verb in its plain form: "left *open* the possibility"."""
    token.tag_, token.pos_ = "JJ", "ADJ"
    return True


def noun_read_for_bare_verb(token: Token) -> bool:
    """What is joined with a noun and has nothing to itself is one: "competed in judo and *karate*"."""
    if token.head.tag_ not in NOUNS or any(token.children) or token.head.i > token.i:
        return False
    token.tag_, token.pos_ = "NN", "NOUN"
    return True


def there_are_nouns(token: Token) -> bool:
    """What "there are" tells of is a noun: "there are also print *exhibits* at the museum"."""
    if token.tag_ != "VBZ" or token.dep_ != "attr" or not any(c.dep_ == "expl" for c in token.head.children):
        return False
    token.tag_, token.pos_ = "NNS", "NOUN"
    for child in token.children:
        if child.dep_ == "nsubj":
            child.dep_ = "compound"
    return True


def copula_read_for_possessive(token: Token) -> bool:
    """A misspelt possessive: "renewing *it's* fleet" says of nothing that it is "fleet", which would need an article."""
    if token.text not in ("'s", "’s") or token.tag_ != "VBZ" or token.i < token.sent.start + 2:
        return False
    it, verb = token.nbor(-1), token.nbor(-2)
    noun = next((c for c in token.children if c.dep_ == "attr" and c.i > token.i and c.tag_ in ("NN", "NNS")), None)
    if (
        it.lower_ != "it"
        or noun is None
        or verb.tag_ not in ("VBG", "IN", "VB")
        or verb.lemma_.lower() in CONTENT_TAKING
    ):
        return False
    if any(c.dep_ in ("det", "poss", "nummod", "predet") for c in noun.children) or token.is_ancestor(verb):
        return False
    for child in list(token.children):
        if child.i > noun.i:
            child.head = verb
    noun.head, noun.dep_ = verb, "pobj" if verb.tag_ == "IN" else "dobj"
    it.head, it.dep_, it.tag_ = noun, "poss", "PRP$"
    token.head, token.dep_, token.tag_, token.pos_ = it, "case", "POS", "PART"
    return True


def past_read_for_finite(token: Token) -> bool:
    """A clause without subject and conjunction is no finite one: "sold the planes *converted* for the task"."""
    if token.tag_ != "VBD" or token.dep_ not in ("advcl", "acl", "prep") or token.i == token.sent.start:
        return False
    if any(c.dep_ in (*SUBJECTS, "csubj", "expl", "mark", "aux", "auxpass", "dobj", "advmod") for c in token.children):
        return False
    token.tag_ = "VBN"
    if token.nbor(-1).tag_ in NOUNS and not token.is_ancestor(token.nbor(-1)):
        token.head, token.dep_ = token.nbor(-1), "acl"
    return True


def noun_read_for_complement(token: Token) -> bool:
    """A noun after a transitive verb is its object: "Maker shows *phone*"."""
    verb = token.head
    if token.dep_ not in ("xcomp", "punct") or token.tag_ not in NOUNS or token.i < verb.i or verb.pos_ != "VERB":
        return False
    served = any(c.dep_ in ("dobj", "dative", "auxpass") for c in verb.children)
    if served or any(c.dep_ in ("aux", "cop") for c in token.children) or verb.lemma_.lower() in LINKING:
        return False
    token.dep_ = "dobj"
    return True


def subject_read_for_adverb(token: Token) -> bool:
    """A finite verb needs a subject: in "*Norvik* bought a port" a name is no adverb of time or measure."""
    if token.tag_ not in FINITE or token.pos_ == "AUX":
        return False
    if any(c.dep_ in (*SUBJECTS, "csubj", "csubjpass", "expl") for c in token.children) or token.dep_ != "ROOT":
        return False
    name = next((c for c in token.children if c.dep_ in ("npadvmod", "advmod") and c.i < token.i and is_name(c)), None)
    if name is None:
        return False
    name.dep_ = "nsubj"
    if name.tag_ not in NOUNS:  # an acronym that the tagger does not know
        name.tag_, name.pos_ = "NNP", "PROPN"
    return True


def is_name(token: Token) -> bool:
    """Say whether a token is a proper noun of one who acts, or an acronym: "*UNICEF* sent food"."""
    proper = token.tag_ in ("NNP", "NNPS") and token.ent_type_ in ACTORS
    acronym = (
        token.is_upper and token.is_alpha and len(token) > 2 and not all(t.is_upper for t in token.sent if t.is_alpha)
    )
    return proper or acronym
