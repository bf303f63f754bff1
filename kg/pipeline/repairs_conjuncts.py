"""Repairs of coordination: like is joined with like, one finite verb, infinitive or participle with another; each is applied by `kg.pipeline.repairs`."""

from __future__ import annotations

from kg.pipeline.arguments import is_clause, is_finite, is_person
from kg.pipeline.repairs_words import FINITE, NOUNS, SUBJECTS, has_subject
from kg.pipeline.tokens import Token
from kg.pipeline.verbs import AFFECTING, GIVING, NAMING, PENALISING, QUOTATIVE, SPEECH, UNDERGOING

#: What a court does that has found something, and who has said something that says no more.
RULING = frozenset("order award fine sentence acquit decline refuse".split())
#: What only somebody does.
PLEDGING = frozenset(
    "vow pledge promise threaten demand urge accuse deny apologise apologize insist refuse sue order instruct yell shout scream notice".split()
)
#: Coming to know what somebody then acts on.
FINDING = frozenset("discover find learn notice see".split())
#: Whose past is no other form than the bare one.
UNCHANGED = frozenset("set put cut hit let shut quit spread cast".split())
#: Saying more than one is willing to: "would not *comment*".
DISCLOSING = frozenset(
    "confirm comment say elaborate identify disclose reveal specify speculate name tell explain discuss".split()
)
#: Verbs whose object does something that a bare verb tells: "*lets* police search cars".
BARE = frozenset("let make help see hear watch have".split())


def with_the_content(token: Token) -> bool:
    """Like is joined with like: "denied that it had fired and *accused* the army" – one act of speech with another."""
    inner = token.head
    outer = inner.head
    alike = token.tag_ == "VBD" and outer.tag_ == "VBD" and inner.tag_ == "VBN"
    if (
        token.dep_ != "conj"
        or not alike
        or inner.dep_ != "ccomp"
        or has_subject(token)
        or token.lemma_ not in SPEECH | RULING
    ):
        return False
    if any(c.dep_ in ("aux", "auxpass") for c in token.children) or not any(
        c.dep_ in ("aux", "auxpass") for c in inner.children
    ):
        return False
    token.head = outer
    return True


def with_the_speech(token: Token) -> bool:
    """Who says one thing may not say another: "*said* the man had died but would not *confirm* where"."""
    inner = token.head
    outer = inner.head
    if token.dep_ != "conj" or inner.dep_ != "ccomp" or has_subject(token) or outer.lemma_.lower() not in SPEECH:
        return False
    if token.lemma_.lower() not in DISCLOSING or not {"aux", "neg"} <= {c.dep_ for c in token.children}:
        return False
    if not outer.i < inner.i < token.i or not any(c.lower_ == "but" for c in inner.children):
        return False
    token.head = outer
    return True


def with_the_infinitive(token: Token) -> bool:
    """Like is joined with like: "set up a team to look into it and *offered* a reward" joins no finite verb with an infinitive."""
    inner = token.head
    outer = inner.head
    infinitive = inner.tag_ == "VB" and any(c.dep_ == "aux" and c.tag_ == "TO" for c in inner.children)
    finite = token.tag_ in ("VBD", "VBN", "VBZ") or token.lower_ in ("am", "are")
    finite = finite and token.lower_ != token.lemma_.lower()  # "to weaken the town and *spread* the war"
    if token.dep_ != "conj" or not infinitive or not finite or has_subject(token):
        return False
    if any(c.dep_ in ("aux", "auxpass") for c in token.children) or not outer.i < inner.i < token.i:
        return False
    if any(t.tag_ in FINITE for t in token.doc[inner.i : token.i]):
        return False
    # "has the right to ask", "was ready to talk", but "was *not* ready to": up to the finite clause; "said he hopes to ask"
    while outer.head != outer and (outer.tag_ in ("VB", "IN", "JJ", *NOUNS) or _is_told_of_now(outer, token)):
        outer = outer.head
    if inner.head.tag_ == "JJ" and any(c.dep_ == "neg" for c in outer.children):
        return False
    if outer.tag_ not in ("VBD", "VBN") and (token.tag_ not in ("VBZ", "VBP") or outer.tag_ != token.tag_):
        return False
    token.head = outer
    return True


