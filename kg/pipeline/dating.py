"""Which time expression dates which event, by clause structure: precision before recall.

First each DATE or TIME goes to the trigger whose clause it modifies ("*met* on Friday", "the *attack* on Friday", "the 1991
*agreement*") or that is done on its occasion (`kg.pipeline.dating_occasions`); then it spreads to triggers that share it
(`kg.pipeline.dating_shared`), also by way of verbs that are no events.

Lengths of time and repeated times (DURATION, SET) date nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from kg.pipeline.dating_fit import SUBJECTS, agrees
from kg.pipeline.dating_occasions import (
    HARM,
    OCCASIONS,
    clause_of_time,
    clauses_of_occasion,
    is_appointed,
    is_verbal,
    keeps_date,
    verb_of_occasion,
)
from kg.pipeline.dating_shared import ABLE, FINITE, Dated, own_time, spread
from kg.pipeline.document import TIMES
from kg.pipeline.polarity import is_put_off
from kg.pipeline.timex.tense import SUCCEEDING
from kg.pipeline.tokens import Span, Token
from kg.pipeline.tokens_doc import Tokens
from kg.pipeline.verbs import CESSATION, SPEECH

DATING_PREPOSITIONS = frozenset(
    "on in at during by of from over throughout around about between within as back late early".split()
)
"""Prepositions whose date is the event's own; "since", "until", "before", "after", "for" bound something else."""
BOUNDING = frozenset(
    "back late early as ahead prior shortly soon just right immediately until since before after".split()
)
"""Adverbs before a preposition and its date, of which some bound it: "*back* in May", "*ahead* of Friday"; "*home* on Friday" is none."""
STATES = frozenset("want suspect accuse base know believe think involve call name dub".split())
"""What goes on for long, and has no date where something is done: "arrested a man *wanted* in Velm on Friday"."""
SCHEDULING = frozenset("expect schedule set slate tip project forecast".split())
"""What is said to be ahead has the date of what comes: "on Friday the board *is expected* to vote"."""
DUE = frozenset("due set likely bound".split())
"""What is due on a day is done then: "*is due* to meet the mayor, an old friend, on Friday"."""
PARTS = frozenset(
    "start beginning end close turn middle half quarter rest course part eve dawn night morning evening afternoon hour day week weekend month "
    "year season summer winter spring autumn fall".split()
)
"""Parts of a time: "at the *start* of June" it happens in June, but what recalls "the *revolution* of 1917" does so today."""
LEFT_MODIFIERS = frozenset(("nummod", "amod", "compound", "poss", "nmod", "det"))
"""Dates before a noun are the noun's own: "Monday's *attack*", "the 1991 *agreement*"."""


def event_times(doc: Tokens, triggers: Iterable[int]) -> dict[int, int]:
    """Date the triggers of a document.

    Args:
        doc: A parsed document with `doc.spans["kg_times"]`.
        triggers: Token indices of its event triggers.

    Returns:
        For each trigger that the text dates, the index of its expression in `doc.spans["kg_times"]`.
    """
    found = frozenset(triggers)
    times = list(doc.spans[TIMES]) if TIMES in doc.spans else []
    dated: dict[int, Dated] = {}
    for index in _datable(doc, times):
        for trigger, direct in _hosts(times[index], found):
            _keep(dated, trigger, Dated(index, times[index].start, _rank(times[index], direct)))
    spread(sorted(found | {token.i for token in doc if token.tag_ in FINITE}), doc, dated)
    return {trigger: date.index for trigger, date in dated.items() if trigger in found}


