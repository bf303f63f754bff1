"""Which time expression dates which event, by clause structure: precision before recall.

First each DATE or TIME goes to the trigger whose clause it modifies; then it spreads to triggers that share it:

    attached   "*met* on Friday", "the *attack* on Friday", "the 1991 *agreement*"
    coordinated, when the date stands before both   "On Friday, X *rescued* ... and Y *saved* ..."
    result and manner participles   "*crashed* on Friday, *killing* three"
    "when" clauses, in both directions   "was *lost* in 2003 when it *disintegrated*"
    what a causing or beginning verb brings about   "*forced* to *resign* in May"
    places of the event   "On Monday they *went* to a station, where they *claimed* ..."

Lengths of time and repeated times (DURATION, SET) date nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from kg.pipeline.document import TIMES
from kg.pipeline.verbs import FACTUAL_COMPLEMENT, FUTURE_COMPLEMENT, SPEECH

DATING_PREPOSITIONS = frozenset(
    "on in at during by of from over throughout around about between within as back late early".split()
)
"""Prepositions whose date is the event's own; "since", "until", "before", "after", "for" bound something else."""
EVENT_PREPOSITIONS = frozenset("after following since before during until upon".split())
"""Prepositions that make an event noun a time of its own: "retired following the *completion* last month"."""
SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj", "csubjpass"))
LEFT_MODIFIERS = frozenset(("nummod", "amod", "compound", "poss", "nmod", "det"))
"""Dates before a noun are the noun's own: "Monday's *attack*", "the 1991 *agreement*"."""
FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))


@dataclass(frozen=True, slots=True)
class Dated:
    """The date a trigger has got: `index` into the times, and whether it may spread further along coordination."""

    index: int
    fronted: bool
    rank: tuple[int, int, int]


def event_times(doc: Doc, triggers: Iterable[int]) -> dict[int, int]:
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
            _keep(dated, trigger, Dated(index, times[index].start < trigger.i, _rank(times[index], direct)))
    _spread(doc, sorted(found), dated)
    return {trigger: date.index for trigger, date in dated.items()}


def _datable(doc: Doc, times: list[Span]) -> Iterator[int]:
    """Yield the expressions that may date an event: no lengths, no datelines, no parts of a longer expression."""
    datelines = [(start, end) for start, end, kind in doc._.kg_blocks if kind == "dateline"]
    whole: dict[int, int] = {}
    dates = [i for i, time in enumerate(times) if time.label_ in ("DATE", "TIME")]
    for i in sorted(dates, key=lambda i: (-len(times[i]), i)):
        time = times[i]
        inside = time.start in whole and time.end <= times[whole[time.start]].end
        if inside or any(start <= time.start_char < end for start, end in datelines):
            continue
        whole.update({token: i for token in range(time.start, time.end) if token not in whole})
    yield from sorted(set(whole.values()))


def _rank(time: Span, direct: bool) -> tuple[int, int, int]:
    """Order rival dates of one trigger: attached to it rather than to a noun, a date rather than a time, the finer."""
    return int(direct), int(time.label_ == "DATE"), len(time.kb_id_)


def _keep(dated: dict[int, Dated], trigger: Token, date: Dated) -> None:
    """Give a trigger a date unless it has a better one."""
    if trigger.i not in dated or date.rank > dated[trigger.i].rank:
        dated[trigger.i] = date


def _hosts(time: Span, triggers: frozenset[int]) -> Iterator[tuple[Token, bool]]:
    """Yield the triggers that an expression is attached to, each with whether it is attached directly."""
    head = _after_speech(time, triggers) or _after_participle(time, triggers)
    if head is not None:
        yield head, True
        return
    clause = _when_clause(time)
    if clause is not None and clause.i in triggers:
        yield clause, True
    token, noun_only = _attachment(time)
    if token is None:
        return
    if noun_only:
        if token.i in triggers:
            yield token, True
        return
    for host, direct in _climb(time, token, triggers):
        if _agrees(host, time):
            yield host, direct
        else:
            yield from ((later, direct) for later in _content_after(host, time) if later.i in triggers)


def _when_clause(time: Span) -> Token | None:
    """Find the clause that tells what happened then: "until December, *when* the guards left", "on the day *when* ..."."""
    doc, i = time.doc, time.end
    i += i < len(doc) and doc[i].text == ","
    if i >= time.sent.end or doc[i].lower_ != "when":
        return None
    clause = doc[i].head
    return clause if clause.dep_ in ("relcl", "advcl", "acl") and clause.i > i else None


