"""Repairs of headlines, which leave out articles and auxiliaries; each is applied by `kg.pipeline.repairs`."""

from __future__ import annotations

from kg.pipeline.arguments import is_body, is_human, is_person
from kg.pipeline.entities_words import nouns
from kg.pipeline.lexicon import classes, entries
from kg.pipeline.lexicon import nouns as event_nouns
from kg.pipeline.repairs_words import ACTORS, FINITE, NOUNS, SUBJECTS, make_verb, take_place
from kg.pipeline.tokens import Token
from kg.pipeline.verbs import FUTURE_COMPLEMENT, INTRANSITIVE, OBJECT_CONTROL, UNDERGOING

#: Doing something by oneself: "*Fleeing* burglar caught".
BY_ONESELF = INTRANSITIVE | frozenset("flee escape drown speed sleep retire fight".split())
#: Numbers of people: "*Thousands* march".
CROWDS = frozenset("dozens scores hundreds thousands millions".split())
#: A past participle that is also a bare form: "Six *hurt* in crash".
HURT = frozenset(("hurt",))
#: What a pile of nouns is about: "Bank charges *row*".
PILES = frozenset(
    "row scheme fear fears boost bill case crisis drive fund law project system service rule rules list".split()
)
#: What somebody is punished by for so long.
BARRING = frozenset("suspend ban bar jail imprison detain disqualify exclude".split())
#: How long.
TERMS = frozenset("years year months month weeks week days games matches".split())
#: What joins a clause to the headline before it: "Town evacuated *as* river rises".
JOINING = frozenset(("as", "after", "while", "before"))
#: What is called open: "Teachers' *open letter*".
OPEN = frozenset({"letter", "question", "source"})
#: Participles that are no past tense: "Congress *sworn* in".
PARTICIPLES = frozenset(
    "sworn taken given seen shown broken driven stolen hidden written chosen beaten thrown drawn torn shaken forgiven".split()
)


def noun_read_for_verb(token: Token) -> bool:
    """A headline without a finite verb: "Tarn *requests* rerun of tender", "Court *orders* ministry to release files"."""
    if token.tag_ != "NNS" or token.i == token.sent.start or not entries(token.lemma_):
        return False
    doer = token.nbor(-1)
    if doer.tag_ not in NOUNS or not _acts(token, doer):
        return False
    if any(t.tag_ in (*FINITE, "MD") or t.dep_ == "auxpass" for t in token.sent):
        return False
    root = token.sent.root
    for child in list(token.children):
        if child.i < token.i and child != doer:
            child.head = doer
    if root != token:
        root.head = root
        token.head, token.dep_ = token, "ROOT"
        kind = "ccomp" if root.tag_ == "VB" else "dobj" if root.tag_ in NOUNS else "dep"
        root.head, root.dep_ = token, kind if root.i > token.i else "dep"
    for child in list(token.children):
        if child.i > token.i and child.dep_ == "appos":
            child.dep_ = "dobj"
    doer.head, doer.dep_ = token, "nsubj"
    make_verb(token, "VBZ")
    return True


def _acts(token: Token, doer: Token) -> bool:
    """Whether a plural behind a noun must be a verb: by who does it and what follows, or because it names nothing."""
    after = token.doc[token.i + 1] if token.i + 1 < token.sent.end else None
    if after is None or after.is_punct:
        return False
    if doer.ent_type_ in ACTORS:
        return True
    if token.lemma_ in OBJECT_CONTROL | FUTURE_COMPLEMENT and is_person(doer):
        return any(t.tag_ == "TO" for t in token.doc[token.i : token.sent.end])
    # "Norvik president *fires* minister", "Aid convoy *enters* town", but "Teacher *protests* in Velm"
    only_verb = token.lemma_ not in event_nouns() and nouns().get(token.lemma_) is None
    if only_verb and after.lower_ == "against" and is_body(doer):  # "Court *rules* against firm"
        return True
    # "Economy *shrinks* in third quarter", "Child *drowns* in lake"
    if only_verb and token.lemma_ in UNDERGOING and token.dep_ == "ROOT" and after.tag_ == "IN":
        return doer.tag_ in ("NN", "NNP")
    last = after
    while last.i + 1 < token.sent.end and last.nbor().tag_ in NOUNS:
        last = last.nbor()
    return (
        (only_verb or (is_person(doer) and last.lower_ not in PILES))
        and doer.tag_ in ("NN", "NNP")
        and (after.tag_ in (*NOUNS, "JJ", "CD", "PRP$", "DT", "VBN"))
    )


