"""Polarity of an event mention: whether the text says that it did or does not happen (after FactBank, Saurí & Pustejovsky 2009)."""

from __future__ import annotations

from kg.pipeline import verbs as v
from kg.pipeline.arguments import is_clause
from kg.pipeline.tokens import Token
from kg.pipeline.triggers import is_passive

NEGATIVE = frozenset("not n't n’t never hardly barely scarcely neither nor nowhere".split())
NO = frozenset(("no", "neither", "nobody", "none", "nothing"))
#: Nouns whose infinitive has not happened: "the *decision* to", "*plans* to".
FUTURE_NOUN = frozenset(
    "plan decision intention promise pledge vow agreement commitment proposal intent deal bid".split()
)
#: Having one means doing it, when it is past: "had a *chance* to read the report".
OCCASION = frozenset("chance opportunity time courage nerve luck honour honor privilege pleasure misfortune".split())
#: Not having one means not doing it: "has *no time* to react".
LACKED = (
    FUTURE_NOUN
    | OCCASION
    | frozenset(
        "desire wish ability power way interest money fund resource mean capacity authority mandate energy strength need reason".split()
    )
)
#: Passives that report what has happened: "were *reported* to have fled".
EVIDENTIAL = frozenset("report say find know determine show confirm allege".split())
#: Their negation is that of the event: "is not *expected* to sell".
PHASES = v.ASPECTUAL - v.UNREALISED_ASPECT
RAISING = v.ASPECTUAL | frozenset("want intend expect mean plan".split())
#: To deny that one thinks so is to think that it is not so: "do not *believe* that he jumped" (neg-raising, Horn 1978).
OPINION = frozenset("believe think suppose".split())
#: Not being in one to do it, one does not: "is not in a *position* to comment".
STATES = frozenset("position mood condition state shape hurry rush".split())
#: Keeping oneself from it, which is not to do it, if only in purpose: "paid to *avoid* being sued", but "sued to stop him from leaving".
SHUNNING = frozenset("avoid escape refrain abstain".split())
#: Not letting it happen: "did not *allow* it to fall".
LETTING = frozenset("allow let permit".split())
#: Where there is none, it is told not to have happened: "there is *no evidence* that they paid".
EVIDENCE = frozenset("evidence indication sign proof suggestion trace".split())
#: What one is asked to do, and by these verbs does not: "*rejected calls* to resign".
ASKED = frozenset("request call demand appeal plea pressure invitation order advice suggestion temptation urge".split())
REBUFFING = frozenset("reject ignore resist refuse dismiss rebuff decline defy spurn disregard disobey".split())
#: Finding that somebody did not do it: "was *acquitted* of bribing".
CLEARING = frozenset("acquit clear absolve exonerate vindicate".split())
#: What one had in mind to do, and by these verbs does not: "*scrapped plans* to build".
CANCELLING = frozenset("scrap drop abandon cancel shelve axe ditch scuttle withdraw".split())
INTENDED = FUTURE_NOUN | frozenset("effort attempt campaign".split())
GIVEN_UP = ASKED | INTENDED


def polarity(verb: Token) -> str:
    """Return "negative" when the text says that it did or does not happen."""
    signs = (_negated, _negated_from_above, _is_unfounded, _is_rebuffed, _is_done_by_nobody)
    return "negative" if any(sign(verb) for sign in signs) else "positive"


def _negated(verb: Token) -> bool:
    for child in verb.children:
        if child.lower_ == "not" and child.i > verb.i and lemma_of(verb) not in ("be", "have"):
            continue  # "left *not* because they feared it", "finished *not* out"
        if child.lower_ == "not" and child.i < verb.i and child.nbor().dep_ == "mark":
            continue  # "will leave, but *not* before they have paid"
        if child.dep_ == "neg" or (child.lower_ in NEGATIVE and child.dep_ in ("advmod", "preconj")):
            return not _is_not_all(child, verb) and not is_put_off(verb)
        if child.lower_ == "nor" and child.dep_ == "cc" and child.i < verb.i:  # "*Nor* did they leave."
            return True
        # "no longer shares"
        if (
            child.dep_ in ("advmod", "npadvmod")
            and any(c.lower_ == "no" for c in child.children)
            and child.lower_ in ("longer", "more")
        ):
            return True
        # "*no* injuries were reported", "found *nothing*"
        if child.dep_ in ("nsubj", "nsubjpass", "dobj") and is_nobody(child) and not _is_quoted(child, verb):
            return True
    if _is_left_out(verb) or _is_ruled_out_ahead(verb):
        return True
    aux = [c for c in verb.children if c.dep_ in ("aux", "auxpass")]
    return any(g.dep_ == "neg" for a in aux for g in a.children)