def _is_told_of_now(content: Token, token: Token) -> bool:
    """Whether what is said is present, and a verb past: "*said* he hopes to ask and *left*"."""
    return token.tag_ == "VBD" and content.tag_ in ("VBZ", "VBP") and content.dep_ == "ccomp"


def infinitive_with_the_infinitive(token: Token) -> bool:
    """Like is joined with like: "asked them to stop the war and *to lift* the blockade" joins no infinitive with a finite verb."""
    first = token.head
    if (
        token.dep_ != "conj"
        or first.tag_ == "VB"
        or not any(c.tag_ == "TO" and c.dep_ == "aux" for c in token.children)
    ):
        return False
    asked = [c for c in first.children if c.dep_ in ("xcomp", "ccomp") and first.i < c.i < token.i]
    asked = [c for c in asked if c.tag_ == "VB" and any(g.tag_ == "TO" and g.dep_ == "aux" for g in c.children)]
    if not asked:
        return False
    join(token, asked[-1])
    return True


def with_the_participle(token: Token) -> bool:
    """Like is joined with like: "winning a vote *marred* by fraud and *followed* by riots" follows nobody with riots."""
    inner = token.head
    if token.dep_ != "conj" or inner.tag_ == "VBN" or has_subject(token):
        return False
    if not any(c.dep_ == "agent" for c in token.children) or any(c.dep_ in ("aux", "auxpass") for c in token.children):
        return False
    like = [t for t in inner.subtree if inner.i < t.i < token.i and t.dep_ == "acl" and t.tag_ == "VBN"]
    if not like or like[-1].is_ancestor(token):
        return False
    token.head = like[-1]
    return True


def with_the_gerund(token: Token) -> bool:
    """Like is joined with like: "a bill *requiring* firms to report and *giving* them time" joins no participle with an infinitive."""
    inner = token.head
    outer = next((a for a in inner.ancestors if a.tag_ == "VBG" and a.i < inner.i), None)
    if inner.tag_ != "VB" or not any(c.tag_ == "TO" for c in inner.children) or outer is None or has_subject(token):
        return False
    if any(c.dep_ in ("aux", "auxpass", "mark") for c in token.children) or not is_clause(outer):
        return False
    join(token, outer)
    return True


def with_the_participle_above(token: Token) -> bool:
    """Like is joined with like: "demanding pay and *accusing* managers of greed" joins no doing with its object."""
    noun = token.head
    above = noun.head
    if token.dep_ != "conj" or noun.tag_ not in NOUNS or noun.dep_ != "dobj" or above.tag_ != "VBG":
        return False
    if not any(c.dep_ in ("dobj", "ccomp") for c in token.children) or token.left_edge != token:
        return False
    join(token, above)
    return True


def with_the_outer_clause(token: Token) -> bool:
    """Who speaks twice: "*said* it was necessary to stay calm and *demanded* a recount", "*told* her he was ready and *stressed* that"."""
    inner = token.head
    outer = inner.head
    if inner.dep_ != "ccomp" or inner.lemma_ != "be" or outer.tag_ != token.tag_ or has_subject(token):
        return False
    empty = any(c.dep_ in SUBJECTS and c.lower_ == "it" for c in inner.children)
    empty = empty and any(c.dep_ in ("xcomp", "ccomp") and inner.i < c.i < token.i for c in inner.children)
    himself = any(c.dep_ in SUBJECTS and c.lower_ in ("he", "she", "it", "they") for c in inner.children)
    if not empty and not (himself and token.lemma_.lower() in SPEECH and outer.lemma_.lower() in SPEECH):
        return False
    for link in [c for c in inner.children if c.dep_ == "cc" and c.i > inner.i]:
        link.head = outer
    token.head = outer
    return True