def _datable(doc: Tokens, times: list[Span]) -> Iterator[int]:
    """Yield the expressions that may date an event: no lengths, no datelines, no parts of a longer expression."""
    datelines = [(start, end) for start, end, kind in doc._.kg_blocks if kind == "dateline"]
    whole: dict[int, int] = {}
    dates = [i for i, time in enumerate(times) if time.label_ in ("DATE", "TIME")]
    for i in sorted(dates, key=lambda i: (-len(times[i]), i)):
        time = times[i]
        inside = time.start in whole and time.end <= times[whole[time.start]].end
        if inside or any(start <= time.start_char < end for start, end in datelines):
            continue
        if time.id_ == "since_event":  # "since the crisis in 2001" something goes on, but the crisis was in 2001
            yield i
            continue
        whole.update({token: i for token in range(time.start, time.end) if token not in whole})
    yield from sorted(set(whole.values()))


def _rank(time: Span, direct: bool) -> tuple[int, int, int, int]:
    """Order rival dates of one trigger: attached to it rather than to a noun, a date rather than a time, the finer, in figures."""
    return int(direct), int(time.label_ == "DATE"), len(time.kb_id_), int(any(word.like_num for word in time))


def _keep(dated: dict[int, Dated], trigger: Token, date: Dated) -> None:
    """Give a trigger a date unless it has a better one."""
    if trigger.i not in dated or date.rank > dated[trigger.i].rank:
        dated[trigger.i] = date


def _hosts(time: Span, triggers: frozenset[int]) -> Iterator[tuple[Token, bool]]:
    """Yield the triggers that an expression is attached to, each with whether it is attached directly."""
    if time[-1].lower_ in ("after", "before"):
        yield from ((clause, True) for clause in _counted_clause(time) if clause.i in triggers)
        return
    if _is_of_amount(time):
        return
    head = (
        _entry(time, triggers)
        or _before_participle(time, triggers)
        or _after_speech(time, triggers)
        or _after_participle(time, triggers)
        or _after_clause(time, triggers)
    )
    head = head or _singled_out(time, triggers)
    if head is not None:
        yield head, True
        return
    clause = clause_of_time(time)
    if clause is not None and clause.i in triggers:
        yield clause, True
    token, noun_only = _attachment(time)
    if token is None:
        return
    if noun_only:
        if token.i in triggers:
            yield token, True
        yield from ((clause, True) for clause in clauses_of_occasion(token) if clause.i in triggers)
        verb = verb_of_occasion(token)
        if verb is not None and agrees(verb, time) and not any(c.dep_ == "conj" for c in time.root.children):
            yield from ((host, False) for host in _verbs(verb, triggers))
        return
    for host, direct in _climb(time, token, triggers):
        if agrees(host, time):
            yield _decision(host, time), direct
        else:
            yield from ((later, direct) for later in _content_after(host, time) if later.i in triggers)


def _decision(verb: Token, time: Span) -> Token:
    """Find the vote that a past date behind its infinitive is of: "*voted* to lift the ban on Saturday", but "to end it by 2050"."""
    head = verb.head
    past = verb.dep_ == "xcomp" and head.lemma_ == "vote" and head.tag_ in ("VBD", "VBN") and agrees(head, time)
    return head if past else verb


def _counted_clause(time: Span) -> Iterator[Token]:
    """Yield what happened the counted time before: "freed them on Friday, a day after *seizing* them", "... after it *seized* them"."""
    word = time[-1]
    if word.dep_ == "mark" and word.head.dep_ in ("advcl", "pcomp", "ccomp"):
        yield word.head
    yield from (child for child in word.children if child.dep_ == "pcomp")


