"""What is done on a dated occasion, by a dated event, or in a dated text: "At Monday's *meeting* they *voted*"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from kg.pipeline.dating_fit import SUBJECTS
from kg.pipeline.tokens import Span, Token
from kg.pipeline.verbs import PROSECUTING, SPEECH

CASUALTY = frozenset("kill injure wound hurt die".split())
"""Who comes to harm does so in the accident itself: "were *killed* after two trains collided on Friday"."""
WORDS = SPEECH | frozenset(
    "criticise criticize condemn denounce praise welcome demand appeal defend reject apologise apologize thank express voice outline "
    "detail refuse decline".split()
)
"""What is done in words, and so in a statement or a speech."""
ACCIDENTS = frozenset(
    "attack raid bombing shooting crash accident fire blaze blast explosion eruption storm earthquake quake aftershock flood tsunami "
    "avalanche landslide mudslide tornado hurricane typhoon cyclone collision derailment disaster strike airstrike ambush stampede massacre "
    "riot clash disturbance siege coup uprising".split()
)
"""What befalls people, and what they are said, charged or praised to have done in it comes later: "was *charged* in Monday's attack"."""
CRIMES = frozenset(
    "murder killing kidnap kidnapping abduction assault rape robbery theft burglary assassination genocide death crime".split()
)
"""What people are tried for."""
OCCASIONS = ACCIDENTS | frozenset(
    "meeting hearing game games match summit election conference debate session trial race ceremony olympics cup final championship "
    "rally vote festival referendum congress convention inauguration funeral wedding concert gala parade march vigil tournament protest "
    "briefing broadcast show".split()
)
"""What is done at them is done on their date: "At Monday's *meeting* the board voted", but "at last year's *level*"."""
HARM = CASUALTY | frozenset("destroy damage devastate claim leave".split())
"""What an accident does it does at once: "a fire on Saturday *killed* ten"."""
TOLD = frozenset(
    "statement report letter announcement article editorial interview speech survey poll census remark comment".split()
)
"""What they say they say on their date: "Monday's *statement* accused him"."""
WRITTEN = frozenset("memoir autobiography book essay column memo email tweet post testimony filing".split())
"""What is told in them is told on their date: "wrote in his 2006 *memoir*"."""
RULED = frozenset("ruling verdict decision vote order judgment judgement announcement".split())
"""What they do they do at once: "Monday's *ruling* ended the case"."""
CAUSING = frozenset("cause trigger spark provoke commit".split())
"""What is brought about so comes then: "*caused* a May 3 outage"."""
APPOINTING = frozenset("schedule reschedule plan slate book".split())
"""What is fixed has the date it is fixed for: "was *scheduled* for Friday", "*booked* the hall for May"."""
HELD = frozenset(
    "hold stage host conduct organize organise attend boycott disrupt skip miss win lose survive carry launch".split()
)
"""What is done to an occasion is done on its date: "*won* Sunday's *election*"."""
WITHIN = frozenset(("in which", "during which"))
"""What opens a clause that tells what happened in an event."""
MADE = frozenset("launch carry lose".split())
"""Of these, what is also done to goods, whose year is their model's."""


def verb_of_occasion(noun: Token) -> Token | None:
    """Find what is done on a dated occasion: "At Monday's *meeting* they *voted*", "Friday's *blast* *killed* ten"."""
    if _does_at_once(noun) or _is_brought_about(noun):
        return noun.head
    preposition = noun.head
    if noun.dep_ != "pobj" or preposition.dep_ != "prep" or preposition.lower_ not in ("at", "in", "during"):
        return None
    verb, word = preposition.head, noun.lemma_.lower()
    if verb.lemma_ == "part" and verb.dep_ == "dobj":  # "took part in last year's *coup*"
        verb = verb.head
    if word in ACCIDENTS:
        at_it = verb.lemma_ not in WORDS | PROSECUTING
    else:  # "wrote in her 2006 *memoir* that ..."
        at_it = word in OCCASIONS or (word in TOLD | WRITTEN and verb.lemma_ in WORDS)
    return verb if at_it and is_verbal(verb) else None


