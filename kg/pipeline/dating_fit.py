"""Whether a date fits the verb that it stands by: its tense, and what the verb means."""

from __future__ import annotations

import re
from datetime import date

from spacy.tokens import Span, Token

from kg.pipeline.verbs import FUTURE_COMPLEMENT, SPEECH

SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj", "csubjpass"))
AWAITING = frozenset("look prepare wait await anticipate brace ready gear".split())
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
    if verb.tag_ == "VBD" and verb.lemma_ in SPEECH | RECORDING and time.kb_id_.endswith("/.."):
        return False  # "*documented* ten cases since 2017"
    past = verb.tag_ == "VBD" or (verb.tag_ == "VBN" and helpers & {"has", "have", "was", "were", "had"})
    published = verb.doc._.kg_published
    if not past or not published or verb.lemma_ in FUTURE_COMPLEMENT:
        return True
    begins, last = _PLAIN.match(time.kb_id_), time.kb_id_.rpartition("/")[2]
    ends = not last[:4].isdigit() or last[:4] <= published[:4]
    return ends and (begins is None or begins[0] <= published[: len(begins[0])])


def _looks_elsewhere(verb: Token, helpers: set[str], time: Span) -> bool:
    """Tell a date on the other side of publication: "*will close* it after last week's fire", "*is preparing* for Saturday"."""
    published, value = verb.doc._.kg_published, time.kb_id_.rpartition("/")[2]
    if not published or not (_WEEK.fullmatch(value) or _PLAIN.fullmatch(value)):
        return False
    year, week, _ = date.fromisoformat(published).isocalendar()
    day = f"{year}-W{week:02}" if _WEEK.fullmatch(value) else published[: len(value)]
    ahead = bool(helpers & {"will", "can", "may", "must", "shall"}) and "have" not in helpers
    return (ahead and value < day) or (verb.lemma_ in AWAITING and not ahead and value > day)


_PLAIN = re.compile(r"\d{4}(?:-\d\d){0,2}(?!\d)")
_WEEK = re.compile(r"\d{4}-W\d\d")
