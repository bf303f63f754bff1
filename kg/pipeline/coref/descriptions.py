"""Definite descriptions of what the article names: "the mayor", "the agency", "the city", "the country"."""

from __future__ import annotations

from itertools import pairwise

from kg.pipeline.coref.clusters import Cluster, Clusters, is_named
from kg.pipeline.coref.headmatch import describable, differ_in_rank, unnamed
from kg.pipeline.coref.mentions import NAMED, PRONOUN, Mention
from kg.pipeline.coref.salience import salience
from kg.pipeline.entities_traits import is_media, sector_of, us_states
from kg.pipeline.entities_words import TYPE_OF_NOUN, countries, demonyms, fold, known, word_set
from kg.pipeline.nouns import SUBJECT_DEPS, Parse, is_aged
from kg.pipeline.places import LOCATIVE

REACH = 12
FORWARD = 4
# The last sentence, the headline counted, that may describe what is only named behind it.
LEAD = 2
# What each earlier mention of a candidate adds to its salience, up to a limit.
FREQUENT, FREQUENT_MOST = 10, 10
# What bears its kind in its name: "*the commission*" is the Harbour Commission, "*the county*" Velm County.
NAMESAKES = frozenset({"authority", "commission", "committee", "tribunal", "inquiry", "county"})
# What a plural noun of two may stand for.
PAIRED = {
    **dict.fromkeys(("country", "nation", "state", "government", "neighbour", "neighbor"), ("PLACE",)),
    **dict.fromkeys(("side", "party", "rival"), ("PLACE", "ORGANIZATION", "GROUP")),
    "man": ("PERSON",), "woman": ("PERSON",), "leader": ("PERSON",),
}  # fmt: skip
# Prepositions behind which the subject may be named again: "was known *as*".
SAME = frozenset({"as", "like", "including"})
#: What a country may be called that is one: "*the island*" is Cyprus, "the U.S. *territory*" Puerto Rico.
ISLANDS = frozenset({"island", "territory", "archipelago"})
#: What is no group that one might join.
OFFICIAL = frozenset("government police military judiciary legislature".split())
#: What tells that another is meant.
OTHERS = frozenset("rival other second third new parent former larger smaller foreign opposition ruling".split())
ORG_KINDS = ("org-any", "org-government", "org-business", "org-media")
PLACE_KINDS = ("place-city", "place-country", "place-state", "place-region")


def roles(p: Parse, clusters: Clusters) -> None:
    """Join "the mayor" with the person whom the article gives that role, before it or behind it."""
    everyone = [c for c in clusters.each() if c.type == "PERSON"]
    for m in clusters.mentions:
        kin = (m.noun is not None and m.noun.kind == "kin") or m.lemma in word_set("child")
        pointing = describable(m) or (kin and m.definite == "poss" and m.number != "p")
        if not pointing or m.noun is None or m.lemma in word_set("membership") or not unnamed(clusters, m):
            continue
        if m.noun.kind not in ("person", "kin") or p.child(m.head, "relcl") is not None:
            continue
        people = [c for c in everyone if m.lemma in c.roles and m.modifiers <= c.roles and not _is_met(p, c, m)]
        people = [c for c in people if not _tells_of(p, c, m) and _holds(p, c, m)]
        _join_nearest(clusters, m, people)


def _holds(p: Parse, cluster: Cluster, m: Mention) -> bool:
    """Whether a role is ever told of somebody as it stands: "*the president*" is no Vice President, "the Secretary of *State*" none of Justice."""
    told = [i for x in cluster.mentions for i in range(x.start, x.end) if p.lemma[i].lower() == m.lemma and x is not m]
    return not told or any(not differ_in_rank(p, i, m.head) and not _differ_in_field(p, i, m.head) for i in told)


def _differ_in_field(p: Parse, one: int, other: int) -> bool:
    """Whether two offices are of different things: "the Secretary of *Justice*", "the Secretary of *State*"."""
    preps = [p.child(i, "prep") for i in (one, other)]
    fields = [p.child(prep, "pobj") for prep in preps if prep is not None and p.lower[prep] == "of"]
    return len(fields) == 2 and None not in fields and len({p.lower[i] for i in fields if i is not None}) == 2


