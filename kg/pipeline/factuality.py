"""Modality and tense of an event mention (after FactBank, Saurí & Pustejovsky 2009: three modalities, two polarities)."""

from __future__ import annotations

from kg.pipeline import factuality_words as w
from kg.pipeline import verbs as v
from kg.pipeline.arguments import is_clause
from kg.pipeline.moods import (
    auxiliary,
    is_alternative,
    is_asked,
    is_bound_to_come,
    is_conditioned,
    is_days_before,
    is_guessed,
    is_hoped,
    is_inverted_condition,
    is_outcome,
    is_present,
    is_ranked,
    is_subjunctive,
    is_withheld,
    looks_back,
    tells_rank,
    tense,
)
from kg.pipeline.polarity import (
    EVIDENTIAL,
    FUTURE_NOUN,
    OCCASION,
    SHUNNING,
    is_ahead,
    is_gerund,
    is_infinitive,
    is_ruled_out,
    is_still_to_come,
    lemma_of,
    polarity,
)
from kg.pipeline.tokens import Token
from kg.pipeline.triggers import is_passive


def modality(verb: Token, question: bool, headline: bool) -> str:
    """Return "actual", "future" or "possible".

    Args:
        verb: The trigger.
        question: Whether its sentence is a question.
        headline: Whether it stands in a headline ("City *to sell* harbour" is future there).
    """
    mark = next((c.lower_ for c in verb.children if c.dep_ == "mark"), "")
    own = auxiliary(verb)
    if own and (is_withheld(verb) or looks_back(verb)):
        return "actual"
    if own:
        return "possible" if mark in w.CONDITIONAL else own
    if mark in w.CONDITIONAL or is_inverted_condition(verb) or is_subjunctive(verb):
        return "possible"
    if is_still_to_come(verb):
        return "actual"
    if is_alternative(verb) or is_conditioned(verb) or is_guessed(verb):
        return "possible"
    awaited = _awaited(verb)
    if awaited:
        return awaited
    infinitive = is_infinitive(verb)
    inherited = _inherited(verb, infinitive, headline)
    if inherited:
        return inherited
    if is_hoped(verb):
        return "possible"
    if question and is_asked(verb):
        return "possible"
    # imperatives: "*Send* them home"
    if (
        verb.dep_ in ("ROOT", "ccomp")
        and verb.tag_ == "VB"
        and not any(c.dep_ in ("nsubj", "nsubjpass", "aux") for c in verb.children)
    ):
        return "possible"
    return "actual"


def _awaited(verb: Token) -> str | None:
    """A present tense that tells when something is to be: "will leave when the war *ends*", "should stay until he *pays*", "came days before they *meet*"."""
    timed = any(c.dep_ in ("mark", "advmod") and c.lower_ in w.TEMPORAL and c.i < verb.i for c in verb.children)
    if verb.dep_ != "advcl" or not timed or not is_present(verb):
        return None
    if is_bound_to_come(verb):
        return "future"
    clause = verb.head
    while clause.dep_ == "acl" and not is_infinitive(clause):  # "will visit those *living* there before they leave"
        clause = next((a for a in clause.ancestors if is_clause(a)), clause.head)
    would = any(c.dep_ == "aux" and c.lower_ == "would" for c in clause.children)
    if is_days_before(verb) or (would and is_clause(clause)):
        return "future"
    above = modality(clause, False, False) if is_clause(clause) else "actual"
    return above if above != "actual" else None