def _is_not_all(negation: Token, verb: Token) -> bool:
    """Say whether more than that happened: "will *not just* deal with aid", "did *not only* pay"."""
    between = verb.doc[negation.i + 1 : verb.i]
    return negation.i < verb.i and any(t.lower_ in ("just", "only", "merely", "simply") for t in between)


def is_put_off(verb: Token) -> bool:
    """Say whether it happens, but late: "did *not* arrive *until* Monday", "... *until* hours later", "did *not* act *until* it rained"."""
    until = next((c for c in verb.children if c.lower_ == "until" and c.i > verb.i), None)
    if until is not None and until.dep_ == "prep":
        return any(c.dep_ in ("pobj", "pcomp") and c.ent_type_ in ("DATE", "TIME") for c in until.children)
    clauses = (c for c in verb.children if c.dep_ == "advcl" and c.i > verb.i and c.tag_ == "VBD")
    return any(c.lower_ == "until" and c.dep_ == "mark" for clause in clauses for c in clause.children)


def _is_ruled_out_ahead(verb: Token) -> bool:
    """Say whether a phrase before the clause negates it, which turns its order round: "*At no time* did they ask", not "*in no time* they left"."""
    subject = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    helper = next((c for c in verb.children if c.dep_ in ("aux", "auxpass")), None)
    if subject is None or helper is None or helper.i > subject.i:
        return False
    fronted = (c for c in verb.children if c.dep_ == "prep" and c.i < helper.i)
    return any(o.dep_ == "pobj" and is_nobody(o) for c in fronted for o in c.children)


def _is_quoted(noun: Token, verb: Token) -> bool:
    """Say whether a word stands in a quotation and its verb before it: `chanted "no justice, no peace"`."""
    return any(t.text in ('"', "“", "``") for t in verb.doc[verb.i + 1 : noun.i])


def is_nobody(noun: Token) -> bool:
    """Say whether a noun phrase stands for nobody or nothing: "*no* ships", "*nothing*", "*hardly* anyone", "*not a single* ship"."""
    none = any(c.dep_ in ("det", "neg", "preconj") and c.lower_ in NO for c in noun.children)
    hardly = any(c.dep_ == "advmod" and c.lower_ in ("hardly", "scarcely") for c in noun.children)
    return noun.lower_ in NO or none or hardly or _is_not_one(noun)


def _is_not_one(noun: Token) -> bool:
    """Say whether it is not even one: "*not one* of the ships", "*not a single* ship", but "*not a few* ships", "*not one* but three"."""
    first = noun.left_edge
    if first.lower_ != "not":
        return False
    words = [t.lower_ for t in noun.doc[first.i : noun.i + 1]]
    counted = noun.right_edge.i + 1 < len(noun.doc) and any(t.lower_ == "but" for t in noun.subtree)
    return (words[1:2] == ["one"] or words[1:3] == ["a", "single"]) and not counted


def _is_done_by_nobody(verb: Token) -> bool:
    """Say whether there is nobody who does it: "there was *no one* who *knew*", but "no one who *fled* came back"."""
    who = any(c.dep_ in ("nsubj", "nsubjpass") and c.tag_ in ("WP", "WDT") for c in verb.children)
    there = any(c.dep_ == "expl" for c in verb.head.head.children)
    return verb.dep_ == "relcl" and verb.head.dep_ == "attr" and who and there and is_nobody(verb.head)


def _is_left_out(verb: Token) -> bool:
    """Say whether something else happened, or nothing: "without *warning*", "instead of *using*", "without the board *asking* him"."""
    if verb.dep_ == "pcomp":
        before = verb.head.nbor(-1).lower_ if verb.head.i > 0 else ""
        short = before == "short" and verb.head.nbor(-1).head.lemma_.lower() in ("stop", "fall")
        left = verb.head.lower_ == "without" or before == "instead" or (verb.head.lower_ == "of" and short)
        return left or _is_replaced(verb)
    if _is_replaced(verb):
        return True
    if verb.tag_ != "VBG" or verb.dep_ not in ("acl", "advcl") or verb.left_edge.i == verb.sent.start:
        return False
    noun = verb.head if verb.dep_ == "acl" else verb.left_edge.nbor(-1)
    return noun.dep_ == "pobj" and noun.head.lower_ == "without" and noun.right_edge.i >= verb.left_edge.i - 1


