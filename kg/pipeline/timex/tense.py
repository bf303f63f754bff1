"""Which way the verb over a time expression looks: back ("met on Friday") or ahead ("will meet", "is due on Friday")."""

from __future__ import annotations

from itertools import islice

from kg.pipeline.timex.lexicon import MONTHS
from kg.pipeline.timex.rule import Orientation
from kg.pipeline.tokens import Token

FORWARD = frozenset(
    [
        "plan",
        "expect",
        "schedule",
        "reschedule",
        "set",
        "slate",
        "due",
        "intend",
        "hope",
        "want",
        "aim",
        "vow",
        "promise",
        "pledge",
        "agree",
        "decide",
        "order",
        "ask",
        "urge",
        "call",
        "anticipate",
        "propose",
        "threaten",
        "prepare",
        "await",
        "book",
        "likely",
        "ready",
        "poised",
        "bound",
        "supposed",
        "hop",
    ]
)
"""Lemmas of verbs and adjectives whose complement lies ahead: "is due to open on Tuesday"."""
SCHEDULING = frozenset("plan expect schedule reschedule set slate intend aim anticipate book".split())
"""Of these, the ones whose own date lies ahead even when they are told as past: "was scheduled for Friday", but "had urged on Friday"."""
PUTTING_OFF = frozenset("postpone delay defer adjourn extend".split())
"""What is put off until a day is done on a day to come: "was *postponed* until Friday"."""
BACKWARD = frozenset(("after", "following"))
"""Prepositions that something has happened before: "shops are shut after *Friday's* attack"."""
SUCCEEDING = frozenset(("follow", "investigate", "probe", "mourn", "recover", "reel"))
"""Verbs whose object is over when they are told as present: "the raid follows *Friday's* attack", "is recovering from it"."""
AHEAD = frozenset(("will", "shall", "wo", "'ll", "’ll", "would", "may", "might", "can", "could", "should", "must"))
ADDRESSING = frozenset(("tell", "inform", "notify", "assure", "warn", "remind"))
"""Verbs of saying that name the hearer before a date of their own: "told reporters *Friday* he would resign"."""
SPEECH = frozenset(["say", "tell", "report", "announce", "state", "write", "note", "add", "claim"])


def orientation(token: Token) -> Orientation:
    """Tell the orientation of the verb that governs a token.

    Args:
        token: A token of the expression, of a parsed `Doc`.

    Returns:
        "none" when no verb governs it, or the verb does not tell.
    """
    if _is_told(token):
        return "past"
    own = next((a for a in token.ancestors if a.pos_ in ("VERB", "AUX")), None)
    if own is not None and _is_done(own):
        return "past"
    for head in (token, *token.ancestors):
        if (
            head.lower_ in BACKWARD
            and own is not None
            and token.text.istitle()
            and token.lower_ in MONTHS
            and _of_verb(own) == "future"
        ):
            return "none"  # "will be hired after the vote on *July* 7"
        if head.lower_ in BACKWARD or (head.lemma_ in SUCCEEDING and head is not token and _is_present(head)):
            return "past"
        if (
            head.lemma_.lower() in FORWARD
            and head.tag_ in ("VBN", "JJ", "VB")
            and not _is_past(head)
            and head is not token
        ):
            return "future"
        if head.lemma_ in SCHEDULING and head.tag_ == "VBD" and _is_behind(token, ("for",)):
            return "future"  # "scheduled a vote for *Friday*"
        if head.lemma_ in PUTTING_OFF and _is_behind(token, ("until", "till", "to")):
            return "future"  # "was postponed until *Friday*"
        if head.pos_ in ("VERB", "AUX"):
            found = _of_verb(head)
            if found != "none" or head.dep_ == "ROOT":
                return found
    return "none"