def _inherited(verb: Token, infinitive: bool, headline: bool) -> str | None:
    head, dep = verb.head, verb.dep_
    if dep == "conj" and verb.tag_ == "VB":  # "to climb, *hike*, or run", of which the tagger took one for a noun
        head = next((a for a in verb.ancestors if a.dep_ != "conj" or is_clause(a)), head)
    lemma = head.lemma_.lower()
    if verb.tag_ in ("VBN", "VBD") and (wanted := _of_participle(verb, headline)):
        return wanted
    if dep == "conj" and is_clause(head):
        return _of_conjunct(verb, head, infinitive, headline)
    if dep == "ROOT":
        return "future" if infinitive and headline else None
    if dep == "ccomp" and infinitive and headline and verb.i < head.i and lemma in v.SPEECH:
        return "future"  # "City *to close* ten schools, mayor says"
    if dep == "ccomp" and (shared := _of_content(head, lemma, headline)):
        return shared
    if infinitive and dep in ("xcomp", "advcl") and (tells_rank(head) or is_outcome(verb)):
        return modality(head, False, headline)  # "became the first city in the country *to ban* it"
    if dep in ("xcomp", "ccomp") and (infinitive or verb.tag_ in ("VB", "VBG") or dep == "xcomp"):
        return _of_complement(verb, head, lemma, infinitive)
    if dep == "advcl" and verb.tag_ == "VBG" and is_clause(head) and _lies_ahead(verb, headline):
        return modality(head, False, headline)
    if dep == "acl" and verb.tag_ == "VBG" and _is_in_document(head):
        return modality(head.head, False, headline)
    if infinitive and dep in ("advcl", "acl", "relcl"):
        return _of_infinitive(verb, head, headline)
    if dep == "pcomp" and infinitive:  # "with talks *to resume* on Friday", "advice on how *to pay*"
        return "future" if head.lower_ == "with" else "possible"
    if dep == "pcomp":
        return _of_preposition(verb)
    return None


def _of_content(head: Token, lemma: str, headline: bool) -> str | None:
    """What may be so with what shows or ensures it: "may indicate that they *hide* losses", "wants to ensure that they *leave*"."""
    if lemma in v.SHOWING and auxiliary(head) == "possible":
        return "possible"
    mode = modality(head, False, headline) if lemma in w.ENSURING else "actual"
    return mode if mode != "actual" else None


def _of_conjunct(verb: Token, first: Token, infinitive: bool, headline: bool) -> str | None:
    """The second of two verbs, which shares the helpers of the first: "will rise by ten *and exceed* it", "to call *and get helped*"."""
    own = any(c.dep_ in ("nsubj", "nsubjpass", "aux", "auxpass") and c.tag_ not in ("TO", "VB") for c in verb.children)
    bare = any(c.dep_ == "auxpass" and c.tag_ == "VB" for c in verb.children)
    if infinitive and not is_infinitive(first) and first.tag_ != "VB":
        return "possible"  # "are resisting cuts and *to win* more pay"
    like = verb.tag_ == first.tag_ or is_infinitive(first) or (first.tag_ == "VB" and (bare or verb.tag_ == "VBP"))
    return modality(first, False, headline) if like and not own else None


def _of_participle(verb: Token, headline: bool) -> str | None:
    """The participle that tells what one wants, sees or has done: "want the law *changed*", "hopes to see him *removed*", "will have it *done*"."""
    first = verb.head if verb.dep_ == "conj" and verb.head.tag_ in ("VBN", "VBD") else verb
    object_ = first.dep_ == "acl" and first.head.dep_ == "dobj"  # "will have most work *finished*"
    above = first.head.head if object_ else first.head
    helped = any(c.dep_ in ("aux", "auxpass") and c.tag_ != "VBG" for c in verb.children)
    whole = helped or any(c.dep_ == "mark" or c.tag_ in ("WP", "WDT", "WRB") for c in verb.children)
    if whole or not (object_ or first.dep_ == "ccomp"):
        return None
    if lemma_of(above) in w.WANTING and not object_:
        return "possible"
    had = lemma_of(above) in w.HAVING_DONE and "VB" in (verb.tag_.removesuffix("N"), above.tag_)
    mode = modality(above, False, headline) if had else "actual"
    return mode if mode != "actual" else None


def _of_infinitive(verb: Token, head: Token, headline: bool) -> str | None:
    """The infinitive that tells a purpose, completes a noun or comes of a verb: "had a chance *to read* it", "went on *to thank* them"."""
    dep, lemma = verb.dep_, lemma_of(head)
    # "were to be lifted, and schools *to reopen*"
    if head.dep_ == "conj" and head.head.lemma_ == "be" and not is_ranked(head):
        return "future"
    # "had a chance *to read* it"
    if head.dep_ == "dobj" and head.lemma_.lower() in OCCASION and head.head.lemma_ in ("have", "get", "take"):
        return modality(head.head, False, headline) if tense(head.head) == "past" else "possible"
    # "with talks *to resume* on Friday", "a book *to be published* in May"
    if any(c.lower_ == "with" and c.i < verb.i for c in verb.children) or _is_fixed(verb):
        return "future"
    # "decision to renew"; a headline's "City to limit cooperation"
    if head.lemma_.lower() in FUTURE_NOUN or (headline and head.dep_ == "ROOT" and not is_clause(head)):
        return "future"
    # "went on *to thank* them", "went so far as *to sue* them", "beat Velm *to reach* the final"
    on = lemma == "go" and any(c.dep_ in ("prt", "advmod") and c.lower_ in ("on", "far") for c in head.children)
    if on or (dep == "advcl" and lemma in v.DEFEATING and lemma_of(verb) in v.PREVAILING):
        return modality(head, False, headline)
    if dep == "advcl" and _is_listed(verb):
        return modality(head, False, headline)
    if is_ranked(head):
        above = head.head if head.dep_ == "attr" else None  # "*will* be the first woman to lead it"
        return modality(above, False, headline) if above is not None and is_clause(above) else None
    return "possible"


