"""Pronouns: who speaks ("I", "we"), then he, she, it, they by agreement, binding and salience; empty "it" left alone."""

from __future__ import annotations

from collections.abc import Iterator

from kg.pipeline.coref.binding import REFLEXIVES, is_barred
from kg.pipeline.coref.clusters import Cluster, Clusters
from kg.pipeline.coref.mentions import NAMED, NOMINAL, PRONOUNS, Mention, noun_of
from kg.pipeline.coref.preference import speaks, weight
from kg.pipeline.entities_traits import sector_of
from kg.pipeline.entities_words import known, nouns, word_set
from kg.pipeline.nouns import SUBJECT_DEPS, Parse
from kg.pipeline.places import LOCATIVE
from kg.pipeline.verbs import CIRCUMSTANCE, CONTENT_NOUN, MESSAGE, PLANS, SPEECH

REACH = 3
NOBODY = frozenset({"no", "nobody", "none"})
AMOUNTS = frozenset({"enough", "much", "little", "more", "less"})
#: Saying of a matter that it is so, or is not so: "the bank denied *it*".
AVOWING = frozenset("deny confirm admit acknowledge concede announce dispute regret doubt".split())
#: What that may be said of, and has a name of its own.
MATTERS = MESSAGE | PLANS | CONTENT_NOUN


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
            _make_person(clusters, speaker)
            clusters.join(speaker, m)
        else:
            _speak_for(p, clusters, speaker, m)


def _make_person(clusters: Clusters, speaker: Mention) -> None:
    """Make a person of a name that says "I" and is not known to be any other's: `"*I* resign," said *Keno*`."""
    cluster = clusters.cluster(speaker)
    if speaker.kind != NAMED or cluster.type not in ("THING", "ORGANIZATION") or speaker.noun is not None:
        return
    entity = clusters.entities[cluster.keys[0]]
    if known(entity["name"]) is None and len(entity["name"].split()) < 4 and not sector_of(entity["name"]):
        cluster.type = entity["type"] = "PERSON"
        cluster.animate = True


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


def _has_complement(p: Parse, mentions: list[Mention]) -> bool:
    """Whether the role of a mouthpiece tells of what it is: "*Director* of National Parks Ana Lund"."""
    heads = (i for m in mentions for i in range(m.start, m.end) if p.lower[i] in word_set("mouthpiece"))
    return any((prep := p.child(i, "prep")) is not None and p.lower[prep] in ("of", "for") for i in heads)


def _body_of(p: Parse, clusters: Clusters, speaker: Mention) -> Mention | None:
    """The body a person speaks for: the one named with the role, or for a spokesman or chief the last one named before."""
    cluster = clusters.cluster(speaker)
    if cluster.roles & word_set("membership") and not cluster.roles & word_set("mouthpiece"):
        return None  # "Lund, a *member* of parliament"
    if cluster.affiliation is not None:
        return cluster.affiliation if _speaks_as_one(p, clusters, cluster) else None
    if (served := _served(p, clusters, cluster.mentions)) is not None:
        return served
    if not cluster.roles & word_set("mouthpiece") or _has_complement(p, cluster.mentions):
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


def _speaks_as_one(p: Parse, clusters: Clusters, speaker: Cluster) -> bool:
    """Whether a speaker's "we" can be the body: neither "head of the *Velm* mosque" nor "*U.S.* senator" says it for the place."""
    body = speaker.affiliation
    if body is None or clusters.cluster(body).type != "PLACE":
        return body is not None
    above = noun_of(p, p.head[body.head]) if p.dep[body.head] in ("compound", "nmod") else None
    member = any((role := nouns().get(word)) and role.sector == "legislature" for word in speaker.roles)
    return not member and (above is None or above.kind == "person")


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
    """Join he, she, it and they with the most salient mention that agrees: in text order, but whoever speaks before what is said.

    `"He should resign," she said`, `"He should resign," he said`: only who the speaker is tells who is not.
    """
    window: list[list[Mention]] = []
    for m in clusters.mentions:
        while len(window) <= m.sent:
            window.append([])
        window[m.sent].append(m)
    found: set[int] = set()
    for inner in clusters.mentions:
        token = speaker_of[inner.quote] if inner.quote is not None and _is_third(inner) else None
        for m in filter(None, (clusters.at.get(token) if token is not None else None, inner)):
            if m.index in found or not _is_third(m):
                continue
            found.add(m.index)
            antecedent = _antecedent(p, clusters, window, m, speaker_of)
            if antecedent is not None:
                clusters.join(antecedent, m)


def _is_third(m: Mention) -> bool:
    return m.is_pronoun and PRONOUNS.get(m.word, (3,))[0] == 3