def _does_at_once(noun: Token) -> bool:
    """Tell a subject whose deed is of its own date: "Friday's *blast* killed ten", "Monday's *ruling* ended it"."""
    verb, word = noun.head, noun.lemma_.lower()
    if noun.dep_ != "nsubj" or verb.tag_ != "VBD":
        return noun.dep_ in SUBJECTS and verb.lemma_ in HARM and word in OCCASIONS
    harms = verb.lemma_ in HARM and word in OCCASIONS
    return harms or word in RULED or (word in TOLD and verb.lemma_ in WORDS)


def _is_brought_about(noun: Token) -> bool:
    """Tell an object that dates its verb: "caused a May 3 *outage*", "won Sunday's *election*"; not "will hold *it*"."""
    verb = noun.head
    if noun.dep_ not in ("dobj", "nsubjpass") or verb.tag_ not in ("VBD", "VBN", "VBG"):
        return False
    named = (
        noun.pos_ == "PROPN" and verb.lemma_ not in MADE
    )  # "attended the 1998 Velm Fair", but "launched the 2012 Corolla"
    return verb.lemma_ in CAUSING or (verb.lemma_ in HELD and (named or noun.lemma_.lower() in OCCASIONS))


def is_appointed(preposition: Token) -> bool:
    """Tell the day that something is fixed for: "a vote planned *for* Friday", "the trial is set *for* May", but "set a target for 2030"."""
    verb = preposition.head if is_verbal(preposition.head) else preposition.head.head
    fixed = verb.lemma_ in APPOINTING or (verb.lemma_ == "set" and verb.tag_ == "VBN" and verb == preposition.head)
    return preposition.lower_ == "for" and fixed and is_verbal(verb)


def clause_of_time(time: Span) -> Token | None:
    """Find the clause that tells what happened then: "until December, *when* the guards left", "the raid in May, *in which* ten died"."""
    doc, i = time.doc, time.end
    i += i < len(doc) and doc[i].text == ","
    opening = doc[i : min(i + 2, time.sent.end)].text.lower()
    if not opening:
        return None
    clause = doc[i].head
    if clause.dep_ not in ("relcl", "advcl", "acl") or clause.i <= i:
        return None
    timely = opening.partition(" ")[0] == "when" or opening in WITHIN
    return clause if timely or (doc[i].tag_ in ("WDT", "WRB") and _is_of_accident(clause, time)) else None


def clauses_of_occasion(noun: Token) -> Iterator[Token]:
    """Yield what came of an accident that has its date before it: "last week's fire, which *killed* ten", "... in which ten *died*"."""
    for clause in noun.children if noun.lemma_.lower() in OCCASIONS else ():
        if clause.dep_ == "relcl" and clause.tag_ == "VBD":
            begins = noun.doc[clause.left_edge.i : clause.left_edge.i + 2].text.lower()
            if begins in WITHIN or (noun.lemma_.lower() in ACCIDENTS and clause.lemma_ in HARM | CAUSING):
                yield clause


def _is_of_accident(clause: Token, time: Span) -> bool:
    """Tell what came of an accident right before its date: "the quake last month, which *left* ten dead", but no book of 1990."""
    doc, i = time.doc, time.start - 1
    i -= i > 0 and doc[i].pos_ == "ADP"
    if i < time.sent.start or clause.tag_ not in ("VBD", "VBN") or clause.lemma_ not in HARM | CAUSING:
        return False
    phrase = takewhile(lambda word: not is_verbal(word), (doc[i], *doc[i].ancestors))
    return any(word.lemma_.lower() in OCCASIONS for word in phrase)


def keeps_date(noun: Token, time: Span) -> bool:
    """Tell a crime or an accident that something is about, which a month or a year then dates: "was sentenced over a *raid* in 1993"."""
    about = noun.dep_ == "pobj" and noun.head.lower_ in ("of", "for", "over", "about", "with", "against", "from", "to")
    coarse = _DAY.match(time.kb_id_) is None
    return about and coarse and noun.i < time.start and noun.lemma_.lower() in ACCIDENTS | CRIMES


_DAY = re.compile(r"\d{4}-\d\d-\d\d(?:$|T)")


def is_verbal(token: Token) -> bool:
    """Tell a verb, also one that the tagger took for a noun: "was set to *land* on Monday"."""
    return token.pos_ in ("VERB", "AUX") or token.dep_ in ("xcomp", "ccomp", "advcl", "relcl")
