"""Binding: which mentions a pronoun cannot stand for, by the clause it stands in (Chomsky 1981; Huddleston & Pullum 2002, ch. 17)."""

from __future__ import annotations

from kg.pipeline.coref.clusters import Clusters, nested
from kg.pipeline.coref.mentions import NAMED, PRONOUNS, Mention
from kg.pipeline.entities_words import word_set
from kg.pipeline.nouns import SUBJECT_DEPS, Parse
from kg.pipeline.verbs import MEETING, OBJECT_CONTROL, OBJECT_CONTROL_PREPOSITION, OBJECT_PURPOSE, SPEECH

REFLEXIVES = frozenset({"himself", "herself", "itself", "themselves", "myself", "ourselves"})
OBJECTIVE = frozenset({"him", "them"})
#: What names the source of a sentence, which may be its subject too: "According to *the bank*, it will close branches".
REPORTING = frozenset({"to", "for"})


def controller(p: Parse, verb: int) -> int | None:
    """Who does what an infinitive tells, if that is an argument of the verb above: "*Lund* is due to meet him"."""
    start = verb
    while p.dep[verb] == "conj" and p.tag[verb] == "VB" == p.tag[p.head[verb]] and p.child(verb, *SUBJECT_DEPS) is None:
        verb = p.head[verb]  # "phoned *Lund* to try and reassure him"
    if p.dep[verb] == "advcl" and p.tag[verb] == "VB" and p.lemma[p.head[verb]].lower() in OBJECT_PURPOSE:
        return p.child(p.head[verb], "dobj")  # "sent *a crew* to bring them home"
    purpose = p.tag[verb] == "VB" and p.lemma[p.head[verb]].lower() not in OBJECT_CONTROL
    if p.dep[verb] == "advcl" and (purpose or p.tag[verb] == "VBG") and p.child(verb, *SUBJECT_DEPS) is None:
        verb = p.head[verb]  # "*the army* searched cars and arrested six, tying them up"
        while p.dep[verb] == "conj" and p.child(verb, *SUBJECT_DEPS) is None:
            verb = p.head[verb]
    if p.dep[verb] == "acl" and p.tag[verb] == "VB" and _is_own_plan(p, p.head[verb]):
        # "*Lund* joined the race to replace him", "*the firm* has the power to stop it"
        return p.child(p.head[p.head[verb]], *SUBJECT_DEPS)
    if p.dep[verb] == "pcomp" and p.child(verb, *SUBJECT_DEPS) is None:
        outer, named = p.head[p.head[verb]], p.lower[p.head[verb]]
        told = p.child(outer, "dobj")
        if told is not None and p.lemma[outer].lower() in OBJECT_CONTROL_PREPOSITION.get(named, ()):
            return told  # "accused *Lund* of misleading him"
        verb = outer  # "*Lund* thanked the guard after meeting him"
        while p.dep[verb] == "conj" and p.child(verb, *SUBJECT_DEPS) is None:
            verb = p.head[verb]  # "*soldiers* beat and kicked them before loading them into trucks"
    while p.dep[verb] in ("xcomp", "ccomp", "acomp") and p.child(verb, *SUBJECT_DEPS) is None:
        serves = p.tag[verb] == "VB" and p.lemma[p.head[verb]].lower() in MEETING  # "*Lund* visited Berg to thank him"
        verb = p.head[verb]
        told = p.child(verb, "dobj", "dative")
        if told is not None and not serves:
            return told
    return p.child(verb, *SUBJECT_DEPS) if verb != start else None


def _is_own_plan(p: Parse, noun: int) -> bool:
    """Whether what a noun is for is the subject's to do: "joined *the race* to", but "gave her *a chance* to", "backed *his plan* to"."""
    return p.dep[noun] == "dobj" and p.child(noun, "poss") is None and p.child(p.head[noun], "dative") is None


def _meant(p: Parse, i: int | None) -> int | None:
    """What a relative pronoun stands for, or the token itself: "the *premier*, who apologised for hiring him"."""
    return p.head[p.head[i]] if i is not None and p.tag[i] in ("WP", "WDT") and p.dep[p.head[i]] == "relcl" else i


def _shared_subject(p: Parse, verb: int) -> int | None:
    """The subject that a verb has from the one it is joined with: "*the army* chased the men and tracked them down"."""
    while p.dep[verb] == "conj" and p.child(verb, *SUBJECT_DEPS) is None and p.tag[p.head[verb]].startswith("VB"):
        verb = p.head[verb]
    return p.child(verb, *SUBJECT_DEPS)


