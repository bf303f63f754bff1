"""Repairs of subjects: a finite verb has one, whatever the parser hung it on; each is applied by `kg.pipeline.repairs`."""

from __future__ import annotations

from kg.pipeline.arguments import ANIMATE_ENTITIES, TIME_ENTITIES, is_finite, is_person
from kg.pipeline.repairs_words import FINITE, NOUNS, SUBJECTS, has_subject, make_verb
from kg.pipeline.tokens import Token
from kg.pipeline.verbs import CONTENT_TAKING, SPEECH

#: What may introduce a clause or a phrase alike: "as *Lund* scored", "as a *striker*".
CONJUNCTIONS = frozenset("as after before until since once while because".split())
#: How many, more or less: "*over* 500 were hurt".
ABOUT = frozenset("over about around under above below between".split())
QUOTE_MARKS = frozenset('"“”')
HELPERS = ("aux", "auxpass")
#: How long before or after something else a thing happened.
UNITS = frozenset("minute hour day week month year decade moment morning night evening".split())
#: What somebody makes, spends or ends by doing something.
LIVES = frozenset("name career life living fortune youth childhood retirement day year time evening season".split())
#: Making, spending or ending it: "*made* his name playing".
LIVING = frozenset("make begin start spend end finish launch earn".split())


def subject_read_in_opening(token: Token) -> bool:
    """Who does what follows a participle: "Writing to three *papers*, *Ana Lund*, the premier, thanked them" – no writing thanked."""
    verb = token.head
    if token.i != token.sent.start or not is_finite(verb) or verb.i < token.i:
        return False
    if any(c.dep_ in SUBJECTS and c != token for c in verb.children) or _start(verb).i == token.i:
        return False
    inside = (t for t in token.subtree if t.left_edge.i > token.i)
    name = next((t for t in inside if t.left_edge.nbor(-1).text == "," and _is_doer(t)), None)
    before = _start(verb).nbor(-1)
    if name is None or (before.text != "," and before != name):
        return False
    for above in list(name.ancestors):
        for child in [c for c in above.children if c.i > name.i and above != verb and not above.is_ancestor(verb)]:
            child.head = name
    _make_subject(name, verb)
    token.dep_ = "advcl"
    return True


def subject_read_in_opening_phrase(token: Token) -> bool:
    """Who does it stands behind the opening phrase: "After months of talks, *the head* of the board, Ana Lund, will resign"."""
    first = token.sent[0]
    opening = first.head if first.dep_ == "advmod" and first.head.i == first.i + 1 else first  # "instead of"
    if opening.dep_ != "prep" or opening.head != token or has_subject(token) or token.dep_ not in ("ROOT", "ccomp"):
        return False
    modal = any(c.tag_ == "MD" for c in token.lefts)
    if not is_finite(token) and not (token.tag_ == "VB" and modal):
        return False
    last = _start(token).nbor(-1)
    beside = (t for t in opening.subtree if t.dep_ == "appos" and t.left_edge.nbor(-1).text == ",")
    noun = next((t for t in beside if t.right_edge.i in (last.i, last.i - (last.text == ","))), None)
    if noun is None or not is_person(noun) or noun.tag_ not in NOUNS:
        return False
    _make_subject(noun, token)
    return True


def _is_doer(noun: Token) -> bool:
    """Whether a name stands where the subject may: set beside another, or as the last of a list without "and"."""
    listed = noun.dep_ == "conj" and any(c.dep_ == "cc" for c in noun.head.children)
    beside = noun.dep_ in ("appos", "npadvmod", "conj", "dobj", "oprd")
    return beside and not listed and noun.tag_ in NOUNS and noun.ent_type_ in ANIMATE_ENTITIES


