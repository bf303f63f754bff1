"""The precise sieves: apposition, predicate nominal, title, category (Raghunathan et al. 2010, sieves 1-3)."""

from __future__ import annotations

from kg.pipeline.coref.clusters import Clusters
from kg.pipeline.coref.mentions import APPOSITION, NAMED, NOMINAL, Mention, noun_of
from kg.pipeline.entities_words import TYPE_OF_NOUN, nouns, word_set
from kg.pipeline.lexicon import nouns as deeds
from kg.pipeline.nouns import NOUN_TAGS, SUBJECT_DEPS, Parse, conjuncts
from kg.pipeline.verbs import NAMING

# Telling who somebody is: "a man *identified* as Joe Lund".
IDENTIFYING = frozenset({"identify", "know"})
# Of what was said before them.
SAID = frozenset("claim charge allegation accusation suggestion assertion admission denial".split())
# Before the body somebody belongs to.
WHENCE = frozenset({"from", "of", "with", "at"})
COPULAS = frozenset({"be", "become", "remain"})
# How many mentions may lie between a role's own mention and the name, inside the role's phrase.
NEAR = 4
AFFILIATIONS = frozenset({"ORGANIZATION", "PLACE"})
# Titles that say an office, as they are shortened before a name.
SHORTENED = {
    "gov.": "governor", "sen.": "senator", "rep.": "representative", "prof.": "professor", "dr.": "doctor", "gen.": "general",
    "adm.": "admiral", "col.": "colonel", "maj.": "major", "capt.": "captain", "lt.": "lieutenant", "sgt.": "sergeant",
}  # fmt: skip


def titles(p: Parse, clusters: Clusters) -> None:
    """Read roles and affiliation before a person's name: "Harbour Board spokeswoman Ana Lund"."""
    for m in clusters.mentions:
        cluster = clusters.cluster(m)
        if m.kind != NAMED or cluster.type != "PERSON":
            continue
        for i in range(m.start, m.head):
            if p.lower[i] in SHORTENED:
                cluster.roles.add(SHORTENED[p.lower[i]])
            noun = nouns().get(p.lower[i]) or noun_of(p, i)
            if p.dep[i] in ("compound", "nmod", "amod", "appos") and noun and noun.kind == "person":
                cluster.roles.update((p.lower[i], p.lower[i - 1] if i > m.start else p.lower[i]))
                cluster.affiliation = cluster.affiliation or _affiliation(clusters, m.start, i)


def bodies_behind(p: Parse, clusters: Clusters) -> None:
    """Read a person's affiliation from what he is of: "Ana Lund, from *the Harbour Board*, says", "the *Harbour Board*'s Ana Lund"."""
    for m in clusters.mentions:
        cluster = clusters.cluster(m)
        if m.kind != NAMED or cluster.type != "PERSON" or cluster.affiliation is not None:
            continue
        prep = p.child(m.head, "prep")
        # "*Lund* from the board says", but "the suspension of Lund from the board"
        apart = prep is not None and p.word[prep - 1] == ","
        joined = prep is not None and prep == m.name_end and p.dep[m.head] in SUBJECT_DEPS
        close = prep is not None and p.lower[prep] in WHENCE and (joined or (apart and prep == m.name_end + 1))
        body = p.child(prep, "pobj") if prep is not None and close else p.child(m.head, "poss")
        named = clusters.at.get(body) if body is not None else None
        if named is not None and named.kind == NAMED and clusters.cluster(named).type == "ORGANIZATION":
            cluster.affiliation = named


def abbreviations(p: Parse, clusters: Clusters) -> None:
    """Take an abbreviation in brackets into the phrase of its long form: "the *Norvik Space Centre (NSC)*"."""
    for m in clusters.mentions:
        if (
            m.kind != NAMED
            or m.end >= p.n
            or m.start < 2
            or p.word[m.start - 1] not in "(["
            or p.word[m.end] not in ")]"
        ):
            continue
        near = clusters.mentions[max(0, m.index - NEAR) : m.index]
        long = [x for x in near if x.kind == NAMED and x.key == m.key and x.name_end == m.start - 1]
        if long:
            m.label = APPOSITION
            long[0].end = max(long[0].end, m.end + 1)


def _affiliation(clusters: Clusters, start: int, end: int) -> Mention | None:
    """The last organisation or place named between two tokens."""
    found = [m for i in range(start, end) if (m := clusters.at.get(i)) and clusters.cluster(m).type in AFFILIATIONS]
    return found[-1] if found else None