def number_read_for_head(token: Token) -> bool:
    """How many suffered or did it: "At least *two* killed in crash", "*Thousands* flee as volcano erupts"."""
    if token.i + 1 >= token.sent.end or token.left_edge.i != token.sent.start:
        return False
    if any(t.pos_ in ("NOUN", "PROPN", "VERB") for t in token.doc[token.sent.start : token.i]):
        return False
    if token.tag_ != "CD" and token.lower_ not in CROWDS:
        return False
    verb = token.nbor()
    suffered = verb.dep_ == "acl" and verb.head == token == token.sent.root
    bare = verb.tag_ == "NN" and verb == token.sent.root and token.head == verb and entries(verb.lower_)
    known = verb.lower_ in event_nouns() or verb.lower_ in nouns() or verb.lower_ in classes()
    if not suffered and (not bare or known):
        return False
    suffered = suffered or verb.lower_ in HURT
    verb.head, verb.dep_ = verb, "ROOT"
    for child in [c for c in token.children if c != verb and c.i > verb.i]:
        child.head = verb
    token.head, token.dep_ = verb, "nsubjpass" if suffered else "nsubj"
    make_verb(verb, "VBN" if suffered else "VBP")
    return True


def part_read_for_subject(token: Token) -> bool:
    """A noun cannot be part of a finite verb: "*Army* shells village", "*Tigers* rout Bears"."""
    verb = token.head
    if verb.i != token.i + 1 or verb.tag_ not in FINITE or verb.dep_ != "ROOT":
        return False
    if any(c.dep_ in (*SUBJECTS, "aux", "auxpass") for c in verb.children):
        return False
    token.dep_ = "nsubj"
    return True


def clause_read_for_phrase(token: Token) -> bool:
    """What happens meanwhile: "Town evacuated as river *rises*", "Dozens feared dead after ferry *sinks*", but "after bus *crashes*"."""
    if token.i < token.sent.start + 3 or token.head.i >= token.i:
        return False
    doer = mark = token.nbor(-1)
    while mark.i > token.sent.start and mark.tag_ in (*NOUNS, "JJ", "CD"):
        mark = mark.nbor(-1)
    single = next((form for end in ("s", "es") if entries(form := token.lower_.removesuffix(end))), None)
    if mark.lower_ not in JOINING or mark.dep_ != "prep" or mark.nbor() == token or single is None:
        return False
    listed = (single in where for where in (event_nouns(), nouns(), classes()))
    if single not in UNDERGOING or (token.head == mark and any(listed)):
        return False
    if doer.tag_ not in ("NN", "NNP") or (token.i + 1 < token.sent.end and token.nbor().tag_ in NOUNS):
        return False
    outer = mark.head
    token.head, token.dep_ = outer, "advcl"
    make_verb(token, "VBZ")
    token.lemma_ = single
    for t in [t for t in token.doc[mark.i + 1 : token.i] if t != doer and t.head in (token, mark, outer)]:
        t.head = doer
    doer.head, doer.dep_ = token, "nsubj"
    mark.head, mark.dep_ = token, "mark"
    return True


def command_read_for_modifier(token: Token) -> bool:
    """What somebody asks for behind a colon: "Minister: *free* hostages", "UN: *close* camp"."""
    noun, root = token.head, token.sent.root
    if token.i < token.sent.start + 2 or token.nbor(-1).text != ":":
        return False
    if noun.head != root or noun.dep_ != "appos" or noun.left_edge != token or not _acts_as(root):
        return False
    make_verb(token, "VB")
    token.head, token.dep_ = token, "ROOT"
    root.head, root.dep_ = token, "nsubj"
    noun.head, noun.dep_ = token, "dobj"
    return True


