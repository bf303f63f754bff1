"""Pronouns: who speaks ("I", "we"), then he, she, it, they by agreement, binding and salience; empty "it" left alone."""

from __future__ import annotations

from collections.abc import Iterator

from kg.pipeline.coref.binding import REFLEXIVES, is_barred
from kg.pipeline.coref.clusters import Cluster, Clusters
from kg.pipeline.coref.mentions import NAMED, NOMINAL, PRONOUNS, Mention, noun_of
from kg.pipeline.coref.salience import salience
from kg.pipeline.entities_words import countries, fold, word_set
from kg.pipeline.nouns import SUBJECT_DEPS, Parse
from kg.pipeline.places import LOCATIVE
from kg.pipeline.verbs import COGNITION, SPEECH

REACH = 3
BE = frozenset({"be", "become", "remain", "prove"})
#: Verbs whose subject is one who can speak or decide.
ACTING = (
    SPEECH | COGNITION | frozenset("plan agree decide refuse want intend sue vow pledge threaten".split())
) - frozenset(
    "feel show indicate suggest reveal read mean state mention relate report describe label confirm predict inform remind find".split()
)
INDEFINITE_PREDICATES = frozenset({"one", "part", "member", "home"})
NOBODY = frozenset({"no", "nobody", "none"})
# What each repetition of an entity adds to its salience, up to a limit.
REPEATED, REPEATED_MOST = 8, 5
NAME_BONUS = 25
# "They" rather means all the members of a coordination than the first.
TOGETHER = 15
# Whoever says it rather means himself: "*the ministry* said it would appeal".
SPEAKER = 40
# So does who a relative clause has say it, which then is as present as a subject: "met *Lund*, who told her he would appeal".
TELLING = 160
# Whoever denies it rather is who was accused: "accused *the rebels* of looting, a charge they deny".
ACCUSED = 80
ACCUSING = frozenset("accuse blame charge suspect convict indict".split())
DENYING = frozenset("deny dispute reject refute contest".split())
# What had something done to it rather is what that was done to.
UNDERGONE = 300
# Whoever a clause is about rather is who its circumstances are told of: "Reed said *Lund* would resign if he lost".
NEAREST = 90
# Whoever has spoken rather speaks again: `*Lund* said ... "...," she added`.
SPEAKS_ON = 40
# Of whom a pronoun, a title or a given name has told that it is "she" is rather she again.
GENDERED = 40
CATAPHORA = 0.9
# "They" rather means people that are named as many than a body.
BODY_AS_MANY, UNNAMED_AS_MANY = 0.8, 0.5
# An antecedent that the verb does not take as its subject.
UNFIT = 0.5
# A thing that would speak, as "it".
MUTE = 0.2
# What each word between the two takes from the salience, within one sentence.
DISTANCE = 1.0


def _author(p: Parse, clusters: Clusters, speaker: Mention) -> Mention | None:
    """Who speaks through a text: "*Lund's* statement added"; None when a thing without an author speaks."""
    cluster = clusters.cluster(speaker)
    if cluster.type is not None or cluster.animate is not None or speaker.noun is not None or speaker.is_pronoun:
        return speaker
    owner = p.child(speaker.head, "poss")
    if owner is not None:
        return clusters.at.get(owner)
    # "The *Harbour Board* note reads"
    named = [x for i in range(speaker.start, speaker.head) if (x := clusters.at.get(i)) is not None and x.kind == NAMED]
    return named[-1] if named else None


def speakers(p: Parse, clusters: Clusters, speaker_of: list[int | None]) -> None:
    """Join "I" in a quotation with its speaker, "we" with the body the speaker speaks for.

    Args:
        p: The parse.
        clusters: The clusters so far.
        speaker_of: The head token of each quotation's speaker.
    """
    for m in clusters.mentions:
        if m.quote is None or not m.is_pronoun or PRONOUNS.get(m.word, (3,))[0] != 1:
            continue
        token = speaker_of[m.quote]
        speaker = clusters.at.get(token) if token is not None else None
        speaker = _author(p, clusters, speaker) if speaker is not None else None
        if speaker is None or speaker is m:
            continue
        if PRONOUNS[m.word][1] == "s":
            clusters.join(speaker, m)
        else:
            _speak_for(p, clusters, speaker, m)