def subject_read_behind_preposition(token: Token) -> bool:
    """A finite verb needs a subject: "ended as *Lund* scored", "fell after *the premier*, Ana Lund, pulled out"."""
    if token.tag_ not in (*FINITE, "VBN") or has_subject(token) or token.i < token.sent.start + 2:
        return False
    first = _start(token)
    if first.i < token.sent.start + 2:
        return False
    before = first.nbor(-1)
    last = before.nbor(-1) if before.text == "," else before
    noun = next((t for t in (last, *last.ancestors) if t.dep_ == "pobj"), None)
    if (
        noun is None
        or noun.head.lower_ not in CONJUNCTIONS
        or noun.head.i > noun.left_edge.i
        or token in noun.ancestors
    ):
        return False
    if noun.ent_type_ in TIME_ENTITIES or not is_person(noun) or noun.right_edge.i not in (last.i, before.i):
        return False
    apart = any(c.dep_ in ("appos", "relcl") and c.i > noun.i for c in noun.children)
    if (before.text == ",") != apart or (token.tag_ == "VBN" and first == token and not apart):
        return False
    if token.tag_ == "VBN" and any(c.dep_ in ("agent", "auxpass") for c in token.children):
        return False
    if any(c.dep_ in ("mark", "cc") and c.i < token.i for c in token.children) or _is_joined(token, noun):
        return False
    mark = noun.head
    token.head, token.dep_ = mark.head, "advcl"
    mark.head, mark.dep_ = token, "mark"
    _make_subject(noun, token)
    if token.tag_ == "VBN" and first == token:
        token.tag_ = "VBD"
    return True


def _is_joined(verb: Token, noun: Token) -> bool:
    """Whether an "and" before a verb joins it to another."""
    return verb.dep_ == "conj" and any(c.dep_ == "cc" and noun.i < c.i < verb.i for c in verb.head.children)


def subject_read_for_modifier(token: Token) -> bool:
    """A finite verb needs a subject, and has no compound: "The United *States* contests this"."""
    name = next((c for c in reversed(list(token.lefts)) if c.dep_ == "compound"), None)
    if has_subject(token) or name is None or name.i != token.i - 1 or name.tag_ not in NOUNS:
        return False
    if not any(c.dep_ in ("dobj", "ccomp", "xcomp", "prep") and c.i > token.i for c in token.children):
        return False
    for child in [
        c for c in token.lefts if c.dep_ in ("det", "amod", "poss", "nummod", "compound", "nmod") and c != name
    ]:
        child.head = name
    _make_subject(name, token)
    return True


def count_read_for_object(token: Token) -> bool:
    """How many did it: "Over *500* were hurt" hurts nobody over anything."""
    about = token.head
    verb = about.head
    counted = token.tag_ == "CD" or any(c.dep_ == "nummod" and c.left_edge.i == about.i + 1 for c in token.lefts)
    if (
        token.dep_ != "pobj"
        or about.lower_ not in ABOUT
        or about.i != token.left_edge.i - 1
        or has_subject(verb)
        or not counted
    ):
        return False
    if token.ent_type_ in TIME_ENTITIES or not is_finite(verb) or _start(verb).i != token.right_edge.i + 1:
        return False
    _make_subject(token, verb)
    about.head, about.dep_ = token, "quantmod"
    return True


def quotation_read_for_subject(token: Token) -> bool:
    """Who speaks stands behind the words: `"Disaster," *Lund*, the mayor, sighed`, "fired gas, then bullets, *state radio* said"."""
    found = [c for c in token.lefts if c.dep_ in SUBJECTS]
    if token.lemma_.lower() not in SPEECH | {"exclaim", "shout", "cry", "sigh"} or not found:
        return False
    quoted = found[0]
    beside = [c for c in quoted.rights if c.dep_ == "appos"] if len(found) == 1 else found[1:2]
    if not beside or not _is_apart(quoted, beside[0]):
        return False
    verb, main = token.head, token.sent.root
    _make_subject(beside[0], token)
    quoted.dep_ = "dep"
    if token.dep_ == "ccomp" and verb.i < quoted.i and not verb.is_punct:  # "*wants* changes, an aide said"
        quoted.head, quoted.dep_ = verb, "dobj"
        token.head, token.dep_ = token, "ROOT"
        main.head, main.dep_ = token, "ccomp"
    return True


def _is_apart(quoted: Token, speaker: Token) -> bool:
    """Whether a quotation mark, or before another subject a comma, stands between what is said and who says it."""
    between = {t.text for t in quoted.doc[quoted.i + 1 : speaker.left_edge.i]}
    named = speaker.dep_ in SUBJECTS and speaker.tag_ in NOUNS and "," in between and not is_person(quoted)
    return named or not between.isdisjoint(QUOTE_MARKS)