def vow_read_for_noun(token: Token) -> bool:
    """What else they do behind a comma: "Protesters leave camp, *vow* to return", but "Protesters leave camp, vow unfulfilled"."""
    verb = token.head
    if token.dep_ not in ("conj", "appos") or not entries(token.lower_):
        return False
    if verb.tag_ not in (*FINITE, "NN", "NNS") or token.nbor(-1).text != "," or token.i + 2 >= token.sent.end:
        return False
    to, aim = token.nbor(), token.nbor(2)
    first = next((t for t in (verb, *verb.ancestors) if t.tag_ == "VBP"), None)
    if to.tag_ != "TO" or aim.tag_ != "VB" or first is None or token.lower_ not in FUTURE_COMPLEMENT:
        return False
    make_verb(token, "VBP")
    token.head, token.dep_ = first, "conj"
    aim.head, aim.dep_ = token, "xcomp"
    return True


def plural_read_for_verb(token: Token) -> bool:
    """The last word of a headline that has its verb: "Agency rejects city *claims*"; behind a comma it may speak."""
    if token.i + 1 != token.sent.end or token.i < token.sent.start + 2:
        return False
    owner = token.nbor(-1)
    verb = next((c for c in token.children if c.dep_ == "ccomp" and c.tag_ in FINITE and c.i < owner.i), None)
    if (
        verb is None
        or owner.dep_ != "nsubj"
        or owner.head != token
        or any(t.is_punct for t in token.doc[verb.i : token.i])
    ):
        return False
    if any(c.dep_ in ("dobj", "ccomp", "xcomp") for c in verb.children):
        return False
    take_place(verb, token)
    owner.dep_ = "compound"
    token.head, token.dep_, token.tag_, token.pos_ = verb, "dobj", "NNS", "NOUN"
    for child in list(token.children):
        if child != owner:
            child.head = verb
    return True


def past_read_for_participle(token: Token) -> bool:
    """A form that is a participle only: "as 20th assembly *sworn* in"."""
    if token.lower_ not in PARTICIPLES or any(c.dep_ in ("aux", "auxpass") for c in token.children):
        return False
    token.tag_ = "VBN"
    return True


def term_read_for_object(token: Token) -> bool:
    """Whoever is punished for so long: "Coach *suspended* two years for doping", "Trader *jailed* six months"."""
    term = next((c for c in token.rights if c.dep_ in ("dobj", "npadvmod") and c.lower_ in TERMS), None)
    doer = next((c for c in token.lefts if c.dep_ == "nsubj"), None)
    counted = term is not None and any(c.dep_ == "nummod" for c in term.children)
    if doer is None or not counted or token.lemma_.lower() not in BARRING:
        return False
    if term is None or any(c.dep_ in ("aux", "auxpass") for c in token.children):
        return False
    doer.dep_, term.dep_, token.tag_ = "nsubjpass", "npadvmod", "VBN"
    return True


def age_read_for_clause(token: Token) -> bool:
    """How old somebody is: "Singer found dead *aged* 24"."""
    if token.dep_ not in ("ccomp", "xcomp", "advcl", "conj") or not any(c.tag_ == "CD" for c in token.rights):
        return False
    for child in list(token.children):
        if child.i < token.i:  # "found *dead* aged 24"
            child.head, child.dep_ = token.head, "oprd" if child.pos_ == "ADJ" else child.dep_
    token.dep_ = "advmod"
    return True


def comma_read_for_and(token: Token) -> bool:
    """A comma that joins two who act: "Norvik, Sudland *sign* accord"."""
    if token.tag_ == "VBZ" or token.i + 1 == token.sent.end:
        return False
    second = next((c for c in reversed(list(token.lefts)) if c.dep_ in SUBJECTS), None)
    first = next((c for c in token.lefts if c.left_edge.i == token.sent.start and c != second), None)
    if first is None or second is None or first.dep_ not in ("npadvmod", "dep", *SUBJECTS):
        return False
    comma = second.left_edge.nbor(-1)
    if (
        comma.text != ","
        or first.right_edge not in (comma, comma.nbor(-1))
        or not (_acts_as(first) and _acts_as(second))
    ):
        return False
    if any(t.is_punct for t in token.doc[second.right_edge.i : token.i]):
        return False
    first.dep_ = second.dep_
    second.head, second.dep_ = first, "conj"
    return True


