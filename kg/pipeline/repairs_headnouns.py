"""Nouns of headlines that were read as verbs, adjectives or parts of other phrases; applied by `kg.pipeline.repairs`."""

from __future__ import annotations

from kg.pipeline.arguments import is_human
from kg.pipeline.entities_words import nouns
from kg.pipeline.lexicon import nouns as event_nouns
from kg.pipeline.repairs_headverbs import kind_acts
from kg.pipeline.repairs_words import ACTORS, FINITE, LINKING, NOUNS, SUBJECTS, make_verb, take_place
from kg.pipeline.tokens import Token
from kg.pipeline.triggers import in_headline
from kg.pipeline.verbs import CONTENT_TAKING, GIVING, INTRANSITIVE, NAMING, UNDERGOING

#: Making somebody something: "Lund *elected* mayor".
INSTALLING = frozenset("elect reelect re-elect appoint name crown choose nominate".split())
#: What stands before a deed: "held after *shooting*", but "held for shooting", "accused of shooting".
OCCASIONING = frozenset("in after before over amid during despite".split())
#: What stands before whoever is named for what is told, in so many words: "... - *police report*".
DASHES = frozenset("-–—")
LONGEST_CREDIT = 4
#: What is sent or given to somebody: "Open *letter* to minister".
SENT = frozenset(
    "letter message tribute blow boost threat warning gift damage appeal plea challenge apology rebuke visit".split()
)
#: Winning against somebody: "United *beat* City 2-1".
BEATING = frozenset("beat defeat thrash edge rout stun trounce hammer crush".split())


def role_read_for_object(token: Token) -> bool:
    """Whoever is elected to an office is no doer: "Lund elected *mayor* of Velm"."""
    verb = token.head
    if token.dep_ != "dobj" or verb.lemma_.lower() not in INSTALLING or verb.tag_ not in ("VBD", "VBN"):
        return False
    if not is_human(token) or token.ent_type_ == "PERSON" or token.i < verb.i:
        return False
    if any(c.dep_ in ("det", "poss", "nummod", "appos") for c in token.children):
        return False
    token.dep_, verb.tag_ = "oprd", "VBN"
    return True


def noun_read_for_interjection(token: Token) -> bool:
    """Whom a headline is about, without an article: "*Boy* found safe", "*Boy*, 6, drowns in lake", "*Girl*, 9, stabbed"."""
    if token.i != token.sent.start or token.lower_ not in nouns():
        return False
    verb = token.head if token.head != token else next((c for c in token.rights if c.tag_ == "VBN"), token)
    between = [t.tag_ for t in token.doc[token.i + 1 : verb.i]]
    sinks = verb.tag_ == "NNS" and verb.lemma_ in UNDERGOING
    if verb == token or between not in ([], [",", "CD", ","]) or not (verb.tag_ in (*FINITE, "VBN") or sinks):
        return False
    if verb.head == token:
        take_place(verb, token)
    if sinks:
        make_verb(verb, "VBZ")
    token.head, token.dep_ = verb, "nsubjpass" if verb.tag_ == "VBN" else "nsubj"
    token.tag_, token.pos_, token.lemma_ = "NN", "NOUN", token.lower_
    return True


def noun_read_behind_preposition(token: Token) -> bool:
    """A bare form behind "after", without a subject that agrees: "found safe after *search*", "held after train *crash*"."""
    mark = next((c for c in token.children if c.dep_ == "mark" and c.lower_ in ("after", "before", "since")), None)
    if mark is None or any(c.dep_ in ("aux", "dobj", "ccomp") for c in token.children):
        return False
    subjects = [c for c in token.children if c.dep_ in SUBJECTS]
    if any(c.tag_ not in ("NN", "NNP") or c.i + 1 != token.i or any(c.rights) for c in subjects):
        return False
    mark.head, mark.dep_ = token.head, "prep"
    token.head, token.dep_, token.tag_, token.pos_ = mark, "pobj", "NN", "NOUN"
    for subject in subjects:
        subject.dep_ = "compound"
    return True


