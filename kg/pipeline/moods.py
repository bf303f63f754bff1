"""Tense and mood of one clause by its own words: helping verbs, inversion, conditions, wishes, guesses and ranks."""

from __future__ import annotations

from kg.pipeline import factuality_words as w
from kg.pipeline import verbs as v
from kg.pipeline.arguments import is_clause, is_finite, singles_out
from kg.pipeline.dating_fit import side_of
from kg.pipeline.polarity import lemma_of, polarity
from kg.pipeline.tokens import Token

HAD_OR_WOULD = frozenset(("'d", "’d"))


def tense(verb: Token) -> str:
    """Return "past", "present", "future" or "none" (non-finite)."""
    finite = next(
        (c for c in verb.children if c.dep_ in ("aux", "auxpass") and c.tag_ in ("VBD", "VBZ", "VBP", "MD")), verb
    )
    if finite.lower_ in w.FUTURE_AUXILIARY:
        return "future"
    if finite.tag_ == "VBD":
        return "past"
    if finite.tag_ in ("VBZ", "VBP"):
        return "past" if finite.lemma_.lower() == "have" and finite != verb else "present"
    return "none" if finite.tag_ != "MD" else "present"


def auxiliary(verb: Token) -> str | None:
    """Name the modality of a verb's own helpers, also one hung on another: "*should* have been regulated"."""
    helpers = [c for c in verb.children if c.dep_ in ("aux", "auxpass")]
    aux = {c.lower_ for c in (*helpers, *(g for h in helpers for g in h.children if g.dep_ == "aux"))}
    if _is_had(verb, helpers):
        aux -= HAD_OR_WOULD
    if aux & w.POSSIBLE_AUXILIARY:
        return "possible"
    if aux & w.FUTURE_AUXILIARY:
        return "future"
    return None


def _is_had(verb: Token, helpers: list[Token]) -> bool:
    """Say whether "'d" stands for "had", before a participle that is no bare form: "said he*'d* sold it", but "he*'d* sell it"."""
    short = next((c for c in helpers if c.lower_ in HAD_OR_WOULD), None)
    first = next((c for c in helpers if short is not None and c.i > short.i), verb)
    been = first.lower_ == "been" or (first == verb and verb.tag_ == "VBN" and verb.lower_ != lemma_of(verb))
    return short is not None and been


def in_future(verb: Token, time: str | None, published: str | None) -> bool:
    """Say whether a present tense tells the future by its date: "the contract *expires* Aug. 31", "which *launches* June 28".

    Args:
        verb: The trigger.
        time: EDTF value of its date.
        published: ISO date of publication.
    """
    if verb.tag_ not in ("VBZ", "VBP") or not time:
        return False
    if published and time[:4].isdigit():
        return side_of(time.partition("/")[0], published) > 0
    return verb.dep_ == "relcl" and any(auxiliary(a) == "future" for a in verb.ancestors)


def is_bound_to_come(verb: Token) -> bool:
    """Say whether it is told to be only a matter of time: "it is a matter of *time* before they *lose*"."""
    matters = (c for c in verb.head.children if c.dep_ == "attr" and lemma_of(c) in ("matter", "question"))
    phrases = (p for c in matters for p in c.children if p.lower_ == "of")
    return any(o.lower_ in ("time", "days", "weeks", "months") for p in phrases for o in p.children)


def is_present(verb: Token) -> bool:
    """Say whether a clause is in the present, and no helper says that it may or will be."""
    return tense(verb) == "present" and auxiliary(verb) is None


def is_inverted_condition(verb: Token) -> bool:
    """Say whether inversion makes a clause a condition: "*Had it rained* longer, ...", "would have sunk *had it rained*"."""
    subject = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    if verb.dep_ not in ("advcl", "ccomp") or subject is None:
        return False
    helpers = [c for c in verb.children if c.dep_ in ("aux", "auxpass") and c.lower_ in ("had", "were", "should")]
    before = [c for c in helpers if c.i < subject.i]
    return bool(before) and (verb.i < verb.head.i or (verb.dep_ == "advcl" and verb.left_edge == before[0]))


def is_subjunctive(verb: Token) -> bool:
    """Say whether a clause asks for what is not so: "demanded that the papers *be* published and that the army *withdraw*"."""
    first = verb
    while first.dep_ == "conj" and is_clause(first.head):
        first = first.head
    if _is_due(first):
        return True
    if first.dep_ not in ("ccomp", "acl"):
        return False
    aux = [c for c in verb.children if c.dep_ in ("aux", "auxpass")]
    if any(
        c.lower_ == "be" and c.dep_ == "auxpass" and not any(a.dep_ == "aux" and a.i < c.i for a in aux) for c in aux
    ):
        return True
    that = first.dep_ == "ccomp" or any(c.dep_ == "mark" and c.lower_ == "that" for c in verb.children)
    return that and not aux and verb.lower_ == lemma_of(verb) and lemma_of(first.head) in w.MANDATIVE


def _is_due(verb: Token) -> bool:
    """Say whether it is time for it: "It is high *time* we *acted*", but "the time they left is not known"."""
    noun = verb.head
    be = noun.head
    told = (
        verb.dep_ in ("relcl", "acl", "ccomp") and noun.lower_ == "time" and noun.dep_ == "attr" and be.lemma_ == "be"
    )
    return told and is_finite(verb) and any(c.lower_ == "it" and c.dep_ == "nsubj" for c in be.children if c.i < be.i)


def is_hoped(verb: Token) -> bool:
    """Say whether it is only hoped or wished for: "I *hope* the council *agrees*", "*wished* that he *had stayed*", but "hoped he *had left*"."""
    lemma = lemma_of(verb.head)
    wished = lemma in ("wish", "pray") or (lemma == "hope" and is_present(verb))
    return verb.dep_ == "ccomp" and wished and is_clause(verb.head)