def _join_nearest(clusters: Clusters, m: Mention, options: list[Cluster]) -> None:
    """Join with the option mentioned last before the phrase, or the first one behind it."""
    before = [(max(x.head for x in c.mentions if x.head < m.head), c) for c in options if c.first.head < m.head]
    if before:
        clusters.join(max(before, key=lambda pair: pair[0])[1].first, m)
    elif options:
        clusters.join(min(options, key=lambda c: c.first.head).first, m)


def kinds(p: Parse, clusters: Clusters) -> None:
    """Join "the agency", "the city" with the most salient name of that kind."""
    named = [c for c in clusters.each() if c.keys]
    for m in clusters.mentions:
        if not (describable(m) and unnamed(clusters, m)):
            continue
        if not m.modifiers <= _plain():
            continue
        kind = next((k for k in (*ORG_KINDS, *PLACE_KINDS) if m.lemma in word_set(k)), None)
        if kind is None or p.child(m.head, "prep") is not None or _restricted(p, m):
            continue
        options = [c for c in named if _fits(clusters, c, kind, m.lemma) and not _is_met(p, c, m)]
        if kind in ORG_KINDS:
            options = [c for c in options if not _is_where(p, c)]
        options = [c for c in _of_nation(options, m) if not _is_new(p, clusters, c, m)]
        if m.lemma in NAMESAKES:  # "*the commission* on Norvik Air" is no firm
            options = [
                c for c in options if any(m.lemma in p.lower[x.start : x.end] for x in c.mentions if x.kind == NAMED)
            ]
        _join_salient(p, clusters, m, options)


def epithets(p: Parse, clusters: Clusters) -> None:
    """Join "the global sports giant", "the party" with the body that the sentence before told of: "*Norvex* grew. *The giant* said"."""
    for m in clusters.mentions:
        subject = p.dep[m.head] in SUBJECT_DEPS and describable(m) and unnamed(clusters, m)
        if not subject or m.lemma not in word_set("epithet") or m.modifiers & OTHERS:
            continue
        if p.child(m.head, "prep") is not None or _restricted(p, m):
            continue
        near = [
            x for x in clusters.mentions if x.sent == m.sent - 1 and p.dep[x.head] in SUBJECT_DEPS and x.head < m.head
        ]
        told = {
            x.key: clusters.cluster(x) for x in near if x.kind == NAMED and clusters.cluster(x).type == "ORGANIZATION"
        }
        kind = "org-party" if m.lemma == "party" else "org-business"
        body = next(iter(told.values()), None)
        if body and len(told) == 1 and _fits(clusters, body, kind, m.lemma) and not _is_new(p, clusters, body, m):
            clusters.join(body.first, m)


def _is_new(p: Parse, clusters: Clusters, named: Cluster, m: Mention) -> bool:
    """Whether a phrase takes up another that brought in something else, not named right behind it: "met *a tour group*"."""
    said = clusters.cluster(m).mentions
    if m.lemma in word_set("place-region") and any(not x.modifiers <= _plain() for x in said):
        return True  # "the *mountainous* area"
    first = named.first
    subject = p.dep[first.head] in SUBJECT_DEPS
    # "*a tour group*", but "Norvik Air is *a carrier*", "is described as *a carrier*"
    new = [
        x
        for x in said
        if x.definite == "indef" and p.dep[x.head] not in ("attr", "appos") and p.lower[p.head[x.head]] != "as"
    ]
    return any(not (subject and 0 <= first.sent - x.sent <= LEAD) for x in new)


def _plain() -> frozenset[str]:
    return word_set("plain-modifier") | demonyms().keys()


def _of_nation(options: list[Cluster], m: Mention) -> list[Cluster]:
    """Those that are told to be of the nation that the phrase tells: "*the Norvik company*"; else those of none that is told."""
    wanted = _nations([m])
    if not wanted:
        return options
    same = [c for c in options if _nations(c.mentions) & wanted]
    open_to_all = m.modifiers <= word_set("plain-modifier")
    return same or [c for c in options if open_to_all and not _nations(c.mentions)]


