"""Modality and tense of an event mention (after FactBank, Saurí & Pustejovsky 2009: three modalities, two polarities)."""

from __future__ import annotations

from spacy.tokens import Token

from kg.pipeline import verbs as v
from kg.pipeline.arguments import is_clause, singles_out
from kg.pipeline.polarity import (
    EVIDENTIAL,
    FUTURE_NOUN,
    OCCASION,
    is_gerund,
    is_infinitive,
    is_ruled_out,
    is_still_to_come,
    lemma_of,
    polarity,
)
from kg.pipeline.triggers import is_passive

FUTURE_AUXILIARY = frozenset(("will", "'ll", "’ll", "wo", "shall"))
POSSIBLE_AUXILIARY = frozenset("may might can could would should must ca 'd ’d ought".split())
CONDITIONAL = frozenset("if unless whether lest".split())
FUTURE_ADJECTIVE = frozenset(
    "due set likely bound poised scheduled expected about determined certain sure slated destined".split()
)
#: Feelings about what happened: "was *shocked* to learn", "is *sad* to hear".
EMOTION = frozenset(
    "sad glad happy pleased delighted thrilled relieved proud lucky fortunate sorry surprised astonished amazed stunned shocked horrified "
    "dismayed disappointed saddened".split()
)
#: Of the verbs after these, which tell the same of the present.
PERCEPTION = frozenset("hear see learn find discover read".split())
#: Verbs and nouns after which "that" and a verb without ending ask for something: "an *order* that the army withdraw".
MANDATIVE = frozenset(
    "ask command decree demand direct order propose proposal recommend recommendation request require requirement urge".split()
)
#: What it is to do has not happened either: "the *goal* is to restore trust".
AIM = frozenset(
    "goal aim purpose objective idea job task role duty mission challenge hope dream wish priority function solution option need ambition "
    "strategy focus".split()
)
#: What it was to do did happen: "his first *move* was to dismiss the chief".
DEED = frozenset("act move step response reaction".split())
#: What may come, and is named with "of": "at *risk* of being cancelled", "*capable* of carrying".
PROSPECT = frozenset(
    "risk danger chance hope suspicion possibility threat intention fear idea aim prospect goal verge brink capable incapable".split()
)
#: What serves a purpose, named with "for": "a *tool* for cutting".
INSTRUMENT = FUTURE_NOUN | frozenset(
    "tool machine method technique system programme program fund device equipment weapon software material guideline deadline permission "
    "procedure strategy scheme responsibility".split()
)
#: How one tells what one does not know: "was *probably* planned".
GUESSING = frozenset("probably possibly perhaps potentially maybe presumably conceivably likely".split())
LIKELY = frozenset("likely unlikely possible probable impossible conceivable plausible".split())
#: What one is to do, named with "to": "is *committed* to helping".
COMMITTING = frozenset("commit dedicate committed dedicated".split())
FINITE = frozenset(("VBD", "VBZ", "VBP"))
TEMPORAL = frozenset("when once until after before".split())


def modality(verb: Token, question: bool, headline: bool) -> str:
    """Return "actual", "future" or "possible".

    Args:
        verb: The trigger.
        question: Whether its sentence is a question.
        headline: Whether it stands in a headline ("City *to sell* harbour" is future there).
    """
    mark = next((c.lower_ for c in verb.children if c.dep_ == "mark"), "")
    own = _auxiliary(verb)
    if own:
        return "possible" if mark in CONDITIONAL else own
    if mark in CONDITIONAL or is_inverted_condition(verb) or is_subjunctive(verb):
        return "possible"
    if is_still_to_come(verb):
        return "actual"
    if is_alternative(verb) or _is_conditioned(verb) or _is_guessed(verb):
        return "possible"
    if _waits(verb):
        return "future"
    infinitive = is_infinitive(verb)
    inherited = _inherited(verb, infinitive, headline)
    if inherited:
        return inherited
    if _is_hoped(verb):
        return "possible"
    if question and _is_asked(verb):
        return "possible"
    # imperatives: "*Send* them home"
    if (
        verb.dep_ in ("ROOT", "ccomp")
        and verb.tag_ == "VB"
        and not any(c.dep_ in ("nsubj", "nsubjpass", "aux") for c in verb.children)
    ):
        return "possible"
    return "actual"


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
        return time[: len(published)] > published[: len(time)]
    return verb.dep_ == "relcl" and any(_auxiliary(a) == "future" for a in verb.ancestors)


def is_inverted_condition(verb: Token) -> bool:
    """Say whether inversion makes a clause a condition: "*Had it rained* longer, ..."."""
    subject = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    return (
        verb.dep_ in ("advcl", "ccomp")
        and verb.i < verb.head.i
        and subject is not None
        and any(
            c.dep_ in ("aux", "auxpass") and c.i < subject.i and c.lower_ in ("had", "were", "should")
            for c in verb.children
        )
    )