def _attachment(time: Span) -> tuple[Token | None, bool]:
    """Find what an expression modifies, through its preposition; True with a noun that keeps it to itself."""
    root = time.root
    head = root.head
    if (root.dep_ in SUBJECTS and root.tag_ == "CD") or (root.dep_ == "conj" and head.dep_ in LEFT_MODIFIERS):
        # "30 were hurt and 1950 were unharmed", "at the 2000 and 2004 Olympics"
        return None, False
    if root.dep_ in LEFT_MODIFIERS and head.i >= time.end:
        # "Monday's attack", "the 1991 agreement", "the April council meeting"
        while head.dep_ == "compound" and head.head.i > head.i:
            head = head.head
        verb = _verb_without_subject(head, time)
        return (head, True) if verb is None else (verb, False)
    if root.pos_ == "NUM" and head.pos_ == "PROPN" and head.i == time.start - 1:
        # "the Summit 2005"
        return head, True
    if root.pos_ == "ADP" and root.dep_ == "prep":
        return head, False
    prep = root
    while prep.dep_ in ("pobj", "pcomp") or (
        prep.pos_ == "ADP" and (prep.head.pos_ == "ADP" or prep.head.lower_ in BOUNDING) and prep.head != prep
    ):
        prep = prep.head
        if prep.pos_ in ("ADP", "SCONJ", "ADV") and prep.lower_ not in DATING_PREPOSITIONS and prep.i < time.start:
            return (prep.head, False) if is_appointed(prep) or _is_delay(prep) else (None, False)
    head = prep.head
    if prep.lower_ == "of" and head.pos_ in ("NOUN", "PROPN", "PRON", "DET") and head.lemma_.lower() not in PARTS:
        # "recalls the revolution of 1917", "a slump like those of the 1930s"
        return head, True
    return (None, False) if head == prep and head.pos_ not in ("VERB", "AUX") else (head, False)


def _is_delay(preposition: Token) -> bool:
    """Tell the day that something waits for: "did not arrive *until* Monday"."""
    verb = preposition.head
    return preposition.lower_ == "until" and is_put_off(verb) and any(c.dep_ == "neg" for c in verb.children)


def _is_of_amount(time: Span) -> bool:
    """Tell the time of an amount that another is measured by: "fell *from ten million in 2016* to two", "up *from nine a year ago*"."""
    doc, i = time.doc, time.start - 1
    i -= i > 0 and doc[i].lower_ in ("in", "for", "on", "at")
    if i < time.sent.start or doc[i].dep_ != "pobj" or doc[i].head.lower_ not in ("from", "than", "with", "against"):
        return False
    return any(word.like_num for word in (doc[i], *doc[i].lefts))


def _verb_without_subject(noun: Token, time: Span) -> Token | None:
    """Find the verb whose subject the parser took for the end of a date before it: "On Sunday *crews* had left"."""
    preposition = noun.head
    if noun.dep_ != "pobj" or preposition.i != time.start - 1 or noun.i + 1 == len(noun.doc):
        return None
    verb = next((a for a in preposition.ancestors if a.pos_ in ("VERB", "AUX")), None)
    after = noun.nbor()
    if verb is None or after.tag_ not in FINITE or verb not in (after, after.head):
        return None
    return None if any(child.dep_ in SUBJECTS for child in verb.children) else verb


def _climb(time: Span, token: Token, triggers: frozenset[int]) -> Iterator[tuple[Token, bool]]:
    """Walk from what an expression modifies to the event it dates: the verb of the clause, or an event noun below it."""
    direct = True
    while not is_verbal(token):
        if token.i in triggers and (direct or own_time(token)):
            yield token, direct
            if (own_time(token) and not _timed(token)) or not _yields(token, time):
                return
        if _is_background(token) or keeps_date(token, time):
            return
        harms = token.dep_ in SUBJECTS and token.head.lemma_ in HARM and token.lemma_.lower() in OCCASIONS
        if (
            (token.dep_ in SUBJECTS and not harms and not _before_verb(time, token.head))
            or _is_over(token)
            or token.head == token
        ):
            return
        token, direct = token.head, False
    for verb in _verbs(_nearest(_above_state(token), time), triggers):
        yield verb, direct


def _is_background(noun: Token) -> bool:
    """Tell a time that something else is counted from: "before his *arrest* in May he fled", "in the *wake* of it on Friday"."""
    preposition = noun.head
    fronted = preposition.lower_ == "before" and preposition.i < preposition.head.i
    bound = noun.dep_ == "pobj" and (preposition.lower_ in ("since", "until") or fronted)
    return bound or noun.lemma_ in ("wake", "aftermath")