def _acts_as(noun: Token) -> bool:
    return noun.ent_type_ in (*ACTORS, "LOC") or is_human(noun) or is_body(noun)


def adjective_read_for_verb(token: Token) -> bool:
    """What stands between a name and a noun of its own: "Norvik, Sudland *open* border", "Police *clear* camp in Velm"."""
    if token.i == token.sent.start:
        return False
    doer, noun, root = token.nbor(-1), token.head, token.sent.root
    while noun.dep_ == "compound" and noun.head.i > noun.i:
        noun = noun.head
    if doer.head not in (noun, token) or not _acts_as(doer) or noun not in (root, *root.children) or noun.i < token.i:
        return False
    if (
        noun.lemma_ in OPEN
        or noun.dep_ not in ("ROOT", "appos")
        or any(t.tag_ in (*FINITE, "VB", "MD") for t in token.sent)
    ):
        return False
    token.head, token.dep_ = token, "ROOT"
    make_verb(token, "VBP")
    doer.head, doer.dep_ = token, "nsubj"
    if root != noun:
        root.head, root.dep_ = token, "dep"
    noun.head, noun.dep_ = token, "dobj"
    if noun.tag_ == "VBG":
        noun.tag_, noun.pos_ = "NN", "NOUN"
    for child in list(noun.children):
        if child.i < token.i:
            child.head = doer
    return True


def main_verb_read_for_modifier(token: Token) -> bool:
    """What happened to whom a headline begins with: "Hundreds *stranded* as snow hits roads"."""
    whom, mark = token.head, next((c for c in token.rights if c.dep_ == "prep" and c.lower_ in JOINING), None)
    outer = whom.head
    if mark is None or whom.dep_ != "nsubj" or whom.left_edge.i != token.sent.start or outer.tag_ not in FINITE:
        return False
    doer = next(
        (c for c in (*mark.children, *outer.children) if mark.i < c.i < outer.i and c.dep_ in ("pobj", "nsubj")), None
    )
    if doer is None or doer.right_edge.i + 1 != outer.i:
        return False
    take_place(token, outer)
    doer.head, doer.dep_ = outer, "nsubj"
    whom.head, whom.dep_ = token, "nsubjpass"
    outer.head, outer.dep_ = token, "advcl"
    mark.head, mark.dep_ = outer, "mark"
    return True


def country_read_for_object(token: Token) -> bool:
    """A place behind a place and a comma says where that is: "Flu found in Velm, *Norvik*" finds no Norvik."""
    place = token.nbor(-2) if token.i > token.sent.start + 2 else token
    if place == token or token.ent_type_ != "GPE" or token.left_edge != token or token.nbor(-1).text != ",":
        return False
    if place.ent_type_ != "GPE" or place.dep_ != "pobj" or token.head not in place.ancestors:
        return False
    token.head, token.dep_ = place, "appos"
    return True


def modifier_read_for_clause(token: Token) -> bool:
    """What somebody does who is told of: "*Fleeing* burglar chased down", "*Missing* boy found", but "Selling alcohol banned"."""
    verb = token.head
    noun = next((c for c in token.children if c.dep_ == "dobj" and c.left_edge.i == token.i + 1), None)
    if noun is None or verb.i < noun.i or verb.tag_ not in ("VBD", "VBN", "VBZ"):
        return False
    if token.lemma_.lower() not in BY_ONESELF and token.lower_ != "missing":
        return False
    for child in [c for c in token.children if c.i > noun.i]:
        child.head = noun
    noun.head, noun.dep_ = verb, "nsubj"
    token.head, token.dep_ = noun, "amod"
    return True