def _describe(p: Parse, clusters: Clusters, person: Mention, role: Mention) -> None:
    """Note a description of a person: "Ana Lund, the *Harbour Board spokeswoman*"."""
    cluster = clusters.cluster(person)
    cluster.roles.update({role.lemma, *role.modifiers})
    cluster.roles.update(kin_words(role.lemma))
    ends = [m for m in (clusters.at.get(i) for i in range(role.start, role.end)) if m and m is not person]
    named = [m for m in ends if m.kind == NAMED and clusters.cluster(m).type in AFFILIATIONS]
    named = [m for m in named if not _is_told_behind(p, role, m)]
    if named and cluster.affiliation is None:
        # "president of *Velm's* Harbour Board" is of the board
        owned = [m for m in named if p.dep[named[0].head] == "poss" and m.head == p.head[named[0].head]]
        cluster.affiliation = (owned or named)[0]


def _is_told_behind(p: Parse, role: Mention, m: Mention) -> bool:
    """Whether a name stands in a clause about a role, not in the role: "her brother, who was born in *Velm*"."""
    i = m.head
    while i not in (role.head, p.head[i]):
        i = p.head[i]
        if p.tag[i].startswith("VB"):
            return True
    return False


def _host(p: Parse, m: Mention) -> int:
    """What an apposition belongs to: of several coordinated before it the last: "Poles and *Kashubians*, a people"."""
    host = p.head[m.head]
    members = [i for i in conjuncts(p, host) if i < m.head]
    if len(members) > 1 and p.word[members[-1] + 1] == ",":
        return members[-1]
    # "the *newest boat* of the fleet, the Lynx": what a superlative singles out gets the name
    outer = p.head[p.head[host]] if p.dep[host] == "pobj" else host
    singled = any(p.tag[c] == "JJS" for c in p.children[outer]) and noun_of(p, host) is None
    if p.lower[outer] == "one" and p.tag[host] in ("NNS", "NNPS") and m.number != "p":
        return outer  # "*one* of her songs, Blue Boat"
    return outer if singled and p.tag[outer] in NOUN_TAGS else host


def appositions(p: Parse, clusters: Clusters) -> None:
    """Join a phrase with the one set beside it: "Ana Lund, the mayor", "its youth branch the Red Lynx"."""
    for m in clusters.mentions:
        other = clusters.at.get(_host(p, m)) if p.dep[m.head] == "appos" else None
        other = _taken_up(clusters, m) or other if other is not None and m.definite == "indef" else other
        if other is not None and other is not m and not _sums_up(other, m):
            _set_beside(p, clusters, other, m)
    for left, right in zip(clusters.mentions, clusters.mentions[1:], strict=False):
        # "Norvik's Prime Minister, Ana Lund said": the parser finds two subjects of one verb.
        twin = (
            p.dep[left.head] in SUBJECT_DEPS
            and p.dep[right.head] in SUBJECT_DEPS
            and p.head[left.head] == p.head[right.head]
        )
        if twin and left.end + 1 == right.start and p.word[left.end] == "," and left.kind != right.kind:
            _set_beside(p, clusters, left, right)


def _taken_up(clusters: Clusters, m: Mention) -> Mention | None:
    """The phrase whose noun an apposition says again: "saw *a young man* running to the guard, *a man* who shouted"."""
    before = (x for x in reversed(clusters.mentions[: m.index]) if x.sent == m.sent)
    return next((x for x in before if x.kind == NOMINAL and x.lemma == m.lemma and x.number == m.number), None)


def _sums_up(other: Mention, m: Mention) -> bool:
    """Whether a phrase takes up the whole clause: "retook the bridge, *a claim* they deny", "shot her in the hall, *an attack* that"."""
    plain = m.kind == other.kind == NOMINAL and m.noun is None
    kin = SAID if m.lemma in SAID else deeds().keys() if plain else ()
    return m.definite == "indef" and m.lemma in kin and other.lemma not in kin


def roles_before(p: Parse, clusters: Clusters) -> None:
    """Join a role with the name behind its comma, whatever the parse: "the Prime Minister of Norvik, Ana Lund, said"."""
    for right in clusters.mentions:
        if right.kind == NAMED:
            near = clusters.mentions[max(0, right.index - NEAR) : right.index]
            left = next((m for m in reversed(near) if _announces(p, clusters, m, right)), None)
            if left is not None:
                _set_beside(p, clusters, left, right)