def _is_bound(p: Parse, clusters: Clusters, x: Mention, m: Mention) -> bool:
    """Whether a pronoun's clause holds the same entity in another place of it.

    "Kenney told him", "Lund is due to meet him": two arguments of one verb are different, but "Kenney praised his city" is free.
    """
    if m.word in REFLEXIVES or p.dep[m.head] == "poss":
        return False
    verb = p.head[m.head]
    clause = p.head[verb] if p.dep[verb] == "prep" else verb
    small = m.word in OBJECTIVE or (m.word == "it" and (_is_bare(p, verb) or p.tag[verb][0] in "NJ"))
    if p.dep[m.head] in SUBJECT_DEPS and small:
        clause = p.head[
            verb
        ]  # "*the charity* helped them find homes", "*the deal* will see it grow", "*the court* ruled it illegal"
    above, shared = _meant(p, controller(p, clause)), _shared_subject(p, clause)
    for y in clusters.cluster(x).mentions:
        if y is m or y.sent != m.sent:
            continue
        direct = p.head[y.anchor] == verb or (p.dep[y.head] in SUBJECT_DEPS and p.head[y.head] == clause)
        if direct or y.anchor in (above, shared) or _is_before_subject(p, y, m) or _is_in_opening(p, y, m):
            return True
    # "the firm had sued *Lund and Berg*, and Berg had praised *them*"
    return any(_is_bound(p, clusters, clusters.at[i], m) for i in x.members)


def _is_before_subject(p: Parse, y: Mention, m: Mention) -> bool:
    """Whether a mention stands in an opening phrase of what the pronoun does: "In *the hills* they dug", "After beating *Lund*, he"."""
    i = p.head[y.anchor]
    if p.dep[m.head] not in SUBJECT_DEPS or y.anchor > m.head or p.lower[i] in REPORTING:
        return False
    if p.dep[i] in ("prep", "agent") and p.dep[y.anchor] == "pobj" and p.head[i] != p.head[m.head]:
        i = p.head[i]
    if p.tag[i] in ("VBG", "VBN") and not any(p.dep[c] in (*SUBJECT_DEPS, "aux") for c in p.children[i]):
        i = p.head[i] if p.dep[i] == "pcomp" else i
        return p.head[i] == p.head[m.head] and p.dep[i] in ("advcl", "prep") and i < m.head
    return p.dep[i] == "prep" and p.head[i] == p.head[m.head]


def _is_in_opening(p: Parse, y: Mention, m: Mention) -> bool:
    """Whether a name stands anywhere in an opening participle of what the pronoun does: "Noting that *Lund* had won, she said".

    Who notes is the pronoun, and a pronoun is nobody whom its own clause names (Chomsky's principle C).
    """
    above = [y.anchor, *governors(p, y.anchor)]
    deed = p.head[m.head]
    if y.is_pronoun or p.dep[m.head] not in SUBJECT_DEPS or not y.anchor < m.head or deed not in above[2:]:
        return False
    i = above[above.index(deed) - 1]
    if p.dep[i] == "prep":
        i = above[above.index(deed) - 2]  # "After learning that *Lund* had won"
    bare = not any(p.dep[c] in (*SUBJECT_DEPS, "aux", "mark") for c in p.children[i])
    opens = p.tag[i] in ("VBG", "VBN") and p.dep[i] in ("advcl", "pcomp") and i < m.head
    return opens and bare and i != y.anchor


def _is_told_of(p: Parse, x: Mention, m: Mention) -> bool:
    """Whether a relative clause may speak of its noun again: "*a man* who lost his wife", "*Lund*, who said she would", no "who saw him"."""
    above = governors(p, m.head)
    if x.head not in above:
        return False
    inner = above[: above.index(x.head)]
    clause = inner[-1] if inner else x.head
    subject = p.child(clause, *SUBJECT_DEPS)
    who = p.dep[clause] == "relcl" and subject is not None and p.tag[subject] in ("WP", "WDT") and x.head < subject
    who = who or (p.dep[clause] == "acl" and p.tag[clause] == "VBG")  # "*farmers* claiming that the rain ruined them"
    # "who said *she* would", but "who fired at *them*"
    deeper = any(p.tag[i].startswith("VB") for i in inner[:-1])
    return who and (p.dep[m.head] == "poss" or (deeper and not _is_bare(p, p.head[m.head])))