def _nations(mentions: list[Mention]) -> set[str]:
    return {demonyms()[w] for m in mentions for w in m.modifiers if w in demonyms()}


def _is_where(p: Parse, cluster: Cluster) -> bool:
    """Whether a name only ever tells where, and so is a town rather than a body: "killed nine people in *Velm*"."""
    return all(p.dep[x.head] == "pobj" and p.lower[p.head[x.head]] in LOCATIVE for x in cluster.mentions)


def _restricted(p: Parse, m: Mention) -> bool:
    """Whether a relative clause says which one is meant; one between commas only adds to it: "the firm, which was sold,"."""
    clause = p.child(m.head, "relcl", "acl")
    return clause is not None and p.word[m.head + 1] != ","


def _is_met(p: Parse, cluster: Cluster, m: Mention) -> bool:
    """Whether a phrase and a mention of the cluster are arguments of one verb, hence two: "*the minister* met with *Ana Lund*"."""
    verb = _deed_of(p, m.head)
    near = [x for x in cluster.mentions if x.sent == m.sent and x is not m]
    if verb is not None and p.dep[verb] == "relcl":  # "*Ana Lund*, who met *the minister*"
        return any(x.head == p.head[verb] or _deed_of(p, x.head) == verb for x in near)
    return verb is not None and any(_deed_of(p, x.head) == verb for x in near)


def _tells_of(p: Parse, cluster: Cluster, m: Mention) -> bool:
    """Whether a phrase stands in what a person of the cluster says, who would be "he": "*Lund* said *the 26-year-old* was held"."""
    i, telling = m.head, {x.head for x in cluster.mentions if x.sent == m.sent and _tells(p, x)}
    while telling and p.head[i] != i:
        i, below = p.head[i], i
        if p.dep[below] == "ccomp" and not telling.isdisjoint(p.children[i]):
            return True
    return False


def _deed_of(p: Parse, head: int) -> int | None:
    """The verb that a phrase is an argument of, or the one above whose subject does it: "*the agency* tried to stop *Norvik Air*"."""
    verb = _verb_of(p, head)
    while verb is not None and p.dep[verb] == "xcomp" and p.child(verb, *SUBJECT_DEPS) is None:
        verb = p.head[verb]
    return verb


def _verb_of(p: Parse, head: int) -> int | None:
    """The verb that a phrase is an argument of, by itself or with a preposition: "teamed up with *Norvik Air*"."""
    above = p.head[head]
    if p.dep[head] == "pobj" and p.lower[above] not in SAME:
        return p.head[above] if p.tag[p.head[above]].startswith("VB") else None
    argument = p.dep[head] in (*SUBJECT_DEPS, "dobj", "dative")
    return above if argument and p.tag[above].startswith("VB") and p.lemma[above].lower() != "be" else None


def own_bodies(p: Parse, clusters: Clusters) -> None:
    """Join "the company" with the body of the person who speaks of it: "Lund, the head of Norvik Air, said *the company* ..."."""
    for m in clusters.mentions:
        kind = next((k for k in ORG_KINDS if m.lemma in word_set(k)), None)
        if kind is None or not (describable(m) and unnamed(clusters, m)) or m.modifiers:
            continue
        body = _body_of_speaker(p, clusters, m)
        if body is not None and _fits(clusters, clusters.cluster(body), kind, m.lemma):
            clusters.join(body, m)


def _body_of_speaker(p: Parse, clusters: Clusters, m: Mention) -> Mention | None:
    """The body that the speaker of the clause around a phrase belongs to."""
    i = m.head
    while p.head[i] != i:
        i, below = p.head[i], i
        if p.dep[below] == "ccomp" and p.lemma[i] in word_set("speech"):
            subject = p.child(i, *SUBJECT_DEPS)
            speaker = clusters.at.get(subject) if subject is not None else None
            return clusters.cluster(speaker).affiliation if speaker is not None else None
    return None


