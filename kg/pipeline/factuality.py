"""Polarity, modality and tense of an event mention (after FactBank, Saurí & Pustejovsky 2009: three modalities, two polarities)."""

from __future__ import annotations

from spacy.tokens import Token

from kg.pipeline import verbs as v
from kg.pipeline.arguments import is_clause, singles_out
from kg.pipeline.triggers import is_passive

NEGATIVE = frozenset("not n't n’t never hardly barely scarcely neither nor nowhere".split())
NO = frozenset(("no", "neither", "nobody", "none", "nothing"))
FUTURE_AUXILIARY = frozenset(("will", "'ll", "’ll", "wo", "shall"))
POSSIBLE_AUXILIARY = frozenset("may might can could would should must ca 'd ’d ought".split())
CONDITIONAL = frozenset("if unless whether lest".split())
FUTURE_ADJECTIVE = frozenset("due set likely bound poised scheduled expected about".split())
#: Verbs and nouns after which "that" and a verb without ending ask for something: "an *order* that the army withdraw".
MANDATIVE = frozenset(
    "ask command decree demand direct order propose proposal recommend recommendation request require requirement urge".split()
)
#: Nouns whose infinitive has not happened: "the *decision* to", "*plans* to".
FUTURE_NOUN = frozenset(
    "plan decision intention promise pledge vow agreement commitment proposal intent deal bid".split()
)


def polarity(verb: Token) -> str:
    """Return "negative" when the text says that it did or does not happen."""
    return "negative" if _negated(verb) or _negated_from_above(verb) else "positive"


def _negated(verb: Token) -> bool:
    for child in verb.children:
        if child.dep_ == "neg" or (child.lower_ in NEGATIVE and child.dep_ in ("advmod", "preconj")):
            return True
        # "no longer shares"
        if (
            child.dep_ in ("advmod", "npadvmod")
            and any(c.lower_ == "no" for c in child.children)
            and child.lower_ in ("longer", "more")
        ):
            return True
        # "*no* injuries were reported", "found *nothing*"
        if child.dep_ in ("nsubj", "nsubjpass", "dobj") and (
            child.lower_ in NO or any(c.dep_ in ("det", "neg", "preconj") and c.lower_ in NO for c in child.children)
        ):
            return True
    # "without *warning*", "instead of *using*"
    if verb.dep_ == "pcomp" and (
        verb.head.lower_ == "without" or (verb.head.i > 0 and verb.head.nbor(-1).lower_ == "instead")
    ):
        return True
    aux = [c for c in verb.children if c.dep_ in ("aux", "auxpass")]
    return any(g.dep_ == "neg" for a in aux for g in a.children)


def _negated_from_above(verb: Token) -> bool:
    """Negation that a governor passes down: "refused *to give*", "denied *firing*", "did not eat or *drink*"."""
    head, lemma = verb.head, verb.head.lemma_.lower()
    if is_still_to_come(verb):
        return True
    if verb.dep_ == "conj" and is_clause(head):
        # "is not sold, *nor* will it be given away"
        if any(
            c.dep_ == "cc" and c.lower_ == "nor" and head.i < c.i < verb.i for c in (*head.children, *verb.children)
        ):
            return True
        # the negation is shared unless the second clause has its own subject or auxiliary, or is finite ("did not name them
        # and *said*"), or a "but" stands between
        own = any(c.dep_ in ("nsubj", "nsubjpass", "aux", "auxpass") for c in verb.children)
        own = own or (head.tag_ == "VB" and verb.tag_ in ("VBD", "VBZ") and verb.lower_ != lemma_of(verb))
        contrast = any(c.dep_ == "cc" and c.lower_ in ("but", "yet") for c in head.children)
        return not own and not contrast and polarity(head) == "negative" and lemma not in v.NEGATIVE_COMPLEMENT
    if verb.dep_ in ("xcomp", "ccomp", "advcl"):
        if verb.dep_ != "advcl" and lemma in v.NEGATIVE_COMPLEMENT:
            return (verb.tag_ in ("VB", "VBG") or is_infinitive(verb)) and not _negated(head)
        if verb.dep_ != "advcl" and (
            lemma in v.DENIAL or (lemma in v.PREVENTION and is_gerund(verb) and lemma not in v.CESSATION | {"keep"})
        ):
            return True
        # "unable *to move*", "not able *to get*"
        if head.pos_ == "ADJ" and head.lower_ in ("unable", "able"):
            return head.lower_ == "unable" or _negated(head.head) or _negated_from_above(head.head)
        # "did not begin to shout": the negation of an aspectual or a modal verb is that of the event
        if verb.dep_ == "xcomp" and lemma in v.ASPECTUAL | {"want", "intend", "expect"}:
            return _negated(head)
    # "rejected the charge that it *had used* the database"
    if verb.dep_ in ("acl", "relcl") and head.head.lemma_.lower() in v.DENIAL:
        that = any(c.dep_ == "mark" and c.lower_ == "that" for c in verb.children)
        return head.dep_ == "dobj" and (that or tells(verb, head))
    # "prevented them from leaving", "held off on buying"
    off = head.lower_ == "on" and any(c.dep_ == "prt" and c.lower_ == "off" for c in head.head.children)
    prevented = head.lower_ == "from" and head.head.lemma_.lower() in v.PREVENTION
    return verb.dep_ == "pcomp" and (prevented or (off and head.head.lemma_.lower() == "hold"))