def _is_replaced(verb: Token) -> bool:
    """Say whether something else was done: "sued rather than *pay*"."""
    if verb.tag_ not in ("VB", "VBG"):
        return False
    words = verb.doc[max(verb.left_edge.i - 2, verb.sent.start) : verb.i]
    return any(t.lower_ == "than" and t.nbor(-1).lower_ == "rather" and t.head in (verb, verb.head) for t in words[1:])


def _is_none(noun: Token) -> bool:
    """Say whether there is none of it: "there were *no signs*", "did not find any *proof*"."""
    none = any(c.dep_ in ("det", "neg") and c.lower_ in ("no", "little") for c in noun.children)
    verb = noun.head
    return none or (noun.dep_ in ("attr", "dobj") and is_clause(verb) and _negated(verb))


def _is_unfounded(verb: Token) -> bool:
    """Say whether a clause is told not to be so: "found *no evidence* that they paid", "do not *think* he lied", "is not *true* that"."""
    head = verb.head
    if verb.dep_ in ("acl", "relcl", "ccomp") and head.lemma_.lower() in EVIDENCE and not is_infinitive(verb):
        that = any(c.dep_ == "mark" and c.lower_ == "that" for c in verb.children)
        own = any(c.dep_ in ("nsubj", "nsubjpass") and c.tag_ not in ("WDT", "WP") for c in verb.children)
        return _is_none(head) and (that or own)
    if verb.dep_ != "ccomp" or any(c.tag_ in ("WP", "WRB") or c.lower_ in ("if", "whether") for c in verb.children):
        return False
    if head.lemma_.lower() in OPINION:
        return _negated(head)
    copula = head.head if head.pos_ == "ADJ" else head
    said = {c.lower_ for c in copula.children if c.dep_ == "acomp"}
    return bool(said & {"false", "untrue"}) or ("true" in said and _negated(copula))


def _is_rebuffed(verb: Token) -> bool:
    """Say whether one does not do what one is asked to, or had in mind: "*ignored* calls *to resign*", "*dropped* plans *to build*"."""
    noun = verb.left_edge.nbor(-1) if verb.left_edge.i > verb.sent.start else verb
    above = noun.head
    if not is_infinitive(verb) or noun.dep_ not in ("dobj", "nsubjpass") or verb.head not in (noun, above):
        return False
    lemma, word = lemma_of(above), lemma_of(noun)
    turned = lemma == "turn" and any(c.dep_ == "prt" and c.lower_ == "down" for c in above.children)
    rebuffed = word in GIVEN_UP and (lemma in REBUFFING or turned)
    return (rebuffed or (word in INTENDED and lemma in CANCELLING)) and not _negated(above)


def _is_no_one(noun: Token) -> bool:
    """Say whether there is nobody, nothing or nowhere to do it with: "has *no one* to ask", "there was *nowhere* to hide"."""
    none = noun.lower_ in ("nobody", "nothing", "nowhere") or (
        noun.lower_ == "one" and noun.i and noun.nbor(-1).lower_ == "no"
    )
    return bool(none) and noun.head.lemma_ in ("have", "be", "leave", "find")


def _is_lacked(noun: Token) -> bool:
    """Say whether there is nothing to do it with: "has *no plans* to leave", "did not have the *time* to react", "has *nobody* to ask"."""
    if _is_no_one(noun):
        return True
    none = any(c.dep_ in ("det", "neg") and c.lower_ == "no" for c in noun.children)
    if (
        noun.lemma_.lower() in STATES and noun.head.lower_ == "in"
    ):  # "is *not* in a position to pay", "in *no* mood to pay"
        return none or (is_clause(noun.head.head) and _negated(noun.head.head))
    if noun.lemma_.lower() not in LACKED:
        return False
    return none or (noun.dep_ == "dobj" and noun.head.lemma_ in ("have", "get") and _negated(noun.head))


