"""Repairs of what is said: clauses that the parser kept from their verb of saying; each is applied by `kg.pipeline.repairs`."""

from __future__ import annotations

from kg.pipeline.arguments import TIME_ENTITIES, is_finite, is_person
from kg.pipeline.lexicon import entries
from kg.pipeline.repairs_clauses import QUOTE_MARKS, SAYING
from kg.pipeline.repairs_conjuncts import BARE
from kg.pipeline.repairs_speech import ASKING, TELLING
from kg.pipeline.repairs_words import NOUNS, SUBJECTS, adjective_read_for_infinitive, has_subject
from kg.pipeline.tokens import Token
from kg.pipeline.verbs import CONTENT_NOUN, CONTENT_TAKING, NAMING, QUOTATIVE, REPORTING, SPEECH

#: Saying what something is.
DESCRIBING = NAMING | {"describe"}
#: What opens a clause of time, in which nobody says anything.
BEFORE_AND_AFTER = frozenset("before after since until once".split())
#: What has its object done, or is done itself: "*had* boats searched", "*got* arrested".
RESULTING = frozenset("have be get keep see watch want need make leave hear find become feel seem help".split())


def second_content_read_beside_speech(token: Token) -> bool:
    """What follows "and" without a comma is said too: "warned it was leaking at the site and *the cost could rise*"."""
    speech = token.head
    subject = next((c for c in token.children if c.dep_ in SUBJECTS and c.i < token.i), None)
    content = next((c for c in speech.children if c.dep_ == "ccomp" and speech.i < c.i < token.i), None)
    if token.dep_ != "conj" or speech.lemma_.lower() not in REPORTING or token.lemma_.lower() in SPEECH:
        return False
    if subject is None or content is None or not is_finite(token) or not is_finite(content) or not has_subject(content):
        return False
    cc = subject.left_edge.nbor(-1)
    between = token.doc[speech.i : token.i]
    if cc.lower_ != "and" or cc.nbor(-1).text == "," or any(t.text in QUOTE_MARKS | {";"} for t in between):
        return False
    token.head = cc.head = content
    return True


def content_read_beside_its_speech(token: Token) -> bool:
    """What "and that" adds to what is said is said too: "denied a rift, saying they were friends, but *that* he *liked* to win"."""
    that = next((c for c in token.children if c.dep_ == "mark" and c.lower_ == "that"), None)
    if token.dep_ != "conj" or that is None or that.nbor(-1).dep_ != "cc":
        return False
    said = [
        t
        for t in token.doc[token.sent.start : that.i]
        if t.dep_ == "ccomp" and t.head.i < t.i and t.head.lemma_.lower() in REPORTING and is_finite(t)
    ]
    if not said or token.head in said:
        return False
    token.head = said[-1]
    return True


def content_read_of_addressee(token: Token) -> bool:
    """What follows whom one tells is told: "told the radio station *she had gone* home" is no station she had gone to."""
    told = token.head
    while told.dep_ == "pobj" and told.head.lower_ == "of":  # "told a meeting of officials *he had decided*"
        told = told.head.head
    speech = told.head
    if token.dep_ != "relcl" or told.dep_ not in ("dobj", "dative") or speech.lemma_.lower() not in TELLING:
        return False
    if any(c.dep_ == "ccomp" for c in speech.children) or not is_finite(token) or not is_person(token.head):
        return False
    first = token.left_edge
    if first.tag_ in ("WDT", "WP", "IN", "WRB", "WP$") or first.i != token.head.i + 1 or not has_subject(token):
        return False
    token.head, token.dep_ = speech, "ccomp"
    return True


def subject_read_for_what_is_said(token: Token) -> bool:
    """A finite verb needs a subject: "a ruling that said *it*, too, had paid" says no "it", "was told *officers* failed" tells no officers."""
    speech = token.head
    if not is_finite(token) or has_subject(token) or speech.i > token.i:
        return False
    told = speech.lemma_.lower() in TELLING and any(c.dep_ in ("auxpass", "nsubjpass") for c in speech.children)
    if not told and (token.dep_ != "ccomp" or speech.lemma_.lower() not in SAYING):
        return False
    noun = next((c for c in speech.children if c.dep_ == "dobj" and speech.i < c.i < token.i), None)
    if noun is None or any(c.dep_ in ("mark", "cc") for c in token.children) or noun.tag_ not in (*NOUNS, "PRP"):
        return False
    noun.head, noun.dep_ = token, "nsubjpass" if any(c.dep_ == "auxpass" for c in token.children) else "nsubj"
    token.dep_ = "ccomp"
    return True