def _attachment(time: Span) -> tuple[Token | None, bool]:
    """Find what an expression modifies, through its preposition; True with a noun that keeps it to itself."""
    root = time.root
    head = root.head
    if root.dep_ in LEFT_MODIFIERS and head.i >= time.end:
        # "Monday's attack", "the 1991 agreement"
        return head, True
    if root.pos_ == "NUM" and head.pos_ == "PROPN" and head.i == time.start - 1:
        # "the Summit 2005"
        return head, True
    if root.pos_ == "ADP" and root.dep_ == "prep":
        return head, False
    prep = root
    while prep.dep_ in ("pobj", "pcomp") or (
        prep.pos_ == "ADP" and prep.head.pos_ in ("ADP", "ADV") and prep.head != prep
    ):
        prep = prep.head
        if prep.pos_ in ("ADP", "SCONJ", "ADV") and prep.lower_ not in DATING_PREPOSITIONS and prep.i < time.start:
            return None, False
    head = prep.head
    return (None, False) if head == prep and head.pos_ not in ("VERB", "AUX") else (head, False)


def _climb(time: Span, token: Token, triggers: frozenset[int]) -> Iterator[tuple[Token, bool]]:
    """Walk from what an expression modifies to the event it dates: the verb of the clause, or an event noun below it."""
    direct = True
    while not _verbal(token):
        if token.i in triggers and (direct or _own_time(token)):
            yield token, direct
            if (_own_time(token) and not _timed(token)) or not _yields(token, time):
                return
        if token.dep_ in SUBJECTS and not _before_verb(time, token.head):
            return
        if token.head == token:
            return
        token, direct = token.head, False
    for verb in _verbs(_nearest(token, time), triggers):
        yield verb, direct


def _verbal(token: Token) -> bool:
    """Tell a verb, also one that the tagger took for a noun: "was set to *land* on Monday"."""
    return token.pos_ in ("VERB", "AUX") or token.dep_ in ("xcomp", "ccomp", "advcl", "relcl")


def _timed(noun: Token) -> bool:
    """Tell an event whose verb is so near that they share a day: "sank ten minutes after its *launch* on Friday"."""
    return noun.head.i > 0 and noun.nbor(noun.head.i - noun.i - 1).lemma_ in ("second", "minute")


def _agrees(verb: Token, time: Span) -> bool:
    """Tell whether a date fits a verb's tense: what is past did not happen after the day of publication.

    "Today" beside a plain present means nowadays: "today, thousands *worship* there".
    """
    helpers = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    if time.text.lower() == "today" and verb.tag_ in ("VBZ", "VBP") and not helpers:
        return not any(child.dep_ in SUBJECTS and child.i > time.start for child in verb.children)
    past = verb.tag_ == "VBD" or (verb.tag_ == "VBN" and helpers & {"has", "have", "was", "were", "had"})
    published = verb.doc._.kg_published
    if not past or not published or verb.lemma_ in FUTURE_COMPLEMENT:
        return True
    last = time.kb_id_.rpartition("/")[2]
    return not last[:4].isdigit() or last[:4] <= published[:4]


def _content_after(verb: Token, time: Span) -> Iterator[Token]:
    """Yield the first clause below a verb that a date before it fits: "they estimated by 2050 demand would *rise*"."""
    for child in verb.children:
        if child.i >= time.end and child.dep_ in ("ccomp", "conj") and _agrees(child, time):
            yield child
            return


def _own_time(noun: Token) -> bool:
    """Tell an event noun that is itself a time: "following the completion of the flight last month"."""
    return noun.dep_ == "pobj" and noun.head.lower_ in EVENT_PREPOSITIONS


def _yields(noun: Token, time: Span) -> bool:
    """Tell a noun that passes the date on to its verb: "celebrated the launch Tuesday", "the storm Friday caused"."""
    return noun.dep_ not in SUBJECTS or _before_verb(time, noun.head)


def _before_verb(time: Span, verb: Token) -> bool:
    """Tell a date that stands between a subject and its verb: "a storm yesterday caused", "the court on Friday ruled"."""
    between = verb.doc[time.end : verb.i] if time.end <= verb.i else None
    return between is not None and all(
        t.head == verb and t.dep_ in ("aux", "auxpass", "advmod", "neg") for t in between
    )


