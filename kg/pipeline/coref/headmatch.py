"""The head-match sieve: two phrases of one head are one entity, as long as nothing tells them apart (Raghunathan et al. 2010, sieves 4-7)."""

from __future__ import annotations

from kg.pipeline.coref.clusters import Cluster, Clusters, is_named, nested
from kg.pipeline.coref.mentions import NAMED, NOMINAL, Mention, noun_of
from kg.pipeline.nouns import Parse

#: Of those who stand in for the holder of an office: "the *deputy* premier".
DEPUTY = frozenset("vice deputy assistant associate".split())
# How many earlier phrases of the same head are compared.
LOOK_BACK = 40


def head_matches(p: Parse, clusters: Clusters) -> None:
    """Join a definite phrase with an earlier one of the same head that says no less: "a contract ... the contract"."""
    by_lemma: dict[str, list[Mention]] = {}
    for m in clusters.mentions:
        if m.is_pronoun or m.members:
            continue
        if m.kind == NOMINAL and m.definite in ("def", "poss", "bare"):
            earlier = by_lemma.get(m.lemma, [])[: -LOOK_BACK - 1 : -1]
            if _is_capital(p, m):  # "Norvik's *Government*", not "a unity *government*", is "the *Government*"
                earlier = sorted(earlier, key=lambda x: not _is_capital(p, x))
            elif m.noun is not None and m.noun.kind == "org" and not m.modifiers:
                # nor is "local *government*", if "the *government*" was spoken of
                earlier = sorted(earlier, key=lambda x: x.definite == "bare" and bool(x.modifiers))
            for before in earlier:
                if _same_head(p, clusters, before, m) and clusters.join(before, m):
                    break
        by_lemma.setdefault(m.lemma, []).append(m)


def _is_capital(p: Parse, m: Mention) -> bool:
    """Whether the head of a phrase is written with a capital, of more than one word."""
    return m.head > m.start and p.word[m.head][0].isupper()


def _same_head(p: Parse, clusters: Clusters, before: Mention, m: Mention) -> bool:
    if nested(before, m) or (before.number != m.number and before.kind == m.kind):
        return False
    if m.number == "p" and before.kind == NAMED and p.tag[before.head] not in ("NNS", "NNPS"):
        return False  # "the lower *courts*" are not the Supreme Court
    known = {w for x in clusters.cluster(before).mentions for w in x.modifiers} | before.modifiers
    own = m.modifiers
    if m.definite == "bare":
        # "crop yields ... crop yields"; but "officials" here and there are not the same.
        return bool(own) and own == before.modifiers and before.definite == "bare"
    if m.definite == "poss" and before.kind == NAMED and not _may_own(p, before, m):
        return False
    if m.definite == "poss" and before.kind != NAMED:
        return _owner(p, clusters, m) is not None and _owner(p, clusters, m) is _owner(p, clusters, before)
    if before.definite == "poss" and p.dep[m.head] == "attr":
        return False
    return own <= known and not _differ_behind(p, clusters, before, m) and not differ_in_rank(p, before.head, m.head)


def differ_in_rank(p: Parse, one: int, other: int) -> bool:
    """Whether only one of two roles is a deputy's: "the *vice* president", "the president"."""
    return len({i > 0 and p.lower[i - 1] in DEPUTY for i in (one, other)}) == 2


def _may_own(p: Parse, before: Mention, m: Mention) -> bool:
    """Whether what is somebody's may be what bears a name: "the *county's* museum", but not "the *storm's* center" or "the *mayor's* office"."""
    owner = p.child(m.head, "poss")
    if owner is None or p.tag[owner] not in ("NN", "NNS") or p.lower[owner] in before.modifiers:
        return True
    noun = noun_of(p, owner)
    return noun is not None and noun.kind in ("place", "org", "group")


def _owner(p: Parse, clusters: Clusters, m: Mention) -> Cluster | None:
    possessor = p.child(m.head, "poss")
    mention = clusters.at.get(possessor) if possessor is not None else None
    return clusters.cluster(mention) if mention else None


def _complement(p: Parse, m: Mention) -> int | None:
    """The noun after "of" or another preposition that restricts the head."""
    prep = p.child(m.head, "prep")
    return p.child(prep, "pobj") if prep is not None else None


def _differ_behind(p: Parse, clusters: Clusters, before: Mention, m: Mention) -> bool:
    """Whether both phrases have a complement, or the later alone has one, that the other has not: "the head of X"."""
    mine, theirs = _complement(p, m), _complement(p, before)
    if mine is None:
        return False
    if theirs is None:
        return True
    if p.lemma[mine] == p.lemma[theirs]:
        return False
    a, b = clusters.at.get(mine), clusters.at.get(theirs)
    return a is None or b is None or clusters.cluster(a) is not clusters.cluster(b)


def describable(m: Mention) -> bool:
    """Whether a phrase can point to something named by description: "the mayor", "this federal agency"."""
    return m.kind == NOMINAL and m.definite == "def" and m.number != "p" and m.noun is not None


def unnamed(clusters: Clusters, m: Mention) -> bool:
    """Whether the phrase's entity has no name yet."""
    return not is_named(clusters.cluster(m))