def _is_fixed(verb: Token) -> bool:
    """Say whether a passive infinitive has a date: "talks *to be held* in May", but "problems *to be solved*"."""
    if verb.dep_ not in ("acl", "relcl") or not is_passive(verb):
        return False
    phrases = [
        o for c in verb.children if c.dep_ == "prep" and c.lower_ in ("in", "on", "at", "from") for o in c.children
    ]
    return any(c.ent_type_ == "DATE" and c.dep_ in ("pobj", "npadvmod") for c in (*verb.children, *phrases))


def _is_listed(verb: Token) -> bool:
    """Say whether an infinitive is one of a list: "agreed to build no more, *to halt* work, and *to pay*", but "left, to find work"."""
    last = verb
    while (
        nxt := next(
            (c for c in last.children if c.dep_ in ("advcl", "conj") and is_infinitive(c) and c.i > last.i), None
        )
    ) is not None:
        last = nxt
    closed = last.dep_ == "conj" and last.left_edge.nbor(-1).dep_ == "cc"
    return closed and is_infinitive(verb.head) and verb.left_edge.nbor(-1).text == ","


def _lies_ahead(participle: Token, headline: bool) -> bool:
    """Say whether a participle shares the mood of its clause: "requires members to sign, *agreeing* to it", "will go round *warning* them"."""
    above = modality(participle.head, False, headline)
    # "sought to block the deal *saying* it is unfair"
    told = any(c.dep_ == "ccomp" for c in participle.children)
    if told and lemma_of(participle) in w.REASONING and participle.head.tag_ == "VB":
        return False
    if above != "future" or participle.left_edge.i < participle.head.i:
        return above == "possible"
    marked = any(c.dep_ in ("mark", "aux") for c in participle.children)
    return not marked and participle.left_edge.nbor(-1).text != ","


def _of_preposition(verb: Token) -> str | None:
    """The gerund after a preposition: "used it for *digging*", "at risk of *being cancelled*", "prevented him from *leaving*"."""
    preposition, governor = verb.head, verb.head.head
    lemma, word = lemma_of(governor), preposition.lower_
    if _is_sought(preposition):
        return "possible"
    if is_clause(governor):
        blocked = lemma in v.POSSIBLE_COMPLEMENT - {"accuse"} and word in ("from", "against", "about")
        blocked = blocked or (lemma in v.PREVENTION - SHUNNING and word == "from")
        if word == "by":  # "could save it by *closing* plants", but "tried to save it by *closing* plants"
            conditional = any(c.dep_ == "mark" and c.lower_ in w.CONDITIONAL for c in governor.children)
            planned = governor.dep_ == "xcomp" and lemma_of(governor.head) in v.FUTURE_COMPLEMENT | w.HOPING
            mode = modality(governor, False, False) if planned else None  # "hopes to save it by *closing* plants"
            return mode or auxiliary(governor) or ("possible" if conditional else None)
        if word == "from" and lemma in v.PREVENTION and not is_ahead(governor) and polarity(governor) == "negative":
            return None  # "did not stop them from *leaving*"
        used = word == "for" and lemma in ("use", "call", "plan", "push", "design")
        if word == "to" and _is_promised(governor):
            return "future"
        if word in ("in", "to", "toward", "towards") and (above := modality(governor, False, False)) != "actual":
            return above  # "ordered ships to help in *finding* it", "may lead to *closing* it"
        return "possible" if blocked or used or word in w.CONTEMPLATING.get(lemma, ()) else None
    if word == "to" and lemma in w.COMMITTING and governor.head.lemma_ == "be":
        return "future"  # "are *committed* to working", read as an adjective
    if governor.lower_ in w.INCLINED.get(word, ()) or (lemma in w.TALKS and word in ("about", "on", "over")):
        return "possible"
    if governor.pos_ == "ADJ" and is_clause(governor.head) and modality(governor.head, False, False) == "possible":
        return "possible"  # "may be guilty of *lying*"
    alone = not any(c.dep_ == "conj" for c in governor.children)  # "the risk and cost of protecting"
    # "claimed *responsibility* for bombing it" admits the deed, "has responsibility for cleaning it" tells a task
    claimed = lemma == "responsibility" and lemma_of(governor.head) in ("claim", "admit", "accept", "deny")
    serves = word == "for" and lemma in w.INSTRUMENT and not claimed
    prospect = (word == "of" and lemma in w.PROSPECT and alone) or serves
    return "possible" if prospect or _is_charge(preposition) else None