def _announces(p: Parse, clusters: Clusters, left: Mention, right: Mention) -> bool:
    """Whether a role stands right before the name it belongs to: "the airline, Norvik Air," "head of the board, Ana Lund"."""
    if left.kind != NOMINAL or right.kind != NAMED or left.noun is None or left.number == "p":
        return False
    wanted = {"person": "PERSON", "kin": "PERSON", "org": "ORGANIZATION"}.get(left.noun.kind)
    kind = clusters.cluster(right).type
    if kind is None or (kind != wanted and not (kind == "ORGANIZATION" and left.noun.sector == "business")):
        return False
    after = min(right.end, p.n - 1)
    # "the head of the airline, Ana Lund said", but "according to the airline, Ana Lund said"
    fronted = p.dep[left.head] == "pobj" and p.dep[right.head] in SUBJECT_DEPS
    closes = p.word[after] == "," or (p.tag[after][:2] in ("VB", "MD") and not fronted)
    comma = (right.name_start if p.word[right.name_start - 1] == "," else right.start) - 1
    # "the inspector for Norvik in Velm, Ana Lund, said": the parser sets her beside Velm
    inside = p.dep[right.head] == "appos" and left.end - right.end in (0, 1)
    return left.head < comma and p.word[comma] == "," and (inside or comma in (left.head + 1, left.end)) and closes


def titles_behind(p: Parse, clusters: Clusters) -> None:
    """Join a role that takes the body before the name: "Governor of *Norvik* Ana Lund"."""
    for right in clusters.mentions:
        if right.kind != NAMED or clusters.cluster(right).type != "PERSON" or right.name_start < 2:
            continue
        near = clusters.mentions[max(0, right.index - NEAR) : right.index]
        body = next((m for m in near if m.kind == NAMED and m.name_end == right.name_start), None)
        role = next((m for m in reversed(near) if m.kind == NOMINAL and m.end == right.end), None)
        twin = next((m for m in near if _is_role(m) and m.end == right.start and _are_subjects(p, m, right)), None)
        if twin is not None:  # "*Chairman of the group* Ana Lund said"
            _set_beside(p, clusters, twin, right)
        if body and role and role.noun and role.noun.kind == "person" and role.number != "p":
            _set_beside(p, clusters, role, right)


def _are_subjects(p: Parse, left: Mention, right: Mention) -> bool:
    """Whether the parser took a role and its complement, and a name, for two subjects: "*Head of the board* *Ana Lund* said"."""
    of = p.lower[left.head + 1] in ("of", "for", "at")
    return of and p.head[left.head] == p.head[right.head] and {p.dep[left.head], p.dep[right.head]} <= set(SUBJECT_DEPS)


def _is_role(m: Mention) -> bool:
    """Whether a phrase says what one person is: "chairman *and chief executive*"."""
    return m.kind == NOMINAL and m.number == "s" and m.noun is not None and m.noun.kind == "person"


def _set_beside(p: Parse, clusters: Clusters, left: Mention, right: Mention) -> None:
    a, b = clusters.cluster(left), clusters.cluster(right)
    # "Austin, Texas" and "X, Y, and Z" are no appositions.
    conj = [clusters.at.get(c) for c in p.children[right.head] if p.dep[c] == "conj"]
    two = left.kind == NAMED and right.number == "s" and all(c and _is_role(c) for c in (right, *conj))
    if (a.type == b.type == "PLACE") or (conj and not (two and conj[0] and conj[0].definite == "bare")):
        return
    # two names side by side are a list, and "Image: Jane Doe" is a caption
    between = p.word[min(left.head, right.head) + 1 : right.start]
    if (left.kind == right.kind == NAMED) or ":" in between or left.is_pronoun or right.is_pronoun:
        return
    firm = left.noun and (left.lemma == "parent" or (left.noun.kind == "person" and left.noun.sector == "business"))
    side = left.lemma in word_set("side") and not between and b.type in ("ORGANIZATION", "PLACE")
    if (firm and b.type == "ORGANIZATION") or side:
        # "boat maker, Tarn", "Tarn parent Norvik Group", "our neighbour Norvik": firms and countries may be called like a person
        a.animate = None
    if not clusters.join(left, right):
        return
    right.label = APPOSITION
    left.end = right.end if p.dep[right.head] != "appos" else max(left.end, right.end)
    for person, role in ((left, right), (right, left)):
        if person.kind == NAMED and role.kind == NOMINAL:
            _describe(p, clusters, person, role)


def kin_words(lemma: str) -> frozenset[str]:
    """Other words for the same kinship: "child" -> "daughter", "son", "baby"; none for any other noun."""
    child = word_set("child")
    return child if lemma in child else frozenset()


def _namer(p: Parse, head: int) -> int | None:
    """The participle that may name a phrase: "the man *named* Joe Lund", "the man was *named* as Joe Lund"."""
    participle = p.child(head, "acl")
    return p.head[head] if participle is None and p.dep[head] == "nsubjpass" else participle