def is_asked(verb: Token) -> bool:
    """Say whether a question asks if it is so: "Did they *pay*?", `He asked: "Did they *pay*?"`, not "Who *paid*?"."""
    asks_else = any(c.dep_ in ("advmod", "dobj", "nsubj") and c.tag_.startswith("W") for c in verb.children)
    subject = next((c.i for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), 0)
    inverted = any(c.dep_ in ("aux", "auxpass") and c.tag_ in w.FINITE and c.i < subject for c in verb.children)
    return not asks_else and (verb.dep_ == "ROOT" or (verb.dep_ == "ccomp" and inverted))


def is_alternative(verb: Token) -> bool:
    """Say whether it is one of two clauses that may be so: "Either the firm *lied* or the ministry *erred*"."""
    first = verb.head if verb.dep_ == "conj" and is_clause(verb.head) else verb
    whole = any(c.dep_ == "conj" and any(s.dep_ in ("nsubj", "nsubjpass") for s in c.children) for c in first.children)
    return whole and any(
        c.lower_ == "either" and c.dep_ in ("cc", "preconj", "advmod") and c.i < first.i for c in first.children
    )


def is_conditioned(verb: Token) -> bool:
    """Say whether it holds on a condition: "If the president is killed, the speaker *assumes* office"."""
    return is_present(verb) and any(
        c.dep_ == "advcl"
        and is_present(c)
        and any(m.dep_ == "mark" and m.lower_ in ("if", "unless") for m in c.children)
        for c in verb.children
    )


def is_guessed(verb: Token) -> bool:
    """Say whether it is told as likely, no more: "was *probably* planned", "it is *unlikely* that they saw it"."""
    if any(c.dep_ == "advmod" and c.lower_ in w.GUESSING for c in verb.children):
        return True
    guess = verb.head if verb.head.pos_ == "ADJ" else next((c for c in verb.head.children if c.dep_ == "acomp"), None)
    return (
        verb.dep_ == "ccomp"
        and guess is not None
        and guess.i < verb.i
        and guess.lower_ in w.LIKELY
        and any(c.dep_ in ("nsubj", "expl") and c.lower_ == "it" for a in (guess, guess.head) for c in a.children)
    )


def is_withheld(verb: Token) -> bool:
    """Say whether somebody did not want to say it: "police *would not name* him", but "said they *would not name* him"."""
    would = any(c.dep_ == "aux" and c.lower_ == "would" for c in verb.children)
    return would and lemma_of(verb) in w.DISCLOSING and verb.dep_ in ("ROOT", "conj") and polarity(verb) == "negative"


def looks_back(verb: Token) -> bool:
    """Say whether "would" tells what came later, long ago: "Lund *would* then *move* to Velm in 1974", but "said it would close in 1974"."""
    helpers = [c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")]
    published = verb.doc._.kg_published
    if helpers != ["would"] or not published or verb.dep_ not in ("ROOT", "conj", "relcl"):
        return False
    if any(a.dep_ == "ccomp" for a in verb.ancestors) or any(_is_condition(c) for c in verb.children):
        return False
    years = (o for c in verb.children if c.lower_ in ("in", "by") for o in c.subtree if o.i > c.i)
    return any(o.text.isdigit() and len(o) == len("1974") and o.text < published[:4] for o in years)


def _is_condition(clause: Token) -> bool:
    """Say whether a clause says on what condition: "*if* he could"."""
    return clause.dep_ == "advcl" and any(c.lower_ in w.CONDITIONAL for c in clause.children)


def is_days_before(verb: Token) -> bool:
    """Say whether something past is told to be so long before it: "came just days before the ministers *meet*"."""
    before = next((c for c in verb.children if c.lower_ == "before" and c.i < verb.i), None)
    return before is not None and before.nbor(-1).lemma_ in ("minute", "hour", "day", "week", "month", "year")


def is_ranked(noun: Token) -> bool:
    """Say whether a noun is told by rank, so that its infinitive happened: "the *first* woman to win", "was the *worst* to strike"."""
    if lemma_of(noun) in v.CIRCUMSTANCE | v.HELD | w.MEANS:  # "the only *way* to win"
        return False
    within = noun.head.head  # "the first woman in the *region* to win"
    if (
        noun.dep_ == "pobj"
        and noun.head.lower_ in ("in", "of", "from", "on", "at")
        and within.pos_ in ("NOUN", "NUM", "ADJ")
    ):
        return is_ranked(within)
    ranked = noun.tag_ == "JJS" or noun.lower_ in v.ORDINAL | {"few"} or noun.ent_type_ == "ORDINAL"
    # "the *first* children's author to win"
    kinds = [c for c in noun.children if c.dep_ == "poss" and c.tag_ == "NNS"]
    return ranked or singles_out(noun) or any(singles_out(c) for c in kinds)


def tells_rank(be: Token) -> bool:
    """Say whether a clause tells somebody's rank: "*became* the first city to ban it", "*was* first to send help"."""
    return lemma_of(be) in ("be", "become") and any(c.dep_ in ("attr", "acomp") and is_ranked(c) for c in be.children)


def is_outcome(verb: Token) -> bool:
    """Say whether an infinitive tells what was so, or what came of it: "arrived *to find* the gate open", "a storm was *to blame*"."""
    if verb.lower_ == "blame" and lemma_of(verb.head) == "be":
        return True
    aware = lemma_of(verb.head) in ("arrive", "wake", "awake", "awaken")
    return verb.dep_ == "advcl" and lemma_of(verb) in ("find", "discover", "learn") and aware