def _office(p: Parse, mentions: list[Mention]) -> str | None:
    """The common noun that says whose mouthpiece a speaker is: "*police* spokesman Bo Lund"."""
    for i in (i for m in mentions for i in range(m.start + 1, m.end)):
        before = noun_of(p, i - 1) if p.lower[i] in word_set("mouthpiece") and p.tag[i - 1] in ("NN", "NNS") else None
        if before is not None and before.kind in ("org", "group"):
            return p.lemma[i - 1].lower()
    return None


def _served(p: Parse, clusters: Clusters, mentions: list[Mention]) -> Mention | None:
    """The body without a name that a spokesman says he speaks for: "a spokesman for *the coast guard*"."""
    for i in (i for m in mentions for i in range(m.start, m.end) if p.lower[i] in word_set("mouthpiece")):
        prep = p.child(i, "prep")
        noun = p.child(prep, "pobj") if prep is not None and p.lower[prep] in ("for", "of") else None
        known = noun_of(p, noun) if noun is not None else None
        if noun is not None and known is not None and known.kind in ("org", "group"):
            return clusters.at.get(noun)
    return None


def _body_of(p: Parse, clusters: Clusters, speaker: Mention) -> Mention | None:
    """The body a person speaks for: the one named with the role, or for a spokesman or chief the last one named before."""
    cluster = clusters.cluster(speaker)
    if cluster.roles & word_set("membership") and not cluster.roles & word_set("mouthpiece"):
        return None  # "Lund, a *member* of parliament"
    if cluster.affiliation is not None:
        return cluster.affiliation if _speaks_as_one(p, clusters, cluster.affiliation) else None
    if (served := _served(p, clusters, cluster.mentions)) is not None:
        return served
    if not cluster.roles & word_set("mouthpiece"):
        return None
    if (office := _office(p, cluster.mentions)) is not None:  # "*military* spokesman Ana Lund": none but that
        return next((x for x in reversed(clusters.mentions[: speaker.index]) if x.lemma == office), None)
    near = range(speaker.sent - REACH, speaker.sent + 1)
    bodies = [
        x
        for x in clusters.mentions[: speaker.index]
        if x.kind == NAMED and x.sent in near and clusters.cluster(x).type == "ORGANIZATION"
    ]
    return bodies[-1] if bodies else None


def _speaks_as_one(p: Parse, clusters: Clusters, body: Mention) -> bool:
    """Whether a speaker's "we" can be a body: "head of the *Velm* mosque" does not say it for Velm, as "mayor of Velm" does."""
    above = noun_of(p, p.head[body.head]) if p.dep[body.head] in ("compound", "nmod") else None
    return clusters.cluster(body).type != "PLACE" or above is None or above.kind == "person"


def _speak_for(p: Parse, clusters: Clusters, speaker: Mention, m: Mention) -> None:
    cluster = clusters.cluster(speaker)
    # "we" is many people, and yet one body: "We will appeal", the ministry said.
    own = clusters.cluster(m)
    own.number, own.animate = "", None
    if cluster.type in ("ORGANIZATION", "GROUP") or (cluster.type is None and cluster.number != "s"):
        clusters.join(speaker, m)
    elif (body := _body_of(p, clusters, speaker)) is not None:  # "We will appeal", a spokesman for the ministry said.
        clusters.join(body, m)
    elif "mayor" in cluster.roles or any(x.lemma == "mayor" for x in cluster.mentions):
        # A mayor speaks for the city that the article talks about.
        city = next(
            (c for c in clusters.each() if c.type == "PLACE" and any(x.lemma == "city" for x in c.mentions)), None
        )
        if city:
            clusters.join(city.first, m)