def _is_done(verb: Token) -> bool:
    """Tell the day on which something ahead was asked or agreed: "a truce *agreed* on Friday", "*asked* on Friday, he refused"."""
    helpers = any(child.dep_ in ("aux", "auxpass") for child in verb.children)
    return verb.tag_ == "VBN" and not helpers and verb.lemma_ in FORWARD - SCHEDULING and verb.dep_ in ("acl", "advcl")


def _is_told(token: Token) -> bool:
    """Tell the day of a past speech verb right before it: "she said *Friday* he would resign", "announced on *Friday* that ..."."""
    i = token.i - 1
    i -= i > 0 and token.doc[i].lower_ == "on"
    if i < 0 or token.dep_ == "poss":
        return False
    before = token.doc[i]
    if before.dep_ in ("dobj", "dative") and before.head.lemma_ in ADDRESSING:
        before = before.head
    return before.tag_ == "VBD" and before.lemma_ in SPEECH | ADDRESSING


def _is_behind(token: Token, prepositions: tuple[str, ...]) -> bool:
    """Tell a date behind one of some prepositions."""
    return any(a.lower_ in prepositions and a.dep_ == "prep" for a in islice(token.ancestors, 2))


def _is_present(verb: Token) -> bool:
    """Tell "follows", "are investigating" from "will follow", "to investigate"."""
    helpers = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    return verb.tag_ in ("VBZ", "VBP") or bool(helpers & {"is", "are"})


def _is_past(verb: Token) -> bool:
    """Tell what was done, with a date of its own, from what was scheduled: "*was called* on Friday", "*had urged* on Friday"."""
    helpers = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    return verb.lemma_.lower() not in SCHEDULING and bool(helpers & {"was", "were", "had"})


def _of_verb(verb: Token) -> Orientation:
    """Tell the orientation of one verb, or "none" when the verb above it decides ("after leaving on Friday")."""
    helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    words = {child.lower_ for child in helpers}
    if words & AHEAD:
        return "future"
    if verb.tag_ in ("VB", "VBN") and "to" in words and "have" not in words:
        return _of_infinitive(verb)
    if verb.tag_ == "VBD" or words & {"was", "were", "had", "did"}:
        return "past"
    if verb.tag_ == "VBN":
        if "being" in words:  # "after being held on Friday": the verb above decides
            return "present" if words & {"is", "are", "am"} else "none"
        return _of_participle(verb, words)
    if verb.tag_ == "VBG":
        return "future" if words & {"is", "are", "am", "'s", "'re", "’s", "’re"} else "none"
    if verb.tag_ in ("VBZ", "VBP"):
        return "past" if verb.lemma_ in SPEECH else "present"
    return "none"


def _of_infinitive(verb: Token) -> Orientation:
    """Tell "plans to meet", "a film to be released" (ahead) from "was forced to resign" (the verb above decides)."""
    head = verb.head
    if verb.lower_ == "blame" and head.lemma_ == "be":  # "was *to blame* for the sinking on Friday"
        return "none"
    if verb.dep_ in ("acl", "relcl") or head.lemma_.lower() in FORWARD or head.lemma_ == "be":
        return "future"
    return "none" if verb.dep_ in ("xcomp", "ccomp", "advcl", "conj") else "future"


def _is_to_be_had(verb: Token) -> bool:
    """Tell what one is to have done: "expect to have the jobs *finished* by Friday"."""
    have = verb.head.head
    return verb.dep_ == "acl" and verb.head.dep_ == "dobj" and have.lemma_ == "have" and have.tag_ == "VB"


def _of_participle(verb: Token, helpers: set[str]) -> Orientation:
    """Tell "scheduled for Friday" (ahead) from "reached in 1991", "has died"; "is held" does not tell."""
    if verb.lemma_ in FORWARD or _is_to_be_had(verb):
        return "future"
    if (
        helpers & {"has", "have", "having", "'ve", "’ve"}
        or verb.dep_ in ("acl", "relcl", "advcl", "amod")
        or not helpers
    ):
        return "past"
    return "present"