def _is_hoped(verb: Token) -> bool:
    """Say whether it is only hoped or wished for: "I *hope* the council *agrees*", "*wished* that he *had stayed*", but "hoped he *had left*"."""
    lemma = lemma_of(verb.head)
    wished = lemma in ("wish", "pray") or (lemma == "hope" and _is_present(verb))
    return verb.dep_ == "ccomp" and wished and is_clause(verb.head)


def _is_asked(verb: Token) -> bool:
    """Say whether a question asks if it is so: "Did they *pay*?", `He asked: "Did they *pay*?"`, not "Who *paid*?"."""
    asks_else = any(c.dep_ in ("advmod", "dobj", "nsubj") and c.tag_.startswith("W") for c in verb.children)
    subject = next((c.i for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), 0)
    inverted = any(c.dep_ in ("aux", "auxpass") and c.tag_ in FINITE and c.i < subject for c in verb.children)
    return not asks_else and (verb.dep_ == "ROOT" or (verb.dep_ == "ccomp" and inverted))


def is_alternative(verb: Token) -> bool:
    """Say whether it is one of two clauses that may be so: "Either the firm *lied* or the ministry *erred*"."""
    first = verb.head if verb.dep_ == "conj" and is_clause(verb.head) else verb
    whole = any(c.dep_ == "conj" and any(s.dep_ in ("nsubj", "nsubjpass") for s in c.children) for c in first.children)
    return whole and any(
        c.lower_ == "either" and c.dep_ in ("cc", "preconj", "advmod") and c.i < first.i for c in first.children
    )


def _is_present(verb: Token) -> bool:
    return tense(verb) == "present" and _auxiliary(verb) is None


def _is_conditioned(verb: Token) -> bool:
    """Say whether it holds on a condition: "If the president is killed, the speaker *assumes* office"."""
    return _is_present(verb) and any(
        c.dep_ == "advcl"
        and _is_present(c)
        and any(m.dep_ == "mark" and m.lower_ in ("if", "unless") for m in c.children)
        for c in verb.children
    )


def _is_guessed(verb: Token) -> bool:
    """Say whether it is told as likely, no more: "was *probably* planned", "it is *unlikely* that they saw it"."""
    if any(c.dep_ == "advmod" and c.lower_ in GUESSING for c in verb.children):
        return True
    guess = verb.head if verb.head.pos_ == "ADJ" else next((c for c in verb.head.children if c.dep_ == "acomp"), None)
    return (
        verb.dep_ == "ccomp"
        and guess is not None
        and guess.i < verb.i
        and guess.lower_ in LIKELY
        and any(c.dep_ in ("nsubj", "expl") and c.lower_ == "it" for a in (guess, guess.head) for c in a.children)
    )


def _waits(verb: Token) -> bool:
    """Say whether a present tense tells when something is to be: "will leave when the war *ends*", "came days before they *meet*"."""
    if verb.dep_ != "advcl" or not _is_present(verb):
        return False
    timed = any(c.dep_ in ("mark", "advmod") and c.lower_ in TEMPORAL and c.i < verb.i for c in verb.children)
    if timed and _is_days_before(verb):
        return True
    would = any(c.dep_ == "aux" and c.lower_ == "would" for c in verb.head.children)
    return timed and is_clause(verb.head) and (would or modality(verb.head, False, False) == "future")


def _is_days_before(verb: Token) -> bool:
    """Say whether something past is told to be so long before it: "came just days before the ministers *meet*"."""
    before = next((c for c in verb.children if c.lower_ == "before" and c.i < verb.i), None)
    return before is not None and before.nbor(-1).lemma_ in ("minute", "hour", "day", "week", "month", "year")


def is_subjunctive(verb: Token) -> bool:
    """Say whether a clause asks for what is not so: "demanded that the papers *be* published and that the army *withdraw*"."""
    first = verb
    while first.dep_ == "conj" and is_clause(first.head):
        first = first.head
    if first.dep_ not in ("ccomp", "acl"):
        return False
    aux = [c for c in verb.children if c.dep_ in ("aux", "auxpass")]
    if any(
        c.lower_ == "be" and c.dep_ == "auxpass" and not any(a.dep_ == "aux" and a.i < c.i for a in aux) for c in aux
    ):
        return True
    that = any(c.dep_ == "mark" and c.lower_ == "that" for c in verb.children)
    return that and not aux and verb.lower_ == lemma_of(verb) and lemma_of(first.head) in MANDATIVE