def third_person(p: Parse, clusters: Clusters, speaker_of: list[int | None]) -> None:
    """Join he, she, it and they, in text order, with the most salient mention that agrees."""
    window: list[list[Mention]] = []
    for m in clusters.mentions:
        while len(window) <= m.sent:
            window.append([])
        window[m.sent].append(m)
    for m in clusters.mentions:
        if not m.is_pronoun or PRONOUNS.get(m.word, (3,))[0] != 3:
            continue
        antecedent = _antecedent(p, clusters, window, m, speaker_of)
        if antecedent is not None:
            clusters.join(antecedent, m)


def _antecedent(
    p: Parse, clusters: Clusters, window: list[list[Mention]], m: Mention, speaker_of: list[int | None]
) -> Mention | None:
    if m.word in REFLEXIVES:
        bound = _own_subject(p, clusters, m)
        if bound is not None and _agrees(clusters, bound, m):
            return bound
    best: tuple[float, int, Mention] | None = None
    wanted = selected(p, m)
    speaks = _speaks(p, m)
    for distance, mentions in _before(window, m, speaks):
        for x in mentions:
            if x.head >= m.head and not _is_fronted(p, x, m):
                continue
            if (
                x is m
                or p.lower[x.start] in NOBODY
                or _is_no_thing(p, x)
                or not _agrees(clusters, x, m)
                or is_barred(p, clusters, x, m, speaker_of)
            ):
                continue
            cluster = clusters.cluster(x)
            count = sum(y.head < m.head for y in cluster.mentions)
            weight = salience(p, x, m) * 2 ** (m.sent - x.sent - distance) + REPEATED * min(count, REPEATED_MOST)
            weight += TOGETHER * bool(x.members) + NAME_BONUS * (cluster.type == "PERSON")
            weight += GENDERED * bool(m.gender and cluster.gender == m.gender)
            says = _says(p, x, m)
            weight += SPEAKER * says + TELLING * _tells(p, x, m) + SPEAKS_ON * (speaks and _speaks(p, x))
            weight += ACCUSED * _denies(p, x, m) + UNDERGONE * _undergoes_again(p, x, m)
            weight += NEAREST * (can_act(cluster) and _is_told_more_of(p, x, m))
            weight -= DISTANCE * abs(m.head - x.head) * (x.sent == m.sent)
            acts = can_act(cluster) and not (wanted and _is_where(p, clusters, x))
            if wanted is not None and wanted != acts and not says:
                weight *= UNFIT if m.number == "p" or not wanted else MUTE
            if m.number == "p" and m.quote is None:
                weight *= _as_many(cluster, x)
            if m.animate is False and _is_setting(p, cluster, x):
                weight *= UNFIT
            if x.head > m.head:
                weight *= CATAPHORA
            if best is None or weight > best[0]:
                best = (weight, x.head, x)
    return best[2] if best else None


def _is_no_thing(p: Parse, x: Mention) -> bool:
    """Whether a phrase stands for nothing that a pronoun points to: a unit ("ten pounds *a share*"), a nation's adjective."""
    return p.dep[x.head] == "npadvmod" or (p.ent[x.head] == "NORP" and p.dep[x.head] in ("amod", "compound", "nmod"))


def _before(window: list[list[Mention]], m: Mention, speaks: bool) -> Iterator[tuple[int, list[Mention]]]:
    """Yield how many sentences back, and the mentions there; whoever speaks on does so over sentences that are all quotation."""
    distance = 0
    for sent in range(m.sent, -1, -1):
        if distance > REACH:
            break
        yield distance, window[sent]
        distance += not speaks or any(x.quote is None for x in window[sent])