def main_verb_read_for_compound(token: Token) -> bool:
    """A sentence needs a finite verb: "The hearing *showcased* testimony" has no "hearing-showcased testimony"."""
    noun, doer = token.head, next((c for c in token.lefts if c.dep_ == "npadvmod"), None)
    if noun.dep_ != "ROOT" or doer is None or doer.i != token.i - 1 or doer.tag_ not in NOUNS or noun.i < token.i:
        return False
    if (
        noun.sent[-1].text != "."
        or doer.left_edge.i > noun.sent.start + 1
        or any(
            t.tag_ in (*FINITE, "MD") and not any(a.dep_ in ("relcl", "ccomp", "advcl") for a in (t, *t.ancestors))
            for t in noun.sent
        )
    ):
        return False
    for child in [c for c in noun.lefts if c.i < doer.i]:
        child.head = doer
    later = [c for c in noun.children if c.dep_ in ("punct", "advcl", "npadvmod")]
    token.head, token.dep_ = token, "ROOT"
    make_verb(token, "VBD")
    noun.head, noun.dep_ = token, "dobj"
    for child in later:
        child.head = token
    _make_subject(doer, token)
    return True


def modifier_read_before_modal(token: Token) -> bool:
    """Nothing parts a verb from its own modal: "Money *raised* will cover the costs" was raised by others."""
    main = next((c for c in token.children if c.dep_ == "ccomp" and c.i > token.i), None)
    subject = next((c for c in token.children if c.dep_ in SUBJECTS and c.i == token.i - 1), None)
    if main is None or subject is None or has_subject(main) or subject.tag_ not in NOUNS:
        return False
    first = token.nbor(1)
    if first.tag_ != "MD" or first.head != main or any(c.dep_ in ("aux", "auxpass") for c in token.children):
        return False
    for child in [c for c in token.children if c.i > main.i or c.i < subject.left_edge.i]:
        child.head = main
    main.head, main.dep_ = (main if token.dep_ == "ROOT" else token.head), token.dep_
    _make_subject(subject, main)
    token.head, token.dep_, token.tag_ = subject, "acl", "VBN"
    return True


def main_verb_read_before_relative(token: Token) -> bool:
    """Of two subjects "who" has the nearer verb: "Troops *charged* in pursuit of *rebels* who opened fire" – no troops opened it."""
    found = [c for c in token.lefts if c.dep_ in SUBJECTS]
    if len(found) != 2 or found[1].lower_ != "who" or found[1].i == token.sent.start:
        return False
    subject, noun = found[0], found[1].nbor(-1)
    main = next(
        (c for c in subject.children if c.dep_ == "acl" and c.tag_ in ("VBN", "VBD") and c.is_ancestor(noun)), None
    )
    if (
        main is None
        or noun.tag_ not in NOUNS
        or any(c.dep_ in ("mark", "aux", "auxpass", "agent") for c in main.children)
    ):
        return False
    main.head, main.dep_ = (main if token.dep_ == "ROOT" else token.head), token.dep_
    make_verb(main, "VBD")
    subject.head, subject.dep_ = main, "nsubj"
    token.head, token.dep_ = noun, "relcl"
    for child in [c for c in token.children if c.text in (".", ";")]:
        child.head = main
    return True


def _start(verb: Token) -> Token:
    """The first of a verb's auxiliaries and adverbs, or the verb."""
    before = [c for c in verb.lefts if c.dep_ in ("aux", "auxpass", "neg", "advmod")]
    first = verb
    for word in reversed(before):
        if word.right_edge.i == first.i - 1:
            first = word.left_edge
    return first


def _make_subject(noun: Token, verb: Token) -> None:
    noun.head = verb
    noun.dep_ = "nsubjpass" if any(c.dep_ == "auxpass" for c in verb.children) else "nsubj"


def noun_read_for_verb(token: Token) -> bool:
    """A verb is no subject: "a status *report* is due" reports no status."""
    first = next((c for c in token.children if c.dep_ in SUBJECTS and c.i == token.i - 1), None)
    if first is None or first.tag_ not in ("NN", "NNP") or any(c.dep_ in ("aux", "auxpass") for c in token.children):
        return False
    for child in [c for c in first.children if c.i < first.i and c.dep_ in ("det", "amod", "poss", "nummod", "nmod")]:
        child.head = token
    first.dep_, token.tag_, token.pos_ = "compound", "NN", "NOUN"
    return True