def _given(p: Parse, verb: int) -> int:
    """The head of the name that a verb of naming gives: "called *the Lynx*", "identified as *Ana Lund*"; -1 if there is none."""
    name = p.child(verb, "oprd", "dobj", "attr", "xcomp")
    if name is None:
        name = next((p.child(c, "pobj") for c in p.children[verb] if p.lower[c] == "as"), None)
    return -1 if name is None else name


def called(p: Parse, clusters: Clusters) -> None:
    """Join a phrase with the name that a participle gives it: "a boat *called* the Lynx", "the man, *named* as Joe Lund"."""
    for m in clusters.mentions:
        verb = _namer(p, m.head) if m.kind == NOMINAL else None
        if verb is None or p.lemma[verb].lower() not in NAMING | IDENTIFYING or p.tag[verb] != "VBN":
            continue
        name = clusters.at.get(_given(p, verb))
        if name is None or name.kind != NAMED:
            continue
        cluster = clusters.cluster(name)
        if cluster.type == "THING" and m.noun and m.noun.kind in TYPE_OF_NOUN:
            # "a user called Nobody" is a person, whatever the name looks like
            cluster.type, cluster.animate = TYPE_OF_NOUN[m.noun.kind], None
            clusters.entities[cluster.keys[0]]["type"] = cluster.type
        elif cluster.type == "PERSON" and m.lemma in word_set("craft"):  # "a storm named Ana"
            cluster.type, cluster.animate, cluster.gender = "THING", None, ""
            clusters.entities[cluster.keys[0]]["type"] = cluster.type
        if clusters.join(m, name):
            name.label = APPOSITION
            _describe(p, clusters, name, m)


def predicates(p: Parse, clusters: Clusters) -> None:
    """Join a subject with what it is said to be: "Kenney is the mayor"."""
    for m in clusters.mentions:
        verb = p.head[m.head]
        if m.kind != NOMINAL or p.dep[m.head] != "attr" or p.lemma[verb] not in COPULAS:
            continue
        subject = next((clusters.at.get(_told_of(p, c)) for c in p.children[verb] if p.dep[c] == "nsubj"), None)
        if any(p.dep[c] in ("neg", "expl") for c in p.children[verb]) or subject is None or subject.kind == NOMINAL:
            continue
        person = m.noun is not None and m.noun.kind == "person"
        fits = (clusters.cluster(subject).type == "PERSON" and person) or (
            m.definite == "def" and subject.kind == NAMED
        )
        if fits and clusters.join(subject, m):
            m.label = APPOSITION
            _describe(p, clusters, subject, m)


def _told_of(p: Parse, subject: int) -> int:
    """A subject, or the noun that a relative pronoun stands for: "*Ana Lund*, who is the mayor"."""
    clause = p.head[subject]
    return p.head[clause] if p.tag[subject] == "WP" and p.dep[clause] == "relcl" else subject


def categories(p: Parse, clusters: Clusters) -> None:
    """Join a name with the kind it is put before or behind: "the *Red Lynx* group", "the *Tarn* company", "the town of *Velm*"."""
    for m in clusters.mentions:
        # "*Texas cities*" are in it
        if m.kind != NOMINAL or m.noun is None or m.definite not in ("def", "bare") or m.number == "p":
            continue
        name = _before(clusters, m) or _behind(p, clusters, m)
        if name is None or name.kind != NAMED:
            continue
        kind = clusters.cluster(name).type
        if (kind in ("ORGANIZATION", "GROUP", "THING") and m.noun.kind in ("org", "group")) or (
            kind == "PLACE" == m.noun.kind.upper()
        ):
            _merge_category(clusters, name, m)


def _before(clusters: Clusters, m: Mention) -> Mention | None:
    """The name that stands before the noun of a kind: "the *Red Lynx* group"."""
    if m.lemma not in word_set("category"):
        return None
    name = next((clusters.at[i] for i in range(m.head - 1, m.start - 1, -1) if i in clusters.at), None)
    return name if name is not None and name.end == m.head else None


def _behind(p: Parse, clusters: Clusters, m: Mention) -> Mention | None:
    """The name of a place behind its kind: "the town of *Velm*"; the mayor of Velm is another."""
    if m.lemma not in word_set("place-of") or p.lower[m.head + 1 : m.head + 2] != ["of"]:
        return None
    noun = p.child(m.head + 1, "pobj")
    return clusters.at.get(noun) if noun is not None else None


def _merge_category(clusters: Clusters, name: Mention, m: Mention) -> None:
    if clusters.join(name, m):
        name.label = APPOSITION