def _is_sought(preposition: Token) -> bool:
    """Say whether one wants help in it: "asked for *help* in finding the crew", "needs *advice* in choosing"."""
    noun = preposition.nbor(-1) if preposition.i else preposition
    wanted = any(lemma_of(a) in v.POSSIBLE_COMPLEMENT for a in noun.ancestors)
    return preposition.lower_ == "in" and lemma_of(noun) in w.HELP and wanted


def _is_charge(preposition: Token) -> bool:
    """Say whether one is to see to the gerund: "took *charge* of rebuilding the port", but "faces a *charge* of bribing guards"."""
    noun = preposition.head
    bare = lemma_of(noun) == "charge" and noun.tag_ == "NN" and not any(c.i < noun.i for c in noun.children)
    return bare and preposition.lower_ == "of" and (lemma_of(noun.head) == "take" or noun.head.lower_ == "in")


def _is_in_document(noun: Token) -> bool:
    """Say whether a participle tells what a document is to say that there is not yet: "asked for *an order* banning it", "will sign *a law* raising taxes"."""
    drawn_up = lemma_of(noun) in w.DOCUMENT and noun.dep_ == "dobj" and is_clause(noun.head)
    return drawn_up and lemma_of(noun.head) in w.DRAWING_UP and any(c.lower_ in ("a", "an") for c in noun.children)


def _is_promised(verb: Token) -> bool:
    """Say whether a verb commits to the gerund after "to": "*committed* to helping", "*looks* forward to opening"."""
    forward = any(c.dep_ == "advmod" and c.lower_ == "forward" for c in verb.children)
    return forward or (lemma_of(verb) in w.COMMITTING and (is_passive(verb) or verb.tag_ == "VBN"))


def _of_complement(verb: Token, head: Token, lemma: str, infinitive: bool) -> str | None:
    """The complement of a control or raising verb: "plans *to renew*", "told *to prepare*", "going *to provide*"."""
    if verb.tag_ == "VBG" and any(c.dep_ == "aux" and c.tag_ in w.FINITE for c in verb.children):
        return None  # "will go on now that ships *are arriving*"
    if lemma == "go" and head.tag_ == "VBG" and infinitive:
        return "future"
    if lemma == "be" and infinitive and not any(c.dep_ in w.PREDICATIVE and c.i > head.i for c in head.children):
        return _of_copula(head)
    if (
        head.pos_ == "ADJ"
        or (head.lower_ in w.EMOTION and infinitive)
        or (lemma in w.FUTURE_ADJECTIVE and not is_clause(head))
    ):
        return _of_adjective(verb, head)
    if lemma == "use" and infinitive:
        return _of_use(head)
    if lemma == "have":
        return _of_having(head)
    if lemma == "get" and any(c.dep_ == "aux" and c.tag_ in ("VBZ", "VBP") for c in head.children):
        return "possible"  # "has got *to pay*"
    if lemma == "prepare" and infinitive:  # "is preparing *to leave*", but "is prepared *to leave*" if need be
        return "possible" if is_passive(head) else "future"
    if lemma in v.ASPECTUAL and (lemma not in v.UNREALISED_ASPECT or modality(head, False, False) == "future"):
        return modality(head, False, False)
    if infinitive and verb.left_edge.tag_ in ("WDT", "WP", "WRB") and verb.left_edge.i > head.i:
        return "possible"  # "decided which sites *to block*", but "which he helped *to block*"
    if infinitive or verb.tag_ == "VB":
        if _is_carried_out(verb, head, lemma) or lemma in v.FACTUAL_COMPLEMENT | v.NEGATIVE_COMPLEMENT:
            return modality(head, False, False)
        if lemma in v.FUTURE_COMPLEMENT or (lemma == "expect" and is_passive(head)):
            return "future"
        return "possible" if lemma in v.POSSIBLE_COMPLEMENT or infinitive else None
    return _of_gerund(verb, head, lemma)