def deed_read_beside_witness(token: Token) -> bool:
    """A bare verb behind what one watches is what it does: "said *crowds watched Lund take* the oath" takes no oath beside the crowds."""
    doer = token.nbor(-1) if token.i > token.sent.start else token
    seen = doer.head
    if doer.dep_ != "dobj" or seen.lemma_.lower() not in BARE or token.head == seen or seen in token.subtree:
        return False
    if has_subject(token) or any(c.dep_ in ("aux", "auxpass", "mark", "cc") and c.i < token.i for c in token.children):
        return False
    token.head, token.dep_ = seen, "ccomp"
    doer.head, doer.dep_ = token, "nsubj"
    return True


def deed_read_for_quality(token: Token) -> bool:
    """Whoever is urged is urged to do something: "urged Norvik to *redouble* efforts" tells of no "redouble efforts"."""
    asks = token.head.head.head
    asked = asks.lemma_.lower() in ASKING and any(c.dep_ == "dobj" and asks.i < c.i < token.i for c in asks.children)
    return asked and bool(entries(token.lower_)) and adjective_read_for_infinitive(token)


def speaker_read_between_commas(token: Token) -> bool:
    """Who says it may stand amid what is said: "the boat was sold, *stated* minister Ana Lund, and was sunk" states no minister."""
    noun = next((c for c in token.children if c.dep_ == "dobj" and c.left_edge.i == token.i + 1), None)
    alone = token.i > 0 and token.dep_ == "conj" and token.lemma_.lower() in QUOTATIVE and not has_subject(token)
    if not alone or noun is None or not is_person(noun) or token.nbor(-1).text != ",":
        return False
    end = noun.right_edge.i + 1
    if end >= token.sent.end or token.doc[end].text != "," or any(c.dep_ in ("aux", "auxpass") for c in token.children):
        return False
    noun.dep_, token.dep_ = "nsubj", "parataxis"
    for child in [c for c in token.children if c.i > end]:
        child.head = token.head
    return True


def time_read_for_content(token: Token) -> bool:
    """When it was said is no part of it: "minutes *before the board met*, Lund said the plan was dead" says no board met."""
    speech = token.head
    mark = next((c for c in token.children if c.dep_ == "mark"), None)
    if mark is None or mark.lower_ not in BEFORE_AND_AFTER or speech.lemma_.lower() not in REPORTING:
        return False
    if not token.i < speech.i or not any(c.dep_ == "ccomp" and c.i > speech.i for c in speech.children):
        return False
    token.dep_ = "advcl"
    return True


def relative_read_for_content(token: Token) -> bool:
    """Whom a sentence singles out is who did it: "the fact that it was *Lund who led* the campaign" lets no fact lead it."""
    be = token.head
    who = next((c for c in token.children if c.dep_ in SUBJECTS), None)
    noun = next((c for c in be.children if c.dep_ == "attr" and be.i < c.i < token.i), None)
    if be.lemma_ != "be" or noun is None or who is None or who.tag_ not in ("WP", "WDT"):
        return False
    if who.i != noun.right_edge.i + 1 or not any(c.lower_ == "it" and c.dep_ in SUBJECTS for c in be.children):
        return False
    token.head, token.dep_ = noun, "relcl"
    return True


def quality_read_for_infinitive(token: Token) -> bool:
    """An infinitive has the bare form: "was tied to *polluted* water" pollutes no water."""
    to = next((c for c in token.children if c.lower_ == "to" and c.i == token.i - 1), None)
    noun = next((c for c in token.children if c.dep_ == "dobj" and c.i > token.i), None)
    if to is None or noun is None or noun.left_edge.i != token.i + 1 or token.i < 2:
        return False
    to.head, to.dep_, to.tag_, to.pos_ = token.head, "prep", "IN", "ADP"
    _make_quality(token, noun, to, "pobj")
    return True


def quality_read_for_deed(token: Token) -> bool:
    """What a thing is like: "ate *spoiled* fish" spoils nothing, but "had cleaned fish", "saw Lund arrested"."""
    verb = token.head
    noun = next((c for c in token.children if c.dep_ == "dobj" and c.i > token.i), None)
    plain = verb.tag_ in ("VBD", "VB", "VBZ", "VBP", "VBG") and verb.lemma_.lower() not in RESULTING
    if not plain or token.i != verb.i + 1 or noun is None or noun.left_edge.i != token.i + 1:
        return False
    if any(c.dep_ in ("dobj", "dative", "attr") for c in verb.children):
        return False
    for child in [c for c in token.children if c.i > noun.right_edge.i]:
        child.head = verb
    _make_quality(token, noun, verb, "dobj")
    return True