def _negated_from_above(verb: Token) -> bool:
    """Negation that a governor passes down: "refused *to give*", "denied *firing*", "did not eat or *drink*"."""
    head, lemma = verb.head, verb.head.lemma_.lower()
    if is_still_to_come(verb):
        return True
    if verb.dep_ == "conj" and is_clause(head) and not _closes_quote(head, verb):
        # "is not sold, *nor* will it be given away"
        if any(
            c.dep_ == "cc" and c.lower_ == "nor" and head.i < c.i < verb.i for c in (*head.children, *verb.children)
        ):
            return True
        # the negation is shared unless the second clause has its own subject or auxiliary, or is finite ("did not name them
        # and *said*"), or a "but" stands between
        own = any(c.dep_ in ("nsubj", "nsubjpass", "aux", "auxpass") and c.tag_ != "TO" for c in verb.children)
        own = own or (head.tag_ == "VB" and verb.tag_ in ("VBD", "VBZ") and verb.lower_ != lemma_of(verb))
        own = own or (head.tag_ == "VBN" and verb.tag_ in ("VBZ", "VBP"))  # "has not decided and *wants*"
        contrast = any(c.dep_ == "cc" and c.lower_ in ("but", "yet") for c in head.children)
        return (
            not own
            and not contrast
            and not _is_set_against(verb, head)
            and polarity(head) == "negative"
            and lemma not in v.NEGATIVE_COMPLEMENT
        )
    if verb.dep_ in ("xcomp", "ccomp") and (negated := _negated_complement(verb, head, lemma)) is not None:
        return negated
    if verb.dep_ in ("xcomp", "ccomp", "advcl"):
        # "unable *to move*", "unlikely *to win*", "not able *to get*"
        if head.pos_ == "ADJ" and head.lower_ in ("unable", "unlikely", "able"):
            return head.lower_ != "able" or _negated(head.head) or _negated_from_above(head.head)
        # "too weak *to walk*"
        if head.pos_ == "ADJ" and any(c.lower_ == "too" and c.dep_ == "advmod" for c in head.children):
            return True
        # "ruled out *selling*"
        if is_ruled_out(verb):
            return not _negated(head)
        # "did not begin to shout", "no group is believed to have claimed it"
        reported = lemma in EVIDENTIAL | v.COGNITION and is_passive(head)
        if verb.dep_ == "xcomp" and (lemma in RAISING or reported):
            return _negated(head) or (lemma in PHASES and polarity(head) == "negative")
    # "has no plans *to leave*", "had no intention of *resigning*"
    noun = verb.left_edge.nbor(-1) if verb.dep_ == "advcl" and verb.left_edge.i > verb.sent.start else head
    if (verb.dep_ in ("acl", "relcl", "advcl") and is_infinitive(verb) and _is_lacked(noun)) or (
        verb.dep_ == "pcomp" and head.lower_ == "of" and _is_lacked(head.head)
    ):
        return True
    # "rejected the charge that it *had used* the database"
    if verb.dep_ in ("acl", "relcl") and head.head.lemma_.lower() in v.DENIAL:
        that = any(c.dep_ == "mark" and c.lower_ == "that" for c in verb.children)
        return head.dep_ == "dobj" and (that or tells(verb, head))
    return verb.dep_ == "pcomp" and (_is_kept_from(head) or _is_cleared_of(head))


def _closes_quote(first: Token, second: Token) -> bool:
    """Say whether a quotation ends between two verbs: `said, "I am *not* guilty," and *left*`."""
    return sum(t.text in ('"', "“", "”") for t in first.doc[first.i : second.i]) % 2 == 1


def _negated_complement(verb: Token, head: Token, lemma: str) -> bool | None:
    """Whether a verb says that its complement is not so: "failed *to pay*", "denied *paying*", "did not let him *pay*"; None if it does not say."""
    if lemma in v.NEGATIVE_COMPLEMENT:
        return (verb.tag_ in ("VB", "VBG") or is_infinitive(verb)) and not _negated(head)
    if lemma in v.DENIAL:
        return not _negated(head)
    if is_gerund(verb) and lemma in v.PREVENTION - v.CESSATION - {"keep"}:
        return _prevents(head)
    if lemma in LETTING:  # "did not let him *leave*", "closed it rather than allow it to *sink*"
        return _negated(head) or _is_replaced(head)
    # "did not have anyone *killed*"
    return _negated(head) if lemma in ("have", "get") and verb.tag_ == "VBN" else None