def _of_gerund(verb: Token, head: Token, lemma: str) -> str | None:
    """The gerund behind a verb: "considered *selling* it", "wants to spend a year *touring* the country"."""
    mode = modality(head, False, False) if lemma in v.SPENDING else "actual"
    weighed = (lemma in w.WEIGHED and is_gerund(verb)) or is_ruled_out(verb)
    return "possible" if weighed else mode if mode != "actual" else None


def _is_carried_out(verb: Token, head: Token, lemma: str) -> bool:
    """Say whether an infinitive is told as done: "were reported *to have fled*", "claims *to have seen* it", "chose *to stay*", "voted *to ratify* it"."""
    done = any(c.dep_ == "aux" and c.lemma_ in ("have", "be") for c in verb.children)
    if done and ((lemma in EVIDENTIAL and is_passive(head)) or lemma == "claim"):
        return True
    chosen = (
        lemma in w.CHOOSING and head.tag_ == "VBD" and not is_passive(head)
    )  # "has chosen *to close* it" may not have
    return chosen or (lemma == "vote" and lemma_of(verb) in w.VOTING and tense(head) == "past")


def _of_use(use: Token) -> str | None:
    """The infinitive after "use": "used *to work* there" tells a habit, "a tool used *to cut* steel", "used it *to cut* steel" a purpose."""
    habit = use.lower_ == "used" and not any(c.dep_ in ("dobj", "nsubjpass", "auxpass") for c in use.children)
    reduced = use.dep_ == "acl" and use.tag_ == "VBN"
    past = tense(use) == "past" or use.tag_ == "VBN"
    return None if habit and past and not reduced else "possible"


def _of_having(have: Token) -> str:
    """The infinitive after "have": "had *to leave*" did leave; "said he had *to leave*" may not; "will have *to leave*"."""
    above = modality(have, False, False)
    past = tense(have) == "past" and have.dep_ not in ("ccomp", "relcl") and polarity(have) == "positive"
    return above if past or above == "future" else "possible"


def _of_copula(be: Token) -> str:
    """The infinitive after "be": "The council is *to vote*", "The goal is *to win*", "His first move was *to leave*"."""
    if any(c.dep_ == "mark" and c.lower_ in w.CONDITIONAL for c in be.children):
        return "possible"  # "if the firm were *to leave*"
    subject = next((lemma_of(c) for c in be.children if c.dep_ == "nsubj"), "")
    if subject in w.DEED and tense(be) == "past":
        return modality(be, False, False)
    if any(c.dep_ == "csubj" for c in be.children):
        return "possible"  # "to save one life is *to save* all"
    return "possible" if subject in w.AIM else "future"


def _of_adjective(verb: Token, adjective: Token) -> str | None:
    """The infinitive after an adjective: "due *to open*", "able *to flee*", "will be able *to*", "was sad *to leave*", "is shocked *to hear*"."""
    copula = adjective.head
    if verb.tag_ == "VBG" and adjective.lower_ != "worth":  # "are more effective *working* alone"
        return modality(copula, False, False) if is_clause(copula) else None
    # "will be able to", "were able to *leave*" did leave
    if adjective.lower_ == "able" and is_clause(copula) and (auxiliary(copula) == "future" or _succeeded(copula)):
        return modality(copula, False, False)
    felt = adjective.lower_ in w.EMOTION | w.JUDGED and is_clause(copula)
    done = any(c.dep_ == "aux" and c.lower_ == "have" for c in verb.children)  # "is lucky to *have* survived"
    if felt and (tense(copula) == "past" or lemma_of(verb) in w.PERCEPTION or done):
        return modality(copula, False, False)
    return "future" if adjective.lower_ in w.FUTURE_ADJECTIVE else "possible"


def _succeeded(copula: Token) -> bool:
    """Say whether "able to" tells what was done: "*were* able to leave", not "were *not* able to" or "if they *were* able to"."""
    return tense(copula) == "past" and polarity(copula) == "positive"
