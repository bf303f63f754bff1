"""Which events share the date of another, by clause structure; what dates the first is `kg.pipeline.dating`'s to say.

coordinated, when the date stands before both   "On Friday, X *rescued* ... and Y *saved* ..."
result and manner participles   "*crashed* on Friday, *killing* three"
"when" clauses, in both directions   "was *lost* in 2003 when it *disintegrated*", "when it *burned* on Friday, they *fled*"
what goes on meanwhile   "was *shot* on Friday while *flying*"
what a causing, beginning or failing verb brings about   "*forced* to *resign* in May"
what one was able to do   "On Friday they were able to *land*"
what hurt somebody, in both directions   "were *killed* on Friday after a bus *overturned*", "*died* in the crash, which *occurred* on Friday"
two deeds of one sentence end   "was *crushed* and *killed* in May"
what is said where something is published   "in a statement *released* Friday, the council *said*"
what is done at an occasion held for it   "will *appeal* at a hearing *scheduled* for Friday"
places of the event   "On Monday they *went* to a station, where they *claimed* ..."
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.pipeline.dating_fit import SUBJECTS
from kg.pipeline.dating_occasions import CASUALTY, CAUSING, OCCASIONS, WORDS
from kg.pipeline.tokens import Token
from kg.pipeline.tokens_doc import Tokens
from kg.pipeline.verbs import FACTUAL_COMPLEMENT, NEGATIVE_COMPLEMENT, PREVENTION, SPEECH

EVENT_PREPOSITIONS = frozenset("after following since before during until upon".split())
"""Prepositions that make an event noun a time of its own: "retired following the *completion* last month"."""
FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
ONE_TIME = NEGATIVE_COMPLEMENT | frozenset(
    "begin start continue keep manage try attempt find see hear watch catch spot film survive help".split()
)
"""Verbs that are at one time with the verb below them: "*began* to shout", "was *found* lying", "*refused* to go"."""
ADDING = frozenset("say state add argue insist note stress claim explain warn".split())
"""What somebody goes on to say: "urged them to act, *adding* that ..."."""
GATHERING = frozenset("meet gather convene assemble congregate march rally demonstrate parade reconvene".split())
AGENDA = frozenset(
    "discuss debate negotiate protest demand mourn celebrate mark commemorate honour honor remember consider condemn denounce oppose pray "
    "review vote call talk hear watch grieve voice express urge elect decide hold".split()
)
"""What is done where people have come together for it: "met to *discuss* the budget"."""
SPEAKING = frozenset("speak write address testify talk".split())
ABLE = frozenset(("able", "unable"))
"""What one could or could not do: "On Friday they were *able* to land"."""
APPOINTED = frozenset("schedule reschedule plan slate set hold convene".split())
"""What is done at an occasion is done when it is held: "voted at a meeting *scheduled* for Friday"."""
HAPPENING = frozenset("happen occur take strike hit".split())
"""Who comes to harm in an event does so when it comes about: "*died* in the crash, which *occurred* on Friday"."""
PUBLISHING = frozenset("publish release issue post air broadcast send print deliver circulate".split())
"""What is said in a statement is said when it is published: "in a statement *issued* on Friday"."""


@dataclass(frozen=True, slots=True)
class Dated:
    """The date a trigger has got: `index` into the times, and the token it begins at: what stands before a verb is shared with its conjuncts."""

    index: int
    start: int
    rank: tuple[int, int, int, int]


def spread(verbs: list[int], doc: Tokens, dated: dict[int, Dated]) -> None:
    """Hand dates on to verbs that share them, from left to right until nothing changes.

    Args:
        verbs: Token indices, ascending, of the events and of the finite verbs that are none.
        doc: A parsed document.
        dated: The verbs that have a date; what inherits one is added.
    """
    changed = True
    while changed:
        changed = False
        for i in verbs:
            if i in dated:
                continue
            date = _inherited(doc[i], dated)
            if date is not None:
                dated[i], changed = date, True


def _inherited(token: Token, dated: dict[int, Dated]) -> Dated | None:
    """Find the date that a trigger shares with another, or None."""
    head = _dated_head(token, dated)
    date = dated.get(head.i) if head is not None else None
    if date is not None and head is not None and _shares(token, head, date):
        return date
    for child in _times_of(token):
        if child.i in dated:
            return dated[child.i]
    return None


def _times_of(verb: Token) -> Iterator[Token]:
    """Yield the verbs below one that tell when it happened."""
    for child in verb.children:
        if _tells_time(child, verb) or _is_one_deed(child, verb) or _is_agenda(child, verb):
            yield child
        elif child.dep_ == "prep" and child.lower_ == "from" and verb.lemma_ in PREVENTION:
            # "stopped them from selling food on Friday"
            yield from (below for below in child.children if below.dep_ == "pcomp")
        elif verb.lemma_ in WORDS and child.dep_ == "nsubj":
            # "the mayor, speaking on Friday, said"
            yield from (below for below in child.children if below.dep_ == "acl" and _is_speaking(below))
        elif verb.lemma_ in WORDS and child.dep_ == "prep" and child.lower_ == "in":
            # "in a statement released on Friday, the council said"
            yield from (below for noun in child.children for below in noun.children if below.lemma_ in PUBLISHING)
    # "will appeal at a hearing scheduled for Friday", "will contest the ruling at a hearing scheduled for Friday"
    objects = (c for thing in verb.children if thing.dep_ == "dobj" for c in thing.children)
    phrases = (c for c in (*verb.children, *objects) if c.dep_ == "prep" and c.lower_ in ("at", "in", "during"))
    occasions = (noun for c in phrases for noun in c.children if noun.lemma_.lower() in OCCASIONS)
    # "were killed in the blast, which happened on Friday"
    held = {"acl": APPOINTED, "relcl": HAPPENING if verb.lemma_ in CASUALTY else ()}
    yield from (c for noun in occasions for c in noun.children if c.lemma_ in held.get(c.dep_, ()))


def _is_agenda(purpose: Token, meeting: Token) -> bool:
    """Tell what people come together for, and do there: "will meet on Friday to *discuss* it", "marched on Friday to *demand* more"."""
    if purpose.dep_ not in ("advcl", "xcomp") or purpose.lemma_ not in AGENDA:
        return False
    out = (c for c in meeting.children if c.lower_ in ("to", "into", "onto"))
    streets = meeting.lemma_ in ("take", "pour") and any(o.lower_ == "streets" for c in out for o in c.children)
    infinitive = any(c.tag_ == "TO" and c.dep_ == "aux" for c in purpose.children)
    return (meeting.lemma_ in GATHERING or streets) and infinitive


def _is_one_deed(second: Token, verb: Token) -> bool:
    """Tell two verbs that share what follows: "was crushed and *killed* in May", "ten were killed and two *hurt* on Friday"."""
    harmed = verb.lemma_ in CASUALTY and second.lemma_ in CASUALTY
    joined = (
        second.i == verb.i + 2
        and second.nbor(-1).lower_ in ("and", "or")
        and {second.tag_, verb.tag_} <= {"VBD", "VBN"}
    )
    return second.dep_ == "conj" and (harmed or joined)


def _tells_time(clause: Token, verb: Token) -> bool:
    """Tell whether a clause right below a verb has its time."""
    if clause.lower_ in ("starting", "beginning"):
        # "will cut jobs starting in May", but "announced cuts starting in May"
        return clause.dep_ in ("advcl", "prep") and verb.lemma_ not in SPEECH
    if clause.dep_ == "advcl" or (clause.dep_ == "conj" and _mark(clause) == "when"):
        # "was closed when it burned on Friday"; "speaking on Friday, she accused them"
        together = _mark(clause) == "when" or _is_meanwhile(clause) or _is_accident(clause, verb)
        return (together and not _apart(verb)) or (verb.lemma_ in WORDS and _is_speaking(clause))
    # "refused to testify on Friday", "were seen leaving on Friday"
    return clause.dep_ in ("xcomp", "ccomp") and verb.lemma_ in ONE_TIME and not _is_finite(clause)


def _dated_head(token: Token, dated: dict[int, Dated]) -> Token | None:
    """Climb to the trigger that the clause of a token hangs on, over nouns and helpers in between."""
    head = token.head
    while head != head.head and head.i not in dated and head.pos_ not in ("VERB", "AUX"):
        head = head.head
    return head if head != token else None


def _shares(token: Token, head: Token, date: Dated) -> bool:
    """Tell whether a trigger shares the date of the one it hangs on."""
    fronted = date.start < head.i
    if token.dep_ == "conj":
        # "On Friday, X rescued ... and Y saved ..."; participles of result share any way: "killing 10 and wounding 5"
        # "On Friday, X rescued ..., but Y *had warned* ...", "In 2001 it bought a mill and *has opened* two more since"
        # "grew tense on Friday *when* police in riot gear *fired*", read as a second clause
        earlier = _is_pluperfect(token) and not _is_pluperfect(head)
        if _mark(token) == "when":
            return True
        return (fronted and not earlier and not _is_later(token, head)) or (token.tag_ == head.tag_ == "VBG")
    if _is_agenda(token, head):
        return True
    if token.dep_ == "advcl":
        mark = _mark(token)
        if mark == "" and token.tag_ == "VBG" and token.lemma_ in ADDING and head.lemma_ in WORDS:
            # "urged them on Friday to act, *adding* that ...": the text dates the call, not what it goes on to say
            return False
        # "derailed on Friday, hurting three"; "was closed in 2011 when it burned"; "On Friday, while they *met*, it fell"
        if mark == "while" and fronted and token.i < head.i and token.tag_ == "VBD":
            return True
        if mark == "after" and _is_cause(token, head):
            return True
        return mark == "when" or _is_meanwhile(token) or (mark == "" and token.tag_ == "VBG" and token.i > head.i)
    if token.dep_ in ("xcomp", "ccomp"):
        # "was forced to resign in May", "caused a wall to crack", "refused on Friday to testify"
        able = token.head.lower_ in ABLE and head.tag_ == "VBD"
        return (able or head.lemma_ in FACTUAL_COMPLEMENT | ONE_TIME) and not _is_finite(token)
    if token.dep_ == "pcomp":
        # "was suspended on Friday, *with* the mayor *calling* it unsafe"
        return token.tag_ == "VBG" and token.head.lower_ == "with" and token.head.i > head.i
    if token.dep_ == "relcl":
        # "caused a fire on Friday that burned two houses"; "On Monday they went to a station, where they claimed"
        if token.tag_ == "VBD" and token.head.dep_ == "dobj" and head.lemma_ in CAUSING:
            return True
        return fronted and _mark(token) == "where" and token.tag_ == "VBD"
    if token.dep_ == "acl":
        # "sank in 2011 during a race, drowning two", where the parser sees a race that drowns
        return token.tag_ == "VBG" and own_time(token.head)
    return False


def _is_finite(verb: Token) -> bool:
    """Tell a clause that has a time of its own, "that they *had left*", from an infinitive or a participle."""
    return verb.tag_ in FINITE or any(
        child.dep_ in ("aux", "auxpass") and child.tag_ in FINITE for child in verb.children
    )


def _is_meanwhile(clause: Token) -> bool:
    """Tell what went on as something happened: "was shot *while flying*", "died *as he left*", but no "*as expected*", "*as it did*"."""
    helpers = {child.lower_ for child in clause.children if child.dep_ in ("aux", "auxpass")}
    told = any(child.dep_ in ("nsubj", "nsubjpass") for child in clause.children)
    if _mark(clause) == "while":
        return clause.tag_ == "VBG" and helpers <= {"was", "were"}
    return (
        _mark(clause) == "as"
        and told
        and clause.lemma_ != "do"
        and (helpers <= {"was", "were"} if helpers else clause.tag_ == "VBD")
    )


def _is_accident(clause: Token, verb: Token) -> bool:
    """Tell what hurt somebody: "ten were killed after two trains *collided* on Friday"."""
    return _mark(clause) == "after" and verb.lemma_ in CASUALTY and clause.tag_ == "VBD"


def _is_cause(clause: Token, verb: Token) -> bool:
    """Tell what hurt somebody on a day: "ten were *hurt* on Friday after a bus *overturned*"; who dies may have been hurt before."""
    subjects = (c for c in clause.children if c.dep_ in SUBJECTS)
    others = any(c.pos_ in ("NOUN", "PROPN", "NUM") for c in subjects)
    return others and clause.tag_ == "VBD" and verb.lemma_ in CASUALTY - {"die"} and verb.tag_ == "VBN"


def _is_speaking(clause: Token) -> bool:
    """Tell the occasion of a word: "*speaking* in Oslo on Friday", "*asked* about it on Friday"."""
    return _mark(clause) == "" and (
        (clause.tag_ == "VBG" and clause.lemma_ in SPEAKING) or (clause.tag_ == "VBN" and clause.lemma_ == "ask")
    )


def own_time(noun: Token) -> bool:
    """Tell an event noun that is itself a time: "following the completion of the flight last month"."""
    return noun.dep_ == "pobj" and noun.head.lower_ in EVENT_PREPOSITIONS


def _apart(verb: Token) -> bool:
    """Tell a verb whose time is not that of a clause with "when": "when he died in 2010 they *had left*", "... it *is* known"."""
    helpers = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    return bool(helpers & {"had", "has", "have", "is", "are"}) or (verb.tag_ in ("VBZ", "VBP") and not helpers)


def _is_pluperfect(verb: Token) -> bool:
    return any(c.dep_ == "aux" and c.lower_ == "had" for c in verb.children)


def _is_later(second: Token, first: Token) -> bool:
    """Tell what holds now from what happened then: "In 2001 it bought a mill and *has opened* two more", "... and *owns* it still"."""
    helpers = {child.lower_ for child in second.children if child.dep_ in ("aux", "auxpass")}
    now = bool(helpers & {"has", "have", "is", "are"}) or second.tag_ in ("VBZ", "VBP")
    return now and first.tag_ == "VBD"


def _mark(clause: Token) -> str:
    """Name the word that opens a subordinate clause, "" when there is none."""
    for child in clause.children:
        if child.i < clause.i and (child.dep_ in ("mark", "prep") or child.tag_ == "WRB"):
            return child.lower_
    # "when a bomb *exploded* and injured ten", where the parser has "when ... injured"
    second = (c for verb in clause.children if verb.dep_ == "conj" for c in verb.children)
    return next((c.lower_ for c in second if c.i < clause.i and c.tag_ == "WRB"), "")