def _timed(noun: Token) -> bool:
    """Tell an event whose verb is so near that they share a day: "sank ten minutes after its *launch* on Friday"."""
    return noun.head.i > 0 and noun.nbor(noun.head.i - noun.i - 1).lemma_ in ("second", "minute")


def _is_over(noun: Token) -> bool:
    """Tell what was over before its verb: "two days after the *attack* on Sunday", "this follows an *attack* on Sunday"."""
    if noun.dep_ == "dobj":
        return noun.head.lemma_ in SUCCEEDING
    return own_time(noun) and noun.head.i > 0 and noun.head.nbor(-1).lemma_ in ("day", "week", "month", "year")


def _content_after(verb: Token, time: Span) -> Iterator[Token]:
    """Yield the first clause below a verb that a date before it fits: "estimated by 2050 demand would *rise*", "by May they hope to *pay*"."""
    for child in verb.children:
        if child.i >= time.end and child.dep_ in ("ccomp", "conj", "xcomp") and agrees(child, time):
            yield child
            return


def _yields(noun: Token, time: Span) -> bool:
    """Tell a noun that passes the date on to its verb: "celebrated the launch Tuesday", "the storm Friday caused"."""
    return noun.dep_ not in SUBJECTS or _before_verb(time, noun.head)


def _before_verb(time: Span, verb: Token) -> bool:
    """Tell a date that stands between a subject and its verb: "a storm yesterday caused", "the court on Friday ruled"."""
    between = verb.doc[time.end : verb.i] if time.end <= verb.i else None
    return between is not None and all(
        t.head == verb and t.dep_ in ("aux", "auxpass", "advmod", "neg") for t in between
    )


def _above_state(verb: Token) -> Token:
    """Find what is done to somebody in a state: "*arrested* a man wanted in Velm on Friday", but "a man *seen* on Friday"."""
    noun = verb.head
    in_state = verb.dep_ == "acl" and verb.tag_ == "VBN" and verb.lemma_ in STATES
    return noun.head if in_state and noun.dep_ == "dobj" and noun.head.tag_ == "VBD" else verb


def _nearest(verb: Token, time: Span) -> Token:
    """Correct the attachment to a verb that is not the last before the date: "said three people *died* Friday"."""
    for child in verb.children:
        if not verb.i < child.i < time.start or child.pos_ not in ("VERB", "AUX"):
            continue
        if child.dep_ == "conj" or (child.dep_ == "ccomp" and verb.lemma_ in SPEECH):
            return _nearest(child, time)
    return verb


def _verbs(verb: Token, triggers: frozenset[int]) -> Iterator[Token]:
    """Yield a verb, and the infinitive below it where the verb itself is no event: "are to *open* the bridge in May"."""
    awaited = [c for c in verb.children if verb.lemma_ in SCHEDULING and c.dep_ == "xcomp" and c.i in triggers]
    if awaited and verb.tag_ == "VBN":
        yield awaited[0]
        return
    if verb.tag_ == "VBG" and verb.dep_ == "xcomp" and verb.head.lemma_ in CESSATION and verb.i not in triggers:
        verb = verb.head  # "stopped *running* on Friday" is one event
    if verb.i not in triggers:
        able = (c for adjective in verb.children if adjective.lower_ in ABLE | DUE for c in adjective.children)
        below = (c for c in (*verb.children, *able) if c.dep_ in ("xcomp", "ccomp") and c.i in triggers)
        yield from islice((c for c in below if c.tag_ not in FINITE), 1)
    if verb.i in triggers or verb.tag_ in FINITE:
        yield verb


def _after_speech(time: Span, triggers: frozenset[int]) -> Token | None:
    """Find the speech verb that an expression follows at once: "announced Friday that ...", "said on Friday ...".

    Parsers attach such a date to the clause that is said.
    """
    doc, start = time.doc, time.start
    if start and doc[start - 1].lower_ in ("on", "in", "late", "early"):
        start -= 1
    before = doc[start - 1] if start else None
    if before is not None and before.dep_ in ("dobj", "dative") and _is_within(time, before.head, "ccomp"):
        before = before.head  # "told reporters on Friday he would resign"
    if before is None or before.i not in triggers or before.pos_ != "VERB" or before.lemma_ not in SPEECH:
        return None
    if start == time.start and time.text.isdigit():
        return None  # "says 2019 will be good"
    owner = any(child.dep_ == "case" for child in time.root.children)
    if owner and before.lemma_ != "tell":  # "announced Friday's closure", but "told Friday's meeting"
        return None
    return before if before.sent == time.sent and agrees(before, time) else None