def _is_kept_from(preposition: Token) -> bool:
    """Say whether what follows a preposition is not done: "prevented them *from*", "held off *on*", "voted *against*", "decided *against*"."""
    verb, word = preposition.head, preposition.lower_
    lemma = lemma_of(verb)
    if word == "against" and lemma in ("vote", "decide", "choose"):
        return not _negated(verb)
    off = word == "on" and lemma == "hold" and any(c.dep_ == "prt" and c.lower_ == "off" for c in verb.children)
    return off or (word == "from" and lemma in v.PREVENTION and _prevents(verb))


def _is_cleared_of(preposition: Token) -> bool:
    """Say whether one is found not to have done it: "*acquitted of* bribing", "pleaded not *guilty to* bribing"."""
    word = preposition.head
    if word.lower_ == "guilty" and preposition.lower_ in ("of", "to"):
        return any(c.lower_ == "not" for c in (*word.children, *word.head.children))
    return preposition.lower_ == "of" and lemma_of(word) in CLEARING and not _negated(word)


def _prevents(verb: Token) -> bool:
    """Say whether it is prevented: "*prevented* them from leaving", but "sued to *prevent* them from leaving", "failed to *prevent* it falling"."""
    return polarity(verb) == "positive" and (lemma_of(verb) in SHUNNING or not is_ahead(verb))


def is_ahead(verb: Token) -> bool:
    """Say whether it is only meant to be done: "sued *to stop* it", "asked for an order *banning* it", but "managed *to stop* it"."""
    if verb.dep_ == "acl" and verb.tag_ == "VBG" and verb.head.dep_ == "dobj":
        return is_ahead(verb.head.head)
    above = verb.head
    done = lemma_of(above) in v.FACTUAL_COMPLEMENT | v.NEGATIVE_COMPLEMENT or above.lower_ == "able"
    return is_infinitive(verb) and not (verb.dep_ in ("xcomp", "ccomp") and done)


def _is_set_against(verb: Token, first: Token) -> bool:
    """Say whether one is to do this and not that: "agreed not to *raise* taxes and *to cut* spending"."""
    apart = is_infinitive(verb) and is_infinitive(first) and any(c.dep_ == "neg" for c in first.children)
    return apart and not any(c.dep_ == "cc" and c.lower_ in ("or", "nor") for c in first.children)


def tells(verb: Token, noun: Token) -> bool:
    """Say whether a clause without "that" is what a noun tells: "the claim *he took* bribes", not "the claim he made", "claims, which he is glad to hear"."""
    own = any(c.dep_ in ("nsubj", "nsubjpass") and c.tag_ not in ("WDT", "WP") for c in verb.children)
    whole = any(
        c.dep_ in ("dobj", "xcomp", "ccomp", "acomp", "attr", "auxpass") and c.tag_ != "WDT" for c in verb.children
    )
    related = verb.left_edge.tag_ in ("WDT", "WP")
    return own and whole and not related and noun.lemma_.lower() in v.CONTENT_NOUN


def is_still_to_come(verb: Token) -> bool:
    """Say whether it has not happened so far: "have yet *to name* a suspect", "is yet *to pay*"."""
    head = verb.head
    yet = head.lemma_ in ("have", "be") and any(c.lower_ == "yet" and c.dep_ == "advmod" for c in head.children)
    return yet and verb.dep_ == "xcomp" and is_infinitive(verb)


def is_ruled_out(verb: Token) -> bool:
    """Say whether somebody says that it will not be: "ruled out *selling* the port", but "ruled out a sale, *saying* why"."""
    out = any(c.dep_ == "prt" and c.lower_ == "out" for c in verb.head.children)
    else_ = any(c.dep_ == "dobj" for c in verb.head.children)
    return out and not else_ and lemma_of(verb.head) == "rule" and is_gerund(verb)


def is_gerund(verb: Token) -> bool:
    """Say whether a verb is a gerund, active ("paying") or passive ("being paid")."""
    return verb.tag_ == "VBG" or any(c.dep_ == "auxpass" and c.tag_ == "VBG" for c in verb.children)


def is_infinitive(verb: Token) -> bool:
    """Say whether a verb has an infinitival "to"."""
    return any(c.dep_ == "aux" and c.tag_ == "TO" for c in verb.children)


def lemma_of(token: Token) -> str:
    """Return the lemma in lower case."""
    return token.lemma_.lower()