def with_no_modal(token: Token) -> bool:
    """Like is joined with like: "*hoped* it could stop but *continues*", "*are* hoping it will stop but *are* ready", "*said* it would go and *left*"."""
    inner = token.head
    if has_subject(token) or not any(c.tag_ == "MD" for c in inner.children):
        return False
    if token.tag_ == "VBG":
        return _with_the_same_auxiliary(token, inner)
    if token.tag_ == "VBD" and (inner.tag_ != "VB" or inner.dep_ != "ccomp" or token.lower_ in UNCHANGED):
        return False
    finite = (
        a for a in inner.ancestors if is_clause(a) and is_finite(a) and not any(c.tag_ == "MD" for c in a.children)
    )
    outer = next((a for a in finite if a.i < inner.i and has_subject(a)), None)
    if outer is None or any(c.dep_ in ("aux", "auxpass", "mark") for c in token.children):
        return False
    join(token, outer)
    return True


def _with_the_same_auxiliary(token: Token, inner: Token) -> bool:
    """Join a progressive to the one above a modal: "firefighters *are hoping* that winds will drop but *are expecting* rain"."""
    own = [c.lower_ for c in token.children if c.dep_ == "aux"]
    outer = next((a for a in inner.ancestors if a.tag_ == "VBG" and a.i < inner.i and has_subject(a)), None)
    if not own or outer is None or [c.lower_ for c in outer.children if c.dep_ == "aux"] != own:
        return False
    join(token, outer)
    return True


def with_whoever_speaks(token: Token) -> bool:
    """A thing says nothing: "Shares fell after the bank reported a loss and *said* it would" has the bank say it."""
    outer = token.head
    if token.lemma_.lower() not in SPEECH or token.tag_ not in FINITE or has_subject(token):
        return False
    clause = next((c for c in reversed(list(outer.children)) if c.dep_ == "advcl" and outer.i < c.i < token.i), None)
    silent = next((c for c in outer.children if c.dep_ in SUBJECTS), None)
    if clause is None or silent is None or clause.tag_ != token.tag_ or silent.tag_ == "WDT" or is_person(silent):
        return False
    if not any(c.dep_ == "nsubj" and is_person(c) for c in clause.children) or outer.lemma_.lower() in SPEECH:
        return False  # "The report warned ... and said"
    join(token, clause)
    return True


def then_read_for_nothing(token: Token) -> bool:
    """What is done next: "sent the money to an account, *then* used it to buy a yacht"."""
    first = token.head
    if first.i > token.i or first.tag_ != token.tag_ or has_subject(token) or token.left_edge.lower_ != "then":
        return False
    token.dep_ = "conj"
    return True


def with_the_bare_verb(token: Token) -> bool:
    """Like is joined with like: "could *claim* that names were stolen and *get* out of debt" joins no bare verb with a finite one."""
    inner = token.head
    if token.dep_ != "conj" or token.tag_ != "VB" or has_subject(token) or inner.tag_ in ("VB", "VBP", "MD"):
        return False
    if any(c.dep_ in ("aux", "auxpass", "mark") for c in token.children) or inner.pos_ not in ("VERB", "AUX"):
        return False
    let = next(
        (c for c in inner.children if c.tag_ in ("VB", "VBP") and inner.i < c.i < token.i and has_subject(c)), None
    )
    if let is not None and inner.lemma_.lower() in BARE:  # "lets police *search* cars and *seize* phones"
        token.head = let
        return True
    outer = next((a for a in inner.ancestors if a.tag_ == "VB" and a.i < inner.i), None)
    if outer is None or not any(c.tag_ in ("MD", "TO") for c in outer.children):
        return False
    token.head = outer
    return True


