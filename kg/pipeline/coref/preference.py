"""What one antecedent of "he", "it" or "they" has over another, beside its salience: what verbs take, who tells, who undergoes."""

from __future__ import annotations

from kg.pipeline.coref.binding import controller, governors
from kg.pipeline.coref.clusters import Cluster, Clusters
from kg.pipeline.coref.mentions import Mention, noun_of
from kg.pipeline.coref.salience import salience
from kg.pipeline.entities_words import countries, fold, nouns, word_set
from kg.pipeline.lexicon import nouns as events
from kg.pipeline.nouns import NOUN_TAGS, SUBJECT_DEPS, Parse
from kg.pipeline.places import LOCATIVE
from kg.pipeline.verbs import AFFECTING, COGNITION, MESSAGE, OBJECT_CONTROL_PREPOSITION, SPEECH

#: What a noun is to what it stands below, up to the verb.
NOMINAL_DEPS = frozenset("dobj pobj prep compound nmod poss conj dative appos agent".split())
BE = frozenset({"be", "become", "remain", "prove"})
#: Verbs whose subject is one who can speak or decide.
ACTING = (
    SPEECH | COGNITION | frozenset("plan agree decide refuse want intend sue vow pledge threaten".split())
) - frozenset(
    "feel show indicate suggest reveal read mean state mention relate report describe label confirm predict inform remind find".split()
)
TOLD_BELOW = frozenset({"ccomp", "advcl", "acl"})
#: What finds things out, and tells them: "*a study* found".
INQUIRIES = frozenset("review inquiry enquiry investigation study survey poll audit paper analysis probe".split())
FINDING = frozenset({"find", "show", "conclude", "reveal", "suggest"})
INDEFINITE_PREDICATES = frozenset({"one", "part", "member", "home"})
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
# Whoever did what one is arrested, sacked or thanked for rather is who that was done to: "arrested *two men* after they fled".
BLAMED = 120
JUDGED = AFFECTING.union(("shoot", "ban"), *(OBJECT_CONTROL_PREPOSITION[word] for word in ("of", "for", "over")))
#: What only something that happens does.
HAPPENING = frozenset("begin start end last happen occur finish".split())
GROUNDS = frozenset("after because as since if when unless for once".split())
#: What who judges rather did or suffered: "arrested *two men* after they found a gun", "sued *the bank* after it lost millions".
INQUIRING = frozenset(
    "find discover notice spot see learn hear receive get search raid stop respond arrive alert tip call investigate identify trace "
    "track question interview seize recover uncover suspect believe conclude decide rule realise realize obtain lose suffer".split()
)
# What had something done to it rather is what that was done to.
UNDERGONE = 300
ANSWERING = frozenset("respond retaliate reply react".split())
# Whoever a clause is about rather is who its circumstances are told of: "Reed said *Lund* would resign if he lost".
NEAREST = 90
# Whoever has spoken rather speaks again: `*Lund* said ... "...," she added`.
SPEAKS_ON = 40
# Of whom a pronoun, a title or a given name has told that it is "she" is rather she again.
GENDERED = 40
CATAPHORA = 0.9
# "They" rather means people that are named as many than a body.
BODY_AS_MANY, UNNAMED_AS_MANY = 0.8, 0.5
# What was "it" just before is hardly "they": "*the army* can do nothing for its men once they leave".
SINGLE = 0.6
# An antecedent that the verb does not take as its subject.
UNFIT = 0.5
#: Ranks of those who arrest, and what they do to others.
RANKS = frozenset("sgt lt capt det insp supt cmdr lieutenant captain deputy".split())
CATCHING = frozenset("arrest detain apprehend capture handcuff jail charge catch hold".split())
# A thing that would speak, as "it".
MUTE = 0.2
# Whom the same sentence has told of rather is "he" below its main clause: "called on *Lund* to go, saying he did nothing".
HERE = 40
# What each word between the two takes from the salience, within one sentence.
DISTANCE = 1.0