def moment_read_for_subject(token: Token) -> bool:
    """When something happened does not do it: "left the day after *Norvik* agreed", "Two hours into a talk in Velm, *a man* rose"."""
    moment = next((c for c in token.lefts if c.dep_ in SUBJECTS), None)
    if moment is None or moment.ent_type_ not in TIME_ENTITIES or moment.lemma_.lower() not in UNITS:
        return False
    last = _start(token).nbor(-1)
    behind = [t for t in (last, *last.ancestors) if moment.is_ancestor(t) and t.right_edge == last]
    noun = next((t for t in behind if t.dep_ == "appos" and t.left_edge.nbor(-1).text == ","), None)
    noun = noun or next((t for t in behind if t.dep_ == "pobj" and t.head.lower_ in ("after", "before")), None)
    if noun is None or noun.tag_ not in (*NOUNS, "PRP") or noun.ent_type_ in TIME_ENTITIES or not is_finite(token):
        return False
    if not noun.text[0].isalnum():
        return False
    if noun.dep_ == "pobj":
        mark = noun.head
        moment.head, moment.dep_ = (token.head if token.dep_ == "advcl" else token), "npadvmod"
        mark.head, mark.dep_ = token, "mark"
    else:
        moment.dep_ = "npadvmod"
    _make_subject(noun, token)
    return True


def subject_read_before_grounds(token: Token) -> bool:
    """A clause has one subject: "*Lund*, apparently because he *is* ill, *told* them" has Lund tell them."""
    main = token.head
    mark = next((c for c in token.children if c.dep_ == "mark" and c.lower_ in ("because", "since", "although")), None)
    found = [c for c in token.lefts if c.dep_ in SUBJECTS]
    if mark is None or token.dep_ != "ccomp" or main.i < token.i or has_subject(main) or len(found) != 2:
        return False
    if not found[0].i < mark.i < found[1].i or not is_finite(main):
        return False
    _make_subject(found[0], main)
    token.dep_ = "advcl"
    return True


def event_read_for_object(token: Token) -> bool:
    """A clause has one object: "ordered a *cull* after *flu* was found" orders it, and finds no cull."""
    verb = token.head
    wrong = next((c for c in token.lefts if c.dep_ in SUBJECTS), None)
    last = _start(token).nbor(-1) if wrong is not None else token
    noun = next((t for t in (last, *last.ancestors) if t.dep_ == "pobj" and t.right_edge == last), None)
    if wrong is None or noun is None or token.dep_ != "ccomp" or not verb.i < wrong.left_edge.i < noun.i:
        return False
    mark = noun.head
    if mark.lower_ not in ("after", "before") or not wrong.is_ancestor(mark) or wrong.left_edge.i != verb.i + 1:
        return False
    if verb.lemma_.lower() in CONTENT_TAKING or noun.ent_type_ in TIME_ENTITIES or not has_subject(verb):
        return False
    wrong.head, wrong.dep_ = verb, "dobj"
    mark.head, mark.dep_, token.dep_ = token, "mark", "advcl"
    _make_subject(noun, token)
    return True


def subject_read_across_place(token: Token) -> bool:
    """A finite verb needs a subject: "was found in Velm and *Norvik* on Monday *ordered* a cull" finds it in no Norvik."""
    if has_subject(token) or token.dep_ not in ("advcl", "conj") or token.tag_ != "VBD":
        return False
    on = token.nbor(-2) if token.i > token.sent.start + 3 else token
    place = on.nbor(-1) if on.lower_ == "on" and token.nbor(-1).ent_type_ in TIME_ENTITIES else token
    link = place.left_edge.nbor(-1) if place.left_edge.i > token.sent.start else place
    if place.dep_ != "conj" or place.ent_type_ not in ANIMATE_ENTITIES or link.lower_ != "and":
        return False
    above = next((a for a in place.ancestors if a.pos_ in ("VERB", "AUX") and a.i < place.i), None)
    if above is None or any(c.dep_ in ("mark", "cc", *HELPERS) for c in token.children):
        return False
    while above.dep_ in ("advcl", "relcl", "acl", "pcomp") and above.head.pos_ == "VERB" and above.head.tag_ == "VBD":
        above = above.head
    _make_subject(place, token)
    link.head = token.head = above
    token.dep_ = "conj"
    return True


def subject_read_for_name(token: Token) -> bool:
    """Who makes his name does what makes it: "*Lund* made his name *playing* for Velm" – no name plays."""
    verb = token.head
    name = next((c for c in token.lefts if c.dep_ == "nsubj"), None)
    owned = name is not None and any(c.tag_ == "PRP$" for c in name.lefts) and name.i == token.i - 1
    if name is None or not owned or name.lemma_.lower() not in LIVES or verb.lemma_.lower() not in LIVING:
        return False
    name.head, name.dep_ = verb, "dobj"
    token.dep_ = "advcl"
    return True