def selected(p: Parse, m: Mention) -> bool | None:
    """Whether what governs "it" or "they" takes one who acts, or a thing; None when it may be either.

    "*it* announced", "*its* spokesman": a body or a country; "*it* costs ten pounds", "*it* is the newest boat": a thing.
    """
    verb = p.head[m.head]
    if p.dep[m.head] == "poss":
        noun = noun_of(p, verb)
        return True if noun is not None and noun.kind == "person" else None
    if p.dep[m.head] in ("dobj", "nsubjpass") and m.number == "s" and p.lemma[verb].lower() in word_set("things-done"):
        return False  # "reject *it*", "carry *it* out", "*it* was written"
    if p.dep[m.head] == "pobj" and m.number == "s" and p.lemma[p.head[verb]] == "vote":
        return False  # "vote against *it*"
    if p.dep[m.head] != "nsubj" or m.gender:
        return None
    lemma = p.lemma[verb].lower()
    if lemma in ACTING:
        return True
    predicate = p.child(verb, "attr")
    if lemma in BE and predicate is not None and m.number == "s":
        noun = noun_of(p, predicate)
        return None if noun is not None or p.lower[predicate] in INDEFINITE_PREDICATES else False
    return False if lemma in word_set("of-things") else None


def _says(p: Parse, x: Mention, m: Mention) -> bool:
    """Whether the pronoun is the subject of what a mention says: "*Lund* said she", "met *Lund*, who told him she"."""
    clause = p.head[m.head]
    speech = p.head[clause]
    said = p.dep[m.head] in SUBJECT_DEPS and p.dep[clause] == "ccomp" and p.lemma[speech].lower() in SPEECH
    own = p.dep[x.head] in SUBJECT_DEPS and p.head[x.head] == speech
    return said and (own or _tells(p, x, m))


def _tells(p: Parse, x: Mention, m: Mention) -> bool:
    """Whether a relative clause has what a mention says of itself: "met *Lund*, who told him she would resign"."""
    speech = p.head[p.head[m.head]]
    if p.dep[m.head] not in SUBJECT_DEPS or p.dep[p.head[m.head]] != "ccomp" or p.lemma[speech].lower() not in SPEECH:
        return False
    subject = p.child(speech, "nsubj")
    return p.dep[speech] == "relcl" and p.head[speech] == x.head and subject is not None and p.tag[subject] == "WP"


def _is_told_more_of(p: Parse, x: Mention, m: Mention) -> bool:
    """Whether the pronoun is the subject of a circumstance of what others say of a mention: "said *Lund* would resign if he lost"."""
    clause = p.head[m.head]
    above = p.head[clause]
    told = p.dep[m.head] in SUBJECT_DEPS and p.dep[clause] == "advcl" and p.dep[above] == "ccomp" and above < clause
    return told and p.dep[x.head] in SUBJECT_DEPS and p.head[x.head] == above


def _denies(p: Parse, x: Mention, m: Mention) -> bool:
    """Whether the pronoun denies what a mention is accused of: "accused *the rebels* of looting, which they deny"."""
    verb, accusing = p.head[m.head], p.head[x.head]
    denies = p.dep[m.head] == "nsubj" and p.lemma[verb].lower() in DENYING
    accused = p.dep[x.head] in ("dobj", "nsubjpass") and p.lemma[accusing].lower() in ACCUSING
    return denies and accused and m.sent - x.sent <= 1


def _undergoes_again(p: Parse, x: Mention, m: Mention) -> bool:
    """Whether the same is done to both, told twice: "why *the gates* were opened. The firm says *they* were opened on Friday"."""
    verb, again = p.head[x.head], p.head[m.head]
    same = p.lemma[verb].lower() == p.lemma[again].lower() and verb != again and m.sent - x.sent <= 1
    if p.dep[again] == "relcl":  # "instead of the creams *they* had been given"
        return False
    return same and all(
        p.dep[y.head] in ("nsubjpass", "dobj") and p.tag[p.head[y.head]].startswith("VB") for y in (x, m)
    )


def _speaks(p: Parse, m: Mention) -> bool:
    """Whether a mention is the subject of a verb of saying that is not itself quoted."""
    return m.quote is None and p.dep[m.head] in SUBJECT_DEPS and p.lemma[p.head[m.head]].lower() in SPEECH