def weight(p: Parse, clusters: Clusters, x: Mention, m: Mention, distance: int) -> float:
    """How likely a pronoun is to stand for an earlier mention; higher is likelier.

    Args:
        p: The parse.
        clusters: The clusters so far.
        x: The earlier mention.
        m: The pronoun.
        distance: How many sentences lie between them that are not all the pronoun's speaker's own words.
    """
    cluster = clusters.cluster(x)
    count = sum(y.head < m.head for y in cluster.mentions)
    out = salience(p, x, m) * 2 ** (m.sent - x.sent - distance) + REPEATED * min(count, REPEATED_MOST)
    out += TOGETHER * bool(x.members) + NAME_BONUS * (cluster.type == "PERSON")
    out += GENDERED * bool(m.gender and cluster.gender == m.gender)
    says, compared, wanted = _says(p, x, m), _is_compared(p, x, m), _selected(p, m)
    out += NEAREST * compared + SPEAKER * says + TELLING * _tells(p, x, m) + SPEAKS_ON * (speaks(p, m) and speaks(p, x))
    out += ACCUSED * _denies(p, x, m) + UNDERGONE * (_undergoes_again(p, x, m) or _answers(p, x, m))
    out += HERE * _is_here(p, x, m) + NEAREST * (
        (m.animate is False or bool(x.members) or _can_act(cluster)) and _has_own(p, x, m)
    )
    out += BLAMED * _is_blamed(p, x, m) + NEAREST * _takes_place(p, x, m)
    out += NEAREST * (_can_act(cluster) and _is_told_more_of(p, x, m)) + NEAREST * _is_told_on_of(p, x, m)
    out += UNDERGONE * (_goes_on(p, x, m) or _is_object_again(p, x, m))
    out -= DISTANCE * abs(m.head - x.head) * (x.sent == m.sent)
    acts = (_can_act(cluster) or speaks(p, x) or _reports(p, x, m)) and not (wanted and _is_where(p, clusters, x))
    if wanted is not None and wanted != acts and not (says or compared):
        out *= UNFIT if m.number == "p" or not wanted else MUTE
    if m.number == "p" and (m.quote is None or p.dep[m.head] == "dobj"):
        out *= _as_many(cluster, x) * (SINGLE if _was_one(cluster, m) else 1.0)
    if _is_officer(p, clusters, x) and _is_said_caught(p, clusters, x, m):
        out *= MUTE * UNFIT
    if m.animate is False and _is_setting(p, x, cluster):
        out *= (
            UNFIT
            if wanted or any(not _is_setting(p, y, cluster) for y in cluster.mentions if y.head < m.head)
            else MUTE
        )
    return out * CATAPHORA if x.head > m.head else out


def _selected(p: Parse, m: Mention) -> bool | None:
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
    """Whether the pronoun is the subject of a circumstance of what is told below the main clause: "said *Lund* would resign if he lost"."""
    clause = p.head[m.head]
    above = p.head[clause]
    where = p.dep[clause] == "relcl" and any(p.lower[c] == "where" for c in p.children[clause])
    while where and p.head[above] != above and not p.tag[above].startswith("VB"):
        above = p.head[above]  # "said *Lund* came to the shop, where he bought bread"
    told = p.dep[m.head] in SUBJECT_DEPS and (p.dep[clause] == "advcl" or where) and p.dep[above] in TOLD_BELOW
    told = told and above < clause and not (_is_ground(p, clause) and p.child(above, "dobj") is not None)
    own = p.dep[x.head] in SUBJECT_DEPS and p.head[x.head] == above
    return told and (own or (p.dep[above] == "acl" and p.head[above] == x.head))  # "of *migrants* being chased if they"


def _is_told_on_of(p: Parse, x: Mention, m: Mention) -> bool:
    """Whether the pronoun is the subject of what is told beside a mention: "Police say *two men* fled and that they were caught"."""
    clause = p.head[m.head]
    beside = p.head[clause]
    told_on = p.dep[m.head] in SUBJECT_DEPS and p.dep[clause] == "conj" and p.dep[beside] == "ccomp"
    marked = any(p.dep[c] == "mark" and p.lower[c] == "that" for c in p.children[clause])
    return told_on and marked and p.dep[x.head] in SUBJECT_DEPS and p.head[x.head] == beside


def _is_compared(p: Parse, x: Mention, m: Mention) -> bool:
    """Whether what a mention does is compared with what the pronoun does: "*the report* raises more questions than it answers"."""
    clause = p.head[m.head]
    above = p.head[clause]
    if p.dep[m.head] not in SUBJECT_DEPS or not any(p.lower[c] == "than" for c in p.children[clause]):
        return False
    while p.head[above] != above and not p.tag[above].startswith("VB"):
        above = p.head[above]
    return p.dep[x.head] in SUBJECT_DEPS and p.head[x.head] == above


def _denies(p: Parse, x: Mention, m: Mention) -> bool:
    """Whether the pronoun denies what a mention is accused of: "accused *the rebels* of looting, which they deny"."""
    verb, accusing = p.head[m.head], p.head[x.head]
    denies = p.dep[m.head] == "nsubj" and p.lemma[verb].lower() in DENYING
    accused = p.dep[x.head] in ("dobj", "nsubjpass") and p.lemma[accusing].lower() in ACCUSING
    return denies and accused and m.sent - x.sent <= 1