def _fits(clusters: Clusters, cluster: Cluster, kind: str, lemma: str) -> bool:
    """Whether a named cluster may be called by a noun of the kind."""
    if not cluster.keys:
        return False
    name = clusters.entities[cluster.keys[0]]["name"]
    folded = fold(name)
    if kind.startswith("org"):
        if cluster.type != "ORGANIZATION":
            return False
        sector = "media" if is_media(name) else sector_of(name)
        allowed = {
            "org-any": sector != "media" and (lemma != "group" or sector not in OFFICIAL),
            "org-government": sector in ("government", "police", "military", "international", None),
            "org-business": sector in ("business", None),
            "org-media": sector == "media",
            "org-party": (found := known(name)) is not None and any("party" in fold(n) for n in found.names),
        }
        return allowed[kind]
    if cluster.type != "PLACE":
        return False
    country, state = countries().get(folded), folded in us_states()
    return {
        "place-city": country is None and not state and folded.split()[-1] not in word_set("site"),
        "place-country": country is not None,
        "place-state": state,
        "place-region": not state and (not country or (country in word_set("island") and lemma in ISLANDS)),
    }[kind]


def _join_salient(p: Parse, clusters: Clusters, m: Mention, options: list[Cluster]) -> None:
    best: tuple[float, Mention] | None = None
    for cluster in options:
        before = [
            x
            for x in cluster.mentions
            if x.head < m.head and m.sent - x.sent <= REACH and not (x.start <= m.head < x.end)
        ]
        if before:
            score = max(salience(p, x, m) for x in before) + FREQUENT * min(len(before), FREQUENT_MOST)
            if best is None or score > best[0]:
                best = (score, before[-1])
    if best:
        clusters.join(best[1], m)
        return
    # The lead often describes whom the next sentences name: "The city will ... PHILADELPHIA - Philadelphia will ..."
    if m.sent > LEAD:
        return
    behind = [c for c in options if c.first.kind == NAMED and c.first.sent - m.sent <= FORWARD]
    behind = [c for c in behind if p.dep[c.first.head] not in ("compound", "nmod")]  # "*Star Force* officers"
    if behind:
        clusters.join(min(behind, key=lambda c: c.first.head).first, m)


def couples(p: Parse, clusters: Clusters) -> None:
    """Join "the parents", "the couple" with a pair of spouses: "Joe Lund and his *wife* Ana Lund"."""
    for pair in [m for m in clusters.mentions if len(m.members) == 2]:
        if not any(p.lower[i] in word_set("spouse") for i in range(pair.start, pair.end)):
            continue
        for m in clusters.mentions:
            if m.lemma in word_set("couple") and m.number != "s" and m.definite != "indef" and not m.members:
                clusters.join(pair, m)


def pairs(p: Parse, clusters: Clusters) -> None:
    """Join "both countries", "the two sides" with two that the article names together and again: "*Norvik and Sudland* exchanged fire"."""
    for m in clusters.mentions:
        two = any(p.lower[c] in ("both", "two") for c in p.children[m.head] if c < m.head)
        wanted = PAIRED.get(m.lemma) or (m.noun and {"org": ("ORGANIZATION",), "person": ("PERSON",)}.get(m.noun.kind))
        if not (two and wanted and m.number == "p" and m.definite == "def" and unnamed(clusters, m)) or m.members:
            continue
        named = [x for x in clusters.mentions[: m.index] if len(x.members) == 2 and m.sent - x.sent <= REACH]
        fit = [pair for pair in named if _weight(clusters, pair, m, wanted) > 1]
        if fit:
            clusters.join(max(fit, key=lambda pair: (_weight(clusters, pair, m, wanted), pair.index)), m)


def _weight(clusters: Clusters, pair: Mention, m: Mention, wanted: tuple[str, ...]) -> int:
    """How often the rarer of two members was mentioned before a phrase; 0 unless both are of the wanted type."""
    both = [clusters.cluster(clusters.at[i]) for i in pair.members]
    if len({c.type for c in both}) != 1 or both[0].type not in wanted:
        return 0
    return min(sum(x.head < m.head for x in c.mentions) for c in both)