def _make_quality(token: Token, noun: Token, above: Token, label: str) -> None:
    """Make a participle the attribute of the noun behind it, and that an argument."""
    noun.head, noun.dep_ = above, label
    for child in [c for c in token.children if c != noun]:
        child.head = noun
    token.head, token.dep_ = noun, "amod"


def conjunction_read_for_object(token: Token) -> bool:
    """What is told with a feeling: "It is with sadness *that* the family announces" announces no sadness."""
    verb, be = token.head, token.head.head
    feeling = next((c for c in be.children if c.dep_ == "prep" and c.lower_ == "with" and be.i < c.i < token.i), None)
    empty = any(c.dep_ in SUBJECTS and c.lower_ == "it" for c in be.children)
    if be.lemma_ != "be" or feeling is None or not empty or verb.i < token.i or not has_subject(verb):
        return False
    token.dep_, token.tag_, token.pos_ = "mark", "IN", "SCONJ"
    return True


def recipient_read_for_modifier(token: Token) -> bool:
    """A pronoun is part of no name: "showed *him* Lund's letter"."""
    verb = token.nbor(-1) if token.i > token.sent.start else token
    thing = next((c for c in verb.children if c.dep_ == "dobj" and c.left_edge == token), None)
    if thing is None or not verb.tag_.startswith("VB"):
        return False
    token.head, token.dep_ = verb, "dative"
    return True


def naming_read_in_content(token: Token) -> bool:
    """A thing calls nothing so: "Lund *said* the boat was lost and *described* it as a wreck" has no boat describe."""
    content = token.head
    speech = content.head
    thing = next((c for c in content.children if c.dep_ in SUBJECTS), None)
    if token.lemma_.lower() not in DESCRIBING or token.tag_ != speech.tag_ or has_subject(token) or thing is None:
        return False
    if (
        content.dep_ != "ccomp"
        or speech.lemma_.lower() not in SPEECH
        or is_person(thing)
        or thing.tag_ not in ("NN", "NNS")
    ):
        return False
    for link in [c for c in content.children if c.dep_ == "cc" and c.i < token.i]:
        link.head = speech
    token.head = speech
    return True


def object_read_for_apposition(token: Token) -> bool:
    """Nothing is set beside a verb: "bans *Lund*, 46, from coaching" bans Lund."""
    verb = token.head
    if token.tag_ not in NOUNS or not is_finite(verb) or token.left_edge.i != verb.i + 1 or not has_subject(verb):
        return False
    if any(c.dep_ in ("dobj", "attr", "ccomp", "auxpass") for c in verb.children):
        return False
    token.dep_ = "dobj"
    return True


def contrast_read_in_content(token: Token) -> bool:
    """What another says is no part of what one says: "the mayor said it was safe, while the union *claimed* that it was not"."""
    while_ = any(c.dep_ == "mark" and c.lower_ in ("while", "whereas") for c in token.children)
    if not while_ or token.lemma_.lower() not in SPEECH or not has_subject(token) or not is_finite(token):
        return False
    content = token.head
    while content.dep_ != "ccomp" and content.head != content:
        content = content.head
    while content.head.dep_ == "ccomp" and content.head.lemma_.lower() not in REPORTING:
        content = content.head
    if (
        content.dep_ != "ccomp"
        or content.head.lemma_.lower() not in REPORTING
        or not content.head.i < content.i < token.i
    ):
        return False
    token.head = content.head
    return True


def content_read_past_its_noun(token: Token) -> bool:
    """What is reported follows its noun over a time: "followed *reports* on Friday that soldiers *had fled*" follows no fleeing."""
    verb, mark = token.head, next((c for c in token.children if c.dep_ == "mark"), None)
    if mark is None or mark.lower_ != "that" or verb.lemma_.lower() in CONTENT_TAKING or not verb.i < mark.i < token.i:
        return False
    noun = mark.nbor(-1)
    while noun.i > verb.i and (noun.ent_type_ in TIME_ENTITIES or noun.lower_ == "on"):
        noun = noun.nbor(-1)
    if noun.tag_ not in NOUNS or noun.lemma_.lower() not in CONTENT_NOUN:
        return False
    token.head, token.dep_ = noun, "acl"
    return True