def _is_here(p: Parse, x: Mention, m: Mention) -> bool:
    """Whether both stand in one sentence, the pronoun of a person below its main clause: "ran in to *Lund*, hitting him"."""
    return bool(m.gender) and x.sent == m.sent and x.head < m.head and p.dep[p.head[m.head]] not in ("ROOT", "conj")


def _has_own(p: Parse, x: Mention, m: Mention) -> bool:
    """Whether a mention does, below the main clause, what is done with the pronoun's own: "asked *Lund* to give up his post"."""
    verb = p.head[m.head]
    while p.dep[verb] in NOMINAL_DEPS:
        verb = p.head[verb]
    below = p.dep[verb] != "ROOT" and p.tag[verb].startswith("VB") and p.lemma[verb].lower() != "be"
    if p.dep[m.head] != "poss" or not below or (m.number == "p" and x.number != "p"):
        return False
    subject = p.child(verb, *SUBJECT_DEPS)
    if subject is not None and p.tag[subject] in ("WP", "WDT") and p.dep[verb] == "relcl":
        subject = p.head[verb]
    doer = subject if subject is not None else controller(p, verb)
    return doer == x.anchor and x.head < m.head


def _is_blamed(p: Parse, x: Mention, m: Mention) -> bool:
    """Whether the pronoun did what a mention is judged for: "fined *two traders* because they hid losses"."""
    deed, judging = p.head[m.head], p.head[x.head]
    if p.dep[m.head] not in SUBJECT_DEPS or p.head[deed] != judging or x.head > m.head:
        return False
    return p.dep[x.head] in ("dobj", "nsubjpass") and _is_ground(p, deed)


def _is_ground(p: Parse, deed: int) -> bool:
    """Whether a clause tells what somebody is judged for, or what went before that: "fined two traders *because they hid losses*"."""
    if p.dep[deed] != "advcl" or p.lemma[p.head[deed]].lower() not in JUDGED:
        return False
    marks = {p.lower[c] for c in p.children[deed] if p.dep[c] in ("mark", "advmod")}
    return not GROUNDS.isdisjoint(marks) and p.lemma[deed].lower() not in INQUIRING


def _takes_place(p: Parse, x: Mention, m: Mention) -> bool:
    """Whether what happens begins or ends: "dispersed *a rally* an hour after it began"."""
    begins = p.dep[m.head] == "nsubj" and p.lemma[p.head[m.head]].lower() in HAPPENING
    return begins and m.number == "s" and x.lemma in events() and p.head[x.head] == p.head[p.head[m.head]]


def _undergoes_again(p: Parse, x: Mention, m: Mention) -> bool:
    """Whether the same is done to both, told twice: "why *the gates* were opened. The firm says *they* were opened on Friday"."""
    verb, again = p.head[x.head], p.head[m.head]
    same = p.lemma[verb].lower() == p.lemma[again].lower() and verb != again and m.sent - x.sent <= 1
    if p.dep[again] == "relcl":  # "instead of the creams *they* had been given"
        return False
    return same and all(
        p.dep[y.head] in ("nsubjpass", "dobj") and p.tag[p.head[y.head]].startswith("VB") for y in (x, m)
    )


def _answers(p: Parse, x: Mention, m: Mention) -> bool:
    """Whether the pronoun answers what was done to a mention: "threw stones at *guards* and *they* responded with gas"."""
    answer, deed = p.head[m.head], p.head[x.head]
    while p.head[deed] != deed and not p.tag[deed].startswith("VB"):
        deed = p.head[deed]
    done_to = p.dep[x.head] in ("dobj", "pobj") and p.dep[answer] == "conj" and p.head[answer] == deed
    return done_to and p.dep[m.head] == "nsubj" and p.lemma[answer].lower() in ANSWERING


def _goes_on(p: Parse, x: Mention, m: Mention) -> bool:
    """Whether the clause before "and" has the pronoun already, of whom it goes on: "guards chased *them* and *they* were caught"."""
    deed, next_ = p.head[x.head], p.head[m.head]
    same = x.is_pronoun and x.number == m.number and x.gender == m.gender and p.dep[x.head] == "dobj"
    subject = p.child(deed, *SUBJECT_DEPS)
    joined = p.dep[next_] == "conj" and p.head[next_] == deed and p.dep[m.head] == "nsubjpass"
    return same and joined and subject is not None and p.tag[subject] in NOUN_TAGS