def noun_read_for_clause(token: Token) -> bool:
    """What a headline's verb is done to: "Firm turns down Meridian *bid*", "Plan raises Velm *hopes*", "Union rejects Lund *pay* deal"."""
    verb, parts = token.head, [c for c in token.children if c.i < token.i]
    if verb.i > token.i or verb.tag_ not in FINITE or verb.lemma_.lower() in CONTENT_TAKING | NAMING | GIVING:
        return False
    if any(c.dep_ in ("aux", "auxpass", "cop", "mark", "neg", "det", "punct") for c in parts):
        return False
    noun = token
    if token.tag_ in ("VB", "VBP"):  # "Lund *pays*" agrees, "Lund *pay* deal" is a pile
        noun = next((c for c in token.rights if c.dep_ == "dobj" and c.left_edge.i == token.i + 1), token)
        if noun == token or not parts or parts[-1].tag_ not in ("NN", "NNP") or parts[-1].dep_ != "nsubj":
            return False
    elif token.dep_ != "ccomp" or (token.tag_ == "VBZ" and (not parts or any(c.dep_ in SUBJECTS for c in parts))):
        return False
    owned = [c for c in verb.children if c.dep_ == "dobj" and c.i == token.left_edge.i - 1]
    for part in [*parts, *owned, *([token] if noun != token else [])]:
        part.head, part.dep_ = noun, part.dep_ if part.dep_ == "amod" else "compound"
    token.tag_, token.pos_ = "NNS" if token.tag_ in ("NNS", "VBZ") else "NN", "NOUN"
    noun.head, noun.dep_ = verb, "dobj"
    return True


def noun_read_for_bare_verb(token: Token) -> bool:
    """A bare form joined with one in "-s" is a noun: "Lund presses council on rents and *trade*"."""
    before = token.nbor(-2) if token.i > token.sent.start + 2 else token
    if token.head.tag_ != "VBZ" or any(token.children) or token.nbor(-1).dep_ != "cc" or before.tag_ not in NOUNS:
        return False
    token.nbor(-1).head = token.head = before
    token.tag_, token.pos_ = "NN", "NOUN"
    return True


def credit_read_for_head(token: Token) -> bool:
    """Who is named at the end for what is told has no place in it: "Hackers hit a *utility* - report", "Firm shuts plant: *letter*"."""
    words = [t for t in token.sent if not t.is_space]
    mark = next(
        (t for t in reversed(words[2:-1]) if t.text == ":" or (t.text in DASHES and t.nbor(-1).whitespace_)), None
    )
    if mark is None or token != words[-1] or token.i > mark.i + LONGEST_CREDIT:
        return False
    first = next((c for c in token.children if c.i < mark.i and (c.dep_ == "ccomp" or c == mark.nbor(-1))), None)
    if first is not None:
        take_place(first, token)
        for child in [c for c in token.children if c.i < mark.i and c != first]:
            child.head = first
    elif token.head.i > mark.i or token.dep_ not in ("dobj", "attr"):
        return False
    token.head, token.dep_ = token.sent.root, "dep"
    if token.tag_.startswith("VB"):
        token.tag_, token.pos_ = "NN", "NOUN"
    return True


def noun_read_for_adjective(token: Token) -> bool:
    """Whoever begins a headline is no adjective: "*Firm* axes jobs", "*Dogs* attack girl"."""
    if token.i != token.sent.start or not (kind_acts(token) or token.lower_ in nouns()):
        return False
    token.tag_, token.pos_, token.dep_ = "NNS" if token.lower_.endswith("s") else "NN", "NOUN", "compound"
    return True


def recipient_read_for_infinitive(token: Token) -> bool:
    """Whoever gets what is sent or given: "Open letter to *minister*", "Rates blow to *pilots*", but "Plea to *stop* war"."""
    person = getattr(nouns().get(token.lower_), "kind", "") in ("person", "org")
    to = next((c for c in token.children if c.tag_ == "TO" and c.i == token.i - 1), None)
    noun = token.head
    if (
        not person
        or to is None
        or noun.lemma_ not in SENT
        or any(c.dep_ in ("dobj", "ccomp", "prep") for c in token.children)
    ):
        return False
    to.head, to.dep_, to.tag_, to.pos_ = noun, "prep", "IN", "ADP"
    token.head, token.dep_, token.tag_, token.pos_ = to, "pobj", "NN", "NOUN"
    return True