def _nearest(verb: Token, time: Span) -> Token:
    """Correct the attachment to a verb that is not the last before the date: "said three people *died* Friday"."""
    for child in verb.children:
        if not verb.i < child.i < time.start or child.pos_ not in ("VERB", "AUX"):
            continue
        if child.dep_ == "conj" or (child.dep_ == "ccomp" and verb.lemma_ in SPEECH):
            return _nearest(child, time)
    return verb


def _verbs(verb: Token, triggers: frozenset[int]) -> Iterator[Token]:
    """Yield a verb, or the infinitive below it where the verb itself is no event: "are to *open* the bridge in May"."""
    if verb.i in triggers:
        yield verb
        return
    for child in verb.children:
        if child.dep_ in ("xcomp", "ccomp") and child.i in triggers and child.tag_ not in FINITE:
            yield child
            return


def _after_speech(time: Span, triggers: frozenset[int]) -> Token | None:
    """Find the speech verb that an expression follows at once: "announced Friday that ...", "said on Friday ...".

    Parsers attach such a date to the clause that is said.
    """
    doc, start = time.doc, time.start
    if start and doc[start - 1].lower_ in ("on", "in", "late", "early"):
        start -= 1
    before = doc[start - 1] if start else None
    if before is None or before.i not in triggers or before.pos_ != "VERB" or before.lemma_ not in SPEECH:
        return None
    return before if before.sent == time.sent else None


def _after_participle(time: Span, triggers: frozenset[int]) -> Token | None:
    """Find the participle between a subject and its verb that an expression follows at once: "a report *released* last month told"."""
    doc, start = time.doc, time.start
    if start and doc[start - 1].lower_ in ("on", "in", "late", "early"):
        start -= 1
    before = doc[start - 1] if start else None
    if before is None or before.i not in triggers or before.dep_ != "acl" or before.head.dep_ not in SUBJECTS:
        return None
    return before if before.head.head.i >= time.end else None


def _spread(doc: Doc, triggers: list[int], dated: dict[int, Dated]) -> None:
    """Hand dates on to triggers that share them, from left to right until nothing changes."""
    changed = True
    while changed:
        changed = False
        for i in triggers:
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
    for child in token.children:
        # "was closed when it burned on Friday"
        if child.dep_ == "advcl" and child.i in dated and _mark(child) == "when" and child.i > token.i:
            return dated[child.i]
    return None


def _dated_head(token: Token, dated: dict[int, Dated]) -> Token | None:
    """Climb to the trigger that the clause of a token hangs on, over nouns and helpers in between."""
    head = token.head
    while head != head.head and head.i not in dated and head.pos_ not in ("VERB", "AUX"):
        head = head.head
    return head if head != token else None


def _shares(token: Token, head: Token, date: Dated) -> bool:
    """Tell whether a trigger shares the date of the one it hangs on."""
    if token.dep_ == "conj":
        # "On Friday, X rescued ... and Y saved ..."; participles of result share any way: "killing 10 and wounding 5"
        # "On Friday, X rescued ..., but Y *had warned* ..."
        earlier = _is_pluperfect(token) and not _is_pluperfect(head)
        return (date.fronted and not earlier) or (token.tag_ == head.tag_ == "VBG")
    if token.dep_ == "advcl":
        mark = _mark(token)
        # "derailed on Friday, hurting three"; "was closed in 2011 when it burned"
        return mark == "when" or (mark == "" and token.tag_ == "VBG" and token.i > head.i)
    if token.dep_ in ("xcomp", "ccomp"):
        # "was forced to resign in May", "caused a wall to crack"
        return head.lemma_ in FACTUAL_COMPLEMENT and token.tag_ not in FINITE
    if token.dep_ == "relcl":
        # "On Monday they went to a station, where they claimed"
        return date.fronted and _mark(token) == "where" and token.tag_ == "VBD"
    if token.dep_ == "acl":
        # "sank in 2011 during a race, drowning two", where the parser sees a race that drowns
        return token.tag_ == "VBG" and _own_time(token.head)
    return False


def _is_pluperfect(verb: Token) -> bool:
    return any(c.dep_ == "aux" and c.lower_ == "had" for c in verb.children)


def _mark(clause: Token) -> str:
    """Name the word that opens a subordinate clause, "" when there is none."""
    for child in clause.children:
        if child.i < clause.i and (child.dep_ in ("mark", "prep") or child.tag_ == "WRB"):
            return child.lower_
    return ""