def _is_officer(p: Parse, clusters: Clusters, x: Mention) -> bool:
    """Whether the article gives somebody a rank or an office of the police: "*Sgt.* Lund", "*Sheriff* Ana Berg"."""
    words = {p.lower[i].rstrip(".") for y in clusters.cluster(x).mentions for i in range(y.start, y.end)}
    return any(word in RANKS or ((noun := nouns().get(word)) and noun.sector == "police") for word in words)


def _is_said_caught(p: Parse, clusters: Clusters, x: Mention, m: Mention) -> bool:
    """Whether a mention says that the pronoun, or another of its gender beside it, was arrested: "Sgt. Lund said *he* hid until guards held *him*"."""
    content = next((i for i in governors(p, m.head) if p.dep[i] == "ccomp" and x.head in p.children[p.head[i]]), None)
    if content is None or not m.gender or p.lemma[p.head[content]].lower() not in SPEECH:
        return False
    beside = (y for y in clusters.mentions if y.sent == m.sent and y.is_pronoun and y.gender == m.gender)
    caught = (
        y for y in beside if p.dep[y.head] in ("dobj", "nsubjpass") and p.lemma[p.head[y.head]].lower() in CATCHING
    )
    return any(content in governors(p, y.head) for y in caught)


def _is_object_again(p: Parse, x: Mention, m: Mention) -> bool:
    """Whether one does two things to somebody: "if anybody gave *the boy* a phone and told *him* to call"."""
    first, second = p.head[x.head], p.head[m.head]
    joined = p.dep[second] == "conj" and p.head[second] == first and p.child(second, *SUBJECT_DEPS) is None
    return joined and bool(m.gender) and all(p.dep[y.head] in ("dobj", "dative") for y in (x, m))


def speaks(p: Parse, m: Mention) -> bool:
    """Whether a mention is the subject of a verb of saying that is not itself quoted, or goes on to say something: "*Lund* left, saying"."""
    verb = p.head[m.head]
    adding = any(p.dep[c] == "advcl" and p.tag[c] == "VBG" and p.lemma[c].lower() in SPEECH for c in p.children[verb])
    return m.quote is None and p.dep[m.head] in SUBJECT_DEPS and (p.lemma[verb].lower() in SPEECH or adding)


def _can_act(cluster: Cluster) -> bool:
    """Whether an entity is somebody, a body, or a place that acts through its government."""
    if cluster.type is not None:
        return cluster.type != "THING"
    return cluster.animate is True or any(x.noun and x.noun.kind != "thing" for x in cluster.mentions)


def _reports(p: Parse, x: Mention, m: Mention) -> bool:
    """Whether a text or study that has told something tells on: "*The review* found gaps. *It* said nobody was warned"."""
    tells = all(p.dep[y.head] == "nsubj" and p.lemma[p.head[y.head]].lower() in SPEECH | FINDING for y in (x, m))
    return tells and x.lemma in MESSAGE | INQUIRIES and m.word == "it" and m.sent - x.sent == 1


def _is_where(p: Parse, clusters: Clusters, x: Mention) -> bool:
    """Whether a mention only tells where something is: "gunmen were in *Velm*", "east of *the town*", of which nobody says "it claimed"."""
    cluster = clusters.cluster(x)
    if p.dep[x.head] != "pobj" or p.lower[p.head[x.head]] not in LOCATIVE | {"of", "from", "to"}:
        return False
    if cluster.type != "PLACE" or not cluster.keys:
        return cluster.type is None and x.noun is not None and x.noun.kind == "place"
    return fold(clusters.entities[cluster.keys[0]]["name"]) not in countries()


def _is_setting(p: Parse, x: Mention, cluster: Cluster) -> bool:
    """Whether a place only tells where or whose something is, which "it" rather means: "a fire in *Velm*", "the mayor of *Velm*"."""
    inside = p.dep[x.head] == "pobj" and p.lower[p.head[x.head]] in LOCATIVE | {"of", "from"}
    return cluster.type == "PLACE" and (inside or p.dep[x.head] in ("poss", "compound", "nmod"))


def _was_one(cluster: Cluster, m: Mention) -> bool:
    """Whether an entity was "it" in the same sentence or the one before."""
    return any(y.number == "s" and y.is_pronoun and y.head < m.head and m.sent - y.sent <= 1 for y in cluster.mentions)


def _as_many(cluster: Cluster, x: Mention) -> float:
    """How well "they" stands for it: a body less than many, and one without a name less again, unless it is its people: "a crew"."""
    if cluster.type == "ORGANIZATION":
        return BODY_AS_MANY
    body = x.noun is not None and x.noun.kind == "org" and x.noun.sector is not None
    unnamed = body and cluster.type is None and cluster.number != "p"
    return UNNAMED_AS_MANY if unnamed else 1.0