def _entry(time: Span, triggers: frozenset[int]) -> Token | None:
    """Find what a chronology tells of a day: "Dec. 22: The dam *bursts*, officials say"."""
    doc, i = time.doc, time.end + 1
    if time.start != time.sent.start or i >= len(doc) or doc[i - 1].text != ":":
        return None
    root = doc[i].sent.root
    verb = next((c for c in root.lefts if c.dep_ == "ccomp"), root)
    return verb if verb.i in triggers and agrees(verb, time) else None


def _before_participle(time: Span, triggers: frozenset[int]) -> Token | None:
    """Find the verb whose date is read into a participle behind it: "*appeared* in court yesterday charged with fraud"."""
    participle = next((a for a in time.root.ancestors if is_verbal(a)), None)
    if participle is None or participle.tag_ != "VBN" or participle.dep_ != "advcl" or participle.i != time.end:
        return None
    verb, start = participle.head, time.start
    alone = all(c.i > participle.i or c == time.root or c in time for c in participle.children)
    closed = time.doc[start - 1].pos_ == "PUNCT" if start else True
    return verb if alone and not closed and verb.i in triggers and verb.i < start and agrees(verb, time) else None


def _is_within(time: Span, verb: Token, dep: str) -> bool:
    """Tell a date that is read into a clause behind it, which hangs on a verb."""
    above = next((a for a in time.root.ancestors if is_verbal(a)), None)
    return above is not None and above.i >= time.end and above.dep_ == dep and above.head == verb


def _after_clause(time: Span, triggers: frozenset[int]) -> Token | None:
    """Find the end of a clause that a date closes, though it is read into the next: "since it *began* three days ago Velm won"."""
    doc, start, head = time.doc, time.start, time.root
    while head.i < time.end and head.head != head and head.i >= start:
        head = head.head
    before = doc[start - 1] if start else None
    if before is None or head.i < time.end or before.tag_ != "VBD" or before.i not in triggers:
        return None
    own = any(child.dep_ in SUBJECTS for child in before.children)
    return before if own and before.dep_ == "advcl" and agrees(before, time) else None


def _singled_out(time: Span, triggers: frozenset[int]) -> Token | None:
    """Find what a cleft tells the time of: "it was not until Monday that they *spoke*", "it was in 2010 that they *met*"."""
    preposition = time.root.head
    copula = preposition.head
    if preposition.dep_ != "prep" or copula.lemma_ != "be" or preposition.lower_ in ("since", "for", "before", "after"):
        return None
    it = any(child.dep_ in SUBJECTS and child.lower_ == "it" for child in copula.children)
    until = preposition.lower_ != "until" or any(child.dep_ == "neg" for child in copula.children)
    clauses = (c for c in copula.children if c.dep_ in ("ccomp", "advcl", "relcl") and c.i > time.end)
    told = next((c for c in clauses if c.left_edge.lower_ in ("that", "when") and c.i in triggers), None)
    return told if it and until else None


def _after_participle(time: Span, triggers: frozenset[int]) -> Token | None:
    """Find the participle between a subject and its verb that an expression follows at once: "a report *released* last month told"."""
    doc, start = time.doc, time.start
    if start and doc[start - 1].lower_ in ("on", "in", "late", "early"):
        start -= 1
    before = doc[start - 1] if start else None
    if before is None or before.i not in triggers or before.dep_ != "acl" or before.head.dep_ not in SUBJECTS:
        return None
    return before if before.head.head.i >= time.end else None