def _auxiliary(verb: Token) -> str | None:
    """Name the modality of a verb's own helpers, also one hung on another: "*should* have been regulated"."""
    helpers = [c for c in verb.children if c.dep_ in ("aux", "auxpass")]
    aux = {c.lower_ for c in (*helpers, *(g for h in helpers for g in h.children if g.dep_ == "aux"))}
    if aux & POSSIBLE_AUXILIARY:
        return "possible"
    if aux & FUTURE_AUXILIARY:
        return "future"
    return None


def _inherited(verb: Token, infinitive: bool, headline: bool) -> str | None:
    head, dep = verb.head, verb.dep_
    lemma = head.lemma_.lower()
    if dep == "conj" and is_clause(head):
        own = any(c.dep_ in ("nsubj", "nsubjpass", "aux", "auxpass") and c.tag_ != "TO" for c in verb.children)
        return None if own or (verb.tag_ != head.tag_ and not is_infinitive(head)) else modality(head, False, headline)
    if dep == "ROOT":
        return "future" if infinitive and headline else None
    if dep == "ccomp" and infinitive and headline and verb.i < head.i and lemma in v.SPEECH:
        return "future"  # "City *to close* ten schools, mayor says"
    if dep == "ccomp" and lemma in v.SHOWING and _auxiliary(head) == "possible":
        return "possible"  # "may indicate that the firm *is hiding* losses"
    if dep in ("xcomp", "ccomp") and (infinitive or verb.tag_ in ("VB", "VBG") or dep == "xcomp"):
        return _of_complement(verb, head, lemma, infinitive)
    if dep == "advcl" and verb.tag_ == "VBG" and is_clause(head) and _lies_ahead(verb, headline):
        return modality(head, False, headline)
    if infinitive and dep in ("advcl", "acl", "relcl"):
        # "were to be lifted, and schools *to reopen*"
        if head.dep_ == "conj" and head.head.lemma_ == "be":
            return "future"
        # "had a chance *to read* it"
        if head.dep_ == "dobj" and head.lemma_.lower() in OCCASION and head.head.lemma_ in ("have", "get", "take"):
            return modality(head.head, False, headline) if tense(head.head) == "past" else "possible"
        # "decision to renew"; a headline's "City to limit cooperation"
        if head.lemma_.lower() in FUTURE_NOUN or (headline and head.dep_ == "ROOT" and not is_clause(head)):
            return "future"
        # "went on *to thank* them", "beat Velm *to reach* the final"
        on = lemma == "go" and any(c.dep_ == "prt" and c.lower_ == "on" for c in head.children)
        if on or (dep == "advcl" and lemma in v.DEFEATING and lemma_of(verb) in v.PREVAILING):
            return modality(head, False, headline)
        return None if head.lower_ in ("first", "last", "only") or singles_out(head) else "possible"
    return _of_preposition(verb) if dep == "pcomp" else None


def _lies_ahead(participle: Token, headline: bool) -> bool:
    """Say whether a participle shares the mood of its clause: "requires members to sign, *agreeing* to it", "will go round *warning* them"."""
    above = modality(participle.head, False, headline)
    if above != "future" or participle.left_edge.i < participle.head.i:
        return above == "possible"
    marked = any(c.dep_ in ("mark", "aux") for c in participle.children)
    return not marked and participle.left_edge.nbor(-1).text != ","


def _of_preposition(verb: Token) -> str | None:
    """The gerund after a preposition: "used it for *digging*", "at risk of *being cancelled*", "prevented him from *leaving*"."""
    preposition, governor = verb.head, verb.head.head
    lemma, word = lemma_of(governor), preposition.lower_
    if is_clause(governor):
        blocked = lemma in v.POSSIBLE_COMPLEMENT - {"accuse"} and word in ("from", "against", "about")
        if word == "by":  # "could save it by *closing* plants", but "tried to save it by *closing* plants"
            return _auxiliary(governor)
        used = word == "for" and lemma in ("use", "call", "plan", "push", "design")
        if word == "to" and _is_promised(governor):
            return "future"
        return "possible" if blocked or used else None
    if word == "to" and lemma in COMMITTING and governor.head.lemma_ == "be":
        return "future"  # "are *committed* to working", read as an adjective
    alone = not any(c.dep_ == "conj" for c in governor.children)  # "the risk and cost of protecting"
    # "claimed *responsibility* for bombing it" admits the deed, "has responsibility for cleaning it" tells a task
    claimed = lemma == "responsibility" and lemma_of(governor.head) in ("claim", "admit", "accept", "deny")
    serves = word == "for" and lemma in INSTRUMENT and not claimed
    prospect = (word == "of" and lemma in PROSPECT and alone) or serves
    return "possible" if prospect else None


def _is_promised(verb: Token) -> bool:
    """Say whether a verb commits to the gerund after "to": "*committed* to helping", "*looks* forward to opening"."""
    forward = any(c.dep_ == "advmod" and c.lower_ == "forward" for c in verb.children)
    return forward or (lemma_of(verb) in COMMITTING and (is_passive(verb) or verb.tag_ == "VBN"))