def _antecedent(
    p: Parse, clusters: Clusters, window: list[list[Mention]], m: Mention, speaker_of: list[int | None]
) -> Mention | None:
    if (told := _glossed(p, clusters, m)) is not None:
        return told
    if m.word in REFLEXIVES:
        bound = _own_subject(p, clusters, m)
        if bound is not None and _agrees(clusters, bound, m):
            return bound
    best: tuple[float, Mention] | None = None
    avowed = m.word == "it" and p.dep[m.head] == "dobj" and p.lemma[p.head[m.head]].lower() in AVOWING
    for distance, mentions in _before(window, m, speaks(p, m)):
        for x in mentions:
            if x.head >= m.head and not _is_fronted(p, x, m):
                continue
            if (
                x is m
                or p.lower[x.start] in NOBODY
                or _is_no_thing(p, x)
                or (m.number == "p" and x.kind == NAMED and _is_one(p, x))
                or (avowed and x.lemma not in MATTERS and not x.is_pronoun)
                or not _agrees(clusters, x, m)
                or _is_body_of_nobody(p, clusters, x, m)
                or is_barred(p, clusters, x, m, speaker_of)
            ):
                continue
            fit = weight(p, clusters, x, m, distance)
            if best is None or fit > best[0]:
                best = (fit, x)
    return best[1] if best else None


def _glossed(p: Parse, clusters: Clusters, m: Mention) -> Mention | None:
    """Who a pronoun is, as the reporter puts it in brackets: `"*it [the plan]* failed"`, but "it [sic] failed"."""
    if p.word[m.head + 1 : m.head + 2] != ["["]:
        return None
    inside = [x for x in clusters.mentions if x.start in (m.head + 2, m.head + 3) and not x.is_pronoun and x is not m]
    return next((x for x in inside if "]" in p.word[x.head + 1 : x.head + 3]), None)


def _is_no_thing(p: Parse, x: Mention) -> bool:
    """Whether a phrase stands for nothing that a pronoun points to: a unit ("ten pounds *a share*"), a nation's adjective."""
    if x.word in AMOUNTS or (x.lemma in CIRCUMSTANCE and p.dep[x.head] == "pobj"):
        return True  # "did *enough*", "said so at *the time*"
    if (
        x.lemma == "end"
        and p.dep[x.head] == "pobj"
        and p.lower[p.head[x.head]] == "in"
        and p.child(x.head, "prep") is None
    ):
        return True  # "in *the end*"
    if p.dep[x.head] == "pobj" and p.lower[p.head[x.head]] == "as" and x.definite == "bare" and x.kind == NOMINAL:
        return True  # "stepped down as *governor*"
    if p.dep[x.head] == "pobj" and p.lower[p.head[x.head]] in LOCATIVE and x.definite == "bare" and not x.modifiers:
        return p.tag[x.head] == "NN" and x.noun is not None and x.noun.kind == "org"  # "pleaded guilty in *court*"
    return p.dep[x.head] == "npadvmod" or (p.ent[x.head] == "NORP" and p.dep[x.head] in ("amod", "compound", "nmod"))


def _is_body_of_nobody(p: Parse, clusters: Clusters, x: Mention, m: Mention) -> bool:
    """Whether a body with a name is not among those who act: only people marry, and a source only tells: "According to *the Herald*"."""
    cluster, verb = clusters.cluster(x), p.lemma[p.head[m.head]].lower()
    does = p.dep[m.head] in SUBJECT_DEPS
    if m.number == "p" and does and verb in word_set("of-people") | {"meet"}:
        members = [clusters.cluster(clusters.at[i]) for i in x.members] or [cluster]
        if not all(_is_somebody(member, body=verb == "meet") for member in members):
            return True
    if cluster.type != "ORGANIZATION" or not cluster.keys or m.gender or (does and verb in SPEECH):
        return False
    return all(_is_source(p, y) for y in cluster.mentions if y.head < m.head)


def _is_somebody(cluster: Cluster, body: bool) -> bool:
    """Whether an entity is known to be people, or if `body` is set a body of people."""
    if cluster.type is not None:
        return cluster.type in ("PERSON", "GROUP") or (body and cluster.type != "THING")
    kinds = {x.noun.kind for x in cluster.mentions if x.noun is not None}
    return cluster.animate is True or not kinds.isdisjoint({"person", "kin", "group"} | ({"org"} if body else set()))


def _is_source(p: Parse, x: Mention) -> bool:
    """Whether a phrase only says whom something is according to."""
    above = p.head[x.head]
    return p.dep[x.head] == "pobj" and p.lower[above] == "to" and p.lower[p.head[above]] == "according"


def _is_one(p: Parse, x: Mention) -> bool:
    """Whether a people's name stands for one of it: "killed *a Palestinian* as they moved in"."""
    return p.tag[x.head] != "NNPS" and any(p.lower[c] in ("a", "an", "another") for c in p.children[x.head])


def _before(window: list[list[Mention]], m: Mention, goes_on: bool) -> Iterator[tuple[int, list[Mention]]]:
    """Yield how many sentences back, and the mentions there; whoever speaks on does so over sentences that are all quotation."""
    distance = 0
    for sent in range(m.sent, -1, -1):
        if distance > REACH:
            break
        yield distance, window[sent]
        distance += not goes_on or any(x.quote is None for x in window[sent])


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


def _may_be_many(cluster: Cluster, x: Mention) -> bool:
    """Whether "they" may stand for it: a plural, a people, an organisation, a collective noun."""
    if cluster.type is not None:
        return cluster.type in ("GROUP", "ORGANIZATION") or cluster.number == "p"
    if cluster.number == "p":
        return True
    return x.kind == NOMINAL and x.noun is not None and x.noun.kind in ("org", "group")
