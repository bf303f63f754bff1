"""Whether a date fits the verb that it stands by: its tense, and what the verb means."""

from __future__ import annotations

import re
from datetime import date

from kg.pipeline.timex.tense import SCHEDULING, SUCCEEDING
from kg.pipeline.tokens import Span, Token
from kg.pipeline.triggers import in_headline
from kg.pipeline.verbs import FORESEEING, FUTURE_COMPLEMENT, SHOWING, SPEECH

SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj", "csubjpass"))
AHEAD = FUTURE_COMPLEMENT | SCHEDULING
"""What is arranged or meant for a day to come: "*plans* to sell it on Friday"."""
AWAITING = frozenset("look prepare wait await anticipate brace ready gear hope want intend aim".split())
"""What is done before a day to come is not done on it: "are *preparing* for the festival on Saturday"."""
HABIT = frozenset("usually normally typically generally often always traditionally regularly".split())
"""What is so as a rule has no date of its own: "these fires *usually* start in October"."""
RECORDING = frozenset("document record list count detail find uncover identify".split())
"""What is found out once of a long time: "*documented* ten cases since 2017"."""


def agrees(verb: Token, time: Span) -> bool:
    """Tell whether a date fits a verb's tense: what is past did not happen after the day of publication.

    "Today" beside a plain present means nowadays: "today, thousands *worship* there".
    """
    helpers = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    if verb.tag_ in ("VBZ", "VBP") and any(c.dep_ == "advmod" and c.lower_ in HABIT for c in verb.children):
        return False
    if time.text.lower() == "today" and verb.tag_ in ("VBZ", "VBP") and not helpers:
        return not any(child.dep_ in SUBJECTS and child.i > time.start for child in verb.children)
    if _looks_elsewhere(verb, helpers, time):
        return False
    if time.id_ == "since_event" and not helpers & {"has", "have", "had"}:
        return False  # "he resigned, *since* they had lost the vote in May"
    if verb.tag_ == "VBD" and verb.lemma_ in SPEECH | RECORDING and time.kb_id_.endswith("/.."):
        return False  # "*documented* ten cases since 2017"
    if time.id_ == "ahead" and not _is_to_come(verb, helpers):
        return False
    helped = helpers & {"has", "have", "was", "were", "had"} or (not helpers and verb.dep_ == "ROOT")
    past = verb.tag_ == "VBD" or (verb.tag_ == "VBN" and helped) or (verb.tag_ == "VBG" and "had" in helpers)
    published = verb.doc._.kg_published
    if not past or not published or verb.lemma_ in AHEAD:
        return True
    begins, last = _PLAIN.match(time.kb_id_), time.kb_id_.rpartition("/")[2]
    ends = not last[:4].isdigit() or last[:4] <= published[:4]
    return ends and (begins is None or begins[0] <= published[: len(begins[0])])


def _is_to_come(verb: Token, helpers: set[str]) -> bool:
    """Tell what happens once a time is over: "*will vote* in two weeks", "is due *to vote* in a week", but "*will build* 500 homes in a year"."""
    amounts = (c for c in verb.children if c.dep_ == "dobj" or c.lower_ == "by")
    counted = any(word.like_num for amount in amounts for word in amount.subtree)
    above = verb.head
    meant = above.lemma_ in AHEAD | {"be", "go"} or above.lower_ in ("due", "set")
    infinitive = any(c.tag_ == "TO" and c.dep_ == "aux" for c in verb.children)
    return not counted and bool(helpers & {"will", "'ll", "’ll", "shall"} or (infinitive and meant))


def _looks_elsewhere(verb: Token, helpers: set[str], time: Span) -> bool:
    """Tell a date on the other side of publication: "*will close* it after last week's fire", "*is preparing* for Saturday"."""
    side = _side(time)
    ahead = bool(helpers & {"will", "can", "may", "must", "shall"}) and "have" not in helpers
    now = "will" not in helpers and any(c.dep_ == "advmod" and c.lower_ == "now" for c in verb.children)
    if now and _is_other(time, side):
        return True  # "damage over the past month *is now put* at ..."
    if side > 0:
        stated = verb.tag_ == "VBN" and helpers & {"is", "are"} and verb.lemma_ not in AHEAD
        later = time.kb_id_[:4] > verb.doc._.kg_published[:4]
        # "an impact in 2029 *is ruled* out"
        foreseen = verb.lemma_ in FORESEEING and verb.tag_ != "VBN"  # "*expects* growth next year"
        return ((verb.lemma_ in AWAITING or foreseen) and not ahead) or bool(stated and later)
    # right behind the verb it is its own: "has died yesterday"
    behind = time.start > verb.i + 2 and "/" not in time.kb_id_
    return side < 0 and (ahead or (behind and (_is_of_now(verb, helpers) or _is_told_now(verb, helpers, time))))


def _is_of_now(verb: Token, helpers: set[str]) -> bool:
    """Tell what no past date can follow: "*has been charged* over the raid last week", "*says* last week he left", "*comes* after it yesterday"."""
    if verb.tag_ == "VBN":
        return "has" in helpers or ("have" in helpers and not helpers - {"have", "been"})
    if verb.tag_ == "VBG" and helpers:
        return bool(helpers & {"is", "are", "am"}) and "been" not in helpers
    return (
        not helpers and verb.tag_ in ("VBZ", "VBP", "VBG") and verb.lemma_ in SPEECH | SHOWING | SUCCEEDING | {"come"}
    )


def _is_told_now(verb: Token, helpers: set[str], time: Span) -> bool:
    """Tell a present tense that no time counted from today is of, but for headlines: "*makes* up for a loss two years ago"."""
    counted = time[-1].lower_ in ("ago", "yesterday") or time[0].lower_ in ("last", "yesterday")
    return counted and not helpers and verb.tag_ in ("VBZ", "VBP") and not in_headline(verb)


def _is_other(time: Span, side: int) -> bool:
    """Tell a date that is not the present, nor reaches into it."""
    return side != 0 or ("/" in time.kb_id_ and not time.kb_id_.endswith(".."))


def _side(time: Span) -> int:
    """Tell on which side of publication an expression lies, by its end; 0 also where that is not known."""
    published = time.doc._.kg_published
    return side_of(time.kb_id_.rpartition("/")[2], published) if published else 0


def side_of(value: str, published: str) -> int:
    """Tell whether a day, week, month or year lies before publication (-1), holds it (0) or comes after it (1); 0 also for others of its year."""
    value = value.partition("T")[0]
    if not (_WEEK.fullmatch(value) or _PLAIN.fullmatch(value)):
        return int(value[:4].isdigit() and value[:4] > published[:4])  # a quarter, a season
    year, week, _ = date.fromisoformat(published).isocalendar()
    day = f"{year}-W{week:02}" if _WEEK.fullmatch(value) else published[: len(value)]
    return (value > day) - (value < day)


_PLAIN = re.compile(r"\d{4}(?:-\d\d){0,2}(?!\d)")
_WEEK = re.compile(r"\d{4}-W\d\d")