def can_act(cluster: Cluster) -> bool:
    """Whether an entity is somebody, a body, or a place that acts through its government."""
    if cluster.type is not None:
        return cluster.type != "THING"
    return cluster.animate is True or any(x.noun and x.noun.kind != "thing" for x in cluster.mentions)


def _is_where(p: Parse, clusters: Clusters, x: Mention) -> bool:
    """Whether a mention only tells where something is: "gunmen were in *Velm*", "east of *the town*", of which nobody says "it claimed"."""
    cluster = clusters.cluster(x)
    if p.dep[x.head] != "pobj" or p.lower[p.head[x.head]] not in LOCATIVE | {"of", "from", "to"}:
        return False
    if cluster.type != "PLACE" or not cluster.keys:
        return cluster.type is None and x.noun is not None and x.noun.kind == "place"
    return fold(clusters.entities[cluster.keys[0]]["name"]) not in countries()


def _is_setting(p: Parse, cluster: Cluster, x: Mention) -> bool:
    """Whether a place only tells where or whose something is, which "it" rather means: "a fire in *Velm*", "*Velm*'s mayor"."""
    where = p.dep[x.head] == "pobj" and p.lower[p.head[x.head]] in LOCATIVE
    return cluster.type == "PLACE" and (where or p.dep[x.head] == "poss")


def _own_subject(p: Parse, clusters: Clusters, m: Mention) -> Mention | None:
    """The subject of the clause a reflexive stands in."""
    i = m.head
    while p.head[i] != i:
        i = p.head[i]
        for child in p.children[i]:
            if p.dep[child] in SUBJECT_DEPS:
                return clusters.at.get(child)
    return None


def _is_fronted(p: Parse, x: Mention, m: Mention) -> bool:
    """Whether the pronoun stands in an opening phrase before the subject: "Discussing *his* plan, the premier said"."""
    if x.sent != m.sent or p.dep[x.head] not in SUBJECT_DEPS or p.dep[p.head[x.head]] != "ROOT" or x.is_pronoun:
        return False
    verb, i = p.head[x.head], m.head
    while p.head[i] not in (i, verb):
        i = p.head[i]
    return p.head[i] == verb and p.dep[i] in ("prep", "advcl") and i < x.head


def _agrees(clusters: Clusters, x: Mention, m: Mention) -> bool:
    """Whether a mention's entity fits the pronoun in person, number, gender and animacy."""
    cluster = clusters.cluster(x)
    _, number, gender = PRONOUNS.get(m.word, (3, "", ""))
    if x.is_pronoun and PRONOUNS.get(x.word, (3, "", ""))[0] != 3 and cluster.type is None:
        return False
    if gender in ("m", "f"):
        return cluster.gender in ("", gender) and cluster.number != "p" and _is_person(cluster, x)
    if gender == "n":
        return cluster.animate is not True and cluster.number != "p" and cluster.type != "GROUP"
    return number != "p" or _may_be_many(cluster, x)


def _is_person(cluster: Cluster, x: Mention) -> bool:
    if cluster.type is not None:
        return cluster.type == "PERSON"
    return cluster.animate is True or (x.is_pronoun and x.gender != "")


def _as_many(cluster: Cluster, x: Mention) -> float:
    """How well "they" stands for it: a body less than many, and one without a name less again, unless it is its people: "a crew"."""
    if cluster.type == "ORGANIZATION":
        return BODY_AS_MANY
    body = x.noun is not None and x.noun.kind == "org" and x.noun.sector is not None
    unnamed = body and cluster.type is None and cluster.number != "p"
    return UNNAMED_AS_MANY if unnamed else 1.0


def _may_be_many(cluster: Cluster, x: Mention) -> bool:
    """Whether "they" may stand for it: a plural, a people, an organisation, a collective noun."""
    if cluster.type is not None:
        return cluster.type in ("GROUP", "ORGANIZATION") or cluster.number == "p"
    if cluster.number == "p":
        return True
    return x.kind == NOMINAL and x.noun is not None and x.noun.kind in ("org", "group")