def ages(p: Parse, clusters: Clusters) -> None:
    """Join "the 52-year-old", "the 58-year-old singer" with the most salient person named before it."""
    people = [c for c in clusters.each() if c.type == "PERSON"]
    for m in clusters.mentions:
        alone = len(clusters.cluster(m).mentions) == 1 and m.noun is not None and m.noun.kind == "person"
        aged = is_aged(p, m.head) or (alone and any(is_aged(p, i) for i in range(m.start, m.head)))
        if aged and describable(m) and unnamed(clusters, m) and not _restricted(p, m):
            named = [c for c in people if any(x.quote is None for x in c.mentions)]  # "I asked *Ana Lund*", he said
            _join_salient(p, clusters, m, [c for c in named if not _tells_of(p, c, m)])


def variations(p: Parse, clusters: Clusters) -> None:
    """Join "the superstar", "the former champion" with the one person that the sentence before tells of: "*Lund* fell. *The champion* wept"."""
    for m in clusters.mentions:
        known_as = m.lemma in word_set("renown") or (m.lemma == "holder" and "record" in m.modifiers)
        if not known_as or m.definite != "def" or m.number == "p" or not unnamed(clusters, m):
            continue
        if m.kind == NAMED or m.modifiers & OTHERS - {"former", "new"} or _restricted(p, m) or _is_possessed(p, m):
            continue
        near = [
            x
            for x in clusters.mentions[: m.index]
            if 0 <= m.sent - x.sent <= 1 and clusters.cluster(x).type == "PERSON"
        ]
        told = {id(clusters.cluster(x)): x for x in near if x.kind == NAMED or is_named(clusters.cluster(x))}
        hero = next(iter(told.values()), None)
        before = hero is not None and any(
            x.sent == m.sent - 1 and p.dep[x.head] in SUBJECT_DEPS and x.quote is None for x in near
        )
        if hero is not None and before and len(told) == 1 and not _is_met(p, clusters.cluster(hero), m):
            clusters.join(hero, m)


def _is_possessed(p: Parse, m: Mention) -> bool:
    """Whether an "of" or a name says whose it is: "the star of the *Velm* team", which may be another."""
    prep = p.child(m.head, "prep")
    return prep is not None and p.lower[prep] == "of" and p.child(prep, "pobj") is not None


def sole_person(p: Parse, clusters: Clusters) -> None:
    """Join an unresolved "the mayor" with the only person of the article: who else should it be?"""
    people = [c for c in clusters.each() if c.type == "PERSON"]
    if len(people) != 1 and not _stands_out(people):
        return
    hero = max(people, key=lambda c: len(c.mentions))
    if hero.roles:
        return
    waiting = [
        m for m in clusters.mentions if describable(m) and unnamed(clusters, m) and m.noun and m.noun.kind == "person"
    ]
    words = {m.lemma for m in waiting if m.noun and m.noun.sector in ("government", "legislature") and not m.modifiers}
    if len(words) == 1:
        for m in waiting:
            new = any(x.definite == "indef" and x.head > hero.first.head for x in clusters.cluster(m).mentions)
            if m.lemma in words and not new and not _is_met(p, hero, m) and not _tells_of(p, hero, m):
                clusters.join(hero.first, m)


def speakers_of_lead(p: Parse, clusters: Clusters) -> None:
    """Join who speaks in the lead with who does so next, named for the first time: "..., *a minister* has said. *Ana Lund* said ..."."""
    telling = [m for m in clusters.mentions if m.sent <= LEAD + 1 and m.kind != PRONOUN and _tells(p, m)]
    for m, named in pairwise(telling):
        known = clusters.cluster(named)
        if m.definite != "indef" or m.number == "p" or m.noun is None or not unnamed(clusters, m):
            continue
        if named.kind != NAMED or known.first != named or named.sent != m.sent + 1 or p.child(named.head, "prep"):
            continue
        other = any(
            x.sent == m.sent and x.gender and x.gender != known.gender for x in clusters.mentions if x.is_pronoun
        )
        if known.type == TYPE_OF_NOUN.get(m.noun.kind) and known.roles <= {m.lemma} and not other:
            clusters.join(m, named)


def _tells(p: Parse, m: Mention) -> bool:
    return p.dep[m.head] == "nsubj" and p.lemma[p.head[m.head]].lower() in word_set("speech")


def _stands_out(people: list[Cluster]) -> bool:
    counts = sorted((len(c.mentions) for c in people), reverse=True)
    return len(counts) > 1 and counts[0] >= 3 and counts[1] <= 1