def name_read_for_measure(token: Token) -> bool:
    """What stands right behind a headline's verb in "-s", and who is beaten: "Quake rocks *Norvik*", "Lund joins *Rovers*", "United beat *City* 2-1"."""
    verb = token.head
    if token.dep_ == "attr" and verb.lemma_ in LINKING:
        return False
    taken = [
        c
        for c in verb.children
        if c != token and c.dep_ in ("dobj", "ccomp", "xcomp", "attr") and c.tag_ not in ("CD", "SYM")
    ]
    if token.left_edge.i != verb.i + 1 or taken:
        return False
    named = token.ent_type_ in (*ACTORS, "LOC", "FAC") or token.dep_ == "attr"
    beaten = verb.lemma_ in BEATING and verb.tag_ in (*FINITE, "VB") and token.ent_type_ not in ("DATE", "TIME")
    if not beaten and not (named and in_headline(token) and verb.tag_ == "VBZ"):
        return False
    token.dep_ = "dobj"
    numbers = [c for c in (*token.rights, *verb.rights) if c.tag_ in ("CD", "SYM")]
    for score in numbers:
        score.head, score.dep_ = verb, "npadvmod"
    return True


def deed_read_for_gerund(token: Token) -> bool:
    """What was done, with nothing that it is done to: "Two killed in Velm *shooting*", but "Man held after shooting officer"."""
    before = token.nbor(-1) if token.i > token.sent.start else token
    if token.lower_ not in event_nouns() or any(c.i > token.i and c.dep_ != "punct" for c in token.children):
        return False
    preposition = before.head if before.dep_ == "pobj" else token.head
    if preposition.lower_ not in OCCASIONING or preposition.i >= token.i:
        return False
    if before.dep_ == "pobj" and token.dep_ in ("ROOT", "acl", "advcl"):
        whom = next((c for c in token.children if c.dep_ in SUBJECTS), None)
        if token.dep_ == "ROOT" and whom is None:
            return False
        if whom is not None:
            take_place(whom, token)
        token.head, before.head, before.dep_ = before.head, token, "compound"
    elif token.dep_ not in ("pobj", "pcomp"):
        return False
    token.tag_, token.pos_, token.dep_, token.lemma_ = "NN", "NOUN", "pobj", token.lower_
    return True


def plan_read_for_command(token: Token) -> bool:
    """What a headline with a finite verb is about: "*Bid* to save mill fails", "*Plan* to close school dropped"."""
    aim = next((c for c in token.rights if c.dep_ == "xcomp" and c.tag_ == "VB"), None)
    verb = next((c for c in token.rights if c.dep_ in ("dep", "ccomp") and c.tag_ in ("VBZ", "VBD")), None)
    if token.i != token.sent.start or token.lower_ not in event_nouns() or aim is None or verb is None:
        return False
    if token.dep_ != "ROOT" or token.nbor().tag_ != "TO" or any(c.dep_ in SUBJECTS for c in verb.children):
        return False
    done = verb.tag_ == "VBD" and verb.lemma_ not in INTRANSITIVE
    verb.tag_ = "VBN" if done else verb.tag_
    take_place(verb, token)
    token.head, token.dep_, aim.dep_ = verb, "nsubjpass" if done else "nsubj", "acl"
    token.tag_, token.pos_, token.lemma_ = "NN", "NOUN", token.lower_
    return True


def name_read_for_adverb(token: Token) -> bool:
    """Whoever is to do something: "*Norvik* to withdraw troops"."""
    verb = token.head
    if token.i != token.sent.start or verb.tag_ != "VB" or verb.i != token.i + 2 or token.nbor().tag_ != "TO":
        return False
    if any(c.dep_ in SUBJECTS for c in verb.children):
        return False
    token.dep_ = "nsubj"
    return True


def state_read_for_modifier(token: Token) -> bool:
    """How somebody is shot: "Police shoot *dead* gunman" shoot no dead one."""
    noun = token.head
    if noun.dep_ != "dobj" or noun.head.lemma_ != "shoot" or noun.head.i != token.i - 1:
        return False
    token.head, token.dep_ = noun.head, "oprd"
    return True