def _has_it_done(p: Parse, x: Mention, m: Mention) -> bool:
    """Whether the pronoun does what its clause tells of a noun: "shut *sites* they call harmful", "a *firm* that they own"."""
    clause = p.head[m.head]
    subject = p.dep[m.head] in SUBJECT_DEPS and p.dep[clause] == "relcl" and p.head[clause] == x.head
    passive = any(p.dep[c] in ("dobj", "auxpass") and p.tag[c] not in ("WDT", "WP") for c in p.children[clause])
    return subject and x.head < m.head and not passive


def _is_bare(p: Parse, verb: int) -> bool:
    """Whether a verb is the bare one under another, whose subject is that one's object: "see it *grow*"."""
    return (
        p.tag[verb] == "VB"
        and p.dep[verb] == "ccomp"
        and not any(p.dep[c] in ("aux", "mark") for c in p.children[verb])
    )


def governors(p: Parse, i: int) -> list[int]:
    """The tokens that govern a token, from its head up."""
    out: list[int] = []
    while p.head[i] != i:
        i = p.head[i]
        out.append(i)
    return out


def _is_spoken_of(clusters: Clusters, x: Mention, m: Mention, speaker_of: list[int | None]) -> bool:
    """Whether a speaker talks of somebody by name or office: `"The *Treasurer* lied," *he* said` is another's word."""
    return any(
        y.quote is not None and speaker_of[y.quote] == m.head and not y.is_pronoun for y in clusters.cluster(x).mentions
    )


def _is_told_by(p: Parse, clusters: Clusters, x: Mention, m: Mention) -> bool:
    """Whether what the pronoun says, before it, tells of a mention by more than a pronoun: "*The man* ran, *he* said" is another's word.

    A body may be named in what "it" says, "The *board* will meet, it said", but neither as an object nor as a place.
    """
    verb = p.head[m.head]
    content = p.child(verb, "ccomp") if p.dep[verb] != "parataxis" else p.head[verb]
    if p.dep[m.head] not in SUBJECT_DEPS or p.lemma[verb].lower() not in SPEECH or content is None or x.sent != m.sent:
        return False
    told = [
        y
        for y in (x, *clusters.cluster(x).mentions)
        if y.sent == m.sent and y.head < m.head and content in governors(p, y.head) and not y.is_pronoun
    ]
    if x in told and x.definite == "indef":
        return True
    apart = clusters.cluster(x).type == "PLACE"
    return any(m.gender or (y.kind == NAMED and (apart or p.dep[y.head] == "dobj")) for y in told)


def is_barred(p: Parse, clusters: Clusters, x: Mention, m: Mention, speaker_of: list[int | None]) -> bool:
    """Whether grammar forbids the two to be one: nested, arguments of one verb, or the speaker spoken of."""
    if nested(x, m) and not (x.label and x.kind == NAMED) and not _is_told_of(p, x, m):
        return True
    if _is_bound(p, clusters, x, m) or _has_it_done(p, x, m):
        return True
    if _is_told_by(p, clusters, x, m):
        return True
    verb = p.head[m.head]
    # `"A provocation deserves punishment", it added`: the speaker is not what is spoken of
    if (
        m.quote is None
        and x.quote is not None
        and p.dep[m.head] in SUBJECT_DEPS
        and p.lemma[verb] in word_set("speech")
    ):
        return not clusters.cluster(x).keys or _is_spoken_of(clusters, x, m, speaker_of)
    if m.quote is not None and x.quote != m.quote and m.word in ("it", "its", "they", "them", "their"):
        # `told state television: "Norvik planned *it*"`: who is spoken to would be "you"
        token = speaker_of[m.quote]
        if token is not None and p.dep[x.head] in ("dobj", "dative") and p.head[x.head] == p.head[token]:
            return True
    if m.quote is not None:
        token = speaker_of[m.quote]
        speaker = clusters.at.get(token) if token is not None else None
        # `"*It* undermines the law," the firm claimed`: of itself it would say "we"
        whole = p.word[m.head] in ("It", "Its")
        if (
            speaker is not None
            and (PRONOUNS.get(m.word, (3, "", ""))[2] in ("m", "f") or whole)
            and clusters.cluster(speaker) is clusters.cluster(x)
        ):
            return True
    return False