def with_the_modal(token: Token) -> bool:
    """Like is joined with like: "says the law *would hurt* firms and *do* little", "says workers *earn* more and *get* tickets"."""
    outer = token.head
    if (
        token.dep_ != "conj"
        or token.tag_ not in ("VB", "VBP")
        or has_subject(token)
        or outer.lemma_.lower() not in SPEECH
    ):
        return False
    said = (c for c in outer.children if c.dep_ == "ccomp" and outer.i < c.i < token.i)
    inner = next((c for c in said if c.tag_ == "VB" or (c.tag_ == "VBP" != outer.tag_ and has_subject(c))), None)
    if inner is None or token.lemma_.lower() in SPEECH:
        return False
    modal = any(c.tag_ == "MD" for c in inner.children)
    link = next((c for c in outer.children if c.dep_ == "cc" and inner.i < c.i < token.i), None)
    if modal == (inner.tag_ == "VBP") or link is None or link.nbor(-1).is_punct:
        return False
    if any(c.dep_ in ("aux", "auxpass") for c in token.children):
        return False
    token.head = link.head = inner
    token.tag_ = inner.tag_
    return True


def with_the_relative(token: Token) -> bool:
    """Like is joined with like: "migrants who *feel* pressure to work and *forge* papers" joins no verb with a noun."""
    noun = token.head
    if token.dep_ != "conj" or noun.tag_ not in NOUNS or has_subject(token):
        return False
    nouns = (
        noun,
        *(c for c in noun.children if c.dep_ == "appos"),
    )  # "Lund, a *judge* who *fined* firms, and *ran* for mayor, died"
    told = [c for n in nouns for c in n.children if c.dep_ == "relcl" and n.i < c.i < token.i and is_finite(c)]
    if not told or not any(c.dep_ in SUBJECTS and c.tag_ in ("WP", "WDT") for c in told[-1].children):
        return False
    helped = any(c.dep_ in ("aux", "auxpass") for c in token.children)
    if not helped and token.tag_ != told[-1].tag_ and (token.tag_, told[-1].tag_) != ("VB", "VBP"):
        return False
    join(token, told[-1])
    if token.tag_ == "VB" and not helped:
        token.tag_ = "VBP"
    return True


def past_with_the_clause(token: Token) -> bool:
    """The past is told of with the past: "*took* a road the army uses for supplies and *blocked* it" – the army blocks nothing."""
    inner = token.head
    if token.dep_ != "conj" or token.tag_ != "VBD" or inner.dep_ != "relcl" or inner.tag_ not in ("VBZ", "VBP"):
        return False
    if has_subject(token) or any(c.dep_ in ("aux", "auxpass") for c in (*token.children, *inner.children)):
        return False
    outer = next((a for a in inner.ancestors if a.tag_ == "VBD" and a.i < inner.i and is_clause(a)), None)
    if outer is None or not has_subject(outer) or any(c.dep_ == "conj" and c.i < token.i for c in inner.children):
        return False
    join(token, outer)
    return True


def with_the_passive(token: Token) -> bool:
    """Like is joined with like: "was *arrested* for stealing a car and *jailed*" joins no participle with a gerund."""
    inner = token.head
    outer = inner.head.head
    done = token.tag_ == "VBN" or token.lemma_.lower() in AFFECTING
    if token.dep_ != "conj" or not done or inner.tag_ != "VBG" or inner.dep_ != "pcomp" or outer.tag_ != "VBN":
        return False
    if any(c.dep_ in (*SUBJECTS, "aux", "auxpass", "dobj", "mark") for c in token.children):
        return False
    if not any(c.dep_ == "auxpass" for c in outer.children) or any(c.dep_ == "auxpass" for c in inner.children):
        return False
    join(token, outer)
    token.tag_ = "VBN"
    return True


