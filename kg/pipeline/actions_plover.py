"""From a lexical sense to a PLOVER code: who acts, whether it happened, and under which verb the clause stands.

PLOVER codes what political actors do to each other. A cooperation that is announced is an agreement to cooperate, one that is
refused is a rejection, a conflict that is announced is a threat; what is merely possible is not an event. CAMEO's statements (01)
and appeals (02) have no PLOVER type.
"""

from __future__ import annotations

from kg.pipeline.actions_clause import Clause
from kg.pipeline.lexicon import Sense

Code = tuple[str | None, str | None, str | None]
NOT_AN_EVENT: Code = (None, None, None)

COOPERATION = frozenset("AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT".split())
FORCE = frozenset("PROTEST SANCTION MOBILIZE COERCE ASSAULT".split())
#: What a refused cooperation is called: "will not *free* the sailors" -> REJECT, yield.
REFUSED_MODE = {"CONSULT": "meet", "AID": "assist", "COOPERATE": "assist", "RETREAT": "yield", "CONCEDE": "yield"}
#: What an announced conflict threatens: "will *expel* the diplomats".
THREATENED_MODE = {
    "arrest": "arrest",
    "expel": "expel",
    "deport": "expel",
    "seize": "territory",
    "restrict": "restrict",
    "curfew": "restrict",
    "strike": "restrict",
    "boycott": "restrict",
    "discontinue": "relations",
    "withdraw": "relations",
}
POLITICAL = frozenset("POLITICAL STATE FORCE ARMED".split())
#: Actors whose acts PLOVER does not code unless they are political too.
APOLITICAL = frozenset("THING ANIMAL VEHICLE TEAM MEDIA DISEASE".split())
#: An attack may stand as its own actor: "a *bomb* killed three".
VIOLENT = frozenset("WEAPON EVENT ARMED".split())
#: What is told under these verbs is alleged, not told as fact: "accused the army of *shelling* the town", "denied that ...".
ALLEGING = frozenset(
    "accuse blame allege deny suspect charge convict indict condemn criticize criticise threaten fear claim accusation charges allegation".split()
)
#: Adjectives and verbs whose infinitive is an offer: "is *willing* to provide", "is *ready* to talk".
WILLING = frozenset("willing ready prepared committed".split())


def plover(clause: Clause, sense: Sense) -> Code:
    """Code a frame.

    Args:
        clause: The frame, with its polarity and modality.
        sense: What the lexicon says it is.

    Returns:
        PLOVER type, mode and CAMEO root; without a PLOVER type the root may still be 01 or 02.
    """
    if sense.plover is None:
        return None, None, sense.cameo
    if not political_actor(clause, sense.plover) or alleged(clause):
        return NOT_AN_EVENT
    frame = clause.frame
    if obliged(clause):
        return ("REQUEST", None, "10") if frame["speaker"] is not None and sense.plover in COOPERATION else NOT_AN_EVENT
    if frame["modality"] == "possible" and not offered(clause):
        return NOT_AN_EVENT
    if frame["polarity"] == "negative":
        return ("REJECT", REFUSED_MODE.get(sense.plover), "12") if sense.plover in COOPERATION else NOT_AN_EVENT
    if frame["modality"] != "actual":
        return announced(sense)
    return sense.plover, sense.mode, sense.cameo


def announced(sense: Sense) -> Code:
    """Code what will happen: "*will meet* the president" is an agreement, "*will bomb* the town" a threat."""
    if sense.plover in COOPERATION:
        return "AGREE", None, "03"
    if sense.plover in FORCE:
        mode = "violence" if sense.plover == "ASSAULT" else THREATENED_MODE.get(sense.mode or "")
        return "THREATEN", mode, "13"
    return sense.plover, sense.mode, sense.cameo


def political_actor(clause: Clause, code: str) -> bool:
    """Say whether the actor is one whose acts PLOVER codes; an unnamed one may be."""
    if not clause.subjects:
        return code in FORCE or code == "RETREAT"
    found: frozenset[str] = clause.nouns.classes(clause.subjects[0])
    if found & POLITICAL or not found & APOLITICAL:
        return True
    # a fire, a storm or a fall harms nobody on purpose; a bomb does
    if code in FORCE:
        return code == "ASSAULT" and bool(found & VIOLENT)
    return "THING" in found


def alleged(clause: Clause) -> bool:
    """Say whether the clause is the content of an accusation or a denial."""
    p, i = clause.parse, clause.trigger
    for _ in range(3):
        if p.dep[i] not in ("pcomp", "ccomp", "xcomp", "prep", "acl", "advcl"):
            return False
        dep, i = p.dep[i], p.head[i]
        if dep != "advcl" and p.lemma[i].lower() in ALLEGING:
            return True
    return False


def obliged(clause: Clause) -> bool:
    """Say whether somebody says that it must be done: "said that Qatar *must mediate*"."""
    p = clause.parse
    return any(p.lower[c] in ("must", "should") and p.dep[c] == "aux" for c in clause.children)


def offered(clause: Clause) -> bool:
    """Say whether the actor declares itself ready for it: "is *willing* to *send* troops"."""
    p, i = clause.parse, clause.trigger
    return p.dep[i] in ("xcomp", "ccomp", "pcomp") and any(
        p.lower[h] in WILLING for h in (p.head[i], p.head[p.head[i]])
    )