def tells(verb: Token, noun: Token) -> bool:
    """Say whether a clause without "that" is what a noun tells: "the claim *he took* bribes", not "the claim he made"."""
    own = any(c.dep_ in ("nsubj", "nsubjpass") and c.tag_ not in ("WDT", "WP") for c in verb.children)
    whole = any(
        c.dep_ in ("dobj", "xcomp", "ccomp", "acomp", "attr", "auxpass") and c.tag_ != "WDT" for c in verb.children
    )
    return own and whole and noun.lemma_.lower() in v.CONTENT_NOUN


def is_still_to_come(verb: Token) -> bool:
    """Say whether it has not happened so far: "have yet *to name* a suspect"."""
    head = verb.head
    yet = head.lemma_ == "have" and any(c.lower_ == "yet" and c.dep_ == "advmod" for c in head.children)
    return yet and verb.dep_ == "xcomp" and is_infinitive(verb)


def is_gerund(verb: Token) -> bool:
    """Say whether a verb is a gerund, active ("paying") or passive ("being paid")."""
    return verb.tag_ == "VBG" or any(c.dep_ == "auxpass" and c.tag_ == "VBG" for c in verb.children)


def modality(verb: Token, question: bool, headline: bool) -> str:
    """Return "actual", "future" or "possible".

    Args:
        verb: The trigger.
        question: Whether its sentence is a question.
        headline: Whether it stands in a headline ("City *to sell* harbour" is future there).
    """
    own = _auxiliary(verb)
    if own:
        return own
    mark = next((c.lower_ for c in verb.children if c.dep_ == "mark"), "")
    if mark in CONDITIONAL or is_inverted_condition(verb) or is_subjunctive(verb):
        return "possible"
    if is_still_to_come(verb):
        return "actual"
    infinitive = is_infinitive(verb)
    inherited = _inherited(verb, infinitive, headline)
    if inherited:
        return inherited
    if (
        verb.dep_ == "ROOT"
        and question
        and not any(c.dep_ in ("advmod", "dobj", "nsubj") and c.tag_.startswith("W") for c in verb.children)
    ):
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
        verb.dep_ == "advcl"
        and subject is not None
        and any(
            c.dep_ in ("aux", "auxpass") and c.i < subject.i and c.lower_ in ("had", "were", "should")
            for c in verb.children
        )
    )


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


def is_infinitive(verb: Token) -> bool:
    """Say whether a verb has an infinitival "to"."""
    return any(c.dep_ == "aux" and c.tag_ == "TO" for c in verb.children)


def _auxiliary(verb: Token) -> str | None:
    aux = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
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
    if dep in ("xcomp", "ccomp") and (infinitive or verb.tag_ in ("VB", "VBG") or dep == "xcomp"):
        return _of_complement(verb, head, lemma, infinitive)
    if dep == "advcl" and verb.tag_ == "VBG" and is_clause(head) and modality(head, False, headline) == "possible":
        return "possible"  # "requires members to sign, *agreeing* to work"
    if infinitive and dep in ("advcl", "acl", "relcl"):
        # "decision to renew"; a headline's "City to limit cooperation"
        if head.lemma_.lower() in FUTURE_NOUN or (headline and head.dep_ == "ROOT" and not is_clause(head)):
            return "future"
        # "went on *to thank* them", "beat Velm *to reach* the final"
        on = lemma == "go" and any(c.dep_ == "prt" and c.lower_ == "on" for c in head.children)
        if on or (dep == "advcl" and lemma in v.DEFEATING and lemma_of(verb) in v.PREVAILING):
            return modality(head, False, headline)
        return None if head.lower_ in ("first", "last", "only") or singles_out(head) else "possible"
    if dep == "pcomp":
        if head.lower_ == "without":
            return None
        if (
            is_clause(head.head)
            and lemma_of(head.head) in v.POSSIBLE_COMPLEMENT - {"accuse"}
            and head.lower_ in ("from", "against", "about")
        ):
            return "possible"
        return (
            "possible"
            if head.lower_ == "for"
            and is_clause(head.head)
            and lemma_of(head.head) in ("use", "call", "plan", "push", "design")
            else None
        )
    return None


def _of_complement(verb: Token, head: Token, lemma: str, infinitive: bool) -> str | None:
    """The complement of a control or raising verb: "plans *to renew*", "told *to prepare*", "going *to provide*"."""
    if lemma == "go" and head.tag_ == "VBG" and infinitive:
        return "future"
    if lemma == "be" and infinitive and not any(c.dep_ in ("attr", "acomp", "prep") for c in head.children):
        return "future"
    if head.pos_ == "ADJ" or (lemma in FUTURE_ADJECTIVE and not is_clause(head)):
        return "future" if head.lower_ in FUTURE_ADJECTIVE else "possible"
    if lemma in v.ASPECTUAL and lemma not in v.UNREALISED_ASPECT:
        return modality(head, False, False) if lemma != "have" else "possible"
    if infinitive or verb.tag_ == "VB":
        if lemma in v.FACTUAL_COMPLEMENT:
            return modality(head, False, False)
        if lemma in v.NEGATIVE_COMPLEMENT:
            return modality(head, False, False)
        if lemma in v.FUTURE_COMPLEMENT or (lemma == "expect" and is_passive(head)):
            return "future"
        return "possible" if lemma in v.POSSIBLE_COMPLEMENT or infinitive else None
    return (
        "possible"
        if lemma in ("propose", "consider", "suggest", "recommend", "avoid", "risk") and is_gerund(verb)
        else None
    )


def lemma_of(token: Token) -> str:
    """Return the lemma in lower case."""
    return token.lemma_.lower()


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