def with_the_speaker(token: Token) -> bool:
    """A thing vows nothing: "*claims* its downfall was a punishment and *has vowed* to sue", "*found* the file was gone and *ordered* a search"."""
    inner = token.head
    if token.dep_ != "conj" or has_subject(token) or token.lemma_.lower() not in PLEDGING:
        return False
    thing = next((c for c in inner.children if c.dep_ in SUBJECTS), None)
    if inner.dep_ == "relcl" and thing is not None and thing.tag_ == "WDT":
        thing = inner.head
    if thing is None or thing.tag_ not in ("NN", "NNS") or is_person(thing) or token.tag_ in ("VB", "VBG"):
        return False
    outer = next((a for a in inner.ancestors if a.lemma_.lower() in SPEECH | FINDING and has_subject(a)), None)
    if outer is None or not outer.i < inner.i < token.i:
        return False
    join(token, outer)
    token.tag_ = token.tag_ if is_finite(token) else "VBD"
    return True


def with_the_main_verb(token: Token) -> bool:
    """A participle of what is done has no object: "*showed* ignorance of the technology involved and *set* the stage"."""
    inner = token.head
    outer = next((a for a in inner.ancestors if a.tag_ == "VBD"), None)
    if token.dep_ != "conj" or inner.dep_ != "acl" or inner.tag_ != "VBN" or outer is None or has_subject(token):
        return False
    past = token.tag_ in ("VBD", "VBN") or token.lower_ in UNCHANGED
    if not past or outer.i > inner.i or token.lemma_.lower() in GIVING | NAMING | PENALISING:
        return False
    if not any(c.dep_ == "dobj" for c in token.children) or any(
        c.dep_ in ("aux", "auxpass", "agent") for c in token.children
    ):
        return False
    join(token, outer)
    token.tag_ = "VBD"
    return True


def second_content(token: Token) -> bool:
    """What is said has one subject: "added that he *surfaced*, *yelled* "help!" and *swam* off" lets him yell, and not who adds it."""
    speech = token.head
    first = next(
        (c for c in speech.children if c.dep_ == "ccomp" and speech.i < c.i < token.i and has_subject(c)), None
    )
    if first is None or first.tag_ != "VBD" or token.tag_ != "VBD" or has_subject(token) or token.nbor(-1).text != ",":
        return False
    later = [
        c for c in speech.children if c.dep_ == "conj" and c.i > token.i and c.tag_ == "VBD" and not has_subject(c)
    ]
    token.head, token.dep_ = first, "conj"
    for verb in later:
        join(verb, first)
    return True


def middle_of_a_list(token: Token) -> bool:
    """Three verbs in a row: "surfaced, *shouted* for help, and swam off" shouts at nobody's hands."""
    first = token.head
    if token.tag_ != "VBN" or first.tag_ != "VBD" or not has_subject(first) or token.i < first.i:
        return False
    if token.nbor(-1).text != "," or {c.dep_ for c in token.children} & {"agent", "aux", "auxpass", "mark", *SUBJECTS}:
        return False
    last = next((c for c in first.children if c.dep_ == "conj" and c.tag_ == "VBD" and c.i > token.i), None)
    if last is None or not any(c.dep_ == "cc" and token.i < c.i < last.i for c in first.children):
        return False
    alone = token.lemma_.lower() in UNDERGOING | QUOTATIVE | {"shout", "yell", "scream"}
    if not alone and not any(c.dep_ == "dobj" and c.i > token.i for c in token.children):
        return False
    token.dep_, token.tag_ = "conj", "VBD"
    return True


def second_of_two_passives(token: Token) -> bool:
    """Like is joined with like: "survived being attacked and *dragged* off" joins no past tense with a participle."""
    first = token.head
    helped = any(c.dep_ == "auxpass" and c.tag_ in ("VBG", "VB") for c in first.children)
    if token.dep_ != "conj" or first.tag_ != "VBN" or not helped or has_subject(token):
        return False
    if any(c.dep_ in ("aux", "auxpass", "dobj") for c in token.children) or token.lemma_.lower() in UNDERGOING:
        return False
    token.tag_ = "VBN"
    return True


def join(token: Token, to: Token) -> None:
    """Join a verb to another one than the parser did, and its "and" with it."""
    for link in [c for c in token.head.children if c.dep_ == "cc" and to.i < c.i < token.i]:
        link.head = to
    token.head = to