def _of_complement(verb: Token, head: Token, lemma: str, infinitive: bool) -> str | None:
    """The complement of a control or raising verb: "plans *to renew*", "told *to prepare*", "going *to provide*"."""
    if verb.tag_ == "VBG" and any(c.dep_ == "aux" and c.tag_ in FINITE for c in verb.children):
        return None  # "will go on now that ships *are arriving*"
    if lemma == "go" and head.tag_ == "VBG" and infinitive:
        return "future"
    if lemma == "be" and infinitive and not any(c.dep_ in ("attr", "acomp", "prep") for c in head.children):
        return _of_copula(head)
    if (
        head.pos_ == "ADJ"
        or (head.lower_ in EMOTION and infinitive)
        or (lemma in FUTURE_ADJECTIVE and not is_clause(head))
    ):
        return _of_adjective(verb, head)
    if (
        lemma == "use"
        and infinitive
        and head.lower_ == "used"
        and not any(c.dep_ in ("dobj", "nsubjpass") for c in head.children)
    ):
        return None if tense(head) == "past" or head.tag_ == "VBN" else "possible"  # "a guard who used *to work* there"
    if lemma == "have" and modality(head, False, False) == "future":
        return "future"  # "will have *to pay*"
    if lemma == "have":  # "had *to leave*" did leave; "said he had *to leave*" may not
        past = tense(head) == "past" and head.dep_ not in ("ccomp", "relcl") and polarity(head) == "positive"
        return modality(head, False, False) if past else "possible"
    if lemma in v.ASPECTUAL and (lemma not in v.UNREALISED_ASPECT or modality(head, False, False) == "future"):
        return modality(head, False, False)
    if infinitive and verb.left_edge.tag_ in ("WDT", "WP", "WRB"):
        return "possible"  # "decided which sites *to block*"
    if infinitive or verb.tag_ == "VB":
        # "were reported *to have fled*", "was said *to be planning* it", "claims *to have seen* it"
        done = any(c.dep_ == "aux" and c.lemma_ in ("have", "be") for c in verb.children)
        told = done and ((lemma in EVIDENTIAL and is_passive(head)) or lemma == "claim")
        if told or lemma in v.FACTUAL_COMPLEMENT | v.NEGATIVE_COMPLEMENT:
            return modality(head, False, False)
        if lemma in v.FUTURE_COMPLEMENT or (lemma == "expect" and is_passive(head)):
            return "future"
        return "possible" if lemma in v.POSSIBLE_COMPLEMENT or infinitive else None
    considered = lemma in ("propose", "consider", "suggest", "recommend", "avoid", "risk") and is_gerund(verb)
    return "possible" if considered or is_ruled_out(verb) else None


def _of_copula(be: Token) -> str:
    """The infinitive after "be": "The council is *to vote*", "The goal is *to win*", "His first move was *to leave*"."""
    subject = next((lemma_of(c) for c in be.children if c.dep_ == "nsubj"), "")
    if subject in DEED and tense(be) == "past":
        return modality(be, False, False)
    return "possible" if subject in AIM else "future"


def _of_adjective(verb: Token, adjective: Token) -> str:
    """The infinitive after an adjective: "due *to open*", "able *to flee*", "will be able *to*", "was sad *to leave*", "is shocked *to hear*"."""
    copula = adjective.head
    # "will be able to", "were able to *leave*" did leave
    if adjective.lower_ == "able" and is_clause(copula) and (_auxiliary(copula) == "future" or _succeeded(copula)):
        return modality(copula, False, False)
    felt = adjective.lower_ in EMOTION and is_clause(copula)
    if felt and (tense(copula) == "past" or lemma_of(verb) in PERCEPTION):
        return modality(copula, False, False)
    return "future" if adjective.lower_ in FUTURE_ADJECTIVE else "possible"


def _succeeded(copula: Token) -> bool:
    """Say whether "able to" tells what was done: "*were* able to leave", not "were *not* able to" or "if they *were* able to"."""
    return tense(copula) == "past" and polarity(copula) == "positive"


def tense(verb: Token) -> str:
    """Return "past", "present", "future" or "none" (non-finite)."""
    finite = next(
        (c for c in verb.children if c.dep_ in ("aux", "auxpass") and c.tag_ in ("VBD", "VBZ", "VBP", "MD")), verb
    )
    if finite.lower_ in FUTURE_AUXILIARY:
        return "future"
    if finite.tag_ == "VBD":
        return "past"
    if finite.tag_ in ("VBZ", "VBP"):
        return "past" if finite.lemma_.lower() == "have" and finite != verb else "present"
    return "none" if finite.tag_ != "MD" else "present"
